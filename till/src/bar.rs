//! The top bar of every screen: where one is, who stands here, and whether the house is there.
//!
//! When the house is away the right half turns red and says since when. Nothing else moves: a
//! banner that pushed the screen down would carry the tiles away under the thumb.

use egui::{Id, Rect, Shape, Ui, pos2, vec2};
use link::Connection;
use ui::{
    lay::{self, Side},
    theme,
    token::{Weight, space, text},
    widget::{Pill, Tone, fact},
};

use crate::{approval, calls, desk::Desk, printers, say, span::Span};

/// Height of the bar in points.
pub(crate) const HEIGHT: f32 = ui::token::BAR_HEIGHT;

/// Whether the house is there.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Presence {
    Here,
    Calling,
    /// In words, long and short.
    Away {
        long: String,
        short: String,
    },
}

/// The right side of the bar.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Standing {
    presence: Presence,
    house: String,
    calling: String,
    name: String,
    clock: String,
    demo: Option<String>,
    /// What waits for a manager's word, long and short.
    waits: Option<(String, String)>,
    /// What the kitchen calls out, long and short, and whether it presses.
    calls: Option<(String, String, bool)>,
    /// A printer that is needed and does not print, long and short.
    printers: Option<(String, String)>,
}

impl Standing {
    pub(crate) fn new(desk: &Desk) -> Self {
        let words = &desk.words;
        let state = desk.state();
        Self {
            presence: presence(desk),
            house: words.get("house-name").to_owned(),
            calling: words.get("house-connecting").to_owned(),
            name: desk.me().map(|me| me.name.clone()).unwrap_or_default(),
            clock: desk.clock(desk.time()),
            demo: state.house.demo.then(|| words.get("house-demo").to_owned()),
            waits: approval::waits(desk),
            calls: calls::pill(desk),
            printers: printers::alarm(desk),
        }
    }

    /// A pill that is to be tapped stands in the bar.
    fn needs_room(&self) -> bool {
        self.waits.is_some() || self.printers.is_some() || self.calls.is_some()
    }

    /// Where what the kitchen calls out is in sight anyway.
    pub(crate) fn without_calls(self) -> Self {
        Self {
            calls: None,
            ..self
        }
    }

    pub(crate) fn is_away(&self) -> bool {
        matches!(self.presence, Presence::Away { .. })
    }
}

fn presence(desk: &Desk) -> Presence {
    match desk.device.connection() {
        Connection::Joined => Presence::Here,
        Connection::Lost { since } => {
            let age = say::age(desk.now.saturating_sub(since).as_secs());
            let gap = [("time", age.into())];
            let short = desk.words.with("house-lost-short", &gap);
            let mut long = desk.words.with("house-lost-for", &gap);
            let waiting = desk.device.outstanding();
            if waiting > 0 {
                let gap = [("count", waiting.into())];
                long = format!("{long} · {}", desk.words.with("house-waiting", &gap));
            }
            Presence::Away { long, short }
        }
        Connection::Refused(refusal) => {
            let short = say::refusal(&desk.words, &refusal);
            let long = short.clone();
            Presence::Away { long, short }
        }
        Connection::Searching | Connection::Connecting => Presence::Calling,
    }
}

/// Paints the bar, lays `left` out from the left; true if the name was tapped.
pub(crate) fn bar(
    ui: &mut Ui,
    rect: Rect,
    standing: &Standing,
    pills: &[(String, Tone)],
    left: impl FnOnce(&mut Ui),
) -> bool {
    let span = Span::of(rect);
    lay::panel(ui, rect);
    lay::hairline(ui, rect, Side::Bottom);
    // The ground of the right half is known only when its words have been laid out.
    let ground = ui.painter().add(Shape::Noop);
    let margin = if span == Span::Phone {
        space::S3
    } else {
        space::S5
    };
    let inner = Rect::from_min_max(
        rect.min + vec2(space::S2, 0.0),
        rect.max - vec2(margin, 1.0),
    );
    let (name, from) = lay::row_from_right(ui, inner, |ui| {
        ui.spacing_mut().item_spacing.x = if span == Span::Phone { 10.0 } else { space::S4 };
        let name = right(ui, standing, span);
        if !standing.is_away() && span != Span::Phone {
            pills_ui(ui, pills);
        }
        (name, ui.min_rect().left())
    });
    if standing.is_away() {
        let edge = pos2(from - space::S4, rect.top());
        let half = Rect::from_min_max(edge, rect.max);
        let fill = theme::tokens(ui).bad;
        ui.painter()
            .set(ground, Shape::rect_filled(half, 0.0, fill));
    }
    let apart = match (standing.is_away(), span) {
        (true, _) => 2.0 * space::S4,
        (false, Span::Phone) => space::S1,
        (false, Span::Wide | Span::Tall) => space::S4,
    };
    let rest = Rect::from_min_max(inner.min, pos2(from - apart, inner.bottom()));
    lay::row(ui, rest, |ui| {
        ui.spacing_mut().item_spacing.x = if span == Span::Phone { 10.0 } else { space::S4 };
        left(ui);
    });
    name
}

