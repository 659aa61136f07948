use egui::{Align2, Rect, Ui, vec2};
use ui::{
    lay,
    text::Text,
    theme,
    token::{space, text},
    widget::{Button, Card, Field, press, title},
};

use super::{
    Intent,
    model::{Model, RowFace},
};
use crate::{bar, span::Span};

const ROW: f32 = 64.0;

pub(crate) fn show(
    ui: &mut Ui,
    screen: Rect,
    model: &Model,
    search: &mut String,
) -> Option<Intent> {
    let span = Span::of(screen);
    let (top, rest) = lay::top(screen, bar::HEIGHT);
    let mut intent = None;
    let signed_out = bar::bar(ui, top, &model.standing, &[], |ui| {
        let phone = span == Span::Phone;
        let back = if phone { "‹" } else { &model.back };
        let back = Button::quiet(back).id("back").height(44.0);
        if back.show(ui).clicked() {
            intent = Some(Intent::Floor);
        }
        title(ui, &model.title);
    });
    let width = rest.width().min(820.0) - 2.0 * space::S4;
    let column = Align2::CENTER_CENTER.align_size_within_rect(vec2(width, rest.height()), rest);
    let (field, list) = lay::top(column, 76.0);
    let field = Align2::CENTER_CENTER.align_size_within_rect(vec2(width, 52.0), field);
    let drawer = Button::quiet(&model.drawer).id("drawer");
    let (field, place) = lay::right(field, drawer.natural_width(ui));
    if drawer.at(ui, place).clicked() {
        intent = Some(Intent::Drawer);
    }
    let field = lay::right(field, space::S2).0;
    Field::new(search, &model.hint).limit(30).at(ui, field);
    let opened = list_ui(ui, list, model);
    intent.or(opened).or(signed_out.then_some(Intent::SignOut))
}

fn list_ui(ui: &mut Ui, area: Rect, model: &Model) -> Option<Intent> {
    if model.rows.is_empty() {
        let t = theme::tokens(ui);
        let middle = lay::top(area, 160.0).0;
        Text::regular(&model.nothing, text::NAME, t.muted).label(ui, middle, Align2::CENTER_CENTER);
        return None;
    }
    let count = u16::try_from(model.rows.len()).unwrap_or(u16::MAX);
    ui::widget::scroll(ui, area, "checks", |ui| {
        let size = vec2(area.width(), (ROW + 8.0) * f32::from(count) + space::S4);
        let (whole, _) = ui.allocate_exact_size(size, egui::Sense::hover());
        let mut opened = None;
        for (n, face) in model.rows.iter().enumerate() {
            let place = lay::cell(whole, 1, ROW, 8.0, n);
            if ui.is_rect_visible(place) && row_ui(ui, place, face) {
                opened = Some(Intent::Open(face.check));
            }
        }
        opened
    })
}

fn row_ui(ui: &Ui, rect: Rect, face: &RowFace) -> bool {
    let t = theme::tokens(ui);
    let id = ui.scope_id().with(("settled", face.check.0));
    let label = format!("{} · {}", face.name, face.amount);
    let touch = press(ui, rect, id, &label, None, None);
    Card::new().fill(touch.shade(ui, t.surface)).paint(ui, rect);
    touch.ring(ui, 14);
    let inner = lay::inset(rect, space::S4, 10.0);
    let amount = Text::bold(&face.amount, text::VERB, t.ink);
    let mut sum = inner;
    if let Some(refunded) = &face.refunded {
        let (upper, lower) = inner.split_top_bottom_at_y(inner.center().y + 3.0);
        Text::semibold(refunded, text::CAPTION, t.warn).label(ui, lower, Align2::RIGHT_CENTER);
        sum = upper;
    }
    let placed = amount.paint(ui, sum, Align2::RIGHT_CENTER);
    let mut left = inner;
    left.max.x = placed.left() - space::S4;
    let (upper, lower) = left.split_top_bottom_at_y(left.center().y + 1.0);
    Text::bold(&face.name, text::NAME, t.ink).paint(ui, upper, Align2::LEFT_CENTER);
    let mut facts = lower;
    if face.refunded.is_some() {
        facts.max.x = facts.max.x.min(inner.right() - 150.0);
    }
    Text::regular(&face.facts, text::CAPTION, t.muted).label(ui, facts, Align2::LEFT_CENTER);
    touch.response.clicked()
}
