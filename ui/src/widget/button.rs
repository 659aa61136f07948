//! Buttons: the verbs.

use egui::{
    Align2, AsIdSalt, Color32, IdSalt, Rect, Response, Sense, Stroke, StrokeKind, Ui, vec2,
};

use super::press::press;
use crate::text::Text;
use crate::theme::tokens;
use crate::token::{Mode, RADIUS, TOUCH, Tokens, Weight, blend, space, text};

/// How much a button speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Green: go on. One to a screen.
    Primary,
    /// Ink: pay.
    Dark,
    /// Sunk: all the other verbs.
    Quiet,
    /// Green border: a second way to go on (fire a course).
    Outline,
    /// White with a hairline: verbs on a selected line.
    Plain,
    /// Like plain, in red: void.
    Danger,
    /// Filled red: confirms what destroys.
    Alarm,
    /// Text alone, for a way back out.
    Bare,
}

/// A verb to tap.
#[derive(Clone, Debug)]
#[must_use = "a button is painted by `show` or `at`"]
pub struct Button<'a> {
    label: &'a str,
    kind: Kind,
    size: f32,
    weight: Weight,
    width: Option<f32>,
    height: f32,
    sub: Option<&'a str>,
    why_not: Option<&'a str>,
    salt: IdSalt,
}

impl<'a> Button<'a> {
    /// A button of a kind.
    pub fn new(kind: Kind, label: &'a str) -> Self {
        Self {
            label,
            kind,
            size: text::BODY,
            weight: Weight::Semibold,
            width: None,
            height: TOUCH,
            sub: None,
            why_not: None,
            salt: IdSalt::new(label),
        }
    }

    /// Green: go on.
    pub fn primary(label: &'a str) -> Self {
        Self::new(Kind::Primary, label)
    }

    /// Ink: pay.
    pub fn dark(label: &'a str) -> Self {
        Self::new(Kind::Dark, label)
    }

    /// Sunk.
    pub fn quiet(label: &'a str) -> Self {
        Self::new(Kind::Quiet, label)
    }

    /// Green border.
    pub fn outline(label: &'a str) -> Self {
        Self::new(Kind::Outline, label)
    }

    /// White with a hairline.
    pub fn plain(label: &'a str) -> Self {
        Self::new(Kind::Plain, label)
    }

    /// White with red text.
    pub fn danger(label: &'a str) -> Self {
        Self::new(Kind::Danger, label)
    }

    /// Filled red.
    pub fn alarm(label: &'a str) -> Self {
        Self::new(Kind::Alarm, label)
    }

    /// Text alone.
    pub fn bare(label: &'a str) -> Self {
        Self::new(Kind::Bare, label)
    }

    /// Keeps the button itself while its label changes (`Send 2` to `Send 3`); without it
    /// a change of label between touch and release loses the tap.
    pub fn id(mut self, salt: impl AsIdSalt) -> Self {
        self.salt = IdSalt::new(salt);
        self
    }

    /// Text size in points.
    pub fn size(mut self, points: f32) -> Self {
        self.size = points;
        self
    }

    /// The big verb at the bottom right.
    pub fn big(self) -> Self {
        self.size(text::VERB)
    }

    /// Bold text: digits, tenders.
    pub fn bold(mut self) -> Self {
        self.weight = Weight::Bold;
        self
    }

    /// Width in points for [`Button::show`]; without it, as the label needs.
    pub fn width(mut self, points: f32) -> Self {
        self.width = Some(points);
        self
    }

    /// Height in points for [`Button::show`].
    pub fn height(mut self, points: f32) -> Self {
        self.height = points;
        self
    }

    /// A second, smaller line.
    pub fn detail(mut self, sub: &'a str) -> Self {
        self.sub = Some(sub);
        self
    }

    /// Why it cannot be tapped now; shown on the button. `None`: it can.
    pub fn why_not(mut self, reason: Option<&'a str>) -> Self {
        self.why_not = reason;
        self
    }

