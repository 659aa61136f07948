//! Cash in and out, the drawer opened, vouchers sold, house accounts paid off.

mod front;
mod front_view;
mod sale_view;
mod view;
mod voucher;

use common::{
    AccountId, Command, Money, PaymentId,
    check::Tender,
    drawer,
    tender::{self, VoucherCode},
};
use egui::{Rect, Ui};

use crate::{desk::Desk, pay, say, till::Go};
use front::{Front, Kind, Sale};

/// What lies in front, and what the house has to say yes to.
#[derive(Clone, Debug, Default)]
pub(crate) struct Draft {
    front: Option<Front>,
    /// A voucher on its way.
    selling: Option<(PaymentId, VoucherCode)>,
}

/// What was tapped.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Intent {
    Floor,
    SignOut,
    Open(Kind),
    Account(AccountId, Money),
    Away,
    Digit(u8),
    DoubleZero,
    Erase,
    Amount(Money),
    Why(&'static str),
    Tender(Tender),
    Done,
}

pub(crate) fn show(ui: &mut Ui, screen: Rect, desk: &mut Desk, draft: &mut Draft) -> Option<Go> {
    sold(desk, draft);
    let shown = view::show(ui, screen, desk);
    let front = draft.front.as_ref();
    let front = front.and_then(|front| front_view::show(ui, screen, desk, front));
    handle(desk, draft, front.or(shown)?)
}

/// The slip is shown as soon as the house has the voucher in its books.
fn sold(desk: &Desk, draft: &mut Draft) {
    let Some((payment, code)) = &draft.selling else {
        return;
    };
    let confirmed = desk.device.replica().confirmed();
    let mut known = confirmed.tender.vouchers_sold.iter();
    if let Some(sale) = known.find(|sale| sale.id == *payment) {
        draft.front = Some(Front::Slip(code.clone(), sale.amount));
        draft.selling = None;
    } else if desk.device.outstanding() == 0 {
        // The house said no, and why.
        draft.selling = None;
    }
}

fn handle(desk: &mut Desk, draft: &mut Draft, intent: Intent) -> Option<Go> {
    match intent {
        Intent::Floor => return Some(Go::Floor),
        Intent::SignOut => return Some(Go::SignIn),
        Intent::Open(kind) => {
            desk.notices.hush();
            draft.front = Some(Front::of(kind));
        }
        Intent::Account(account, owed) => {
            draft.front = Some(Front::Account(account, Sale::of(owed)));
        }
        Intent::Away => draft.front = None,
        Intent::Digit(digit) => pay::push(draft.front.as_mut()?.typed()?, digit),
        Intent::DoubleZero => {
            let typed = draft.front.as_mut()?.typed()?;
            pay::push(typed, 0);
            pay::push(typed, 0);
        }
        Intent::Erase => {
            draft.front.as_mut()?.typed()?.pop();
        }
        Intent::Amount(amount) => {
            *draft.front.as_mut()?.typed()? = amount.in_cents().to_string();
        }
        Intent::Why(key) => match draft.front.as_mut()? {
            Front::Cash(_, _, reason) => *reason = Some(key),
            Front::NoSale => no_sale(desk, draft, key),
            Front::Voucher(_) | Front::Slip(..) | Front::Accounts | Front::Account(..) => {}
        },
        Intent::Tender(tender) => {
            if let Front::Voucher(sale) | Front::Account(_, sale) = draft.front.as_mut()? {
                sale.tender = tender;
            }
        }
        Intent::Done => done(desk, draft),
    }
    None
}

fn no_sale(desk: &mut Desk, draft: &mut Draft, key: &str) {
    draft.front = None;
    let reason = desk.words.get(key).to_owned();
    if desk.submit(Command::Drawer(drawer::Command::NoSale { reason })) {
        let said = desk.words.get("drawer-opened").to_owned();
        desk.say(said);
    }
}

fn done(desk: &mut Desk, draft: &mut Draft) {
    match draft.front.take() {
        Some(Front::Cash(kind, typed, reason)) => cash(desk, kind, pay::cents(&typed), reason),
        Some(Front::Voucher(sale)) => draft.selling = voucher::sell(desk, &sale),
        Some(Front::Account(account, sale)) => pay_off(desk, account, &sale),
        Some(Front::NoSale | Front::Slip(..) | Front::Accounts) | None => {}
    }
}

fn cash(desk: &mut Desk, kind: Kind, amount: Money, reason: Option<&'static str>) {
    let reason = reason.map_or(String::new(), |key| desk.words.get(key).to_owned());
    let (command, key) = match kind {
        Kind::In => (drawer::Command::PayIn { amount, reason }, "drawer-paid-in"),
        Kind::Out => (
            drawer::Command::PayOut { amount, reason },
            "drawer-paid-out",
        ),
        Kind::Drop => (drawer::Command::Drop { amount }, "drawer-drop"),
        Kind::NoSale | Kind::Voucher | Kind::Accounts => return,
    };
    if desk.submit(Command::Drawer(command)) {
        let words = &desk.words;
        let gaps = [
            ("what", words.get(key).into()),
            ("amount", say::total(words, desk.state(), amount).into()),
        ];
        let said = words.with("drawer-done", &gaps);
        desk.say(said);
    }
}

fn pay_off(desk: &mut Desk, account: AccountId, sale: &Sale) {
    let amount = pay::cents(&sale.typed);
    let payment = desk.new_payment();
    let command = tender::Command::PayAccount {
        payment,
        account,
        amount,
        tender: sale.tender,
    };
    if desk.submit(Command::Tender(command)) {
        let words = &desk.words;
        let gaps = [
            ("name", front::account_name(desk, account).into()),
            ("amount", say::total(words, desk.state(), amount).into()),
        ];
        let said = words.with("voucher-settled", &gaps);
        desk.say(said);
    }
}
