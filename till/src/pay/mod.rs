//! Paying: who pays what, the tip, and how.

mod fraction;
mod front_view;
mod model;
mod payers;
mod payers_view;
mod suggest;
mod take;
mod tender_view;
mod view;

use common::{CheckId, Money};
use egui::{Rect, Ui};

use crate::{desk::Desk, till::Go};
pub(crate) use payers::Way;

/// The tip for the payment to come. Nothing is chosen until somebody chooses.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Tip {
    Open,
    None,
    Of(Money),
}

/// What lies over the screen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Front {
    /// Among how many.
    Ways,
    /// Another tip.
    Tip,
    /// What was laid on the table.
    Given,
}

/// What has been chosen and typed so far.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    check: CheckId,
    way: Way,
    /// The payer that is paying, by place.
    payer: usize,
    tip: Tip,
    /// Only half of it now.
    half: bool,
    /// Cents typed for a free amount.
    amount: String,
    front: Option<Front>,
    /// Cents or a number typed on what lies in front.
    typed: String,
}

impl Draft {
    /// Begins by seat where seats were named, and together otherwise.
    pub(crate) fn new(desk: &Desk, check: CheckId) -> Self {
        let named = desk
            .state()
            .checks
            .get(check)
            .is_some_and(|check| check.standing().any(|line| !line.seats.is_empty()));
        let mut draft = Self {
            check,
            way: if named { Way::BySeat } else { Way::Together },
            payer: 0,
            tip: Tip::Open,
            half: false,
            amount: String::new(),
            front: None,
            typed: String::new(),
        };
        take::turn_to_next(desk, &mut draft);
        draft
    }

    /// For the next payer nothing is chosen yet.
    fn begin(&mut self) {
        self.tip = Tip::Open;
        self.half = false;
        self.amount.clear();
        self.typed.clear();
        self.front = None;
    }
}

/// What was tapped.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Intent {
    Back,
    SignOut,
    Way(Way),
    Payer(usize),
    Tip(Tip),
    Half,
    Card,
    /// Cash, with what was laid on the table; nothing is exactly what is needed.
    Cash(Option<Money>),
    Front(Front),
    Away,
    Digit(u8),
    DoubleZero,
    Erase,
    Done,
    Among(u8),
}

pub(crate) fn show(ui: &mut Ui, screen: Rect, desk: &mut Desk, draft: &mut Draft) -> Option<Go> {
    let Some(check) = desk.state().checks.get(draft.check) else {
        // Settled elsewhere meanwhile; the house says by whom if we tried.
        return Some(Go::Floor);
    };
    draft.check = check.id;
    let model = model::Model::new(desk, draft)?;
    let intent = view::show(ui, screen, &model)?;
    handle(desk, draft, intent)
}

fn handle(desk: &mut Desk, draft: &mut Draft, intent: Intent) -> Option<Go> {
    match intent {
        Intent::Back => return Some(Go::Check(draft.check)),
        Intent::SignOut => return Some(Go::SignIn),
        Intent::Way(way) => change_way(desk, draft, way),
        Intent::Among(count) => change_way(desk, draft, Way::Equally(count)),
        Intent::Payer(payer) => {
            draft.begin();
            draft.payer = payer;
        }
        Intent::Tip(tip) => draft.tip = tip,
        Intent::Half => {
            draft.half = !draft.half;
            draft.tip = Tip::Open;
        }
        Intent::Card => return take::card(desk, draft),
        Intent::Cash(given) => return take::cash(desk, draft, given),
        Intent::Front(front) => {
            draft.typed.clear();
            desk.notices.hush();
            draft.front = Some(front);
        }
        Intent::Away => draft.front = None,
        Intent::Digit(digit) => push(typed(draft), digit),
        Intent::DoubleZero => {
            push(typed(draft), 0);
            push(typed(draft), 0);
        }
        Intent::Erase => {
            typed(draft).pop();
        }
        Intent::Done => return done(desk, draft),
    }
    None
}

fn change_way(desk: &Desk, draft: &mut Draft, way: Way) {
    draft.begin();
    draft.way = way;
    take::turn_to_next(desk, draft);
}

/// What the pad in sight types into.
fn typed(draft: &mut Draft) -> &mut String {
    if draft.front.is_some() {
        &mut draft.typed
    } else {
        &mut draft.amount
    }
}

fn push(typed: &mut String, digit: u8) {
    if typed.len() < 7 && !(typed.is_empty() && digit == 0) {
        typed.push(char::from(b'0' + digit));
    }
}

/// An amount as it was typed, in cents.
pub(crate) fn cents(typed: &str) -> Money {
    Money::cents(typed.parse().unwrap_or(0))
}

fn done(desk: &mut Desk, draft: &mut Draft) -> Option<Go> {
    let typed = std::mem::take(&mut draft.typed);
    match draft.front.take()? {
        Front::Tip => {
            let tip = cents(&typed);
            draft.tip = if tip.is_zero() {
                Tip::None
            } else {
                Tip::Of(tip)
            };
            None
        }
        Front::Given => take::cash(desk, draft, Some(cents(&typed))),
        Front::Ways => {
            if let Ok(count @ 2..) = typed.parse::<u8>() {
                change_way(desk, draft, Way::Equally(count));
            }
            None
        }
    }
}
