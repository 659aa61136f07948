//! Whoever hands the plates out: when a table's course is complete, all of it at once.

use std::collections::BTreeMap;

use common::{
    CheckId, Command,
    kitchen::{self, Kitchen, Ticket},
};

use super::{Act, Slip, cook::plate, slate::Deed};

/// What is complete leaves the pass, unless something is wrong with it.
pub(super) fn look(
    place: usize,
    kitchen: &Kitchen,
    slips: &mut BTreeMap<CheckId, Slip>,
) -> Vec<Act> {
    let mut tables: BTreeMap<CheckId, Vec<&Ticket>> = BTreeMap::new();
    let here = kitchen.tickets.values();
    for ticket in here.filter(|ticket| ticket.is_open() || ticket.is_ready()) {
        tables.entry(ticket.check).or_default().push(ticket);
    }
    tables.retain(|_, tickets| tickets.iter().all(|ticket| ticket.is_ready()));
    let mut acts = Vec::new();
    for (check, tickets) in tables {
        let slip = slips.remove(&check);
        let wrong = slip.and_then(|slip| sends_back(place, &tickets, slip));
        acts.push(wrong.unwrap_or_else(|| {
            let tickets = tickets.iter().map(|ticket| ticket.id).collect();
            let serve = kitchen::Command::Serve { tickets };
            Act::plain(place, Command::Kitchen(serve), "tables served")
        }));
    }
    acts
}

fn sends_back(place: usize, tickets: &[&Ticket], slip: Slip) -> Option<Act> {
    let lines = tickets
        .iter()
        .flat_map(|ticket| ticket.lines.iter().map(|line| (*ticket, line)));
    let (ticket, line) = lines
        .filter(|(ticket, line)| ticket.is_done(line) && line.remake.is_none())
        .min_by_key(|(ticket, line)| (ticket.station, line.line))?;
    let (command, deed, done) = match slip {
        Slip::Dropped => {
            let remake = kitchen::Command::Remake {
                ticket: ticket.id,
                line: line.line,
                quantity: 1,
                reason: "dropped".into(),
            };
            (remake, Deed::Remade(plate(ticket, line), 1), "made again")
        }
        Slip::TooSoon => {
            let plates = ticket.lines.iter().map(|line| plate(ticket, line));
            let recall = kitchen::Command::Recall { ticket: ticket.id };
            (recall, Deed::Recalled(plates.collect()), "called back")
        }
    };
    Some(Act {
        place,
        command: Command::Kitchen(command),
        deed: Some(deed),
        done: Some(done),
    })
}
