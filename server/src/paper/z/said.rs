//! What the Z report says, in the house's language.

use common::{BusinessDate, Language, Money, docket::Words, house::House, money::Rate};
use jiff::Zoned;
use rust_decimal::Decimal;

use super::super::figures;

/// The report's words and how it writes figures.
#[derive(Clone, Copy, Debug)]
pub(super) struct Said(Words);

impl Said {
    pub(super) fn of(house: &House) -> Self {
        Self(Words::of(house.language))
    }

    pub(super) const fn words(self) -> Words {
        self.0
    }

    pub(super) fn get(self, key: &'static str) -> &'static str {
        self.0.say(key)
    }

    /// English marks in a figure become the language's.
    fn marked(self, figure: &str) -> String {
        let language = self.0.language();
        if language == Language::English {
            return figure.to_owned();
        }
        let mark = |letter| match letter {
            '.' => language.decimal_mark(),
            ',' => language.thousands_mark(),
            other => other,
        };
        figure.chars().map(mark).collect()
    }

    /// `8,412.60`, `−2.50`.
    pub(super) fn amount(self, money: Money) -> String {
        self.marked(&figures::amount(money))
    }

    pub(super) fn difference(self, money: Money) -> String {
        self.marked(&figures::difference(money))
    }

    pub(super) fn whole(self, number: i64) -> String {
        self.marked(&figures::whole(number))
    }

    pub(super) fn rate(self, rate: Rate) -> String {
        self.0.rate(rate)
    }

    pub(super) fn share(self, percent: Decimal) -> String {
        self.marked(&figures::share(percent))
    }

    fn with(self, key: &'static str, amount: Money) -> String {
        self.0.fill(key, &[("amount", &self.amount(amount))])
    }

    fn count(self, key: &'static str, count: usize) -> String {
        self.0.fill(key, &[("count", &count.to_string())])
    }

    pub(super) fn named(self, key: &'static str, name: &str) -> String {
        self.0.fill(key, &[("name", name)])
    }

    pub(super) fn z_title(self, number: u32) -> String {
        self.0.number("a4-title", format_args!("{number:04}"))
    }

    /// "Saturday 21 November 2026".
    pub(super) fn long_date(self, date: BusinessDate) -> String {
        let month = usize::try_from(date.0.month() - 1).unwrap_or(0);
        let month = self.get("a4-months").split(' ').nth(month);
        let (day, year) = (date.0.day().to_string(), date.0.year().to_string());
        let gaps = [
            ("weekday", self.weekday(date)),
            ("day", &day),
            ("month", month.unwrap_or_default()),
            ("year", &year),
        ];
        self.0.fill("a4-long-date", &gaps)
    }

    fn weekday(self, date: BusinessDate) -> &'static str {
        let place = date.0.weekday().to_monday_zero_offset();
        let place = usize::try_from(place).unwrap_or(0);
        let name = self.get("a4-weekdays").split(' ').nth(place);
        name.unwrap_or_default()
    }

    pub(super) fn by_hour_and_before(self, date: BusinessDate) -> String {
        let gaps = [("weekday", self.weekday(date))];
        self.0.fill("a4-hours-before", &gaps)
    }

    pub(super) fn closed_by(self, time: &str, name: &str) -> String {
        let gaps = [("time", time), ("name", name)];
        self.0.fill("a4-closed-by", &gaps)
    }

    pub(super) fn business_day(self, from: &Zoned, to: &Zoned) -> String {
        let short = self.get("a4-short-date");
        let (from, to) = (
            from.strftime(short).to_string(),
            to.strftime(short).to_string(),
        );
        self.0
            .fill("a4-business-day", &[("from", &from), ("to", &to)])
    }

    pub(super) fn perpetual(self, total: Money) -> String {
        self.with("a4-perpetual", total)
    }

    pub(super) fn net_of(self, net: Money) -> String {
        self.with("a4-net", net)
    }

    pub(super) fn tips_of(self, tips: Money) -> String {
        self.with("a4-tips-of", tips)
    }

    pub(super) fn paid_so_far(self, paid: Money) -> String {
        self.with("a4-paid-so-far", paid)
    }

