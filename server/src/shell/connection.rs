use std::{
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use axum::extract::ws::{Message, WebSocket};
use common::{
    DeviceId, StationId,
    protocol::{
        Ask, DeviceKind, DeviceMessage, HouseMessage, Parts, Refusal, Reply, SILENCE_MILLIS,
        VERSION, house_parts,
    },
};
use futures_util::{
    SinkExt as _, StreamExt as _,
    stream::{SplitSink, SplitStream},
};
use tokio::{
    sync::{Notify, Semaphore, mpsc, oneshot, watch},
    time::{Instant, sleep_until, timeout},
};

use super::{
    Shell,
    desk::{Errand, text},
    hub::{Follower, MOST_FRAMES, Place, Text},
    reading::read,
};
use crate::HOUSE;

/// A device says hello within this.
const HELLO: Duration = Duration::from_secs(5);
/// The house is more patient than a screen: a screen that draws slowly is not gone.
const SILENCE: Duration = Duration::from_millis(3 * SILENCE_MILLIS.unsigned_abs());
/// A screen takes a frame within this, or is gone.
const WRITING: Duration = Duration::from_secs(10);
/// A screen that was told something so shortly ago hears the next of others' doings with the ones
/// after it: what a busy house costs is the number of packets.
const PACE: Duration = Duration::from_millis(10);
/// Frames of commands that one screen may have under way.
const MOST_SUBMITTED: usize = 8;
/// Questions that one screen may have under way.
const MOST_ASKED: usize = 4;

/// Stations that one screen may show.
const MOST_STATIONS: usize = 100;

/// Numbers the connections of this process.
static PLACES: AtomicU64 = AtomicU64::new(1);

/// What the connection itself has to say, beside the house's news.
enum Own {
    Frame(Text),
    /// The connection ends after this one.
    Last(Text),
}

/// One screen, from its hello to its end.
pub(super) async fn follow(socket: WebSocket, shell: Arc<Shell>) {
    let (mut sink, mut stream) = socket.split();
    let hello = timeout(HELLO, stream.next()).await;
    let hello = hello.ok().flatten().and_then(Result::ok);
    let (device, follower, queue, cut, resume, heard) = match greet(hello) {
        Ok(greeted) => greeted,
        Err(reason) => return say_bye(&mut sink, shell.epoch, reason).await,
    };
    let place = Place(PLACES.fetch_add(1, Ordering::Relaxed));
    let (own, own_queue) = mpsc::channel(MOST_ASKED + 1);
    let visit = Visit {
        shell,
        place,
        device,
        heard,
        own,
        submitting: Arc::new(Semaphore::new(MOST_SUBMITTED)),
        asking: Arc::new(Semaphore::new(MOST_ASKED)),
    };
    let prompt = Arc::clone(&follower.prompt);
    if visit.bring(Errand::Join(place, follower, resume)).await {
        tokio::select! {
            () = visit.listen(&mut stream) => {}
            () = write(&mut sink, queue, own_queue, &prompt) => {}
            Ok(()) = cut => {}
        }
        visit.bring(Errand::Leave(place)).await;
    }
}

type Greeted = (
    DeviceId,
    Follower,
    mpsc::Receiver<Text>,
    oneshot::Receiver<()>,
    Option<common::protocol::Resume>,
    watch::Sender<Instant>,
);

fn greet(first: Option<Message>) -> Result<Greeted, Refusal> {
    let Some(Message::Text(first)) = first else {
        return Err(Refusal::Unreadable);
    };
    let Some(DeviceMessage::Hello {
        protocol,
        device,
        name,
        kind,
        resume,
    }) = read(&first)
    else {
        return Err(Refusal::Unreadable);
    };
    if protocol != VERSION {
        return Err(Refusal::Version {
            from: VERSION,
            to: VERSION,
        });
    }
    if device == HOUSE {
        return Err(Refusal::Unreadable);
    }
    tracing::info!(%device, name, ?kind, "a screen joins");
    let (frames, queue) = mpsc::channel(MOST_FRAMES);
    let (cut, is_cut) = oneshot::channel();
    let (heard, last_heard) = watch::channel(Instant::now());
    let audience = kind.audience();
    let stations = match kind {
        DeviceKind::Kitchen { stations } => known(stations)?,
        DeviceKind::Till => Vec::new(),
    };
    let follower = Follower {
        audience,
        stations,
        heard: last_heard,
        frames,
        prompt: Arc::default(),
        cut,
    };
    Ok((device, follower, queue, is_cut, resume, heard))
}

/// A screen's stations, as many as a house may have.
fn known(stations: Vec<StationId>) -> Result<Vec<StationId>, Refusal> {
    if stations.len() > MOST_STATIONS {
        return Err(Refusal::Unreadable);
    }
    Ok(stations)
}

async fn say_bye(sink: &mut SplitSink<WebSocket, Message>, epoch: u64, reason: Refusal) {
    let bye = Message::Text(text(epoch, HouseMessage::Bye { reason }));
    let said = timeout(WRITING, async {
        sink.send(bye).await?;
        sink.close().await
    });
    if !matches!(said.await, Ok(Ok(()))) {
        tracing::debug!("a screen went before the house said bye");
    }
}

/// A connection's reading half.
struct Visit {
    shell: Arc<Shell>,
    place: Place,
    device: DeviceId,
    /// When the screen last said anything.
    heard: watch::Sender<Instant>,
    own: mpsc::Sender<Own>,
    submitting: Arc<Semaphore>,
    asking: Arc<Semaphore>,
}

impl Visit {
    /// Takes in frames until the screen is gone, or says what no screen says.
    async fn listen(&self, stream: &mut SplitStream<WebSocket>) {
        let mut parts = Parts::default();
        loop {
            let Ok(Some(Ok(frame))) = timeout(SILENCE, stream.next()).await else {
                return;
            };
            let understood = match frame {
                Message::Text(text) => {
                    self.heard.send_replace(Instant::now());
                    self.hear(&text, &mut parts).await
                }
                Message::Ping(_) | Message::Pong(_) => Some(()),
                Message::Close(_) => return,
                Message::Binary(_) => None,
            };
            if understood.is_none() {
                return self.refuse(Refusal::Unreadable).await;
            }
        }
    }

    /// Nothing where the frame makes no sense here.
    async fn hear(&self, text: &str, parts: &mut Parts) -> Option<()> {
        let mut message = read(text)?;
        if let DeviceMessage::Part { part, of, text } = &message {
            let Some(whole) = parts.take(*part, *of, text).ok()? else {
                return Some(());
            };
            message = read(&whole)?;
        }
        match message {
            DeviceMessage::Hello { .. } | DeviceMessage::Part { .. } => return None,
            DeviceMessage::Commands { commands } => {
                // A device speaks for itself only.
                let foreign = |id: DeviceId| id != self.device;
                if commands.iter().any(|one| foreign(one.envelope.device)) {
                    return None;
                }
                if !commands.is_empty() {
                    let room = Arc::clone(&self.submitting).acquire_owned().await.ok()?;
                    let submit = Errand::Submit(self.place, commands, room);
                    self.bring(submit).await;
                }
            }
            DeviceMessage::Ask { question, ask } => self.ask(question, ask),
            DeviceMessage::Showing { stations } => {
                let stations = known(stations).ok()?;
                self.bring(Errand::Showing(self.place, stations)).await;
            }
            DeviceMessage::Beat { .. } => {}
            DeviceMessage::Tell { now } => {
                self.bring(Errand::Tell(now)).await;
            }
        }
        Some(())
    }

    fn ask(&self, question: u64, ask: Ask) {
        let room = Arc::clone(&self.asking).try_acquire_owned();
        let (shell, own, device) = (Arc::clone(&self.shell), self.own.clone(), self.device);
        tokio::spawn(async move {
            let reply = match &room {
                Ok(_) => shell.reply(device, ask).await,
                Err(_) => Reply::Refused(Refusal::Busy),
            };
            let reply = text(shell.epoch, HouseMessage::Reply { question, reply });
            // The screen may be gone by now.
            own.send(Own::Frame(reply)).await.unwrap_or_default();
            drop(room);
        });
    }

    /// Says bye, and lets the writing half end the connection.
    async fn refuse(&self, reason: Refusal) {
        let bye = text(self.shell.epoch, HouseMessage::Bye { reason });
        if self.own.send(Own::Last(bye)).await.is_ok() {
            std::future::pending::<()>().await;
        }
    }

    /// Whether the house is there to take it.
    async fn bring(&self, errand: Errand) -> bool {
        self.shell.errands.send(errand).await.is_ok()
    }
}

/// Sends what waits, all that waits at once, until there is no more to come.
async fn write(
    sink: &mut SplitSink<WebSocket, Message>,
    mut news: mpsc::Receiver<Text>,
    mut own: mpsc::Receiver<Own>,
    prompt: &Notify,
) {
    let mut free = Instant::now();
    loop {
        if free > Instant::now() {
            tokio::select! {
                () = sleep_until(free) => {}
                () = prompt.notified() => {}
            }
        }
        let (first, last) = tokio::select! {
            biased;
            text = news.recv() => match text {
                Some(text) => (text, false),
                None => break,
            },
            Some(own) = own.recv() => match own {
                Own::Frame(text) => (text, false),
                Own::Last(text) => (text, true),
            },
        };
        let sent = timeout(WRITING, async {
            feed(sink, first).await?;
            while let Ok(text) = news.try_recv() {
                feed(sink, text).await?;
            }
            sink.flush().await
        });
        if !matches!(sent.await, Ok(Ok(()))) {
            return;
        }
        free = Instant::now() + PACE;
        if last {
            break;
        }
    }
    if !matches!(timeout(WRITING, sink.close()).await, Ok(Ok(()))) {
        tracing::debug!("a screen was gone before it was closed");
    }
}

/// A frame, or its parts one behind the other: nothing of another frame comes between them.
async fn feed(sink: &mut SplitSink<WebSocket, Message>, text: Text) -> Result<(), axum::Error> {
    let Some(parts) = house_parts(&text) else {
        return sink.feed(Message::Text(text)).await;
    };
    for part in parts {
        sink.feed(Message::Text(part.into())).await?;
    }
    Ok(())
}
