use common::{State, StationId};
use egui::{Align2, Rect, StrokeKind, Ui, vec2};
use ui::{
    lay,
    text::Text,
    theme::tokens,
    token::{Mode, RADIUS, text},
    widget::{Button, press, scroll, sheet},
    words::{Language, Words},
};

use super::{Draft, Intent, STEP, keys_view};
use crate::{
    Action, KdsOptions, Loudness,
    size::{Look, Size},
    station,
};

/// The sheet, in units.
const WIDE: f32 = 1320.0;
const HIGH: f32 = 940.0;
/// The names of the choices, in units.
const NAMES: f32 = 250.0;
/// Choices beside each other.
const BESIDE: usize = 5;

/// What the settings show beyond the options themselves.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Shown<'a> {
    pub(crate) options: &'a KdsOptions,
    pub(crate) state: &'a State,
    /// Whether the all-day strip is there now.
    pub(crate) all_day: bool,
    /// Whether anything on this machine can play a tune.
    pub(crate) mute: bool,
}

/// A choice of several.
struct Choice {
    label: String,
    on: bool,
    intent: Intent,
}

fn choice(label: &str, on: bool, intent: Intent) -> Choice {
    Choice {
        label: label.to_owned(),
        on,
        intent,
    }
}

/// Paints the settings over the screen.
pub(crate) fn show(
    ui: &mut Ui,
    screen: Rect,
    look: Look<'_>,
    draft: &Draft,
    shown: Shown<'_>,
) -> Option<Intent> {
    let look = Look {
        size: look.size.of_bar(),
        ..look
    };
    let size = look.size;
    let card = vec2(size.of_units(WIDE), size.of_units(HIGH));
    let answer = sheet(ui, screen, card, |ui, rect| {
        let pad = size.of_units(28.0);
        let (head, body) = lay::top(rect.shrink(pad), size.touch() + size.of_units(20.0));
        let intent = head_ui(ui, look, draft, head);
        let inner = if draft.keys {
            keys_view::show(ui, body, look, draft, &shown.options.keys)
        } else {
            choices_ui(ui, body, look, shown)
        };
        intent.or(inner)
    });
    let away = answer.dismissed.then_some(Intent::Close);
    answer.inner.or(away)
}

fn head_ui(ui: &Ui, look: Look<'_>, draft: &Draft, rect: Rect) -> Option<Intent> {
    let Look { size, words } = look;
    let (row, _) = lay::top(rect, size.touch());
    let (key, back) = if draft.keys {
        ("kitchen-keys-title", Intent::Keys(false))
    } else {
        ("kitchen-settings", Intent::Close)
    };
    let label = if draft.keys {
        "common-back"
    } else {
        "common-close"
    };
    let close = Button::quiet(words.get(label))
        .bold()
        .size(size.of_units(text::KITCHEN))
        .id("settings-close");
    let wide = close.natural_width(ui).max(size.of_units(140.0));
    let (line, place) = lay::right(row, wide);
    let ink = tokens(ui).ink;
    Text::bold(words.get(key), size.of_units(34.0), ink).label(ui, line, Align2::LEFT_CENTER);
    close.at(ui, place).clicked().then_some(back)
}

fn choices_ui(ui: &mut Ui, rect: Rect, look: Look<'_>, shown: Shown<'_>) -> Option<Intent> {
    let size = look.size;
    let gap = size.of_units(10.0);
    let row = size.touch().max(size.of_units(60.0));
    scroll(ui, rect, "settings", |ui| {
        let mut intent = None;
        for (name, choices) in rows(look.words, shown) {
            let high = lay::grid_height(choices.len(), BESIDE, row, gap);
            let room = vec2(ui.available_width(), high + size.of_units(16.0));
            let (place, _) = ui.allocate_exact_size(room, egui::Sense::hover());
            let (names, cells) = lay::left(place, size.of_units(NAMES));
            let (names, _) = lay::top(names, row);
            let muted = tokens(ui).muted;
            let points = size.of_units(26.0);
            Text::semibold(&name, points, muted)
                .fit(ui, names.size() - vec2(gap, 0.0), text::SMALL)
                .label(ui, names, Align2::LEFT_CENTER);
            for (n, choice) in choices.iter().enumerate() {
                let cell = lay::cell(cells, BESIDE, row, gap, n);
                if choice_ui(ui, size, cell, (&name, n), choice) {
                    intent = Some(choice.intent.clone());
                }
            }
        }
        if shown.mute {
            let room = vec2(ui.available_width(), size.of_units(40.0));
            let (place, _) = ui.allocate_exact_size(room, egui::Sense::hover());
            let words = look.words.get("kitchen-sound-none");
            let warn = tokens(ui).warn;
            Text::semibold(words, size.of_units(text::KITCHEN), warn).label(
                ui,
                place,
                Align2::LEFT_CENTER,
            );
        }
        intent
    })
}

