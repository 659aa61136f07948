//! What the kitchen calls out to the floor: food that nobody makes, what cooks ask and say, plates
//! at the pass.

mod tune;

use std::collections::BTreeMap;

use common::{
    CheckId, CommandId, StaffId, Stamp, StationId, TicketId,
    check::Check,
    kitchen::{Claim, Note, Ticket},
    staff::Role,
};

pub use tune::Tune;
pub(crate) use tune::{Ears, listen};

use crate::{desk::Desk, floor};

/// A station is named with its work from so many minutes on.
const BUSY: u64 = 5;
/// What was only said stays in sight so long, in seconds.
const SAID_FOR: u64 = 10 * 60;

/// What is called out.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum What<'a> {
    /// Stations do not answer: nobody may be making these, oldest first.
    Unmade(Vec<StationId>, Vec<&'a Ticket>),
    /// A cook waits for a yes or a no.
    Asks(&'a Ticket, &'a Note),
    /// A cook has said something, or has answered.
    Says(&'a Ticket, &'a Note),
    /// Plates of one check at the pass, and whoever takes them.
    Ready(Vec<&'a Ticket>, Option<&'a Claim>),
}

/// Whom it has reached by its age.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Reach {
    /// Whoever looks after the guests.
    Own,
    /// Every waiter.
    Waiters,
    /// The managers too.
    Managers,
}

/// Something that the kitchen calls out.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Call<'a> {
    pub(crate) what: What<'a>,
    pub(crate) check: Option<&'a Check>,
    pub(crate) since: Stamp,
    pub(crate) mine: bool,
    pub(crate) reach: Reach,
}

impl Call<'_> {
    /// Whether it is for whoever stands here, by its table or by its age.
    pub(crate) fn is_for_me(&self, desk: &Desk) -> bool {
        let role = desk.me().map_or(Role::Waiter, |me| me.role);
        let runs = matches!(role, Role::Manager | Role::Owner);
        match self.reach {
            _ if self.mine => true,
            Reach::Own => false,
            Reach::Waiters => !runs,
            Reach::Managers => true,
        }
    }

    /// Whether nobody has taken it upon themselves.
    pub(crate) fn needs_somebody(&self) -> bool {
        match &self.what {
            What::Unmade(..) | What::Asks(..) => true,
            What::Says(..) => false,
            What::Ready(_, claim) => claim.is_none() || self.reach > Reach::Own,
        }
    }
}

/// All that is called out at this moment, to whomever.
pub(crate) fn calls(desk: &Desk) -> Vec<Call<'_>> {
    let mut calls: Vec<Call<'_>> = unmade(desk).into_iter().collect();
    let mut ready: BTreeMap<(CheckId, Option<StaffId>), Vec<&Ticket>> = BTreeMap::new();
    for ticket in desk.state().kitchen.tickets.values() {
        let notes = ticket.notes.iter();
        calls.extend(notes.filter_map(|note| said(desk, ticket, note)));
        if ticket.is_ready() {
            let by = ticket.claimed.as_ref().map(|claim| claim.by);
            ready.entry((ticket.check, by)).or_default().push(ticket);
        }
    }
    calls.extend(
        ready
            .into_values()
            .filter_map(|tickets| at_pass(desk, tickets)),
    );
    calls
}

/// The tickets that nobody may be making. Nobody knows while the house is away, and in training
/// there is no kitchen.
pub(crate) fn alarmed(desk: &Desk) -> Vec<&Ticket> {
    if desk.is_training() || !desk.is_joined() {
        return Vec::new();
    }
    let alarms = desk.state().kitchen.alarms(desk.time());
    alarms.into_iter().map(|(ticket, _)| ticket).collect()
}

