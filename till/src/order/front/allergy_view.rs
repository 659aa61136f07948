use common::{check::LONGEST_NOTE, menu::Allergen};
use egui::{Align2, Rect, Ui};
use ui::{
    lay,
    text::Text,
    theme,
    token::{RADIUS, space, text},
    widget::{Card, Chip, Field, Kind, press},
};

use super::{Did, view::head_ui};
use crate::{
    order::{allergy, model::Model},
    verb::Verb,
};

const ROW: f32 = 52.0;
const GAP: f32 = 8.0;

/// How high the sheet is: the fourteen in three columns, and what is not among them.
pub(super) const HEIGHT: f32 = 40.0 + 56.0 + 5.0 * (ROW + GAP) + 56.0 + 64.0 + 2.0 * space::S5;

/// Who must not eat what. Every tap is noted at once.
pub(super) fn show(
    ui: &mut Ui,
    rect: Rect,
    seat: Option<u8>,
    other: &str,
    model: &Model<'_>,
) -> Option<Did> {
    let words = &model.desk.words;
    let rest = head_ui(ui, rect, words.get("order-allergy-title"));
    let (seats, rest) = lay::top(rest, 56.0);
    let mut did = seats_ui(ui, lay::top(seats, 48.0).0, seat, model);
    let (rest, foot) = lay::bottom(rest, 56.0);
    let (grid, below) = lay::top(rest, 5.0 * (ROW + GAP));
    for (n, allergen) in Allergen::ALL.into_iter().enumerate() {
        let place = lay::cell(grid, 3, ROW, GAP, n);
        if tile_ui(ui, place, seat, allergen, model) {
            did = Some(Did::Allergen(allergen));
        }
    }
    let mut typed = other.to_owned();
    let (field, _) = lay::top(below, 48.0);
    let response = Field::new(&mut typed, words.get("order-allergy-other"))
        .hint(words.get("order-allergy-other"))
        .limit(LONGEST_NOTE)
        .at(ui, field);
    if typed != other {
        did = Some(Did::Typed(typed));
    } else if response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter)) {
        did = Some(Did::Away);
    }
    let done = Verb::new(Kind::Primary, "allergy-done", words.get("common-done"));
    if done.at(ui, foot).clicked() {
        did = Some(Did::Away);
    }
    did
}

fn seats_ui(ui: &mut Ui, row: Rect, chosen: Option<u8>, model: &Model<'_>) -> Option<Did> {
    let words = &model.desk.words;
    let covers = model.check.covers;
    let mut did = None;
    ui::widget::scroll_across(ui, row, "allergy-seats", |ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        let seats = (1..=covers).map(Some);
        for seat in std::iter::once(None).chain(seats) {
            let label = allergy::whose(words, seat);
            let chip = Chip::new(&label).selected(seat == chosen);
            if chip.id(("allergy-seat", seat)).show(ui).clicked() {
                did = Some(Did::Seat(seat));
            }
        }
    });
    did
}

/// What is noted is filled and ticked.
fn tile_ui(ui: &Ui, place: Rect, seat: Option<u8>, allergen: Allergen, model: &Model<'_>) -> bool {
    let t = theme::tokens(ui);
    let noted = allergy::is_noted(model.check, seat, allergen);
    let name = allergy::named(&model.desk.words, allergen);
    let id = ui.scope_id().with(("allergen", allergen.name()));
    let touch = press(ui, place, id, name, Some(noted), None);
    let (fill, border, ink) = if noted {
        (t.allergy, t.allergy_ink, t.allergy_ink)
    } else {
        (t.surface, t.line, t.ink)
    };
    let frame = Card::new().fill(touch.shade(ui, fill)).border(border);
    let frame = if noted { frame.width(2.0) } else { frame };
    frame.radius(RADIUS).paint(ui, place);
    touch.ring(ui, RADIUS);
    let label = if noted {
        format!("✓ {name}")
    } else {
        name.to_owned()
    };
    let inner = lay::inset(place, 6.0, 2.0);
    Text::semibold(&label, text::BODY, ink)
        .fit(ui, inner.size(), 11.0)
        .paint(ui, inner, Align2::CENTER_CENTER);
    touch.response.clicked()
}
