use egui::{Align2, Rect, Ui};
use ui::{
    lay::{self, Side},
    text::Text,
    theme,
    token::{space, text},
    widget::{Button, Card, Field, segmented, title},
};

use super::{
    Intent, Part,
    list_view::{list_ui, needed},
    model::Model,
};
use crate::{bar, span::Span};

const HEAD: f32 = 68.0;

pub(super) fn show(
    ui: &mut Ui,
    screen: Rect,
    model: &Model,
    search: &mut String,
) -> Option<Intent> {
    let span = Span::of(screen);
    let (top, rest) = lay::top(screen, bar::HEIGHT);
    let mut intent = None;
    let signed_out = bar::bar(ui, top, &model.standing, &[], |ui| {
        let back = if span == Span::Phone {
            "‹"
        } else {
            &model.back
        };
        let back = Button::quiet(back).id("back").height(44.0);
        if back.show(ui).clicked() {
            intent = Some(Intent::Floor);
        }
        title(ui, &model.title);
    });
    intent = intent.or(signed_out.then_some(Intent::SignOut));
    let (head, rest) = lay::top(rest, if span == Span::Phone { 124.0 } else { HEAD });
    lay::panel(ui, head);
    lay::hairline(ui, head, Side::Bottom);
    let picked = head_ui(ui, head, span, model, search);
    let listed = match span {
        Span::Phone => phone_ui(ui, rest, model),
        Span::Wide | Span::Tall => columns_ui(ui, rest, model),
    };
    // Over the lists: what was just marked can be taken back.
    let undone = undo_ui(ui, screen, model);
    undone.or(intent).or(picked).or(listed)
}

/// The day and the search.
fn head_ui(
    ui: &mut Ui,
    head: Rect,
    span: Span,
    model: &Model,
    search: &mut String,
) -> Option<Intent> {
    let inner = lay::inset(head, space::S4, 10.0);
    let (days, field) = if span == Span::Phone {
        lay::top(inner, 48.0)
    } else {
        lay::left(inner, (inner.width() * 0.56).min(430.0))
    };
    let field = if span == Span::Phone {
        lay::bottom(field, 48.0).1
    } else {
        lay::right(field, (field.width() - space::S4).min(420.0)).1
    };
    Field::new(search, &model.search).limit(40).at(ui, field);
    let (before, rest) = lay::left(days, 52.0);
    let (middle, after) = lay::right(rest, 52.0);
    let day = lay::inset(middle, space::S2, 0.0);
    let step = |words: &str, id: &str, place: Rect| {
        let button = Button::quiet(words).id(id);
        button.at(ui, place).clicked()
    };
    if arrow_ui(ui, before, "‹", &model.before) {
        return Some(Intent::Day(-1));
    }
    if arrow_ui(ui, after, "›", &model.after) {
        return Some(Intent::Day(1));
    }
    let room = Text::semibold(&model.day.0, text::BODY, theme::tokens(ui).ink).width(ui);
    let long = room + 2.0 * space::S4 <= day.width();
    let name = if long { &model.day.0 } else { &model.day.1 };
    step(name, "day", day).then_some(Intent::Day(0))
}

fn arrow_ui(ui: &Ui, place: Rect, sign: &str, name: &str) -> bool {
    let t = theme::tokens(ui);
    let id = ui.scope_id().with(("day", sign));
    let touch = ui::widget::press(ui, place, id, name, None, None);
    let fill = touch.shade(ui, t.sunk);
    ui.painter().rect_filled(place, ui::token::RADIUS, fill);
    touch.ring(ui, ui::token::RADIUS);
    Text::bold(sign, text::VERB, t.ink).paint(ui, place, Align2::CENTER_CENTER);
    touch.response.clicked()
}

/// Reservations at the left; who waits and what goes out at the right.
fn columns_ui(ui: &mut Ui, rest: Rect, model: &Model) -> Option<Intent> {
    let inner = lay::inset(rest, space::S4, space::S3);
    let left = lay::share(inner, &[1.18, 1.0], space::S4, 0);
    let right = lay::share(inner, &[1.18, 1.0], space::S4, 1);
    // Each as much as it needs; where that is too much, at least half of the room.
    let need = |n: usize| {
        let list = model.lists.get(n);
        list.map_or(0.0, |list| needed(ui, right.width(), list))
    };
    let spare = right.height() - need(2) - space::S3;
    let (upper, lower) = lay::top(right, need(1).min(spare.max(right.height() * 0.5)));
    let lower = lay::bottom(lower, lower.height() - space::S3).1;
    let places = [left, upper, lower];
    let mut intent = None;
    for (list, place) in model.lists.iter().zip(places) {
        intent = intent.or(list_ui(ui, place, list));
    }
    intent
}

fn phone_ui(ui: &mut Ui, rest: Rect, model: &Model) -> Option<Intent> {
    let inner = lay::inset(rest, space::S3, space::S2);
    let (tabs, rest) = lay::top(inner, 52.0);
    let names: Vec<&str> = model.lists.iter().map(|list| list.tab.as_str()).collect();
    let at = Part::ALL.iter().position(|part| *part == model.part);
    let at = at.unwrap_or(0);
    let tapped = segmented(ui, tabs, &names, at);
    let (_, rest) = lay::top(rest, space::S2);
    let listed = model.lists.get(at).and_then(|list| list_ui(ui, rest, list));
    let part = tapped.and_then(|n| Part::ALL.get(n).copied());
    part.map(Intent::Part).or(listed)
}

fn undo_ui(ui: &Ui, screen: Rect, model: &Model) -> Option<Intent> {
    let (said, undo) = model.undo.as_ref()?;
    let t = theme::tokens(ui);
    let width = (screen.width() - 2.0 * space::S4).min(480.0);
    let place = lay::bottom(screen, 64.0 + space::S4).1;
    let place = Align2::CENTER_TOP.align_size_within_rect(egui::vec2(width, 64.0), place);
    Card::new().fill(t.ink).border(t.ink).paint(ui, place);
    let inner = lay::inset(place, space::S4, space::S2);
    let button = Button::outline(undo).id("undo");
    let (words, verb) = lay::right(inner, button.natural_width(ui).max(96.0));
    let words = lay::right(words, space::S2).0;
    Text::semibold(said, text::NAME, t.on_ink)
        .fit(ui, words.size(), text::SMALL)
        .label(ui, words, Align2::LEFT_CENTER);
    button.at(ui, verb).clicked().then_some(Intent::Undo)
}
