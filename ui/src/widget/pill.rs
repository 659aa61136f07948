//! Pills: a state in a word, with its colour.

use egui::{
    Align2, Color32, CornerRadius, Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo, vec2,
};

use super::press::press;
use crate::text::Text;
use crate::theme::tokens;
use crate::token::{TOUCH, Tokens, blend, space, text};

/// What a state is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tone {
    /// Go on, fresh.
    Accent,
    /// Someone is here.
    Info,
    /// Soon, low, asked for.
    Warn,
    /// Late, void, lost.
    Bad,
    /// Ready, paid, connected.
    Ok,
    /// Nothing to do.
    Quiet,
    /// Loud without a colour: "at the pass".
    Ink,
}

impl Tone {
    /// (ground, text) of this tone.
    pub fn colours(self, t: &Tokens) -> (Color32, Color32) {
        match self {
            Self::Accent => (t.accent_soft, t.accent),
            Self::Info => (t.info_soft, t.info),
            Self::Warn => (t.warn_soft, t.warn),
            Self::Bad => (t.bad_soft, t.bad),
            Self::Ok => (t.ok_soft, t.ok),
            Self::Quiet => (t.sunk, t.muted),
            Self::Ink => (t.ink, t.on_ink),
        }
    }
}

/// A state in a word.
#[derive(Clone, Copy, Debug)]
#[must_use = "a pill is painted by `show`, `tap` or `paint`"]
pub struct Pill<'a> {
    words: &'a str,
    tone: Tone,
    dot: bool,
    size: f32,
}

impl<'a> Pill<'a> {
    /// A pill without a dot.
    pub fn new(words: &'a str, tone: Tone) -> Self {
        Self {
            words,
            tone,
            dot: false,
            size: text::CAPTION,
        }
    }

    /// A dot before the word: a connection, a device.
    pub fn dot(mut self) -> Self {
        self.dot = true;
        self
    }

    /// Text size in points.
    pub fn text_size(mut self, points: f32) -> Self {
        self.size = points;
        self
    }

    fn dot_room(&self) -> f32 {
        if self.dot { self.size } else { 0.0 }
    }

    /// The size it takes, in points.
    pub fn size(&self, ui: &Ui) -> Vec2 {
        let words = Text::semibold(self.words, self.size, tokens(ui).ink).width(ui);
        let width = words + 2.0 * space::S3 + self.dot_room();
        vec2(width.ceil(), (self.size * 1.9).round())
    }

    /// Shows it in the flow, to be read.
    pub fn show(self, ui: &mut Ui) -> Response {
        let (rect, response) = ui.allocate_exact_size(self.size(ui), Sense::hover());
        self.paint(ui, rect);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, self.words));
        response
    }

    /// Shows it in the flow, to be tapped; the target is 48 points high.
    pub fn tap(self, ui: &mut Ui) -> Response {
        let size = self.size(ui);
        let target = vec2(size.x.max(TOUCH), TOUCH.max(size.y));
        let (rect, _) = ui.allocate_exact_size(target, Sense::hover());
        let id = ui.scope_id().with(("pill", self.words));
        let touch = press(ui, rect, id, self.words, None, None);
        let place = Align2::CENTER_CENTER.align_size_within_rect(size, rect);
        self.fill(ui, place, touch.down);
        touch.response
    }

    /// Only paints, inside something that is tapped itself.
    pub fn paint(self, ui: &Ui, rect: Rect) {
        self.fill(ui, rect, false);
    }

    fn fill(self, ui: &Ui, rect: Rect, down: bool) {
        let t = tokens(ui);
        let (ground, ink) = self.tone.colours(t);
        let ground = if down {
            blend(ground, t.ink, 0.16)
        } else {
            ground
        };
        let round = CornerRadius::from(rect.height() / 2.0);
        ui.painter().rect_filled(rect, round, ground);
        let mut words = rect.shrink2(vec2(space::S3, 0.0));
        if self.dot {
            let radius = self.size * 0.33;
            let centre = words.left_center() + vec2(radius, 0.0);
            ui.painter().circle_filled(centre, radius, ink);
            words.min.x += self.dot_room();
        }
        Text::semibold(self.words, self.size, ink).paint(ui, words, Align2::LEFT_CENTER);
    }
}
