//! What a cook sees of allergies, voids, notes, other courses and long tickets.

use common::{
    Command, StationId, check, kitchen,
    menu::{self, Allergen},
};
use egui_kittest::kittest::Queryable as _;

use super::{
    dinner::{BRULEE, FRITES, FRY},
    evening::{ANNA, BRAM, BURGER, CHEN, Dish, SCHNITZEL, STEAK, dish},
    *,
};

const PASTRY: StationId = StationId(4);

fn at(station: StationId) -> KdsOptions {
    KdsOptions {
        stations: vec![station],
        ..KdsOptions::default()
    }
}

fn tap(screen: &mut Screen, evening: &mut Evening, label: &str) {
    // Nobody means two cards with two taps on one spot.
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
fn a_card_with_an_allergy_opens_once_its_bar_was_tapped() {
    let mut evening = Evening::begins(0);
    let check = evening.seat(Some(12), ANNA, 4);
    evening.warn(check, Some(2), &[Allergen::Nuts]);
    evening.send(check, ANNA, &[dish(1, SCHNITZEL, &[]).seats(&[2])]);
    let mut screen = screen(&evening, at(GRILL), WALL);
    assert!(sees(&screen, "Table 12"));
    assert!(!sees(&screen, "1 Schnitzel"), "nobody reads past it");
    tap(&mut screen, &mut evening, "ALLERGY seat 2: nuts");
    assert!(sees(&screen, "1 Schnitzel"));
    assert!(sees(&screen, "ALLERGY seat 2: nuts"), "the bar stays");
    assert!(evening.ticket("12").allergies_seen.is_some());
    assert!(evening.ticket("12").is_open());

    // The guest remembers another one.
    evening.warn(check, Some(2), &[Allergen::Nuts, Allergen::Milk]);
    screen.run();
    assert!(!sees(&screen, "1 Schnitzel"));
    // Whoever taps the header has not read it yet: it opens, and is not bumped.
    tap(&mut screen, &mut evening, "Table 12");
    assert!(sees(&screen, "ALLERGY seat 2: milk, nuts"));
    assert!(sees(&screen, "1 Schnitzel") && evening.ticket("12").is_open());
    tap(&mut screen, &mut evening, "Table 12");
    assert!(evening.ticket("12").is_ready());
}

#[test]
fn a_key_opens_a_sealed_card_before_it_bumps_it() {
    let mut evening = Evening::begins(0);
    let check = evening.seat(Some(12), ANNA, 4);
    evening.warn(check, None, &[Allergen::Fish]);
    evening.send(check, ANNA, &[dish(1, SCHNITZEL, &[])]);
    let mut screen = screen(&evening, at(GRILL), WALL);
    screen.key_press(egui::Key::Enter);
    screen.run();
    assert!(evening.ticket("12").is_open() && sees(&screen, "1 Schnitzel"));
    screen.key_press(egui::Key::Enter);
    screen.run();
    assert!(evening.ticket("12").is_ready());
}

#[test]
fn a_void_is_struck_until_a_cook_has_seen_it() {
    let mut evening = Evening::begins(0);
    let check = evening.seat(Some(12), ANNA, 4);
    let dishes = [dish(1, SCHNITZEL, &[]), dish(2, BURGER, &[101])];
    let lines = evening.send(check, ANNA, &dishes);
    let mut screen = screen(&evening, at(GRILL), WALL);
    evening.void(check, lines[0]);
    screen.run();
    tap(&mut screen, &mut evening, "VOID 1 Schnitzel");
    assert!(!sees_part(&screen, "Schnitzel"));
    assert!(!evening.ticket("12").lines[0].void_unseen());
    assert!(evening.ticket("12").is_open());

    evening.void(check, lines[1]);
    screen.run();
    tap(
        &mut screen,
        &mut evening,
        "All of it is void · tap to clear",
    );
    assert!(!sees(&screen, "Table 12"), "one tap, and it goes");
}

#[test]
fn the_last_void_that_is_seen_takes_a_card_with_nothing_left_along() {
    let mut evening = Evening::begins(0);
    let check = evening.seat(Some(12), ANNA, 4);
    let dishes = [dish(1, SCHNITZEL, &[]), dish(2, BURGER, &[101])];
    let lines = evening.send(check, ANNA, &dishes);
    evening.bump_line(lines[1]);
    evening.void(check, lines[0]);
    let mut screen = screen(&evening, at(GRILL), WALL);
    assert!(sees(&screen, "2 Burger Couvert"));
    tap(&mut screen, &mut evening, "VOID 1 Schnitzel");
    assert!(evening.ticket("12").is_ready());
    assert!(!sees(&screen, "Table 12"));
}

#[test]
fn a_waiter_asks_and_the_kitchen_says_yes_on_the_card() {
    let mut evening = Evening::begins(0);
    evening.table(12, ANNA, 2, &[dish(2, BURGER, &[101])]);
    let ticket = evening.ticket("12").id;
    evening.ask(ANNA, ticket, "one without bun?");
    let mut screen = screen(&evening, at(GRILL), WALL);
    assert!(sees(&screen, "Anna: “one without bun?”"));
    tap(&mut screen, &mut evening, "YES");
    let answer = evening.ticket("12").notes[0].answer;
    assert!(answer.is_some_and(|(yes, _)| yes));
    assert!(sees(&screen, "Anna: “one without bun?” YES"));
}

#[test]
fn forty_lines_go_on_over_columns_and_pages_and_none_is_lost() {
    let mut evening = Evening::begins(0);
    let check = evening.seat(Some(12), ANNA, 40);
    let dishes: Vec<Dish<'_>> = (1..=40)
        .map(|n| dish(n, BURGER, &[101, 200, 300]).note("no salt"))
        .collect();
    evening.send(check, ANNA, &dishes);
    evening.table(14, BRAM, 2, &[dish(1, SCHNITZEL, &[])]);
    let mut screen = screen(&evening, at(GRILL), SHELF);
    assert!(sees_part(&screen, "1/"), "how many parts it has");
    let mut seen = std::collections::BTreeSet::new();
    for _ in 0..12 {
        for n in 1..=40 {
            if sees(&screen, &format!("{n} Burger Couvert")) {
                seen.insert(n);
            }
        }
        screen.key_press(egui::Key::Tab);
        screen.run();
    }
    assert_eq!(seen.len(), 40);
}

#[test]
fn what_comes_next_is_read_and_cannot_be_tapped() {
    let mut evening = Evening::begins(0);
    let check = evening.seat(Some(12), ANNA, 2);
    evening.send(check, ANNA, &[dish(2, STEAK, &[100]), dish(2, BRULEE, &[])]);
    let pastry = screen(&evening, at(PASTRY), WALL);
    assert!(sees(&pastry, "COMING"));
    assert!(sees(&pastry, "12: 2 Crème brûlée"));
    assert!(!sees(&pastry, "Table 12"), "nothing to make yet");
    assert!(sees(&pastry, "Nothing to cook"));
    let both = KdsOptions {
        stations: vec![PASTRY, GRILL],
        ..KdsOptions::default()
    };
    let both = screen(&evening, both, WALL);
    assert!(!sees(&both, "COMING"), "it has a card here");
    assert!(sees(&both, "then: 2 Crème brûlée"));
}

#[test]
fn food_that_nobody_sees_is_alarmed_at_every_other_screen() {
    let mut evening = Evening::begins(0);
    let check = evening.seat(Some(12), ANNA, 2);
    evening.send(check, ANNA, &[dish(2, FRITES, &[])]);
    let mut screen = screen(&evening, at(GRILL), WALL);
    assert!(!sees_part(&screen, "no screen has shown it"));
    wait(&mut screen, &mut evening, 5);
    assert!(sees_part(
        &screen,
        "Fry · 12 · 2 Frites: no screen has shown it for 0:0"
    ));

    // Somebody switches the screen of the fryers on.
    let fry = super::screen(&evening, at(FRY), WALL);
    assert!(sees(&fry, "2 Frites"));
    screen.run();
    assert!(!sees_part(&screen, "no screen has shown it"));
    let away = vec![FRY];
    evening.cook(kitchen::Command::Watch { away });
    screen.run();
    assert!(sees_part(
        &screen,
        "Fry has neither screen nor printer · 12 · 2 Frites waits"
    ));
}

#[test]
fn a_cook_who_reads_another_language_than_the_menu_reads_its_names() {
    let mut evening = Evening::begins(0);
    let mut menu = (*evening.house.state().menu).clone();
    if let Some(item) = menu.items.get_mut(&common::ItemId(SCHNITZEL)) {
        let names = [(ui::words::Language::Chinese, "炸猪排".to_owned())];
        item.names = names.into();
    }
    let publish = menu::Command::Publish(std::sync::Arc::new(menu));
    evening.act(evening::MARC, Command::Menu(publish));
    evening.table(12, CHEN, 2, &[dish(1, SCHNITZEL, &[])]);
    let options = KdsOptions {
        language: ui::words::Language::Chinese,
        ..at(GRILL)
    };
    let screen = screen(&evening, options, WALL);
    assert!(sees(&screen, "1 炸猪排"));
}

#[test]
fn restoring_and_voiding_again_is_seen_again() {
    let mut evening = Evening::begins(0);
    let check = evening.seat(Some(12), ANNA, 4);
    let dishes = [dish(1, SCHNITZEL, &[]), dish(2, BURGER, &[101])];
    let lines = evening.send(check, ANNA, &dishes);
    let mut screen = screen(&evening, at(GRILL), WALL);
    evening.void(check, lines[0]);
    screen.run();
    tap(&mut screen, &mut evening, "VOID 1 Schnitzel");
    let line = lines[0];
    let restore = check::Command::Restore { check, line };
    evening.act(ANNA, Command::Check(restore));
    screen.run();
    assert!(sees(&screen, "1 Schnitzel"));
    evening.void(check, line);
    screen.run();
    assert!(sees(&screen, "VOID 1 Schnitzel"), "and nobody misses it");
}
