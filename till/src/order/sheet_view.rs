use common::check::LAST_COURSE;
use egui::{Align2, Rect, Ui, vec2};
use ui::{
    lay,
    text::Text,
    theme,
    token::{space, text},
    widget::{Button, Corner, Kind, PadKey, number_pad, sheet},
};

use super::{
    Draft,
    front::{Did, Front},
    lines,
    model::Model,
};
use crate::{say, verb::Verb};

/// Why something is taken back, by the key of its words.
const REASONS: [&str; 6] = [
    "reason-dropped",
    "reason-wrong-table",
    "reason-guest",
    "reason-kitchen",
    "reason-mistake",
    "reason-late",
];

/// Quantities that a round has.
const QUANTITIES: [u32; 10] = [2, 3, 4, 5, 6, 7, 8, 10, 12, 20];

/// Guests that a table has; more are typed.
const COVERS: u32 = 20;

/// Courses that are offered: at once, and one to five.
const COURSES: [u8; 6] = [0, 1, 2, 3, 4, 5];

pub(super) fn show(ui: &mut Ui, screen: Rect, model: &Model<'_>, draft: &Draft) -> Option<Did> {
    let front = draft.front.as_ref()?;
    let size = match front {
        Front::Quantity(_) => vec2(400.0, 520.0),
        Front::Table => vec2(400.0, 420.0),
        Front::Covers(_) => vec2(400.0, 450.0),
        Front::Course => vec2(400.0, 312.0),
        Front::LineCourse(_) => vec2(400.0, 252.0),
        Front::Void(_) => vec2(460.0, 400.0),
        Front::Stock(_) => vec2(400.0, 250.0),
    };
    let shown = sheet(ui, screen, size, |ui, rect| {
        let inner = lay::inset(rect, space::S5, space::S5);
        match front {
            Front::Quantity(typed) => quantity_ui(ui, inner, typed, model),
            Front::Table => table_ui(ui, inner, model),
            Front::Covers(typed) => {
                let words = &model.desk.words;
                let rest = head_ui(ui, inner, words.get("order-covers"));
                numbers_ui(ui, rest, typed, model)
            }
            Front::Course => course_ui(ui, inner, true, draft.course, model),
            Front::LineCourse(line) => {
                let course = model.check.line(*line).map(|line| line.course);
                course_ui(ui, inner, false, course, model)
            }
            Front::Void(line) => void_ui(ui, inner, *line, model),
            Front::Stock(item) => stock_ui(ui, inner, *item, model),
        }
    });
    shown.inner.or(shown.dismissed.then_some(Did::Away))
}

fn head_ui(ui: &Ui, rect: Rect, words: &str) -> Rect {
    let t = theme::tokens(ui);
    let (head, rest) = lay::top(rect, 40.0);
    Text::bold(words, text::HEADING, t.ink).label(ui, head, Align2::LEFT_TOP);
    rest
}

/// A pad for a number.
fn numbers_ui(ui: &mut Ui, rect: Rect, typed: &str, model: &Model<'_>) -> Option<Did> {
    let words = &model.desk.words;
    let t = theme::tokens(ui);
    let (line, rest) = lay::top(rect, 48.0);
    let (said, ink) = if typed.is_empty() {
        (words.get("order-another-number"), t.muted)
    } else {
        (typed, t.ink)
    };
    Text::bold(said, text::VERB, ink).label(ui, line, Align2::CENTER_CENTER);
    let (pad, done) = lay::bottom(rest, 56.0);
    let (pad, _) = lay::bottom(pad, space::S3);
    let done_verb =
        Verb::new(Kind::Primary, "done", words.get("common-done")).enabled(!typed.is_empty());
    if done_verb.at(ui, done).clicked() {
        return Some(Did::Done);
    }
    match number_pad(ui, pad, Corner::Empty, words.get("common-erase"))? {
        PadKey::Digit(digit) => Some(Did::Digit(digit)),
        PadKey::Erase => Some(Did::Erase),
        PadKey::DoubleZero | PadKey::Corner => None,
    }
}

fn quantity_ui(ui: &mut Ui, rect: Rect, typed: &str, model: &Model<'_>) -> Option<Did> {
    let rest = head_ui(ui, rect, model.desk.words.get("common-quantity"));
    let (grid, rest) = lay::top(rest, 2.0 * 52.0 + 8.0);
    for (n, number) in QUANTITIES.iter().enumerate() {
        let gap = [("count", (*number).into())];
        let label = model.desk.words.with("common-times", &gap);
        let button = Button::plain(&label).bold().id(("quick", *number));
        if button.at(ui, lay::cell(grid, 5, 52.0, 8.0, n)).clicked() {
            return Some(Did::Number(*number));
        }
    }
    numbers_ui(ui, rest, typed, model)
}

