use std::time::Duration;

use common::protocol::{BEAT_MILLIS, DeviceMessage, Refusal, Resume, SILENCE_MILLIS, VERSION};

use super::{Connection, Link, Output};

/// The pause after the first failure; it doubles with each further one.
const SHORTEST_PAUSE: Duration = Duration::from_millis(100);
/// The pause grows up to this: a house that is back has its screens within two seconds.
const LONGEST_PAUSE: Duration = Duration::from_millis(800);
/// The pause after the house has turned the device away.
const TURNED_AWAY: Duration = Duration::from_secs(2);
/// A dial that has led to nothing for so long is given up.
const PATIENCE: Duration = Duration::from_secs(10);
/// How often the device says that it lives.
const BEAT: Duration = Duration::from_millis(BEAT_MILLIS.cast_unsigned());
/// A house that was not heard for so long is lost.
const SILENCE: Duration = Duration::from_millis(SILENCE_MILLIS.cast_unsigned());

/// How far the call has come.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Phase {
    /// Until the next dial.
    Resting { until: Duration },
    /// Looking and calling.
    Dialling { since: Duration },
    /// Hello was said.
    Greeting,
    /// The house has said welcome.
    Welcomed,
    /// The replica follows.
    Joined,
}

/// One call after another.
#[derive(Debug)]
pub(super) struct Call {
    phase: Phase,
    /// Whether the outbox has told what it holds: before that nothing is dialled, so that old
    /// commands go before new ones.
    ready: bool,
    pause: Duration,
    heard: Duration,
    next_beat: Duration,
    lost: Option<Duration>,
    refused: Option<Refusal>,
}

impl Default for Call {
    fn default() -> Self {
        Self {
            phase: Phase::Resting {
                until: Duration::ZERO,
            },
            ready: false,
            pause: SHORTEST_PAUSE,
            heard: Duration::ZERO,
            next_beat: Duration::ZERO,
            lost: None,
            refused: None,
        }
    }
}

impl Call {
    pub(super) fn phase(&self) -> Phase {
        self.phase
    }

    pub(super) fn may_dial(&mut self) {
        self.ready = true;
    }

    pub(super) fn heard(&mut self, now: Duration) {
        self.heard = now;
    }

    pub(super) fn welcomed(&mut self) {
        self.phase = Phase::Welcomed;
    }

    pub(super) fn joined(&mut self) {
        self.phase = Phase::Joined;
        self.lost = None;
        self.refused = None;
    }

    /// The device knows a house from an earlier life.
    pub(super) fn remembers(&mut self) {
        self.lost = Some(Duration::ZERO);
    }

    /// The line has proved itself: the next loss is a first one.
    pub(super) fn proved(&mut self) {
        self.pause = SHORTEST_PAUSE;
    }

    pub(super) fn refused(&mut self, why: Refusal) {
        // A busy house is one to come back to, not one that turns the device away.
        if why != Refusal::Busy {
            self.pause = TURNED_AWAY;
            self.refused = Some(why);
        }
    }

    pub(super) fn is_open(&self) -> bool {
        match self.phase {
            Phase::Resting { .. } | Phase::Dialling { .. } => false,
            Phase::Greeting | Phase::Welcomed | Phase::Joined => true,
        }
    }

    pub(super) fn connection(&self) -> Connection {
        if self.phase == Phase::Joined {
            return Connection::Joined;
        }
        match (&self.refused, self.lost) {
            (Some(why), _) => Connection::Refused(why.clone()),
            (None, Some(since)) => Connection::Lost { since },
            (None, None) if self.is_open() => Connection::Connecting,
            (None, None) => Connection::Searching,
        }
    }

    pub(super) fn rest(&self, now: Duration) -> Duration {
        let due = match self.phase {
            Phase::Resting { until } => until,
            Phase::Dialling { since } => since + PATIENCE,
            Phase::Greeting | Phase::Welcomed | Phase::Joined => {
                self.next_beat.min(self.heard + SILENCE)
            }
        };
        due.saturating_sub(now)
    }

    fn ended(&mut self, now: Duration) {
        if self.phase == Phase::Joined {
            self.lost = Some(now);
        }
        self.phase = Phase::Resting {
            until: now + self.pause,
        };
        self.pause = (self.pause * 2).min(LONGEST_PAUSE);
    }
}

impl Link {
    /// The house picked up.
    pub fn up(&mut self, now: Duration) {
        if !matches!(self.call.phase, Phase::Dialling { .. }) {
            return;
        }
        self.call.phase = Phase::Greeting;
        self.call.heard = now;
        self.call.next_beat = now + BEAT;
        let resume = self.held.map(|epoch| Resume {
            epoch,
            number: self.replica.number(),
        });
        self.say(&DeviceMessage::Hello {
            protocol: VERSION,
            device: self.identity.device,
            name: self.identity.name.clone(),
            kind: self.identity.kind.clone(),
            resume,
        });
    }

    /// The connection ended, or none came about.
    pub fn down(&mut self, now: Duration) {
        if matches!(self.call.phase, Phase::Resting { .. }) {
            return;
        }
        self.call.ended(now);
        self.beat = None;
        self.questions.refuse_all();
        self.outstanding.start_over();
        self.parts.start_over();
    }

    /// The search found no house.
    pub fn not_found(&mut self, now: Duration) {
        self.down(now);
    }

    /// Ends the call from this side.
    pub(super) fn hang_up(&mut self, now: Duration) {
        self.outputs.push_back(Output::HangUp);
        self.down(now);
    }

    pub(super) fn keep_call(&mut self, now: Duration) {
        match self.call.phase {
            Phase::Resting { until } => {
                if self.call.ready && now >= until {
                    self.call.phase = Phase::Dialling { since: now };
                    self.outputs.push_back(Output::Dial);
                }
            }
            Phase::Dialling { since } => {
                if now.saturating_sub(since) >= PATIENCE {
                    self.hang_up(now);
                }
            }
            Phase::Greeting | Phase::Welcomed | Phase::Joined => self.listen(now),
        }
    }

    fn listen(&mut self, now: Duration) {
        if now.saturating_sub(self.call.heard) >= SILENCE {
            self.hang_up(now);
        } else if now >= self.call.next_beat {
            // By the clock and not by the last beat, so that a screen that looks once a second
            // does not fall behind.
            while self.call.next_beat <= now {
                self.call.next_beat += BEAT;
            }
            let number = self.replica.number();
            self.say(&DeviceMessage::Beat { number });
        }
    }
}
