use common::{
    ItemId,
    check::{Check, Line},
};
use egui::{Align2, Rect, Response, Ui, pos2, vec2};
use ui::{
    lay::{self, Side},
    token::space,
    widget::{CheckRow, Kind, check_head, empty, total_row},
};

use super::{
    face::{self, LineFace},
    head_view,
    lines::{self, Row},
    said_view,
    trace::Trace,
    verbs_view,
};
use crate::{
    desk::Desk,
    order::{Draft, Intent, front::Did, model::Model},
    say,
    verb::Verb,
};

const HEAD: f32 = 32.0;
const TOTAL: f32 = 51.0;

/// The check: its lines by course, and what they come to.
pub(in crate::order) fn check_ui(
    ui: &mut Ui,
    rect: Rect,
    model: &Model<'_>,
    draft: &mut Draft,
) -> Option<Intent> {
    lay::panel(ui, rect);
    if rect.left() > 1.0 {
        lay::hairline(ui, rect, Side::Left);
    }
    let (head, rest) = lay::top(rect, head_view::HEIGHT);
    let mut intent = head_view::show(ui, head, model);
    let (warned, rest) = lay::top(rest, head_view::allergy_height(ui, rest, model));
    if warned.height() > 0.0 {
        intent = head_view::allergy_ui(ui, warned, model).or(intent);
    }
    let (list, total) = lay::bottom(rest, TOTAL);
    let words = &model.desk.words;
    total_row(ui, total, words.get("common-total"), &model.total);
    if model.list.rows.is_empty() {
        let (middle, _) = lay::top(list, list.height().min(220.0));
        let (heading, help) = (words.get("order-empty"), words.get("order-empty-help"));
        empty(ui, middle, heading, help);
        let (_, rest) = lay::top(list, middle.height());
        return intent.or(free_ui(ui, rest, model));
    }
    let whole = model.list.height() + 2.0 * space::S2;
    let salt = ("lines", model.check.id);
    let tapped = ui::widget::scroll(ui, list, salt, |ui| {
        let size = vec2(list.width(), whole);
        let (area, _) = ui.allocate_exact_size(size, egui::Sense::hover());
        rows_ui(ui, area, model, draft)
    });
    tapped.or(intent)
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

/// Of thousands of rows only those in sight are looked at.
fn rows_ui(ui: &mut Ui, area: Rect, model: &Model<'_>, draft: &mut Draft) -> Option<Intent> {
    let list = &model.list;
    let top = area.top() + space::S2;
    let place = |n: usize| {
        let (from, until) = (list.tops[n], list.tops[n + 1]);
        Rect::from_min_max(
            pos2(area.left(), top + from),
            pos2(area.right(), top + until),
        )
    };
    if std::mem::take(&mut draft.reveal)
        && let Some(verbs) = list.verbs
    {
        let both = place(verbs.saturating_sub(1)).union(place(verbs));
        ui.scroll_to_rect(both, None);
    }
    let sight = ui.clip_rect();
    let mut intent = None;
    for n in list.between(sight.top() - top, sight.bottom() - top) {
        let next = list.rows.get(n + 1);
        let last = !matches!(
            next,
            Some(Row::Line(_) | Row::Combo { .. } | Row::Allowance(_))
        );
        intent = row_ui(ui, place(n), &list.rows[n], last, model, draft).or(intent);
    }
    intent
}

/// Whether a line needs a second row is known without laying it out.
pub(super) fn height(row: &Row, desk: &Desk, check: &Check, trace: &Trace) -> f32 {
    let single = CheckRow::new("", "", "");
    match row {
        Row::Head { .. } => HEAD,
        Row::Verbs { sent: true } => verbs_view::SENT,
        Row::Verbs { sent: false } => verbs_view::HEIGHT,
        Row::Said { asks, .. } => said_view::height(*asks),
        Row::Allowance(n) if !lines::is_promotion(&check.allowances[*n]) => {
            single.detail("…").height()
        }
        Row::Allowance(_) | Row::Service | Row::Combo { .. } => single.height(),
        Row::Line(place) => {
            let double = face::is_double(desk, check, &check.lines[*place], trace);
            let row = if double { single.detail("…") } else { single };
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
        Row::Head {
            left,
            right,
            tick,
            held,
        } => {
            let words = lay::bottom(place, HEAD - 6.0).1;
            // The next course may come by itself: that is counted by the second.
            let next = held.is_some() && *held == model.list.held;
            let right = model.by_itself.as_ref().filter(|_| next).unwrap_or(right);
            check_head(ui, words, left, right, *tick);
            None
        }
        Row::Line(n) => {
            let line = &model.check.lines[*n];
            let face = face::face(model.desk, model.check, line, &model.list.trace);
            let row = row_of(&face)
                .selected(is_selected(line, model, draft))
                .part(line.combo.is_some())
                .last(last || line.combo.is_some())
                .id(line.id);
            line_tapped(&row.at(ui, place), line, line.item)
        }
        Row::Combo { part, leads } => {
            let line = &model.check.lines[*part];
            let combo = line.combo.as_ref()?;
            let mut face = face::combo_face(model.desk, model.check, line)?;
            if !leads {
                face.amount.clear();
                face.quantity.clear();
            }
            let row = row_of(&face)
                .soft(!leads)
                .selected(is_selected(line, model, draft))
                .last(true)
                .id(("combo", line.id));
            line_tapped(&row.at(ui, place), line, combo.item)
        }
        Row::Allowance(n) => allowance_ui(ui, place, *n, last, model, draft),
        Row::Service => service_ui(ui, place, model),
        Row::Verbs { .. } => verbs_view::show(ui, place, model, draft),
        Row::Said { ticket, note, asks } => {
            said_view::show(ui, place, (*ticket, *note, *asks), model)
        }
    }
}

/// Whether a line is selected, or any part of its combo.
fn is_selected(line: &Line, model: &Model<'_>, draft: &Draft) -> bool {
    let Some(selected) = draft.selected else {
        return false;
    };
    let same_combo = || {
        let own = line.combo.as_ref()?;
        let other = model.check.line(selected)?.combo.as_ref()?;
        (own.id == other.id).then_some(())
    };
    selected == line.id || same_combo().is_some()
}

/// A tap selects; a finger that stays asks what it is.
fn line_tapped(touch: &Response, line: &Line, item: ItemId) -> Option<Intent> {
    if touch.long_touched() || touch.secondary_clicked() {
        return Some(Intent::Stock(item));
    }
    let tapped = touch.clicked() && !line.is_voided();
    tapped.then_some(Intent::Select(line.id))
}

fn allowance_ui(
    ui: &Ui,
    place: Rect,
    n: usize,
    last: bool,
    model: &Model<'_>,
    draft: &Draft,
) -> Option<Intent> {
    let words = &model.desk.words;
    let one = &model.check.allowances[n];
    let amount = model.list.allowed.get(n).copied().unwrap_or_default();
    let amount = say::money(words, common::Money::ZERO - amount);
    let (name, why) = lines::allowance(words, one);
    let row = CheckRow::new("", &name, &amount)
        .detail(&why)
        .soft(true)
        .selected(draft.lifting == Some(one.id))
        .last(last)
        .id(("allowance", one.id));
    row.at(ui, place)
        .clicked()
        .then_some(Intent::Allowance(one.id))
}

fn service_ui(ui: &Ui, place: Rect, model: &Model<'_>) -> Option<Intent> {
    let words = &model.desk.words;
    let percent = model.check.service?.percent.to_string();
    let name = words.with("order-service-row", &[("percent", percent.into())]);
    let amount = say::money(words, model.list.service);
    let row = CheckRow::new("", &name, &amount)
        .soft(true)
        .last(true)
        .id("service");
    row.at(ui, place).clicked().then_some(Intent::Table)
}
