//! The recall list: what was bumped in the last two hours.

mod model;
mod view;

use std::time::Duration;

use common::{Command, Rejection, TicketId, kitchen};
use link::Device;

pub(crate) use model::Recall;
pub(crate) use view::show;

/// What the cook wants.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Intent {
    /// This ticket is not done.
    Recall(TicketId),
    /// Back to the board.
    Close,
}

/// Brings a ticket back, exactly as it was.
pub(crate) fn recall(
    device: &mut Device,
    ticket: TicketId,
    now: Duration,
) -> Result<(), Rejection> {
    let command = kitchen::Command::Recall { ticket };
    device
        .submit(now, None, Command::Kitchen(command))
        .map(|_| ())
}

/// The ticket that was bumped last on this screen's stations.
pub(crate) fn last(device: &Device, stations: &[common::StationId]) -> Option<TicketId> {
    let list = device.state().kitchen.recall_list(stations);
    list.first().map(|ticket| ticket.id)
}
