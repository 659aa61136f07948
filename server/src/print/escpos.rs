//! A sheet as the bytes that a receipt printer understands (Epson's ESC/POS).

use common::{
    docket::{Look, Row, Sheet},
    house::Printer,
};

use super::{
    page,
    picture::{self, Bitmap},
};

const ESC: u8 = 0x1B;
const FS: u8 = 0x1C;
const GS: u8 = 0x1D;
const LF: u8 = 0x0A;
/// Dots of a letter across.
pub(super) const CELL: usize = 12;
/// The most that a code takes.
const LONGEST_CODE: usize = 2_000;

/// Asks how much paper there is, in sequence with what is printed: the answer says that
/// everything before it came out.
pub(super) const WORD: [u8; 3] = [GS, b'r', 1];

/// A pulse to the drawer, in sequence with what is printed.
pub(super) const KICK: [u8; 5] = [ESC, b'p', 0, 25, 250];

/// A pulse at once, also while the printer waits for paper.
pub(super) const KICK_NOW: [u8; 5] = [0x10, 0x14, 1, 0, 1];

/// All of a sheet, from a fresh start to the cut.
pub(super) fn bytes(printer: &Printer, sheet: &Sheet) -> Vec<u8> {
    let mut paper = Writer {
        printer,
        columns: usize::from(printer.columns.clamp(16, 64)),
        bytes: Vec::new(),
    };
    // A printer for China begins with two bytes a character.
    paper.put(&[ESC, b'@', FS, b'.']);
    paper.put(&[ESC, b't', page::number(printer.code_page)]);
    for row in &sheet.rows {
        paper.row(row);
    }
    // Past the tear bar, and cut.
    paper.put(&[GS, b'V', b'B', 0]);
    paper.bytes
}

struct Writer<'a> {
    printer: &'a Printer,
    columns: usize,
    bytes: Vec<u8>,
}

impl Writer<'_> {
    fn put(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
    }

    fn row(&mut self, row: &Row) {
        match row {
            Row::Text { look, .. } | Row::Middle { look, .. } | Row::Sides { look, .. } => {
                let wide = if *look == Look::Large { 2 } else { 1 };
                self.text(&row.text(self.columns / wide), *look);
            }
            Row::Columns(_) | Row::Rule | Row::Gap => {
                self.text(&row.text(self.columns), Look::Plain);
            }
            Row::Logo(rows) => self.logo(rows),
            Row::Qr { payload, strong } => self.code(payload, *strong),
        }
    }

    /// A row with a letter that the printer lacks is a picture, whole: half of it in another
    /// type would not stand under its neighbours.
    fn text(&mut self, text: &str, look: Look) {
        let page = self.printer.code_page;
        let lines: Option<Vec<_>> = text.lines().map(|line| page::bytes(page, line)).collect();
        let Some(lines) = lines else {
            for line in text.lines() {
                let drawn = picture::line(line, self.columns * CELL, look);
                self.picture(&drawn);
            }
            return;
        };
        match look {
            Look::Plain => {}
            Look::Strong => self.put(&[ESC, b'E', 1]),
            Look::Large => self.put(&[GS, b'!', 0x11]),
        }
        for line in lines {
            self.put(&line);
            self.put(&[LF]);
        }
        match look {
            Look::Plain => {}
            Look::Strong => self.put(&[ESC, b'E', 0]),
            Look::Large => self.put(&[GS, b'!', 0]),
        }
    }

    fn logo(&mut self, rows: &[String]) {
        if let Some(drawn) = picture::logo(rows, self.columns * CELL) {
            self.picture(&drawn);
        }
    }

    fn picture(&mut self, drawn: &Bitmap) {
        let across = drawn.width.div_ceil(8);
        for stripe in drawn.rows.chunks(255) {
            let Ok(high) = u8::try_from(stripe.len()) else {
                return;
            };
            let [low, more] = u16::try_from(across).unwrap_or(u16::MAX).to_le_bytes();
            self.put(&[GS, b'v', b'0', 0, low, more, high, 0]);
            for row in stripe {
                self.put(row);
            }
        }
    }

    /// A code that the printer draws itself, in the middle.
    fn code(&mut self, payload: &str, strong: bool) {
        let payload = payload.as_bytes();
        if payload.is_empty() || payload.len() > LONGEST_CODE {
            return;
        }
        let Ok(length) = u16::try_from(payload.len() + 3) else {
            return;
        };
        let [low, high] = length.to_le_bytes();
        let dots = match payload.len() {
            0..100 => 6,
            100..250 => 5,
            _ => 4,
        };
        let level = if strong { 49 } else { 48 };
        // Four of its dots all round are to be white, or telephones do not find it.
        let quiet = [ESC, b'J', 4 * dots];
        self.put(&quiet);
        self.put(&[ESC, b'a', 1]);
        self.put(&[GS, b'(', b'k', 4, 0, 49, 65, 50, 0]);
        self.put(&[GS, b'(', b'k', 3, 0, 49, 67, dots]);
        self.put(&[GS, b'(', b'k', 3, 0, 49, 69, level]);
        self.put(&[GS, b'(', b'k', low, high, 49, 80, 48]);
        self.put(payload);
        self.put(&[GS, b'(', b'k', 3, 0, 49, 81, 48]);
        self.put(&[ESC, b'a', 0]);
        self.put(&quiet);
    }
}

