//! What the guests must not eat: noted by seat or for the table, and held against what is rung.

use std::collections::BTreeSet;

use common::{
    Command,
    check::{self, Check, Line},
    kitchen::Allergy,
    menu::{Allergen, Menu},
};
use ui::words::Words;

use super::{
    Draft,
    front::{Did, Front, allergen as allergen_word},
    list::face,
    open,
};
use crate::desk::Desk;

/// The sheet that asks who must not eat what; it begins with whoever is chosen.
pub(super) fn question(desk: &Desk, draft: &Draft) -> Option<Front> {
    let check = open::check(desk, draft)?;
    let line = open::selected(desk, draft);
    let of_line = line.map_or(&[][..], |line| line.seats.as_slice());
    let seats = if of_line.is_empty() {
        &draft.seats
    } else {
        of_line
    };
    let seat = seats.first().copied();
    Some(Front::Allergy {
        seat,
        other: other_of(check, seat),
        before: check.allergies.clone(),
    })
}

/// What somebody's own words say of a seat.
fn other_of(check: &Check, seat: Option<u8>) -> String {
    let known = check.allergies.iter().find(|one| one.seat == seat);
    known.map_or_else(String::new, |one| one.other.clone())
}

/// Whether this is noted of a seat, or of the table.
pub(super) fn is_noted(check: &Check, seat: Option<u8>, allergen: Allergen) -> bool {
    let mut known = check.allergies.iter().filter(|one| one.seat == seat);
    known.any(|one| one.allergens.contains(&allergen))
}

pub(super) fn handle(desk: &mut Desk, draft: &mut Draft, did: &Did) {
    match did {
        Did::Allergen(allergen) => note(desk, draft, |one| {
            if !one.allergens.remove(allergen) {
                one.allergens.insert(*allergen);
            }
        }),
        Did::Seat(wanted) => {
            keep(desk, draft);
            let Some(check) = open::check(desk, draft) else {
                return;
            };
            let typed = other_of(check, *wanted);
            if let Some(Front::Allergy { seat, other, .. }) = &mut draft.front {
                (*seat, *other) = (*wanted, typed);
            }
        }
        _ => {}
    }
}

/// Writes down what was typed, before the sheet goes or turns to another seat.
pub(super) fn keep(desk: &mut Desk, draft: &Draft) {
    let Some(Front::Allergy { seat, other, .. }) = &draft.front else {
        return;
    };
    let Some(check) = open::check(desk, draft) else {
        return;
    };
    let typed = other.trim().to_owned();
    if typed != other_of(check, *seat) {
        note(desk, draft, |one| one.other = typed);
    }
}

/// Changes what is noted of the seat in front. The way back leads to before the sheet.
fn note(desk: &mut Desk, draft: &Draft, change: impl FnOnce(&mut Allergy)) {
    let Some(Front::Allergy { seat, before, .. }) = &draft.front else {
        return;
    };
    let Some(check) = open::check(desk, draft) else {
        return;
    };
    let mut allergies = check.allergies.clone();
    let place = allergies.iter().position(|one| one.seat == *seat);
    let place = place.unwrap_or_else(|| {
        allergies.push(Allergy {
            seat: *seat,
            ..Allergy::default()
        });
        allergies.len() - 1
    });
    change(&mut allergies[place]);
    allergies.sort_by_key(|one| one.seat);
    let set = |allergies| {
        let check = draft.check;
        Command::Check(check::Command::SetAllergies { check, allergies })
    };
    let back = set(before.clone());
    if desk.submit(set(allergies)) {
        desk.may_undo(draft.check, vec![back]);
    }
}

/// All that is noted, in words: `seat 2: nuts, milk · table: sesame`.
pub(super) fn noted(words: &Words, check: &Check) -> Option<String> {
    let of = |one: &Allergy| {
        let mut what: Vec<&str> = one.allergens.iter().map(|one| named(words, *one)).collect();
        what.extend(Some(one.other.as_str()).filter(|other| !other.is_empty()));
        format!("{}: {}", whose(words, one.seat), what.join(", "))
    };
    let all: Vec<String> = check.allergies.iter().map(of).collect();
    (!all.is_empty()).then(|| all.join(" · "))
}

/// `Seat 2`, or the table.
pub(super) fn whose(words: &Words, seat: Option<u8>) -> String {
    match seat {
        Some(seat) => face::seats(words, &[seat]),
        None => words.get("order-seat-any").to_owned(),
    }
}

pub(super) fn named(words: &Words, allergen: Allergen) -> &str {
    allergen_word(words, allergen)
}

/// What of a line somebody at the table must not eat, in words: `contains nuts – seat 2`. A line
/// without a seat may be anybody's.
pub(super) fn warning(words: &Words, menu: &Menu, check: &Check, line: &Line) -> Option<String> {
    let item = menu.items.get(&line.item)?;
    let (mut what, mut whom) = (BTreeSet::new(), Vec::new());
    for one in &check.allergies {
        let theirs = |seat: u8| line.seats.is_empty() || line.seats.contains(&seat);
        let hits = one.allergens.intersection(&item.allergens);
        let hits: Vec<Allergen> = hits.copied().collect();
        if one.seat.is_none_or(theirs) && !hits.is_empty() {
            what.extend(hits);
            whom.push(one.seat);
        }
    }
    let whole = whom.first()?.is_none();
    let whom = match whole {
        true => whose(words, None),
        false => face::seats(words, &whom.into_iter().flatten().collect::<Vec<_>>()),
    };
    let what: Vec<&str> = what.into_iter().map(|one| named(words, one)).collect();
    let gaps = [("what", what.join(", ").into()), ("whom", whom.into())];
    Some(words.with("order-hits-allergy", &gaps))
}

/// Whether there is such a warning, known without putting it into words.
pub(super) fn warns(menu: &Menu, check: &Check, line: &Line) -> bool {
    if check.allergies.is_empty() {
        return false;
    }
    let Some(item) = menu.items.get(&line.item) else {
        return false;
    };
    check.allergies.iter().any(|one| {
        let theirs = |seat: u8| line.seats.is_empty() || line.seats.contains(&seat);
        one.seat.is_none_or(theirs) && !one.allergens.is_disjoint(&item.allergens)
    })
}
