use common::protocol::{Ask, Refusal, Reply, Resume};

use super::*;

#[test]
fn a_till_finds_its_house_and_shows_what_is_in_service() {
    let house = Kitchenless::new();
    let mut till = Till::new();
    assert_eq!(
        (till.dials, till.link.connection()),
        (1, Connection::Searching)
    );

    let greeting = till.up();
    let DeviceMessage::Hello { name, resume, .. } = greeting else {
        panic!("{greeting:?} is no greeting");
    };
    assert_eq!((name.as_str(), resume), ("Bar", None));
    assert_eq!(till.link.connection(), Connection::Connecting);

    till.welcome(&house);
    till.hears(house.snapshot());
    assert_eq!(till.link.connection(), Connection::Joined);
    assert_eq!(till.link.house_name(), "Bistro");
    assert_eq!(till.link.replica().state(), &house.state);
}

#[test]
fn house_time_runs_on_between_two_beats() {
    let mut house = Kitchenless::new();
    let mut till = Till::new();
    till.join(&house);
    till.wait(700);
    assert_eq!(till.link.house_time(till.now), house.now.plus_millis(700));
    house.now = house.now.plus_millis(60_000);
    till.hears(house.beat());
    assert_eq!(till.link.house_time(till.now), house.now);
}

#[test]
fn a_house_that_is_not_there_is_dialled_again_with_growing_pauses() {
    let mut till = Till::new();
    let mut pauses = Vec::new();
    for _ in 0..7 {
        till.link.not_found(till.now);
        let (dials, began) = (till.dials, till.now);
        while till.dials == dials {
            till.wait(10);
        }
        pauses.push((till.now - began).as_millis());
    }
    assert_eq!(pauses, [100, 200, 400, 800, 800, 800, 800]);
    assert_eq!(till.link.connection(), Connection::Searching);
}

#[test]
fn a_dial_that_leads_nowhere_is_given_up() {
    let mut till = Till::new();
    till.wait(9_999);
    assert_eq!(till.hang_ups, 0);
    till.wait(1);
    assert_eq!(till.hang_ups, 1);
    till.wait(100);
    assert_eq!(till.dials, 2);
}

#[test]
fn a_till_says_every_second_that_it_lives_and_how_far_it_is() {
    let house = Kitchenless::new();
    let mut till = Till::new();
    till.join(&house);
    till.sent.clear();
    till.wait(999);
    assert_eq!(till.sent, []);
    till.wait(1);
    assert_eq!(till.sent, [DeviceMessage::Beat { number: 5 }]);
    // A screen that looks a little late does not fall behind.
    till.hears(house.beat());
    till.wait(1_400);
    till.wait(600);
    assert_eq!(till.sent.len(), 3);
}

#[test]
fn a_silent_house_is_lost_after_three_seconds_and_dialled_again() {
    let house = Kitchenless::new();
    let mut till = Till::new();
    till.join(&house);
    till.wait(2_999);
    assert_eq!(till.link.connection(), Connection::Joined);
    till.wait(1);
    let since = till.now;
    assert_eq!(till.link.connection(), Connection::Lost { since });
    assert_eq!(
        (till.hang_ups, till.link.rest(till.now).as_millis()),
        (1, 100)
    );
    till.wait(100);
    assert_eq!(till.dials, 2);
    assert_eq!(till.link.connection(), Connection::Lost { since });
}

#[test]
fn a_till_resumes_where_it_left_off() {
    let mut house = Kitchenless::new();
    let mut till = Till::new();
    till.join(&house);
    till.cut();
    let mut other = Till::new();
    other.join(&house);
    other.seat(12);
    other.store();
    let (_, news) = house.take(&other.commands());

    let greeting = till.redial();
    let DeviceMessage::Hello { resume, .. } = greeting else {
        panic!("{greeting:?} is no greeting");
    };
    let left = Resume {
        epoch: 1,
        number: 5,
    };
    assert_eq!(resume, Some(left));
    till.welcome(&house);
    till.hears(news.expect("a check was opened"));
    assert_eq!(till.link.connection(), Connection::Joined);
    assert_eq!(till.link.replica().state(), &house.state);
}

#[test]
fn a_till_that_missed_nothing_resumes_with_no_news_at_all() {
    let house = Kitchenless::new();
    let mut till = Till::new();
    till.join(&house);
    till.cut();
    till.redial();
    till.welcome(&house);
    assert!(matches!(till.link.connection(), Connection::Lost { .. }));
    till.hears(HouseMessage::Events {
        first: 6,
        events: Vec::new(),
    });
    assert_eq!(till.link.connection(), Connection::Joined);
}

#[test]
fn a_house_that_speaks_another_version_says_so_on_the_screen() {
    let house = Kitchenless::new();
    let mut till = Till::new();
    till.up();
    let reason = Refusal::Version { from: 7, to: 8 };
    till.hears(HouseMessage::Bye {
        reason: reason.clone(),
    });
    assert_eq!(till.link.connection(), Connection::Refused(reason));
    // After the house's update all is well again.
    till.redial();
    till.welcome(&house);
    till.hears(house.snapshot());
    assert_eq!(till.link.connection(), Connection::Joined);
}

#[test]
fn a_house_that_shuts_down_is_lost_and_no_refusal() {
    let house = Kitchenless::new();
    let mut till = Till::new();
    till.join(&house);
    till.hears(HouseMessage::Bye {
        reason: Refusal::Busy,
    });
    let since = till.now;
    assert_eq!(till.link.connection(), Connection::Lost { since });
}

#[test]
fn a_question_is_answered_even_if_the_line_is_cut() {
    let house = Kitchenless::new();
    let mut till = Till::new();
    let ask = || Ask::SignIn {
        staff: ANNA,
        pin: "1111".into(),
    };
    let busy = Reply::Refused(Refusal::Busy);
    let early = till.link.ask(ask());
    assert_eq!(till.link.take_replies(), [(early, busy.clone())]);

    till.join(&house);
    let (first, second) = (till.link.ask(ask()), till.link.ask(ask()));
    till.wait(0);
    let reply = Reply::SignedIn { staff: ANNA };
    till.hears(HouseMessage::Reply {
        question: first,
        reply: reply.clone(),
    });
    till.cut();
    assert_eq!(till.link.take_replies(), [(first, reply), (second, busy)]);
    assert_eq!(till.link.take_replies(), []);
}

#[test]
fn a_cook_who_changes_stations_says_so_at_once_and_with_every_hello() {
    let (grill, stove) = (StationId(1), StationId(2));
    let mut screen = Till::new();
    let identity = Identity {
        device: DeviceId(Uuid::from_u128(2)),
        name: "Pass".into(),
        kind: DeviceKind::Kitchen {
            stations: vec![grill],
        },
    };
    screen.link = Link::new(identity);
    screen.link.loaded(Vec::new());
    screen.wait(0);
    let shown = |message| match message {
        DeviceMessage::Hello {
            kind: DeviceKind::Kitchen { stations },
            ..
        }
        | DeviceMessage::Showing { stations } => stations,
        other => panic!("{other:?} names no stations"),
    };
    assert_eq!(shown(screen.up()), [grill]);
    screen.link.show_stations(&[grill, stove]);
    screen.wait(0);
    assert_eq!(shown(screen.sent.pop().expect("told")), [grill, stove]);
    // The same again is no news.
    screen.link.show_stations(&[grill, stove]);
    screen.wait(0);
    assert_eq!(screen.sent, []);

    screen.cut();
    screen.link.show_stations(&[stove]);
    assert_eq!(shown(screen.redial()), [stove]);
}
