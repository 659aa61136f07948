//! Chips: choices that stay in sight (modifiers, seats, ways to split).

use egui::{Align2, AsIdSalt, IdSalt, Rect, Response, Sense, Stroke, StrokeKind, Ui, vec2};

use super::press::press;
use crate::text::Text;
use crate::theme::tokens;
use crate::token::{RADIUS, TOUCH, space, text};

/// A choice to tap, selected or not.
#[derive(Clone, Debug)]
#[must_use = "a chip is painted by `show` or `at`"]
pub struct Chip<'a> {
    label: &'a str,
    prefix: Option<&'a str>,
    selected: bool,
    dark: bool,
    suggested: bool,
    soft: bool,
    offered: bool,
    room: Option<&'a str>,
    why_not: Option<&'a str>,
    salt: IdSalt,
}

impl<'a> Chip<'a> {
    /// An unselected chip.
    pub fn new(label: &'a str) -> Self {
        Self {
            label,
            prefix: None,
            selected: false,
            dark: false,
            suggested: false,
            soft: false,
            offered: false,
            room: None,
            why_not: None,
            salt: IdSalt::new(label),
        }
    }

    /// A sign before the label: `−`, `+`.
    pub fn prefix(mut self, prefix: &'a str) -> Self {
        self.prefix = Some(prefix);
        self
    }

    /// Chosen.
    pub fn selected(mut self, selected: bool) -> Self {
        self.selected = selected;
        self
    }

    /// Selected in ink instead of green: where a green verb stands beside it.
    pub fn dark(mut self) -> Self {
        self.dark = true;
        self
    }

    /// Learned or asked for: a border that says "probably this".
    pub fn suggested(mut self, suggested: bool) -> Self {
        self.suggested = suggested;
        self
    }

    /// Learned: what is usual here, on a soft ground.
    pub fn learned(mut self) -> Self {
        self.soft = true;
        self
    }

    /// Something else that would go well with it: a green border.
    pub fn offered(mut self) -> Self {
        self.offered = true;
        self
    }

    /// Keeps the room of another label, so that its neighbours stay where they are.
    pub fn room(mut self, label: &'a str) -> Self {
        self.room = Some(label);
        self
    }

    /// Why it cannot be chosen now.
    pub fn why_not(mut self, reason: Option<&'a str>) -> Self {
        self.why_not = reason;
        self
    }

    /// Tells chips with the same label apart, and keeps the chip while its label changes.
    pub fn id(mut self, salt: impl AsIdSalt) -> Self {
        self.salt = IdSalt::new(salt);
        self
    }

    fn words(&self) -> String {
        match self.prefix {
            Some(prefix) => format!("{prefix} {}", self.label),
            None => self.label.to_owned(),
        }
    }

    /// The width the label needs, in points.
    pub fn natural_width(&self, ui: &Ui) -> f32 {
        let words = self.room.map_or_else(|| self.words(), str::to_owned);
        let ink = tokens(ui).ink;
        let width = Text::semibold(&words, text::BODY, ink).width(ui);
        (width + 2.0 * (space::S3 + 2.0)).ceil().max(40.0)
    }

    /// Paints in the flow of the layout.
    pub fn show(self, ui: &mut Ui) -> Response {
        let size = vec2(self.natural_width(ui), TOUCH);
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        self.at(ui, rect)
    }

    /// Paints exactly in `rect`.
    pub fn at(self, ui: &Ui, rect: Rect) -> Response {
        let words = self.words();
        let id = ui.scope_id().with_salt(self.salt);
        let touch = press(ui, rect, id, &words, Some(self.selected), self.why_not);
        let t = tokens(ui);
        let (fill, ink) = match (self.selected, self.dark) {
            (true, true) => (t.ink, t.on_ink),
            (true, false) => (t.accent, t.on_accent),
            (false, _) if self.soft => (t.sunk, t.ink),
            (false, _) if self.offered => (t.surface, t.accent),
            (false, _) => (t.surface, t.ink),
        };
        let stroke = if self.selected {
            Stroke::NONE
        } else if self.suggested {
            Stroke::new(1.5, t.warn)
        } else if self.offered {
            Stroke::new(1.0, t.accent)
        } else {
            Stroke::new(1.0, t.line)
        };
        let fill = touch.shade(ui, fill);
        ui.painter()
            .rect(rect, RADIUS, fill, stroke, StrokeKind::Inside);
        touch.ring(ui, RADIUS);
        let ink = if touch.enabled { ink } else { t.muted };
        let inner = rect.shrink2(vec2(space::S1, 0.0));
        Text::semibold(&words, text::BODY, ink)
            .fit(ui, inner.size(), text::SMALL)
            .struck(!touch.enabled)
            .paint(ui, inner, Align2::CENTER_CENTER);
        touch.response
    }
}
