mod kitchen;
mod money;

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    LineId, Money, State, TableId,
    check::{Check, Line, Row, Settled},
};

/// What must hold after every command and what follows from it; the first that does not is named.
pub fn check_invariants(state: &State) -> Result<(), String> {
    let mut tables = BTreeSet::new();
    let mut lines = BTreeMap::new();
    for check in state.checks.open.values() {
        of_open(check)?;
        of_tables(check, &mut tables)?;
        for line in &check.lines {
            if lines.insert(line.id, (check.id, line)).is_some() {
                return Err(format!("line {} stands twice on {}", line.id, check.label));
            }
        }
    }
    state.checks.settled.values().try_for_each(of_settled)?;
    let joined = &state.checks.joined;
    if let Some((id, _)) = joined.iter().find(|(_, into)| joined.contains_key(into)) {
        return Err(format!("check {id} went on to a check that is gone"));
    }
    money::holds(state)?;
    kitchen::holds(state, &lines)
}

fn of_open(check: &Check) -> Result<(), String> {
    let label = &check.label;
    let bill = check.bill();
    if (bill.total() - check.paid()).is_negative() {
        return Err(format!("check {label} is paid beyond its total"));
    }
    let negative = |line: &crate::check::BillLine| {
        line.net_of_allowances.is_negative() || line.net_of_allowances > line.gross
    };
    if let Some(line) = bill.lines.iter().find(|line| negative(line)) {
        return Err(format!(
            "line {} on {label} costs less than nothing",
            line.line
        ));
    }
    let off: Money = bill.allowed.iter().copied().sum();
    if bill.gross() - off + bill.service != bill.total() {
        return Err(format!("the bill of {label} does not add up"));
    }
    let here: BTreeSet<LineId> = check.lines.iter().map(|line| line.id).collect();
    let mut parts = check.allowances.iter().flat_map(|one| &one.parts);
    if let Some((line, _)) = parts.find(|(line, _)| !here.contains(line)) {
        return Err(format!(
            "{label} takes something off line {line}, which is not on it"
        ));
    }
    let mut ids = BTreeSet::new();
    if let Some(twice) = check.allowances.iter().find(|one| !ids.insert(one.id)) {
        return Err(format!("discount {} stands twice on {label}", twice.id));
    }
    check.rows().iter().try_for_each(of_row)
}

/// The parts of a combo stay together, in as many pieces each.
fn of_row(row: &Row<'_>) -> Result<(), String> {
    let Row::Combo(combo) = row else {
        return Ok(());
    };
    let (id, parts) = (combo.id, &combo.parts);
    if parts.first().is_none_or(|first| first.id != id) {
        return Err(format!("the first part of combo {id} is another line"));
    }
    let alike =
        |one: &&Line| one.quantity == combo.quantity() && one.is_voided() == parts[0].is_voided();
    if !parts.iter().all(alike) {
        return Err(format!("combo {id} is torn"));
    }
    Ok(())
}

fn of_tables(check: &Check, tables: &mut BTreeSet<TableId>) -> Result<(), String> {
    let mut sat_at = check.table.iter().chain(&check.also);
    match sat_at.find(|table| !tables.insert(**table)) {
        Some(_) => Err(format!("table {} has two checks", check.label)),
        None => Ok(()),
    }
}

fn of_settled(settled: &Settled) -> Result<(), String> {
    let paid: Money = settled.payments.iter().map(|payment| payment.amount).sum();
    if paid != settled.gross {
        return Err(format!(
            "{} was settled with {paid} of {}",
            settled.label, settled.gross
        ));
    }
    if settled
        .taxes
        .iter()
        .any(|line| line.net + line.tax != line.gross)
    {
        return Err(format!("{}: net and tax are not gross", settled.label));
    }
    Ok(())
}
