//! QR codes, drawn as areas so that they stay sharp at every size.

use qrcode::{Color, EcLevel, QrCode};

use super::{
    shape::{Area, Corners},
    sheet::{Colour, Sheet},
};

/// Draws a code of this side with its upper left corner at a place; false where the text is too
/// long. The white around it, four modules wide, is left to whoever places it.
///
/// Level M is what the EPC's guidelines (EPC069-12) ask of codes for transfers.
pub(super) fn draw(sheet: &mut Sheet, (x, y): (f32, f32), side: f32, text: &str) -> bool {
    let Ok(code) = QrCode::with_error_correction_level(text, EcLevel::M) else {
        return false;
    };
    let width = code.width();
    let modules = code.to_colors();
    let module = side / as_points(width);
    for (row, colours) in modules.chunks(width).enumerate() {
        for (from, to) in runs(colours) {
            let area = Area {
                x: x + as_points(from) * module,
                y: y + as_points(row) * module,
                width: as_points(to - from) * module,
                height: module,
            };
            sheet.fill(area, Corners::Square, Colour::INK);
        }
    }
    true
}

/// Dark modules beside each other are one area: no hair lines between them, and fewer bytes.
fn runs(colours: &[Color]) -> Vec<(usize, usize)> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for (at, colour) in colours.iter().enumerate() {
        match runs.last_mut() {
            _ if *colour == Color::Light => {}
            Some((_, to)) if *to == at => *to = at + 1,
            _ => runs.push((at, at + 1)),
        }
    }
    runs
}

/// Modules of a code, at most 177.
#[expect(clippy::cast_precision_loss, reason = "small whole numbers")]
fn as_points(modules: usize) -> f32 {
    modules as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dark_modules_beside_each_other_are_one_area() {
        use Color::{Dark, Light};
        assert_eq!(runs(&[Dark, Dark, Light, Dark]), [(0, 2), (3, 4)]);
        assert_eq!(runs(&[Light, Light]), []);
    }

    #[test]
    fn a_text_that_no_code_can_hold_is_left_out() {
        let mut sheet = Sheet::strip(200.0);
        assert!(draw(&mut sheet, (10.0, 10.0), 90.0, "BCD\n002\n1\nSCT"));
        assert!(!draw(&mut sheet, (10.0, 10.0), 90.0, &"x".repeat(3_000)));
    }
}
