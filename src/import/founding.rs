//! A house for a past that has none yet.

use std::{collections::BTreeSet, path::Path};

use common::{
    BusinessDate, CommandId, Envelope, Money, RoomId, StaffId, Stamp, StationId, TableId,
    VatClassId,
    floor::{Plan, Room, Shape, Table},
    house::{Founding, House, ServiceMode, Station, VatClass, VatRule},
    menu::{self, Menu},
    money::Rate,
    protocol::{Outcome, SubmittedCommand},
    staff::{Person, Role},
};
use history::learn::Learned;
use jiff::{civil::date, tz::TimeZone};
use rust_decimal::Decimal;
use server::HouseError;
use uuid::Uuid;

use super::ImportError;

/// The name of the VAT class while nobody has said what VAT is here.
pub(super) const NOT_SET: &str = "VAT not set";
/// More rates than this are no rates.
const MOST_RATES: usize = 20;
/// The station that makes everything in a house that is founded here.
pub(super) const KITCHEN: StationId = StationId(1);
/// More tables than this are not drawn.
pub(super) const MOST_TABLES: usize = 200;
/// So many where the files name none.
const TABLES: usize = 12;
/// A room's drawing.
const ROOM: (usize, usize) = (1000, 760);

/// A class of goods for VAT; without a rate where nobody has said it.
#[derive(Debug)]
struct Class {
    id: VatClassId,
    rate: Option<Decimal>,
}

impl Class {
    fn named(&self) -> VatClass {
        let name = self.rate.map(|rate| format!("{} %", rate.normalize()));
        VatClass {
            id: self.id,
            name: name.unwrap_or_else(|| NOT_SET.to_owned()),
        }
    }
}

/// The VAT of a house that is founded here; the first class is for what says nothing else.
#[derive(Debug)]
pub(super) struct Rates(Vec<Class>);

impl Rates {
    /// What somebody said, and what the items' column says.
    pub(super) fn of(said: Option<Decimal>, learned: &Learned) -> Self {
        let possible = |rate: &Decimal| !rate.is_sign_negative() && *rate <= Decimal::ONE_HUNDRED;
        let seen = learned.items.iter().filter_map(|item| item.vat_rate);
        let seen: BTreeSet<Decimal> = seen.filter(possible).collect();
        let seen = seen.into_iter().take(MOST_RATES);
        let own = seen.filter(|rate| said != Some(*rate)).map(Some);
        let numbered = (1..).map(VatClassId).zip(std::iter::once(said).chain(own));
        Self(numbered.map(|(id, rate)| Class { id, rate }).collect())
    }

    /// The class of an item.
    pub(super) fn class(&self, rate: Option<Decimal>) -> VatClassId {
        let known = self
            .0
            .iter()
            .find(|class| rate.is_some() && class.rate == rate);
        known
            .or(self.0.first())
            .map_or(VatClassId(1), |class| class.id)
    }

    /// Such as "7 %, 19 %".
    pub(super) fn said(&self) -> String {
        let rates = self.0.iter().filter(|class| class.rate.is_some());
        let rates: Vec<_> = rates.map(|class| class.named().name).collect();
        rates.join(", ")
    }
}

/// What a house is founded with.
#[derive(Debug)]
pub(super) struct Beginning<'a> {
    /// Its local time.
    pub zone: &'a TimeZone,
    /// Its VAT.
    pub rates: &'a Rates,
    /// What it sells.
    pub menu: Menu,
    /// Names of tables as the files have them.
    pub tables: &'a BTreeSet<String>,
}

