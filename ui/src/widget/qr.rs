//! A QR code: a transfer, a voucher.

use egui::{Align2, Color32, Rect, Ui, pos2, vec2};
use qrcode::{Color, EcLevel, QrCode};

/// Paints `text` as a QR code, as large as `rect` allows; false where it is too long for one.
///
/// Always dark on white, by night too: many cameras read nothing else.
pub fn qr(ui: &Ui, rect: Rect, text: &str) -> bool {
    let Ok(code) = QrCode::with_error_correction_level(text.as_bytes(), EcLevel::M) else {
        return false;
    };
    // The quiet zone that the standard asks for.
    let margin = 4;
    let modules = code.width();
    let whole = u16::try_from(modules + 2 * margin).unwrap_or(u16::MAX);
    let side = (rect.width().min(rect.height()) / f32::from(whole))
        .floor()
        .max(1.0);
    let size = vec2(side, side) * f32::from(whole);
    let sheet = Align2::CENTER_CENTER.align_size_within_rect(size, rect);
    let sheet = Rect::from_min_size(pos2(sheet.left().round(), sheet.top().round()), size);
    let painter = ui.painter();
    painter.rect_filled(sheet, 8.0, Color32::WHITE);
    let at = |n: usize| side * f32::from(u16::try_from(n + margin).unwrap_or(u16::MAX));
    let colours = code.to_colors();
    for (y, row) in colours.chunks(modules).enumerate() {
        let mut x = 0;
        while x < row.len() {
            let run = row[x..].iter().take_while(|c| **c == Color::Dark).count();
            if run > 0 {
                let from = sheet.min + vec2(at(x), at(y));
                let size = vec2(at(x + run) - at(x), side);
                let bar = Rect::from_min_size(from, size);
                painter.rect_filled(bar, 0.0, Color32::BLACK);
            }
            x += run.max(1);
        }
    }
    true
}
