use egui::Rect;
use ui::lay;

use super::{Screen, Till};
use crate::span::Span;

impl Till {
    /// Where a sentence covers no verb: above the verbs, beside the pages of the menu.
    pub(super) fn notice_place(&self, screen: Rect) -> Rect {
        let (left, foot) = match (&self.screen, Span::of(screen)) {
            (Screen::Check(_), Span::Wide) => (150.0, 84.0),
            (Screen::Check(_), Span::Tall) => (132.0, 152.0),
            (Screen::Check(draft), Span::Phone) if draft.reading => (0.0, 220.0),
            (Screen::Receipt(_), Span::Wide) => (36.0, 312.0),
            (Screen::Carte(_), Span::Wide) => (280.0, 76.0),
            (Screen::Carte(_), Span::Tall) => (0.0, 76.0),
            (Screen::Plan(_), Span::Wide | Span::Tall) => (0.0, 92.0),
            (Screen::Setup(_), Span::Wide | Span::Tall) => (0.0, 84.0),
            (Screen::Floor, Span::Tall) => (0.0, 165.0),
            (Screen::Floor, Span::Phone) => (0.0, 180.0),
            (_, Span::Phone) => (0.0, 148.0),
            (_, Span::Wide | Span::Tall) => (0.0, 0.0),
        };
        let (above, _) = lay::bottom(screen, foot);
        lay::left(above, left).1
    }
}
