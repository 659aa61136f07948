//! What would fail in service, and the way to it.

use common::menu::Place;
use egui::{Align2, Rect, Sense, Ui, vec2};
use ui::{
    lay::{self, Side},
    text::Text,
    theme,
    token::{GAP, RADIUS, space, text},
    widget::{press, scroll},
};

use super::{Intent, Seen, form};
use crate::say;

const HEIGHT: f32 = 64.0;

pub(super) fn show(ui: &mut Ui, rect: Rect, seen: Seen<'_>) -> Option<Intent> {
    lay::panel(ui, rect);
    lay::hairline(ui, rect, Side::Left);
    lay::hairline(ui, rect, Side::Top);
    let inner = lay::inset(rect, space::S4, space::S2);
    let flaws = &seen.work.flaws;
    let title = seen.count("carte-flaws", flaws.len());
    let (list, closed) = form::head(ui, inner, &title, seen.word("common-close"));
    let mut tapped = closed.then_some(Intent::Flaws);
    scroll(ui, list, "carte-flaws", |ui| {
        let rows = f32::from(u16::try_from(flaws.len()).unwrap_or(u16::MAX));
        let size = vec2(list.width() - space::S2, rows * (HEIGHT + GAP));
        let (whole, _) = ui.allocate_exact_size(size, Sense::hover());
        for (n, flaw) in flaws.iter().enumerate() {
            let down = f32::from(u16::try_from(n).unwrap_or(u16::MAX)) * (HEIGHT + GAP);
            if whole.top() + down > ui.clip_rect().bottom() {
                break;
            }
            let corner = whole.min + vec2(0.0, down);
            let place = Rect::from_min_size(corner, vec2(whole.width(), HEIGHT));
            if !ui.is_rect_visible(place) {
                continue;
            }
            let words = say::rejection(seen.desk, &flaw.why);
            if row_ui(ui, place, n, &words, &place_name(seen, flaw.place)) {
                tapped = Some(Intent::GoTo(flaw.place));
            }
        }
    });
    tapped
}

fn row_ui(ui: &Ui, place: Rect, n: usize, words: &str, at: &str) -> bool {
    let t = theme::tokens(ui);
    let id = ui.scope_id().with(("flaw", n));
    let touch = press(ui, place, id, words, None, None);
    let fill = touch.shade(ui, t.bad_soft);
    ui.painter().rect_filled(place, RADIUS, fill);
    touch.ring(ui, RADIUS);
    let inner = lay::inset(place, space::S3, space::S1);
    let (upper, lower) = lay::bottom(inner, 20.0);
    Text::semibold(words, text::SUB, t.bad)
        .rows(2)
        .fit(ui, upper.size(), text::SMALL)
        .paint(ui, upper, Align2::LEFT_CENTER);
    Text::regular(at, text::CAPTION, t.ink).paint(ui, lower, Align2::LEFT_CENTER);
    touch.response.clicked()
}

/// `Mains › Burger`.
fn place_name(seen: Seen<'_>, place: Place) -> String {
    let menu = &seen.work.menu;
    let under = |key: &'static str, name: Option<String>| {
        format!("{} › {}", seen.word(key), name.unwrap_or_default())
    };
    match place {
        Place::Group(id) => under("carte-page", Some(menu.group_name(id).to_owned())),
        Place::Item(id) => menu.items.get(&id).map_or_else(String::new, |item| {
            format!("{} › {}", menu.group_name(item.group), item.name)
        }),
        Place::Choices(id) => {
            let group = menu.modifier_groups.get(&id);
            under("carte-tab-choices", group.map(|group| group.name.clone()))
        }
        Place::Promotion(id) => {
            let one = menu.promotions.iter().find(|one| one.id == id);
            under("carte-tab-promotions", one.map(|one| one.name.clone()))
        }
        Place::Ingredient(id) => {
            let known = menu.ingredients.get(&id);
            under("carte-ingredient", known.map(|one| one.name.clone()))
        }
        Place::Schedule(id) => {
            let one = menu.schedules.iter().find(|one| one.id == id);
            under("carte-tab-schedules", one.map(|one| one.name.clone()))
        }
    }
}
