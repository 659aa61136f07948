//! Every word on the papers, and how they write figures, times and dates: English, for now.

use common::{BusinessDate, Money, Stamp, check::Tender, house::House, menu::Prefix};
use jiff::{Zoned, civil::Date};
use rust_decimal::Decimal;

pub(super) const BRAND: &str = "Couvert";
pub(super) const DEMO: &str = "DEMO";
pub(super) const NOT_A_RECEIPT: &str = "DEMO – NOT A RECEIPT";
pub(super) const NONE: &str = "none";
pub(super) const DASH: &str = "–";

// The receipt.
pub(super) const TOTAL: &str = "Total";
pub(super) const OF_WHICH_TIP: &str = "of which tip";
pub(super) const CHANGE: &str = "change";
pub(super) const NET: &str = "net";
pub(super) const TAX: &str = "VAT";
pub(super) const GROSS: &str = "gross";
pub(super) const THANKS: &str = "Thank you, and see you soon";

// Headings.
pub(super) const VAT: &str = "VAT";
pub(super) const TENDERS: &str = "Tenders";
pub(super) const GROUPS: &str = "Groups";
pub(super) const PEOPLE: &str = "People";
pub(super) const CORRECTIONS: &str = "Corrections";
pub(super) const CARRIED: &str = "Carried over";
pub(super) const HOURS: &str = "Sales by hour";
pub(super) const ITEMS: &str = "Items";
pub(super) const SALES: &str = "Sales";
pub(super) const ALL_DAYS: &str = "All days";
pub(super) const NOTHING_SOLD: &str = "Nothing was sold.";

// Tiles.
pub(super) const A_COVER: &str = "a cover";
pub(super) const A_CHECK: &str = "a check";
pub(super) const TIPS: &str = "tips";
pub(super) const GROSS_SALES: &str = "gross sales";
pub(super) const COVERS: &str = "covers";
pub(super) const CHECKS: &str = "checks";
pub(super) const LINES: &str = "lines";

// The drawer.
pub(super) const FLOAT: &str = "Float";
pub(super) const CASH_IN: &str = "Cash sales, with tips";
pub(super) const PAID_IN_OUT: &str = "Paid in / out";
pub(super) const EXPECTED: &str = "Expected";
pub(super) const COUNTED: &str = "Counted";
pub(super) const NOT_COUNTED: &str = "Not counted";

pub(super) fn z_title(number: u32) -> String {
    format!("Z report no. {number:04}")
}

pub(super) fn receipt_title(number: u64) -> String {
    format!("Receipt {number}")
}

pub(super) fn continued(title: &str) -> String {
    format!("{title}, continued")
}

pub(super) fn page(number: usize, of: usize) -> String {
    format!("page {number} of {of}")
}

pub(super) fn by_hour_and_before(date: BusinessDate) -> String {
    format!("{HOURS}, line = {} before", date.0.strftime("%A"))
}

pub(super) fn closed_by(time: &str, name: &str) -> String {
    format!("closed {time} by {name}")
}

pub(super) fn business_day(from: &Zoned, to: &Zoned) -> String {
    let (from, to) = (from.strftime("%-d %b %H:%M"), to.strftime("%-d %b %H:%M"));
    format!("Business day {from} – {to}")
}

pub(super) fn perpetual(total: Money) -> String {
    format!("Perpetual total {}", amount(total))
}

pub(super) fn table(label: &str) -> String {
    if label.starts_with('#') {
        format!("Check {label}")
    } else {
        format!("Table {label}")
    }
}

pub(super) fn covers(covers: u32) -> String {
    counted(covers, "cover", "covers")
}

pub(super) fn served_by(name: &str) -> String {
    format!("Served by {name}")
}

pub(super) fn counted_by(name: &str) -> String {
    format!("Drawer, counted by {name}")
}

pub(super) const DRAWER: &str = "Drawer";

/// What the drawer's difference is called: short, over, or neither.
pub(super) fn over_or_short(difference: Money) -> &'static str {
    if difference.is_negative() {
        "Short"
    } else if difference.is_positive() {
        "Over"
    } else {
        "To the cent"
    }
}

