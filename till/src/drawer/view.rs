use egui::{Align2, Rect, Ui, vec2};
use ui::{
    lay,
    text::Text,
    theme,
    token::{space, text},
    widget::{Button, Card, press, title},
};

use super::{Intent, front::Kind};
use crate::{
    bar::{self, Standing},
    desk::Desk,
    span::Span,
};

/// What can be done, in tiles. What lies in the drawer is not shown: it is counted blind.
pub(super) fn show(ui: &mut Ui, screen: Rect, desk: &Desk) -> Option<Intent> {
    let span = Span::of(screen);
    let words = &desk.words;
    let (top, rest) = lay::top(screen, bar::HEIGHT);
    let mut intent = None;
    let standing = Standing::new(desk);
    let signed_out = bar::bar(ui, top, &standing, &[], |ui| {
        let back = if span == Span::Phone {
            "‹"
        } else {
            words.get("floor-back")
        };
        let back = Button::quiet(back).id("back").height(44.0);
        if back.show(ui).clicked() {
            intent = Some(Intent::Floor);
        }
        title(ui, words.get("drawer-title"));
    });
    let (columns, height) = match span {
        Span::Wide => (3, 124.0),
        Span::Tall => (2, 124.0),
        Span::Phone => (1, 96.0),
    };
    let width = rest.width().min(1080.0) - 2.0 * space::S4;
    let whole = lay::grid_height(Kind::ALL.len(), columns, height, 12.0);
    let area = lay::top(rest, (whole + 2.0 * space::S5).min(rest.height())).0;
    let grid = Align2::CENTER_CENTER.align_size_within_rect(vec2(width, whole), area);
    for (n, (kind, name, help)) in Kind::ALL.into_iter().enumerate() {
        let place = lay::cell(grid, columns, height, 12.0, n);
        let needs_house = matches!(kind, Kind::Voucher | Kind::Accounts);
        let why_not = desk.why_not_alone().filter(|_| needs_house);
        if tile_ui(ui, place, n, words.get(name), words.get(help), why_not) {
            intent = Some(Intent::Open(kind));
        }
    }
    intent.or(signed_out.then_some(Intent::SignOut))
}

fn tile_ui(ui: &Ui, rect: Rect, n: usize, name: &str, help: &str, why_not: Option<&str>) -> bool {
    let t = theme::tokens(ui);
    let id = ui.scope_id().with(("drawer", n));
    let touch = press(ui, rect, id, name, None, why_not);
    Card::new().fill(touch.shade(ui, t.surface)).paint(ui, rect);
    touch.ring(ui, 14);
    let inner = lay::inset(rect, space::S5, space::S4);
    let ink = if touch.enabled { t.ink } else { t.muted };
    let (upper, lower) = lay::top(inner, 34.0);
    Text::bold(name, text::HEADING, ink)
        .fit(ui, upper.size(), text::BODY)
        .paint(ui, upper, Align2::LEFT_TOP);
    Text::regular(why_not.unwrap_or(help), text::SUB, t.muted)
        .rows(3)
        .paint(ui, lower, Align2::LEFT_TOP);
    touch.response.clicked()
}
