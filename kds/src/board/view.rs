use std::{collections::BTreeMap, time::Duration};

use common::TicketId;
use egui::{Rect, Ui, pos2, vec2};
use ui::lay;

use super::{
    Board, Draft, Intent,
    card::Measured,
    flow::{self, Page, Room},
    head::Marks,
    paint::{Placed, part_ui},
};
use crate::{
    keys,
    news::News,
    size::{BETWEEN, Look, Size},
};

/// Where cards stand, and how wide.
#[derive(Clone, Copy, Debug)]
struct Columns {
    rect: Rect,
    count: usize,
    gap: f32,
}

impl Columns {
    fn of(size: Size, rect: Rect) -> Self {
        let gap = size.of_units(BETWEEN);
        let rect = rect.shrink(gap);
        Self {
            rect,
            count: size.columns(rect.width()),
            gap,
        }
    }

    fn column(&self, n: usize) -> Rect {
        lay::column(self.rect, self.count, self.gap, n)
    }
}

/// Paints the page of cards; gives back what the cook wants and which tickets are in sight to
/// their last line.
pub(crate) fn show(
    ui: &Ui,
    rect: Rect,
    look: Look<'_>,
    board: &Board<'_>,
    draft: &mut Draft,
    news: &News,
    now: Duration,
) -> (Option<Intent>, Vec<TicketId>) {
    draft.settle(now, ui.input(|input| input.pointer.any_down()));
    let columns = Columns::of(look.size, rect);
    let (page, cards) = fill(ui, columns, look, board, draft, |id| news.is_new(id, now));
    draft.page = page.number;
    draft.later = board.tickets.len().saturating_sub(page.shown);
    draft.tiles = tiles(&page, &cards);
    let painted = page.parts.iter().filter_map(|part| cards.get(&part.card));
    let painted = painted.map(|measured| (measured.card.ticket, measured.card.lines()));
    let before = std::mem::replace(&mut draft.painted, painted.collect());
    if ui.input(|input| input.pointer.any_pressed()) {
        draft.touched = before;
    }
    let mut intent = None;
    let mut in_sight = Vec::new();
    for part in &page.parts {
        let Some(measured) = cards.get(&part.card) else {
            continue;
        };
        let ticket = measured.card.ticket;
        let column = columns.column(part.column - page.number * columns.count);
        let at = pos2(column.left(), column.top() + part.top);
        let tile = draft.tiles.iter().position(|id| *id == ticket);
        let key = tile.and_then(keys::of_tile).filter(|_| draft.keys);
        let placed = Placed {
            rect: Rect::from_min_size(at, vec2(column.width(), part.height)),
            new: news.is_new(ticket, now),
            key: key.as_deref(),
        };
        intent = intent.or(part_ui(ui, look, measured, part, placed));
        if !part.goes_on {
            in_sight.push(ticket);
        }
    }
    if let Some(Intent::Bump { ticket, lines, .. }) = &mut intent
        && let Some(seen) = draft.touched.get(ticket)
    {
        // The finger answers what stood there before it came down.
        lines.clone_from(seen);
    }
    if !ui.input(|input| input.pointer.any_down()) {
        draft.touched.clear();
    }
    (intent, in_sight)
}

/// Measures card after card until the page is full.
fn fill(
    ui: &Ui,
    columns: Columns,
    look: Look<'_>,
    board: &Board<'_>,
    draft: &Draft,
    is_new: impl Fn(TicketId) -> bool,
) -> (Page, BTreeMap<usize, Measured>) {
    let mut cards: BTreeMap<usize, Measured> = BTreeMap::new();
    let width = columns.column(0).width();
    let mut measure = |n| {
        if let Some(measured) = cards.get(&n) {
            return Some(measured.heights.clone());
        }
        let card = board.card(n)?;
        let marks = Marks {
            new: is_new(card.ticket),
            keys: draft.keys,
        };
        let measured = Measured::new(ui, look, card, marks, width);
        let heights = measured.heights.clone();
        cards.insert(n, measured);
        Some(heights)
    };
    let room = Room {
        columns: columns.count,
        height: columns.rect.height(),
        between: columns.gap,
        split: false,
    };
    let mut page = flow::page(room, draft.page, &mut measure);
    if page.number > 0 || page.shown < board.tickets.len() {
        // In a rush no foot of a column stays empty.
        let room = Room {
            split: true,
            ..room
        };
        page = flow::page(room, draft.page, &mut measure);
    }
    (page, cards)
}

/// The cards of a page in reading sequence.
fn tiles(page: &Page, cards: &BTreeMap<usize, Measured>) -> Vec<TicketId> {
    let mut tiles = Vec::new();
    for part in &page.parts {
        if let Some(measured) = cards.get(&part.card)
            && !tiles.contains(&measured.card.ticket)
        {
            tiles.push(measured.card.ticket);
        }
    }
    tiles
}
