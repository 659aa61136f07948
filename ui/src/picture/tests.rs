#![allow(clippy::disallowed_methods, reason = "pixels, not a screen's colours")]

use egui::{Align2, Color32, CornerRadius, FontId, Pos2, Rect, Vec2, pos2, vec2};
use egui_kittest::Harness;

use super::{Picture, RgbaImage};

const PAPER: Color32 = Color32::WHITE;
const GREEN: Color32 = Color32::DARK_GREEN;

fn picture_of(size: Vec2, scale: f32, draw: impl Fn(&egui::Painter)) -> RgbaImage {
    let mut harness = Harness::builder()
        .with_size(size)
        .with_pixels_per_point(scale)
        .renderer(Picture::new())
        .build_ui(move |ui| {
            let painter = ui.ctx().layer_painter(egui::LayerId::background());
            painter.rect_filled(Rect::EVERYTHING, 0.0, PAPER);
            draw(&painter);
        });
    harness.run();
    harness.render().expect("only triangles were drawn")
}

fn pixel(image: &RgbaImage, x: u32, y: u32) -> Color32 {
    let [r, g, b, a] = image.get_pixel(x, y).0;
    Color32::from_rgba_premultiplied(r, g, b, a)
}

fn rect(left: f32, top: f32, right: f32, bottom: f32) -> Rect {
    Rect::from_min_max(pos2(left, top), pos2(right, bottom))
}

#[test]
fn a_tile_has_its_colour_its_edges_and_round_corners() {
    let image = picture_of(vec2(100.0, 60.0), 1.0, |painter| {
        painter.rect_filled(rect(10.0, 10.0, 90.0, 50.0), CornerRadius::same(12), GREEN);
    });
    assert_eq!(image.dimensions(), (100, 60));
    assert_eq!(pixel(&image, 50, 30), GREEN);
    assert_eq!(pixel(&image, 50, 11), GREEN);
    assert_eq!(pixel(&image, 50, 48), GREEN);
    assert_eq!(pixel(&image, 11, 30), GREEN);
    assert_eq!(pixel(&image, 50, 8), PAPER);
    assert_eq!(pixel(&image, 50, 51), PAPER);
    assert_eq!(pixel(&image, 11, 11), PAPER, "the corner is round");
    let mixed = image.pixels().any(|p| p.0[0] > 0 && p.0[0] < 255);
    assert!(mixed, "the round corner is soft");
}

#[test]
fn a_word_is_dark_on_paper_and_inside_its_box() {
    let (at, font) = (pos2(20.0, 20.0), FontId::proportional(20.0));
    let image = picture_of(vec2(120.0, 60.0), 1.0, move |painter| {
        painter.text(at, Align2::LEFT_TOP, "Soup", font.clone(), Color32::BLACK);
    });
    let dark = |p: &image::Rgba<u8>| p.0[0] < 60;
    let inside = image.enumerate_pixels().filter(|(.., p)| dark(p));
    let (mut count, mut bounds) = (0, Rect::NOTHING);
    for (x, y, _) in inside {
        count += 1;
        bounds.extend_with(Pos2::new(x as f32, y as f32));
    }
    assert!((60..600).contains(&count), "{count} dark pixels");
    assert!(
        rect(20.0, 20.0, 75.0, 50.0).contains_rect(bounds),
        "{bounds}"
    );
}

#[test]
fn half_transparent_paint_lets_half_the_paper_through() {
    let image = picture_of(vec2(20.0, 20.0), 1.0, |painter| {
        painter.rect_filled(
            rect(-5.0, -5.0, 30.0, 30.0),
            0.0,
            Color32::from_black_alpha(128),
        );
    });
    // No pixel lies in two triangles: the diagonal is as grey as the rest.
    assert!(image.pixels().all(|p| p.0 == [127, 127, 127, 255]));
}

#[test]
fn nothing_is_drawn_outside_the_clip() {
    let image = picture_of(vec2(40.0, 40.0), 2.0, |painter| {
        let painter = painter.with_clip_rect(rect(10.0, 10.0, 20.0, 20.0));
        painter.rect_filled(Rect::EVERYTHING, 0.0, GREEN);
    });
    assert_eq!(image.dimensions(), (80, 80), "two pixels a point");
    assert_eq!(pixel(&image, 20, 20), GREEN);
    assert_eq!(pixel(&image, 39, 39), GREEN);
    assert_eq!(pixel(&image, 19, 20), PAPER);
    assert_eq!(pixel(&image, 40, 39), PAPER);
}

#[test]
fn an_image_is_drawn_texel_by_texel_and_patched() {
    let mut harness = Harness::builder()
        .with_size(vec2(40.0, 20.0))
        .renderer(Picture::new())
        .build_ui_state(
            |ui, handle: &mut Option<egui::TextureHandle>| {
                let image = egui::ColorImage::new([2, 1], vec![Color32::RED, Color32::BLUE]);
                let options = egui::TextureOptions::NEAREST;
                let load = || ui.ctx().load_texture("flag", image, options);
                let id = handle.get_or_insert_with(load).id();
                let painter = ui.ctx().layer_painter(egui::LayerId::background());
                let whole = rect(0.0, 0.0, 1.0, 1.0);
                painter.image(id, rect(0.0, 0.0, 40.0, 20.0), whole, Color32::WHITE);
            },
            None,
        );
    harness.run();
    let image = harness.render().expect("a flag");
    assert_eq!(pixel(&image, 19, 10), Color32::RED);
    assert_eq!(pixel(&image, 20, 10), Color32::BLUE);

    let patch = egui::ColorImage::new([1, 1], vec![Color32::YELLOW]);
    let handle = harness.state_mut().as_mut().expect("loaded above");
    handle.set_partial([1, 0], patch, egui::TextureOptions::NEAREST);
    harness.run();
    let image = harness.render().expect("a patched flag");
    assert_eq!(pixel(&image, 19, 10), Color32::RED);
    assert_eq!(pixel(&image, 20, 10), Color32::YELLOW);
}

/// A till's screen: 60 tiles of three lines of text.
fn busy(painter: &egui::Painter) {
    for tile in 0_u8..60 {
        let corner = vec2(f32::from(tile % 10) * 126.0, f32::from(tile / 10) * 130.0);
        let area = Rect::from_min_size(corner.to_pos2() + vec2(8.0, 8.0), vec2(118.0, 122.0));
        painter.rect_filled(area, 12.0, Color32::LIGHT_GREEN);
        for (row, word) in ["Steak frites", "Table 12 · 1:24", "€ 128.50"]
            .iter()
            .enumerate()
        {
            let at = area.min + vec2(10.0, 10.0 + 34.0 * row as f32);
            let font = FontId::proportional(17.0);
            painter.text(at, Align2::LEFT_TOP, word, font, Color32::BLACK);
        }
    }
}

#[test]
fn the_same_screen_gives_the_same_bytes() {
    let first = picture_of(vec2(640.0, 400.0), 1.5, busy);
    let second = picture_of(vec2(640.0, 400.0), 1.5, busy);
    assert!(first == second);
}

#[test]
fn a_picture_is_saved_and_read_again() {
    let folder = std::env::temp_dir().join(format!("couvert-picture-{}", std::process::id()));
    let path = folder.join("screens").join("tile.png");
    let image = picture_of(vec2(64.0, 40.0), 1.0, busy);
    super::save_png(&image, &path).expect("the folder is made");
    let read = image::open(&path).expect("a PNG").to_rgba8();
    std::fs::remove_dir_all(&folder).expect("made above");
    assert!(read == image);
}
