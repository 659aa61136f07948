use std::{
    future::pending,
    io,
    net::SocketAddr,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use common::protocol::{LARGEST_FRAME, PATH};
use futures_util::{SinkExt as _, StreamExt as _};
use tokio::{
    net::TcpStream,
    sync::mpsc::{Receiver, Sender},
    time::{sleep, timeout},
};
use tokio_tungstenite::{
    WebSocketStream, client_async_with_config,
    tungstenite::{Message, protocol::WebSocketConfig},
};
use tracing::{debug, warn};

use super::{
    Waker,
    wire::{HouseAddress, Route, Target},
};
use crate::WireEvent;

/// A house on the same network answers sooner, or not at all.
const CONNECTING: Duration = Duration::from_millis(1_500);

/// The pause between two calls to where the house answered last.
const AGAIN: Duration = Duration::from_millis(300);

/// A call's ends towards the screen's thread.
pub(super) struct Outside {
    pub(super) frames: Receiver<String>,
    pub(super) events: Sender<WireEvent>,
    pub(super) waker: Waker,
    pub(super) answered: Arc<Mutex<Option<SocketAddr>>>,
    pub(super) house: HouseAddress,
}

impl Outside {
    /// Whether the screen still takes in what arrives.
    fn tell(&self, event: WireEvent) -> bool {
        let told = self.events.try_send(event).is_ok();
        (self.waker)();
        told
    }
}

/// One call from the search to its end. That it has ended is told by its channel closing.
pub(super) async fn call(route: Route, outside: Outside) {
    let waker = Arc::clone(&outside.waker);
    talk(route, outside).await;
    waker();
}

async fn talk(route: Route, mut outside: Outside) {
    let connected = match reach(&route).await {
        Reached::House(socket, address) => greet(socket, address).await.map(|s| (s, address)),
        Reached::Nobody => {
            outside.tell(WireEvent::NotFound);
            return;
        }
        Reached::Failed(error) => Err(error),
    };
    let (socket, address) = match connected {
        Ok(connected) => connected,
        Err(error) => {
            debug!(%error, "the house cannot be called");
            outside.tell(WireEvent::Down);
            return;
        }
    };
    *outside
        .answered
        .lock()
        .unwrap_or_else(PoisonError::into_inner) = Some(address);
    outside.house.set(address);
    if outside.tell(WireEvent::Up) {
        converse(socket, &mut outside).await;
    }
}

enum Reached {
    House(TcpStream, SocketAddr),
    Nobody,
    Failed(io::Error),
}

async fn reach(route: &Route) -> Reached {
    match &route.target {
        Target::Address(address) => match connect(address.as_str()).await {
            Ok((socket, address)) => Reached::House(socket, address),
            Err(error) => Reached::Failed(error),
        },
        Target::Found { house } => {
            // It usually comes back where it was, and sooner than it is found anew.
            let search = route.search(house);
            let found = tokio::select! {
                biased;
                (socket, address) = back(route.favourite) => {
                    return Reached::House(socket, address);
                }
                found = search.find() => found,
            };
            let mut reached = Reached::Nobody;
            for address in found {
                match connect(address).await {
                    Ok((socket, address)) => return Reached::House(socket, address),
                    Err(error) => reached = Reached::Failed(error),
                }
            }
            reached
        }
    }
}

/// Calls where the house answered last, until it answers there.
async fn back(favourite: Option<SocketAddr>) -> (TcpStream, SocketAddr) {
    let Some(address) = favourite else {
        return pending().await;
    };
    loop {
        if let Ok(reached) = connect(address).await {
            return reached;
        }
        sleep(AGAIN).await;
    }
}

async fn connect(address: impl tokio::net::ToSocketAddrs) -> io::Result<(TcpStream, SocketAddr)> {
    let socket = in_time(TcpStream::connect(address)).await?;
    // A tap is one small frame; it must not wait for a second one.
    socket.set_nodelay(true)?;
    let address = socket.peer_addr()?;
    Ok((socket, address))
}

async fn greet(socket: TcpStream, address: SocketAddr) -> io::Result<WebSocketStream<TcpStream>> {
    let config = WebSocketConfig::default()
        .max_message_size(Some(LARGEST_FRAME))
        .max_frame_size(Some(LARGEST_FRAME));
    // Without the scope of a link-local address, which a URL cannot name.
    let host = SocketAddr::new(address.ip(), address.port());
    let url = format!("ws://{host}{PATH}");
    let greeting = async {
        let greeted = client_async_with_config(url, socket, Some(config)).await;
        greeted.map_err(io::Error::other)
    };
    Ok(in_time(greeting).await?.0)
}

async fn in_time<T>(what: impl Future<Output = io::Result<T>>) -> io::Result<T> {
    timeout(CONNECTING, what)
        .await
        .unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into()))
}

/// Until either side ends it. Reading and writing do not wait for each other: two sides that
/// both only wrote would wait for ever.
async fn converse(socket: WebSocketStream<TcpStream>, outside: &mut Outside) {
    let (mut sink, mut stream) = socket.split();
    let Outside {
        frames,
        events,
        waker,
        ..
    } = outside;
    let write = async {
        while let Some(text) = frames.recv().await {
            if sink.send(Message::text(text)).await.is_err() {
                return;
            }
        }
    };
    let read = async {
        loop {
            match stream.next().await {
                Some(Ok(Message::Text(text))) => {
                    if events
                        .try_send(WireEvent::Text(text.as_str().to_owned()))
                        .is_err()
                    {
                        warn!("the screen does not look; the line is cut and resumed later");
                        return;
                    }
                    waker();
                }
                Some(Ok(Message::Ping(_) | Message::Pong(_))) => {}
                Some(Ok(Message::Binary(_) | Message::Close(_) | Message::Frame(_))) | None => {
                    return;
                }
                Some(Err(error)) => {
                    debug!(%error, "the line broke");
                    return;
                }
            }
        }
    };
    tokio::select! {
        () = write => {}
        () = read => {}
    }
}
