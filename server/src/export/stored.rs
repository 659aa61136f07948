//! Tables of record: written as they lie in the database, and read back the same.

use common::{Money, Stamp};
use rusqlite::{
    Connection,
    types::{Value, ValueRef},
};
use rust_decimal::Decimal;
use serde_json::Value as Json;
use uuid::Uuid;

use super::{
    ExportError,
    about::{hex, unhex},
    catalogue::{
        ALLOWANCES, APPROVALS, COMMANDS, DRAWN, JOURNAL, PAPERS, PAST_CHECKS, PAST_LINES,
        PAST_TAXES, REFUNDS, REOPENED, VOUCHERS,
    },
    folder::Folder,
    sheet::{Cell, Kind, Sheet},
};

/// A sheet that is a table of the database.
#[derive(Debug)]
pub(super) struct Stored {
    pub(super) sheet: &'static Sheet,
    pub(super) table: &'static str,
    /// In the sequence of the sheet's columns. What is looked up in another table stands in
    /// brackets, and is not read back.
    columns: &'static [&'static str],
    key: &'static str,
}

/// The journal is read by itself: its chain is walked.
pub(super) const ENTRIES: Stored = Stored {
    sheet: &JOURNAL,
    table: "event",
    columns: &["seq", "floor", "pass", "command", "stamp", "body", "hash"],
    key: "seq",
};

/// Follows from the past's lines, and is not read back.
pub(super) const PAST_TAX: Stored = Stored {
    sheet: &PAST_TAXES,
    table: "past_tax",
    columns: &["check_place", "date", "rate", "gross", "net", "tax"],
    key: "rowid",
};

/// Follow from the journal, and are not read back.
pub(super) const FOLLOWING: [Stored; 6] = [
    Stored {
        sheet: &ALLOWANCES,
        table: "allowance",
        columns: &[
            "id",
            "check_id",
            "z",
            "date",
            "label",
            "kind",
            "name",
            "amount",
            "at",
            "by_name",
            "approved_by_name",
        ],
        key: "z, at, check_id, id",
    },
    Stored {
        sheet: &REFUNDS,
        table: "refund",
        columns: &[
            "id",
            "number",
            "check_id",
            "of_receipt",
            "z",
            "date",
            "label",
            "gross",
            "reason",
            "at",
            "by_name",
            "approved_by_name",
        ],
        key: "number",
    },
    Stored {
        sheet: &REOPENED,
        table: "reopened",
        columns: &[
            "check_id",
            "receipt",
            "z",
            "date",
            "label",
            "reason",
            "at",
            "by_name",
            "approved_by_name",
        ],
        key: "receipt",
    },
    Stored {
        sheet: &VOUCHERS,
        table: "voucher",
        columns: &["code", "sold", "balance", "z", "date", "at", "by_name"],
        key: "at, code",
    },
    Stored {
        sheet: &DRAWN,
        table: "drawn",
        columns: &[
            "seq",
            "z",
            "date",
            "what",
            "voucher",
            "account",
            "account_name",
            "amount",
            "tender",
            "payment",
            "at",
            "by_name",
        ],
        key: "seq",
    },
    Stored {
        sheet: &APPROVALS,
        table: "approval",
        columns: &[
            "request",
            "z",
            "date",
            "needed",
            "label",
            "item",
            "reason",
            "granted",
            "asked_by_name",
            "asked_at",
            "decided_by_name",
            "decided_at",
        ],
        key: "decided_at, request",
    },
];

/// Beside the journal.
pub(super) const STORED: [Stored; 4] = [
    Stored {
        sheet: &COMMANDS,
        table: "command",
        columns: &["id", "device", "staff", "at", "stamp", "answer"],
        key: "id",
    },
    Stored {
        sheet: &PAPERS,
        table: "paper",
        columns: &[
            "id",
            "kind",
            "reference",
            "state",
            "attempts",
            "made_at",
            "error",
            "copy",
        ],
        key: "id",
    },
    Stored {
        sheet: &PAST_CHECKS,
        table: "past_check",
        columns: &[
            "place",
            "id",
            "date",
            "number",
            "label",
            "covers",
            "staff",
            "tender",
            "opened_at",
            "settled_at",
            "gross",
        ],
        key: "place",
    },
    Stored {
        sheet: &PAST_LINES,
        table: "past_line",
        columns: &[
            "(SELECT number FROM past_check WHERE place = check_place)",
            "rung_at",
            "name",
            "group_name",
            "quantity",
            "unit_price",
            "gross",
            "modifiers",
            "(SELECT label FROM past_check WHERE place = check_place)",
            "(SELECT staff FROM past_check WHERE place = check_place)",
            "(SELECT covers FROM past_check WHERE place = check_place)",
            "(SELECT tender FROM past_check WHERE place = check_place)",
            "rate",
            "line",
            "check_place",
            "date",
            "hour",
            "item",
            "thousandths",
            "piece",
        ],
        key: "line",
    },
];

