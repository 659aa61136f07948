//! The device's half of the protocol without threads, sockets or a clock: what arrives is told to
//! [`Link`] together with the time, what is to be done is fetched with [`Link::output`]. A
//! simulation can drive it by hand.

mod ask;
mod call;
mod clock;
mod frame;
mod hear;
mod outstanding;
#[cfg(test)]
mod stories;

use std::{collections::VecDeque, time::Duration};

use common::{
    Command, CommandId, Envelope, Rejection, Replica, StaffId, Stamp, StationId, Update,
    protocol::{
        Ask, DeviceKind, DeviceMessage, Parts, PrinterState, Refusal, Reply, SubmittedCommand,
        device_parts,
    },
};

use crate::{Identity, Kept};
use ask::Questions;
use call::{Call, Phase};
use clock::HouseClock;
use outstanding::Outstanding;

pub(crate) use frame::read_device;

/// How it stands with the house.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Connection {
    /// No house has answered since the program started.
    Searching,
    /// One picked up and has not said yet what is in service.
    Connecting,
    /// The device follows the house.
    Joined,
    /// The house is silent or away; the device dials on.
    Lost {
        /// Since when, by the device's own clock.
        since: Duration,
    },
    /// The house turned the device away, or speaks in a way that cannot be read; the device
    /// dials on.
    Refused(Refusal),
}

/// What is to be done outside.
#[derive(Clone, PartialEq, Debug)]
pub enum Output {
    /// Look for the house and call it.
    Dial,
    /// End the connection.
    HangUp,
    /// Send a frame.
    Send(String),
    /// Keep a command in the outbox.
    Store(Box<SubmittedCommand>),
    /// Let go of a command in the outbox.
    Forget(CommandId),
}

/// Finds, joins and follows the house.
#[derive(Debug)]
pub struct Link {
    identity: Identity,
    replica: Replica,
    call: Call,
    clock: HouseClock,
    outstanding: Outstanding,
    questions: Questions,
    rejections: Vec<(SubmittedCommand, Rejection)>,
    house: String,
    /// How the printers are, as last heard.
    printers: Vec<PrinterState>,
    /// The highest epoch that was ever heard; frames of a lower one are ignored.
    epoch: u64,
    /// The epoch of what the replica holds; none before the first snapshot, and after news that
    /// did not fit.
    held: Option<u64>,
    /// The house's number and the replica's own at the last beat.
    beat: Option<(u64, u64)>,
    unreadable: u64,
    /// A frame of the house that travels in parts.
    parts: Parts,
    outputs: VecDeque<Output>,
}

impl Link {
    /// A link that has not dialled; the first [`Link::tick`] after [`Link::loaded`] does.
    #[must_use]
    pub fn new(identity: Identity) -> Self {
        Self {
            replica: Replica::new(identity.kind.audience()),
            identity,
            call: Call::default(),
            clock: HouseClock::default(),
            outstanding: Outstanding::default(),
            questions: Questions::default(),
            rejections: Vec::new(),
            house: String::new(),
            printers: Vec::new(),
            epoch: 0,
            held: None,
            beat: None,
            unreadable: 0,
            parts: Parts::default(),
            outputs: VecDeque::new(),
        }
    }

    /// The next thing to do outside, in sequence.
    pub fn output(&mut self) -> Option<Output> {
        self.outputs.pop_front()
    }

    /// The outbox has told what an earlier life of the device left in it, oldest first.
    pub fn loaded(&mut self, commands: Vec<SubmittedCommand>) {
        self.call.may_dial();
        for command in &commands {
            self.replica
                .take_up(command.envelope, command.command.clone());
        }
        self.outstanding.load(commands);
    }

    /// What an earlier life of the device knew is shown until the house has spoken, as while the
    /// line is lost. It proves nothing: the house is asked for everything.
    pub fn remember(&mut self, kept: Kept) {
        let Kept {
            house,
            number,
            state,
        } = kept;
        let state = Box::new(state);
        // A snapshot fits whatever was there before.
        let taken = self.replica.receive(Update::Snapshot { number, state });
        if taken.is_ok() {
            self.house = house;
            self.call.remembers();
        }
    }

    /// A command is safe in the outbox.
    pub fn stored(&mut self, id: CommandId) {
        self.outstanding.stored(id);
    }

    /// The outbox could not write.
    pub fn failed(&mut self, why: String) {
        self.outstanding.failed(why);
    }

