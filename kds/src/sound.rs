//! What the screen would like to be heard. It plays nothing itself: the window takes the tunes.

use std::{
    collections::{BTreeMap, BTreeSet},
    time::Duration,
};

use common::{
    Stamp, State, StationId, TicketId,
    kitchen::{Pace, Ticket},
};

/// While something is late and nobody has touched the screen, it says so this often.
const AGAIN: Duration = Duration::from_secs(30);
/// So long the bar shows what needs no answer.
const SHOWN: Duration = Duration::from_secs(10);

/// How loud a screen is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Loudness {
    /// Not at all; the bar shows what would be heard.
    Off,
    /// For a small kitchen.
    Quiet,
    /// Over the extraction.
    #[default]
    Loud,
}

impl Loudness {
    /// All, from silent to loud.
    pub const ALL: [Self; 3] = [Self::Off, Self::Quiet, Self::Loud];
}

/// Why a screen wants to be heard, the least pressing first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Tune {
    /// A ticket came, or more for one.
    New,
    /// A ticket takes longer than it usually does.
    Soon,
    /// A waiter says something, or has answered.
    Note,
    /// Guests wait.
    Late,
    /// Nobody may be making a ticket.
    Alarm,
}

impl Tune {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::New, Self::Soon, Self::Note, Self::Late, Self::Alarm];
}

/// What is known of a ticket that was heard before.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
struct Heard {
    pieces: u32,
    pace: Option<Pace>,
    /// What was said about it, and what was answered.
    notes: usize,
    alarm: bool,
}

/// Listens for what is worth a tune.
#[derive(Clone, Debug, Default)]
pub(crate) struct Ear {
    heard: BTreeMap<TicketId, Heard>,
    /// Whose tickets these are; a screen that shows others starts anew, in silence.
    of: Option<BTreeSet<StationId>>,
    /// What is in the air, and since when.
    rings: Option<(Tune, Duration)>,
    /// When it was heard last.
    last: Duration,
}

impl Ear {
    /// Takes in the kitchen; gives back what is to be heard now.
    pub(crate) fn listen(
        &mut self,
        state: &State,
        stations: &[StationId],
        now: Duration,
        stamp: Stamp,
    ) -> Option<Tune> {
        let of: BTreeSet<_> = stations.iter().copied().collect();
        let begins = self.of.as_ref() != Some(&of);
        let known = std::mem::take(&mut self.heard);
        let mut tune = None;
        let mut waits = None;
        for ticket in state.kitchen.tickets.values() {
            if !stations.is_empty() && !stations.contains(&ticket.station) {
                continue;
            }
            let heard = heard(state, ticket, stamp);
            let before = known.get(&ticket.id).copied();
            if ticket.is_open() {
                tune = tune.max(reason(before, heard));
                waits = waits.max(standing(heard));
            }
            self.heard.insert(ticket.id, heard);
        }
        if begins {
            // What was there before somebody switched the screen on is no news.
            self.of = (!state.house.name.is_empty()).then_some(of);
            self.rings = None;
            return None;
        }
        let again = self.again(waits, now);
        let tune = tune.max(again)?;
        if self
            .rings
            .is_none_or(|(rings, since)| rings <= tune || over(rings, since, now))
        {
            self.rings = Some((tune, now));
        }
        self.last = now;
        Some(tune)
    }

    /// Somebody is there: no more of this until something else happens.
    pub(crate) fn hush(&mut self) {
        self.rings = None;
    }

    /// What the bar shows.
    pub(crate) fn rings(&self, now: Duration) -> Option<Tune> {
        let (tune, since) = self.rings?;
        (!over(tune, since, now)).then_some(tune)
    }

    /// What nobody has answered is said again.
    fn again(&mut self, waits: Option<Tune>, now: Duration) -> Option<Tune> {
        let (tune, since) = self.rings?;
        if over(tune, since, now) {
            self.rings = None;
            return None;
        }
        if tune < Tune::Late {
            return None;
        }
        if waits.is_none_or(|waits| waits < tune) {
            // It was made meanwhile, by another screen.
            self.rings = None;
            return None;
        }
        (now.saturating_sub(self.last) >= AGAIN).then_some(tune)
    }
}

/// What asks for no answer is gone after a while; a note stays until somebody is there.
fn over(tune: Tune, since: Duration, now: Duration) -> bool {
    tune <= Tune::Soon && now.saturating_sub(since) >= SHOWN
}

fn heard(state: &State, ticket: &Ticket, stamp: Stamp) -> Heard {
    let notes = ticket.notes.iter();
    Heard {
        pieces: ticket.lines.iter().map(|line| line.quantity).sum(),
        pace: Some(ticket.pace(&state.house, stamp)),
        notes: notes
            .filter(|note| note.from.is_some() != note.answer.is_some())
            .count(),
        alarm: state.kitchen.alarm(ticket, stamp).is_some(),
    }
}

/// What is new about a ticket.
fn reason(before: Option<Heard>, now: Heard) -> Option<Tune> {
    let before = before.unwrap_or_default();
    let pace = now.pace > before.pace;
    let tunes = [
        (now.pieces > before.pieces, Tune::New),
        (pace && now.pace == Some(Pace::Soon), Tune::Soon),
        (now.notes > before.notes, Tune::Note),
        (pace && now.pace == Some(Pace::Late), Tune::Late),
        (now.alarm && !before.alarm, Tune::Alarm),
    ];
    let due = tunes.into_iter().filter(|(due, _)| *due);
    due.map(|(_, tune)| tune).max()
}

/// What goes on about a ticket until somebody does something.
fn standing(heard: Heard) -> Option<Tune> {
    if heard.alarm {
        Some(Tune::Alarm)
    } else if heard.pace == Some(Pace::Late) {
        Some(Tune::Late)
    } else {
        None
    }
}

impl crate::Kds {
    /// Has tunes played, until somebody touches the screen.
    pub(crate) fn listen(&mut self, ui: &egui::Ui, now: Duration) {
        if ui.input(|input| input.pointer.any_pressed()) {
            self.ear.hush();
        }
        let state = self.device.state();
        let stamp = self.device.house_time(now);
        let tune = self.ear.listen(state, &self.options.stations, now, stamp);
        if let Some(tune) = tune
            && self.options.sound != Loudness::Off
        {
            self.wishes
                .push(crate::Wish::Play(tune, self.options.sound));
        }
    }
}
