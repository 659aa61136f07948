//! The font atlas and other images: one paint at a place.
#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "places become texels here, and `wrap` keeps them inside"
)]

use egui::Color32;
use egui::epaint::textures::{TextureFilter, TextureOptions, TextureWrapMode};

use super::paint::{Paint, add, paint};

#[derive(Debug)]
pub(super) struct Texture {
    pub(super) size: [usize; 2],
    pub(super) texels: Vec<Color32>,
    pub(super) options: TextureOptions,
}

impl Texture {
    /// The paint at a place given in texels (0.5 is the middle of the first).
    pub(super) fn sample(&self, at: [f32; 2], filter: TextureFilter) -> Paint {
        if filter == TextureFilter::Nearest {
            return self.texel(at[0].floor() as i64, at[1].floor() as i64);
        }
        let (x, y) = (at[0] - 0.5, at[1] - 0.5);
        let (left, top) = ((x + NEAR).floor(), (y + NEAR).floor());
        let (right, below) = ((x - left).max(0.0), (y - top).max(0.0));
        let (column, row) = (left as i64, top as i64);
        // Most glyphs stand on whole pixels, where one texel is the answer.
        if right <= 2.0 * NEAR && below <= 2.0 * NEAR {
            return self.texel(column, row);
        }
        let (a, b) = (self.texel(column, row), self.texel(column + 1, row));
        let (c, d) = (self.texel(column, row + 1), self.texel(column + 1, row + 1));
        let upper = add([0.0; 4], a, (1.0 - right) * (1.0 - below));
        let upper = add(upper, b, right * (1.0 - below));
        add(add(upper, c, (1.0 - right) * below), d, right * below)
    }

    fn texel(&self, column: i64, row: i64) -> Paint {
        let mode = self.options.wrap_mode;
        let column = wrap(column, self.size[0], mode);
        paint(self.texels[wrap(row, self.size[1], mode) * self.size[0] + column])
    }
}

/// Graphics cards place a sample to 1/256 of a texel.
pub(super) const NEAR: f32 = 1.0 / 512.0;

fn wrap(index: i64, length: usize, mode: TextureWrapMode) -> usize {
    let length = length as i64;
    let inside = match mode {
        TextureWrapMode::ClampToEdge => index.max(0).min(length - 1),
        TextureWrapMode::Repeat => index.rem_euclid(length),
        TextureWrapMode::MirroredRepeat => {
            let there_and_back = index.rem_euclid(2 * length);
            there_and_back.min(2 * length - 1 - there_and_back)
        }
    };
    inside as usize
}
