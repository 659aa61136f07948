use common::{CommandId, TicketId};
use egui::{Align2, Rect, Ui};
use ui::{
    lay,
    text::Text,
    theme,
    token::{RADIUS, space, text},
    widget::Kind,
};

use super::face::quoted;
use crate::{
    order::{Intent, model::Model},
    verb::Verb,
};

const WORDS: f32 = 66.0;
const ANSWER: f32 = 56.0;
const GAP: f32 = 8.0;

/// With a yes and a no where the floor is to answer.
pub(super) fn height(asks: bool) -> f32 {
    let verbs = if asks { ANSWER + GAP } else { 0.0 };
    WORDS + verbs + GAP
}

/// What a cook and a waiter said, and what was answered.
pub(super) fn show(
    ui: &mut Ui,
    rect: Rect,
    (ticket, note, asks): (TicketId, CommandId, bool),
    model: &Model<'_>,
) -> Option<Intent> {
    let desk = model.desk;
    let words = &desk.words;
    let ticket = desk.state().kitchen.tickets.get(&ticket)?;
    let said = ticket.notes.iter().find(|known| known.id == note)?;
    let t = theme::tokens(ui);
    let rect = lay::inset(rect, space::S4, GAP / 2.0);
    let fill = if asks { t.warn_soft } else { t.sunk };
    ui.painter().rect_filled(rect, RADIUS, fill);
    let (facts, verbs) = lay::top(rect, WORDS);
    let facts = lay::inset(facts, space::S3, 6.0);
    let (line, under) = lay::bottom(facts, 18.0);
    let text = quoted(words.language(), &said.text);
    Text::semibold(&text, text::SUB, t.ink)
        .rows(2)
        .line_height(18.0)
        .label(ui, line, Align2::LEFT_TOP);
    let kitchen = desk.state().house.station_name(ticket.station);
    let who = said.from.as_deref().unwrap_or(kitchen);
    let who = format!("{who} · {}", desk.clock(said.at));
    let key = match (said.answer, said.ask, said.from.is_some()) {
        (Some((true, _)), ..) => "order-answer-yes",
        (Some((false, _)), ..) => "order-answer-no",
        (None, true, true) => "order-answer-waits",
        _ => "",
    };
    let answer = if key.is_empty() { "" } else { words.get(key) };
    let ink = match key {
        "order-answer-no" => t.bad,
        "order-answer-waits" => t.warn,
        _ => t.ok,
    };
    Text::regular(&who, text::CAPTION, t.muted).label(ui, under, Align2::LEFT_CENTER);
    if !answer.is_empty() {
        Text::bold(answer, text::SUB, ink).label(ui, under, Align2::RIGHT_CENTER);
    }
    if !asks {
        return None;
    }
    let (row, _) = lay::top(lay::inset(verbs, space::S3, 0.0), ANSWER - 4.0);
    let mut intent = None;
    for (n, (yes, key)) in [(true, "calls-yes"), (false, "calls-no")]
        .into_iter()
        .enumerate()
    {
        let kind = if yes { Kind::Primary } else { Kind::Outline };
        let id = format!("{key}-{}", note.0);
        let verb = Verb::new(kind, &id, words.get(key));
        if verb.at(ui, lay::column(row, 2, GAP, n)).clicked() {
            intent = Some(Intent::Answer {
                ticket: ticket.id,
                note,
                yes,
            });
        }
    }
    intent
}
