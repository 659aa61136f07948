//! What is played: the checks of the files as parties with their rounds.

use std::collections::{BTreeMap, BTreeSet};

use common::{
    BusinessDate, ItemId, Money, StaffId, Stamp, TableId,
    check::{MOST_COVERS, Tender},
    house::Founding,
    money::Rate,
};
use history::{Dish, PastCheck};
use jiff::{civil::Date, tz::TimeZone};

use super::{
    carte::{Carte, Wishes, spoken},
    house::{self, DAY_BEGINS, TABLES, WAITERS},
    pieces::{LeftOut, MOST_LINES, MOST_OF_A_CHECK, Why, pieces},
};

/// Beyond so many names of tables the column means something else.
const MOST_TABLES: usize = 200;
/// So many waiters have a name; whoever comes after them is one of the others.
const MOST_WAITERS: usize = 64;
const OTHERS: &str = "Others";
/// A label beyond this does not fit a table.
const LONGEST_LABEL: usize = 24;
/// Lines within this time are said in one go, if the hour is the same.
const ONE_GO: i64 = 10 * 60_000;
/// Checks of a day without times are spread over these hours.
const OPEN: std::ops::Range<i64> = 11..22;
const HOUR: i64 = 3_600_000;

/// A check of the past as it is played.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Party {
    /// Never empty, by time.
    pub rounds: Vec<Round>,
    /// As the file has it; nothing where it names no table.
    pub table: Option<TableId>,
    pub waiter: StaffId,
    pub covers: u8,
    pub tender: Tender,
    pub total: Money,
    /// On which of the plan's days it settles.
    pub day: usize,
}

/// What is said in one go.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Round {
    /// Milliseconds since 1970.
    pub at: i64,
    pub lines: Vec<Rung>,
}

/// A line as it is rung.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Rung {
    pub item: ItemId,
    pub quantity: u32,
    pub wishes: Wishes,
}

/// The house, and who comes when.
#[derive(Debug)]
pub(super) struct Plan {
    pub founding: Founding,
    /// By the time of their first round.
    pub parties: Vec<Party>,
    /// Business days on which somebody settles.
    pub days: Vec<BusinessDate>,
    /// Whether the files say who sat where.
    pub names_tables: bool,
    pub total: Money,
    pub left_out: LeftOut,
}

impl Plan {
    /// Only one day of all, the one named or the one with the most checks, and of it the first ones.
    pub(super) fn on_day(&mut self, wanted: Option<Date>, first: usize) {
        let mut checks = vec![0_usize; self.days.len()];
        for party in &self.parties {
            checks[party.day] += 1;
        }
        let day = match wanted {
            Some(date) => self.days.iter().position(|day| day.0 == date),
            None => (0..checks.len()).max_by_key(|day| (checks[*day], usize::MAX - day)),
        };
        self.parties.retain(|party| Some(party.day) == day);
        self.parties.truncate(first);
        for party in &mut self.parties {
            party.day = 0;
        }
        self.total = self.parties.iter().map(|party| party.total).sum();
        self.days = day.map(|day| self.days[day]).into_iter().collect();
    }

    /// How many scenes there are at least.
    pub(super) fn scenes(&self) -> usize {
        let scenes = self.parties.iter().map(|party| party.rounds.len() * 2 + 1);
        scenes.sum()
    }
}

/// Checks as they come out of the reader.
#[derive(Debug)]
pub(super) struct Planner {
    zone: TimeZone,
    carte: Carte,
    parties: Vec<Party>,
    /// Parties of days without times.
    untimed: BTreeMap<Date, Vec<usize>>,
    tables: Names,
    waiters: Names,
    total: Money,
    left_out: LeftOut,
}

/// Names in the sequence of their first appearance.
#[derive(Debug, Default)]
struct Names {
    places: BTreeMap<String, usize>,
    names: Vec<String>,
}

impl Names {
    fn place(&mut self, name: &str) -> usize {
        if let Some(place) = self.places.get(name) {
            return *place;
        }
        self.places.insert(name.to_owned(), self.names.len());
        self.names.push(name.to_owned());
        self.names.len() - 1
    }
}

impl Planner {
    pub(super) fn new(dishes: &[Dish], zone: TimeZone, rate: Rate) -> Self {
        Self {
            zone,
            carte: Carte::new(dishes, rate),
            parties: Vec::new(),
            untimed: BTreeMap::new(),
            tables: Names::default(),
            waiters: Names::default(),
            total: Money::ZERO,
            left_out: LeftOut::default(),
        }
    }

    /// Takes in the next check.
    pub(super) fn plan(&mut self, check: &PastCheck) {
        let (returns, sold): (Vec<_>, Vec<_>) = check
            .lines
            .iter()
            .partition(|line| pieces(line) == Err(Why::Return));
        if sold.iter().map(|line| line.total).sum::<Money>() > MOST_OF_A_CHECK {
            return self.left_out.add(Why::DearCheck, check.total());
        }
        if !returns.is_empty() && !check.total().is_positive() {
            return self.left_out.add(Why::Nothing, check.total());
        }
        let (rounds, total) = self.rounds(check);
        if rounds.is_empty() {
            return;
        }
        let place = self.parties.len();
        if check.lines.iter().all(|line| !line.is_timed) {
            let date = self.local(check.opened_at()).date();
            self.untimed.entry(date).or_default().push(place);
        }
        let lines: usize = rounds.iter().map(|round| round.lines.len()).sum();
        let table = check
            .table
            .as_deref()
            .map(|name| spoken(name, LONGEST_LABEL));
        let table = table.filter(|name| !name.is_empty());
        let party = Party {
            table: table.map(|name| house::table(self.tables.place(&name))),
            waiter: house::waiter(self.waiter(check, place)),
            covers: covers(check, lines),
            tender: tender(check, place),
            total,
            rounds,
            day: 0,
        };
        self.total += total;
        self.parties.push(party);
    }

