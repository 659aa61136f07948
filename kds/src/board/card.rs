use std::sync::Arc;

use egui::{Galley, Ui};
use ui::{text::Text, theme::tokens, token::text};

use super::{
    bar::AllergyBar,
    flow::Heights,
    head::{Head, MARGIN, Marks, SECOND_ROW},
    line::{LineInk, indent},
    model::{Card, Row},
    note::{BadgeInk, SaidInk},
};
use crate::size::{Look, Size};

/// Above the first row and below the last, in units.
const PAD: f32 = 10.0;
/// Above a heading, in units.
pub(super) const ABOVE: f32 = 6.0;
/// Room for the dashed rule of an add-on, in units.
pub(super) const RULE: f32 = 14.0;
/// The height of the button that clears a card, in units.
const CLEAR: f32 = 76.0;

/// A row, laid out.
#[derive(Clone, Debug)]
pub(super) enum Ink {
    /// News, or course and seat.
    Heading(Arc<Galley>),
    /// Below a dashed rule.
    AddOn(Arc<Galley>),
    /// A word that must be seen.
    Badge(BadgeInk),
    /// What was said about it.
    Said(SaidInk),
    /// A dish.
    Line(LineInk),
    /// A button.
    Clear,
}

/// A card, laid out and measured.
#[derive(Debug)]
pub(super) struct Measured {
    pub(super) card: Card,
    pub(super) marks: Marks,
    pub(super) head: Head,
    pub(super) bar: Option<AllergyBar>,
    pub(super) rows: Vec<Ink>,
    pub(super) feet: Vec<Arc<Galley>>,
    /// The header of a part that continues, without what is below it.
    again: f32,
    /// What the columns need to know.
    pub(super) heights: Heights,
}

impl Measured {
    pub(super) fn new(ui: &Ui, look: Look<'_>, card: Card, marks: Marks, width: f32) -> Self {
        let size = look.size;
        let t = tokens(ui);
        let room = width - 2.0 * size.of_units(MARGIN);
        let small = |text: &str, colour| {
            Text::semibold(text, size.of_units(text::KITCHEN), colour)
                .line_height(size.of_units(SECOND_ROW))
                .rows(usize::MAX)
                .galley(ui, room)
        };
        let indent = indent(ui, size, &card.rows);
        let rows = card.rows.iter().map(|row| match row {
            Row::Badge(badge, word, more) => {
                Ink::Badge(BadgeInk::measure(ui, size, *badge, (word, more), room))
            }
            Row::News(words) => Ink::Heading(small(words, t.info)),
            Row::Section(words) => Ink::Heading(small(words, t.muted)),
            Row::AddOn(words) => Ink::AddOn(small(words, t.info)),
            Row::Said(said) => Ink::Said(SaidInk::measure(ui, size, said, room)),
            Row::Line(line) => Ink::Line(LineInk::measure(ui, look, line, indent, width)),
            Row::Clear(_) => Ink::Clear,
        });
        let rows: Vec<_> = rows.collect();
        let feet = card.feet.iter().map(|words| small(&whole(words), t.muted));
        let feet = feet.collect();
        Self::of_parts(ui, look, (card, marks), (rows, feet), width)
    }

    /// The same card a moment later: what is below its header need not be laid out again.
    pub(super) fn later(
        self,
        ui: &Ui,
        look: Look<'_>,
        card: Card,
        marks: Marks,
        width: f32,
    ) -> Self {
        if !self.card.reads_like(&card) {
            return Self::new(ui, look, card, marks, width);
        }
        Self::of_parts(ui, look, (card, marks), (self.rows, self.feet), width)
    }

    fn of_parts(
        ui: &Ui,
        look: Look<'_>,
        (card, marks): (Card, Marks),
        (rows, feet): (Vec<Ink>, Vec<Arc<Galley>>),
        width: f32,
    ) -> Self {
        let head = Head::measure(ui, look, &card, marks, width);
        let bar = AllergyBar::measure(ui, look, &card, width);
        let bar_height = bar.as_ref().map_or(0.0, |bar| bar.height);
        let size = look.size;
        let headings = card.rows.iter().any(Row::is_heading);
        let again = size.of_units(if headings { 78.0 } else { 52.0 });
        let again = again.max(size.touch());
        let heads = (head.height + bar_height, again + bar_height);
        let heights = heights(size, &card, heads, (&rows, &feet));
        Self {
            card,
            marks,
            head,
            bar,
            rows,
            feet,
            again,
            heights,
        }
    }

    /// The header of a part, without what is below it.
    pub(super) fn head_height(&self, begins: bool) -> f32 {
        if begins { self.head.height } else { self.again }
    }

    /// Whether nothing stands below its header.
    pub(super) fn is_bare(&self) -> bool {
        self.rows.is_empty() && self.feet.is_empty()
    }

    /// The heading under which a row stands, when it is not there itself.
    pub(super) fn heading_of(&self, row: usize) -> Option<&str> {
        let above = self.card.rows.get(..=row)?;
        match above.last() {
            Some(Row::Line(_)) => above.iter().rev().find_map(|row| match row {
                Row::Section(words) | Row::AddOn(words) => Some(words.as_str()),
                _ => None,
            }),
            _ => None,
        }
    }
}

/// What stands between two dots is not torn apart: "Fry 2 of 5".
fn whole(words: &str) -> String {
    let parts = words.split(" · ");
    let parts = parts.map(|part| match part.rsplit_once(": ") {
        Some((before, part)) => format!("{before}: {}", part.replace(' ', "\u{a0}")),
        None => part.replace(' ', "\u{a0}"),
    });
    parts.collect::<Vec<_>>().join(" · ")
}

fn heights(
    size: Size,
    card: &Card,
    (head, again): (f32, f32),
    (rows, feet): (&[Ink], &[Arc<Galley>]),
) -> Heights {
    let pad = size.of_units(PAD);
    let bare = rows.is_empty() && feet.is_empty();
    let rows = rows.iter().zip(&card.rows);
    let below: f32 = feet.iter().map(|foot| foot.size().y).sum();
    Heights {
        head: head + if bare { 0.0 } else { pad },
        rows: rows
            .map(|(ink, row)| (ink.height(size), row.is_heading()))
            .collect(),
        foot: match (bare, feet.is_empty()) {
            (true, _) => 0.0,
            (false, true) => pad,
            (false, false) => below + 2.0 * pad,
        },
        again: again + pad,
        onward: size.of_units(SECOND_ROW) + pad,
    }
}

impl Ink {
    fn height(&self, size: Size) -> f32 {
        match self {
            Self::Heading(galley) => galley.size().y + size.of_units(ABOVE),
            Self::AddOn(galley) => galley.size().y + size.of_units(ABOVE + RULE),
            Self::Badge(badge) => badge.height,
            Self::Said(said) => said.height,
            Self::Line(line) => line.height,
            Self::Clear => size.of_units(CLEAR).max(size.touch() + size.of_units(12.0)),
        }
    }
}
