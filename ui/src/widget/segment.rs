//! Segments: one of a few views, side by side.

use egui::{Align2, AsIdSalt, IdSalt, Rect, Response, Sense, Ui, vec2};

use super::pill::{Pill, Tone};
use super::press::press;
use crate::text::Text;
use crate::theme::tokens;
use crate::token::{RADIUS, TOUCH, blend, space, text};

/// One view of several: a room of the floor.
#[derive(Clone, Debug)]
#[must_use = "a segment is painted by `show` or `at`"]
pub struct Segment<'a> {
    label: &'a str,
    selected: bool,
    count: Option<&'a str>,
    salt: IdSalt,
}

impl<'a> Segment<'a> {
    /// An unselected view.
    pub fn new(label: &'a str) -> Self {
        Self {
            label,
            selected: false,
            count: None,
            salt: IdSalt::new(label),
        }
    }

    /// The view in sight.
    pub fn selected(mut self, selected: bool) -> Self {
        self.selected = selected;
        self
    }

    /// How much waits there.
    pub fn count(mut self, count: Option<&'a str>) -> Self {
        self.count = count;
        self
    }

    /// Tells views of the same name apart.
    pub fn id(mut self, salt: impl AsIdSalt) -> Self {
        self.salt = IdSalt::new(salt);
        self
    }

    /// The width it needs, in points.
    pub fn natural_width(&self, ui: &Ui) -> f32 {
        let ink = tokens(ui).ink;
        let words = Text::semibold(self.label, text::BODY, ink).width(ui);
        let count = self
            .count
            .map_or(0.0, |c| Pill::new(c, Tone::Info).size(ui).x + space::S1);
        (words + count + 2.0 * space::S4).ceil()
    }

    /// Paints in the flow of the layout.
    pub fn show(self, ui: &mut Ui) -> Response {
        let size = vec2(self.natural_width(ui), TOUCH);
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        self.at(ui, rect)
    }

    /// Paints exactly in `rect`; the painted part is a little lower than the target.
    pub fn at(self, ui: &Ui, rect: Rect) -> Response {
        let id = ui.scope_id().with_salt(self.salt);
        let touch = press(ui, rect, id, self.label, Some(self.selected), None);
        let t = tokens(ui);
        let painted = Align2::CENTER_CENTER
            .align_size_within_rect(vec2(rect.width(), rect.height().min(38.0)), rect);
        let ink = if self.selected {
            let fill = touch.shade(ui, t.ink);
            ui.painter().rect_filled(painted, RADIUS, fill);
            t.on_ink
        } else {
            if touch.down {
                let fill = blend(t.surface, t.ink, 0.10);
                ui.painter().rect_filled(painted, RADIUS, fill);
            }
            t.muted
        };
        touch.ring(ui, RADIUS);
        let inner = painted.shrink2(vec2(space::S4, 0.0));
        let label = Text::semibold(self.label, text::BODY, ink);
        if let Some(count) = self.count {
            let place = label.paint(ui, inner, Align2::LEFT_CENTER);
            let pill = Pill::new(count, Tone::Info);
            let mut spot = Align2::LEFT_CENTER.align_size_within_rect(pill.size(ui), inner);
            spot = spot.translate(vec2(place.width() + space::S1, 0.0));
            pill.paint(ui, spot);
        } else {
            label.paint(ui, inner, Align2::CENTER_CENTER);
        }
        touch.response
    }
}

/// A row of segments in a sunk well; gives back the index tapped.
pub fn segmented(ui: &Ui, rect: Rect, labels: &[&str], selected: usize) -> Option<usize> {
    let t = tokens(ui);
    ui.painter().rect_filled(rect, RADIUS, t.sunk);
    let mut tapped = None;
    for (n, label) in labels.iter().enumerate() {
        let cell = crate::lay::column(rect.shrink(3.0), labels.len(), 3.0, n);
        let on = n == selected;
        let id = ui.scope_id().with(("segmented", n, *label));
        let touch = press(ui, cell, id, label, Some(on), None);
        if on || touch.down {
            let fill = touch.shade(ui, t.surface);
            ui.painter().rect_filled(cell, RADIUS - 2, fill);
        }
        touch.ring(ui, RADIUS);
        let ink = if on { t.ink } else { t.muted };
        Text::semibold(label, text::BODY, ink)
            .fit(ui, cell.size(), text::SMALL)
            .paint(ui, cell, Align2::CENTER_CENTER);
        if touch.response.clicked() {
            tapped = Some(n);
        }
    }
    tapped
}
