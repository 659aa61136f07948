use egui::{Align2, Rect, Ui, pos2, vec2};
use ui::{
    lay::{self, Side},
    token::space,
    widget::{Button, CheckRow, Kind, check_head, empty, total_row},
};

use super::{
    Draft, Intent,
    front::Did,
    lines::{self, LineFace, Row},
    model::Model,
    open,
};
use crate::verb::Verb;

const HEAD: f32 = 32.0;
const VERBS: f32 = 64.0;
const TOTAL: f32 = 51.0;

/// The check: its lines by course, and what they come to.
pub(super) fn check_ui(
    ui: &mut Ui,
    rect: Rect,
    model: &Model<'_>,
    draft: &mut Draft,
) -> Option<Intent> {
    lay::panel(ui, rect);
    if rect.left() > 1.0 {
        lay::hairline(ui, rect, Side::Left);
    }
    let (list, total) = lay::bottom(rect, TOTAL);
    let words = &model.desk.words;
    total_row(ui, total, words.get("common-total"), &model.total);
    if model.rows.is_empty() {
        let (middle, _) = lay::top(list, list.height().min(220.0));
        let (heading, help) = (words.get("order-empty"), words.get("order-empty-help"));
        empty(ui, middle, heading, help);
        let (_, rest) = lay::top(list, middle.height());
        return free_ui(ui, rest, model);
    }
    let heights: Vec<f32> = model.rows.iter().map(|row| height(row, model)).collect();
    let whole = heights.iter().sum::<f32>() + 2.0 * space::S2;
    let salt = ("lines", model.check.id);
    ui::widget::scroll(ui, list, salt, |ui| {
        let size = vec2(list.width(), whole);
        let (area, _) = ui.allocate_exact_size(size, egui::Sense::hover());
        rows_ui(ui, area, &heights, model, draft)
    })
}

/// Guests who left before they had anything.
fn free_ui(ui: &mut Ui, rest: Rect, model: &Model<'_>) -> Option<Intent> {
    let label = model.desk.words.get("order-free-table");
    if model.check.table.is_none() || rest.height() < 60.0 {
        return None;
    }
    let size = vec2(rest.width().min(200.0), 48.0);
    let place = Align2::CENTER_TOP.align_size_within_rect(size, rest);
    let verb = Verb::new(Kind::Plain, "free", label);
    let tapped = verb.at(ui, place).clicked();
    tapped.then_some(Intent::Front(Did::Free))
}

fn rows_ui(
    ui: &mut Ui,
    area: Rect,
    heights: &[f32],
    model: &Model<'_>,
    draft: &mut Draft,
) -> Option<Intent> {
    let mut intent = None;
    let mut y = area.top() + space::S2;
    for (n, (row, height)) in model.rows.iter().zip(heights).enumerate() {
        let place = Rect::from_min_size(pos2(area.left(), y), vec2(area.width(), *height));
        y += height;
        if matches!(row, Row::Verbs) && std::mem::take(&mut draft.reveal) {
            let above = heights.get(n.wrapping_sub(1)).copied().unwrap_or(0.0);
            let both = Rect::from_min_max(place.min - vec2(0.0, above), place.max);
            ui.scroll_to_rect(both, None);
        }
        // A check may have thousands of lines; only those in sight are laid out.
        if !ui.is_rect_visible(place) {
            continue;
        }
        let last = !matches!(model.rows.get(n + 1), Some(Row::Line(_)));
        intent = row_ui(ui, place, row, last, model, draft).or(intent);
    }
    intent
}

/// Whether a line needs a second row is known without laying it out.
fn height(row: &Row, model: &Model<'_>) -> f32 {
    match row {
        Row::Head { .. } => HEAD,
        Row::Verbs => VERBS,
        Row::Line(place) => {
            let line = &model.check.lines[*place];
            let double = lines::is_double(model.desk, line, &model.trace);
            let row = CheckRow::new("", "", "");
            let row = if double { row.detail("…") } else { row };
            row.height()
        }
    }
}

fn row_of(face: &LineFace) -> CheckRow<'_> {
    CheckRow::new(&face.quantity, &face.name, &face.amount)
        .detail(&face.detail)
        .alert(face.alert.as_deref())
        .tick(face.tick)
        .void(face.void)
}

fn row_ui(
    ui: &mut Ui,
    place: Rect,
    row: &Row,
    last: bool,
    model: &Model<'_>,
    draft: &Draft,
) -> Option<Intent> {
    match row {
        Row::Head { left, right, tick } => {
            let words = lay::bottom(place, HEAD - 6.0).1;
            check_head(ui, words, left, right, *tick);
            None
        }
        Row::Line(n) => {
            let line = &model.check.lines[*n];
            let face = lines::face(model.desk, line, &model.trace);
            let row = row_of(&face)
                .selected(draft.selected == Some(line.id))
                .last(last)
                .id(line.id);
            let tapped = row.at(ui, place).clicked() && !line.is_voided();
            tapped.then_some(Intent::Select(line.id))
        }
        Row::Verbs => line_verbs_ui(ui, lay::inset(place, space::S4, 8.0), model, draft),
    }
}

/// What can be done with the selected line; what destroys stands here, not in the thumb's row.
fn line_verbs_ui(ui: &mut Ui, rect: Rect, model: &Model<'_>, draft: &Draft) -> Option<Intent> {
    let words = &model.desk.words;
    let void = words.get("order-void");
    let narrow = rect.width() < 320.0;
    let (left, right) = lay::right(rect, if narrow { 78.0 } else { 92.0 });
    let small = if narrow { 48.0 } else { 56.0 };
    let mut intent = None;
    if let Some(line) = open::fresh(model.desk, draft) {
        let (less, rest) = lay::left(left, small);
        if Button::plain("−").id("less").big().at(ui, less).clicked() {
            intent = Some(Intent::Less);
        }
        let (more, rest) = lay::left(lay::left(rest, 8.0).1, small);
        if Button::plain("+").id("more").big().at(ui, more).clicked() {
            intent = Some(Intent::More);
        }
        let (course, _) = lay::right(lay::left(rest, 8.0).1, 8.0);
        let name = lines::course_name(words, line.course);
        let verb = Verb::new(Kind::Plain, "line-course", &name);
        if verb.at(ui, course).clicked() {
            intent = Some(Intent::LineCourse);
        }
    } else {
        let (left, _) = lay::right(left, 8.0);
        let (again, rest) = lay::left(left, left.width() * 0.6);
        let (_, gone) = lay::right(rest, rest.width() - 8.0);
        // The kitchen calls it back: what was just sent is out.
        if let Some(line) = open::selected(model.desk, draft)
            && Verb::new(Kind::Plain, "stock", words.get("kitchen-gone"))
                .at(ui, gone)
                .clicked()
        {
            intent = Some(Intent::Stock(line.item));
        }
        let verb = Verb::new(Kind::Plain, "again", words.get("order-again"));
        if verb.at(ui, again).clicked() {
            intent = Some(Intent::RingAgain);
        }
    }
    if Verb::new(Kind::Danger, "void", void)
        .at(ui, right)
        .clicked()
    {
        intent = Some(Intent::VoidLine);
    }
    intent
}
