use egui::{Align2, Rect, Ui};
use ui::{
    lay,
    text::Text,
    theme,
    token::{space, text},
    widget::{Button, Kind},
};

use super::{
    Front, Intent, Tip,
    model::{Model, SumFace, Tenders},
};
use crate::verb::Verb;

/// Who pays, how much, the tip, and how. `big` is the height of the tenders.
pub(super) fn tenders_ui(ui: &mut Ui, rect: Rect, big: f32, model: &Model<'_>) -> Option<Intent> {
    let t = theme::tokens(ui);
    let tenders = &model.tenders;
    let phone = big < 90.0;
    let (who, rest) = lay::top(rect, 28.0);
    let half = due_head_ui(ui, who, model);
    let (amount, rest) = lay::top(rest, if phone { 62.0 } else { 80.0 });
    let (_, beside) = lay::right(amount, 130.0);
    Text::bold(&tenders.amount, text::DUE, t.ink).label(ui, amount, Align2::LEFT_CENTER);
    Text::regular(&tenders.tip_of, text::BODY, t.muted)
        .rows(2)
        .label(ui, beside, Align2::RIGHT_CENTER);
    let (label, rest) = lay::top(rest, 24.0);
    let word = model.desk.words.get("pay-tip");
    Text::regular(word, text::SUB, t.muted).label(ui, label, Align2::LEFT_CENTER);
    let (tips, rest) = lay::top(rest, 56.0);
    let tip = tips_ui(ui, tips, model);
    let rest = lay::bottom(rest, rest.height() - 14.0).1;
    let (main, rest) = lay::top(rest, big);
    let main = main_ui(ui, main, tenders);
    let rest = lay::bottom(rest, rest.height() - 14.0).1;
    let (notes, _) = lay::top(rest, 60.0);
    half.or(tip).or(main).or(notes_ui(ui, notes, model))
}

/// Who pays; and half of it, for half card and half cash.
fn due_head_ui(ui: &mut Ui, rect: Rect, model: &Model<'_>) -> Option<Intent> {
    let t = theme::tokens(ui);
    Text::regular(&model.tenders.who, text::NAME, t.muted).label(ui, rect, Align2::LEFT_CENTER);
    None
}

fn tips_ui(ui: &mut Ui, row: Rect, model: &Model<'_>) -> Option<Intent> {
    let words = &model.desk.words;
    let tenders = &model.tenders;
    let place = |n| lay::column(row, 4, 8.0, n);
    let kind = |on: bool| if on { Kind::Dark } else { Kind::Quiet };
    let none = Verb::new(kind(tenders.no_tip), "tip-none", words.get("pay-tip-none"))
        .enabled(tenders.can_take);
    if none.at(ui, place(0)).clicked() {
        return Some(Intent::Tip(if tenders.no_tip {
            Tip::Open
        } else {
            Tip::None
        }));
    }
    for (n, face) in tenders.tips.iter().enumerate() {
        let id = format!("tip-{n}");
        let verb = sum_verb(face, &id, kind(face.selected));
        if verb.at(ui, place(n + 1)).clicked() {
            let tip = if face.selected {
                Tip::Open
            } else {
                Tip::Of(face.sum)
            };
            return Some(Intent::Tip(tip));
        }
    }
    let other = words.get("pay-tip-other");
    let other = Verb::new(kind(tenders.other_tip), "tip-other", other).enabled(tenders.can_take);
    let tapped = other.at(ui, place(3)).clicked();
    tapped.then_some(Intent::Front(Front::Tip))
}

fn sum_verb<'a>(face: &'a SumFace, id: &'a str, kind: Kind) -> Verb<'a> {
    Verb::new(kind, id, &face.words).detail(Some(&face.detail))
}

fn main_ui(ui: &mut Ui, row: Rect, tenders: &Tenders) -> Option<Intent> {
    let card = Verb::new(Kind::Primary, "card", &tenders.card)
        .size(text::VERB)
        .enabled(tenders.can_take)
        .why_not(tenders.why_no_card.as_deref());
    if card.at(ui, lay::column(row, 2, 10.0, 0)).clicked() {
        return Some(Intent::Card);
    }
    let cash = Verb::new(Kind::Quiet, "cash", &tenders.cash)
        .size(text::VERB)
        .enabled(tenders.can_take);
    let tapped = cash.at(ui, lay::column(row, 2, 10.0, 1)).clicked();
    tapped.then_some(Intent::Cash(None))
}

/// Notes on the table: a tap takes them and says what goes back.
fn notes_ui(ui: &mut Ui, row: Rect, model: &Model<'_>) -> Option<Intent> {
    let words = &model.desk.words;
    let tenders = &model.tenders;
    let place = |n| lay::column(row, 5, 8.0, n);
    for (n, face) in tenders.notes.iter().enumerate() {
        let id = format!("note-{n}");
        let verb = sum_verb(face, &id, Kind::Quiet);
        if verb.at(ui, place(n)).clicked() {
            return Some(Intent::Cash(Some(face.sum)));
        }
    }
    let given = Verb::new(Kind::Quiet, "given", words.get("pay-given")).enabled(tenders.can_take);
    if given.at(ui, place(3)).clicked() {
        return Some(Intent::Front(Front::Given));
    }
    let kind = if tenders.half {
        Kind::Dark
    } else {
        Kind::Quiet
    };
    let half = Button::new(kind, words.get("pay-half")).bold().big();
    let tapped = half.at(ui, place(4)).clicked() && (tenders.can_take || tenders.half);
    let _ = space::S1;
    tapped.then_some(Intent::Half)
}
