use std::path::PathBuf;

use clap::{Args, ValueEnum};
use jiff::civil::Date;

/// `couvert report`.
#[derive(Args, Debug)]
pub struct Report {
    /// Which report.
    #[arg(value_enum)]
    pub report: Which,
    /// The house's folder.
    #[arg(long, env = "COUVERT_DATA")]
    pub data: PathBuf,
    /// The first business day; from the beginning if not given.
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub from: Option<Date>,
    /// The last business day; to the end if not given.
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub to: Option<Date>,
    /// Sales broken down in one way only.
    #[arg(long, value_enum)]
    pub by: Option<By>,
    /// How it is written; as the file's name ends if not given, and JSON where that says nothing.
    #[arg(long, value_enum)]
    pub format: Option<Format>,
    /// Whose spreadsheet opens the CSV, such as de, fr-CH or zh: separator and decimal mark. The
    /// environment says so if not given; C is RFC 4180 with a dot.
    #[arg(long, value_name = "LOCALE")]
    pub locale: Option<server::reports::Dialect>,
    /// Into this file; to standard output if not given.
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// Which report.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum Which {
    /// A Z report for each day.
    Z,
    /// Sales by item, group, hour, weekday, day, person, table, tender and VAT rate.
    Sales,
    /// The prices that items were sold at, and from when to when.
    Prices,
    /// How long the kitchen took, by dish, station and hour, and what it made again.
    Kitchen,
}

/// One way of breaking sales down.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum By {
    /// Items of the menu.
    Item,
    /// Pages of the menu.
    Group,
    /// Hours of the clock.
    Hour,
    /// Mondays to Sundays.
    Weekday,
    /// Business days.
    Day,
    /// People.
    Staff,
    /// Tables.
    Table,
    /// Ways to pay.
    Tender,
    /// VAT rates.
    Vat,
}

/// How a report is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum Format {
    /// For programs.
    Json,
    /// For spreadsheets.
    Csv,
    /// For people.
    Pdf,
}

/// `couvert export`.
#[derive(Args, Debug)]
pub struct Export {
    /// The menu, or everything that is set up.
    #[arg(value_enum, required_unless_present = "all", conflicts_with = "all")]
    pub what: Option<Carry>,
    /// Every record of the house.
    #[arg(long)]
    pub all: bool,
    /// How the menu is written; a setup is JSON.
    #[arg(long, value_enum, conflicts_with = "all")]
    pub format: Option<Paper>,
    /// The house's folder.
    #[arg(long, env = "COUVERT_DATA")]
    pub data: PathBuf,
    /// An empty folder for all records; the file for a menu or a setup.
    #[arg(short, long, value_name = "PATH")]
    pub output: PathBuf,
}

/// What is carried from house to house.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum Carry {
    /// Everything that can be rung.
    Menu,
    /// Settings, menu, floor and people; no PIN and no password.
    Setup,
}

/// How a menu is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum Paper {
    /// For programs.
    Json,
    /// For any program that knows tables.
    Csv,
    /// For spreadsheets.
    Xlsx,
}

/// `couvert load`.
#[derive(Args, Debug)]
pub struct Load {
    /// Tills that ring, send and settle.
    #[arg(long, default_value_t = 50, value_parser = clap::value_parser!(u16).range(1..=500))]
    pub tills: u16,
    /// Kitchen screens that follow.
    #[arg(long, default_value_t = 10, value_parser = clap::value_parser!(u16).range(1..=500))]
    pub kds: u16,
    /// How long it measures, the floor's share included.
    #[arg(long, default_value_t = 20, value_parser = clap::value_parser!(u16).range(2..=3600))]
    pub seconds: u16,
}

/// `couvert floor-loop`.
#[derive(Args, Debug)]
pub struct Floor {
    /// Where its database is made.
    #[arg(long)]
    pub data: PathBuf,
}
