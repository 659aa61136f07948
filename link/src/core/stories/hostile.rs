use common::protocol::{LARGEST_FRAME, Refusal, VERSION};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;

#[test]
fn what_is_no_message_ends_the_call_and_says_so() {
    let house = Kitchenless::new();
    let deep = "[".repeat(200_000);
    let large = " ".repeat(LARGEST_FRAME + 1);
    let beyond = r#"{"epoch":1,"say":"events","first":18446744073709551615,"events":[]}"#;
    let state = serde_json::to_value(State::default()).expect("JSON");
    let number = u64::MAX;
    let last = json!({"epoch": 1, "say": "snapshot", "number": number, "state": state});
    let texts = [
        "",
        "null",
        "{}",
        "\u{0}",
        "{\"epoch\":1}",
        &deep,
        &large,
        beyond,
        &last.to_string(),
        r#"{"epoch":-1,"say":"beat","number":1,"now":"2026-11-22T20:00:00Z"}"#,
        r#"{"epoch":1,"say":"beat","number":1,"now":"tomorrow"}"#,
        r#"{"epoch":1,"say":"events","first":6,"events":[{"event":{"robot":"dance"}}]}"#,
        r#"{"epoch":1,"say":"sing"}"#,
    ];
    for text in texts {
        let mut till = Till::new();
        till.join(&house);
        till.hears_text(text);
        let start: String = text.chars().take(60).collect();
        assert_eq!((till.hang_ups, till.link.unreadable()), (1, 1), "{start}");
        let unreadable = Connection::Refused(Refusal::Unreadable);
        assert_eq!(till.link.connection(), unreadable, "{start}");
        // It does not hammer a house that it cannot read.
        assert!(till.link.rest(till.now).as_millis() >= 1_000, "{start}");
        let greeting = till.redial();
        assert!(matches!(
            greeting,
            DeviceMessage::Hello { resume: None, .. }
        ));
        till.welcome(&house);
        till.hears(house.snapshot());
        assert_eq!(till.link.connection(), Connection::Joined, "{start}");
    }
}

#[test]
fn a_house_says_welcome_first_and_to_the_floor() {
    let house = Kitchenless::new();
    let welcome = |protocol, audience| HouseMessage::Welcome {
        protocol,
        house: "Bistro".into(),
        audience,
        now: house.now,
    };
    for wrong in [
        house.snapshot(),
        house.beat(),
        welcome(VERSION + 1, Audience::Floor),
        welcome(VERSION, Audience::Pass),
    ] {
        let mut till = Till::new();
        till.up();
        till.hears(wrong);
        assert_eq!((till.hang_ups, till.link.unreadable()), (1, 1));
    }
}

/// Any JSON at all, often in the shape of a message.
fn anything() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        ".{0,8}".prop_map(Value::from),
        Just(json!("2026-11-22T20:00:00Z")),
    ];
    let key = prop_oneof![
        "number",
        "first",
        "now",
        "state",
        "events",
        "answers",
        "[a-z]{1,6}"
    ];
    leaf.prop_recursive(3, 24, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map(key.clone(), inner, 0..6)
                .prop_map(|fields| fields.into_iter().collect()),
        ]
    })
}

fn message() -> impl Strategy<Value = String> {
    let say = prop_oneof![
        "welcome", "snapshot", "events", "answers", "reply", "beat", "bye"
    ];
    let fields = prop::collection::btree_map(
        prop_oneof![
            "number", "first", "now", "state", "events", "answers", "reason", "question"
        ],
        anything(),
        0..6,
    );
    (0_u64..3, say, fields).prop_map(|(epoch, say, fields)| {
        let mut frame: Value = fields.into_iter().collect();
        frame["epoch"] = epoch.into();
        frame["say"] = say.into();
        frame.to_string()
    })
}

proptest! {
    #[test]
    fn no_text_makes_a_till_panic(
        texts in prop::collection::vec(
            prop_oneof![
                message(),
                anything().prop_map(|value| value.to_string()),
                ".{0,40}",
                prop::collection::vec(any::<u8>(), 0..40)
                    .prop_map(|bytes| String::from_utf8_lossy(&bytes).into_owned()),
            ],
            1..12,
        ),
        joined in any::<bool>(),
    ) {
        let mut till = Till::new();
        if joined {
            till.join(&Kitchenless::new());
        }
        for text in texts {
            till.hears_text(&text);
            till.wait(700);
            till.link.up(till.now);
        }
    }

    #[test]
    fn no_damaged_frame_makes_a_till_panic(
        place in any::<prop::sample::Index>(),
        byte in any::<u8>(),
    ) {
        let mut house = Kitchenless::new();
        let mut till = Till::new();
        till.join(&house);
        till.seat(12);
        till.store();
        let (answers, news) = house.take(&till.commands());
        for message in [answers, news.expect("a check was opened"), house.beat()] {
            let frame = serde_json::to_vec(&Frame { epoch: 1, message }).expect("JSON");
            let mut damaged = frame.clone();
            damaged[place.index(frame.len())] = byte;
            till.hears_text(&String::from_utf8_lossy(&damaged));
        }
    }
}
