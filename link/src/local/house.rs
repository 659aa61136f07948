use std::{
    collections::{BTreeMap, VecDeque},
    sync::Arc,
};

use common::{
    Audience, CommandId, DeviceId, Event, Moment, Recorded, StaffId, Stamp, State, StationId,
    check_invariants, consequences, decide_with, drawer, floor,
    house::{self, Founding},
    menu,
    protocol::{
        Answer, Ask, DeviceKind, DeviceMessage, Frame, HouseMessage, Outcome, Refusal, Reply,
        SubmittedCommand, VERSION,
    },
    staff,
};
use uuid::Uuid;

use super::{books::Books, pins, printers::Printers};
use crate::{Ids as _, SeededIds, WireEvent, core::read_device};

/// This house never has a successor.
const EPOCH: u64 = 1;

/// One device's connection.
#[derive(Debug)]
struct Line {
    kind: DeviceKind,
    open: bool,
    joined: bool,
    /// The house is heard whenever somebody listens: each time the device has emptied its queue,
    /// one more beat waits for its next look.
    beat: bool,
    events: VecDeque<WireEvent>,
}

#[derive(Debug)]
pub(super) struct House {
    now: Stamp,
    state: State,
    floor: u64,
    pass: u64,
    pins: BTreeMap<StaffId, String>,
    outcomes: BTreeMap<CommandId, Outcome>,
    books: Books,
    pub(super) printers: Printers,
    lines: Vec<Line>,
    reachable: bool,
    ids: SeededIds,
}

impl House {
    /// Nobody has decided anything about it yet.
    pub(super) fn begun(now: Stamp) -> Self {
        Self {
            now,
            state: State::default(),
            floor: 0,
            pass: 0,
            pins: BTreeMap::new(),
            outcomes: BTreeMap::new(),
            books: Books::default(),
            printers: Printers::default(),
            lines: Vec::new(),
            reachable: true,
            ids: SeededIds::new(0),
        }
    }

    pub(super) fn new(founding: &Founding, now: Stamp) -> Self {
        let people: Vec<_> = founding.staff.iter().map(|(p, _)| p.clone()).collect();
        let pins = founding.staff.iter();
        let mut house = Self {
            pins: pins.map(|(p, pin)| (p.id, pin.clone())).collect(),
            ..Self::begun(now)
        };
        let begun = [
            Event::House(house::Event::Published(founding.house.clone().into())),
            Event::Menu(menu::Event::Published(Arc::new(founding.menu.clone()))),
            Event::Floor(floor::Event::Published(founding.floor.clone())),
            Event::Staff(staff::Event::Published(people)),
            Event::Drawer(drawer::Event::FloatSet {
                amount: founding.float,
            }),
        ];
        for event in begun {
            let recorded = Recorded {
                stamp: now,
                command: CommandId(Uuid::nil()),
                device: DeviceId(Uuid::nil()),
                staff: None,
                event,
            };
            house.books.write(&house.state, &recorded);
            house.state.apply(&recorded.event);
            house.count(&recorded.event);
        }
        house
    }

    pub(super) fn now(&self) -> Stamp {
        self.now
    }

    pub(super) fn state(&self) -> &State {
        &self.state
    }

    pub(super) fn uuid(&mut self) -> Uuid {
        self.ids.uuid(self.now)
    }

    pub(super) fn set_time(&mut self, now: Stamp) {
        self.now = now;
    }

    pub(super) fn set_reachable(&mut self, reachable: bool) {
        self.reachable = reachable;
        if !reachable {
            for line in self.lines.iter_mut().filter(|line| line.open) {
                line.cut();
                line.events.push_back(WireEvent::Down);
            }
        }
    }

    pub(super) fn connect(&mut self, kind: DeviceKind) -> usize {
        self.lines.push(Line {
            kind,
            open: false,
            joined: false,
            beat: false,
            events: VecDeque::new(),
        });
        self.lines.len() - 1
    }

    pub(super) fn pick_up(&mut self, number: usize) {
        let line = &mut self.lines[number];
        line.cut();
        line.open = self.reachable;
        line.events.push_back(if self.reachable {
            WireEvent::Up
        } else {
            WireEvent::NotFound
        });
    }

