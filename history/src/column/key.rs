use std::{fmt, str::FromStr};

/// What a column can mean.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Key {
    /// The check's number.
    Check,
    /// Date and time in one.
    At,
    /// The date.
    Date,
    /// The time of day.
    Time,
    /// The item's name.
    Item,
    /// The item's id, to be found in the menu.
    ItemId,
    /// Pieces.
    Quantity,
    /// The price of a piece.
    UnitPrice,
    /// The price of the line.
    LineTotal,
    /// What was chosen, in one cell.
    Modifiers,
    /// The item's page.
    Group,
    /// Where the guests sat.
    Table,
    /// Who served.
    Staff,
    /// Guests.
    Covers,
    /// How it was paid.
    Tender,
    /// VAT in percent.
    VatRate,
}

impl Key {
    /// All of them, as they are listed to people.
    pub const ALL: [Self; 16] = [
        Self::Check,
        Self::At,
        Self::Date,
        Self::Time,
        Self::Item,
        Self::ItemId,
        Self::Quantity,
        Self::UnitPrice,
        Self::LineTotal,
        Self::Modifiers,
        Self::Group,
        Self::Table,
        Self::Staff,
        Self::Covers,
        Self::Tender,
        Self::VatRate,
    ];

    /// As it is written in `--map KEY=COLUMN`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Check => "check",
            Self::At => "at",
            Self::Date => "date",
            Self::Time => "time",
            Self::Item => "item",
            Self::ItemId => "item_id",
            Self::Quantity => "quantity",
            Self::UnitPrice => "unit_price",
            Self::LineTotal => "line_total",
            Self::Modifiers => "modifiers",
            Self::Group => "group",
            Self::Table => "table",
            Self::Staff => "staff",
            Self::Covers => "covers",
            Self::Tender => "tender",
            Self::VatRate => "vat_rate",
        }
    }

    /// Whether a column said to mean `other` leaves none to be guessed for this.
    pub(crate) const fn is_settled_by(self, other: Self) -> bool {
        use Key::{At, Date, Item, ItemId, LineTotal, Time, UnitPrice};
        matches!(
            (self, other),
            (At, At | Date)
                | (Date, At | Date)
                | (Time, At | Time)
                | (Item | ItemId, Item | ItemId)
                | (UnitPrice | LineTotal, UnitPrice | LineTotal)
        ) || self as u8 == other as u8
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Key {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let asked = text.trim().to_lowercase().replace(['-', ' '], "_");
        let key = Self::ALL.into_iter().find(|key| key.name() == asked);
        key.ok_or_else(|| {
            let names: Vec<_> = Self::ALL.iter().map(|key| key.name()).collect();
            let said = text.trim();
            format!("'{said}' is none of the keys: {}", names.join(", "))
        })
    }
}

/// `KEY=COLUMN` on a command line: the column of this name means this.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mapping {
    /// What it means.
    pub key: Key,
    /// The column's name, or `#3` for the third.
    pub column: String,
}

impl FromStr for Mapping {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let Some((key, column)) = text.split_once('=') else {
            return Err(format!("'{text}' is not KEY=COLUMN"));
        };
        let column = column.trim().to_owned();
        if column.is_empty() {
            return Err(format!("'{text}' names no column"));
        }
        let key = key.parse()?;
        Ok(Self { key, column })
    }
}

impl fmt::Display for Mapping {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}={}", self.key, self.column)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_is_named_on_the_command_line() {
        let mapping: Mapping = "unit_price=Prijs = stuk".parse().expect("a mapping");
        assert_eq!(mapping.key, Key::UnitPrice);
        assert_eq!(mapping.column, "Prijs = stuk");
        let error = "price=Prijs".parse::<Mapping>().expect_err("no key");
        assert!(error.contains("unit_price, line_total"), "{error}");
        assert!("check".parse::<Mapping>().is_err());
        assert!("check=".parse::<Mapping>().is_err());
    }

    #[test]
    fn a_price_said_leaves_no_total_to_be_guessed() {
        assert!(Key::LineTotal.is_settled_by(Key::UnitPrice));
        assert!(!Key::Time.is_settled_by(Key::Date));
        assert!(!Key::Date.is_settled_by(Key::Time));
        assert!(Key::Time.is_settled_by(Key::At));
    }
}
