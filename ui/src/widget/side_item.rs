//! The items of the side list: menu groups.

use egui::{Align2, AsIdSalt, IdSalt, Rect, Response, Ui, vec2};

use super::press::press;
use crate::text::Text;
use crate::theme::tokens;
use crate::token::{RADIUS_SMALL, blend, space, text};

/// A group to choose.
#[derive(Clone, Debug)]
#[must_use = "an item is painted by `at`"]
pub struct SideItem<'a> {
    name: &'a str,
    selected: bool,
    quiet: bool,
    count: Option<&'a str>,
    salt: IdSalt,
}

impl<'a> SideItem<'a> {
    /// Height of an item and the step from one to the next, in points.
    pub const HEIGHT: f32 = 50.0;
    /// From the top of one item to the top of the next, in points.
    pub const STEP: f32 = 56.0;

    /// An unselected group.
    pub fn new(name: &'a str) -> Self {
        Self {
            name,
            selected: false,
            quiet: false,
            count: None,
            salt: IdSalt::new(name),
        }
    }

    /// The group in sight.
    pub fn selected(mut self, selected: bool) -> Self {
        self.selected = selected;
        self
    }

    /// In second text: search, settings.
    pub fn quiet(mut self) -> Self {
        self.quiet = true;
        self
    }

    /// A number at the right.
    pub fn count(mut self, count: &'a str) -> Self {
        self.count = Some(count);
        self
    }

    /// Tells groups of the same name apart.
    pub fn id(mut self, salt: impl AsIdSalt) -> Self {
        self.salt = IdSalt::new(salt);
        self
    }

    /// Paints exactly in `rect`.
    pub fn at(self, ui: &Ui, rect: Rect) -> Response {
        let id = ui.scope_id().with_salt(self.salt);
        let touch = press(ui, rect, id, self.name, Some(self.selected), None);
        let t = tokens(ui);
        let ink = match (self.selected, self.quiet) {
            (true, _) => t.on_accent,
            (false, true) => t.muted,
            (false, false) => t.ink,
        };
        if self.selected {
            let fill = touch.shade(ui, t.accent);
            ui.painter().rect_filled(rect, RADIUS_SMALL, fill);
        } else if touch.down {
            let fill = blend(t.surface, t.ink, 0.10);
            ui.painter().rect_filled(rect, RADIUS_SMALL, fill);
        }
        touch.ring(ui, RADIUS_SMALL);
        let mut inner = rect.shrink2(vec2(space::S3 + 2.0, 0.0));
        if let Some(count) = self.count {
            let count = Text::regular(count, text::SUB, ink);
            let place = count.paint(ui, inner, Align2::RIGHT_CENTER);
            inner.max.x = place.left() - space::S2;
        }
        let name = Text::semibold(self.name, text::BODY, ink).fit(ui, inner.size(), text::SMALL);
        let small = |words| Text::semibold(words, text::SMALL, ink);
        let too_long = |word| small(word).width(ui) > inner.width();
        let name = if self.name.split(' ').any(too_long) {
            // A word longer than the list is wide is cut on the second row, not on the first.
            small(self.name).rows(2).line_height(17.0)
        } else {
            name
        };
        name.paint(ui, inner, Align2::LEFT_CENTER);
        touch.response
    }
}
