//! The link by hand: every frame, every cut and every second is the test's own.

mod commands;
mod cuts;
mod hostile;
mod joining;
mod parts;

use std::{collections::BTreeMap, time::Duration};

use common::{
    Audience, CheckId, Command, CommandId, DeviceId, ItemId, LineId, Moment, Recorded, StaffId,
    Stamp, State, StationId, TableId, check, consequences, decide,
    house::ServiceMode,
    protocol::{Answer, DeviceKind, DeviceMessage, Frame, HouseMessage, Outcome, SubmittedCommand},
};
use uuid::Uuid;

use super::{Connection, Link, Output, read_device};
use crate::{Identity, local::LocalHouse};

const ANNA: StaffId = StaffId(3);
const EVENING: i64 = 1_795_374_000_000;

/// A till at Anna's hand, and what it has asked the world outside to do.
struct Till {
    link: Link,
    now: Duration,
    epoch: u64,
    made: u128,
    dials: usize,
    hang_ups: usize,
    sent: Vec<DeviceMessage>,
    to_store: Vec<CommandId>,
    forgotten: Vec<CommandId>,
}

impl Till {
    fn new() -> Self {
        Self::restarted(Vec::new())
    }

    fn restarted(outbox: Vec<SubmittedCommand>) -> Self {
        let identity = Identity {
            device: DeviceId(Uuid::from_u128(1)),
            name: "Bar".into(),
            kind: DeviceKind::Till,
        };
        let mut till = Self {
            link: Link::new(identity),
            now: Duration::ZERO,
            epoch: 1,
            made: 100,
            dials: 0,
            hang_ups: 0,
            sent: Vec::new(),
            to_store: Vec::new(),
            forgotten: Vec::new(),
        };
        till.link.loaded(outbox);
        till.wait(0);
        till
    }

    fn wait(&mut self, millis: u64) {
        self.now += Duration::from_millis(millis);
        self.link.tick(self.now);
        while let Some(output) = self.link.output() {
            match output {
                Output::Dial => self.dials += 1,
                Output::HangUp => self.hang_ups += 1,
                Output::Send(text) => {
                    let message = read_device(&text);
                    self.sent
                        .push(message.expect("a device speaks the protocol"));
                }
                Output::Store(command) => self.to_store.push(command.envelope.id),
                Output::Forget(id) => self.forgotten.push(id),
            }
        }
    }

    /// The house speaks.
    fn hears(&mut self, message: HouseMessage) {
        let epoch = self.epoch;
        let frame = serde_json::to_string(&Frame { epoch, message }).expect("JSON");
        self.hears_text(&frame);
    }

    fn hears_text(&mut self, text: &str) {
        self.link.text(self.now, text);
        self.wait(0);
    }

    /// The house picks up; the till's greeting.
    fn up(&mut self) -> DeviceMessage {
        self.link.up(self.now);
        self.wait(0);
        self.sent.pop().expect("a greeting")
    }

    fn cut(&mut self) {
        self.link.down(self.now);
        self.wait(0);
    }

    /// Until the next dial, and its answer.
    fn redial(&mut self) -> DeviceMessage {
        let dials = self.dials;
        while self.dials == dials {
            self.wait(100);
        }
        self.sent.clear();
        self.up()
    }

    fn welcome(&mut self, house: &Kitchenless) {
        self.hears(HouseMessage::Welcome {
            protocol: 1,
            house: "Bistro".into(),
            audience: Audience::Floor,
            now: house.now,
        });
    }

    fn join(&mut self, house: &Kitchenless) {
        self.up();
        self.welcome(house);
        self.hears(house.snapshot());
        assert_eq!(self.link.connection(), Connection::Joined);
    }

    fn seat(&mut self, table: u32) -> CommandId {
        let check = CheckId(Uuid::from_u128(u128::from(table)));
        self.submit(check::Command::Open {
            check,
            table: Some(TableId(table)),
            covers: 2,
            mode: ServiceMode::DineIn,
        })
    }

