//! A kitchen screen's window: its settings on disk, its tunes, and the kiosk.

use std::{
    io::Write as _,
    path::{Path, PathBuf},
    time::Duration,
};

use common::StationId;
use eframe::egui;
use kds::{Kds, KdsOptions, Wish};
use ui::token::Mode;

use crate::{cli, sound::Speaker};

/// Where a screen's settings lie in its folder.
const SETTINGS: &str = "settings";
/// What the command line asked for when the settings were written.
const ASKED: &str = "asked =";
/// Escape is held so long to leave a kiosk.
const HELD: Duration = Duration::from_secs(3);

/// The folder of a screen of this name: no two names share one, whatever letters they have.
pub(crate) fn folder_of(name: &str) -> String {
    let mut folder = "kitchen-".to_owned();
    for letter in name.to_lowercase().chars() {
        if letter.is_ascii_alphanumeric() {
            folder.push(letter);
        } else {
            folder.extend(["_", &format!("{:x}", u32::from(letter)), "_"]);
        }
    }
    folder
}

/// How a screen is set up: as it was left; what the command line says anew goes before that.
pub(crate) fn options(args: &cli::Screen, dir: &Path) -> KdsOptions {
    let language = args.language.into();
    let stations: Vec<_> = args.station.iter().copied().map(StationId).collect();
    let asked = KdsOptions {
        language,
        mode: if args.light { Mode::Light } else { Mode::Dark },
        stations,
        expo: args.expo,
        scale: args.scale,
        full_screen: args.full_screen,
        ..KdsOptions::default()
    };
    let kept = std::fs::read_to_string(dir.join(SETTINGS)).ok();
    let options = match kept {
        None => asked,
        Some(text) if says(&text, args) => asked.with_written(&text),
        Some(text) => {
            let kept = asked.clone().with_written(&text);
            // Somebody started it in another way than last time, and meant it.
            KdsOptions {
                all_day: kept.all_day,
                keys: kept.keys,
                sound: kept.sound,
                ..asked
            }
        }
    };
    KdsOptions {
        kiosk: args.kiosk,
        ..options
    }
}

/// Whether the settings were written by a screen that was started in the same way.
fn says(text: &str, args: &cli::Screen) -> bool {
    let row = text.lines().find_map(|row| row.strip_prefix(ASKED));
    row.is_some_and(|row| row.trim() == asked(args))
}

fn asked(args: &cli::Screen) -> String {
    let stations: Vec<_> = args.station.iter().map(u32::to_string).collect();
    format!(
        "{:?} stations {} pass {} light {} size {} full {}",
        args.language,
        stations.join(" "),
        args.expo,
        args.light,
        args.scale,
        args.full_screen
    )
}

/// A kitchen screen in its window.
pub(crate) struct Window {
    kds: Kds,
    speaker: Speaker,
    settings: PathBuf,
    asked: String,
    /// Nobody closes it but by its settings.
    kiosk: bool,
    escape: Option<Duration>,
}

impl Window {
    pub(crate) fn new(mut kds: Kds, dir: &Path, args: &cli::Screen) -> Self {
        let speaker = Speaker::new(dir);
        if !speaker.works() {
            kds.cannot_play();
        }
        Self {
            kds,
            speaker,
            settings: dir.join(SETTINGS),
            asked: asked(args),
            // Whoever started it as a child also ends it.
            kiosk: args.kiosk && !args.end_with_input,
            escape: None,
        }
    }

    pub(crate) fn show(&mut self, ui: &mut egui::Ui, now: Duration) {
        self.hold_ui(ui, now);
        self.kds.show(ui, now);
        for wish in self.kds.take_wishes() {
            match wish {
                Wish::Keep(options) => {
                    if let Err(error) = keep(&self.settings, &self.asked, &options) {
                        tracing::warn!("the settings are not kept: {error}");
                    }
                }
                Wish::Play(tune, loudness) => self.speaker.play(tune, loudness),
                Wish::FullScreen(full) => {
                    let full = egui::ViewportCommand::Fullscreen(full);
                    ui.ctx().send_viewport_cmd(full);
                }
                Wish::LeaveKiosk => self.leave(ui.ctx()),
            }
        }
    }

    /// A kiosk is not closed by the window's own ways, but by Escape held for a while.
    fn hold_ui(&mut self, ui: &egui::Ui, now: Duration) {
        if !self.kiosk {
            return;
        }
        let (closing, escape) = ui.input(|input| {
            let closing = input.viewport().close_requested();
            (closing, input.key_down(egui::Key::Escape))
        });
        if closing {
            ui.ctx()
                .send_viewport_cmd(egui::ViewportCommand::CancelClose);
        }
        let since = escape.then(|| *self.escape.get_or_insert(now));
        self.escape = since;
        if let Some(since) = since {
            ui.ctx().request_repaint_after(Duration::from_millis(200));
            if now.saturating_sub(since) >= HELD {
                self.leave(ui.ctx());
            }
        }
    }

    fn leave(&mut self, ctx: &egui::Context) {
        self.kiosk = false;
        self.escape = None;
        self.kds.left_kiosk();
        ctx.send_viewport_cmd(egui::ViewportCommand::Fullscreen(false));
        ctx.send_viewport_cmd(egui::ViewportCommand::Decorations(true));
    }
}

/// Whoever pulls the plug while it is written finds the old settings.
fn keep(file: &Path, asked: &str, options: &KdsOptions) -> std::io::Result<()> {
    let beside = file.with_extension("new");
    let mut new = std::fs::File::create(&beside)?;
    write!(new, "{ASKED} {asked}\n{}", options.written())?;
    new.sync_all()?;
    std::fs::rename(beside, file)
}

#[cfg(test)]
mod tests {
    use clap::Parser as _;
    use kds::Loudness;

    use super::*;

    fn started(words: &[&str]) -> cli::Screen {
        let all = [&["couvert", "kds"], words].concat();
        match cli::Cli::parse_from(all).command {
            Some(cli::Command::Kds(args)) => args,
            other => panic!("{other:?} is no kitchen screen"),
        }
    }

    #[test]
    fn no_two_screens_share_a_folder() {
        let names = ["Grill", "Grill 1", "Grill-1", "Grill_1", "烤炉", "炸炉", ""];
        for (n, one) in names.iter().enumerate() {
            for other in &names[n + 1..] {
                assert_ne!(folder_of(one), folder_of(other), "{one} and {other}");
            }
        }
        assert_eq!(
            folder_of("Grill"),
            folder_of("grill"),
            "said aloud, one name"
        );
    }

    #[test]
    fn a_screen_is_as_it_was_left_until_it_is_started_in_another_way() {
        let folder = tempfile::tempdir().expect("a folder");
        let args = started(&["--station", "1", "--station", "2", "--kiosk"]);
        let first = options(&args, folder.path());
        assert_eq!(first.stations, [StationId(1), StationId(2)]);
        assert!(first.kiosk && first.mode == Mode::Dark);

        let chosen = KdsOptions {
            stations: vec![StationId(3)],
            sound: Loudness::Quiet,
            scale: 130,
            ..first
        };
        keep(&folder.path().join(SETTINGS), &asked(&args), &chosen).expect("it is written");
        let again = options(&args, folder.path());
        assert_eq!(again, chosen, "as the cook has left it");

        let other = options(&started(&["--station", "2", "--light"]), folder.path());
        assert_eq!(other.stations, [StationId(2)]);
        assert_eq!(other.mode, Mode::Light);
        assert_eq!(other.sound, Loudness::Quiet, "what nobody asked for stays");
    }
}
