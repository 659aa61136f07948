//! How long dishes take, as the kitchen shows by its bumps.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Cooking, Event, Kitchen, Ticket, TicketLine};
use crate::{ItemId, LineId, Stamp, State, StationId, menu::Menu};

/// From so many on, what the kitchen has shown counts for more than what the menu says.
const ENOUGH: u32 = 5;
/// The middle one of so many counts: a card that was forgotten on the screen spoils nothing.
const NEWEST: usize = 15;
/// Some more are kept, for bumps that are taken back.
const KEPT: usize = 25;
/// Bumped quicker than this, a line was cleared away, not cooked; in seconds.
const QUICKEST: i64 = 15;
/// Bumped later than this, it was forgotten on the screen; in seconds.
const SLOWEST: i64 = 2 * 60 * 60;

/// How long a dish takes at a station.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, JsonSchema)]
pub struct Learned {
    /// As far as anybody knows now.
    pub seconds: u32,
    /// Lines that it was learned from.
    pub seen: u32,
    /// The newest ones, each with the last digits of its line's id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub newest: Vec<(u32, u32)>,
}

impl Learned {
    fn learn(&mut self, line: LineId, seconds: u32) {
        self.seen = self.seen.saturating_add(1);
        self.newest.push((digits(line), seconds));
        if self.newest.len() > KEPT {
            self.newest.remove(0);
        }
        self.middle();
    }

    fn forget(&mut self, line: LineId) {
        let known = |(id, _): &(u32, u32)| *id == digits(line);
        if let Some(place) = self.newest.iter().rposition(known) {
            self.newest.remove(place);
            self.seen = self.seen.saturating_sub(1);
            self.middle();
        }
    }

    fn middle(&mut self) {
        let newest = self.newest.iter().rev().take(NEWEST);
        let mut newest: Vec<u32> = newest.map(|(_, seconds)| *seconds).collect();
        newest.sort_unstable();
        let half = newest.len() / 2;
        self.seconds = match newest.as_slice() {
            [] => 0,
            all if all.len() % 2 == 1 => all[half],
            all => all[half - 1].midpoint(all[half]),
        };
    }
}

fn digits(line: LineId) -> u32 {
    let bytes = line.0.as_bytes();
    u32::from_be_bytes([bytes[12], bytes[13], bytes[14], bytes[15]])
}

impl Kitchen {
    /// How long an item takes at a station, in seconds: learned from what was bumped, or as the menu
    /// says.
    #[must_use]
    pub fn prep(&self, menu: &Menu, item: ItemId, station: StationId) -> Option<u32> {
        let learned = self.learned.get(&item).and_then(|at| at.get(&station));
        let learned = learned.filter(|known| known.seen >= ENOUGH);
        let set = menu.items.get(&item).and_then(|item| item.prep_minutes);
        let set = set.map(|minutes| u32::from(minutes) * 60);
        learned.map(|known| known.seconds).or(set)
    }

    pub(super) fn learn(&mut self, item: ItemId, at: StationId, line: LineId, seconds: u32) {
        let mut stations = self.learned.get(&item).cloned().unwrap_or_default();
        stations.entry(at).or_default().learn(line, seconds);
        self.learned.insert_mut(item, stations);
    }

    /// A bump was taken back, of one line or of all that it concerned.
    pub(super) fn unlearn(&mut self, id: crate::TicketId, line: Option<LineId>) {
        let Some(ticket) = self.tickets.get(&id).cloned() else {
            return;
        };
        let back = ticket.lines.iter().filter(|known| match line {
            Some(line) => known.line == line,
            None => known.is_open(),
        });
        for line in back {
            let Some(item) = line.item else { continue };
            let Some(known) = self.learned.get(&item) else {
                continue;
            };
            let mut stations = known.clone();
            if let Some(learned) = stations.get_mut(&ticket.station) {
                learned.forget(line.line);
                stations.retain(|_, learned| learned.seen > 0);
            }
            if stations.is_empty() {
                self.learned.remove_mut(&item);
            } else {
                self.learned.insert_mut(item, stations);
            }
        }
    }
}

