//! Whole evenings, made of anything that waiters do.

use std::collections::BTreeMap;

use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::{CommandId, DeviceId, Moment, check::divided, check_invariants, decide};

/// Something that somebody does; numbers choose among what is there.
#[derive(Clone, Debug)]
enum Deed {
    Ring(usize, u32, u32),
    Send(usize, bool),
    Fire(usize, u8),
    Part(usize, usize, u32),
    Void(usize, usize),
    Restore(usize, usize),
    Allow(usize, Option<usize>, Value),
    Lines(usize, usize, u8),
    Merge(usize, usize),
    Carry(usize, u32),
    Join(usize, u32),
    Bump(usize),
}

fn deeds() -> impl Strategy<Value = Vec<(StaffId, Deed)>> {
    let who = prop::sample::select(vec![ANNA, BRAM, MARC]);
    let items = prop::sample::select(vec![SOUP, 111, BURGER, 141, BRULEE, PILSNER, 268]);
    let percent = (1u32..101).prop_map(|percent| Value::Percent(Rate::percent(percent)));
    let amount = (1i64..4000).prop_map(|cents| Value::Amount(Money::cents(cents)));
    let table = prop::sample::select(vec![10u32, 11, 12, 14, 20, 21]);
    let one = 0usize..3;
    let line = 0usize..9;
    let deed = prop_oneof![
        5 => (one.clone(), items, 1u32..6).prop_map(|(c, i, n)| Deed::Ring(c, i, n)),
        2 => (one.clone(), any::<bool>()).prop_map(|(c, hold)| Deed::Send(c, hold)),
        1 => (one.clone(), 1u8..4).prop_map(|(c, course)| Deed::Fire(c, course)),
        3 => (one.clone(), line.clone(), 1u32..5).prop_map(|(c, l, n)| Deed::Part(c, l, n)),
        1 => (one.clone(), line.clone()).prop_map(|(c, l)| Deed::Void(c, l)),
        1 => (one.clone(), line.clone()).prop_map(|(c, l)| Deed::Restore(c, l)),
        2 => (one.clone(), prop::option::of(line), prop_oneof![percent, amount])
            .prop_map(|(c, l, v)| Deed::Allow(c, l, v)),
        3 => (one.clone(), one.clone(), any::<u8>()).prop_map(|(c, to, m)| Deed::Lines(c, to, m)),
        1 => (one.clone(), one.clone()).prop_map(|(c, into)| Deed::Merge(c, into)),
        1 => (one.clone(), table.clone()).prop_map(|(c, t)| Deed::Carry(c, t)),
        1 => (one, table).prop_map(|(c, t)| Deed::Join(c, t)),
        1 => (0usize..6).prop_map(Deed::Bump),
    ];
    prop::collection::vec((who, deed), 1..60)
}

/// The command for a deed, where what it is about is there.
fn command(room: &mut Room, checks: &[CheckId], deed: &Deed) -> Option<Command> {
    let asked = match deed {
        Deed::Ring(n, item, quantity) => rings(room, checks[*n], *item, *quantity),
        Deed::Send(n, hold) => check::Command::Send {
            check: checks[*n],
            lines: room.check(checks[*n]).fresh().map(|line| line.id).collect(),
            hold: *hold,
        },
        Deed::Fire(n, course) => check::Command::FireCourse {
            check: checks[*n],
            course: *course,
        },
        Deed::Part(n, l, _) | Deed::Void(n, l) | Deed::Restore(n, l) => {
            let line = line_of(room, checks[*n], *l)?;
            on_line(room, checks[*n], line, deed)?
        }
        Deed::Allow(n, l, value) => {
            let line = l.and_then(|l| line_of(room, checks[*n], l));
            check::Command::Allow {
                check: checks[*n],
                allowance: AllowanceId(room.id()),
                scope: line.map_or(Scope::Check, Scope::Line),
                value: *value,
                comp: false,
                reason: "a courtesy".into(),
            }
        }
        Deed::Lines(..) | Deed::Merge(..) | Deed::Carry(..) | Deed::Join(..) => {
            of_tables(room, checks, deed)?
        }
        Deed::Bump(n) => {
            let cards = room.state.kitchen.on_screen(&[]);
            let place = n.checked_rem(cards.len())?;
            return Some(Command::Kitchen(cards[place].bump()));
        }
    };
    Some(Command::Check(asked))
}

fn line_of(room: &Room, check: CheckId, l: usize) -> Option<LineId> {
    let lines = &room.check(check).lines;
    let place = l.checked_rem(lines.len())?;
    Some(lines[place].id)
}

fn rings(room: &mut Room, check: CheckId, item: u32, quantity: u32) -> check::Command {
    let doneness = [BURGER, 141].contains(&item).then_some(ModifierId(101));
    check::Command::Ring {
        check,
        line: LineId(room.id()),
        item: ItemId(item),
        quantity,
        modifiers: doneness.into_iter().map(Pick::from).collect(),
        seats: Vec::new(),
        course: None,
        note: String::new(),
        price: None,
        grams: None,
        parts: Vec::new(),
    }
}

fn on_line(room: &mut Room, check: CheckId, line: LineId, deed: &Deed) -> Option<check::Command> {
    match deed {
        Deed::Part(_, _, quantity) => Some(check::Command::Part {
            check,
            line,
            quantity: *quantity,
            into: LineId(room.id()),
        }),
        Deed::Void(..) => Some(check::Command::Void {
            check,
            line,
            reason: Some("a slip".into()),
        }),
        Deed::Restore(..) => Some(check::Command::Restore { check, line }),
        _ => None,
    }
}

