//! Premultiplied colours as numbers, and laying one over another.
#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "channels become bytes here; `as` saturates"
)]

use egui::Color32;

/// Red, green, blue, alpha from 0 to 255, premultiplied.
pub(super) type Paint = [f32; 4];

pub(super) fn paint(colour: Color32) -> Paint {
    let [r, g, b, a] = colour.to_array();
    [r.into(), g.into(), b.into(), a.into()]
}

// Written out channel by channel: tests run unoptimised, and loops are slow there.

pub(super) fn multiply(a: Paint, b: Paint) -> Paint {
    const ONE: f32 = 1.0 / 255.0;
    [
        a[0] * b[0] * ONE,
        a[1] * b[1] * ONE,
        a[2] * b[2] * ONE,
        a[3] * b[3] * ONE,
    ]
}

/// `a + b × times`
pub(super) fn add(a: Paint, b: Paint, times: f32) -> Paint {
    [
        a[0] + b[0] * times,
        a[1] + b[1] * times,
        a[2] + b[2] * times,
        a[3] + b[3] * times,
    ]
}

/// Lays premultiplied paint over a pixel.
pub(super) fn blend(pixel: &mut [u8; 4], over: Paint) {
    let keep = 1.0 - over[3] / 255.0;
    let [r, g, b, a] = *pixel;
    // `as` saturates, so a rounding error beyond 255 stays 255.
    *pixel = [
        (over[0] + f32::from(r) * keep + 0.5) as u8,
        (over[1] + f32::from(g) * keep + 0.5) as u8,
        (over[2] + f32::from(b) * keep + 0.5) as u8,
        (over[3] + f32::from(a) * keep + 0.5) as u8,
    ];
}
