//! The text of a QR code with which a guest's bank fills in a transfer.

use common::{Money, house::House};

/// "Quick Response Code: Guidelines to Enable Data Capture for the Initiation of a SEPA Credit
/// Transfer", European Payments Council, EPC069-12, version 002. Nothing where the house has no
/// bank or does not reckon in euros.
pub(crate) fn epc(house: &House, amount: Money, about: &str) -> Option<String> {
    let bank = house.bank.as_ref()?;
    // The least and the most that the guidelines allow.
    let fits = (1..=99_999_999_999).contains(&amount.in_cents());
    if house.currency != "EUR" || !fits {
        return None;
    }
    let name: String = bank.name.chars().take(70).collect();
    let about: String = about.chars().take(140).collect();
    let lines = [
        "BCD",
        "002",
        "1",
        "SCT",
        &bank.bic,
        &name,
        &bank.iban,
        &format!("EUR{amount}"),
        "",
        "",
        &about,
    ];
    Some(lines.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bank_reads_who_gets_how_much_for_what() {
        let mut house = common::demo::house().house;
        let text = epc(&house, Money::cents(4525), "Table 12").expect("a bank and euros");
        assert_eq!(
            text,
            "BCD\n002\n1\nSCT\n\nBrasserie Couvert\nDE71110220330123456789\nEUR45.25\n\n\nTable 12"
        );
        assert_eq!(epc(&house, Money::ZERO, ""), None);
        house.currency = "CHF".into();
        assert_eq!(epc(&house, Money::cents(4525), ""), None);
    }
}
