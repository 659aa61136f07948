//! A sheet of paper to draw on: points from its top left corner, as one reads.

use std::collections::{BTreeMap, BTreeSet};

use common::Stamp;
use printpdf::{
    Color, FontId, OffsetDateTime, Op, PaintMode, PdfDocument, PdfFontHandle, PdfPage,
    PdfSaveOptions, Polygon, PolygonRing, Pt, Rect, Rgb, TextItem, TextMatrix, WindingOrder,
};
use sha2::{Digest as _, Sha256};

use super::{
    face::{Face, run_width, runs},
    shape::{Area, Corners, outline},
};

/// A colour of the printed look; paper is always light.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Colour(u8, u8, u8);

impl Colour {
    pub(super) const INK: Self = Self(0x1D, 0x1A, 0x16);
    pub(super) const MUTED: Self = Self(0x6B, 0x65, 0x5B);
    pub(super) const LINE: Self = Self(0xE3, 0xDD, 0xD2);
    pub(super) const TILE: Self = Self(0xF4, 0xF1, 0xEB);
    pub(super) const ACCENT: Self = Self(0x0E, 0x5E, 0x4B);
    pub(super) const BEFORE: Self = Self(0xC0, 0x76, 0x10);
    pub(super) const BAD: Self = Self(0xB3, 0x26, 0x1E);
    pub(super) const WARN: Self = Self(0x8A, 0x52, 0x00);
    pub(super) const WARN_SOFT: Self = Self(0xFB, 0xEB, 0xCF);

    fn printed(self) -> Color {
        let part = |part: u8| f32::from(part) / 255.0;
        Color::Rgb(Rgb::new(part(self.0), part(self.1), part(self.2), None))
    }
}

/// How a text looks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Style {
    pub(super) face: Face,
    /// In points.
    pub(super) size: f32,
    pub(super) colour: Colour,
    /// Extra room after each letter, in points; for small capitals.
    pub(super) spacing: f32,
}

impl Style {
    pub(super) const fn new(face: Face, size: f32, colour: Colour) -> Self {
        let spacing = 0.0;
        Self {
            face,
            size,
            colour,
            spacing,
        }
    }

    pub(super) const fn spaced(self, spacing: f32) -> Self {
        Self { spacing, ..self }
    }

    pub(super) const fn in_colour(self, colour: Colour) -> Self {
        Self { colour, ..self }
    }

    /// How wide the text is, in points.
    pub(super) fn width(self, text: &str) -> f32 {
        let mut width = 0.0;
        for (face, run) in runs(self.face, text) {
            let mut letters = 0.0;
            run.chars().for_each(|_| letters += self.spacing);
            width += run_width(face, &run) * self.size + letters;
        }
        width
    }

    /// Smaller, by a fifth at most, where the text is wider than the room: two long names that
    /// differ at their end must not look the same.
    pub(super) fn narrowed(self, text: &str, room: f32) -> Self {
        let fit = (room / self.width(text).max(1.0)).clamp(0.8, 1.0);
        Self {
            size: self.size * fit,
            ..self
        }
    }

    /// The text, with "…" at its end where it is wider than the room.
    pub(super) fn fitted(self, text: &str, room: f32) -> String {
        if self.width(text) <= room {
            return text.to_owned();
        }
        let mut kept = text.to_owned();
        while kept.pop().is_some() {
            let shown = format!("{}…", kept.trim_end());
            if self.width(&shown) <= room {
                return shown;
            }
        }
        String::new()
    }

