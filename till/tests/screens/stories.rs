use common::{Command, Money, StaffId, TableId, check};

use crate::house::{Evening, PHONE, TABLET, View};

#[test]
fn anna_sells_two_burgers_and_takes_cash() {
    let mut evening = Evening::quiet(View::of(TABLET));
    evening.anna();
    evening.tap("Table 12");
    evening.tap("Mains");
    evening.tap("Burger Couvert");
    evening.tap("Burger Couvert");
    assert!(evening.sees("2 Burger Couvert"), "one line of two");
    evening.tap("Medium");
    evening.tap("− Onion");
    evening.tap("Send 2");
    let state = evening.house.state();
    let check = state.checks.at_table(TableId(12)).expect("a check");
    assert_eq!(check.lines.len(), 1);
    assert!(check.lines[0].is_fired());
    assert_eq!(check.lines[0].modifiers.len(), 2);
    let id = check.id;
    evening.tap("Pay 37.00");
    evening.tap("50");
    assert!(evening.sees("€13.00"), "the change is in sight");
    evening.settle();
    assert!(evening.sees("Receipt 1"));
    evening.tap("PDF");
    let wishes = evening.screen.state_mut().take_wishes();
    let path = format!("/receipt/{id}.pdf");
    assert_eq!(wishes, [till::Wish::OpenPdf { path }]);
    evening.tap("Floor");
    assert!(evening.sees("Table 12"));
    assert_eq!(evening.house.state().checks.settled.size(), 1);
}

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
    evening.anna();
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
fn without_the_house_the_till_rings_on_but_takes_no_card() {
    let mut evening = Evening::quiet(View::of(TABLET));
    evening.anna();
    evening.tap("Table 12");
    evening.house.set_reachable(false);
    evening.wait(5);
    assert!(evening.sees_like("House away"));
    evening.tap("Mains");
    evening.tap("Moules-frites");
    evening.tap("Send 1");
    assert!(evening.sees_like("2 not yet at the house"));
    evening.tap("Pay 24.00");
    assert!(!evening.is_enabled("Card 24.00"));
    assert!(evening.is_enabled("Cash 24.00"));
    evening.tap("Cash 24.00");
    assert!(evening.sees("The receipt comes when the house is back"));
    evening.house.set_reachable(true);
    evening.wait(8);
    assert!(evening.sees("Receipt 1"));
    assert_eq!(evening.house.state().drawer.cash, Money::cents(2400));
}

#[test]
fn four_friends_pay_by_seat_and_stay_in_sight() {
    let mut evening = Evening::busy(View::of(TABLET));
    evening.anna();
    evening.tap("Table 31");
    evening.tap("Pay 48.80");
    assert!(evening.sees("Seat 3 pays"), "two have paid");
    evening.tap("Card 24.40");
    assert!(evening.sees("Seat 4 pays"));
    evening.tap("Card 24.40");
    assert!(evening.sees("Settled"));
    assert_eq!(evening.house.state().checks.settled.size(), 2);
}

#[test]
fn half_card_half_cash_with_a_tip() {
    let mut evening = Evening::busy(View::of(TABLET));
    evening.anna();
    evening.tap("Table 2");
    let due = {
        let state = evening.house.state();
        state.checks.at_table(TableId(2)).expect("a check").due()
    };
    evening.tap(&format!("Pay {due}"));
    evening.tap("Together");
    evening.tap("½");
    let half = Money::cents((due.in_cents() + 1) / 2);
    evening.tap(&format!("Card {half}"));
    let rest = due - half;
    assert!(evening.sees(&format!("Cash {rest}")));
    evening.tap(&format!("Cash {rest}"));
    assert!(evening.sees("Settled"));
}

#[test]
fn sofie_counts_the_drawer_blind_and_closes_the_day() {
    let mut evening = Evening::busy(View::of(TABLET));
    evening.sign_in("Sofie", "1000");
    evening.tap("Day");
    assert!(
        !evening.sees("Expected"),
        "she counts before the till compares"
    );
    for digit in ["3", "0", "1", "0", "0"] {
        evening.tap(digit);
    }
    evening.tap("Count");
    assert!(evening.sees("Expected"));
    assert!(evening.sees("Short"));
    evening.tap("Close the day");
    let verbs = evening.screen.state().device().state().day.last_z;
    assert_eq!(verbs, 0, "it asks first");
    evening.tap_front("Close the day");
    evening.wait(1);
    assert!(evening.sees("Z report no. 0001"));
    assert_eq!(evening.house.state().day.last_z, 1);
}

#[test]
fn anna_takes_the_plates_from_the_pass() {
    let mut evening = Evening::busy(View::of(TABLET));
    evening.anna();
    assert!(evening.sees("Table 11 · food ready"));
    evening.tap("I take it");
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
fn the_loser_of_a_race_reads_who_was_quicker() {
    let mut evening = Evening::busy(View::of(TABLET));
    evening.anna();
    evening.tap("Table 4");
    evening.house.set_reachable(false);
    evening.wait(5);
    evening.tap("Mains");
    evening.tap("Moules-frites");
    let (check, due) = {
        let state = evening.house.state();
        let check = state.checks.at_table(TableId(4)).expect("a check");
        (check.id, check.due())
    };
    let take = common::tender::Command::Take {
        check,
        payment: common::PaymentId(uuid::Uuid::from_u128(9)),
        tender: check::Tender::Card,
        amount: due,
        tip: Money::ZERO,
        given: None,
        share: check::Share::Whole,
    };
    let paid = evening.house.act(Some(StaffId(4)), Command::Tender(take));
    assert!(paid.is_ok());
    evening.house.set_reachable(true);
    evening.wait(8);
    assert!(evening.sees_like("already paid, by Bram"));
    assert!(evening.sees("For you now"), "the check is gone");
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
