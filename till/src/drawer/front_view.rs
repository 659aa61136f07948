use common::{Money, tender::VoucherCode};
use egui::{Align2, Rect, Ui, Vec2, vec2};
use ui::{
    lay,
    text::Text,
    theme,
    token::{space, text},
    widget::{Chip, Corner, Kind as Weight, PadKey, number_pad, qr, sheet},
};

use super::{
    Intent,
    front::{Front, Kind},
    sale_view,
    voucher::in_fours,
};
use crate::{desk::Desk, pay::cents, say, verb::Verb};

fn size(front: &Front) -> Vec2 {
    match front {
        Front::Cash(Kind::Drop, ..) => vec2(400.0, 500.0),
        Front::Cash(..) => vec2(440.0, 640.0),
        Front::NoSale => vec2(420.0, 250.0),
        Front::Voucher(_) | Front::Account(..) => vec2(420.0, 660.0),
        Front::Slip(..) => vec2(420.0, 560.0),
        Front::Accounts => vec2(440.0, 420.0),
    }
}

pub(super) fn show(ui: &mut Ui, screen: Rect, desk: &Desk, front: &Front) -> Option<Intent> {
    let shown = sheet(ui, screen, size(front), |ui, rect| {
        let inner = lay::inset(rect, space::S5, space::S5);
        match front {
            Front::Cash(kind, typed, reason) => cash_ui(ui, inner, desk, *kind, typed, *reason),
            Front::NoSale => no_sale_ui(ui, inner, desk),
            Front::Voucher(sale) => sale_view::voucher_ui(ui, inner, desk, sale),
            Front::Slip(code, amount) => slip_ui(ui, inner, desk, code, *amount),
            Front::Accounts => sale_view::accounts_ui(ui, inner, desk),
            Front::Account(account, sale) => sale_view::account_ui(ui, inner, desk, *account, sale),
        }
    });
    shown.inner.or(shown.dismissed.then_some(Intent::Away))
}

pub(super) fn head_ui(ui: &Ui, rect: Rect, words: &str) -> Rect {
    let t = theme::tokens(ui);
    let (head, rest) = lay::top(rect, 40.0);
    Text::bold(words, text::HEADING, t.ink)
        .fit(ui, head.size(), text::BODY)
        .label(ui, head, Align2::LEFT_TOP);
    rest
}

/// What was typed, large, over the pad.
pub(super) fn pad_ui(ui: &Ui, rect: Rect, desk: &Desk, typed: &str) -> Option<Intent> {
    let t = theme::tokens(ui);
    let (line, pad) = lay::top(rect, 52.0);
    let shown = say::total(&desk.words, desk.state(), cents(typed));
    Text::bold(&shown, text::SUM, t.ink).label(ui, line, Align2::CENTER_CENTER);
    match number_pad(ui, pad, Corner::DoubleZero, desk.words.get("common-erase"))? {
        PadKey::Digit(digit) => Some(Intent::Digit(digit)),
        PadKey::DoubleZero => Some(Intent::DoubleZero),
        PadKey::Erase => Some(Intent::Erase),
        PadKey::Corner => None,
    }
}

fn cash_ui(
    ui: &mut Ui,
    rect: Rect,
    desk: &Desk,
    kind: Kind,
    typed: &str,
    reason: Option<&'static str>,
) -> Option<Intent> {
    let words = &desk.words;
    let named = Kind::ALL.iter().find(|(known, _, _)| *known == kind);
    let rest = head_ui(ui, rect, words.get(named.map_or("", |(_, name, _)| name)));
    let (rest, verb) = lay::bottom(rest, 56.0);
    let reasons = kind.reasons();
    let rows = u16::try_from(reasons.len().div_ceil(2)).unwrap_or(0);
    let height = f32::from(rows) * 56.0 + space::S2;
    let (pad, chips) = lay::bottom(rest, height);
    let mut intent = None;
    let chips = lay::top(chips, space::S2).1;
    for (n, key) in reasons.iter().enumerate() {
        let place = lay::cell(chips, 2, 48.0, 8.0, n);
        let chip = Chip::new(words.get(key))
            .dark()
            .selected(reason == Some(*key));
        if chip.at(ui, place).clicked() {
            intent = Some(Intent::Why(key));
        }
    }
    let pad = lay::bottom(pad, space::S2).0;
    let keyed = pad_ui(ui, pad, desk, typed);
    let amount = cents(typed);
    let gap = [("amount", say::money(words, amount).into())];
    let label = words.with(kind.verb(), &gap);
    let can = amount.is_positive() && (reasons.is_empty() || reason.is_some());
    let done = Verb::new(Weight::Primary, "done", &label)
        .size(text::NAME)
        .enabled(can);
    let done = done.at(ui, verb).clicked().then_some(Intent::Done);
    intent.or(keyed).or(done)
}

/// A tap on the reason opens it.
fn no_sale_ui(ui: &mut Ui, rect: Rect, desk: &Desk) -> Option<Intent> {
    let words = &desk.words;
    let rest = head_ui(ui, rect, words.get("drawer-no-sale"));
    for (n, key) in Kind::NoSale.reasons().iter().enumerate() {
        let verb = Verb::new(Weight::Quiet, key, words.get(key));
        if verb.at(ui, lay::cell(rest, 1, 52.0, 8.0, n)).clicked() {
            return Some(Intent::Why(key));
        }
    }
    None
}

/// What the guest takes away.
fn slip_ui(
    ui: &mut Ui,
    rect: Rect,
    desk: &Desk,
    code: &VoucherCode,
    amount: Money,
) -> Option<Intent> {
    let t = theme::tokens(ui);
    let words = &desk.words;
    let amount = say::total(words, desk.state(), amount);
    let title = words.with("voucher-for", &[("amount", amount.into())]);
    let rest = head_ui(ui, rect, &title);
    let (rest, verb) = lay::bottom(rest, 56.0);
    let (rest, help) = lay::bottom(rest, 60.0);
    let (code_at, letters) = lay::bottom(rest, 44.0);
    qr(ui, code_at, &code.0);
    let spelled = in_fours(code);
    Text::bold(&spelled, text::HEADING, t.ink).label(ui, letters, Align2::CENTER_CENTER);
    Text::regular(words.get("voucher-sold"), text::SUB, t.muted)
        .rows(2)
        .label(ui, help, Align2::CENTER_CENTER);
    let done = Verb::new(Weight::Primary, "done", words.get("common-done"));
    done.at(ui, verb).clicked().then_some(Intent::Away)
}
