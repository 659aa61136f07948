//! What is made again, sent on to another station, or put before others.

use super::{Cooking, Event, Remake, Ticket};
use crate::{
    LineId, Moment, Rejection, State, StationId, TicketId, check::LONGEST_NOTE, id::mixed,
    legible::legible,
};

/// Pieces of a line are made again, before everything else.
pub(super) fn remake(
    state: &State,
    moment: &Moment,
    (id, line): (TicketId, LineId),
    quantity: u32,
    reason: &str,
) -> Result<Vec<Event>, Rejection> {
    let ticket = super::known(&state.kitchen, id)?;
    let known = ticket.lines.iter().find(|known| known.line == line);
    let known = known.ok_or(Rejection::LineUnknown)?;
    if matches!(known.cooking, Cooking::Voided(_)) {
        let item = known.name.clone();
        return Err(Rejection::AlreadyVoided { item });
    }
    let most = known.quantity;
    if !(1..=most).contains(&quantity) {
        return Err(Rejection::QuantityOutOfRange { most });
    }
    let reason = legible(reason, LONGEST_NOTE)?;
    if reason.is_empty() {
        return Err(Rejection::WhyNeeded);
    }
    let mut again = known.clone();
    again.quantity = quantity;
    again.fired_at = moment.stamp;
    again.cooking = Cooking::Fired;
    again.start_at = None;
    let seconds = again.prep.map(|prep| i64::from(prep) * 1000);
    again.due_at = seconds.map(|prep| moment.stamp.plus_millis(prep));
    again.void_seen = false;
    again.remake = Some(Remake { reason, of: id });
    let into = Ticket {
        id: TicketId {
            fire: moment.id,
            station: ticket.station,
        },
        fired_at: moment.stamp,
        lines: vec![again],
        shown_at: None,
        bumped_at: None,
        served_at: None,
        rush: true,
        claimed: None,
        notes: Vec::new(),
        moved_from: None,
        pushed_from: None,
        pushed_at: None,
        ..ticket.clone()
    };
    let mut events = vec![Event::Remade {
        ticket: id,
        line,
        again: Box::new(into),
    }];
    // Where all of it goes over to the new card, the old one may have nothing left to make.
    let over = ticket.is_open() && known.is_open() && known.quantity == quantity;
    let mut rest = ticket.lines.iter().filter(|other| other.line != line);
    let done = |other: &super::TicketLine| matches!(other.cooking, Cooking::Bumped(_));
    if over && rest.clone().any(done) && !rest.any(super::TicketLine::is_open) {
        let at = moment.stamp;
        events.push(Event::Bumped { ticket: id, at });
    }
    Ok(events)
}

/// Open lines of a ticket, or all of it, are made elsewhere.
pub(super) fn push(
    state: &State,
    moment: &Moment,
    id: TicketId,
    lines: &[LineId],
    to: StationId,
) -> Result<Vec<Event>, Rejection> {
    let ticket = super::known(&state.kitchen, id)?;
    state.house.station(to).ok_or(Rejection::StationUnknown)?;
    if ticket.station == to {
        return Ok(Vec::new());
    }
    let leaves = |id: LineId| lines.is_empty() || lines.contains(&id);
    let open = |line: &&super::TicketLine| line.is_open();
    let gone: Vec<LineId> = ticket
        .lines
        .iter()
        .filter(open)
        .map(|line| line.line)
        .filter(|line| leaves(*line))
        .collect();
    if gone.is_empty() || !ticket.is_open() {
        return Ok(Vec::new());
    }
    if gone.len() == ticket.lines.len() {
        if let Some(back) = rejoined(&state.kitchen, ticket, to) {
            return Ok(vec![back]);
        }
        let at = moment.stamp;
        return Ok(vec![Event::Pushed { ticket: id, to, at }]);
    }
    let mut into = ticket.clone();
    into.id = TicketId {
        fire: crate::CommandId(mixed(moment.id.0, id.fire.0)),
        station: to,
    };
    into.station = to;
    into.pushed_from = Some(ticket.station);
    into.pushed_at = Some(moment.stamp);
    into.shown_at = None;
    into.lines.retain(|line| gone.contains(&line.line));
    into.allergies_seen = None;
    let mut stays = ticket
        .lines
        .iter()
        .filter(|line| !gone.contains(&line.line));
    // Where all that is left is struck, a cook has to see it.
    let made = |line: &super::TicketLine| matches!(line.cooking, Cooking::Bumped(_));
    let done = stays.clone().any(made) && !stays.any(super::TicketLine::is_open);
    let mut events = vec![Event::Divided {
        ticket: id,
        lines: gone,
        into: Box::new(into),
    }];
    if done {
        let at = moment.stamp;
        events.push(Event::Bumped { ticket: id, at });
    }
    Ok(events)
}

/// Lines that were pushed go back onto the card from which they came, as long as it is there.
fn rejoined(kitchen: &super::Kitchen, ticket: &Ticket, to: StationId) -> Option<Event> {
    if ticket.pushed_from != Some(to) {
        return None;
    }
    let same = |other: &&Ticket| {
        // Pushing its last open line on has bumped it.
        let left = other.is_open() || other.lines.iter().all(|line| !line.is_open());
        other.station == to && other.fired_at == ticket.fired_at && left
    };
    let of_check = kitchen.of_check(ticket.check);
    let mut cards = of_check.filter(|other| other.is_remake() == ticket.is_remake());
    let mut into = cards.find(same)?.clone();
    into.bumped_at = None;
    into.served_at = None;
    into.lines.extend(ticket.lines.iter().cloned());
    into.lines.sort_by_key(|line| line.line);
    Some(Event::Divided {
        ticket: ticket.id,
        lines: ticket.lines.iter().map(|line| line.line).collect(),
        into: Box::new(into),
    })
}
