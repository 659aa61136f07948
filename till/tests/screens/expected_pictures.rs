//! Pictures of the floor and of who is expected, in every size, by day and by night.

use ui::{token::Mode, words::Language};

use crate::{
    expected::{askew, guests, sections},
    house::{Evening, PHONE, STANDING, TABLET, View},
    pictures::views,
};

#[test]
fn the_floor_with_guests_expected() {
    for (name, view) in views() {
        let mut evening = Evening::busy(view);
        sections(&mut evening);
        guests(&mut evening);
        evening.anna();
        evening.draw(&format!("expected-floor-{name}"));
        if view.size == PHONE {
            evening.tap("For you now");
            evening.draw(&format!("expected-mine-{name}"));
        }
        evening.tap("Counter");
        evening.draw(&format!("expected-counter-{name}"));
    }
}

#[test]
fn what_does_not_fit_is_one_tap_away() {
    for (name, size) in [("wide", TABLET), ("tall", STANDING), ("phone", PHONE)] {
        let mut evening = Evening::busy(View::of(size));
        sections(&mut evening);
        guests(&mut evening);
        evening.anna();
        if size == PHONE {
            evening.tap("For you now");
        }
        let stands = |evening: &Evening, verb| evening.place(verb).bottom();
        let digits = evening.place("1").top();
        assert!(stands(&evening, "I take it") < digits && evening.sees("Schmidt · due 20:55"));
        if size == STANDING {
            assert!(!evening.sees_like("more ›"), "all of it is in sight");
            assert!(stands(&evening, "Pay 48.80") < digits);
            continue;
        }
        assert!(!evening.sees("Pay 48.80"));
        evening.tap("+2 more ›");
        assert!(stands(&evening, "Pay 48.80") < evening.place("‹ Back to the first").top());
        evening.draw(&format!("expected-more-{name}"));
        evening.tap("‹ Back to the first");
        assert!(evening.sees("I take it") && evening.sees("+2 more ›"));
        evening.tap("+2 more ›");
        evening.tap("Bookings · 3");
        evening.tap(if size == PHONE { "‹" } else { "‹ Floor" });
        assert!(evening.sees("I take it"), "whoever comes back begins anew");
    }
}

#[test]
fn who_is_expected() {
    for (name, view) in views() {
        let mut evening = Evening::busy(view);
        guests(&mut evening);
        evening.anna();
        evening.tap("Bookings · 3");
        evening.tap_like("21:00 · Meyer");
        evening.draw(&format!("expected-list-{name}"));
        evening.tap("New reservation");
        evening.tap_like("Table 5");
        evening.draw(&format!("expected-new-{name}"));
        evening.tap("Cancel");
        if view.size == PHONE {
            evening.tap("Take-away 2");
        }
        evening.tap("To bring");
        evening.draw(&format!("expected-bring-{name}"));
    }
}

#[test]
fn in_german() {
    for size in [TABLET, PHONE] {
        let view = View {
            mode: Mode::Light,
            language: Language::German,
            ..View::of(size)
        };
        let name = if size == PHONE { "phone" } else { "wide" };
        let mut evening = Evening::busy(view);
        sections(&mut evening);
        guests(&mut evening);
        evening.anna_anywhere();
        evening.draw(&format!("expected-floor-german-{name}"));
        evening.tap("Buchungen · 3");
        evening.tap_like("21:00 · Meyer");
        evening.draw(&format!("expected-list-german-{name}"));
        evening.tap("Neue Reservierung");
        evening.draw(&format!("expected-new-german-{name}"));
    }
}

#[test]
fn tables_that_stand_askew_and_a_party_that_looks_for_one() {
    let mut evening = Evening::busy(View::of(TABLET));
    askew(&mut evening);
    guests(&mut evening);
    evening.anna();
    evening.draw("expected-askew");
    evening.tap("My tables");
    evening.draw("expected-only-mine");
    evening.tap("Bookings · 3");
    evening.tap_like("21:00 · Meyer");
    evening.tap("No show");
    evening.draw("expected-undo");
    evening.tap_like("25 min · Bauer");
    evening.tap("Seat");
    evening.draw("expected-seating");
    assert!(evening.sees("Bauer: tap a table"));
    evening.tap("Table 22");
    let state = evening.house.state();
    let check = state.checks.at_table(common::TableId(22)).expect("guests");
    let party = state.bookings.of_check(&state, check.id);
    assert_eq!(
        party.map(|one| one.guest.name()),
        Some("Bauer"),
        "at a taken table"
    );
}
