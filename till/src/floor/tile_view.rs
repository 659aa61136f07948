use egui::{Align2, Color32, Pos2, Rect, Ui, pos2, vec2};
use ui::{
    lay,
    text::Text,
    theme,
    token::{RADIUS_CARD, Tokens, text},
    widget::{Card, Pill, press},
};

use super::{
    face::{Face, Service},
    turned::{self, Frame},
};

/// How a table's tile lies.
#[derive(Clone, Copy, Debug)]
pub(super) struct Look {
    pub(super) words: Rect,
    pub(super) radius: f32,
    /// Clockwise, in degrees.
    pub(super) turn: f32,
    pub(super) is_mine: bool,
}

impl Look {
    pub(super) fn plain(rect: Rect, is_mine: bool) -> Self {
        Self {
            words: lay::inset(rect, 6.0, 6.0),
            radius: f32::from(RADIUS_CARD),
            turn: 0.0,
            is_mine,
        }
    }
}

pub(super) fn face_ui(ui: &Ui, rect: Rect, look: Look, id: (&str, u32), face: &Face) -> bool {
    let t = theme::tokens(ui);
    let id = ui.scope_id().with(id);
    let around = turned::around(rect, look.turn);
    let touch = press(ui, around, id, &face.name, None, None);
    let (frame, ink, muted) = state(face.service, t, |fill| touch.shade(ui, fill));
    let corner = corner_of(look.radius);
    if look.turn == 0.0 {
        card(&frame).radius(corner).paint(ui, rect);
    } else {
        turned::paint(ui, rect, look.radius, look.turn, &frame);
    }
    if frame.double && look.turn == 0.0 {
        let inside = Card::new().fill(frame.fill).border(frame.border);
        let inner = corner.saturating_sub(4);
        inside.radius(inner).paint(ui, rect.shrink(4.0));
    }
    touch.ring(ui, corner);
    words_ui(ui, look.words, look.radius > 20.0, face, [ink, muted]);
    if look.is_mine {
        mine_ui(ui, turned::foot(rect, look.turn), t.ink);
    }
    if let Some((badge, tone)) = &face.badge {
        let pill = Pill::new(badge, *tone).text_size(12.0);
        let size = pill.size(ui);
        let right = (rect.right() + 8.0).min(rect.center().x + size.x);
        let place = Rect::from_min_size(pos2(right - size.x, rect.top() - 8.0), size);
        pill.paint(ui, place);
    }
    touch.response.clicked()
}

/// A short bar on the edge of the tables that I serve: no word is in its way.
fn mine_ui(ui: &Ui, foot: Pos2, ink: Color32) {
    let bar = Rect::from_center_size(foot, vec2(34.0, 7.0));
    ui.painter().rect_filled(bar, 3.5, ink);
}

fn card(frame: &Frame) -> Card {
    let card = Card::new()
        .fill(frame.fill)
        .border(frame.border)
        .width(frame.width);
    if frame.dashed { card.dashed() } else { card }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn corner_of(radius: f32) -> u8 {
    radius.clamp(0.0, 255.0) as u8
}

/// The frame, and the colours of both texts: a double border is kept for guests, a dashed one
/// asks for the bill, a thick one is late, a filled one has food at the pass.
fn state(
    service: Service,
    t: &Tokens,
    shade: impl Fn(Color32) -> Color32,
) -> (Frame, Color32, Color32) {
    let frame = |fill, border| Frame {
        fill: shade(fill),
        border,
        width: 2.0,
        dashed: false,
        double: false,
    };
    match service {
        Service::Free => (frame(t.bg, t.line), t.ink, t.muted),
        Service::Reserved => {
            let kept = Frame {
                double: true,
                ..frame(t.surface, t.muted)
            };
            (kept, t.ink, t.muted)
        }
        Service::Seated => (frame(t.info_soft, t.info), t.ink, t.muted),
        Service::Ordered => (frame(t.accent_soft, t.accent), t.ink, t.muted),
        Service::Ready => (frame(t.ok, t.ok), t.on_state, t.on_state),
        Service::Bill => {
            let asks = Frame {
                dashed: true,
                ..frame(t.warn_soft, t.warn)
            };
            (asks, t.ink, t.muted)
        }
        Service::Unmade => {
            let silent = Frame {
                width: 4.0,
                double: true,
                ..frame(t.bad_soft, t.bad)
            };
            (silent, t.ink, t.bad)
        }
        Service::Late => {
            let late = Frame {
                width: 4.0,
                ..frame(t.bad_soft, t.bad)
            };
            (late, t.ink, t.muted)
        }
    }
}

fn words_ui(ui: &Ui, area: Rect, round: bool, face: &Face, [ink, muted]: [Color32; 2]) {
    let (one, two) = &face.short;
    let mut points = text::SMALL;
    let fits =
        |words: &str, points: f32| Text::regular(words, points, muted).width(ui) <= area.width();
    let both = |points| fits(one, points) && (face.is_named || fits(two, points));
    while points > 10.5 && !both(points) {
        points -= 0.5;
    }
    let small = |words| Text::regular(words, points, muted);
    let on_one_row = two.is_empty() || (!round && small(&face.long).width(ui) <= area.width());
    let rows = if on_one_row { 1.0 } else { 2.0 };
    let label = 30.0;
    let size = vec2(area.width(), label + 18.0 * rows);
    let block = Align2::CENTER_CENTER.align_size_within_rect(size, area);
    let (name, rest) = lay::top(block, label);
    Text::bold(&face.label, 24.0, ink)
        .fit(ui, name.size(), text::SMALL)
        .paint(ui, name, Align2::CENTER_CENTER);
    let (first, second) = lay::top(rest, 18.0);
    if on_one_row {
        small(&face.long).label(ui, first, Align2::CENTER_CENTER);
    } else {
        small(one).label(ui, first, Align2::CENTER_CENTER);
        // A circle is narrower there.
        let aside = if round { second.width() * 0.1 } else { 0.0 };
        let second = lay::inset(second, aside, 0.0);
        small(two).label(ui, second, Align2::CENTER_CENTER);
    }
}