    pub(super) fn hung_up(&mut self, number: usize) {
        self.lines[number].cut();
    }

    pub(super) fn deliver(&mut self, number: usize) -> Option<WireEvent> {
        let line = &self.lines[number];
        if line.events.is_empty() && line.joined && line.beat {
            let beat = HouseMessage::Beat {
                number: self.number(line.kind.audience()),
                now: self.now,
            };
            self.say(number, beat);
            self.lines[number].beat = false;
        }
        let line = &mut self.lines[number];
        let event = line.events.pop_front();
        if event.is_none() {
            line.beat = true;
        }
        event
    }

    pub(super) fn hear(&mut self, number: usize, text: &str) {
        if !self.lines[number].open {
            return;
        }
        let Ok(message) = read_device(text) else {
            return self.turn_away(number, Refusal::Unreadable);
        };
        let greets = matches!(message, DeviceMessage::Hello { .. });
        if greets == self.lines[number].joined {
            return self.turn_away(number, Refusal::Unreadable);
        }
        match message {
            DeviceMessage::Hello { protocol, kind, .. } => {
                if protocol != VERSION {
                    let (from, to) = (VERSION, VERSION);
                    return self.turn_away(number, Refusal::Version { from, to });
                }
                if kind.audience() != self.lines[number].kind.audience() {
                    return self.turn_away(number, Refusal::Unreadable);
                }
                self.lines[number].kind = kind.clone();
                self.welcome(number, kind.audience());
            }
            DeviceMessage::Commands { commands } => {
                let answers = self.take(commands);
                self.say(number, HouseMessage::Answers { answers });
            }
            DeviceMessage::Ask { question, ask } => {
                let reply = self.reply(&ask);
                self.say(number, HouseMessage::Reply { question, reply });
            }
            // The wire has put parts together before.
            DeviceMessage::Part { .. } => self.turn_away(number, Refusal::Unreadable),
            DeviceMessage::Showing { stations } => {
                if let DeviceKind::Kitchen { stations: shown } = &mut self.lines[number].kind {
                    *shown = stations;
                }
            }
            DeviceMessage::Beat { .. } => {}
            DeviceMessage::Tell { now } => self.now = self.now.max(now),
        }
    }

    /// Takes commands in their sequence and publishes what happened, in one frame an audience.
    pub(super) fn take(&mut self, commands: Vec<SubmittedCommand>) -> Vec<Answer> {
        let (floor, pass) = (self.floor, self.pass);
        let mut news = Vec::new();
        let mut answers = Vec::new();
        for SubmittedCommand { envelope, command } in commands {
            let outcome = match self.outcomes.get(&envelope.id) {
                Some(known) => known.clone(),
                None => {
                    let moment = Moment::new(&envelope, self.now);
                    let wanted = command.wants(&self.state);
                    let records = self.books.look_up(&self.state, wanted.as_ref());
                    let decided = decide_with(&self.state, &moment, &records, &command);
                    let outcome = match decided {
                        Ok(events) => {
                            self.happen(&moment, events, &mut news);
                            let (floor, pass) = (self.floor, self.pass);
                            Outcome::Accepted { floor, pass }
                        }
                        Err(why) => Outcome::Rejected(why),
                    };
                    self.outcomes.insert(envelope.id, outcome.clone());
                    outcome
                }
            };
            answers.push(Answer {
                command: envelope.id,
                outcome,
            });
        }
        self.publish(Audience::Floor, floor + 1, &news);
        self.publish(Audience::Pass, pass + 1, &news);
        answers
    }

    fn happen(&mut self, moment: &Moment, events: Vec<Event>, news: &mut Vec<Recorded>) {
        let mut events = VecDeque::from(events);
        while let Some(event) = events.pop_front() {
            let recorded = Recorded {
                stamp: moment.stamp,
                command: moment.id,
                device: moment.device,
                staff: moment.staff,
                event,
            };
            self.books.write(&self.state, &recorded);
            self.state.apply(&recorded.event);
            self.count(&recorded.event);
            if matches!(recorded.event, Event::Staff(_)) {
                let people = &self.state.staff.people;
                self.pins.retain(|staff, _| people.contains_key(staff));
            }
            for follows in consequences(&self.state, &recorded.event).into_iter().rev() {
                events.push_front(follows);
            }
            news.push(recorded);
        }
        debug_assert_eq!(check_invariants(&self.state), Ok(()));
    }