/// What founding would refuse after gigabytes were read is refused before.
pub(super) fn must_be_empty(dir: &Path) -> Result<(), ImportError> {
    match dir.read_dir().map(|mut entries| entries.next().is_none()) {
        Ok(false) => Err(HouseError::NotEmpty(dir.to_owned()).into()),
        Ok(true) => Ok(()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(HouseError::Folder(dir.to_owned(), error).into()),
    }
}

/// Founds the house in an empty folder; its owner's PIN comes back and is kept nowhere.
pub(super) fn found(dir: &Path, beginning: Beginning<'_>) -> Result<String, ImportError> {
    let pin = pin()?;
    let owner = Person {
        id: StaffId(1),
        name: "Owner".to_owned(),
        role: Role::Owner,
        may: Vec::new(),
    };
    let founding = Founding {
        house: settings(beginning.zone, beginning.rates),
        menu: beginning.menu,
        floor: floor(beginning.tables),
        staff: vec![(owner, pin.clone())],
        float: Money::ZERO,
    };
    let now = Stamp::new(jiff::Timestamp::now());
    server::House::found(dir, &founding, now)?;
    Ok(pin)
}

/// Six digits, each as likely as the others.
pub(super) fn pin() -> Result<String, ImportError> {
    const PINS: u32 = 1_000_000;
    loop {
        let chance = getrandom::u32().map_err(|error| ImportError::Chance(error.to_string()))?;
        // The last, incomplete million would favour its first PINs.
        if chance < u32::MAX - u32::MAX % PINS {
            return Ok(format!("{:06}", chance % PINS));
        }
    }
}

fn settings(zone: &TimeZone, rates: &Rates) -> House {
    let rule = |class: &Class, mode| VatRule {
        class: class.id,
        mode,
        from: BusinessDate(date(1900, 1, 1)),
        rate: Rate(class.rate.unwrap_or(Decimal::ZERO)),
    };
    let rules = |class| [ServiceMode::DineIn, ServiceMode::TakeAway].map(|mode| rule(class, mode));
    House {
        name: "Restaurant".to_owned(),
        address: Vec::new(),
        demo: false,
        currency: "EUR".to_owned(),
        time_zone: zone.iana_name().unwrap_or("UTC").to_owned(),
        day_begins: 4,
        vat_classes: rates.0.iter().map(Class::named).collect(),
        vat_rules: rates.0.iter().flat_map(rules).collect(),
        stations: vec![Station {
            id: KITCHEN,
            name: "Kitchen".to_owned(),
            ..Station::default()
        }],
        ticket_minutes: (8, 14),
        receipts_on_paper: true,
        ..House::default()
    }
}

/// One room, its tables in rows as people count.
fn floor(names: &BTreeSet<String>) -> Plan {
    let mut labels: Vec<String> = names.iter().cloned().collect();
    labels.sort_by_cached_key(|label| as_people_count(label));
    labels.truncate(MOST_TABLES);
    if labels.is_empty() {
        labels = (1..=TABLES).map(|number| number.to_string()).collect();
    }
    let columns = (1..).find(|columns| columns * columns * ROOM.1 >= labels.len() * ROOM.0);
    let columns = columns.unwrap_or(labels.len()).max(4);
    let step = (ROOM.0 / columns)
        .min(ROOM.1 / labels.len().div_ceil(columns))
        .min(190);
    let units = |length: usize| u16::try_from(length).unwrap_or(0);
    let table = |(place, label): (usize, String)| Table {
        id: TableId(u32::try_from(place + 1).unwrap_or(u32::MAX)),
        label,
        seats: 4,
        shape: Shape::Square,
        x: units(place % columns * step + step / 10),
        y: units(place / columns * step + step / 10),
        width: units(step * 4 / 5),
        height: units(step * 4 / 5),
        ..Table::default()
    };
    let tables = labels.into_iter().enumerate().map(table).collect();
    let room = Room {
        id: RoomId(1),
        name: "Room".to_owned(),
        tables,
    };
    Plan {
        rooms: vec![room],
        ..Plan::default()
    }
}

/// Table 9 stands before table 10.
fn as_people_count(label: &str) -> (String, u64, String) {
    let digit = |sign: char| sign.is_ascii_digit();
    let word = label.trim_end_matches(digit);
    let number = label[word.len()..].parse().unwrap_or(0);
    (word.to_lowercase(), number, label.to_owned())
}

/// Publishes a menu in a house that has none; false where somebody has the house open.
pub(super) fn publish(dir: &Path, menu: Menu) -> Result<bool, ImportError> {
    let menu = common::Command::Menu(menu::Command::Publish(menu.into()));
    carry_out(dir, vec![menu])
}

/// Lets the house in a folder do something in one commit, in the name of whoever ranks highest;
/// false where somebody has the house open.
pub(super) fn carry_out(dir: &Path, commands: Vec<common::Command>) -> Result<bool, ImportError> {
    let mut house = match server::House::open(dir) {
        Ok(house) => house,
        Err(HouseError::Open(_)) => return Ok(false),
        Err(error) => return Err(error.into()),
    };
    let people = house.state().staff.people.values();
    let staff = people.max_by_key(|person| person.role);
    let staff = staff.map(|person| person.id);
    let now = Stamp::new(jiff::Timestamp::now()).max(house.last_stamp());
    let submitted = commands.into_iter().map(|command| SubmittedCommand {
        envelope: Envelope {
            id: CommandId(Uuid::now_v7()),
            device: server::HOUSE,
            staff,
            at: now,
        },
        command,
    });
    let submitted: Vec<_> = submitted.collect();
    let commit = house.take(now, &submitted)?;
    for answer in commit.answers {
        if let Outcome::Rejected(rejection) = answer.outcome {
            return Err(HouseError::Founding(rejection).into());
        }
    }
    house.rest()?;
    Ok(true)
}
