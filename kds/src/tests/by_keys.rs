//! The whole evening with the keys of a bump bar, and what only keys do.

use egui::Key;
use egui_kittest::kittest::Queryable as _;

use super::{
    hand::{grill, sees, sees_part, types},
    hands::{Hand, whole_evening},
    *,
};

struct Bar;

fn press(screen: &mut Screen, key: Key) {
    screen.key_press(key);
    screen.run();
}

/// Moves the board's cursor to what has this label, with arrows alone.
fn cursor_to(screen: &mut Screen, label: &str) {
    for _ in 0..80 {
        let to = screen.get_by_label(label).rect();
        let from = screen.state().kds.cursor.place().map(|place| place.rect());
        let Some(key) = from.map_or(Some(Key::ArrowDown), |from| toward_column(from, to)) else {
            return;
        };
        press(screen, key);
    }
    panic!("the cursor never came to {label}");
}

impl Hand for Bar {
    fn on_card(&self, screen: &mut Screen, label: &str) {
        cursor_to(screen, label);
        press(screen, Key::Space);
    }

    fn does(&self, screen: &mut Screen, on: &str, verb: &str) {
        cursor_to(screen, on);
        press(screen, Key::H);
        ring_to(screen, verb);
        press(screen, Key::Enter);
    }

    fn undoes(&self, screen: &mut Screen) {
        press(screen, Key::U);
    }

    fn recalls(&self, screen: &mut Screen, table: &str) {
        press(screen, Key::L);
        types(screen, table);
        assert!(sees(screen, &format!("Recall {table}")));
        press(screen, Key::Enter);
    }

    fn says_yes(&self, screen: &mut Screen) {
        press(screen, Key::Y);
    }

    fn all_day(&self, screen: &mut Screen) {
        press(screen, Key::A);
    }

    fn runs_out(&self, screen: &mut Screen, ingredient: &str) {
        press(screen, Key::S);
        ring_to_left(screen, "Ingredients");
        press(screen, Key::Enter);
        ring_to(screen, ingredient);
        press(screen, Key::Enter);
        press(screen, Key::Escape);
    }

    fn goes_to(&self, screen: &mut Screen, station: &str) {
        press(screen, Key::X);
        ring_to(screen, station);
        press(screen, Key::Enter);
    }

    fn turns_the_page(&self, screen: &mut Screen) {
        press(screen, Key::Tab);
    }

    fn sets(&self, screen: &mut Screen, choice: &str) {
        press(screen, Key::F10);
        ring_to(screen, choice);
        press(screen, Key::Enter);
        press(screen, Key::Escape);
    }
}

#[test]
fn a_whole_evening_needs_no_finger() {
    whole_evening(&Bar);
}

#[test]
fn the_cursor_stays_near_when_its_card_leaves() {
    let evening = evening::normal();
    let mut screen = screen(&evening, grill(), WALL);
    cursor_to(&mut screen, "Table 10");
    press(&mut screen, Key::Space);
    assert!(!sees(&screen, "Table 10"));
    assert!(
        screen.state().kds.cursor.ticket().is_some(),
        "it has a place again"
    );
    press(&mut screen, Key::Escape);
    assert!(screen.state().kds.cursor.ticket().is_none());
}

#[test]
fn arrows_reach_the_bar_and_the_strip_too() {
    let evening = evening::normal();
    let mut screen = screen(&evening, grill(), WALL);
    cursor_to(&mut screen, "Table 20");
    press(&mut screen, Key::ArrowUp);
    assert!(
        screen.state().kds.cursor.ticket().is_none(),
        "the bar is no card"
    );
    assert!(screen.state().kds.cursor.place().is_some());
    press(&mut screen, Key::ArrowDown);
    cursor_to(&mut screen, "Schnitzel: 2 to make");
    press(&mut screen, Key::Space);
    assert!(sees_part(&screen, "Schnitzel: 2 to make"));
}

#[test]
fn a_note_is_typed_and_sent_by_enter() {
    let evening = evening::normal();
    let mut screen = screen(&evening, grill(), WALL);
    press(&mut screen, Key::ArrowDown);
    press(&mut screen, Key::N);
    types(&mut screen, "Fish is small today");
    press(&mut screen, Key::Enter);
    let notes = evening.ticket("20").notes;
    assert_eq!(notes[0].text, "Fish is small today");
    press(&mut screen, Key::N);
    types(&mut screen, "No");
    press(&mut screen, Key::Escape);
    press(&mut screen, Key::Escape);
    assert!(sees(&screen, "Table 20"));
    assert_eq!(evening.ticket("20").notes.len(), 1);
}
