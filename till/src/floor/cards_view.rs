use egui::{Align2, Rect, Ui};
use ui::{
    lay,
    text::Text,
    theme,
    token::{RADIUS_CARD, TOUCH, Tokens, text},
    widget::{self, Kind, press},
};

use super::{
    Intent,
    cards::{Card, Press},
};
use crate::{approval::answer_ui, verb::Verb};

/// Height of a yes and a no.
const ANSWER: f32 = 56.0;

/// Height of the words that say how far it has come.
const FLAG: f32 = 24.0;

/// Somebody's own words, which are read whole.
pub(super) fn is_spoken(card: &Card) -> bool {
    matches!(
        card.press,
        Press::Asked | Press::Asks | Press::Says | Press::Unmade
    )
}

fn detail_text(card: &Card, ink: egui::Color32) -> Text<'_> {
    match card.press {
        Press::Asked | Press::Asks | Press::Says | Press::Unmade => {
            Text::semibold(&card.detail, text::BODY, ink).rows(6)
        }
        Press::Ready => Text::regular(&card.detail, text::SUB, ink).rows(3),
        Press::Late | Press::Bill | Press::Guests | Press::Due => {
            Text::regular(&card.detail, text::SUB, ink).rows(2)
        }
    }
}

fn detail_height(ui: &Ui, card: &Card, width: f32) -> f32 {
    let ink = theme::tokens(ui).muted;
    detail_text(card, ink).galley(ui, width - 28.0).size().y + 4.0
}

fn flag_height(card: &Card) -> f32 {
    if card.flag.is_some() { FLAG } else { 0.0 }
}

/// Height of its verbs: a yes and a no are large.
fn verbs_height(card: &Card) -> f32 {
    if card.asking.is_some() || card.press == Press::Asks {
        ANSWER
    } else if card.verb.is_some() {
        TOUCH
    } else {
        0.0
    }
}

/// The height a card needs at a width, in points.
pub(super) fn card_height(ui: &Ui, card: &Card, width: f32) -> f32 {
    let words = 12.0 + 24.0 + flag_height(card) + detail_height(ui, card, width) + 12.0;
    let verbs = verbs_height(card);
    if verbs > 0.0 {
        words + verbs + 6.0
    } else {
        words
    }
}

/// The border: its colour and its width; what presses is thick.
pub(super) fn edge(card: &Card, t: &Tokens) -> (egui::Color32, f32) {
    if card.flag.as_ref().is_some_and(|(_, presses)| *presses) {
        return (t.bad, 3.0);
    }
    match card.press {
        Press::Ready => (t.accent, 1.0),
        Press::Guests => (t.info, 1.0),
        Press::Unmade => (t.bad, 4.0),
        Press::Late => (t.bad, 2.0),
        Press::Asked | Press::Asks => (t.warn, 2.0),
        Press::Bill | Press::Due | Press::Says => (t.warn, 1.0),
    }
}

/// The card itself, still without words; whether it was tapped.
pub(super) fn frame_ui(ui: &mut Ui, rect: Rect, n: usize, card: &Card) -> bool {
    let t = theme::tokens(ui);
    let (border, width) = edge(card, t);
    let id = ui.scope_id().with(("card", n));
    let touch = press(ui, rect, id, &card.title, None, None);
    let ground = if card.press == Press::Unmade {
        t.bad_soft
    } else {
        t.surface
    };
    let fill = touch.shade(ui, ground);
    let mut frame = widget::Card::new().fill(fill).border(border);
    if card.press == Press::Bill {
        frame = frame.dashed();
    }
    frame.width(width).paint(ui, rect);
    touch.ring(ui, RADIUS_CARD);
    touch.response.clicked()
}

pub(super) fn card_ui(ui: &mut Ui, rect: Rect, n: usize, card: &Card) -> Option<Intent> {
    let t = theme::tokens(ui);
    let tapped = frame_ui(ui, rect, n, card);
    let inner = lay::inset(rect, 14.0, 12.0);
    let (title, rest) = lay::top(inner, 24.0);
    title_ui(ui, title, card, t);
    let (flag, rest) = lay::top(rest, flag_height(card));
    flag_ui(ui, flag, card, t);
    let (detail, rest) = lay::top(rest, detail_height(ui, card, rect.width()));
    let ink = if is_spoken(card) { t.ink } else { t.muted };
    detail_text(card, ink).label(ui, detail, Align2::LEFT_TOP);
    if let Some(asking) = &card.asking {
        let (_, row) = lay::bottom(rest, ANSWER);
        let id = format!("card-{n}");
        if let Some(intent) = answer_ui(ui, row, asking, &id) {
            return Some(Intent::Approval(intent));
        }
    }
    let (_, row) = lay::bottom(rest, verbs_height(card));
    if let Some(intent) = verbs_ui(ui, row, n, card) {
        return Some(intent);
    }
    card.check.filter(|_| tapped).map(Intent::Check)
}

/// What it is about, and for how long.
pub(super) fn title_ui(ui: &Ui, row: Rect, card: &Card, t: &Tokens) {
    let (border, _) = edge(card, t);
    let age = Text::semibold(&card.age, text::SUB, border).paint(ui, row, Align2::RIGHT_CENTER);
    let mut name = row;
    name.max.x = age.left() - 8.0;
    Text::bold(&card.title, text::BODY, t.ink).paint(ui, name, Align2::LEFT_CENTER);
}

/// Who takes it, or that nobody does: a filled mark and a word.
pub(super) fn flag_ui(ui: &Ui, row: Rect, card: &Card, t: &Tokens) {
    let Some((words, presses)) = &card.flag else {
        return;
    };
    let (ink, mark) = if *presses { (t.bad, "! ") } else { (t.ok, "") };
    let words = format!("{mark}{words}");
    let words = Text::bold(&words, text::BODY, ink).fit(ui, row.size(), text::SMALL);
    words.label(ui, row, Align2::LEFT_CENTER);
}

/// One verb over the whole width, or two beside each other; a yes and a no are alike.
pub(super) fn verbs_ui(ui: &mut Ui, row: Rect, n: usize, card: &Card) -> Option<Intent> {
    let (words, intent) = card.verb.as_ref()?;
    let kind = match card.press {
        Press::Ready | Press::Guests | Press::Asks => Kind::Primary,
        _ => Kind::Quiet,
    };
    let ids = [format!("card-verb-{n}"), format!("card-second-{n}")];
    let Some((other, second)) = &card.second else {
        let verb = Verb::new(kind, &ids[0], words);
        return verb.at(ui, row).clicked().then(|| intent.clone());
    };
    let (shares, quiet) = match card.press {
        Press::Asks => ([1.0, 1.0], Kind::Outline),
        _ => ([1.5, 1.0], Kind::Quiet),
    };
    let place = |n| lay::share(row, &shares, 8.0, n);
    let first = Verb::new(kind, &ids[0], words).at(ui, place(0)).clicked();
    let other = Verb::new(quiet, &ids[1], other).at(ui, place(1)).clicked();
    match (first, other) {
        (true, _) => Some(intent.clone()),
        (_, true) => Some(second.clone()),
        _ => None,
    }
}
