use egui::{Align2, Rect, Ui};
use ui::{
    lay,
    text::Text,
    theme,
    token::{space, text},
    widget::{Button, Kind},
};

use super::{
    Intent, Tip,
    front::Opening,
    model::Model,
    tenders::{SumFace, Tenders},
};
use crate::verb::Verb;

/// Who pays, how much, the tip, and how. `big` is the height of the tenders.
pub(super) fn tenders_ui(ui: &mut Ui, rect: Rect, big: f32, model: &Model<'_>) -> Option<Intent> {
    let t = theme::tokens(ui);
    let tenders = &model.tenders;
    let phone = big < 90.0;
    let (who, rest) = lay::top(rect, 28.0);
    who_ui(ui, who, tenders);
    let (amount, rest) = lay::top(rest, if phone { 62.0 } else { 80.0 });
    Text::bold(&tenders.amount, text::DUE, t.ink).label(ui, amount, Align2::LEFT_CENTER);
    let half = half_ui(ui, amount, model);
    let (label, rest) = lay::top(rest, 24.0);
    let word = model.desk.words.get("pay-tip");
    Text::regular(word, text::SUB, t.muted).label(ui, label, Align2::LEFT_CENTER);
    let (tips, rest) = lay::top(rest, 56.0);
    let tip = tips_ui(ui, tips, model);
    let (_, rest) = lay::top(rest, 14.0);
    let (main, rest) = lay::top(rest, big);
    let main = main_ui(ui, main, tenders);
    let (_, rest) = lay::top(rest, 14.0);
    let (notes, rest) = lay::top(rest, if phone { 56.0 } else { 60.0 });
    let notes = notes_ui(ui, notes, model);
    let (_, rest) = lay::top(rest, if phone { 8.0 } else { 14.0 });
    let columns = if phone { 4 } else { 2 };
    let (others, rest) = lay::top(rest, if phone { 56.0 } else { 2.0 * 56.0 + 10.0 });
    // A pad for a free amount needs their room on a phone.
    let other = if phone && model.typing.is_some() {
        None
    } else {
        others_ui(ui, others, columns, model)
    };
    let foot = if phone {
        foot_ui(ui, rest, model)
    } else {
        sums_ui(ui, rest, model);
        None
    };
    let other = other.or(foot);
    half.or(tip).or(main).or(notes).or(other)
}

/// How it stands with the check, and the way back, where the bar has no room for them.
fn foot_ui(ui: &mut Ui, area: Rect, model: &Model<'_>) -> Option<Intent> {
    let t = theme::tokens(ui);
    if area.height() < 48.0 {
        return None;
    }
    let row = lay::bottom(area, 48.0).1;
    let undo = Button::quiet(model.desk.words.get("common-undo")).id("undo");
    let width = undo.natural_width(ui);
    let (facts, place) = lay::right(row, width);
    let facts = lay::right(facts, space::S2).0;
    Text::regular(&model.facts, text::SUB, t.muted).label(ui, facts, Align2::LEFT_CENTER);
    (model.can_undo && undo.at(ui, place).clicked()).then_some(Intent::Undo)
}

/// Transfer, voucher, house account; and the discount.
fn others_ui(ui: &mut Ui, area: Rect, columns: usize, model: &Model<'_>) -> Option<Intent> {
    let gap = if columns == 2 { 10.0 } else { 8.0 };
    let mut tapped = None;
    for (n, other) in model.tenders.others.iter().enumerate() {
        let place = lay::cell(area, columns, 56.0, gap, n);
        let size = if columns == 2 {
            text::NAME
        } else {
            text::CAPTION
        };
        let words = if columns == 2 {
            &other.words
        } else {
            &other.short
        };
        let verb = Verb::new(Kind::Quiet, other.id, words)
            .size(size)
            .enabled(other.enabled)
            .why_not(other.why_not.as_deref());
        if verb.at(ui, place).clicked() {
            tapped = Some(Intent::Open(other.opening));
        }
    }
    tapped
}

