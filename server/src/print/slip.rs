use common::{
    StationId,
    docket::{self, Look, Row, Sheet, Words},
    house::House,
    kitchen::{Cooking, Event, Kitchen, Ticket, TicketLine},
};
use serde::{Deserialize, Serialize};

use super::words;

/// What a kitchen printer has to say, frozen when it happened: a ticket with only the lines that
/// are news.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub(crate) struct Slip {
    /// Why it comes.
    pub(crate) what: What,
    /// With the lines that it is about.
    pub(crate) ticket: Ticket,
    /// Who makes it now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) to: Option<StationId>,
    /// What a waiter says.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(crate) note: String,
}

/// Why a slip comes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum What {
    /// To be made.
    Fired,
    /// More for a ticket that hangs there.
    Added,
    /// Not to be made after all.
    Voided,
    /// To be made after all.
    Restored,
    /// The guests sit elsewhere.
    Moved,
    /// Some of it is another table's now.
    Divided,
    /// To be made again.
    Remade,
    /// To be made here instead of elsewhere.
    Pushed,
    /// Made elsewhere.
    Gone,
    /// Before others.
    Rushed,
    /// What the guests must not eat, anew.
    Warned,
    /// A waiter says something.
    Noted,
}

impl What {
    /// Whether the slip brings what is to be made.
    pub(crate) const fn is_to_make(self) -> bool {
        match self {
            Self::Fired
            | Self::Added
            | Self::Restored
            | Self::Divided
            | Self::Remade
            | Self::Pushed => true,
            Self::Voided | Self::Moved | Self::Gone | Self::Rushed | Self::Warned | Self::Noted => {
                false
            }
        }
    }

    /// Whether nothing before it counts: it came out where the ticket is made no more.
    pub(crate) const fn begins(self) -> bool {
        matches!(self, Self::Pushed)
    }
}

/// Slips, each with what tells it from others of its ticket and its command.
type Slips = Vec<(Slip, String)>;

impl Slip {
    fn new(what: What, ticket: Ticket) -> Self {
        Self {
            what,
            ticket,
            to: None,
            note: String::new(),
        }
    }

    /// What an event means for printers, from the kitchen before it.
    pub(crate) fn of(before: &Kitchen, event: &Event) -> Slips {
        of_lines(before, event)
            .or_else(|| of_tickets(before, event))
            .unwrap_or_default()
    }

    /// As it comes out of the printer.
    pub(crate) fn sheet(&self, house: &House) -> Sheet {
        let language = house.kitchen_language;
        let mut sheet = docket::ticket(Words::of(language), house, &self.ticket);
        let said = words::of(language);
        let heading = match self.what {
            What::Added => said.more.to_owned(),
            What::Voided => said.void.to_owned(),
            What::Restored => said.again.to_owned(),
            What::Gone => {
                let to = self.to.map_or("", |to| house.station_name(to));
                format!("{} {to}", said.elsewhere)
            }
            What::Warned if self.ticket.allergies.is_empty() => said.no_allergy.to_owned(),
            What::Noted => self.note.clone(),
            // The ticket itself says why it comes.
            What::Fired
            | What::Moved
            | What::Divided
            | What::Remade
            | What::Pushed
            | What::Rushed
            | What::Warned => return sheet,
        };
        let heading = Row::Middle {
            text: heading,
            look: Look::Large,
        };
        sheet.rows.insert(0, heading);
        sheet
    }
}

