//! The allergy bar: what the guests must not eat, before anything that is made for them.

use std::sync::Arc;

use egui::{CornerRadius, Galley, Rect, Ui, pos2};
use ui::{
    lay,
    text::Text,
    theme::tokens,
    token::{RADIUS_CARD, text},
    widget::press,
};

use super::{
    Intent,
    head::{MARGIN, finger},
    model::Card,
    paint::read,
};
use crate::{keys, size::Look};

/// The type of the words on it, in units.
const TYPE: f32 = 30.0;
/// The height of their rows, in units.
const ROW: f32 = 38.0;
/// A bar that must be tapped is at least this high, in units.
const SEALED: f32 = 120.0;
/// Above and below the words, in units.
const PAD: f32 = 9.0;

/// The bar, laid out.
#[derive(Debug)]
pub(super) struct AllergyBar {
    words: Vec<Arc<Galley>>,
    /// That it must be tapped, and how much is below it.
    tap: Option<Arc<Galley>>,
    pub(super) height: f32,
}

impl AllergyBar {
    /// Nothing for guests who may eat everything.
    pub(super) fn measure(ui: &Ui, look: Look<'_>, card: &Card, width: f32) -> Option<Self> {
        if card.allergies.is_empty() {
            return None;
        }
        let Look { size, words } = look;
        let ink = tokens(ui).allergy_ink;
        let room = width - 2.0 * size.of_units(MARGIN);
        let said = card.allergies.iter().map(|said| {
            Text::bold(said, size.of_units(TYPE), ink)
                .line_height(size.of_units(ROW))
                .rows(usize::MAX)
                .galley(ui, room)
        });
        let said: Vec<_> = said.collect();
        let tap = card.sealed.as_ref().map(|lines| {
            let tap = format!("{} · {lines}", words.get("kitchen-allergy-tap"));
            Text::semibold(&tap, size.of_units(text::KITCHEN), ink)
                .line_height(size.of_units(34.0))
                .rows(2)
                .galley(ui, room)
        });
        let rows: f32 = said.iter().chain(&tap).map(|row| row.size().y).sum();
        let least = if tap.is_some() {
            size.of_units(SEALED).max(size.touch())
        } else {
            0.0
        };
        Some(Self {
            words: said,
            tap,
            height: (rows + 2.0 * size.of_units(PAD)).max(least),
        })
    }

    /// Paints it, and answers the tap that opens the card; `bare` where nothing is below it.
    pub(super) fn show(
        &self,
        ui: &Ui,
        look: Look<'_>,
        card: &Card,
        (rect, bare): (Rect, bool),
    ) -> Option<Intent> {
        let t = tokens(ui);
        let size = look.size;
        let said = card.allergies.join(" · ");
        let mut intent = None;
        let mut ground = t.allergy;
        if self.tap.is_some() {
            let id = ui.scope_id().with(("allergies", card.ticket));
            let touch = press(ui, rect, id, &said, None, None);
            keys::place(ui, card.ticket, None, id, rect);
            ground = touch.shade(ui, t.allergy);
            intent = touch.response.clicked().then(|| Intent::Open {
                ticket: card.ticket,
                at: finger(ui),
            });
        } else {
            read(ui, rect, &said);
        }
        let corners = CornerRadius {
            nw: 0,
            ne: 0,
            ..if bare { RADIUS_CARD } else { 0 }.into()
        };
        ui.painter().rect_filled(rect, corners, ground);
        let rows: f32 = self
            .words
            .iter()
            .chain(&self.tap)
            .map(|row| row.size().y)
            .sum();
        let inner = lay::inset(rect, size.of_units(MARGIN), 0.0);
        let mut y = rect.center().y - rows / 2.0;
        for galley in self.words.iter().chain(&self.tap) {
            let at = pos2(inner.left(), y);
            ui.painter().galley(at, galley.clone(), t.allergy_ink);
            y += galley.size().y;
        }
        intent
    }
}
