use std::{net::SocketAddr, path::Path, time::Duration};

use common::{
    Audience, Replica, Update,
    protocol::{
        Answer, Ask, DeviceKind, DeviceMessage, Frame, HouseMessage, PATH, Reply, Resume,
        SubmittedCommand, VERSION,
    },
};
use futures_util::{SinkExt as _, StreamExt as _};
use serde_json::Value;
use tokio::{
    net::{TcpSocket, TcpStream},
    sync::oneshot,
    task::JoinHandle,
    time::timeout,
};
use tokio_tungstenite::{
    WebSocketStream, client_async,
    tungstenite::{self, Message},
};

use super::super::lookout::Pulse;
use crate::{Advertise, Clock, Options, ServeError, rehearsal::Till};

/// Longer than anything takes here, also on a busy machine.
pub(super) const SOON: Duration = Duration::from_secs(30);

/// A house that serves.
pub(super) struct Served {
    pub(super) address: SocketAddr,
    stop: oneshot::Sender<()>,
    ended: JoinHandle<Result<(), ServeError>>,
}

pub(super) fn options(dir: &Path, clock: Clock) -> Options {
    Options {
        data: dir.to_owned(),
        listen: SocketAddr::from(([127, 0, 0, 1], 0)),
        clock,
        advertise: Advertise::No,
    }
}

pub(super) async fn serve(dir: &Path, clock: Clock) -> Served {
    serve_at(Pulse::default(), dir, clock).await
}

/// A house that serves at a pulse of its own.
pub(super) async fn serve_at(pulse: Pulse, dir: &Path, clock: Clock) -> Served {
    let (stop, stopped) = oneshot::channel::<()>();
    let (ready, address) = oneshot::channel();
    let options = options(dir, clock);
    let ended = tokio::spawn(async move {
        let stop = async { stopped.await.unwrap_or_default() };
        super::super::serve_at(pulse, options, stop, |address| {
            ready.send(address).expect("a test");
        })
        .await
    });
    let address = timeout(SOON, address).await.expect("soon").expect("ready");
    Served {
        address,
        stop,
        ended,
    }
}

impl Served {
    /// Closes the house in good order.
    pub(super) async fn close(self) {
        self.stop.send(()).expect("it serves");
        let ended = timeout(SOON, self.ended).await.expect("soon");
        ended.expect("no panic").expect("good order");
    }

    /// A screen that has said hello and heard welcome.
    pub(super) async fn screen(
        &self,
        till: &Till,
        kind: DeviceKind,
        resume: Option<Resume>,
    ) -> Screen {
        let mut screen = Screen::call(self.address).await;
        screen.say(&hello(till, kind.clone(), resume)).await;
        let welcome = screen.hear().await;
        assert!(
            matches!(&welcome, HouseMessage::Welcome { audience, .. } if *audience == kind.audience()),
            "{welcome:?}"
        );
        screen
    }

    /// A till that follows from the beginning.
    pub(super) async fn till(&self, till: &Till) -> (Screen, Replica) {
        let mut screen = self.screen(till, DeviceKind::Till, None).await;
        let mut replica = Replica::new(Audience::Floor);
        screen.follow(&mut replica, 1).await;
        (screen, replica)
    }
}

pub(super) fn hello(till: &Till, kind: DeviceKind, resume: Option<Resume>) -> DeviceMessage {
    DeviceMessage::Hello {
        protocol: VERSION,
        device: till.device,
        name: "Bar".into(),
        kind,
        resume,
    }
}

/// The other end of a socket.
pub(super) struct Screen(WebSocketStream<TcpStream>);

impl Screen {
    pub(super) async fn call(address: SocketAddr) -> Self {
        let stream = TcpStream::connect(address).await.expect("a connection");
        let called = client_async(format!("ws://{address}{PATH}"), stream).await;
        Self(called.expect("a WebSocket").0)
    }

