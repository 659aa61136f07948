//! The shorthand line in the search field: what it will do, and doing it.

use common::{
    CheckId, Command, Rejection, TableId,
    check::{self, MOST_COVERS},
    house::ServiceMode,
    menu::{Menu, Prefix},
};

use super::{
    Draft,
    combo::{self, Choosing},
    courses,
    list::{face, lines},
    open, ring, strip,
};
use crate::{
    desk::Desk,
    say,
    shorthand::{Entry, Rung, Trouble, parse},
};

/// Guests of a table that is opened so, until somebody says otherwise.
const COVERS: u8 = 2;

/// What a line would do, or why it does nothing.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Quick {
    pub(crate) words: String,
    pub(crate) entry: Option<Entry>,
}

/// Reads what is typed; nothing where it is a search and no more. `found` says whether a dish is
/// called so.
pub(super) fn read(desk: &Desk, text: &str, found: bool) -> Option<Quick> {
    let signs = |c: char| "!-−+~@\"".contains(c);
    let mut words = text.split_whitespace();
    let counted = |word: &str| {
        let letters = word.trim_start_matches(|c: char| c.is_ascii_digit());
        letters.len() < word.len() && !letters.is_empty()
    };
    let is_search = found && !text.contains(signs) && !words.any(counted);
    if text.trim().is_empty() || is_search {
        return None;
    }
    let state = desk.state();
    let is_table = |label: &str| state.floor.labelled(label).is_some();
    Some(match parse(&state.menu, is_table, text) {
        Ok(entry) if entry.lines.is_empty() && !entry.send => return None,
        Ok(entry) => Quick {
            words: preview(desk, &entry),
            entry: Some(entry),
        },
        Err(trouble) => Quick {
            words: trouble_words(desk, trouble),
            entry: None,
        },
    })
}

fn preview(desk: &Desk, entry: &Entry) -> String {
    let words = &desk.words;
    let mut parts = Vec::new();
    if let Some(table) = &entry.table {
        parts.push(say::labelled(words, table));
    }
    let menu = &desk.state().menu;
    parts.extend(entry.lines.iter().map(|line| line_words(desk, menu, line)));
    if entry.send {
        parts.push(words.get("order-send").to_owned());
    }
    parts.join("  ›  ")
}

fn line_words(desk: &Desk, menu: &Menu, line: &Rung) -> String {
    let words = &desk.words;
    let item = menu.items.get(&line.item);
    let name = item.map_or("", |item| item.name_in(words.language()));
    let gaps = [("quantity", line.quantity.into()), ("item", name.into())];
    let mut parts = vec![words.with("order-rung", &gaps)];
    for pick in &line.picks {
        let mut all = menu.modifier_groups.values().flat_map(|g| &g.modifiers);
        if let Some(modifier) = all.find(|modifier| modifier.id == pick.id()) {
            let prefix: Prefix = pick.prefix_or(modifier.prefix);
            parts.push(strip::written(words, prefix, &modifier.name));
        }
    }
    if !line.seats.is_empty() {
        parts.push(face::seats(words, &line.seats));
    }
    if let Some(course) = line.course {
        parts.push(lines::course_name(words, course));
    }
    if !line.note.is_empty() {
        parts.push(face::quoted(words.language(), &line.note));
    }
    parts.join(" · ")
}

fn trouble_words(desk: &Desk, trouble: Trouble) -> String {
    let (key, word, names) = match trouble {
        Trouble::Unknown(word) => ("order-quick-unknown", word, Vec::new()),
        Trouble::Several(word, names) => ("order-quick-several", word, names),
        Trouble::NoDish(word) => ("order-quick-no-dish", word, Vec::new()),
        Trouble::Number(word) => ("order-quick-number", word, Vec::new()),
    };
    let word = face::quoted(desk.words.language(), word.trim_start_matches('"'));
    let gaps = [("word", word.into()), ("names", names.join(" / ").into())];
    desk.words.with(key, &gaps)
}

/// Does it: all of it, or nothing.
pub(super) fn ring(desk: &mut Desk, draft: &mut Draft, entry: Entry) {
    let before = draft.check;
    let opened = match to_table(desk, draft, entry.table.as_deref()) {
        Ok(opened) => opened,
        Err(rejection) => {
            desk.refuse(&rejection);
            return;
        }
    };
    let mut back = Vec::new();
    let mut last = None;
    let mut combos = Vec::new();
    for rung in entry.lines {
        let item = open::item(desk, rung.item);
        if let Some(combo) = item.filter(|item| item.is_combo()) {
            combos.push(Choosing::typed(draft, combo, rung));
            continue;
        }
        match ring::ring_read(desk, draft, rung) {
            Some(line) => {
                back.push(ring::void(draft, line));
                last = Some(line);
            }
            None => {
                for step in back.into_iter().chain(opened) {
                    desk.attempt(step).ok();
                }
                draft.check = before;
                return;
            }
        }
    }
    back.extend(opened);
    let check = draft.check;
    desk.may_undo(check, back);
    draft.select(last);
    draft.search = Some(String::new());
    // What fills a combo is asked; until then nothing is sent.
    combos.reverse();
    draft.combos = combos;
    if let Some(first) = draft.combos.pop() {
        return combo::begin(desk, draft, first);
    }
    if entry.send {
        courses::send(desk, draft, false);
    }
}

/// Turns to the table's check, which is the one in front or a new one. Gives the command that
/// closes a new one again.
fn to_table(
    desk: &mut Desk,
    draft: &mut Draft,
    label: Option<&str>,
) -> Result<Option<Command>, Rejection> {
    let Some(label) = label else {
        return Ok(None);
    };
    let state = desk.state();
    let table = state.floor.labelled(label);
    let table = table.ok_or(Rejection::TableUnknown)?;
    let (id, seats) = (table.id, table.seats);
    let own = open::check(desk, draft).is_some_and(|check| check.sits_at(id));
    if own {
        return Ok(None);
    }
    if let Some(there) = state.checks.at_table(id) {
        return Err(Rejection::TableTaken {
            label: there.label.clone(),
            by: there.waiter_id(),
        });
    }
    let check = open_table(desk, id, COVERS.min(seats).clamp(1, MOST_COVERS))?;
    draft.check = check;
    draft.select(None);
    Ok(Some(Command::Check(check::Command::Abandon { check })))
}

fn open_table(desk: &mut Desk, table: TableId, covers: u8) -> Result<CheckId, Rejection> {
    let check = desk.new_check();
    let open = check::Command::Open {
        check,
        table: Some(table),
        covers,
        mode: ServiceMode::DineIn,
    };
    desk.attempt(Command::Check(open)).map(|()| check)
}
