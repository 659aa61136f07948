use egui::{Align2, Rect, Ui, vec2};
use ui::{
    lay,
    text::Text,
    theme,
    token::text,
    widget::{Pill, Tone},
};

use super::model::Model;

pub(crate) fn show(ui: &mut Ui, screen: Rect, model: &Model) {
    let t = theme::tokens(ui);
    lay::ground(ui, screen);
    let middle = Align2::CENTER_CENTER
        .align_size_within_rect(vec2((screen.width() - 48.0).min(560.0), 260.0), screen);
    let (mark, rest) = lay::top(middle, 64.0);
    Text::bold("Couvert", 34.0, t.accent).label(ui, mark, Align2::CENTER_CENTER);
    let (head, rest) = lay::top(rest, 52.0);
    let ink = if model.refused { t.bad } else { t.ink };
    Text::semibold(&model.heading, text::HEADING, ink).label(ui, head, Align2::CENTER_BOTTOM);
    let (help, rest) = lay::top(rest, 64.0);
    Text::regular(&model.help, text::NAME, t.muted)
        .rows(3)
        .label(ui, help.translate(vec2(0.0, 10.0)), Align2::CENTER_TOP);
    if let Some(address) = &model.address {
        let pill = Pill::new(address, Tone::Quiet);
        let size = pill.size(ui);
        let place = Align2::CENTER_CENTER.align_size_within_rect(size, rest);
        lay::inside(ui, place, |ui| pill.show(ui));
    }
}
