use std::{
    hash::{DefaultHasher, Hash as _, Hasher as _},
    sync::Arc,
    time::Duration,
};

use common::{Stamp, State};
use egui::{Align2, Rect, Ui};
use jiff::tz::TimeZone;
use link::Connection;
use ui::{
    lay,
    text::Text,
    theme::tokens,
    widget::{Tone, banner},
};

use crate::{
    Kds, Over,
    all_day::{self, AllDay},
    bar::{self, Bar},
    board::{self, Board, Scene},
    settings,
    size::{Look, STRIP, Size},
    station,
};

/// The height of the bar, in units.
const BAR: f32 = 72.0;
/// The height of the red bar, in units.
const BANNER: f32 = 56.0;
/// With fewer columns than this beside it, the strip is shown only to whoever asks for it.
const COLUMNS: usize = 4;

/// The height of the bar in points.
pub(crate) fn bar_height(size: Size) -> f32 {
    let size = size.of_bar();
    size.of_units(BAR).max(size.touch() + 8.0)
}

/// All that one painting of the screen goes by.
pub(crate) struct Frame<'a> {
    pub(crate) look: Look<'a>,
    pub(crate) state: &'a State,
    pub(crate) zone: &'a TimeZone,
    pub(crate) stamp: Stamp,
    pub(crate) now: Duration,
}

impl Kds {
    /// Cuts the screen, paints its parts, and carries out what was tapped.
    pub(crate) fn paint(&mut self, ui: &mut Ui, now: Duration) {
        // A copy shares everything with the original; what is tapped changes the original.
        let state = self.device.state().clone();
        let words = Arc::clone(&self.words);
        let screen = ui.max_rect();
        let frame = Frame {
            look: Look {
                size: Size::of(screen, self.options.scale),
                words: &words,
            },
            state: &state,
            zone: &state.house.zone(),
            stamp: self.device.house_time(now),
            now,
        };
        self.news.look(&state.kitchen, now, frame.stamp);
        lay::ground(ui, screen);
        let bar = frame.look.size.of_bar();
        let (top, rest) = lay::top(screen, bar_height(bar));
        let rest = self.banner_ui(ui, &frame, rest);
        let rest = self.strip_ui(ui, &frame, rest);
        match self.over {
            Over::Recall => self.recall_ui(ui, &frame, rest),
            Over::Stock => self.stock_ui(ui, &frame, rest),
            Over::Nothing | Over::Stations | Over::Verbs | Over::Settings => {
                self.board_ui(ui, &frame, rest);
            }
        }
        self.bar_ui(ui, &frame, top);
        if self.over == Over::Stations {
            self.stations_ui(ui, &frame, screen);
        }
        if self.over == Over::Settings {
            self.settings_ui(ui, &frame, screen);
        }
        if self.over == Over::Verbs {
            self.verbs_ui(ui, &frame, screen);
        }
        self.count_ui(ui, &frame, screen);
    }

    /// The red bar while the house is silent; gives back what is left below it.
    fn banner_ui(&self, ui: &Ui, frame: &Frame<'_>, rest: Rect) -> Rect {
        let words = frame.look.words;
        let connection = self.device.connection();
        let lost = bar::lost(&connection, words, self.last_word, frame.now);
        let trouble = || self.device.trouble().map(|_| words.get("kitchen-trouble"));
        let said = lost.as_deref().or_else(trouble);
        let Some(said) = said else {
            return rest;
        };
        let (place, rest) = lay::top(rest, frame.look.size.of_units(BANNER));
        banner(ui, place, Tone::Bad, said);
        rest
    }

    /// The all-day strip at the right; gives back what is left beside it.
    fn strip_ui(&mut self, ui: &Ui, frame: &Frame<'_>, rest: Rect) -> Rect {
        let size = frame.look.size;
        let (beside, strip) = lay::right(rest, size.of_units(STRIP));
        let wide = size.columns(beside.width()) >= COLUMNS;
        let shown = self.options.all_day.unwrap_or(wide);
        self.all_day = Some(shown);
        if !shown {
            return rest;
        }
        let (state, words) = (frame.state, frame.look.words);
        let all_day = AllDay::new(state, words, &self.options.stations, &self.strip);
        if let Some(intent) = all_day::show(ui, strip, frame.look, &all_day) {
            self.strip.handle(intent);
        }
        beside
    }

