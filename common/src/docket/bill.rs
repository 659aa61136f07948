use super::{
    columns::{middle, rule, sides, wrapped},
    rows::{about, head, in_currency, sums, time},
};
use crate::{
    Stamp,
    check::{Check, Share, Way},
    house::House,
    money::rounding_of,
};

/// What the guests get to read when they ask for the bill: no receipt, since nothing was paid for
/// it yet.
#[must_use]
pub fn bill(house: &House, check: &Check, at: Stamp) -> String {
    let mut paper = head(house);
    paper.push_str(&sides("Bill", &time(house, at)));
    paper.push_str(&about(check));
    paper.push_str(&sums(house, check));
    let (paid, due) = (check.paid(), check.due());
    if paid.is_positive() {
        paper.push_str(&sides("Paid so far", &(-paid).to_string()));
        paper.push_str(&in_currency(house, "TO PAY", due));
    }
    let rounding = rounding_of(due, house.cash_step);
    if !rounding.is_zero() {
        paper.push_str(&in_currency(house, "In cash", due + rounding));
    }
    paper.push_str(&payers(check));
    paper.push_str(&transfer(house, check));
    paper.push_str(&rule());
    paper.push_str(&middle("This is not a receipt."));
    paper
}

/// The text of the QR code with which a guest's bank fills in the transfer of what is due; nothing
/// where the house takes no transfers, or not in euros.
#[must_use]
pub fn transfer_code(house: &House, check: &Check) -> Option<String> {
    house.transfer_code(check.due(), &about_transfer(check))
}

fn about_transfer(check: &Check) -> String {
    format!("Check {} of {}", check.number, check.label)
}

/// For guests who type.
fn transfer(house: &House, check: &Check) -> String {
    let (Some(bank), Some(_)) = (&house.bank, transfer_code(house, check)) else {
        return String::new();
    };
    let letters: Vec<char> = bank.iban.chars().collect();
    let groups = letters.chunks(4).map(|group| group.iter().collect());
    let groups: Vec<String> = groups.collect();
    let mut paper = rule();
    paper.push_str("To pay by transfer, scan the code or use\n");
    paper.push_str(&wrapped(2, &bank.name));
    paper.push_str(&wrapped(2, &groups.join(" ")));
    paper.push_str(&wrapped(2, &about_transfer(check)));
    paper
}

/// Who pays what, where the check is divided.
fn payers(check: &Check) -> String {
    if check.division.way == Way::Together {
        return String::new();
    }
    let mut paper = rule();
    for payer in check.payers().iter().filter(|payer| !payer.total.is_zero()) {
        let name = match payer.share {
            Share::Seat(seat) => format!("Seat {seat}"),
            Share::Part { number, of } => format!("Part {number} of {of}"),
            Share::Payer(number) => format!("Guest {number}"),
            Share::Whole | Share::Amount => "All".to_owned(),
        };
        let due = if payer.due.is_zero() {
            "paid".to_owned()
        } else {
            payer.due.to_string()
        };
        paper.push_str(&sides(&name, &due));
    }
    paper
}
