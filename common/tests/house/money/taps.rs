use common::{
    AllowanceId, CheckId, Command, ItemId, LineId, ModifierId, Money, PaymentId, RefundId, TableId,
    approval,
    check::{self, Adjustment, ComboPart, Scope, Tender, Value, Way},
    day, drawer,
    house::ServiceMode,
    kitchen, menu,
    money::Rate,
    tender::{self, VoucherCode},
};
use proptest::prelude::*;

use crate::room::{ANNA, BRAM, BURGER, PILSNER, Room, SOUP, ring};

/// 22.50, or 19.90 to take away; 1.50 more with a large beer.
const BURGER_AND_BEER: u32 = 323;
/// Twelve were caught.
const CATCH: u32 = 324;

/// A verb by its number, and three numbers that choose what it is done with.
pub type Tap = (u8, usize, usize, i64);

fn below(n: usize, most: u8) -> u8 {
    u8::try_from(n % usize::from(most)).unwrap_or(0)
}

/// Checks open and settled, of any day; some that are neither.
fn a_check(room: &mut Room, n: usize) -> CheckId {
    let mut known: Vec<CheckId> = room.state.checks.open.keys().copied().collect();
    known.sort();
    if known.is_empty() || n.is_multiple_of(5) {
        known.extend(room.sold.keys());
    }
    match known.get(n % known.len().max(1)) {
        Some(check) => *check,
        None => CheckId(room.id()),
    }
}

fn a_paid_check(room: &mut Room, n: usize) -> CheckId {
    let sold = room.sold.keys().rev();
    let known = sold.cycle().nth(n % 9).copied();
    known.unwrap_or_else(|| CheckId(room.id()))
}

fn lines_of(room: &Room, check: CheckId) -> Vec<LineId> {
    let open = room.state.checks.get(check).map(|check| &check.lines);
    let sold = room.sold.get(&check).map(|sold| &sold.check.lines);
    let lines = open.or(sold).into_iter().flatten();
    lines.map(|line| line.id).collect()
}

fn a_line(room: &mut Room, check: CheckId, n: usize) -> LineId {
    let lines = lines_of(room, check);
    match lines.get(n % lines.len().max(1)) {
        Some(line) => *line,
        None => LineId(room.id()),
    }
}

pub fn asked(room: &mut Room, (verb, n, m, cents): Tap) -> Command {
    let check = match verb {
        4..=7 if n % 8 > 0 => a_paid_check(room, n),
        _ => a_check(room, n),
    };
    let line = a_line(room, check, m);
    match verb {
        0..=3 => of_money(room, verb, (check, m, cents)),
        4..=9 => given_back(room, verb, (check, line, m, cents)),
        10..=14 => of_the_drawer(room, verb, cents),
        15..=19 => of_the_pass(room, verb, (check, line, m)),
        20..=29 => Command::Check(of_lines(room, verb, (check, line, m, cents))),
        30..=33 => rung(room, check, m),
        _ => Command::Check(of_tables(room, verb, (check, line, m))),
    }
}

/// A dish, one of the last fish, or a combo.
fn rung(room: &mut Room, check: CheckId, m: usize) -> Command {
    let line = LineId(room.id());
    let quantity = 1 + u32::from(below(m, 4));
    match m % 5 {
        3 => ring(check, line, CATCH, quantity),
        4 => combo(check, line, quantity, m),
        n => ring(check, line, [SOUP, BURGER, PILSNER][n], quantity),
    }
}

fn combo(check: CheckId, line: LineId, quantity: u32, m: usize) -> Command {
    let mut ring = ring(check, line, BURGER_AND_BEER, quantity);
    if let Command::Check(check::Command::Ring { parts, .. }) = &mut ring {
        let part = |item, modifiers| ComboPart {
            item: ItemId(item),
            modifiers,
        };
        let medium = vec![menu::Pick::Usual(ModifierId(101))];
        parts.push(part(BURGER, medium));
        parts.push(part([PILSNER, 226, 222][m % 3], Vec::new()));
    }
    ring
}

fn of_money(room: &mut Room, verb: u8, (check, m, cents): (CheckId, usize, i64)) -> Command {
    let due = room
        .state
        .checks
        .get(check)
        .map_or(cents, |check| check.due().in_cents());
    let part = if verb == 0 { due } else { cents.min(due) };
    let tip = if m % 3 == 0 { cents % 400 } else { 0 };
    let part = if m % 11 == 0 { part + cents } else { part };
    room.bill(check, Tender::ALL[m % 5], part, tip)
}

fn given_back(
    room: &mut Room,
    verb: u8,
    (check, line, m, cents): (CheckId, LineId, usize, i64),
) -> Command {
    let reason = "so it was".to_owned();
    match verb {
        4 => Command::Check(check::Command::Reopen { check, reason }),
        5..=7 => Command::Check(check::Command::Refund {
            check,
            refund: RefundId(room.id()),
            lines: (verb > 5).then(|| vec![(line, 1 + u32::from(below(m, 3)))]),
            tender: Tender::ALL.get(m % 8).copied(),
            reason,
        }),
        8 => Command::Tender(tender::Command::SellVoucher {
            payment: PaymentId(room.id()),
            code: VoucherCode(format!("GIFT2{:03}", m % 3)),
            amount: Money::cents(cents),
            tender: Tender::ALL[m % 3],
        }),
        _ => Command::Tender(tender::Command::PayAccount {
            payment: PaymentId(room.id()),
            account: crate::room::THEATRE,
            amount: Money::cents(cents).min(room.owed()),
            tender: Tender::ALL[m % 3],
        }),
    }
}

