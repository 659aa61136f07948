//! Tiles: the items of the menu.

use egui::{
    Align2, AsIdSalt, Color32, CornerRadius, IdSalt, Rect, Response, Stroke, StrokeKind, Ui, pos2,
    vec2,
};

use super::edge::edge;
use super::pill::{Pill, Tone};
use super::press::press;
use crate::text::Text;
use crate::theme::tokens;
use crate::token::{Edge, RADIUS_CARD, Tokens, blend, space, text};

/// Width of the coloured edge in points.
const EDGE: f32 = 6.0;

/// An item of the menu to ring.
#[derive(Clone, Debug)]
#[must_use = "a tile is painted by `at`"]
pub struct Tile<'a> {
    name: &'a str,
    price: &'a str,
    edge: Edge,
    badge: Option<(&'a str, Tone)>,
    gone: Option<&'a str>,
    special: Option<&'a str>,
    selected: bool,
    why_not: Option<&'a str>,
    salt: IdSalt,
}

impl<'a> Tile<'a> {
    /// An item with its price (or the word `price` for an open one).
    pub fn new(name: &'a str, price: &'a str) -> Self {
        Self {
            name,
            price,
            edge: Edge::default(),
            badge: None,
            gone: None,
            special: None,
            selected: false,
            why_not: None,
            salt: IdSalt::new(name),
        }
    }

    /// The colour of its group.
    pub fn edge(mut self, edge: Edge) -> Self {
        self.edge = edge;
        self
    }

    /// `6 left`, in the colour of a warning.
    pub fn left(mut self, words: Option<&'a str>) -> Self {
        self.badge = words.map(|w| (w, Tone::Warn));
        self
    }

    /// Any other badge.
    pub fn badge(mut self, words: &'a str, tone: Tone) -> Self {
        self.badge = Some((words, tone));
        self
    }

    /// Sold out: struck through and dimmed, with this word (`86`), in full ink, for the price. A tap is
    /// still reported, so that the screen can say why nothing was rung.
    pub fn gone(mut self, word: Option<&'a str>) -> Self {
        self.gone = word;
        self
    }

    /// The price holds for a while only: it stands in green behind a clock, with this word.
    pub fn special(mut self, word: Option<&'a str>) -> Self {
        self.special = word;
        self
    }

    /// The item just rung: a green border.
    pub fn selected(mut self, selected: bool) -> Self {
        self.selected = selected;
        self
    }

    /// Why it cannot be tapped now; takes the price's place.
    pub fn why_not(mut self, reason: Option<&'a str>) -> Self {
        self.why_not = reason;
        self
    }

    /// Tells items of the same name apart.
    pub fn id(mut self, salt: impl AsIdSalt) -> Self {
        self.salt = IdSalt::new(salt);
        self
    }

    /// Paints exactly in `rect`.
    pub fn at(self, ui: &Ui, rect: Rect) -> Response {
        let id = ui.scope_id().with_salt(self.salt);
        let touch = press(ui, rect, id, self.name, None, self.why_not);
        let t = tokens(ui);
        let faded = self.gone.is_some() || !touch.enabled;
        let dim = |c: Color32| if faded { blend(t.bg, c, 0.55) } else { c };
        let fill = if touch.down {
            blend(t.surface, t.ink, 0.12)
        } else {
            t.surface
        };
        self.ground(
            ui,
            rect,
            t,
            [dim(fill), dim(t.line), dim(self.edge.colour())],
        );
        touch.ring(ui, RADIUS_CARD);
        self.words(ui, rect, [dim(t.ink), dim(t.muted)]);
        touch.response
    }

    fn ground(&self, ui: &Ui, rect: Rect, t: &Tokens, [fill, line, group]: [Color32; 3]) {
        let painter = ui.painter();
        let radius = CornerRadius::same(RADIUS_CARD);
        let stroke = if self.selected {
            Stroke::new(2.0, t.accent)
        } else {
            Stroke::new(1.0, line)
        };
        painter.rect(rect, radius, fill, stroke, StrokeKind::Inside);
        edge(ui, rect, f32::from(RADIUS_CARD), EDGE, group);
    }

    fn words(&self, ui: &Ui, rect: Rect, [ink, muted]: [Color32; 2]) {
        let inner = Rect::from_min_max(
            rect.min + vec2(EDGE + space::S3, space::S3),
            rect.max - vec2(space::S3, space::S3),
        );
        let struck = self.gone.is_some();
        Text::semibold(self.name, text::NAME, ink)
            .rows(2)
            .line_height(20.0)
            .struck(struck)
            .paint(ui, inner, Align2::LEFT_TOP);
        let price = self.why_not.or(self.gone).unwrap_or(self.price);
        let mut foot = inner;
        if let Some((words, tone)) = self.badge.filter(|_| !struck) {
            let pill = Pill::new(words, tone);
            let size = pill.size(ui);
            let place = Align2::RIGHT_BOTTOM.align_size_within_rect(size, inner);
            pill.paint(ui, place);
            foot.max.x = place.left() - space::S1;
        }
        if let Some(word) = self.special.filter(|_| !struck && self.why_not.is_none()) {
            special(ui, foot, price, word);
            return;
        }
        // The word that it is gone is read at arm's length, unlike what it stands in for.
        let foot_text = if struck {
            Text::semibold(price, text::SUB, tokens(ui).ink)
        } else {
            Text::regular(price, text::SUB, muted)
        };
        foot_text.paint(ui, foot, Align2::LEFT_BOTTOM);
    }
}

/// A clock, the price of this hour, and why it holds.
fn special(ui: &Ui, foot: Rect, price: &str, word: &str) {
    const CLOCK: f32 = 13.0;
    let t = tokens(ui);
    let price = Text::semibold(price, text::SUB, t.accent);
    let after = vec2(CLOCK + space::S1, 0.0);
    let placed = price.paint(
        ui,
        Rect::from_min_max(foot.min + after, foot.max),
        Align2::LEFT_BOTTOM,
    );
    let centre = pos2(foot.left() + CLOCK / 2.0, placed.center().y);
    let stroke = Stroke::new(1.5, t.accent);
    let painter = ui.painter();
    painter.circle_stroke(centre, CLOCK / 2.0 - 1.0, stroke);
    painter.line_segment([centre, centre - vec2(0.0, 3.5)], stroke);
    painter.line_segment([centre, centre + vec2(2.5, 0.0)], stroke);
    let mut rest = foot;
    rest.min.x = placed.right() + 6.0;
    rest.max.y = placed.bottom();
    if rest.width() > 24.0 {
        Text::regular(word, text::SMALL, t.accent).paint(ui, rest, Align2::LEFT_BOTTOM);
    }
}
