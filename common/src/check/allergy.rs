use super::{Event, LONGEST_NOTE, MOST_COVERS};
use crate::{
    CheckId, Moment, Rejection, State,
    kitchen::{self, Allergy},
    legible::legible,
};

/// More allergies than this are not noted on one check.
pub const MOST_ALLERGIES: usize = 100;

/// What the guests must not eat, anew: on the check, and on all that is being made for it.
pub(super) fn set(
    state: &State,
    moment: &Moment,
    id: CheckId,
    allergies: &[Allergy],
) -> Result<Vec<crate::Event>, Rejection> {
    state.staff.present(moment)?;
    let check = state.checks.open(id)?;
    if allergies.len() > MOST_ALLERGIES {
        let most = MOST_ALLERGIES;
        return Err(Rejection::TooManyAllergies { most });
    }
    let mut known = Vec::new();
    for one in allergies {
        if one
            .seat
            .is_some_and(|seat| !(1..=MOST_COVERS).contains(&seat))
        {
            return Err(Rejection::SeatUnknown);
        }
        let other = legible(&one.other, LONGEST_NOTE)?;
        if !one.allergens.is_empty() || !other.is_empty() {
            known.push(Allergy {
                other,
                ..one.clone()
            });
        }
    }
    if known == check.allergies {
        return Ok(Vec::new());
    }
    let warned = kitchen::warned(&state.kitchen, check.id, &known);
    let set = Event::AllergiesSet {
        check: check.id,
        allergies: known,
    };
    let mut events = vec![set.into()];
    events.extend(warned);
    Ok(events)
}
