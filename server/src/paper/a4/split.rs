//! Which part of a paper is what: on A4 each has a place of its own.

use common::{
    docket::{Look, Row, Sheet, Words},
    house::House,
};

/// A paper by its parts, from top to bottom.
#[derive(Debug, Default)]
pub(super) struct Parts<'a> {
    /// What must not be overlooked: a copy, a house that only shows how it works.
    pub(super) marks: Vec<&'a str>,
    pub(super) logo: Option<&'a [String]>,
    /// What the house says of itself below its name.
    pub(super) head: Vec<&'a str>,
    /// What the paper is, and when.
    pub(super) title: (&'a str, &'a str),
    /// What stands with the title.
    pub(super) facts: Vec<&'a Row>,
    /// Whom it is for, with the words above it; nothing on papers for whoever holds them.
    pub(super) to: Vec<&'a str>,
    /// What was sold.
    pub(super) lines: &'a [Row],
    /// The sums and what follows them.
    pub(super) rest: &'a [Row],
}

impl<'a> Parts<'a> {
    pub(super) fn of(paper: &'a Sheet, words: Words, house: &House) -> Self {
        let mut parts = Self::default();
        let rows = paper.rows.as_slice();
        let is_rule = |row: &Row| *row == Row::Rule;
        let top = rows.iter().position(is_rule).unwrap_or(rows.len());
        let (top, below) = rows.split_at(top);
        for row in top {
            parts.above(row, words, house);
        }
        let below = below.get(1..).unwrap_or_default();
        let end = below.iter().position(is_rule).unwrap_or(below.len());
        (parts.lines, parts.rest) = below.split_at(end);
        parts
    }

    /// A row above the first line.
    fn above(&mut self, row: &'a Row, words: Words, house: &House) {
        let is_titled = !self.title.0.is_empty();
        match row {
            Row::Logo(rows) => self.logo = Some(rows),
            Row::Middle { text, .. } if warning(text).is_some() || text == words.say("demo") => {
                self.marks.push(warning(text).unwrap_or(text));
            }
            Row::Middle { text, .. } if !is_titled => {
                // The name is set larger, in a place of its own.
                if !self.head.is_empty() || *text != house.name {
                    self.head.push(text);
                }
            }
            Row::Sides { left, right, .. } if !is_titled => self.title = (left, right),
            Row::Text { text, look, .. }
                if *look == Look::Strong && text == words.say("invoice-to") =>
            {
                self.to.push(text);
            }
            Row::Text { text, indent, .. } if !self.to.is_empty() && *indent > 0 => {
                self.to.push(text);
            }
            Row::Gap => {}
            _ => self.facts.push(row),
        }
    }
}

/// What stands between "***", as on copies.
pub(super) fn warning(text: &str) -> Option<&str> {
    text.strip_prefix("*** ")?.strip_suffix(" ***")
}
