use std::sync::Arc;

use common::{
    Audience, Command, Replica, demo, menu,
    protocol::{DeviceKind, DeviceMessage, HouseMessage, Outcome, Refusal, Resume, VERSION},
};
use tokio_tungstenite::tungstenite::Message;

use super::{
    super::hub::MOST_FRAMES,
    screen::{Screen, hello, serve, update},
};
use crate::{
    Clock, House,
    rehearsal::{MARC, Till, founded, seven_in_the_evening},
};

const COOK: DeviceKind = DeviceKind::Kitchen {
    stations: Vec::new(),
};

#[tokio::test]
async fn a_dinner_reaches_every_till_and_the_kitchen_and_survives_the_night() {
    let dir = founded();
    let served = serve(dir.path(), Clock::System).await;
    let (mut anna, mut bar, cook) = (Till::new(1), Till::new(2), Till::new(3));
    let (mut anna_screen, mut anna_sees) = served.till(&anna).await;
    let (mut bar_screen, mut bar_sees) = served.till(&bar).await;
    let mut kitchen = served.screen(&cook, COOK, None).await;
    let mut cook_sees = Replica::new(Audience::Pass);
    kitchen.follow(&mut cook_sees, 1).await;

    let (_, commands) = anna.dinner(12);
    let answers = anna_screen.ring_through(&mut anna_sees, &commands).await;
    assert_eq!(answers.len(), commands.len());
    let last = answers[4].outcome.number(Audience::Floor);
    // The news of a commit come before its answers.
    assert_eq!(last, Some(anna_sees.number()));
    bar_screen.follow(&mut bar_sees, 1).await;
    kitchen.follow(&mut cook_sees, 1).await;
    assert!(bar_sees.state() == anna_sees.state());
    assert_eq!(cook_sees.state().kitchen.tickets.size(), 2);
    assert!(cook_sees.state().checks.settled.is_empty());

    let (_, open) = bar.open(12);
    let answers = bar_screen.ring_through(&mut bar_sees, &[open]).await;
    assert!(matches!(answers[0].outcome, Outcome::Accepted { .. }));
    anna_screen.follow(&mut anna_sees, 1).await;
    served.close().await;
    assert!(anna_screen.next().await.is_none());
    let house = House::open(dir.path()).expect("it opens");
    assert!(house.state() == anna_sees.state());
}

#[tokio::test]
async fn a_till_that_was_away_resumes_and_its_retry_gets_the_first_answer() {
    let dir = founded();
    let served = serve(dir.path(), Clock::System).await;
    let (mut anna, mut bar) = (Till::new(1), Till::new(2));
    let (mut screen, mut sees) = served.till(&anna).await;
    let (_, open) = anna.open(12);
    let first = screen
        .ring_through(&mut sees, std::slice::from_ref(&open))
        .await;
    screen.hang_up();

    let (mut other, mut other_sees) = served.till(&bar).await;
    let (_, commands) = bar.dinner(33);
    other.ring_through(&mut other_sees, &commands).await;
    let resume = Some(Resume {
        epoch: 1,
        number: sees.number(),
    });
    let mut screen = served.screen(&anna, DeviceKind::Till, resume).await;
    let missed = screen.hear().await;
    assert!(matches!(missed, HouseMessage::Events { .. }));
    sees.receive(update(missed)).expect("no gap");
    assert!(sees.state() == other_sees.state());
    let again = screen.ring_through(&mut sees, &[open]).await;
    assert_eq!(again, first);

    // Somebody who missed nothing hears that, too.
    let resume = Some(Resume {
        epoch: 1,
        number: sees.number(),
    });
    let mut screen = served.screen(&anna, DeviceKind::Till, resume).await;
    let none = HouseMessage::Events {
        first: sees.number() + 1,
        events: Vec::new(),
    };
    assert_eq!(screen.hear().await, none);
    served.close().await;
}

#[tokio::test]
async fn tills_that_press_at_once_share_commits_and_each_gets_its_answers() {
    let dir = founded();
    let served = serve(dir.path(), Clock::System).await;
    let mut tills = Vec::new();
    for number in 1..=8 {
        let till = Till::new(number);
        let (screen, _) = served.till(&till).await;
        tills.push((till, screen));
    }
    let tables = [1, 2, 3, 4, 5, 10, 11, 12];
    for ((till, screen), table) in tills.iter_mut().zip(tables) {
        let (_, commands) = till.dinner(table);
        screen.submit(&commands).await;
    }
    let mut commits = std::collections::BTreeSet::new();
    for (_, screen) in &mut tills {
        let answers = loop {
            match screen.hear().await {
                HouseMessage::Events { first, .. } => {
                    commits.insert(first);
                }
                HouseMessage::Answers { answers } => break answers,
                other => panic!("{other:?}"),
            }
        };
        assert_eq!(answers.len(), 5);
        for answer in answers {
            assert!(matches!(answer.outcome, Outcome::Accepted { .. }));
        }
    }
    assert!(commits.len() <= 8, "{commits:?}");
    served.close().await;
    let house = House::open(dir.path()).expect("it opens");
    assert_eq!(house.state().checks.last_receipt, 8);
}

