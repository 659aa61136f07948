use super::{Check, Division, Event, MOST_COVERS};
use crate::{CheckId, Moment, Rejection, State, TableId, day, house::ServiceMode, kitchen};

pub(super) fn open(
    state: &State,
    moment: &Moment,
    id: CheckId,
    table: Option<TableId>,
    covers: u8,
    mode: ServiceMode,
) -> Result<Vec<crate::Event>, Rejection> {
    let waiter = state.staff.present(moment)?;
    guests(covers)?;
    let known = state.checks.resolve(id);
    if state.checks.open.contains_key(&known) || state.checks.settled.contains_key(&known) {
        return Err(Rejection::CheckTwice);
    }
    if let Some(table) = table
        && let Some(there) = state.checks.at_table(table)
    {
        return Ok(vec![
            Event::Joined {
                check: id,
                into: there.id,
            }
            .into(),
        ]);
    }
    let number = state.checks.last_number + 1;
    let label = match table {
        Some(id) => state
            .floor
            .table(id)
            .ok_or(Rejection::TableUnknown)?
            .label
            .clone(),
        None => format!("#{number}"),
    };
    let check = Check {
        id,
        number,
        table,
        label,
        mode,
        covers,
        opened_at: moment.stamp,
        opened_by: waiter.id,
        waiter: waiter.name.clone(),
        bill_asked: None,
        lines: Vec::new(),
        payments: Vec::new(),
        reported: 0,
        also: Vec::new(),
        served_by: None,
        allowances: Vec::new(),
        coupons: Vec::new(),
        service: None,
        division: Division::default(),
        receipts: Vec::new(),
        allergies: Vec::new(),
    };
    let mut events: Vec<_> = day::opened(state, moment).into_iter().collect();
    events.push(Event::Opened(Box::new(check)).into());
    Ok(events)
}

pub(super) fn set_covers(
    state: &State,
    moment: &Moment,
    id: CheckId,
    covers: u8,
) -> Result<Vec<crate::Event>, Rejection> {
    state.staff.present(moment)?;
    guests(covers)?;
    let check = state.checks.open(id)?;
    Ok(vec![
        Event::CoversSet {
            check: check.id,
            covers,
        }
        .into(),
    ])
}

/// Eaten here or taken away after all: prices stay, the VAT follows.
pub(super) fn set_mode(
    state: &State,
    moment: &Moment,
    id: CheckId,
    mode: ServiceMode,
) -> Result<Vec<crate::Event>, Rejection> {
    state.staff.present(moment)?;
    let check = state.checks.open(id)?;
    Ok(vec![
        Event::ModeSet {
            check: check.id,
            mode,
        }
        .into(),
    ])
}

pub(super) fn carry(
    state: &State,
    moment: &Moment,
    id: CheckId,
    table: TableId,
) -> Result<Vec<crate::Event>, Rejection> {
    state.staff.present(moment)?;
    let check = state.checks.open(id)?;
    let to = state.floor.table(table).ok_or(Rejection::TableUnknown)?;
    // Of several tables pushed together one may be kept.
    let alone = check.also.is_empty();
    if let Some(there) = state.checks.at_table(table)
        && (there.id != check.id || alone)
    {
        return Err(Rejection::TableTaken {
            label: there.label.clone(),
            by: there.waiter_id(),
        });
    }
    let label = to.label.clone();
    let mut events = vec![
        Event::Moved {
            check: check.id,
            table,
            label: label.clone(),
        }
        .into(),
    ];
    events.extend(kitchen::moved(&state.kitchen, check, &label));
    Ok(events)
}

pub(super) fn ask_bill(
    state: &State,
    moment: &Moment,
    id: CheckId,
) -> Result<Vec<crate::Event>, Rejection> {
    state.staff.present(moment)?;
    let check = state.checks.open(id)?;
    if check.standing().next().is_none() {
        return Err(Rejection::CheckEmpty);
    }
    Ok(vec![
        Event::BillAsked {
            check: check.id,
            at: moment.stamp,
        }
        .into(),
    ])
}

fn guests(covers: u8) -> Result<(), Rejection> {
    if (1..=MOST_COVERS).contains(&covers) {
        Ok(())
    } else {
        Err(Rejection::CoversOutOfRange { most: MOST_COVERS })
    }
}

impl From<Event> for crate::Event {
    fn from(event: Event) -> Self {
        Self::Check(event)
    }
}