    /// What the drawer's difference is called: short, over, or neither.
    pub(super) fn over_or_short(self, difference: Money) -> &'static str {
        self.get(if difference.is_negative() {
            "a4-short"
        } else if difference.is_positive() {
            "a4-over"
        } else {
            "a4-exact"
        })
    }

    pub(super) fn drawer_tile(self, difference: Option<Money>) -> &'static str {
        self.get(match difference {
            None => "a4-tile-uncounted",
            Some(difference) if difference.is_negative() => "a4-tile-short",
            Some(difference) if difference.is_positive() => "a4-tile-over",
            Some(_) => "a4-tile-exact",
        })
    }

    pub(super) fn payments(self, count: u32) -> String {
        match count {
            1 => self.get("a4-payment").to_owned(),
            _ => self
                .0
                .fill("a4-payments", &[("count", &self.whole(count.into()))]),
        }
    }

    pub(super) fn voids_after_firing(self, count: usize) -> String {
        self.count("a4-voids", count)
    }

    pub(super) fn taken_back(self, count: usize) -> String {
        self.count("a4-taken-back", count)
    }

    pub(super) fn smaller_ones(self, count: usize) -> String {
        self.count("a4-smaller", count)
    }

    pub(super) fn kept_cash(self, label: &str) -> String {
        let place = self.0.place(label);
        self.0.fill("a4-kept-cash", &[("place", &place)])
    }

    /// A page of the menu; lines whose item has left the menu have none.
    pub(super) fn group(self, name: &str) -> &str {
        if name.is_empty() {
            self.get("a4-no-group")
        } else {
            name
        }
    }

    pub(super) fn carried(self, label: &str, guests: u8, opened: &str, waiter: &str) -> String {
        let (place, covers) = (self.0.place(label), self.0.covers(guests.into()));
        let gaps = [
            ("place", place.as_str()),
            ("covers", &covers),
            ("time", opened),
            ("name", waiter),
        ];
        self.0.fill("a4-carried-row", &gaps)
    }

    pub(super) fn journal(self, first: i64, last: i64) -> String {
        let (first, last) = (self.whole(first), self.whole(last));
        self.0
            .fill("a4-journal", &[("first", &first), ("last", &last)])
    }

    pub(super) fn chain_head(self, head: &str) -> String {
        let letters: Vec<char> = head.chars().take(16).collect();
        let groups: Vec<String> = letters.chunks(4).map(String::from_iter).collect();
        self.0.fill("a4-head", &[("head", &groups.join(" "))])
    }

    pub(super) fn receipts(self, first: u64, last: u64) -> String {
        let (one, other) = (first.to_string(), last.to_string());
        let key = if first == last {
            "a4-receipt"
        } else {
            "a4-receipts"
        };
        self.0.fill(key, &[("first", &one), ("last", &other)])
    }

    pub(super) fn account_move(self, what: &str) -> &'static str {
        self.get(match what {
            "put" => "a4-put",
            "paid" => "a4-paid-off",
            _ => "a4-given-back",
        })
    }

    pub(super) fn drawer_move(self, what: &str) -> &'static str {
        self.get(match what {
            "paid_in" => "a4-paid-in",
            "paid_out" => "a4-paid-out",
            "dropped" => "a4-to-safe",
            _ => "a4-no-sale",
        })
    }

    pub(super) fn let_off_sum(self, kind: &str, count: usize) -> String {
        let name = self.get(match kind {
            "discount" => "a4-discounts",
            "comp" => "a4-comps",
            _ => "a4-promotions",
        });
        format!("{name} · {count}")
    }

    pub(super) fn refund_row(self, number: u64, of: u64, label: &str, why: &str) -> String {
        let (number, of, place) = (number.to_string(), of.to_string(), self.0.place(label));
        let gaps = [
            ("number", number.as_str()),
            ("of", &of),
            ("place", &place),
            ("why", why),
        ];
        self.0.fill("a4-refund-row", &gaps)
    }

    pub(super) fn reopened_row(self, receipt: u64, label: &str, why: &str) -> String {
        let (number, place) = (receipt.to_string(), self.0.place(label));
        let gaps = [("number", number.as_str()), ("place", &place), ("why", why)];
        self.0.fill("a4-reopened-row", &gaps)
    }

    /// Nothing where it was about no check.
    pub(super) fn labelled(self, label: &str) -> String {
        if label.is_empty() {
            String::new()
        } else {
            self.0.place(label)
        }
    }

    pub(super) fn decided(self, granted: bool, by: &str, asked_by: &str) -> String {
        let key = if granted { "a4-allowed" } else { "a4-declined" };
        self.0.fill(key, &[("by", by), ("for", asked_by)])
    }
}
