//! Guests' checks: their lines, what they owe, what they have paid.

mod adjust;
mod allergy;
mod allow;
mod allowance;
mod apply;
mod bill;
mod charge;
mod combo;
mod command;
mod count;
mod divide;
mod division;
mod draw;
mod event;
mod fire;
mod follow;
mod freeze;
mod line;
mod merge;
mod open;
mod part;
mod promote;
mod refund;
mod reopen;
mod ring;
mod settle;
#[cfg(all(test, feature = "demo"))]
pub(crate) mod stories;
mod void;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    CheckId, LineId, Map, Money, Rejection, StaffId, Stamp, TableId, house::ServiceMode,
    kitchen::Allergy, money::TaxLine,
};

pub use adjust::Adjustment;
pub use allergy::MOST_ALLERGIES;
pub use allowance::{Allowance, AllowanceKind, Allowed, Scope, ServiceCharge, Value};
pub use bill::{Bill, BillLine};
pub use combo::{Combo, ComboPart, Row, rows};
pub use command::Command;
pub use division::{Division, LineShares, MOST_PAYERS, Payer, PayerLine, Way, divided};
pub use event::{Change, Event};
pub use line::{Chosen, InCombo, Line, Progress};
pub use refund::{Refund, RefundedLine};
pub use settle::{Payment, Share, Tender, totals};

pub(crate) use draw::drawn;
pub(crate) use fire::fire_rest;
pub(crate) use follow::decide;
pub(crate) use settle::settled;

/// More than this of one item on one line is a slip of the finger.
pub const MOST_OF_A_LINE: u32 = 500;
/// More lines than this is not a check any more.
pub const MOST_LINES: usize = 10_000;
/// More covers than this do not sit at one table.
pub const MOST_COVERS: u8 = 99;
/// A note longer than this does not fit a ticket.
pub const LONGEST_NOTE: usize = 80;
/// Courses are numbered up to this; 0 is made at once.
pub const LAST_COURSE: u8 = 9;

/// An open check.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Check {
    /// Its id.
    pub id: CheckId,
    /// Runs from 1 within the business day.
    pub number: u32,
    /// Its table; none at the bar and for take-away.
    pub table: Option<TableId>,
    /// What is said aloud for it: the table's label, or "#12".
    pub label: String,
    /// Dine-in or take-away.
    pub mode: ServiceMode,
    /// Guests.
    pub covers: u8,
    /// When it was opened.
    pub opened_at: Stamp,
    /// Who opened it.
    pub opened_by: StaffId,
    /// The waiter's name, as the kitchen reads it.
    pub waiter: String,
    /// When the guests asked for the bill.
    pub bill_asked: Option<Stamp>,
    /// In the sequence of ringing.
    pub lines: Vec<Line>,
    /// Towards the total.
    pub payments: Vec<Payment>,
    /// So many of the payments stand on an earlier day's Z report already.
    #[serde(default)]
    pub reported: usize,
    /// Tables that were pushed up to its own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<TableId>,
    /// Who looks after it, where that is not who opened it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub served_by: Option<StaffId>,
    /// What makes it cheaper.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub allowances: Vec<Allowance>,
    /// Codes that guests have shown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub coupons: Vec<String>,
    /// What is added for the service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service: Option<ServiceCharge>,
    /// How it is divided among payers.
    #[serde(default)]
    pub division: Division,
    /// Receipts that it had before it was reopened.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub receipts: Vec<u64>,
    /// What the guests must not eat.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub allergies: Vec<Allergy>,
}

impl Check {
    /// What the guests owe altogether, with VAT, without tips.
    #[must_use]
    pub fn total(&self) -> Money {
        if self.allowances.is_empty() && self.service.is_none() {
            return self.lines.iter().map(Line::amount).sum();
        }
        self.bill().total()
    }

    /// Who looks after it.
    #[must_use]
    pub fn waiter_id(&self) -> StaffId {
        self.served_by.unwrap_or(self.opened_by)
    }

    /// Whether its guests sit at this table.
    #[must_use]
    pub fn sits_at(&self, table: TableId) -> bool {
        self.table == Some(table) || self.also.contains(&table)
    }

