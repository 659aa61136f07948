use crate::{Event, State, check, drawer};

/// What follows elsewhere from an event: added by the house alone, never predicted by a till.
///
/// `state` is the state *after* the event.
#[must_use]
pub fn consequences(state: &State, event: &Event) -> Vec<Event> {
    match event {
        Event::Check(check::Event::PaymentTaken { payment, .. }) => drawer::cash_of(payment)
            .map(Event::Drawer)
            .into_iter()
            .collect(),
        Event::Tender(crate::tender::Event::OverpaymentKept(kept)) => {
            drawer::cash_of(&kept.payment)
                .map(Event::Drawer)
                .into_iter()
                .collect()
        }
        Event::Check(check::Event::Settled { check, .. }) => {
            let receipt = state.checks.next_receipt();
            vec![Event::Check(check::Event::ReceiptIssued {
                check: *check,
                receipt,
            })]
        }
        Event::Day(_)
        | Event::Drawer(_)
        | Event::House(_)
        | Event::Menu(_)
        | Event::Floor(_)
        | Event::Staff(_)
        | Event::Kitchen(_)
        | Event::Tender(_)
        | Event::Check(_) => Vec::new(),
    }
}
