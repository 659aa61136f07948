use common::{
    docket::{self, Look, Row, Sheet, Words},
    house::House,
    kitchen::{Cooking, Event, Kitchen, Ticket},
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
}

impl Slip {
    /// What an event means for a printer, from the kitchen before it; and what tells it from
    /// other slips of the ticket and the command.
    pub(crate) fn of(before: &Kitchen, event: &Event) -> Option<(Self, String)> {
        let of = |what, ticket: Ticket, mark: String| Some((Self { what, ticket }, mark));
        match event {
            Event::Opened(ticket) => of(What::Fired, Ticket::clone(ticket), String::new()),
            Event::Added { ticket, lines } => {
                let known = before.tickets.get(ticket)?;
                let mark = lines.first()?.line.to_string();
                let lines = lines.clone();
                let fired_at = lines.first()?.fired_at;
                let ticket = Ticket {
                    lines,
                    fired_at,
                    ..known.clone()
                };
                of(What::Added, ticket, mark)
            }
            Event::LineVoided { ticket, line, at } => {
                let mut ticket = with_line(before.tickets.get(ticket)?, |known| known == *line)?;
                for line in &mut ticket.lines {
                    line.cooking = Cooking::Voided(*at);
                }
                of(What::Voided, ticket, format!("void {line}"))
            }
            Event::LineRestored { ticket, line } => {
                let mut ticket = with_line(before.tickets.get(ticket)?, |known| known == *line)?;
                for line in &mut ticket.lines {
                    line.cooking = Cooking::Fired;
                }
                of(What::Restored, ticket, format!("restore {line}"))
            }
            Event::Moved {
                ticket, from, to, ..
            } => {
                let known = before.tickets.get(ticket)?;
                let ticket = Ticket {
                    moved_from: Some(from.clone()),
                    label: to.clone(),
                    lines: Vec::new(),
                    ..known.clone()
                };
                of(What::Moved, ticket, "move".to_owned())
            }
            _ => None,
        }
    }

    /// As it comes out of the printer.
    pub(crate) fn sheet(&self, house: &House) -> Sheet {
        let language = house.kitchen_language;
        let mut sheet = docket::ticket(Words::of(language), house, &self.ticket);
        let said = words::of(language);
        let what = match self.what {
            What::Fired | What::Moved => return sheet,
            What::Added => said.more,
            What::Voided => said.void,
            What::Restored => said.again,
        };
        let heading = Row::Middle {
            text: what.to_owned(),
            look: Look::Large,
        };
        sheet.rows.insert(0, heading);
        sheet
    }
}

fn with_line(ticket: &Ticket, wanted: impl Fn(common::LineId) -> bool) -> Option<Ticket> {
    let lines: Vec<_> = ticket
        .lines
        .iter()
        .filter(|line| wanted(line.line))
        .cloned()
        .collect();
    (!lines.is_empty()).then(|| Ticket {
        lines,
        ..ticket.clone()
    })
}
