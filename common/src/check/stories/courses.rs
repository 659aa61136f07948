//! Courses: sent, held, fired.

use super::*;

#[test]
fn later_courses_wait_until_they_are_fired() {
    let mut room = Room::open();
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    let beer = room.rings(ANNA, check, PILSNER, 1);
    let soup = room.rings(ANNA, check, SOUP, 1);
    let burger = room.rings(ANNA, check, BURGER, 1);
    room.sends(ANNA, check).expect("new lines");
    assert!(room.check(check).line(beer).expect("beer").is_fired());
    assert!(room.check(check).line(soup).expect("soup").is_fired());
    assert_eq!(*room.progress(check, burger), Progress::Held);
    assert_eq!(room.sends(ANNA, check), Err(Rejection::NothingToSend));
    let fire = |course| Command::Check(check::Command::FireCourse { check, course });
    room.does(ANNA, &fire(2)).expect("the burger waits");
    assert!(room.check(check).line(burger).expect("burger").is_fired());
    assert_eq!(
        room.does(ANNA, &fire(3)),
        Err(Rejection::NothingHeld { course: 3 })
    );
}

#[test]
fn who_has_paid_for_a_dessert_gets_it() {
    let mut room = Room::open();
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    room.rings(ANNA, check, SOUP, 1);
    room.rings(ANNA, check, BRULEE, 1);
    room.sends(ANNA, check).expect("new lines");
    assert_eq!(room.state.kitchen.on_screen(&[]).len(), 1);
    room.pays(check, 1800, Tender::Card).expect("the bill");
    let names = room.state.kitchen.all_day(&[]);
    assert_eq!(
        names.into_iter().collect::<Vec<_>>(),
        [("Crème brûlée", 1), ("Onion soup", 1)]
    );
}

#[test]
fn a_check_that_is_sent_on_hold_gets_its_drinks_and_waits_for_the_rest() {
    let mut room = Room::open();
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    let beer = room.rings(ANNA, check, PILSNER, 1);
    let soup = room.rings(ANNA, check, SOUP, 1);
    let burger = room.rings(ANNA, check, BURGER, 1);
    let (lines, hold) = (vec![beer, soup, burger], true);
    room.asks(ANNA, check::Command::Send { check, lines, hold })
        .expect("new lines");
    assert!(room.check(check).line(beer).expect("beer").is_fired());
    assert_eq!(*room.progress(check, soup), Progress::Held);
    assert_eq!(room.check(check).held_course(), Some(1));

    let fire = |lines| check::Command::FireLines { check, lines };
    room.asks(BRAM, fire(vec![burger]))
        .expect("the child is hungry");
    assert!(room.check(check).line(burger).expect("burger").is_fired());
    assert_eq!(*room.progress(check, soup), Progress::Held);
    assert_eq!(
        room.asks(BRAM, fire(vec![burger])),
        Err(Rejection::NothingToSend)
    );
    let course = u8::MAX;
    let no_course = room.asks(BRAM, check::Command::FireCourse { check, course });
    assert_eq!(no_course, Err(Rejection::CourseOutOfRange { last: 9 }));
    let course = 1;
    room.asks(BRAM, check::Command::FireCourse { check, course })
        .expect("the soup waits");
    assert_eq!(room.state.kitchen.all_day(&[]).values().sum::<u32>(), 3);
}
