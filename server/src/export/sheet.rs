use common::{BusinessDate, Money, Stamp};
use jiff::tz::TimeZone;
use rust_decimal::Decimal;

/// What the cells of a column are.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Kind {
    Text,
    Number,
    /// A number that may have any decimals.
    Decimal,
    Amount,
    Moment,
    Date,
    YesNo,
    List,
    /// A UUID.
    Id,
    /// SHA-256.
    Hash,
}

impl Kind {
    /// For the description of the files.
    pub(super) fn words(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Number => "whole number",
            Self::Decimal => "number",
            Self::Amount => "amount",
            Self::Moment => "moment",
            Self::Date => "date",
            Self::YesNo => "true or false",
            Self::List => "list",
            Self::Id => "UUID",
            Self::Hash => "hash",
        }
    }

    fn takes(self, cell: &Cell) -> bool {
        match cell {
            Cell::Empty => true,
            Cell::Text(_) => matches!(self, Self::Text | Self::Date | Self::Id | Self::Hash),
            Cell::Number(_) => self == Self::Number,
            Cell::Decimal(_) => self == Self::Decimal,
            Cell::Amount(_) => self == Self::Amount,
            Cell::Moment(_) => self == Self::Moment,
            Cell::YesNo(_) => self == Self::YesNo,
            Cell::List(_) => self == Self::List,
        }
    }
}

/// A column of a sheet.
#[derive(Debug)]
pub(super) struct Column {
    pub(super) name: &'static str,
    pub(super) kind: Kind,
    /// What it says, as a sentence without its end.
    pub(super) about: &'static str,
}

pub(super) const fn column(name: &'static str, kind: Kind, about: &'static str) -> Column {
    Column { name, kind, about }
}

/// One kind of record: a file of JSON Lines, and one of CSV where people can use it.
#[derive(Debug)]
pub(super) struct Sheet {
    pub(super) name: &'static str,
    pub(super) about: &'static str,
    pub(super) has_csv: bool,
    pub(super) columns: &'static [Column],
}

impl Sheet {
    pub(super) fn lines_file(&self) -> String {
        format!("{}.jsonl", self.name)
    }

    pub(super) fn csv_file(&self) -> String {
        format!("{}.csv", self.name)
    }

    /// Whether these cells are a row of it.
    pub(super) fn takes(&self, cells: &[Cell]) -> bool {
        self.columns.len() == cells.len()
            && self
                .columns
                .iter()
                .zip(cells)
                .all(|(column, cell)| column.kind.takes(cell))
    }
}

/// What stands in one place of a sheet.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Cell {
    Empty,
    Text(String),
    Number(i64),
    Decimal(Decimal),
    Amount(Money),
    Moment(Stamp),
    YesNo(bool),
    List(Vec<String>),
}

impl Cell {
    /// As in a spreadsheet.
    pub(super) fn in_csv(&self, zone: &TimeZone) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Decimal(number) => number.to_string(),
            Self::Amount(amount) => amount.to_string(),
            Self::Moment(stamp) => local(*stamp, zone),
            Self::YesNo(yes) => yes.to_string(),
            Self::List(parts) => parts.join("; "),
        }
    }

    /// As a value of JSON.
    pub(super) fn in_json(&self, zone: &TimeZone) -> serde_json::Value {
        match self {
            Self::Empty => serde_json::Value::Null,
            Self::Number(number) => (*number).into(),
            Self::YesNo(yes) => (*yes).into(),
            Self::List(parts) => parts.clone().into(),
            Self::Text(text) => text.clone().into(),
            Self::Decimal(_) | Self::Amount(_) | Self::Moment(_) => self.in_csv(zone).into(),
        }
    }
}

/// RFC 3339 on the house's wall clock.
fn local(stamp: Stamp, zone: &TimeZone) -> String {
    let timestamp = stamp.timestamp();
    let offset = zone.to_offset(timestamp);
    timestamp.display_with_offset(offset).to_string()
}

macro_rules! cell_from {
    ($($from:ty => |$value:ident| $cell:expr;)*) => {$(
        impl From<$from> for Cell {
            fn from($value: $from) -> Self {
                $cell
            }
        }
    )*};
}

cell_from! {
    &str => |text| Self::Text(text.to_owned());
    String => |text| Self::Text(text);
    &String => |text| Self::Text(text.clone());
    u8 => |number| Self::Number(number.into());
    u16 => |number| Self::Number(number.into());
    u32 => |number| Self::Number(number.into());
    i64 => |number| Self::Number(number);
    u64 => |number| Self::Number(crate::journal::signed(number));
    Decimal => |number| Self::Decimal(number);
    Money => |amount| Self::Amount(amount);
    Stamp => |stamp| Self::Moment(stamp);
    BusinessDate => |date| Self::Text(date.to_string());
    bool => |yes| Self::YesNo(yes);
    Vec<String> => |parts| Self::List(parts);
}

impl<T: Into<Self>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}
