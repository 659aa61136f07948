use common::{Money, PaymentId, Rejection, check::Tender, tender};

use super::*;

#[test]
fn a_command_shows_at_once_and_goes_out_only_once_it_is_stored() {
    let mut house = Kitchenless::new();
    let mut till = Till::new();
    till.join(&house);
    let seated = till.seat(12);
    assert_eq!(
        (till.to_store.as_slice(), till.link.outstanding()),
        (&[seated][..], 1)
    );
    assert!(
        till.link
            .replica()
            .state()
            .checks
            .at_table(TableId(12))
            .is_some()
    );
    till.wait(500);
    assert_eq!(till.commands(), []);

    till.store();
    let sent = till.commands();
    assert_eq!(ids(&sent), [seated]);
    let (answers, news) = house.take(&sent);
    till.hears(answers);
    assert_eq!(
        (till.forgotten.as_slice(), till.link.outstanding()),
        (&[seated][..], 0)
    );
    till.hears(news.expect("a check was opened"));
    assert_eq!(till.link.replica().state(), &house.state);
    assert_eq!(till.link.replica().pending().count(), 0);
}

#[test]
fn no_command_overtakes_one_that_is_not_stored_yet() {
    let house = Kitchenless::new();
    let mut till = Till::new();
    till.join(&house);
    let (seated, rung) = (till.seat(12), till.ring(12));
    till.link.stored(rung);
    till.wait(0);
    assert_eq!(till.commands(), []);
    till.link.stored(seated);
    till.wait(0);
    assert_eq!(ids(&till.commands()), [seated, rung]);
}

#[test]
fn it_is_one_whether_the_answer_comes_before_the_news_or_after() {
    for answer_first in [true, false] {
        let mut house = Kitchenless::new();
        let mut till = Till::new();
        till.join(&house);
        till.seat(12);
        till.ring(12);
        till.store();
        let (answers, news) = house.take(&till.commands());
        let news = news.expect("something happened");
        let (first, second) = if answer_first {
            (answers, news)
        } else {
            (news, answers)
        };
        till.hears(first);
        assert_eq!(till.lines(12), 1);
        till.hears(second);
        assert_eq!(till.lines(12), 1);
        assert_eq!(till.link.replica().state(), &house.state);
        assert_eq!((till.link.outstanding(), till.forgotten.len()), (0, 2));
    }
}

#[test]
fn an_answer_that_comes_twice_changes_nothing() {
    let mut house = Kitchenless::new();
    let mut till = Till::new();
    till.join(&house);
    till.seat(12);
    till.store();
    let sent = till.commands();
    let (answers, news) = house.take(&sent);
    till.hears(answers.clone());
    till.hears(news.expect("a check was opened"));
    till.hears(answers);
    let (again, nothing) = house.take(&sent);
    assert_eq!(nothing, None);
    till.hears(again);
    assert_eq!(till.forgotten.len(), 1);
    assert_eq!(till.link.replica().state(), &house.state);
}

#[test]
fn what_the_house_rejects_leaves_the_screen_and_says_why() {
    let mut house = Kitchenless::new();
    let mut till = Till::new();
    till.join(&house);
    let seated = till.seat(12);
    till.store();
    // Meanwhile the table left the floor plan.
    std::sync::Arc::make_mut(&mut house.state.floor)
        .rooms
        .clear();
    let (answers, _) = house.take(&till.commands());
    till.hears(answers);
    assert!(till.link.replica().state().checks.open.is_empty());
    let rejections = till.link.take_rejections();
    assert_eq!(rejections.len(), 1);
    assert_eq!(rejections[0].0.envelope.id, seated);
    assert_eq!(rejections[0].1, Rejection::TableUnknown);
    assert_eq!((till.forgotten.len(), till.link.outstanding()), (1, 0));
    assert_eq!(till.link.take_rejections(), []);
}

#[test]
fn cash_that_the_house_could_not_keep_is_sent_again_and_not_given_up() {
    let mut house = Kitchenless::new();
    let mut till = Till::new();
    till.join(&house);
    till.seat(12);
    till.ring(12);
    till.store();
    let (answers, news) = house.take(&till.commands());
    till.hears(answers);
    till.hears(news.expect("a line was rung"));
    let paid = CommandId(Uuid::from_u128(99));
    let take = Command::Tender(tender::Command::Take {
        check: CheckId(Uuid::from_u128(12)),
        payment: PaymentId(Uuid::from_u128(98)),
        tender: Tender::Cash,
        amount: Money::cents(1000),
        tip: Money::ZERO,
        given: None,
        share: check::Share::Amount,
        tip_for: None,
        drawn_on: None,
    });
    let taken = till.link.submit(till.now, paid, Some(ANNA), take);
    assert_eq!(taken, Ok(paid));
    till.wait(0);
    till.store();
    assert_eq!(ids(&till.commands()), [paid]);
    till.hears(HouseMessage::Answers {
        answers: vec![Answer {
            command: paid,
            outcome: Outcome::Rejected(Rejection::NotKept),
        }],
    });
    assert_eq!((till.link.outstanding(), till.commands().len()), (1, 0));
    till.hears(house.beat());
    assert_eq!(ids(&till.commands()), [paid]);
    assert_eq!(till.link.take_rejections(), []);
}

#[test]
fn a_till_that_cannot_store_says_so_and_sends_nothing() {
    let house = Kitchenless::new();
    let mut till = Till::new();
    till.join(&house);
    till.seat(12);
    till.link.failed("the disk is full".into());
    till.wait(500);
    assert_eq!(till.link.trouble(), Some("the disk is full"));
    assert_eq!(till.commands(), []);
    till.store();
    assert_eq!(till.link.trouble(), None);
    assert_eq!(till.commands().len(), 1);
}

#[test]
fn a_long_outage_goes_out_in_frames_of_five_hundred_oldest_first() {
    let house = Kitchenless::new();
    let mut till = Till::new();
    till.join(&house);
    till.cut();
    let mut made = vec![till.seat(12)];
    made.extend((0..1_100).map(|_| till.ring(12)));
    till.store();
    till.redial();
    till.welcome(&house);
    till.hears(HouseMessage::Events {
        first: 6,
        events: Vec::new(),
    });
    let sizes: Vec<_> = till
        .sent
        .iter()
        .map(|message| match message {
            DeviceMessage::Commands { commands } => commands.len(),
            other => panic!("{other:?} is no commands"),
        })
        .collect();
    assert_eq!(sizes, [500, 500, 101]);
    assert_eq!(ids(&till.commands()), made);
}
