//! What the cook sees when guests, lines and waiters change places.

use common::{Command, LineId, TableId, check};
use egui_kittest::kittest::Queryable as _;

use super::{
    evening::{ANNA, BRAM, BURGER, CHEN, MARC, SCHNITZEL, dish},
    *,
};

fn grill() -> KdsOptions {
    KdsOptions {
        stations: vec![GRILL],
        ..KdsOptions::default()
    }
}

fn sees(screen: &Screen, label: &str) -> bool {
    screen.query_by_label(label).is_some()
}

/// What is struck says so.
fn struck(screen: &Screen, label: &str) -> bool {
    sees(screen, &format!("VOID {label}"))
}

#[test]
fn a_void_taken_back_is_no_longer_struck() {
    let mut evening = Evening::begins(0);
    let check = evening.seat(Some(12), ANNA, 4);
    let lines = evening.send(check, ANNA, &[dish(2, BURGER, &[101])]);
    let mut screen = screen(&evening, grill(), WALL);
    evening.void(check, lines[0]);
    screen.run();
    assert!(struck(&screen, "2 Burger Couvert"));
    let line = lines[0];
    let restore = check::Command::Restore { check, line };
    evening.act(ANNA, Command::Check(restore));
    screen.run();
    assert!(sees(&screen, "2 Burger Couvert"));
    assert!(!struck(&screen, "2 Burger Couvert"));
}

#[test]
fn one_of_three_burgers_is_struck() {
    let mut evening = Evening::begins(0);
    let check = evening.seat(Some(12), ANNA, 4);
    let lines = evening.send(check, ANNA, &[dish(3, BURGER, &[101])]);
    let mut screen = screen(&evening, grill(), WALL);
    wait(&mut screen, &mut evening, 11);
    let (line, into) = (lines[0], LineId(uuid::Uuid::from_u128(77)));
    let part = check::Command::Part {
        check,
        line,
        quantity: 1,
        into,
    };
    evening.act(MARC, Command::Check(part));
    evening.void(check, into);
    screen.run();
    assert!(sees(&screen, "2 Burger Couvert"));
    assert!(struck(&screen, "1 Burger Couvert"));
    let pass = screen.state();
    let ticket = evening.ticket("12").id;
    assert!(!pass.kds.news.is_new(ticket, pass.now), "nothing has come");
}

#[test]
fn a_dish_that_goes_to_another_table_has_a_card_of_its_own() {
    let mut evening = Evening::begins(0);
    let check = evening.seat(Some(12), ANNA, 4);
    let dishes = [dish(2, BURGER, &[101]), dish(1, SCHNITZEL, &[])];
    let lines = evening.send(check, ANNA, &dishes);
    let to = evening.seat(Some(14), BRAM, 2);
    let mut screen = screen(&evening, grill(), WALL);
    let lines = vec![lines[1]];
    let moved = check::Command::MoveLines { check, lines, to };
    evening.act(ANNA, Command::Check(moved));
    screen.run();
    assert!(sees(&screen, "Table 12") && sees(&screen, "Table 14"));
    assert!(sees(&screen, "2 Burger Couvert") && sees(&screen, "1 Schnitzel"));
    assert_eq!(evening.ticket("14").moved_from.as_deref(), Some("12"));
    assert_eq!(evening.ticket("14").waiter, "Bram");

    let into = to;
    let merge = check::Command::Merge { check, into };
    evening.act(ANNA, Command::Check(merge));
    screen.run();
    assert!(!sees(&screen, "Table 12"), "all of it goes to 14");
    evening.at(-5).send(to, BRAM, &[dish(1, SCHNITZEL, &[])]);
    screen.run();
    let kitchen = evening.house.state().kitchen;
    let untold = kitchen
        .tickets
        .values()
        .filter(|card| card.shown_at.is_none());
    let grill = untold.filter(|card| card.station == GRILL);
    assert_eq!(grill.count(), 0, "what came later was shown, too");
}

#[test]
fn a_card_has_the_name_of_who_looks_after_the_table_now() {
    let mut evening = Evening::begins(0);
    let check = evening.seat(Some(12), ANNA, 4);
    evening.send(check, ANNA, &[dish(2, BURGER, &[101])]);
    let mut screen = screen(&evening, grill(), WALL);
    let transfer = check::Command::Transfer { check, to: CHEN };
    evening.act(ANNA, Command::Check(transfer));
    let table = TableId(14);
    let join = check::Command::JoinTable { check, table };
    evening.act(CHEN, Command::Check(join));
    screen.run();
    assert!(sees(&screen, "Table 12+14"));
    assert_eq!(evening.ticket("12+14").waiter, "Chen");
}
