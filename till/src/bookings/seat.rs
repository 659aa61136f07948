//! Guests sit down, and orders get their check.

use common::{
    BookingId, CheckId, Command, TableId,
    booking::{self, Purpose, Standing},
    check,
    house::ServiceMode,
};

use crate::{desk::Desk, till::Go};

/// At their own table where it is free; the floor is asked for one otherwise.
pub(crate) fn sit_down(desk: &mut Desk, booking: BookingId) -> Option<Go> {
    let known = desk.state().bookings.all.get(&booking)?;
    let checks = &desk.state().checks;
    let mut tables = known.tables.iter().copied();
    match tables.next() {
        Some(table) if checks.at_table(table).is_none() => at(desk, booking, table),
        _ => Some(Go::Seat(booking)),
    }
}

/// Opens the table's check for the party, with its covers, and pushes its other tables up to it.
/// Guests who sit there already are theirs.
pub(crate) fn at(desk: &mut Desk, booking: BookingId, table: TableId) -> Option<Go> {
    let known = desk.state().bookings.all.get(&booking)?;
    let (covers, tables) = (known.covers, known.tables.clone());
    if let Some(check) = desk.state().checks.at_table(table) {
        let check = check.id;
        return link(desk, booking, check, Vec::new());
    }
    let check = open(desk, Some(table), covers, ServiceMode::DineIn)?;
    if tables.first() == Some(&table) {
        for also in tables.into_iter().skip(1) {
            if desk.state().checks.at_table(also).is_none() {
                desk.submit(Command::Check(check::Command::JoinTable {
                    check,
                    table: also,
                }));
            }
        }
    }
    let abandon = Command::Check(check::Command::Abandon { check });
    link(desk, booking, check, vec![abandon])
}

/// Opens the check of an order that is fetched or brought.
pub(crate) fn order(desk: &mut Desk, booking: BookingId) -> Option<Go> {
    let known = desk.state().bookings.all.get(&booking)?;
    let mode = match known.purpose {
        Purpose::Deliver => ServiceMode::Delivery,
        _ => ServiceMode::TakeAway,
    };
    let check = open(desk, None, 1, mode)?;
    let abandon = Command::Check(check::Command::Abandon { check });
    link(desk, booking, check, vec![abandon])
}

fn open(desk: &mut Desk, table: Option<TableId>, covers: u8, mode: ServiceMode) -> Option<CheckId> {
    let check = desk.new_check();
    let open = check::Command::Open {
        check,
        table,
        covers,
        mode,
    };
    desk.submit(Command::Check(open)).then_some(check)
}

fn link(desk: &mut Desk, booking: BookingId, check: CheckId, then: Vec<Command>) -> Option<Go> {
    let before = desk.state().bookings.all.get(&booking)?.standing;
    let seat = booking::Command::Seat { booking, check };
    if desk.submit(Command::Booking(seat)) {
        let standing = match before {
            Standing::Arrived => Standing::Arrived,
            _ => Standing::Expected,
        };
        let mark = booking::Command::Mark { booking, standing };
        let mut steps = vec![Command::Booking(mark)];
        steps.extend(then);
        desk.may_undo(check, steps);
    }
    Some(Go::Check(check))
}
