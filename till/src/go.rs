use common::{BookingId, CheckId, Money, StaffId};

use crate::setup;

/// Where a screen leads.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Go {
    SignIn,
    Floor,
    /// To the floor, and to what waits for whoever stands here.
    ForYou,
    /// To the floor of a house where nothing counts.
    Training,
    /// To the floor, to choose another table for a check.
    Carry(CheckId),
    Check(CheckId),
    Pay(CheckId),
    /// A check has just been settled, with this much to give back.
    Receipt {
        check: CheckId,
        change: Money,
    },
    /// Today's settled checks.
    Checks,
    /// One of them.
    Settled(CheckId),
    /// Cash in and out, vouchers, house accounts.
    Drawer,
    Day,
    Z(Option<u32>),
    /// The manager's desk.
    Manage,
    /// The menu's editor.
    Carte,
    /// To a practice house with the menu that is being changed.
    TryMenu,
    /// The floor plan's editor.
    Plan,
    /// Settings and people.
    Setup,
    /// Back to the first evening of a house, also where it is done.
    FirstEvening,
    /// The settings at a place of theirs.
    SetupAt(setup::Place),
    /// Somebody chooses the first PIN of a house that has none.
    FirstPin(StaffId),
    /// Printers and their queue.
    Printers,
    /// Who is expected.
    Bookings,
    /// To the floor, to choose a table for a party.
    Seat(BookingId),
}
