use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Role;
use crate::{
    CheckId, Command, Money, StaffId, State, approval,
    check::{self, Scope, Value},
    drawer, floor, kitchen, menu, paper, tender,
};

/// What not everybody may do.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Right {
    /// Take back what the kitchen has.
    VoidSent,
    /// A discount up to the house's own limit.
    Discount,
    /// A discount beyond it.
    LargeDiscount,
    /// Give something on the house.
    Comp,
    /// Take the service charge off, or set another.
    Service,
    /// Name the price of an item that has one of its own.
    Price,
    /// Hand on somebody else's check.
    Transfer,
    /// Open a settled check again.
    Reopen,
    /// Give money back.
    Refund,
    /// Let a guest pay later.
    Account,
    /// Put cash in the drawer or take it out.
    Drawer,
    /// Open the drawer without a sale.
    NoSale,
    /// Close the day.
    CloseDay,
    /// Say who looks after which section.
    Assign,
    /// Print a paper again.
    Copy,
    /// Change the menu, the floor, the people or the house.
    SetUp,
}

impl Right {
    /// All of them.
    pub const ALL: [Self; 16] = [
        Self::VoidSent,
        Self::Discount,
        Self::LargeDiscount,
        Self::Comp,
        Self::Service,
        Self::Price,
        Self::Transfer,
        Self::Reopen,
        Self::Refund,
        Self::Account,
        Self::Drawer,
        Self::NoSale,
        Self::CloseDay,
        Self::Assign,
        Self::Copy,
        Self::SetUp,
    ];

    /// The name by which translations and the protocol know it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::VoidSent => "void_sent",
            Self::Discount => "discount",
            Self::LargeDiscount => "large_discount",
            Self::Comp => "comp",
            Self::Service => "service",
            Self::Price => "price",
            Self::Transfer => "transfer",
            Self::Reopen => "reopen",
            Self::Refund => "refund",
            Self::Account => "account",
            Self::Drawer => "drawer",
            Self::NoSale => "no_sale",
            Self::CloseDay => "close_day",
            Self::Assign => "assign",
            Self::Copy => "copy",
            Self::SetUp => "set_up",
        }
    }
}

impl Role {
    /// What comes with the role; a person may have more.
    #[must_use]
    pub fn has(self, right: Right) -> bool {
        match self {
            Self::Cook => false,
            Self::Waiter => matches!(right, Right::Discount | Right::NoSale | Right::Copy),
            Self::Manager | Self::Owner => true,
        }
    }
}

impl Command {
    /// The right that this verb needs of whoever asks; nothing where everybody signed in may.
    #[must_use]
    pub fn right(&self, state: &State, by: Option<StaffId>) -> Option<Right> {
        match self {
            Self::House(_) | Self::Staff(_) => Some(Right::SetUp),
            Self::Floor(command) => match command {
                floor::Command::Publish(_) => Some(Right::SetUp),
                floor::Command::Assign { .. } => Some(Right::Assign),
            },
            Self::Booking(_) => None,
            Self::Paper(command) => match command {
                paper::Command::Copy { .. } => Some(Right::Copy),
                paper::Command::X {} => Some(Right::CloseDay),
                paper::Command::Invoice { .. } | paper::Command::Send { .. } => None,
            },
            Self::Menu(command) => match command {
                menu::Command::Publish(_) => Some(Right::SetUp),
                menu::Command::SellOut { .. }
                | menu::Command::Count { .. }
                | menu::Command::RunOut { .. }
                | menu::Command::CountIngredient { .. } => None,
            },
            Self::Check(command) => of_check(state, by, command),
            Self::Kitchen(command) => of_kitchen(command),
            Self::Tender(command) => of_tender(command),
            Self::Drawer(command) => Some(match command {
                drawer::Command::SetFloat { .. }
                | drawer::Command::PayIn { .. }
                | drawer::Command::PayOut { .. }
                | drawer::Command::Drop { .. } => Right::Drawer,
                drawer::Command::NoSale { .. } => Right::NoSale,
            }),
            Self::Day(_) => Some(Right::CloseDay),
            Self::Approval(command) => match command {
                // Whether the manager has the right that is missing is asked by the verb itself.
                approval::Command::Ask { .. }
                | approval::Command::Grant { .. }
                | approval::Command::Decline { .. }
                | approval::Command::Withdraw { .. } => None,
            },
        }
    }
}

