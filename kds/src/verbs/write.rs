use egui::{Align2, Rect, StrokeKind, Ui, vec2};
use ui::{
    lay,
    text::Text,
    theme::tokens,
    token::{RADIUS, text},
    widget::{Button, Kind, sheet},
    words::Language,
};

use super::{Intent, Sheet};
use crate::{size::Look, typing};

/// Something that no chip says, typed on the screen or on a keyboard.
pub(crate) fn write_ui(
    ui: &mut Ui,
    screen: Rect,
    look: Look<'_>,
    model: &Sheet,
    language: Language,
) -> Option<Intent> {
    let (typed, to, ask) = model.writing.as_ref()?;
    let Look { size, words } = look;
    let pad = size.of_units(26.0);
    let gap = size.of_units(14.0);
    let head = size.of_units(50.0);
    let row = size.of_units(72.0).max(size.touch());
    let keys = typing::height(size);
    let high = head + 2.0 * row + keys + 3.0 * gap + 2.0 * pad;
    let card = vec2(size.of_units(1400.0), high);
    let answer = sheet(ui, screen, card, |ui, rect| {
        let t = tokens(ui);
        let (top, rest) = lay::top(rect.shrink(pad), head);
        let title = format!("{} · {to}", model.title);
        Text::bold(&title, size.of_units(30.0), t.ink).label(ui, top, Align2::LEFT_CENTER);
        let (field, rest) = lay::top(rest, row);
        let edge = egui::Stroke::new(2.0, t.accent);
        ui.painter()
            .rect(field, RADIUS, t.surface, edge, StrokeKind::Inside);
        let shown = format!("{typed}|");
        Text::semibold(&shown, size.of_units(30.0), t.ink)
            .rows(2)
            .line_height(size.of_units(34.0))
            .label(ui, lay::inset(field, gap, 0.0), Align2::LEFT_CENTER);
        let mut rest = rest;
        rest.min.y += gap;
        let (letters, mut last) = lay::top(rest, keys);
        last.min.y += gap;
        let key = typing::keys_ui(ui, letters, look, language);
        let mut intent = key.map(Intent::Type);
        let (last, _) = lay::top(last, row);
        let small = size.of_units(text::KITCHEN);
        let kind = if *ask { Kind::Dark } else { Kind::Quiet };
        let verbs = [
            (Kind::Quiet, "common-cancel", Some(Intent::Close)),
            (kind, "kitchen-say-ask", Some(Intent::Ask(!ask))),
            (Kind::Primary, "kitchen-say-send", said(typed)),
        ];
        for (n, (kind, key, verb)) in verbs.into_iter().enumerate() {
            let empty = words.get("kitchen-say-empty");
            let button = Button::new(kind, words.get(key))
                .bold()
                .size(small)
                .why_not(verb.is_none().then_some(empty))
                .id(("write", n));
            if button.at(ui, lay::column(last, 3, gap, n)).clicked() {
                intent = verb;
            }
        }
        intent
    });
    // A slip beside the keys must not lose what was typed.
    answer.inner
}

fn said(typed: &str) -> Option<Intent> {
    let typed = typed.trim();
    (!typed.is_empty()).then(|| Intent::Say(typed.to_owned()))
}