    /// A screen whose socket takes in little before somebody reads.
    pub(super) async fn call_with_little_room(address: SocketAddr) -> Self {
        let socket = TcpSocket::new_v4().expect("a socket");
        socket.set_recv_buffer_size(4096).expect("a small buffer");
        let stream = socket.connect(address).await.expect("a connection");
        let called = client_async(format!("ws://{address}{PATH}"), stream).await;
        Self(called.expect("a WebSocket").0)
    }

    /// Says that it lives, to whoever may still be there.
    pub(super) async fn beat(&mut self) {
        let text = serde_json::to_string(&DeviceMessage::Beat { number: 0 });
        let beat = Message::text(text.expect("JSON"));
        self.0.send(beat).await.unwrap_or_default();
    }

    pub(super) async fn say(&mut self, message: &DeviceMessage) {
        let text = serde_json::to_string(message).expect("JSON");
        self.say_text(&text).await;
    }

    pub(super) async fn say_text(&mut self, text: &str) {
        self.0.send(Message::text(text)).await.expect("sent");
    }

    pub(super) async fn submit(&mut self, commands: &[SubmittedCommand]) {
        let commands = commands.to_vec();
        self.say(&DeviceMessage::Commands { commands }).await;
    }

    /// The next frame; nothing once the house has hung up.
    pub(super) async fn next(&mut self) -> Option<HouseMessage> {
        loop {
            match timeout(SOON, self.0.next()).await.expect("soon")? {
                Ok(Message::Text(text)) => return Some(read(&text)),
                Ok(Message::Close(_)) | Err(_) => return None,
                Ok(_) => {}
            }
        }
    }

    /// The next frame that is no beat.
    pub(super) async fn hear(&mut self) -> HouseMessage {
        loop {
            match self.next().await.expect("the house is there") {
                HouseMessage::Beat { .. } => {}
                message => return message,
            }
        }
    }

    /// Takes in news until so many frames of them have come.
    pub(super) async fn follow(&mut self, replica: &mut Replica, frames: usize) {
        for _ in 0..frames {
            let message = self.hear().await;
            replica.receive(update(message)).expect("no gap");
        }
    }

    /// Submits, and takes in the news and the answers.
    pub(super) async fn ring_through(
        &mut self,
        replica: &mut Replica,
        commands: &[SubmittedCommand],
    ) -> Vec<Answer> {
        self.submit(commands).await;
        loop {
            match self.hear().await {
                HouseMessage::Answers { answers } => return answers,
                news => replica.receive(update(news)).expect("no gap"),
            }
        }
    }

    pub(super) async fn ask(&mut self, question: u64, ask: Ask) -> Reply {
        self.say(&DeviceMessage::Ask { question, ask }).await;
        loop {
            if let HouseMessage::Reply {
                question: of,
                reply,
            } = self.hear().await
            {
                assert_eq!(of, question);
                return reply;
            }
        }
    }

    /// Goes without a word.
    pub(super) fn hang_up(self) {
        drop(self);
    }

    pub(super) async fn send_raw(&mut self, message: Message) -> tungstenite::Result<()> {
        self.0.send(message).await
    }
}

pub(super) fn update(message: HouseMessage) -> Update {
    match message {
        HouseMessage::Events { first, events } => Update::Events { first, events },
        HouseMessage::Snapshot { number, state } => Update::Snapshot { number, state },
        other => panic!("{other:?} brings no news"),
    }
}

/// Reads a frame of the house. What holds maps with numbers for keys is read by itself: a tagged
/// enum would lose them.
pub(super) fn read(text: &str) -> HouseMessage {
    let value: Value = serde_json::from_str(text).expect("JSON");
    assert_eq!(value["epoch"], 1);
    match value["say"].as_str() {
        Some("snapshot") => HouseMessage::Snapshot {
            number: field(&value, "number"),
            state: field(&value, "state"),
        },
        Some("events") => HouseMessage::Events {
            first: field(&value, "first"),
            events: field(&value, "events"),
        },
        _ => {
            let frame: Frame = serde_json::from_value(value).expect("a frame");
            frame.message
        }
    }
}

fn field<T: serde::de::DeserializeOwned>(value: &Value, name: &str) -> T {
    serde_json::from_value(value[name].clone()).expect("a field")
}
