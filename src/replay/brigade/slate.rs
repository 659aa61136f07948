//! A commis with a slate: counts what is to be made and what was made, from what robots have done
//! and the house has accepted. Nothing of `common::kitchen` is used here.

use std::collections::{BTreeMap, BTreeSet};

use common::{
    Command, CommandId, ItemId, LineId, RequestId, StationId, approval, check, menu::Menu,
};

use super::deal;

/// Complaints beyond these are counted only.
const MOST_SAID: usize = 12;

/// A line on a station's screen. What is made again is told apart by the wish to make it again.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(in crate::replay) struct Plate {
    pub line: LineId,
    pub station: StationId,
    pub again: Option<CommandId>,
}

/// What a robot at the pass did, in its own words.
#[derive(Clone, PartialEq, Debug)]
pub(in crate::replay) enum Deed {
    /// A screen shows these, and each is late from so many milliseconds on.
    Shown(Vec<(Plate, Option<i64>)>),
    Bumped(Plate),
    /// One of these was the last one that was bumped; it stands on the screen again.
    Recalled(Vec<Plate>),
    Remade(Plate, u32),
    Pushed(Plate, StationId),
}

/// What is to be made at one station.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct Work {
    quantity: u32,
    pub fired: i64,
    shown: Option<i64>,
    late: Option<i64>,
    begun: u32,
    /// First time, and the last.
    pub bumped: Option<(i64, i64)>,
    bumps: u32,
    recalls: u32,
    is_open: bool,
    pub is_voided: bool,
}

#[derive(Debug)]
struct Line {
    /// In the sequence in which lines were rung.
    number: u64,
    item: ItemId,
    quantity: u32,
    /// The Send with which it came.
    fired: Option<CommandId>,
}

#[derive(Debug)]
struct Dish {
    name: String,
    stations: Vec<StationId>,
    seconds: i64,
}

/// The slate.
#[derive(Debug)]
pub(in crate::replay) struct Slate {
    dishes: BTreeMap<ItemId, Dish>,
    lines: BTreeMap<LineId, Line>,
    pub(super) work: BTreeMap<Plate, Work>,
    wishes: BTreeMap<RequestId, Command>,
    pub(super) complaints: Vec<String>,
    pub(super) complained: usize,
    /// Changes with each stroke.
    pub(super) strokes: u64,
}

impl Slate {
    pub(super) fn new(menu: &Menu) -> Self {
        let dish = |(id, item): (&ItemId, &common::menu::Item)| {
            let dish = Dish {
                name: item.name.clone(),
                stations: deal::made_at(item).collect(),
                seconds: i64::from(item.prep_minutes.unwrap_or(0)) * 60,
            };
            (*id, dish)
        };
        Self {
            dishes: menu.items.iter().map(dish).collect(),
            lines: BTreeMap::new(),
            work: BTreeMap::new(),
            wishes: BTreeMap::new(),
            complaints: Vec::new(),
            complained: 0,
            strokes: 0,
        }
    }

    /// Something that must never happen.
    pub(super) fn complains(&mut self, what: String) {
        self.complained += 1;
        if self.complaints.len() < MOST_SAID {
            self.complaints.push(what);
        }
    }

    /// The house has accepted this.
    pub(in crate::replay) fn hears(
        &mut self,
        at: i64,
        id: CommandId,
        command: &Command,
        deed: Option<&Deed>,
    ) {
        self.strokes += 1;
        match command {
            Command::Check(check::Command::Ring {
                line,
                item,
                quantity,
                ..
            }) => {
                let number = u64::try_from(self.lines.len()).unwrap_or(u64::MAX);
                let rung = Line {
                    number,
                    item: *item,
                    quantity: *quantity,
                    fired: None,
                };
                self.lines.insert(*line, rung);
            }
            Command::Check(check::Command::Send { lines, .. }) => self.fires(at, id, lines),
            Command::Check(check::Command::Void { line, .. }) => {
                for work in self.of(*line) {
                    work.is_voided = true;
                    work.is_open = false;
                }
            }
            Command::Approval(approval::Command::Ask { request, wish }) => {
                self.wishes.insert(*request, (**wish).clone());
            }
            Command::Approval(approval::Command::Grant { request }) => {
                if let Some(wish) = self.wishes.remove(request) {
                    self.hears(at, id, &wish, None);
                }
            }
            _ => {}
        }
        if let Some(deed) = deed {
            self.hears_of(at, id, deed);
        }
    }

    fn of(&mut self, line: LineId) -> impl Iterator<Item = &mut Work> {
        let plates = self.work.iter_mut();
        let plates = plates.filter(move |(plate, _)| plate.line == line);
        plates.map(|(_, work)| work)
    }

    fn fires(&mut self, at: i64, id: CommandId, lines: &[LineId]) {
        for line in lines {
            let Some(known) = self.lines.get_mut(line) else {
                self.complains(format!("{line:?} was sent and never rung"));
                continue;
            };
            if known.fired.is_some() {
                continue;
            }
            known.fired = Some(id);
            let dish = self.dishes.get(&known.item);
            for station in dish.into_iter().flat_map(|dish| &dish.stations) {
                let work = Work {
                    quantity: known.quantity,
                    fired: at,
                    is_open: true,
                    ..Work::default()
                };
                let plate = Plate {
                    line: *line,
                    station: *station,
                    again: None,
                };
                self.work.insert(plate, work);
            }
        }
    }

