use std::collections::BTreeMap;

use common::{
    Stamp,
    kitchen::{Cooking, Note, Ticket, TicketLine},
};
use ui::clock;

use super::{Badge, Line, Making, Row, Said, Scene, is_void, said};
use crate::station;

/// So long a line that may be begun says so, in seconds.
const LIT: u64 = 10;

/// All that stands below a ticket's header; nothing to eat while it is sealed.
pub(super) fn of_ticket(scene: Scene<'_>, ticket: &Ticket) -> Vec<Row> {
    let words = scene.words;
    let mut rows = Vec::new();
    rows.extend(badges(scene, ticket));
    if let Some(from) = &ticket.moved_from {
        let gaps = [
            ("from", from.as_str().into()),
            ("to", ticket.label.as_str().into()),
        ];
        rows.push(Row::News(words.with("kitchen-moved", &gaps)));
    }
    if let Some(from) = ticket.pushed_from {
        let from = station::name(scene.state, words, from);
        let news = words.with("kitchen-pushed", &[("station", from.into())]);
        rows.push(Row::News(news));
    }
    if ticket.is_sealed() {
        return rows;
    }
    rows.extend(notes(scene, ticket));
    let gone = ticket.lines.iter().all(is_void);
    if gone {
        rows.push(Row::Clear(words.get("kitchen-all-void").to_owned()));
    }
    let shown = ticket.lines.iter();
    // What is void and was seen leaves the card.
    let shown = shown.filter(|line| gone || !is_void(line) || line.void_unseen());
    fires(scene, ticket, shown, &mut rows);
    rows
}

/// What must be seen before anything else: it goes first, it is made again.
pub(crate) fn badges(scene: Scene<'_>, ticket: &Ticket) -> Vec<Row> {
    let words = scene.words;
    let mut badges = Vec::new();
    let again = ticket.lines.iter().find_map(|line| line.remake.as_ref());
    if let Some(remake) = again {
        let word = words.get("kitchen-remake").to_uppercase();
        badges.push(Row::Badge(Badge::Remake, word, remake.reason.clone()));
    } else if ticket.rush {
        let word = words.get("kitchen-rush").to_owned();
        badges.push(Row::Badge(Badge::Rush, word, String::new()));
    }
    badges
}

/// What waiters and the kitchen say to each other about it.
pub(crate) fn notes(scene: Scene<'_>, ticket: &Ticket) -> Vec<Row> {
    let notes = ticket.notes.iter();
    let said = notes.map(|note| note_row(scene, ticket, note));
    said.map(Row::Said).collect()
}

fn note_row(scene: Scene<'_>, ticket: &Ticket, note: &Note) -> Said {
    let words = scene.words;
    let who = note.from.as_deref().unwrap_or(words.get("role-cook"));
    let gaps = [("who", who.into()), ("text", note.text.as_str().into())];
    let asks = note.is_open() && note.from.is_some();
    let answer = match note.answer {
        Some((true, _)) => Some("kitchen-answer-yes"),
        Some((false, _)) => Some("kitchen-answer-no"),
        None if note.is_open() && !asks => Some("kitchen-note-waits"),
        None => None,
    };
    Said {
        ticket: ticket.id,
        note: note.id,
        words: words.with("kitchen-note-from", &gaps),
        answer: answer.map(|key| words.get(key).to_owned()),
        asks,
    }
}

/// Lines by the moment they came, then by course and seat.
fn fires<'a>(
    scene: Scene<'_>,
    ticket: &'a Ticket,
    lines: impl Iterator<Item = &'a TicketLine>,
    rows: &mut Vec<Row>,
) {
    let mut fires: BTreeMap<Stamp, Vec<(&Ticket, &TicketLine)>> = BTreeMap::new();
    for line in lines {
        fires.entry(line.fired_at).or_default().push((ticket, line));
    }
    let mut course = 0;
    for (fired_at, lines) in fires {
        if fired_at != ticket.fired_at {
            let time = clock::time(fired_at.timestamp(), scene.zone);
            let gap = ("time", time.into());
            rows.push(Row::AddOn(scene.words.with("kitchen-add-on", &[gap])));
        }
        course = courses(scene, lines, course, false, rows);
    }
}

/// Lines by course and seat, with a heading wherever they change; gives back the course that was
/// said last. On a card of several stations each line names its own.
pub(crate) fn courses(
    scene: Scene<'_>,
    mut lines: Vec<(&Ticket, &TicketLine)>,
    mut course: u8,
    with_station: bool,
    rows: &mut Vec<Row>,
) -> u8 {
    lines.sort_by(|(_, a), (_, b)| (a.course, &a.seats).cmp(&(b.course, &b.seats)));
    let words = scene.words;
    let mut seats: &[u8] = &[];
    for (ticket, known) in lines {
        let mut heading = Vec::new();
        if known.course != course {
            heading.push(words.with("kitchen-course", &[("course", known.course.into())]));
        }
        if !known.seats.is_empty() && (known.course != course || known.seats != seats) {
            let seats: Vec<_> = known.seats.iter().map(u8::to_string).collect();
            heading.push(match seats.as_slice() {
                [seat] => words.with("kitchen-seat", &[("seat", seat.as_str().into())]),
                _ => words.with("kitchen-seats", &[("seats", seats.join(", ").into())]),
            });
        }
        (course, seats) = (known.course, &known.seats);
        if !heading.is_empty() {
            rows.push(Row::Section(heading.join(" · ")));
        }
        rows.push(Row::Line(line(scene, ticket, known, with_station)));
    }
    course
}

/// A line in words.
pub(crate) fn line(
    scene: Scene<'_>,
    ticket: &Ticket,
    line: &TicketLine,
    with_station: bool,
) -> Line {
    let making = making(scene, ticket, line);
    let mut beside = Vec::new();
    let mut brief = None;
    if with_station {
        beside.push(station::name(scene.state, scene.words, ticket.station));
    }
    match making {
        Making::Waits => {
            let time = clock::age_since(scene.now.timestamp(), begins(scene, line).timestamp());
            let said = |key| scene.words.with(key, &[("time", time.as_str().into())]);
            let short = beside.iter().cloned();
            let short = short.chain([said("kitchen-line-starts-short")]);
            brief = Some(short.collect::<Vec<_>>().join(" · "));
            beside.push(said("kitchen-line-starts"));
        }
        Making::Begins => beside.push(scene.words.get("kitchen-line-start").to_owned()),
        Making::Open | Making::Done | Making::Void => {}
    }
    Line {
        ticket: ticket.id,
        id: line.line,
        quantity: line.quantity.to_string(),
        name: said::dish(scene, line).to_owned(),
        modifiers: said::modifiers(scene, line),
        note: line.note.clone(),
        making,
        beside: (!beside.is_empty()).then(|| beside.join(" · ")),
        brief,
    }
}

/// Where plates are not staggered, whoever has a hand free begins: a busy station is no reason to
/// wait.
pub(super) fn begins(scene: Scene<'_>, line: &TicketLine) -> Stamp {
    if scene.state.house.kitchen.stagger {
        line.begins()
    } else {
        line.fired_at
    }
}

fn making(scene: Scene<'_>, ticket: &Ticket, line: &TicketLine) -> Making {
    let (begins, now) = (begins(scene, line), scene.now);
    match line.cooking {
        Cooking::Voided(_) => Making::Void,
        _ if ticket.is_done(line) => Making::Done,
        _ if begins > now => Making::Waits,
        _ if begins > line.fired_at && now.seconds_since(begins) < LIT => Making::Begins,
        Cooking::Fired | Cooking::Bumped(_) => Making::Open,
    }
}
