use common::protocol::Resume;

use super::*;

fn no_news(house: &Kitchenless) -> HouseMessage {
    HouseMessage::Events {
        first: house.number + 1,
        events: Vec::new(),
    }
}

#[test]
fn commands_made_while_the_line_is_cut_go_out_after_the_next_join() {
    let mut house = Kitchenless::new();
    let mut till = Till::new();
    till.join(&house);
    till.seat(12);
    till.store();
    let lost = till.commands();
    till.cut();
    till.ring(12);
    till.store();
    assert_eq!(till.lines(12), 1);
    till.redial();
    till.welcome(&house);
    assert_eq!(till.commands(), []);
    till.hears(no_news(&house));
    let sent = till.commands();
    assert_eq!((sent.len(), &sent[0]), (2, &lost[0]));
    let (answers, news) = house.take(&sent);
    till.hears(news.expect("a line was rung"));
    till.hears(answers);
    assert_eq!(till.link.replica().state(), &house.state);
}

#[test]
fn a_command_accepted_while_the_line_was_cut_is_not_doubled() {
    let mut house = Kitchenless::new();
    let mut till = Till::new();
    till.join(&house);
    till.seat(12);
    till.ring(12);
    till.store();
    // It arrived, but its answer and its news did not.
    let sent = till.commands();
    let (_, news) = house.take(&sent);
    till.cut();
    till.redial();
    till.welcome(&house);
    till.hears(news.expect("a line was rung"));
    assert_eq!(till.lines(12), 1);
    assert_eq!((till.link.outstanding(), till.forgotten.len()), (0, 2));
    assert_eq!(till.commands(), []);
    assert_eq!(till.link.replica().state(), &house.state);
}

#[test]
fn a_stored_answer_comes_for_a_command_that_is_in_the_snapshot() {
    let mut house = Kitchenless::new();
    let mut till = Till::new();
    till.join(&house);
    till.seat(12);
    till.ring(12);
    till.store();
    house.take(&till.commands());
    till.cut();
    till.redial();
    till.welcome(&house);
    till.hears(house.snapshot());
    assert_eq!(till.lines(12), 1);
    let sent = till.commands();
    assert_eq!(sent.len(), 2);
    let (answers, nothing) = house.take(&sent);
    assert_eq!(nothing, None);
    till.hears(answers);
    assert_eq!((till.lines(12), till.link.outstanding()), (1, 0));
    assert_eq!(till.link.replica().state(), &house.state);
}

#[test]
fn a_till_that_was_switched_off_sends_what_its_outbox_kept() {
    let mut house = Kitchenless::new();
    let mut till = Till::new();
    till.join(&house);
    till.seat(12);
    till.ring(12);
    till.store();
    let kept = till.commands();

    let mut till = Till::restarted(kept.clone());
    assert_eq!(till.link.outstanding(), 2);
    till.join(&house);
    assert_eq!(till.lines(12), 1);
    assert_eq!(till.commands(), kept);
    let (answers, news) = house.take(&kept);
    till.hears(answers);
    till.hears(news.expect("a line was rung"));
    assert_eq!(till.link.replica().state(), &house.state);
}

#[test]
fn news_that_do_not_follow_lead_to_a_snapshot() {
    let mut house = Kitchenless::new();
    let mut till = Till::new();
    till.join(&house);
    house.number += 3;
    till.hears(no_news(&house));
    assert_eq!(till.hang_ups, 1);
    let greeting = till.redial();
    assert!(matches!(
        greeting,
        DeviceMessage::Hello { resume: None, .. }
    ));
    till.welcome(&house);
    till.hears(house.snapshot());
    assert_eq!(till.link.replica().number(), 8);
}

#[test]
fn news_that_never_come_are_noticed_at_the_next_beat() {
    let mut house = Kitchenless::new();
    let mut till = Till::new();
    till.join(&house);
    till.hears(house.beat());
    house.number += 1;
    till.hears(house.beat());
    assert_eq!(till.hang_ups, 0);
    till.hears(house.beat());
    assert_eq!(till.hang_ups, 1);
}

#[test]
fn a_house_that_has_less_than_it_had_is_joined_anew() {
    let mut house = Kitchenless::new();
    let mut till = Till::new();
    till.join(&house);
    till.hears(house.beat());
    house.number -= 1;
    till.hears(house.beat());
    assert_eq!(till.hang_ups, 1);
    let greeting = till.redial();
    assert!(matches!(
        greeting,
        DeviceMessage::Hello { resume: None, .. }
    ));
}

#[test]
fn frames_of_a_succeeded_house_are_ignored() {
    let mut house = Kitchenless::new();
    let mut till = Till::new();
    till.epoch = 2;
    till.join(&house);
    let old = house.clone();
    house.number += 100;
    till.epoch = 1;
    till.hears(house.snapshot());
    till.hears(house.beat());
    assert_eq!(
        (till.link.replica().number(), till.hang_ups),
        (old.number, 0)
    );
    // It may speak as long as it likes: it is no sign of life.
    for _ in 0..3 {
        till.wait(1_000);
        till.hears(house.beat());
    }
    assert_eq!(till.hang_ups, 1);
    till.redial();
    till.welcome(&house);
    till.hears(house.snapshot());
    assert_ne!(till.link.connection(), Connection::Joined);
}

#[test]
fn a_successor_is_followed_from_its_snapshot() {
    let mut house = Kitchenless::new();
    let mut till = Till::new();
    till.join(&house);
    till.seat(12);
    till.ring(12);
    till.store();
    // The old house accepted both, and then its disk was gone with them.
    let mut successor = house.clone();
    let (answers, _) = house.take(&till.commands());
    till.hears(answers);
    assert_eq!((till.lines(12), till.link.outstanding()), (1, 0));
    till.cut();

    till.epoch = 2;
    successor.number = 2;
    let greeting = till.redial();
    let DeviceMessage::Hello { resume, .. } = greeting else {
        panic!("{greeting:?} is no greeting");
    };
    let left = Resume {
        epoch: 1,
        number: 5,
    };
    assert_eq!(resume, Some(left));
    till.welcome(&successor);
    till.hears(successor.snapshot());
    assert_eq!(till.link.replica().state(), &successor.state);
    assert_eq!(till.link.replica().pending().count(), 0);
}

#[test]
fn news_of_another_life_of_the_house_are_not_laid_over_this_one() {
    let house = Kitchenless::new();
    let mut till = Till::new();
    till.join(&house);
    till.cut();
    till.redial();
    till.epoch = 2;
    till.welcome(&house);
    till.hears(no_news(&house));
    assert_eq!(till.hang_ups, 1);
    assert!(matches!(
        till.redial(),
        DeviceMessage::Hello { resume: None, .. }
    ));
}

#[test]
fn an_answer_in_the_numbers_of_a_former_house_does_not_stay_on_the_screen() {
    let mut house = Kitchenless::new();
    let mut till = Till::new();
    till.join(&house);
    till.seat(12);
    till.ring(12);
    till.store();
    let (_, _) = house.take(&till.commands());
    till.cut();
    // The successor keeps the answers but counts its news from the start.
    till.epoch = 2;
    house.number = 1;
    till.redial();
    till.welcome(&house);
    till.hears(house.snapshot());
    let (answers, _) = house.take(&till.commands());
    till.hears(answers);
    till.hears(house.beat());
    assert_eq!(till.link.replica().pending().count(), 0);
    assert_eq!(till.link.replica().state(), &house.state);
}
