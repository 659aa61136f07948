use common::{
    Command, State,
    kitchen::{self, Ticket},
};
use rand::{RngExt as _, rngs::StdRng, seq::IndexedRandom as _};

/// What a cook does next, from what the screen shows.
pub(super) fn next(state: &State, dice: &mut StdRng) -> Option<Command> {
    let unseen = state
        .kitchen
        .tickets
        .values()
        .filter(|ticket| ticket.shown_at.is_none());
    let unseen: Vec<_> = unseen.map(|ticket| ticket.id).collect();
    if !unseen.is_empty() {
        return Some(Command::Kitchen(kitchen::Command::Show { tickets: unseen }));
    }
    let tickets = state.kitchen.on_screen(&[]);
    match dice.random_range(0..10) {
        0..5 => tickets.choose(dice).and_then(|ticket| bump_line(ticket)),
        5..8 => tickets.choose(dice).map(|ticket| bump(ticket)),
        _ => {
            let bumped = state.kitchen.recall_list(&[]);
            let ticket = bumped.choose(dice)?.id;
            Some(Command::Kitchen(kitchen::Command::Recall { ticket }))
        }
    }
}

/// What is left on the screen at the end.
pub(super) fn finish(state: &State) -> Option<Command> {
    state
        .kitchen
        .on_screen(&[])
        .first()
        .map(|ticket| bump(ticket))
}

fn bump(ticket: &Ticket) -> Command {
    Command::Kitchen(ticket.bump())
}

fn bump_line(ticket: &Ticket) -> Option<Command> {
    let line = ticket.lines.iter().find(|line| line.is_open())?.line;
    Some(Command::Kitchen(kitchen::Command::BumpLine {
        ticket: ticket.id,
        line,
    }))
}
