use egui::Key;
use egui_kittest::kittest::Queryable as _;

use super::{
    evening::{ANNA, BURGER, SCHNITZEL, STEAK, dish},
    *,
};

fn grill() -> KdsOptions {
    KdsOptions {
        stations: vec![GRILL],
        ..KdsOptions::default()
    }
}

fn tap(screen: &mut Screen, label: &str) {
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
fn a_ticket_comes_is_bumped_and_is_recalled_exactly_as_it_was() {
    let mut evening = Evening::begins(0);
    let mut screen = screen(&evening, grill(), WALL);
    assert!(sees(&screen, "Nothing to cook"));
    let dishes = [dish(2, BURGER, &[101, 200]), dish(1, SCHNITZEL, &[])];
    evening.table(12, ANNA, 4, &dishes);
    screen.run();
    assert!(sees(&screen, "Table 12"));
    assert!(!sees(&screen, "Nothing to cook"));
    assert!(
        evening.ticket("12").shown_at.is_some(),
        "the till shows two ticks"
    );

    wait(&mut screen, &mut evening, 30);
    tap(&mut screen, "2 Burger Couvert");
    let half = evening.ticket("12");
    assert!(!half.lines[0].is_open() && half.lines[1].is_open());
    assert!(half.is_open());

    tap(&mut screen, "Table 12");
    assert!(!sees(&screen, "Table 12"));
    assert!(evening.ticket("12").is_ready());

    wait(&mut screen, &mut evening, 20);
    tap(&mut screen, "Recall");
    tap(&mut screen, "Recall 12");
    assert!(sees(&screen, "Table 12"));
    assert_eq!(evening.ticket("12"), half);
}

#[test]
fn a_bump_can_be_undone_for_ten_seconds() {
    let mut evening = Evening::begins(0);
    evening.table(12, ANNA, 4, &[dish(1, SCHNITZEL, &[])]);
    let mut screen = screen(&evening, grill(), WALL);
    tap(&mut screen, "Table 12");
    assert!(sees(&screen, "12 bumped"));
    wait(&mut screen, &mut evening, 9);
    tap(&mut screen, "Undo");
    assert!(evening.ticket("12").is_open());
    tap(&mut screen, "Table 12");
    wait(&mut screen, &mut evening, 10);
    assert!(!sees(&screen, "Undo"));
    assert!(evening.ticket("12").is_ready());
}

#[test]
fn a_line_that_comes_while_the_finger_is_down_stays_on_the_screen() {
    let mut evening = Evening::begins(0);
    let check = evening.seat(Some(12), ANNA, 4);
    evening.send(check, ANNA, &[dish(2, BURGER, &[101])]);
    let mut screen = screen(&evening, grill(), WALL);
    let header = screen.get_by_label("Table 12");
    let pos = header.rect().center();
    header.hover();
    screen.run();
    evening.tick(5);
    evening.send(check, ANNA, &[dish(1, SCHNITZEL, &[])]);
    for pressed in [true, false] {
        screen.event(egui::Event::PointerButton {
            pos,
            button: egui::PointerButton::Primary,
            pressed,
            modifiers: egui::Modifiers::NONE,
        });
        // A finger that rests longer would ask what else there is.
        screen.step();
    }
    screen.run();
    let ticket = evening.ticket("12");
    assert!(ticket.is_open());
    assert!(!ticket.lines[0].is_open() && ticket.lines[1].is_open());
    assert!(sees(&screen, "1 Schnitzel") && !sees(&screen, "12 bumped"));
}

#[test]
fn a_line_tapped_twice_is_not_done() {
    let mut evening = Evening::begins(0);
    let dishes = [dish(1, STEAK, &[100]), dish(1, SCHNITZEL, &[])];
    evening.table(12, ANNA, 4, &dishes);
    let mut screen = screen(&evening, grill(), WALL);
    tap(&mut screen, "1 Steak frites");
    assert!(!evening.ticket("12").lines[0].is_open());
    tap(&mut screen, "1 Steak frites");
    assert!(evening.ticket("12").lines[0].is_open());
    tap(&mut screen, "1 Steak frites");
    tap(&mut screen, "1 Schnitzel");
    assert!(
        evening.ticket("12").is_ready(),
        "the last line bumps the ticket"
    );
    tap(&mut screen, "Undo");
    let back = evening.ticket("12");
    assert!(back.is_open() && !back.lines[0].is_open() && back.lines[1].is_open());
}

#[test]
fn a_silent_house_is_told_in_red_and_its_age_grows() {
    let mut evening = evening::normal();
    let mut screen = screen(&evening, grill(), WALL);
    assert!(!sees_part(&screen, "No word from the house"));
    evening.house.set_reachable(false);
    wait(&mut screen, &mut evening, 12);
    assert!(sees_part(&screen, "No word from the house for 0:1"));
    assert!(sees(&screen, "House away"));
    assert!(sees(&screen, "Table 20"), "the cards stay");

    tap(&mut screen, "Table 20");
    assert!(!sees(&screen, "Table 20"), "work goes on");
    evening.house.set_reachable(true);
    wait(&mut screen, &mut evening, 5);
    assert!(!sees_part(&screen, "No word from the house"));
    assert!(evening.ticket("20").is_ready(), "the house hears of it");
}

#[test]
fn the_bump_bar_works_without_a_finger() {
    let mut evening = evening::normal();
    let mut screen = screen(&evening, grill(), WALL);
    let press = |screen: &mut Screen, key| {
        screen.key_press(key);
        screen.run();
    };
    press(&mut screen, Key::Num2);
    assert!(evening.ticket("10").is_ready());
    press(&mut screen, Key::Enter);
    assert!(evening.ticket("20").is_ready());
    wait(&mut screen, &mut evening, 3);
    press(&mut screen, Key::Backspace);
    assert!(evening.ticket("20").is_open() || evening.ticket("10").is_open());
    assert!(sees(&screen, "ALL DAY"));
    press(&mut screen, Key::A);
    assert!(!sees(&screen, "ALL DAY"));
}

#[test]
fn more_than_fits_is_said_and_turned_to() {
    let evening = evening::rush();
    let mut screen = screen(&evening, grill(), SHELF);
    assert!(sees(&screen, "Table 12"));
    assert!(!sees(&screen, "Table 42"));
    let later = screen.get_by_label_contains(" more ›");
    later.click();
    screen.run();
    assert!(!sees(&screen, "Table 12"));
    assert!(sees(&screen, "‹ Oldest"));
    let later = evening.ticket("42");
    assert!(
        later.shown_at.is_some(),
        "it is at hand, behind the count of what comes later"
    );
    for _ in 0..6 {
        if sees(&screen, "Table 42") {
            break;
        }
        screen.key_press(Key::Tab);
        screen.run();
    }
    assert!(sees(&screen, "Table 42"));
}

#[test]
fn the_cook_goes_to_another_station() {
    let evening = evening::normal();
    let options = KdsOptions {
        // The strip, too, says "Grill".
        all_day: Some(false),
        ..grill()
    };
    let mut screen = screen(&evening, options, WALL);
    tap(&mut screen, "Grill");
    tap(&mut screen, "Cold");
    assert!(sees(&screen, "1 Green salad"));
    assert!(!sees(&screen, "Table 20"));
    tap(&mut screen, "Cold");
    tap(&mut screen, "All stations");
    assert!(sees(&screen, "Table 4 · Cold"));
    assert!(sees(&screen, "Table 4 · Grill"));
}

#[test]
fn two_hundred_tickets_do_not_slow_the_kitchen_down() {
    let mut evening = Evening::begins(0);
    let tables = evening.tables();
    for n in 0..200 {
        let dishes = [dish(1, STEAK, &[100]), dish(2, BURGER, &[101, 200, 300])];
        let check = match tables.get(n) {
            Some(table) => evening.seat(Some(*table), ANNA, 2),
            None => evening.seat(None, ANNA, 1),
        };
        evening.send(check, ANNA, &dishes);
    }
    let mut screen = screen(&evening, grill(), WALL);
    assert_eq!(shown(&evening).len(), 200, "at hand, here or a page on");
    assert!(sees_part(&screen, "+1"), "nearly two hundred more");
    let started = std::time::Instant::now();
    for _ in 0..10 {
        screen.step();
    }
    let first = started.elapsed();
    while screen.state().kds.board.later > 0 {
        screen.key_press(Key::Tab);
        screen.run();
    }
    let started = std::time::Instant::now();
    for _ in 0..10 {
        screen.step();
    }
    let last = started.elapsed();
    // Unoptimised and on a busy machine: a frame takes a small part of it, on any page.
    let most = Duration::from_secs(4);
    assert!(first < most && last < most, "{first:?}, {last:?}");
    assert_eq!(shown(&evening).len(), 200);
}

fn shown(evening: &Evening) -> Vec<common::TicketId> {
    let state = evening.house.state();
    let tickets = state.kitchen.tickets.values();
    let shown = tickets.filter(|ticket| ticket.shown_at.is_some());
    shown.map(|ticket| ticket.id).collect()
}

#[test]
fn a_cook_who_reads_chinese_reads_chinese() {
    let evening = evening::normal();
    let options = KdsOptions {
        language: ui::words::Language::Chinese,
        ..grill()
    };
    let screen = screen(&evening, options, SHELF);
    assert!(sees(&screen, "20 号桌"));
    assert!(sees_part(&screen, "第 2 道"));
}

#[test]
fn a_screen_that_never_found_its_house_does_not_say_that_all_is_quiet() {
    let mut evening = Evening::begins(0);
    evening.house.set_reachable(false);
    let mut screen = screen(&evening, grill(), WALL);
    assert!(sees(&screen, "Looking for the house"));
    assert!(!sees(&screen, "Nothing to cook"));
    evening.house.set_reachable(true);
    wait(&mut screen, &mut evening, 3);
    assert!(sees(&screen, "Nothing to cook"));
}

#[test]
fn a_quiet_screen_is_painted_once_a_second() {
    let evening = evening::normal();
    let screen = screen(&evening, grill(), WALL);
    let window = &screen.output().viewport_output[&egui::ViewportId::ROOT];
    let rest = window.repaint_delay;
    assert!(
        rest > Duration::from_millis(400) && rest <= Duration::from_secs(1),
        "{rest:?}"
    );
}

#[test]
fn what_has_just_come_is_marked_for_ten_seconds() {
    let mut evening = evening::normal();
    let mut screen = screen(&evening, grill(), WALL);
    wait(&mut screen, &mut evening, 2);
    let bare = screen.get_by_label("Table 20").rect();
    evening.table(31, ANNA, 4, &[dish(2, STEAK, &[101])]);
    screen.run();
    let news = |screen: &Screen, label: &str| {
        let pass = screen.state();
        let ticket = evening_ticket(pass, label);
        pass.kds.news.is_new(ticket, pass.now)
    };
    assert!(news(&screen, "31") && !news(&screen, "20"));
    assert_eq!(
        screen.get_by_label("Table 20").rect(),
        bare,
        "nothing else moves"
    );
    wait(&mut screen, &mut evening, 10);
    assert!(!news(&screen, "31"));
}

fn evening_ticket(pass: &Pass, label: &str) -> common::TicketId {
    let kitchen = &pass.kds.device().state().kitchen;
    let mut tickets = kitchen.on_screen(&[GRILL]).into_iter();
    tickets
        .find(|ticket| ticket.label == label)
        .expect("it is there")
        .id
}

#[test]
fn a_key_that_is_held_down_bumps_once() {
    let evening = evening::normal();
    let mut screen = screen(&evening, grill(), WALL);
    for repeat in [false, true, true, true] {
        screen.event(egui::Event::Key {
            key: Key::Enter,
            physical_key: None,
            pressed: true,
            repeat,
            modifiers: egui::Modifiers::NONE,
        });
        screen.run();
    }
    assert!(evening.ticket("20").is_ready());
    assert!(evening.ticket("10").is_open());
}
