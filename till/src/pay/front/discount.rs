//! The whole check made cheaper: percent, an amount, on the house, a coupon.

use common::{
    AllowanceId, Command,
    check::{self, Scope, Value},
    money::Rate,
};
use egui::{Align2, Rect, Ui};
use ui::{
    lay,
    text::Text,
    theme,
    token::{space, text},
    widget::{Button, Chip, Corner, Field, Kind},
};

use super::{Front, head_ui, pad};
use crate::{
    desk::Desk,
    pay::{self, cents, model::Model},
    say,
    verb::Verb,
};

/// Percents that are offered.
const PERCENTS: [u32; 5] = [5, 10, 15, 20, 50];

/// Why, by the key of its words.
const REASONS: [&str; 6] = [
    "reason-regular",
    "reason-birthday",
    "reason-staff",
    "reason-late",
    "reason-quality",
    "reason-kitchen",
];

/// How it is made cheaper.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum How {
    Percent(u32),
    Amount,
    OnTheHouse,
    Coupon,
}

/// What was chosen and typed.
#[derive(Clone, Debug, Default)]
pub(crate) struct Draft {
    how: Option<How>,
    /// Cents.
    pub(super) typed: String,
    code: String,
}

/// What was tapped.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Did {
    How(How),
    Why(String),
    Coupon,
    Lift(AllowanceId),
    NoService,
}

pub(super) fn handle(desk: &mut Desk, draft: &mut pay::Draft, did: Did) {
    let check = draft.check;
    let Some(Front::Discount(discount)) = &mut draft.front else {
        return;
    };
    let (command, back) = match did {
        Did::How(how) => {
            discount.how = Some(how);
            return;
        }
        Did::Why(reason) => {
            let Some((value, comp)) = value(discount) else {
                return;
            };
            let allowance = AllowanceId(desk.device.new_uuid());
            let allow = check::Command::Allow {
                check,
                allowance,
                scope: Scope::Check,
                value,
                comp,
                reason,
            };
            (allow, Some(check::Command::Lift { check, allowance }))
        }
        Did::Coupon => {
            let code = discount.code.trim().to_owned();
            let shown = |on| check::Command::Coupon {
                check,
                code: code.clone(),
                on,
            };
            (shown(true), Some(shown(false)))
        }
        Did::Lift(allowance) => (check::Command::Lift { check, allowance }, None),
        Did::NoService => {
            let percent = None;
            (check::Command::SetService { check, percent }, None)
        }
    };
    draft.front = None;
    if desk.submit(Command::Check(command))
        && let Some(back) = back
    {
        desk.may_undo(check, vec![Command::Check(back)]);
    }
}

fn value(draft: &Draft) -> Option<(Value, bool)> {
    match draft.how? {
        How::Percent(percent) => Some((Value::Percent(Rate::percent(percent)), false)),
        How::Amount => {
            let amount = cents(&draft.typed);
            amount
                .is_positive()
                .then_some((Value::Amount(amount), false))
        }
        How::OnTheHouse => Some((Value::Percent(Rate::percent(100)), true)),
        How::Coupon => None,
    }
}

/// Height of the sheet: a pad needs more.
pub(super) fn height(draft: &Draft) -> f32 {
    match draft.how {
        Some(How::Amount) => 640.0,
        None | Some(How::Percent(_) | How::OnTheHouse | How::Coupon) => 540.0,
    }
}

pub(super) fn show(
    ui: &mut Ui,
    rect: Rect,
    draft: &mut Draft,
    model: &Model<'_>,
) -> Option<super::Did> {
    let words = &model.desk.words;
    let rest = head_ui(ui, rect, words.get("order-discount"));
    let (grid, rest) = lay::top(rest, 52.0);
    let mut did = None;
    for (n, percent) in PERCENTS.iter().enumerate() {
        let label = words.with("pay-discount-per-cent", &[("rate", (*percent).into())]);
        let how = How::Percent(*percent);
        let place = lay::column(grid, PERCENTS.len(), 8.0, n);
        did = how_ui(ui, place, &label, how, draft).or(did);
    }
    let (grid, rest) = lay::top(lay::top(rest, 8.0).1, 52.0);
    let others = [
        (How::Amount, "pay-discount-amount"),
        (How::OnTheHouse, "order-comp"),
        (How::Coupon, "pay-coupon"),
    ];
    for (n, (how, key)) in others.into_iter().enumerate() {
        let place = lay::column(grid, 3, 8.0, n);
        did = how_ui(ui, place, words.get(key), how, draft).or(did);
    }
    let rest = lay::top(rest, space::S3).1;
    let columns = if rect.width() < 400.0 { 2 } else { 3 };
    let grid = lay::grid_height(REASONS.len(), columns, 52.0, 8.0);
    let (middle, reasons) = lay::bottom(rest, 28.0 + grid);
    let (middle, _) = lay::bottom(middle, space::S2);
    let shown = match draft.how {
        Some(How::Amount) => amount_ui(ui, middle, draft, model),
        Some(How::Coupon) => {
            return coupon_ui(ui, rest, draft, model).or(did.map(super::Did::Discount));
        }
        None | Some(How::Percent(_) | How::OnTheHouse) => {
            let (effect, list) = lay::top(middle, 64.0);
            effect_ui(ui, effect, draft, model);
            standing_ui(ui, list, model).map(super::Did::Discount)
        }
    };
    let did = did.or(reasons_ui(ui, reasons, columns, draft, model));
    did.map(super::Did::Discount).or(shown)
}

