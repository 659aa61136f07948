use common::{Command, StaffId, TableId, check};

use crate::house::{Evening, PHONE, TABLET, View};

#[test]
fn two_digits_open_a_table() {
    let mut evening = Evening::quiet(View::of(TABLET));
    evening.anna();
    evening.tap("1");
    evening.tap("2");
    assert!(evening.sees("Send"));
    evening.tap("‹ Floor");
    evening.tap("1");
    evening.wait(2);
    assert!(evening.house.state().checks.at_table(TableId(1)).is_some());
}

#[test]
fn a_wrong_pin_is_said_in_words() {
    let mut evening = Evening::quiet(View::of(TABLET));
    evening.sign_in("Anna", "9999");
    assert!(evening.sees("That PIN is wrong"));
    assert_eq!(evening.screen.state().staff(), None);
    for digit in ["1", "1", "1", "1", "Sign in"] {
        evening.tap(digit);
    }
    assert_eq!(evening.screen.state().staff(), Some(StaffId(3)));
}

#[test]
fn no_tile_moves_because_of_a_tap() {
    let tiles = ["Burger Couvert", "Steak frites", "Schnitzel, lemon"];
    for size in [TABLET, PHONE] {
        let mut evening = Evening::quiet(View::of(size));
        evening.anna();
        evening.tap("Table 12");
        evening.tap("Mains");
        let places = |evening: &Evening| tiles.map(|tile| evening.place(tile));
        let before = places(&evening);
        for tap in [
            "Burger Couvert",
            "Medium",
            "Moules-frites",
            "Burger Couvert",
        ] {
            evening.tap(tap);
            assert_eq!(places(&evening), before, "after {tap}");
        }
    }
}

#[test]
fn what_must_be_chosen_is_asked_for_before_it_is_sent() {
    let mut evening = Evening::quiet(View::of(TABLET));
    evening.anna();
    evening.tap("Table 14");
    evening.tap("Mains");
    evening.tap("Steak frites");
    evening.tap("Moules-frites");
    evening.tap("Send 2");
    assert!(evening.sees("Steak frites: choose Doneness first."));
    evening.tap("Rare");
    evening.tap("Send 2");
    assert!(evening.sees("Send"), "nothing is left to send");
}

#[test]
fn undo_takes_back_a_ring_a_chip_and_a_void() {
    let mut evening = Evening::quiet(View::of(TABLET));
    evening.anna();
    evening.tap("Table 3");
    assert!(evening.is_enabled("Undo"), "an opened table");
    evening.tap("Mains");
    evening.tap("Steak frites");
    evening.tap("Rare");
    evening.tap("Undo");
    let lines = |evening: &Evening| {
        let state = evening.house.state();
        let check = state.checks.at_table(TableId(3)).expect("a check");
        let standing = check
            .standing()
            .map(|line| (line.quantity, line.modifiers.len()));
        standing.collect::<Vec<_>>()
    };
    assert_eq!(lines(&evening), [(1, 0)]);
    evening.tap("1 Steak frites");
    evening.tap("Void");
    assert!(lines(&evening).is_empty());
    evening.tap("Undo");
    assert_eq!(lines(&evening), [(1, 0)]);
    evening.wait(11);
    assert!(!evening.is_enabled("Undo"), "after ten seconds it stays");
}

#[test]
fn a_line_in_the_kitchen_is_voided_with_a_reason() {
    let mut evening = Evening::busy(View::of(TABLET));
    evening.sign_in("Marc", "2000");
    evening.tap("Table 10");
    evening.tap("2 Burger Couvert");
    evening.tap("Void");
    assert!(evening.sees("Void 2 × Burger Couvert?"));
    evening.tap("Dropped");
    let state = evening.house.state();
    let check = state.checks.at_table(TableId(10)).expect("a check");
    assert_eq!(
        check.lines.iter().filter(|line| line.is_voided()).count(),
        1
    );
}

#[test]
fn anna_takes_the_plates_from_the_pass() {
    let mut evening = Evening::busy(View::of(TABLET));
    evening.anna();
    assert!(evening.sees("Table 11 · food ready"));
    evening.tap("I take it");
    evening.tap("Served");
    assert!(!evening.sees("Table 11 · food ready"));
}

#[test]
fn a_check_of_a_hundred_lines_scrolls_to_the_new_one() {
    let mut evening = Evening::quiet(View::of(TABLET));
    evening.anna();
    evening.tap("Table 20");
    let check = evening
        .house
        .state()
        .checks
        .at_table(TableId(20))
        .map(|check| check.id);
    let check = check.expect("a check");
    for n in 0..100_u128 {
        let ring = check::Command::Ring {
            check,
            line: common::LineId(uuid::Uuid::from_u128(1_000 + n)),
            item: common::ItemId(101),
            quantity: 1,
            modifiers: Vec::new(),
            seats: Vec::new(),
            course: Some(1),
            note: String::new(),
            price: None,
            grams: None,
            parts: Vec::new(),
        };
        let rung = evening.house.act(Some(StaffId(4)), Command::Check(ring));
        assert!(rung.is_ok());
    }
    evening.settle();
    evening.tap("Mains");
    evening.tap("Moules-frites");
    let row = evening.place("1 Moules-frites");
    assert!(row.bottom() < 720.0, "the new line is in sight: {row:?}");
    assert!(evening.sees("Send 101"));
    assert!(evening.sees("Bram is adding"));
}

