//! Who may do what alone, and how the rest is asked for and allowed.

mod house_rows;
mod matrix;
mod rows;

use crate::{
    CheckId, Command, CommandId, DeviceId, Event, LineId, Moment, Money, Rejection, RequestId,
    StaffId,
    approval::{self, MOST_ANSWERS, MOST_REQUESTS, Request},
    check::{self, stories::room::Room},
    house::ServiceMode,
    staff::{self, Person, Right, Role},
};

const SOFIE: StaffId = StaffId(1);
const MARC: StaffId = StaffId(2);
const ANNA: StaffId = StaffId(3);
const BRAM: StaffId = StaffId(4);
const SOUP: u32 = 103;
const PILSNER: u32 = 221;

/// A table whose soup the kitchen has.
fn soup_at(room: &mut Room, table: u32) -> (CheckId, LineId) {
    let check = room.seats(ANNA, table, ServiceMode::DineIn);
    let soup = room.rings(ANNA, check, SOUP, 1);
    room.sends(ANNA, check).expect("new lines");
    (check, soup)
}

fn void(check: CheckId, line: LineId, why: &str) -> Command {
    Command::Check(check::Command::Void {
        check,
        line,
        reason: Some(why.to_owned()),
    })
}

/// Asks, and says under which id.
fn asks(room: &mut Room, who: StaffId, wish: Command) -> Result<RequestId, Rejection> {
    let request = RequestId(room.id());
    let wish = Box::new(wish);
    let ask = approval::Command::Ask { request, wish };
    room.does(who, &Command::Approval(ask)).map(|()| request)
}

fn grants(room: &mut Room, who: StaffId, request: RequestId) -> Result<(), Rejection> {
    let grant = approval::Command::Grant { request };
    room.does(who, &Command::Approval(grant))
}

fn declines(room: &mut Room, who: StaffId, request: RequestId) -> Result<(), Rejection> {
    let decline = approval::Command::Decline { request };
    room.does(who, &Command::Approval(decline))
}

fn withdraws(room: &mut Room, who: StaffId, request: RequestId) -> Result<(), Rejection> {
    let withdraw = approval::Command::Withdraw { request };
    room.does(who, &Command::Approval(withdraw))
}

fn waits(room: &Room, request: RequestId) -> Option<&Request> {
    room.state.approval.open.get(&request)
}

#[test]
fn what_marc_allows_is_done_in_annas_name_and_says_who_when_and_why() {
    let mut room = Room::open();
    let (check, soup) = soup_at(&mut room, 12);
    let alone = room.does(ANNA, &void(check, soup, "dropped"));
    let right = Right::VoidSent;
    assert_eq!(alone, Err(Rejection::ApprovalNeeded { right }));

    let request = asks(&mut room, ANNA, void(check, soup, "dropped")).expect("a waiter may ask");
    let waiting = waits(&room, request).expect("it waits");
    assert_eq!((waiting.by, waiting.right), (ANNA, Right::VoidSent));
    assert!(!room.check(check).line(soup).expect("soup").is_voided());

    room.now = room.now.plus_millis(90_000);
    grants(&mut room, MARC, request).expect("a manager may");
    let voided = room.told.iter().rev().find_map(|event| match event {
        Event::Check(check::Event::Voided {
            line,
            at,
            by,
            reason,
            was_fired,
            approved_by,
            ..
        }) => Some((*line, *at, *by, reason.clone(), *was_fired, *approved_by)),
        _ => None,
    });
    let why = Some("dropped".to_owned());
    assert_eq!(voided, Some((soup, room.now, ANNA, why, true, Some(MARC))));
    assert!(waits(&room, request).is_none());
    let answer = room.state.approval.answer(request).expect("remembered");
    assert_eq!((answer.by, answer.granted), (MARC, true));
    assert_eq!(
        grants(&mut room, MARC, request),
        Err(Rejection::RequestUnknown)
    );
    room.closes();
}

#[test]
fn what_marc_declines_is_not_done_and_anna_can_know_who_said_no() {
    let mut room = Room::open();
    let (check, soup) = soup_at(&mut room, 12);
    let request = asks(&mut room, ANNA, void(check, soup, "guest left")).expect("asked");
    declines(&mut room, MARC, request).expect("a manager may");
    assert!(!room.check(check).line(soup).expect("soup").is_voided());
    assert!(waits(&room, request).is_none());
    let answer = room.state.approval.answer(request).expect("remembered");
    assert_eq!((answer.by, answer.granted), (MARC, false));
}

#[test]
fn a_waiter_can_neither_grant_nor_decline_nor_withdraw_anothers_request() {
    let mut room = Room::open();
    let (check, soup) = soup_at(&mut room, 12);
    let request = asks(&mut room, ANNA, void(check, soup, "dropped")).expect("asked");
    let needed = Err(Rejection::ApprovalNeeded {
        right: Right::VoidSent,
    });
    for waiter in [ANNA, BRAM] {
        assert_eq!(grants(&mut room, waiter, request), needed);
        assert_eq!(declines(&mut room, waiter, request), needed);
    }
    assert_eq!(withdraws(&mut room, BRAM, request), needed);
    assert!(waits(&room, request).is_some());
    withdraws(&mut room, ANNA, request).expect("it is her own");
    assert!(waits(&room, request).is_none());
    assert_eq!(room.state.approval.answer(request), None);
    assert_eq!(
        grants(&mut room, MARC, request),
        Err(Rejection::RequestUnknown)
    );
}