/// What the kitchen learns from lines of a ticket that are bumped at once. Several different dishes
/// say only how long the longest takes; what jumps the queue says nothing.
pub(super) fn lessons(state: &State, ticket: &Ticket, lines: &[LineId], at: Stamp) -> Vec<Event> {
    let done = ticket.lines.iter();
    let done = done.filter(|line| line.is_open() && lines.contains(&line.line));
    let done: Vec<&TicketLine> = done.collect();
    if ticket.rush || ticket.is_remake() || ticket.served_at.is_some() {
        return Vec::new();
    }
    let hands = hands(state, ticket.station);
    let pieces = done.iter().map(|line| line.quantity).sum::<u32>();
    let alike = done.iter().all(|line| line.item == done[0].item);
    let prep = |line: &&&TicketLine| {
        let item = line.item?;
        state.kitchen.prep(&state.menu, item, ticket.station)
    };
    let known = done.iter().all(|line| prep(&line).is_some());
    let at_once = hands.is_none_or(|hands| pieces <= hands);
    let longest = match done.as_slice() {
        [] => None,
        [line] => Some((*line, line.quantity)),
        // One after the other on the same hands.
        [line, ..] if alike => Some((*line, pieces)),
        _ if known && at_once => done
            .iter()
            .max_by_key(prep)
            .map(|line| (*line, line.quantity)),
        _ => None,
    };
    let lesson = longest.and_then(|(line, pieces)| {
        let item = line.item?;
        let begun = begun(state, ticket, line, hands)?;
        let rounds = hands.map_or(1, |hands| pieces.max(1).div_ceil(hands));
        let seconds = (at.millis() - begun.millis()) / 1000 / i64::from(rounds);
        let cooked = (QUICKEST..=SLOWEST).contains(&seconds);
        let seconds = u32::try_from(seconds).ok().filter(|_| cooked)?;
        Some(Event::Learned {
            item,
            station: ticket.station,
            line: line.line,
            seconds,
        })
    });
    lesson.into_iter().collect()
}

fn hands(state: &State, station: StationId) -> Option<u32> {
    let known = state.house.station(station);
    let capacity = known.and_then(|station| station.capacity);
    capacity.map(|hands| u32::from(hands.max(1)))
}

/// When a cook had a hand for a line: at once, or when enough of what came before it was done.
/// Nothing where something that came before it is not done yet and in its way.
fn begun(state: &State, ticket: &Ticket, line: &TicketLine, hands: Option<u32>) -> Option<Stamp> {
    let stagger = state.house.kitchen.stagger;
    let came = |ticket: &Ticket, line: &TicketLine| {
        let planned = if stagger {
            line.begins()
        } else {
            line.fired_at
        };
        ticket
            .pushed_at
            .map_or(planned, |pushed| planned.max(pushed))
    };
    let from = came(ticket, line);
    let Some(hands) = hands else {
        return Some(from);
    };
    let here = [ticket.station];
    let tickets = state.kitchen.of(&here);
    let others = tickets.flat_map(|ticket| ticket.lines.iter().map(move |line| (ticket, line)));
    let mut before: Vec<(Option<Stamp>, u32)> = others
        .filter(|(_, other)| other.line != line.line)
        .map(|(other, of)| (came(other, of), done(other, of), of.quantity.min(hands)))
        .filter(|(came, done, _)| {
            let first = *came < from || (*came == from && done.is_some());
            first && done.is_none_or(|done| done > from)
        })
        .map(|(_, done, pieces)| (done, pieces))
        .collect();
    // Open ones last.
    before.sort_by_key(|(done, _)| (done.is_none(), *done));
    let mut held: u32 = before.iter().map(|(_, pieces)| pieces).sum();
    let room = hands - line.quantity.clamp(1, hands);
    let mut at = from;
    for (done, pieces) in before {
        if held <= room {
            break;
        }
        at = done?;
        held -= pieces;
    }
    Some(at)
}

/// When a line left the cook's hands.
fn done(ticket: &Ticket, line: &TicketLine) -> Option<Stamp> {
    match line.cooking {
        Cooking::Bumped(at) | Cooking::Voided(at) => Some(at),
        Cooking::Fired => ticket.bumped_at,
    }
}
