use crate::{Money, State};

/// What must hold after every event; the first that does not is named.
pub fn check_invariants(state: &State) -> Result<(), String> {
    let mut tables = std::collections::BTreeSet::new();
    for check in state.checks.open.values() {
        if check.due().is_negative() {
            return Err(format!("check {} is paid beyond its total", check.label));
        }
        if let Some(table) = check.table
            && !tables.insert(table)
        {
            return Err(format!("table {} has two checks", check.label));
        }
        let mut lines = std::collections::BTreeSet::new();
        if let Some(twice) = check.lines.iter().find(|line| !lines.insert(line.id)) {
            return Err(format!("line {} stands twice on {}", twice.id, check.label));
        }
    }
    for settled in state.checks.settled.values() {
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
    }
    let mut cooked = std::collections::BTreeSet::new();
    for line in state
        .kitchen
        .tickets
        .values()
        .flat_map(|ticket| &ticket.lines)
    {
        if !cooked.insert(line.line) {
            return Err(format!("line {} stands on two tickets", line.line));
        }
    }
    Ok(())
}
