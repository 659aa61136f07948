//! Pictures of screens without a window or a graphics card.
//!
//! [`Picture`] draws egui's triangles on the CPU, by the rules of egui's own
//! OpenGL painter: colours are multiplied and blended as they are stored
//! (premultiplied, in gamma space), text is sampled from the font atlas, clip
//! rectangles are rounded to pixels. The same frame gives the same bytes on
//! every machine.
//!
//! ```text
//! let mut harness = Harness::builder().renderer(ui::picture::Picture::new()).build_ui(screen);
//! ui::picture::save_png(&harness.render()?, Path::new("target/pictures/floor.png"))?;
//! ```

mod canvas;
mod paint;
#[cfg(test)]
mod tests;
mod texture;
mod triangle;

use std::collections::BTreeMap;
use std::path::Path;

use egui::epaint::textures::TexturesDelta;
use egui::epaint::{ImageData, ImageDelta, Primitive};
use egui::{Color32, TextureId};
use egui_kittest::TestRenderer;
pub use image::RgbaImage;

use canvas::Canvas;
use texture::Texture;

/// Draws what a kittest harness shows; hand it to `Harness::builder().renderer(…)`.
#[derive(Debug, Default)]
pub struct Picture {
    textures: BTreeMap<TextureId, Texture>,
}

impl Picture {
    /// A painter that has not seen any texture yet.
    pub fn new() -> Self {
        Self::default()
    }

    fn update(&mut self, id: TextureId, delta: &ImageDelta) {
        let ImageData::Color(image) = &delta.image;
        let Some([left, top]) = delta.pos else {
            let whole = Texture {
                size: image.size,
                texels: image.pixels.clone(),
                options: delta.options,
            };
            self.textures.insert(id, whole);
            return;
        };
        let Some(texture) = self.textures.get_mut(&id) else {
            return; // a patch of something already freed
        };
        let [width, height] = image.size;
        for row in 0..height {
            let from = row * width;
            let to = (top + row) * texture.size[0] + left;
            texture.texels[to..to + width].copy_from_slice(&image.pixels[from..from + width]);
        }
        texture.options = delta.options;
    }
}

impl TestRenderer for Picture {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        for (id, images) in delta.set.drain() {
            for image in &images {
                self.update(id, image);
            }
        }
        for id in delta.free.drain() {
            self.textures.remove(&id);
        }
    }

    fn render(
        &mut self,
        ctx: &egui::Context,
        output: &egui::FullOutput,
    ) -> Result<RgbaImage, String> {
        let scale = ctx.pixels_per_point();
        let size = ctx.content_rect().size() * scale;
        let mut canvas = Canvas::new(size);
        for clipped in ctx.tessellate(output.shapes.clone(), scale) {
            let Primitive::Mesh(mesh) = &clipped.primitive else {
                return Err("a paint callback needs a graphics card".to_owned());
            };
            let Some(texture) = self.textures.get(&mesh.texture_id) else {
                return Err(format!("{:?} was never loaded", mesh.texture_id));
            };
            let clip = canvas.clip(clipped.clip_rect, scale);
            canvas.draw(mesh, texture, &clip, scale);
        }
        canvas.into_image()
    }
}

/// Writes a rendered frame as PNG, making the folders above it.
///
/// # Errors
/// What the file system says.
#[expect(
    clippy::disallowed_methods,
    reason = "a pixel's colour, not a screen's"
)]
pub fn save_png(image: &RgbaImage, path: &Path) -> image::ImageResult<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    // PNG wants straight alpha; a frame's is premultiplied.
    let mut straight = image.clone();
    for pixel in straight.pixels_mut().filter(|pixel| pixel.0[3] < 255) {
        let [r, g, b, a] = pixel.0;
        pixel.0 = Color32::from_rgba_premultiplied(r, g, b, a).to_srgba_unmultiplied();
    }
    straight.save_with_format(path, image::ImageFormat::Png)
}
