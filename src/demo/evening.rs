use std::{
    cmp::Reverse,
    collections::{BTreeMap, BinaryHeap},
    io::Write,
    path::Path,
};

use common::{
    CheckId, Command, GroupId, LineId, Money, PaymentId, RequestId, StaffId, Stamp, TableId,
    approval,
    check::{self, Check, Share, Tender},
    day,
    house::ServiceMode,
    menu::{Item, Menu},
    protocol::DeviceKind,
    tender,
};
use rand::{RngExt as _, SeedableRng as _, rngs::StdRng, seq::IndexedRandom as _};
use server::House;

use super::{
    DemoError,
    guests::{choices, is_simple, notes, ring_command, tip, wishes},
};
use crate::{
    child::Server,
    robot::{Bell, Robot, pump_until},
};

const GUESTS: usize = 34;
const MINUTE: i64 = 60_000;
/// The evening runs over five hours.
const HOURS: i64 = 5;
const MANAGER: StaffId = StaffId(2);
const WAITERS: [StaffId; 3] = [StaffId(3), StaffId(4), StaffId(5)];
pub(super) const KITCHEN: usize = WAITERS.len();

/// What happens next to a party.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Scene {
    Arrive(usize),
    Cook(usize),
    NextCourse(usize),
    Leave(usize),
    Close,
}

/// Robots play an evening through a real server; papers stay behind as files.
pub(super) fn play(data: &Path, now: Stamp, out: &mut dyn Write) -> Result<(), DemoError> {
    let founding = common::demo::house();
    let opening = yesterday_at_six(&founding.house, now);
    House::found(data, &founding, opening)?;
    let server = Server::start(data, opening)?;
    let devices = tempfile::tempdir()?;
    let mut evening = Evening::new(server, devices.path(), founding.menu)?;
    evening.play(opening)?;
    evening.server.stop()?;
    tell(data, out)
}

pub(super) struct Evening {
    server: Server,
    pub(super) bell: Bell,
    pub(super) robots: Vec<Robot>,
    menu: Menu,
    dice: StdRng,
    pub(super) parties: BTreeMap<usize, Party>,
    free: Vec<TableId>,
}

pub(super) struct Party {
    pub(super) check: CheckId,
    pub(super) till: usize,
    table: Option<TableId>,
}

impl Evening {
    fn new(server: Server, devices: &Path, menu: Menu) -> Result<Self, DemoError> {
        let bell = Bell::default();
        let mut robots = Vec::new();
        for (place, waiter) in (1..).zip(WAITERS) {
            let mut robot = Robot::new(
                &format!("till-{place}"),
                DeviceKind::Till,
                server.address(),
                devices,
                &bell,
            )?;
            robot.act_for(waiter);
            robots.push(robot);
        }
        let kind = DeviceKind::Kitchen {
            stations: Vec::new(),
        };
        robots.push(Robot::new("pass", kind, server.address(), devices, &bell)?);
        pump_until(&mut robots, &bell, "the robots join", |robots| {
            robots.iter().all(Robot::is_settled)
        })?;
        let mut free: Vec<_> = robots[0]
            .state()
            .floor
            .tables()
            .map(|table| table.id)
            .collect();
        free.reverse();
        let dice = StdRng::seed_from_u64(12);
        Ok(Self {
            server,
            bell,
            robots,
            menu,
            dice,
            parties: BTreeMap::new(),
            free,
        })
    }

