use common::{
    CheckId, Command, ItemId, LineId, ModifierId, Money, PaymentId, StaffId, State, TableId,
    check::{self, Adjustment, Check, Share, Tender},
    house::ServiceMode,
    kitchen, tender,
};
use rand::{RngExt as _, rngs::StdRng, seq::IndexedRandom as _};
use uuid::Uuid;

/// Few tables, so that waiters meet at them.
const TABLES: [u32; 5] = [1, 2, 3, 4, 5];
/// Burger with a doneness, steak, onion soup, crème brûlée, pilsner, water.
const DISHES: [u32; 6] = [121, 122, 103, 181, 221, 263];

/// What a waiter does next, from what the till shows.
pub(super) fn next(
    state: &State,
    staff: StaffId,
    dice: &mut StdRng,
    id: &mut dyn FnMut() -> Uuid,
) -> Option<Command> {
    let open: Vec<&Check> = state.checks.open.values().collect();
    let check = open.choose(dice).copied();
    match dice.random_range(0..100) {
        0..18 => Some(open_table(dice, id)),
        18..52 => check.map(|check| ring(check.id, dice, id)),
        52..60 => check.and_then(|check| adjust(check, dice)),
        60..72 => check.and_then(send),
        72..77 => check.and_then(fire),
        77..82 => check.and_then(|check| void(check, dice)),
        82..84 => check.map(|check| carry(check.id, dice)),
        84..86 => serve(state),
        86..97 => check.and_then(|check| pay(check, dice, id)),
        97..99 if staff == StaffId(1) => Some(close()),
        _ => check.map(|check| Command::Check(check::Command::AskBill { check: check.id })),
    }
}

/// What is still to do when the last guests want to leave.
pub(super) fn finish(
    state: &State,
    dice: &mut StdRng,
    id: &mut dyn FnMut() -> Uuid,
) -> Option<Command> {
    let check = state.checks.open.values().next()?;
    if check.standing().next().is_none() && check.paid().is_zero() {
        return Some(Command::Check(check::Command::Abandon { check: check.id }));
    }
    send(check)
        .or_else(|| fire(check))
        .or_else(|| Some(take(check, check.due(), dice, id)))
}

pub(super) fn close() -> Command {
    Command::Day(common::day::Command::Close { counted: None })
}

fn open_table(dice: &mut StdRng, id: &mut dyn FnMut() -> Uuid) -> Command {
    let table = TABLES.choose(dice).copied().map(TableId);
    let (check, covers, mode) = (CheckId(id()), 2, ServiceMode::DineIn);
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

fn send(check: &Check) -> Option<Command> {
    let lines: Vec<_> = check.fresh().map(|line| line.id).collect();
    (!lines.is_empty()).then_some(Command::Check(check::Command::Send {
        check: check.id,
        lines,
        hold: false,
    }))
}

fn fire(check: &Check) -> Option<Command> {
    let course = check.held_course()?;
    Some(Command::Check(check::Command::FireCourse {
        check: check.id,
        course,
    }))
}

fn void(check: &Check, dice: &mut StdRng) -> Option<Command> {
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

/// Half of it or all of it; what was not sent is sent first.
fn pay(check: &Check, dice: &mut StdRng, id: &mut dyn FnMut() -> Uuid) -> Option<Command> {
    if let Some(send) = send(check) {
        return Some(send);
    }
    let due = check.due();
    if !due.is_positive() {
        return None;
    }
    let amount = if dice.random_bool(0.3) {
        common::money::allocate_equally(due, 2)[0]
    } else {
        due
    };
    Some(take(check, amount, dice, id))
}

fn take(check: &Check, amount: Money, dice: &mut StdRng, id: &mut dyn FnMut() -> Uuid) -> Command {
    let tender = if dice.random_bool(0.6) {
        Tender::Cash
    } else {
        Tender::Card
    };
    Command::Tender(tender::Command::Take {
        check: check.id,
        payment: PaymentId(id()),
        tender,
        amount,
        tip: Money::cents(dice.random_range(0..3) * 50),
        given: None,
        share: Share::Whole,
        tip_for: None,
        drawn_on: None,
    })
}
