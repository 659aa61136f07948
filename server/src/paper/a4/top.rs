//! The upper part of the first page: who sells, whom it is for, what it is.

use common::docket::Row;

use super::{
    super::{
        code,
        face::Face,
        sheet::{Colour, Style},
    },
    END, LEADING, LEFT, Pen, ROOM, SMALL, STRONG, TEXT,
    split::Parts,
};

/// Where facts stand beside the window, 125 mm from the edge.
const FACTS: f32 = 354.33;
/// The window: 85 mm wide, 45 mm from the top edge.
const WINDOW: f32 = 127.56;
const WINDOW_ROOM: f32 = 226.0;
/// Where the first line of the address stands in it, and where a page's text may begin below it.
const ADDRESS: f32 = WINDOW + 62.0;
const BELOW_WINDOW: f32 = 288.0;
const TINY: Style = Style::new(Face::Regular, 6.75, Colour::MUTED);
const TITLE: Style = Style::new(Face::Bold, 18.0, Colour::INK);

impl Pen<'_> {
    /// Who sells: the picture at the left, the name and the address at the right.
    pub(super) fn head(&mut self, parts: &Parts<'_>) {
        let (top, name) = (self.y, &self.house.name);
        let style = Style::new(Face::Bold, 16.0, Colour::INK);
        let end = match parts.logo.map(|rows| (rows, code::width(rows))) {
            Some((rows, wide)) if wide > 0 => {
                // Twice as large as from a printer; larger pictures are made to fit.
                let most = (200.0 / code::as_points(wide)).min(64.0 / code::as_points(rows.len()));
                let dot = (72.0 / 25.4 / 4.0_f32).min(most);
                code::picture(&mut self.sheet, (LEFT, top - 12.0), dot, rows);
                for line in style.wrapped(name, ROOM - 212.0) {
                    self.sheet.right(END, self.y, style, &line);
                    self.y += 18.0;
                }
                top - 12.0 + dot * code::as_points(rows.len())
            }
            _ => {
                let mut y = top + 2.0;
                for line in style.wrapped(name, ROOM / 2.0) {
                    self.sheet.left(LEFT, y, style, &line);
                    y += 18.0;
                }
                y - 14.0
            }
        };
        for text in &parts.head {
            for line in SMALL.wrapped(text, ROOM / 2.0 - 16.0) {
                self.sheet.right(END, self.y, SMALL, &line);
                self.y += 11.5;
            }
        }
        self.y = self.y.max(end);
    }

    /// Whom it is for, in the window; what the title goes with, beside it.
    pub(super) fn letter(&mut self, parts: &Parts<'_>) {
        let lines = self.house.address.iter().take(2).map(String::as_str);
        let from: Vec<&str> = [self.house.name.as_str()]
            .into_iter()
            .chain(lines)
            .collect();
        let from = TINY.fitted(&from.join(" · "), WINDOW_ROOM);
        self.sheet.left(LEFT, ADDRESS - 20.0, TINY, &from);
        self.sheet.rule(LEFT, ADDRESS - 16.5, WINDOW_ROOM);
        let to = parts.to.iter().skip(1);
        let wrapped = |style: Style| -> Vec<String> {
            let lines = to.clone().flat_map(|text| style.wrapped(text, WINDOW_ROOM));
            lines.collect()
        };
        let mut style = Style::new(Face::Regular, 10.5, Colour::INK);
        if wrapped(style).len() > 6 {
            style.size = 8.5;
        }
        let mut y = ADDRESS;
        for line in wrapped(style) {
            self.sheet.left(LEFT, y, style, &line);
            y += style.size * 1.2;
        }
        // Where the sheet is folded.
        for fold in [297.64, 595.28] {
            self.sheet.rule(14.0, fold, 11.0);
        }
        self.y = (self.y + 18.0).max(ADDRESS - 20.0);
        for fact in &parts.facts {
            self.fact(FACTS, fact);
        }
        self.y = (self.y.max(y) + 22.0).max(BELOW_WINDOW);
    }

    fn fact(&mut self, x: f32, fact: &Row) {
        let (left, right, style) = match fact {
            Row::Sides { left, right, .. } if x > LEFT => (left, right.as_str(), SMALL),
            Row::Sides { left, right, .. } => (left, right.as_str(), TEXT),
            Row::Middle { text, .. } => (text, "", STRONG),
            Row::Text { text, .. } if x > LEFT => (text, "", SMALL.in_colour(Colour::INK)),
            Row::Text { text, .. } => (text, "", TEXT),
            _ => return,
        };
        let ink = Style {
            size: style.size,
            ..TEXT
        };
        self.sheet.right(END, self.y, ink, right);
        let room = END - x - ink.width(right) - 10.0;
        for line in style.wrapped(left, room) {
            self.sheet.left(x, self.y, style, &line);
            self.y += style.size + LEADING;
        }
    }

    pub(super) fn title(&mut self, parts: &Parts<'_>) {
        for mark in &parts.marks {
            self.pill(mark);
        }
        let (title, time) = parts.title;
        self.sheet.right(END, self.y, TEXT, time);
        for line in TITLE.wrapped(title, ROOM - TEXT.width(time) - 14.0) {
            self.sheet.left(LEFT, self.y, TITLE, &line);
            self.y += 21.0;
        }
        if parts.to.is_empty() {
            for fact in &parts.facts {
                self.fact(LEFT, fact);
            }
        }
        self.y += 12.0;
    }
}