fn of_check(state: &State, by: Option<StaffId>, command: &check::Command) -> Option<Right> {
    match command {
        check::Command::Void { check, line, .. } => {
            let check = state.checks.get(*check)?;
            let lines = check.whole(check.line(*line)?);
            let sent = lines.iter().any(|line| line.is_fired());
            sent.then_some(Right::VoidSent)
        }
        check::Command::Allow { comp: true, .. } => Some(Right::Comp),
        check::Command::Allow {
            check,
            scope,
            value,
            ..
        } => Some(of_discount(state, *check, *scope, value)),
        check::Command::SetService { .. } => Some(Right::Service),
        check::Command::Ring { price, .. } => price.and(of_price(state, command)),
        check::Command::Adjust {
            adjustment: check::Adjustment::Price(_),
            ..
        } => of_price(state, command),
        check::Command::Transfer { check, .. } => {
            let waiter = state.checks.get(*check)?.waiter_id();
            (by != Some(waiter)).then_some(Right::Transfer)
        }
        check::Command::Reopen { .. } => Some(Right::Reopen),
        check::Command::Refund { .. } => Some(Right::Refund),
        check::Command::Open { .. }
        | check::Command::Adjust { .. }
        | check::Command::Part { .. }
        | check::Command::Send { .. }
        | check::Command::FireCourse { .. }
        | check::Command::FireLines { .. }
        | check::Command::Restore { .. }
        | check::Command::Lift { .. }
        | check::Command::Coupon { .. }
        | check::Command::SetMode { .. }
        | check::Command::SetCovers { .. }
        | check::Command::Move { .. }
        | check::Command::Merge { .. }
        | check::Command::MoveLines { .. }
        | check::Command::JoinTable { .. }
        | check::Command::Divide { .. }
        | check::Command::Assign { .. }
        | check::Command::SetAllergies { .. }
        | check::Command::AskBill { .. }
        | check::Command::Abandon { .. } => None,
    }
}

/// Up to the house's limit it is the waiter's own courtesy.
fn of_discount(state: &State, check: CheckId, scope: Scope, value: &Value) -> Right {
    let limit = state.house.discount_limit;
    let within = match value {
        Value::Percent(rate) => *rate <= limit,
        Value::Amount(amount) => {
            let base = state
                .checks
                .get(check)
                .map_or(Money::ZERO, |check| match scope {
                    Scope::Check => check.lines.iter().map(|line| line.amount()).sum(),
                    Scope::Line(id) => check.line(id).map_or(Money::ZERO, check::Line::amount),
                });
            *amount <= limit.of(base)
        }
    };
    if within {
        Right::Discount
    } else {
        Right::LargeDiscount
    }
}

/// An item without a price of its own has the one that the waiter names.
fn of_price(state: &State, command: &check::Command) -> Option<Right> {
    let item = match command {
        check::Command::Ring { item, .. } => *item,
        check::Command::Adjust { check, line, .. } => state.checks.get(*check)?.line(*line)?.item,
        _ => return None,
    };
    let item = state.menu.items.get(&item)?;
    (item.pricing != menu::Pricing::Open).then_some(Right::Price)
}

fn of_kitchen(command: &kitchen::Command) -> Option<Right> {
    match command {
        kitchen::Command::Show { .. }
        | kitchen::Command::BumpLine { .. }
        | kitchen::Command::UnbumpLine { .. }
        | kitchen::Command::BumpTicket { .. }
        | kitchen::Command::Recall { .. }
        | kitchen::Command::Serve { .. }
        | kitchen::Command::Unserve { .. }
        | kitchen::Command::SeeVoids { .. }
        | kitchen::Command::SeeAllergies { .. }
        | kitchen::Command::Rush { .. }
        | kitchen::Command::Remake { .. }
        | kitchen::Command::Push { .. }
        | kitchen::Command::Claim { .. }
        | kitchen::Command::Unclaim { .. }
        | kitchen::Command::Note { .. }
        | kitchen::Command::Answer { .. }
        | kitchen::Command::Unanswer { .. }
        | kitchen::Command::Watch { .. } => None,
    }
}

fn of_tender(command: &tender::Command) -> Option<Right> {
    match command {
        tender::Command::Take { tender, .. } => {
            (*tender == check::Tender::Account).then_some(Right::Account)
        }
        tender::Command::SellVoucher { .. } | tender::Command::PayAccount { .. } => None,
    }
}
