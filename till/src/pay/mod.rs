//! Paying: who pays what, the tip, and how.

mod bill;
mod fraction;
mod front;
mod hand_view;
mod model;
mod payers;
mod payers_view;
mod split;
mod suggest;
mod take;
mod tender_view;
mod tenders;
mod view;

use common::{
    CheckId, LineId, Money, PaymentId, StaffId,
    check::{Tender, Way},
};
use egui::{Rect, Ui};

use crate::{desk::Desk, guest::Paying, till::Go};
use front::{Front, Opening};
use split::Target;

pub(crate) use {suggest::round_sums, tenders::whole};

/// The tip for the payment to come. Nothing is chosen until somebody chooses.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Tip {
    Open,
    None,
    Of(Money),
}

/// What has been chosen and typed so far.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    check: CheckId,
    /// Together after all, though seats were named.
    together: bool,
    /// A free amount, whoever pays it.
    free: bool,
    /// The payer that was tapped, by number.
    payer: Option<u8>,
    /// Whose turn it was in the last frame.
    turn: Option<u8>,
    tip: Tip,
    tip_for: Option<StaffId>,
    /// Only half of it now.
    half: bool,
    /// Cents typed for a free amount.
    amount: String,
    /// A line that was picked, and the payer it was picked from.
    in_hand: Option<(LineId, u8)>,
    /// The line in hand follows the pointer.
    dragging: bool,
    front: Option<Front>,
    /// Payments that were taken here.
    taken: Vec<PaymentId>,
    /// A payment that the house has to say yes to.
    waiting: Option<PaymentId>,
}

impl Draft {
    /// Begins as the house has it divided; by seat where seats were named.
    pub(crate) fn new(_desk: &Desk, check: CheckId) -> Self {
        Self {
            check,
            together: false,
            free: false,
            payer: None,
            turn: None,
            tip: Tip::Open,
            tip_for: None,
            half: false,
            amount: String::new(),
            in_hand: None,
            dragging: false,
            front: None,
            taken: Vec::new(),
            waiting: None,
        }
    }

    /// For the next payer nothing is chosen yet.
    fn begin(&mut self) {
        self.tip = Tip::Open;
        self.tip_for = None;
        self.half = false;
        self.amount.clear();
        self.in_hand = None;
        self.dragging = false;
        self.front = None;
    }
}

/// What was tapped.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Intent {
    Back,
    SignOut,
    Undo,
    Way(Way),
    ByLine,
    Free,
    Payer(u8),
    /// A line is picked up by a tap, or by a pointer that drags it.
    Pick {
        line: LineId,
        from: u8,
        drag: bool,
    },
    /// The line in hand goes to a payer.
    Give(Target),
    PutDown,
    Tip(Tip),
    Half,
    Card,
    /// Cash, with what was laid on the table; nothing is exactly what is needed.
    Cash(Option<Money>),
    Open(Opening),
    Front(front::Did),
    Digit(u8),
    DoubleZero,
    Erase,
}

pub(crate) fn show(ui: &mut Ui, screen: Rect, desk: &mut Desk, draft: &mut Draft) -> Option<Go> {
    front::pump(desk, draft);
    let Some(check) = desk.state().checks.get(draft.check) else {
        return Some(take::after(desk, draft));
    };
    draft.check = check.id;
    take::look_after(desk, draft);
    let mut front = draft.front.take();
    let model = model::Model::new(desk, draft);
    let intent = model.and_then(|model| view::show(ui, screen, &model, front.as_mut()));
    draft.front = front;
    handle(desk, draft, intent?)
}

/// The payment to come, for the guest's own display.
pub(crate) fn guest(desk: &Desk, draft: &Draft) -> Option<Paying> {
    let check = desk.state().checks.get(draft.check)?;
    let (_, due) = take::who(desk, draft)?;
    let taken = check.payments.iter();
    let last = taken.rev().find(|one| draft.taken.contains(&one.id));
    let shown = matches!(draft.front, Some(Front::Transfer));
    Some(Paying {
        check: check.id,
        amount: due.amount,
        tip: due.tip,
        rounding: due.rounding,
        change: last.map_or(Money::ZERO, |last| last.change),
        transfer: shown.then(|| front::code(desk, check, due.sum())).flatten(),
    })
}

fn handle(desk: &mut Desk, draft: &mut Draft, intent: Intent) -> Option<Go> {
    match intent {
        Intent::Back => return Some(Go::Check(draft.check)),
        Intent::SignOut => return Some(Go::SignIn),
        Intent::Undo => {
            draft.begin();
            desk.take_back(draft.check);
        }
        Intent::Way(way) => split::change(desk, draft, way),
        Intent::ByLine => split::by_line(desk, draft),
        Intent::Free => {
            draft.begin();
            draft.free = true;
        }
        Intent::Payer(payer) => draft.payer = Some(payer),
        Intent::Pick { line, from, drag } => {
            draft.in_hand = Some((line, from));
            draft.dragging = drag;
        }
        Intent::Give(target) => {
            draft.dragging = false;
            if let Some((line, from)) = draft.in_hand.take() {
                split::give(desk, draft, line, from, target);
            }
        }
        Intent::PutDown => {
            draft.dragging = false;
            draft.in_hand = None;
        }
        Intent::Tip(tip) => draft.tip = tip,
        Intent::Half => draft.half = !draft.half,
        Intent::Card => return take::plain(desk, draft, Tender::Card, None),
        Intent::Cash(given) => return take::plain(desk, draft, Tender::Cash, given),
        Intent::Open(opening) => {
            desk.notices.hush();
            draft.dragging = false;
            draft.front = front::open(desk, draft, opening);
        }
        Intent::Front(did) => return front::handle(desk, draft, did),
        Intent::Digit(digit) => push(&mut draft.amount, digit),
        Intent::DoubleZero => {
            push(&mut draft.amount, 0);
            push(&mut draft.amount, 0);
        }
        Intent::Erase => {
            draft.amount.pop();
        }
    }
    None
}

pub(crate) fn push(typed: &mut String, digit: u8) {
    if typed.len() < 7 && !(typed.is_empty() && digit == 0) {
        typed.push(char::from(b'0' + digit));
    }
}

/// An amount as it was typed, in cents.
pub(crate) fn cents(typed: &str) -> Money {
    Money::cents(typed.parse().unwrap_or(0))
}
