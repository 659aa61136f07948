use std::{path::PathBuf, str::FromStr};

use clap::{Args, Subcommand, ValueEnum};
use history::Mapping;
use jiff::{civil::Date, tz::TimeZone};
use rust_decimal::Decimal;

/// `couvert import`.
#[derive(Subcommand, Debug)]
pub enum Import {
    /// Another system's checks, for reports and forecasts.
    Checks(ImportChecks),
    /// A house that `couvert export --all` wrote, into an empty folder.
    House(ImportHouse),
    /// A menu as JSON, CSV or xlsx, or any list of items with their prices.
    Menu(ImportSetup),
    /// Settings, menu, floor and people, as `couvert export setup` wrote them; a menu alone as well.
    Setup(ImportSetup),
}

/// `couvert import menu` and `couvert import setup`.
#[derive(Args, Debug)]
pub struct ImportSetup {
    /// The file.
    pub file: PathBuf,
    /// The house's folder.
    #[arg(long, env = "COUVERT_DATA")]
    pub data: PathBuf,
}

/// Other systems' files, and what they mean.
#[derive(Args, Clone, Debug)]
pub struct Files {
    /// Files of checks, a line an item: CSV in any dialect.
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// The file that says what the items' ids mean.
    #[arg(long, value_name = "FILE")]
    pub menu: Option<PathBuf>,
    /// What a column means, such as check=Receipt. Keys: check, at, date, time, item, item_id,
    /// quantity, unit_price, line_total, modifiers, group, table, staff, covers, tender,
    /// vat_rate. Obvious columns need none.
    #[arg(long = "map", value_name = "KEY=COLUMN")]
    pub maps: Vec<Mapping>,
    /// How the files write dates; their own evidence decides if not given.
    #[arg(long, value_enum)]
    pub dates: Option<Dates>,
    /// The day of files that have no dates; today if not given.
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub day: Option<Date>,
    /// Lines that cannot be used go into this file, as `line,reason`.
    #[arg(long, value_name = "FILE")]
    pub rejects: Option<PathBuf>,
    /// The time zone of a house that is founded here, such as Europe/Amsterdam.
    #[arg(long, value_name = "ZONE", value_parser = zone)]
    pub zone: Option<TimeZone>,
    /// VAT in percent in a house that is founded here.
    #[arg(long, value_name = "PERCENT")]
    pub vat: Option<Decimal>,
}

/// How dates are written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum Dates {
    /// Day, month, year.
    Dmy,
    /// Month, day, year.
    Mdy,
    /// Year, month, day.
    Ymd,
}

fn zone(name: &str) -> Result<TimeZone, String> {
    TimeZone::get(name).map_err(|error| error.to_string())
}

/// `couvert import checks`.
#[derive(Args, Debug)]
pub struct ImportChecks {
    /// What to read.
    #[command(flatten)]
    pub files: Files,
    /// The house's folder; a house is founded there if it is empty.
    #[arg(long, env = "COUVERT_DATA")]
    pub data: PathBuf,
}

/// `couvert import house`.
#[derive(Args, Debug)]
pub struct ImportHouse {
    /// The folder that `couvert export --all` wrote.
    pub from: PathBuf,
    /// An empty folder for the house.
    #[arg(long, env = "COUVERT_DATA")]
    pub data: PathBuf,
}

/// `couvert replay`.
#[derive(Args, Clone, Debug)]
pub struct Replay {
    /// What to play.
    #[command(flatten)]
    pub files: Files,
    /// An empty folder for the house.
    #[arg(long)]
    pub data: PathBuf,
    /// How fast the files' clock runs: max, 1 for real time, or so many times faster.
    #[arg(long, default_value = "max")]
    pub speed: Speed,
    /// Tills that ring.
    #[arg(long, default_value_t = 3, value_parser = clap::value_parser!(u16).range(1..=64))]
    pub tills: u16,
    /// Kills the server this often on the way.
    #[arg(long, default_value_t = 0)]
    pub kill: u32,
    /// Decides the moments of the kills.
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    /// Lets guests and waiters do everything that makes a check hard to reckon, by these dice:
    /// splits, discounts, tips, moves, merges, voids, refunds. A clerk reckons each day again.
    #[arg(long, value_name = "SEED")]
    pub mischief: Option<u64>,
    /// Plays only the first so many checks.
    #[arg(long, value_name = "CHECKS")]
    pub first: Option<usize>,
    /// Plays only one business day: `busiest`, or a date.
    #[arg(long, value_name = "DAY")]
    pub only_day: Option<OnlyDay>,
    /// Deals the menu over four stations with a cook at each and somebody at the pass, robots all,
    /// by the dice of --seed; what their screens say is held against a slate.
    #[arg(long, conflicts_with = "mischief")]
    pub brigade: bool,
    /// The brigade finishes a table's plates together. The same hours are played once more, first
    /// come first served, to hold both side by side.
    #[arg(long, requires = "brigade")]
    pub stagger: bool,
    /// Shows the house while it plays, if standard error is a terminal; `always` in any case.
    #[arg(long, value_enum, default_value_t = Watch::Auto)]
    pub watch: Watch,
}

/// Which day of all is played.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum OnlyDay {
    /// The one with the most checks.
    Busiest,
    /// This one.
    On(Date),
}

impl OnlyDay {
    /// Its date, where it has been named.
    #[must_use]
    pub fn date(self) -> Option<Date> {
        match self {
            Self::Busiest => None,
            Self::On(date) => Some(date),
        }
    }
}

impl FromStr for OnlyDay {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        if text.eq_ignore_ascii_case("busiest") {
            return Ok(Self::Busiest);
        }
        let date = text.parse().map(Self::On);
        date.map_err(|_| "say busiest, or a date such as 2023-02-01".to_owned())
    }
}

/// Whether a replay shows the house.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum Watch {
    /// On a terminal.
    Auto,
    /// Anywhere, without moving the cursor where there is none.
    Always,
    /// Not at all.
    Never,
}

/// How fast a replay's clock runs.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Speed {
    /// As fast as the house answers.
    Max,
    /// So many times the wall clock's.
    Times(f64),
}

impl FromStr for Speed {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        if text.eq_ignore_ascii_case("max") {
            return Ok(Self::Max);
        }
        let number = text.strip_suffix(['x', '×']).unwrap_or(text);
        match number.parse() {
            Ok(times) if (0.01..=1e6).contains(&times) => Ok(Self::Times(times)),
            _ => Err("say max, 1 for real time, or a number such as 60".to_owned()),
        }
    }
}
