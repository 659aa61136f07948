//! A paper on A4, as offices file it: the rows that printers print, in the places of a letter
//! (DIN 5008, form B), so that the guest's company stands in the window of an envelope.

mod split;
#[cfg(test)]
mod tests;
mod top;

use common::{
    Stamp,
    docket::{self, Look, Row, Words, hospitality_words},
    house::House,
};

use super::{
    code,
    face::Face,
    shape::{Area, Corners},
    sheet::{About, Colour, Sheet, Style},
    strip::are_pieces,
};
use split::{Parts, warning};

/// 25 mm from the left edge, 20 mm from the right one.
const LEFT: f32 = 70.87;
const END: f32 = 595.28 - 56.69;
const ROOM: f32 = END - LEFT;
/// Where names begin, after the pieces.
const NAMES: f32 = LEFT + 34.0;
/// Where sums begin.
const SUMS: f32 = 300.0;
/// Where a page's text ends, and where that of a second page begins.
const BOTTOM: f32 = 786.0;
const TOP: f32 = 84.0;
/// A group of rows that is higher than this may be divided.
const WHOLE: f32 = 420.0;

const TEXT: Style = Style::new(Face::Regular, 9.5, Colour::INK);
const STRONG: Style = Style::new(Face::SemiBold, 9.5, Colour::INK);
const SMALL: Style = Style::new(Face::Regular, 8.5, Colour::MUTED);
/// From one line's baseline to the next, beyond the letters' size.
const LEADING: f32 = 4.0;

/// Pages under the pen.
struct Pen<'a> {
    sheet: Sheet,
    words: Words,
    house: &'a House,
    page: usize,
    /// The next line's baseline.
    y: f32,
    /// Whether a page that begins repeats what the columns are.
    in_lines: bool,
}

/// The rows as a PDF file of A4 pages. `at` is when what it says happened.
pub(super) fn a4_pdf(house: &House, paper: &docket::Sheet, title: &str, at: Stamp) -> Vec<u8> {
    pages(house, paper).finish(&About {
        title: title.to_owned(),
        author: house.name.clone(),
        at,
    })
}

fn pages(house: &House, paper: &docket::Sheet) -> Sheet {
    let words = Words::of(house.language);
    let parts = Parts::of(paper, words, house);
    let mut pen = Pen {
        sheet: Sheet::a4(),
        words,
        house,
        page: 0,
        y: 48.0,
        in_lines: false,
    };
    pen.head(&parts);
    if parts.to.is_empty() {
        pen.y = (pen.y + 34.0).max(150.0);
    } else {
        pen.letter(&parts);
    }
    pen.title(&parts);
    pen.lines(parts.lines);
    pen.rest(parts.rest);
    pen.feet(parts.title.0);
    pen.sheet
}

