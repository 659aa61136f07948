//! Verbs in rows of fixed places: a label that is too long for its place gets smaller, never cut.

use egui::{Rect, Response, Ui};
use ui::{
    lay,
    text::Text,
    token::text,
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
            size: text::BODY,
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
        while size > 11.0 && self.width(ui, size) > rect.width() {
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
        label.natural_width(ui) - 16.0
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

/// Places for verbs side by side, each as wide as its label asks for, and the text size at which
/// all of them fit. The labels are the longest that a verb can have, so that no place depends on
/// what a verb says just now.
pub(crate) fn places(ui: &Ui, row: Rect, labels: &[&str]) -> (f32, Vec<Rect>) {
    const GAP: f32 = 8.0;
    let gaps = GAP * labels.iter().skip(1).map(|_| 1.0).sum::<f32>();
    let room = row.width() - gaps;
    let ink = ui::theme::tokens(ui).ink;
    let widths = |size: f32| -> Vec<f32> {
        let width = |label: &&str| Text::semibold(label, size, ink).width(ui) + 17.0;
        labels.iter().map(|label| width(label).max(56.0)).collect()
    };
    let mut size = text::BODY;
    while size > 11.0 && widths(size).iter().sum::<f32>() > room {
        size -= 0.5;
    }
    let shares = widths(size);
    let places = (0..labels.len()).map(|n| lay::share(row, &shares, GAP, n));
    (size, places.collect())
}

/// The label that takes the most room.
pub(crate) fn widest<'a>(ui: &Ui, labels: &[&'a str]) -> &'a str {
    let ink = ui::theme::tokens(ui).ink;
    let width = |label: &&&str| Text::semibold(label, text::BODY, ink).width(ui);
    let widest = labels.iter().max_by(|a, b| width(a).total_cmp(&width(b)));
    widest.copied().unwrap_or_default()
}
