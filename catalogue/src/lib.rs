//! The menu and the house's settings as files that people edit, and that come back the same.
//!
//! JSON holds the menu or the whole setup; CSV and xlsx hold the menu, a row for each thing on it.
//! What belongs to the service (what is 86 or counted down, versions, who looks after which
//! section) is in no file.

mod book;
mod cell;
mod comma;
mod fold;
mod json;
mod letters;
pub mod limit;
mod moment;
pub mod number;
mod read;
mod refusal;
mod row;
mod table;
mod uses;
mod word;
pub mod words;
mod write;

use common::{floor::Plan, house::House, menu::Menu, staff::Person};

pub use fold::folded;
pub use refusal::{Refusal, Spot, Wrong};

/// All that makes a house what it is before its doors open: no PIN, no password, no sale.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Setup {
    /// Settings.
    pub house: House,
    /// The menu.
    pub menu: Menu,
    /// Rooms, tables and sections.
    pub floor: Plan,
    /// The people.
    pub staff: Vec<Person>,
}

impl Setup {
    /// The setup as it belongs to no moment of service.
    #[must_use]
    pub fn portable(&self) -> Self {
        let mut setup = self.clone();
        setup.house.version = 0;
        setup.menu = write::portable(&self.menu);
        setup.floor.version = 0;
        setup.floor.served.clear();
        setup
    }
}

/// How a file is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Format {
    /// For programs, and for everything at once.
    Json,
    /// For any program that knows tables.
    Csv,
    /// For spreadsheets.
    Xlsx,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Json, Self::Csv, Self::Xlsx];

    /// What the file's name ends with.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
        }
    }
}

/// What a file held.
#[derive(Clone, PartialEq, Debug)]
pub enum What {
    /// A menu.
    Menu(Box<Menu>),
    /// Everything.
    Setup(Box<Setup>),
}

impl What {
    /// The menu in it.
    #[must_use]
    pub fn menu(&self) -> &Menu {
        match self {
            Self::Menu(menu) => menu,
            Self::Setup(setup) => &setup.menu,
        }
    }
}

/// What was left aside.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Note {
    /// A column that means nothing here.
    Column(String),
    /// A sheet that means nothing here.
    Sheet(String),
}

/// A file that could be read.
#[derive(Clone, PartialEq, Debug)]
pub struct Read {
    /// What it held.
    pub what: What,
    /// Whether it replaces the menu; a plain list of items was laid over the one that was there.
    pub is_whole: bool,
    /// What was left aside.
    pub notes: Vec<Note>,
}

/// Writes a menu. The same menu makes the same bytes.
///
/// # Errors
///
/// A name with a line break, a list or a menu too long for any table.
pub fn write_menu(format: Format, menu: &Menu, house: &House) -> Result<Vec<u8>, Refusal> {
    match format {
        Format::Json => Ok(json::write_menu(menu)),
        Format::Csv => {
            let rows = write::rows(menu, house)?;
            Ok(comma::write(&rows, house.language.decimal_mark()))
        }
        Format::Xlsx => book::write(&write::rows(menu, house)?),
    }
}

/// Writes a whole setup, as JSON.
#[must_use]
pub fn write_setup(setup: &Setup) -> Vec<u8> {
    json::write_setup(setup)
}

/// Reads a file's bytes, whatever its name: a menu or a setup, for a house whose stations and VAT
/// classes the rows refer to. A plain list of items is laid over `menu`.
///
/// # Errors
///
/// Everything that is wrong with it, at most twenty places.
pub fn read(bytes: &[u8], house: &House, menu: &Menu) -> Result<Read, Vec<Refusal>> {
    if bytes.len() > limit::LARGEST_FILE {
        return Err(vec![Refusal::LARGE]);
    }
    let sheets = match kind(bytes) {
        Kind::Nothing => return Err(vec![Refusal::Empty]),
        Kind::OldWorkbook => return Err(vec![Refusal::OldWorkbook]),
        Kind::NoTable => return Err(vec![Refusal::NoTable]),
        Kind::Json => {
            let what = json::read(bytes).map_err(|refusal| vec![refusal])?;
            let (is_whole, notes) = (true, Vec::new());
            return Ok(Read {
                what,
                is_whole,
                notes,
            });
        }
        Kind::Workbook => book::read(bytes)?,
        Kind::Text => comma::read(bytes)?,
    };
    let (menu, is_whole, notes) = read::menu(sheets, house, menu)?;
    let what = What::Menu(Box::new(menu));
    Ok(Read {
        what,
        is_whole,
        notes,
    })
}

enum Kind {
    Nothing,
    Json,
    Workbook,
    OldWorkbook,
    NoTable,
    Text,
}

/// By the first bytes: people rename files.
fn kind(bytes: &[u8]) -> Kind {
    const OTHERS: [&[u8]; 6] = [
        b"%PDF",
        b"\x89PNG",
        b"\xFF\xD8\xFF",
        b"GIF8",
        b"\x7FELF",
        b"\x1F\x8B",
    ];
    if bytes.is_empty() {
        return Kind::Nothing;
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Kind::Workbook;
    }
    if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        return Kind::OldWorkbook;
    }
    if OTHERS.iter().any(|other| bytes.starts_with(other)) {
        return Kind::NoTable;
    }
    let unmarked = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let first = unmarked.iter().find(|byte| !byte.is_ascii_whitespace());
    match first {
        Some(b'{' | b'[') => Kind::Json,
        Some(_) => Kind::Text,
        None => Kind::Nothing,
    }
}
