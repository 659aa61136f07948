//! What one may not do alone: asked for on one till, allowed on another or on the spot.

use common::{TableId, check::Check};

use crate::house::{Evening, PHONE, TABLET, View};

/// Anna and Marc, each at a till of one house, in the middle of the evening.
fn anna_and_marc(view: View) -> (Evening, Evening) {
    let mut anna = Evening::busy(view);
    let mut marc = anna.another("Till 2");
    anna.anna();
    marc.sign_in("Marc", "2000");
    marc.settle();
    (anna, marc)
}

fn table_ten(evening: &Evening) -> Check {
    let state = evening.house.state();
    let check = state.checks.at_table(TableId(10));
    check.expect("guests").clone()
}

fn voided(evening: &Evening) -> usize {
    let lines = table_ten(evening).lines;
    lines.iter().filter(|line| line.is_voided()).count()
}

/// Three taps: a line the kitchen has, the verb, the reason.
fn wants_a_void(anna: &mut Evening) {
    anna.tap("Table 10");
    anna.taps();
    anna.tap("2 Burger Couvert");
    anna.tap("Void");
    anna.tap("Dropped");
}

#[test]
fn two_tills_of_one_house_show_the_same_room_and_count_their_own_taps() {
    let mut anna = Evening::quiet(View::of(TABLET));
    let mut marc = anna.another("Till 2");
    anna.anna();
    marc.sign_in("Marc", "2000");
    assert_eq!((anna.taps(), marc.taps()), (6, 6), "a name, a PIN, a verb");
    anna.tap("Table 12");
    marc.settle();
    assert!(marc.sees_like("just seated"));
    assert_eq!((anna.taps(), marc.taps()), (1, 0));
}

#[test]
fn voiding_what_the_kitchen_has_takes_four_taps_the_last_on_the_managers_own_till() {
    let (mut anna, mut marc) = anna_and_marc(View::of(TABLET));
    wants_a_void(&mut anna);
    let wish = "Void 2 × Burger Couvert, Table 10 — Dropped";
    assert!(anna.sees(wish), "the sheet says what is wanted");
    assert!(anna.sees("Asked: Sofie, Marc"));
    assert_eq!(voided(&anna), 0, "nothing has happened yet");
    marc.settle();
    marc.taps();
    assert!(marc.sees("Anna asks") && marc.sees(wish));
    marc.tap("Allow");
    anna.settle();
    assert_eq!(anna.taps() + marc.taps(), 4);
    assert!(!anna.sees(wish), "the sheet is gone");
    assert!(anna.sees("Marc said yes"));
    assert_eq!(voided(&anna), 1);
    assert!(!marc.sees("Anna asks"));
}

#[test]
fn the_manager_need_not_be_on_the_floor_to_allow_it() {
    for size in [TABLET, PHONE] {
        let (mut anna, mut marc) = anna_and_marc(View::of(size));
        marc.tap("Table 2");
        anna.tap("Table 10");
        if size == PHONE {
            anna.tap("Check");
        }
        anna.tap("2 Burger Couvert");
        anna.tap("Void");
        anna.tap("Dropped");
        marc.settle();
        marc.tap("Allow");
        anna.settle();
        assert_eq!(voided(&anna), 0, "it came under the finger just now");
        marc.wait(1);
        marc.tap("Later");
        assert!(!marc.sees("Allow"));
        let pill = if size == PHONE {
            "1 asks"
        } else {
            "1 asks you"
        };
        marc.tap(pill);
        marc.wait(1);
        marc.tap("Allow");
        anna.settle();
        assert_eq!(voided(&anna), 1);
    }
}

