use std::sync::Arc;

use egui::{Galley, Ui};
use ui::{text::Text, theme::tokens, token::text};

use super::{
    flow::Heights,
    head::{Head, MARGIN, Marks, SECOND_ROW},
    line::{LineInk, indent},
    model::{Card, Row},
};
use crate::size::{Look, Size};

/// Above the first row and below the last, in units.
const PAD: f32 = 10.0;
/// Above a heading, in units.
pub(super) const ABOVE: f32 = 6.0;
/// Room for the dashed rule of an add-on, in units.
pub(super) const RULE: f32 = 14.0;

/// A row, laid out.
#[derive(Debug)]
pub(super) enum Ink {
    /// Moved, or course and seat.
    Heading(Arc<Galley>),
    /// Below a dashed rule.
    AddOn(Arc<Galley>),
    /// A dish.
    Line(LineInk),
}

/// A card, laid out and measured.
#[derive(Debug)]
pub(super) struct Measured {
    pub(super) card: Card,
    pub(super) head: Head,
    pub(super) rows: Vec<Ink>,
    pub(super) foot: Option<Arc<Galley>>,
    /// What the columns need to know.
    pub(super) heights: Heights,
}

impl Measured {
    pub(super) fn new(ui: &Ui, look: Look<'_>, card: Card, marks: Marks, width: f32) -> Self {
        let size = look.size;
        let t = tokens(ui);
        let room = width - 2.0 * size.of_units(MARGIN);
        let small = |text, colour| {
            Text::semibold(text, size.of_units(text::KITCHEN), colour)
                .line_height(size.of_units(SECOND_ROW))
                .rows(usize::MAX)
                .galley(ui, room)
        };
        let indent = indent(ui, size, &card.rows);
        let rows = card.rows.iter().map(|row| match row {
            Row::Moved(words) => Ink::Heading(small(words, t.info)),
            Row::Section(words) => Ink::Heading(small(words, t.muted)),
            Row::AddOn(words) => Ink::AddOn(small(words, t.info)),
            Row::Line(line) => Ink::Line(LineInk::measure(ui, look, line, indent, width)),
        });
        let rows: Vec<_> = rows.collect();
        let foot = card.also_at.as_deref().map(|words| small(words, t.muted));
        let head = Head::measure(ui, look, &card, marks, width);
        let heights = heights(size, &card, head.height, &rows, foot.as_deref());
        Self {
            card,
            head,
            rows,
            foot,
            heights,
        }
    }

    /// The header of a part, without what is below it.
    pub(super) fn head_height(&self, size: Size, begins: bool) -> f32 {
        let with_pad = if begins {
            self.heights.head
        } else {
            self.heights.again
        };
        with_pad - size.of_units(PAD)
    }

    /// The heading under which a row stands, when it is not there itself.
    pub(super) fn heading_of(&self, row: usize) -> Option<&str> {
        let above = self.card.rows.get(..=row)?;
        match above.last() {
            Some(Row::Line(_)) => above.iter().rev().find_map(|row| match row {
                Row::Section(words) | Row::AddOn(words) => Some(words.as_str()),
                Row::Moved(_) | Row::Line(_) => None,
            }),
            _ => None,
        }
    }
}

fn heights(size: Size, card: &Card, head: f32, rows: &[Ink], foot: Option<&Galley>) -> Heights {
    let pad = size.of_units(PAD);
    let headings = card.rows.iter().any(Row::is_heading);
    let again = if headings { 78.0 } else { 52.0 };
    let rows = rows.iter().zip(&card.rows);
    Heights {
        head: head + pad,
        rows: rows
            .map(|(ink, row)| (ink.height(size), row.is_heading()))
            .collect(),
        foot: foot.map_or(0.0, |foot| foot.size().y + pad) + pad,
        again: size.of_units(again).max(size.touch()) + pad,
        onward: size.of_units(SECOND_ROW) + pad,
    }
}

impl Ink {
    fn height(&self, size: Size) -> f32 {
        match self {
            Self::Heading(galley) => galley.size().y + size.of_units(ABOVE),
            Self::AddOn(galley) => galley.size().y + size.of_units(ABOVE + RULE),
            Self::Line(line) => line.height,
        }
    }
}
