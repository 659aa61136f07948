use super::{
    Adjustment, Change, Event, Progress,
    ring::{
        chosen, course_within, grams_within, note_within, price_within, quantity_within,
        seats_within,
    },
    settle::cheaper,
};
use crate::{CheckId, LineId, Moment, Rejection, State, kitchen};

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
    let item = || line.name.clone();
    if line.is_voided() {
        return Err(Rejection::AlreadyVoided { item: item() });
    }
    // Who sits where is of no matter to what is cooked: it may be put right until the end.
    let seats = matches!(adjustment, Adjustment::Seats(_));
    if line.progress != Progress::Fresh && !seats {
        return Err(Rejection::AlreadySent { item: item() });
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
        Adjustment::Price(price) => Change::Price(price_within(&line.name, *price)?),
        Adjustment::Grams(_) if line.grams.is_none() => {
            return Err(Rejection::NotWeighed { item: item() });
        }
        Adjustment::Grams(grams) => Change::Grams(grams_within(*grams)?),
    };
    let adjusted = Event::Adjusted {
        check: check.id,
        line: line.id,
        change,
    };
    let mut events = cheaper(state, moment, check, adjusted)?;
    if let Adjustment::Seats(seats) = adjustment {
        events.extend(kitchen::seated(
            &state.kitchen,
            line.id,
            &seats_within(seats)?,
        ));
    }
    Ok(events)
}
