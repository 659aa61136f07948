//! QR codes and the house's picture, drawn as areas so that they stay sharp at every size.

use qrcode::{Color, EcLevel, QrCode};

use super::{
    shape::{Area, Corners},
    sheet::{Colour, Sheet},
};

/// Draws a code of this side with its upper left corner at a place; false where the text is too
/// long. The white around it, four modules wide, is left to whoever places it.
///
/// One that must bear much damage is of level M.
pub(super) fn draw(
    sheet: &mut Sheet,
    (x, y): (f32, f32),
    side: f32,
    text: &str,
    strong: bool,
) -> bool {
    let level = if strong { EcLevel::M } else { EcLevel::L };
    let Ok(code) = QrCode::with_error_correction_level(text, level) else {
        return false;
    };
    let width = code.width();
    let modules: Vec<bool> = code
        .to_colors()
        .iter()
        .map(|one| *one == Color::Dark)
        .collect();
    let module = side / as_points(width);
    for (row, dark) in modules.chunks(width).enumerate() {
        for (from, to) in runs(dark) {
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
pub(super) fn runs(dark: &[bool]) -> Vec<(usize, usize)> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for (at, is_dark) in dark.iter().enumerate() {
        match runs.last_mut() {
            _ if !is_dark => {}
            Some((_, to)) if *to == at => *to = at + 1,
            _ => runs.push((at, at + 1)),
        }
    }
    runs
}

/// How many pixels wide a picture is.
pub(super) fn width(rows: &[String]) -> usize {
    let wide = rows.iter().map(|row| row.chars().count()).max();
    wide.unwrap_or_default()
}

/// Draws a picture of black pixels with its upper left corner at a place.
pub(super) fn picture(sheet: &mut Sheet, (x, y): (f32, f32), dot: f32, rows: &[String]) {
    for (at, row) in rows.iter().enumerate() {
        let black: Vec<bool> = row.chars().map(|pixel| pixel == '#').collect();
        for (from, to) in runs(&black) {
            let area = Area {
                x: x + as_points(from) * dot,
                y: y + as_points(at) * dot,
                width: as_points(to - from) * dot,
                height: dot,
            };
            sheet.fill(area, Corners::Square, Colour::INK);
        }
    }
}

/// Modules of a code, at most 177, or pixels of a picture, at most 576.
#[expect(clippy::cast_precision_loss, reason = "small whole numbers")]
pub(super) fn as_points(modules: usize) -> f32 {
    modules as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dark_modules_beside_each_other_are_one_area() {
        assert_eq!(runs(&[true, true, false, true]), [(0, 2), (3, 4)]);
        assert_eq!(runs(&[false, false]), []);
    }

    #[test]
    fn a_text_that_no_code_can_hold_is_left_out() {
        let mut sheet = Sheet::strip(200.0);
        assert!(draw(
            &mut sheet,
            (10.0, 10.0),
            90.0,
            "BCD\n002\n1\nSCT",
            true
        ));
        assert!(!draw(
            &mut sheet,
            (10.0, 10.0),
            90.0,
            &"x".repeat(3_000),
            false
        ));
    }
}
