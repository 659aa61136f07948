//! Rows as pictures, for letters that a printer does not have.

use std::sync::LazyLock;

use ab_glyph::{Font as _, FontRef, PxScale, PxScaleFont, ScaleFont as _, point};
use common::docket::Look;
use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

use super::escpos::CELL;
use crate::paper::Face;

/// Dots of a letter's height, and of the room between two lines.
const HEIGHT: usize = 24;
const LEADING: usize = 6;
/// Where letters and signs stand, of the height.
const BASELINE: f32 = 0.86;
/// As much of a dot must be black.
const INK: f32 = 0.45;

/// Black and white, a bit a dot, the leftmost one first.
#[derive(Debug)]
pub(super) struct Bitmap {
    /// In dots.
    pub(super) width: usize,
    /// From top to bottom.
    pub(super) rows: Vec<Vec<u8>>,
}

impl Bitmap {
    fn blank(width: usize, height: usize) -> Self {
        let rows = vec![vec![0; width.div_ceil(8)]; height];
        Self { width, rows }
    }

    fn ink(&mut self, x: usize, y: usize) {
        if x < self.width
            && let Some(byte) = self.rows.get_mut(y).and_then(|row| row.get_mut(x / 8))
        {
            *byte |= 0x80 >> (x % 8);
        }
    }
}

type Parsed = Option<FontRef<'static>>;

static REGULAR: LazyLock<Parsed> = LazyLock::new(|| read(Face::SemiBold));
static BOLD: LazyLock<Parsed> = LazyLock::new(|| read(Face::Bold));
static CHINESE: LazyLock<Parsed> = LazyLock::new(|| read(Face::Chinese));

fn read(face: Face) -> Parsed {
    FontRef::try_from_slice(face.file()).ok()
}

/// A line of a paper as wide as the paper. What stands at the left and at the right edge and
/// under each other stays there.
pub(super) fn line(text: &str, width: usize, look: Look) -> Bitmap {
    let times = if look == Look::Large { 2 } else { 1 };
    let (cell, height) = (CELL * times, HEIGHT * times);
    let mut drawn = Bitmap::blank(width, height + LEADING);
    let parts = parts(text);
    let across = width / cell;
    let last = parts.len().saturating_sub(1);
    for (place, part) in parts.iter().enumerate() {
        let room = part.columns * cell;
        let natural = pen(part.text, height, look, None);
        let squeeze = (as_f32(room) / natural.max(1.0)).min(1.0);
        let spare = as_f32(room) - natural * squeeze;
        let left = if place == 0 && part.column == 0 {
            0.0
        } else if last == 0 && (2 * part.column + part.columns).abs_diff(across) <= 1 {
            spare / 2.0
        } else if place == 0 {
            0.0
        } else if place == last {
            spare
        } else {
            0.0
        };
        let from = as_f32(part.column * cell) + left;
        pen(part.text, height, look, Some((&mut drawn, from, squeeze)));
    }
    drawn
}

/// The house's picture in the middle, twice as large where there is room.
pub(super) fn logo(rows: &[String], width: usize) -> Option<Bitmap> {
    let across = rows.iter().map(|row| row.chars().count()).max()?;
    let times = if across * 2 <= width { 2 } else { 1 };
    let left = width.saturating_sub(across * times) / 2;
    let mut drawn = Bitmap::blank(width, rows.len() * times + LEADING);
    for (y, row) in rows.iter().enumerate() {
        for (x, _) in row.chars().enumerate().filter(|(_, dot)| *dot == '#') {
            for (right, down) in [(0, 0), (1, 0), (0, 1), (1, 1)] {
                if right < times && down < times {
                    drawn.ink(left + x * times + right, y * times + down);
                }
            }
        }
    }
    (across > 0).then_some(drawn)
}

/// A piece of a line between two wide gaps.
struct Part<'a> {
    text: &'a str,
    column: usize,
    columns: usize,
}

fn parts(line: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut from = 0;
    let mut column = 0;
    for piece in line.split_inclusive("  ") {
        let text = piece.trim_end();
        let start = text.len() - text.trim_start().len();
        let text = text.trim_start();
        if !text.is_empty() {
            parts.push(Part {
                text,
                column: column + start,
                columns: text.width(),
            });
        }
        from += piece.len();
        column = line[..from].width();
    }
    parts
}

/// Draws a text, or only moves the pen; says how far it came.
fn pen(text: &str, height: usize, look: Look, onto: Option<(&mut Bitmap, f32, f32)>) -> f32 {
    let (mut onto, from, squeeze) = match onto {
        Some((drawn, from, squeeze)) => (Some(drawn), from, squeeze),
        None => (None, 0.0, 1.0),
    };
    let mut x = 0.0;
    for letter in text.chars() {
        let Some((font, letter)) = face(letter, look) else {
            continue;
        };
        let is_sign = letter.width() == Some(2);
        let high = as_f32(height) * if is_sign { square(font) } else { 1.0 };
        let scale = PxScale {
            x: high * squeeze,
            y: high,
        };
        let scaled = font.as_scaled(scale);
        if let Some(drawn) = onto.as_deref_mut() {
            let baseline = as_f32(height) * BASELINE;
            draw(drawn, scaled, letter, point(from + x, baseline));
            if is_sign && look != Look::Plain {
                draw(drawn, scaled, letter, point(from + x + 1.0, baseline));
            }
        }
        x += scaled.h_advance(font.glyph_id(letter));
    }
    x
}

