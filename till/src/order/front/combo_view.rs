use common::menu::{Item, Menu, Slot, SlotChoice};
use egui::{Rect, Ui, Vec2, vec2};
use ui::{
    lay,
    token::space,
    widget::{Chip, Tile},
};

use super::{
    Did,
    view::{away_ui, head_ui},
};
use crate::{
    named::named,
    order::{
        combo::Choosing,
        model::{Model, edge},
        stock,
    },
    say,
};

const TILE: f32 = 84.0;
const GAP: f32 = 10.0;

/// Width of the sheet where there is room.
const WIDTH: f32 = 640.0;

/// The sheet is as high as its largest slot, so that it stays where it is from slot to slot.
pub(super) fn size(choosing: &Choosing, screen: Rect, model: &Model<'_>) -> Vec2 {
    let item = model.desk.state().menu.items.get(&choosing.item);
    let slots = item.map_or(&[][..], |item| &item.slots);
    let most = slots.iter().map(|slot| slot.choices.len()).max();
    let width = WIDTH.min(screen.width() - space::S4);
    let columns = lay::columns_that_fit(width - 2.0 * space::S5, 150.0, GAP);
    let tiles = lay::grid_height(most.unwrap_or(1), columns, TILE, GAP);
    vec2(width, tiles.min(480.0) + 214.0)
}

/// One slot after another; what is chosen stands above and can be chosen anew.
pub(super) fn combo_ui(
    ui: &mut Ui,
    rect: Rect,
    choosing: &Choosing,
    model: &Model<'_>,
) -> Option<Did> {
    let words = &model.desk.words;
    let state = model.desk.state();
    let item = state.menu.items.get(&choosing.item)?;
    let now = state
        .menu
        .price_at(&state.house, item, model.desk.time(), model.check.mode);
    let name = item.name_in(words.language());
    let title = format!("{name} · {}", say::money(words, now.price));
    let rest = head_ui(ui, rect, &title);
    let (row, rest) = lay::top(rest, 48.0);
    let did = slots_ui(ui, row, choosing, item, model);
    let (_, rest) = lay::top(rest, space::S4);
    let (tiles, _) = lay::bottom(rest, 48.0 + space::S4);
    let slot = choosing.at().and_then(|at| item.slots.get(at));
    let chosen = slot.and_then(|slot| choices_ui(ui, tiles, slot, model));
    did.or(chosen)
        .or(away_ui(ui, rect, words.get("common-cancel")))
}

/// The slots in their sequence, each with what fills it.
fn slots_ui(
    ui: &mut Ui,
    row: Rect,
    choosing: &Choosing,
    item: &Item,
    model: &Model<'_>,
) -> Option<Did> {
    let menu = &model.desk.state().menu;
    let mut did = None;
    ui::widget::scroll_across(ui, row, "slots", |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        for (n, slot) in item.slots.iter().enumerate() {
            let (label, filled) = slot_label(menu, slot, choosing, n, model);
            let chip = Chip::new(&label).dark().selected(choosing.at() == Some(n));
            let chip = if filled { chip.learned() } else { chip };
            let touch = chip.id(("slot", n)).show(ui);
            if touch.clicked() && filled && slot.choices.len() > 1 {
                did = Some(Did::Slot(n));
            }
        }
    });
    did
}

/// `Starter`, or what fills it: `Starter ✓ Soup`.
fn slot_label(
    menu: &Menu,
    slot: &Slot,
    choosing: &Choosing,
    n: usize,
    model: &Model<'_>,
) -> (String, bool) {
    let language = model.desk.words.language();
    let name = named(&slot.name, &slot.names, language);
    let chosen = choosing.chosen.get(n).copied().flatten();
    match chosen.and_then(|item| menu.items.get(&item)) {
        Some(item) => (format!("{name}: {}", item.name_in(language)), true),
        None => (name.to_owned(), false),
    }
}

fn choices_ui(ui: &mut Ui, area: Rect, slot: &Slot, model: &Model<'_>) -> Option<Did> {
    let columns = lay::columns_that_fit(area.width(), 150.0, GAP);
    let whole = lay::grid_height(slot.choices.len(), columns, TILE, GAP);
    let mut within = area;
    within.max.x += space::S3;
    ui::widget::scroll(ui, within, ("choices", &slot.name), |ui| {
        let size = vec2(area.width(), whole);
        let (grid, _) = ui.allocate_exact_size(size, egui::Sense::hover());
        let mut did = None;
        for (n, choice) in slot.choices.iter().enumerate() {
            let place = lay::cell(grid, columns, TILE, GAP, n);
            if choice_ui(ui, place, choice, model) {
                did = Some(Did::Fill(choice.item));
            }
        }
        did
    })
}

/// A choice with what it costs extra; what is sold out says so and is not taken.
fn choice_ui(ui: &Ui, place: Rect, choice: &SlotChoice, model: &Model<'_>) -> bool {
    let words = &model.desk.words;
    let menu = &model.desk.state().menu;
    let Some(item) = menu.items.get(&choice.item) else {
        return false;
    };
    let extra = if choice.extra.is_zero() {
        String::new()
    } else {
        format!("+ {}", say::money(words, choice.extra))
    };
    let out = !stock::is_there(menu, item.id);
    let left = stock::left(model.desk, item.id);
    let tile = Tile::new(item.name_in(words.language()), &extra)
        .edge(edge(item.hue))
        .left(left.as_deref())
        .gone(out.then_some(words.get("order-gone")))
        .id(("choice", item.id));
    tile.at(ui, place).clicked() && !out
}