pub(super) fn drawer_tile(difference: Option<Money>) -> &'static str {
    match difference {
        None => "drawer not counted",
        Some(difference) if difference.is_negative() => "drawer short",
        Some(difference) if difference.is_positive() => "drawer over",
        Some(_) => "drawer, to the cent",
    }
}

pub(super) fn tender(tender: Tender) -> &'static str {
    match tender {
        Tender::Cash => "Cash",
        Tender::Card => "Card",
    }
}

pub(super) fn payments(count: u32) -> String {
    counted(count, "payment", "payments")
}

pub(super) fn net_of(net: Money) -> String {
    format!("{NET} {}", amount(net))
}

pub(super) fn tips_of(tips: Money) -> String {
    format!("{TIPS} {}", amount(tips))
}

pub(super) fn voids_after_firing(count: usize) -> String {
    format!("Voids after firing · {count}")
}

pub(super) fn taken_back(count: usize) -> String {
    format!("Taken back before sending · {count}")
}

pub(super) fn smaller_ones(count: usize) -> String {
    format!("{count} smaller ones")
}

pub(super) fn kept_cash(label: &str) -> String {
    format!(
        "Cash kept, {} was paid already",
        table(label).to_lowercase()
    )
}

pub(super) const NO_REASON: &str = "no reason given";

/// Why a line is gone that the kitchen never had.
pub(crate) const BEFORE_SENDING: &str = "before it was sent";

pub(super) fn carried(label: &str, guests: u8, opened: &str, waiter: &str) -> String {
    let table = table(label);
    let guests = covers(u32::from(guests));
    format!("{table}, {guests}, opened {opened} by {waiter}")
}

pub(super) fn paid_so_far(paid: Money) -> String {
    format!("paid so far {}", amount(paid))
}

pub(super) fn journal(first: i64, last: i64) -> String {
    format!("Journal {} – {}", whole(first), whole(last))
}

pub(super) fn chain_head(head: &str) -> String {
    let mut shown = String::from("chain head");
    for (at, letter) in head.chars().take(16).enumerate() {
        if at % 4 == 0 {
            shown.push(' ');
        }
        shown.push(letter);
    }
    shown
}

pub(super) fn receipts(first: u64, last: u64) -> String {
    if first == last {
        format!("receipt {first}")
    } else {
        format!("receipts {first} – {last}")
    }
}

/// `12 ×`.
pub(super) fn times(pieces: i64) -> String {
    format!("{} ×", whole(pieces))
}

/// `3 × 5.50`.
pub(super) fn pieces_of(quantity: u32, piece: Money) -> String {
    format!("{} {}", times(i64::from(quantity)), amount(piece))
}

/// "no onion", "extra bacon".
pub(super) fn modifier(prefix: Prefix, name: &str) -> String {
    match prefix {
        Prefix::Plain => name.to_owned(),
        Prefix::No => format!("no {name}"),
        Prefix::Extra => format!("extra {name}"),
        Prefix::Light => format!("light {name}"),
        Prefix::Side => format!("{name} on the side"),
    }
}

fn counted(count: u32, one: &str, many: &str) -> String {
    let word = if count == 1 { one } else { many };
    format!("{} {word}", whole(i64::from(count)))
}

/// `8,412.60`, `−2.50`.
pub(super) fn amount(money: Money) -> String {
    grouped(&money.to_string())
}

/// `−2.50`, `+1.00`, `0.00`.
pub(super) fn difference(money: Money) -> String {
    let plus = if money.is_positive() { "+" } else { "" };
    format!("{plus}{}", amount(money))
}

/// With the currency, as guests read it.
pub(super) fn price(house: &House, money: Money) -> String {
    let sign = house.currency_sign();
    let gap = if sign.chars().count() > 1 { " " } else { "" };
    if money.is_negative() {
        format!("−{sign}{gap}{}", amount(-money))
    } else {
        format!("{sign}{gap}{}", amount(money))
    }
}

/// `1,182,044`.
pub(super) fn whole(number: i64) -> String {
    grouped(&number.to_string())
}

