//! A card where several wait: its words close together, its verb beside them.

use egui::{Align2, Rect, Ui};
use ui::{
    lay,
    text::Text,
    theme,
    token::{GAP, TOUCH, Tokens, text},
    widget::Button,
};

use super::{
    Intent,
    cards::Card,
    cards_view::{self, edge, flag_ui, frame_ui, is_spoken, title_ui, verbs_ui},
};

const MARGIN_X: f32 = 12.0;
const MARGIN_Y: f32 = 8.0;
/// Height of a row of words.
const ROW: f32 = 24.0;

/// Where a card's verb stands.
#[derive(Clone, Copy, PartialEq, Debug)]
enum Shape {
    /// Beside all of its words: so wide.
    Beside(f32),
    /// Beside the words under its title: so wide.
    Under(f32),
    /// Over the whole width, or there is none.
    Stacked,
    /// A colleague's request stays as large as it is where it stands alone.
    Whole,
}

fn shape(ui: &Ui, card: &Card, width: f32) -> Shape {
    let (verb, inner) = (card.verb.as_ref(), width - 2.0 * MARGIN_X);
    if card.asking.is_some() {
        return Shape::Whole;
    }
    let Some((verb, _)) = verb.filter(|_| card.second.is_none() && !is_spoken(card)) else {
        return Shape::Stacked;
    };
    // A verb's label may come nearer to its edges than where it has a row for itself.
    let verb = (Button::quiet(verb).natural_width(ui) - 12.0).max(64.0);
    let ink = theme::tokens(ui).ink;
    let title = Text::bold(&card.title, text::BODY, ink).width(ui);
    if card.flag.is_none() && title + GAP + verb <= inner {
        Shape::Beside(verb)
    } else {
        Shape::Under(verb.min(inner * 0.6))
    }
}

fn detail_text<'a>(card: &'a Card, t: &Tokens) -> Text<'a> {
    if is_spoken(card) {
        Text::semibold(&card.detail, text::BODY, t.ink).rows(6)
    } else {
        Text::regular(&card.detail, text::SUB, t.muted)
    }
}

/// The height a card needs at a width, in points.
pub(super) fn card_height(ui: &Ui, card: &Card, width: f32) -> f32 {
    let inner = width - 2.0 * MARGIN_X;
    let words = match shape(ui, card, width) {
        Shape::Whole => return cards_view::card_height(ui, card, width),
        Shape::Beside(_) => TOUCH,
        Shape::Under(_) => ROW + 2.0 + TOUCH,
        Shape::Stacked => {
            let flag = if card.flag.is_some() { ROW } else { 0.0 };
            let detail = detail_text(card, theme::tokens(ui)).galley(ui, inner);
            let verbs = if card.verb.is_some() {
                6.0 + TOUCH
            } else {
                0.0
            };
            ROW + flag + detail.size().y.max(ROW - 4.0) + verbs
        }
    };
    words + 2.0 * MARGIN_Y
}

pub(super) fn card_ui(ui: &mut Ui, rect: Rect, n: usize, card: &Card) -> Option<Intent> {
    let t = theme::tokens(ui);
    let shape = shape(ui, card, rect.width());
    if shape == Shape::Whole {
        return cards_view::card_ui(ui, rect, n, card);
    }
    let tapped = frame_ui(ui, rect, n, card);
    let inner = lay::inset(rect, MARGIN_X, MARGIN_Y);
    let verbs = match shape {
        Shape::Beside(width) => {
            let (words, verb) = lay::right(inner, width);
            beside_ui(ui, lay::right(words, GAP).0, card, t);
            verb
        }
        Shape::Under(width) => {
            let (title, rest) = lay::top(inner, ROW);
            title_ui(ui, title, card, t);
            let (words, verb) = lay::right(lay::bottom(rest, TOUCH).1, width);
            under_ui(ui, lay::right(words, GAP).0, card, t);
            verb
        }
        Shape::Stacked | Shape::Whole => stacked_ui(ui, inner, card, t),
    };
    let done = verbs_ui(ui, verbs, n, card);
    done.or(card.check.filter(|_| tapped).map(Intent::Check))
}

/// Its title; and on the second row for how long, and what there is to know.
fn beside_ui(ui: &Ui, words: Rect, card: &Card, t: &Tokens) {
    let (title, second) = lay::top(words, ROW);
    Text::bold(&card.title, text::BODY, t.ink).paint(ui, title, Align2::LEFT_CENTER);
    let (border, _) = edge(card, t);
    let mut rest = lay::top(second, ROW).0;
    if !card.age.is_empty() {
        let age = Text::semibold(&card.age, text::SUB, border);
        rest.min.x = age.paint(ui, rest, Align2::LEFT_CENTER).right() + GAP;
    }
    detail_text(card, t).label(ui, rest, Align2::LEFT_CENTER);
}

/// How far it has come and what there is to know, left of its verb.
fn under_ui(ui: &Ui, words: Rect, card: &Card, t: &Tokens) {
    let (flag, detail) = lay::top(words, ROW);
    if card.flag.is_some() {
        flag_ui(ui, flag, card, t);
        detail_text(card, t).label(ui, detail, Align2::LEFT_CENTER);
    } else {
        let detail = detail_text(card, t).rows(2);
        detail.label(ui, words, Align2::LEFT_CENTER);
    }
}

/// All its words; and where its verbs stand.
fn stacked_ui(ui: &Ui, inner: Rect, card: &Card, t: &Tokens) -> Rect {
    let (title, rest) = lay::top(inner, ROW);
    title_ui(ui, title, card, t);
    let flag = if card.flag.is_some() { ROW } else { 0.0 };
    let (flag, rest) = lay::top(rest, flag);
    flag_ui(ui, flag, card, t);
    let verbs = if card.verb.is_some() { TOUCH } else { 0.0 };
    let (words, verbs) = lay::bottom(rest, verbs);
    detail_text(card, t).label(ui, words, Align2::LEFT_TOP);
    verbs
}
