use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Change, Event, Line, Progress,
    follow::follow,
    ring::{
        chosen, course_within, grams_within, note_within, price_within, quantity_within,
        seats_within,
    },
};
use crate::{CheckId, LineId, Moment, Money, Rejection, State, kitchen, lenient, menu::Pick};

/// A change to a line before it is sent.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Adjustment {
    /// Pieces, 1 to 500.
    Quantity(#[serde(deserialize_with = "lenient::number")] u32),
    /// All choices anew.
    Modifiers(Vec<Pick>),
    /// All seats anew.
    Seats(#[serde(deserialize_with = "lenient::list")] Vec<u8>),
    /// Another course.
    Course(#[serde(deserialize_with = "lenient::number")] u8),
    /// Another note.
    Note(String),
    /// Another price of a piece.
    Price(#[serde(deserialize_with = "lenient::number")] Money),
    /// Another weight of a piece, in grams.
    Grams(#[serde(deserialize_with = "lenient::number")] u32),
}

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
    // How many there are and who has them is the same for all parts of a combo.
    let lines = match adjustment {
        Adjustment::Quantity(_) | Adjustment::Seats(_) => check.whole(line),
        _ => vec![line],
    };
    // Who sits where is of no matter to what is cooked: it may be put right until the end.
    let seats = matches!(adjustment, Adjustment::Seats(_));
    let sent = |line: &&&Line| line.progress != Progress::Fresh && !seats;
    if let Some(sent) = lines.iter().find(sent) {
        return Err(Rejection::AlreadySent {
            item: sent.name.clone(),
        });
    }
    let change = change(state, line, adjustment)?;
    let adjusted = lines.iter().map(|line| {
        let change = change.clone();
        let (check, line) = (check.id, line.id);
        Event::Adjusted {
            check,
            line,
            change,
        }
    });
    let mut events = follow(state, moment, adjusted.map(crate::Event::from).collect())?;
    if let Change::Seats(seats) = &change {
        let seated = |line: &&Line| kitchen::seated(&state.kitchen, line.id, seats);
        events.extend(lines.iter().flat_map(seated));
    }
    Ok(events)
}

fn change(state: &State, line: &Line, adjustment: &Adjustment) -> Result<Change, Rejection> {
    let item = || line.name.clone();
    Ok(match adjustment {
        Adjustment::Quantity(quantity) => Change::Quantity(quantity_within(*quantity)?),
        Adjustment::Modifiers(ids) => {
            let item = state.menu.items.get(&line.item);
            let item = item.ok_or(Rejection::ItemUnknown)?;
            Change::Modifiers(chosen(&state.menu, item, ids)?)
        }
        Adjustment::Seats(seats) => Change::Seats(seats_within(seats)?),
        Adjustment::Course(course) => Change::Course(course_within(*course)?),
        Adjustment::Note(note) => Change::Note(note_within(note)?),
        Adjustment::Price(price) => match &line.combo {
            None => Change::Price(price_within(&line.name, *price)?),
            Some(combo) => {
                return Err(Rejection::PartOfCombo {
                    item: item(),
                    combo: combo.name.clone(),
                });
            }
        },
        Adjustment::Grams(_) if line.grams.is_none() => {
            return Err(Rejection::NotWeighed { item: item() });
        }
        Adjustment::Grams(grams) => Change::Grams(grams_within(*grams)?),
    })
}