fn grouped(plain: &str) -> String {
    let (sign, figures) = match plain.strip_prefix('-') {
        Some(figures) => ("−", figures),
        None => ("", plain),
    };
    let (whole, rest) = match figures.find('.') {
        Some(at) => figures.split_at(at),
        None => (figures, ""),
    };
    let mut shown = String::from(sign);
    for (at, figure) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            shown.push(',');
        }
        shown.push(figure);
    }
    shown + rest
}

/// `+6 %`, `−1 %`; nothing where there is nothing to compare with.
pub(super) fn change(now: Money, before: Money) -> Option<String> {
    if !before.is_positive() {
        return None;
    }
    let percent = (now - before).decimal() * Decimal::ONE_HUNDRED / before.decimal();
    let percent = percent.round().normalize();
    Some(format!("{} %", signed(&percent.to_string())))
}

/// `+11`, `−4`, `±0`.
pub(super) fn signed(plain: &str) -> String {
    match plain.strip_prefix('-') {
        Some(figures) => format!("−{figures}"),
        None if plain == "0" => "±0".to_owned(),
        None => format!("+{plain}"),
    }
}

/// `46 %`.
pub(super) fn share(percent: Decimal) -> String {
    let rounded = percent.round().normalize();
    if rounded.is_zero() && !percent.is_zero() {
        "< 1 %".to_owned()
    } else {
        format!("{rounded} %")
    }
}

/// A moment on the house's wall clock.
pub(super) fn local(house: &House, stamp: Stamp) -> Zoned {
    stamp.timestamp().to_zoned(house.zone())
}

/// `01:12`.
pub(super) fn clock(house: &House, stamp: Stamp) -> String {
    local(house, stamp).strftime("%H:%M").to_string()
}

/// `21 Nov 2026, 22:41`.
pub(super) fn moment(house: &House, stamp: Stamp) -> String {
    local(house, stamp).strftime("%-d %b %Y, %H:%M").to_string()
}

/// `Saturday 21 November 2026`.
pub(super) fn long_date(date: BusinessDate) -> String {
    date.0.strftime("%A %-d %B %Y").to_string()
}

/// `1 – 21 November 2026`, as short as it can be said.
pub(super) fn span(first: Date, last: Date) -> String {
    if first == last {
        return long_date(BusinessDate(first));
    }
    let end = last.strftime("%-d %B %Y");
    let begin = if first.year() != last.year() {
        first.strftime("%-d %B %Y")
    } else if first.month() != last.month() {
        first.strftime("%-d %B")
    } else {
        first.strftime("%-d")
    };
    format!("{begin} – {end}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_grouped_and_minus_is_a_minus() {
        assert_eq!(amount(Money::cents(120_451_835)), "1,204,518.35");
        assert_eq!(amount(Money::cents(-250)), "−2.50");
        assert_eq!(whole(999), "999");
        let euros = House {
            currency: "EUR".to_owned(),
            ..House::default()
        };
        assert_eq!(price(&euros, Money::cents(6_400)), "€64.00");
        assert_eq!(price(&euros, Money::cents(-600)), "−€6.00");
    }

    #[test]
    fn a_day_is_compared_with_the_week_before() {
        let cents = Money::cents;
        assert_eq!(
            change(cents(10_600), cents(10_000)).as_deref(),
            Some("+6 %")
        );
        assert_eq!(change(cents(9_900), cents(10_000)).as_deref(), Some("−1 %"));
        assert_eq!(change(cents(9_999), cents(10_000)).as_deref(), Some("±0 %"));
        assert_eq!(change(cents(9_900), Money::ZERO), None);
        assert_eq!((signed("11"), signed("-4")), ("+11".into(), "−4".into()));
    }

    #[test]
    fn days_are_said_as_shortly_as_they_can_be() {
        let date = |text: &str| -> Date { text.parse().expect("a date") };
        let said = |first, last| span(date(first), date(last));
        assert_eq!(said("2026-11-01", "2026-11-21"), "1 – 21 November 2026");
        assert_eq!(
            said("2026-10-30", "2026-11-02"),
            "30 October – 2 November 2026"
        );
        assert_eq!(
            said("2026-11-21", "2026-11-21"),
            "Saturday 21 November 2026"
        );
    }
}
