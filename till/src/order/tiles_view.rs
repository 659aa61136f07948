use egui::{Align2, Rect, Ui, vec2};
use ui::{
    lay,
    text::Text,
    theme,
    token::{RADIUS, space, text},
    widget::{Button, Field, Tile, press},
};

use super::{Draft, Intent, model::Model, view::quiet};

/// Between tiles.
const GAP: f32 = 10.0;

/// A line of shorthand for a large table.
const MOST_TYPED: usize = 160;

/// The page of the menu, or what was found. `least` is the smallest width of a tile.
pub(super) fn tiles_ui(
    ui: &mut Ui,
    area: Rect,
    least: f32,
    height: f32,
    model: &Model<'_>,
    draft: &mut Draft,
) -> Option<Intent> {
    let (area, searched) = search_ui(ui, area, model, draft);
    if model.tiles.is_empty() && model.quick.is_some() {
        return searched;
    }
    if model.tiles.is_empty() {
        let key = match &draft.search {
            Some(typed) if !typed.trim().is_empty() => "order-search-none",
            Some(_) => "order-search-help",
            None => "order-page-empty",
        };
        let (middle, _) = lay::top(area, area.height().min(120.0));
        quiet(ui, middle, model.desk.words.get(key));
        return searched;
    }
    let columns = lay::columns_that_fit(area.width(), least, GAP);
    let whole = lay::grid_height(model.tiles.len(), columns, height, GAP);
    let gone = model.desk.words.get("order-gone");
    let salt = ("tiles", draft.group, draft.search.is_some());
    // The bar runs in the margin, not over the tiles.
    let mut within = area;
    within.max.x += space::S2;
    let rung = ui::widget::scroll(ui, within, salt, |ui| {
        let size = vec2(area.width(), whole);
        let (grid, _) = ui.allocate_exact_size(size, egui::Sense::hover());
        let mut rung = None;
        for (n, face) in model.tiles.iter().enumerate() {
            let place = lay::cell(grid, columns, height, GAP, n);
            // What is out of sight is not laid out: a page may have hundreds of items.
            if !ui.is_rect_visible(place) {
                continue;
            }
            let tile = Tile::new(face.name, &face.price)
                .edge(face.edge)
                .special(face.special)
                .left(face.left.as_deref())
                .gone(face.gone.then_some(gone))
                .selected(face.selected)
                .id(("item", face.item));
            let touch = tile.at(ui, place);
            if touch.clicked() {
                rung = Some(Intent::Ring(face.item));
            }
            if touch.long_touched() || touch.secondary_clicked() {
                rung = Some(Intent::Stock(face.item));
            }
        }
        rung
    });
    rung.or(searched)
}

/// What the shorthand line will do, before Enter or a tap does it; or what is wrong with it.
fn preview_ui(ui: &Ui, rest: Rect, model: &Model<'_>) -> (Rect, bool) {
    let Some(quick) = &model.quick else {
        return (rest, false);
    };
    let (place, below) = lay::top(rest, 64.0);
    let below = lay::bottom(below, below.height() - space::S3).1;
    let id = ui.scope_id().with_salt(egui::IdSalt::new("quick"));
    let why_not = quick.entry.is_none().then_some("");
    let touch = press(ui, place, id, &quick.words, None, why_not);
    let t = theme::tokens(ui);
    let (fill, ink) = if touch.enabled {
        (touch.shade(ui, t.accent_soft), t.ink)
    } else {
        (t.warn_soft, t.warn)
    };
    ui.painter().rect_filled(place, RADIUS, fill);
    let inner = lay::inset(place, space::S4, space::S1);
    Text::semibold(&quick.words, text::BODY, ink)
        .rows(2)
        .fit(ui, inner.size(), text::SMALL)
        .paint(ui, inner, Align2::LEFT_CENTER);
    (below, touch.response.clicked())
}

/// The field over the tiles, while something is searched for.
fn search_ui(
    ui: &mut Ui,
    area: Rect,
    model: &Model<'_>,
    draft: &mut Draft,
) -> (Rect, Option<Intent>) {
    let Some(typed) = &mut draft.search else {
        return (area, None);
    };
    let words = &model.desk.words;
    let (line, rest) = lay::top(area, 48.0);
    let rest = lay::bottom(rest, rest.height() - space::S3).1;
    let close = words.get("common-close");
    let width = Button::quiet(close).natural_width(ui);
    let (field, button) = lay::right(line, width);
    let (field, _) = lay::right(field, space::S2);
    let fresh = typed.is_empty() && draft.note.is_none();
    let response = Field::new(typed, words.get("common-search"))
        .hint(words.get("order-search-hint"))
        .limit(MOST_TYPED)
        .at(ui, field);
    if fresh && !response.has_focus() && !response.lost_focus() {
        response.request_focus();
    }
    let enter = response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    let (rest, preview) = preview_ui(ui, rest, model);
    if preview || enter {
        if let Some(entry) = model.quick.as_ref().and_then(|quick| quick.entry.clone()) {
            return (rest, Some(Intent::Quick(entry)));
        }
        if let ([only], None) = (model.tiles.as_slice(), &model.quick) {
            return (rest, Some(Intent::Ring(only.item)));
        }
        response.request_focus();
    }
    let closed = Button::quiet(close)
        .id("end-search")
        .at(ui, button)
        .clicked();
    let escaped = ui.input(|input| input.key_pressed(egui::Key::Escape));
    (rest, (closed || escaped).then_some(Intent::EndSearch))
}
