//! Words on the Z report, beyond sales.

use super::words::table;

pub(super) const ROUNDING: &str = "Rounding of cash";

pub(super) fn allowed_by(manager: &str) -> String {
    format!("Allowed by {manager}")
}

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
