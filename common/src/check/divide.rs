use super::{Division, Event, LineShares, MOST_PAYERS, Way};
use crate::{CheckId, LineId, Moment, Rejection, State};

/// Another way to divide the check; lines that were assigned follow the new way.
pub(super) fn divide(
    state: &State,
    moment: &Moment,
    check: CheckId,
    way: Way,
) -> Result<Vec<crate::Event>, Rejection> {
    state.staff.present(moment)?;
    let check = state.checks.open(check)?;
    if let Way::Equally(count) | Way::ByLine(count) = way
        && !(1..=MOST_PAYERS).contains(&count)
    {
        return Err(Rejection::TooManyPayers { most: MOST_PAYERS });
    }
    // More payers than before: what was assigned stays assigned.
    let shares = match (check.division.way, way) {
        (Way::ByLine(before), Way::ByLine(now)) if now >= before => check.division.shares.clone(),
        _ => Vec::new(),
    };
    let division = Division { way, shares };
    Ok(vec![
        Event::Divided {
            check: check.id,
            division,
        }
        .into(),
    ])
}

/// Whose a line is, in exact shares.
pub(super) fn assign(
    state: &State,
    moment: &Moment,
    check: CheckId,
    line: LineId,
    shares: &[(u8, u32)],
) -> Result<Vec<crate::Event>, Rejection> {
    state.staff.present(moment)?;
    let check = state.checks.open(check)?;
    let known = check.line(line).ok_or(Rejection::LineUnknown)?;
    if known.is_voided() {
        return Err(Rejection::AlreadyVoided {
            item: known.name.clone(),
        });
    }
    // By seat, a line can go to somebody for whom no seat was named yet.
    let new = usize::from(check.division.way == Way::BySeat);
    let payers = (check.payers().len() + new).min(usize::from(MOST_PAYERS));
    let mut seen = std::collections::BTreeSet::new();
    let fits = |(payer, weight): &(u8, u32)| {
        (1..=payers).contains(&usize::from(*payer)) && (1..=1000).contains(weight)
    };
    if !shares
        .iter()
        .all(|share| fits(share) && seen.insert(share.0))
    {
        return Err(Rejection::SharesImpossible);
    }
    let mut division = check.division.clone();
    division.shares.retain(|known| known.line != line);
    if !shares.is_empty() {
        let parts = shares.to_vec();
        division.shares.push(LineShares { line, parts });
    }
    Ok(vec![
        Event::Divided {
            check: check.id,
            division,
        }
        .into(),
    ])
}
