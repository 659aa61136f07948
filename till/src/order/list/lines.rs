//! The check as it is read: by course, what is new at the end.

use std::collections::BTreeMap;

use common::check::{Allowance, AllowanceKind, Check, Line, Progress, Scope, Value};
use ui::{
    widget::Tick,
    words::{Language, Words},
};

use super::trace::{Place, Trace};
use crate::{
    desk::Desk,
    order::{Draft, open, strip},
    say,
};

/// A row of the check.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Row {
    /// Over the lines of a course.
    Head {
        left: String,
        right: String,
        tick: Tick,
    },
    /// A line, by its place in the check.
    Line(usize),
    /// The combo over its parts, by the place of the first one here; the others of its courses
    /// say no price.
    Combo { part: usize, leads: bool },
    /// Verbs for the line or the allowance above.
    Verbs,
    /// Something that makes it cheaper, by its place in the check.
    Allowance(usize),
    /// The service charge.
    Service,
}

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

/// The rows of a check. Lines that were taken back before the kitchen had them are not shown.
pub(in crate::order) fn rows(desk: &Desk, check: &Check, trace: &Trace, draft: &Draft) -> Vec<Row> {
    let mut sent: BTreeMap<u8, Vec<usize>> = BTreeMap::new();
    let mut fresh: BTreeMap<u8, Vec<usize>> = BTreeMap::new();
    for (place, line) in check.lines.iter().enumerate() {
        match line.progress {
            Progress::Fresh => fresh.entry(line.course).or_default().push(place),
            Progress::Held | Progress::Fired(_) => sent.entry(line.course).or_default().push(place),
            Progress::Voided { was_fired, .. } => {
                if was_fired {
                    sent.entry(line.course).or_default().push(place);
                }
            }
        }
    }
    let mut rows = Vec::with_capacity(check.lines.len() + 8);
    let groups = sent.iter().map(|group| (false, group));
    for (is_new, (course, places)) in groups.chain(fresh.iter().map(|group| (true, group))) {
        rows.push(if is_new {
            fresh_head(&desk.words, *course)
        } else {
            let lines: Vec<&Line> = places.iter().map(|place| &check.lines[*place]).collect();
            sent_head(desk, *course, &lines, trace)
        });
        push_lines(&mut rows, check, places, draft);
    }
    push_allowances(&mut rows, check, draft, |one| {
        !check.standing().any(|line| is_for(one, line.id))
    });
    if check.service.is_some() {
        rows.push(Row::Service);
    }
    rows
}

/// The lines of a course; the parts of a combo stand under its name, and its verbs under them.
fn push_lines(rows: &mut Vec<Row>, check: &Check, places: &[usize], draft: &Draft) {
    let combo = |n: Option<usize>| {
        let place = *places.get(n?)?;
        check.lines[place].combo.as_ref().map(|combo| combo.id)
    };
    let mut selected = false;
    for (n, place) in places.iter().enumerate() {
        let id = check.lines[*place].id;
        let own = combo(Some(n));
        if let Some(own) = own
            && combo(n.checked_sub(1)) != Some(own)
        {
            let leads = own == id;
            rows.push(Row::Combo {
                part: *place,
                leads,
            });
        }
        rows.push(Row::Line(*place));
        if !check.allowances.is_empty() {
            push_allowances(rows, check, draft, |one| is_for(one, id));
        }
        selected |= draft.selected == Some(id);
        let goes_on = own.is_some() && combo(Some(n + 1)) == own;
        if selected && !goes_on {
            rows.push(Row::Verbs);
            selected = false;
        }
    }
}

/// What is for one line alone stands under it.
fn is_for(allowance: &Allowance, line: common::LineId) -> bool {
    allowance.parts.is_empty() && allowance.scope == Scope::Line(line)
}

fn push_allowances(
    rows: &mut Vec<Row>,
    check: &Check,
    draft: &Draft,
    here: impl Fn(&Allowance) -> bool,
) {
    for (place, allowance) in check.allowances.iter().enumerate() {
        if here(allowance) {
            rows.push(Row::Allowance(place));
            if draft.lifting == Some(allowance.id) {
                rows.push(Row::Verbs);
            }
        }
    }
}

/// A promotion says all there is to say by its name.
pub(in crate::order) fn is_promotion(one: &Allowance) -> bool {
    matches!(one.kind, AllowanceKind::Promotion(_))
}

/// What makes it cheaper, in words, and why: `Discount 10 %`, `Regular guest`.
pub(in crate::order) fn allowance(words: &Words, one: &Allowance) -> (String, String) {
    let kind = match one.kind {
        AllowanceKind::Discount => words.get("order-discount"),
        AllowanceKind::Comp => words.get("order-on-the-house"),
        AllowanceKind::Promotion(_) => return (one.name.clone(), String::new()),
    };
    let kind = match one.value {
        Value::Percent(rate) if one.kind == AllowanceKind::Discount => format!("{kind} {rate}"),
        Value::Percent(_) | Value::Amount(_) => kind.to_owned(),
    };
    (kind, one.name.clone())
}

fn fresh_head(words: &Words, course: u8) -> Row {
    Row::Head {
        left: format!(
            "{} · {}",
            words.get("order-new"),
            course_name(words, course)
        ),
        right: words.get("order-not-sent").to_owned(),
        tick: Tick::None,
    }
}