#[tokio::test]
async fn a_screen_that_does_not_read_is_let_go_and_resumes() {
    let dir = founded();
    let served = serve(dir.path(), Clock::Told(seven_in_the_evening())).await;
    let (mut anna, sleepy) = (Till::new(1), Till::new(2));
    let (mut screen, mut sees) = served.till(&anna).await;
    // What the socket itself holds does not count against the queue.
    let mut asleep = Screen::call_with_little_room(served.address).await;
    asleep.say(&hello(&sleepy, DeviceKind::Till, None)).await;
    let mut asleep_sees = Replica::new(Audience::Floor);
    asleep.hear().await;
    asleep.follow(&mut asleep_sees, 1).await;
    let menu = Arc::new(demo::house().menu);
    let mut frames = 0;
    while screens(&served).await > 1 {
        for _ in 0..20 {
            let publish = Command::Menu(menu::Command::Publish(menu.clone()));
            let publish = anna.by(MARC, publish);
            screen.ring_through(&mut sees, &[publish]).await;
        }
        frames += 20;
        assert!(frames < 2_000, "it was never let go");
        // It is alive, and does not read.
        asleep.beat().await;
    }
    assert!(frames >= MOST_FRAMES);
    // What had been queued still arrives, or not; then the house has hung up.
    while let Some(message) = asleep.next().await {
        if matches!(message, HouseMessage::Events { .. }) {
            asleep_sees.receive(update(message)).expect("no gap");
        }
    }
    assert!(asleep_sees.number() < sees.number());
    let resume = Some(Resume {
        epoch: 1,
        number: asleep_sees.number(),
    });
    let mut awake = served.screen(&sleepy, DeviceKind::Till, resume).await;
    awake.follow(&mut asleep_sees, 1).await;
    assert!(asleep_sees.state() == sees.state());
    served.close().await;
}

/// How many screens follow, as the house says over HTTP.
async fn screens(served: &super::screen::Served) -> u64 {
    let (_, body) = super::pages::get(served.address, "/health", "").await;
    let health: serde_json::Value = serde_json::from_str(&body).expect("JSON");
    health["screens"].as_u64().expect("a count")
}

#[tokio::test]
async fn a_told_clock_stands_still_and_never_goes_back() {
    let dir = founded();
    let served = serve(dir.path(), Clock::Told(seven_in_the_evening())).await;
    let mut anna = Till::new(1);
    let (mut screen, mut sees) = served.till(&anna).await;
    let eight = seven_in_the_evening().plus_millis(3_600_000);
    let (_, open) = anna.open(12);
    screen.say(&DeviceMessage::Tell { now: eight }).await;
    screen.ring_through(&mut sees, &[open]).await;
    let seven = seven_in_the_evening();
    let (_, open) = anna.open(33);
    screen.say(&DeviceMessage::Tell { now: seven }).await;
    screen.ring_through(&mut sees, &[open]).await;
    let opened: Vec<_> = sees.state().checks.open.values().collect();
    assert_eq!(opened.len(), 2);
    assert!(opened.iter().all(|check| check.opened_at == eight));
    served.close().await;

    // After a restart it goes on where the journal ends.
    let served = serve(dir.path(), Clock::Told(seven_in_the_evening())).await;
    let mut screen = Screen::call(served.address).await;
    screen.say(&hello(&anna, DeviceKind::Till, None)).await;
    let welcome = screen.hear().await;
    assert!(matches!(welcome, HouseMessage::Welcome { now, .. } if now == eight));
    served.close().await;
}

#[tokio::test]
async fn a_beat_tells_the_number_and_the_time() {
    let dir = founded();
    let served = serve(dir.path(), Clock::System).await;
    let (mut screen, sees) = served.till(&Till::new(1)).await;
    let beat = screen.next().await;
    assert!(
        matches!(beat, Some(HouseMessage::Beat { number, .. }) if number == sees.number()),
        "{beat:?}"
    );
    served.close().await;
}

#[tokio::test]
async fn whoever_speaks_otherwise_is_told_so_and_let_go() {
    let dir = founded();
    let served = serve(dir.path(), Clock::System).await;
    let till = Till::new(1);
    let bye = |reason| Some(HouseMessage::Bye { reason });

    let newer = r#"{"say":"hello","protocol":3,"device":"00000000-0000-0000-0000-000000000001",
        "name":"Bar","kind":"till","resume":null}"#;
    let mut screen = Screen::call(served.address).await;
    screen.say_text(newer).await;
    let version = Refusal::Version {
        from: VERSION,
        to: VERSION,
    };
    assert_eq!(screen.next().await, bye(version));
    assert_eq!(screen.next().await, None);

    let mut screen = Screen::call(served.address).await;
    screen.say(&DeviceMessage::Beat { number: 0 }).await;
    assert_eq!(screen.next().await, bye(Refusal::Unreadable));

    // Nobody speaks for another device, and none for the house itself.
    let (_, foreign) = Till::new(2).open(12);
    let (mut screen, _) = served.till(&till).await;
    screen.submit(&[foreign]).await;
    assert_eq!(
        screen.hear().await,
        HouseMessage::Bye {
            reason: Refusal::Unreadable
        }
    );
    assert_eq!(screen.next().await, None);

    let (mut screen, _) = served.till(&till).await;
    let binary = Message::binary(vec![1, 2, 3]);
    screen.send_raw(binary).await.expect("sent");
    assert_eq!(
        screen.hear().await,
        HouseMessage::Bye {
            reason: Refusal::Unreadable
        }
    );
    served.close().await;
}
