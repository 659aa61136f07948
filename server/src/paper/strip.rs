//! A paper of 80 mm in the look of the house: the rows that printers print, set in its own type.

use common::{
    Stamp,
    docket::{self, Look, Row},
    house::House,
};

use super::{
    code,
    face::Face,
    shape::{Area, Corners},
    sheet::{About, Colour, Sheet, Style},
};

/// 80 mm, as receipt printers have it.
const WIDTH: f32 = 226.77;
const MARGIN: f32 = 15.0;
const END: f32 = WIDTH - MARGIN;
const ROOM: f32 = END - MARGIN;
/// Where names begin, after the pieces.
const NAMES: f32 = MARGIN + 21.0;

const TEXT: Style = Style::new(Face::Regular, 8.5, Colour::INK);
const STRONG: Style = Style::new(Face::SemiBold, 8.5, Colour::INK);
const SMALL: Style = Style::new(Face::Regular, 7.5, Colour::MUTED);
const NAME: Style = Style::new(Face::Bold, 15.0, Colour::INK);

/// A slip of paper under the pen, 80 mm wide: the sheet, and how far down it is filled.
struct Strip {
    sheet: Sheet,
    /// The next line's baseline.
    y: f32,
}

/// The rows as a PDF file, as long as it needs to be. `at` is when what it says happened.
pub(super) fn strip_pdf(house: &House, paper: &docket::Sheet, title: &str, at: Stamp) -> Vec<u8> {
    let mut strip = Strip {
        sheet: Sheet::strip(WIDTH),
        y: 26.0,
    };
    for row in &paper.rows {
        strip.row(row);
    }
    strip.sheet.cut_at(strip.y + 12.0);
    strip.sheet.finish(&About {
        title: title.to_owned(),
        author: house.name.clone(),
        at,
    })
}

impl Strip {
    fn row(&mut self, row: &Row) {
        match row {
            Row::Text { text, indent, look } => self.text(text, *indent, *look),
            Row::Middle { text, look } => self.middle(text, *look),
            Row::Sides { left, right, look } => self.sides(left, right, *look),
            Row::Columns(figures) => self.columns(figures),
            Row::Rule => self.rule(),
            Row::Gap => self.y += 7.0,
            Row::Logo(rows) => self.logo(rows),
            Row::Qr { payload, strong } => self.code(payload, *strong),
        }
    }

    fn rule(&mut self) {
        self.y -= 3.5;
        self.sheet.rule(MARGIN, self.y, ROOM);
        self.y += 14.5;
    }

    /// Lines below each other from one edge on.
    fn lines(&mut self, x: f32, room: f32, style: Style, text: &str) {
        for line in style.wrapped(text, room) {
            self.sheet.left(x, self.y, style, &line);
            self.y += style.size + 3.0;
        }
    }

    fn text(&mut self, text: &str, indent: usize, look: Look) {
        let explains = indent > 3 && look == Look::Plain;
        let style = match look {
            Look::Plain if explains => SMALL,
            Look::Plain => TEXT,
            Look::Strong => STRONG,
            Look::Large => NAME,
        };
        let x = edge(indent);
        if explains {
            // Closer to what it explains than to what follows.
            self.y -= 1.0;
        }
        self.lines(x, END - x, style, text);
        if explains {
            self.y += 1.0;
        }
    }

    fn middle(&mut self, text: &str, look: Look) {
        // What must not be overlooked: "*** COPY 1 ***".
        let warned = text.strip_prefix("*** ");
        if let Some(said) = warned.and_then(|text| text.strip_suffix(" ***")) {
            self.pill(said);
            return;
        }
        let style = match look {
            Look::Plain => SMALL.in_colour(Colour::INK),
            Look::Strong => STRONG,
            Look::Large => NAME,
        };
        if look == Look::Large {
            self.y += 5.0;
        }
        for line in style.wrapped(text, ROOM) {
            self.sheet.middle(WIDTH / 2.0, self.y, style, &line);
            self.y += style.size + 3.5;
        }
    }

    fn pill(&mut self, text: &str) {
        let style = Style::new(Face::Bold, 8.5, Colour::WARN).spaced(0.4);
        let lines = style.wrapped(text, ROOM - 12.0);
        let mut height = 8.0;
        lines.iter().for_each(|_| height += 11.0);
        let area = Area {
            x: MARGIN,
            y: self.y - 9.0,
            width: ROOM,
            height,
        };
        let corners = Corners::Round(5.0);
        self.sheet.fill(area, corners, Colour::WARN_SOFT);
        self.y += 3.5;
        for line in lines {
            self.sheet.middle(WIDTH / 2.0, self.y, style, &line);
            self.y += 11.0;
        }
        self.y += 8.5;
    }

