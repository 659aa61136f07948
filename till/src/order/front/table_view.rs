use common::{check::Scope, house::ServiceMode};
use egui::{Rect, Ui};
use ui::{
    lay,
    widget::{Button, Kind},
};

use super::{Did, Front, view::head_ui};
use crate::{
    order::{Draft, cheaper, model::Model, tell},
    verb::Verb,
};

/// Guests that most tables have; more are typed.
const COVERS: u32 = 9;

const ROW: f32 = 52.0;
const GAP: f32 = 8.0;

/// The whole check: its guests, where it is eaten, what it costs, and where it goes.
pub(super) fn show(ui: &mut Ui, rect: Rect, model: &Model<'_>, draft: &Draft) -> Option<Did> {
    let words = &model.desk.words;
    let title = format!("{} · {}", model.title, words.get("order-covers"));
    let rest = head_ui(ui, rect, &title);
    let (covers, rest) = lay::top(rest, 2.0 * ROW + GAP);
    let (_, rest) = lay::top(rest, 20.0);
    let (mode, rest) = lay::top(rest, ROW);
    let (_, rest) = lay::top(rest, 20.0);
    let did = covers_ui(ui, covers, model);
    let did = did.or(mode_ui(ui, mode, model));
    did.or(verbs_ui(ui, rest, model, draft))
}

fn covers_ui(ui: &mut Ui, grid: Rect, model: &Model<'_>) -> Option<Did> {
    let mut did = None;
    for (n, covers) in (1..=COVERS).enumerate() {
        let label = covers.to_string();
        let chosen = u32::from(model.check.covers) == covers;
        let kind = if chosen { Kind::Primary } else { Kind::Plain };
        let button = Button::new(kind, &label).bold().id(("covers", covers));
        if button.at(ui, lay::cell(grid, 5, ROW, GAP, n)).clicked() {
            did = Some(Did::Number(covers));
        }
    }
    let many = u32::from(model.check.covers) > COVERS;
    let label = model.check.covers.to_string();
    let (kind, label) = if many {
        (Kind::Primary, label.as_str())
    } else {
        (Kind::Plain, "10 +")
    };
    let more = Button::new(kind, label).bold().id("more-covers");
    if more.at(ui, lay::cell(grid, 5, ROW, GAP, 9)).clicked() {
        did = Some(Did::MoreCovers);
    }
    did
}

fn mode_ui(ui: &mut Ui, row: Rect, model: &Model<'_>) -> Option<Did> {
    let words = &model.desk.words;
    let modes = [
        (ServiceMode::DineIn, "mode-here", "order-here"),
        (ServiceMode::TakeAway, "mode-away", "floor-take-away"),
        (ServiceMode::Delivery, "mode-delivery", "floor-delivery"),
    ];
    let mut did = None;
    for (n, (mode, id, key)) in modes.iter().copied().enumerate() {
        let chosen = model.check.mode == mode;
        let kind = if chosen { Kind::Primary } else { Kind::Plain };
        let verb = Verb::new(kind, id, words.get(key));
        if verb.at(ui, lay::column(row, modes.len(), GAP, n)).clicked() {
            did = Some(Did::Mode(mode));
        }
    }
    did
}

fn verbs_ui(ui: &mut Ui, grid: Rect, model: &Model<'_>, draft: &Draft) -> Option<Did> {
    let words = &model.desk.words;
    let check = model.check;
    let stands = model.list.stands;
    let seated = check.table.is_some();
    let ask = |front| Did::Ask(Box::new(front));
    let charged = check.service.is_some();
    let service = if charged {
        "order-no-service"
    } else {
        "order-service"
    };
    let cheaper = cheaper::question(Scope::Check);
    let coupon = ask(Front::Coupon(String::new()));
    let nothing = !stands && check.paid().is_zero();
    let plain = Kind::Plain;
    let (can_rush, rushes) = tell::rush_of_all(model.desk, draft);
    let rush = if rushes {
        "order-rush-all-off"
    } else {
        "order-rush-all"
    };
    let verbs = [
        (
            plain,
            "check-discount",
            "order-discount-all",
            stands,
            ask(cheaper),
        ),
        (plain, "rush-all", rush, can_rush, Did::RushAll),
        (
            plain,
            "allergies",
            "order-allergy-title",
            true,
            Did::Allergies,
        ),
        (plain, "coupon", "order-coupon", true, coupon),
        (plain, "service", service, stands, Did::Service(!charged)),
        (plain, "hand-on", "order-hand-on", true, ask(Front::HandOn)),
        (plain, "carry", "order-carry", seated, Did::Carry),
        (plain, "join", "order-join", seated, ask(Front::JoinTable)),
        (plain, "merge", "order-merge", true, ask(Front::Merge)),
        (Kind::Danger, "free", "order-free-table", nothing, Did::Free),
    ];
    let mut did = None;
    for (n, (kind, id, key, can, does)) in verbs.into_iter().enumerate() {
        let verb = Verb::new(kind, id, words.get(key)).enabled(can);
        if verb.at(ui, lay::cell(grid, 2, ROW, GAP, n)).clicked() {
            did = Some(does);
        }
    }
    did
}
