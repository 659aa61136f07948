use std::{
    collections::{BTreeMap, BTreeSet},
    time::Duration,
};

use common::{
    Audience, Command, CommandId, LineId, Money, StaffId, Stamp, StationId, TicketId,
    house::Founding,
    protocol::{
        DeviceKind, DeviceMessage, Frame, HouseMessage, Outcome, SubmittedCommand, VERSION,
    },
};
use couvert::replay::clerk::Clerk;
use link::{Connection, Ids as _, core::Link};
use rand::{RngExt as _, SeedableRng as _, rngs::StdRng};
use server::House;

use super::{guests, hearing::stands_alone, kitchen, network::Way, place::Place, sum::Sum, waiter};

/// The evening begins here, in house time.
pub(super) const OPENING: i64 = 1_795_000_000_000;
/// The manager works at the first till.
const MANAGER: StaffId = StaffId(1);
const ANNA: StaffId = StaffId(3);

/// The demo house with coins of five cents and promotions.
fn founding() -> Founding {
    let mut founding = common::demo::house();
    founding.house.cash_step = Money::cents(5);
    founding.menu.promotions = waiter::promotions();
    founding
}

pub(super) struct World {
    pub(super) now: u64,
    pub(super) dice: StdRng,
    pub(super) dir: tempfile::TempDir,
    pub(super) house: Option<House>,
    /// When a dead house opens again.
    pub(super) opens_at: u64,
    pub(super) places: Vec<Place>,
    /// Who reckons it all with a pencil.
    pub(super) clerk: Clerk,
    /// The first answer to each command.
    pub(super) answers: BTreeMap<CommandId, Outcome>,
    /// On which ticket the kitchen ever saw a line.
    pub(super) cooked: BTreeMap<(LineId, StationId), TicketId>,
    /// Lines that may come onto another ticket.
    pub(super) carried: BTreeSet<LineId>,
    /// What the clerk heard.
    pub(super) heard: Vec<Command>,
    /// Which line pieces come from.
    pub(super) parted: BTreeMap<LineId, LineId>,
    pub(super) sum: Sum,
}

