use common::{ModifierId, check::LAST_COURSE};
use egui::{Align2, Rect, Ui, Vec2, vec2};
use ui::{
    lay,
    text::Text,
    theme,
    token::{space, text},
    widget::{Chip, Kind, sheet},
};

use super::{
    Did, Front, allergy_view, cheaper_view, combo_view, dish_view, numbers_view, pick_view,
    table_view, tell_view, void_view,
};
use crate::{
    order::{Draft, list::lines, model::Model, strip::WAYS},
    verb::Verb,
};

/// Courses that are offered: at once, and one to five.
const COURSES: [u8; 6] = [0, 1, 2, 3, 4, 5];

pub(in crate::order) fn show(
    ui: &mut Ui,
    screen: Rect,
    model: &Model<'_>,
    draft: &Draft,
) -> Option<Did> {
    let front = draft.front.as_ref()?;
    let shown = sheet(ui, screen, size(front, screen, model), |ui, rect| {
        let inner = lay::inset(rect, space::S5, space::S5);
        front_ui(ui, inner, front, model, draft)
    });
    shown.inner.or(shown.dismissed.then_some(Did::Away))
}

fn size(front: &Front, screen: Rect, model: &Model<'_>) -> Vec2 {
    // Where only some of the pieces can be meant, there is a row to say which.
    let more = |line: &common::LineId| {
        let line = model.check.line(*line);
        let several = line.is_some_and(|line| line.quantity > 1);
        if several { PIECES } else { 0.0 }
    };
    match front {
        Front::Quantity(_) => vec2(400.0, 520.0),
        Front::Table => vec2(440.0, 578.0),
        Front::Covers(_) | Front::Price { .. } | Front::Count { .. } => vec2(400.0, 450.0),
        Front::Weight { .. } => {
            let scales = model.desk.state().house.scales.is_empty();
            vec2(400.0, if scales { 450.0 } else { 510.0 })
        }
        Front::Course => vec2(400.0, 372.0),
        Front::LineCourse(_) => vec2(400.0, 252.0),
        Front::Void { line, .. } => vec2(460.0, 464.0 + more(line)),
        Front::Stock(item) => vec2(420.0, dish_view::height(*item, model)),
        Front::Combo(choosing) => combo_view::size(choosing, screen, model),
        Front::Said(_) => vec2(400.0, 276.0),
        Front::Cheaper {
            amount: Some(_), ..
        } => vec2(440.0, 520.0),
        Front::Cheaper { scope, .. } => {
            let line = match scope {
                common::check::Scope::Line(line) => more(line),
                common::check::Scope::Check => 0.0,
            };
            vec2(460.0, 470.0 + line)
        }
        Front::Coupon(_) => vec2(440.0, 262.0),
        Front::Allergy { .. } => vec2(520.0, allergy_view::HEIGHT),
        Front::Tell { .. } => vec2(480.0, tell_view::HEIGHT),
        Front::MoveLine { line, .. } => vec2(560.0, 560.0 + more(line)),
        Front::Merge | Front::JoinTable | Front::HandOn => vec2(560.0, 500.0),
    }
}

/// Room for the row that says how many of the pieces are meant.
const PIECES: f32 = 60.0;

fn front_ui(
    ui: &mut Ui,
    inner: Rect,
    front: &Front,
    model: &Model<'_>,
    draft: &Draft,
) -> Option<Did> {
    let words = &model.desk.words;
    match front {
        Front::Quantity(typed) => numbers_view::quantity_ui(ui, inner, typed, model),
        Front::Table => table_view::show(ui, inner, model, draft),
        Front::Covers(typed) => {
            let rest = head_ui(ui, inner, words.get("order-covers"));
            numbers_view::numbers_ui(ui, rest, typed, model)
        }
        Front::Course => course_ui(ui, inner, true, draft.course, model),
        Front::LineCourse(line) => {
            let course = model.check.line(*line).map(|line| line.course);
            course_ui(ui, inner, false, course, model)
        }
        Front::Void {
            line,
            pieces,
            other,
        } => void_view::show(ui, inner, (*line, *pieces), other.as_deref(), model),
        Front::Stock(item) => dish_view::dish_ui(ui, inner, *item, model),
        Front::Count { item, typed } => dish_view::count_ui(ui, inner, (*item, typed), model),
        Front::Combo(choosing) => combo_view::combo_ui(ui, inner, choosing, model),
        Front::Said(modifier) => said_ui(ui, inner, *modifier, model),
        Front::Cheaper {
            scope,
            pieces,
            why,
            amount,
        } => cheaper_view::show(ui, inner, (*scope, *pieces, *why), amount.as_deref(), model),
        Front::Coupon(code) => cheaper_view::coupon_ui(ui, inner, code, model),
        Front::Allergy { seat, other, .. } => allergy_view::show(ui, inner, *seat, other, model),
        Front::Tell { line, typed } => tell_view::show(ui, inner, (*line, typed), model),
        Front::MoveLine { line, pieces } => {
            pick_view::move_line_ui(ui, inner, (*line, *pieces), model)
        }
        Front::Merge => pick_view::merge_ui(ui, inner, model),
        Front::JoinTable => pick_view::join_ui(ui, inner, model),
        Front::HandOn => pick_view::hand_on_ui(ui, inner, model),
        Front::Price { of, typed } => numbers_view::price_ui(ui, inner, *of, typed, model),
        Front::Weight { of, typed } => numbers_view::weight_ui(ui, inner, *of, typed, model),
    }
}

