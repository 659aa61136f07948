//! The pages of the menu: chosen, added, named, and dragged into another sequence.

use common::{GroupId, Language};
use egui::{Rect, Sense, Ui, vec2};
use ui::{
    lay::{self, Side},
    theme,
    token::{GAP, space},
    widget::{Button, Kind, SideItem, scroll},
};

use super::{Change, Held, Intent, Seen, form, form::Form, tiles_view::picks_up};

pub(super) fn show(ui: &mut Ui, rect: Rect, seen: Seen<'_>) -> Option<Intent> {
    lay::panel(ui, rect);
    lay::hairline(ui, rect, Side::Right);
    let inner = lay::inset(rect, space::S2, space::S2);
    let (list, foot) = lay::bottom(inner, 2.0 * 48.0 + GAP);
    let list = lay::bottom(list, GAP).0;
    let tapped = scroll(ui, list, "carte-pages", |ui| list_ui(ui, list, seen));
    let new = seen.word("carte-new-page");
    let add = Button::plain(new).id("new-page");
    if add.at(ui, lay::cell(foot, 1, 48.0, GAP, 0)).clicked() {
        return Some(Intent::change(Change::AddPage(new.to_owned())));
    }
    let name = Button::quiet(seen.word("carte-edit-page")).id("edit-page");
    if seen.page().is_some() && name.at(ui, lay::cell(foot, 1, 48.0, GAP, 1)).clicked() {
        return Some(Intent::NamePage);
    }
    tapped
}

fn list_ui(ui: &mut Ui, area: Rect, seen: Seen<'_>) -> Option<Intent> {
    let groups = &seen.work.menu.groups;
    let rows = u16::try_from(groups.len()).unwrap_or(u16::MAX);
    let size = vec2(area.width(), f32::from(rows) * SideItem::STEP);
    let (whole, _) = ui.allocate_exact_size(size, Sense::hover());
    let chosen = seen.page();
    let held = seen.draft.held.as_ref();
    let at = ui.input(|input| input.pointer.latest_pos());
    let released = held.is_some() && !ui.input(|input| input.pointer.primary_down());
    let mut tapped = None;
    for (n, group) in groups.iter().enumerate() {
        let mut place = lay::cell(
            whole,
            1,
            SideItem::HEIGHT,
            SideItem::STEP - SideItem::HEIGHT,
            n,
        );
        place.max.x -= space::S1;
        if !ui.is_rect_visible(place) {
            continue;
        }
        let count = seen.work.page(group.id).len().to_string();
        let item = SideItem::new(&group.name)
            .selected(chosen == Some(group.id) && seen.draft.search.is_none())
            .count(&count)
            .id(("page", group.id));
        let touch = item.at(ui, place).interact(Sense::click_and_drag());
        if touch.clicked() {
            tapped = Some(Intent::Page(group.id));
        }
        if let Some(lift) = picks_up(ui, &touch, held.is_none()) {
            tapped = lift.then_some(Intent::Lift(Held::Page(group.id)));
        }
        let over = at.is_some_and(|at| place.contains(at) && area.contains(at));
        if over && let Some(held) = held {
            under_ui(ui, place, held);
            if released {
                tapped = dropped(
                    held,
                    group.id,
                    n,
                    at.is_some_and(|at| at.y > place.center().y),
                );
            }
        }
    }
    tapped
}

/// Where it would go.
fn under_ui(ui: &Ui, place: Rect, held: &Held) {
    let t = theme::tokens(ui);
    let stroke = egui::Stroke::new(3.0, t.accent);
    match held {
        Held::Items(_) => {
            let inside = egui::StrokeKind::Inside;
            ui.painter().rect_stroke(place, 10.0, stroke, inside);
        }
        Held::Page(_) => {
            let below = ui.input(|input| input.pointer.latest_pos());
            let below = below.is_some_and(|at| at.y > place.center().y);
            let y = if below {
                place.bottom() + 3.0
            } else {
                place.top() - 3.0
            };
            ui.painter().hline(place.x_range(), y, stroke);
        }
    }
}

fn dropped(held: &Held, on: GroupId, n: usize, below: bool) -> Option<Intent> {
    match held {
        Held::Items(_) => Some(Intent::DropItems(on, None)),
        Held::Page(page) if *page == on => None,
        Held::Page(_) => Some(Intent::DropPage(n + usize::from(below))),
    }
}

/// The page's own card.
pub(super) fn card_ui(ui: &mut Ui, rect: Rect, seen: Seen<'_>) -> Option<Intent> {
    let id = seen.page()?;
    let group = seen.work.menu.groups.iter().find(|group| group.id == id)?;
    let close = seen.word("common-close");
    let (rest, closed) = form::head(ui, rect, seen.word("carte-page"), close);
    let mut tapped = closed.then_some(Intent::Unmark);
    scroll(ui, rest, "carte-page-card", |ui| {
        let mut form = Form::new(ui);
        if let Some(name) = form.text(seen.word("carte-page-name"), &group.name, 40) {
            let change = Change::NamePage(id, None, name);
            tapped = Some(Intent::typing(change, "page", id.0));
        }
        for language in others(seen) {
            let name = group.names.get(&language).map_or("", String::as_str);
            if let Some(name) = form.text(language.native_name(), name, 40) {
                let change = Change::NamePage(id, Some(language), name);
                tapped = Some(Intent::typing(change, language.code(), id.0));
            }
        }
        form.gap(space::S2);
        let count = seen.work.page(id).len();
        if count > 0 {
            form.help(&seen.count("carte-page-holds", count));
        }
        let remove = (Kind::Danger, seen.word("carte-remove-page"), count == 0);
        if form.verbs(&[remove]).is_some() {
            tapped = Some(Intent::change(Change::RemovePage(id)));
        }
    });
    tapped
}

/// The languages that names are not written in by themselves.
pub(super) fn others(seen: Seen<'_>) -> impl Iterator<Item = Language> {
    let own = seen.desk.state().house.language;
    Language::ALL.into_iter().filter(move |one| *one != own)
}
