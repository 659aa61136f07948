//! Verbs in rows of fixed places: a label that is too long for its place gets smaller, never cut.

use egui::{Rect, Response, Ui};
use ui::{
    lay,
    widget::{Button, Kind},
};

/// A verb in a place that it never leaves.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Verb<'a> {
    kind: Kind,
    label: &'a str,
    id: &'a str,
    size: f32,
    enabled: bool,
    why_not: Option<&'a str>,
    detail: Option<&'a str>,
}

impl<'a> Verb<'a> {
    /// `id` keeps the verb itself while its label counts.
    pub(crate) fn new(kind: Kind, id: &'a str, label: &'a str) -> Self {
        Self {
            kind,
            label,
            id,
            size: ui::token::text::BODY,
            enabled: true,
            why_not: None,
            detail: None,
        }
    }

    pub(crate) fn size(mut self, points: f32) -> Self {
        self.size = points;
        self
    }

    /// Greyed while there is nothing that it could do.
    pub(crate) fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = enabled;
        self
    }

    /// Greyed, with a word why.
    pub(crate) fn why_not(mut self, why_not: Option<&'a str>) -> Self {
        self.why_not = why_not;
        self
    }

    /// A second, smaller row.
    pub(crate) fn detail(mut self, detail: Option<&'a str>) -> Self {
        self.detail = detail;
        self
    }

    /// Paints exactly in `rect`.
    pub(crate) fn at(self, ui: &mut Ui, rect: Rect) -> Response {
        let mut size = self.size;
        while size > 12.0 && self.width(ui, size) > rect.width() {
            size -= 1.0;
        }
        lay::inside(ui, rect.expand(4.0), |ui| {
            if !self.enabled {
                ui.disable();
            }
            self.button(size).at(ui, rect)
        })
    }

    fn width(&self, ui: &Ui, size: f32) -> f32 {
        // The label may come nearer to the edges than a button's own width allows for; a second
        // row is cut where it is too long.
        let label = Button::new(self.kind, self.label).size(size);
        label.natural_width(ui) - 22.0
    }

    fn button(&self, size: f32) -> Button<'a> {
        let button = Button::new(self.kind, self.label)
            .id(self.id)
            .size(size)
            .why_not(self.why_not);
        match self.detail {
            Some(detail) => button.detail(detail),
            None => button,
        }
    }
}
