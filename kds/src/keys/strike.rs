//! What keys do on this screen.

use std::time::Duration;

use common::{CommandId, TicketId, kitchen::Ticket};
use egui::{Event, Rect, Ui, Vec2};
use ui::lay;

use super::{Action, Cursor, Stroke, focus};
use crate::{Kds, Over, board, frame, recall, settings, size::Size, verbs};

impl Kds {
    /// Carries out what was struck since the last frame.
    pub(crate) fn strike_keys(&mut self, ui: &Ui, now: Duration) {
        Cursor::begin(ui);
        let pressed = |event: &Event| matches!(event, Event::Key { pressed: true, .. });
        if ui.input(|input| input.events.iter().any(pressed)) {
            self.ear.hush();
        }
        if ui.input(|input| input.pointer.any_pressed()) {
            // A finger has taken over.
            self.cursor.leave();
        }
        let map = self.options.keys.clone();
        if self.over == Over::Settings && self.learn_keys(ui, now) {
            return;
        }
        if self.is_board() {
            for stroke in self.keys.struck(ui, &map, now) {
                self.board.keys = true;
                match stroke {
                    Stroke::Tile(tile) => self.strike_tile(tile, now),
                    Stroke::Act(action) => self.strike(ui, action, now),
                }
            }
            return;
        }
        self.forget_ring(ui);
        let area = self.sheet_area(ui);
        for action in self.keys.in_sheet(ui, &map, area, now) {
            match action {
                Action::Back => self.back(),
                Action::FullScreen => self.full_screen(),
                Action::First | Action::Line => self.enter(ui, area, now),
                _ => {}
            }
        }
    }

    /// Lists leave the bar in sight, which is not theirs.
    fn sheet_area(&self, ui: &Ui) -> Rect {
        let screen = ui.max_rect();
        match self.over {
            Over::Recall | Over::Stock if self.stock.counting.is_none() => {
                let size = Size::of(screen, self.options.scale);
                lay::top(screen, frame::bar_height(size)).1
            }
            _ => screen,
        }
    }

    /// Whoever types on looks for something else than what the ring is on.
    fn forget_ring(&mut self, ui: &Ui) {
        let typed = match self.over {
            Over::Recall => self.recall.typed.len(),
            Over::Stock => self.stock.typed.len(),
            Over::Verbs => self.verbs.writing.as_ref().map_or(0, String::len),
            _ => 0,
        };
        if std::mem::replace(&mut self.typed, typed) != typed {
            ui.memory_mut(|memory| {
                if let Some(id) = memory.focused() {
                    memory.surrender_focus(id);
                }
            });
        }
    }

    /// Enter while the ring is nowhere: what was typed is sent, what was found first comes back.
    fn enter(&mut self, ui: &Ui, area: Rect, now: Duration) {
        let written = self.verbs.writing.as_deref().map(str::trim);
        let said = written.filter(|text| !text.is_empty()).map(str::to_owned);
        match (self.over, said) {
            (Over::Verbs, Some(said)) => self.do_verb(verbs::Intent::Say(said), now),
            (Over::Recall, _) => {
                if let Some(ticket) = self.found_first(now) {
                    self.recall(ticket, now);
                }
            }
            _ => focus::step(ui, area, Vec2::DOWN),
        }
    }

    /// The first ticket of the recall list, as it is looked for now.
    fn found_first(&self, now: Duration) -> Option<TicketId> {
        let state = self.device.state();
        let (zone, stamp) = (state.house.zone(), self.device.house_time(now));
        let of = (&self.options.stations[..], &self.recall);
        let list = recall::Recall::new(state, &self.words, &zone, stamp, of);
        list.entries.first().map(|entry| entry.ticket)
    }

    /// Whether nothing lies over the board.
    pub(crate) fn is_board(&self) -> bool {
        self.over == Over::Nothing && self.stock.counting.is_none()
    }

    /// Back to the board.
    pub(crate) fn close(&mut self) {
        self.over = Over::Nothing;
    }

    /// One sheet back.
    fn back(&mut self) {
        if self.stock.counting.take().is_some() || self.settings.back() {
            return;
        }
        if self.over == Over::Verbs && self.verbs.writing.take().is_some() {
            return;
        }
        self.close();
    }