    fn rounds(&mut self, check: &PastCheck) -> (Vec<Round>, Money) {
        let mut rounds: Vec<Round> = Vec::new();
        let (mut total, mut lines) = (Money::ZERO, 0);
        for line in &check.lines {
            let rung = pieces(line).and_then(|pieces| {
                lines += pieces.len();
                if lines > MOST_LINES {
                    lines -= pieces.len();
                    return Err(Why::TooManyLines);
                }
                let wishes = self.carte.wishes(line);
                let mut rung = Vec::with_capacity(pieces.len());
                for (quantity, price) in pieces {
                    let item = self.carte.item(line, price).ok_or(Why::TooManyItems)?;
                    let wishes = wishes.clone();
                    rung.push(Rung {
                        item,
                        quantity,
                        wishes,
                    });
                }
                Ok(rung)
            });
            match rung {
                Ok(rung) => {
                    total += line.total;
                    self.say(&mut rounds, line.at, rung);
                }
                Err(why) => self.left_out.add(why, line.total),
            }
        }
        (rounds, total)
    }

    fn say(&self, rounds: &mut Vec<Round>, at: Stamp, rung: Vec<Rung>) {
        let millis = at.millis();
        let in_one_go = |round: &&mut Round| {
            let began = self.local(Stamp::from_millis(round.at));
            millis - round.at <= ONE_GO && began.hour() == self.local(at).hour()
        };
        match rounds.last_mut().filter(in_one_go) {
            Some(round) => round.lines.extend(rung),
            None => rounds.push(Round {
                at: millis,
                lines: rung,
            }),
        }
    }

    fn local(&self, stamp: Stamp) -> jiff::civil::DateTime {
        stamp.timestamp().to_zoned(self.zone.clone()).datetime()
    }

    fn waiter(&mut self, check: &PastCheck, place: usize) -> usize {
        let name = check
            .staff
            .as_deref()
            .map(|name| spoken(name, LONGEST_LABEL));
        let name = name.filter(|name| !name.is_empty());
        let name = name.as_deref().unwrap_or(WAITERS[place % WAITERS.len()]);
        let is_full = self.waiters.names.len() >= MOST_WAITERS - 1;
        if is_full && !self.waiters.places.contains_key(name) {
            return self.waiters.place(OTHERS);
        }
        self.waiters.place(name)
    }

    /// The house and its guests.
    pub(super) fn finish(mut self) -> Plan {
        self.spread();
        self.parties.sort_by_key(|party| party.rounds[0].at);
        let zone = &self.zone;
        let date = |party: &Party| {
            let last = party.rounds.last().map_or(0, |round| round.at);
            BusinessDate::of(Stamp::from_millis(last), zone, DAY_BEGINS)
        };
        let days: BTreeSet<_> = self.parties.iter().map(date).collect();
        let days: Vec<_> = days.into_iter().collect();
        for party in &mut self.parties {
            // Its own date is among them.
            party.day = days.binary_search(&date(party)).unwrap_or_default();
        }
        let names_tables = (1..=MOST_TABLES).contains(&self.tables.names.len());
        if !names_tables {
            for party in &mut self.parties {
                party.table = None;
            }
            self.tables.names = (1..=TABLES).map(|number| number.to_string()).collect();
        }
        let zone = self.zone.iana_name().unwrap_or("UTC").to_owned();
        let carte = self.carte.finish();
        Plan {
            founding: house::founding(&zone, carte, &self.tables.names, &self.waiters.names),
            parties: self.parties,
            days,
            names_tables,
            total: self.total,
            left_out: self.left_out,
        }
    }

    /// Where the files have no times, a day's checks come one after the other.
    fn spread(&mut self) {
        for (date, places) in &self.untimed {
            let count = i64::try_from(places.len()).unwrap_or(i64::MAX);
            let opens = date.at(i8::try_from(OPEN.start).unwrap_or(0), 0, 0, 0);
            let Ok(opens) = opens.to_zoned(self.zone.clone()) else {
                continue;
            };
            let opens = opens.timestamp().as_millisecond();
            for (turn, place) in (0..).zip(places) {
                let round = &mut self.parties[*place].rounds[0];
                // All lines of such a check are of one moment, so this is its only round.
                round.at = opens + (OPEN.end - OPEN.start) * HOUR / count * turn;
            }
        }
    }
}

fn covers(check: &PastCheck, lines: usize) -> u8 {
    let guests = check.covers.filter(|covers| *covers > 0);
    let guests = guests.map_or(lines.div_ceil(2).clamp(1, 12), |covers| {
        usize::try_from(covers).unwrap_or(usize::MAX)
    });
    u8::try_from(guests).map_or(MOST_COVERS, |guests| guests.min(MOST_COVERS))
}

/// Words for coins and notes.
const CASH: [&str; 14] = [
    "cash",
    "bar",
    "bargeld",
    "barzahlung",
    "contant",
    "kontant",
    "espèces",
    "especes",
    "liquide",
    "efectivo",
    "contanti",
    "dinheiro",
    "现金",
    "現金",
];

/// Two of three pay by card where the file does not say.
fn tender(check: &PastCheck, place: usize) -> Tender {
    let is_cash = match &check.tender {
        Some(words) => words
            .to_lowercase()
            .split(|letter: char| !letter.is_alphabetic())
            .any(|word| CASH.contains(&word)),
        None => place.is_multiple_of(3),
    };
    if is_cash { Tender::Cash } else { Tender::Card }
}
