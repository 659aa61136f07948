use common::{ItemId, State};
use egui::{Align2, Rect, Ui, vec2};
use ui::{
    lay,
    text::Text,
    theme::tokens,
    token::text,
    widget::{Button, Kind, sheet},
};

use super::{Intent, model};
use crate::size::Look;

/// What is usually left when somebody counts.
const USUAL: [u32; 12] = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 30];
/// In a row.
const COLUMNS: usize = 6;

/// How many are left: one tap for what is usual, and steps for the rest.
pub(crate) fn count_ui(
    ui: &mut Ui,
    screen: Rect,
    look: Look<'_>,
    state: &State,
    item: ItemId,
) -> Option<Intent> {
    let size = look.size;
    let gap = size.of_units(12.0);
    let row = size.of_units(76.0).max(size.touch());
    let pad = size.of_units(24.0);
    let head = size.of_units(56.0);
    let card = vec2(
        size.of_units(880.0),
        head + 4.0 * row + 4.0 * gap + 2.0 * pad,
    );
    let left = state.menu.left.get(&item).copied();
    let answer = sheet(ui, screen, card, |ui, rect| {
        let (top, rest) = lay::top(rect.shrink(pad), head);
        let gaps = [("item", model::name(state, look.words, item).into())];
        let words = look.words.with("kitchen-count-title", &gaps);
        let ink = tokens(ui).ink;
        Text::bold(&words, size.of_units(30.0), ink).label(ui, top, Align2::LEFT_CENTER);
        let mut intent = steps_ui(ui, look, lay::cell(rest, 1, row, gap, 0), (item, left));
        let (_, grid) = lay::top(rest, row + gap);
        for (n, pieces) in USUAL.into_iter().enumerate() {
            let label = pieces.to_string();
            let kind = if left == Some(pieces) {
                Kind::Dark
            } else {
                Kind::Plain
            };
            let button = Button::new(kind, &label)
                .bold()
                .size(size.of_units(34.0))
                .id(("left", pieces));
            if button
                .at(ui, lay::cell(grid, COLUMNS, row, gap, n))
                .clicked()
            {
                intent = Some(Intent::Left(item, Some(pieces), true));
            }
        }
        let last = lay::cell(rest, 1, row, gap, 3);
        let small = size.of_units(text::KITCHEN);
        let never = Button::quiet(look.words.get("kitchen-count-none"))
            .bold()
            .size(small)
            .id("left-none");
        if never.at(ui, lay::column(last, 2, gap, 0)).clicked() {
            intent = Some(Intent::Left(item, None, true));
        }
        let done = Button::primary(look.words.get("common-done"))
            .bold()
            .size(small)
            .id("left-done");
        if done.at(ui, lay::column(last, 2, gap, 1)).clicked() {
            intent = Some(Intent::Counted);
        }
        intent
    });
    if answer.dismissed {
        return Some(Intent::Counted);
    }
    answer.inner
}

/// What is left, and one more or less of it.
fn steps_ui(
    ui: &Ui,
    look: Look<'_>,
    rect: Rect,
    (item, left): (ItemId, Option<u32>),
) -> Option<Intent> {
    let size = look.size;
    let gap = size.of_units(12.0);
    let big = size.of_units(40.0);
    let now = left.unwrap_or(0);
    let less = Button::quiet("−").bold().size(big).id("left-less");
    let more = Button::quiet("+").bold().size(big).id("left-more");
    let mut intent = None;
    if less.at(ui, lay::column(rect, 3, gap, 0)).clicked() {
        intent = Some(Intent::Left(item, Some(now.saturating_sub(1)), false));
    }
    if more.at(ui, lay::column(rect, 3, gap, 2)).clicked() {
        intent = Some(Intent::Left(item, Some(now + 1), false));
    }
    let shown = left.map(|left| look.words.with("order-left", &[("count", left.into())]));
    let shown = shown
        .as_deref()
        .unwrap_or(look.words.get("kitchen-count-not"));
    let ink = tokens(ui).ink;
    Text::bold(shown, size.of_units(32.0), ink).label(
        ui,
        lay::column(rect, 3, gap, 1),
        Align2::CENTER_CENTER,
    );
    intent
}
