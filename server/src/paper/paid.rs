//! Words on what guests take along: bills, receipts, refunds, vouchers.

use common::{
    Money,
    check::{Allowance, AllowanceKind, Payment, Value},
    house::House,
    money::Rate,
    tender::DrawnOn,
};

use super::words::{amount, table, tender};

pub(super) const TAKE_AWAY: &str = "Take-away";
pub(super) const SUBTOTAL: &str = "Subtotal";
pub(super) const ROUNDING: &str = "Rounding of cash";
pub(super) const TOTAL_ROUNDED: &str = "Total rounded";
pub(super) const OF_WHICH_ROUNDING: &str = "of which rounding";
pub(super) const BILL: &str = "Bill";
pub(super) const PAID_SO_FAR: &str = "Paid so far";
pub(super) const PAID: &str = "paid";
pub(super) const TO_PAY: &str = "To pay";
pub(super) const IN_CASH: &str = "In cash";
pub(super) const ALL: &str = "All";
pub(super) const SCAN_TO_PAY: &str = "To pay by transfer, scan with your bank's app";
pub(super) const NO_RECEIPT: &str = "This is not a receipt.";
pub(super) const VOUCHER: &str = "Voucher";
pub(super) const WORTH: &str = "Worth";
pub(super) const VAT_WHEN_REDEEMED: &str = "VAT is due when it is redeemed.";

pub(super) fn service_of(percent: Rate) -> String {
    format!("Service charge {percent}")
}

/// A discount, a comp or a promotion.
pub(super) fn let_off(one: &Allowance) -> String {
    let share = match one.value {
        Value::Percent(rate) => format!(" {rate}"),
        Value::Amount(_) => String::new(),
    };
    let why = match one.name.as_str() {
        "" => String::new(),
        name => format!(": {name}"),
    };
    match one.kind {
        AllowanceKind::Discount => format!("Discount{share}{why}"),
        AllowanceKind::Comp => format!("On the house{why}"),
        AllowanceKind::Promotion(_) => one.name.clone(),
    }
}

/// `0.250 kg × 36.00`.
pub(super) fn weighed(grams: u32, kilogram: Money) -> String {
    let (whole, rest) = (grams / 1000, grams % 1000);
    format!("{whole}.{rest:03} kg × {}", amount(kilogram))
}

/// How somebody paid, and with what.
pub(super) fn drawn(house: &House, payment: &Payment) -> String {
    let name = tender(payment.tender);
    match &payment.drawn_on {
        Some(DrawnOn::Voucher(code)) => format!("{name} {code}"),
        Some(DrawnOn::Account(id)) => {
            let account = house.accounts.iter().find(|account| account.id == *id);
            account.map_or(name.to_owned(), |account| {
                format!("{name}: {}", account.name)
            })
        }
        None => name.to_owned(),
    }
}

pub(super) fn of_which_tip(whose: Option<&String>) -> String {
    match whose {
        Some(name) if !name.is_empty() => format!("of which tip for {name}"),
        _ => "of which tip".to_owned(),
    }
}

pub(super) fn replaces(receipt: u64) -> String {
    format!("replaces receipt {receipt}")
}

pub(super) fn bill_title(label: &str) -> String {
    format!("Bill, {}", table(label).to_lowercase())
}

pub(super) fn seat(number: u8) -> String {
    format!("Seat {number}")
}

pub(super) fn part_of(number: u8, of: u8) -> String {
    format!("Part {number} of {of}")
}

pub(super) fn guest(number: u8) -> String {
    format!("Guest {number}")
}

/// An IBAN as people read it.
pub(super) fn iban(plain: &str) -> String {
    grouped(plain, " ")
}

/// A code as people type it.
pub(super) fn in_groups(code: &str) -> String {
    grouped(code, "-")
}

fn grouped(text: &str, between: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let groups: Vec<String> = letters.chunks(4).map(String::from_iter).collect();
    groups.join(between)
}

pub(super) fn credit_title(number: u64) -> String {
    format!("Refund {number}")
}

pub(super) fn of_receipt(receipt: u64, label: &str) -> String {
    format!("of receipt {receipt} · {}", table(label))
}

pub(super) fn given_back(how: &str) -> String {
    format!("Given back: {how}")
}

pub(super) fn why(reason: &str) -> String {
    format!("Why: {reason}")
}

pub(super) fn allowed_by(manager: &str) -> String {
    format!("Allowed by {manager}")
}

// The Z report, beyond sales.
pub(super) const BESIDES: &str = "Besides";
pub(super) const SERVICE_IN_GROSS: &str = "Service charges, in the gross";
pub(super) const VOUCHERS_SOLD: &str = "Vouchers sold";
pub(super) const VOUCHERS_REDEEMED: &str = "Vouchers redeemed";
pub(super) const ACCOUNTS_PAID: &str = "House accounts paid off";
pub(super) const DRAWER_OPENED: &str = "Drawer opened";
pub(super) const TIPS_BY_PERSON: &str = "Tips by person";
pub(super) const LET_OFF: &str = "Let off";
pub(super) const UNDONE: &str = "Given back and opened again";
pub(super) const APPROVALS: &str = "Asked of managers";
pub(super) const DROPPED: &str = "Carried to the safe";
pub(super) const NO_SALES: &str = "Opened without a sale";

pub(super) fn account_move(what: &str) -> &'static str {
    match what {
        "put" => "put on account",
        "paid" => "paid off",
        _ => "given back",
    }
}

pub(super) fn drawer_move(what: &str) -> &'static str {
    match what {
        "paid_in" => "Paid in",
        "paid_out" => "Paid out",
        "dropped" => "To the safe",
        _ => "No sale",
    }
}

pub(super) fn let_off_sum(kind: &str, count: usize) -> String {
    let name = match kind {
        "discount" => "Discounts",
        "comp" => "On the house",
        _ => "Promotions",
    };
    format!("{name} · {count}")
}

pub(super) fn refund_row(number: u64, of: u64, label: &str, reason: &str) -> String {
    let table = table(label).to_lowercase();
    format!("Refund {number} of receipt {of} · {table} · {reason}")
}

pub(super) fn reopened_row(receipt: u64, label: &str, reason: &str) -> String {
    let table = table(label).to_lowercase();
    format!("Receipt {receipt} opened again · {table} · {reason}")
}

/// A right by its name, as a person reads it.
pub(super) fn right(name: &str) -> String {
    name.replace('_', " ")
}

/// Nothing where it was about no check.
pub(super) fn labelled(label: &str) -> String {
    if label.is_empty() {
        String::new()
    } else {
        table(label).to_lowercase()
    }
}

pub(super) fn decided(granted: bool, by: &str, asked_by: &str) -> String {
    let word = if granted { "allowed" } else { "declined" };
    format!("{word} by {by} for {asked_by}")
}
