use super::{
    Chosen, Command, Event, LAST_COURSE, LONGEST_NOTE, Line, MOST_LINES, MOST_OF_A_LINE, Progress,
};
use crate::{
    ModifierId, Moment, Rejection, State,
    menu::{Item, Menu, Pick},
};

pub(super) fn ring(
    state: &State,
    moment: &Moment,
    command: &Command,
) -> Result<Vec<crate::Event>, Rejection> {
    let Command::Ring {
        check,
        line,
        item,
        quantity,
        modifiers,
        seats,
        course,
        note,
        price: _,
        grams: _,
    } = command
    else {
        return Err(Rejection::CheckUnknown);
    };
    let waiter = state.staff.present(moment)?;
    let check = state.checks.open(*check)?;
    if check.line(*line).is_some() {
        return Err(Rejection::LineTwice);
    }
    if check.lines.len() >= MOST_LINES {
        return Err(Rejection::TooManyLines { most: MOST_LINES });
    }
    let item = state.menu.items.get(item).ok_or(Rejection::ItemUnknown)?;
    if state.menu.sold_out.contains(&item.id) {
        return Err(Rejection::SoldOut {
            item: item.name.clone(),
        });
    }
    let course = course.unwrap_or(item.course);
    let line = Line {
        id: *line,
        item: item.id,
        name: item.name.clone(),
        kitchen_name: item.name_in_kitchen().to_owned(),
        quantity: quantity_within(*quantity)?,
        unit_price: item.price,
        grams: None,
        modifiers: chosen(&state.menu, item, modifiers)?,
        seats: seats_within(seats)?,
        course: course_within(course)?,
        note: note_within(note)?,
        vat: item.vat,
        station: item.station,
        progress: Progress::Fresh,
        rung_at: moment.stamp,
        rung_by: waiter.id,
    };
    Ok(vec![
        Event::Rung {
            check: check.id,
            line: Box::new(line),
        }
        .into(),
    ])
}

pub(super) fn quantity_within(quantity: u32) -> Result<u32, Rejection> {
    if (1..=MOST_OF_A_LINE).contains(&quantity) {
        Ok(quantity)
    } else {
        Err(Rejection::QuantityOutOfRange {
            most: MOST_OF_A_LINE,
        })
    }
}

pub(super) fn course_within(course: u8) -> Result<u8, Rejection> {
    if course <= LAST_COURSE {
        Ok(course)
    } else {
        Err(Rejection::CourseOutOfRange { last: LAST_COURSE })
    }
}

pub(super) fn note_within(note: &str) -> Result<String, Rejection> {
    let note = note.trim();
    if note.chars().count() > LONGEST_NOTE {
        return Err(Rejection::NoteTooLong { most: LONGEST_NOTE });
    }
    if note.chars().any(char::is_control) {
        return Err(Rejection::NoteUnreadable);
    }
    Ok(note.to_owned())
}

pub(super) fn seats_within(seats: &[u8]) -> Result<Vec<u8>, Rejection> {
    if seats
        .iter()
        .any(|seat| !(1..=super::MOST_COVERS).contains(seat))
    {
        return Err(Rejection::SeatUnknown);
    }
    let mut seats = seats.to_vec();
    seats.sort_unstable();
    seats.dedup();
    Ok(seats)
}

/// The chosen modifiers with their prices. At most as many as a group allows; whether enough were
/// chosen is asked when the line is sent.
pub(super) fn chosen(menu: &Menu, item: &Item, picks: &[Pick]) -> Result<Vec<Chosen>, Rejection> {
    let ids: Vec<ModifierId> = picks.iter().map(|pick| pick.id()).collect();
    let mut chosen = Vec::with_capacity(ids.len());
    for group in menu.choices(item) {
        let picked = group
            .modifiers
            .iter()
            .filter(|modifier| ids.contains(&modifier.id));
        let before = chosen.len();
        chosen.extend(picked.map(|modifier| Chosen {
            id: modifier.id,
            name: modifier.name.clone(),
            price: modifier.price,
            prefix: modifier.prefix,
        }));
        if chosen.len() - before > usize::from(group.max) {
            return Err(Rejection::TooManyChoices {
                group: group.name.clone(),
                most: group.max,
            });
        }
    }
    if ids
        .iter()
        .any(|id| !chosen.iter().any(|chosen| chosen.id == *id))
    {
        return Err(Rejection::ModifierUnknown);
    }
    Ok(chosen)
}
