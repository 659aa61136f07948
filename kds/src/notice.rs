use std::time::Duration;

use common::{
    Command, LineId, State,
    kitchen::{self, Cooking, Ticket},
};
use ui::words::Words;

use crate::say;

/// So long the way back is offered.
const SHOWN: Duration = Duration::from_secs(10);

/// What was just done, with the way back.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Notice {
    /// In words.
    pub(crate) said: String,
    /// What Undo does, in sequence; nothing where there is no way back.
    pub(crate) undo: Vec<Command>,
    since: Duration,
}

impl Notice {
    /// Something that can be undone.
    pub(crate) fn done(said: String, undo: Vec<Command>, now: Duration) -> Self {
        Self {
            said,
            undo,
            since: now,
        }
    }

    /// Something to be read only.
    pub(crate) fn said(said: String, now: Duration) -> Self {
        Self::done(said, Vec::new(), now)
    }

    /// Whole seconds for which it is still shown; nothing once it is over.
    pub(crate) fn left(&self, now: Duration) -> Option<u64> {
        let left = SHOWN.checked_sub(now.saturating_sub(self.since))?;
        let seconds = left.as_millis().div_ceil(1000);
        u64::try_from(seconds).ok().filter(|left| *left > 0)
    }
}

/// What makes a ticket again what it was, as far as cooks change it by a tap.
pub(crate) fn way_back(before: &Ticket, after: &Ticket) -> Vec<Command> {
    let ticket = before.id;
    let mut back = Vec::new();
    if before.rush != after.rush {
        let (tickets, rush) = (vec![ticket], before.rush);
        back.push(kitchen::Command::Rush { tickets, rush });
    }
    for note in after.notes.iter().filter(|note| note.answer.is_some()) {
        let known = before.notes.iter().find(|known| known.id == note.id);
        if known.is_some_and(kitchen::Note::is_open) {
            let note = note.id;
            back.push(kitchen::Command::Unanswer { ticket, note });
        }
    }
    let was_open = |line: LineId| {
        let known = before.lines.iter().find(|known| known.line == line);
        known.is_none_or(kitchen::TicketLine::is_open)
    };
    for line in &after.lines {
        let open = was_open(line.line);
        match line.cooking {
            Cooking::Bumped(_) if open => {
                let line = line.line;
                back.push(kitchen::Command::UnbumpLine { ticket, line });
            }
            Cooking::Fired if !open => {
                let line = line.line;
                back.push(kitchen::Command::BumpLine { ticket, line });
            }
            _ => {}
        }
    }
    if back.is_empty() && before.is_open() && !after.is_open() {
        back.push(kitchen::Command::Recall { ticket });
    }
    back.into_iter().map(Command::Kitchen).collect()
}

/// What a tap on a card did to its lines: "Burger done".
pub(crate) fn changed_line(
    state: &State,
    words: &Words,
    (before, after): (&Ticket, &Ticket),
) -> String {
    let changed = after.lines.iter().filter(|line| {
        let known = before.lines.iter().find(|known| known.line == line.line);
        known.is_some_and(|known| known.is_open() != line.is_open())
    });
    let said = changed.map(|line| {
        let key = if line.is_open() {
            "kitchen-line-open"
        } else {
            "kitchen-line-done"
        };
        words.with(key, &[("item", say::dish(state, words, line).into())])
    });
    let said: Vec<_> = said.collect();
    if said.is_empty() {
        return words.get("kitchen-answered").to_owned();
    }
    said.join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_back_is_offered_for_ten_seconds() {
        let notice = Notice::said("12 bumped".into(), Duration::from_secs(100));
        let left = |millis| notice.left(Duration::from_millis(millis));
        assert_eq!(left(100_000), Some(10));
        assert_eq!(left(100_300), Some(10));
        assert_eq!(left(109_999), Some(1));
        assert_eq!(left(110_000), None);
    }
}
