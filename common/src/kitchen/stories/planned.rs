use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::{Stamp, check::stories::BURGER, house::ServiceMode, kitchen::TicketLine};

/// Dishes of the grill, the stove, the cold kitchen and the bar, of all courses.
const DISHES: [u32; 12] = [102, 103, 112, 121, 122, 124, 128, 130, 143, 181, 241, 161];

fn ends(line: &TicketLine) -> Stamp {
    let prep = line.prep.map_or(0, i64::from);
    line.begins().plus_millis(prep * 1000)
}

fn everything(room: &Room) -> Vec<(StationId, TicketLine)> {
    let tickets = room.state.kitchen.on_screen(&[]).into_iter();
    let lines = tickets.flat_map(|ticket| {
        let lines = ticket.lines.iter().cloned();
        lines.map(|line| (ticket.station, line))
    });
    lines.collect()
}

fn orders(room: &mut Room, table: u32, dishes: &[usize]) {
    let check = room.seats(ANNA, table, ServiceMode::DineIn);
    for dish in dishes {
        let item = DISHES[dish % DISHES.len()];
        let medium = [121, 122, 143].contains(&item).then_some(MEDIUM);
        let choices = medium.into_iter().collect();
        room.rings_for(ANNA, check, item, 1, choices, Vec::new())
            .expect("on the menu");
    }
    room.sends(ANNA, check).expect("new lines");
    let fire = crate::check::Command::FireCourse { check, course: 9 };
    // Nothing may be left.
    drop(room.asks(ANNA, fire));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn with_hands_enough_all_plates_of_a_course_are_done_in_the_same_second(
        dishes in prop::collection::vec(0_usize..12, 1..12),
    ) {
        let mut room = Room::open();
        room.is_run(|house| {
            house.kitchen.stagger = true;
            house.stations.iter_mut().for_each(|station| station.capacity = None);
        });
        orders(&mut room, 12, &dishes);
        let mut done: BTreeMap<(Stamp, u8), Stamp> = BTreeMap::new();
        for (_, line) in everything(&room).iter().filter(|(_, line)| line.prep.is_some()) {
            prop_assert!(line.begins() >= line.fired_at, "before it was fired");
            if line.course == 0 {
                prop_assert_eq!(line.begins(), line.fired_at, "drinks wait for nobody");
            } else {
                let first = done.entry((line.fired_at, line.course)).or_insert(ends(line));
                prop_assert_eq!(ends(line), *first);
                prop_assert_eq!(line.due_at, Some(*first));
            }
        }
    }

    #[test]
    fn nobody_is_told_to_begin_before_there_is_a_hand(
        tables in prop::collection::vec(prop::collection::vec(0_usize..12, 1..8), 1..4),
        capacity in 1_u8..4,
        stagger: bool,
    ) {
        let mut room = Room::open();
        room.is_run(|house| {
            house.kitchen.stagger = stagger;
            house.stations.iter_mut().for_each(|station| station.capacity = Some(capacity));
        });
        for (table, dishes) in [12, 14, 10].into_iter().zip(&tables) {
            orders(&mut room, table, dishes);
        }
        let all = everything(&room);
        for (station, line) in all.iter().filter(|(_, line)| line.prep.is_some()) {
            let at_work = all.iter().filter(|(other, one)| {
                let begun = one.begins() <= line.begins() && line.begins() < ends(one);
                other == station && one.prep.is_some() && begun
            });
            let hands = at_work.count();
            prop_assert!(hands <= usize::from(capacity), "{} of {}", hands, capacity);
        }
    }
}

#[test]
fn who_orders_frites_later_gets_them_with_the_steak() {
    let mut room = Room::open();
    room.is_run(|house| house.kitchen.stagger = true);
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    room.rings(ANNA, check, BURGER, 1);
    room.sends(ANNA, check).expect("new lines");
    let burger = ends(&room.card(GRILL).lines[0]);
    room.waits(120);
    room.rings(ANNA, check, FRITES, 1);
    room.sends(ANNA, check).expect("one more");
    let frites = room.card(FRY).lines[0].clone();
    assert_eq!(ends(&frites), burger);
    assert_eq!(frites.due_at, Some(burger));
}

#[test]
fn a_card_is_as_late_as_the_first_of_its_lines() {
    use crate::kitchen::Pace;
    let mut room = Room::open();
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    room.rings(ANNA, check, BURGER, 1);
    room.sends(ANNA, check).expect("new lines");
    let pace = |room: &Room| room.card(GRILL).pace(&room.state.house, room.now);
    assert_eq!(pace(&room), Pace::InTime);
    room.waits(11 * 60);
    assert_eq!(pace(&room), Pace::Soon);
    room.rings(ANNA, check, BURGER, 1);
    room.sends(ANNA, check).expect("one more");
    assert_eq!(
        pace(&room),
        Pace::Soon,
        "an add-on does not make it earlier"
    );
    room.waits(6 * 60);
    assert_eq!(pace(&room), Pace::Late);
    let (ticket, line) = (room.card(GRILL).id, room.card(GRILL).lines[0].line);
    room.cooks(kitchen::Command::BumpLine { ticket, line });
    assert_eq!(pace(&room), Pace::InTime, "only the add-on is left");
}