    /// The text in lines no wider than the room; a word that is longer than a line, as whole
    /// sentences of Chinese are, is broken.
    pub(super) fn wrapped(self, text: &str, room: f32) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for word in text.split_whitespace() {
            match lines.last_mut() {
                Some(line) if self.width(&format!("{line} {word}")) <= room => {
                    line.push(' ');
                    line.push_str(word);
                }
                _ if self.width(word) <= room => lines.push(word.to_owned()),
                _ => self.broken(word, room, &mut lines),
            }
        }
        lines
    }

    fn broken(self, word: &str, room: f32, lines: &mut Vec<String>) {
        if let Some(line) = lines.last_mut() {
            line.push(' ');
        } else {
            lines.push(String::new());
        }
        for letter in word.chars() {
            let fits =
                |line: &String| line.is_empty() || self.width(&format!("{line}{letter}")) <= room;
            match lines.last_mut().filter(|line| fits(line)) {
                Some(line) => line.push(letter),
                None => lines.push(letter.to_string()),
            }
        }
        for line in lines {
            line.truncate(line.trim_end().len());
        }
    }
}

enum Mark {
    Text {
        x: f32,
        baseline: f32,
        style: Style,
        text: String,
    },
    Fill {
        area: Area,
        corners: Corners,
        colour: Colour,
    },
}

/// What stands in a document about itself.
pub(super) struct About {
    pub(super) title: String,
    pub(super) author: String,
    /// The moment of the report, not of the printing: the same report gives the same bytes.
    pub(super) at: Stamp,
}

/// One document under the pen.
pub(super) struct Sheet {
    width: f32,
    height: f32,
    pages: Vec<Vec<Mark>>,
    page: usize,
}

impl Sheet {
    /// A4, upright.
    pub(super) fn a4() -> Self {
        Self::new(595.28, 841.89)
    }

    /// A strip whose length is known once it has been filled.
    pub(super) fn strip(width: f32) -> Self {
        Self::new(width, 0.0)
    }

    fn new(width: f32, height: f32) -> Self {
        Self {
            width,
            height,
            pages: vec![Vec::new()],
            page: 0,
        }
    }

    pub(super) fn pages(&self) -> usize {
        self.pages.len()
    }

    /// Draws on this page from now on; pages up to it come into being.
    pub(super) fn turn_to(&mut self, page: usize) {
        while self.pages.len() <= page {
            self.pages.push(Vec::new());
        }
        self.page = page;
    }

    /// Ends the strip here.
    pub(super) fn cut_at(&mut self, height: f32) {
        self.height = height;
    }

    fn mark(&mut self, mark: Mark) {
        self.pages[self.page].push(mark);
    }

    /// Text that begins at x.
    pub(super) fn left(&mut self, x: f32, baseline: f32, style: Style, text: &str) {
        let text = text.to_owned();
        self.mark(Mark::Text {
            x,
            baseline,
            style,
            text,
        });
    }

    /// Text that ends at x.
    pub(super) fn right(&mut self, x: f32, baseline: f32, style: Style, text: &str) {
        self.left(x - style.width(text), baseline, style, text);
    }

    /// What a reader reads, in the sequence of printing.
    #[cfg(test)]
    pub(super) fn reads(&self) -> Vec<&str> {
        self.places().into_iter().map(|(text, _)| text).collect()
    }

    /// The same with where each text begins, from the upper left corner of its page.
    #[cfg(test)]
    pub(super) fn places(&self) -> Vec<(&str, (f32, f32))> {
        let marks = self.pages.iter().flatten();
        let texts = marks.filter_map(|mark| match mark {
            Mark::Text {
                x, baseline, text, ..
            } => Some((text.as_str(), (*x, *baseline))),
            _ => None,
        });
        texts.collect()
    }

    /// Text whose middle is at x.
    pub(super) fn middle(&mut self, x: f32, baseline: f32, style: Style, text: &str) {
        self.left(x - style.width(text) / 2.0, baseline, style, text);
    }

    /// An area in one colour.
    pub(super) fn fill(&mut self, area: Area, corners: Corners, colour: Colour) {
        self.mark(Mark::Fill {
            area,
            corners,
            colour,
        });
    }

    /// A hairline.
    pub(super) fn rule(&mut self, x: f32, y: f32, width: f32) {
        let height = 0.6;
        let area = Area {
            x,
            y: y - height / 2.0,
            width,
            height,
        };
        self.fill(area, Corners::Square, Colour::LINE);
    }

