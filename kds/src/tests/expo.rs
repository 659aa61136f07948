//! Whoever hands the plates out.

use common::{StationId, kitchen};
use egui_kittest::kittest::Queryable as _;

use super::{
    dinner::FRITES,
    evening::{ANNA, BRAM, BURGER, COD, SALAD, SCHNITZEL, dish},
    *,
};

fn pass() -> KdsOptions {
    KdsOptions {
        expo: true,
        ..KdsOptions::default()
    }
}

fn tap(screen: &mut Screen, evening: &mut Evening, label: &str) {
    wait(screen, evening, 1);
    screen.get_by_label(label).click();
    screen.run();
}

fn sees(screen: &Screen, label: &str) -> bool {
    screen.query_by_label(label).is_some()
}

fn sees_part(screen: &Screen, words: &str) -> bool {
    screen.query_all_by_label_contains(words).next().is_some()
}

#[test]
fn a_table_is_one_card_over_all_stations_and_is_handed_out_with_one_tap() {
    let mut evening = Evening::begins(0);
    let check = evening.seat(Some(12), ANNA, 3);
    let dishes = [
        dish(2, SCHNITZEL, &[]),
        dish(1, COD, &[]),
        dish(1, SALAD, &[]),
    ];
    evening.send(check, ANNA, &dishes);
    let mut screen = screen(&evening, pass(), WALL);
    for line in ["2 Schnitzel", "1 Cod", "1 Green salad"] {
        assert!(sees_part(&screen, line), "{line}");
    }
    assert_eq!(screen.query_all_by_label("Table 12").count(), 1);
    assert!(
        evening.ticket("12").shown_at.is_none(),
        "the grill has not seen it"
    );
    tap(&mut screen, &mut evening, "Table 12");
    assert!(sees(&screen, "Table 12"), "nothing is ready yet");

    // A line is done where it is made.
    tap(&mut screen, &mut evening, "1 Green salad");
    assert!(evening.at_station(check, StationId(3)).is_ready());
    assert!(sees_part(&screen, "READY 0:0"));
    evening.all_done(check);
    screen.run();
    wait(&mut screen, &mut evening, 3);
    tap(&mut screen, &mut evening, "Table 12");
    assert!(!sees(&screen, "Table 12"));
    assert!(sees(&screen, "12 handed out"));
    assert!(evening.ticket("12").served_at.is_some());

    tap(&mut screen, &mut evening, "Undo");
    assert!(sees(&screen, "Table 12"));
    assert!(evening.ticket("12").is_ready(), "at the pass again");
}

#[test]
fn what_is_ready_goes_before_the_rest_of_the_table() {
    let mut evening = Evening::begins(0);
    let check = evening.seat(Some(12), ANNA, 2);
    evening.send(check, ANNA, &[dish(1, SCHNITZEL, &[]), dish(1, SALAD, &[])]);
    let salad = evening.at_station(check, StationId(3)).id;
    evening.bump(salad);
    let mut screen = screen(&evening, pass(), WALL);
    tap(&mut screen, &mut evening, "Table 12");
    assert!(evening.at_station(check, StationId(3)).served_at.is_some());
    assert!(evening.ticket("12").is_open());
    assert!(!sees_part(&screen, "Green salad") && sees_part(&screen, "1 Schnitzel"));
}

#[test]
fn a_line_is_not_done_after_all_and_the_others_stay_done() {
    let mut evening = Evening::begins(0);
    let check = evening.seat(Some(12), ANNA, 2);
    evening.send(
        check,
        ANNA,
        &[dish(1, SCHNITZEL, &[]), dish(2, BURGER, &[101])],
    );
    evening.all_done(check);
    let mut screen = screen(&evening, pass(), WALL);
    tap(&mut screen, &mut evening, "2 Burger Couvert");
    let ticket = evening.ticket("12");
    let done: Vec<bool> = ticket
        .lines
        .iter()
        .map(|line| ticket.is_done(line))
        .collect();
    assert_eq!((ticket.is_open(), done), (true, vec![true, false]));
}

#[test]
fn food_that_waits_says_for_how_long_and_who_takes_it() {
    let mut evening = Evening::begins(0);
    let check = evening.seat(Some(12), ANNA, 2);
    evening.send(check, ANNA, &[dish(2, FRITES, &[])]);
    let tickets = evening.all_done(check);
    let mut screen = screen(&evening, pass(), WALL);
    wait(&mut screen, &mut evening, 65);
    assert!(sees_part(&screen, "READY 1:0"));
    assert!(sees_part(&screen, "nobody takes it yet"));
    let claim = kitchen::Command::Claim { tickets };
    evening.act(BRAM, common::Command::Kitchen(claim));
    screen.run();
    assert!(sees_part(&screen, "Bram takes it"));
}

#[test]
fn late_tables_come_first_and_allergies_are_in_sight() {
    let mut evening = Evening::begins(3600);
    evening
        .at(30)
        .table(14, ANNA, 2, &[dish(1, SCHNITZEL, &[])]);
    let late = evening.at(1200).seat(Some(12), BRAM, 2);
    evening.send(late, BRAM, &[dish(1, BURGER, &[101])]);
    evening.warn(late, Some(1), &[common::menu::Allergen::Eggs]);
    evening.at(0);
    let screen = screen(&evening, pass(), WALL);
    let first = screen.get_by_label("Table 12").rect();
    let second = screen.get_by_label("Table 14").rect();
    assert!(first.left() <= second.left() && first.top() <= second.top());
    assert!(sees(&screen, "ALLERGY seat 1: eggs"));
    assert!(
        sees_part(&screen, "1 Burger Couvert"),
        "it is no station: nothing is sealed"
    );
}
