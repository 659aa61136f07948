//! Cards: a frame around things that belong together.

use egui::{Color32, CornerRadius, Rect, Stroke, StrokeKind, Ui};

use super::dashed::dashed;
use crate::theme::tokens;
use crate::token::RADIUS_CARD;

/// A frame; paints only, contents are laid out by the screen.
#[derive(Clone, Copy, Debug, Default)]
#[must_use = "a card is painted by `paint`"]
pub struct Card {
    fill: Option<Color32>,
    border: Option<Color32>,
    width: Option<f32>,
    dashed: bool,
    radius: Option<u8>,
    halo: Option<Color32>,
}

impl Card {
    /// White with a hairline.
    pub fn new() -> Self {
        Self::default()
    }

    /// Another ground: paid, fresh.
    pub fn fill(mut self, fill: Color32) -> Self {
        self.fill = Some(fill);
        self
    }

    /// Another border colour: it needs someone.
    pub fn border(mut self, colour: Color32) -> Self {
        self.border = Some(colour);
        self
    }

    /// Border width in points: 2 selected, 4 late.
    pub fn width(mut self, points: f32) -> Self {
        self.width = Some(points);
        self
    }

    /// A dashed border: empty, or asks for the bill.
    pub fn dashed(mut self) -> Self {
        self.dashed = true;
        self
    }

    /// Corner radius in points.
    pub fn radius(mut self, points: u8) -> Self {
        self.radius = Some(points);
        self
    }

    /// A soft ring outside the border: the one that is being paid.
    pub fn halo(mut self, colour: Color32) -> Self {
        self.halo = Some(colour);
        self
    }

    /// Paints the frame.
    pub fn paint(self, ui: &Ui, rect: Rect) {
        let t = tokens(ui);
        let radius = self.radius.unwrap_or(RADIUS_CARD);
        let corner = CornerRadius::same(radius);
        let fill = self.fill.unwrap_or(t.surface);
        let stroke = Stroke::new(self.width.unwrap_or(1.0), self.border.unwrap_or(t.line));
        let painter = ui.painter();
        if let Some(halo) = self.halo {
            let around = CornerRadius::same(radius.saturating_add(4));
            painter.rect_filled(rect.expand(4.0), around, halo);
        }
        if self.dashed {
            painter.rect_filled(rect, corner, fill);
            dashed(ui, rect, f32::from(radius), stroke);
        } else {
            painter.rect(rect, corner, fill, stroke, StrokeKind::Inside);
        }
    }
}