    /// What has been paid of it, without tips.
    #[must_use]
    pub fn paid(&self) -> Money {
        self.payments.iter().map(|payment| payment.amount).sum()
    }

    /// What is still to pay.
    #[must_use]
    pub fn due(&self) -> Money {
        self.total() - self.paid()
    }

    /// A line by its id.
    #[must_use]
    pub fn line(&self, id: LineId) -> Option<&Line> {
        self.lines.iter().find(|line| line.id == id)
    }

    /// Lines that count: neither voided nor taken back.
    pub fn standing(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|line| !line.is_voided())
    }

    /// Lines rung but not yet sent.
    pub fn fresh(&self) -> impl Iterator<Item = &Line> {
        self.lines
            .iter()
            .filter(|line| line.progress == Progress::Fresh)
    }

    /// The lowest course that waits to be fired.
    #[must_use]
    pub fn held_course(&self) -> Option<u8> {
        let held = self
            .lines
            .iter()
            .filter(|line| line.progress == Progress::Held);
        held.map(|line| line.course).min()
    }

    pub(crate) fn line_mut(&mut self, id: LineId) -> Option<&mut Line> {
        self.lines.iter_mut().find(|line| line.id == id)
    }
}

/// A settled check in short; its lines rest in the journal.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Settled {
    /// Its number within the day.
    pub number: u32,
    /// What was said aloud for it.
    pub label: String,
    /// Guests.
    pub covers: u8,
    /// The waiter.
    pub waiter: String,
    /// When.
    pub at: Stamp,
    /// Who took the last payment.
    pub by: StaffId,
    /// With VAT, without tips.
    pub gross: Money,
    /// VAT by rate.
    pub taxes: Vec<TaxLine>,
    /// How it was paid.
    pub payments: Vec<Payment>,
    /// So many of the payments stand on an earlier day's Z report already.
    #[serde(default)]
    pub reported: usize,
    /// The receipt's number, once the house has given it.
    pub receipt: Option<u64>,
    /// Whose check it was.
    #[serde(default)]
    pub waiter_id: Option<StaffId>,
    /// The service charge in the gross.
    #[serde(default)]
    pub service: Money,
    /// What was let off.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub allowances: Vec<Allowed>,
    /// Since when its guests sat at a table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seated_at: Option<Stamp>,
}

/// All checks in service.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Checks {
    /// By id.
    pub open: Map<CheckId, Check>,
    /// Today's.
    pub settled: Map<CheckId, Settled>,
    /// Checks opened on a table that somebody else had just opened: they are one.
    pub joined: Map<CheckId, CheckId>,
    /// The last check number of this business day.
    pub last_number: u32,
    /// The last receipt number of the house.
    pub last_receipt: u64,
    /// The first receipt number of this business day.
    #[serde(default)]
    pub first_receipt: u64,
    /// Money given back this business day.
    #[serde(default)]
    pub refunds: Vec<Refund>,
}

impl Checks {
    /// The check that an id stands for, through a join.
    #[must_use]
    pub fn resolve(&self, id: CheckId) -> CheckId {
        self.joined.get(&id).copied().unwrap_or(id)
    }

    /// The open check with this id.
    #[must_use]
    pub fn get(&self, id: CheckId) -> Option<&Check> {
        self.open.get(&self.resolve(id))
    }

    /// The open check at a table.
    #[must_use]
    pub fn at_table(&self, table: TableId) -> Option<&Check> {
        self.open.values().find(|check| check.sits_at(table))
    }

    /// The number that the next receipt gets.
    #[must_use]
    pub fn next_receipt(&self) -> u64 {
        self.last_receipt + 1
    }

    /// The open check, or the sentence a waiter reads instead.
    pub(crate) fn open(&self, id: CheckId) -> Result<&Check, Rejection> {
        if let Some(check) = self.get(id) {
            return Ok(check);
        }
        match self.settled.get(&self.resolve(id)) {
            Some(settled) => Err(Rejection::AlreadyPaid {
                label: settled.label.clone(),
                by: settled.by,
                at: settled.at,
            }),
            None => Err(Rejection::CheckUnknown),
        }
    }
}
