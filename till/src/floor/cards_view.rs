use egui::{Align2, Rect, Ui};
use ui::{
    lay,
    text::Text,
    theme,
    token::{RADIUS_CARD, TOUCH, text},
    widget::{self, Button, press},
};

use super::{
    Intent,
    cards::{Card, Press},
};
use crate::approval::answer_ui;

/// Height of a yes and a no.
const ANSWER: f32 = 56.0;

fn detail_text(card: &Card, ink: egui::Color32) -> Text<'_> {
    match card.press {
        Press::Asked => Text::semibold(&card.detail, text::BODY, ink).rows(4),
        Press::Ready | Press::Late | Press::Bill | Press::Guests | Press::Due => {
            Text::regular(&card.detail, text::SUB, ink).rows(2)
        }
    }
}

fn detail_height(ui: &Ui, card: &Card, width: f32) -> f32 {
    let ink = theme::tokens(ui).muted;
    detail_text(card, ink).galley(ui, width - 28.0).size().y + 4.0
}

/// The height a card needs at a width, in points.
pub(super) fn card_height(ui: &Ui, card: &Card, width: f32) -> f32 {
    let words = 12.0 + 24.0 + detail_height(ui, card, width) + 12.0;
    if card.asking.is_some() {
        words + ANSWER + 6.0
    } else if card.verb.is_some() {
        words + TOUCH + 6.0
    } else {
        words
    }
}

pub(super) fn card_ui(ui: &mut Ui, rect: Rect, n: usize, card: &Card) -> Option<Intent> {
    let t = theme::tokens(ui);
    let border = match card.press {
        Press::Ready => t.accent,
        Press::Guests => t.info,
        Press::Late => t.bad,
        Press::Asked | Press::Bill | Press::Due => t.warn,
    };
    let id = ui.scope_id().with(("card", n));
    let touch = press(ui, rect, id, &card.title, None, None);
    let fill = touch.shade(ui, t.surface);
    let mut frame = widget::Card::new().fill(fill).border(border);
    if card.press == Press::Bill {
        frame = frame.dashed();
    }
    frame
        .width(match card.press {
            Press::Asked | Press::Late => 2.0,
            Press::Ready | Press::Bill | Press::Guests | Press::Due => 1.0,
        })
        .paint(ui, rect);
    touch.ring(ui, RADIUS_CARD);
    let inner = lay::inset(rect, 14.0, 12.0);
    let (title, rest) = lay::top(inner, 24.0);
    let age = Text::semibold(&card.age, text::SUB, border).paint(ui, title, Align2::RIGHT_CENTER);
    let mut name = title;
    name.max.x = age.left() - 8.0;
    Text::bold(&card.title, text::BODY, t.ink).paint(ui, name, Align2::LEFT_CENTER);
    let (detail, rest) = lay::top(rest, detail_height(ui, card, rect.width()));
    let ink = if card.press == Press::Asked {
        t.ink
    } else {
        t.muted
    };
    detail_text(card, ink).label(ui, detail, Align2::LEFT_TOP);
    if let Some(asking) = &card.asking {
        let (_, row) = lay::bottom(rest, ANSWER);
        let id = format!("card-{n}");
        if let Some(intent) = answer_ui(ui, row, asking, &id) {
            return Some(Intent::Approval(intent));
        }
    }
    if let Some((words, intent)) = &card.verb {
        let (_, place) = lay::bottom(rest, TOUCH);
        let button = match card.press {
            Press::Ready | Press::Guests => Button::primary(words),
            Press::Asked | Press::Late | Press::Bill | Press::Due => Button::quiet(words),
        };
        if button.id(("card-verb", n)).at(ui, place).clicked() {
            return Some(intent.clone());
        }
    }
    card.check
        .filter(|_| touch.response.clicked())
        .map(Intent::Check)
}
