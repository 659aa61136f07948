//! The command line.

mod figures;
mod past;

use std::{net::SocketAddr, path::PathBuf};

use clap::{Args, Parser, Subcommand, ValueEnum};
use common::Stamp;

pub use figures::{By, Carry, Export, Floor, Format, Load, Paper, Report, Which};
pub use past::{
    Dates, Files, Import, ImportChecks, ImportHouse, ImportSetup, Replay, Speed, Watch,
};

/// A restaurant's point of sale with a kitchen display. Without a command it opens the demo house.
#[derive(Parser, Debug)]
#[command(name = "couvert", version, about)]
pub struct Cli {
    /// What to run.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// The parts of the house.
#[derive(Subcommand, Debug)]
pub enum Command {
    /// The demo restaurant: server, a till window and a kitchen window.
    Demo(Demo),
    /// The server of a house.
    Serve(Serve),
    /// A till.
    Till(Screen),
    /// A kitchen screen.
    Kds(Screen),
    /// Brings another system's past, an exported house, a menu or a setup into a house.
    #[command(subcommand)]
    Import(Import),
    /// Plays a history of checks through a live house.
    Replay(Replay),
    /// Sales or Z reports of a house.
    Report(Report),
    /// Writes a house's records, its menu or its setup as files that anyone can read.
    Export(Export),
    /// Measures what a house carries on this machine, held against the least it could cost.
    Load(Load),
    /// The least that an order costs, for `load`.
    #[command(hide = true)]
    FloorLoop(Floor),
    /// Walks the journal's chain and says whether every entry is as it was written.
    Verify(House),
}

/// `couvert demo`.
#[derive(Args, Debug, Default)]
pub struct Demo {
    /// Plays an evening with robots instead of opening windows.
    #[arg(long)]
    pub headless: bool,
    /// Where the demo house lies; the system's place for programs' data if not given.
    #[arg(long)]
    pub data: Option<PathBuf>,
    /// Prints the demo house as a file for `couvert serve --found` and ends.
    #[arg(long)]
    pub print: bool,
}

/// `couvert serve`.
#[derive(Args, Debug)]
pub struct Serve {
    /// The house's folder.
    #[arg(long, env = "COUVERT_DATA")]
    pub data: PathBuf,
    /// Where to listen; port 0 takes any free one.
    #[arg(long, default_value = "0.0.0.0:4750")]
    pub listen: SocketAddr,
    /// Founds the house in an empty folder from this file first.
    #[arg(long, value_name = "FILE", conflicts_with = "demo")]
    pub found: Option<PathBuf>,
    /// Founds the demo house in an empty folder first.
    #[arg(long)]
    pub demo: bool,
    /// Who may find the house by mDNS.
    #[arg(long, value_enum, default_value_t = Found::Lan)]
    pub advertise: Found,
    /// Starts with the clock at this moment, told by devices from then on; for replays and tests.
    #[arg(long, value_name = "TIME")]
    pub clock: Option<ToldTime>,
    /// Ends when standard input ends, for whoever started this as a child.
    #[arg(long, hide = true)]
    pub end_with_input: bool,
}

/// Who may find the house by mDNS.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum Found {
    /// Every till on the network.
    Lan,
    /// Only screens on this machine.
    Loopback,
    /// Nobody.
    No,
}

/// A moment on the command line.
#[derive(Clone, Copy, Debug)]
pub struct ToldTime(pub Stamp);

impl std::str::FromStr for ToldTime {
    type Err = jiff::Error;

    fn from_str(text: &str) -> Result<Self, jiff::Error> {
        text.parse().map(|timestamp| Self(Stamp::new(timestamp)))
    }
}

/// `couvert till` and `couvert kds`.
#[derive(Args, Debug)]
pub struct Screen {
    /// The house's address; found by mDNS if not given.
    #[arg(long, value_name = "ADDR")]
    pub server: Option<String>,
    /// Only the house of this name or id, where several are found.
    #[arg(long, value_name = "NAME")]
    pub house: Option<String>,
    /// Where this device keeps its identity and outbox.
    #[arg(long, env = "COUVERT_DEVICE")]
    pub data: Option<PathBuf>,
    /// What people call this device. Kitchen screens of different names on one machine are
    /// different devices, each with its own settings.
    #[arg(long)]
    pub name: Option<String>,
    /// The language of its texts.
    #[arg(long, value_enum, default_value_t = Tongue::En)]
    pub language: Tongue,
    /// Ink on a dark ground; kitchen screens are dark unless --light is given.
    #[arg(long, conflicts_with = "light")]
    pub dark: bool,
    /// Ink on paper.
    #[arg(long)]
    pub light: bool,
    /// The stations a kitchen screen shows, by number; all of them if not given.
    #[arg(long, value_name = "NUMBER")]
    pub station: Vec<u32>,
    /// A kitchen screen shows whole tables of its stations, for whoever hands the plates out.
    #[arg(long)]
    pub expo: bool,
    /// Type size in percent.
    #[arg(long, default_value_t = 100, value_parser = clap::value_parser!(u16).range(50..=200))]
    pub scale: u16,
    /// Fills the whole screen.
    #[arg(long)]
    pub full_screen: bool,
    /// A kitchen screen fills the display and has no frame; its settings, or Escape held for three
    /// seconds, lead out.
    #[arg(long)]
    pub kiosk: bool,
    /// A till opens a second window for its guests.
    #[arg(long)]
    pub guest_display: bool,
    /// Looks for the house on this machine only.
    #[arg(long)]
    pub loopback: bool,
    /// Ends when standard input ends, for whoever started this as a child.
    #[arg(long, hide = true)]
    pub end_with_input: bool,
}

/// The languages of the house.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum Tongue {
    /// English.
    En,
    /// Dutch.
    Nl,
    /// German.
    De,
    /// French.
    Fr,
    /// Chinese.
    Zh,
}

impl From<Tongue> for ui::words::Language {
    fn from(tongue: Tongue) -> Self {
        match tongue {
            Tongue::En => Self::English,
            Tongue::Nl => Self::Dutch,
            Tongue::De => Self::German,
            Tongue::Fr => Self::French,
            Tongue::Zh => Self::Chinese,
        }
    }
}

/// A house by its folder.
#[derive(Args, Debug)]
pub struct House {
    /// The house's folder.
    #[arg(long, env = "COUVERT_DATA")]
    pub data: PathBuf,
}