impl Pen<'_> {
    /// What must not be overlooked.
    fn pill(&mut self, text: &str) {
        let style = Style::new(Face::Bold, 9.5, Colour::WARN).spaced(0.4);
        for line in style.wrapped(text, ROOM - 20.0) {
            self.reserve(20.0);
            let area = Area {
                x: LEFT,
                y: self.y - 13.0,
                width: style.width(&line) + 20.0,
                height: 19.0,
            };
            let corners = Corners::Round(5.0);
            self.sheet.fill(area, corners, Colour::WARN_SOFT);
            self.sheet.left(LEFT + 10.0, self.y, style, &line);
            self.y += 28.0;
        }
    }

    /// Turns the page where so many points are not left on it.
    fn reserve(&mut self, height: f32) {
        if self.y + height > BOTTOM {
            self.page += 1;
            self.sheet.turn_to(self.page);
            self.y = TOP;
            if self.in_lines {
                self.columns_head();
            }
        }
    }

    /// What the columns of the lines are.
    fn columns_head(&mut self) {
        let words = self.words;
        let pieces = words.say("invoice-pieces");
        let of_pieces = SMALL.narrowed(pieces, NAMES - LEFT - 6.0);
        self.sheet.left(LEFT, self.y, of_pieces, pieces);
        self.sheet
            .left(NAMES, self.y, SMALL, words.say("invoice-item"));
        self.sheet.right(END, self.y, SMALL, &self.house.currency);
        self.sheet.rule(LEFT, self.y + 6.0, ROOM);
        self.y += 22.0;
    }

    /// What was sold, each line together with what explains it.
    fn lines(&mut self, rows: &[Row]) {
        self.reserve(60.0);
        self.columns_head();
        self.in_lines = true;
        for group in rows.chunk_by(|_, next| sold(next).is_none()) {
            let height: f32 = group.iter().map(height).sum();
            if height < WHOLE {
                self.reserve(height - LEADING * 2.0);
            }
            group.iter().for_each(|row| self.line(row));
            self.y += 3.0;
        }
        self.in_lines = false;
    }

    fn line(&mut self, row: &Row) {
        match (row, sold(row)) {
            (Row::Sides { right, .. }, Some((pieces, name))) => {
                self.sheet.right(LEFT + 24.0, self.y, STRONG, pieces);
                self.both(NAMES, TEXT, name, right);
            }
            (Row::Sides { left, right, .. }, None) => self.both(NAMES, SMALL, left.trim(), right),
            (Row::Text { text, .. }, _) => self.both(NAMES, SMALL, text, ""),
            _ => self.row(row, &Row::Gap),
        }
    }

    /// A text from an edge on, in as many lines as it needs beside what ends its first line.
    fn both(&mut self, x: f32, style: Style, left: &str, right: &str) {
        let pitch = style.size + LEADING;
        self.reserve(0.0);
        self.sheet.right(END, self.y, style, right);
        let room = END - x - style.width(right) - 14.0;
        let lines = style.wrapped(left, room.max(80.0));
        for (at, line) in lines.iter().enumerate() {
            if at > 0 {
                self.reserve(0.0);
            }
            self.sheet.left(x, self.y, style, line);
            self.y += pitch;
        }
        if lines.is_empty() {
            self.y += pitch;
        }
    }

    /// The sums and what follows them; what belongs together stays together.
    fn rest(&mut self, rows: &[Row]) {
        let by_hand = hospitality_words(self.words, self.house).unwrap_or_default();
        let mut is_drawn = false;
        for mut group in rows.chunk_by(|_, next| *next != Row::Rule) {
            let text = group.iter().find_map(|row| match row {
                Row::Text { text, .. } => Some(text.as_str()),
                _ => None,
            });
            match text.map(|text| by_hand.iter().position(|known| *known == text)) {
                Some(Some(0)) => {
                    self.by_hand(&by_hand);
                    is_drawn = true;
                    continue;
                }
                // Drawn with their heading.
                Some(Some(_)) => continue,
                _ => {}
            }
            if is_drawn {
                // The lines to write on are rules enough.
                group = group.get(1..).unwrap_or_default();
            }
            let whole: f32 = group.iter().map(height).sum();
            if whole < WHOLE {
                self.reserve(whole - TEXT.size - LEADING);
            }
            for (at, row) in group.iter().enumerate() {
                self.row(row, group.get(at + 1).unwrap_or(&Row::Gap));
            }
        }
    }

    /// What is filled in and signed by hand, on one page.
    fn by_hand(&mut self, [heading, blanks @ ..]: &[&str; 5]) {
        const EACH: f32 = (ROOM - 20.0) / 2.0;
        self.reserve(100.0);
        self.rule(&Row::Gap);
        self.both(LEFT, STRONG, heading, "");
        for pair in blanks.chunks(2) {
            self.y += 30.0;
            for (x, blank) in [LEFT, LEFT + EACH + 20.0].into_iter().zip(pair) {
                self.sheet.rule(x, self.y - 10.0, EACH);
                self.sheet.left(x, self.y, SMALL, blank);
            }
            self.y += 12.0;
        }
    }

    fn row(&mut self, row: &Row, next: &Row) {
        match row {
            Row::Text {
                text,
                look: Look::Plain,
                indent,
            } => {
                let x = if *indent > 0 { LEFT + 12.0 } else { LEFT };
                self.both(x, TEXT, text, "");
            }
            Row::Text { text, .. } => self.both(SUMS, STRONG, text, ""),
            Row::Middle { text, look } => match (warning(text), look) {
                (Some(said), _) => {
                    self.y += 10.0;
                    self.pill(said);
                }
                (None, Look::Plain) => self.both(LEFT, TEXT, text, ""),
                (None, _) => self.both(LEFT, STRONG, text, ""),
            },
            Row::Sides { left, right, look } => match look {
                Look::Large => self.total(left, right),
                Look::Strong => self.both(SUMS, STRONG, left, right),
                Look::Plain if left.starts_with(' ') => {
                    self.both(SUMS + 10.0, SMALL, left.trim(), right);
                }
                Look::Plain => self.both(SUMS, TEXT, left, right),
            },
            Row::Columns(figures) => self.columns(figures),
            Row::Rule => self.rule(next),
            Row::Gap => self.y += 9.0,
            Row::Qr { payload, strong } => self.code(payload, *strong),
            Row::Logo(_) => {}
        }
    }

    /// As wide as what follows it.
    fn rule(&mut self, next: &Row) {
        let x = match next {
            Row::Sides { .. } | Row::Columns(_) => SUMS,
            Row::Text {
                look: Look::Strong, ..
            } => SUMS,
            _ => LEFT,
        };
        self.sheet.rule(x, self.y - 4.0, END - x);
        self.y += 13.0;
    }

    fn total(&mut self, left: &str, right: &str) {
        let mut style = Style::new(Face::Bold, 14.0, Colour::INK);
        // Smaller rather than cut.
        while style.width(left) + style.width(right) + 10.0 > END - SUMS && style.size > 8.0 {
            style.size -= 0.5;
        }
        self.y += 6.0;
        self.reserve(0.0);
        self.sheet.left(SUMS, self.y, style, left);
        self.sheet.right(END, self.y, style, right);
        self.y += 20.0;
    }

    fn columns(&mut self, figures: &[String]) {
        let Some((first, others)) = figures.split_first() else {
            return;
        };
        let has_figures = |text: &String| text.contains(|c: char| c.is_ascii_digit());
        let style = if figures.iter().any(has_figures) {
            TEXT
        } else {
            SMALL
        };
        self.reserve(0.0);
        self.sheet.left(SUMS, self.y, style, first);
        let mut stop = END;
        for figure in others.iter().rev() {
            self.sheet.right(stop, self.y, style, figure);
            stop -= 66.0;
        }
        self.y += style.size + LEADING;
    }

    /// A code for a phone; nothing where the text is too long for one.
    fn code(&mut self, text: &str, strong: bool) {
        let side = code_side(strong);
        self.reserve(side);
        if code::draw(&mut self.sheet, (LEFT, self.y), side, text, strong) {
            // A reader needs white around it.
            self.y += side + 20.0;
        }
    }

    /// Whose paper it is and which page, at the foot of each.
    fn feet(&mut self, title: &str) {
        let pages = self.sheet.pages();
        for page in 0..pages {
            self.sheet.turn_to(page);
            self.sheet.rule(LEFT, 801.0, ROOM);
            let (number, of) = ((page + 1).to_string(), pages.to_string());
            let gaps = [("number", number.as_str()), ("of", &of)];
            let end = self.words.fill("a4-page", &gaps);
            let foot = Style {
                size: 7.75,
                ..SMALL
            };
            self.sheet.right(END, 815.0, foot, &end);
            let left = format!("{} · {title}", self.house.name);
            let left = foot.fitted(&left, ROOM - foot.width(&end) - 12.0);
            self.sheet.left(LEFT, 815.0, foot, &left);
            if page > 0 {
                let again = self.words.fill("a4-continued", &[("title", title)]);
                let style = STRONG.in_colour(Colour::MUTED);
                self.sheet
                    .left(LEFT, 52.0, style, &style.fitted(&again, ROOM));
            }
        }
    }
}

