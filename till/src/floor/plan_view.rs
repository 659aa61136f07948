use egui::{Align2, Rect, Ui, UiBuilder, vec2};
use ui::{
    lay,
    token::{RADIUS_CARD, space},
};

use super::{
    Intent, Tab,
    face::Loose,
    model::{Model, Place},
    tile_view::{Look, face_ui},
    turned,
    view::new_ui,
};
use crate::span::Span;

/// The plan's own size, in its units.
const PLAN: egui::Vec2 = vec2(1000.0, 760.0);

/// What is somebody else's stands back.
const ASIDE: f32 = 0.38;

/// The room as it stands, scaled to the area.
pub(super) fn plan_ui(ui: &mut Ui, area: Rect, model: &Model) -> Option<Intent> {
    let scale = (area.width() / PLAN.x).min(area.height() / PLAN.y);
    let size = PLAN * scale;
    let corner = Align2::CENTER_CENTER.align_size_within_rect(size, area).min;
    let mut faint = ui.new_child(UiBuilder::new().id_salt("aside").max_rect(area));
    faint.set_opacity(ASIDE);
    let mut tapped = None;
    for place in &model.places {
        let min = corner + place.rect.min.to_vec2() * scale;
        let rect = Rect::from_min_size(min.round(), (place.rect.size() * scale).round());
        let ui = if place.aside { &faint } else { &*ui };
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
    let words = turned::words(rect, words, place.turn);
    let look = Look {
        words,
        radius,
        turn: place.turn,
        is_mine: place.is_mine,
    };
    face_ui(ui, rect, look, ("table", place.table.0), &place.face)
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
    let fresh = if model.tab == Tab::Loose { 3 } else { 0 };
    let places = || model.places.iter().filter(|place| !place.aside);
    let count = places().count() + model.loose.len() + fresh;
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
        for (n, place) in places().enumerate() {
            let rect = cell(n);
            let look = Look::plain(rect, place.is_mine);
            let id = ("table", place.table.0);
            if face_ui(ui, rect, look, id, &place.face) {
                tapped = Some(Intent::Table(place.table));
            }
        }
        tapped
    })
}

fn loose_ui(ui: &Ui, model: &Model, cell: impl Fn(usize) -> Rect) -> Option<Intent> {
    let mut tapped = new_ui(ui, [cell(0), cell(1), cell(2)], model);
    for (n, (loose, face)) in (3..).zip(&model.loose) {
        let rect = cell(n);
        let id = ("check", u32::try_from(n).unwrap_or(u32::MAX));
        if face_ui(ui, rect, Look::plain(rect, false), id, face) {
            tapped = Some(match loose {
                Loose::Check(check) => Intent::Check(*check),
                Loose::Order(booking) => Intent::Order(*booking),
            });
        }
    }
    tapped
}