    fn count(&mut self, event: &Event) {
        self.floor += u64::from(Audience::Floor.hears(event));
        self.pass += u64::from(Audience::Pass.hears(event));
    }

    fn number(&self, audience: Audience) -> u64 {
        match audience {
            Audience::Floor => self.floor,
            Audience::Pass => self.pass,
        }
    }

    fn welcome(&mut self, number: usize, audience: Audience) {
        let welcome = HouseMessage::Welcome {
            protocol: VERSION,
            house: self.state.house.name.clone(),
            audience,
            now: self.now,
        };
        let snapshot = HouseMessage::Snapshot {
            number: self.number(audience),
            state: Box::new(audience.view(&self.state)),
        };
        self.lines[number].joined = true;
        self.say(number, welcome);
        self.say(number, snapshot);
        if !self.printers.states.is_empty() {
            self.say_printers(number);
        }
    }

    /// What each kitchen screen that follows says it shows.
    pub(super) fn shown(&self) -> Vec<Vec<StationId>> {
        let following = self.lines.iter().filter(|line| line.joined);
        let shown = following.filter_map(|line| match &line.kind {
            DeviceKind::Kitchen { stations } => Some(stations.clone()),
            DeviceKind::Till => None,
        });
        shown.collect()
    }

    fn say_printers(&mut self, number: usize) {
        let printers = self.printers.states.clone();
        self.say(number, HouseMessage::Printers { printers });
    }

    pub(super) fn tell_printers(&mut self) {
        for number in 0..self.lines.len() {
            if self.lines[number].joined {
                self.say_printers(number);
            }
        }
    }

    fn publish(&mut self, audience: Audience, first: u64, news: &[Recorded]) {
        let heard = news
            .iter()
            .filter(|recorded| audience.hears(&recorded.event));
        let cut = |recorded: &Recorded| {
            let event = audience.cut(&recorded.event);
            Recorded {
                event: event.unwrap_or_else(|| recorded.event.clone()),
                ..recorded.clone()
            }
        };
        let events: Vec<_> = heard.map(cut).collect();
        if events.is_empty() {
            return;
        }
        for number in 0..self.lines.len() {
            let line = &self.lines[number];
            if line.joined && line.kind.audience() == audience {
                let events = events.clone();
                self.say(number, HouseMessage::Events { first, events });
            }
        }
    }

    fn reply(&mut self, ask: &Ask) -> Reply {
        match ask {
            Ask::SignIn { .. } if self.pins.is_empty() => Reply::Refused(Refusal::NotFound),
            Ask::SignIn { staff, pin } if self.pins.get(staff) == Some(pin) => {
                Reply::SignedIn { staff: *staff }
            }
            Ask::SignIn { .. } => Reply::Refused(Refusal::WrongPin),
            Ask::SetPin { staff, pin, by } => {
                pins::set(&self.state, &mut self.pins, *staff, pin, by.as_ref())
            }
            Ask::SetSecret { by, .. } => match self.pins.get(&by.0) {
                Some(own) if *own != by.1 => Reply::Refused(Refusal::WrongPin),
                Some(_) if pins::may_set_up(&self.state, by.0) => Reply::Done,
                _ => Reply::Refused(Refusal::NotAllowed),
            },
            ask => match self.printers.reply(ask) {
                Some(reply) => reply,
                None => self.books.reply(&self.state, ask),
            },
        }
    }

    fn turn_away(&mut self, number: usize, reason: Refusal) {
        self.say(number, HouseMessage::Bye { reason });
        self.lines[number].joined = false;
        self.lines[number].open = false;
    }

    fn say(&mut self, number: usize, message: HouseMessage) {
        let frame = Frame {
            epoch: EPOCH,
            message,
        };
        // The house's own state has string keys and finite numbers only: it always is JSON.
        let text = serde_json::to_string(&frame).expect("a message is JSON");
        self.lines[number].events.push_back(WireEvent::Text(text));
    }
}

impl Line {
    fn cut(&mut self) {
        self.open = false;
        self.joined = false;
        self.events.clear();
    }
}