pub(super) fn head_ui(ui: &Ui, rect: Rect, words: &str) -> Rect {
    let t = theme::tokens(ui);
    let (head, rest) = lay::top(rect, 40.0);
    Text::bold(words, text::HEADING, t.ink)
        .fit(ui, vec2(head.width(), 28.0), text::BODY)
        .label(ui, head, Align2::LEFT_TOP);
    rest
}

/// How many of a line's pieces are meant: all of them until somebody says fewer.
pub(super) fn pieces_ui(
    ui: &mut Ui,
    rect: Rect,
    (all, chosen): (u32, Option<u32>),
    model: &Model<'_>,
) -> (Rect, Option<Did>) {
    if all < 2 {
        return (rect, None);
    }
    let words = &model.desk.words;
    let (row, rest) = lay::top(rect, PIECES);
    let (row, _) = lay::top(row, 48.0);
    let mut did = None;
    ui::widget::scroll_across(ui, row, "pieces", |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let whole = words.with("order-all-pieces", &[("count", all.into())]);
        let chip = Chip::new(&whole).selected(chosen.is_none());
        if chip.id("all-pieces").show(ui).clicked() {
            did = Some(Did::Pieces(None));
        }
        for pieces in 1..all {
            let gaps = [("count", pieces.into()), ("all", all.into())];
            let label = words.with("order-of-pieces", &gaps);
            let chip = Chip::new(&label).selected(chosen == Some(pieces));
            if chip.id(("pieces", pieces)).show(ui).clicked() {
                did = Some(Did::Pieces(Some(pieces)));
            }
        }
    });
    (rest, did)
}

fn course_ui(
    ui: &mut Ui,
    rect: Rect,
    for_new: bool,
    chosen: Option<u8>,
    model: &Model<'_>,
) -> Option<Did> {
    let words = &model.desk.words;
    let key = if for_new {
        "order-course-new"
    } else {
        "order-course-line"
    };
    let rest = head_ui(ui, rect, words.get(key));
    let choice = |ui: &mut Ui, place: Rect, label: &str, id: &str, on: bool| {
        let kind = if on { Kind::Primary } else { Kind::Plain };
        Verb::new(kind, id, label).at(ui, place).clicked()
    };
    let (own, grid) = lay::top(rest, if for_new { 60.0 } else { 0.0 });
    let (own, _) = lay::top(own, 52.0);
    let own_words = words.get("order-course-own-long");
    if for_new && choice(ui, own, own_words, "course-own", chosen.is_none()) {
        return Some(Did::Course(None));
    }
    for (n, course) in COURSES.iter().enumerate().take(usize::from(LAST_COURSE)) {
        let label = lines::course_name(words, *course);
        let id = format!("course-{course}");
        let place = lay::cell(grid, 2, 52.0, 8.0, n);
        if choice(ui, place, &label, &id, chosen == Some(*course)) {
            return Some(Did::Course(Some(*course)));
        }
    }
    let (_, hold) = lay::bottom(grid, 52.0);
    let hold_verb = Verb::new(Kind::Outline, "send-hold", words.get("order-send-hold"))
        .enabled(model.verbs.can_send);
    (for_new && hold_verb.at(ui, hold).clicked()).then_some(Did::SendAndHold)
}

/// The ways of saying a choice.
fn said_ui(ui: &mut Ui, rect: Rect, modifier: ModifierId, model: &Model<'_>) -> Option<Did> {
    let words = &model.desk.words;
    let groups = model.desk.state().menu.modifier_groups.values();
    let mut all = groups.flat_map(|group| &group.modifiers);
    let name = &all.find(|known| known.id == modifier)?.name;
    let rest = head_ui(ui, rect, name);
    for (n, (way, key)) in WAYS.iter().enumerate() {
        let place = lay::cell(rest, 2, 56.0, 8.0, n);
        if Verb::new(Kind::Plain, key, words.get(key))
            .at(ui, place)
            .clicked()
        {
            return Some(Did::Said(*way));
        }
    }
    away_ui(ui, rest, words.get("common-cancel"))
}

/// The way out at the foot of a sheet.
pub(super) fn away_ui(ui: &mut Ui, rect: Rect, words: &str) -> Option<Did> {
    let (_, away) = lay::bottom(rect, 48.0);
    let verb = Verb::new(Kind::Quiet, "keep", words);
    verb.at(ui, away).clicked().then_some(Did::Away)
}