#[cfg(test)]
mod tests {
    use common::{
        PrinterId,
        house::{CodePage, Reach},
    };

    use super::*;

    fn printer(code_page: CodePage) -> Printer {
        Printer {
            id: PrinterId(1),
            name: "bar".to_owned(),
            reach: Reach::Usb {
                path: String::new(),
            },
            code_page,
            columns: 42,
            prints: Vec::new(),
            fallback: None,
            drawer: false,
        }
    }

    fn printed(code_page: CodePage, row: Row) -> Vec<u8> {
        bytes(&printer(code_page), &Sheet { rows: vec![row] })
    }

    fn row(text: &str, look: Look) -> Row {
        Row::Text {
            text: text.to_owned(),
            indent: 0,
            look,
        }
    }

    fn holds(paper: &[u8], part: &[u8]) -> bool {
        paper.windows(part.len()).any(|window| window == part)
    }

    #[test]
    fn a_paper_begins_afresh_and_ends_with_a_cut() {
        let paper = printed(CodePage::Cp858, row("Café 3 €", Look::Plain));
        assert!(paper.starts_with(&[ESC, b'@', FS, b'.', ESC, b't', 19]));
        assert!(holds(&paper, b"Caf\x82 3 \xD5\n"));
        assert!(paper.ends_with(&[GS, b'V', b'B', 0]));
    }

    #[test]
    fn what_a_page_lacks_is_a_picture_across_the_whole_row() {
        let raster = [GS, b'v', b'0', 0, 63, 0];
        for (page, text, drawn) in [
            (CodePage::Cp858, "3 €", false),
            (CodePage::Cp437, "3 €", true),
            (CodePage::Ascii, "Café", true),
            (CodePage::Wpc1252, "饺子 3", true),
        ] {
            let paper = printed(page, row(text, Look::Strong));
            assert_eq!(holds(&paper, &raster), drawn, "{text} in {page:?}");
        }
    }

    #[test]
    fn large_letters_leave_room_for_half_as_many() {
        let text = "Tisch 12 am Fenster, zwei Kinder";
        let paper = printed(CodePage::Cp858, row(text, Look::Large));
        assert!(holds(&paper, &[GS, b'!', 0x11]));
        assert!(holds(&paper, b"\nzwei Kinder\n"));
        assert!(holds(&paper, &[GS, b'!', 0]));
    }

    #[test]
    fn a_code_is_drawn_by_the_printer() {
        let code = Row::Qr {
            payload: "https://couvert.example/r/1".to_owned(),
            strong: true,
        };
        let paper = printed(CodePage::Cp858, code);
        assert!(holds(&paper, &[GS, b'(', b'k', 3, 0, 49, 69, 49]));
        assert!(holds(&paper, &[ESC, b'J', 24, ESC, b'a', 1]));
        assert!(holds(&paper, b"\x50\x30https://couvert.example/r/1"));
    }
}
