//! A line of the check in words.

use common::check::{Check, Line, Progress};
use ui::{
    widget::Tick,
    words::{Language, Words},
};

use super::trace::{Place, Trace};
use crate::{
    desk::Desk,
    order::{allergy, open, strip},
    say,
};

/// A line as it is read.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct LineFace {
    pub(crate) quantity: String,
    pub(crate) name: String,
    pub(crate) amount: String,
    pub(crate) detail: String,
    pub(crate) alert: Option<String>,
    pub(crate) tick: Tick,
    pub(crate) void: bool,
}

/// A line's words.
pub(in crate::order) fn face(desk: &Desk, check: &Check, line: &Line, trace: &Trace) -> LineFace {
    let words = &desk.words;
    let void = line.is_voided();
    let amount = line.piece().times(line.quantity);
    let alert = match &line.progress {
        Progress::Voided { reason, .. } => {
            let why = reason.as_deref().unwrap_or_default();
            Some(format!("{} · {why}", words.get("order-void")))
        }
        Progress::Fresh | Progress::Held | Progress::Fired(_) => alert(desk, check, line, trace),
    };
    // A part of a combo says neither: its combo does.
    let whole = line.combo.is_none();
    let (quantity, amount) = if whole {
        (line.quantity.to_string(), say::money(words, amount))
    } else {
        (String::new(), String::new())
    };
    LineFace {
        quantity,
        name: line.name.clone(),
        amount,
        detail: detail(desk, line, trace),
        alert,
        tick: if void { Tick::None } else { trace.tick(line) },
        void,
    }
}

/// What needs somebody: nobody makes it, it is not for whoever it is for, a choice is missing.
fn alert(desk: &Desk, check: &Check, line: &Line, trace: &Trace) -> Option<String> {
    let words = &desk.words;
    let menu = &desk.state().menu;
    let silent = trace.silent(line).map(|station| {
        let name = desk.state().house.station_name(station);
        words.with("order-silent", &[("station", name.into())])
    });
    let contains = eaten_later(line, trace).then(|| allergy::warning(words, menu, check, line));
    let missing = (line.progress == Progress::Fresh)
        .then(|| open::missing(menu, line))
        .flatten()
        .map(|group| words.with("order-choose", &[("group", group.name.as_str().into())]));
    let all: Vec<String> = [silent, contains.flatten(), missing]
        .into_iter()
        .flatten()
        .collect();
    (!all.is_empty()).then(|| all.join(" · "))
}

/// Whether a warning can still help.
fn eaten_later(line: &Line, trace: &Trace) -> bool {
    !matches!(trace.place(line), Some(Place::Served(_)))
}

/// A combo's words: its pieces, its name and its one price.
pub(in crate::order) fn combo_face(desk: &Desk, check: &Check, part: &Line) -> Option<LineFace> {
    let combo = part.combo.as_ref()?;
    let parts = check.whole(part).into_iter();
    let amount = parts.map(|line| line.piece().times(line.quantity));
    Some(LineFace {
        quantity: part.quantity.to_string(),
        name: combo.name.clone(),
        amount: say::money(&desk.words, amount.sum()),
        detail: String::new(),
        alert: None,
        tick: Tick::None,
        void: part.is_voided(),
    })
}

/// Whether a line has words beneath its name; known without putting them together.
pub(in crate::order) fn is_double(desk: &Desk, check: &Check, line: &Line, trace: &Trace) -> bool {
    line.is_voided()
        || !line.seats.is_empty()
        || !line.modifiers.is_empty()
        || !line.note.is_empty()
        || line.grams.is_some()
        || (line.is_fired() && matches!(trace.place(line), Some(Place::Ready(_) | Place::Done)))
        || trace.rushes(line)
        || trace.silent(line).is_some()
        || (eaten_later(line, trace) && allergy::warns(&desk.state().menu, check, line))
        || (line.progress == Progress::Fresh && open::missing(&desk.state().menu, line).is_some())
}

fn detail(desk: &Desk, line: &Line, trace: &Trace) -> String {
    let words = &desk.words;
    let mut parts = Vec::new();
    if let Some(grams) = line.grams {
        let price = say::money(words, line.unit_price);
        parts.push(say::weight(words, grams, &price));
    }
    if !line.seats.is_empty() {
        parts.push(seats(words, &line.seats));
    }
    let chosen = line.modifiers.iter();
    parts.extend(chosen.map(|chosen| strip::written(words, chosen.prefix, &chosen.name)));
    if !line.note.is_empty() {
        parts.push(quoted(words.language(), &line.note));
    }
    if trace.rushes(line) {
        parts.push(words.get("order-rush").to_owned());
    }
    match (&line.progress, trace.place(line)) {
        (Progress::Fired(_), Some(Place::Ready(_))) => {
            parts.push(words.get("floor-at-pass").to_owned());
        }
        (Progress::Fired(_), Some(Place::Done)) => {
            parts.push(words.get("order-line-done").to_owned());
        }
        _ => {}
    }
    parts.join(" · ")
}

pub(in crate::order) fn seats(words: &Words, seats: &[u8]) -> String {
    let listed: Vec<_> = seats.iter().map(u8::to_string).collect();
    let listed = listed.join(", ");
    match seats {
        [_] => words.with("common-seat", &[("seat", listed.into())]),
        _ => words.with("common-seats", &[("seats", listed.into())]),
    }
}

/// A note stands in quotation marks: it is somebody's own words.
pub(in crate::order) fn quoted(language: Language, note: &str) -> String {
    match language {
        Language::English | Language::Dutch | Language::Chinese => format!("“{note}”"),
        Language::German => format!("„{note}“"),
        Language::French => format!("« {note} »"),
    }
}