/// A choice says that it is the one by a tick as well as by its colour.
fn choice_ui(ui: &Ui, size: Size, rect: Rect, salt: (&str, usize), choice: &Choice) -> bool {
    let t = tokens(ui);
    let id = ui.scope_id().with(("choice", salt));
    let touch = press(ui, rect, id, &choice.label, Some(choice.on), None);
    let (fill, ink) = if choice.on {
        (t.accent, t.on_accent)
    } else {
        (t.sunk, t.ink)
    };
    let edge = egui::Stroke::new(1.0, t.line);
    let fill = touch.shade(ui, fill);
    ui.painter()
        .rect(rect, RADIUS, fill, edge, StrokeKind::Inside);
    touch.ring(ui, RADIUS);
    let ticked = format!("✓ {}", choice.label);
    let label = if choice.on { &ticked } else { &choice.label };
    let inner = lay::inset(rect, size.of_units(8.0), 0.0);
    Text::bold(label, size.of_units(text::KITCHEN), ink)
        .fit(ui, inner.size(), text::SMALL)
        .paint(ui, inner, Align2::CENTER_CENTER);
    touch.response.clicked()
}

/// All choices, in the sequence in which they are needed.
fn rows(words: &Words, shown: Shown<'_>) -> Vec<(String, Vec<Choice>)> {
    let Shown { options, .. } = shown;
    let name = |key: &str| words.get(key).to_owned();
    let languages = Language::ALL.map(|one| {
        choice(
            one.native_name(),
            one == options.language,
            Intent::Language(one),
        )
    });
    let dark = options.mode == Mode::Dark;
    vec![
        (name("kitchen-set-stations"), stations(words, shown)),
        (
            name("kitchen-set-shows"),
            vec![
                choice(
                    words.get("kitchen-set-tickets"),
                    !options.expo,
                    Intent::Expo(false),
                ),
                choice(
                    words.get("kitchen-set-tables"),
                    options.expo,
                    Intent::Expo(true),
                ),
            ],
        ),
        (name("set-language"), languages.into()),
        (name("set-size"), sizes(options)),
        (
            name("kitchen-set-ground"),
            vec![
                choice(words.get("set-dark"), dark, Intent::Mode(Mode::Dark)),
                choice(words.get("set-light"), !dark, Intent::Mode(Mode::Light)),
            ],
        ),
        (name("set-sound"), sounds(words, options)),
        (
            name("kitchen-all-day"),
            vec![
                choice(
                    words.get("kitchen-shown"),
                    shown.all_day,
                    Intent::AllDay(true),
                ),
                choice(
                    words.get("kitchen-hidden"),
                    !shown.all_day,
                    Intent::AllDay(false),
                ),
            ],
        ),
        (name("kitchen-set-window"), windows(words, options)),
        (
            name("kitchen-set-keys"),
            vec![choice(
                words.get("kitchen-keys-open"),
                false,
                Intent::Keys(true),
            )],
        ),
    ]
}

fn windows(words: &Words, options: &KdsOptions) -> Vec<Choice> {
    if options.kiosk {
        let leave = words.get("kitchen-kiosk-leave");
        return vec![choice(leave, false, Intent::LeaveKiosk)];
    }
    let full = options.full_screen;
    vec![
        choice(
            words.get("kitchen-window-full"),
            full,
            Intent::FullScreen(true),
        ),
        choice(
            words.get("kitchen-window"),
            !full,
            Intent::FullScreen(false),
        ),
    ]
}

fn stations(words: &Words, shown: Shown<'_>) -> Vec<Choice> {
    let chosen = &shown.options.stations;
    let all = words.get("kitchen-all-stations");
    let mut choices = vec![choice(all, chosen.is_empty(), Intent::Stations(Vec::new()))];
    for one in &shown.state.house.stations {
        let on = chosen.contains(&one.id);
        let label = station::name(shown.state, words, one.id);
        choices.push(choice(
            &label,
            on,
            Intent::Stations(toggled(chosen, one.id)),
        ));
    }
    choices
}

fn toggled(chosen: &[StationId], id: StationId) -> Vec<StationId> {
    let mut stations: Vec<_> = chosen.iter().copied().filter(|one| *one != id).collect();
    if stations.len() == chosen.len() {
        stations.push(id);
        stations.sort_unstable();
    }
    stations
}

fn sizes(options: &KdsOptions) -> Vec<Choice> {
    let scale = options.scale;
    let now = format!("{scale} %");
    vec![
        choice("A −", false, Intent::Scale(scale.saturating_sub(STEP))),
        choice(&now, true, Intent::Scale(scale)),
        choice("A +", false, Intent::Scale(scale + STEP)),
        choice("100 %", false, Intent::Scale(100)),
    ]
}

fn sounds(words: &Words, options: &KdsOptions) -> Vec<Choice> {
    let mut choices: Vec<_> = Loudness::ALL
        .into_iter()
        .map(|one| {
            let key = match one {
                Loudness::Off => "kitchen-sound-off",
                Loudness::Quiet => "kitchen-sound-quiet",
                Loudness::Loud => "kitchen-sound-loud",
            };
            choice(words.get(key), one == options.sound, Intent::Sound(one))
        })
        .collect();
    if options.sound != Loudness::Off {
        choices.push(choice(words.get("kitchen-sound-try"), false, Intent::Try));
    }
    choices
}

/// What a key does, in words.
pub(super) fn said(words: &Words, action: Action) -> String {
    match action {
        Action::Digit(0) => words.get("kitchen-do-tile-more").to_owned(),
        Action::Digit(digit) => words.with("kitchen-do-tile", &[("digit", digit.into())]),
        other => words
            .get(&format!("kitchen-do-{}", other.name()))
            .to_owned(),
    }
}
