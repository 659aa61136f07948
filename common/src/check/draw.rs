//! Ingredients that are counted down: a line that the kitchen does not have yet has reserved what it
//! takes of them. What the kitchen has is used, and taken back it comes back.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::{Checks, Chosen, Event, Line, Progress};
use crate::{
    IngredientId, LineId, Rejection, State,
    menu::{self, Menu, Pick, Takes},
};

/// What lines reserve and give back after these events; refused where more is wanted than is left.
pub(crate) fn drawn(
    state: &State,
    events: &[crate::Event],
) -> Result<Vec<crate::Event>, Rejection> {
    let menu = &state.menu;
    if menu.amounts.is_empty() {
        return Ok(Vec::new());
    }
    let touched = touched(events);
    if touched.is_empty() {
        return Ok(Vec::new());
    }
    let mut after = state.checks.clone();
    for event in events {
        if let crate::Event::Check(event) = event {
            after.apply(event);
        }
    }
    let ids: BTreeSet<LineId> = touched.iter().map(|(line, _)| *line).collect();
    let (was, is) = (lines(&state.checks, &ids), lines(&after, &ids));
    let (mut used, mut told) = (Vec::new(), Vec::new());
    let mut more: BTreeMap<IngredientId, (Decimal, Option<LineId>)> = BTreeMap::new();
    let mut left_over: BTreeMap<LineId, Takes> = BTreeMap::new();
    for (line, parent) in touched {
        let nothing = Takes::new();
        let had = menu.drawn.get(&line).unwrap_or(&nothing);
        let now = match is.get(&line).copied() {
            Some(now) if waits(now) => match parent {
                Some(parent) => left_over.remove(&parent).unwrap_or_default(),
                None => {
                    let before = was.get(&line).copied().filter(|line| waits(line));
                    reserved(menu, had, before, now)
                }
            },
            Some(gone) if gone.is_voided() => Takes::new(),
            _ if had.is_empty() => continue,
            _ => {
                used.push(line);
                continue;
            }
        };
        if parent.is_none() {
            left_over.insert(line, minus(had, &now));
        }
        for (ingredient, takes) in &now {
            let wants = more.entry(*ingredient).or_default();
            wants.0 = wants.0.saturating_add(*takes);
            let asks = had.get(ingredient).is_none_or(|had| takes > had);
            wants.1 = wants.1.or(asks.then_some(line));
        }
        for (ingredient, had) in had {
            let wants = more.entry(*ingredient).or_default();
            wants.0 = wants.0.saturating_sub(*had);
        }
        if now != *had {
            told.push(menu::Event::Drawn { line, takes: now });
        }
    }
    for (ingredient, (wanted, by)) in more {
        let line = by.and_then(|line| is.get(&line).copied());
        enough(menu, line, ingredient, wanted)?;
    }
    if !used.is_empty() {
        told.push(menu::Event::Used { lines: used });
    }
    Ok(told.into_iter().map(crate::Event::Menu).collect())
}

/// Lines whose pieces, choices or progress change, and the lines that they were parted from.
fn touched(events: &[crate::Event]) -> Vec<(LineId, Option<LineId>)> {
    let mut touched = Vec::new();
    let mut known = BTreeSet::new();
    let mut add = |line: LineId, parent: Option<LineId>| {
        if known.insert(line) {
            touched.push((line, parent));
        }
    };
    for event in events {
        let crate::Event::Check(event) = event else {
            continue;
        };
        match event {
            Event::Rung { line, .. } => add(line.id, None),
            Event::Adjusted { line, .. }
            | Event::Voided { line, .. }
            | Event::Restored { line, .. } => add(*line, None),
            Event::Parted { line, into, .. } => {
                add(*line, None);
                add(*into, Some(*line));
            }
            Event::Fired { lines, .. } => lines.iter().for_each(|line| add(*line, None)),
            _ => {}
        }
    }
    touched
}

fn lines<'a>(checks: &'a Checks, ids: &BTreeSet<LineId>) -> BTreeMap<LineId, &'a Line> {
    let lines = checks.open.values().flat_map(|check| &check.lines);
    let lines = lines.filter(|line| ids.contains(&line.id));
    lines.map(|line| (line.id, line)).collect()
}

fn waits(line: &Line) -> bool {
    matches!(line.progress, Progress::Fresh | Progress::Held)
}

/// What a line has of the counts: all that it takes once it is rung; what was rung before a count
/// has none of it, and takes what is added from it all the same.
fn reserved(menu: &Menu, had: &Takes, before: Option<&Line>, now: &Line) -> Takes {
    let takes = of_line(menu, now);
    let Some(before) = before else {
        return takes;
    };
    let then = of_line(menu, before);
    let of = |takes: &Takes, id| takes.get(id).copied().unwrap_or_default();
    let all: BTreeSet<&IngredientId> = takes.keys().chain(then.keys()).collect();
    let sums = all.into_iter().map(|id| {
        let more = of(&takes, id).saturating_sub(of(&then, id));
        let sum = of(had, id).saturating_add(more);
        (*id, sum.clamp(Decimal::ZERO, of(&takes, id)))
    });
    sums.filter(|(_, sum)| !sum.is_zero()).collect()
}

/// What a line takes of the ingredients that are counted; with the first part of a combo what the
/// combo itself takes.
fn of_line(menu: &Menu, line: &Line) -> Takes {
    let picks: Vec<Pick> = line.modifiers.iter().map(Chosen::pick).collect();
    let mut takes = menu.takes(line.item, &picks, line.quantity);
    let combo = line.combo.as_ref().filter(|combo| combo.id == line.id);
    for (id, more) in combo.map_or_else(Takes::new, |combo| {
        menu.takes(combo.item, &[], line.quantity)
    }) {
        let sum = takes.entry(id).or_default();
        *sum = sum.saturating_add(more);
    }
    takes.retain(|id, _| menu.amounts.contains_key(id));
    takes
}

/// As far as there is more of it.
fn minus(takes: &Takes, less: &Takes) -> Takes {
    let rest = takes.iter().map(|(id, takes)| {
        let less = less.get(id).copied().unwrap_or_default();
        (*id, takes.saturating_sub(less))
    });
    rest.filter(|(_, rest)| *rest > Decimal::ZERO).collect()
}

fn enough(
    menu: &Menu,
    line: Option<&Line>,
    ingredient: IngredientId,
    wanted: Decimal,
) -> Result<(), Rejection> {
    let left = menu.amounts.get(&ingredient).copied().unwrap_or_default();
    if wanted <= left {
        return Ok(());
    }
    let item = line.map_or_else(String::new, |line| line.name.clone());
    let portions = line.and_then(|line| menu.portions_left(line.item));
    match portions.unwrap_or(0) {
        0 => Err(Rejection::SoldOut { item }),
        left => Err(Rejection::OnlyLeft { item, left }),
    }
}
