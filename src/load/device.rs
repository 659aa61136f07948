use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use common::{DeviceId, protocol::PATH};
use futures_util::{SinkExt as _, StreamExt as _};
use tokio::{net::TcpStream, sync::watch, time::MissedTickBehavior};
use tokio_tungstenite::{
    WebSocketStream, client_async_with_config,
    tungstenite::{Error, Message, protocol::WebSocketConfig},
};
use uuid::Uuid;

use super::{
    order::{Pad, Round, Step},
    score::{Score, Ticket},
    speech::{Script, Subject},
};

/// Often enough not to be held for lost.
const BEAT: Duration = Duration::from_secs(1);
/// A shot that has not reached every screen by then is lost.
const SHOT: Duration = Duration::from_secs(2);

/// So long before a shot nothing else happens.
const ALONE: Duration = Duration::from_millis(25);

/// Cleared before every read.
pub(super) const READ_BUFFER: usize = 16 * 1024;

/// What a device does.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Role {
    /// Rings, sends and settles when so many tills do.
    Till(usize),
    /// Notes when tickets come, and bumps them.
    Cook,
    /// A kitchen screen that only follows.
    Kitchen,
    /// A till that only follows.
    Listener,
}

/// Whose turn it is, and to do what.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Turn {
    pub(super) subject: Option<Subject>,
    /// So many tills work.
    pub(super) tills: usize,
    /// Whether each Send is followed to the last screen.
    pub(super) shots: bool,
}

/// What every device of a crew shares.
#[derive(Clone, Debug)]
pub(super) struct Crew {
    pub(super) subject: Subject,
    pub(super) address: String,
    pub(super) script: Arc<Script>,
    pub(super) score: Arc<Score>,
    pub(super) turn: watch::Receiver<Turn>,
}

/// One connection.
pub(super) struct Device {
    crew: Crew,
    role: Role,
    pad: Pad,
    socket: WebSocketStream<TcpStream>,
    /// The order under way, how far it is, and the id that its answer will have.
    under_way: Option<(Round, Step, String)>,
}

impl Device {
    /// Connects, says hello and takes the welcome in.
    pub(super) async fn join(
        crew: Crew,
        role: Role,
        id: DeviceId,
        pad: Pad,
    ) -> Result<Self, Box<Error>> {
        let stream = TcpStream::connect(&crew.address).await;
        let stream = stream.map_err(|error| Box::new(error.into()))?;
        stream
            .set_nodelay(true)
            .map_err(|error| Box::new(error.into()))?;
        let url = format!("ws://{}{PATH}", crew.address);
        let config = WebSocketConfig::default().read_buffer_size(READ_BUFFER);
        let (mut socket, _) = client_async_with_config(url, stream, Some(config))
            .await
            .map_err(Box::new)?;
        let is_kitchen = matches!(role, Role::Cook | Role::Kitchen);
        let hello = crew.subject.hello(id, is_kitchen, &crew.script);
        socket.send(Message::Text(hello.into())).await?;
        for _ in 0..crew.subject.frames_of_welcome() {
            socket.next().await.transpose()?;
        }
        Ok(Self {
            crew,
            role,
            pad,
            socket,
            under_way: None,
        })
    }

    /// Works until nobody gives turns any more.
    pub(super) async fn work(mut self) -> Result<(), Box<Error>> {
        let mut beat = tokio::time::interval(BEAT);
        beat.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let mut turn = self.crew.turn.clone();
        loop {
            tokio::select! {
                biased;
                frame = self.socket.next() => match frame {
                    Some(Ok(Message::Text(text))) => self.hear(&text).await?,
                    Some(Ok(_)) => {}
                    Some(Err(error)) => return Err(Box::new(error)),
                    None => return Ok(()),
                },
                changed = turn.changed() => {
                    if changed.is_err() {
                        return Ok(());
                    }
                    if self.under_way.is_none() {
                        self.begin().await?;
                    }
                }
                _ = beat.tick() => {
                    let beat = self.crew.subject.beat();
                    self.socket.send(Message::Text(beat.into())).await?;
                }
            }
        }
    }

    fn turn(&self) -> Turn {
        *self.crew.turn.borrow()
    }

    async fn begin(&mut self) -> Result<(), Box<Error>> {
        let turn = self.turn();
        let works = matches!(self.role, Role::Till(place) if place < turn.tills);
        if works && turn.subject == Some(self.crew.subject) {
            let order = self.pad.order();
            self.say(order, Step::Ring).await?;
        }
        Ok(())
    }

    async fn say(&mut self, order: Round, step: Step) -> Result<(), Box<Error>> {
        let (text, id) = self.crew.subject.step(&order, step);
        if step == Step::Send {
            let (bump, _) = self.crew.subject.step(&order, Step::Bump);
            let shots = self.turn().shots;
            self.crew.score.sent(order.send, bump, shots);
        }
        self.under_way = Some((order, step, id.to_string()));
        self.socket.send(Message::Text(text.into())).await?;
        Ok(())
    }

    async fn hear(&mut self, text: &str) -> Result<(), Box<Error>> {
        let now = Instant::now();
        if self.turn().shots {
            self.crew.score.heard(text, now);
        }
        match self.role {
            Role::Cook => self.cook(text, now).await,
            Role::Till(_) => self.ring(text).await,
            Role::Kitchen | Role::Listener => Ok(()),
        }
    }

    async fn cook(&mut self, text: &str, now: Instant) -> Result<(), Box<Error>> {
        let mut bumps = Vec::new();
        let score = &self.crew.score;
        self.crew.subject.tickets(text, &self.crew.script, |id| {
            if let Some(Ticket { bump, .. }) =
                Uuid::parse_str(id).ok().and_then(|id| score.came(id, now))
            {
                bumps.push(bump);
            }
        });
        for bump in bumps {
            self.socket.send(Message::Text(bump.into())).await?;
        }
        Ok(())
    }

    async fn ring(&mut self, text: &str) -> Result<(), Box<Error>> {
        let answered = self
            .under_way
            .take_if(|(_, _, id)| self.crew.subject.answers(text, id));
        let Some((order, step, _)) = answered else {
            return Ok(());
        };
        match step {
            Step::Ring => {
                if self.turn().shots {
                    // One event, not a burst of them.
                    tokio::time::sleep(ALONE).await;
                }
                self.say(order, Step::Send).await
            }
            Step::Send => {
                if self.turn().shots {
                    let done = tokio::time::timeout(SHOT, self.crew.score.shot_done());
                    // A lost shot is missing in the count.
                    done.await.unwrap_or_default();
                }
                self.say(order, Step::Settle).await
            }
            Step::Settle | Step::Bump => {
                self.crew.score.settled();
                self.begin().await
            }
        }
    }
}