fn of_the_drawer(room: &mut Room, verb: u8, cents: i64) -> Command {
    let amount = Money::cents(cents);
    let reason = "change".to_owned();
    match verb {
        10 => Command::Drawer(drawer::Command::PayIn { amount, reason }),
        11 => Command::Drawer(drawer::Command::PayOut { amount, reason }),
        12 => Command::Drawer(drawer::Command::Drop { amount }),
        13 => Command::Drawer(drawer::Command::NoSale { reason }),
        _ => {
            let counted = Some(room.state.drawer.expected().max(Money::ZERO));
            Command::Day(day::Command::Close { counted })
        }
    }
}

fn of_the_pass(room: &mut Room, verb: u8, (check, line, m): (CheckId, LineId, usize)) -> Command {
    let ticket = room
        .state
        .kitchen
        .tickets
        .values()
        .nth(m % 4)
        .map(|ticket| ticket.id);
    let wishes = room.state.approval.open.keys().next().copied();
    match (verb, ticket, wishes) {
        (15, Some(ticket), _) => Command::Kitchen(room.state.kitchen.tickets[&ticket].bump()),
        (16, Some(ticket), _) => Command::Kitchen(kitchen::Command::Recall { ticket }),
        (17, _, Some(request)) => Command::Approval(approval::Command::Grant { request }),
        (18, _, _) if m % 3 == 0 => Command::Menu(menu::Command::Count {
            item: ItemId([CATCH, PILSNER, BURGER_AND_BEER][m % 9 / 3]),
            left: (m % 2 == 0).then_some(u32::from(below(m, 30))),
        }),
        (18, _, _) => Command::Menu(menu::Command::SellOut {
            item: ItemId(PILSNER),
            sold_out: m % 2 == 0,
        }),
        _ => Command::Approval(approval::Command::Ask {
            request: common::RequestId(room.id()),
            wish: Box::new(Command::Check(check::Command::Void {
                check,
                line,
                reason: Some("burnt".into()),
            })),
        }),
    }
}

fn of_lines(
    room: &mut Room,
    verb: u8,
    (check, line, m, cents): (CheckId, LineId, usize, i64),
) -> check::Command {
    let lines = lines_of(room, check);
    match verb {
        20 | 21 => check::Command::Send {
            check,
            lines,
            hold: m % 4 == 0,
        },
        22 => check::Command::FireCourse { check, course: 9 },
        23 => check::Command::FireLines { check, lines },
        24 => check::Command::Void {
            check,
            line,
            reason: Some("dropped".into()),
        },
        25 => check::Command::Restore { check, line },
        26 => check::Command::Adjust {
            check,
            line,
            adjustment: Adjustment::Quantity(1 + u32::from(below(m, 5))),
        },
        27 => check::Command::Part {
            check,
            line,
            quantity: 1,
            into: LineId(room.id()),
        },
        28 => check::Command::Allow {
            check,
            allowance: AllowanceId(room.id()),
            scope: if m % 2 == 0 {
                Scope::Check
            } else {
                Scope::Line(line)
            },
            value: if m % 3 == 0 {
                Value::Amount(Money::cents(cents))
            } else {
                Value::Percent(Rate::percent(1 + u32::from(below(m, 100))))
            },
            comp: m % 5 == 0,
            reason: "late".into(),
        },
        _ => {
            let open = room.state.checks.get(check);
            let known = open.and_then(|check| check.allowances.first());
            let allowance = known.map_or(AllowanceId(line.0), |one| one.id);
            check::Command::Lift { check, allowance }
        }
    }
}

fn of_tables(
    room: &mut Room,
    verb: u8,
    (check, line, m): (CheckId, LineId, usize),
) -> check::Command {
    let other = a_check(room, m);
    let table = TableId([1, 2, 3, 4, 5, 10][m % 6]);
    match verb {
        34..=37 => check::Command::Open {
            check: CheckId(room.id()),
            table: (m % 7 > 0).then_some(table),
            covers: 1 + below(m, 9),
            mode: ServiceMode::DineIn,
        },
        38 => check::Command::Move { check, table },
        39 => check::Command::Merge { check, into: other },
        40 => check::Command::MoveLines {
            check,
            lines: vec![line],
            to: other,
        },
        41 => check::Command::JoinTable { check, table },
        42 => check::Command::Transfer {
            check,
            to: [ANNA, BRAM][m % 2],
        },
        43 => check::Command::Divide {
            check,
            way: [Way::Together, Way::BySeat, Way::Equally(3), Way::ByLine(2)][m % 4],
        },
        44 => check::Command::Assign {
            check,
            line,
            shares: vec![(1, 2), (2, 3)],
        },
        45 => check::Command::SetMode {
            check,
            mode: [ServiceMode::TakeAway, ServiceMode::DineIn][m % 2],
        },
        46 => check::Command::SetCovers {
            check,
            covers: below(m, 12),
        },
        47 => check::Command::SetService {
            check,
            percent: (m % 2 == 0).then(|| Rate::percent(10)),
        },
        48 => check::Command::AskBill { check },
        49 => check::Command::Coupon {
            check,
            code: "SOUP10".into(),
            on: m % 2 == 0,
        },
        _ => check::Command::Abandon { check },
    }
}

/// As on an evening: much is rung and paid, and now and then something odd happens.
pub fn tap() -> impl Strategy<Value = Tap> {
    let verb = prop_oneof![
        5 => 34u8..38,
        12 => 30u8..34,
        10 => Just(0u8),
        5 => 1u8..4,
        8 => 4u8..8,
        3 => 8u8..14,
        1 => Just(14u8),
        4 => 15u8..20,
        12 => 20u8..30,
        12 => 38u8..52,
    ];
    (verb, 0usize..40, 0usize..60, 1i64..4000)
}
