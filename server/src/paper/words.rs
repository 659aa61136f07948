//! Every word on the papers: English, for now.

use common::{BusinessDate, Money, check::Tender};
use jiff::Zoned;

use crate::reports::Pieces;

pub(super) use super::figures::{
    amount, change, clock, difference, local, long_date, quantity, share, short_span, signed, span,
    whole,
};
pub(super) use super::paid::*;
pub(super) use super::sold::*;

pub(super) const BRAND: &str = "Couvert";
pub(super) const DEMO: &str = "DEMO";
pub(super) const NONE: &str = "none";
pub(super) const DASH: &str = "–";

// The receipt.
pub(super) const NET: &str = "net";

// Headings.
pub(super) const VAT: &str = "VAT";
pub(super) const TENDERS: &str = "Tenders";
pub(super) const GROUPS: &str = "Groups";
pub(super) const PEOPLE: &str = "People";
pub(super) const CORRECTIONS: &str = "Corrections";
pub(super) const CARRIED: &str = "Carried over";
pub(super) const HOURS: &str = "Sales by hour";
pub(super) const SALES: &str = "Sales";
pub(super) const ALL_DAYS: &str = "All days";
pub(super) const NOTHING_SOLD: &str = "Nothing was sold.";
pub(super) const Z_REPORTS: &str = "Z reports";
pub(super) const NO_DAY_CLOSED: &str = "No day was closed.";

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
        Tender::Transfer => "Transfer",
        Tender::Voucher => "Voucher",
        Tender::Account => "On account",
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

/// A page of the menu; lines whose item has left the menu have none.
pub(super) fn group(name: &str) -> &str {
    if name.is_empty() {
        "No longer on the menu"
    } else {
        name
    }
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

/// `12 ×`, `0.5 ×`.
pub(super) fn times(pieces: Pieces) -> String {
    format!("{} ×", quantity(pieces))
}

pub(super) fn counted(count: u32, one: &str, many: &str) -> String {
    let word = if count == 1 { one } else { many };
    format!("{} {word}", whole(i64::from(count)))
}