    /// The width the label needs, in points.
    pub fn natural_width(&self, ui: &Ui) -> f32 {
        let tokens = tokens(ui);
        let label = Text::new(self.label, self.weight, self.size, tokens.ink).width(ui);
        let second = self
            .why_not
            .or(self.sub)
            .map_or(0.0, |s| Text::regular(s, text::SMALL, tokens.ink).width(ui));
        (label.max(second) + 2.0 * space::S4).ceil().max(TOUCH)
    }

    /// Paints in the flow of the layout.
    pub fn show(self, ui: &mut Ui) -> Response {
        let width = self.width.unwrap_or_else(|| self.natural_width(ui));
        let (rect, _) = ui.allocate_exact_size(vec2(width, self.height), Sense::hover());
        self.at(ui, rect)
    }

    /// Paints exactly in `rect`.
    pub fn at(self, ui: &Ui, rect: Rect) -> Response {
        let id = ui.scope_id().with_salt(self.salt);
        let touch = press(ui, rect, id, self.label, None, self.why_not);
        let t = tokens(ui);
        let (fill, ink, stroke) = colours(self.kind, t);
        if let Some(fill) = fill {
            let fill = touch.shade(ui, fill);
            let stroke = if touch.enabled {
                stroke
            } else {
                Stroke::new(1.0, t.line)
            };
            ui.painter()
                .rect(rect, RADIUS, fill, stroke, StrokeKind::Inside);
        } else if touch.down {
            ui.painter().rect_filled(rect, RADIUS, t.sunk);
        }
        let ink = if touch.enabled { ink } else { t.muted };
        touch.ring(ui, RADIUS);
        self.words(ui, rect, ink);
        touch.response
    }

    fn words(&self, ui: &Ui, rect: Rect, ink: Color32) {
        let inner = rect.shrink2(vec2(space::S2, 0.0));
        let label = Text::new(self.label, self.weight, self.size, ink);
        let Some(second) = self.why_not.or(self.sub) else {
            label
                .fit(ui, inner.size(), text::SMALL)
                .paint(ui, inner, Align2::CENTER_CENTER);
            return;
        };
        let up = inner.translate(vec2(0.0, -0.55 * text::SMALL));
        let row = vec2(inner.width(), self.size);
        label
            .fit(ui, row, text::SMALL)
            .paint(ui, up, Align2::CENTER_CENTER);
        let down = inner.translate(vec2(0.0, 0.65 * self.size));
        Text::regular(second, text::SMALL, ink).paint(ui, down, Align2::CENTER_CENTER);
    }
}

/// A hairline that is seen on every ground.
fn edge(t: &Tokens) -> Color32 {
    blend(t.line, t.muted, 0.5)
}

fn colours(kind: Kind, t: &Tokens) -> (Option<Color32>, Color32, Stroke) {
    let hairline = Stroke::new(1.0, t.line);
    match kind {
        Kind::Primary => (Some(t.accent), t.on_accent, Stroke::NONE),
        Kind::Dark => (Some(t.ink), t.on_ink, Stroke::NONE),
        // By night the sunk ground is darker than what it lies on: its edge says that it is a
        // button and no hole.
        Kind::Quiet if t.mode == Mode::Dark => (Some(t.sunk), t.ink, Stroke::new(1.0, edge(t))),
        Kind::Quiet => (Some(t.sunk), t.ink, Stroke::NONE),
        Kind::Outline => (Some(t.surface), t.accent, Stroke::new(2.0, t.accent)),
        Kind::Plain => (Some(t.surface), t.ink, hairline),
        Kind::Danger => (Some(t.surface), t.bad, hairline),
        Kind::Alarm => (Some(t.bad), t.on_state, Stroke::NONE),
        Kind::Bare => (None, t.ink, Stroke::NONE),
    }
}