    /// The document. Same marks, same bytes.
    pub(super) fn finish(self, about: &About) -> Vec<u8> {
        let mut document = PdfDocument::new(&about.title);
        let info = &mut document.metadata.info;
        info.author.clone_from(&about.author);
        "Couvert".clone_into(&mut info.creator);
        "Couvert".clone_into(&mut info.producer);
        if let Ok(at) = OffsetDateTime::from_unix_timestamp(about.at.millis() / 1000) {
            (
                info.creation_date,
                info.modification_date,
                info.metadata_date,
            ) = (at, at, at);
        }
        let mut used: BTreeMap<Face, BTreeSet<char>> = BTreeMap::new();
        for page in &self.pages {
            let mut ops = Vec::new();
            for mark in page {
                self.print(mark, &mut ops, &mut used);
            }
            document.pages.push(self.page_of(ops));
        }
        for (face, letters) in &used {
            if let Some(font) = face.cut_to(letters) {
                let id = FontId(face.resource().to_owned());
                document.resources.fonts.map.insert(id, font);
            }
        }
        bytes_of(&document)
    }

    fn page_of(&self, ops: Vec<Op>) -> PdfPage {
        let area = Rect::from_wh(Pt(self.width), Pt(self.height));
        PdfPage {
            media_box: area.clone(),
            trim_box: area.clone(),
            crop_box: area,
            ops,
        }
    }

    fn print(&self, mark: &Mark, ops: &mut Vec<Op>, used: &mut BTreeMap<Face, BTreeSet<char>>) {
        match mark {
            Mark::Text {
                x,
                baseline,
                style,
                text,
            } => {
                let mut pen = *x;
                for (face, run) in runs(style.face, text) {
                    used.entry(face).or_default().extend(run.chars());
                    let at = (pen, self.height - baseline);
                    pen += Style { face, ..*style }.width(&run);
                    print_run(face, *style, at, run, ops);
                }
            }
            Mark::Fill {
                area,
                corners,
                colour,
            } => {
                ops.push(Op::SetFillColor {
                    col: colour.printed(),
                });
                let points = outline(*area, *corners, self.height);
                ops.push(Op::DrawPolygon {
                    polygon: Polygon {
                        rings: vec![PolygonRing { points }],
                        mode: PaintMode::Fill,
                        winding_order: WindingOrder::NonZero,
                    },
                });
            }
        }
    }
}

fn print_run(face: Face, style: Style, at: (f32, f32), run: String, ops: &mut Vec<Op>) {
    ops.push(Op::StartTextSection);
    ops.push(Op::SetFillColor {
        col: style.colour.printed(),
    });
    ops.push(Op::SetFont {
        font: PdfFontHandle::External(FontId(face.resource().to_owned())),
        size: Pt(style.size),
    });
    ops.push(Op::SetCharacterSpacing {
        multiplier: style.spacing,
    });
    ops.push(Op::SetTextMatrix {
        matrix: TextMatrix::Translate(Pt(at.0), Pt(at.1)),
    });
    ops.push(Op::ShowText {
        items: vec![TextItem::Text(run)],
    });
    ops.push(Op::EndTextSection);
}

/// The file. The library draws the document's two ids by lot; here they follow from its content.
fn bytes_of(document: &PdfDocument) -> Vec<u8> {
    let options = PdfSaveOptions::default();
    let mut printed = document.to_lopdf_document(&options, &mut Vec::new());
    printed.compress();
    let mut name = |id: &str| {
        let ids = printed.trailer.get_mut(b"ID");
        let Ok(ids) = ids.and_then(|ids| ids.as_array_mut()) else {
            return Vec::new();
        };
        for text in ids.iter_mut().filter_map(|text| text.as_str_mut().ok()) {
            id.as_bytes().clone_into(text);
        }
        let mut bytes = Vec::new();
        // Writing to memory does not fail.
        let _ = printed.save_to(&mut bytes);
        bytes
    };
    let content = Sha256::digest(name(""));
    let id: String = content
        .iter()
        .take(16)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    name(&id)
}
