//! Dashed borders: asks for the bill, a place still empty, an add-on.

use egui::{Pos2, Rect, Shape, Stroke, Ui, pos2, vec2};

/// A dashed, rounded border along the inner side of `rect`.
pub fn dashed(ui: &Ui, rect: Rect, radius: f32, stroke: Stroke) {
    let path = outline(rect.shrink(stroke.width / 2.0), radius);
    let length: f32 = path.windows(2).map(|w| w[0].distance(w[1])).sum();
    // Whole dashes all the way round, so that the seam cannot be seen.
    let (dash, gap) = (6.0, 4.0);
    let count = (length / (dash + gap)).round().max(1.0);
    let stretch = length / (count * (dash + gap));
    let shapes = Shape::dashed_line(&path, stroke, dash * stretch, gap * stretch);
    ui.painter().extend(shapes);
}

/// The points of a rounded rectangle, closed.
fn outline(rect: Rect, radius: f32) -> Vec<Pos2> {
    const STEPS: u8 = 6;
    let r = radius.min(rect.width() / 2.0).min(rect.height() / 2.0);
    let inner = rect.shrink(r);
    let corners = [
        (pos2(inner.right(), inner.top()), -0.25),
        (pos2(inner.right(), inner.bottom()), 0.0),
        (pos2(inner.left(), inner.bottom()), 0.25),
        (pos2(inner.left(), inner.top()), 0.5),
    ];
    let mut points = Vec::with_capacity(4 * usize::from(STEPS + 1) + 1);
    for (centre, turn) in corners {
        for step in 0..=STEPS {
            let part = turn + 0.25 * f32::from(step) / f32::from(STEPS);
            let angle = part * std::f32::consts::TAU;
            points.push(centre + r * vec2(angle.cos(), angle.sin()));
        }
    }
    points.push(points[0]);
    points
}
