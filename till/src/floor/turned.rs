//! Tables that stand askew: the frame is turned, the words stay upright.

use egui::{Color32, Pos2, Rect, Shape, Stroke, Ui, emath::Rot2, epaint::PathShape, vec2};

/// How a table's border is drawn.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    pub(super) fill: Color32,
    pub(super) border: Color32,
    pub(super) width: f32,
    pub(super) dashed: bool,
    pub(super) double: bool,
}

/// What a finger may hit: the table's own place where it is not turned, the box around it where
/// it is.
pub(super) fn around(rect: Rect, degrees: f32) -> Rect {
    if degrees == 0.0 {
        return rect;
    }
    let (sin, cos) = degrees.to_radians().sin_cos();
    let (sin, cos) = (sin.abs(), cos.abs());
    let size = rect.size();
    let turned = vec2(size.x * cos + size.y * sin, size.x * sin + size.y * cos);
    Rect::from_center_size(rect.center(), turned)
}

/// Where upright words have room in it: as wide as the table is at its middle.
pub(super) fn words(rect: Rect, straight: Rect, degrees: f32) -> Rect {
    if degrees == 0.0 {
        return straight;
    }
    let (sin, cos) = degrees.to_radians().sin_cos();
    let (sin, cos) = (sin.abs().max(0.001), cos.abs().max(0.001));
    let size = rect.size();
    let chord = (size.x / cos).min(size.y / sin);
    let height = (size.y / cos).min(size.x / sin);
    let room = vec2((chord * 0.76).max(44.0), (height * 0.82).max(44.0));
    Rect::from_center_size(rect.center(), room)
}

/// The middle of its lower edge, straight beneath its own middle.
pub(super) fn foot(rect: Rect, degrees: f32) -> Pos2 {
    let (sin, cos) = degrees.to_radians().sin_cos();
    let (sin, cos) = (sin.abs().max(0.001), cos.abs().max(0.001));
    let size = rect.size();
    let down = (size.y / cos).min(size.x / sin) / 2.0;
    rect.center() + vec2(0.0, down - 1.0)
}

/// Paints the turned frame.
pub(super) fn paint(ui: &Ui, rect: Rect, radius: f32, degrees: f32, frame: &Frame) {
    let outline = outline(rect.shrink(frame.width / 2.0), radius, degrees);
    let painter = ui.painter();
    let fill = PathShape::convex_polygon(outline.clone(), frame.fill, Stroke::NONE);
    painter.add(fill);
    let stroke = Stroke::new(frame.width, frame.border);
    if frame.dashed {
        let mut closed = outline;
        closed.extend(closed.first().copied());
        painter.extend(Shape::dashed_line(&closed, stroke, 6.0, 4.0));
        return;
    }
    painter.add(Shape::closed_line(outline, stroke));
    if frame.double {
        let inner = self::outline(rect.shrink(4.5), radius - 4.0, degrees);
        let thin = Stroke::new(1.0, frame.border);
        painter.add(Shape::closed_line(inner, thin));
    }
}

/// The points of a rounded rectangle, turned about its middle.
fn outline(rect: Rect, radius: f32, degrees: f32) -> Vec<Pos2> {
    const STEPS: u8 = 12;
    let r = radius
        .max(0.0)
        .min(rect.width() / 2.0)
        .min(rect.height() / 2.0);
    let inner = rect.shrink(r);
    let corners = [
        (inner.right_top(), -0.25),
        (inner.right_bottom(), 0.0),
        (inner.left_bottom(), 0.25),
        (inner.left_top(), 0.5),
    ];
    let turn = Rot2::from_angle(degrees.to_radians());
    let middle = rect.center();
    let mut points = Vec::with_capacity(4 * usize::from(STEPS + 1));
    for (centre, from) in corners {
        for step in 0..=STEPS {
            let part = from + 0.25 * f32::from(step) / f32::from(STEPS);
            let (sin, cos) = (part * std::f32::consts::TAU).sin_cos();
            let point = centre + r * vec2(cos, sin);
            points.push(middle + turn * (point - middle));
        }
    }
    points
}

#[cfg(test)]
mod tests {
    use egui::pos2;

    use super::*;

    #[test]
    fn a_table_turned_by_a_quarter_is_as_wide_as_it_was_long() {
        let table = Rect::from_min_size(pos2(100.0, 100.0), vec2(160.0, 80.0));
        let turned = around(table, 90.0);
        assert!((turned.width() - 80.0).abs() < 0.1 && (turned.height() - 160.0).abs() < 0.1);
        assert!((turned.center() - table.center()).length() < 0.1);
        let far = outline(table, 10.0, 45.0);
        let box_of = around(table, 45.0).expand(0.1);
        assert!(far.iter().all(|point| box_of.contains(*point)));
        assert!(words(table, table, 45.0).width() < table.width());
    }
}
