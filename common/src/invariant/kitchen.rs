use std::collections::{BTreeMap, BTreeSet};

use crate::{
    CheckId, LineId, State, StationId,
    check::{Line, Progress},
    kitchen::{Coming, Cooking, RECALL_LIST, Ticket, TicketLine},
};

/// Every open check's lines.
type Lines<'a> = BTreeMap<LineId, (CheckId, &'a Line)>;

/// Cards and checks say the same of every line that both still have; nothing is cooked twice, and
/// nothing that was fired is lost.
pub(super) fn holds(state: &State, lines: &Lines<'_>) -> Result<(), String> {
    let mut carried: BTreeSet<LineId> = BTreeSet::new();
    let mut making: BTreeSet<(StationId, LineId)> = BTreeSet::new();
    for ticket in state.kitchen.tickets.values() {
        let mut here = BTreeSet::new();
        for card in &ticket.lines {
            if !here.insert(card.line) {
                return Err(format!("line {} stands twice on a ticket", card.line));
            }
            carried.insert(card.line);
            let anew = card.remake.is_some() || ticket.pushed_from.is_some();
            let open = ticket.is_open() && card.is_open() && !anew;
            if open && !making.insert((ticket.station, card.line)) {
                return Err(format!("line {} is made twice at a station", card.line));
            }
            of_card(ticket, card, lines)?;
        }
        if ticket.lines.is_empty() {
            return Err(format!("ticket {} has no lines", ticket.id));
        }
    }
    nothing_lost(state, &carried, lines)?;
    of_coming(state)
}

fn of_card(ticket: &Ticket, card: &TicketLine, lines: &Lines<'_>) -> Result<(), String> {
    let Some((check, line)) = lines.get(&card.line) else {
        return Ok(());
    };
    if ticket.check != *check {
        return Err(format!("the card of line {} is another check's", card.line));
    }
    let fits = match card.remake {
        Some(_) => card.quantity <= line.quantity,
        None => card.quantity == line.quantity,
    };
    if !fits {
        return Err(format!("the card of line {} has other pieces", card.line));
    }
    if matches!(card.cooking, Cooking::Voided(_)) != line.is_voided() {
        return Err(format!(
            "check and card of line {} disagree on a void",
            card.line
        ));
    }
    Ok(())
}

/// What was fired stands on a card, until it was bumped so long ago that the pass has forgotten it.
fn nothing_lost(
    state: &State,
    carried: &BTreeSet<LineId>,
    lines: &Lines<'_>,
) -> Result<(), String> {
    let tickets = state.kitchen.tickets.values();
    let bumped = tickets.filter(|ticket| !ticket.is_open()).count();
    let Some(today) = state.day.open.as_ref().filter(|_| bumped < RECALL_LIST) else {
        return Ok(());
    };
    let lost = lines.values().find(|(_, line)| match line.progress {
        Progress::Fired(at) => {
            at > today.opened_at && line.station.is_some() && !carried.contains(&line.id)
        }
        _ => false,
    });
    match lost {
        Some((_, line)) => Err(format!("line {} was fired and nobody makes it", line.id)),
        None => Ok(()),
    }
}

/// The kitchen reads exactly what waits for its course.
fn of_coming(state: &State) -> Result<(), String> {
    let coming = &state.kitchen.coming;
    if let Some(gone) = coming.keys().find(|id| !state.checks.open.contains_key(id)) {
        return Err(format!("the kitchen expects something of check {gone}"));
    }
    for check in state.checks.open.values() {
        let held = check.lines.iter();
        let held = held.filter(|line| line.progress == Progress::Held);
        let mut held: Vec<_> = held
            .map(|line| (line.id, line.quantity, line.course))
            .collect();
        let known = coming.get(&check.id);
        let said = known.map_or(&[][..], |known| &known.lines);
        let mut said: Vec<_> = said
            .iter()
            .map(|line| (line.line, line.quantity, line.course))
            .collect();
        held.sort_unstable();
        said.sort_unstable();
        let named = |known: &Coming| known.label == check.label && known.waiter == check.waiter;
        if held != said || !known.is_none_or(named) {
            return Err(format!(
                "the kitchen expects something else of {} than waits",
                check.label
            ));
        }
    }
    Ok(())
}
