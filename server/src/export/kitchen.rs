use common::{
    LineId, Recorded, State,
    kitchen::{Event, Ticket, TicketLine},
};

use super::{
    ExportError,
    catalogue::KITCHEN,
    folder::{Folder, row},
};

/// Something that happened at the pass; read from the state before it.
pub(super) fn row(
    state: &State,
    recorded: &Recorded,
    event: &Event,
    folder: &mut Folder,
) -> Result<(), ExportError> {
    let known = |id| state.kitchen.tickets.get(id);
    let all = |ticket: Option<&Ticket>| ticket.map_or_else(Vec::new, |one| dishes(&one.lines));
    let (what, ticket, dishes) = match event {
        Event::Opened(ticket) => ("opened", Some(&**ticket), dishes(&ticket.lines)),
        Event::Added { ticket, lines } => ("added", known(ticket), dishes(lines)),
        Event::Shown { ticket, .. } => ("shown", known(ticket), all(known(ticket))),
        Event::LineBumped { ticket, line, .. } => {
            ("line_bumped", known(ticket), one(known(ticket), *line))
        }
        Event::LineUnbumped { ticket, line } => {
            ("line_unbumped", known(ticket), one(known(ticket), *line))
        }
        Event::LineVoided { ticket, line, .. } => {
            ("line_voided", known(ticket), one(known(ticket), *line))
        }
        Event::Bumped { ticket, .. } => ("bumped", known(ticket), all(known(ticket))),
        Event::Recalled { ticket } => ("recalled", known(ticket), all(known(ticket))),
        Event::Served { ticket, .. } => ("served", known(ticket), all(known(ticket))),
        Event::Unserved { ticket } => ("unserved", known(ticket), all(known(ticket))),
        Event::Moved { ticket, .. } => ("moved", known(ticket), all(known(ticket))),
        Event::Divided { ticket, lines, .. } => {
            let left = known(ticket).into_iter().flat_map(|ticket| &ticket.lines);
            let left = left.filter(|one| lines.contains(&one.line)).map(dish);
            ("divided", known(ticket), left.collect())
        }
        Event::LineParted { ticket, line, .. } => {
            ("line_parted", known(ticket), one(known(ticket), *line))
        }
        Event::LineRestored { ticket, line } => {
            ("line_restored", known(ticket), one(known(ticket), *line))
        }
        Event::LineSeated { ticket, line, .. } => {
            ("line_seated", known(ticket), one(known(ticket), *line))
        }
        Event::HandedOn { ticket, .. } => ("handed_on", known(ticket), all(known(ticket))),
        Event::VoidsSeen { ticket, .. } => ("voids_seen", known(ticket), all(known(ticket))),
        Event::Warned { ticket, .. } => ("warned", known(ticket), all(known(ticket))),
        Event::AllergiesSeen { ticket, .. } => {
            ("allergies_seen", known(ticket), all(known(ticket)))
        }
        Event::Rushed { ticket, .. } => ("rushed", known(ticket), all(known(ticket))),
        Event::Remade { again, .. } => ("remade", Some(&**again), dishes(&again.lines)),
        Event::Pushed { ticket, .. } => ("pushed", known(ticket), all(known(ticket))),
        Event::Claimed { ticket, .. } => ("claimed", known(ticket), all(known(ticket))),
        Event::Noted { ticket, .. } => ("noted", known(ticket), all(known(ticket))),
        Event::Answered { ticket, .. } => ("answered", known(ticket), all(known(ticket))),
        Event::Expected { .. } | Event::Watched { .. } | Event::Learned { .. } | Event::Cleared => {
            return Ok(());
        }
    };
    let Some(ticket) = ticket else {
        return Ok(());
    };
    let label = match event {
        Event::Moved { to, .. } => to,
        _ => &ticket.label,
    };
    row!(folder, KITCHEN;
        recorded.stamp, what, ticket.id.to_string(), ticket.check.to_string(),
        state.house.station_name(ticket.station), label, dishes,
    )
}

fn dishes(lines: &[TicketLine]) -> Vec<String> {
    lines.iter().map(dish).collect()
}

fn one(ticket: Option<&Ticket>, id: LineId) -> Vec<String> {
    let lines = ticket.into_iter().flat_map(|ticket| &ticket.lines);
    lines.filter(|line| line.line == id).map(dish).collect()
}

fn dish(line: &TicketLine) -> String {
    format!("{} {}", line.quantity, line.name)
}