/// Who pays, and the tip that is in the amount.
fn who_ui(ui: &Ui, rect: Rect, tenders: &Tenders) {
    let t = theme::tokens(ui);
    let who = Text::regular(&tenders.who, text::NAME, t.muted);
    who.label(ui, rect, Align2::LEFT_CENTER);
    if !tenders.tip_of.is_empty() {
        let mut rest = rect;
        rest.min.x += who.width(ui) + space::S4;
        let tip = Text::semibold(&tenders.tip_of, text::BODY, t.ink);
        tip.label(ui, rest, Align2::RIGHT_CENTER);
    }
}

/// Only half of it now: half card, half cash.
fn half_ui(ui: &mut Ui, amount: Rect, model: &Model<'_>) -> Option<Intent> {
    let tenders = &model.tenders;
    let kind = if tenders.half {
        Kind::Dark
    } else {
        Kind::Quiet
    };
    let place = Align2::RIGHT_CENTER.align_size_within_rect(egui::vec2(72.0, 52.0), amount);
    let verb = Verb::new(kind, "half", model.desk.words.get("pay-half"))
        .size(text::HEADING)
        .enabled(tenders.can_take);
    verb.at(ui, place).clicked().then_some(Intent::Half)
}

/// How it stands with the whole check, at the foot.
fn sums_ui(ui: &Ui, area: Rect, model: &Model<'_>) {
    const ROW: f32 = 28.0;
    let t = theme::tokens(ui);
    let count = u16::try_from(model.sums.len()).unwrap_or(u16::MAX);
    let fits = ROW.min((area.height() - space::S3) / f32::from(count.max(1)));
    let (_, foot) = lay::bottom(area, fits * f32::from(count) + space::S1);
    lay::hairline(ui, foot, lay::Side::Top);
    let mut rest = lay::top(foot, space::S1).1;
    for sum in &model.sums {
        let (row, below) = lay::top(rest, fits);
        rest = below;
        let (weight, ink) = if sum.strong {
            (ui::token::Weight::Bold, t.ink)
        } else {
            (ui::token::Weight::Regular, t.muted)
        };
        let amount = Text::new(&sum.amount, weight, text::BODY, ink);
        let placed = amount.label(ui, row, Align2::RIGHT_CENTER);
        let mut left = row;
        left.max.x = placed.rect.left() - space::S2;
        Text::new(&sum.name, weight, text::BODY, ink).label(ui, left, Align2::LEFT_CENTER);
    }
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
        let verb = sum_verb(ui, place(n + 1), face, &id, kind(face.selected));
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
    tapped.then_some(Intent::Open(Opening::Tip))
}

/// A sum with the tip or the change beneath it: in words, or the bare amount where the place is
/// too narrow for words.
fn sum_verb<'a>(ui: &Ui, place: Rect, face: &'a SumFace, id: &'a str, kind: Kind) -> Verb<'a> {
    let ink = theme::tokens(ui).ink;
    let long = Text::regular(&face.detail, text::SMALL, ink).width(ui);
    let detail = if long > place.width() - 14.0 {
        &face.bare
    } else {
        &face.detail
    };
    Verb::new(kind, id, &face.words).detail(Some(detail))
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
        .detail(tenders.rounding.as_deref())
        .enabled(tenders.can_take);
    let tapped = cash.at(ui, lay::column(row, 2, 10.0, 1)).clicked();
    tapped.then_some(Intent::Cash(None))
}

/// Notes on the table: a tap takes them and says what goes back.
fn notes_ui(ui: &mut Ui, row: Rect, model: &Model<'_>) -> Option<Intent> {
    let words = &model.desk.words;
    let tenders = &model.tenders;
    let place = |n| lay::column(row, 4, 8.0, n);
    for (n, face) in tenders.notes.iter().enumerate() {
        let id = format!("note-{n}");
        let verb = sum_verb(ui, place(n), face, &id, Kind::Quiet);
        if verb.at(ui, place(n)).clicked() {
            return Some(Intent::Cash(Some(face.sum)));
        }
    }
    let given = Verb::new(Kind::Quiet, "given", words.get("pay-given")).enabled(tenders.can_take);
    let tapped = given.at(ui, place(3)).clicked();
    tapped.then_some(Intent::Open(Opening::Given))
}