    fn board_ui(&mut self, ui: &Ui, frame: &Frame<'_>, rect: Rect) {
        let Frame {
            look,
            state,
            zone,
            stamp,
            now,
        } = *frame;
        let stations = self.options.stations.clone();
        let scene = Scene {
            state,
            words: look.words,
            zone,
            now: stamp,
            stations: &stations,
        };
        let board = if self.options.expo {
            Board::of_tables(scene)
        } else {
            Board::new(scene)
        };
        // Nobody knows who makes what while the house is away, and the red bar says that.
        let alarms = match self.device.connection() {
            Connection::Joined => board::alarms(&board),
            _ => Vec::new(),
        };
        let rect = board::alarms_ui(ui, look.size, rect, &alarms);
        let rect = board::coming_ui(ui, look, rect, &board::coming(&board));
        if board.len() == 0 {
            self.empty_ui(ui, frame, rect);
        }
        let moment = self.moment(stamp);
        self.board.lit = self.strip.lit(state, &stations);
        let draft = &mut self.board;
        let shown = board::show(ui, rect, look, (&board, moment), draft, &self.news, now);
        let (intent, in_sight) = shown;
        // It is a fact and is refused by no one; a device that cannot store it says so in red.
        let _told = self.tell(&in_sight, now);
        if let Some(intent) = intent {
            self.touch(intent, now);
        }
    }

    /// What is shown, what has been heard and done until now, and the second of the house.
    fn moment(&self, stamp: Stamp) -> board::Moment {
        let replica = self.device.replica();
        let mut own = DefaultHasher::new();
        (&self.options.stations, self.options.expo).hash(&mut own);
        replica
            .pending()
            .for_each(|one| one.envelope.id.hash(&mut own));
        let second = stamp.millis().div_euclid(1000);
        (replica.number(), own.finish(), second)
    }

    /// An empty board says whether that is good news.
    fn empty_ui(&self, ui: &Ui, frame: &Frame<'_>, rect: Rect) {
        let Look { size, words } = frame.look;
        let (heading, help) = match self.device.connection() {
            Connection::Joined if self.options.expo => {
                ("kitchen-expo-empty", "kitchen-expo-empty-help")
            }
            Connection::Joined => ("kitchen-empty", "kitchen-empty-help"),
            Connection::Searching | Connection::Connecting if self.last_word.is_none() => {
                ("house-searching", "house-searching-help")
            }
            _ => ("house-lost", "house-connecting"),
        };
        let t = tokens(ui);
        let (above, below) = rect.split_top_bottom_at_fraction(0.5);
        Text::semibold(words.get(heading), size.of_units(44.0), t.ink)
            .rows(2)
            .label(ui, above, Align2::CENTER_BOTTOM);
        let below = lay::inset(below, 0.0, size.of_units(8.0));
        Text::regular(words.get(help), size.of_units(28.0), t.muted)
            .rows(2)
            .label(ui, below, Align2::CENTER_TOP);
    }

    fn bar_ui(&mut self, ui: &mut Ui, frame: &Frame<'_>, rect: Rect) {
        let Frame { look, state, .. } = *frame;
        let stations = self.options.stations.clone();
        let covered = matches!(self.over, Over::Recall | Over::Stock);
        let bar = Bar {
            joined: self.device.connection() == Connection::Joined,
            later: if covered { 0 } else { self.board.later },
            paged: !covered && self.board.page() > 0,
            all_day: self.all_day == Some(true),
            rings: self.ear.rings(frame.now),
            ..Bar::new(state, look.words, frame.zone, frame.stamp, &stations)
        };
        let mut bar = bar.with_notice(self.notice.as_ref(), frame.now);
        if self.options.expo {
            bar.station = look.words.get("kitchen-expo").to_owned();
        }
        let look = Look {
            size: look.size.of_bar(),
            ..look
        };
        match bar::show(ui, rect, look, &bar) {
            Some(bar::Intent::Stations) => self.over = Over::Stations,
            Some(bar::Intent::Recall) if self.over == Over::Recall => self.over = Over::Nothing,
            Some(bar::Intent::Recall) => self.open_recall(),
            Some(bar::Intent::Stock) if self.over == Over::Stock => self.close(),
            Some(bar::Intent::Stock) => self.open_stock(),
            Some(bar::Intent::AllDay) => self.set(settings::Intent::AllDay(!bar.all_day)),
            Some(bar::Intent::Next) => self.board.turn(frame.now),
            Some(bar::Intent::First) => self.board.turn_back(),
            Some(bar::Intent::Undo) => self.take_back(frame.now),
            None => {}
        }
    }

    fn stations_ui(&mut self, ui: &mut Ui, frame: &Frame<'_>, screen: Rect) {
        let chosen = &self.options.stations;
        let expo = self.options.expo;
        match station::choose_ui(ui, screen, frame.look, frame.state, (chosen, expo)) {
            Some(station::Answer::Show(stations, expo)) => self.switch(stations, expo),
            Some(station::Answer::Settings) => self.open_settings(),
            Some(station::Answer::Stay) => self.close(),
            None => {}
        }
    }

    fn settings_ui(&mut self, ui: &mut Ui, frame: &Frame<'_>, screen: Rect) {
        let shown = settings::Shown {
            options: &self.options,
            state: frame.state,
            all_day: self.all_day == Some(true),
            mute: self.mute,
        };
        let asked = settings::show(ui, screen, frame.look, &self.settings, shown);
        if let Some(intent) = asked {
            self.set(intent);
        }
    }
}
