use egui::{Align2, Color32, Rect, Ui, pos2, vec2};
use ui::{
    lay,
    text::Text,
    theme,
    token::{RADIUS_CARD, Tokens, space, text},
    widget::{Card, Pill, Tone, press},
};

use super::{
    Intent, Tab,
    model::{Face, Model, Place, Service},
    view::new_ui,
};
use crate::span::Span;

/// The plan's own size, in its units.
const PLAN: egui::Vec2 = vec2(1000.0, 760.0);

/// The room as it stands, scaled to the area.
pub(super) fn plan_ui(ui: &Ui, area: Rect, model: &Model) -> Option<Intent> {
    let scale = (area.width() / PLAN.x).min(area.height() / PLAN.y);
    let size = PLAN * scale;
    let corner = Align2::CENTER_CENTER.align_size_within_rect(size, area).min;
    let mut tapped = None;
    for place in &model.places {
        let min = corner + place.rect.min.to_vec2() * scale;
        let rect = Rect::from_min_size(min.round(), (place.rect.size() * scale).round());
        if table_ui(ui, rect, place) {
            tapped = Some(Intent::Table(place.table));
        }
    }
    tapped
}

fn table_ui(ui: &Ui, rect: Rect, place: &Place) -> bool {
    let radius = if place.round {
        rect.width().min(rect.height()) / 2.0
    } else {
        f32::from(RADIUS_CARD)
    };
    let words = if place.round {
        let side = rect.width().min(rect.height()) * 0.80;
        Rect::from_center_size(rect.center(), vec2(rect.width() * 0.88, side))
    } else {
        lay::inset(rect, 5.0, 6.0)
    };
    face_ui(
        ui,
        rect,
        words,
        radius,
        ("table", place.table.0),
        &place.face,
    )
}

/// Tables in rows, where the plan would be too small for a thumb; and checks without a table.
pub(super) fn faces_ui(ui: &mut Ui, area: Rect, model: &Model) -> Option<Intent> {
    let inner = lay::inset(area, space::S3, 0.0);
    let phone = Span::of(area) == Span::Phone || area.width() < 600.0;
    let columns = if phone {
        3
    } else {
        lay::columns_that_fit(inner.width(), 170.0, 12.0)
    };
    let height = 100.0;
    let fresh = if model.tab == Tab::Loose { 2 } else { 0 };
    let count = model.places.len() + model.loose.len() + fresh;
    let whole = lay::grid_height(count, columns, height, 12.0) + 2.0 * space::S4;
    // The bar runs in the margin, not over the tables.
    let mut within = inner;
    within.max.x += space::S2;
    ui::widget::scroll(ui, within, "tables", |ui| {
        let size = vec2(inner.width(), whole);
        let (grid, _) = ui.allocate_exact_size(size, egui::Sense::hover());
        let grid = lay::inset(grid, 0.0, space::S4);
        let cell = |n| lay::cell(grid, columns, height, 12.0, n);
        if model.tab == Tab::Loose {
            return loose_ui(ui, model, cell);
        }
        let mut tapped = None;
        for (n, place) in model.places.iter().enumerate() {
            let rect = cell(n);
            let words = lay::inset(rect, 6.0, 6.0);
            let id = ("table", place.table.0);
            if face_ui(ui, rect, words, f32::from(RADIUS_CARD), id, &place.face) {
                tapped = Some(Intent::Table(place.table));
            }
        }
        tapped
    })
}

fn loose_ui(ui: &Ui, model: &Model, cell: impl Fn(usize) -> Rect) -> Option<Intent> {
    let mut tapped = new_ui(ui, [cell(0), cell(1)], model);
    for (n, (check, face)) in (2..).zip(&model.loose) {
        let rect = cell(n);
        let words = lay::inset(rect, 6.0, 6.0);
        let id = ("check", u32::try_from(n).unwrap_or(u32::MAX));
        if face_ui(ui, rect, words, f32::from(RADIUS_CARD), id, face) {
            tapped = Some(Intent::Check(*check));
        }
    }
    tapped
}

fn face_ui(ui: &Ui, rect: Rect, words: Rect, radius: f32, id: (&str, u32), face: &Face) -> bool {
    let t = theme::tokens(ui);
    let id = ui.scope_id().with(id);
    let touch = press(ui, rect, id, &face.name, None, None);
    let (card, ink, muted) = look(face.service, t, |fill| touch.shade(ui, fill));
    let corner = corner_of(radius);
    card.radius(corner).paint(ui, rect);
    touch.ring(ui, corner);
    words_ui(ui, words, radius > 20.0, face, [ink, muted]);
    if let Some(badge) = &face.badge {
        let tone = if face.service == Service::Ready {
            Tone::Ink
        } else {
            Tone::Info
        };
        let pill = Pill::new(badge, tone).text_size(12.0);
        let size = pill.size(ui);
        let right = (rect.right() + 8.0).min(rect.center().x + size.x);
        let place = Rect::from_min_size(pos2(right - size.x, rect.top() - 8.0), size);
        pill.paint(ui, place);
    }
    touch.response.clicked()
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn corner_of(radius: f32) -> u8 {
    radius.clamp(0.0, 255.0) as u8
}

fn look(
    service: Service,
    t: &Tokens,
    shade: impl Fn(Color32) -> Color32,
) -> (Card, Color32, Color32) {
    let card = |fill, border| Card::new().fill(shade(fill)).border(border).width(2.0);
    match service {
        Service::Free => (card(t.bg, t.line), t.ink, t.muted),
        Service::Seated => (card(t.info_soft, t.info), t.ink, t.muted),
        Service::Ordered => (card(t.accent_soft, t.accent), t.ink, t.muted),
        Service::Ready => (card(t.ok, t.ok), t.on_state, t.on_state),
        Service::Bill => (card(t.warn_soft, t.warn).dashed(), t.ink, t.muted),
        Service::Late => (card(t.bad_soft, t.bad).width(4.0), t.ink, t.muted),
    }
}

fn words_ui(ui: &Ui, area: Rect, round: bool, face: &Face, [ink, muted]: [Color32; 2]) {
    let (one, two) = &face.short;
    let mut points = text::SMALL;
    let fits =
        |words: &str, points: f32| Text::regular(words, points, muted).width(ui) <= area.width();
    while points > 10.5 && !(fits(one, points) && fits(two, points)) {
        points -= 0.5;
    }
    let small = |words| Text::regular(words, points, muted);
    let on_one_row = two.is_empty() || (!round && small(&face.long).width(ui) <= area.width());
    let rows = if on_one_row { 1.0 } else { 2.0 };
    let label = 30.0;
    let size = vec2(area.width(), label + 18.0 * rows);
    let block = Align2::CENTER_CENTER.align_size_within_rect(size, area);
    let (name, rest) = lay::top(block, label);
    Text::bold(&face.label, 24.0, ink).paint(ui, name, Align2::CENTER_CENTER);
    let (first, second) = lay::top(rest, 18.0);
    if on_one_row {
        small(&face.long).label(ui, first, Align2::CENTER_CENTER);
    } else {
        small(one).label(ui, first, Align2::CENTER_CENTER);
        small(two).label(ui, second, Align2::CENTER_CENTER);
    }
}
