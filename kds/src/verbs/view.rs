use egui::{Align2, Rect, Ui, pos2, vec2};
use ui::{
    lay,
    text::Text,
    theme::tokens,
    token::text,
    widget::{Button, scroll, sheet},
};

use super::{
    Intent, Sheet,
    lay_out::{GAP, HEAD, Laid, button, lay_out},
    model::Section,
};
use crate::size::Look;

/// How wide the sheet is, in units.
const WIDE: f32 = 1300.0;
/// Its title, in units.
const TITLE: f32 = 100.0;
/// Between sections, in units.
const APART: f32 = 22.0;

/// Paints the sheet over everything.
pub(crate) fn show(ui: &mut Ui, screen: Rect, look: Look<'_>, model: &Sheet) -> Option<Intent> {
    let size = look.size;
    let pad = size.of_units(26.0);
    let wide = size.of_units(WIDE).min(screen.width() - 32.0);
    let width = wide - 2.0 * pad;
    let laid: Vec<_> = model
        .sections
        .iter()
        .map(|section| lay_out(ui, size, section, width))
        .collect();
    let apart = size.of_units(APART);
    let all: f32 = laid.iter().map(|laid| laid.height + apart).sum();
    let title = size.of_units(TITLE).max(size.touch());
    let card = vec2(wide, title + all + 2.0 * pad - apart);
    let answer = sheet(ui, screen, card, |ui, rect| {
        let (top, rest) = lay::top(rect.shrink(pad), title);
        let mut intent = title_ui(ui, look, top, model);
        let tapped = scroll(ui, rest, "verbs", |ui| {
            let (whole, _) = ui.allocate_exact_size(vec2(width, all - apart), egui::Sense::hover());
            let mut at = whole.left_top();
            let mut tapped = None;
            for (n, (section, laid)) in model.sections.iter().zip(&laid).enumerate() {
                let place = Rect::from_min_size(at, vec2(width, laid.height));
                tapped = tapped.or(section_ui(ui, look, place, section, (laid, n)));
                at.y += laid.height + apart;
            }
            tapped
        });
        intent = intent.or(tapped);
        intent
    });
    if answer.dismissed {
        return Some(Intent::Close);
    }
    answer.inner
}

fn title_ui(ui: &Ui, look: Look<'_>, rect: Rect, model: &Sheet) -> Option<Intent> {
    let Look { size, words } = look;
    let t = tokens(ui);
    let close = Button::quiet(words.get("common-close"))
        .bold()
        .size(size.of_units(text::KITCHEN))
        .id("verbs-close");
    let (rest, place) = lay::right(rect, close.natural_width(ui).max(size.of_units(140.0)));
    let place = Rect::from_min_size(place.min, vec2(place.width(), size.touch()));
    let closed = close.at(ui, place).clicked();
    let (above, below) = lay::top(rest, size.of_units(44.0));
    Text::bold(&model.title, size.of_units(36.0), t.ink).label(ui, above, Align2::LEFT_CENTER);
    Text::semibold(&model.about, size.of_units(text::KITCHEN), t.muted).label(
        ui,
        below,
        Align2::LEFT_TOP,
    );
    closed.then_some(Intent::Close)
}

fn section_ui(
    ui: &Ui,
    look: Look<'_>,
    rect: Rect,
    section: &Section,
    (laid, number): (&Laid, usize),
) -> Option<Intent> {
    let size = look.size;
    if !section.head.is_empty() {
        let (head, _) = lay::top(rect, size.of_units(HEAD - GAP / 2.0));
        let muted = tokens(ui).muted;
        Text::semibold(&section.head, size.of_units(text::KITCHEN), muted).label(
            ui,
            head,
            Align2::LEFT_CENTER,
        );
    }
    let mut intent = None;
    for (n, (chip, place)) in section.chips.iter().zip(&laid.chips).enumerate() {
        let place = place.translate(pos2(rect.left(), rect.top()).to_vec2());
        let button = button(size, chip).id(("verb", number, n));
        if button.at(ui, place).clicked() {
            intent = Some(chip.intent.clone());
        }
    }
    intent
}
