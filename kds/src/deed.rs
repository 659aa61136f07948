use std::time::Duration;

use common::{Command, LineId, Rejection, StationId, TicketId, kitchen};

use crate::{
    Kds, Over,
    notice::{self, Notice},
    recall, say, stock,
    verbs::{self, Act, Back},
};

impl Kds {
    /// Opens the sheet with all that can be done with a ticket, or with a line of it.
    pub(crate) fn open_verbs(&mut self, ticket: TicketId, line: Option<LineId>) {
        self.verbs = verbs::Draft::of(ticket, line);
        self.over = Over::Verbs;
    }

    /// Opens the list of what was bumped.
    pub(crate) fn open_recall(&mut self) {
        self.recall = recall::Draft::default();
        self.over = Over::Recall;
    }

    /// Opens the screen of what is 86.
    pub(crate) fn open_stock(&mut self) {
        self.stock = stock::Draft::default();
        self.over = Over::Stock;
    }

    /// Takes what a keyboard types where something is looked for or written.
    pub(crate) fn type_on(&mut self, ui: &egui::Ui) {
        let text = match self.over {
            _ if self.stock.counting.is_some() => return,
            Over::Recall => &mut self.recall.typed,
            Over::Stock => &mut self.stock.typed,
            Over::Verbs => match &mut self.verbs.writing {
                Some(writing) => writing,
                None => return,
            },
            _ => return,
        };
        for typed in crate::typing::take(ui) {
            typed.onto(text);
        }
    }

    /// What was tapped on the sheet of a ticket.
    pub(crate) fn do_verb(&mut self, intent: verbs::Intent, now: Duration) {
        if self.verbs.handle(&intent) {
            return;
        }
        let state = self.device.state().clone();
        match &intent {
            verbs::Intent::Close => {
                self.close();
                return;
            }
            verbs::Intent::Count(item) => {
                self.stock.count(&state, *item);
                self.close();
                return;
            }
            _ => {}
        }
        if let Some(act) = verbs::act(&state, &self.words, &self.verbs, intent) {
            self.act(act, now);
        }
        self.close();
    }

    fn act(&mut self, act: Act, now: Duration) {
        let Act {
            command,
            said,
            back,
        } = act;
        let before = self.device.state().kitchen.clone();
        if let Err(why) = self.device.submit(now, None, command) {
            self.refuse(&why, now);
            return;
        }
        let kitchen = &self.device.state().kitchen;
        let undo = match back {
            Back::Never => Vec::new(),
            Back::By(command) => vec![*command],
            Back::Ticket => {
                let id = self.verbs.ticket();
                let both = id.and_then(|id| before.tickets.get(&id).zip(kitchen.tickets.get(&id)));
                both.map_or_else(Vec::new, |(before, after)| notice::way_back(before, after))
            }
            Back::Line(line) => {
                let card = self.verbs.ticket().and_then(|id| before.tickets.get(&id));
                let from = card.map(|card| card.station);
                let away = kitchen.carrying(line).find(|(card, _)| {
                    card.pushed_from == from && !before.tickets.contains_key(&card.id)
                });
                let push = away
                    .zip(from)
                    .map(|((card, _), to)| kitchen::Command::Push {
                        ticket: card.id,
                        lines: Vec::new(),
                        to,
                    });
                push.map(Command::Kitchen).into_iter().collect()
            }
        };
        self.notice = Some(Notice::done(said, undo, now));
    }

    /// What was tapped on the screen of what is 86.
    pub(crate) fn do_stock(&mut self, intent: stock::Intent, now: Duration) {
        if intent == stock::Intent::Close {
            self.close();
            return;
        }
        let state = self.device.state().clone();
        let Some(deed) = self.stock.handle(intent, &state, &self.words) else {
            return;
        };
        match self.device.submit(now, None, deed.command) {
            Ok(_) => {
                let undo = deed.undo.into_iter().collect();
                self.notice = Some(Notice::done(deed.said, undo, now));
            }
            Err(why) => self.refuse(&why, now),
        }
    }

    /// Takes back what was just done.
    pub(crate) fn take_back(&mut self, now: Duration) {
        let Some(notice) = self.notice.take() else {
            return;
        };
        for command in notice.undo {
            if let Err(why) = self.device.submit(now, None, command) {
                self.refuse(&why, now);
                return;
            }
        }
        let said = self.words.get("kitchen-undone").to_owned();
        self.notice = Some(Notice::said(said, now));
        self.board.turn_back();
    }

    /// What hands have done is never refused; what was asked for may come too late.
    pub(crate) fn hear_refusals(&mut self, now: Duration) {
        for (submitted, why) in self.device.take_rejections() {
            if let Command::Kitchen(kitchen::Command::Recall { ticket }) = submitted.command {
                let said = self.said("kitchen-recall-gone", ticket);
                self.notice = Some(Notice::said(said, now));
            } else {
                self.refuse(&why, now);
            }
        }
    }

    /// Says why not.
    fn refuse(&mut self, why: &Rejection, now: Duration) {
        let said = say::rejection(&self.words, why);
        self.notice = Some(Notice::said(said, now));
    }

    /// The stations that this screen shows.
    pub(crate) fn stations(&self) -> Vec<StationId> {
        self.options.stations.clone()
    }
}
