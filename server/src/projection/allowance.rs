use common::{
    BusinessDate, Stamp, State,
    check::{self, AllowanceKind, Check},
};
use rusqlite::{Connection, params};

/// What a settled check was made cheaper by.
#[derive(Debug)]
pub(super) struct Allowed {
    as_settled: check::Allowed,
    at: Stamp,
    by_name: String,
    approved_by_name: Option<String>,
}

/// As the books call it.
const fn kind(kind: AllowanceKind) -> &'static str {
    match kind {
        AllowanceKind::Discount => "discount",
        AllowanceKind::Comp => "comp",
        AllowanceKind::Promotion(_) => "promotion",
    }
}

/// What a settlement says of its allowances, with the moment at which they were given.
pub(super) fn allowed(before: &State, check: &Check, settled: &[check::Allowed]) -> Vec<Allowed> {
    let name = |id| before.staff.name(id).to_owned();
    let of = |one: &check::Allowed| {
        let given = check.allowances.iter().find(|known| known.id == one.id);
        Allowed {
            at: given.map_or(check.opened_at, |known| known.at),
            by_name: name(one.by),
            approved_by_name: one.approved_by.map(name),
            as_settled: one.clone(),
        }
    };
    settled.iter().map(of).collect()
}

impl Allowed {
    pub(super) fn write(
        &self,
        connection: &Connection,
        (z, date): (u32, BusinessDate),
        check: &Check,
    ) -> rusqlite::Result<()> {
        let mut insert = connection.prepare_cached(
            "INSERT INTO allowance (id, check_id, z, date, label, kind, name, amount, at, by_name,
             approved_by_name) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        )?;
        let one = &self.as_settled;
        insert.execute(params![
            one.id.to_string(),
            check.id.to_string(),
            z,
            date.to_string(),
            check.label,
            kind(one.kind),
            one.name,
            one.amount.in_cents(),
            self.at.millis(),
            self.by_name,
            self.approved_by_name,
        ])?;
        Ok(())
    }
}
