use crate::{
    Event, Money, State,
    check::{self, Payment},
    drawer,
    kitchen::{self, Ticket},
    menu,
    tender::{self, DrawnOn},
};

/// What follows elsewhere from an event: added by the house alone, never predicted by a till.
///
/// `state` is the state *after* the event.
#[must_use]
pub fn consequences(state: &State, event: &Event) -> Vec<Event> {
    match event {
        Event::Check(check::Event::PaymentTaken { payment, .. }) => {
            let drawn = drawn(payment, payment.amount + payment.tip);
            cash(drawer::cash_of(payment)).chain(drawn).collect()
        }
        Event::Tender(tender::Event::OverpaymentKept(kept)) => {
            cash(drawer::cash_of(&kept.payment)).collect()
        }
        Event::Tender(
            tender::Event::VoucherSold { payment, .. } | tender::Event::AccountPaid { payment, .. },
        ) => cash(drawer::cash_of(payment)).collect(),
        Event::Check(check::Event::Settled { check, at, .. }) => {
            let receipt = state.checks.next_receipt();
            let issued = Event::Check(check::Event::ReceiptIssued {
                check: *check,
                receipt,
            });
            let served = kitchen::guests_went(state, *check, *at);
            std::iter::once(issued).chain(served).collect()
        }
        Event::Kitchen(kitchen::Event::Shown { ticket, at }) => {
            kitchen::came_out(state, *ticket, *at)
        }
        Event::Kitchen(kitchen::Event::Remade { again, .. }) => taken_again(state, again),
        Event::Check(check::Event::Refunded(refund)) => {
            let receipt = state.checks.next_receipt();
            let issued = Event::Check(check::Event::CreditIssued {
                refund: refund.id,
                receipt,
            });
            let returns = refund.returns.iter().flat_map(|payment| {
                let drawn = drawn(payment, -payment.amount - payment.tip);
                cash(drawer::cash_back(payment)).chain(drawn)
            });
            std::iter::once(issued).chain(returns).collect()
        }
        Event::Day(_)
        | Event::Drawer(_)
        | Event::House(_)
        | Event::Menu(_)
        | Event::Floor(_)
        | Event::Staff(_)
        | Event::Kitchen(_)
        | Event::Tender(_)
        | Event::Approval(_)
        | Event::Booking(_)
        | Event::Paper(_)
        | Event::Check(_) => Vec::new(),
    }
}

/// What is made again takes from the counts once more; nobody is refused it.
fn taken_again(state: &State, again: &Ticket) -> Vec<Event> {
    let menu = &state.menu;
    let mut events = Vec::new();
    for line in &again.lines {
        let counted = line.item.filter(|item| menu.left.contains_key(item));
        events.extend(counted.map(|item| menu::Event::Reserved {
            item,
            pieces: line.quantity.into(),
        }));
        let mut takes = line.takes(menu);
        takes.retain(|id, _| menu.amounts.contains_key(id));
        if !takes.is_empty() {
            let line = line.line;
            events.push(menu::Event::Drawn { line, takes });
            events.push(menu::Event::Used { lines: vec![line] });
        }
    }
    events.into_iter().map(Event::Menu).collect()
}

fn cash(moved: Option<drawer::Event>) -> impl Iterator<Item = Event> {
    moved.map(Event::Drawer).into_iter()
}

/// What a voucher or an account has to do with a payment; `spent` is below 0 for a refund.
fn drawn(payment: &Payment, spent: Money) -> Option<Event> {
    let moved = match payment.drawn_on.clone()? {
        DrawnOn::Voucher(code) => tender::Event::VoucherMoved {
            code,
            by: -spent,
            payment: payment.id,
        },
        DrawnOn::Account(account) => tender::Event::AccountMoved {
            account,
            by: spent,
            payment: payment.id,
        },
    };
    Some(Event::Tender(moved))
}
