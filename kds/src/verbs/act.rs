use common::{
    Command, LineId, State,
    kitchen::{self, Ticket},
};
use ui::words::Words;

use super::{Draft, Intent, model::Scene, sections};
use crate::{say, stock};

/// What is asked of the house, in words, with the way back.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Act {
    /// What is asked.
    pub(crate) command: Command,
    /// In words.
    pub(crate) said: String,
    /// How it is undone.
    pub(crate) back: Back,
}

/// How something is undone.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Back {
    /// Not at all: somebody has read it, or it is booked.
    Never,
    /// By what the ticket was before.
    Ticket,
    /// By this.
    By(Box<Command>),
    /// A line was pushed on: it comes back from the card that it has there.
    Line(LineId),
}

impl Back {
    fn by(command: Command) -> Self {
        Self::By(Box::new(command))
    }
}

/// The command behind an intent; nothing for what the sheet carries out by itself.
pub(crate) fn act(state: &State, words: &Words, draft: &Draft, intent: Intent) -> Option<Act> {
    let ticket = state.kitchen.tickets.get(&draft.ticket?)?;
    let scene = Scene {
        state,
        words,
        draft,
        ticket,
    };
    let of_stock = |deed: stock::Deed| Act {
        command: deed.command,
        said: deed.said,
        back: deed.undo.map_or(Back::Never, Back::by),
    };
    let (command, said, back) = match intent {
        Intent::SoldOut(item) => return Some(of_stock(stock::toggle(state, words, item))),
        Intent::RunOut(ingredient, gone) => {
            return Some(of_stock(stock::run_out(state, words, ingredient, gone)));
        }
        Intent::Rush(rush) => {
            let tickets = vec![ticket.id];
            let key = if rush {
                "kitchen-rushed"
            } else {
                "kitchen-not-rushed"
            };
            let command = kitchen::Command::Rush { tickets, rush };
            (command, table(scene, key), Back::Ticket)
        }
        Intent::Recall(id) => {
            let known = state.kitchen.tickets.get(&id)?;
            let said = scene.with("kitchen-back", "table", &known.label);
            (kitchen::Command::Recall { ticket: id }, said, Back::Never)
        }
        Intent::Push(to) => push(scene, to),
        Intent::Done | Intent::NotDone | Intent::Remake(_) => of_line(scene, intent)?,
        Intent::Say(text) => {
            let ask = draft.ask || sections::asks(scene, &text);
            let said = scene.with("kitchen-said", "name", &ticket.waiter);
            let ticket = ticket.id;
            (
                kitchen::Command::Note { ticket, text, ask },
                said,
                Back::Never,
            )
        }
        Intent::Answer(note, yes) => {
            let key = if yes {
                "kitchen-answered-yes"
            } else {
                "kitchen-answered-no"
            };
            let (said, ticket) = (table(scene, key), ticket.id);
            let answer = kitchen::Command::Answer { ticket, note, yes };
            let back = Command::Kitchen(kitchen::Command::Unanswer { ticket, note });
            (answer, said, Back::by(back))
        }
        Intent::Write
        | Intent::Ask(_)
        | Intent::Type(_)
        | Intent::Pieces(_)
        | Intent::Count(_)
        | Intent::About(_)
        | Intent::Close => return None,
    };
    Some(Act {
        command: Command::Kitchen(command),
        said,
        back,
    })
}

fn table(scene: Scene<'_>, key: &str) -> String {
    scene.with(key, "table", &scene.ticket.label)
}

fn push(scene: Scene<'_>, to: common::StationId) -> (kitchen::Command, String, Back) {
    let Ticket { id, station, .. } = *scene.ticket;
    let name = crate::station::name(scene.state, scene.words, to);
    let line = scene.draft.line;
    let what = line
        .and_then(|line| scene.ticket.lines.iter().find(|known| known.line == line))
        .map_or(scene.ticket.label.as_str(), |line| name_of(scene, line));
    let gaps = [("what", what.into()), ("station", name.into())];
    let said = scene.words.with("kitchen-pushed-to", &gaps);
    let back = kitchen::Command::Push {
        ticket: id,
        lines: Vec::new(),
        to: station,
    };
    let all = scene.ticket.lines.len() == 1;
    let back = match line {
        Some(line) if !all => Back::Line(line),
        _ => Back::by(Command::Kitchen(back)),
    };
    let push = kitchen::Command::Push {
        ticket: id,
        lines: line.into_iter().collect(),
        to,
    };
    (push, said, back)
}

fn of_line(scene: Scene<'_>, intent: Intent) -> Option<(kitchen::Command, String, Back)> {
    let ticket = scene.ticket.id;
    let id = scene.draft.line?;
    let line = scene.ticket.lines.iter().find(|line| line.line == id)?;
    let said = |key: &str| scene.with(key, "item", name_of(scene, line));
    Some(match intent {
        Intent::Done => {
            let command = kitchen::Command::BumpLine { ticket, line: id };
            (command, said("kitchen-line-done"), Back::Ticket)
        }
        Intent::Remake(reason) => {
            let quantity = scene.draft.pieces.unwrap_or(line.quantity);
            let gaps = [
                ("count", quantity.into()),
                ("item", name_of(scene, line).into()),
                ("reason", reason.as_str().into()),
            ];
            let said = scene.words.with("kitchen-remade", &gaps);
            let command = kitchen::Command::Remake {
                ticket,
                line: id,
                quantity,
                reason,
            };
            (command, said, Back::Never)
        }
        _ if line.is_open() => {
            let back = kitchen::Command::Recall { ticket };
            (back, said("kitchen-line-open"), Back::Ticket)
        }
        _ => {
            let command = kitchen::Command::UnbumpLine { ticket, line: id };
            (command, said("kitchen-line-open"), Back::Ticket)
        }
    })
}

fn name_of<'a>(scene: Scene<'a>, line: &'a kitchen::TicketLine) -> &'a str {
    say::dish(scene.state, scene.words, line)
}
