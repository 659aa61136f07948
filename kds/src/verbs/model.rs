use common::{
    State, StationId,
    kitchen::{Ticket, TicketLine},
};
use ui::{widget::Kind, words::Words};

use super::{Draft, Intent, sections};
use crate::{board::shouted, say};

/// A button of the sheet.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Chip {
    pub(crate) label: String,
    pub(crate) kind: Kind,
    pub(crate) intent: Intent,
    /// Why it cannot be tapped now.
    pub(crate) why_not: Option<String>,
}

impl Chip {
    pub(super) fn new(kind: Kind, label: impl Into<String>, intent: Intent) -> Self {
        Self {
            label: label.into(),
            kind,
            intent,
            why_not: None,
        }
    }

    /// With what it hits.
    pub(super) fn detail(mut self, detail: Option<String>) -> Self {
        if let Some(detail) = detail {
            self.label = format!("{} · {detail}", self.label);
        }
        self
    }
}

/// Buttons that belong together, with what they do and whom it hits.
#[derive(Clone, PartialEq, Debug, Default)]
pub(crate) struct Section {
    pub(crate) head: String,
    pub(crate) chips: Vec<Chip>,
}

/// The sheet in words.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Sheet {
    pub(crate) title: String,
    pub(crate) about: String,
    pub(crate) sections: Vec<Section>,
    /// What is being written, to whom, and whether it waits for yes or no.
    pub(crate) writing: Option<(String, String, bool)>,
}

/// What everything on the sheet is put into words with.
#[derive(Clone, Copy)]
pub(super) struct Scene<'a> {
    pub(super) state: &'a State,
    pub(super) words: &'a Words,
    pub(super) draft: &'a Draft,
    pub(super) ticket: &'a Ticket,
}

impl Scene<'_> {
    pub(super) fn get(&self, key: &str) -> String {
        self.words.get(key).to_owned()
    }

    pub(super) fn with(&self, key: &str, name: &str, value: &str) -> String {
        self.words.with(key, &[(name, value.into())])
    }

    /// "Table 12", or "#41".
    pub(super) fn table(&self) -> String {
        if self.ticket.label.starts_with('#') {
            self.ticket.label.clone()
        } else {
            self.with("common-table", "table", &self.ticket.label)
        }
    }
}

impl Sheet {
    /// Nothing once the ticket is gone.
    pub(crate) fn new(
        state: &State,
        words: &Words,
        of: &[StationId],
        draft: &Draft,
    ) -> Option<Self> {
        let ticket = state.kitchen.tickets.get(&draft.ticket?)?;
        let scene = Scene {
            state,
            words,
            draft,
            ticket,
        };
        let line = draft.line.and_then(|id| line_of(ticket, id));
        let mut about = vec![ticket.waiter.clone()];
        if ticket.covers > 0 {
            about.push(words.with("common-covers", &[("count", ticket.covers.into())]));
        }
        let (title, sections) = match line {
            Some(line) => {
                about.insert(0, scene.table());
                let choices = line.modifiers.iter();
                about.extend(choices.map(|(prefix, name)| shouted(words, *prefix, name)));
                (dish(scene, line), sections::of_line(scene, line))
            }
            None => (scene.table(), sections::of_ticket(scene, of)),
        };
        let writing = draft.writing.as_ref().map(|text| {
            let to = scene.with("kitchen-say-to", "name", &ticket.waiter);
            (text.clone(), to, draft.ask)
        });
        Some(Self {
            title,
            about: about.join(" · "),
            sections: sections
                .into_iter()
                .filter(|section| !section.chips.is_empty())
                .collect(),
            writing,
        })
    }
}

/// A line by its number; one that is taken back has nothing to be done with.
fn line_of(ticket: &Ticket, id: common::LineId) -> Option<&TicketLine> {
    ticket.lines.iter().find(|line| line.line == id)
}

/// "2 Burger".
pub(super) fn dish(scene: Scene<'_>, line: &TicketLine) -> String {
    let name = say::dish(scene.state, scene.words, line);
    format!("{} {name}", line.quantity)
}
