//! Pages, tiles and the card of what is marked.

use egui::{Align2, Rect, Ui, vec2};
use ui::{
    lay::{self, Side},
    text::Text,
    theme,
    token::{RADIUS, space, text},
    widget::{Button, Field},
};

use super::{Held, Intent, Seen, flaws_view, item_view, pages_view, several_view, tiles_view};
use crate::span::Span;

pub(super) fn show(ui: &mut Ui, rect: Rect, seen: Seen<'_>) -> Option<Intent> {
    let draft = seen.draft;
    let flawed = draft.flaws && !seen.work.flaws.is_empty();
    let carded = flawed || draft.naming || draft.several || draft.item().is_some();
    let (pages, tiles, card) = match Span::of(rect) {
        Span::Phone if carded => (Rect::NOTHING, Rect::NOTHING, rect),
        Span::Phone => {
            let (pages, tiles) = lay::left(rect, 120.0);
            (pages, tiles, Rect::NOTHING)
        }
        Span::Tall => {
            let (upper, card) = if carded {
                lay::bottom(rect, rect.height() * 0.52)
            } else {
                (rect, Rect::NOTHING)
            };
            let (pages, tiles) = lay::left(upper, 170.0);
            (pages, tiles, card)
        }
        Span::Wide => {
            let (pages, rest) = lay::left(rect, 190.0);
            let (tiles, card) = lay::right(rest, 384.0);
            (pages, tiles, card)
        }
    };
    let mut tapped = None;
    if pages.is_positive() {
        tapped = pages_view::show(ui, pages, seen);
    }
    if tiles.is_positive() {
        tapped = middle_ui(ui, tiles, seen).or(tapped);
    }
    if card.is_positive() && flawed {
        tapped = flaws_view::show(ui, card, seen).or(tapped);
    } else if card.is_positive() {
        lay::panel(ui, card);
        lay::hairline(ui, card, Side::Left);
        lay::hairline(ui, card, Side::Top);
        tapped = card_ui(ui, lay::inset(card, space::S4, space::S2), seen).or(tapped);
    }
    let dropped = draft.held.is_some() && !ui.input(|input| input.pointer.primary_down());
    if dropped && tapped.is_none() {
        tapped = Some(Intent::PutDown);
    }
    if let Some(held) = &draft.held {
        hand_ui(ui, rect, seen, held);
    }
    tapped
}

fn middle_ui(ui: &mut Ui, rect: Rect, seen: Seen<'_>) -> Option<Intent> {
    let inner = lay::inset(rect, space::S3, space::S2);
    let (head, rest) = lay::top(inner, 48.0);
    let tiles = lay::bottom(rest, rest.height() - space::S2).1;
    let tapped = tools_ui(ui, head, seen);
    tiles_view::show(ui, tiles, seen).or(tapped)
}

/// Over the tiles: what is searched for, and marking many.
fn tools_ui(ui: &mut Ui, row: Rect, seen: Seen<'_>) -> Option<Intent> {
    if let Some(typed) = &seen.draft.search {
        return search_ui(ui, row, seen, typed);
    }
    let page = seen.page();
    let labels = [
        seen.word("carte-several"),
        seen.word("carte-new-item"),
        seen.word("common-search"),
    ];
    let (size, places) = crate::verb::places(ui, row, &labels);
    let mut tapped = None;
    let [several, new, search] = [0, 1, 2].map(|n: usize| places.get(n).copied());
    let (several, new, search) = (several?, new?, search?);
    let kind = if seen.draft.several {
        ui::widget::Kind::Dark
    } else {
        ui::widget::Kind::Plain
    };
    let verb =
        |kind, key: &'static str| crate::verb::Verb::new(kind, key, seen.word(key)).size(size);
    if verb(kind, "carte-several").at(ui, several).clicked() {
        tapped = Some(Intent::Several);
    }
    let can = verb(ui::widget::Kind::Plain, "carte-new-item").enabled(page.is_some());
    if can.at(ui, new).clicked() {
        let name = seen.word("carte-new-name").to_owned();
        tapped = page.map(|page| Intent::change(super::Change::AddItem(page, name)));
    }
    let find = verb(ui::widget::Kind::Plain, "common-search");
    if find.at(ui, search).clicked() {
        tapped = Some(Intent::Search);
    }
    tapped
}

fn search_ui(ui: &mut Ui, row: Rect, seen: Seen<'_>, typed: &str) -> Option<Intent> {
    let close = Button::quiet(seen.word("common-close")).id("end-search");
    let (field, button) = lay::right(row, close.natural_width(ui));
    let field = lay::right(field, space::S2).0;
    let mut value = typed.to_owned();
    let response = Field::new(&mut value, seen.word("common-search"))
        .limit(60)
        .at(ui, field);
    if typed.is_empty() && !response.has_focus() && !response.lost_focus() {
        response.request_focus();
    }
    if close.at(ui, button).clicked() {
        return Some(Intent::EndSearch);
    }
    (value != typed).then_some(Intent::Typed(value))
}

fn card_ui(ui: &mut Ui, rect: Rect, seen: Seen<'_>) -> Option<Intent> {
    if seen.draft.naming {
        return pages_view::card_ui(ui, rect, seen);
    }
    if seen.draft.several {
        return several_view::show(ui, rect, seen);
    }
    if let Some(id) = seen.draft.item() {
        return item_view::show(ui, rect, seen, id);
    }
    let (upper, _) = lay::top(rect, rect.height().min(220.0));
    ui::widget::empty(
        ui,
        upper,
        seen.word("carte-nothing-marked"),
        seen.word("carte-nothing-marked-help"),
    );
    None
}

/// What hangs on the pointer.
fn hand_ui(ui: &Ui, area: Rect, seen: Seen<'_>, held: &Held) {
    let Some(at) = ui.input(|input| input.pointer.latest_pos()) else {
        return;
    };
    let words = match held {
        Held::Items(items) if items.len() > 1 => seen.count("carte-marked", items.len()),
        Held::Items(items) => {
            let item = items.first().and_then(|id| seen.work.menu.items.get(id));
            item.map_or_else(String::new, |item| item.name.clone())
        }
        Held::Page(page) => seen.work.menu.group_name(*page).to_owned(),
    };
    let t = theme::tokens(ui);
    let line = Text::semibold(&words, text::BODY, t.on_accent);
    let size = vec2(line.width(ui).min(240.0) + 2.0 * space::S4, 48.0);
    let place = Rect::from_center_size(at, size);
    let painter = ui.painter().with_clip_rect(area);
    painter.rect_filled(place, RADIUS, t.accent);
    line.paint(ui, lay::inset(place, space::S4, 0.0), Align2::CENTER_CENTER);
}
