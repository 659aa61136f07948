use crate::{
    Money, State,
    check::{Payment, Refund, Tender},
    day,
    money::TaxLine,
};

/// Payments, what went back of them, and the drawer.
pub(super) fn holds(state: &State) -> Result<(), String> {
    for settled in state.checks.settled.values() {
        let paid: Money = settled.payments.iter().map(|payment| payment.amount).sum();
        if paid != settled.gross {
            return Err(format!(
                "{} was settled with {paid} of {}",
                settled.label, settled.gross
            ));
        }
        add_up(&settled.label, settled.gross, &settled.taxes)?;
    }
    for refund in &state.checks.refunds {
        refunded(refund)?;
    }
    for (id, settled) in &state.checks.settled {
        let of_it = state.checks.refunds.iter().filter(|one| one.check == *id);
        let back: Vec<_> = of_it.flat_map(|refund| &refund.returns).collect();
        let (amount, tips) = sums(back.iter().copied());
        let (_, tipped) = sums(&settled.payments);
        if amount > settled.gross || tips > tipped {
            return Err(format!(
                "{amount} with {tips} on top went back of {}, which came to {} with {tipped}",
                settled.label, settled.gross
            ));
        }
    }
    drawer(state)
}

fn add_up(label: &str, gross: Money, taxes: &[TaxLine]) -> Result<(), String> {
    if taxes.iter().any(|line| line.net + line.tax != line.gross) {
        return Err(format!("{label}: net and tax are not gross"));
    }
    let sum: Money = taxes.iter().map(|line| line.gross).sum();
    if sum != gross {
        return Err(format!("{label}: the rates sum to {sum} of {gross}"));
    }
    Ok(())
}

fn refunded(refund: &Refund) -> Result<(), String> {
    add_up(&refund.label, refund.gross, &refund.taxes)?;
    let (amount, _) = sums(&refund.returns);
    let lines: Money = refund.lines.iter().map(|line| line.amount).sum();
    if amount != refund.gross || lines != refund.gross {
        return Err(format!(
            "a refund of {} gave back {amount} for lines of {lines}",
            refund.gross
        ));
    }
    Ok(())
}

/// The cash that guests brought is the cash of their payments, less what went back to them.
fn drawer(state: &State) -> Result<(), String> {
    let cash = |payment: &&Payment| payment.tender == Tender::Cash;
    let kept = state.tender.overpayments.iter().map(|kept| &kept.payment);
    let sold = &state.tender.vouchers_sold;
    let off = &state.tender.accounts_paid;
    let came = day::taken(state).map(|(payment, _)| payment);
    let came = came.chain(kept).chain(sold).chain(off).filter(cash);
    let came: Money = came.map(Payment::taken).sum();
    let went = day::given_back(state).map(|(back, _)| back).filter(cash);
    let went: Money = went.map(Payment::taken).sum();
    if came - went != state.drawer.cash {
        return Err(format!(
            "{came} of cash came and {went} went, and the drawer has {}",
            state.drawer.cash
        ));
    }
    Ok(())
}

fn sums<'a>(payments: impl IntoIterator<Item = &'a Payment>) -> (Money, Money) {
    let mut sums = (Money::ZERO, Money::ZERO);
    for payment in payments {
        sums.0 += payment.amount;
        sums.1 += payment.tip;
    }
    sums
}