fn of_tables(room: &Room, checks: &[CheckId], deed: &Deed) -> Option<check::Command> {
    match deed {
        Deed::Lines(n, to, mask) => {
            let lines = (0u32..).zip(room.check(checks[*n]).standing());
            let some = lines.filter(|(place, _)| (mask >> (place % 8)) & 1 == 1);
            Some(check::Command::MoveLines {
                check: checks[*n],
                lines: some.map(|(_, line)| line.id).collect(),
                to: checks[*to],
            })
        }
        Deed::Merge(n, into) => Some(check::Command::Merge {
            check: checks[*n],
            into: checks[*into],
        }),
        Deed::Carry(n, table) => Some(check::Command::Move {
            check: checks[*n],
            table: TableId(*table),
        }),
        Deed::Join(n, table) => Some(check::Command::JoinTable {
            check: checks[*n],
            table: TableId(*table),
        }),
        _ => None,
    }
}

/// What a till predicts is what the house decides.
fn does_as_predicted(room: &mut Room, staff: StaffId, command: &Command) -> Result<(), Rejection> {
    let moment = Moment {
        stamp: room.now,
        id: CommandId(room.id()),
        device: DeviceId(Uuid::nil()),
        staff: Some(staff),
        approved_by: None,
    };
    let mut till = room.state.clone();
    let predicted = decide(&till, &moment, command)?;
    let decided = decide(&room.state, &moment, command)?;
    predicted.iter().for_each(|event| till.apply(event));
    for event in decided {
        room.tell(event);
    }
    assert_eq!(check_invariants(&room.state), Ok(()), "after {command:?}");
    assert_eq!(till, room.state);
    Ok(())
}

/// Pieces by dish over all checks, those taken back among them.
fn pieces(state: &State) -> BTreeMap<ItemId, u32> {
    let mut pieces = BTreeMap::new();
    for line in state.checks.open.values().flat_map(|check| &check.lines) {
        *pieces.entry(line.item).or_insert(0) += line.quantity;
    }
    pieces
}

/// What all guests owe together, but for service charges, which follow the size of a party.
fn owed(state: &State) -> Money {
    let bills = state.checks.open.values().map(|check| check.bill());
    bills.map(|bill| bill.total() - bill.service).sum()
}

/// What the kitchen is still to make.
fn to_make(state: &State) -> BTreeMap<String, u32> {
    let dishes = state.kitchen.all_day(&[]).into_iter();
    dishes
        .map(|(name, count)| (name.to_owned(), count))
        .collect()
}

proptest! {
    #[test]
    fn seats_sum_to_the_check_and_the_journal_tells_the_same_house(
        wishes in prop::collection::vec(
            (prop::sample::select(vec![SOUP, BRULEE, PILSNER, BURGER, 122, 202]), 1u32..9,
             prop::collection::vec(1u8..8, 0..4)), 1..14),
        covers in 1u8..9,
    ) {
        let mut room = Room::open();
        let check = room.seats(ANNA, 12, ServiceMode::DineIn);
        room.does(BRAM, &Command::Check(check::Command::SetCovers { check, covers })).expect("covers");
        for (item, quantity, seats) in wishes {
            room.rings_for(ANNA, check, item, quantity, Vec::new(), seats).expect("on the menu");
        }
        let parts = divided(room.check(check), &Division { way: Way::BySeat, shares: Vec::new() });
        let total = room.check(check).total();
        prop_assert_eq!(parts.iter().map(|part| part.total).sum::<Money>(), total);
        prop_assert!(parts.iter().flat_map(|part| &part.lines).all(|share| !share.amount.is_negative()));
        room.pays(check, total.in_cents(), Tender::Card).expect("the bill");
        let report = room.closes();
        prop_assert_eq!(report.gross, total);
        prop_assert_eq!(report.taxes.iter().map(|line| line.net + line.tax).sum::<Money>(), total);
        let mut again = State::default();
        room.told.iter().for_each(|event| again.apply(event));
        prop_assert_eq!(again, room.state);
    }

    #[test]
    fn whatever_waiters_do_no_line_is_lost_or_doubled_and_moving_costs_nothing(deeds in deeds()) {
        let mut room = Room::open();
        let checks: Vec<CheckId> = [(ANNA, 10), (BRAM, 12), (ANNA, 20)]
            .map(|(who, table)| room.seats(who, table, ServiceMode::DineIn))
            .to_vec();
        let mut rung: BTreeMap<ItemId, u32> = BTreeMap::new();
        for (who, deed) in deeds {
            let Some(command) = command(&mut room, &checks, &deed) else { continue };
            let (owed_before, to_make_before) = (owed(&room.state), to_make(&room.state));
            if does_as_predicted(&mut room, who, &command).is_err() {
                continue;
            }
            if let Deed::Ring(_, item, quantity) = deed {
                *rung.entry(ItemId(item)).or_insert(0) += quantity;
            }
            prop_assert_eq!(&pieces(&room.state), &rung);
            if matches!(deed, Deed::Part(..) | Deed::Lines(..) | Deed::Merge(..) | Deed::Send(..)) {
                prop_assert_eq!(owed(&room.state), owed_before, "after {:?}", deed);
            }
            if matches!(deed, Deed::Part(..) | Deed::Lines(..) | Deed::Merge(..)) {
                prop_assert_eq!(to_make(&room.state), to_make_before, "after {:?}", deed);
            }
        }
        let open: Vec<_> = room.state.checks.open.values().map(|c| (c.id, c.total())).collect();
        let mut gross = Money::ZERO;
        for (check, total) in open {
            if total.is_positive() {
                room.pays(check, total.in_cents(), Tender::Card).expect("the bill");
                gross += total;
            }
        }
        prop_assert_eq!(room.closes().gross, gross);
        let mut again = State::default();
        room.told.iter().for_each(|event| again.apply(event));
        prop_assert_eq!(again, room.state);
    }
}
