use common::{AccountId, Money, check::Tender, tender::DrawnOn};
use egui::{Rect, Ui};
use ui::{lay, token::text, widget::Kind};

use super::{Did, head_ui};
use crate::{
    desk::Desk,
    pay::{self, model::Model, take},
    say,
    till::Go,
    verb::Verb,
};

/// Who pays later: each with what can still be put on it.
pub(super) fn show(ui: &mut Ui, rect: Rect, model: &Model<'_>) -> Option<Did> {
    const ROW: f32 = 64.0;
    let words = &model.desk.words;
    let state = model.desk.state();
    let rest = head_ui(ui, rect, words.get("pay-account"));
    let accounts = &state.house.accounts;
    let count = u16::try_from(accounts.len()).unwrap_or(u16::MAX);
    ui::widget::scroll(ui, rest, "accounts", |ui| {
        let size = egui::vec2(rest.width(), (ROW + 8.0) * f32::from(count));
        let (area, _) = ui.allocate_exact_size(size, egui::Sense::hover());
        let mut did = None;
        for (n, account) in accounts.iter().enumerate() {
            let owed = state.tender.owed.get(&account.id).copied();
            let left = (account.limit - owed.unwrap_or_default()).max(Money::ZERO);
            let amount = left.min(model.due.amount);
            let tip = (left - amount).min(model.due.tip);
            let label = format!("{} · {}", account.name, say::money(words, amount + tip));
            let gap = [("amount", say::money(words, left).into())];
            let detail = words.with("pay-account-left", &gap);
            let id = format!("account-{}", account.id.0);
            let verb = Verb::new(Kind::Quiet, &id, &label)
                .size(text::NAME)
                .detail(Some(&detail))
                .enabled(amount.is_positive() && model.tenders.can_take);
            if verb.at(ui, lay::cell(area, 1, ROW, 8.0, n)).clicked() {
                did = Some(Did::Account(account.id, amount, tip));
            }
        }
        did
    })
}

pub(super) fn charge(
    desk: &mut Desk,
    draft: &mut pay::Draft,
    account: AccountId,
    amount: Money,
    tip: Money,
) -> Option<Go> {
    let drawn_on = Some(DrawnOn::Account(account));
    take::take(desk, draft, Tender::Account, (amount, tip), None, drawn_on)
}
