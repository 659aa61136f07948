//! What lies over the pay screen: pads, the other tenders, whose a line is, a discount.

mod account;
mod discount;
mod pad;
mod shares;
mod transfer;
mod voucher;

use common::{AccountId, LineId, Money, StaffId, check::Tender};
use egui::{Align2, Rect, Ui, Vec2, vec2};
use ui::{
    lay,
    text::Text,
    theme,
    token::{space, text},
    widget::sheet,
};

use super::{Draft, Intent, Tip, Way, cents, model::Model, push, split, take};
use crate::{desk::Desk, till::Go};

/// What is to be opened.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Opening {
    /// Among how many.
    Ways,
    /// Another tip, or somebody else's.
    Tip,
    /// What was laid on the table.
    Given,
    /// Whose a line is.
    Shares(LineId),
    Transfer,
    Voucher,
    Account,
    Discount,
}

/// What lies in front, with what was typed there.
#[derive(Clone, Debug)]
pub(crate) enum Front {
    Ways(String),
    Tip(String, Option<StaffId>),
    Given(String),
    Shares(shares::Draft),
    Transfer,
    Voucher(voucher::Draft),
    Account,
    Discount(discount::Draft),
}

/// What was tapped there.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Did {
    Away,
    Digit(u8),
    DoubleZero,
    Erase,
    Done,
    Among(u8),
    TipFor(StaffId),
    Weigh(u8, u32),
    Alike,
    LookUp,
    Redeem(Money, Money),
    Transferred,
    Account(AccountId, Money, Money),
    Discount(discount::Did),
}

pub(super) use transfer::code;

pub(super) fn open(desk: &mut Desk, draft: &mut Draft, opening: Opening) -> Option<Front> {
    Some(match opening {
        Opening::Ways => Front::Ways(String::new()),
        Opening::Tip => Front::Tip(String::new(), draft.tip_for),
        Opening::Given => Front::Given(String::new()),
        Opening::Shares(line) => {
            draft.in_hand = None;
            Front::Shares(shares::open(desk, draft, line)?)
        }
        Opening::Transfer => Front::Transfer,
        Opening::Voucher => Front::Voucher(voucher::Draft::default()),
        Opening::Account => Front::Account,
        Opening::Discount => Front::Discount(discount::Draft::default()),
    })
}

/// Takes in what the house has answered.
pub(super) fn pump(desk: &mut Desk, draft: &mut Draft) {
    if let Some(Front::Voucher(voucher)) = &mut draft.front {
        voucher::pump(desk, voucher);
    }
}

fn size(front: &Front) -> Vec2 {
    match front {
        Front::Ways(_) => vec2(380.0, 540.0),
        Front::Tip(..) => vec2(420.0, 580.0),
        Front::Given(_) => vec2(380.0, 460.0),
        Front::Shares(draft) => vec2(520.0, shares::height(draft)),
        Front::Transfer => vec2(400.0, 580.0),
        Front::Voucher(_) => vec2(420.0, 330.0),
        Front::Account => vec2(440.0, 420.0),
        Front::Discount(draft) => vec2(500.0, discount::height(draft)),
    }
}

pub(super) fn show(
    ui: &mut Ui,
    screen: Rect,
    model: &Model<'_>,
    front: &mut Front,
) -> Option<Intent> {
    let shown = sheet(ui, screen, size(front), |ui, rect| {
        let inner = lay::inset(rect, space::S5, space::S5);
        match front {
            Front::Ways(typed) => pad::ways_ui(ui, inner, typed, model),
            Front::Tip(typed, to) => pad::tip_ui(ui, inner, typed, *to, model),
            Front::Given(typed) => pad::given_ui(ui, inner, typed, model),
            Front::Shares(draft) => shares::show(ui, inner, draft, model),
            Front::Transfer => transfer::show(ui, inner, model),
            Front::Voucher(draft) => voucher::show(ui, inner, draft, model),
            Front::Account => account::show(ui, inner, model),
            Front::Discount(draft) => discount::show(ui, inner, draft, model),
        }
    });
    let did = shown.inner.or(shown.dismissed.then_some(Did::Away));
    did.map(Intent::Front)
}

/// The heading of a sheet; gives back what is left.
fn head_ui(ui: &Ui, rect: Rect, words: &str) -> Rect {
    let t = theme::tokens(ui);
    let (head, rest) = lay::top(rect, 40.0);
    Text::bold(words, text::HEADING, t.ink).label(ui, head, Align2::LEFT_TOP);
    rest
}

pub(super) fn handle(desk: &mut Desk, draft: &mut Draft, did: Did) -> Option<Go> {
    match did {
        Did::Away => draft.front = None,
        Did::Digit(digit) => push(typed(draft)?, digit),
        Did::DoubleZero => {
            push(typed(draft)?, 0);
            push(typed(draft)?, 0);
        }
        Did::Erase => {
            typed(draft)?.pop();
        }
        Did::Done => return done(desk, draft),
        Did::Among(count) => {
            draft.front = None;
            split::change(desk, draft, Way::Equally(count));
        }
        Did::TipFor(staff) => {
            if let Some(Front::Tip(_, to)) = &mut draft.front {
                *to = Some(staff);
            }
        }
        Did::Weigh(payer, weight) => {
            if let Some(Front::Shares(shares)) = &mut draft.front {
                shares.weigh(payer, weight);
            }
        }
        Did::Alike => {
            if let Some(Front::Shares(shares)) = &mut draft.front {
                shares.alike();
            }
        }
        Did::LookUp => {
            if let Some(Front::Voucher(voucher)) = &mut draft.front {
                voucher::look_up(desk, voucher);
            }
        }
        Did::Redeem(amount, tip) => return voucher::redeem(desk, draft, amount, tip),
        Did::Transferred => {
            draft.front = None;
            return take::plain(desk, draft, Tender::Transfer, None);
        }
        Did::Account(account, amount, tip) => {
            draft.front = None;
            return account::charge(desk, draft, account, amount, tip);
        }
        Did::Discount(did) => discount::handle(desk, draft, did),
    }
    None
}

/// What the pad in sight types into.
fn typed(draft: &mut Draft) -> Option<&mut String> {
    match draft.front.as_mut()? {
        Front::Ways(typed) | Front::Tip(typed, _) | Front::Given(typed) => Some(typed),
        Front::Discount(discount) => Some(&mut discount.typed),
        Front::Shares(_) | Front::Transfer | Front::Voucher(_) | Front::Account => None,
    }
}

fn done(desk: &mut Desk, draft: &mut Draft) -> Option<Go> {
    match draft.front.take()? {
        Front::Tip(typed, to) => {
            draft.tip_for = to;
            let tip = cents(&typed);
            draft.tip = match draft.tip {
                // Only whose it is was changed.
                Tip::Of(known) if typed.is_empty() => Tip::Of(known),
                _ if tip.is_zero() => Tip::None,
                _ => Tip::Of(tip),
            };
            None
        }
        Front::Given(typed) => take::plain(desk, draft, Tender::Cash, Some(cents(&typed))),
        Front::Ways(typed) => {
            if let Ok(count @ 2..) = typed.parse::<u8>() {
                split::change(desk, draft, Way::Equally(count));
            }
            None
        }
        Front::Shares(shares) => {
            split::share(desk, draft, shares.line, &shares.parts());
            None
        }
        front @ (Front::Transfer | Front::Voucher(_) | Front::Account | Front::Discount(_)) => {
            draft.front = Some(front);
            None
        }
    }
}
