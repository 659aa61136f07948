//! The coloured left edge of a tile, which thins out along the rounded corners.

use egui::epaint::{Mesh, Vertex, WHITE_UV};
use egui::{Color32, Pos2, Rect, Shape, Ui, Vec2, pos2, vec2};

/// Points around each corner.
const STEPS: u8 = 7;
/// Where around the corner, from its top, the colour sets in; before that the edge would
/// be thinner than a hairline.
const START: f32 = 0.18;

/// Paints the edge, `width` points wide, inside a tile with rounded corners of `radius`
/// and a border of one point.
pub fn edge(ui: &Ui, rect: Rect, radius: f32, width: f32, colour: Color32) {
    let feather = 0.5 / ui.pixels_per_point();
    let mut mesh = Mesh::default();
    for (outer, inner) in stations(rect, radius, width) {
        let across = (inner - outer).normalized() * feather;
        let first = u32::try_from(mesh.vertices.len()).unwrap_or_default();
        for (pos, color) in [
            (outer - across, Color32::TRANSPARENT),
            (outer + across, colour),
            (inner - across, colour),
            (inner + across, Color32::TRANSPARENT),
        ] {
            mesh.vertices.push(Vertex {
                pos,
                uv: WHITE_UV,
                color,
            });
        }
        if first > 0 {
            let before = first - 4;
            for n in 0..3 {
                mesh.add_triangle(before + n, before + n + 1, first + n);
                mesh.add_triangle(before + n + 1, first + n, first + n + 1);
            }
        }
    }
    ui.painter().add(Shape::mesh(mesh));
}

/// Pairs of points from the top corner down to the bottom one: on the tile's outline, and
/// on the flatter curve inside it.
fn stations(rect: Rect, radius: f32, width: f32) -> impl Iterator<Item = (Pos2, Pos2)> {
    let turn = move |step: u8| START + (1.0 - START) * f32::from(step) / f32::from(STEPS);
    let along = move |part: f32| {
        let angle = part * std::f32::consts::FRAC_PI_2;
        vec2(-angle.sin(), -angle.cos())
    };
    let pair = move |centre: Pos2, d: Vec2| {
        let inner = vec2(d.x * (radius - width), d.y * (radius - 1.0));
        (centre + radius * d, centre + inner)
    };
    let top = pos2(rect.left() + radius, rect.top() + radius);
    let bottom = pos2(rect.left() + radius, rect.bottom() - radius);
    let down = (0..=STEPS).map(move |step| pair(top, along(turn(step))));
    let up = (0..=STEPS).rev().map(move |step| {
        let d = along(turn(step));
        pair(bottom, vec2(d.x, -d.y))
    });
    down.chain(up)
}
