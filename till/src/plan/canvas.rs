use std::collections::BTreeSet;

use common::{
    TableId,
    floor::{Plan, ROOM_HEIGHT, ROOM_WIDTH, Shape, Table},
};
use egui::{
    Align2, Color32, Id, Pos2, Rect, Role, Sense, Shape as Paint, Stroke, StrokeKind, Ui, Vec2,
    WidgetInfo, emath::Rot2, epaint::RectShape, pos2, vec2,
};
use ui::{
    text::Text,
    theme,
    token::{Tokens, text},
};

use super::{Draft, Drag, GRID, Hold, Intent, TURN, Work};
use crate::desk::Desk;

/// A handle takes a finger, however small it is painted.
const HANDLE: f32 = 48.0;
/// How far above a table it is turned, in points.
const ABOVE: f32 = 34.0;

/// How the room's drawing lies on the screen.
#[derive(Clone, Copy)]
struct Eye {
    corner: Pos2,
    scale: f32,
}

impl Eye {
    fn of(area: Rect) -> Self {
        let room = vec2(f32::from(ROOM_WIDTH), f32::from(ROOM_HEIGHT));
        let scale = (area.width() / room.x).min(area.height() / room.y);
        let corner = Align2::CENTER_CENTER.align_size_within_rect(room * scale, area);
        Self {
            corner: corner.min,
            scale,
        }
    }

    fn whole(self) -> Rect {
        let room = vec2(f32::from(ROOM_WIDTH), f32::from(ROOM_HEIGHT));
        Rect::from_min_size(self.corner, room * self.scale)
    }

    fn to_room(self, at: Pos2) -> Pos2 {
        ((at - self.corner) / self.scale).to_pos2()
    }

    fn rect(self, table: &Table) -> Rect {
        let at = vec2(f32::from(table.x), f32::from(table.y));
        let size = vec2(f32::from(table.width), f32::from(table.height));
        Rect::from_min_size(self.corner + at * self.scale, size * self.scale)
    }
}

/// The room as it is drawn, with what can be held.
pub(super) fn show(ui: &Ui, area: Rect, desk: &Desk, draft: &Draft, work: &Work) -> Option<Intent> {
    let t = theme::tokens(ui);
    let eye = Eye::of(area);
    let whole = eye.whole();
    ui.painter().rect(
        whole,
        12.0,
        t.surface,
        Stroke::new(1.0, t.line),
        StrokeKind::Inside,
    );
    dots(ui, eye, t.line);
    let room = work.room(draft.room)?;
    let ground = ui.interact(whole, ui.scope_id().with("room"), Sense::click_and_drag());
    let mut intent = ground.clicked().then_some(Intent::TapRoom);
    intent = intent.or(held(ui, &ground, eye, Hold::Room));
    if let Some(drag) = draft.drag.as_ref().filter(|drag| drag.hold == Hold::Room)
        && let Some(now) = ui.ctx().pointer_interact_pos()
    {
        let band = Rect::from_two_pos(eye.corner + drag.at.to_vec2() * eye.scale, now);
        let stroke = Stroke::new(1.0, t.accent);
        ui.painter()
            .rect(band, 4.0, t.accent_soft, stroke, StrokeKind::Inside);
    }
    for table in &room.tables {
        let touched = table_ui(ui, eye, desk, draft, work, table);
        intent = intent.or(touched);
    }
    let only = draft.only().filter(|_| !draft.sections);
    if let Some(table) = only.and_then(|id| room.tables.iter().find(|one| one.id == id)) {
        let touched = handles_ui(ui, eye, desk, table);
        // A handle lies over what is beneath it.
        intent = touched.or(intent);
    }
    intent
}

fn dots(ui: &Ui, eye: Eye, colour: Color32) {
    let step = usize::from(GRID) * 2;
    for x in (step..usize::from(ROOM_WIDTH)).step_by(step) {
        for y in (step..usize::from(ROOM_HEIGHT)).step_by(step) {
            let at = vec2(length(x), length(y)) * eye.scale;
            let dot = Rect::from_center_size(eye.corner + at, Vec2::splat(1.5));
            ui.painter().rect_filled(dot, 0.0, colour);
        }
    }
}

fn length(units: usize) -> f32 {
    f32::from(u16::try_from(units).unwrap_or(u16::MAX))
}

/// Taken hold of, pulled, or let go in this frame.
fn held(ui: &Ui, response: &egui::Response, eye: Eye, hold: Hold) -> Option<Intent> {
    let at = || Some(eye.to_room(ui.ctx().pointer_interact_pos()?));
    if response.drag_started() {
        let began = ui.input(|input| input.pointer.press_origin());
        return Some(Intent::Grab(hold, eye.to_room(began?)));
    }
    if response.drag_stopped() {
        return Some(Intent::Drop);
    }
    response.dragged().then(|| at().map(Intent::Pull))?
}