/// How much larger a face is to be so that a Chinese sign fills the square of two letters. The
/// one face has no bold: where it should be, a sign is drawn twice.
fn square(font: &FontRef<'_>) -> f32 {
    font.units_per_em()
        .map_or(1.0, |em| font.height_unscaled() / em)
}

fn draw(
    drawn: &mut Bitmap,
    scaled: PxScaleFont<&FontRef<'static>>,
    letter: char,
    position: ab_glyph::Point,
) {
    let glyph = ab_glyph::Glyph {
        position,
        ..scaled.scaled_glyph(letter)
    };
    let Some(outline) = scaled.outline_glyph(glyph) else {
        return;
    };
    let bounds = outline.px_bounds();
    outline.draw(|x, y, ink| {
        if ink >= INK
            && let (Some(x), Some(y)) = (at(bounds.min.x, x), at(bounds.min.y, y))
        {
            drawn.ink(x, y);
        }
    });
}

/// The face that has the letter; a question mark where none has.
fn face(letter: char, look: Look) -> Option<(&'static FontRef<'static>, char)> {
    let usual = if look == Look::Strong {
        &*BOLD
    } else {
        &*REGULAR
    };
    let has = |font: &'static Parsed, letter: char| {
        font.as_ref()
            .filter(|font| font.glyph_id(letter).0 != 0)
            .map(|font| (font, letter))
    };
    has(usual, letter)
        .or_else(|| has(&CHINESE, letter))
        .or_else(|| has(usual, '?'))
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a paper is some hundred dots wide"
)]
fn as_f32(dots: usize) -> f32 {
    dots as f32
}

/// A dot's place; nothing where it lies beyond the edge.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a paper is some hundred dots wide"
)]
fn at(origin: f32, along: u32) -> Option<usize> {
    usize::try_from(origin as i64 + i64::from(along)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How many dots are black between two columns.
    fn ink(drawn: &Bitmap, columns: std::ops::Range<usize>) -> usize {
        let bit = |row: &Vec<u8>, x: usize| usize::from(row[x / 8] >> (7 - x % 8) & 1);
        drawn
            .rows
            .iter()
            .map(|row| columns.clone().map(|x| bit(row, x)).sum::<usize>())
            .sum()
    }

    #[test]
    fn a_dish_stands_at_the_left_and_its_price_at_the_right() {
        let text = format!("  1 宫保鸡丁{}16.50", " ".repeat(25));
        let drawn = line(&text, 504, Look::Plain);
        assert_eq!(drawn.width, 504);
        assert!(ink(&drawn, 24..150) > 300);
        assert_eq!(ink(&drawn, 160..430), 0);
        assert!(ink(&drawn, 440..504) > 100);
    }

    #[test]
    fn a_chinese_sign_is_as_high_as_two_letters_are_wide_and_a_heading_is_bold() {
        let high = |look| {
            let drawn = line("宫保鸡丁", 504, look);
            let rows = drawn.rows.iter();
            rows.filter(|row| row.iter().any(|byte| *byte != 0)).count()
        };
        assert!((20..=24).contains(&high(Look::Plain)));
        assert!((40..=48).contains(&high(Look::Large)));
        let [plain, strong] = [Look::Plain, Look::Strong].map(|look| {
            let drawn = line("宫保鸡丁", 504, look);
            assert_eq!(ink(&drawn, 97..504), 0);
            ink(&drawn, 0..97)
        });
        assert!(strong > plain * 5 / 4, "{strong} and {plain}");
    }

    #[test]
    fn only_what_stands_in_the_middle_is_centred() {
        let dish = line("  1 Ei", 504, Look::Large);
        assert_eq!(ink(&dish, 0..48), 0);
        assert!(ink(&dish, 48..72) > 0);
        let middle = line(&format!("{}Ei", " ".repeat(20)), 504, Look::Plain);
        assert_eq!(ink(&middle, 0..240), 0);
    }

    #[test]
    fn every_sign_on_the_keys_is_drawn_and_none_runs_over_the_edge() {
        for letter in "饺é€ßWmg?".chars() {
            let text = letter
                .to_string()
                .repeat(60 / letter.width().expect("a width"));
            let drawn = line(&text, 504, Look::Strong);
            assert!(ink(&drawn, 0..504) > 500, "{letter}");
            assert_eq!(drawn.rows.len(), 30);
        }
    }

    #[test]
    fn a_small_picture_is_doubled_in_the_middle() {
        let drawn = logo(&["##".to_owned(), "#.".to_owned()], 100).expect("a picture");
        assert_eq!(ink(&drawn, 48..52), 12);
        assert_eq!(ink(&drawn, 0..100), 12);
        assert!(logo(&[], 100).is_none());
    }
}
