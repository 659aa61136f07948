use std::collections::BTreeMap;

use super::RefundedLine;
use crate::{
    LineId, Money, Rejection, Sold,
    check::Line,
    house::House,
    money::{TaxLine, tax_lines},
};

/// A line of a sale with what was not given back of it yet.
pub(super) struct Left<'a> {
    line: &'a Line,
    /// What the line came to, after allowances and with its part of the service charge.
    amount: Money,
    /// So many of its pieces were given back.
    gone: u32,
}

impl Left<'_> {
    fn count(&self) -> u32 {
        self.line.quantity - self.gone
    }

    fn kept(&self) -> Money {
        self.amount - self.first(self.gone)
    }

    /// What the first pieces come to: all differ by a cent at most, the dearer ones first, and
    /// together they are the line.
    fn first(&self, pieces: u32) -> Money {
        let (cents, all) = (self.amount.in_cents(), i64::from(self.line.quantity.max(1)));
        let pieces = i64::from(pieces);
        Money::cents(cents / all * pieces + pieces.min(cents % all))
    }

    /// Gives back so many pieces more, at most as many as there are.
    fn part(&mut self, pieces: u32) -> RefundedLine {
        let quantity = pieces.min(self.count());
        let upto = self.gone + quantity;
        let amount = self.first(upto) - self.first(self.gone);
        self.gone = upto;
        RefundedLine {
            line: self.line.id,
            name: self.line.name.clone(),
            quantity,
            amount,
        }
    }
}

/// What of a sale was not given back yet.
pub(super) fn left(sold: &Sold) -> Vec<Left<'_>> {
    let mut gone: BTreeMap<LineId, u32> = BTreeMap::new();
    for part in sold.refunds.iter().flat_map(|refund| &refund.lines) {
        *gone.entry(part.line).or_default() += part.quantity;
    }
    let bill = sold.check.bill();
    let lines = sold.check.standing().zip(&bill.lines);
    lines
        .map(|(line, billed)| Left {
            line,
            amount: billed.amount(),
            gone: gone
                .get(&line.id)
                .map_or(0, |gone| *gone.min(&line.quantity)),
        })
        .collect()
}

/// Takes pieces out of what is left: those that were asked for, or all.
pub(super) fn part(
    left: &mut [Left<'_>],
    asked: Option<&[(LineId, u32)]>,
) -> Result<Vec<RefundedLine>, Rejection> {
    let Some(asked) = asked else {
        let rest = left.iter_mut().filter(|line| line.count() > 0);
        return Ok(rest.map(|line| line.part(u32::MAX)).collect());
    };
    let places: BTreeMap<LineId, usize> = (0..)
        .zip(&*left)
        .map(|(n, known)| (known.line.id, n))
        .collect();
    // A line that is named twice is asked for together.
    let mut wanted: BTreeMap<usize, u32> = BTreeMap::new();
    for (id, pieces) in asked.iter().filter(|(_, pieces)| *pieces > 0) {
        let place = places.get(id).ok_or(Rejection::LineUnknown)?;
        let sum = wanted.entry(*place).or_default();
        *sum = sum.saturating_add(*pieces);
    }
    let mut parts = Vec::new();
    for (place, pieces) in with_whole_combos(left, &wanted) {
        let line = &mut left[place];
        if pieces > line.count() {
            return Err(Rejection::RefundTooLarge {
                item: line.line.name.clone(),
                most: line.count(),
            });
        }
        parts.push(line.part(pieces));
    }
    Ok(parts)
}

/// Of a combo all parts are given back, whichever are named: as many as of the one of which most
/// are asked for.
fn with_whole_combos(left: &[Left<'_>], wanted: &BTreeMap<usize, u32>) -> BTreeMap<usize, u32> {
    let combo = |place: &usize| Some(left.get(*place)?.line.combo.as_ref()?.id);
    let mut combos: BTreeMap<LineId, u32> = BTreeMap::new();
    for (place, pieces) in wanted {
        if let Some(id) = combo(place) {
            let most = combos.entry(id).or_default();
            *most = (*most).max(*pieces);
        }
    }
    let mut all = wanted.clone();
    for place in 0..left.len() {
        if let Some(pieces) = combo(&place).and_then(|id| combos.get(&id)) {
            all.insert(place, *pieces);
        }
    }
    all
}

/// The VAT that is not owed any more: that of the sale, less what earlier refunds gave back, less
/// what is still owed for what the guests keep. So all refunds of a sale give back its VAT to the
/// cent, however it is cut. The rates are those of the day of the sale.
pub(super) fn taxes(house: &House, sold: &Sold, kept: &[Left<'_>]) -> Vec<TaxLine> {
    let mut back = sold.taxes.clone();
    for line in sold.refunds.iter().flat_map(|refund| &refund.taxes) {
        less(&mut back, line);
    }
    let date = house.business_date(sold.settled_at);
    let mode = sold.check.mode;
    let rated = kept.iter().filter(|line| line.count() > 0);
    let rated = rated.filter_map(|left| {
        let rate = house.rate(left.line.vat, mode, date)?;
        Some((rate, left.kept()))
    });
    for line in tax_lines(house.vat_rounding, rated) {
        less(&mut back, &line);
    }
    back.retain(|line| line.gross != Money::ZERO || line.tax != Money::ZERO);
    back.sort_by_key(|line| line.rate);
    back
}

fn less(sums: &mut Vec<TaxLine>, line: &TaxLine) {
    match sums.iter_mut().find(|sum| sum.rate == line.rate) {
        Some(sum) => {
            sum.gross -= line.gross;
            sum.net -= line.net;
            sum.tax -= line.tax;
        }
        None => sums.push(TaxLine {
            rate: line.rate,
            gross: -line.gross,
            net: -line.net,
            tax: -line.tax,
        }),
    }
}
