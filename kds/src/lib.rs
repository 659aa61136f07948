//! The kitchen's screen: cards over the pass, oldest first.
//!
//! [`Kds`] paints itself into whatever it is given and does no I/O of its own; the window around
//! it has called [`ui::theme::install`] and wakes it when the wire has news. It asks to be
//! painted again at the next full second and no sooner.

mod all_day;
mod bar;
mod board;
mod deed;
mod expo;
mod frame;
mod hold;
mod keys;
mod news;
mod notice;
mod over;
mod recall;
mod say;
mod settings;
mod size;
mod sound;
mod station;
mod stock;
#[cfg(test)]
mod tests;
mod typing;
mod verbs;
mod wish;

use std::{sync::Arc, time::Duration};

use common::{Command, Rejection, StationId, TicketId, kitchen};
use egui::Ui;
use link::{Connection, Device};
use ui::{
    theme,
    token::Mode,
    words::{Language, Words},
};

use crate::notice::Notice;
pub use crate::{
    keys::{Action, Chord, KeyMap},
    sound::{Loudness, Tune},
    wish::Wish,
};

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
    /// The all-day strip; nothing until somebody chose: then a wide screen has it.
    pub all_day: Option<bool>,
    /// What the keys of its bump bar do.
    pub keys: KeyMap,
    /// How loud it is.
    pub sound: Loudness,
    /// Whether it fills the display.
    pub full_screen: bool,
    /// Whether nobody may leave it but by its settings.
    pub kiosk: bool,
}

impl Default for KdsOptions {
    fn default() -> Self {
        Self {
            language: Language::English,
            mode: Mode::Dark,
            stations: Vec::new(),
            expo: false,
            scale: 100,
            all_day: None,
            keys: KeyMap::default(),
            sound: Loudness::default(),
            full_screen: false,
            kiosk: false,
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
    /// What can be done with a ticket.
    Verbs,
    /// What is 86.
    Stock,
    /// How this screen is set up.
    Settings,
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
    cursor: keys::Cursor,
    settings: settings::Draft,
    ear: sound::Ear,
    /// Nothing on this machine plays tunes.
    mute: bool,
    /// How much was typed in the last frame.
    typed: usize,
    wishes: Vec<Wish>,
    news: news::News,
    notice: Option<Notice>,
    verbs: verbs::Draft,
    recall: recall::Draft,
    stock: stock::Draft,
    strip: all_day::Draft,
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
            cursor: keys::Cursor::default(),
            settings: settings::Draft::default(),
            ear: sound::Ear::default(),
            mute: false,
            typed: 0,
            wishes: Vec::new(),
            news: news::News::default(),
            notice: None,
            verbs: verbs::Draft::default(),
            recall: recall::Draft::default(),
            stock: stock::Draft::default(),
            strip: all_day::Draft::default(),
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

    /// What is asked of the window since it last looked.
    pub fn take_wishes(&mut self) -> Vec<Wish> {
        std::mem::take(&mut self.wishes)
    }

    /// The window has a frame again.
    pub fn left_kiosk(&mut self) {
        self.options.kiosk = false;
    }

    /// Nothing on this machine plays tunes: the settings say so.
    pub fn cannot_play(&mut self) {
        self.mute = true;
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
        self.type_on(ui);
        self.strike_keys(ui, now);
        self.listen(ui, now);
        self.hear_refusals(now);
        self.paint(ui, now);
        if self.over == Over::Nothing {
            self.cursor.end(ui);
        }
        if self.device.outstanding() > 0 {
            // What was tapped leaves in the frame of the tap.
            self.device.pump(now);
        }
        self.wait(ui, now);
    }

    /// A touch on the board.
    fn touch(&mut self, intent: board::Intent, now: Duration) {
        if let board::Intent::Verbs(ticket, line) = intent {
            self.open_verbs(ticket, line);
            return;
        }
        let before = self.device.state().kitchen.clone();
        let outcome = board::handle(intent, &mut self.board, &mut self.device, now);
        let id = match &outcome {
            board::Outcome::Gone(id) | board::Outcome::Stays(id) => *id,
            board::Outcome::Served(tickets) => {
                self.notice = expo::handed_out(&self.words, &before, tickets, now);
                return;
            }
        };
        let known = self.device.state().kitchen.tickets.get(&id);
        let Some((before, after)) = before.tickets.get(&id).zip(known) else {
            return;
        };
        let undo = notice::way_back(before, after);
        let said = match outcome {
            board::Outcome::Gone(ticket) => self.said("kitchen-bumped", ticket),
            board::Outcome::Stays(_) | board::Outcome::Served(_) => {
                notice::changed_line(self.device.state(), &self.words, (before, after))
            }
        };
        if !undo.is_empty() {
            self.notice = Some(Notice::done(said, undo, now));
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
