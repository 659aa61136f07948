//! The whole evening with a finger.

use super::{
    hand::{hold, sees, tap, tap_left, tap_part},
    hands::{Hand, whole_evening},
    *,
};

struct Finger;

impl Hand for Finger {
    fn on_card(&self, screen: &mut Screen, label: &str) {
        tap(screen, label);
    }

    fn does(&self, screen: &mut Screen, on: &str, verb: &str) {
        hold(screen, on);
        tap(screen, verb);
    }

    fn undoes(&self, screen: &mut Screen) {
        tap(screen, "Undo");
    }

    fn recalls(&self, screen: &mut Screen, table: &str) {
        tap(screen, "Recall");
        for digit in table.chars() {
            tap(screen, &digit.to_string());
        }
        tap(screen, &format!("Recall {table}"));
    }

    fn says_yes(&self, screen: &mut Screen) {
        tap(screen, "YES");
    }

    fn all_day(&self, screen: &mut Screen) {
        tap(screen, "All day");
    }

    fn runs_out(&self, screen: &mut Screen, ingredient: &str) {
        tap(screen, "86");
        tap_left(screen, "Ingredients");
        tap(screen, ingredient);
        tap(screen, "Close");
    }

    fn goes_to(&self, screen: &mut Screen, station: &str) {
        let now = screen.state().kds.options().clone();
        let name = if now.stations.len() == 1 && now.stations[0] == GRILL {
            "Grill"
        } else {
            "Cold"
        };
        tap_left(screen, name);
        tap(screen, station);
    }

    fn turns_the_page(&self, screen: &mut Screen) {
        tap_part(screen, " more ›");
    }

    fn sets(&self, screen: &mut Screen, choice: &str) {
        tap_left(screen, "Grill");
        tap(screen, "Settings");
        tap(screen, choice);
        tap(screen, "Close");
    }
}

#[test]
fn a_whole_evening_needs_no_key() {
    whole_evening(&Finger);
}

#[test]
fn a_finger_takes_the_cursor_away() {
    let evening = evening::normal();
    let options = KdsOptions {
        stations: vec![GRILL],
        ..KdsOptions::default()
    };
    let mut screen = screen(&evening, options, WALL);
    screen.key_press(egui::Key::ArrowDown);
    screen.run();
    assert!(screen.state().kds.cursor.ticket().is_some());
    tap(&mut screen, "Table 10");
    assert!(!sees(&screen, "Table 10"));
    assert!(screen.state().kds.cursor.ticket().is_none());
}
