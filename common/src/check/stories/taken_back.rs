//! Lines that are taken back, and lines that stand again.

use super::*;
use crate::kitchen;

fn restores(room: &mut Room, check: CheckId, line: LineId) -> Result<(), Rejection> {
    room.asks(ANNA, check::Command::Restore { check, line })
}

fn bumps(room: &mut Room, label: &str) {
    let mut tickets = room.state.kitchen.on_screen(&[]).into_iter();
    let ticket = tickets.find(|ticket| ticket.label == label);
    let bump = ticket.expect("a card").bump();
    room.does(YUSUF, &Command::Kitchen(bump)).expect("done");
}

#[test]
fn a_void_by_mistake_stands_again_and_the_cook_goes_on() {
    let mut room = Room::open();
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    let soup = room.rings(ANNA, check, SOUP, 2);
    room.sends(ANNA, check).expect("new lines");
    let fired = room.progress(check, soup).clone();
    let not_voided = Rejection::NotVoided {
        item: "Onion soup, gruyère".into(),
    };
    assert_eq!(restores(&mut room, check, soup), Err(not_voided));
    room.voids_as(MARC, check, soup, Some("wrong table"))
        .expect("a manager");
    assert_eq!(room.check(check).total(), Money::ZERO);
    assert!(room.state.kitchen.all_day(&[]).is_empty());
    restores(&mut room, check, soup).expect("anybody may");
    assert_eq!(room.check(check).total(), Money::cents(1900));
    assert_eq!(*room.progress(check, soup), fired);
    assert_eq!(room.state.kitchen.all_day(&[]).values().sum::<u32>(), 2);
    assert_eq!(
        room.state.kitchen.tickets.size(),
        1,
        "on the card that it was on"
    );
}

#[test]
fn what_was_never_sent_is_fresh_again() {
    let mut room = Room::open();
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    room.rings(ANNA, check, SOUP, 1);
    let burger = room.rings(ANNA, check, BURGER, 1);
    room.sends(ANNA, check).expect("new lines");
    assert_eq!(*room.progress(check, burger), Progress::Held);
    room.voids(check, burger, None).expect("it waits");
    restores(&mut room, check, burger).expect("it was voided");
    assert_eq!(*room.progress(check, burger), Progress::Fresh);
}

#[test]
fn a_dish_struck_when_its_card_was_bumped_comes_anew_and_the_others_do_not() {
    let mut room = Room::open();
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    let soup = room.rings(ANNA, check, SOUP, 1);
    let prawns = room.rings(ANNA, check, 111, 1);
    room.sends(ANNA, check).expect("new lines");
    room.voids_as(MARC, check, soup, Some("cold"))
        .expect("a manager");
    bumps(&mut room, "12");
    restores(&mut room, check, soup).expect("it was voided");
    let cards = room.state.kitchen.on_screen(&[]);
    assert_eq!(cards.len(), 1);
    assert_eq!(cards[0].lines.len(), 1);
    assert_eq!(cards[0].lines[0].line, soup);
    let (ticket, line) = room.state.kitchen.with_line(prawns).expect("its card");
    assert!(ticket.is_done(line));
}

#[test]
fn what_the_kitchen_has_made_is_not_made_again() {
    let mut room = Room::open();
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    let soup = room.rings(ANNA, check, SOUP, 1);
    room.sends(ANNA, check).expect("new lines");
    bumps(&mut room, "12");
    room.now = Stamp::new("2026-11-21T19:05:00+01:00".parse().expect("a moment"));
    room.voids_as(MARC, check, soup, Some("cold"))
        .expect("a manager");
    restores(&mut room, check, soup).expect("it was voided");
    assert!(room.state.kitchen.on_screen(&[]).is_empty());
}

#[test]
fn a_dish_whose_card_is_gone_is_fired_anew() {
    let mut room = Room::open();
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    let soup = room.rings(ANNA, check, SOUP, 1);
    room.sends(ANNA, check).expect("new lines");
    room.voids_as(MARC, check, soup, Some("later"))
        .expect("a manager");
    bumps(&mut room, "12");
    room.tell(crate::Event::Kitchen(kitchen::Event::Cleared));
    restores(&mut room, check, soup).expect("it was voided");
    assert_eq!(room.state.kitchen.on_screen(&[]).len(), 1);
    assert!(room.check(check).line(soup).expect("soup").is_fired());
}
