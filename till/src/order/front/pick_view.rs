use common::{LineId, check::Check, staff::Role};
use egui::{Align2, Rect, Ui, vec2};
use ui::{
    lay,
    text::Text,
    theme,
    token::{space, text},
    widget::Kind,
};

use super::{
    Did,
    view::{away_ui, head_ui, pieces_ui},
};
use crate::{
    order::{model::Model, open},
    say,
    verb::Verb,
};

const ROW: f32 = 56.0;
const GAP: f32 = 8.0;

/// A place that something can go to.
struct Place {
    label: String,
    detail: Option<String>,
    did: Did,
}

/// Other checks, with what they come to.
fn checks(model: &Model<'_>) -> Vec<Place> {
    let words = &model.desk.words;
    let state = model.desk.state();
    let others = state.checks.open.values();
    let mut others: Vec<&Check> = others.filter(|one| one.id != model.check.id).collect();
    others.sort_by_key(|check| (check.table.is_none(), check.table, check.number));
    let place = |check: &Check| Place {
        label: say::check_name(words, check),
        detail: Some(state.staff.name(check.waiter_id()).to_owned()),
        did: Did::ToCheck(check.id),
    };
    others.into_iter().map(place).collect()
}

/// Tables where nobody sits.
fn free_tables(model: &Model<'_>) -> Vec<Place> {
    let state = model.desk.state();
    let tables = state.floor.tables();
    let free = tables.filter(|table| state.checks.at_table(table.id).is_none());
    let place = |table: &common::floor::Table| Place {
        label: table.label.clone(),
        detail: None,
        did: Did::ToTable(table.id),
    };
    free.map(place).collect()
}

/// Grids of places under their headings.
fn grids_ui(
    ui: &mut Ui,
    rect: Rect,
    grids: &[(&str, usize, Vec<Place>)],
    model: &Model<'_>,
) -> Option<Did> {
    let words = &model.desk.words;
    let (list, _) = lay::bottom(rect, 48.0 + space::S3);
    let head = |name: &str| if name.is_empty() { 0.0 } else { 30.0 };
    let heights = grids.iter().map(|(name, columns, places)| {
        head(name) + lay::grid_height(places.len(), *columns, ROW, GAP) + space::S3
    });
    let whole = heights.sum();
    let mut did = None;
    // The bar runs in the margin, not over the places.
    let mut within = list;
    within.max.x += space::S3;
    ui::widget::scroll(ui, within, "places", |ui| {
        let size = vec2(list.width(), whole);
        let (area, _) = ui.allocate_exact_size(size, egui::Sense::hover());
        let mut rest = area;
        for (name, columns, places) in grids.iter().filter(|(_, _, p)| !p.is_empty()) {
            let (said, below) = lay::top(rest, head(name));
            let muted = theme::tokens(ui).muted;
            Text::semibold(name, text::SUB, muted).label(ui, said, Align2::LEFT_CENTER);
            for (n, place) in places.iter().enumerate() {
                let cell = lay::cell(below, *columns, ROW, GAP, n);
                let id = format!("{:?}", place.did);
                let verb =
                    Verb::new(Kind::Plain, &id, &place.label).detail(place.detail.as_deref());
                if ui.is_rect_visible(cell) && verb.at(ui, cell).clicked() {
                    did = Some(place.did.clone());
                }
            }
            let taken = lay::grid_height(places.len(), *columns, ROW, GAP) + space::S3;
            rest = lay::top(below, taken).1;
        }
    });
    did.or(away_ui(ui, rect, words.get("common-cancel")))
}

pub(super) fn move_line_ui(
    ui: &mut Ui,
    rect: Rect,
    (line, pieces): (LineId, Option<u32>),
    model: &Model<'_>,
) -> Option<Did> {
    let words = &model.desk.words;
    let line = model.check.line(line)?;
    let gaps = [
        ("quantity", pieces.unwrap_or(line.quantity).into()),
        ("item", open::spoken(line).into()),
    ];
    let rest = head_ui(ui, rect, &words.with("order-move-where", &gaps));
    let (rest, did) = pieces_ui(ui, rest, (line.quantity, pieces), model);
    let grids = [
        (words.get("order-open-checks"), 3, checks(model)),
        (words.get("order-free-tables"), 6, free_tables(model)),
    ];
    did.or(grids_ui(ui, rest, &grids, model))
}

pub(super) fn merge_ui(ui: &mut Ui, rect: Rect, model: &Model<'_>) -> Option<Did> {
    let words = &model.desk.words;
    let gap = [("table", model.title.as_str().into())];
    let rest = head_ui(ui, rect, &words.with("order-merge-where", &gap));
    grids_ui(ui, rest, &[("", 3, checks(model))], model)
}

pub(super) fn join_ui(ui: &mut Ui, rect: Rect, model: &Model<'_>) -> Option<Did> {
    let words = &model.desk.words;
    let gap = [("table", model.title.as_str().into())];
    let rest = head_ui(ui, rect, &words.with("order-join-where", &gap));
    grids_ui(ui, rest, &[("", 6, free_tables(model))], model)
}

pub(super) fn hand_on_ui(ui: &mut Ui, rect: Rect, model: &Model<'_>) -> Option<Did> {
    let words = &model.desk.words;
    let gap = [("table", model.title.as_str().into())];
    let rest = head_ui(ui, rect, &words.with("order-hand-on-where", &gap));
    let state = model.desk.state();
    let waiter = model.check.waiter_id();
    let people = state.staff.people.values();
    let others = people.filter(|one| one.id != waiter && one.role != Role::Cook);
    let place = |person: &common::staff::Person| Place {
        label: person.name.clone(),
        detail: None,
        did: Did::ToPerson(person.id),
    };
    let places = others.map(place).collect();
    grids_ui(ui, rest, &[("", 3, places)], model)
}