    fn hears_of(&mut self, at: i64, id: CommandId, deed: &Deed) {
        match deed {
            Deed::Shown(plates) => {
                for (plate, late) in plates {
                    if let Some(work) = self.known(plate, "was shown") {
                        work.shown = work.shown.or(Some(at));
                        work.late = work.late.or(*late);
                    }
                }
            }
            Deed::Bumped(plate) => {
                let twice = self.known(plate, "was bumped").is_some_and(|work| {
                    let twice = !work.is_open;
                    work.is_open = false;
                    work.bumps += 1;
                    work.bumped = Some((work.bumped.map_or(at, |(first, _)| first), at));
                    twice
                });
                if twice {
                    self.complains(format!("{} was bumped twice", self.said(plate)));
                }
            }
            Deed::Recalled(plates) => {
                let bumped = plates.iter().filter_map(|plate| {
                    let work = self.work.get(plate)?;
                    let (_, last) = work.bumped.filter(|_| !work.is_voided)?;
                    Some((last, plate.line, *plate))
                });
                if let Some((.., plate)) = bumped.max()
                    && let Some(work) = self.work.get_mut(&plate)
                {
                    work.is_open = true;
                    work.recalls += 1;
                }
            }
            Deed::Remade(plate, quantity) => {
                let work = Work {
                    quantity: *quantity,
                    fired: at,
                    is_open: true,
                    ..Work::default()
                };
                let again = Some(id);
                self.work.insert(Plate { again, ..*plate }, work);
            }
            Deed::Pushed(plate, to) => {
                if let Some(mut work) = self.work.remove(plate) {
                    work.shown = None;
                    let station = *to;
                    self.work.insert(Plate { station, ..*plate }, work);
                }
            }
        }
    }

    fn known(&mut self, plate: &Plate, what: &str) -> Option<&mut Work> {
        if !self.work.contains_key(plate) {
            self.complains(format!("{} {what}, and nobody fired it", self.said(plate)));
        }
        self.work.get_mut(plate)
    }

    fn said(&self, plate: &Plate) -> String {
        let station = deal::named(plate.station);
        format!("{} at {station}", self.dish(plate.line).unwrap_or("?"))
    }

    /// A cook puts it on the fire.
    pub(super) fn begins(&mut self, plate: &Plate) {
        let again = self.known(plate, "was begun").is_some_and(|work| {
            work.begun += 1;
            work.begun > 1
        });
        if again {
            self.complains(format!("{} was cooked twice", self.said(plate)));
        }
    }

    /// What somebody will call a dish.
    pub(super) fn dish(&self, line: LineId) -> Option<&str> {
        let line = self.lines.get(&line)?;
        self.dishes.get(&line.item).map(|dish| dish.name.as_str())
    }

    /// Its number among all lines, and the seconds that the menu says its dish takes.
    pub(super) fn time(&self, line: LineId) -> Option<(u64, i64)> {
        let line = self.lines.get(&line)?;
        let dish = self.dishes.get(&line.item)?;
        Some((line.number, dish.seconds))
    }

    /// With which Send a line came.
    pub(super) fn send_of(&self, line: LineId) -> Option<CommandId> {
        self.lines.get(&line)?.fired
    }

    /// Whether a dish is made at this station alone.
    pub(super) fn is_made_here_only(&self, plate: &Plate) -> bool {
        let all = self.work.keys().filter(|other| other.line == plate.line);
        all.eq([plate])
    }

    /// How many of each dish are to be made at a station, or at all. What two stations make together
    /// is one dish.
    pub(super) fn all_day(&self, station: Option<StationId>) -> BTreeMap<&str, u32> {
        let mut counts = BTreeMap::new();
        let mut counted = BTreeSet::new();
        for (plate, work) in &self.work {
            let here = work.is_open && station.is_none_or(|station| station == plate.station);
            if here && counted.insert((plate.line, plate.again)) {
                let name = self.dish(plate.line).unwrap_or("?");
                *counts.entry(name).or_insert(0) += work.quantity;
            }
        }
        counts
    }

    /// When everything is over: what was lost, doubled or never shown.
    pub(super) fn closes(&mut self) {
        let mut said = Vec::new();
        for (plate, work) in &self.work {
            let what = match work {
                Work { is_open: true, .. } => "was never finished",
                Work { shown: None, .. } if work.bumps > 0 => "was bumped and never shown",
                _ if work.is_voided => continue,
                Work { begun: 1, .. } if work.bumps == 1 + work.recalls => continue,
                Work { begun: 0, .. } => "was bumped and never cooked",
                _ => "was bumped more often than it was called back",
            };
            said.push(format!("{} {what}", self.said(plate)));
        }
        said.into_iter().for_each(|what| self.complains(what));
    }

    /// Plates that were late, and how many of these no screen showed before they were.
    pub(super) fn late(&self) -> (usize, usize) {
        let done = self.work.values();
        let late = done.filter_map(|work| {
            let limit = work.late?;
            let over = work.bumped.is_none_or(|(first, _)| first > limit);
            (over && !work.is_voided).then_some(work.shown.is_none_or(|shown| shown > limit))
        });
        let late: Vec<bool> = late.collect();
        (late.len(), late.iter().filter(|unseen| **unseen).count())
    }

    /// Plates in all, made again, voided.
    pub(super) fn plates(&self) -> (usize, usize, usize) {
        let again = self.work.keys().filter(|plate| plate.again.is_some());
        let voided = self.work.values().filter(|work| work.is_voided);
        (self.work.len(), again.count(), voided.count())
    }

    /// Lines that were fired.
    pub(super) fn fired(&self) -> usize {
        let fired: BTreeSet<LineId> = self.work.keys().map(|plate| plate.line).collect();
        fired.len()
    }

    /// Nothing is to be made any more.
    pub(super) fn is_clean(&self) -> bool {
        self.work.values().all(|work| !work.is_open)
    }
}
