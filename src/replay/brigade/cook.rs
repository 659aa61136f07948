//! A cook who makes what the screen shows, in its sequence, with so many hands.

use std::collections::{BTreeMap, BTreeSet};

use common::{
    CheckId, Command, Stamp, StationId,
    kitchen::{self, Kitchen, Ticket, TicketLine},
};

use super::{
    Act, chance,
    slate::{Deed, Plate, Slate},
};

/// Of what a dish is said to take it takes at least so many hundredths.
const QUICKEST: u64 = 75;
/// And so many more at most.
const SLOWER: u64 = 55;
/// What was called back is looked at for so long, and bumped again.
const WIPED: i64 = 30_000;

/// One cook and their screen.
#[derive(Debug)]
pub(super) struct Cook {
    /// Among the robots.
    pub place: usize,
    pub station: StationId,
    hands: usize,
    seed: u64,
    /// Whether dishes are begun when the screen says; a cook otherwise takes what came first.
    told: bool,
    pans: BTreeMap<Plate, Pan>,
    made: BTreeSet<Plate>,
}

/// What is on the fire.
#[derive(Clone, Copy, Debug)]
struct Pan {
    done: i64,
    hands: usize,
}

/// What a cook reads on the screen.
struct Screen<'a> {
    now: i64,
    tickets: Vec<&'a Ticket>,
}

impl Screen<'_> {
    fn open(&self) -> impl Iterator<Item = (&Ticket, &TicketLine)> {
        let tickets = self.tickets.iter();
        tickets.flat_map(|ticket| {
            let open = ticket.lines.iter().filter(|line| line.is_open());
            open.map(|line| (*ticket, line))
        })
    }
}

/// A ticket's line, as the slate knows it.
pub(super) fn plate(ticket: &Ticket, line: &TicketLine) -> Plate {
    Plate {
        line: line.line,
        station: ticket.station,
        again: line.remake.as_ref().map(|_| ticket.id.fire),
    }
}

/// From when on a line is late: half as long again as its guests were told.
fn late(line: &TicketLine) -> Option<i64> {
    let due = line.due_at?.millis();
    Some(due + (due - line.fired_at.millis()) / 2)
}

impl Cook {
    pub(super) fn new(place: usize, station: StationId, hands: u8, seed: u64, told: bool) -> Self {
        Self {
            place,
            station,
            hands: usize::from(hands),
            seed,
            told,
            pans: BTreeMap::new(),
            made: BTreeSet::new(),
        }
    }

    /// Looks at the screen and does what is to be done now.
    pub(super) fn look(
        &mut self,
        now: i64,
        kitchen: &Kitchen,
        slate: &mut Slate,
        pushes: &mut BTreeMap<CheckId, StationId>,
    ) -> Vec<Act> {
        let screen = Screen {
            now,
            tickets: kitchen.on_screen(&[self.station]),
        };
        let mut acts = self.reads(&screen);
        self.takes_off(&screen, &mut acts);
        self.begins(&screen, slate, pushes, &mut acts);
        acts
    }

    /// Shows what is new, and acknowledges what must be seen.
    fn reads(&self, screen: &Screen<'_>) -> Vec<Act> {
        let mut acts = Vec::new();
        let does = |command| Command::Kitchen(command);
        let new = screen.tickets.iter();
        let new: Vec<&Ticket> = new
            .copied()
            .filter(|ticket| ticket.shown_at.is_none())
            .collect();
        if !new.is_empty() {
            let lines = new
                .iter()
                .flat_map(|ticket| ticket.lines.iter().map(|line| (*ticket, line)));
            let plates = lines
                .filter(|(_, line)| line.is_open())
                .map(|(ticket, line)| (plate(ticket, line), late(line)));
            let plates = plates.collect();
            let tickets = new.iter().map(|ticket| ticket.id).collect();
            acts.push(Act {
                place: self.place,
                command: does(kitchen::Command::Show { tickets }),
                deed: Some(Deed::Shown(plates)),
                done: None,
            });
        }
        for ticket in &screen.tickets {
            if ticket.is_sealed() {
                let seen = kitchen::Command::SeeAllergies { ticket: ticket.id };
                acts.push(Act::plain(self.place, does(seen), "allergies seen"));
            }
            let unseen = ticket.lines.iter().filter(|line| line.void_unseen());
            let lines: Vec<_> = unseen.map(|line| line.line).collect();
            if !lines.is_empty() {
                let ticket = ticket.id;
                let seen = kitchen::Command::SeeVoids { ticket, lines };
                acts.push(Act::plain(self.place, does(seen), "voids seen"));
            }
            if ticket.lines.iter().all(|line| !line.is_open()) {
                acts.push(Act::plain(self.place, does(ticket.bump()), "cleared away"));
            }
        }
        acts
    }

