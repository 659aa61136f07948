//! A voucher: typed or scanned, looked up at the house, and redeemed as far as it goes.

use common::{
    Money, Rejection,
    check::Tender,
    protocol::{Ask, Refusal, Reply},
    tender::{DrawnOn, Voucher, VoucherCode},
};
use egui::{Align2, Key, Rect, Ui};
use ui::{
    lay,
    text::Text,
    theme,
    token::{space, text},
    widget::{Field, Kind},
};

use super::{Did, Front, head_ui};
use crate::{
    desk::Desk,
    pay::{self, model::Model, take},
    say,
    till::Go,
    verb::Verb,
};

/// What was typed, and what the house knows of it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Draft {
    code: String,
    is_focused: bool,
    asked: Option<u64>,
    found: Option<Voucher>,
    refused: Option<String>,
}

pub(super) fn look_up(desk: &mut Desk, draft: &mut Draft) {
    draft.found = None;
    draft.refused = None;
    match VoucherCode::read(&draft.code) {
        Some(code) => draft.asked = Some(desk.ask(Ask::Voucher { code })),
        None => draft.refused = Some(say::rejection(desk, &Rejection::VoucherUnreadable)),
    }
}

pub(super) fn pump(desk: &mut Desk, draft: &mut Draft) {
    let Some(reply) = draft.asked.and_then(|question| desk.reply(question)) else {
        return;
    };
    draft.asked = None;
    match reply {
        Reply::Voucher { voucher } => draft.found = Some(voucher),
        Reply::Refused(Refusal::NotFound) => {
            let number = draft.code.trim().to_owned();
            let unknown = Rejection::VoucherUnknown { number };
            draft.refused = Some(say::rejection(desk, &unknown));
        }
        Reply::Refused(refusal) => draft.refused = Some(say::refusal(&desk.words, &refusal)),
        _ => {}
    }
}

/// What it pays of a sum: the check first, then the tip.
fn covers(balance: Money, model: &Model<'_>) -> (Money, Money) {
    let amount = balance.min(model.due.amount);
    (amount, (balance - amount).min(model.due.tip))
}

pub(super) fn redeem(
    desk: &mut Desk,
    draft: &mut pay::Draft,
    amount: Money,
    tip: Money,
) -> Option<Go> {
    let Some(Front::Voucher(voucher)) = draft.front.take() else {
        return None;
    };
    let drawn_on = Some(DrawnOn::Voucher(voucher.found?.code));
    take::take(desk, draft, Tender::Voucher, (amount, tip), None, drawn_on)
}

pub(super) fn show(ui: &mut Ui, rect: Rect, draft: &mut Draft, model: &Model<'_>) -> Option<Did> {
    let t = theme::tokens(ui);
    let words = &model.desk.words;
    let rest = head_ui(ui, rect, words.get("pay-voucher"));
    let (field, rest) = lay::top(rest, 52.0);
    let before = draft.code.clone();
    let name = words.get("pay-voucher-code");
    let typed = Field::new(&mut draft.code, name).limit(40).at(ui, field);
    if !draft.is_focused {
        draft.is_focused = true;
        typed.request_focus();
    }
    if draft.code != before {
        draft.found = None;
        draft.refused = None;
    }
    // A scanner ends what it reads with Enter.
    let entered = typed.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let (said, verb) = lay::bottom(rest, 60.0);
    if let Some(found) = &draft.found {
        let balance = [(
            "amount",
            say::total(words, model.desk.state(), found.balance).into(),
        )];
        let balance = words.with("pay-voucher-holds", &balance);
        Text::bold(&balance, text::HEADING, t.ink).label(ui, said, Align2::CENTER_CENTER);
        let (amount, tip) = covers(found.balance, model);
        let gap = [("amount", say::money(words, amount + tip).into())];
        let label = words.with("pay-voucher-take", &gap);
        let take = Verb::new(Kind::Primary, "redeem", &label)
            .size(text::VERB)
            .enabled(amount.is_positive() && model.tenders.can_take);
        return take
            .at(ui, verb)
            .clicked()
            .then_some(Did::Redeem(amount, tip));
    }
    if let Some(refused) = &draft.refused {
        let said = lay::inset(said, 0.0, space::S2);
        Text::semibold(refused, text::BODY, t.bad)
            .rows(3)
            .label(ui, said, Align2::CENTER_CENTER);
    }
    let look = Verb::new(Kind::Primary, "look-up", words.get("pay-voucher-look"))
        .size(text::NAME)
        .enabled(!draft.code.trim().is_empty() && draft.asked.is_none())
        .why_not(model.desk.why_not_alone());
    let tapped = look.at(ui, verb).clicked();
    (tapped || entered).then_some(Did::LookUp)
}
