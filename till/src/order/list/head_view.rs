use egui::{Align2, Rect, Ui};
use ui::{
    lay::{self, Side},
    text::Text,
    theme,
    token::{space, text},
    widget::{Kind, press},
};

use crate::{
    order::{Intent, model::Model},
    verb::Verb,
};

/// Where the courses are, and the way to what the guests must not eat: its place is always kept.
pub(super) const HEIGHT: f32 = 56.0;

/// More rows of allergies than this are read on the sheet.
const ROWS: usize = 3;

pub(super) fn show(ui: &mut Ui, rect: Rect, model: &Model<'_>) -> Option<Intent> {
    lay::hairline(ui, rect, Side::Bottom);
    let t = theme::tokens(ui);
    let inner = lay::inset(rect, space::S4, 4.0);
    let word = model.desk.words.get("order-allergy-ask");
    let width = Text::semibold(word, text::BODY, t.ink).width(ui) + 28.0;
    let (said, place) = lay::right(inner, width.max(88.0));
    let (said, _) = lay::right(said, space::S2);
    Text::semibold(&model.courses, text::SUB, t.muted)
        .rows(2)
        .label(ui, said, Align2::LEFT_CENTER);
    let verb = Verb::new(Kind::Plain, "allergy", word);
    verb.at(ui, place).clicked().then_some(Intent::Allergy)
}

fn noted<'a>(ui: &Ui, model: &'a Model<'_>) -> Option<Text<'a>> {
    let ink = theme::tokens(ui).allergy_ink;
    let words = model.noted.as_deref()?;
    Some(Text::bold(words, text::SUB, ink).rows(ROWS))
}

/// As high as what is noted needs, and as a finger.
pub(super) fn allergy_height(ui: &Ui, within: Rect, model: &Model<'_>) -> f32 {
    let width = within.width() - 2.0 * space::S4;
    noted(ui, model).map_or(0.0, |words| {
        (words.galley(ui, width).size().y + 16.0).max(48.0)
    })
}

/// What the guests must not eat, in yellow and in words; a tap leads to it.
pub(super) fn allergy_ui(ui: &Ui, rect: Rect, model: &Model<'_>) -> Option<Intent> {
    let words = model.noted.as_deref()?;
    let t = theme::tokens(ui);
    let id = ui.scope_id().with("allergies noted");
    let touch = press(ui, rect, id, words, None, None);
    ui.painter()
        .rect_filled(rect, 0.0, touch.shade(ui, t.allergy));
    touch.ring(ui, 0);
    let inner = lay::inset(rect, space::S4, 4.0);
    noted(ui, model)?.paint(ui, inner, Align2::LEFT_CENTER);
    touch.response.clicked().then_some(Intent::Allergy)
}