#[test]
fn nobody_who_is_not_signed_in_asks_or_answers() {
    let mut room = Room::open();
    let (check, soup) = soup_at(&mut room, 12);
    let request = RequestId(room.id());
    let wish = Box::new(void(check, soup, "dropped"));
    let nobody = Moment {
        stamp: room.now,
        id: CommandId(room.id()),
        device: DeviceId(room.id()),
        staff: None,
        approved_by: None,
    };
    for command in [
        approval::Command::Ask { request, wish },
        approval::Command::Withdraw { request },
    ] {
        let said = crate::decide(&room.state, &nobody, &Command::Approval(command));
        assert!(said.is_err(), "{said:?}");
    }
}

#[test]
fn a_wish_that_no_longer_fits_says_why_and_waits_for_a_no() {
    let mut room = Room::open();
    let (check, soup) = soup_at(&mut room, 12);
    let request = asks(&mut room, ANNA, void(check, soup, "dropped")).expect("asked");
    room.does(MARC, &void(check, soup, "sent back"))
        .expect("a manager needs nobody");
    assert_eq!(
        grants(&mut room, MARC, request),
        Err(Rejection::AlreadyVoided {
            item: "Onion soup, gruyère".into()
        })
    );
    assert!(waits(&room, request).is_some());
    declines(&mut room, SOFIE, request).expect("so it goes away");
    assert!(waits(&room, request).is_none());
}

#[test]
fn nobody_is_asked_for_what_cannot_be_done() {
    let mut room = Room::open();
    let (check, soup) = soup_at(&mut room, 12);
    let unsaid = Command::Check(check::Command::Void {
        check,
        line: soup,
        reason: None,
    });
    assert_eq!(
        asks(&mut room, ANNA, unsaid),
        Err(Rejection::ReasonNeeded {
            item: "Onion soup, gruyère".into()
        })
    );
    let inner = approval::Command::Grant {
        request: RequestId(room.id()),
    };
    assert_eq!(
        asks(&mut room, ANNA, Command::Approval(inner)),
        Err(Rejection::RequestUnknown),
        "a yes is not asked for"
    );
    assert!(room.state.approval.open.is_empty());
}

#[test]
fn what_one_may_alone_is_done_when_it_is_asked_for() {
    let mut room = Room::open();
    let (check, soup) = soup_at(&mut room, 12);
    asks(&mut room, MARC, void(check, soup, "dropped")).expect("a manager may");
    assert!(room.check(check).line(soup).expect("soup").is_voided());
    let beer = room.rings(ANNA, check, PILSNER, 1);
    asks(&mut room, ANNA, void(check, beer, "never sent")).expect("everybody may");
    assert!(room.check(check).line(beer).expect("beer").is_voided());
    assert!(room.state.approval.open.is_empty(), "nobody was asked");
}

#[test]
fn the_house_is_not_set_up_by_a_yes_on_a_card() {
    let mut room = Room::open();
    let people = room.state.staff.people.values().cloned().collect();
    let publish = Command::Staff(staff::Command::Publish(people));
    let right = Right::SetUp;
    assert_eq!(
        asks(&mut room, ANNA, publish),
        Err(Rejection::ApprovalNeeded { right })
    );
}

#[test]
fn asking_twice_is_asking_once() {
    let mut room = Room::open();
    let (check, soup) = soup_at(&mut room, 12);
    let request = asks(&mut room, ANNA, void(check, soup, "dropped")).expect("asked");
    let wish = Box::new(void(check, soup, "dropped"));
    let again = approval::Command::Ask { request, wish };
    room.does(ANNA, &Command::Approval(again)).expect("a retry");
    assert_eq!(room.state.approval.open.size(), 1);
}

#[test]
fn at_most_fifty_wait_and_the_last_twenty_answers_are_remembered() {
    let mut room = Room::open();
    let (check, soup) = soup_at(&mut room, 12);
    let mut asked = Vec::new();
    for _ in 0..MOST_REQUESTS {
        asked.push(asks(&mut room, ANNA, void(check, soup, "dropped")).expect("room for it"));
    }
    assert_eq!(
        asks(&mut room, ANNA, void(check, soup, "dropped")),
        Err(Rejection::TooManyRequests {
            most: MOST_REQUESTS
        })
    );
    for request in &asked {
        declines(&mut room, MARC, *request).expect("a manager may");
    }
    let remembered = |request: &RequestId| room.state.approval.answer(*request).is_some();
    let (old, new) = asked.split_at(MOST_REQUESTS - MOST_ANSWERS);
    assert!(new.iter().all(remembered) && !old.iter().any(remembered));
}

#[test]
fn what_waits_is_forgotten_when_the_day_closes() {
    let mut room = Room::open();
    let (check, soup) = soup_at(&mut room, 12);
    let request = asks(&mut room, ANNA, void(check, soup, "dropped")).expect("asked");
    room.closes();
    assert!(waits(&room, request).is_none());
}

#[test]
fn a_waiter_who_was_given_the_right_needs_nobody_and_may_allow_others() {
    let mut room = Room::open();
    let mut people: Vec<Person> = room.state.staff.people.values().cloned().collect();
    for person in people.iter_mut().filter(|person| person.id == BRAM) {
        person.may.push(Right::VoidSent);
    }
    room.tell(Event::Staff(staff::Event::Published(people)));
    let (check, soup) = soup_at(&mut room, 12);
    let (other, bisque) = soup_at(&mut room, 14);
    room.does(BRAM, &void(check, soup, "dropped"))
        .expect("he may");
    let request = asks(&mut room, ANNA, void(other, bisque, "dropped")).expect("asked");
    grants(&mut room, BRAM, request).expect("he may allow it");
    assert_eq!(room.check(other).total(), Money::ZERO);
    assert_eq!(room.state.staff.people[&BRAM].role, Role::Waiter);
}
