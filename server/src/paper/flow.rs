//! Columns of headed rows that flow over as many pages as they need.

use common::docket::Words;

use super::{
    face::Face,
    shape::{Area, Corners},
    sheet::{Colour, Sheet, Style},
};

/// The page's margins and where its text may end, in points.
pub(super) const MARGIN: f32 = 36.0;
pub(super) const BOTTOM: f32 = 786.0;
/// Where the text of a second page begins.
const TOP: f32 = 72.0;
/// From one row's baseline to the next.
const PITCH: f32 = 18.0;

pub(super) const TEXT: Style = Style::new(Face::Regular, 9.25, Colour::INK);
pub(super) const STRONG: Style = Style::new(Face::Bold, 9.25, Colour::INK);
const HEADING: Style = Style::new(Face::SemiBold, 8.75, Colour::MUTED).spaced(0.35);

/// A line of a section.
#[derive(Clone, Debug)]
pub(super) struct Row {
    /// Gives way where the room is short.
    pub(super) left: String,
    /// Stands before the figure, in its own stop.
    pub(super) note: String,
    /// Follows the left text, and does not give way.
    pub(super) tail: String,
    /// The figure.
    pub(super) right: String,
    /// How left and right are set.
    pub(super) style: Style,
    /// Points that the left text is set in.
    pub(super) indent: f32,
}

impl Row {
    pub(super) fn new(left: impl Into<String>, right: impl Into<String>) -> Self {
        Self {
            left: left.into(),
            note: String::new(),
            tail: String::new(),
            right: right.into(),
            style: TEXT,
            indent: 0.0,
        }
    }

    pub(super) fn note(mut self, note: impl Into<String>) -> Self {
        self.note = note.into();
        self
    }

    pub(super) fn tail(mut self, tail: impl Into<String>) -> Self {
        self.tail = tail.into();
        self
    }

    pub(super) fn styled(mut self, style: Style) -> Self {
        self.style = style;
        self
    }

    /// A row that explains the one above it.
    pub(super) fn under(mut self) -> Self {
        self.indent = 10.0;
        self.style = TEXT.in_colour(Colour::MUTED);
        self
    }
}

/// A heading with its rows.
#[derive(Clone, Debug)]
pub(super) struct Section {
    pub(super) heading: String,
    pub(super) rows: Vec<Row>,
}

impl Section {
    pub(super) fn new(heading: impl Into<String>, rows: Vec<Row>) -> Self {
        Self {
            heading: heading.into(),
            rows,
        }
    }
}

/// Where a column has arrived.
#[derive(Clone, Copy, Debug)]
pub(super) struct Column {
    pub(super) page: usize,
    pub(super) x: f32,
    pub(super) width: f32,
    /// The next heading's baseline.
    pub(super) y: f32,
}

impl Column {
    /// The same place over the whole width, below both columns.
    pub(super) fn below(self, other: Self) -> Self {
        let later = if (self.page, self.y) >= (other.page, other.y) {
            self
        } else {
            other
        };
        Self {
            x: self.x.min(other.x),
            width: (self.x + self.width).max(other.x + other.width) - self.x.min(other.x),
            ..later
        }
    }

    /// Makes room for so many points; true where that began a page.
    fn reserve(&mut self, sheet: &mut Sheet, height: f32) -> bool {
        let turned = self.y + height > BOTTOM;
        if turned {
            self.page += 1;
            self.y = TOP;
        }
        sheet.turn_to(self.page);
        turned
    }

    fn heading(&mut self, sheet: &mut Sheet, text: &str) {
        heading(sheet, self.x, self.y, self.width, text);
        self.y += PITCH + 0.75;
    }

    /// Sets a section; nothing of one without rows.
    pub(super) fn section(&mut self, sheet: &mut Sheet, section: &Section) {
        if section.rows.is_empty() {
            return;
        }
        // A heading never stands alone at the foot of a page.
        self.reserve(sheet, PITCH * 2.0);
        self.heading(sheet, &section.heading);
        let rights = section.rows.iter();
        let right = rights
            .map(|row| row.style.width(&row.right))
            .fold(0.0, f32::max);
        for row in &section.rows {
            if self.reserve(sheet, 5.75) {
                self.heading(sheet, &section.heading);
            }
            self.row(sheet, row, right);
            self.y += PITCH;
        }
        self.y += 10.0;
    }

