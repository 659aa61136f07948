use std::collections::BTreeMap;

use common::{
    StaffId, State,
    protocol::{Refusal, Reply},
    staff::{Right, is_weak_pin},
};

/// Whether somebody may change the house.
pub(super) fn may_set_up(state: &State, staff: StaffId) -> bool {
    let person = state.staff.people.get(&staff);
    person.is_some_and(|person| person.has(Right::SetUp))
}

/// As the house on the network does it, but for the waiting after wrong PINs.
pub(super) fn set(
    state: &State,
    pins: &mut BTreeMap<StaffId, String>,
    staff: StaffId,
    pin: &str,
    by: Option<&(StaffId, String)>,
) -> Reply {
    if is_weak_pin(pin) {
        return Reply::Refused(Refusal::WeakPin);
    }
    if by.is_some_and(|(by, own)| pins.get(by) != Some(own)) {
        return Reply::Refused(Refusal::WrongPin);
    }
    if !state.staff.people.contains_key(&staff) {
        return Reply::Refused(Refusal::NotFound);
    }
    let allowed = match by {
        None => pins.is_empty() && may_set_up(state, staff),
        Some((by, _)) => *by == staff || may_set_up(state, *by),
    };
    if !allowed {
        return Reply::Refused(Refusal::NotAllowed);
    }
    pins.insert(staff, pin.to_owned());
    Reply::Done
}
