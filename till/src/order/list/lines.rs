//! The check as it is read: by course, what is new at the end.

use std::collections::BTreeMap;

use common::{
    CommandId, LineId, TicketId,
    check::{Allowance, AllowanceKind, Check, Line, Progress, Scope, Value},
};
use ui::{widget::Tick, words::Words};

use super::trace::{Place, Trace};
use crate::{desk::Desk, order::Draft, say};

/// A row of the check.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Row {
    /// Over the lines of a course.
    Head {
        left: String,
        right: String,
        tick: Tick,
        /// The course waits.
        held: Option<u8>,
    },
    /// A line, by its place in the check.
    Line(usize),
    /// The combo over its parts, by the place of the first one here; the others of its courses
    /// say no price.
    Combo { part: usize, leads: bool },
    /// Verbs for the line or the allowance above; more of them for what the kitchen has.
    Verbs { sent: bool },
    /// What a cook and a waiter said about the lines above, and whether the floor must answer.
    Said {
        ticket: TicketId,
        note: CommandId,
        asks: bool,
    },
    /// Something that makes it cheaper, by its place in the check.
    Allowance(usize),
    /// The service charge.
    Service,
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
        if !is_new {
            push_said(&mut rows, desk, check, places);
        }
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
            let sent = check.lines[*place].is_fired();
            rows.push(Row::Verbs { sent });
            selected = false;
        }
    }
}

/// What was said about a ticket stands under the course of its first line.
fn push_said(rows: &mut Vec<Row>, desk: &Desk, check: &Check, places: &[usize]) {
    let here = |id: LineId| places.iter().any(|place| check.lines[*place].id == id);
    for ticket in desk.state().kitchen.of_check(check.id) {
        let first = ticket.lines.iter().map(|line| line.line);
        let mut known = first.filter(|id| check.line(*id).is_some());
        if !known.next().is_some_and(here) {
            continue;
        }
        rows.extend(ticket.notes.iter().map(|note| Row::Said {
            ticket: ticket.id,
            note: note.id,
            asks: note.is_open() && note.from.is_none(),
        }));
    }
}

/// What is for one line alone stands under it.
fn is_for(allowance: &Allowance, line: LineId) -> bool {
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
                rows.push(Row::Verbs { sent: false });
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
        held: None,
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
            tick: Tick::Held,
            held: Some(course),
        };
    }
    let fired = standing().filter_map(|line| match line.progress {
        Progress::Fired(at) => Some(at),
        Progress::Fresh | Progress::Held | Progress::Voided { .. } => None,
    });
    let Some(fired) = fired.min() else {
        return Row::Head {
            left,
            right: String::new(),
            tick: Tick::None,
            held: None,
        };
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
    Row::Head {
        left,
        right,
        tick,
        held: None,
    }
}

/// Served or ready, since when, once that is so for all of it.
fn course_state(places: &[Place]) -> Option<(&'static str, common::Stamp)> {
    let mut last = None;
    let mut all_served = true;
    for place in places {
        let at = match place {
            Place::Cooking | Place::Done => return None,
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
        Tick::Done => 4,
        Tick::Held => 5,
    }
}

#[cfg(test)]
mod tests {
    use super::{super::face::face, *};
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
                Row::Head {
                    left, right, tick, ..
                } => Some((left.as_str(), right.as_str(), *tick)),
                _ => None,
            })
            .collect();
        assert_eq!(
            heads,
            [
                ("At once", "served 20:20", Tick::Done),
                ("Course 1", "served 20:20", Tick::Done),
                ("Course 2 · Stove 15 min", "fired 20:32", Tick::Kitchen),
            ]
        );
        let steak = check.lines.iter().find(|line| line.name == "Steak frites");
        let face = face(&desk, check, steak.expect("rung"), &trace);
        assert_eq!(face.detail, "Seat 2 · Rare · Sauce on the side");
    }
}