#[test]
fn a_note_is_written_whatever_is_tapped_next() {
    let mut evening = Evening::quiet(View::of(TABLET));
    evening.anna();
    evening.tap("Table 5");
    evening.tap("Carpaccio");
    evening.tap("Note…");
    evening.type_into("Note for the kitchen", "no nuts at all");
    evening.tap("Onion soup, gruyère");
    let state = evening.house.state();
    let check = state.checks.at_table(TableId(5)).expect("a check");
    assert_eq!(check.lines[0].note, "no nuts at all");
    assert_eq!(check.lines.len(), 2);
}

#[test]
fn a_check_is_carried_to_another_table_and_back() {
    let mut evening = Evening::busy(View::of(TABLET));
    evening.anna();
    evening.tap("Table 10");
    evening.tap("4 covers");
    evening.tap("Another table");
    assert!(evening.sees("Table 10: tap another table"));
    evening.tap("Table 14");
    assert!(evening.house.state().checks.at_table(TableId(14)).is_some());
    evening.tap("Undo");
    assert!(evening.house.state().checks.at_table(TableId(10)).is_some());
}

#[test]
fn guests_who_leave_before_they_have_anything_free_their_table() {
    let mut evening = Evening::quiet(View::of(TABLET));
    evening.anna();
    evening.tap("Table 1");
    evening.tap("Free the table");
    assert!(evening.house.state().checks.at_table(TableId(1)).is_none());
    assert!(evening.sees("For you now"), "back on the floor");
}

#[test]
fn twelve_beers_are_one_quantity_and_one_tap_and_the_round_comes_again() {
    let mut evening = Evening::quiet(View::of(TABLET));
    evening.anna();
    evening.tap("Counter");
    evening.tap("New bar check");
    evening.tap("Beer");
    evening.tap("× 1");
    evening.tap("× 12");
    evening.tap("Pilsner, 0.5");
    assert!(evening.sees("× 1"), "the next one is one again");
    evening.tap("Send 12");
    evening.tap("Repeat round");
    assert!(evening.sees("Send 12"));
    assert!(evening.sees("Bar #1"));
}

#[test]
fn courses_wait_until_they_are_fired() {
    let mut evening = Evening::quiet(View::of(TABLET));
    evening.anna();
    evening.tap("Table 14");
    evening.tap("Carpaccio");
    evening.tap("Mains");
    evening.tap("Moules-frites");
    evening.tap("Send 2");
    assert!(evening.sees("held"));
    evening.tap("Fire course 2");
    assert!(!evening.sees("held"));
    let state = evening.house.state();
    let check = state.checks.at_table(TableId(14)).expect("a check");
    assert!(check.lines.iter().all(check::Line::is_fired));
}

#[test]
fn long_names_stay_inside_their_places() {
    let mut founding = common::demo::house();
    let name = "Rinderkraftbrühe mit Maultaschen, Schnittlauch und geröstetem Landbrot";
    for item in founding.menu.items.values_mut().take(6) {
        item.name = name.to_owned();
    }
    founding.menu.groups[0].name = "Alkoholfreie Erfrischungsgetränke".to_owned();
    for (person, _) in &mut founding.staff {
        if person.id == StaffId(3) {
            person.name = "Maximiliane-Charlotte".to_owned();
        }
    }
    for size in [TABLET, PHONE] {
        let mut evening = Evening::of(&founding, View::of(size), false);
        evening.sign_in("Maximiliane-Charlotte", "1111");
        evening.tap("Table 12");
        evening.tap_first(name);
        assert!(evening.sees("Send 1"));
        let person = evening.place("Maximiliane-Charlotte");
        assert!(person.right() <= size.x, "{person:?}");
        evening.draw(&format!("long-{}", size.x));
    }
}

#[test]
fn a_till_at_rest_is_still() {
    let mut evening = Evening::busy(View::of(TABLET));
    evening.anna();
    evening.tap("Table 12");
    let frames = evening.screen.run();
    assert!(
        frames <= 2,
        "it waits for the second to turn: {frames} frames"
    );
}

#[test]
fn what_the_kitchen_calls_out_is_taken_off_every_menu_and_comes_back() {
    let mut evening = Evening::quiet(View::of(TABLET));
    evening.anna();
    evening.tap("Table 14");
    evening.tap("Mains");
    evening.tap("Moules-frites");
    evening.tap("Send 1");
    evening.tap("1 Moules-frites");
    evening.tap("86");
    assert!(evening.sees("If it is sold out, no till can order it."));
    evening.draw("stock");
    evening.tap("Sold out");
    assert_eq!(evening.house.state().menu.sold_out.len(), 2);
    evening.tap("Undo");
    assert_eq!(evening.house.state().menu.sold_out.len(), 1);

    evening.hold("Moules-frites");
    evening.tap("Sold out");
    evening.tap("Moules-frites");
    assert!(evening.sees("Moules-frites is sold out."));
    evening.hold("Moules-frites");
    evening.tap("Back on the menu");
    assert_eq!(evening.house.state().menu.sold_out.len(), 1);
}
