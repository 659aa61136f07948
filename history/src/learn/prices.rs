use std::collections::{BTreeMap, VecDeque};

use common::{Money, Stamp};
use rust_decimal::Decimal;

/// So many of the last lines say what an item costs now.
const OF_LATE: usize = 20;
/// No dish of a menu costs more.
const DEAREST: Money = Money::cents(10_000_000);

/// A price that was seen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Price {
    /// For a piece, with VAT, rounded to the cent.
    pub price: Money,
    /// First taken.
    pub first: Stamp,
    /// Last taken.
    pub last: Stamp,
    /// On so many lines.
    pub lines: u64,
}

/// What was taken for an item.
#[derive(Debug, Default)]
pub(super) struct Prices {
    seen: BTreeMap<Money, Price>,
    /// The last lines' prices, the latest last.
    late: VecDeque<Money>,
}

impl Prices {
    /// Another line, later than those before.
    pub(super) fn line(&mut self, unit_price: Decimal, at: Stamp) {
        let Ok(price) = Money::rounded(unit_price) else {
            return;
        };
        let seen = self.seen.entry(price).or_insert(Price {
            price,
            first: at,
            last: at,
            lines: 0,
        });
        seen.first = seen.first.min(at);
        seen.last = seen.last.max(at);
        seen.lines += 1;
        if !price.is_negative() && price <= DEAREST {
            if self.late.len() == OF_LATE {
                self.late.pop_front();
            }
            self.late.push_back(price);
        }
    }

    /// The most frequent of late; of those as frequent, the one taken last.
    pub(super) fn now(&self) -> Option<Money> {
        let mut times: BTreeMap<Money, (usize, usize)> = BTreeMap::new();
        for (place, price) in self.late.iter().enumerate() {
            let known = times.entry(*price).or_default();
            *known = (known.0 + 1, place);
        }
        let best = times.into_iter().max_by_key(|(_, rank)| *rank);
        best.map(|(price, _)| price)
    }

    /// All of them, the cheapest first.
    pub(super) fn seen(&self) -> Vec<Price> {
        self.seen.values().copied().collect()
    }
}