    fn row(&self, sheet: &mut Sheet, row: &Row, widest_right: f32) {
        let end = self.x + self.width;
        sheet.right(end, self.y, row.style, &row.right);
        let mut room = self.width - row.indent - row.style.width(&row.right) - 10.0;
        if !row.note.is_empty() {
            let stop = end - widest_right - 18.0;
            let note = TEXT.in_colour(row.style.colour);
            sheet.right(stop, self.y, note, &row.note);
            room = stop - note.width(&row.note) - 10.0 - self.x - row.indent;
        }
        let left = row
            .style
            .fitted(&row.left, room - row.style.width(&row.tail));
        let left = left + &row.tail;
        sheet.left(self.x + row.indent, self.y, row.style, &left);
        sheet.rule(self.x, self.y + 5.75, self.width);
    }
}

/// A heading in small capitals.
pub(super) fn heading(sheet: &mut Sheet, x: f32, baseline: f32, width: f32, text: &str) {
    let text = HEADING.fitted(&text.to_uppercase(), width);
    sheet.left(x, baseline, HEADING, &text);
}

/// A tile: a figure and what it is.
pub(super) struct Tile {
    pub(super) figure: String,
    pub(super) colour: Colour,
    pub(super) label: String,
    /// How it compares with the week before.
    pub(super) change: String,
}

impl Tile {
    pub(super) fn new(figure: String, label: impl Into<String>) -> Self {
        Self {
            figure,
            colour: Colour::INK,
            label: label.into(),
            change: String::new(),
        }
    }
}

/// Tiles side by side from margin to margin.
pub(super) fn tiles(sheet: &mut Sheet, y: f32, width: f32, tiles: &[Tile]) {
    const GAP: f32 = 7.5;
    let mut count = 0.0_f32;
    tiles.iter().for_each(|_| count += 1.0);
    let each = (width - GAP * (count - 1.0)) / count.max(1.0);
    let mut x = MARGIN;
    for tile in tiles {
        let area = Area {
            x,
            y,
            width: each,
            height: 48.0,
        };
        sheet.fill(area, Corners::Round(7.5), Colour::TILE);
        let room = each - 18.0;
        let mut figure = Style::new(Face::Bold, 16.5, tile.colour);
        // Whole figures: a large one is set smaller, never cut.
        while figure.width(&tile.figure) > room && figure.size > 8.0 {
            figure.size -= 0.5;
        }
        sheet.left(x + 9.0, y + 24.0, figure, &tile.figure);
        let label = Style::new(Face::Regular, 8.0, Colour::MUTED);
        let text = format!("{} {}", tile.label, tile.change);
        let text = label.fitted(text.trim_end(), room);
        sheet.left(x + 9.0, y + 37.0, label, &text);
        x += each + GAP;
    }
}

/// The foot of every page: what it is and who made it.
pub(super) fn feet(
    sheet: &mut Sheet,
    words: Words,
    from: usize,
    title: &str,
    (left, right): (&str, &str),
) {
    let foot = Style::new(Face::Regular, 7.75, Colour::MUTED);
    let width = 595.28 - MARGIN * 2.0;
    let pages = sheet.pages() - from;
    for page in 0..pages {
        sheet.turn_to(from + page);
        sheet.rule(MARGIN, 801.0, width);
        let mut end = right.to_owned();
        if pages > 1 {
            let (number, of) = ((page + 1).to_string(), pages.to_string());
            let gaps = [("number", number.as_str()), ("of", &of)];
            end = format!("{} · {right}", words.fill("a4-page", &gaps));
        }
        sheet.right(MARGIN + width, 815.0, foot, &end);
        let left = foot.fitted(left, width - foot.width(&end) - 12.0);
        sheet.left(MARGIN, 815.0, foot, &left);
        if page > 0 {
            let again = Style::new(Face::SemiBold, 9.25, Colour::MUTED);
            let title = words.fill("a4-continued", &[("title", title)]);
            sheet.left(MARGIN, 45.0, again, &title);
        }
    }
}
