//! What keys do on this screen.

use std::time::Duration;

use common::{
    Command, TicketId,
    kitchen::{self, Ticket},
};
use egui::Ui;

use super::{Action, Cursor, Stroke};
use crate::{Kds, Over, recall, settings};

impl Kds {
    /// Carries out what was struck since the last frame.
    pub(crate) fn strike_keys(&mut self, ui: &Ui, now: Duration) {
        Cursor::begin(ui);
        let map = self.options.keys.clone();
        if self.over == Over::Settings && self.learn_keys(ui, now) {
            return;
        }
        if self.over == Over::Nothing {
            for stroke in self.keys.struck(ui, &map, now) {
                self.board.keys = true;
                match stroke {
                    Stroke::Tile(tile) => self.strike_tile(tile, now),
                    Stroke::Act(action) => self.strike(ui, action, now),
                }
            }
            return;
        }
        for action in self.keys.in_sheet(ui, &map, now) {
            match action {
                Action::Back => self.close(),
                Action::FullScreen => self.full_screen(),
                _ => {}
            }
        }
    }

    /// Keys that are to be learned do nothing else; whether there was one.
    fn learn_keys(&mut self, ui: &Ui, now: Duration) -> bool {
        if !self.settings.learning() && !self.settings.has_learned() {
            return false;
        }
        let chords = ui.input_mut(super::take);
        let mut rest = Vec::new();
        for chord in chords {
            if self.learn_enter(chord, now) {
                continue;
            }
            if self.settings.learning() {
                self.learn(chord, now);
            } else {
                rest.push(chord);
            }
        }
        for chord in rest {
            super::press(ui, chord.key);
        }
        self.settings.learning()
    }

    /// Back to the board.
    pub(crate) fn close(&mut self) {
        self.over = Over::Nothing;
    }

    fn strike(&mut self, ui: &Ui, action: Action, now: Duration) {
        match action {
            Action::Digit(_) => {}
            Action::First => self.strike_tile(0, now),
            Action::RecallLast => {
                if let Some(ticket) = recall::last(&self.device, &self.options.stations) {
                    self.recall(ticket, now);
                }
            }
            Action::Up | Action::Down | Action::Left | Action::Right => self.cursor.go(action),
            Action::Line => self.strike_cursor(ui, now),
            Action::Undo => self.take_back(now),
            Action::See => self.see(now),
            Action::Rush => self.rush(now),
            Action::Yes => self.answer(true, now),
            Action::No => self.answer(false, now),
            Action::AllDay => self.set(settings::Intent::AllDay(self.all_day != Some(true))),
            Action::Recall => {
                self.recall = recall::Draft::default();
                self.over = Over::Recall;
            }
            Action::Page => self.board.turn(now),
            Action::PageBack => self.board.turn_back(),
            Action::Back => self.cursor.leave(),
            Action::FullScreen => self.full_screen(),
            Action::Settings => self.open_settings(),
            Action::Expo => self.over = Over::Stations,
            Action::Hold => self.hold(),
            Action::Note | Action::Print | Action::Stock => {}
        }
    }

    fn strike_tile(&mut self, tile: usize, now: Duration) {
        let Some(intent) = self.board.key(tile) else {
            return;
        };
        if let crate::board::Intent::Bump { ticket, .. } = &intent
            && self.unseal(*ticket, now)
        {
            return;
        }
        self.touch(intent, now);
    }

    /// As a finger would tap what the cursor is on.
    fn strike_cursor(&mut self, ui: &Ui, now: Duration) {
        let Some(place) = self.cursor.place() else {
            return self.cursor.go(Action::Down);
        };
        if !self.unseal(place.ticket, now) {
            self.cursor.tap(ui);
        }
    }

    /// The first press on a card with allergies says that somebody has read them.
    fn unseal(&mut self, ticket: TicketId, now: Duration) -> bool {
        let kitchen = &self.device.state().kitchen;
        let sealed = kitchen.tickets.get(&ticket).is_some_and(Ticket::is_sealed);
        if sealed {
            self.order(kitchen::Command::SeeAllergies { ticket }, now);
        }
        sealed
    }

    /// The cursor's card, or the first one that a key may mean.
    fn meant(&self, means: impl Fn(&Ticket) -> bool) -> Option<TicketId> {
        let kitchen = &self.device.state().kitchen;
        if let Some(id) = self.cursor.ticket() {
            return kitchen
                .tickets
                .get(&id)
                .filter(|it| means(it))
                .map(|it| it.id);
        }
        let open = kitchen.on_screen(&self.options.stations).into_iter();
        open.filter(|it| means(it)).map(|it| it.id).next()
    }

    fn see(&mut self, now: Duration) {
        let unseen = |ticket: &Ticket| ticket.lines.iter().any(|line| line.void_unseen());
        let Some(id) = self.meant(|ticket| ticket.is_sealed() || unseen(ticket)) else {
            return;
        };
        if self.unseal(id, now) {
            return;
        }
        let Some(ticket) = self.device.state().kitchen.tickets.get(&id) else {
            return;
        };
        let lines = ticket.lines.iter().filter(|line| line.void_unseen());
        let lines = lines.map(|line| line.line).collect();
        self.order(kitchen::Command::SeeVoids { ticket: id, lines }, now);
    }

    fn rush(&mut self, now: Duration) {
        let Some(id) = self.meant(|_| true) else {
            return;
        };
        let kitchen = &self.device.state().kitchen;
        let rush = kitchen.tickets.get(&id).is_some_and(|ticket| !ticket.rush);
        let tickets = vec![id];
        self.order(kitchen::Command::Rush { tickets, rush }, now);
    }

    /// All that can be done with what the cursor is on.
    fn hold(&mut self) {
        let line = self.cursor.place().and_then(|place| place.line);
        if let Some(ticket) = self.meant(|_| true) {
            self.open_verbs(ticket, line);
        }
    }

    fn full_screen(&mut self) {
        if !self.options.kiosk {
            self.set(settings::Intent::FullScreen(!self.options.full_screen));
        }
    }

    /// Says yes or no to what a waiter has asked.
    fn answer(&mut self, yes: bool, now: Duration) {
        let waits = |ticket: &Ticket| asked(ticket).is_some();
        let Some(ticket) = self.meant(waits) else {
            return;
        };
        let tickets = &self.device.state().kitchen.tickets;
        let Some(note) = tickets.get(&ticket).and_then(asked) else {
            return;
        };
        self.order(kitchen::Command::Answer { ticket, note, yes }, now);
    }

    fn order(&mut self, command: kitchen::Command, now: Duration) {
        // What is refused is said where all refusals are.
        let _told = self.device.submit(now, None, Command::Kitchen(command));
    }
}

/// The waiter's question that waits for the kitchen's answer.
fn asked(ticket: &Ticket) -> Option<common::CommandId> {
    let waits = |note: &&kitchen::Note| note.ask && note.answer.is_none() && note.from.is_some();
    ticket.notes.iter().find(waits).map(|note| note.id)
}
