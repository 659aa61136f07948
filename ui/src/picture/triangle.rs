//! A triangle: where its edges run and what it is filled with.

use egui::Color32;
use egui::epaint::Vertex;
use egui::epaint::textures::TextureFilter;

use super::paint::{Paint, add, multiply, paint};
use super::texture::{NEAR, Texture};

/// A corner of a triangle: place in pixels, place in the texture in texels.
#[derive(Clone, Copy)]
pub(super) struct Corner {
    pub(super) x: f32,
    pub(super) y: f32,
    texel: [f32; 2],
    colour: Color32,
}

impl Corner {
    pub(super) fn new(vertex: &Vertex, scale: f32, texture: &Texture) -> Self {
        // As cards do; it also makes neighbours meet exactly.
        let snap = |place: f32| (place * scale * 256.0).round() / 256.0;
        let [width, height] = texture.size;
        Self {
            x: snap(vertex.pos.x),
            y: snap(vertex.pos.y),
            texel: [vertex.uv.x * width as f32, vertex.uv.y * height as f32],
            colour: vertex.color,
        }
    }

    /// Where the edge from here to the lower corner `end` crosses the height `y`.
    pub(super) fn crossing(&self, end: &Self, y: f32) -> f32 {
        self.x + (y - self.y) * ((end.x - self.x) / (end.y - self.y))
    }
}

/// How a value changes over a triangle, from that at its first corner.
pub(super) struct Slope {
    start: Paint,
    right: Paint,
    down: Paint,
}

impl Slope {
    fn new(corners: &[Corner; 3], values: [Paint; 3]) -> Self {
        let [a, b, c] = corners;
        let (bx, by, cx, cy) = (b.x - a.x, b.y - a.y, c.x - a.x, c.y - a.y);
        let area = bx * cy - cx * by;
        let to_b = add(values[1], values[0], -1.0);
        let to_c = add(values[2], values[0], -1.0);
        let none = [0.0; 4];
        Self {
            start: values[0],
            right: add(add(none, to_b, cy / area), to_c, -by / area),
            down: add(add(none, to_c, bx / area), to_b, -cx / area),
        }
    }

    fn at(&self, dx: f32, dy: f32) -> Paint {
        add(add(self.start, self.right, dx), self.down, dy)
    }
}

/// What a triangle is filled with.
pub(super) enum Fill<'a> {
    Flat(Paint),
    /// One texel, changing colour: egui's soft edges.
    Shaded(Slope, Paint),
    /// One colour, changing texel: glyphs.
    Glyph(Slope, Paint, &'a Texture, TextureFilter),
    Both(Slope, Slope, &'a Texture, TextureFilter),
}

impl<'a> Fill<'a> {
    pub(super) fn new(corners: &[Corner; 3], texture: &'a Texture) -> Self {
        let [a, b, c] = corners;
        let one_colour = a.colour == b.colour && b.colour == c.colour;
        let one_texel = a.texel == b.texel && b.texel == c.texel;
        let colours = || Slope::new(corners, [a, b, c].map(|corner| paint(corner.colour)));
        let options = texture.options;
        if one_texel {
            let texel = texture.sample(a.texel, options.magnification);
            return if one_colour {
                Self::Flat(multiply(texel, paint(a.colour)))
            } else {
                Self::Shaded(colours(), texel)
            };
        }
        let texels = [a, b, c].map(|corner| [corner.texel[0], corner.texel[1], 0.0, 0.0]);
        let texels = Slope::new(corners, texels);
        let step = texels.right[0].abs().max(texels.down[1].abs());
        let filter = if step > 1.0 + NEAR {
            options.minification
        } else {
            options.magnification
        };
        if one_colour {
            Self::Glyph(texels, paint(a.colour), texture, filter)
        } else {
            Self::Both(texels, colours(), texture, filter)
        }
    }

    /// The paint at a place given from the triangle's first corner.
    pub(super) fn at(&self, dx: f32, dy: f32) -> Paint {
        let texel = |slope: &Slope, texture: &Texture, filter| {
            let [u, v, ..] = slope.at(dx, dy);
            texture.sample([u, v], filter)
        };
        match self {
            Self::Flat(paint) => *paint,
            Self::Shaded(colours, texel) => multiply(colours.at(dx, dy), *texel),
            Self::Glyph(slope, colour, texture, filter) => {
                multiply(texel(slope, texture, *filter), *colour)
            }
            Self::Both(slope, colours, texture, filter) => {
                multiply(texel(slope, texture, *filter), colours.at(dx, dy))
            }
        }
    }
}
