//! Pixels, and filling those that a triangle covers.
#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "places become pixels here, clamped to the canvas"
)]

use egui::epaint::Mesh;
use egui::{Rect, Vec2};
use image::RgbaImage;

use super::paint::blend;
use super::texture::Texture;
use super::triangle::{Corner, Fill};

/// Pixels that may be touched; the right and bottom ones are just outside.
pub(super) struct Clip {
    left: i64,
    top: i64,
    right: i64,
    bottom: i64,
}

pub(super) struct Canvas {
    width: usize,
    height: usize,
    pixels: Vec<[u8; 4]>,
}

impl Canvas {
    /// An empty canvas of `size` pixels.
    pub(super) fn new(size: Vec2) -> Self {
        let (width, height) = (size.x.round() as usize, size.y.round() as usize);
        Self {
            width,
            height,
            pixels: vec![[0; 4]; width * height],
        }
    }

    pub(super) fn clip(&self, rect: Rect, scale: f32) -> Clip {
        let inside = |place: f32, end: usize| ((place * scale).round() as i64).clamp(0, end as i64);
        Clip {
            left: inside(rect.min.x, self.width),
            top: inside(rect.min.y, self.height),
            right: inside(rect.max.x, self.width),
            bottom: inside(rect.max.y, self.height),
        }
    }

    pub(super) fn draw(&mut self, mesh: &Mesh, texture: &Texture, clip: &Clip, scale: f32) {
        for corners in mesh.indices.chunks_exact(3) {
            let corner = |nth: usize| {
                let vertex = &mesh.vertices[corners[nth] as usize];
                Corner::new(vertex, scale, texture)
            };
            self.triangle([corner(0), corner(1), corner(2)], texture, clip);
        }
    }

    /// Fills the pixels whose middles are inside; one on a shared edge belongs
    /// to the triangle on its right or below it, so that none is drawn twice.
    fn triangle(&mut self, mut corners: [Corner; 3], texture: &Texture, clip: &Clip) {
        corners.sort_by(|a, b| a.y.total_cmp(&b.y).then(a.x.total_cmp(&b.x)));
        let [high, middle, low] = corners;
        let first = pixel_from(high.y).max(clip.top);
        let end = pixel_from(low.y).min(clip.bottom);
        if first >= end || clip.left >= clip.right {
            return;
        }
        let fill = Fill::new(&corners, texture);
        for row in first..end {
            let y = row as f32 + 0.5;
            let long = high.crossing(&low, y);
            let short = if y < middle.y {
                high.crossing(&middle, y)
            } else {
                middle.crossing(&low, y)
            };
            let left = pixel_from(long.min(short)).max(clip.left);
            let right = pixel_from(long.max(short)).min(clip.right);
            if left < right {
                let start = row as usize * self.width;
                let span = &mut self.pixels[start + left as usize..start + right as usize];
                fill_span(span, &fill, left as f32 + 0.5 - high.x, y - high.y);
            }
        }
    }

    pub(super) fn into_image(self) -> Result<RgbaImage, String> {
        let (width, height) = (self.width as u32, self.height as u32);
        RgbaImage::from_raw(width, height, self.pixels.into_flattened())
            .ok_or_else(|| "the canvas has another size than the picture".to_owned())
    }
}

/// The first pixel whose middle is at or after `place`.
fn pixel_from(place: f32) -> i64 {
    (place - 0.5).ceil() as i64
}

fn fill_span(span: &mut [[u8; 4]], fill: &Fill<'_>, dx: f32, dy: f32) {
    if let Fill::Flat(paint) = fill {
        if paint[3] >= 254.9 {
            span.fill(paint.map(|channel| (channel + 0.5) as u8));
        } else {
            span.iter_mut().for_each(|pixel| blend(pixel, *paint));
        }
        return;
    }
    let mut dx = dx;
    for pixel in span {
        let over = fill.at(dx, dy);
        // Much of a glyph's box is empty.
        if over != [0.0; 4] {
            blend(pixel, over);
        }
        dx += 1.0;
    }
}