fn table_ui(
    ui: &Ui,
    eye: Eye,
    desk: &Desk,
    draft: &Draft,
    work: &Work,
    table: &Table,
) -> Option<Intent> {
    let t = theme::tokens(ui);
    let rect = eye.rect(table);
    let id = ui.scope_id().with(("plan-table", table.id.0));
    let response = ui.interact(rect, id, Sense::click_and_drag());
    let selected = draft.selected.contains(&table.id);
    let gap = [("table", table.label.as_str().into())];
    let name = desk.words.with("common-table", &gap);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, &name));
    let section = section_of(draft, work, table.id);
    paint(ui, t, rect, table, (selected, section.is_some()));
    let seats = table.seats.to_string();
    let words = section.unwrap_or(&seats);
    // On a phone there is room for the label alone.
    let low = rect.height() < 52.0;
    let middle = rect.center() - vec2(0.0, if low { 0.0 } else { 9.0 });
    let label = Rect::from_center_size(middle, vec2(rect.width(), 26.0));
    Text::bold(&table.label, text::HEADING, t.ink)
        .fit(ui, rect.size(), text::SMALL)
        .paint(ui, label, Align2::CENTER_CENTER);
    if !low {
        Text::regular(words, text::SMALL, t.muted)
            .fit(ui, vec2(rect.width() - 8.0, 20.0), 9.0)
            .paint(ui, label.translate(vec2(0.0, 22.0)), Align2::CENTER_CENTER);
    }
    if response.clicked() {
        return Some(Intent::Tap(table.id));
    }
    held(ui, &response, eye, Hold::Table(table.id)).filter(|_| !draft.sections)
}

/// The name of a table's section, while sections are looked at.
fn section_of<'a>(draft: &Draft, work: &'a Work, table: TableId) -> Option<&'a str> {
    let mut sections = work.plan.sections.iter();
    let found = sections.find(|one| one.tables.contains(&table))?;
    draft.sections.then_some(&*found.name)
}

fn paint(ui: &Ui, t: &Tokens, rect: Rect, table: &Table, (selected, marked): (bool, bool)) {
    let radius = match table.shape {
        Shape::Round => rect.width().min(rect.height()) / 2.0,
        Shape::Square => 12.0,
    };
    let (fill, border, width) = if selected {
        (t.accent_soft, t.accent, 3.0)
    } else if marked {
        (t.info_soft, t.info, 2.0)
    } else {
        (t.bg, t.muted, 2.0)
    };
    for seat in chairs(rect, table) {
        let chair = Rect::from_center_size(seat, Vec2::splat(9.0));
        ui.painter().rect_filled(chair, 4.0, t.line);
    }
    let stroke = Stroke::new(width, border);
    let mut shape = RectShape::new(rect, radius, fill, stroke, StrokeKind::Inside);
    shape.angle = f32::from(table.turn).to_radians();
    ui.painter().add(Paint::Rect(shape));
}

/// Where chairs stand: around a circle, or along the two long sides.
fn chairs(rect: Rect, table: &Table) -> Vec<Pos2> {
    let turn = Rot2::from_angle(f32::from(table.turn).to_radians());
    let count = table.seats.min(24);
    let around = |n: u8| match table.shape {
        Shape::Round => {
            let angle = std::f32::consts::TAU * f32::from(n) / f32::from(count.max(1));
            vec2(angle.sin(), -angle.cos()) * (rect.size() / 2.0 + Vec2::splat(7.0))
        }
        Shape::Square => {
            let side = count.div_ceil(2).max(1);
            let upper = n < side;
            let row = if upper { side } else { count - side };
            let place = f32::from(if upper { n } else { n - side }) + 0.5;
            let long = rect.width() >= rect.height();
            let (along, across) = if long {
                (rect.width(), rect.height())
            } else {
                (rect.height(), rect.width())
            };
            let along = along * (place / f32::from(row.max(1)) - 0.5);
            let across = (across / 2.0 + 7.0) * if upper { -1.0 } else { 1.0 };
            if long {
                vec2(along, across)
            } else {
                vec2(across, along)
            }
        }
    };
    (0..count)
        .map(|n| rect.center() + turn * around(n))
        .collect()
}

