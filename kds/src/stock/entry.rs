use egui::{Align2, Rect, Stroke, StrokeKind, Ui};
use ui::{
    lay,
    text::Text,
    theme::tokens,
    token::{RADIUS_CARD, text},
    widget::{Button, Pill, Press, Tone, press},
};

use super::{
    Intent,
    model::{Dish, Ingredient},
};
use crate::size::Look;

/// What counts stands at the right, in units.
const COUNT: f32 = 112.0;

/// A tap on a dish takes it off or brings it back; the number at its right counts it down.
pub(super) fn dish_ui(ui: &Ui, look: Look<'_>, rect: Rect, dish: &Dish) -> Option<Intent> {
    let Look { size, words } = look;
    let id = ui.scope_id().with(("dish", dish.item));
    let (body, count) = lay::right(rect, size.of_units(COUNT).max(size.touch()));
    let touch = press(ui, body, id, &dish.name, Some(dish.gone), None);
    ground_ui(ui, rect, &touch, dish.gone);
    let inner = lay::inset(body, size.of_units(18.0), size.of_units(8.0));
    match &dish.state {
        Some(said) => {
            let (above, below) = inner.split_top_bottom_at_fraction(0.54);
            name_ui(ui, look, above, &dish.name, (dish.gone, 1));
            state_ui(ui, look, below, said, dish.gone);
        }
        None => name_ui(ui, look, inner, &dish.name, (dish.gone, 2)),
    }
    let mut intent = touch
        .response
        .clicked()
        .then_some(Intent::Toggle(dish.item));
    let label = dish.left.as_deref().unwrap_or(words.get("kitchen-count"));
    let points = if dish.left.is_some() { 34.0 } else { 22.0 };
    let button = Button::quiet(label)
        .bold()
        .size(size.of_units(points))
        .id(("count", dish.item.0));
    let place = count.shrink(size.of_units(8.0));
    let place = Align2::CENTER_CENTER.align_size_within_rect(
        egui::vec2(
            place.width(),
            place.height().max(size.touch()).min(rect.height()),
        ),
        count,
    );
    if button.at(ui, place).clicked() {
        intent = Some(Intent::Count(dish.item));
    }
    intent
}

/// A tap takes off all that is made of it, or brings it back.
pub(super) fn ingredient_ui(
    ui: &Ui,
    look: Look<'_>,
    rect: Rect,
    known: &Ingredient,
) -> Option<Intent> {
    let size = look.size;
    let t = tokens(ui);
    let id = ui.scope_id().with(("ingredient", known.id));
    let touch = press(ui, rect, id, &known.name, Some(known.gone), None);
    ground_ui(ui, rect, &touch, known.gone);
    let inner = lay::inset(rect, size.of_units(18.0), size.of_units(8.0));
    let (mut above, below) = lay::top(inner, size.of_units(44.0));
    if known.gone {
        let gone = look.words.get("kitchen-gone");
        let pill = Pill::new(gone, Tone::Bad).text_size(size.of_units(text::KITCHEN));
        let room = pill.size(ui);
        let (rest, place) = lay::right(above, room.x);
        pill.paint(
            ui,
            Align2::CENTER_CENTER.align_size_within_rect(room, place),
        );
        above = rest;
    }
    name_ui(ui, look, above, &known.name, (known.gone, 1));
    Text::regular(&known.dishes, size.of_units(22.0), t.muted)
        .rows(2)
        .label(ui, below, Align2::LEFT_CENTER);
    let tapped = touch.response.clicked();
    tapped.then_some(Intent::RunOut(known.id, !known.gone))
}

fn ground_ui(ui: &Ui, rect: Rect, touch: &Press, gone: bool) {
    let t = tokens(ui);
    let (fill, edge) = if gone {
        (t.bad_soft, t.bad)
    } else {
        (t.surface, t.line)
    };
    let fill = touch.shade(ui, fill);
    let stroke = Stroke::new(if gone { 2.0 } else { 1.0 }, edge);
    ui.painter()
        .rect(rect, RADIUS_CARD, fill, stroke, StrokeKind::Inside);
}

fn name_ui(ui: &Ui, look: Look<'_>, rect: Rect, name: &str, (gone, rows): (bool, usize)) {
    let size = look.size;
    let t = tokens(ui);
    Text::semibold(name, size.of_units(28.0), t.ink)
        .struck(gone)
        .rows(rows)
        .line_height(size.of_units(34.0))
        .paint(ui, rect, Align2::LEFT_CENTER);
}

fn state_ui(ui: &Ui, look: Look<'_>, rect: Rect, said: &str, gone: bool) {
    let t = tokens(ui);
    let colour = if gone { t.bad } else { t.warn };
    Text::bold(said, look.size.of_units(text::KITCHEN), colour).label(
        ui,
        rect,
        Align2::LEFT_CENTER,
    );
}