fn how_ui(ui: &Ui, place: Rect, label: &str, how: How, draft: &Draft) -> Option<Did> {
    let chip = Chip::new(label).dark().selected(draft.how == Some(how));
    chip.at(ui, place).clicked().then_some(Did::How(how))
}

fn amount_ui(ui: &mut Ui, area: Rect, draft: &Draft, model: &Model<'_>) -> Option<super::Did> {
    let t = theme::tokens(ui);
    let words = &model.desk.words;
    let (line, keys) = lay::top(area, 40.0);
    let shown = say::money(words, cents(&draft.typed));
    Text::bold(&shown, text::SUM, t.ink).label(ui, line, Align2::CENTER_CENTER);
    pad::keys_ui(ui, keys, Corner::DoubleZero, words.get("common-erase"))
}

fn coupon_ui(ui: &mut Ui, area: Rect, draft: &mut Draft, model: &Model<'_>) -> Option<super::Did> {
    let words = &model.desk.words;
    let (field, rest) = lay::top(area, 52.0);
    let name = words.get("pay-coupon-code");
    Field::new(&mut draft.code, name).limit(40).at(ui, field);
    let (_, verb) = lay::bottom(rest, 60.0);
    let done = Verb::new(Kind::Primary, "coupon", words.get("common-done"))
        .enabled(!draft.code.trim().is_empty());
    let tapped = done.at(ui, verb).clicked();
    tapped.then_some(super::Did::Discount(Did::Coupon))
}

/// What it comes to after the discount.
fn effect_ui(ui: &Ui, rect: Rect, draft: &Draft, model: &Model<'_>) {
    let t = theme::tokens(ui);
    let words = &model.desk.words;
    let total = model.check.total();
    let Some((Value::Percent(rate), _)) = value(draft) else {
        let said = say::money(words, total);
        Text::bold(&said, text::SUM, t.muted).label(ui, rect, Align2::CENTER_CENTER);
        return;
    };
    let after = say::money(words, total - rate.of(total));
    let said = format!("{} → {after}", say::money(words, total));
    Text::bold(&said, text::SUM, t.ink).label(ui, rect, Align2::CENTER_CENTER);
}

/// What makes the check cheaper already, each with the way back.
fn standing_ui(ui: &mut Ui, area: Rect, model: &Model<'_>) -> Option<Did> {
    const ROW: f32 = 52.0;
    let words = &model.desk.words;
    let allowed = model
        .check
        .allowances
        .iter()
        .zip(model.check.bill().allowed);
    let mut rows: Vec<(String, String, Did)> = allowed
        .map(|(one, amount)| {
            let amount = say::money(words, -amount);
            (one.name.clone(), amount, Did::Lift(one.id))
        })
        .collect();
    if let Some(service) = model.check.service {
        let rate = [("rate", service.percent.to_string().into())];
        let amount = say::money(words, model.check.bill().service);
        rows.push((words.with("pay-service-of", &rate), amount, Did::NoService));
    }
    let count = u16::try_from(rows.len()).unwrap_or(u16::MAX);
    ui::widget::scroll(ui, area, "allowed", |ui| {
        let size = egui::vec2(area.width(), ROW * f32::from(count));
        let (whole, _) = ui.allocate_exact_size(size, egui::Sense::hover());
        let mut rest = whole;
        let mut did = None;
        for (n, (name, amount, tap)) in rows.into_iter().enumerate() {
            let (row, below) = lay::top(rest, ROW);
            rest = below;
            if standing_row_ui(ui, row, n, &name, &amount) {
                did = Some(tap);
            }
        }
        did
    })
}

fn standing_row_ui(ui: &Ui, row: Rect, n: usize, name: &str, amount: &str) -> bool {
    let t = theme::tokens(ui);
    lay::hairline(ui, row, lay::Side::Bottom);
    let (left, off) = lay::right(row, 48.0);
    let amount = Text::semibold(amount, text::BODY, t.ink);
    let placed = amount.label(ui, left, Align2::RIGHT_CENTER);
    let mut beside = left;
    beside.max.x = placed.rect.left() - space::S2;
    Text::regular(name, text::BODY, t.ink).label(ui, beside, Align2::LEFT_CENTER);
    let button = Button::bare("×").size(text::HEADING).id(("lift", n));
    button.at(ui, off).clicked()
}

fn reasons_ui(
    ui: &mut Ui,
    area: Rect,
    columns: usize,
    draft: &Draft,
    model: &Model<'_>,
) -> Option<Did> {
    let t = theme::tokens(ui);
    let words = &model.desk.words;
    let (label, grid) = lay::top(area, 28.0);
    let why = words.get("common-reason");
    Text::regular(why, text::SUB, t.muted).label(ui, label, Align2::LEFT_TOP);
    let can = value(draft).is_some();
    for (n, key) in REASONS.iter().enumerate() {
        let place = lay::cell(grid, columns, 52.0, 8.0, n);
        let verb = Verb::new(Kind::Quiet, key, words.get(key)).enabled(can);
        if verb.at(ui, place).clicked() {
            return Some(Did::Why(words.get(key).to_owned()));
        }
    }
    None
}
