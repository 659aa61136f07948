//! How far a line has come: an open tick, one tick, two ticks.

use egui::{Color32, Pos2, Rect, Shape, Stroke, Ui, Vec2, pos2, vec2};

use crate::theme::tokens;

/// Where a line is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Tick {
    /// Not sent: no tick.
    #[default]
    None,
    /// Sent by this till, not yet confirmed by the house.
    Open,
    /// The house has it.
    House,
    /// The kitchen shows it.
    Kitchen,
    /// The kitchen has made it: a filled disc with a tick in it.
    Done,
    /// It waits for its course: two bars.
    Held,
}

/// Size of one tick in points.
const TICK: Vec2 = vec2(9.5, 7.5);
/// From one tick to the next.
const STEP: f32 = 10.0;

impl Tick {
    /// Room for two ticks in points, so that amounts stay where they are.
    pub const ROOM: f32 = TICK.x + STEP;
}

/// Paints at the right end of `rect`, centred in height.
pub fn paint_tick(ui: &Ui, rect: Rect, tick: Tick, colour: Option<Color32>) {
    let t = tokens(ui);
    let right = rect.right_center();
    let ok = colour.unwrap_or(t.ok);
    let stroke = Stroke::new(1.5, ok);
    match tick {
        Tick::None => {}
        Tick::Open => open(ui, right, colour.unwrap_or(t.muted)),
        Tick::House => one(ui, right, stroke),
        Tick::Kitchen => {
            one(ui, right, stroke);
            one(ui, right - vec2(STEP, 0.0), stroke);
        }
        Tick::Done => done(ui, right, ok),
        Tick::Held => held(ui, right, colour.unwrap_or(t.muted)),
    }
}

fn corners(right: Pos2) -> [Pos2; 3] {
    let left = right.x - TICK.x;
    let top = right.y - TICK.y / 2.0;
    [
        pos2(left, top + TICK.y * 0.55),
        pos2(left + TICK.x * 0.35, top + TICK.y),
        pos2(right.x, top),
    ]
}

fn one(ui: &Ui, right: Pos2, stroke: Stroke) {
    ui.painter().line(corners(right).to_vec(), stroke);
}

/// A disc as wide as two ticks, with one cut out of it.
fn done(ui: &Ui, right: Pos2, fill: Color32) {
    let radius = 8.0;
    let centre = right - vec2(radius, 0.0);
    ui.painter().circle_filled(centre, radius, fill);
    let cut = Stroke::new(1.8, tokens(ui).surface);
    one(ui, centre + vec2(TICK.x / 2.0, 0.0), cut);
}

fn held(ui: &Ui, right: Pos2, colour: Color32) {
    for from_right in [3.0, 9.0] {
        let bar = Rect::from_center_size(right - vec2(from_right, 0.0), vec2(3.0, 12.0));
        ui.painter().rect_filled(bar, 1.0, colour);
    }
}

/// The same tick hollow: its outline only.
fn open(ui: &Ui, right: Pos2, colour: Color32) {
    let [a, b, c] = corners(right - vec2(1.0, 0.0));
    let half = 1.9;
    // Normals of the short and the long arm, turned to the tick's upper side.
    let up = |from: Pos2, to: Pos2| {
        let d = (to - from).normalized();
        vec2(d.y, -d.x)
    };
    let (short, long) = (up(a, b), up(b, c));
    let elbow = (short + long).normalized() * half * 1.35;
    let outline = vec![
        a + short * half,
        b + elbow,
        c + long * half,
        c - long * half,
        b - elbow,
        a - short * half,
    ];
    ui.painter()
        .add(Shape::closed_line(outline, Stroke::new(1.1, colour)));
}