impl Stored {
    /// Writes every row. A table that an older release did not have has none.
    pub(super) fn write(
        &self,
        connection: &Connection,
        folder: &mut Folder,
    ) -> Result<(), ExportError> {
        if !connection.table_exists(None, self.table)? {
            return Ok(());
        }
        let (columns, table, key) = (self.columns.join(", "), self.table, self.key);
        let sql = format!("SELECT {columns} FROM {table} ORDER BY {key}");
        let mut select = connection.prepare(&sql)?;
        let mut rows = select.query([])?;
        let mut cells = Vec::with_capacity(self.columns.len());
        while let Some(row) = rows.next()? {
            cells.clear();
            for (at, column) in self.sheet.columns.iter().enumerate() {
                let cell = of_sql(column.kind, row.get_ref(at)?);
                cells.push(cell.ok_or_else(|| self.unreadable(column.name))?);
            }
            folder.row(self.sheet, &cells)?;
        }
        Ok(())
    }

    /// The table's own columns.
    pub(super) fn own(&self) -> impl Iterator<Item = &'static str> {
        let columns = self.columns.iter().copied();
        columns.filter(|column| !column.starts_with('('))
    }

    /// The values of the table's own columns from a line.
    pub(super) fn values(&self, line: &str) -> Result<Vec<Value>, String> {
        let record: serde_json::Map<String, Json> =
            serde_json::from_str(line).map_err(|error| error.to_string())?;
        let columns = self.columns.iter().zip(self.sheet.columns);
        let own = columns.filter(|(name, _)| !name.starts_with('('));
        own.map(|(_, column)| {
            let json = record.get(column.name).unwrap_or(&Json::Null);
            let value = to_sql(column.kind, json);
            value.ok_or_else(|| format!("{json} is no {}", column.kind.words()))
        })
        .collect()
    }

    pub(super) fn insert(&self) -> String {
        let columns: Vec<_> = self.own().collect();
        let places: Vec<_> = (1..=columns.len()).map(|at| format!("?{at}")).collect();
        let (table, columns, places) = (self.table, columns.join(", "), places.join(", "));
        format!("INSERT INTO {table} ({columns}) VALUES ({places})")
    }

    fn unreadable(&self, column: &str) -> ExportError {
        let why = format!("a {column} in {} is damaged", self.table);
        ExportError::Damaged(why)
    }
}

/// Nothing where the database holds something else in such a column.
fn of_sql(kind: Kind, value: ValueRef<'_>) -> Option<Cell> {
    let cell = match (kind, value) {
        (_, ValueRef::Null) => Cell::Empty,
        (Kind::Number, ValueRef::Integer(number)) => Cell::Number(number),
        (Kind::Amount, ValueRef::Integer(cents)) => Cell::Amount(Money::cents(cents)),
        (Kind::Moment, ValueRef::Integer(millis)) => Cell::Moment(Stamp::from_millis(millis)),
        (Kind::YesNo, ValueRef::Integer(yes)) => Cell::YesNo(yes != 0),
        (Kind::Id, ValueRef::Blob(id)) => Uuid::from_slice(id).ok()?.to_string().into(),
        (Kind::Hash, ValueRef::Blob(hash)) => hex(hash).into(),
        (kind, ValueRef::Text(text)) => {
            let text = std::str::from_utf8(text).ok()?;
            match kind {
                Kind::Text | Kind::Date | Kind::Id => text.into(),
                Kind::Decimal => Cell::Decimal(text.parse().ok()?),
                Kind::List => Cell::List(serde_json::from_str(text).ok()?),
                _ => return None,
            }
        }
        _ => return None,
    };
    Some(cell)
}

/// The other way round.
fn to_sql(kind: Kind, json: &Json) -> Option<Value> {
    let value = match (kind, json) {
        (_, Json::Null) => Value::Null,
        (Kind::Number, Json::Number(number)) => number.as_i64()?.into(),
        (Kind::YesNo, Json::Bool(yes)) => i64::from(*yes).into(),
        (Kind::List, Json::Array(_)) => json.to_string().into(),
        (kind, Json::String(text)) => match kind {
            Kind::Text | Kind::Date => text.clone().into(),
            Kind::Decimal => text.parse::<Decimal>().ok()?.to_string().into(),
            Kind::Amount => text.parse::<Money>().ok()?.in_cents().into(),
            Kind::Moment => serde_json::from_value::<Stamp>(json.clone())
                .ok()?
                .millis()
                .into(),
            Kind::Id => text.parse::<Uuid>().ok()?.as_bytes().to_vec().into(),
            Kind::Hash => unhex(text)?.into(),
            _ => return None,
        },
        _ => return None,
    };
    Some(value)
}
