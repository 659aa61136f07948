//! What an item or a choice is made of, and the list from which its ingredients are picked.

use common::menu::Use;
use egui::{Align2, Rect, Ui, vec2};
use ui::{
    lay,
    text::Text,
    theme,
    token::{GAP, TOUCH, space, text},
    widget::{Button, Chip, Field, scroll},
};

use super::{
    Intent, Seen,
    combo_view::labelled_text,
    form::{Form, labelled, row},
    front::{Front, Measure, What},
    item_more_view::section,
    larder::{self, Picking, Whose},
};

/// The section of an item's card, by its word.
pub(super) const SECTION: &str = "carte-uses";

/// A section of a card that folds.
pub(super) fn folded_ui(form: &mut Form<'_>, seen: Seen<'_>, of: Whose) -> Option<Intent> {
    let count = of.uses(&seen.work.menu).len();
    let count = match count {
        0 => "–".to_owned(),
        count => count.to_string(),
    };
    let (open, folded) = section(form, seen, SECTION, &count);
    if !open {
        return folded;
    }
    show(form, seen, of).or(folded)
}

/// A row for each ingredient, and one to add another.
pub(super) fn show(form: &mut Form<'_>, seen: Seen<'_>, of: Whose) -> Option<Intent> {
    let menu = &seen.work.menu;
    let uses = of.uses(menu);
    let mut tapped = None;
    if uses.is_empty() {
        form.help(seen.word(match of {
            Whose::Item(_) => "carte-uses-help",
            Whose::Choice(..) => "carte-uses-choice-help",
        }));
    }
    for one in uses {
        tapped = use_ui(form, seen, of, one).or(tapped);
    }
    let add = Chip::new(seen.word("carte-add-use"))
        .prefix("+")
        .id("use-more");
    if form.wrap(vec![add]).is_some() {
        let typed = String::new();
        let front = Front::Larder(Picking { of, typed });
        tapped = Some(Intent::Front(Box::new(front)));
    }
    tapped
}

/// Its name, how much of it, and out.
fn use_ui(form: &mut Form<'_>, seen: Seen<'_>, of: Whose, one: &Use) -> Option<Intent> {
    let place = form.place(TOUCH);
    let t = theme::tokens(form.ui);
    let known = seen.work.menu.ingredients.get(&one.ingredient);
    let (name, unit) = known.map_or(("?", ""), |known| (&known.name, &known.unit));
    let (rest, out) = lay::right(place, TOUCH);
    let (rest, much) = lay::right(lay::right(rest, GAP).0, 108.0);
    let rest = lay::right(rest, space::S2).0;
    let ink = if known.is_some() { t.ink } else { t.bad };
    Text::semibold(name, text::BODY, ink)
        .fit(form.ui, rest.size(), text::SMALL)
        .label(form.ui, rest, Align2::LEFT_CENTER);
    let shown = larder::measured(one.quantity, unit, mark(seen));
    let label = format!("{} {shown}", seen.with("carte-quantity-of", "name", name));
    if labelled_text(form, much, &shown, &label) {
        let what = What::Quantity(of, one.ingredient);
        return Some(Intent::Measure(Measure::new(what)));
    }
    let label = seen.with("carte-out", "name", name);
    labelled(form.ui, out, "×", &label).then_some(Intent::Without(of, one.ingredient))
}

fn mark(seen: Seen<'_>) -> char {
    seen.desk.words.language().decimal_mark()
}

/// The list in front: what fits the letters, and what would be new.
pub(super) fn pick_ui(
    ui: &mut Ui,
    rect: Rect,
    seen: Seen<'_>,
    picking: &Picking,
) -> Option<Intent> {
    let (line, rest) = lay::top(rect, 48.0);
    let close = Button::primary(seen.word("common-done")).id("picked");
    let (field, button) = lay::right(line, close.natural_width(ui));
    let field = lay::right(field, space::S2).0;
    let mut typed = picking.typed.clone();
    let name = seen.word("carte-find-ingredient");
    let response = Field::new(&mut typed, name).limit(60).at(ui, field);
    if typed.is_empty() && !response.has_focus() && !response.lost_focus() {
        response.request_focus();
    }
    if close.at(ui, button).clicked() {
        return Some(Intent::Away);
    }
    let list = lay::bottom(rest, rest.height() - space::S3).1;
    let tapped = list_ui(ui, list, seen, picking);
    (typed != picking.typed)
        .then_some(Intent::Look(typed))
        .or(tapped)
}

fn list_ui(ui: &mut Ui, rect: Rect, seen: Seen<'_>, picking: &Picking) -> Option<Intent> {
    let menu = &seen.work.menu;
    let uses = picking.of.uses(menu);
    let name = picking.typed.trim();
    let mut tapped = None;
    scroll(ui, rect, "carte-larder", |ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, GAP);
        let width = rect.width() - space::S2;
        let place = |ui: &mut Ui| {
            let size = vec2(width, TOUCH);
            ui.allocate_exact_size(size, egui::Sense::hover()).0
        };
        if !name.is_empty() && !larder::is_known(menu, name) {
            let at = place(ui);
            let label = seen.with("carte-add-named", "name", name);
            if Button::outline(&label)
                .id("new-ingredient")
                .at(ui, at)
                .clicked()
            {
                tapped = Some(Intent::Stock(name.to_owned()));
            }
        } else if menu.ingredients.is_empty() {
            let at = place(ui);
            let muted = theme::tokens(ui).muted;
            Text::regular(seen.word("carte-type-ingredient"), text::SUB, muted)
                .rows(2)
                .label(ui, at, Align2::LEFT_CENTER);
        }
        for one in larder::fitting(menu, name) {
            let at = place(ui);
            if !ui.is_rect_visible(at) {
                continue;
            }
            let taken = uses.iter().find(|known| known.ingredient == one.id);
            let shown = taken.map_or_else(
                || one.unit.clone(),
                |taken| {
                    let much = larder::measured(taken.quantity, &one.unit, mark(seen));
                    format!("✓ {much}")
                },
            );
            if row(ui, at, &one.name, &shown, taken.is_some()).clicked() {
                let what = What::Quantity(picking.of, one.id);
                tapped = Some(Intent::Measure(Measure::new(what)));
            }
        }
    });
    tapped
}
