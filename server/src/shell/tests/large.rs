use std::time::Instant;

use common::{
    Command, demo, menu,
    protocol::{
        DeviceKind, DeviceMessage, HouseMessage, LARGEST_FRAME, Outcome, Parts, device_parts,
    },
};

use super::screen::{Screen, read, serve, update};
use crate::{
    Clock, House,
    rehearsal::{MARC, Till, founded},
};

/// So many items; `COUVERT_ITEMS=50000` for as many as are promised.
fn items() -> u32 {
    let said = std::env::var("COUVERT_ITEMS").ok();
    said.and_then(|said| said.parse().ok()).unwrap_or(9_000)
}

/// The next whole message, and in how many frames it came.
async fn whole(screen: &mut Screen) -> (HouseMessage, usize) {
    let mut parts = Parts::default();
    let mut frames = 0;
    loop {
        match screen.hear().await {
            HouseMessage::Part { part, of, text } => {
                frames += 1;
                if let Some(text) = parts.take(part, of, &text).expect("in sequence") {
                    return (read(&text), frames);
                }
            }
            message => return (message, 1),
        }
    }
}

#[tokio::test]
async fn a_large_menu_reaches_every_till_and_whoever_joins_later() {
    let dir = founded();
    let served = serve(dir.path(), Clock::System).await;
    let (mut marc, bar) = (Till::new(1), Till::new(2));
    let (mut screen, sees) = served.till(&marc).await;
    let (mut other, mut other_sees) = served.till(&bar).await;
    let mut menu = demo::large_menu(items());
    menu.version = sees.state().menu.version;
    let command = Command::Menu(menu::Command::Publish(menu.into()));
    let commands = vec![marc.by(MARC, command)];
    let text = serde_json::to_string(&DeviceMessage::Commands { commands }).expect("JSON");
    let began = Instant::now();
    for part in device_parts(&text).expect("more than one part") {
        assert!(part.len() < LARGEST_FRAME);
        screen.say_text(&part).await;
    }
    let (news, frames) = whole(&mut other).await;
    assert!(frames > 1);
    let took = began.elapsed();
    // The least that it costs: what the other till does with the news is read them once.
    let again = Instant::now();
    let value: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    assert!(value.is_object());
    let ratio = took.as_secs_f64() / again.elapsed().as_secs_f64();
    tracing::info!(?took, ratio, bytes = text.len(), "published");
    assert!(ratio < 60.0, "{ratio}");
    other_sees.receive(update(news)).expect("no gap");
    assert_eq!(other_sees.state().menu.items.len(), items() as usize);
    let (news, _) = whole(&mut screen).await;
    assert!(matches!(news, HouseMessage::Events { .. }));
    let (answers, _) = whole(&mut screen).await;
    let HouseMessage::Answers { answers } = answers else {
        panic!("{answers:?}");
    };
    assert!(matches!(answers[0].outcome, Outcome::Accepted { .. }));

    let late = Till::new(3);
    let mut screen = served.screen(&late, DeviceKind::Till, None).await;
    let (snapshot, frames) = whole(&mut screen).await;
    assert!(frames > 1);
    let HouseMessage::Snapshot { state, .. } = snapshot else {
        panic!("no snapshot");
    };
    assert!(*state == *other_sees.state());
    served.close().await;
    let house = House::open(dir.path()).expect("it opens");
    assert_eq!(house.state().menu.items.len(), items() as usize);
}

#[tokio::test]
async fn parts_that_do_not_fit_end_the_connection() {
    let dir = founded();
    let served = serve(dir.path(), Clock::System).await;
    let part = |part, of| DeviceMessage::Part {
        part,
        of,
        text: "x".into(),
    };
    for wrong in [
        vec![part(2, 2)],
        vec![part(1, 2), part(1, 2)],
        vec![part(1, 1)],
        vec![part(1, 2), part(2, 2)],
    ] {
        let (mut screen, _) = served.till(&Till::new(1)).await;
        for message in &wrong {
            screen.say(message).await;
        }
        let said = screen.hear().await;
        assert!(matches!(said, HouseMessage::Bye { .. }), "{said:?}");
    }
    served.close().await;
}