fn code_side(strong: bool) -> f32 {
    if strong { 96.0 } else { 76.0 }
}

/// Pieces and name of a line that was sold.
fn sold(row: &Row) -> Option<(&str, &str)> {
    let Row::Sides { left, .. } = row else {
        return None;
    };
    let text = left.trim_start();
    let (pieces, name) = text.split_once(' ')?;
    let ends = left.len() - text.len() + pieces.len();
    (ends >= 3 && are_pieces(pieces) && left.len() - text.len() < 3).then_some((pieces, name))
}

/// How much room a row takes, near enough to keep rows together.
fn height(row: &Row) -> f32 {
    match row {
        Row::Text { text, .. } => {
            let lines = TEXT.wrapped(text, ROOM - 34.0).len();
            code::as_points(lines) * (TEXT.size + LEADING)
        }
        Row::Sides {
            look: Look::Large, ..
        } => 26.0,
        Row::Sides { left, .. } => {
            let lines = TEXT.wrapped(left, ROOM - 120.0).len().max(1);
            code::as_points(lines) * (TEXT.size + LEADING)
        }
        Row::Qr { strong, .. } => code_side(*strong) + 20.0,
        Row::Middle { .. } | Row::Columns(_) | Row::Rule => TEXT.size + LEADING,
        Row::Gap => 9.0,
        Row::Logo(_) => 0.0,
    }
}
