use super::{
    columns::{rule, sides, wrapped},
    receipt::drawn,
    rows::{head, in_currency, place, time, vat},
};
use crate::{check::Refund, house::House, staff::Roster};

/// The receipt of money that was given back: a sale the other way round.
#[must_use]
pub fn credit(house: &House, staff: &Roster, refund: &Refund) -> String {
    let mut paper = head(house);
    let number = refund.receipt.map_or_else(String::new, |n| n.to_string());
    paper.push_str(&sides(
        &format!("Refund {number} of receipt {}", refund.of_receipt),
        &time(house, refund.at),
    ));
    paper.push_str(&sides(&place(&refund.label), staff.name(refund.by)));
    paper.push_str(&rule());
    for line in &refund.lines {
        let name = format!("{:>3} {}", -i64::from(line.quantity), line.name);
        paper.push_str(&sides(&name, &(-line.amount).to_string()));
    }
    paper.push_str(&rule());
    paper.push_str(&in_currency(house, "TOTAL", -refund.gross));
    for payment in &refund.returns {
        let back = format!("Given back: {}", drawn(house, payment));
        paper.push_str(&sides(&back, &(-payment.taken()).to_string()));
        if payment.tip.is_positive() {
            paper.push_str(&sides("  of which tip", &(-payment.tip).to_string()));
        }
        if !payment.rounding.is_zero() {
            paper.push_str(&sides(
                "  of which rounding",
                &(-payment.rounding).to_string(),
            ));
        }
    }
    paper.push_str(&rule());
    paper.push_str(&vat(&refund.taxes, true));
    paper.push_str(&rule());
    paper.push_str(&wrapped(0, &format!("Why: {}", refund.reason)));
    if let Some(manager) = refund.approved_by {
        paper.push_str(&wrapped(0, &format!("Allowed by {}", staff.name(manager))));
    }
    paper
}
