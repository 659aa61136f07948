use egui::{Align2, Rect, Sense, Ui, vec2};
use ui::{
    lay::{self, Side},
    text::Text,
    theme::tokens,
    token::text,
    widget::{Button, Kind, Pill, Tone},
};

use super::{Bar, Intent};
use crate::{
    Tune,
    size::{Look, Size},
};

/// Type in the bar, in units.
const TYPE: f32 = 26.0;

/// Paints the bar. What is always there stands at the right and never moves.
pub(crate) fn show(ui: &mut Ui, rect: Rect, look: Look<'_>, bar: &Bar) -> Option<Intent> {
    lay::panel(ui, rect);
    lay::hairline(ui, rect, Side::Bottom);
    let inner = lay::inset(rect, look.size.of_units(16.0), 0.0);
    let (mut intent, taken) = lay::row_from_right(ui, inner, |ui| {
        ui.spacing_mut().item_spacing.x = look.size.of_units(14.0);
        let intent = right_ui(ui, look, bar);
        (intent, ui.min_rect().left())
    });
    let mut rest = inner;
    rest.max.x = taken - look.size.of_units(14.0);
    lay::row(ui, rest, |ui| {
        ui.spacing_mut().item_spacing.x = look.size.of_units(18.0);
        intent = intent.or(left_ui(ui, look, bar));
    });
    intent
}

fn right_ui(ui: &mut Ui, look: Look<'_>, bar: &Bar) -> Option<Intent> {
    let Look { size, words } = look;
    let small = size.of_units(text::KITCHEN);
    clock_ui(ui, size, &bar.clock);
    let (house, tone) = if bar.joined {
        ("house-name", Tone::Ok)
    } else {
        ("house-lost", Tone::Bad)
    };
    Pill::new(words.get(house), tone)
        .dot()
        .text_size(small)
        .show(ui);
    let all_day = if bar.all_day {
        Kind::Plain
    } else {
        Kind::Quiet
    };
    let all_day = verb(size, all_day, words.get("kitchen-all-day"))
        .id("bar-all-day")
        .show(ui);
    let recall = verb(size, Kind::Quiet, words.get("kitchen-recall"))
        .id("bar-recall")
        .show(ui);
    let stock = verb(size, Kind::Quiet, words.get("kitchen-stock"))
        .id("bar-stock")
        .show(ui);
    let mut intent = stock.clicked().then_some(Intent::Stock);
    if bar.later > 0 {
        let words = words.with("kitchen-next", &[("count", bar.later.into())]);
        let next = verb(size, Kind::Primary, &words).id("bar-next").show(ui);
        intent = intent.or(next.clicked().then_some(Intent::Next));
    }
    if bar.paged {
        let words = words.get("kitchen-first");
        let first = verb(size, Kind::Outline, words).id("bar-first").show(ui);
        intent = intent.or(first.clicked().then_some(Intent::First));
    }
    intent
        .or(all_day.clicked().then_some(Intent::AllDay))
        .or(recall.clicked().then_some(Intent::Recall))
}

fn left_ui(ui: &mut Ui, look: Look<'_>, bar: &Bar) -> Option<Intent> {
    let Look { size, words } = look;
    let station = verb(size, Kind::Quiet, &bar.station)
        .id("bar-station")
        .show(ui);
    let mut intent = station.clicked().then_some(Intent::Stations);
    if bar.demo {
        Pill::new(words.get("kitchen-demo"), Tone::Warn)
            .text_size(size.of_units(text::KITCHEN))
            .show(ui);
    }
    if let Some(tune) = bar.rings {
        let tone = if tune >= Tune::Late {
            Tone::Bad
        } else {
            Tone::Warn
        };
        Pill::new(words.get(rings(tune)), tone)
            .dot()
            .text_size(size.of_units(text::KITCHEN))
            .show(ui);
    }
    match &bar.notice {
        Some((said, undo, left)) => {
            intent = intent.or(notice_ui(ui, look, said, *undo, *left));
        }
        None if bar.facts.is_empty() => {}
        None => {
            let room = vec2(ui.available_width().max(0.0), size.touch());
            let (rect, _) = ui.allocate_exact_size(room, Sense::hover());
            let muted = tokens(ui).muted;
            Text::regular(&bar.facts, size.of_units(TYPE), muted).label(
                ui,
                rect,
                Align2::LEFT_CENTER,
            );
        }
    }
    intent
}

/// What is heard, for whoever hears nothing.
fn rings(tune: Tune) -> &'static str {
    match tune {
        Tune::New => "kitchen-tune-new",
        Tune::Soon => "kitchen-tune-soon",
        Tune::Note => "kitchen-tune-note",
        Tune::Late => "kitchen-tune-late",
        Tune::Alarm => "kitchen-tune-alarm",
    }
}

/// Stands where the facts are, so that it covers no card.
fn notice_ui(ui: &mut Ui, look: Look<'_>, said: &str, undo: bool, left: u64) -> Option<Intent> {
    let Look { size, words } = look;
    let t = tokens(ui);
    let line = Text::semibold(said, size.of_units(TYPE), t.ink);
    let button = verb(size, Kind::Dark, words.get("kitchen-undo")).id("bar-undo");
    let seconds = look
        .words
        .with("common-seconds-left", &[("count", left.into())]);
    let seconds = Text::regular(&seconds, size.of_units(TYPE), t.muted);
    let spacing = 2.0 * ui.spacing().item_spacing.x;
    let way_back = if undo {
        button.natural_width(ui) + spacing + seconds.width(ui)
    } else {
        0.0
    };
    let room = ui.available_width() - way_back;
    let width = line.width(ui).min(room).max(0.0).ceil();
    let (rect, _) = ui.allocate_exact_size(vec2(width, size.touch()), Sense::hover());
    line.label(ui, rect, Align2::LEFT_CENTER);
    if !undo {
        return None;
    }
    let undone = button.show(ui).clicked();
    let rest = ui.available_rect_before_wrap();
    seconds.paint(ui, rest, Align2::LEFT_CENTER);
    undone.then_some(Intent::Undo)
}

fn clock_ui(ui: &mut Ui, size: Size, time: &str) {
    let muted = tokens(ui).muted;
    let line = Text::regular(time, size.of_units(TYPE), muted);
    let room = vec2(line.width(ui).ceil(), size.touch());
    let (rect, _) = ui.allocate_exact_size(room, Sense::hover());
    line.label(ui, rect, Align2::RIGHT_CENTER);
}

fn verb<'a>(size: Size, kind: Kind, words: &'a str) -> Button<'a> {
    Button::new(kind, words)
        .bold()
        .size(size.of_units(text::KITCHEN))
        .height(size.touch())
}
