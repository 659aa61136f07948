//! A check on the clerk's paper.

use std::collections::BTreeMap;

use common::{
    AllowanceId, LineId, PaymentId, PromotionId, StaffId, TableId, VatClassId,
    check::{Scope, Tender},
    house::ServiceMode,
    tender::DrawnOn,
};

use super::sums::{Thousandths, cut, percent};

/// A check on paper.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// Where its guests sit.
    pub tables: Vec<TableId>,
    /// In the sequence of the bill.
    pub lines: Vec<Entry>,
    /// Guests.
    pub covers: u8,
    /// Who looks after it.
    pub waiter: StaffId,
    /// What was let off.
    pub(super) letoffs: Vec<LetOff>,
    pub(super) coupons: Vec<String>,
    pub(super) mode: ServiceMode,
    /// The rate, and whether somebody set it.
    pub(super) service: (Thousandths, bool),
    pub(super) payments: Vec<Paid>,
    /// Its sale, once nothing is due.
    pub(super) sale: Option<Sale>,
    pub(super) refunded: Refunded,
}

/// A line on paper.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its id.
    pub id: LineId,
    /// Cents of a piece with its choices.
    pub piece: i64,
    /// Pieces.
    pub quantity: i64,
    /// Somebody told the kitchen.
    pub sent: bool,
    /// Crossed out.
    pub struck: bool,
    pub(super) item: common::ItemId,
    pub(super) vat: VatClassId,
    pub(super) bare: i64,
    pub(super) extras: i64,
}

/// Something that makes a check cheaper.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct LetOff {
    pub id: AllowanceId,
    pub kind: Kind,
    pub scope: Scope,
    pub value: Worth,
    /// Cents by line, where they were settled when two checks became one.
    pub parts: Vec<(LineId, i64)>,
}

/// What for, as the Z report sums it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Kind {
    /// A courtesy.
    Discount,
    /// On the house.
    Comp,
    /// By the menu.
    Promotion(PromotionId),
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Worth {
    Percent(Thousandths),
    Cents(i64),
}

/// Money on the table.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Paid {
    pub id: PaymentId,
    pub tender: Tender,
    pub amount: i64,
    pub tip: i64,
    pub rounding: i64,
    pub tip_for: Option<StaffId>,
    pub drawn_on: Option<DrawnOn>,
    /// The clerk's day.
    pub day: usize,
    /// What went back of the amount, how much of that in cash, and what that cash was rounded by.
    pub back: (i64, i64, i64),
}

/// A sale as it stands in the books.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Sale {
    pub day: usize,
    pub gross: i64,
    pub service: i64,
    /// By rate: with VAT, without.
    pub taxes: BTreeMap<Thousandths, (i64, i64)>,
    pub letoffs: Vec<(Kind, i64)>,
    /// By line: the rate, pieces, cents.
    pub lines: BTreeMap<LineId, (Thousandths, i64, i64)>,
}

/// What went back so far.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct Refunded {
    /// Pieces by line.
    pub pieces: BTreeMap<LineId, i64>,
    /// By rate: with VAT, without.
    pub taxes: BTreeMap<Thousandths, (i64, i64)>,
}

/// A check reckoned up.
#[derive(Debug)]
pub(super) struct Reckoned {
    /// By place among the standing lines: line, cents without and with the service charge.
    pub lines: Vec<(LineId, i64, i64)>,
    /// What each came to.
    pub letoffs: Vec<i64>,
    /// The same by line.
    pub parts: Vec<Vec<(LineId, i64)>>,
    pub service: i64,
}

impl Entry {
    pub(super) fn cents(&self) -> i64 {
        if self.struck {
            0
        } else {
            self.piece * self.quantity
        }
    }
}

impl Sheet {
    /// Whether nothing is due any more.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        self.sale.is_some()
    }

    /// What the guests owe altogether.
    #[must_use]
    pub fn total(&self) -> i64 {
        self.reckoned().lines.iter().map(|line| line.2).sum()
    }

    /// Towards that.
    #[must_use]
    pub fn paid(&self) -> i64 {
        self.payments.iter().map(|paid| paid.amount).sum()
    }

    /// Of a settled check, by rate: with VAT, without.
    #[must_use]
    pub fn taxes(&self) -> Vec<(i64, i64)> {
        let sale = self.sale.iter();
        sale.flat_map(|sale| sale.taxes.values().copied()).collect()
    }

    pub(super) fn standing(&self) -> impl Iterator<Item = &Entry> {
        self.lines.iter().filter(|line| !line.struck)
    }

    /// First what was settled in cents by line, then what is for one line, then what is for the
    /// whole check: each of what is left. The service charge comes last, of what is left then. What
    /// is for the whole check is cut over the lines by what they come to.
    pub(super) fn reckoned(&self) -> Reckoned {
        let ids: Vec<LineId> = self.standing().map(|line| line.id).collect();
        let mut left: Vec<i64> = self.standing().map(Entry::cents).collect();
        let mut parts = vec![Vec::new(); self.letoffs.len()];
        for turn in 0..3 {
            for (one, taken) in self.letoffs.iter().zip(&mut parts) {
                if one.turn() == turn {
                    *taken = one.take(&ids, &mut left);
                }
            }
        }
        let sum = |parts: &Vec<(LineId, i64)>| parts.iter().map(|part| part.1).sum();
        let letoffs = parts.iter().map(sum).collect();
        let service = percent(left.iter().sum(), self.service.0);
        let charges = cut(service, &left);
        let lines = ids.into_iter().zip(left).zip(charges);
        let lines = lines.map(|((id, cents), service)| (id, cents, cents + service));
        Reckoned {
            lines: lines.collect(),
            letoffs,
            parts,
            service,
        }
    }
}

impl LetOff {
    fn turn(&self) -> u8 {
        match (self.parts.is_empty(), self.scope) {
            (false, _) => 0,
            (true, Scope::Line(_)) => 1,
            (true, Scope::Check) => 2,
        }
    }

    /// Takes it off what is left of the lines, and says how much of it each line got.
    fn take(&self, ids: &[LineId], left: &mut [i64]) -> Vec<(LineId, i64)> {
        let worth = |of: i64| match self.value {
            Worth::Percent(rate) => percent(of, rate),
            Worth::Cents(cents) => cents,
        };
        let place = |line: LineId| ids.iter().position(|known| *known == line);
        let wanted: Vec<(usize, i64)> = if self.parts.is_empty() {
            match self.scope {
                Scope::Line(line) => place(line)
                    .map(|place| (place, worth(left[place])))
                    .into_iter()
                    .collect(),
                Scope::Check => {
                    let all: i64 = left.iter().sum();
                    cut(worth(all).min(all), left)
                        .into_iter()
                        .enumerate()
                        .collect()
                }
            }
        } else {
            let parts = self.parts.iter();
            let here = parts.filter_map(|(line, cents)| Some((place(*line)?, *cents)));
            here.collect()
        };
        let mut taken = Vec::new();
        for (place, cents) in wanted {
            let part = left[place].min(cents);
            left[place] -= part;
            taken.push((ids[place], part));
        }
        taken
    }
}
