//! An evening of the demo restaurant to test with.

use common::{
    CheckId, Command, CommandId, DeviceId, Envelope, ItemId, LineId, ModifierId, Money, PaymentId,
    StaffId, Stamp, TableId,
    check::{self, Share, Tender},
    day, demo,
    house::ServiceMode,
    protocol::{Outcome, SubmittedCommand},
    tender,
};
use tempfile::TempDir;
use uuid::Uuid;

use crate::{Commit, House};

pub(crate) const MARC: StaffId = StaffId(2);
pub(crate) const ANNA: StaffId = StaffId(3);

/// A house in a folder of its own, and a till that asks it for things.
pub(crate) struct Rehearsal {
    pub(crate) dir: TempDir,
    pub(crate) house: House,
    pub(crate) till: Till,
}

/// Makes commands, each under an id of its own.
#[derive(Clone, Debug)]
pub(crate) struct Till {
    pub(crate) device: DeviceId,
    pub(crate) now: Stamp,
    next: u128,
}

pub(crate) fn seven_in_the_evening() -> Stamp {
    Stamp::new("2026-11-21T19:00:00+01:00".parse().expect("a moment"))
}

/// The demo restaurant, just founded.
pub(crate) fn founded() -> TempDir {
    let dir = TempDir::new().expect("a folder");
    let founding = demo::house();
    House::found(dir.path(), &founding, seven_in_the_evening()).expect("a house");
    dir
}

pub(crate) fn opened() -> Rehearsal {
    let dir = founded();
    let house = House::open(dir.path()).expect("it opens");
    Rehearsal {
        dir,
        house,
        till: Till::new(7),
    }
}

/// The demo's tables in full swing, one of them paid.
pub(crate) fn busy() -> Rehearsal {
    let mut rehearsal = opened();
    for scene in demo::busy_tables(seven_in_the_evening().plus_millis(3 * 3_600_000)) {
        let at = scene.submitted.envelope.at;
        let commit = rehearsal.house.take(at, &[scene.submitted]).expect("kept");
        assert_accepted(&commit);
    }
    rehearsal.till.now = rehearsal.house.last_stamp();
    rehearsal
}

pub(crate) fn assert_accepted(commit: &Commit) {
    for answer in &commit.answers {
        assert!(
            matches!(answer.outcome, Outcome::Accepted { .. }),
            "{answer:?}"
        );
    }
}

impl Rehearsal {
    pub(crate) fn take(&mut self, batch: &[SubmittedCommand]) -> Commit {
        self.till.now = self.till.now.plus_millis(1000);
        self.house.take(self.till.now, batch).expect("kept")
    }

    /// Two soups and a burger at a table, sent and paid in cash.
    pub(crate) fn dinner(&mut self, table: u32) -> CheckId {
        let (check, commands) = self.till.dinner(table);
        assert_accepted(&self.take(&commands));
        check
    }

    pub(crate) fn close_day(&mut self) {
        let close = self.till.close();
        assert_accepted(&self.take(&[close]));
    }

    /// Closes the folder and opens it again, as after a crash.
    pub(crate) fn restarted(self) -> Self {
        let Self { dir, house, till } = self;
        drop(house);
        let house = House::open(dir.path()).expect("it opens again");
        Self { dir, house, till }
    }
}

impl Till {
    pub(crate) fn new(number: u128) -> Self {
        Self {
            device: DeviceId(Uuid::from_u128(0x7111 << 64 | number)),
            now: seven_in_the_evening(),
            next: number << 64,
        }
    }

    fn id(&mut self) -> Uuid {
        self.next += 1;
        Uuid::from_u128(0x7ab1_e000_0000 << 80 | self.next)
    }

    pub(crate) fn by(&mut self, staff: StaffId, command: Command) -> SubmittedCommand {
        let envelope = Envelope {
            id: CommandId(self.id()),
            device: self.device,
            staff: Some(staff),
            at: self.now,
        };
        SubmittedCommand { envelope, command }
    }

    pub(crate) fn open(&mut self, table: u32) -> (CheckId, SubmittedCommand) {
        let check = CheckId(self.id());
        let command = Command::Check(check::Command::Open {
            check,
            table: Some(TableId(table)),
            covers: 2,
            mode: ServiceMode::DineIn,
        });
        (check, self.by(ANNA, command))
    }

    pub(crate) fn ring(
        &mut self,
        check: CheckId,
        item: u32,
        quantity: u32,
        modifiers: &[u32],
    ) -> (LineId, SubmittedCommand) {
        let line = LineId(self.id());
        let command = Command::Check(check::Command::Ring {
            check,
            line,
            item: ItemId(item),
            quantity,
            modifiers: modifiers.iter().map(|id| ModifierId(*id).into()).collect(),
            seats: Vec::new(),
            course: None,
            note: String::new(),
            price: None,
            grams: None,
            parts: Vec::new(),
        });
        (line, self.by(ANNA, command))
    }

    pub(crate) fn send(&mut self, check: CheckId, lines: &[LineId]) -> SubmittedCommand {
        let lines = lines.to_vec();
        self.by(
            ANNA,
            Command::Check(check::Command::Send {
                check,
                lines,
                hold: false,
            }),
        )
    }

    pub(crate) fn void(
        &mut self,
        check: CheckId,
        line: LineId,
        reason: Option<&str>,
    ) -> SubmittedCommand {
        let reason = reason.map(str::to_owned);
        let void = check::Command::Void {
            check,
            line,
            reason,
        };
        self.by(MARC, Command::Check(void))
    }

    pub(crate) fn pay(&mut self, check: CheckId, amount: i64, tip: i64) -> SubmittedCommand {
        let command = Command::Tender(tender::Command::Take {
            check,
            payment: PaymentId(self.id()),
            tender: Tender::Cash,
            amount: Money::cents(amount),
            tip: Money::cents(tip),
            given: None,
            share: Share::Whole,
            tip_for: None,
            drawn_on: None,
        });
        self.by(ANNA, command)
    }

    pub(crate) fn close(&mut self) -> SubmittedCommand {
        let command = Command::Day(day::Command::Close {
            counted: Some(Money::cents(20_000)),
        });
        self.by(MARC, command)
    }

    /// Two soups and a burger, medium, for 37.50 and a tip of 2.00.
    pub(crate) fn dinner(&mut self, table: u32) -> (CheckId, Vec<SubmittedCommand>) {
        let (check, open) = self.open(table);
        let (soup, ring_soup) = self.ring(check, 103, 2, &[]);
        let (burger, ring_burger) = self.ring(check, 121, 1, &[101]);
        let send = self.send(check, &[soup, burger]);
        let pay = self.pay(check, 3750, 200);
        (check, vec![open, ring_soup, ring_burger, send, pay])
    }
}
