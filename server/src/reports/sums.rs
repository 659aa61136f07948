//! Sums by a name: of closed days from their sums, of the open day from its lines, and of the
//! past that was imported.

use common::Money;
use jiff::civil::Date;
use rusqlite::{Connection, Row, params};
use serde::{Serialize, Serializer};

use super::ReportError;
use crate::{
    past::SUMMED,
    projection::{COLUMNS, Kind},
};

/// Pieces, exactly to a thousandth: imported lines may have half a cake, or one given back.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub struct Pieces(pub(super) i64);

impl Pieces {
    /// So many whole ones.
    #[must_use]
    pub const fn whole(pieces: i64) -> Self {
        Self(pieces * 1000)
    }

    /// In thousandths.
    #[must_use]
    pub const fn thousandths(self) -> i64 {
        self.0
    }
}

impl std::iter::Sum for Pieces {
    fn sum<I: Iterator<Item = Self>>(pieces: I) -> Self {
        let add = |sum: i64, pieces: Self| sum.saturating_add(pieces.0);
        Self(pieces.fold(0, add))
    }
}

impl std::fmt::Display for Pieces {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (whole, part) = (self.0.unsigned_abs() / 1000, self.0.unsigned_abs() % 1000);
        let sign = if self.0 < 0 { "-" } else { "" };
        if part == 0 {
            return write!(f, "{sign}{whole}");
        }
        let part = format!("{part:03}");
        write!(f, "{sign}{whole}.{}", part.trim_end_matches('0'))
    }
}

impl Serialize for Pieces {
    /// A number; a whole one where it is whole.
    #[expect(
        clippy::cast_precision_loss,
        reason = "pieces, not money; exact below nine million million pieces"
    )]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0 % 1000 == 0 {
            serializer.serialize_i64(self.0 / 1000)
        } else {
            serializer.serialize_f64(self.0 as f64 / 1000.0)
        }
    }
}

/// Business days, both ends included.
#[derive(Clone, Debug)]
pub(super) struct Days {
    first: String,
    last: String,
    last_z: u32,
}

impl Days {
    /// The days from one date to another, open ends included.
    pub(super) fn between(
        connection: &Connection,
        from: Option<Date>,
        to: Option<Date>,
    ) -> Result<Self, ReportError> {
        let (first, last) = super::bounds(from, to);
        let last_z =
            connection.query_row("SELECT COALESCE(MAX(number), 0) FROM z_report", [], |row| {
                row.get(0)
            })?;
        Ok(Self {
            first,
            last,
            last_z,
        })
    }

    /// What these days sold of a kind, in `columns`, grouped and sorted by `by`.
    pub(super) fn each<T>(
        &self,
        connection: &Connection,
        kind: Kind,
        (columns, by): (&str, &str),
        read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, ReportError> {
        let open = kind.sold("z > ?3 AND date BETWEEN ?1 AND ?2");
        let name = kind.name();
        let stored = |table: &str| {
            format!(
                "SELECT {COLUMNS} FROM {table} WHERE kind = '{name}' AND date BETWEEN ?1 AND ?2"
            )
        };
        let sql = format!(
            "SELECT {columns} FROM ({} UNION ALL SELECT * FROM ({open}) UNION ALL {})
             GROUP BY {by} ORDER BY {by}",
            stored("sale_sum"),
            stored(SUMMED)
        );
        let mut statement = connection.prepare(&sql)?;
        let rows = statement.query_map(params![self.first, self.last, self.last_z], read)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Checks and gross of what was imported.
    pub(super) fn imported(&self, connection: &Connection) -> Result<(u32, Money), ReportError> {
        let sql = format!(
            "SELECT COALESCE(SUM(checks), 0), COALESCE(SUM(gross), 0) FROM {SUMMED}
             WHERE kind = 'day' AND date BETWEEN ?1 AND ?2"
        );
        let mut statement = connection.prepare(&sql)?;
        let sums = statement.query_row(params![self.first, self.last], |row| {
            Ok((row.get(0)?, Money::cents(row.get(1)?)))
        })?;
        Ok(sums)
    }

    /// Everything of a kind by its name.
    pub(super) fn by_name(
        &self,
        connection: &Connection,
        kind: Kind,
    ) -> Result<Vec<Sum>, ReportError> {
        let by = if kind == Kind::Day { "date" } else { "name" };
        let columns = format!(
            "{by}, SUM(checks), SUM(lines), SUM(covers), SUM(thousandths), SUM(gross),
             SUM(net), SUM(tax)"
        );
        self.each(connection, kind, (&columns, by), |row| {
            Ok(Sum {
                name: row.get(0)?,
                checks: row.get(1)?,
                lines: row.get(2)?,
                covers: row.get(3)?,
                quantity: Pieces(row.get(4)?),
                gross: Money::cents(row.get(5)?),
                net: Money::cents(row.get(6)?),
                tax: Money::cents(row.get(7)?),
            })
        })
    }
}

/// All that is known under one name; what a kind has no figure for is 0.
#[derive(Clone, Debug)]
pub(super) struct Sum {
    pub(super) name: String,
    pub(super) checks: u32,
    pub(super) lines: u32,
    pub(super) covers: u32,
    pub(super) quantity: Pieces,
    pub(super) gross: Money,
    pub(super) net: Money,
    pub(super) tax: Money,
}

impl Sum {
    /// Nothing where nobody knows the name.
    pub(super) fn known(self) -> Option<String> {
        Some(self.name).filter(|name| !name.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_are_whole_numbers_where_they_are_whole() {
        let json = |thousandths| serde_json::to_string(&Pieces(thousandths)).expect("json");
        assert_eq!(json(3000), "3");
        assert_eq!(json(-500), "-0.5");
        assert_eq!(json(333), "0.333");
        assert_eq!(Pieces(-1250).to_string(), "-1.25");
        assert_eq!(Pieces::whole(12).to_string(), "12");
    }
}
