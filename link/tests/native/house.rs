//! A house in the process, served over a real socket on a thread of its own.

use std::{net::SocketAddr, thread::JoinHandle};

use common::{Stamp, protocol::DeviceKind};
use futures_util::{SinkExt as _, StreamExt as _};
use link::{Wire, WireEvent, local::LocalHouse};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel},
};
use tokio_tungstenite::{accept_async, tungstenite::Message};

/// What a test has the house do.
pub enum Trick {
    /// Cuts the line without a word.
    Cut,
    /// Says something.
    Say(Message),
}

pub struct ServedHouse {
    pub address: SocketAddr,
    tricks: Option<UnboundedSender<Trick>>,
    thread: Option<JoinHandle<()>>,
}

impl ServedHouse {
    pub fn open() -> Self {
        let (tricks, told) = unbounded_channel();
        let (ready, address) = std::sync::mpsc::channel();
        let thread = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .expect("a runtime");
            runtime.block_on(async {
                let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
                let address = listener.local_addr().expect("an address");
                ready.send(address).expect("the test waits");
                serve(listener, told).await;
            });
        });
        Self {
            address: address.recv().expect("the house is open"),
            tricks: Some(tricks),
            thread: Some(thread),
        }
    }

    pub fn plays(&self, trick: Trick) {
        let tricks = self.tricks.as_ref().expect("open");
        tricks.send(trick).expect("open");
    }
}

impl Drop for ServedHouse {
    fn drop(&mut self) {
        drop(self.tricks.take());
        let thread = self.thread.take().expect("dropped once");
        if !std::thread::panicking() {
            thread.join().expect("the house closed in peace");
        }
    }
}

/// One device at a time.
async fn serve(listener: TcpListener, mut told: UnboundedReceiver<Trick>) {
    let now = Stamp::from_millis(1_795_374_000_000);
    let house = LocalHouse::new(&common::demo::house(), now);
    loop {
        tokio::select! {
            accepted = listener.accept() => {
                let (socket, _) = accepted.expect("a device");
                let port = house.wire(DeviceKind::Till);
                if !converse(socket, port, &mut told).await {
                    return;
                }
            }
            trick = told.recv() => if trick.is_none() {
                return;
            }
        }
    }
}

/// Whether the house stays open after this device.
async fn converse(
    socket: TcpStream,
    mut port: Box<dyn Wire>,
    told: &mut UnboundedReceiver<Trick>,
) -> bool {
    let Ok(socket) = accept_async(socket).await else {
        return true;
    };
    let (mut sink, mut stream) = socket.split();
    port.dial();
    loop {
        while let Some(event) = port.poll() {
            if let WireEvent::Text(text) = event
                && sink.send(Message::text(text)).await.is_err()
            {
                return true;
            }
        }
        tokio::select! {
            message = stream.next() => match message {
                Some(Ok(Message::Text(text))) => port.send(text.as_str().to_owned()),
                Some(Ok(_)) => {}
                Some(Err(_)) | None => return true,
            },
            trick = told.recv() => match trick {
                Some(Trick::Cut) => return true,
                Some(Trick::Say(message)) => {
                    if sink.send(message).await.is_err() {
                        return true;
                    }
                }
                None => return false,
            },
        }
    }
}