    fn ring(&mut self, table: u32) -> CommandId {
        self.made += 1;
        let line = LineId(Uuid::from_u128(self.made));
        self.submit(check::Command::Ring {
            check: CheckId(Uuid::from_u128(u128::from(table))),
            line,
            item: ItemId(101),
            quantity: 1,
            modifiers: Vec::new(),
            seats: Vec::new(),
            course: None,
            note: String::new(),
            price: None,
            grams: None,
            parts: Vec::new(),
        })
    }

    fn submit(&mut self, command: check::Command) -> CommandId {
        self.made += 1;
        let id = CommandId(Uuid::from_u128(self.made));
        let command = Command::Check(command);
        let submitted = self.link.submit(self.now, id, Some(ANNA), command);
        assert_eq!(submitted, Ok(id));
        self.wait(0);
        id
    }

    fn store(&mut self) {
        for id in std::mem::take(&mut self.to_store) {
            self.link.stored(id);
        }
        self.wait(0);
    }

    /// The commands that were sent since the last call.
    fn commands(&mut self) -> Vec<SubmittedCommand> {
        let sent = std::mem::take(&mut self.sent).into_iter();
        let commands = sent.filter_map(|message| match message {
            DeviceMessage::Commands { commands } => Some(commands),
            _ => None,
        });
        commands.flatten().collect()
    }

    fn lines(&self, table: u32) -> usize {
        let checks = &self.link.replica().state().checks;
        let check = checks.at_table(TableId(table));
        check.map_or(0, |check| check.lines.len())
    }
}

fn ids(commands: &[SubmittedCommand]) -> Vec<CommandId> {
    commands.iter().map(|c| c.envelope.id).collect()
}

/// A house for the floor alone, which hands its frames to the test instead of sending them.
#[derive(Clone)]
struct Kitchenless {
    now: Stamp,
    state: State,
    number: u64,
    outcomes: BTreeMap<CommandId, Outcome>,
}

impl Kitchenless {
    fn new() -> Self {
        let now = Stamp::from_millis(EVENING);
        Self {
            now,
            state: LocalHouse::new(&common::demo::house(), now).state(),
            number: 5,
            outcomes: BTreeMap::new(),
        }
    }

    fn snapshot(&self) -> HouseMessage {
        HouseMessage::Snapshot {
            number: self.number,
            state: Box::new(self.state.clone()),
        }
    }

    fn beat(&self) -> HouseMessage {
        HouseMessage::Beat {
            number: self.number,
            now: self.now,
        }
    }

    /// The answers, and the news where there are any.
    fn take(&mut self, commands: &[SubmittedCommand]) -> (HouseMessage, Option<HouseMessage>) {
        let first = self.number + 1;
        let mut events = Vec::new();
        let mut answers = Vec::new();
        for command in commands {
            let id = command.envelope.id;
            if !self.outcomes.contains_key(&id) {
                let outcome = self.decide(command, &mut events);
                self.outcomes.insert(id, outcome);
            }
            answers.push(Answer {
                command: id,
                outcome: self.outcomes[&id].clone(),
            });
        }
        let news = (!events.is_empty()).then_some(HouseMessage::Events { first, events });
        (HouseMessage::Answers { answers }, news)
    }

    fn decide(&mut self, command: &SubmittedCommand, news: &mut Vec<Recorded>) -> Outcome {
        let moment = Moment::new(&command.envelope, self.now);
        let events = match decide(&self.state, &moment, &command.command) {
            Ok(events) => events,
            Err(why) => return Outcome::Rejected(why),
        };
        for event in events {
            self.state.apply(&event);
            assert_eq!(consequences(&self.state, &event), []);
            self.number += 1;
            news.push(Recorded {
                stamp: self.now,
                command: moment.id,
                device: moment.device,
                staff: moment.staff,
                event,
            });
        }
        Outcome::Accepted {
            floor: self.number,
            pass: 0,
        }
    }
}
