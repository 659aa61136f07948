use egui::{Align2, Rect, Sense, Ui, vec2};
use ui::{
    lay,
    text::Text,
    theme::tokens,
    token::text,
    widget::{Button, Kind, scroll, scroll_across},
    words::Language,
};

use super::{
    Intent, Stock,
    entry::{dish_ui, ingredient_ui},
    model::List,
};
use crate::{over, size::Look, typing};

/// A dish is at least so wide, in units.
const DISH: f32 = 430.0;
/// An ingredient is at least so wide, in units.
const INGREDIENT: f32 = 560.0;
/// How high they are, in units.
const ROW: [f32; 2] = [92.0, 128.0];

/// Paints the screen over the board.
pub(crate) fn show(
    ui: &mut Ui,
    rect: Rect,
    look: Look<'_>,
    stock: &Stock,
    language: Language,
) -> Option<Intent> {
    let size = look.size;
    lay::ground(ui, rect);
    let inner = lay::inset(rect, size.of_units(20.0), size.of_units(14.0));
    let gap = size.of_units(12.0);
    let (head, rest) = lay::top(inner, size.touch() + gap);
    let heading = look.words.get("kitchen-stock-title");
    let hint = look.words.get("kitchen-stock-hint");
    let asked = over::head_ui(ui, head, look, heading, (&stock.typed, hint));
    let mut intent = asked.map(|asked| match asked {
        over::Asked::Close => Intent::Close,
        over::Asked::Clear => Intent::Clear,
        over::Asked::Keys => Intent::Keys,
    });
    let (row, mut list) = lay::top(rest, size.touch());
    list.min.y += gap;
    intent = intent.or(ways_ui(ui, row, look, stock));
    if stock.keys {
        let (above, keys) = lay::bottom(list, typing::height(size));
        let typed = typing::keys_ui(ui, keys, look, language);
        intent = intent.or(typed.map(Intent::Type));
        list = above;
        list.max.y -= gap;
    }
    let count = match &stock.list {
        List::Dishes(dishes) => dishes.len(),
        List::Ingredients(ingredients) => ingredients.len(),
    };
    if count == 0 {
        let nothing_gone = stock.typed.is_empty();
        let none = if nothing_gone {
            "kitchen-stock-none"
        } else {
            "kitchen-found-none"
        };
        let muted = tokens(ui).muted;
        Text::semibold(look.words.get(none), size.of_units(30.0), muted).label(
            ui,
            list,
            Align2::CENTER_CENTER,
        );
        return intent;
    }
    let tapped = scroll(ui, list, "stock-list", |ui| list_ui(ui, look, &stock.list));
    intent.or(tapped)
}

/// Dishes or ingredients, here or everywhere, and the pages of the menu.
fn ways_ui(ui: &mut Ui, rect: Rect, look: Look<'_>, stock: &Stock) -> Option<Intent> {
    let Look { size, words } = look;
    let mut intent = None;
    scroll_across(ui, rect, "stock-ways", |ui| {
        ui.horizontal_centered(|ui| {
            ui.spacing_mut().item_spacing.x = size.of_units(8.0);
            if let Some(by) = stock.ingredients {
                let names = ["kitchen-by-dish", "kitchen-by-ingredient"].map(|key| words.get(key));
                for (n, name) in names.into_iter().enumerate() {
                    if way_ui(ui, look, name, by == (n == 1), ("by", n)) {
                        intent = Some(Intent::By(n == 1));
                    }
                }
                ui.add_space(size.of_units(20.0));
            }
            if let Some((everywhere, own)) = &stock.everywhere {
                let names = [own.as_str(), words.get("kitchen-all-stations")];
                for (n, name) in names.into_iter().enumerate() {
                    if way_ui(ui, look, name, *everywhere == (n == 1), ("where", n)) {
                        intent = Some(Intent::Everywhere(n == 1));
                    }
                }
                ui.add_space(size.of_units(20.0));
            }
            for (n, (page, name, chosen)) in stock.pages.iter().enumerate() {
                if way_ui(ui, look, name, *chosen, ("page", n)) {
                    intent = Some(Intent::Page(*page));
                }
            }
        });
    });
    intent
}

fn way_ui(ui: &mut Ui, look: Look<'_>, name: &str, chosen: bool, id: (&str, usize)) -> bool {
    let size = look.size;
    let kind = if chosen { Kind::Dark } else { Kind::Plain };
    let button = Button::new(kind, name)
        .size(size.of_units(text::KITCHEN))
        .height(size.touch())
        .id(id);
    button.show(ui).clicked()
}

/// Only what is in sight is painted.
fn list_ui(ui: &mut Ui, look: Look<'_>, list: &List) -> Option<Intent> {
    let size = look.size;
    let gap = size.of_units(10.0);
    let (count, least, row) = match list {
        List::Dishes(dishes) => (dishes.len(), DISH, ROW[0]),
        List::Ingredients(ingredients) => (ingredients.len(), INGREDIENT, ROW[1]),
    };
    let row = size.of_units(row).max(size.touch());
    let width = ui.available_width();
    let columns = lay::columns_that_fit(width, size.of_units(least), gap);
    let all = lay::grid_height(count, columns, row, gap);
    let (whole, _) = ui.allocate_exact_size(vec2(width, all), Sense::hover());
    let mut intent = None;
    for n in 0..count {
        let place = lay::cell(whole, columns, row, gap, n);
        if !ui.is_rect_visible(place) {
            continue;
        }
        let tapped = match list {
            List::Dishes(dishes) => dishes.get(n).and_then(|it| dish_ui(ui, look, place, it)),
            List::Ingredients(known) => {
                let known = known.get(n);
                known.and_then(|it| ingredient_ui(ui, look, place, it))
            }
        };
        intent = intent.or(tapped);
    }
    intent
}
