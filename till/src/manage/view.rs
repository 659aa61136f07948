use egui::{Align2, Rect, Ui, vec2};
use ui::{
    lay,
    text::Text,
    theme,
    token::{RADIUS_CARD, space, text},
    widget::{Button, Card, Pill, press, title},
};

use super::{
    Intent,
    model::{Model, TileFace},
};
use crate::{bar, span::Span, till::Go};

pub(crate) fn show(ui: &mut Ui, screen: Rect, model: &Model) -> Option<Intent> {
    let span = Span::of(screen);
    let (top, rest) = lay::top(screen, bar::HEIGHT);
    let mut intent = None;
    let signed_out = bar::bar(ui, top, &model.standing, &[], |ui| {
        let back = if span == Span::Phone {
            "‹"
        } else {
            &model.back
        };
        let button = Button::quiet(back).id("back").height(44.0);
        if button.show(ui).clicked() {
            intent = Some(Intent::Go(Go::Floor));
        }
        title(ui, &model.title);
    });
    let (columns, height) = match span {
        Span::Wide => (3, 124.0),
        Span::Tall => (2, 124.0),
        Span::Phone => (1, 92.0),
    };
    let margin = if span == Span::Phone { 12.0 } else { 32.0 };
    let inner = lay::inset(rest, margin, margin);
    let whole = lay::grid_height(model.tiles.len(), columns, height, space::S4);
    let tapped = ui::widget::scroll(ui, inner, "tiles", |ui| {
        let size = vec2(inner.width(), whole);
        let (area, _) = ui.allocate_exact_size(size, egui::Sense::hover());
        let mut tapped = None;
        for (n, tile) in model.tiles.iter().enumerate() {
            let place = lay::cell(area, columns, height, space::S4, n);
            if tile_ui(ui, place, n, tile) {
                tapped = Some(Intent::Go(tile.go));
            }
        }
        tapped
    });
    let out = signed_out.then_some(Intent::Go(Go::SignIn));
    intent.or(out).or(tapped)
}

fn tile_ui(ui: &Ui, rect: Rect, n: usize, tile: &TileFace) -> bool {
    let t = theme::tokens(ui);
    let id = ui.scope_id().with(("door", n));
    let touch = press(ui, rect, id, &tile.name, None, None);
    let fill = touch.shade(ui, t.surface);
    Card::new().fill(fill).paint(ui, rect);
    touch.ring(ui, RADIUS_CARD);
    let inner = lay::inset(rect, space::S5, space::S4);
    let (head, rest) = lay::top(inner, 34.0);
    Text::bold(&tile.name, text::HEADING, t.ink)
        .fit(ui, head.size(), text::NAME)
        .paint(ui, head, Align2::LEFT_CENTER);
    Text::regular(&tile.detail, text::BODY, t.muted)
        .rows(2)
        .paint(ui, rest, Align2::LEFT_TOP);
    if let Some((words, tone)) = &tile.pill {
        let pill = Pill::new(words, *tone);
        let place = Align2::RIGHT_BOTTOM.align_size_within_rect(pill.size(ui), inner);
        pill.paint(ui, place);
    }
    touch.response.clicked()
}
