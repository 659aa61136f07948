use super::{Check, Event, ServiceCharge};
use crate::house::House;

/// The house's service charge for a party of this size, where the check has another one that
/// nobody set by hand.
pub(super) fn ruled(house: &House, check: &Check) -> Option<Event> {
    if check.service.is_some_and(|service| service.by_hand) {
        return None;
    }
    let rule = house.service_charge.as_ref();
    let rule = rule.filter(|rule| check.covers >= rule.from_covers);
    let service = rule.map(|rule| ServiceCharge {
        percent: rule.percent,
        by_hand: false,
    });
    (service != check.service).then_some(Event::ServiceSet {
        check: check.id,
        service,
        approved_by: None,
    })
}
