use common::{
    CheckId, Command, ItemId, LineId, ModifierId, Money, PromotionId, RequestId, StaffId, State,
    TableId, approval,
    check::{self, Adjustment, Check},
    house::ServiceMode,
    kitchen,
    menu::{Benefit, Promotion, When},
    money::Rate,
};
use couvert::replay::clerk::Clerk;
use rand::{RngExt as _, rngs::StdRng, seq::IndexedRandom as _};
use uuid::Uuid;

use super::{cheaper, guests, room};

/// Few tables, so that waiters meet at them.
pub(super) const TABLES: [u32; 5] = [1, 2, 3, 4, 5];
/// Burger with a doneness, steak, onion soup, crème brûlée, pilsner, water.
const DISHES: [u32; 6] = [121, 122, 103, 181, 221, 263];

/// A coupon for everybody who asks, and a seventh piece that is free.
pub(super) fn promotions() -> Vec<Promotion> {
    let promotion = |id, name: &str, benefit, coupon: Option<&str>| Promotion {
        id: PromotionId(id),
        name: name.into(),
        benefit,
        items: Vec::new(),
        groups: Vec::new(),
        when: When::default(),
        least: Money::ZERO,
        coupon: coupon.map(Into::into),
    };
    let free = Rate::percent(100);
    let seventh = Benefit::Pieces {
        buy: 6,
        get: 1,
        off: free,
    };
    let rain = Benefit::Percent(Rate::percent(7));
    vec![
        promotion(1, "The seventh is free", seventh, None),
        promotion(2, "Rain", rain, Some("REGEN")),
    ]
}

/// What a waiter does next, from what the till shows; what goes beyond the waiter's rights is
/// asked for.
pub(super) fn next(
    state: &State,
    clerk: &Clerk,
    staff: StaffId,
    dice: &mut StdRng,
    id: &mut dyn FnMut() -> Uuid,
) -> Option<Command> {
    let waits = state.approval.open.keys().next().copied();
    if let Some(request) = waits.filter(|_| staff == StaffId(1) && dice.random_bool(0.4)) {
        return Some(Command::Approval(if dice.random_bool(0.75) {
            approval::Command::Grant { request }
        } else {
            approval::Command::Decline { request }
        }));
    }
    let open: Vec<&Check> = state.checks.open.values().collect();
    let check = open.choose(dice).copied();
    let wish = match dice.random_range(0..140) {
        0..18 => Some(open_table(dice, id)),
        18..50 => check.map(|check| ring(check.id, dice, id)),
        50..57 => check.and_then(|check| adjust(check, dice)),
        57..69 => check.and_then(send),
        69..74 => check.and_then(fire),
        74..80 => check.and_then(|check| void(check, dice)),
        80..82 => check.map(|check| carry(check.id, dice)),
        82..84 => serve(state),
        84..98 => check.and_then(|check| guests::pay(check, clerk, dice, id)),
        98..100 if staff == StaffId(1) => Some(close()),
        100..110 => check.and_then(|check| cheaper::next(check, dice, id)),
        110..114 => check.and_then(|check| room::part(check, dice, id)),
        114..122 => check.and_then(|check| room::together(state, check, dice)),
        122..128 => check.and_then(|check| guests::divide(check, dice)),
        128..134 => guests::come_back(state, clerk, dice, id),
        134..137 => Some(guests::besides(state, dice, id)),
        _ => check.map(|check| Command::Check(check::Command::AskBill { check: check.id })),
    };
    wish.map(|wish| asked_for(state, staff, wish, id))
}

fn asked_for(
    state: &State,
    staff: StaffId,
    wish: Command,
    id: &mut dyn FnMut() -> Uuid,
) -> Command {
    let person = state.staff.people.get(&staff);
    let right = wish.right(state, Some(staff));
    if right.is_none_or(|right| person.is_some_and(|person| person.has(right))) {
        return wish;
    }
    Command::Approval(approval::Command::Ask {
        request: RequestId(id()),
        wish: Box::new(wish),
    })
}

pub(super) fn close() -> Command {
    Command::Day(common::day::Command::Close { counted: None })
}

fn open_table(dice: &mut StdRng, id: &mut dyn FnMut() -> Uuid) -> Command {
    let table = TABLES.choose(dice).copied().map(TableId);
    let (check, mode) = (CheckId(id()), ServiceMode::DineIn);
    let covers = dice.random_range(1..10);
    Command::Check(check::Command::Open {
        check,
        table,
        covers,
        mode,
    })
}

fn ring(check: CheckId, dice: &mut StdRng, id: &mut dyn FnMut() -> Uuid) -> Command {
    let item = *DISHES.choose(dice).expect("dishes");
    let modifiers = match item {
        121 => vec![ModifierId(101), ModifierId(300)],
        122 => vec![ModifierId(100)],
        _ => Vec::new(),
    };
    let seats = if dice.random_bool(0.3) {
        vec![1, 2]
    } else {
        Vec::new()
    };
    Command::Check(check::Command::Ring {
        check,
        line: LineId(id()),
        item: ItemId(item),
        quantity: dice.random_range(1..4),
        modifiers: modifiers.into_iter().map(Into::into).collect(),
        seats,
        course: None,
        note: String::new(),
        price: None,
        grams: None,
        parts: Vec::new(),
    })
}

fn adjust(check: &Check, dice: &mut StdRng) -> Option<Command> {
    let fresh: Vec<_> = check.fresh().collect();
    let line = fresh.choose(dice)?;
    let adjustment = if line.item == ItemId(121) && dice.random_bool(0.5) {
        Adjustment::Modifiers(vec![ModifierId(102).into()])
    } else {
        Adjustment::Quantity(dice.random_range(1..9))
    };
    Some(Command::Check(check::Command::Adjust {
        check: check.id,
        line: line.id,
        adjustment,
    }))
}

pub(super) fn send(check: &Check) -> Option<Command> {
    let lines: Vec<_> = check.fresh().map(|line| line.id).collect();
    (!lines.is_empty()).then_some(Command::Check(check::Command::Send {
        check: check.id,
        lines,
        hold: false,
    }))
}

pub(super) fn fire(check: &Check) -> Option<Command> {
    let course = check.held_course()?;
    Some(Command::Check(check::Command::FireCourse {
        check: check.id,
        course,
    }))
}

fn void(check: &Check, dice: &mut StdRng) -> Option<Command> {
    let gone = check.lines.iter().filter(|line| line.is_voided());
    let gone: Vec<_> = gone.collect();
    if let Some(line) = gone.choose(dice)
        && dice.random_bool(0.4)
    {
        let (check, line) = (check.id, line.id);
        return Some(Command::Check(check::Command::Restore { check, line }));
    }
    let standing: Vec<_> = check.standing().collect();
    let line = standing.choose(dice)?.id;
    let reason = Some("dropped".to_owned());
    Some(Command::Check(check::Command::Void {
        check: check.id,
        line,
        reason,
    }))
}

fn carry(check: CheckId, dice: &mut StdRng) -> Command {
    let table = TableId(*TABLES.choose(dice).expect("tables"));
    Command::Check(check::Command::Move { check, table })
}

fn serve(state: &State) -> Option<Command> {
    let ready = state
        .kitchen
        .tickets
        .values()
        .filter(|ticket| ticket.is_ready());
    let tickets: Vec<_> = ready.map(|ticket| ticket.id).collect();
    (!tickets.is_empty()).then_some(Command::Kitchen(kitchen::Command::Serve { tickets }))
}
