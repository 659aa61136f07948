//! How a line of the past is rung on a till: whole pieces at whole cents.

use std::{collections::BTreeMap, fmt::Write as _};

use common::{Money, check::MOST_OF_A_LINE};
use history::PastLine;
use rust_decimal::prelude::ToPrimitive as _;

/// A till's menu has nothing dearer.
const DEAREST: Money = Money::cents(10_000_000);
/// Nobody lays more than this on a table.
pub(super) const MOST_OF_A_CHECK: Money = Money::cents(90_000_000);
/// A check of more lines makes a snapshot that no screen can take in.
pub(super) const MOST_LINES: usize = 2_000;

/// Why something of the past cannot be rung.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Why {
    /// Something was given back.
    Return,
    /// Returns that eat up a check.
    Nothing,
    /// A piece costs more than a till takes.
    DearPiece,
    /// A check costs more than a till takes.
    DearCheck,
    /// More lines than a check has.
    TooManyLines,
    /// More items than a menu has.
    TooManyItems,
}

impl Why {
    const fn words(self) -> [&'static str; 2] {
        match self {
            Self::Return => ["return", "returns"],
            Self::Nothing => [
                "check that comes to nothing or less",
                "checks that come to nothing or less",
            ],
            Self::DearPiece => [
                "line dearer than a till takes",
                "lines dearer than a till takes",
            ],
            Self::DearCheck => [
                "check dearer than a till takes",
                "checks dearer than a till takes",
            ],
            Self::TooManyLines => [
                "line too many for one check",
                "lines too many for one check",
            ],
            Self::TooManyItems => [
                "line of an item too many for one menu",
                "lines of items too many for one menu",
            ],
        }
    }
}

/// What was not played.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct LeftOut(BTreeMap<Why, (u64, Money)>);

impl LeftOut {
    pub(super) fn add(&mut self, why: Why, amount: Money) {
        let (count, sum) = self.0.entry(why).or_default();
        *count += 1;
        *sum += amount;
    }

    /// What it comes to.
    pub(super) fn sum(&self) -> Money {
        self.0.values().map(|(_, sum)| *sum).sum()
    }

    /// A line for each reason.
    pub(super) fn said(&self) -> String {
        let mut said = String::new();
        for (why, (count, sum)) in &self.0 {
            let what = why.words()[usize::from(*count != 1)];
            // Writing into a String cannot fail.
            let _ = writeln!(said, "Left out: {count} {what}, {sum}");
        }
        said
    }
}

/// Pieces and their price, a pair for each line that is rung.
pub(super) fn pieces(line: &PastLine) -> Result<Vec<(u32, Money)>, Why> {
    if line.total.is_negative() || line.quantity.is_sign_negative() {
        return Err(Why::Return);
    }
    // A fraction of a piece is one piece at what it cost.
    let whole = line.quantity.is_integer().then(|| line.quantity.to_i64());
    let pieces = whole.flatten().unwrap_or(1).max(1);
    let cents = line.total.in_cents();
    let (price, cents_left) = (cents / pieces, cents % pieces);
    let parts = [
        (cents_left, Money::cents(price + 1)),
        (pieces - cents_left, Money::cents(price)),
    ];
    let mut rung = Vec::new();
    for (mut pieces, price) in parts {
        if pieces > 0 && price > DEAREST {
            return Err(Why::DearPiece);
        }
        while pieces > 0 {
            if rung.len() >= MOST_LINES {
                return Err(Why::TooManyLines);
            }
            let now = u32::try_from(pieces).map_or(MOST_OF_A_LINE, |all| all.min(MOST_OF_A_LINE));
            rung.push((now, price));
            pieces -= i64::from(now);
        }
    }
    Ok(rung)
}

#[cfg(test)]
mod tests {
    use common::Stamp;
    use rust_decimal::Decimal;

    use super::*;

    fn line(quantity: &str, total: &str) -> PastLine {
        let quantity: Decimal = quantity.parse().expect("a number");
        let total: Money = total.parse().expect("an amount");
        PastLine {
            line: 2,
            at: Stamp::EPOCH,
            is_timed: true,
            name: "Soup".into(),
            item_id: None,
            group: None,
            quantity,
            unit_price: total.decimal(),
            total,
            modifiers: Vec::new(),
            vat_rate: None,
        }
    }

    fn rung(quantity: &str, total: &str) -> Vec<(u32, String)> {
        let pieces = pieces(&line(quantity, total)).expect("it can be rung");
        let text = |(pieces, price): (u32, Money)| (pieces, price.to_string());
        pieces.into_iter().map(text).collect()
    }

    #[test]
    fn ten_euros_for_three_soups_are_two_lines() {
        let two = [(1, "3.34".to_owned()), (2, "3.33".to_owned())];
        assert_eq!(rung("3", "10.00"), two);
        assert_eq!(rung("3", "9.00"), [(3, "3.00".to_owned())]);
        assert_eq!(rung("1", "0.00"), [(1, "0.00".to_owned())]);
        let crumbs = [(1, "0.01".to_owned()), (2, "0.00".to_owned())];
        assert_eq!(rung("3", "0.01"), crumbs);
    }

    #[test]
    fn a_third_of_a_kilo_is_one_piece_at_what_it_cost() {
        assert_eq!(rung("0.333", "4.10"), [(1, "4.10".to_owned())]);
        assert_eq!(rung("2.5", "5.00"), [(1, "5.00".to_owned())]);
    }

    #[test]
    fn a_wedding_of_1200_is_rung_as_several_lines() {
        let price = "0.50".to_owned();
        let three = [(500, price.clone()), (500, price.clone()), (200, price)];
        assert_eq!(rung("1200", "600.00"), three);
    }

    #[test]
    fn what_no_till_takes_is_left_out_and_said() {
        let mut left_out = LeftOut::default();
        for (quantity, total) in [
            ("-1", "-4.00"),
            ("1", "-8.00"),
            ("1", "100000.01"),
            ("1000000000", "10.00"),
        ] {
            let line = line(quantity, total);
            let why = pieces(&line).expect_err("no till takes that");
            left_out.add(why, line.total);
        }
        assert_eq!(
            left_out.said(),
            "Left out: 2 returns, -12.00\n\
             Left out: 1 line dearer than a till takes, 100000.01\n\
             Left out: 1 line too many for one check, 10.00\n"
        );
    }
}
