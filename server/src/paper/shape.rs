//! Areas on a sheet, with square or round corners.

use printpdf::{LinePoint, Point, Pt};

/// An area of the sheet.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Area {
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) width: f32,
    pub(super) height: f32,
}

/// Which corners of an area are round.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) enum Corners {
    Square,
    /// All four, by so many points.
    Round(f32),
    /// The upper two.
    RoundTop(f32),
}

/// The outline of an area on a page that counts from below.
pub(super) fn outline(area: Area, corners: Corners, page_height: f32) -> Vec<LinePoint> {
    /// How far a Bézier handle lies from a quarter circle's end, in parts of the radius.
    const QUARTER: f32 = 0.552_285;
    let (top, bottom) = match corners {
        Corners::Square => (0.0, 0.0),
        Corners::Round(radius) => (radius, radius),
        Corners::RoundTop(radius) => (radius, 0.0),
    };
    let most = (area.width / 2.0).min(area.height / 2.0);
    let (left, right) = (area.x, area.x + area.width);
    let (low, high) = (area.y + area.height, area.y);
    // Each corner, with the steps that lead into it and out of it.
    let around = [
        (left, high, top.min(most), (0.0, 1.0), (1.0, 0.0)),
        (right, high, top.min(most), (-1.0, 0.0), (0.0, 1.0)),
        (right, low, bottom.min(most), (0.0, -1.0), (-1.0, 0.0)),
        (left, low, bottom.min(most), (1.0, 0.0), (0.0, -1.0)),
    ];
    let point = |x: f32, y: f32, bezier: bool| LinePoint {
        p: Point {
            x: Pt(x),
            y: Pt(page_height - y),
        },
        bezier,
    };
    let mut points = Vec::new();
    for (x, y, radius, into, out) in around {
        if radius <= 0.0 {
            points.push(point(x, y, false));
            continue;
        }
        let on = |way: (f32, f32), reach: f32, bezier| {
            point(x + way.0 * reach, y + way.1 * reach, bezier)
        };
        let handle = radius * (1.0 - QUARTER);
        points.push(on(into, radius, false));
        points.push(on(into, handle, true));
        points.push(on(out, handle, true));
        points.push(on(out, radius, false));
    }
    points
}