    fn play(&mut self, opening: Stamp) -> Result<(), DemoError> {
        let mut agenda = BinaryHeap::new();
        for party in 0..GUESTS {
            let arrives = self.dice.random_range(1..210) * MINUTE;
            agenda.push(Reverse((arrives, Scene::Arrive(party))));
        }
        agenda.push(Reverse(((HOURS * 60 - 2) * MINUTE, Scene::Close)));
        while let Some(Reverse((now, scene))) = agenda.pop() {
            for robot in &mut self.robots {
                robot.tells(opening.plus_millis(now));
            }
            let later = |minutes: i64, scene| Reverse((now + minutes * MINUTE, scene));
            match scene {
                Scene::Arrive(party) => {
                    self.arrive(party)?;
                    agenda.push(later(9, Scene::Cook(party)));
                    agenda.push(later(28, Scene::NextCourse(party)));
                    agenda.push(later(self.dice.random_range(55..78), Scene::Leave(party)));
                }
                Scene::Cook(party) => self.cook(party)?,
                Scene::NextCourse(party) => {
                    if self.next_course(party)? {
                        agenda.push(later(11, Scene::Cook(party)));
                        agenda.push(later(15, Scene::NextCourse(party)));
                    }
                }
                Scene::Leave(party) => self.leave(party)?,
                Scene::Close => self.close()?,
            }
            pump_until(
                &mut self.robots,
                &self.bell,
                "commands are answered",
                |robots| robots.iter().all(Robot::is_settled),
            )?;
        }
        Ok(())
    }

    fn arrive(&mut self, party: usize) -> Result<(), DemoError> {
        let till = self.dice.random_range(0..WAITERS.len());
        let table = self.free.pop();
        let covers: u8 = self.dice.random_range(1..=5);
        let robot = &mut self.robots[till];
        let check = CheckId(robot.id());
        let mode = ServiceMode::DineIn;
        robot.does(Command::Check(check::Command::Open {
            check,
            table,
            covers,
            mode,
        }))?;
        self.parties.insert(party, Party { check, till, table });
        self.warn(party)?;
        let mut lines = Vec::new();
        for seat in 1..=covers {
            for page in wishes(&mut self.dice) {
                lines.extend(self.ring(till, check, seat, page)?);
            }
        }
        self.robots[till].does(Command::Check(check::Command::Send {
            check,
            lines,
            hold: false,
        }))?;
        Ok(())
    }

    fn ring(
        &mut self,
        till: usize,
        check: CheckId,
        seat: u8,
        page: u32,
    ) -> Result<Option<LineId>, DemoError> {
        let page: Vec<&Item> = self.menu.page(GroupId(page)).collect();
        let on_sale: Vec<_> = page
            .into_iter()
            .filter(|i| !self.menu.sold_out.contains(&i.id) && is_simple(&self.menu, i))
            .collect();
        let Some(item) = on_sale.choose(&mut self.dice) else {
            return Ok(None);
        };
        let modifiers = choices(&self.menu, item, &mut self.dice);
        let (item, robot) = (item.id, &mut self.robots[till]);
        let line = LineId(robot.id());
        robot.does(ring_command(check, line, item, modifiers, seat))?;
        Ok(Some(line))
    }

    /// Whether there was a course that waited.
    fn next_course(&mut self, party: usize) -> Result<bool, DemoError> {
        let Some(Party { check, till, .. }) = self.parties.get(&party) else {
            return Ok(false);
        };
        let robot = &mut self.robots[*till];
        let Some(course) = robot
            .state()
            .checks
            .get(*check)
            .and_then(Check::held_course)
        else {
            return Ok(false);
        };
        robot.does(Command::Check(check::Command::FireCourse {
            check: *check,
            course,
        }))?;
        Ok(true)
    }

