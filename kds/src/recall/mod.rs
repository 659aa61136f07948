//! The recall list: what was bumped in the last two hours.

mod model;
mod view;

use std::time::Duration;

use common::{Command, Rejection, TicketId, kitchen};
use link::Device;

pub(crate) use model::Recall;
pub(crate) use view::show;

use crate::typing::Typed;

/// What is looked for.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    pub(crate) typed: String,
    /// The keys on the screen are shown.
    pub(crate) keys: bool,
}

impl Default for Draft {
    /// Whoever opens the list as a rule knows which table.
    fn default() -> Self {
        Self {
            typed: String::new(),
            keys: true,
        }
    }
}

/// What the cook wants.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Intent {
    /// This ticket is not done.
    Recall(TicketId),
    /// Look for something.
    Type(Typed),
    /// Look for nothing any more.
    Clear,
    /// The keys on the screen, or away with them.
    Keys,
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