fn right(ui: &mut Ui, standing: &Standing, span: Span) -> bool {
    let t = theme::tokens(ui);
    let ink = if standing.is_away() {
        t.on_state
    } else {
        t.ink
    };
    if span != Span::Phone {
        if standing.is_away() {
            flow(ui, &standing.clock, Weight::Regular, ink);
        } else {
            fact(ui, &standing.clock);
        }
    }
    let name = !standing.name.is_empty() && name_ui(ui, &standing.name, span, ink);
    let waits = standing.waits.as_ref();
    match &standing.presence {
        // On a phone there is room for one of the two.
        Presence::Here if span == Span::Phone && standing.needs_room() => {}
        Presence::Here => {
            Pill::new(&standing.house, Tone::Ok).dot().show(ui);
        }
        Presence::Calling => {
            Pill::new(&standing.calling, Tone::Warn).dot().show(ui);
        }
        Presence::Away { long, short } => {
            let words = if span == Span::Phone { short } else { long };
            flow(ui, words, Weight::Bold, ink);
        }
    }
    if let Some((long, short)) = waits {
        let words = if span == Span::Wide { long } else { short };
        let tone = if standing.is_away() {
            Tone::Ink
        } else {
            Tone::Warn
        };
        if Pill::new(words, tone).tap(ui).clicked() {
            ui.data_mut(|data| data.insert_temp(pill_id(), true));
        }
    }
    calls_ui(ui, standing, span);
    printers_ui(ui, standing, span);
    if let Some(demo) = &standing.demo
        && !standing.needs_room()
        && span == Span::Wide
        && !standing.is_away()
    {
        Pill::new(demo, Tone::Quiet).show(ui);
    }
    name
}

/// The way to what the kitchen calls out.
fn calls_ui(ui: &mut Ui, standing: &Standing, span: Span) {
    let Some((long, short, presses)) = &standing.calls else {
        return;
    };
    // On a phone there is room for one pill.
    if standing.is_away() || (span == Span::Phone && standing.waits.is_some()) {
        return;
    }
    let alone = standing.waits.is_none() && standing.printers.is_none();
    let words = if span == Span::Wide && alone {
        long
    } else {
        short
    };
    let tone = if *presses { Tone::Bad } else { Tone::Ink };
    if Pill::new(words, tone).dot().tap(ui).clicked() {
        ui.data_mut(|data| data.insert_temp(calls_id(), true));
    }
}

fn calls_id() -> Id {
    Id::unique("what the kitchen calls out")
}

/// Whether the pill of what the kitchen calls out was tapped in this frame.
pub(crate) fn take_calls_tap(ui: &Ui) -> bool {
    let tapped = ui.data_mut(|data| data.remove_temp::<bool>(calls_id()));
    tapped.unwrap_or(false)
}

/// The way to a printer that does not print. Away from the house, its state is unknown.
fn printers_ui(ui: &mut Ui, standing: &Standing, span: Span) {
    let Some((long, short)) = &standing.printers else {
        return;
    };
    let full = standing.waits.is_some() || standing.calls.is_some();
    if standing.is_away() || (span == Span::Phone && full) {
        return;
    }
    let wide = span == Span::Wide && standing.waits.is_none();
    let words = if wide { long } else { short };
    if Pill::new(words, Tone::Bad).dot().tap(ui).clicked() {
        ui.data_mut(|data| data.insert_temp(printers_id(), true));
    }
}

fn printers_id() -> Id {
    Id::unique("a printer that does not print")
}

/// Whether the printers' pill was tapped in this frame.
pub(crate) fn take_printers_tap(ui: &Ui) -> bool {
    let tapped = ui.data_mut(|data| data.remove_temp::<bool>(printers_id()));
    tapped.unwrap_or(false)
}

fn pill_id() -> Id {
    Id::unique("what waits for a manager")
}

/// Whether the pill of what waits was tapped in this frame: it is in every screen's bar, and
/// means the same in each.
pub(crate) fn take_pill_tap(ui: &Ui) -> bool {
    let tapped = ui.data_mut(|data| data.remove_temp::<bool>(pill_id()));
    tapped.unwrap_or(false)
}

fn pills_ui(ui: &mut Ui, pills: &[(String, Tone)]) {
    for (words, tone) in pills {
        let pill = Pill::new(words, *tone);
        if pill.size(ui).x < ui.available_width() - 320.0 {
            pill.show(ui);
        }
    }
}

/// The name of whoever stands here; a tap signs them out.
fn name_ui(ui: &mut Ui, name: &str, span: Span, ink: egui::Color32) -> bool {
    let most = if span == Span::Phone { 76.0 } else { 140.0 };
    let line = ui::text::Text::semibold(name, text::NAME, ink);
    let size = vec2(line.width(ui).clamp(40.0, most), 48.0);
    let (rect, _) = ui.allocate_exact_size(size, egui::Sense::hover());
    let id = ui.scope_id().with("whoever stands here");
    let touch = ui::widget::press(ui, rect, id, name, None, None);
    line.paint(ui, rect, egui::Align2::CENTER_CENTER);
    touch.ring(ui, 8);
    touch.response.clicked()
}

fn flow(ui: &mut Ui, words: &str, weight: Weight, ink: egui::Color32) {
    let line = ui::text::Text::new(words, weight, text::BODY, ink);
    let size = line.galley(ui, ui.available_width().max(0.0)).size();
    let (rect, _) = ui.allocate_exact_size(size, egui::Sense::hover());
    line.label(ui, rect, egui::Align2::LEFT_CENTER);
}
