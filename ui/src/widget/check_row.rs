//! The rows of a check.

use egui::{Align2, AsIdSalt, Color32, IdSalt, Rect, Response, Ui, pos2, vec2};

use super::press::press;
use super::tick::{Tick, paint_tick};
use crate::lay::{self, Side};
use crate::text::Text;
use crate::theme::tokens;
use crate::token::{TOUCH, Tokens, blend, space, text};

/// A line of the check.
#[derive(Clone, Debug)]
#[must_use = "a row is painted by `at`"]
pub struct CheckRow<'a> {
    quantity: &'a str,
    name: &'a str,
    amount: &'a str,
    sub: Option<&'a str>,
    alert: Option<&'a str>,
    tick: Tick,
    selected: bool,
    void: bool,
    soft: bool,
    part: bool,
    last: bool,
    salt: IdSalt,
}

impl<'a> CheckRow<'a> {
    /// Quantity, name and amount, as they are to be read.
    pub fn new(quantity: &'a str, name: &'a str, amount: &'a str) -> Self {
        Self {
            quantity,
            name,
            amount,
            sub: None,
            alert: None,
            tick: Tick::None,
            selected: false,
            void: false,
            soft: false,
            part: false,
            last: false,
            salt: IdSalt::new((quantity, name)),
        }
    }

    /// Seats, modifiers, note.
    pub fn detail(mut self, sub: &'a str) -> Self {
        self.sub = Some(sub).filter(|s| !s.is_empty());
        self
    }

    /// An allergy or a refusal, in red after the sub text.
    pub fn alert(mut self, alert: Option<&'a str>) -> Self {
        self.alert = alert;
        self
    }

    /// How far it has come.
    pub fn tick(mut self, tick: Tick) -> Self {
        self.tick = tick;
        self
    }

    /// Selected: the destructive verbs stand below it.
    pub fn selected(mut self, selected: bool) -> Self {
        self.selected = selected;
        self
    }

    /// Taken off the check: struck through.
    pub fn void(mut self, void: bool) -> Self {
        self.void = void;
        self
    }

    /// No line of the check, but something about it: a discount, the service charge.
    pub fn soft(mut self, soft: bool) -> Self {
        self.soft = soft;
        self
    }

    /// A part of what stands above: set in.
    pub fn part(mut self, part: bool) -> Self {
        self.part = part;
        self
    }

    /// The last one of its course: no hairline below.
    pub fn last(mut self, last: bool) -> Self {
        self.last = last;
        self
    }

    /// The line's id; always give it, lines of the same name are common.
    pub fn id(mut self, salt: impl AsIdSalt) -> Self {
        self.salt = IdSalt::new(salt);
        self
    }

    /// The height this row needs, in points.
    pub fn height(&self) -> f32 {
        if self.sub.is_some() || self.alert.is_some() {
            TOUCH + 10.0
        } else {
            TOUCH
        }
    }

    /// Paints in `rect`, over the whole width of the check; the text keeps its margins.
    pub fn at(self, ui: &Ui, rect: Rect) -> Response {
        let id = ui.scope_id().with_salt(self.salt);
        let label = format!("{} {}", self.quantity, self.name);
        let touch = press(ui, rect, id, label.trim(), Some(self.selected), None);
        let t = tokens(ui);
        if self.selected {
            ui.painter().rect_filled(rect, 0.0, t.accent_soft);
        } else if touch.down {
            let fill = blend(t.surface, t.ink, 0.10);
            ui.painter().rect_filled(rect, 0.0, fill);
        }
        let inner = lay::inset(rect, space::S4, 0.0);
        if !self.last && !self.selected {
            lay::hairline(ui, inner, Side::Bottom);
        }
        touch.ring(ui, 0);
        self.words(ui, inner, t);
        touch.response
    }

    fn words(&self, ui: &Ui, inner: Rect, t: &Tokens) {
        let double = self.sub.is_some() || self.alert.is_some();
        let (upper, lower) = if double {
            let middle = inner.top() + inner.height() * 0.52;
            inner.split_top_bottom_at_y(middle)
        } else {
            (inner, inner)
        };
        let align = if double {
            (Align2::LEFT_BOTTOM, Align2::RIGHT_BOTTOM)
        } else {
            (Align2::LEFT_CENTER, Align2::RIGHT_CENTER)
        };
        let ink: Color32 = if self.void || self.soft {
            t.muted
        } else {
            t.ink
        };
        let mut money = upper;
        money.max.x -= Tick::ROOM + 10.0;
        let amount = Text::regular(self.amount, text::BODY, ink).struck(self.void);
        let placed = amount.paint(ui, money, align.1);
        let ticks = Rect::from_x_y_ranges(upper.x_range(), placed.y_range());
        paint_tick(ui, ticks, self.tick, None);
        Text::bold(self.quantity, text::BODY, ink).paint(ui, upper, align.0);
        let name_from = upper.left() + if self.part { 34.0 + space::S4 } else { 34.0 };
        let name = Rect::from_min_max(
            pos2(name_from, upper.top()),
            pos2(placed.left() - space::S2, upper.bottom()),
        );
        Text::regular(self.name, text::BODY, ink)
            .struck(self.void)
            .paint(ui, name, align.0);
        if double {
            let mut below = Rect::from_min_max(
                pos2(name_from, lower.top() + 2.0),
                pos2(upper.right(), lower.bottom()),
            );
            let alert = self
                .alert
                .map(|alert| Text::semibold(alert, text::CAPTION, t.bad));
            if let Some(sub) = self.sub {
                // What needs somebody is read whole; the rest is cut short for it.
                let mut place = below;
                if let Some(alert) = &alert {
                    place.max.x -= (alert.width(ui) + space::S2).min(0.75 * below.width());
                }
                let sub = Text::regular(sub, text::CAPTION, t.muted);
                let placed = sub.label(ui, place, Align2::LEFT_TOP);
                below.min.x = placed.rect.right() + space::S2;
            }
            if let Some(alert) = alert {
                alert.label(ui, below, Align2::LEFT_TOP);
            }
        }
    }
}

/// The head over the lines of a course: `Course 2 · grill 9 min`, `fired 20:41`.
pub fn check_head(ui: &Ui, rect: Rect, left: &str, right: &str, tick: Tick) {
    let t = tokens(ui);
    let inner = lay::inset(rect, space::S4, 0.0);
    paint_tick(ui, inner, tick, Some(t.muted));
    let mut rest = inner;
    if tick != Tick::None {
        rest.max.x -= Tick::ROOM + space::S2;
    }
    let state = Text::semibold(right, text::CAPTION, t.muted);
    let taken = state.width(ui);
    if !right.is_empty() {
        state.label(ui, rest, Align2::RIGHT_CENTER);
    }
    rest.max.x -= taken + space::S2;
    Text::semibold(left, text::CAPTION, t.muted).label(ui, rest, Align2::LEFT_CENTER);
}

/// A sum under the lines, at the foot of the check: `Total`, `155.00`.
pub fn total_row(ui: &Ui, rect: Rect, word: &str, amount: &str) {
    let t = tokens(ui);
    lay::hairline(ui, rect, Side::Top);
    let inner = rect.shrink2(vec2(space::S4, 0.0));
    let sum = Text::bold(amount, text::HEADING, t.ink);
    let placed = sum.label(ui, inner, Align2::RIGHT_CENTER);
    let mut rest = inner;
    rest.max.x = placed.rect.left() - space::S2;
    Text::bold(word, text::HEADING, t.ink).label(ui, rest, Align2::LEFT_CENTER);
}
