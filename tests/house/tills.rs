//! A real house as a process, and tills without screens.

use std::time::{Duration, Instant};

use common::{
    CheckId, Command, ItemId, LineId, Money, PaymentId, StaffId, Stamp, TableId,
    check::{self, Tender},
    house::{Founding, ServiceMode},
    protocol::{Ask, DeviceKind, Reply},
    tender,
};
use couvert::robot::{Bell, Robot, pump_until};
use server::House;

use crate::couvert::Couvert;

/// A waiter of the demo house.
pub const ANNA: StaffId = StaffId(3);

/// A house with tills. The first till does what is done; the second one asks.
pub struct Evening {
    dir: tempfile::TempDir,
    pub house: Couvert,
    bell: Bell,
    pub tills: Vec<Robot>,
}

impl Evening {
    pub fn of(founding: &Founding, tills: usize) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let data = dir.path().join("house");
        House::found(&data, founding, Stamp::new(jiff::Timestamp::now())).unwrap();
        let house = Couvert::serve(&data, &["--advertise", "no"]);
        let mut evening = Self {
            tills: Vec::new(),
            bell: Bell::default(),
            dir,
            house,
        };
        for number in 1..=tills {
            evening.enters(&format!("Till {number}"));
        }
        evening.settle();
        evening
    }

    /// The house's folder.
    pub fn data(&self) -> std::path::PathBuf {
        self.dir.path().join("house")
    }

    /// The house closes and opens again; the tills do not know where.
    pub fn reopens(&mut self) {
        self.house.shut();
        let data = self.dir.path().join("house");
        self.house = Couvert::serve(&data, &["--advertise", "no"]);
    }

    /// The power goes and comes back; the tills do not know where.
    pub fn crashes(&mut self) {
        self.house.kill();
        let data = self.dir.path().join("house");
        self.house = Couvert::serve(&data, &["--advertise", "no"]);
    }

    /// Another till joins.
    fn enters(&mut self, name: &str) {
        let devices = self.dir.path().join("devices");
        let address = self.house.address();
        let robot = Robot::new(name, DeviceKind::Till, address, &devices, &self.bell);
        let mut robot = robot.unwrap();
        robot.act_for(ANNA);
        self.tills.push(robot);
    }

    /// Pumps all tills until something is so; panics after a minute.
    pub fn awaits(&mut self, what: &str, there: impl FnMut(&mut [Robot]) -> bool) {
        pump_until(&mut self.tills, &self.bell, what, there).unwrap();
    }

    /// Until every till has its answers; none of them is a no.
    pub fn settle(&mut self) {
        self.awaits("an answer", |tills| tills.iter().all(Robot::is_settled));
        for till in &mut self.tills {
            assert_eq!(till.refusals(), []);
        }
    }

    pub fn does(&mut self, command: Command) {
        self.tills[0].does(command).unwrap();
    }

    /// A table with one line on it.
    pub fn orders(&mut self, table: Option<TableId>, item: ItemId) -> CheckId {
        let [check, line] = [(); 2].map(|()| self.tills[0].id());
        let (check, line) = (CheckId(check), LineId(line));
        self.does(Command::Check(check::Command::Open {
            check,
            table,
            covers: 1,
            mode: ServiceMode::DineIn,
        }));
        self.does(Command::Check(check::Command::Ring {
            check,
            line,
            item,
            quantity: 1,
            modifiers: Vec::new(),
            seats: Vec::new(),
            course: None,
            note: String::new(),
            price: None,
            grams: None,
            parts: Vec::new(),
        }));
        self.settle();
        check
    }

    /// All that is due, by card.
    pub fn pays(&mut self, check: CheckId) {
        let payment = PaymentId(self.tills[0].id());
        let due = self.tills[0].state().checks.get(check).unwrap().due();
        self.does(Command::Tender(tender::Command::Take {
            check,
            payment,
            tender: Tender::Card,
            amount: due,
            tip: Money::ZERO,
            given: None,
            share: check::Share::Whole,
            tip_for: None,
            drawn_on: None,
        }));
        self.settle();
    }

    /// The house's reply to the last till.
    pub fn asks(&mut self, ask: Ask) -> Reply {
        let asker = self.tills.len() - 1;
        let question = self.tills[asker].asks(ask);
        let mut found = None;
        self.awaits("a reply", |tills| {
            let mut replies = tills[asker].replies().into_iter();
            found = replies.find_map(|(known, reply)| (known == question).then_some(reply));
            found.is_some()
        });
        found.unwrap()
    }

    /// Asks until the reply is the awaited one.
    pub fn asks_until<T>(
        &mut self,
        ask: &Ask,
        what: &str,
        mut there: impl FnMut(Reply) -> Option<T>,
    ) -> T {
        let began = Instant::now();
        loop {
            if let Some(found) = there(self.asks(ask.clone())) {
                return found;
            }
            assert!(began.elapsed() < Duration::from_secs(60), "never {what}");
            self.bell.wait(Duration::from_millis(50));
        }
    }
}
