//! A screen's settings as a file that a person can read.

use common::StationId;
use ui::{token::Mode, words::Language};

use crate::{KdsOptions, Loudness};

impl KdsOptions {
    /// As rows of "name = value".
    #[must_use]
    pub fn written(&self) -> String {
        let stations: Vec<_> = self.stations.iter().map(ToString::to_string).collect();
        let dark = self.mode == Mode::Dark;
        let mut rows = vec![
            format!("language = {}", self.language.code()),
            format!("ground = {}", if dark { "dark" } else { "light" }),
            format!("stations = {}", stations.join(" ")),
            format!("pass = {}", self.expo),
            format!("size = {}", self.scale),
            format!("sound = {}", loudness(self.sound)),
            format!("full screen = {}", self.full_screen),
        ];
        if let Some(shown) = self.all_day {
            rows.push(format!("all day = {shown}"));
        }
        rows.extend(self.keys.rows());
        rows.join("\n") + "\n"
    }

    /// Takes over what a file says; what it does not say, or what nobody understands, stays.
    #[must_use]
    pub fn with_written(mut self, text: &str) -> Self {
        for row in text.lines() {
            if let Some((name, value)) = row.split_once('=') {
                self.take_over(name.trim(), value.trim());
            }
        }
        self
    }

    fn take_over(&mut self, name: &str, value: &str) {
        let truth = || value.parse::<bool>().ok();
        match name {
            "language" => {
                let known = Language::ALL.into_iter().find(|one| one.code() == value);
                self.language = known.unwrap_or(self.language);
            }
            "ground" if value == "dark" => self.mode = Mode::Dark,
            "ground" if value == "light" => self.mode = Mode::Light,
            "stations" => {
                let numbers = value.split_whitespace().map(str::parse);
                if let Ok(numbers) = numbers.collect::<Result<Vec<_>, _>>() {
                    self.stations = numbers.into_iter().map(StationId).collect();
                }
            }
            "pass" => self.expo = truth().unwrap_or(self.expo),
            "size" => {
                let size: Option<u16> = value.parse().ok();
                self.scale = size.map_or(self.scale, |size| size.clamp(80, 200));
            }
            "sound" => {
                let known = Loudness::ALL
                    .into_iter()
                    .find(|one| loudness(*one) == value);
                self.sound = known.unwrap_or(self.sound);
            }
            "full screen" => self.full_screen = truth().unwrap_or(self.full_screen),
            "all day" => self.all_day = truth().or(self.all_day),
            "enter behind" => {
                self.keys.enter_behind = truth().unwrap_or(self.keys.enter_behind);
            }
            _ => {
                if let Some(action) = name.strip_prefix("key ") {
                    self.keys.read(action, value);
                }
            }
        }
    }
}

fn loudness(loudness: Loudness) -> &'static str {
    match loudness {
        Loudness::Off => "off",
        Loudness::Quiet => "quiet",
        Loudness::Loud => "loud",
    }
}

#[cfg(test)]
mod tests {
    use egui::Key;

    use super::*;
    use crate::{Action, Chord};

    #[test]
    fn what_a_cook_has_chosen_is_there_again_after_a_night() {
        let mut options = KdsOptions {
            language: Language::Chinese,
            mode: Mode::Light,
            stations: vec![StationId(1), StationId(3)],
            expo: true,
            scale: 140,
            all_day: Some(false),
            sound: Loudness::Quiet,
            full_screen: true,
            ..KdsOptions::default()
        };
        options.keys.learn(Action::First, Chord::of(Key::F5));
        options.keys.enter_behind = true;
        let read = KdsOptions::default().with_written(&options.written());
        assert_eq!(read.written(), options.written());
        assert_eq!((read.stations, read.scale), (options.stations, 140));
        assert_eq!(read.keys.action(Chord::of(Key::F5)), Some(Action::First));
        assert_eq!(read.keys.action(Chord::of(Key::Enter)), None);
    }

    #[test]
    fn a_spoiled_file_spoils_no_screen() {
        let usual = KdsOptions::default();
        let spoiled =
            "size = large\nlanguage = xx\n=\nkey nothing = Q\nstations = grill\nsize = 900";
        let read = usual.clone().with_written(spoiled);
        assert_eq!(
            read,
            KdsOptions {
                scale: 200,
                ..usual
            }
        );
    }
}
