//! The kitchen's line to the house: lost, held up, found again; and what must never go over it.

mod away;
mod back;
mod proxy;
mod secrets;

use std::path::PathBuf;

use common::{
    CheckId, Command, ItemId, LineId, ModifierId, StaffId, Stamp, StationId, check, demo,
    house::{Founding, ServiceMode},
    protocol::DeviceKind,
};
use couvert::robot::{Bell, Robot, pump_until};
use server::House;

use crate::{couvert::Couvert, tills::ANNA};

const TILL: usize = 0;
const COOK: usize = 1;
const BURGER: ItemId = ItemId(121);
const MEDIUM: ModifierId = ModifierId(101);

/// A house with a till, and a kitchen screen that calls it at an address of its own.
struct Pass {
    dir: tempfile::TempDir,
    house: Couvert,
    bell: Bell,
    robots: Vec<Robot>,
}

impl Pass {
    fn of(founding: &Founding) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let data = dir.path().join("house");
        House::found(&data, founding, Stamp::new(jiff::Timestamp::now())).unwrap();
        let house = Couvert::serve(&data, &["--advertise", "no"]);
        let mut pass = Self {
            robots: Vec::new(),
            bell: Bell::default(),
            dir,
            house,
        };
        let address = pass.house.address().to_owned();
        pass.enters("Till", DeviceKind::Till, &address);
        pass.robots[TILL].act_for(ANNA);
        pass
    }

    fn demo() -> Self {
        Self::of(&demo::house())
    }

    fn data(&self) -> PathBuf {
        self.dir.path().join("house")
    }

    fn enters(&mut self, name: &str, kind: DeviceKind, address: &str) {
        let devices = self.dir.path().join("devices");
        let robot = Robot::new(name, kind, address, &devices, &self.bell);
        self.robots.push(robot.unwrap());
        self.settle();
    }

    /// A kitchen screen joins.
    fn cooks(&mut self, stations: &[StationId], address: &str) {
        let stations = stations.to_vec();
        self.enters("Kitchen", DeviceKind::Kitchen { stations }, address);
    }

    fn awaits(&mut self, what: &str, there: impl FnMut(&mut [Robot]) -> bool) {
        pump_until(&mut self.robots, &self.bell, what, there).unwrap();
    }

    fn settle(&mut self) {
        self.awaits("an answer", |robots| robots.iter().all(Robot::is_settled));
        for robot in &mut self.robots {
            assert_eq!(robot.refusals(), []);
        }
    }

    /// Until the kitchen screen shows what the till knows of the kitchen.
    fn agree(&mut self) {
        self.awaits("the same kitchen", agrees);
    }

    fn does(&mut self, staff: StaffId, command: Command) {
        self.robots[TILL].act_for(staff);
        self.robots[TILL].does(command).unwrap();
        self.robots[TILL].act_for(ANNA);
    }

    /// A burger to take away, sent.
    fn burger(&mut self) -> LineId {
        let till = &mut self.robots[TILL];
        let (check, line) = (CheckId(till.id()), LineId(till.id()));
        let commands = [
            check::Command::Open {
                check,
                table: None,
                covers: 1,
                mode: ServiceMode::TakeAway,
            },
            check::Command::Ring {
                check,
                line,
                item: BURGER,
                quantity: 1,
                modifiers: vec![MEDIUM.into()],
                seats: Vec::new(),
                course: None,
                note: String::new(),
                price: None,
                grams: None,
                parts: Vec::new(),
            },
            check::Command::Send {
                check,
                lines: vec![line],
                hold: false,
            },
        ];
        for command in commands {
            self.does(ANNA, Command::Check(command));
        }
        line
    }
}

fn agrees(robots: &mut [Robot]) -> bool {
    let settled = robots.iter().all(Robot::is_settled);
    settled && robots[TILL].state().kitchen == robots[COOK].state().kitchen
}
