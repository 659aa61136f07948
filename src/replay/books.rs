//! What the house wrote down, held against what was played and what the clerk reckoned.

use std::{fmt::Write as _, io::Write, path::Path};

use common::Money;
use server::reports::Reports;

use super::{ReplayError, clerk::Clerk, plan::Plan, play::Outcome};

/// Says what stands in the books, and whether it is right.
pub(super) fn agree(
    plan: &Plan,
    outcome: &Outcome,
    data: &Path,
    out: &mut dyn Write,
) -> Result<(), ReplayError> {
    let books = Reports::open(data)?;
    let sales = books.sales(None, None)?;
    let days = books.z(None, None)?;
    let by_z: Money = days.iter().map(|z| z.report.gross).sum();
    writeln!(
        out,
        "In the books: {} checks, {} lines, {} gross",
        sales.checks, sales.lines, sales.gross
    )?;
    writeln!(out, "Z reports: {} days, {by_z} gross", days.len())?;
    if let Some(done) = &outcome.mischief {
        let done = done.iter().map(|(what, times)| format!("{times} {what}"));
        let done: Vec<_> = done.collect();
        writeln!(out, "Beside ordering: {}", done.join(", "))?;
    }
    let mut differs = reckoned_otherwise(&outcome.clerk, &books)?;
    let played = &outcome.played;
    let as_planned = sales.gross == plan.total
        && by_z == plan.total
        && usize::try_from(sales.checks).is_ok_and(|checks| checks == plan.parties.len())
        && usize::try_from(sales.lines).is_ok_and(|lines| lines == played.lines);
    if days.len() != plan.days.len() || (outcome.mischief.is_none() && !as_planned) {
        // Writing into a String cannot fail.
        let _ = writeln!(
            differs,
            "{} checks, {} lines, {} gross were played on {} days.",
            plan.parties.len(),
            played.lines,
            plan.total,
            plan.days.len()
        );
    }
    if !differs.is_empty() {
        writeln!(out, "THE BOOKS DO NOT AGREE:\n{differs}")?;
        return Err(ReplayError::Disagree);
    }
    Ok(writeln!(out, "Robots, books and Z reports agree.")?)
}

/// Where the clerk has other figures than the Z reports and the report of sales, day by day.
fn reckoned_otherwise(clerk: &Clerk, books: &Reports) -> Result<String, ReplayError> {
    let mut said = String::new();
    let days = books.z(None, None)?;
    if days.len() != clerk.days.len() {
        let _ = writeln!(said, "The clerk closed {} days.", clerk.days.len());
    }
    let sales = books.sales(None, None)?;
    for (page, z) in clerk.days.iter().zip(&days) {
        let differs = page.differs(&z.report);
        if !differs.is_empty() {
            let _ = writeln!(said, "{}:\n{differs}", z.report.date);
        }
        let date = z.report.date.0;
        let sold = sales.days.iter().filter(|day| day.date == date);
        let sold: i64 = sold.map(|day| day.gross.in_cents()).sum();
        let same = clerk.days.iter().zip(&days);
        let same = same.filter(|(_, other)| other.report.date.0 == date);
        let reckoned: i64 = same.map(|(page, _)| page.gross).sum();
        if sold != reckoned {
            let _ = writeln!(
                said,
                "{date}: sales of {sold} cents, the clerk has {reckoned}"
            );
        }
    }
    let all: i64 = clerk.days.iter().map(|page| page.gross).sum();
    if sales.gross.in_cents() != all {
        let _ = writeln!(
            said,
            "All sales: {}, the clerk has {all} cents",
            sales.gross
        );
    }
    let by_tender: i64 = sales.tenders.iter().map(|sum| sum.gross.in_cents()).sum();
    let paid: i64 = clerk
        .days
        .iter()
        .flat_map(|page| page.tenders.values())
        .map(|sum| sum.0)
        .sum();
    if by_tender != paid {
        let _ = writeln!(said, "By tender: {by_tender} cents, the clerk has {paid}");
    }
    Ok(said)
}