/// `Course 2`, or what is made at once.
pub(in crate::order) fn course_name(words: &Words, course: u8) -> String {
    if course == 0 {
        return words.get("order-at-once").to_owned();
    }
    words.with("common-course", &[("course", course.into())])
}

fn sent_head(desk: &Desk, course: u8, lines: &[&Line], trace: &Trace) -> Row {
    let words = &desk.words;
    let mut left = course_name(words, course);
    let standing = || lines.iter().filter(|line| !line.is_voided());
    if standing().any(|line| line.progress == Progress::Held) {
        return Row::Head {
            left,
            right: words.get("order-held").to_owned(),
            tick: Tick::None,
        };
    }
    let fired = standing().filter_map(|line| match line.progress {
        Progress::Fired(at) => Some(at),
        Progress::Fresh | Progress::Held | Progress::Voided { .. } => None,
    });
    let Some(fired) = fired.min() else {
        let (right, tick) = (String::new(), Tick::None);
        return Row::Head { left, right, tick };
    };
    let places: Vec<Place> = standing().filter_map(|line| trace.place(line)).collect();
    let (key, at) = course_state(&places).unwrap_or(("order-fired", fired));
    if key == "order-fired"
        && let Some(slow) = slowest(desk, standing().copied(), trace)
    {
        left = format!("{left} · {slow}");
    }
    let right = words.with(key, &[("time", desk.clock(at).into())]);
    let ticks = standing().map(|line| trace.tick(line));
    let tick = ticks.min_by_key(|tick| rank(*tick)).unwrap_or(Tick::None);
    Row::Head { left, right, tick }
}

/// Served or ready, since when, once that is so for all of it.
fn course_state(places: &[Place]) -> Option<(&'static str, common::Stamp)> {
    let mut last = None;
    let mut all_served = true;
    for place in places {
        let at = match place {
            Place::Cooking => return None,
            Place::Ready(at) => {
                all_served = false;
                *at
            }
            Place::Served(at) => *at,
        };
        last = last.max(Some(at));
    }
    let key = if all_served {
        "order-served"
    } else {
        "order-ready"
    };
    last.map(|at| (key, at))
}

/// The station that has been at it longest: `Grill 9 min`.
fn slowest<'a>(
    desk: &Desk,
    lines: impl Iterator<Item = &'a Line>,
    trace: &Trace,
) -> Option<String> {
    let (station, since) = trace.slowest(lines)?;
    let seconds = desk.time().seconds_since(since);
    let station = desk.state().house.station_name(station);
    let minutes = say::minutes(&desk.words, seconds);
    Some(format!("{station} {minutes}"))
}

fn rank(tick: Tick) -> u8 {
    match tick {
        Tick::None => 0,
        Tick::Open => 1,
        Tick::House => 2,
        Tick::Kitchen => 3,
    }
}

/// A line's words.
pub(in crate::order) fn face(desk: &Desk, line: &Line, trace: &Trace) -> LineFace {
    let words = &desk.words;
    let void = line.is_voided();
    let amount = line.piece().times(line.quantity);
    let missing = (line.progress == Progress::Fresh)
        .then(|| open::missing(&desk.state().menu, line))
        .flatten();
    let alert = match &line.progress {
        Progress::Voided { reason, .. } => {
            let why = reason.as_deref().unwrap_or_default();
            Some(format!("{} · {why}", words.get("order-void")))
        }
        Progress::Fresh | Progress::Held | Progress::Fired(_) => missing
            .map(|group| words.with("order-choose", &[("group", group.name.as_str().into())])),
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
pub(in crate::order) fn is_double(desk: &Desk, line: &Line, trace: &Trace) -> bool {
    line.is_voided()
        || !line.seats.is_empty()
        || !line.modifiers.is_empty()
        || !line.note.is_empty()
        || line.grams.is_some()
        || (line.is_fired() && matches!(trace.place(line), Some(Place::Ready(_))))
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
    if let (Progress::Fired(_), Some(Place::Ready(_))) = (&line.progress, trace.place(line)) {
        parts.push(words.get("floor-at-pass").to_owned());
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evening::{ANNA, check_at, desk};

    #[test]
    fn the_check_reads_by_course_with_how_far_each_has_come() {
        let desk = desk(ANNA);
        let id = check_at(&desk, 12);
        let check = desk.state().checks.get(id).expect("open");
        let trace = Trace::new(&desk, check);
        let rows = rows(&desk, check, &trace, &Draft::new(id));
        let heads: Vec<_> = rows
            .iter()
            .filter_map(|row| match row {
                Row::Head { left, right, tick } => Some((left.as_str(), right.as_str(), *tick)),
                _ => None,
            })
            .collect();
        assert_eq!(
            heads,
            [
                ("At once", "served 20:20", Tick::Kitchen),
                ("Course 1", "served 20:20", Tick::Kitchen),
                ("Course 2 · Stove 15 min", "fired 20:32", Tick::House),
            ]
        );
        let steak = check.lines.iter().find(|line| line.name == "Steak frites");
        let face = face(&desk, steak.expect("rung"), &trace);
        assert_eq!(face.detail, "Seat 2 · Rare · Sauce on the side");
    }
}
