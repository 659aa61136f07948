use super::{Bank, House};
use crate::Money;

/// Why a transfer cannot be put into a QR code.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum EpcImpossible {
    /// A name of 1 to 70 characters is needed.
    #[error("the account's holder has 1 to 70 characters")]
    Name,
    /// The check digits are wrong, or it is none.
    #[error("the IBAN cannot be so")]
    Iban,
    /// 8 or 11 letters and digits, or nothing.
    #[error("the BIC cannot be so")]
    Bic,
    /// 0.01 to 999 999 999.99 euros.
    #[error("the amount lies between 0.01 and 999999999.99")]
    Amount,
    /// Text of at most 140 characters without line breaks.
    #[error("the text has at most 140 characters")]
    Text,
    /// 331 bytes at most.
    #[error("the whole has at most 331 bytes")]
    Size,
}

const LONGEST_NAME: usize = 70;
const LONGEST_TEXT: usize = 140;
const MOST_BYTES: usize = 331;
const MOST: Money = Money::cents(99_999_999_999);

/// What a SEPA transfer's QR code says: the European Payments Council's guideline EPC069-12,
/// version 002 in UTF-8, lines ended by LF, none at the end. Error correction level M.
///
/// The amount is in euros; other currencies cannot be transferred so.
pub fn epc_payload(bank: &Bank, amount: Money, text: &str) -> Result<String, EpcImpossible> {
    let (name, bic) = (bank.name.trim(), bank.bic.as_str());
    match sound(bank) {
        [false, _, _] => return Err(EpcImpossible::Name),
        [_, false, _] => return Err(EpcImpossible::Iban),
        [_, _, false] => return Err(EpcImpossible::Bic),
        [true, true, true] => {}
    }
    if !amount.is_positive() || amount > MOST {
        return Err(EpcImpossible::Amount);
    }
    if text.chars().count() > LONGEST_TEXT || !one_line(text) {
        return Err(EpcImpossible::Text);
    }
    let amount = format!("EUR{amount}");
    // Purpose and structured reference stay empty; after the text nothing follows.
    let lines = [
        "BCD", "002", "1", "SCT", bic, name, &bank.iban, &amount, "", "", text,
    ];
    let payload = lines.join("\n");
    let payload = payload.trim_end_matches('\n').to_owned();
    if payload.len() > MOST_BYTES {
        return Err(EpcImpossible::Size);
    }
    Ok(payload)
}

fn one_line(text: &str) -> bool {
    !text.chars().any(char::is_control)
}

/// Whether a code can be made of the account's holder, its IBAN and its BIC.
pub(super) fn sound(bank: &Bank) -> [bool; 3] {
    let name = bank.name.trim();
    let fits = !name.is_empty() && name.chars().count() <= LONGEST_NAME && one_line(name);
    let bic = bank.bic.as_str();
    let bic = matches!(bic.len(), 0 | 8 | 11) && bic.bytes().all(|b| b.is_ascii_alphanumeric());
    [fits, is_iban(&bank.iban), bic]
}

impl House {
    /// The text of the QR code with which a guest's bank fills in a transfer; nothing where the
    /// house takes no transfers, or not in euros.
    #[must_use]
    pub fn transfer_code(&self, amount: Money, about: &str) -> Option<String> {
        let bank = self.bank.as_ref().filter(|_| self.currency == "EUR")?;
        let about: String = about.chars().take(LONGEST_TEXT).collect();
        epc_payload(bank, amount, &about).ok()
    }
}

/// ISO 13616: two letters, two check digits, up to 30 letters and digits; as a number with its
/// head moved to its tail it leaves 1 when divided by 97.
fn is_iban(iban: &str) -> bool {
    let shape = (15..=34).contains(&iban.len())
        && iban
            .bytes()
            .all(|b| b.is_ascii_digit() || b.is_ascii_uppercase());
    if !shape || !iban.as_bytes()[..2].iter().all(u8::is_ascii_uppercase) {
        return false;
    }
    let turned = iban[4..].chars().chain(iban[..4].chars());
    let rest = turned.filter_map(|c| c.to_digit(36)).fold(0, |rest, n| {
        let shifted = if n > 9 { rest * 100 } else { rest * 10 };
        (shifted + n) % 97
    });
    rest == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bank() -> Bank {
        Bank {
            name: "Brasserie Couvert".into(),
            iban: "DE71110220330123456789".into(),
            bic: String::new(),
        }
    }

    #[test]
    fn a_banking_app_reads_the_bill_byte_by_byte() {
        let payload = epc_payload(&bank(), Money::cents(12_345), "Table 12, bill #7");
        let expected = b"BCD\n002\n1\nSCT\n\nBrasserie Couvert\nDE71110220330123456789\n\
                         EUR123.45\n\n\nTable 12, bill #7";
        assert_eq!(payload.expect("possible").as_bytes(), expected);
        // The example of the guideline's own annex, with a BIC and without a text.
        let red_cross = Bank {
            name: "Red Cross of Belgium".into(),
            iban: "BE72000000001616".into(),
            bic: "BPOTBEB1".into(),
        };
        let payload = epc_payload(&red_cross, Money::cents(100), "").expect("possible");
        assert_eq!(
            payload.as_bytes(),
            b"BCD\n002\n1\nSCT\nBPOTBEB1\nRed Cross of Belgium\nBE72000000001616\nEUR1.00"
        );
    }

    #[test]
    fn what_no_bank_would_read_is_no_code() {
        let with = |change: fn(&mut Bank), cents, text: &str| {
            let mut bank = bank();
            change(&mut bank);
            epc_payload(&bank, Money::cents(cents), text)
        };
        let same = |_: &mut Bank| {};
        assert_eq!(with(same, 0, ""), Err(EpcImpossible::Amount));
        assert_eq!(with(same, 100_000_000_000, ""), Err(EpcImpossible::Amount));
        assert!(with(same, 1, "").is_ok() && with(same, 99_999_999_999, "").is_ok());
        assert_eq!(with(same, 1, &"x".repeat(141)), Err(EpcImpossible::Text));
        assert_eq!(with(same, 1, "a\nb"), Err(EpcImpossible::Text));
        assert_eq!(with(same, 1, &"饭".repeat(140)), Err(EpcImpossible::Size));
        assert_eq!(with(|b| b.name.clear(), 1, ""), Err(EpcImpossible::Name));
        assert_eq!(
            with(|b| b.name = "n".repeat(71), 1, ""),
            Err(EpcImpossible::Name)
        );
        assert_eq!(
            with(|b| b.iban.replace_range(5..6, "9"), 1, ""),
            Err(EpcImpossible::Iban)
        );
        assert_eq!(
            with(|b| b.iban = "ÄÖ71".into(), 1, ""),
            Err(EpcImpossible::Iban)
        );
        assert_eq!(
            with(|b| b.bic = "SHORT".into(), 1, ""),
            Err(EpcImpossible::Bic)
        );
    }

    #[cfg(feature = "demo")]
    #[test]
    fn no_code_is_offered_that_a_bank_would_refuse() {
        let mut house = crate::demo::house().house;
        let due = Money::cents(4525);
        assert!(house.transfer_code(due, "Table 12").is_some());
        assert_eq!(house.transfer_code(Money::ZERO, "Table 12"), None);
        house.currency = "CHF".into();
        assert_eq!(house.transfer_code(due, "Table 12"), None);
        house.currency = "EUR".into();
        house.bank.as_mut().expect("a bank").iban.push('0');
        assert_eq!(house.transfer_code(due, "Table 12"), None);
    }
}