    /// Most pay together; some by seat. Every ninth party first sends a dish back.
    fn leave(&mut self, party: usize) -> Result<(), DemoError> {
        let Some(Party { check, till, table }) = self.parties.remove(&party) else {
            return Ok(());
        };
        self.free.extend(table);
        let robot = &mut self.robots[till];
        let Some(now) = robot.state().checks.get(check).cloned() else {
            return Ok(());
        };
        if party % 9 == 4
            && let Some(line) = now.standing().find(|line| line.is_fired())
        {
            let reason = Some("Guest changed mind".to_owned());
            let line = line.id;
            let void = check::Command::Void {
                check,
                line,
                reason,
            };
            self.asks_for(till, Command::Check(void))?;
        }
        let robot = &mut self.robots[till];
        robot.does(Command::Check(check::Command::AskBill { check }))?;
        let Some(now) = robot.state().checks.get(check).cloned() else {
            return Ok(());
        };
        let parts: Vec<(Share, Money)> = if party % 4 == 1 {
            let by_seat = check::Division {
                way: check::Way::BySeat,
                ..check::Division::default()
            };
            let payers = check::divided(&now, &by_seat).into_iter();
            payers.map(|payer| (payer.share, payer.due)).collect()
        } else {
            vec![(Share::Whole, now.due())]
        };
        for (share, amount) in parts.into_iter().filter(|(_, amount)| amount.is_positive()) {
            let by_card = self.dice.random_bool(0.65);
            let tip = tip(amount, &mut self.dice);
            let payment = PaymentId(robot.id());
            let tender = if by_card { Tender::Card } else { Tender::Cash };
            let given = (!by_card).then(|| notes(amount + tip));
            robot.does(Command::Tender(tender::Command::Take {
                check,
                payment,
                tender,
                amount,
                tip,
                given,
                share,
                tip_for: None,
                drawn_on: None,
            }))?;
        }
        Ok(())
    }

    /// A waiter asks for a manager's word, and the manager, at the next till, says yes.
    fn asks_for(&mut self, till: usize, wish: Command) -> Result<(), DemoError> {
        let robot = &mut self.robots[till];
        let request = RequestId(robot.id());
        let wish = Box::new(wish);
        let ask = approval::Command::Ask { request, wish };
        robot.does(Command::Approval(ask))?;
        let next = (till + 1) % WAITERS.len();
        let waits = |robot: &Robot| robot.state().approval.open.contains_key(&request);
        let what = "the manager hears the request";
        pump_until(&mut self.robots, &self.bell, what, |robots| {
            waits(&robots[next])
        })?;
        let managers = &mut self.robots[next];
        managers.act_for(MANAGER);
        let grant = approval::Command::Grant { request };
        managers.does(Command::Approval(grant))?;
        managers.act_for(WAITERS[next]);
        let what = "the waiter hears a yes";
        pump_until(&mut self.robots, &self.bell, what, |robots| {
            robots[next].is_settled() && !waits(&robots[till])
        })?;
        Ok(())
    }

    /// The drawer is counted two fifty short, as happens.
    fn close(&mut self) -> Result<(), DemoError> {
        let robot = &mut self.robots[0];
        let counted = Some(robot.state().drawer.expected() - Money::cents(250));
        robot.act_for(MANAGER);
        robot.does(Command::Day(day::Command::Close { counted }))?;
        Ok(())
    }
}

/// An evening that is over, whatever the hour is now.
fn yesterday_at_six(house: &common::house::House, now: Stamp) -> Stamp {
    let today = now.timestamp().to_zoned(house.zone()).date();
    let six = today
        .yesterday()
        .map(|day| day.at(18, 0, 0, 0).to_zoned(house.zone()));
    six.ok()
        .and_then(Result::ok)
        .map_or(now, |six| Stamp::new(six.timestamp()))
}

fn tell(data: &Path, out: &mut dyn Write) -> Result<(), DemoError> {
    let books = server::reports::Reports::open(data)?;
    let days = books.z(None, None)?;
    writeln!(out, "An evening at the demo brasserie is over.")?;
    for z in &days {
        let report = &z.report;
        writeln!(
            out,
            "Z report {:04} of {}: {} checks, {} covers, {} gross, {} tips, drawer {}",
            report.number,
            report.date,
            report.checks,
            report.covers,
            report.gross,
            report.tips,
            report
                .drawer
                .difference()
                .map_or_else(|| "not counted".into(), |d| d.to_string()),
        )?;
    }
    writeln!(
        out,
        "Receipts and the Z report, as text and PDF: {}",
        data.join("paper").display()
    )?;
    Ok(())
}
