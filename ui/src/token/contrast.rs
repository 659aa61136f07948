//! How well a colour reads on another.
#![allow(clippy::disallowed_methods)]

use egui::Color32;

/// One channel of sRGB, made linear (WCAG 2.2, relative luminance).
fn linear(channel: u8) -> f64 {
    let c = f64::from(channel) / 255.0;
    if c <= 0.040_45 {
        c / 12.92
    } else {
        ((c + 0.055) / 1.055).powf(2.4)
    }
}

fn luminance(c: Color32) -> f64 {
    0.2126 * linear(c.r()) + 0.7152 * linear(c.g()) + 0.0722 * linear(c.b())
}

/// Contrast of two opaque colours, 1 to 21 (WCAG 2.2).
pub fn contrast(a: Color32, b: Color32) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// `part` of `over` laid on `under`; 0 is all `under`, 1 all `over`.
///
/// Dimming goes through this instead of through transparency: the result is opaque, so
/// it looks the same wherever it is painted.
pub fn blend(under: Color32, over: Color32, part: f32) -> Color32 {
    under.lerp_to_gamma(over, part.clamp(0.0, 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::token::{Mode, Tokens};

    /// Every text-on-ground pair that a widget or a screen paints.
    fn pairs(t: &Tokens) -> Vec<(&'static str, Color32, Color32)> {
        vec![
            ("ink on bg", t.ink, t.bg),
            ("ink on surface", t.ink, t.surface),
            ("ink on sunk", t.ink, t.sunk),
            ("ink on accent_soft", t.ink, t.accent_soft),
            ("ink on info_soft", t.ink, t.info_soft),
            ("ink on warn_soft", t.ink, t.warn_soft),
            ("ink on bad_soft", t.ink, t.bad_soft),
            ("ink on ok_soft", t.ink, t.ok_soft),
            ("ink on line", t.ink, t.line),
            ("on_ink on ink", t.on_ink, t.ink),
            ("muted on bg", t.muted, t.bg),
            ("muted on surface", t.muted, t.surface),
            ("muted on sunk", t.muted, t.sunk),
            ("muted on accent_soft", t.muted, t.accent_soft),
            ("muted on info_soft", t.muted, t.info_soft),
            ("muted on warn_soft", t.muted, t.warn_soft),
            ("muted on bad_soft", t.muted, t.bad_soft),
            ("muted on ok_soft", t.muted, t.ok_soft),
            ("accent on surface", t.accent, t.surface),
            ("accent on bg", t.accent, t.bg),
            ("accent on accent_soft", t.accent, t.accent_soft),
            ("on_accent on accent", t.on_accent, t.accent),
            ("info on surface", t.info, t.surface),
            ("info on info_soft", t.info, t.info_soft),
            ("warn on surface", t.warn, t.surface),
            ("warn on warn_soft", t.warn, t.warn_soft),
            ("bad on surface", t.bad, t.surface),
            ("bad on bg", t.bad, t.bg),
            ("bad on bad_soft", t.bad, t.bad_soft),
            ("ok on surface", t.ok, t.surface),
            ("ok on ok_soft", t.ok, t.ok_soft),
            ("on_state on ok", t.on_state, t.ok),
            ("on_state on bad", t.on_state, t.bad),
            ("on_state on info", t.on_state, t.info),
            ("late_ink on late", t.late_ink, t.late),
            ("late_ink on soon", t.late_ink, t.soon),
            ("allergy_ink on allergy", t.allergy_ink, t.allergy),
        ]
    }

    #[test]
    fn every_text_reads_at_arms_length_by_day_and_by_night() {
        let mut weak = Vec::new();
        for mode in [Mode::Light, Mode::Dark] {
            for (name, text, ground) in pairs(mode.tokens()) {
                let c = contrast(text, ground);
                if c < 4.5 {
                    weak.push(format!("{mode:?} {name}: {c:.2}"));
                }
            }
        }
        assert!(weak.is_empty(), "contrast below 4.5: {weak:#?}");
    }

    #[test]
    fn black_on_white_is_the_most_there_is() {
        assert!((contrast(Color32::BLACK, Color32::WHITE) - 21.0).abs() < 0.01);
        assert_eq!(blend(Color32::BLACK, Color32::WHITE, 0.0), Color32::BLACK);
        assert_eq!(blend(Color32::BLACK, Color32::WHITE, 1.0), Color32::WHITE);
    }
}
