use egui::{Align2, Rect, Ui, vec2};
use ui::{
    lay,
    text::Text,
    theme,
    token::{space, text},
    widget::{Kind, sheet},
};

use super::Intent;
use crate::{desk::Desk, verb::Verb};

/// Why a check is opened again, by the key of its words.
const REASONS: [&str; 4] = [
    "receipt-wrong-payment",
    "receipt-forgot",
    "reason-mistake",
    "reason-guest",
];

/// Asks why; a tap on the reason does it.
pub(super) fn show(ui: &mut Ui, screen: Rect, desk: &Desk) -> Option<Intent> {
    let words = &desk.words;
    let shown = sheet(ui, screen, vec2(440.0, 270.0), |ui, rect| {
        let inner = lay::inset(rect, space::S5, space::S5);
        let t = theme::tokens(ui);
        let (head, rest) = lay::top(inner, 44.0);
        let ask = words.get("receipt-reopen-why");
        Text::bold(ask, text::HEADING, t.ink).label(ui, head, Align2::LEFT_TOP);
        let (grid, back) = lay::bottom(rest, 52.0);
        let mut why = None;
        for (n, key) in REASONS.iter().enumerate() {
            let verb = Verb::new(Kind::Quiet, key, words.get(key));
            if verb.at(ui, lay::cell(grid, 2, 52.0, 8.0, n)).clicked() {
                why = Some(Intent::Reopen(words.get(key).to_owned()));
            }
        }
        let cancel = Verb::new(Kind::Bare, "cancel", words.get("common-cancel"));
        let cancelled = cancel.at(ui, back).clicked();
        why.or(cancelled.then_some(Intent::Away))
    });
    shown.inner.or(shown.dismissed.then_some(Intent::Away))
}