/// One call for all of them: somebody must go to the kitchen.
fn unmade(desk: &Desk) -> Option<Call<'_>> {
    let tickets = alarmed(desk);
    let since = tickets.iter().map(|ticket| ticket.fired_at).min()?;
    let mut stations: Vec<StationId> = tickets.iter().map(|ticket| ticket.station).collect();
    stations.sort_unstable();
    stations.dedup();
    let checks = tickets.iter().filter_map(|ticket| check_of(desk, ticket));
    Some(Call {
        check: checks.clone().next(),
        mine: checks.clone().any(|check| floor::is_mine(desk, check)),
        what: What::Unmade(stations, tickets.clone()),
        since,
        reach: Reach::Managers,
    })
}

fn said<'a>(desk: &'a Desk, ticket: &'a Ticket, note: &'a Note) -> Option<Call<'a>> {
    let check = check_of(desk, ticket)?;
    let from_kitchen = note.from.is_none();
    let (what, since) = if from_kitchen && note.is_open() {
        (What::Asks(ticket, note), note.at)
    } else if from_kitchen && !note.ask {
        (What::Says(ticket, note), note.at)
    } else {
        let (_, at) = note.answer.filter(|_| !from_kitchen)?;
        (What::Says(ticket, note), at)
    };
    let is_news = matches!(what, What::Says(..));
    let age = desk.time().seconds_since(since);
    if is_news && (age > SAID_FOR || desk.ears.has_read(note.id)) {
        return None;
    }
    let mine = floor::is_mine(desk, check) || wrote(desk, note);
    let reach = if is_news {
        Reach::Own
    } else {
        reach(desk, since)
    };
    let check = Some(check);
    Some(Call {
        what,
        check,
        since,
        mine,
        reach,
    })
}

/// Whether whoever stands here wrote it.
fn wrote(desk: &Desk, note: &Note) -> bool {
    let me = desk.me().map(|me| me.name.as_str());
    me.is_some() && note.from.as_deref() == me
}

fn at_pass<'a>(desk: &'a Desk, tickets: Vec<&'a Ticket>) -> Option<Call<'a>> {
    let check = check_of(desk, tickets.first()?)?;
    let since = tickets.iter().filter_map(|ticket| ticket.bumped_at).min()?;
    let claim = tickets.first().and_then(|ticket| ticket.claimed.as_ref());
    // Whoever says that they take it and does not come is waited for as long again.
    let from = claim.map_or(since, |claim| claim.at.max(since));
    let took = claim.is_some_and(|claim| desk.staff == Some(claim.by));
    Some(Call {
        what: What::Ready(tickets, claim),
        check: Some(check),
        since,
        mine: took || floor::is_mine(desk, check),
        reach: reach(desk, from),
    })
}

fn check_of<'a>(desk: &'a Desk, ticket: &Ticket) -> Option<&'a Check> {
    desk.state().checks.get(ticket.check)
}

/// After the house's minutes every waiter is called, after as many again the managers.
fn reach(desk: &Desk, since: Stamp) -> Reach {
    let step = u64::from(desk.state().house.kitchen.escalate_minutes) * 60;
    let age = desk.time().seconds_since(since);
    if age < step {
        Reach::Own
    } else if age < 2 * step {
        Reach::Waiters
    } else {
        Reach::Managers
    }
}

/// `2 Burger, 1 Steak`: what of tickets is at the pass, or what is to be made.
pub(crate) fn dishes(tickets: &[&Ticket], done: bool) -> String {
    let lines = tickets.iter().flat_map(|ticket| {
        let lines = ticket.lines.iter();
        lines.filter(move |line| {
            if done {
                ticket.is_done(line)
            } else {
                line.is_open()
            }
        })
    });
    let dishes: Vec<_> = lines
        .map(|line| format!("{} {}", line.quantity, line.name))
        .collect();
    dishes.join(", ")
}

