use std::time::Duration;

use common::{
    Command, LineId, TicketId,
    kitchen::{self, Cooking, Ticket},
};
use link::Device;

use super::{Draft, Intent, Outcome};

/// Carries an intent out.
pub(crate) fn handle(
    intent: Intent,
    draft: &mut Draft,
    device: &mut Device,
    now: Duration,
) -> Outcome {
    let (ticket, line, at) = match &intent {
        Intent::Bump { ticket, at, .. }
        | Intent::Clear { ticket, at, .. }
        | Intent::Serve { ticket, at, .. }
        | Intent::Open { ticket, at } => (*ticket, None, *at),
        Intent::Done { ticket, line, at } | Intent::Seen { ticket, line, at } => {
            (*ticket, Some(*line), *at)
        }
        Intent::NotDone(ticket, line) => (*ticket, Some(*line), None),
        Intent::Verbs(ticket, _) | Intent::Answer { ticket, .. } => (*ticket, None, None),
    };
    if draft.slipped((ticket, line), at, now) {
        return Outcome::Stays(ticket);
    }
    let was_open = is_open(device, ticket);
    for command in commands(device, &intent) {
        // The house refuses only what is gone already, and then the card is gone too.
        let _gone = device.submit(now, None, Command::Kitchen(command));
    }
    let gone = was_open && !is_open(device, ticket);
    let moves = gone || !matches!(intent, Intent::Done { .. });
    if moves {
        draft.bumped = at.map(|at| ((ticket, line), at, now)).or(draft.bumped);
    }
    match intent {
        Intent::Serve { tickets, .. } => Outcome::Served(tickets),
        Intent::Bump { .. } | Intent::Clear { .. } if !is_open(device, ticket) => {
            Outcome::Gone(ticket)
        }
        _ if gone => Outcome::Gone(ticket),
        _ => Outcome::Stays(ticket),
    }
}

fn is_open(device: &Device, ticket: TicketId) -> bool {
    let known = device.state().kitchen.tickets.get(&ticket);
    known.is_some_and(Ticket::is_open)
}

fn commands(device: &Device, intent: &Intent) -> Vec<kitchen::Command> {
    use kitchen::Command as To;
    match intent {
        // That is the screen's business.
        Intent::Verbs(..) => Vec::new(),
        Intent::Open { ticket, .. } => vec![To::SeeAllergies { ticket: *ticket }],
        Intent::Bump { ticket, lines, .. } | Intent::Clear { ticket, lines, .. } => {
            let (ticket, lines) = (*ticket, lines.clone());
            let mut all = see(device, ticket, &lines);
            all.push(To::BumpTicket { ticket, lines });
            all
        }
        Intent::Seen { ticket, line, .. } => {
            let mut all = see(device, *ticket, &[*line]);
            all.extend(rest(device, *ticket));
            all
        }
        Intent::Done { ticket, line, .. } => vec![To::BumpLine {
            ticket: *ticket,
            line: *line,
        }],
        Intent::NotDone(ticket, line) => not_done(device, *ticket, *line),
        Intent::Answer { ticket, note, yes } => vec![To::Answer {
            ticket: *ticket,
            note: *note,
            yes: *yes,
        }],
        Intent::Serve { tickets, .. } => vec![To::Serve {
            tickets: tickets.clone(),
        }],
    }
}

/// Whoever taps a card has seen which of its lines are void.
fn see(device: &Device, id: TicketId, lines: &[LineId]) -> Vec<kitchen::Command> {
    let known = device.state().kitchen.tickets.get(&id);
    let all = known.into_iter().flat_map(|ticket| &ticket.lines);
    let unseen = all.filter(|line| line.void_unseen() && lines.contains(&line.line));
    let lines: Vec<LineId> = unseen.map(|line| line.line).collect();
    let none = lines.is_empty();
    let seen = kitchen::Command::SeeVoids { ticket: id, lines };
    (!none).then_some(seen).into_iter().collect()
}

/// With the last thing that somebody looks at, a card that leaves nothing to make goes.
fn rest(device: &Device, id: TicketId) -> Option<kitchen::Command> {
    let ticket = device.state().kitchen.tickets.get(&id)?;
    let made = ticket.lines.iter().all(|line| !line.is_open());
    (made && ticket.is_open()).then(|| ticket.bump())
}

/// A line of a card that was bumped as a whole is not done alone: the others stay done.
fn not_done(device: &Device, ticket: TicketId, line: LineId) -> Vec<kitchen::Command> {
    use kitchen::Command as To;
    let known = device.state().kitchen.tickets.get(&ticket);
    let lines = known.filter(|known| !known.is_open());
    let mut lines = lines.into_iter().flat_map(|known| &known.lines);
    let whole = lines
        .clone()
        .any(|known| known.line == line && known.cooking == Cooking::Fired);
    if !whole {
        return vec![To::UnbumpLine { ticket, line }];
    }
    let mut all = vec![To::Recall { ticket }];
    let others = lines
        .by_ref()
        .filter(|known| known.is_open() && known.line != line);
    all.extend(others.map(|known| To::BumpLine {
        ticket,
        line: known.line,
    }));
    all
}
