//! The kitchen's screen: cards over the pass, oldest first.
//!
//! [`Kds`] paints itself into whatever it is given and does no I/O of its own; the window around
//! it has called [`ui::theme::install`] and wakes it when the wire has news. It asks to be
//! painted again at the next full second and no sooner.

mod all_day;
mod bar;
mod board;
mod frame;
mod keys;
mod news;
mod notice;
mod recall;
mod size;
mod station;
#[cfg(test)]
mod tests;

use std::{sync::Arc, time::Duration};

use common::{Command, Rejection, StationId, TicketId, kitchen};
use egui::Ui;
use link::{Connection, Device};
use ui::{
    theme,
    token::Mode,
    words::{Language, Words},
};

use crate::{keys::Stroke, notice::Notice};

/// How a kitchen's screen is set up.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct KdsOptions {
    /// The kitchen may read another language than the floor.
    pub language: Language,
    /// Night, unless the kitchen is very bright.
    pub mode: Mode,
    /// The stations whose tickets it shows; all of them where there are none.
    pub stations: Vec<StationId>,
    /// Whether it shows whole tables of all stations, for whoever hands the plates out.
    pub expo: bool,
    /// In per cent, 80 to 200; small screens are scaled by themselves.
    pub scale: u16,
}

impl Default for KdsOptions {
    fn default() -> Self {
        Self {
            language: Language::English,
            mode: Mode::Dark,
            stations: Vec::new(),
            expo: false,
            scale: 100,
        }
    }
}

/// What lies over the board.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
enum Over {
    #[default]
    Nothing,
    Recall,
    Stations,
}

/// A kitchen's screen.
#[derive(Debug)]
pub struct Kds {
    device: Device,
    options: KdsOptions,
    words: Arc<Words>,
    board: board::Draft,
    over: Over,
    /// Nothing until somebody chose; then a wide screen has it.
    all_day: Option<bool>,
    keys: keys::Keys,
    news: news::News,
    notice: Option<Notice>,
    /// When the house was last there.
    last_word: Option<Duration>,
}

impl Kds {
    /// A screen on a device.
    #[must_use]
    pub fn new(device: Device, options: KdsOptions) -> Self {
        Self {
            words: Arc::new(Words::new(options.language)),
            device,
            options,
            board: board::Draft::default(),
            over: Over::default(),
            all_day: None,
            keys: keys::Keys::default(),
            news: news::News::default(),
            notice: None,
            last_word: None,
        }
    }

    /// The device beneath.
    #[must_use]
    pub fn device(&self) -> &Device {
        &self.device
    }

    /// The device beneath, for whoever tells the time to a house that does not know it.
    pub fn device_mut(&mut self) -> &mut Device {
        &mut self.device
    }

    /// How it is set up now; the cook may have chosen another station.
    #[must_use]
    pub fn options(&self) -> &KdsOptions {
        &self.options
    }

    /// Sets it up anew.
    pub fn set_options(&mut self, options: KdsOptions) {
        if options.language != self.options.language {
            self.words = Arc::new(Words::new(options.language));
        }
        self.options = options;
    }

    /// Takes in what came, paints the whole of `ui`, and carries out what was tapped. `now` is
    /// monotonic, since the start of the program.
    pub fn show(&mut self, ui: &mut Ui, now: Duration) {
        self.device.pump(now);
        if self.device.connection() == Connection::Joined {
            self.last_word = Some(now);
        }
        if theme::tokens(ui).mode != self.options.mode {
            theme::show_mode(ui.ctx(), self.options.mode);
        }
        for stroke in self.keys.struck(ui, now) {
            self.strike(stroke, now);
        }
        self.hear_refusals(now);
        self.paint(ui, now);
        if self.device.outstanding() > 0 {
            // What was tapped leaves in the frame of the tap.
            self.device.pump(now);
        }
        self.wait(ui, now);
    }

    fn strike(&mut self, stroke: Stroke, now: Duration) {
        self.board.keys = true;
        match stroke {
            Stroke::Tile(tile) if self.over == Over::Nothing => {
                if let Some(intent) = self.board.key(tile) {
                    self.touch(intent, now);
                }
            }
            Stroke::RecallLast => {
                if let Some(ticket) = recall::last(&self.device, &self.options.stations) {
                    self.recall(ticket, now);
                }
            }
            Stroke::AllDay => self.all_day = self.all_day.map(|shown| !shown),
            Stroke::Page => self.board.turn(now),
            Stroke::Back => self.over = Over::Nothing,
            Stroke::Tile(_) => {}
        }
    }

    /// A touch on the board.
    fn touch(&mut self, intent: board::Intent, now: Duration) {
        let outcome = board::handle(intent, &mut self.board, &mut self.device, now);
        if let board::Outcome::Gone(ticket) = outcome {
            let said = self.said("kitchen-bumped", ticket);
            self.notice = Some(Notice::bumped(said, ticket, now));
        }
    }

    fn recall(&mut self, ticket: TicketId, now: Duration) {
        let key = match recall::recall(&mut self.device, ticket, now) {
            Ok(()) => "kitchen-back",
            Err(_) => "kitchen-recall-gone",
        };
        self.notice = Some(Notice::said(self.said(key, ticket), now));
        self.board.turn_back();
        self.over = Over::Nothing;
    }

    /// A sentence about a ticket; one that is gone has no name any more.
    fn said(&self, key: &str, ticket: TicketId) -> String {
        let known = self.device.state().kitchen.tickets.get(&ticket);
        let table = known.map_or("–", |ticket| ticket.label.as_str());
        self.words.with(key, &[("table", table.into())])
    }

    /// What hands have done is never refused; a recall may come too late.
    fn hear_refusals(&mut self, now: Duration) {
        for (submitted, _) in self.device.take_rejections() {
            if let Command::Kitchen(kitchen::Command::Recall { ticket }) = submitted.command {
                let said = self.said("kitchen-recall-gone", ticket);
                self.notice = Some(Notice::said(said, now));
            }
        }
    }

    /// Tells the tills which tickets a cook can see.
    fn tell(&mut self, in_sight: &[TicketId], now: Duration) -> Result<(), Rejection> {
        let tickets = self.news.untold(&self.device.state().kitchen, in_sight);
        if tickets.is_empty() {
            return Ok(());
        }
        let show = Command::Kitchen(kitchen::Command::Show { tickets });
        self.device.submit(now, None, show).map(|_| ())
    }

    /// Until the clock has moved on, or the link has something to do.
    fn wait(&self, ui: &Ui, now: Duration) {
        let into = self.device.house_time(now).millis().rem_euclid(1000);
        let second = Duration::from_millis(1000 - into.unsigned_abs());
        let rest = self.device.rest(now).max(Duration::from_millis(20));
        ui.ctx().request_repaint_after(second.min(rest));
    }
}