    /// What is done leaves the fire; what was taken back is thrown away.
    fn takes_off(&mut self, screen: &Screen<'_>, acts: &mut Vec<Act>) {
        let open: BTreeMap<Plate, &Ticket> = screen
            .open()
            .map(|(ticket, line)| (plate(ticket, line), ticket))
            .collect();
        self.pans.retain(|plate, _| open.contains_key(plate));
        for (plate, pan) in self.pans.clone() {
            if pan.done > screen.now {
                continue;
            }
            let Some(ticket) = open.get(&plate) else {
                continue;
            };
            self.pans.remove(&plate);
            self.made.insert(plate);
            let bump = kitchen::Command::BumpLine {
                ticket: ticket.id,
                line: plate.line,
            };
            acts.push(Act {
                place: self.place,
                command: Command::Kitchen(bump),
                deed: Some(Deed::Bumped(plate)),
                done: None,
            });
        }
    }

    fn begins(
        &mut self,
        screen: &Screen<'_>,
        slate: &mut Slate,
        pushes: &mut BTreeMap<CheckId, StationId>,
        acts: &mut Vec<Act>,
    ) {
        let bumped: BTreeSet<Plate> = acts
            .iter()
            .filter_map(|act| match act.deed {
                Some(Deed::Bumped(plate)) => Some(plate),
                _ => None,
            })
            .collect();
        let mut free = Some(self.free());
        for (ticket, line) in screen.open() {
            let plate = plate(ticket, line);
            if ticket.is_sealed() || bumped.contains(&plate) || self.pans.contains_key(&plate) {
                continue;
            }
            if self.made.contains(&plate) {
                let done = screen.now + WIPED;
                self.pans.insert(plate, Pan { done, hands: 0 });
                continue;
            }
            if let Some(to) = pushes.get(&ticket.check).copied()
                && to != self.station
                && plate.again.is_none()
                && slate.is_made_here_only(&plate)
            {
                pushes.remove(&ticket.check);
                let push = kitchen::Command::Push {
                    ticket: ticket.id,
                    lines: vec![line.line],
                    to,
                };
                acts.push(Act {
                    place: self.place,
                    command: Command::Kitchen(push),
                    deed: Some(Deed::Pushed(plate, to)),
                    done: Some("pushed"),
                });
                continue;
            }
            // Nobody who came later is begun before whoever waits for more hands.
            if let Some(some) = free.filter(|_| self.may_begin(screen.now, line)) {
                let hands = self.hands_for(line);
                free = some.checked_sub(hands);
                if free.is_some() {
                    slate.begins(&plate);
                    let done = screen.now + self.takes(&plate, line, slate);
                    self.pans.insert(plate, Pan { done, hands });
                }
            }
        }
    }

    fn may_begin(&self, now: i64, line: &TicketLine) -> bool {
        !self.told || line.begins() <= Stamp::from_millis(now)
    }

    /// A piece takes a hand; more pieces than hands are made one round after the other.
    fn hands_for(&self, line: &TicketLine) -> usize {
        let pieces = usize::try_from(line.quantity).unwrap_or(usize::MAX);
        pieces.clamp(1, self.hands)
    }

    fn free(&self) -> usize {
        let busy: usize = self.pans.values().map(|pan| pan.hands).sum();
        self.hands.saturating_sub(busy)
    }

    /// How long it really takes, the same in each playing of the same hours.
    fn takes(&self, plate: &Plate, line: &TicketLine, slate: &Slate) -> i64 {
        let (number, seconds) = slate.time(plate.line).unwrap_or((0, 60));
        let what = u64::from(self.station.0) * 2 + u64::from(plate.again.is_some());
        let hundredths = QUICKEST + chance(self.seed, number, 100 + what) % (SLOWER + 1);
        let pieces = usize::try_from(line.quantity).unwrap_or(1);
        let rounds = i64::try_from(pieces.div_ceil(self.hands)).unwrap_or(1);
        seconds * 10 * i64::try_from(hundredths).unwrap_or(100) * rounds
    }

    /// When there is something to do though nothing new comes.
    pub(super) fn next(&self, now: i64, kitchen: &Kitchen) -> Option<i64> {
        let done = self.pans.values().map(|pan| pan.done).min();
        let tickets = kitchen.on_screen(&[self.station]);
        let screen = Screen { now, tickets };
        let waits = screen.open().filter(|(ticket, line)| {
            let plate = plate(ticket, line);
            !self.pans.contains_key(&plate) && !self.may_begin(now, line)
        });
        let begins = waits.map(|(_, line)| line.begins().millis()).min();
        let begins = begins.filter(|_| self.free() > 0);
        done.into_iter().chain(begins).min()
    }
}