    fn sides(&mut self, left: &str, right: &str, look: Look) {
        match look {
            Look::Large => return self.total(left, right),
            Look::Strong => return self.both(MARGIN, STRONG, left, right),
            Look::Plain => {}
        }
        let text = left.trim_start();
        let indent = left.len() - text.len();
        match text.split_once(' ') {
            Some((pieces, name)) if are_pieces(pieces) && indent + pieces.len() == 3 => {
                self.sheet.right(NAMES - 7.0, self.y, STRONG, pieces);
                self.both(NAMES, TEXT, name, right);
            }
            _ if indent > 0 => self.both(edge(indent), SMALL, text, right),
            _ => self.both(MARGIN, TEXT, text, right),
        }
    }

    /// A text from an edge on, in as many lines as it needs beside what ends its first line.
    fn both(&mut self, x: f32, style: Style, left: &str, right: &str) {
        let gap = if right.is_empty() { 0.0 } else { 8.0 };
        self.sheet.right(END, self.y, style, right);
        let room = END - x - style.width(right) - gap;
        self.lines(x, room.max(ROOM / 4.0), style, left);
        if left.trim().is_empty() {
            self.y += style.size + 3.0;
        }
    }

    /// What a guest looks for first.
    fn total(&mut self, left: &str, right: &str) {
        let mut name = Style::new(Face::Bold, 13.0, Colour::INK);
        let mut sum = Style::new(Face::Bold, 16.0, Colour::INK);
        // Smaller rather than cut.
        while name.width(left) + sum.width(right) + 8.0 > ROOM && name.size > 8.0 {
            name.size -= 0.5;
            sum.size -= 0.5;
        }
        self.y += 5.0;
        self.sheet.left(MARGIN, self.y, name, left);
        self.sheet.right(END, self.y, sum, right);
        self.y += 16.0;
    }

    fn columns(&mut self, figures: &[String]) {
        let Some((first, others)) = figures.split_first() else {
            return;
        };
        let is_head = !figures
            .iter()
            .any(|text| text.contains(|c: char| c.is_ascii_digit()));
        let style = if is_head {
            SMALL
        } else {
            SMALL.in_colour(Colour::INK)
        };
        self.sheet.left(MARGIN, self.y, style, first);
        let mut stop = END;
        for figure in others.iter().rev() {
            self.sheet.right(stop, self.y, style, figure);
            stop -= 56.0;
        }
        self.y += 11.0;
    }

    fn logo(&mut self, rows: &[String]) {
        let wide = code::width(rows);
        if wide == 0 {
            return;
        }
        // A printer's dot is an eighth of a millimetre.
        let dot = (72.0 / 25.4 / 8.0_f32).min(ROOM / code::as_points(wide));
        let left = WIDTH / 2.0 - dot * code::as_points(wide) / 2.0;
        let top = self.y - 8.0;
        code::picture(&mut self.sheet, (left, top), dot, rows);
        self.y = top + dot * code::as_points(rows.len()) + 14.0;
    }

    /// A code for a phone or a scanner, in the middle; nothing where the text is too long for one.
    fn code(&mut self, text: &str, strong: bool) {
        let side = if strong { 96.0 } else { 76.0 };
        let place = (WIDTH / 2.0 - side / 2.0, self.y);
        if code::draw(&mut self.sheet, place, side, text, strong) {
            // A reader needs white around it.
            self.y += side + 18.0;
        }
    }
}

/// Where text begins that is set in by so many columns.
fn edge(indent: usize) -> f32 {
    match indent {
        0 => MARGIN,
        1..=3 => MARGIN + 8.0,
        4..=6 => NAMES,
        _ => NAMES + 8.0,
    }
}

pub(super) fn are_pieces(text: &str) -> bool {
    let figures = text.strip_prefix('-').unwrap_or(text);
    !figures.is_empty() && figures.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_pieces_and_what_is_a_name() {
        assert!(are_pieces("12"));
        assert!(are_pieces("-1"));
        assert!(!are_pieces("-"));
        assert!(!are_pieces("7UP"));
    }
}