#[test]
fn a_manager_who_stands_beside_types_a_pin_and_anna_stays_signed_in() {
    let (mut anna, _) = anna_and_marc(View::of(TABLET));
    wants_a_void(&mut anna);
    anna.tap_front("Marc");
    for digit in ["9", "9", "9", "9", "Allow"] {
        anna.tap_front(digit);
    }
    assert!(anna.sees("That PIN is wrong"));
    assert_eq!(voided(&anna), 0);
    for digit in ["2", "0", "0", "0", "Allow"] {
        anna.tap_front(digit);
    }
    assert!(anna.sees("Marc said yes"));
    assert_eq!(voided(&anna), 1);
    assert_eq!(
        anna.screen.state().staff(),
        Some(common::StaffId(3)),
        "Anna goes on"
    );
}

#[test]
fn a_no_is_said_and_nothing_has_happened() {
    let (mut anna, mut marc) = anna_and_marc(View::of(TABLET));
    wants_a_void(&mut anna);
    marc.settle();
    marc.tap("No");
    anna.settle();
    assert!(anna.sees("Marc said no"));
    assert!(!anna.sees_like("Void 2 × Burger"));
    assert_eq!(voided(&anna), 0);
}

#[test]
fn anna_goes_on_meanwhile_and_may_think_better_of_it() {
    let (mut anna, mut marc) = anna_and_marc(View::of(TABLET));
    wants_a_void(&mut anna);
    anna.tap("Go on meanwhile");
    anna.tap("Mains");
    anna.tap("Moules-frites");
    assert!(anna.sees("Send 1"), "she goes on");
    anna.tap("1 waits for a manager");
    anna.tap("Withdraw");
    assert!(!anna.sees_like("waits for a manager"));
    marc.settle();
    assert!(!marc.sees("Anna asks"));
    assert_eq!(voided(&anna), 0);
}

#[test]
fn the_same_wish_twice_is_one_request() {
    let (mut anna, marc) = anna_and_marc(View::of(TABLET));
    wants_a_void(&mut anna);
    anna.tap("Go on meanwhile");
    anna.tap("Void");
    anna.tap("Dropped");
    assert_eq!(marc.house.state().approval.open.size(), 1);
    assert!(anna.sees_like("Void 2 × Burger"));
}

#[test]
fn while_the_house_is_away_the_wish_waits_and_goes_out_when_it_is_back() {
    let (mut anna, mut marc) = anna_and_marc(View::of(TABLET));
    anna.house.set_reachable(false);
    anna.wait(1);
    wants_a_void(&mut anna);
    assert!(anna.sees("The house is away: the question waits here until it is back."));
    anna.house.set_reachable(true);
    for _ in 0..10 {
        anna.wait(1);
        marc.settle();
    }
    assert!(anna.sees("It is on their till now. One tap there is enough."));
    marc.tap("Allow");
    anna.settle();
    assert_eq!(voided(&anna), 1);
}

#[test]
fn what_cannot_be_done_any_more_is_said_to_the_manager_and_put_away() {
    let (mut anna, mut marc) = anna_and_marc(View::of(TABLET));
    wants_a_void(&mut anna);
    let line = table_ten(&anna);
    let line = line.lines.iter().find(|line| line.name == "Burger Couvert");
    let void = common::check::Command::Void {
        check: table_ten(&anna).id,
        line: line.expect("a burger").id,
        reason: Some("cold".into()),
    };
    let void = common::Command::Check(void);
    anna.house
        .act(Some(common::StaffId(1)), void)
        .expect("the owner may");
    marc.settle();
    assert!(marc.sees_like("Not possible any more: Burger Couvert was voided already."));
    assert!(!marc.sees("Allow"));
    marc.tap("Put away");
    anna.settle();
    assert!(anna.sees("Marc said no"));
}

#[test]
fn a_manager_needs_nobody_and_a_waiter_is_not_asked() {
    let (mut anna, mut marc) = anna_and_marc(View::of(TABLET));
    marc.tap("Table 10");
    marc.tap("2 Burger Couvert");
    marc.tap("Void");
    marc.tap("Dropped");
    assert_eq!(voided(&marc), 1);
    anna.settle();
    assert!(!anna.sees("Marc asks"));
    assert!(anna.house.state().approval.open.is_empty());
}
