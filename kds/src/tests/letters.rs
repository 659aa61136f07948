//! What a waiter may write, the cook can read.

use common::can_be_drawn;
use ui::{
    theme,
    token::{Weight, font},
};

#[test]
fn every_letter_that_is_let_through_can_be_drawn_and_no_other() {
    let ctx = egui::Context::default();
    ctx.set_fonts(theme::fonts());
    let mut wrong = Vec::new();
    let mut output = ctx.run_ui(egui::RawInput::default(), |ui| {
        let font = font(Weight::Semibold, 16.0);
        for letter in (' '..'\u{2f000}').filter(|letter| !letter.is_control()) {
            let drawn = ui.ctx().fonts_mut(|fonts| fonts.has_glyph(&font, letter));
            // Marks of direction and joining have a glyph of no width, and change what is read.
            let marks = [
                '\u{ad}', '\u{200b}', '\u{200c}', '\u{200d}', '\u{200e}', '\u{200f}', '\u{feff}',
            ];
            let hidden = marks.contains(&letter)
                || ('\u{2028}'..='\u{202e}').contains(&letter)
                || ('\u{2060}'..='\u{206f}').contains(&letter);
            if can_be_drawn(letter) != (drawn && !hidden) {
                wrong.push(letter);
            }
        }
    });
    output.textures_delta.clear();
    assert!(
        wrong.is_empty(),
        "{:?}",
        wrong
            .iter()
            .map(|letter| u32::from(*letter))
            .collect::<Vec<_>>()
    );
}
