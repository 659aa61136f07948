use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::{Decimal, RoundingStrategy};

/// Memory of items, of prices of each, of lines and of checks is bounded: evidence need not be
/// complete.
const MOST_ITEMS: usize = 5_000;
const MOST_PRICES: usize = 200;
const MOST_LINES: usize = 20_000;
const MOST_CHECKS: usize = 20_000;

/// Whose a price is, as far as lines of several pieces tell.
#[derive(Default)]
pub struct PriceEvidence {
    items: BTreeMap<String, usize>,
    /// Prices at which one piece was sold.
    singles: Vec<BTreeSet<Decimal>>,
    /// Lines of several: the item, pieces, the price.
    several: Vec<(usize, Decimal, Decimal)>,
}

impl PriceEvidence {
    pub fn count(&mut self, item: &str, quantity: Decimal, price: Decimal) {
        let item = match self.items.get(item) {
            Some(item) => *item,
            None if self.items.len() < MOST_ITEMS => {
                self.items.insert(item.to_owned(), self.singles.len());
                self.singles.push(BTreeSet::new());
                self.singles.len() - 1
            }
            None => return,
        };
        if quantity == Decimal::ONE {
            let seen = &mut self.singles[item];
            if seen.len() < MOST_PRICES {
                seen.insert(price.normalize());
            }
        } else if self.several.len() < MOST_LINES && !price.is_zero() && !quantity.is_zero() {
            self.several.push((item, quantity, price));
        }
    }

    /// Lines that speak for a line's price, and for a piece's.
    pub fn votes(&self) -> (u64, u64) {
        let (mut line, mut piece) = (0, 0);
        for (item, quantity, price) in &self.several {
            let seen = &self.singles[*item];
            let divided = price
                .checked_div(*quantity)
                .map(|each| each.round_dp(6).normalize());
            let is_line = divided.is_some_and(|each| seen.contains(&each));
            let is_piece = seen.contains(&price.normalize());
            line += u64::from(is_line && !is_piece);
            piece += u64::from(is_piece && !is_line);
        }
        (line, piece)
    }
}

/// Whether a total is what its line's pieces come to.
#[derive(Default)]
pub struct Agreement {
    pub agree: u64,
    pub lines: u64,
}

impl Agreement {
    pub fn count(&mut self, quantity: Decimal, unit: Decimal, total: Decimal) {
        let Some(product) = quantity.checked_mul(unit) else {
            return;
        };
        let cents = |amount: Decimal| {
            amount.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero)
        };
        self.lines += 1;
        self.agree += u64::from(cents(product) == cents(total));
    }
}

/// Whether a column repeats one amount on all lines of a check: that is the check's total.
#[derive(Default)]
pub struct Repeats {
    checks: BTreeMap<String, Repeat>,
    /// Amounts seen first with an item, and whether others followed.
    items: BTreeMap<String, (Decimal, bool)>,
}

struct Repeat {
    amount: Decimal,
    item: String,
    is_same: bool,
    has_others: bool,
}

impl Repeats {
    pub fn count(&mut self, check: &str, item: &str, amount: Decimal) {
        if let Some((first, varies)) = self.items.get_mut(item) {
            *varies |= *first != amount;
        } else if self.items.len() < MOST_ITEMS {
            self.items.insert(item.to_owned(), (amount, false));
        }
        if let Some(repeat) = self.checks.get_mut(check) {
            repeat.is_same &= repeat.amount == amount;
            repeat.has_others |= repeat.item != item;
        } else if self.checks.len() < MOST_CHECKS {
            let repeat = Repeat {
                amount,
                item: item.to_owned(),
                is_same: true,
                has_others: false,
            };
            self.checks.insert(check.to_owned(), repeat);
        }
    }

    /// All checks with different items, or of at least five nine in ten, have one amount
    /// throughout, and it is not that every item has its one price.
    pub fn is_of_checks(&self) -> bool {
        let varied = self.items.values().filter(|(_, varies)| *varies).count();
        if varied * 2 < self.items.len() {
            return false;
        }
        let telling = || self.checks.values().filter(|repeat| repeat.has_others);
        let (all, same) = (
            telling().count(),
            telling().filter(|repeat| repeat.is_same).count(),
        );
        all >= 2 && same == all || all >= 5 && same * 10 >= all * 9
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Decimal {
        text.parse().expect("a number")
    }

    #[test]
    fn two_bowls_at_twice_the_price_of_one_are_a_line() {
        let mut evidence = PriceEvidence::default();
        evidence.count("bowl", number("1"), number("8.49"));
        evidence.count("bowl", number("2"), number("16.98"));
        evidence.count("soda", number("3"), number("3.00"));
        assert_eq!(evidence.votes(), (1, 0));
        evidence.count("soda", number("1"), number("3"));
        assert_eq!(evidence.votes(), (1, 1));
    }

    #[test]
    fn what_all_lines_of_a_check_repeat_is_its_total() {
        let mut repeats = Repeats::default();
        for check in 0..6 {
            for item in ["tea", "cake"] {
                repeats.count(&check.to_string(), item, Decimal::from(check + 7));
            }
        }
        assert!(repeats.is_of_checks());
        let mut repeats = Repeats::default();
        for check in 0..6 {
            repeats.count(&check.to_string(), "tea", Decimal::from(2));
            repeats.count(&check.to_string(), "cake", Decimal::from(3 + check % 2));
        }
        assert!(!repeats.is_of_checks());
    }
}