/// What is to be made, and what is not any more.
fn of_lines(before: &Kitchen, event: &Event) -> Option<Slips> {
    let known = |ticket| before.tickets.get(ticket);
    let one = |what, ticket, mark| Some(vec![(Slip::new(what, ticket), mark)]);
    match event {
        Event::Opened(ticket) => one(What::Fired, Ticket::clone(ticket), String::new()),
        Event::Remade { again, .. } => one(What::Remade, Ticket::clone(again), String::new()),
        Event::Added { ticket, lines } => {
            let first = lines.first()?;
            let ticket = Ticket {
                lines: lines.clone(),
                fired_at: first.fired_at,
                ..known(ticket)?.clone()
            };
            one(What::Added, ticket, first.line.to_string())
        }
        Event::LineVoided { ticket, line, at } => {
            let mut ticket = quiet(with_lines(known(ticket)?, |known| known.line == *line)?);
            for line in &mut ticket.lines {
                line.cooking = Cooking::Voided(*at);
            }
            one(What::Voided, ticket, format!("void {line}"))
        }
        Event::LineRestored { ticket, line } => {
            let mut ticket = with_lines(known(ticket)?, |known| known.line == *line)?;
            for line in &mut ticket.lines {
                line.cooking = Cooking::Fired;
            }
            one(What::Restored, ticket, format!("restore {line}"))
        }
        _ => None,
    }
}

/// What has become of tickets that hang there.
fn of_tickets(before: &Kitchen, event: &Event) -> Option<Slips> {
    let known = |ticket| before.tickets.get(ticket);
    let one = |slip, mark: &str| Some(vec![(slip, mark.to_owned())]);
    match event {
        Event::Moved {
            ticket, from, to, ..
        } => {
            let ticket = Ticket {
                moved_from: Some(from.clone()),
                label: to.clone(),
                lines: Vec::new(),
                ..quiet(known(ticket)?.clone())
            };
            one(Slip::new(What::Moved, ticket), "move")
        }
        Event::Pushed { ticket, to, .. } => Some(pushed(known(ticket)?, known(ticket)?, *to)),
        Event::Divided {
            ticket,
            lines,
            into,
        } => {
            let from = known(ticket)?;
            let part = with_lines(into, |line| lines.contains(&line.line))?;
            if into.station != from.station {
                let left = with_lines(from, |line| lines.contains(&line.line))?;
                return Some(pushed(&left, &part, into.station));
            }
            let what = if into.check == from.check {
                What::Restored
            } else {
                What::Divided
            };
            one(Slip::new(what, part), "divide")
        }
        Event::Rushed { ticket, rush: true } => {
            let open = with_lines(known(ticket)?, TicketLine::is_open)?;
            let ticket = Ticket { rush: true, ..open };
            one(Slip::new(What::Rushed, ticket), "rush")
        }
        Event::Warned { ticket, allergies } => {
            let known = known(ticket)?;
            let ticket = Ticket {
                allergies: allergies.clone(),
                ..with_lines(known, |line| !matches!(line.cooking, Cooking::Voided(_)))?
            };
            one(Slip::new(What::Warned, ticket), "warn")
        }
        Event::Noted { ticket, note } => {
            let from = note.from.as_ref()?;
            let ticket = Ticket {
                lines: Vec::new(),
                ..quiet(known(ticket)?.clone())
            };
            let slip = Slip {
                note: format!("{from}: {}", note.text),
                ..Slip::new(What::Noted, ticket)
            };
            one(slip, "note")
        }
        _ => None,
    }
}

/// The new station gets what it is to make, the old one what it is not to make any more.
fn pushed(from: &Ticket, part: &Ticket, to: StationId) -> Slips {
    let here = Ticket {
        station: to,
        pushed_from: Some(from.station),
        ..part.clone()
    };
    let gone = Slip {
        to: Some(to),
        ..Slip::new(What::Gone, quiet(from.clone()))
    };
    vec![
        (Slip::new(What::Pushed, here), "push".to_owned()),
        (gone, "gone".to_owned()),
    ]
}

/// Without what only concerns whoever makes it.
fn quiet(ticket: Ticket) -> Ticket {
    Ticket {
        allergies: Vec::new(),
        rush: false,
        pushed_from: None,
        ..ticket
    }
}

fn with_lines(ticket: &Ticket, wanted: impl Fn(&TicketLine) -> bool) -> Option<Ticket> {
    let lines = ticket.lines.iter().filter(|line| wanted(line));
    let lines: Vec<_> = lines.cloned().collect();
    (!lines.is_empty()).then(|| Ticket {
        lines,
        ..ticket.clone()
    })
}
