//! Rates of nothing, and rates that end while somebody is eating.

use common::{
    BusinessDate, CheckId, Command, ItemId, LineId, Money, PaymentId, StaffId, Stamp, TableId,
    check::{self, Share, Tender},
    house::{ServiceMode, VatRule},
    money::Rate,
    protocol::DeviceKind,
    tender,
};
use couvert::robot::{Bell, Robot, pump_until};
use jiff::civil::date;
use uuid::Uuid;

use crate::couvert::{Couvert, get};

/// Burger Couvert would ask how it is done; mussels do not.
const MUSSELS: ItemId = ItemId(124);
const PILSNER: ItemId = ItemId(221);

fn at(text: &str) -> Stamp {
    Stamp::new(text.parse().expect("a moment"))
}

struct Table {
    check: CheckId,
    due: Money,
}

/// A house whose drinks are free of VAT from New Year on, and one waiter in it.
struct Night {
    server: Couvert,
    robots: [Robot; 1],
    bell: Bell,
    _dir: tempfile::TempDir,
}

impl Night {
    fn begins(now: &str) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let mut founding = common::demo::house();
        let drinks = founding.menu.items[&PILSNER].vat;
        founding.house.vat_rules.push(VatRule {
            class: drinks,
            mode: ServiceMode::DineIn,
            from: BusinessDate(date(2026, 1, 1)),
            rate: Rate::percent(0),
        });
        let file = dir.path().join("house.json");
        std::fs::write(&file, serde_json::to_string(&founding).unwrap()).unwrap();
        let data = dir.path().join("house");
        let clock = format!("--clock={now}");
        let words = [
            "--found",
            file.to_str().unwrap(),
            &clock,
            "--advertise",
            "no",
        ];
        let server = Couvert::serve(&data, &words);
        let bell = Bell::default();
        let kind = DeviceKind::Till;
        let mut robot = Robot::new("till", kind, server.address(), dir.path(), &bell).unwrap();
        robot.act_for(StaffId(3));
        let mut night = Self {
            server,
            robots: [robot],
            bell,
            _dir: dir,
        };
        night.settles();
        night
    }

    fn settles(&mut self) {
        pump_until(&mut self.robots, &self.bell, "answers", |robots| {
            robots[0].is_settled()
        })
        .unwrap();
        assert_eq!(self.robots[0].refusals(), []);
    }

    /// Mussels and a beer.
    fn eats(&mut self, now: &str, table: u32) -> Table {
        let robot = &mut self.robots[0];
        robot.tells(at(now));
        let check = CheckId(robot.id());
        let mut does = |command| robot.does(Command::Check(command)).unwrap();
        does(check::Command::Open {
            check,
            table: Some(TableId(table)),
            covers: 2,
            mode: ServiceMode::DineIn,
        });
        for item in [MUSSELS, PILSNER] {
            does(check::Command::Ring {
                check,
                line: LineId(Uuid::now_v7()),
                item,
                quantity: 1,
                modifiers: Vec::new(),
                seats: Vec::new(),
                course: None,
                note: String::new(),
                price: None,
                grams: None,
                parts: Vec::new(),
            });
        }
        self.settles();
        let open = self.robots[0].state().checks.get(check);
        let due = open.map(check::Check::due).unwrap();
        Table { check, due }
    }

    /// What the receipt says below its total.
    fn pays(&mut self, now: &str, table: &Table) -> String {
        let robot = &mut self.robots[0];
        robot.tells(at(now));
        let payment = PaymentId(robot.id());
        robot
            .does(Command::Tender(tender::Command::Take {
                check: table.check,
                payment,
                tender: Tender::Card,
                amount: table.due,
                tip: Money::ZERO,
                given: None,
                share: Share::Whole,
                tip_for: None,
                drawn_on: None,
            }))
            .unwrap();
        self.settles();
        let place = format!("/receipt/{}.txt", table.check);
        let text = String::from_utf8(get(self.server.address(), &place)).unwrap();
        let (_, taxes) = text.split_once("Rate ").expect("VAT by rate");
        taxes.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

#[test]
fn a_rate_that_ends_at_midnight_holds_until_the_business_day_does() {
    let mut night = Night::begins("2025-12-31T20:00:00Z");
    let first = night.eats("2025-12-31T20:10:00Z", 1);
    let second = night.eats("2025-12-31T22:30:00Z", 2);
    // Mussels for 24.00, beer for 4.20; it is half past midnight in Berlin, and still yesterday.
    let taxes = night.pays("2025-12-31T23:30:00Z", &first);
    assert!(taxes.contains("19 % 23.70 4.50 28.20"), "{taxes}");
    assert!(!taxes.contains("7 %"), "{taxes}");
    // Half past four in the morning is the first of January: food is at 7, beer at nothing.
    let taxes = night.pays("2026-01-01T03:30:00Z", &second);
    assert!(taxes.contains("0 % 4.20 0.00 4.20"), "{taxes}");
    assert!(taxes.contains("7 % 22.43 1.57 24.00"), "{taxes}");
    night.server.end();
}
