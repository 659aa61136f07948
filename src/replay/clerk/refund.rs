//! Money that goes back.
//!
//! A piece's part of its line is what the line came to, cut into pieces that differ by a cent at
//! most, the dearer ones first. It goes back in one tender, to the payments in that tender first
//! and, for cash, to the others after them; or along all payments as they came. Everything goes
//! back as it came, with tips and rounding. The VAT that goes back is that of the sale, less what
//! is still owed for what the guests keep.

use std::collections::BTreeMap;

use common::{CheckId, LineId, StaffId, check::Tender};

use super::{
    Clerk,
    sheet::{Paid, Sale, Sheet},
    sums::{Thousandths, to_coins, without_vat},
};

/// What was given back for a sale, in cents above nothing.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Returned {
    pub day: usize,
    pub gross: i64,
    /// By rate: with VAT, without.
    pub taxes: BTreeMap<Thousandths, (i64, i64)>,
    pub money: Vec<Paid>,
    pub waiter: StaffId,
}

impl Clerk {
    pub(super) fn refunds(
        &mut self,
        check: CheckId,
        lines: Option<&[(LineId, u32)]>,
        tender: Option<Tender>,
    ) {
        let (day, step) = (self.today(), self.house.cash_step.in_cents());
        let sheet = self.sheet(check);
        let sale = sheet.sale.clone().expect("money back is for a sale");
        let asked: Vec<(LineId, i64)> = match lines {
            Some(lines) => lines.iter().map(|one| (one.0, i64::from(one.1))).collect(),
            None => {
                let gone = &sheet.refunded.pieces;
                let left = |(id, line): (&LineId, &(Thousandths, i64, i64))| {
                    (*id, line.1 - gone.get(id).copied().unwrap_or(0))
                };
                sale.lines.iter().map(left).collect()
            }
        };
        let mut gross = 0;
        for (id, pieces) in asked {
            let (_, all, cents) = sale.lines[&id];
            let gone = sheet.refunded.pieces.entry(id).or_default();
            gross += first(cents, all, *gone + pieces) - first(cents, all, *gone);
            *gone += pieces;
            assert!(*gone <= all, "more pieces were given back than were sold");
        }
        let taxes = sheet.taxes_back(&sale);
        let money = match lines {
            Some(_) => give(&mut sheet.payments, step, tender, gross, day),
            None => give_all(&mut sheet.payments, day),
        };
        let waiter = sheet.waiter;
        for paid in &money {
            self.draws(paid, -1);
        }
        let sum: i64 = money.iter().map(|paid| paid.amount).sum();
        assert_eq!(sum, gross, "what goes back is what was given for it");
        self.returned.push(Returned {
            day,
            gross,
            taxes,
            money,
            waiter,
        });
    }

    /// Lines of a sale with the pieces that were not given back yet.
    #[must_use]
    pub fn sold_lines(&self, check: CheckId) -> Vec<(LineId, u32)> {
        let Some(sheet) = self.sheets.get(&self.known(check)) else {
            return Vec::new();
        };
        let sale = sheet.sale.iter().flat_map(|sale| &sale.lines);
        let left = sale.map(|(id, line)| {
            let gone = sheet.refunded.pieces.get(id).copied().unwrap_or(0);
            (*id, u32::try_from(line.1 - gone).unwrap_or(0))
        });
        left.filter(|(_, pieces)| *pieces > 0).collect()
    }
}

impl Sheet {
    fn taxes_back(&mut self, sale: &Sale) -> BTreeMap<Thousandths, (i64, i64)> {
        let mut kept: BTreeMap<Thousandths, i64> = BTreeMap::new();
        for (id, (rate, all, cents)) in &sale.lines {
            let gone = self.refunded.pieces.get(id).copied().unwrap_or(0);
            *kept.entry(*rate).or_default() += cents - first(*cents, *all, gone);
        }
        let mut taxes = BTreeMap::new();
        for (rate, (gross, net)) in &sale.taxes {
            let kept = kept.get(rate).copied().unwrap_or(0);
            let before = self.refunded.taxes.entry(*rate).or_default();
            let back = (
                gross - before.0 - kept,
                net - before.1 - without_vat(kept, *rate),
            );
            *before = (before.0 + back.0, before.1 + back.1);
            taxes.insert(*rate, back);
        }
        taxes
    }
}

/// What the first pieces of a line come to.
fn first(cents: i64, all: i64, pieces: i64) -> i64 {
    cents / all * pieces + pieces.min(cents % all)
}

fn give(
    payments: &mut [Paid],
    step: i64,
    tender: Option<Tender>,
    sum: i64,
    day: usize,
) -> Vec<Paid> {
    let mut left = sum;
    let mut money = Vec::new();
    let own = |paid: &Paid| tender.is_none_or(|tender| paid.tender == tender);
    let mut places: Vec<usize> = (0..payments.len()).collect();
    places.sort_by_key(|place| !own(&payments[*place]));
    for place in places {
        let paid = &mut payments[place];
        let part = left.min(paid.amount - paid.back.0);
        if part <= 0 || !(own(paid) || tender == Some(Tender::Cash)) {
            continue;
        }
        let to = tender.unwrap_or(paid.tender);
        let mut rounding = 0;
        if to == Tender::Cash {
            let all = paid.back.1 + part;
            let as_it_came = paid.tender == Tender::Cash && paid.tip == 0 && all == paid.amount;
            let whole = if as_it_came {
                paid.rounding
            } else {
                to_coins(all, step)
            };
            rounding = whole - paid.back.2;
            paid.back.1 += part;
            paid.back.2 += rounding;
        }
        paid.back.0 += part;
        left -= part;
        money.push(Paid {
            tender: to,
            amount: part,
            tip: 0,
            rounding,
            tip_for: None,
            drawn_on: paid.drawn_on.clone().filter(|_| to == paid.tender),
            day,
            ..paid.clone()
        });
    }
    assert_eq!(left, 0, "more went back than was paid so");
    money
}

fn give_all(payments: &mut [Paid], day: usize) -> Vec<Paid> {
    let mut money = Vec::new();
    for paid in payments {
        let left = paid.amount - paid.back.0;
        if left > 0 || paid.tip > 0 {
            let rounding = match paid.tender {
                Tender::Cash => paid.rounding - paid.back.2,
                _ => 0,
            };
            money.push(Paid {
                amount: left,
                rounding,
                day,
                ..paid.clone()
            });
        }
        paid.back.0 = paid.amount;
    }
    money
}
