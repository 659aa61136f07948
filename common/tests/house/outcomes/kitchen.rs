use common::{Command, CommandId, LineId, StationId, TicketId, kitchen};
use uuid::Uuid;

use super::{Row, stage::nobodys_line};
use crate::room::COOK;

fn bump(ticket: TicketId, line: LineId) -> Command {
    Command::Kitchen(kitchen::Command::BumpLine { ticket, line })
}

fn unbump(ticket: TicketId, line: LineId) -> Command {
    Command::Kitchen(kitchen::Command::UnbumpLine { ticket, line })
}

fn bump_all(ticket: TicketId) -> Command {
    let lines = Vec::new();
    Command::Kitchen(kitchen::Command::BumpTicket { ticket, lines })
}

fn recall(ticket: TicketId) -> Command {
    Command::Kitchen(kitchen::Command::Recall { ticket })
}

fn nobodys() -> TicketId {
    TicketId {
        fire: CommandId(Uuid::nil()),
        station: StationId(1),
    }
}

const NO_TICKET: &str = "This ticket is gone.";
const NO_LINE: &str = "This line is not on the check.";

/// Showing and serving pass over what is gone.
pub const ROWS: &[Row] = &[
    (COOK, "no such ticket", NO_TICKET, |s| {
        bump(nobodys(), s.fired)
    }),
    (COOK, "no such line", NO_LINE, |s| {
        bump(s.ticket, nobodys_line())
    }),
    (COOK, "no such ticket", NO_TICKET, |s| {
        unbump(nobodys(), s.fired)
    }),
    (COOK, "no such line", NO_LINE, |s| {
        unbump(s.ticket, nobodys_line())
    }),
    (COOK, "no such ticket", NO_TICKET, |_| bump_all(nobodys())),
    (COOK, "no such ticket", NO_TICKET, |_| recall(nobodys())),
];