/// The corner that makes a table larger, and the knob that turns it.
fn handles_ui(ui: &Ui, eye: Eye, desk: &Desk, table: &Table) -> Option<Intent> {
    let t = theme::tokens(ui);
    let rect = eye.rect(table);
    let turn = Rot2::from_angle(f32::from(table.turn).to_radians());
    let place = |from_middle: Vec2| rect.center() + turn * from_middle;
    let knob = place(vec2(0.0, -rect.height() / 2.0 - ABOVE));
    let corner = place(rect.size() / 2.0);
    let stem = [place(vec2(0.0, -rect.height() / 2.0)), knob];
    ui.painter().line_segment(stem, Stroke::new(2.0, t.accent));
    let mut intent = None;
    let holds = [
        (knob, Hold::Turn(table.id), "plan-turn"),
        (corner, Hold::Corner(table.id), "plan-size"),
    ];
    for (at, hold, key) in holds {
        let area = Rect::from_center_size(at, Vec2::splat(HANDLE));
        let id: Id = ui.scope_id().with(key);
        let response = ui.interact(area, id, Sense::drag());
        let name = desk.words.get(key);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
        ui.painter()
            .circle(at, 9.0, t.accent, Stroke::new(2.0, t.surface));
        intent = intent.or(held(ui, &response, eye, hold));
    }
    intent
}

/// Follows the finger: everything is reckoned from where it came down, so that nothing drifts.
pub(super) fn pull(drag: &Drag, selected: &mut BTreeSet<TableId>, work: &mut Work, to: Pos2) {
    work.plan = drag.from.clone();
    let by = to - drag.at;
    match drag.hold {
        Hold::Room => *selected = within(work, Rect::from_two_pos(drag.at, to)),
        Hold::Table(id) => {
            let Some(lead) = drag.from.table(id) else {
                return;
            };
            // The table under the finger stands on the grid; the others keep their distance.
            let [x, y] = [(lead.x, by.x), (lead.y, by.y)]
                .map(|(from, by)| on_grid(f32::from(from) + by) - i32::from(from));
            let (x, y) = together(&drag.from, selected, x, y);
            work.each(selected, |table| {
                table.x = moved(table.x, x);
                table.y = moved(table.y, y);
            });
        }
        Hold::Corner(id) => work.each(&BTreeSet::from([id]), |table| resize(table, to)),
        Hold::Turn(id) => work.each(&BTreeSet::from([id]), |table| {
            let from_middle = to - middle(table);
            let degrees = from_middle.x.atan2(-from_middle.y).to_degrees();
            let step = f32::from(TURN);
            let turned = whole((degrees / step).round() * step).rem_euclid(360);
            table.turn = u16::try_from(turned).unwrap_or(0);
        }),
    }
}

/// As far as all of them can go before one meets a wall.
fn together(plan: &Plan, selected: &BTreeSet<TableId>, x: i32, y: i32) -> (i32, i32) {
    let tables = plan.tables().filter(|one| selected.contains(&one.id));
    tables.fold((x, y), |(x, y), one| {
        let right = i32::from(ROOM_WIDTH) - i32::from(one.x) - i32::from(one.width);
        let lower = i32::from(ROOM_HEIGHT) - i32::from(one.y) - i32::from(one.height);
        (
            x.clamp(-i32::from(one.x), right.max(0)),
            y.clamp(-i32::from(one.y), lower.max(0)),
        )
    })
}

fn within(work: &Work, band: Rect) -> BTreeSet<TableId> {
    let tables = work.plan.tables();
    let there = tables.filter(|table| band.contains(middle(table)));
    there.map(|table| table.id).collect()
}

fn middle(table: &Table) -> Pos2 {
    pos2(
        f32::from(table.x) + f32::from(table.width) / 2.0,
        f32::from(table.y) + f32::from(table.height) / 2.0,
    )
}

/// The corner follows the finger; the opposite one stays, as long as the table is not turned.
fn resize(table: &mut Table, to: Pos2) {
    let turn = Rot2::from_angle(f32::from(table.turn).to_radians());
    let local = turn.inverse() * (to - middle(table));
    let size = |local: f32, old: u16| {
        let wanted = on_grid(local + f32::from(old) / 2.0);
        u16::try_from(wanted.max(0)).unwrap_or(old)
    };
    let (width, height) = (size(local.x, table.width), size(local.y, table.height));
    (table.width, table.height) = (width, height);
}

fn on_grid(units: f32) -> i32 {
    let step = f32::from(GRID);
    whole((units / step).round() * step)
}

fn moved(from: u16, by: i32) -> u16 {
    u16::try_from((i32::from(from) + by).max(0)).unwrap_or(u16::MAX)
}

/// A room is a thousand units wide: what lies far beyond is as good as its edge.
#[expect(clippy::cast_possible_truncation)]
fn whole(units: f32) -> i32 {
    units.clamp(-10_000.0, 10_000.0) as i32
}
