//! What is sold out and counted down: live, for every till at once, and no part of the draft.

use common::{
    ItemId,
    menu::{Ingredient, Item},
};
use egui::{Align2, Rect, Sense, Ui, vec2};
use ui::{
    lay,
    text::Text,
    theme,
    token::{GAP, TOUCH, space, text},
    widget::{Chip, Field, scroll},
};

use super::{
    Intent, Seen,
    form::labelled,
    front::{Measure, What},
    larder,
};
use crate::span::Span;

/// What can run out.
#[derive(Clone, Copy)]
enum Line<'a> {
    Item(&'a Item),
    Ingredient(&'a Ingredient),
}

const STEP: f32 = TOUCH + GAP;

pub(super) fn show(ui: &mut Ui, rect: Rect, seen: Seen<'_>) -> Option<Intent> {
    let mut inner = lay::inset(rect, space::S4, space::S3);
    inner.max.x = inner.max.x.min(inner.min.x + 980.0);
    let (head, rest) = lay::top(inner, TOUCH);
    let (help, rest) = lay::top(rest, 34.0);
    let t = theme::tokens(ui);
    Text::regular(seen.word("carte-stock-help"), text::SUB, t.muted)
        .fit(ui, help.size(), text::SMALL)
        .label(ui, help, Align2::LEFT_CENTER);
    let typed = seen.draft.search.clone().unwrap_or_default();
    let mut value = typed.clone();
    Field::new(&mut value, seen.word("common-search"))
        .limit(60)
        .at(ui, head);
    let live = &seen.desk.state().menu;
    let rows = if typed.trim().is_empty() {
        ordered(seen)
    } else {
        let found = seen.draft.found.items.iter();
        let items = found.filter_map(|id| live.items.get(id));
        let fitting = larder::fitting(live, &typed).into_iter();
        items
            .map(Line::Item)
            .chain(fitting.map(Line::Ingredient))
            .collect()
    };
    let tapped = list_ui(ui, rest, seen, &rows);
    (value != typed).then_some(Intent::Typed(value)).or(tapped)
}

/// What is gone or counted first, then all others.
fn ordered<'a>(seen: Seen<'a>) -> Vec<Line<'a>> {
    let live = &seen.desk.state().menu;
    let is_short = |id: &ItemId| live.is_sold_out(*id) || live.left.contains_key(id);
    let (out, there): (Vec<_>, Vec<_>) = larder::sorted(live)
        .into_iter()
        .partition(|one| live.run_out.contains(&one.id));
    let short = live.items.values().filter(|item| is_short(&item.id));
    let rest = live.items.values().filter(|item| !is_short(&item.id));
    let ingredients = |all: Vec<&'a Ingredient>| all.into_iter().map(Line::Ingredient);
    let items = short.chain(rest).map(Line::Item);
    ingredients(out)
        .chain(items)
        .chain(ingredients(there))
        .collect()
}

fn list_ui(ui: &mut Ui, rect: Rect, seen: Seen<'_>, rows: &[Line<'_>]) -> Option<Intent> {
    let mut tapped = None;
    scroll(ui, rect, "carte-stock", |ui| {
        let height = f32::from(u16::try_from(rows.len()).unwrap_or(u16::MAX)) * STEP;
        let size = vec2(rect.width() - space::S2, height);
        let (whole, _) = ui.allocate_exact_size(size, Sense::hover());
        for (n, line) in rows.iter().enumerate() {
            let down = f32::from(u16::try_from(n).unwrap_or(u16::MAX)) * STEP;
            if whole.top() + down > ui.clip_rect().bottom() {
                break;
            }
            let corner = whole.min + vec2(0.0, down);
            let place = Rect::from_min_size(corner, vec2(whole.width(), TOUCH));
            if ui.is_rect_visible(place) {
                let did = match line {
                    Line::Item(item) => row_ui(ui, place, seen, item),
                    Line::Ingredient(one) => ingredient_ui(ui, place, seen, one),
                };
                tapped = did.or(tapped.take());
            }
        }
    });
    tapped
}

