use super::{
    columns::{middle, rule, sides},
    rows::{head, in_currency, time},
};
use crate::{Stamp, house::House, tender::Voucher};

/// The voucher that a guest takes along. It is no turnover yet, so no VAT stands on it.
#[must_use]
pub fn voucher_slip(house: &House, voucher: &Voucher, at: Stamp) -> String {
    let mut paper = head(house);
    paper.push_str(&sides("Voucher", &time(house, at)));
    paper.push_str(&rule());
    paper.push_str(&in_currency(house, "WORTH", voucher.balance));
    if voucher.balance != voucher.sold {
        paper.push_str(&in_currency(house, "sold for", voucher.sold));
    }
    paper.push('\n');
    paper.push_str(&middle(&in_groups(&voucher.code.0)));
    paper.push_str(&rule());
    paper.push_str(&middle("VAT is due when it is redeemed."));
    paper
}

/// Easier to type again; case, blanks and hyphens do not matter.
fn in_groups(code: &str) -> String {
    let letters: Vec<char> = code.chars().collect();
    let groups = letters.chunks(4).map(|group| group.iter().collect());
    groups.collect::<Vec<String>>().join("-")
}
