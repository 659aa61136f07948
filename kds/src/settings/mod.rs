//! The screen's own settings: what it shows and how, and what its keys do.

mod file;
mod keys_view;
mod view;

use std::time::Duration;

use common::StationId;
use ui::{token::Mode, words::Language};

use crate::{Action, Chord, Kds, KeyMap, Loudness, Over, Tune, Wish};

pub(crate) use view::{Shown, show};

/// An Enter so soon behind a learned key was sent by the bar.
const BEHIND: Duration = Duration::from_millis(250);
/// Type sizes go in such steps, in per cent.
const STEP: u16 = 10;

/// What is in sight of the settings.
#[derive(Clone, Debug, Default)]
pub(crate) struct Draft {
    /// The keys rather than the choices.
    keys: bool,
    /// The action that waits for its key.
    learning: Option<Action>,
    /// When a key was learned last, if it was not Enter.
    learned: Option<Duration>,
    /// What came of it.
    said: Option<String>,
}

/// What the cook wants.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Intent {
    Close,
    Stations(Vec<StationId>),
    Expo(bool),
    Language(Language),
    Mode(Mode),
    Scale(u16),
    Sound(Loudness),
    Try,
    AllDay(bool),
    FullScreen(bool),
    LeaveKiosk,
    /// To the keys, or back from them.
    Keys(bool),
    Learn(Action),
    UsualKeys,
}

impl Draft {
    /// Whether the next key belongs to an action.
    pub(crate) fn learning(&self) -> bool {
        self.learning.is_some()
    }

    /// From the keys to the choices; whether the keys were in sight.
    pub(crate) fn back(&mut self) -> bool {
        std::mem::take(self).keys
    }

    /// Whether a key was learned behind which the bar may send Enter.
    pub(crate) fn has_learned(&self) -> bool {
        self.learned.is_some()
    }
}

impl Kds {
    /// Opens the settings.
    pub(crate) fn open_settings(&mut self) {
        self.settings = Draft::default();
        self.over = Over::Settings;
    }

    /// Carries out what was tapped in the settings; it applies at once and is kept.
    pub(crate) fn set(&mut self, intent: Intent) {
        match intent {
            Intent::Close => return self.close(),
            Intent::Keys(keys) => {
                self.settings = Draft {
                    keys,
                    ..Draft::default()
                };
                return;
            }
            Intent::Learn(action) => {
                self.settings.learning = Some(action);
                self.settings.said = None;
                return;
            }
            Intent::Try => {
                self.wishes.push(Wish::Play(Tune::New, self.options.sound));
                return;
            }
            Intent::LeaveKiosk => {
                self.options.kiosk = false;
                self.wishes.push(Wish::LeaveKiosk);
                return;
            }
            Intent::Stations(stations) => self.show_stations(stations),
            Intent::Expo(expo) => {
                self.options.expo = expo;
                self.board.turn_back();
            }
            Intent::Language(language) => self.speak(language),
            Intent::Mode(mode) => self.options.mode = mode,
            Intent::Scale(scale) => self.options.scale = scale.clamp(80, 200),
            Intent::Sound(sound) => self.options.sound = sound,
            Intent::AllDay(shown) => {
                self.options.all_day = Some(shown);
                self.all_day = Some(shown);
            }
            Intent::FullScreen(full) => {
                self.options.full_screen = full;
                self.wishes.push(Wish::FullScreen(full));
            }
            Intent::UsualKeys => {
                self.options.keys = KeyMap::default();
                self.settings.said = Some(self.words.get("kitchen-keys-usual-again").to_owned());
            }
        }
        self.keep();
    }

    /// Has the settings written down.
    pub(crate) fn keep(&mut self) {
        self.wishes.push(Wish::Keep(Box::new(self.options.clone())));
    }

    /// Other stations from now on; the house hears of it.
    pub(crate) fn show_stations(&mut self, stations: Vec<StationId>) {
        if stations == self.options.stations {
            return;
        }
        self.options.stations = stations;
        self.board.turn_back();
        self.cursor.leave();
        self.tell_stations();
    }

    /// To another station, or to the whole pass, and back to the cards.
    pub(crate) fn switch(&mut self, stations: Vec<StationId>, expo: bool) {
        self.show_stations(stations);
        self.options.expo = expo;
        self.board.turn_back();
        self.keep();
        self.close();
    }

    /// The house must know which stations somebody looks at.
    fn tell_stations(&mut self) {
        self.device.show_stations(&self.options.stations);
    }

    fn speak(&mut self, language: Language) {
        let options = crate::KdsOptions {
            language,
            ..self.options.clone()
        };
        self.set_options(options);
    }

    /// A key while an action waits for one.
    pub(crate) fn learn(&mut self, chord: Chord, now: Duration) {
        let Some(action) = self.settings.learning.take() else {
            return;
        };
        let words = std::sync::Arc::clone(&self.words);
        let escape = Chord::of(egui::Key::Escape);
        if chord == escape && action != Action::Back {
            return;
        }
        let before = self.options.keys.learn(action, chord);
        let what = view::said(&words, action);
        let key = chord.to_string();
        self.settings.said = Some(match before {
            Some(before) => {
                let before = view::said(&words, before);
                let gaps = [
                    ("key", key.into()),
                    ("what", what.into()),
                    ("before", before.into()),
                ];
                words.with("kitchen-keys-taken", &gaps)
            }
            None => words.with(
                "kitchen-keys-learned",
                &[("key", key.into()), ("what", what.into())],
            ),
        });
        let enter = Chord::of(egui::Key::Enter);
        self.settings.learned = (chord != enter).then_some(now);
        self.keep();
    }

    /// Whether a key is the Enter that a bar sends behind the one just learned; from then on it is
    /// known.
    pub(crate) fn learn_enter(&mut self, chord: Chord, now: Duration) -> bool {
        let soon = |at: Duration| now.saturating_sub(at) < BEHIND;
        let behind =
            self.settings.learned.take().is_some_and(soon) && chord == Chord::of(egui::Key::Enter);
        if behind && !self.options.keys.enter_behind {
            self.options.keys.enter_behind = true;
            let words = self.words.get("kitchen-keys-enter");
            let said = self.settings.said.take().unwrap_or_default();
            self.settings.said = Some(format!("{said} · {words}"));
            self.keep();
        }
        behind
    }
}
