use common::{Command, CommandId, LineId, StationId, TicketId, kitchen};
use uuid::Uuid;

use super::{
    Row,
    stage::{Stage, nobodys_line, void},
};
use crate::room::{ANNA, COOK};

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

fn remake(ticket: TicketId, line: LineId, quantity: u32, why: &str) -> Command {
    Command::Kitchen(kitchen::Command::Remake {
        ticket,
        line,
        quantity,
        reason: why.into(),
    })
}

fn push(ticket: TicketId, to: u32) -> Command {
    Command::Kitchen(kitchen::Command::Push {
        ticket,
        lines: Vec::new(),
        to: StationId(to),
    })
}

fn note(ticket: TicketId, text: &str) -> Command {
    Command::Kitchen(kitchen::Command::Note {
        ticket,
        text: text.into(),
        ask: true,
    })
}

fn answer(ticket: TicketId, note: CommandId, yes: bool) -> Command {
    Command::Kitchen(kitchen::Command::Answer { ticket, note, yes })
}

fn unanswer(ticket: TicketId, note: CommandId) -> Command {
    Command::Kitchen(kitchen::Command::Unanswer { ticket, note })
}

/// The kitchen asks the burger's waiter something.
fn asked(s: &mut Stage) -> CommandId {
    let note = note(s.ticket, "no more buns: bread?");
    s.has(&note);
    s.room.state.kitchen.tickets[&s.ticket].notes[0].id
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
    (COOK, "no such ticket", NO_TICKET, |s| {
        let lines = vec![s.fired];
        let ticket = nobodys();
        Command::Kitchen(kitchen::Command::SeeVoids { ticket, lines })
    }),
    (COOK, "no such ticket", NO_TICKET, |_| {
        let ticket = nobodys();
        Command::Kitchen(kitchen::Command::SeeAllergies { ticket })
    }),
    (COOK, "no such ticket", NO_TICKET, |s| {
        remake(nobodys(), s.fired, 1, "cold")
    }),
    (COOK, "no such line", NO_LINE, |s| {
        remake(s.ticket, nobodys_line(), 1, "cold")
    }),
    (
        COOK,
        "what the floor took back",
        "Burger Couvert was voided already.",
        |s| {
            let void = void(s.open, s.fired, Some("left"));
            s.has(&void);
            remake(s.ticket, s.fired, 1, "cold")
        },
    ),
    (
        COOK,
        "more than there were",
        "A line has 1 to 1 pieces.",
        |s| remake(s.ticket, s.fired, 2, "cold"),
    ),
    (COOK, "without a word", "Say why.", |s| {
        remake(s.ticket, s.fired, 1, " ")
    }),
    (COOK, "no such ticket", NO_TICKET, |_| push(nobodys(), 3)),
    (COOK, "no such station", "There is no such station.", |s| {
        push(s.ticket, 99)
    }),
    (COOK, "no such ticket", NO_TICKET, |_| {
        note(nobodys(), "sorry")
    }),
    (COOK, "without a word", "Say why.", |s| note(s.ticket, " ")),
    (
        COOK,
        "a conversation",
        "This ticket has 20 notes already.",
        |s| {
            let again = note(s.ticket, "sorry");
            (0..20).for_each(|_| s.has(&again));
            again
        },
    ),
    (COOK, "no such ticket", NO_TICKET, |s| {
        let note = asked(s);
        answer(nobodys(), note, true)
    }),
    (COOK, "no such note", NO_TICKET, |s| {
        answer(s.ticket, CommandId(Uuid::nil()), true)
    }),
    (COOK, "no such note", NO_TICKET, |s| {
        unanswer(s.ticket, CommandId(Uuid::nil()))
    }),
    (
        ANNA,
        "a slip of the finger long ago",
        "This note was answered already.",
        |s| {
            let note = asked(s);
            let no = answer(s.ticket, note, false);
            s.has(&no);
            s.room.now = s.room.now.plus_millis(11_000);
            unanswer(s.ticket, note)
        },
    ),
    (
        ANNA,
        "answered otherwise",
        "This note was answered already.",
        |s| {
            let note = asked(s);
            let no = answer(s.ticket, note, false);
            s.has(&no);
            answer(s.ticket, note, true)
        },
    ),
];