impl World {
    pub(super) fn new(seed: u64) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let founding = founding();
        let clerk = Clerk::new(&founding.house, &founding.menu);
        House::found(dir.path(), &founding, Stamp::from_millis(OPENING)).unwrap();
        let house = House::open(dir.path()).unwrap();
        let place = |number: u64, kind: DeviceKind, staff| Place::new(seed, number, kind, staff);
        let places = vec![
            place(1, DeviceKind::Till, Some(MANAGER)),
            place(2, DeviceKind::Till, Some(ANNA)),
            place(
                3,
                DeviceKind::Kitchen {
                    stations: Vec::new(),
                },
                None,
            ),
        ];
        Self {
            now: 0,
            dice: StdRng::seed_from_u64(seed),
            dir,
            house: Some(house),
            opens_at: 0,
            places,
            clerk,
            answers: BTreeMap::new(),
            cooked: BTreeMap::new(),
            carried: BTreeSet::new(),
            heard: Vec::new(),
            parted: BTreeMap::new(),
            sum: Sum::default(),
        }
    }

    /// Everybody works, and things go wrong.
    pub(super) fn play(&mut self, steps: usize) {
        for _ in 0..steps {
            self.pass_time(1, 60);
            match self.dice.random_range(0..100) {
                0..3 => self.cut(),
                3..5 => self.stall(),
                5..7 => self.kill_house(),
                7..8 => self.kill_device(),
                _ => self.somebody_acts(),
            }
            self.run();
        }
    }

    /// The network heals, everybody finishes, and the books are compared.
    pub(super) fn end_the_evening(mut self) -> Sum {
        self.settle_down();
        for _ in 0..400 {
            let (till, kitchen) = (
                self.places[0].state().clone(),
                self.places[2].state().clone(),
            );
            let place = &mut self.places[0];
            let now = Stamp::from_millis(OPENING + i64::try_from(self.now).unwrap());
            let paid = guests::finish(&till, &mut self.dice, &mut || place.ids.uuid(now));
            let cooked = kitchen::finish(&kitchen);
            if paid.is_none() && cooked.is_none() {
                break;
            }
            self.act(0, paid);
            self.act(2, cooked);
            self.settle_down();
        }
        if self.places[0].state().day.open.is_some() {
            self.act(0, Some(waiter::close()));
            self.settle_down();
        }
        self.compare();
        self.sum
    }

    fn somebody_acts(&mut self) {
        let who = self.dice.random_range(0..self.places.len());
        let place = &mut self.places[who];
        let state = place.state().clone();
        let now = Stamp::from_millis(OPENING + i64::try_from(self.now).unwrap());
        let command = match place.staff {
            Some(staff) => {
                let mut id = || place.ids.uuid(now);
                waiter::next(&state, &self.clerk, staff, &mut self.dice, &mut id)
            }
            None => kitchen::next(&state, &mut self.dice),
        };
        self.act(who, command);
    }

    fn act(&mut self, who: usize, command: Option<Command>) {
        let place = &mut self.places[who];
        if let Some(command) = command {
            let id = CommandId(place.new_id(self.now));
            let now = Duration::from_millis(self.now);
            // What the till itself refuses never leaves it.
            let _ = place.link.submit(now, id, place.staff, command);
        }
    }

    fn cut(&mut self) {
        let who = self.dice.random_range(0..self.places.len());
        self.hang_up(who);
        self.sum.cuts += 1;
    }

    fn hang_up(&mut self, who: usize) {
        let place = &mut self.places[who];
        if place.line.open {
            place.line.cut();
            place.link.down(Duration::from_millis(self.now));
        }
    }

    fn stall(&mut self) {
        let who = self.dice.random_range(0..self.places.len());
        self.places[who].line.stalled = true;
        self.pass_time(0, 4000);
    }

    /// No warning: what was under way is gone, what was committed is not.
    fn kill_house(&mut self) {
        if self.house.take().is_some() {
            self.sum.crashes += 1;
            self.opens_at = self.now + self.dice.random_range(1..1500);
            (0..self.places.len()).for_each(|who| self.hang_up(who));
        }
    }

    /// The tablet's battery: its outbox is all that stays.
    fn kill_device(&mut self) {
        let who = self.dice.random_range(0..self.places.len());
        let place = &mut self.places[who];
        place.line.cut();
        place.writing.clear();
        place.link = Link::new(place.identity.clone());
        place.link.loaded(place.disk.iter().cloned().collect());
    }

    fn pass_time(&mut self, from: u64, to: u64) {
        self.now += self.dice.random_range(from..=to);
    }

    /// Until nobody has anything to say any more, for a while.
    fn settle_down(&mut self) {
        // What a stalled line has swallowed never comes: it can only be cut.
        for who in 0..self.places.len() {
            if self.places[who].line.stalled {
                self.hang_up(who);
            }
        }
        let mut quiet = 0;
        for _ in 0..20_000 {
            self.now += 40;
            self.run();
            let still = self.house.is_some()
                && self.places.iter().all(|place| {
                    place.link.connection() == Connection::Joined
                        && place.link.outstanding() == 0
                        && place.line.is_quiet()
                });
            quiet = if still { quiet + 1 } else { 0 };
            if quiet > 3 {
                return;
            }
        }
        let still = self.places.iter().map(|place| place.link.outstanding());
        let still: Vec<_> = still.collect();
        panic!("they never became quiet: {still:?}");
    }

    /// Lets everything happen that is due now.
    fn run(&mut self) {
        self.open_house();
        for _ in 0..64 {
            let said = self.devices_work();
            let heard = self.house_works();
            if !said && !heard {
                break;
            }
        }
        self.watch_the_pass();
    }

    fn open_house(&mut self) {
        if self.house.is_none() && self.now >= self.opens_at {
            self.house = Some(House::open(self.dir.path()).unwrap());
        }
    }

    fn devices_work(&mut self) -> bool {
        let mut busy = false;
        let alive = self.house.is_some();
        for place in &mut self.places {
            busy |= place.work(self.now, alive, &mut self.dice);
        }
        busy
    }

    fn house_works(&mut self) -> bool {
        let mut batch: Vec<(usize, SubmittedCommand)> = Vec::new();
        let mut busy = false;
        for who in 0..self.places.len() {
            while let Some(text) = self.places[who].line.arrived(Way::ToHouse, self.now) {
                busy = true;
                match serde_json::from_str(&text).unwrap() {
                    DeviceMessage::Hello {
                        protocol,
                        kind,
                        resume,
                        ..
                    } => {
                        assert_eq!(protocol, VERSION);
                        // What came before this hello must be published before the device joins.
                        self.commit(&mut batch);
                        self.welcome(who, &kind, resume);
                    }
                    DeviceMessage::Commands { commands } => {
                        for command in commands {
                            let alone = stands_alone(&command);
                            batch.push((who, command));
                            if alone {
                                self.commit(&mut batch);
                            }
                        }
                    }
                    DeviceMessage::Beat { .. } => self.beat(who),
                    DeviceMessage::Ask { .. }
                    | DeviceMessage::Showing { .. }
                    | DeviceMessage::Tell { .. } => {}
                    DeviceMessage::Part { .. } => panic!("nothing said here is that long"),
                }
            }
        }
        self.commit(&mut batch);
        busy
    }

    fn welcome(&mut self, who: usize, kind: &DeviceKind, resume: Option<common::protocol::Resume>) {
        let now = self.house_time();
        let Some(house) = &mut self.house else { return };
        let audience = kind.audience();
        let name = house.state().house.name.clone();
        let welcome = HouseMessage::Welcome {
            protocol: VERSION,
            house: name,
            audience,
            now,
        };
        let news = house.join(audience, resume);
        self.places[who].line.greeted = true;
        self.say(who, welcome);
        self.say(who, news);
    }

    fn beat(&mut self, who: usize) {
        let Some(house) = &self.house else { return };
        let audience = self.places[who].identity.kind.audience();
        let beat = HouseMessage::Beat {
            number: house.number(audience),
            now: self.house_time(),
        };
        self.say(who, beat);
    }

    fn commit(&mut self, batch: &mut Vec<(usize, SubmittedCommand)>) {
        if batch.is_empty() {
            return;
        }
        let now = self.house_time();
        let Some(house) = &mut self.house else {
            batch.clear();
            return;
        };
        let commands: Vec<_> = batch.iter().map(|(_, command)| command.clone()).collect();
        let commit = house.take(now, &commands).unwrap();
        self.tell_the_clerk(&commands, &commit.answers);
        // The house may die after the commit and before anybody hears of it.
        if self.dice.random_bool(0.01) {
            batch.clear();
            self.kill_house();
            return;
        }
        for (audience, news) in [
            (Audience::Floor, commit.floor),
            (Audience::Pass, commit.pass),
        ] {
            let Some(news) = news else { continue };
            for who in 0..self.places.len() {
                let place = &self.places[who];
                if place.line.greeted && place.identity.kind.audience() == audience {
                    self.say(who, news.clone());
                }
            }
        }
        for ((who, _), answer) in batch.drain(..).zip(commit.answers) {
            self.say(
                who,
                HouseMessage::Answers {
                    answers: vec![answer],
                },
            );
        }
    }

    fn say(&mut self, who: usize, message: HouseMessage) {
        let epoch = self.house.as_ref().map_or(0, House::epoch);
        let text = serde_json::to_string(&Frame { epoch, message }).unwrap();
        self.places[who]
            .line
            .send(Way::ToDevice, text, self.now, &mut self.dice);
    }

    pub(super) fn house_time(&self) -> Stamp {
        Stamp::from_millis(OPENING + i64::try_from(self.now).unwrap())
    }

    /// No line is ever on two tickets of a station.
    fn watch_the_pass(&mut self) {
        for ticket in self.places[2]
            .link
            .replica()
            .confirmed()
            .kitchen
            .tickets
            .values()
        {
            for line in &ticket.lines {
                let place = (line.line, ticket.id.station);
                let first = *self.cooked.entry(place).or_insert(ticket.id);
                assert!(
                    first == ticket.id || self.carried.contains(&line.line),
                    "line {} came to the kitchen twice",
                    line.line
                );
            }
        }
    }
}
