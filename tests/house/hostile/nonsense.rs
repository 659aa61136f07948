//! Numbers and words that are none: each is refused by its own name, and the line stays open.

use serde_json::{Value, json};

use super::wire::{Wire, ring};
use crate::couvert::Couvert;

fn number(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn negative_huge_and_fractional_numbers_get_an_answer() {
    let dir = tempfile::tempdir().unwrap();
    let data = dir.path().join("house");
    let server = Couvert::serve(&data, &["--demo", "--advertise", "no"]);
    let mut till = Wire::till(server.address());
    let check = till.opens();
    for bad in [
        "-1",
        "0",
        "1.5",
        "501",
        "1000000000",
        "1e30",
        "\"two\"",
        "[]",
    ] {
        let said = till.does(&ring(check, &[("quantity", number(bad))]));
        assert_eq!(said, "quantity_out_of_range", "{bad} pieces");
    }
    for bad in ["-1", "10", "1.5", "1e9"] {
        let said = till.does(&ring(check, &[("course", number(bad))]));
        assert_eq!(said, "course_out_of_range", "course {bad}");
    }
    for bad in ["-1", "0", "100", "2.5"] {
        let said = till.does(&ring(check, &[("seats", json!([number(bad)]))]));
        assert_eq!(said, "seat_unknown", "seat {bad}");
    }
    assert_eq!(till.does(&ring(check, &[])), "accepted");
    let take = |amount: &str, tip: &str| {
        json!({ "tender": { "take": {
            "check": check, "payment": uuid::Uuid::now_v7(), "tender": "cash",
            "amount": amount, "tip": tip, "given": null,
        }}})
    };
    for (amount, tip) in [
        ("-24.00", "0.00"),
        ("24.00", "-1.00"),
        ("24.005", "0.00"),
        ("1e400", "0.00"),
        ("99999999999999999999.00", "0.00"),
    ] {
        assert_eq!(
            till.does(&take(amount, tip)),
            "amount_out_of_range",
            "{amount} and {tip}"
        );
    }
    assert_eq!(till.does(&take("24.00", "0.00")), "accepted");
    server.end();
}

#[test]
fn notes_that_no_ticket_can_show_are_refused_by_name() {
    let dir = tempfile::tempdir().unwrap();
    let data = dir.path().join("house");
    let server = Couvert::serve(&data, &["--demo", "--advertise", "no"]);
    let mut till = Wire::till(server.address());
    let check = till.opens();
    for (note, code) in [
        ("a".repeat(10_000), "note_too_long"),
        ("😀 extra hot".into(), "note_unreadable"),
        ("بدون بصل".into(), "note_unreadable"),
        ("no \u{202e}noino".into(), "note_unreadable"),
        ("two\nlines".into(), "note_unreadable"),
        ("ohne Zwiebeln, 不要洋葱".into(), "accepted"),
    ] {
        let shown: String = note.chars().take(20).collect();
        let said = till.does(&ring(check, &[("note", json!(note))]));
        assert_eq!(said, code, "{shown}");
    }
    let allow = |reason: &str| {
        json!({ "check": { "allow": {
            "check": check, "allowance": uuid::Uuid::now_v7(), "scope": "check",
            "value": { "percent": "5" }, "comp": false, "reason": reason,
        }}})
    };
    assert_eq!(till.does(&allow(&"a".repeat(10_000))), "note_too_long");
    assert_eq!(till.does(&allow("😀")), "note_unreadable");
    server.end();
}