fn row_ui(ui: &mut Ui, place: Rect, seen: Seen<'_>, item: &Item) -> Option<Intent> {
    let t = theme::tokens(ui);
    let live = &seen.desk.state().menu;
    let gone = live.sold_out.contains(&item.id);
    let left = live.left.get(&item.id).copied();
    let narrow = Span::of(ui.clip_rect()) == Span::Phone;
    let (name, verbs) = lay::right(place, if narrow { 250.0 } else { 420.0 });
    let lacking = lacking(seen, item);
    let (line, below) = if lacking.is_empty() {
        (name, Rect::NOTHING)
    } else {
        lay::bottom(name, 20.0)
    };
    let out = gone || !lacking.is_empty();
    Text::semibold(&item.name, text::BODY, if out { t.muted } else { t.ink })
        .struck(out)
        .fit(ui, line.size(), text::SMALL)
        .label(ui, line, Align2::LEFT_CENTER);
    if !lacking.is_empty() {
        Text::semibold(&lacking, text::CAPTION, t.bad)
            .fit(ui, below.size(), text::SMALL)
            .label(ui, below, Align2::LEFT_CENTER);
    }
    let (less, rest) = lay::left(verbs, TOUCH);
    let (count, rest) = lay::left(lay::left(rest, GAP).1, 110.0);
    let (more, rest) = lay::left(lay::left(rest, GAP).1, TOUCH);
    let out = lay::left(rest, GAP).1;
    let mut tapped = None;
    let minus = seen.with("carte-count-less", "name", &item.name);
    if let Some(left) = left {
        if labelled(ui, less, "−", &minus) {
            tapped = Some(Intent::Count(item.id, Some(left.saturating_sub(1))));
        }
        let plus = seen.with("carte-count-more", "name", &item.name);
        if labelled(ui, more, "+", &plus) {
            tapped = Some(Intent::Count(item.id, Some(left + 1)));
        }
    }
    let shown = match left {
        Some(left) => seen
            .desk
            .words
            .with("order-left", &[("count", left.into())]),
        None => seen.word("carte-count").to_owned(),
    };
    lay::inside(ui, count, |ui| {
        let chip = Chip::new(&shown)
            .id(("count", item.id))
            .selected(left.is_some());
        if chip.at(ui, count).clicked() {
            tapped = Some(Intent::Measure(Measure::new(What::Left(item.id))));
        }
    });
    let label = if gone {
        seen.word("carte-back-on")
    } else {
        seen.word("order-gone")
    };
    let chip = Chip::new(label).dark().selected(gone).id(("gone", item.id));
    if chip.at(ui, out).clicked() {
        tapped = Some(Intent::SoldOut(item.id, !gone));
    }
    tapped
}

/// The ingredients that have run out and take it along.
fn lacking(seen: Seen<'_>, item: &Item) -> String {
    let live = &seen.desk.state().menu;
    let uses = item.uses.iter();
    let out = uses.filter(|one| live.run_out.contains(&one.ingredient));
    let names = out.filter_map(|one| live.ingredients.get(&one.ingredient));
    let names: Vec<&str> = names.map(|one| one.name.as_str()).collect();
    if names.is_empty() {
        return String::new();
    }
    seen.with("carte-lacks", "names", &names.join(", "))
}

/// With all that is made of it.
fn ingredient_ui(
    ui: &mut Ui,
    place: Rect,
    seen: Seen<'_>,
    ingredient: &Ingredient,
) -> Option<Intent> {
    let t = theme::tokens(ui);
    let live = &seen.desk.state().menu;
    let gone = live.run_out.contains(&ingredient.id);
    let (name, out) = lay::right(place, 420.0 - 2.0 * TOUCH - 110.0 - 3.0 * GAP);
    let (line, below) = lay::bottom(lay::right(name, space::S2).0, 20.0);
    let ink = if gone { t.muted } else { t.ink };
    Text::semibold(&ingredient.name, text::BODY, ink)
        .struck(gone)
        .fit(ui, line.size(), text::SMALL)
        .label(ui, line, Align2::LEFT_CENTER);
    let dishes = live.made_of(ingredient.id).count();
    let said = seen.count("carte-takes-along", dishes);
    Text::regular(&said, text::CAPTION, t.muted)
        .fit(ui, below.size(), text::SMALL)
        .label(ui, below, Align2::LEFT_CENTER);
    let label = if gone {
        seen.word("carte-back-on")
    } else {
        seen.word("order-gone")
    };
    let chip = Chip::new(label).dark().selected(gone);
    let chip = chip.id(("run-out", ingredient.id));
    let tapped = chip.at(ui, out).clicked();
    tapped.then_some(Intent::RunOut(ingredient.id, !gone))
}