    /// Lets the time pass: dials, beats, sends what is stored, and holds a silent house for lost.
    pub fn tick(&mut self, now: Duration) {
        self.keep_call(now);
        if self.call.phase() == Phase::Joined {
            self.send_commands();
        }
    }

    /// Predicts a command and hands it to the outbox.
    pub fn submit(
        &mut self,
        now: Duration,
        id: CommandId,
        staff: Option<StaffId>,
        command: Command,
    ) -> Result<CommandId, Rejection> {
        let at = self.clock.at(now);
        let envelope = Envelope {
            id,
            device: self.identity.device,
            staff,
            at,
        };
        self.replica.submit(envelope, command.clone(), at)?;
        let command = SubmittedCommand { envelope, command };
        self.outputs
            .push_back(Output::Store(Box::new(command.clone())));
        self.outstanding.push(command);
        Ok(id)
    }

    /// Asks the house. Without one the reply is there at once: it cannot answer now.
    pub fn ask(&mut self, ask: Ask) -> u64 {
        let question = self.questions.next();
        if self.call.phase() == Phase::Joined {
            self.questions.asked(question);
            self.say(&DeviceMessage::Ask { question, ask });
        } else {
            self.questions.refuse(question);
        }
        question
    }

    /// Tells the time to a house that goes by a told clock.
    pub fn tell(&mut self, now: Stamp) {
        if self.call.phase() == Phase::Joined {
            self.say(&DeviceMessage::Tell { now });
        }
    }

    /// A kitchen screen shows these stations from now on; all of them where there are none. The
    /// house hears it at once, and again with every hello.
    pub fn show_stations(&mut self, stations: &[StationId]) {
        let DeviceKind::Kitchen { stations: shown } = &mut self.identity.kind else {
            return;
        };
        if shown == stations {
            return;
        }
        *shown = stations.to_vec();
        if self.call.is_open() {
            let stations = stations.to_vec();
            self.say(&DeviceMessage::Showing { stations });
        }
    }

    /// Replies since the last call.
    pub fn take_replies(&mut self) -> Vec<(u64, Reply)> {
        self.questions.take()
    }

    /// Commands to which the house said no.
    pub fn take_rejections(&mut self) -> Vec<(SubmittedCommand, Rejection)> {
        std::mem::take(&mut self.rejections)
    }

    /// The copy of the house.
    #[must_use]
    pub fn replica(&self) -> &Replica {
        &self.replica
    }

    /// How it stands with the house.
    #[must_use]
    pub fn connection(&self) -> Connection {
        self.call.connection()
    }

    /// How the printers are, as the house last said.
    #[must_use]
    pub fn printers(&self) -> &[PrinterState] {
        &self.printers
    }

    /// The house's name; empty before it was first heard.
    #[must_use]
    pub fn house_name(&self) -> &str {
        &self.house
    }

    /// House time by the device's own clock.
    #[must_use]
    pub fn house_time(&self, now: Duration) -> Stamp {
        self.clock.at(now)
    }

    /// Commands that the house has not answered.
    #[must_use]
    pub fn outstanding(&self) -> usize {
        self.outstanding.count()
    }

    /// Why the outbox cannot write, while it cannot.
    #[must_use]
    pub fn trouble(&self) -> Option<&str> {
        self.outstanding.trouble()
    }

    /// How many frames of the house could not be read so far.
    #[must_use]
    pub fn unreadable(&self) -> u64 {
        self.unreadable
    }

    /// How long from `now` until [`Link::tick`] has something to do though nothing arrives.
    #[must_use]
    pub fn rest(&self, now: Duration) -> Duration {
        self.call.rest(now)
    }

    /// Sends all that is safe in the outbox and not under way, oldest first.
    fn send_commands(&mut self) {
        while let Some((text, sent)) = self.outstanding.next_frame() {
            match text {
                Some(text) => self.send(text),
                // No frame can carry it, today or later.
                None => self.rejected(sent, Rejection::NotKept),
            }
        }
    }

    fn say(&mut self, message: &DeviceMessage) {
        // Our own messages have string keys and finite numbers only: they always are JSON.
        let text = serde_json::to_string(message).expect("a message is JSON");
        self.send(text);
    }

    fn send(&mut self, text: String) {
        match device_parts(&text) {
            Some(parts) => self.outputs.extend(parts.into_iter().map(Output::Send)),
            None => self.outputs.push_back(Output::Send(text)),
        }
    }
}