    /// Keys that are to be learned do nothing else; whether all of them were.
    fn learn_keys(&mut self, ui: &Ui, now: Duration) -> bool {
        if !self.settings.learning() && !self.settings.has_learned() {
            return false;
        }
        for chord in ui.input_mut(super::take) {
            if self.learn_enter(chord, now) {
                continue;
            }
            if self.settings.learning() {
                self.learn(chord, now);
            } else {
                super::press(ui, chord.key);
            }
        }
        self.settings.learning()
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
            Action::Line => self.strike_cursor(ui),
            Action::Undo => self.take_back(now),
            Action::See => self.see(now),
            Action::Rush => self.rush(now),
            Action::Yes => self.answer(true, now),
            Action::No => self.answer(false, now),
            Action::AllDay => self.set(settings::Intent::AllDay(self.all_day != Some(true))),
            Action::Recall => self.open_recall(),
            Action::Page => self.board.turn(now),
            Action::PageBack => self.board.turn_back(),
            Action::Back => self.cursor.leave(),
            Action::FullScreen => self.full_screen(),
            Action::Settings => self.open_settings(),
            Action::Expo => self.over = Over::Stations,
            Action::Hold => self.hold(),
            Action::Stock => self.open_stock(),
            Action::Note => {
                self.hold();
                self.verbs.writing = Some(String::new());
            }
        }
    }

    fn strike_tile(&mut self, tile: usize, now: Duration) {
        if let Some(intent) = self.board.key(tile) {
            self.touch(intent, now);
        }
    }

    /// As a finger would tap what the cursor is on.
    fn strike_cursor(&mut self, ui: &Ui) {
        if self.cursor.place().is_some() {
            self.cursor.tap(ui);
        } else {
            self.cursor.go(Action::Down);
        }
    }

    /// The cursor's card, or the first one that a key may mean.
    fn meant(&self, means: impl Fn(&Ticket) -> bool) -> Option<TicketId> {
        let kitchen = &self.device.state().kitchen;
        if let Some(id) = self.cursor.ticket() {
            let ticket = kitchen.tickets.get(&id).filter(|it| means(it));
            return ticket.map(|it| it.id);
        }
        let open = kitchen.on_screen(&self.options.stations).into_iter();
        open.filter(|it| means(it)).map(|it| it.id).next()
    }

    /// Says that somebody has read the allergies, then what is void.
    fn see(&mut self, now: Duration) {
        let unseen = |ticket: &Ticket| {
            let void = ticket.lines.iter().find(|line| line.void_unseen());
            void.map(|line| line.line)
        };
        let Some(id) = self.meant(|it| it.is_sealed() || unseen(it).is_some()) else {
            return;
        };
        let Some(known) = self.device.state().kitchen.tickets.get(&id) else {
            return;
        };
        let (ticket, at) = (id, None);
        let intent = match (known.is_sealed(), unseen(known)) {
            (true, _) => board::Intent::Open { ticket, at },
            (false, Some(line)) => board::Intent::Seen { ticket, line, at },
            (false, None) => return,
        };
        self.touch(intent, now);
    }

    fn rush(&mut self, now: Duration) {
        let Some(id) = self.meant(|_| true) else {
            return;
        };
        let kitchen = &self.device.state().kitchen;
        let rush = kitchen.tickets.get(&id).is_some_and(|ticket| !ticket.rush);
        self.verbs = verbs::Draft::of(id, None);
        self.do_verb(verbs::Intent::Rush(rush), now);
    }

    /// Says yes or no to what a waiter has asked.
    fn answer(&mut self, yes: bool, now: Duration) {
        let Some(id) = self.meant(|ticket| asked(ticket).is_some()) else {
            return;
        };
        let tickets = &self.device.state().kitchen.tickets;
        let Some(note) = tickets.get(&id).and_then(asked) else {
            return;
        };
        self.verbs = verbs::Draft::of(id, None);
        self.do_verb(verbs::Intent::Answer(note, yes), now);
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
}

/// The waiter's question that waits for the kitchen's answer.
fn asked(ticket: &Ticket) -> Option<CommandId> {
    let mut notes = ticket.notes.iter();
    let open = notes.find(|note| note.is_open() && note.from.is_some());
    open.map(|note| note.id)
}
