use common::{
    Command, PaymentId,
    tender::{self, VoucherCode},
};

use super::front::Sale;
use crate::{desk::Desk, pay};

/// Letters and digits that are not mistaken for one another, 32 of them.
const LETTERS: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/// Sells a voucher with a code made here. It is worth something only once the house has it.
pub(super) fn sell(desk: &mut Desk, sale: &Sale) -> Option<(PaymentId, VoucherCode)> {
    let payment = desk.new_payment();
    let code = code(desk.device.new_uuid().as_u128());
    let command = tender::Command::SellVoucher {
        payment,
        code: code.clone(),
        amount: pay::cents(&sale.typed),
        tender: sale.tender,
    };
    let submitted = desk.submit(Command::Tender(command));
    submitted.then_some((payment, code))
}

/// Twelve letters of 60 random bits: nobody guesses one.
fn code(random: u128) -> VoucherCode {
    let letter = |n: u32| {
        let five = usize::try_from((random >> (5 * n)) & 31).unwrap_or(0);
        char::from(LETTERS[five])
    };
    VoucherCode((0..12).map(letter).collect())
}

/// As it is read aloud: `7KQ2-M8XA-4TFE`.
pub(super) fn in_fours(code: &VoucherCode) -> String {
    let letters: Vec<char> = code.0.chars().collect();
    let fours: Vec<String> = letters
        .chunks(4)
        .map(|four| four.iter().collect())
        .collect();
    fours.join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_one_that_the_house_takes_and_people_can_read() {
        let made = code(0x0192_3f4e_5d6c_7b8a_9b8c_7d6e_5f40_3122);
        assert_eq!(made.0.len(), 12);
        assert_eq!(VoucherCode::read(&in_fours(&made)), Some(made));
    }
}
