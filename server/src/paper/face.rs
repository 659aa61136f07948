//! The faces papers are set in: how wide a text is, and the part of a font that a document needs.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

use printpdf::{ParsedFont, PdfFont};
use subsetter::GlyphRemapper;

/// A font file. The files belong to the screens' crate, so that the repository holds each once.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Face {
    Regular,
    SemiBold,
    Bold,
    /// Stands in for characters that the others lack.
    Chinese,
}

/// What a face knows about its glyphs; nothing in it where the file could not be read.
struct Font {
    file: &'static [u8],
    parsed: Option<ParsedFont>,
}

impl Font {
    fn read(file: &'static [u8]) -> Self {
        let parsed = ParsedFont::from_bytes(file, 0, &mut Vec::new());
        Self { file, parsed }
    }

    fn glyph(&self, letter: char) -> Option<u16> {
        self.parsed.as_ref()?.lookup_glyph_index(letter.into())
    }
}

static REGULAR: LazyLock<Font> =
    LazyLock::new(|| Font::read(include_bytes!("../../../ui/fonts/Inter-Regular.ttf")));
static SEMI_BOLD: LazyLock<Font> =
    LazyLock::new(|| Font::read(include_bytes!("../../../ui/fonts/Inter-SemiBold.ttf")));
static BOLD: LazyLock<Font> =
    LazyLock::new(|| Font::read(include_bytes!("../../../ui/fonts/Inter-Bold.ttf")));
static CHINESE: LazyLock<Font> =
    LazyLock::new(|| Font::read(include_bytes!("../../../ui/fonts/NotoSansSC-Regular.ttf")));

impl Face {
    fn font(self) -> &'static Font {
        match self {
            Self::Regular => &REGULAR,
            Self::SemiBold => &SEMI_BOLD,
            Self::Bold => &BOLD,
            Self::Chinese => &CHINESE,
        }
    }

    /// The font's file, for whoever draws with it.
    pub(crate) fn file(self) -> &'static [u8] {
        self.font().file
    }

    /// The name inside the document; six letters and a plus mark a font that was cut.
    fn name(self) -> &'static str {
        match self {
            Self::Regular => "COUVRA+Inter-Regular",
            Self::SemiBold => "COUVRB+Inter-SemiBold",
            Self::Bold => "COUVRC+Inter-Bold",
            Self::Chinese => "COUVRD+NotoSansSC-Regular",
        }
    }

    /// The name by which a page's content calls the face.
    pub(super) fn resource(self) -> &'static str {
        match self {
            Self::Regular => "regular",
            Self::SemiBold => "semibold",
            Self::Bold => "bold",
            Self::Chinese => "chinese",
        }
    }

    /// How far the pen moves for a letter, in parts of the size.
    fn advance(self, letter: char) -> f32 {
        let font = self.font();
        let width = font.parsed.as_ref().and_then(|parsed| {
            let glyph = parsed.lookup_glyph_index(letter.into())?;
            let width = f32::from(parsed.get_glyph_width(glyph)?);
            Some(width / f32::from(parsed.units_per_em.max(1)))
        });
        width.unwrap_or(0.0)
    }

    /// The face cut to these letters, ready to be embedded.
    pub(super) fn cut_to(self, letters: &BTreeSet<char>) -> Option<PdfFont> {
        let whole = self.font().parsed.as_ref()?;
        let mut kept = GlyphRemapper::new();
        let mut letter_glyphs = BTreeMap::new();
        let mut widths = BTreeMap::new();
        for letter in letters {
            if let Some(glyph) = whole.lookup_glyph_index((*letter).into()) {
                let cut = kept.remap(glyph);
                letter_glyphs.insert(u32::from(*letter), cut);
                widths.insert(cut, whole.get_glyph_width(glyph).unwrap_or_default());
            }
        }
        let Ok(bytes) = subsetter::subset(self.font().file, 0, &kept) else {
            return Some(PdfFont::new(whole.clone()));
        };
        let mut cut = ParsedFont::with_glyph_data(
            bytes,
            0,
            Some(self.name().to_owned()),
            letter_glyphs,
            widths,
            whole.units_per_em,
            whole.font_metrics.clone(),
        );
        cut.pdf_font_metrics = whole.pdf_font_metrics.clone();
        Some(PdfFont::new(cut))
    }
}

/// The text in parts that one face each can set; what no face has becomes a question mark.
pub(super) fn runs(face: Face, text: &str) -> Vec<(Face, String)> {
    let mut runs: Vec<(Face, String)> = Vec::new();
    for letter in text.chars() {
        let (face, letter) = if face.font().glyph(letter).is_some() {
            (face, letter)
        } else if Face::Chinese.font().glyph(letter).is_some() {
            (Face::Chinese, letter)
        } else {
            (face, '?')
        };
        match runs.last_mut() {
            Some((last, run)) if *last == face => run.push(letter),
            _ => runs.push((face, letter.to_string())),
        }
    }
    runs
}

/// How wide a run is, in parts of the size.
pub(super) fn run_width(face: Face, run: &str) -> f32 {
    run.chars().map(|letter| face.advance(letter)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_face_is_read_and_figures_are_of_one_width() {
        for face in [Face::Regular, Face::SemiBold, Face::Bold, Face::Chinese] {
            assert!(run_width(face, "n") > 0.3, "{face:?}");
        }
        for face in [Face::Regular, Face::SemiBold, Face::Bold] {
            let zero = run_width(face, "0");
            for figure in "123456789".chars() {
                assert!((run_width(face, &figure.to_string()) - zero).abs() < 0.001);
            }
        }
    }

    #[test]
    fn a_dish_with_a_chinese_name_is_set_in_two_faces() {
        let parts = runs(Face::Bold, "Dumplings 饺子 ☃");
        let faces: Vec<Face> = parts.iter().map(|(face, _)| *face).collect();
        assert_eq!(faces, [Face::Bold, Face::Chinese, Face::Bold]);
        assert_eq!(parts[2].1, " ?");
    }

    #[test]
    fn a_cut_face_is_small() {
        let letters: BTreeSet<char> = "0123456789.,Total".chars().collect();
        let cut = Face::Bold.cut_to(&letters).expect("the face is read");
        assert!(cut.parsed_font.original_bytes.len() < 8_000);
    }
}
