use std::{collections::BTreeMap, time::Duration};

use common::TicketId;
use egui::{Rect, Ui, pos2, vec2};
use ui::{lay, theme::tokens, token::Mode, words::Language};

use super::{
    Board, Draft, Intent,
    card::Measured,
    flow::{self, Page, Room},
    head::Marks,
    model::Verb,
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

/// Under which conditions a card looks the same: its size and colours.
#[derive(Clone, Copy, PartialEq, Debug)]
struct Paper {
    size: Size,
    width: f32,
    language: Language,
    mode: Mode,
    points: f32,
}

/// The moment for which all cards were put into words.
pub(crate) type Moment = (u64, u64, i64);

/// Cards as they were laid out last, by their ticket.
#[derive(Debug, Default)]
pub(super) struct Kept {
    paper: Option<Paper>,
    moment: Option<Moment>,
    /// How full the page of letters was.
    filled: f32,
    places: BTreeMap<usize, TicketId>,
    cards: BTreeMap<TicketId, Measured>,
}

/// Paints the page of cards; gives back what the cook wants and which tickets are in sight to
/// their last line. Within a `moment` nothing has changed: the house's events, this device's own
/// commands and the second are the same.
pub(crate) fn show(
    ui: &Ui,
    rect: Rect,
    look: Look<'_>,
    (board, moment): (&Board<'_>, Moment),
    draft: &mut Draft,
    news: &News,
    now: Duration,
) -> (Option<Intent>, Vec<TicketId>) {
    draft.settle(now, ui.input(|input| input.pointer.any_down()));
    let columns = Columns::of(look.size, rect);
    let mut kept = std::mem::take(&mut draft.kept);
    let page = fill(ui, columns, look, (board, moment), draft, &mut kept, |id| {
        news.is_new(id, now)
    });
    draft.page = page.number;
    draft.later = board.len().saturating_sub(page.shown);
    note_page(ui, draft, &page, &kept);
    let mut intent = None;
    for part in &page.parts {
        let Some(measured) = kept.card(part.card) else {
            continue;
        };
        let ticket = measured.card.ticket;
        let column = columns.column(part.column - page.number * columns.count);
        let at = pos2(column.left(), column.top() + part.top);
        let tile = draft.tiles.iter().position(|id| *id == ticket);
        let key = tile.and_then(keys::of_tile).filter(|_| draft.keys);
        let placed = Placed {
            rect: Rect::from_min_size(at, vec2(column.width(), part.height)),
            key: key.as_deref(),
            lit: &draft.lit,
        };
        intent = intent.or(part_ui(ui, look, measured, part, placed));
    }
    draft.kept = kept;
    if let Some(Intent::Bump { ticket, lines, .. }) = &mut intent
        && let Some(Verb::Bump(seen)) = draft.touched.get(ticket)
    {
        // The finger answers what stood there before it came down.
        lines.clone_from(seen);
    }
    if !ui.input(|input| input.pointer.any_down()) {
        draft.touched.clear();
    }
    (intent, board.at_hand())
}

/// Takes note of what stands on the page, for keys and for the finger that is coming down.
fn note_page(ui: &Ui, draft: &mut Draft, page: &Page, kept: &Kept) {
    draft.tiles.clear();
    let mut painted = BTreeMap::new();
    for part in &page.parts {
        let Some(measured) = kept.card(part.card) else {
            continue;
        };
        let ticket = measured.card.ticket;
        if painted.insert(ticket, measured.card.verb.clone()).is_none() {
            draft.tiles.push(ticket);
        }
    }
    let before = std::mem::replace(&mut draft.painted, painted);
    if ui.input(|input| input.pointer.any_pressed()) {
        draft.touched = before;
    }
}

/// Measures card after card until the page is full.
fn fill(
    ui: &Ui,
    columns: Columns,
    look: Look<'_>,
    (board, moment): (&Board<'_>, Moment),
    draft: &Draft,
    kept: &mut Kept,
    is_new: impl Fn(TicketId) -> bool,
) -> Page {
    let width = columns.column(0).width();
    let paper = Paper {
        size: look.size,
        width,
        language: look.words.language(),
        mode: tokens(ui).mode,
        points: ui.ctx().pixels_per_point(),
    };
    let filled = ui.ctx().fonts(|fonts| fonts.font_atlas_fill_ratio());
    let mut before = kept.turn(paper, moment, filled);
    let mut measure = |n| {
        if let Some(measured) = kept.card(n)
            && measured.marks == marks(measured.card.ticket, draft, &is_new)
        {
            return Some(measured.heights.clone());
        }
        let card = board.card(n)?;
        let ticket = card.ticket;
        let marks = marks(ticket, draft, &is_new);
        let known = kept
            .cards
            .remove(&ticket)
            .or_else(|| before.remove(&ticket));
        let measured = match known {
            Some(known) => known.later(ui, look, card, marks, width),
            None => Measured::new(ui, look, card, marks, width),
        };
        let heights = measured.heights.clone();
        kept.places.insert(n, ticket);
        kept.cards.insert(ticket, measured);
        Some(heights)
    };
    let room = Room {
        columns: columns.count,
        height: columns.rect.height(),
        between: columns.gap,
        split: false,
    };
    let mut page = flow::page(room, draft.page, &mut measure);
    if page.number > 0 || page.shown < board.len() {
        // In a rush no foot of a column stays empty.
        let room = Room {
            split: true,
            ..room
        };
        page = flow::page(room, draft.page, &mut measure);
    }
    page
}

fn marks(ticket: TicketId, draft: &Draft, is_new: impl Fn(TicketId) -> bool) -> Marks {
    Marks {
        new: is_new(ticket),
        keys: draft.keys,
    }
}

impl Kept {
    fn card(&self, n: usize) -> Option<&Measured> {
        self.cards.get(self.places.get(&n)?)
    }

    /// Makes room for another moment; gives back the cards of the one before, of which parts may
    /// still be of use.
    fn turn(&mut self, paper: Paper, moment: Moment, filled: f32) -> BTreeMap<TicketId, Measured> {
        // A page of letters that was begun anew has them in other places.
        let same = self.paper.replace(paper) == Some(paper) && filled >= self.filled;
        self.filled = filled;
        if same && self.moment == Some(moment) {
            return BTreeMap::new();
        }
        self.moment = Some(moment);
        self.places.clear();
        let before = std::mem::take(&mut self.cards);
        if same { before } else { BTreeMap::new() }
    }
}