fn table_ui(ui: &mut Ui, rect: Rect, model: &Model<'_>) -> Option<Did> {
    let words = &model.desk.words;
    let title = format!("{} · {}", model.title, words.get("order-covers"));
    let rest = head_ui(ui, rect, &title);
    let (rest, verbs) = lay::bottom(rest, 52.0);
    let carry = Verb::new(Kind::Plain, "carry", words.get("order-carry"));
    if model.check.table.is_some() && carry.at(ui, lay::column(verbs, 2, 8.0, 0)).clicked() {
        return Some(Did::Carry);
    }
    let nothing = model.check.standing().next().is_none() && model.check.paid().is_zero();
    let free = Verb::new(Kind::Danger, "free", words.get("order-free-table")).enabled(nothing);
    if free.at(ui, lay::column(verbs, 2, 8.0, 1)).clicked() {
        return Some(Did::Free);
    }
    let (rest, more) = lay::bottom(lay::bottom(rest, space::S3).0, 48.0);
    let more_verb = Verb::new(Kind::Bare, "more-covers", words.get("order-another-number"));
    if more_verb.at(ui, more).clicked() {
        return Some(Did::MoreCovers);
    }
    for (n, covers) in (1..=COVERS).enumerate() {
        let label = covers.to_string();
        let chosen = u32::from(model.check.covers) == covers;
        let kind = if chosen { Kind::Primary } else { Kind::Plain };
        let button = Button::new(kind, &label).bold().id(("covers", covers));
        if button.at(ui, lay::cell(rest, 5, 52.0, 8.0, n)).clicked() {
            return Some(Did::Number(covers));
        }
    }
    None
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
    None
}

/// Takes an item off the menu of every till, or puts it back.
fn stock_ui(ui: &mut Ui, rect: Rect, item: common::ItemId, model: &Model<'_>) -> Option<Did> {
    let words = &model.desk.words;
    let menu = &model.desk.state().menu;
    let gone = menu.sold_out.contains(&item);
    let item = menu.items.get(&item)?;
    let t = theme::tokens(ui);
    let rest = head_ui(ui, rect, &item.name);
    let (said, rest) = lay::top(rest, 48.0);
    let (detail, verb) = if gone {
        (words.get("stock-is-out"), words.get("stock-back"))
    } else {
        (words.get("stock-ask"), words.get("stock-out"))
    };
    Text::regular(detail, text::BODY, t.muted)
        .rows(2)
        .label(ui, said, Align2::LEFT_TOP);
    let kind = if gone { Kind::Primary } else { Kind::Danger };
    let verb = Verb::new(kind, "sold-out", verb);
    if verb.at(ui, lay::top(rest, 56.0).0).clicked() {
        return Some(Did::SoldOut(!gone));
    }
    let (_, away) = lay::bottom(rest, 48.0);
    let away_verb = Verb::new(Kind::Quiet, "keep", words.get("common-cancel"));
    away_verb.at(ui, away).clicked().then_some(Did::Away)
}

/// Says what it hits, and asks why. The reason is the tap that does it.
fn void_ui(ui: &mut Ui, rect: Rect, line: common::LineId, model: &Model<'_>) -> Option<Did> {
    let words = &model.desk.words;
    let line = model.check.line(line)?;
    let t = theme::tokens(ui);
    let gaps = [
        ("quantity", line.quantity.into()),
        ("item", line.name.as_str().into()),
    ];
    let rest = head_ui(ui, rect, &words.with("order-void-hits", &gaps));
    let (said, rest) = lay::top(rest, 44.0);
    let amount = say::money(words, line.amount());
    let detail = words.with("order-void-detail", &[("amount", amount.into())]);
    Text::regular(&detail, text::BODY, t.muted)
        .rows(2)
        .label(ui, said, Align2::LEFT_TOP);
    let (grid, keep) = lay::bottom(rest, 56.0);
    for (n, key) in REASONS.iter().enumerate() {
        let place = lay::cell(grid, 2, 56.0, 8.0, n);
        let verb = Verb::new(Kind::Danger, key, words.get(key));
        if verb.at(ui, place).clicked() {
            return Some(Did::Reason(words.get(key).to_owned()));
        }
    }
    let (_, keep) = lay::bottom(keep, 48.0);
    let keep_verb = Verb::new(Kind::Quiet, "keep", words.get("order-keep"));
    keep_verb.at(ui, keep).clicked().then_some(Did::Away)
}
