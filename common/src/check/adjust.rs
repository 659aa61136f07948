use super::{
    Adjustment, Change, Event, Progress,
    ring::{chosen, course_within, note_within, quantity_within, seats_within},
    settle::cheaper,
};
use crate::{CheckId, LineId, Moment, Rejection, State};

pub(super) fn adjust(
    state: &State,
    moment: &Moment,
    check: CheckId,
    line: LineId,
    adjustment: &Adjustment,
) -> Result<Vec<crate::Event>, Rejection> {
    state.staff.present(moment)?;
    let check = state.checks.open(check)?;
    let line = check.line(line).ok_or(Rejection::LineUnknown)?;
    if line.progress != Progress::Fresh {
        return Err(Rejection::AlreadySent {
            item: line.name.clone(),
        });
    }
    let change = match adjustment {
        Adjustment::Quantity(quantity) => Change::Quantity(quantity_within(*quantity)?),
        Adjustment::Modifiers(ids) => {
            let item = state
                .menu
                .items
                .get(&line.item)
                .ok_or(Rejection::ItemUnknown)?;
            Change::Modifiers(chosen(&state.menu, item, ids)?)
        }
        Adjustment::Seats(seats) => Change::Seats(seats_within(seats)?),
        Adjustment::Course(course) => Change::Course(course_within(*course)?),
        Adjustment::Note(note) => Change::Note(note_within(note)?),
        Adjustment::Price(_) | Adjustment::Grams(_) => return Err(Rejection::NotKept),
    };
    let adjusted = Event::Adjusted {
        check: check.id,
        line: line.id,
        change,
    };
    cheaper(state, moment, check, adjusted)
}