/// Stations that are busy, with their minutes until a dish that came now would be begun, or by
/// which they are behind; the worst first.
pub(crate) fn loads(desk: &Desk) -> Vec<(StationId, u64)> {
    let state = desk.state();
    let now = desk.time();
    let limit = u64::from(state.house.ticket_minutes.1);
    let mut behind: BTreeMap<StationId, u64> = BTreeMap::new();
    for ticket in state
        .kitchen
        .tickets
        .values()
        .filter(|ticket| ticket.is_open())
    {
        let known = state.house.station(ticket.station);
        // How much a station makes at once is known, or how long its oldest ticket waits.
        if known.is_none_or(|station| station.capacity.is_none()) {
            let minutes = (now.seconds_since(ticket.fired_at) / 60).saturating_sub(limit);
            let most = behind.entry(ticket.station).or_default();
            *most = minutes.max(*most);
        }
    }
    let busy = state
        .house
        .stations
        .iter()
        .filter(|station| station.capacity.is_some());
    let busy = busy.filter_map(|station| {
        let load = state.kitchen.load(&state.house, station.id, now);
        let minutes = u64::from(load.seconds) / 60;
        (minutes >= BUSY).then_some((station.id, minutes))
    });
    let mut loads: Vec<_> = busy
        .chain(behind.into_iter().filter(|(_, most)| *most > 0))
        .collect();
    loads.sort_by_key(|(station, minutes)| (std::cmp::Reverse(*minutes), *station));
    loads
}

/// `Grill +14 min`.
pub(crate) fn load_words(desk: &Desk, (station, minutes): (StationId, u64)) -> String {
    let name = desk.state().house.station_name(station);
    let gaps = [("station", name.into()), ("minutes", minutes.into())];
    desk.words.with("order-delay", &gaps)
}

/// The pill in the bar: what waits for whoever stands here, long and short, and whether it presses.
pub(crate) fn pill(desk: &Desk) -> Option<(String, String, bool)> {
    let calls = calls(desk);
    let waits = |call: &&Call<'_>| call.needs_somebody() && call.is_for_me(desk);
    let waiting: Vec<_> = calls.iter().filter(waits).collect();
    let first = waiting.iter().min_by_key(|call| call.since)?;
    let short = desk
        .words
        .with("calls-for-you", &[("count", waiting.len().into())]);
    let long = match waiting.len() {
        1 => title(desk, first),
        _ => short.clone(),
    };
    let presses =
        |call: &&Call<'_>| matches!(call.what, What::Unmade(..)) || call.reach > Reach::Own;
    let presses = waiting.iter().copied().any(|call| presses(&call));
    Some((long, short, presses))
}

/// What is called out, in a few words: `Table 11 · food ready`.
pub(crate) fn title(desk: &Desk, call: &Call<'_>) -> String {
    let words = &desk.words;
    let key = match &call.what {
        What::Unmade(stations, _) => {
            let house = &desk.state().house;
            let names = stations.iter().map(|id| house.station_name(*id));
            let names: Vec<_> = names.collect();
            let key = match names.len() {
                1 => "calls-silent",
                _ => "calls-silent-several",
            };
            return words.with(key, &[("station", names.join(", ").into())]);
        }
        What::Asks(..) => "calls-asks",
        What::Says(_, note) => match note.answer {
            Some((true, _)) => "calls-says-yes",
            Some((false, _)) => "calls-says-no",
            None => "calls-says",
        },
        What::Ready(..) => "floor-is-ready",
    };
    let table = call.check.map(|check| crate::say::called(desk, check));
    format!("{} · {}", table.unwrap_or_default(), words.get(key))
}

/// By what a call is known from one moment to the next.
pub(super) fn key(call: &Call<'_>) -> Option<(u8, TicketId, Option<CommandId>)> {
    let first = |tickets: &[&Ticket]| tickets.iter().map(|ticket| ticket.id).max();
    match &call.what {
        What::Unmade(_, tickets) => Some((0, first(tickets)?, None)),
        What::Asks(ticket, note) => Some((1, ticket.id, Some(note.id))),
        What::Says(ticket, note) => Some((2, ticket.id, Some(note.id))),
        What::Ready(tickets, _) => Some((3, first(tickets)?, None)),
    }
}
