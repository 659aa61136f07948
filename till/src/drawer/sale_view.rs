use common::{AccountId, Money, check::Tender};
use egui::{Align2, Rect, Ui, vec2};
use ui::{
    lay,
    text::Text,
    theme,
    token::{space, text},
    widget::{Button, Chip, Kind as Weight},
};

use super::{
    Intent,
    front::{Kind, Sale, account_name},
    front_view::{head_ui, pad_ui},
};
use crate::{
    desk::Desk,
    pay::{cents, round_sums, whole},
    say,
    verb::Verb,
};

/// How vouchers and accounts are paid.
const TENDERS: [Tender; 3] = [Tender::Cash, Tender::Card, Tender::Transfer];

pub(super) fn voucher_ui(ui: &mut Ui, rect: Rect, desk: &Desk, sale: &Sale) -> Option<Intent> {
    let words = &desk.words;
    let rest = head_ui(ui, rect, words.get("drawer-voucher"));
    let (chips, rest) = lay::top(rest, 52.0);
    let mut intent = None;
    let sums = round_sums(&desk.state().house.currency);
    for (n, sum) in sums.into_iter().enumerate() {
        let label = whole(&say::money(words, sum));
        let button = Button::plain(&label).bold().id(("sum", n));
        if button.at(ui, lay::column(chips, 3, 8.0, n)).clicked() {
            intent = Some(Intent::Amount(sum));
        }
    }
    let amount = cents(&sale.typed);
    let gap = [("amount", say::money(words, amount).into())];
    let label = words.with(Kind::Voucher.verb(), &gap);
    intent.or(paid_ui(ui, rest, desk, sale, &label, amount.is_positive()))
}

/// Who owes something.
pub(super) fn accounts_ui(ui: &mut Ui, rect: Rect, desk: &Desk) -> Option<Intent> {
    const ROW: f32 = 64.0;
    let t = theme::tokens(ui);
    let words = &desk.words;
    let rest = head_ui(ui, rect, words.get("drawer-account"));
    let owed = desk.state().tender.owed.iter();
    let owed: Vec<_> = owed.filter(|(_, owed)| owed.is_positive()).collect();
    if owed.is_empty() {
        let nobody = words.get("drawer-nobody-owes");
        Text::regular(nobody, text::NAME, t.muted).label(ui, rest, Align2::CENTER_CENTER);
        return None;
    }
    let count = u16::try_from(owed.len()).unwrap_or(u16::MAX);
    ui::widget::scroll(ui, rest, "owed", |ui| {
        let size = vec2(rest.width(), (ROW + 8.0) * f32::from(count));
        let (area, _) = ui.allocate_exact_size(size, egui::Sense::hover());
        let mut intent = None;
        for (n, (account, owed)) in owed.iter().enumerate() {
            let name = account_name(desk, **account);
            let gap = [("amount", say::money(words, **owed).into())];
            let detail = words.with("drawer-owes", &gap);
            let id = format!("owes-{}", account.0);
            let verb = Verb::new(Weight::Quiet, &id, &name)
                .size(text::NAME)
                .detail(Some(&detail));
            if verb.at(ui, lay::cell(area, 1, ROW, 8.0, n)).clicked() {
                intent = Some(Intent::Account(**account, **owed));
            }
        }
        intent
    })
}

pub(super) fn account_ui(
    ui: &mut Ui,
    rect: Rect,
    desk: &Desk,
    account: AccountId,
    sale: &Sale,
) -> Option<Intent> {
    let t = theme::tokens(ui);
    let words = &desk.words;
    let name = account_name(desk, account);
    let rest = head_ui(ui, rect, &name);
    let owed = desk.state().tender.owed.get(&account).copied();
    let owed = owed.unwrap_or(Money::ZERO);
    let (line, rest) = lay::top(rest, 28.0);
    let said = words.with("drawer-owes", &[("amount", say::money(words, owed).into())]);
    Text::regular(&said, text::BODY, t.muted).label(ui, line, Align2::LEFT_TOP);
    let amount = cents(&sale.typed);
    let gaps = [
        ("name", name.as_str().into()),
        ("amount", say::money(words, amount).into()),
    ];
    let label = words.with(Kind::Accounts.verb(), &gaps);
    let can = amount.is_positive() && amount <= owed;
    paid_ui(ui, rest, desk, sale, &label, can)
}

/// The pad, the tenders, and the verb.
fn paid_ui(
    ui: &mut Ui,
    rect: Rect,
    desk: &Desk,
    sale: &Sale,
    label: &str,
    can: bool,
) -> Option<Intent> {
    let words = &desk.words;
    let (rest, verb) = lay::bottom(rect, 56.0);
    let (pad, tenders) = lay::bottom(rest, 48.0 + 2.0 * space::S3);
    let tenders = lay::inset(tenders, 0.0, space::S3);
    let mut intent = None;
    for (n, tender) in TENDERS.into_iter().enumerate() {
        let chip = Chip::new(words.get(say::tender(tender)))
            .dark()
            .selected(sale.tender == tender);
        if chip.at(ui, lay::column(tenders, 3, 8.0, n)).clicked() {
            intent = Some(Intent::Tender(tender));
        }
    }
    let keyed = pad_ui(ui, pad, desk, &sale.typed);
    let done = Verb::new(Weight::Primary, "done", label)
        .size(text::NAME)
        .enabled(can)
        .why_not(desk.why_not_alone());
    let done = done.at(ui, verb).clicked().then_some(Intent::Done);
    intent.or(keyed).or(done)
}
