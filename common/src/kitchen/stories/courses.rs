use super::*;
use crate::{
    check,
    check::stories::{BURGER, SOUP},
    house::ServiceMode,
    kitchen::courses_due,
};

const PILSNER: u32 = 221;

fn told(room: &Room, check: CheckId) -> Vec<(String, u32)> {
    let coming = room.state.kitchen.coming.get(&check);
    let lines = coming.into_iter().flat_map(|coming| &coming.lines);
    lines
        .map(|line| (line.name.clone(), line.quantity))
        .collect()
}

#[test]
fn the_kitchen_reads_what_comes_until_it_is_fired_moved_or_paid() {
    let mut room = Room::open();
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    room.rings(ANNA, check, SOUP, 2);
    let burgers = room.rings(ANNA, check, BURGER, 3);
    room.sends(ANNA, check).expect("new lines");
    assert_eq!(told(&room, check), [("Burger Couvert".into(), 3)]);
    let into = LineId(room.id());
    let (line, quantity) = (burgers, 1);
    let part = check::Command::Part {
        check,
        line,
        quantity,
        into,
    };
    room.asks(ANNA, part).expect("one apart");
    let other = room.seats(ANNA, 14, ServiceMode::DineIn);
    let lines = vec![into];
    let goes = check::Command::MoveLines {
        check,
        lines,
        to: other,
    };
    room.asks(ANNA, goes).expect("to the next table");
    assert_eq!(told(&room, check), [("Burger Couvert".into(), 2)]);
    assert_eq!(told(&room, other), [("Burger Couvert".into(), 1)]);
    room.asks(ANNA, check::Command::FireCourse { check, course: 2 })
        .expect("it waits");
    assert_eq!(told(&room, check), []);
    let due = room.check(other).total().in_cents();
    room.pays(other, due, check::Tender::Card)
        .expect("the bill");
    assert_eq!(told(&room, other), [], "who has paid gets it now");
    assert!(room.state.kitchen.with_line(into).is_some());
}

#[test]
fn the_next_course_fires_itself_once_all_before_it_is_at_the_pass() {
    let mut room = Room::open();
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    room.rings(ANNA, check, PILSNER, 2);
    room.rings(ANNA, check, SOUP, 1);
    room.rings(ANNA, check, 102, 1);
    room.rings(ANNA, check, BURGER, 2);
    room.sends(ANNA, check).expect("new lines");
    let (stove, cold) = (room.card(STOVE).id, room.card(COLD).id);
    room.bumps(stove);
    room.waits(3600);
    assert_eq!(
        courses_due(&room.state, room.now),
        [],
        "nobody asked for it"
    );
    room.is_run(|house| house.kitchen.auto_fire = Some(5));
    assert_eq!(
        courses_due(&room.state, room.now),
        [],
        "the carpaccio is not done"
    );
    room.bumps(cold);
    room.waits(299);
    assert_eq!(courses_due(&room.state, room.now), []);
    room.waits(1);
    // The beer still stands at the bar.
    assert_eq!(courses_due(&room.state, room.now), [(check, 2, ANNA)]);
    room.asks(ANNA, check::Command::FireCourse { check, course: 2 })
        .expect("it waits");
    assert_eq!(courses_due(&room.state, room.now), [], "only once");
}

#[test]
fn a_table_that_waits_for_its_waiter_is_not_begun_by_itself() {
    let mut room = Room::open();
    room.is_run(|house| house.kitchen.auto_fire = Some(5));
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    let beer = room.rings(ANNA, check, PILSNER, 2);
    let soup = room.rings(ANNA, check, SOUP, 1);
    let (lines, hold) = (vec![beer, soup], true);
    room.asks(ANNA, check::Command::Send { check, lines, hold })
        .expect("new lines");
    let bar = room.state.kitchen.on_screen(&[])[0].id;
    room.bumps(bar);
    room.waits(3600);
    assert_eq!(courses_due(&room.state, room.now), []);
}
