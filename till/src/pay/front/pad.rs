use common::{StaffId, staff::Role};
use egui::{Align2, Rect, Ui};
use ui::{
    lay,
    text::Text,
    theme,
    token::{space, text},
    widget::{Button, Chip, Corner, Kind, PadKey, number_pad},
};

use super::{Did, head_ui};
use crate::{
    pay::{Tip, cents, model::Model},
    say,
    verb::Verb,
};

/// Among so many a check is divided; others are typed.
const WAYS: [u8; 10] = [5, 6, 7, 8, 9, 10, 11, 12, 14, 16];

pub(super) fn ways_ui(ui: &mut Ui, rect: Rect, typed: &str, model: &Model<'_>) -> Option<Did> {
    let rest = head_ui(ui, rect, model.desk.words.get("pay-among"));
    let (grid, rest) = lay::top(rest, 2.0 * 52.0 + 8.0);
    for (n, count) in WAYS.iter().enumerate() {
        let label = count.to_string();
        let button = Button::plain(&label).bold().id(("among", *count));
        if button.at(ui, lay::cell(grid, 5, 52.0, 8.0, n)).clicked() {
            return Some(Did::Among(*count));
        }
    }
    pad_ui(ui, rest, typed, Corner::Empty, model)
}

pub(super) fn given_ui(ui: &mut Ui, rect: Rect, typed: &str, model: &Model<'_>) -> Option<Did> {
    let words = &model.desk.words;
    let rest = head_ui(ui, rect, words.get("pay-given"));
    let shown = say::money(words, cents(typed));
    pad_ui(ui, rest, &shown, Corner::DoubleZero, model)
}

/// Another tip, and whose it is.
pub(super) fn tip_ui(
    ui: &mut Ui,
    rect: Rect,
    typed: &str,
    to: Option<StaffId>,
    model: &Model<'_>,
) -> Option<Did> {
    let words = &model.desk.words;
    let rest = head_ui(ui, rect, words.get("pay-tip"));
    let (rest, people) = lay::bottom(rest, 24.0 + 52.0);
    let person = people_ui(ui, people, to, model);
    let known = match model.tip {
        Tip::Of(tip) if typed.is_empty() => tip,
        _ => cents(typed),
    };
    let shown = say::money(words, known);
    let (rest, _) = lay::bottom(rest, space::S3);
    person.or(pad_ui(ui, rest, &shown, Corner::DoubleZero, model))
}

fn people_ui(ui: &mut Ui, rect: Rect, to: Option<StaffId>, model: &Model<'_>) -> Option<Did> {
    let t = theme::tokens(ui);
    let (label, row) = lay::top(rect, 24.0);
    let words = model.desk.words.get("pay-tip-for");
    Text::regular(words, text::SUB, t.muted).label(ui, label, Align2::LEFT_TOP);
    let own = to.unwrap_or(model.check.waiter_id());
    let people = model.desk.state().staff.people.values();
    let people = people.filter(|person| person.role != Role::Cook);
    let mut tapped = None;
    ui::widget::scroll_across(ui, row, "tip-for", |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        for person in people {
            let chip = Chip::new(&person.name)
                .dark()
                .selected(person.id == own)
                .id(("tip-for", person.id.0));
            if chip.show(ui).clicked() {
                tapped = Some(Did::TipFor(person.id));
            }
        }
    });
    tapped
}

/// A pad with what was typed over it and `Done` under it.
fn pad_ui(
    ui: &mut Ui,
    rect: Rect,
    shown: &str,
    corner: Corner<'_>,
    model: &Model<'_>,
) -> Option<Did> {
    let t = theme::tokens(ui);
    let words = &model.desk.words;
    let (line, rest) = lay::top(rect, 56.0);
    Text::bold(shown, text::SUM, t.ink).label(ui, line, Align2::CENTER_CENTER);
    let (pad, done) = lay::bottom(rest, 56.0);
    let (pad, _) = lay::bottom(pad, space::S3);
    let verb = Verb::new(Kind::Primary, "done", words.get("common-done"));
    if verb.at(ui, done).clicked() {
        return Some(Did::Done);
    }
    keys_ui(ui, pad, corner, words.get("common-erase"))
}

pub(super) fn keys_ui(ui: &Ui, pad: Rect, corner: Corner<'_>, erase: &str) -> Option<Did> {
    match number_pad(ui, pad, corner, erase)? {
        PadKey::Digit(digit) => Some(Did::Digit(digit)),
        PadKey::DoubleZero => Some(Did::DoubleZero),
        PadKey::Erase => Some(Did::Erase),
        PadKey::Corner => None,
    }
}
