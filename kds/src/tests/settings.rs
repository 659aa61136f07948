//! A cook sets the screen up as the kitchen needs it.

use std::path::PathBuf;

use egui::Key;
use egui_kittest::kittest::Queryable as _;
use ui::words::Language;

use super::*;
use crate::{Action, Chord, Loudness, Tune, Wish};

fn grill() -> KdsOptions {
    KdsOptions {
        stations: vec![GRILL],
        ..KdsOptions::default()
    }
}

fn press(screen: &mut Screen, key: Key) {
    screen.key_press(key);
    screen.run();
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

/// What the window was asked to keep last.
fn kept(screen: &mut Screen) -> KdsOptions {
    let wishes = screen.state_mut().kds.take_wishes();
    let kept = wishes.into_iter().rev().find_map(|wish| match wish {
        Wish::Keep(options) => Some(*options),
        _ => None,
    });
    kept.expect("settings are kept")
}

/// Pictures are kept only where somebody asks for them.
fn keep(screen: &mut Screen, name: &str) {
    let image = screen.render().expect("only triangles");
    if let Some(folder) = std::env::var_os("COUVERT_PICTURES") {
        let path = PathBuf::from(folder).join(format!("kds-{name}.png"));
        ui::picture::save_png(&image, &path).expect("the folder is there");
    }
}

#[test]
fn whatever_is_chosen_applies_at_once_and_is_kept() {
    let evening = evening::normal();
    let mut screen = screen(&evening, grill(), WALL);
    press(&mut screen, Key::F10);
    tap(&mut screen, "Deutsch");
    assert!(sees(&screen, "Einstellungen"));
    tap(&mut screen, "Hell");
    tap(&mut screen, "A +");
    tap(&mut screen, "Leise");
    tap(&mut screen, "Verborgen");
    let set = kept(&mut screen);
    let chosen = (set.language, set.mode, set.scale, set.sound, set.all_day);
    let wanted = (
        Language::German,
        Mode::Light,
        110,
        Loudness::Quiet,
        Some(false),
    );
    assert_eq!(chosen, wanted);
    tap(&mut screen, "Schließen");
    assert!(!sees(&screen, "Einstellungen"));
    assert!(!sees(&screen, "GESAMT"), "the strip is gone");
}

#[test]
fn a_screen_shows_several_stations_and_the_house_hears_of_it() {
    let evening = evening::normal();
    let mut screen = screen(&evening, grill(), WALL);
    assert!(!sees(&screen, "1 Green salad"));
    screen.state_mut().kds.open_settings();
    screen.run();
    tap(&mut screen, "Cold");
    let set = kept(&mut screen);
    assert_eq!(set.stations.len(), 2);
    tap(&mut screen, "Close");
    assert!(sees(&screen, "1 Green salad") && sees_part(&screen, "Table 20"));
    assert_eq!(evening.house.shown(), [set.stations], "the house has heard");
}

#[test]
fn a_bar_that_sends_letters_is_learned_key_by_key() {
    let evening = evening::normal();
    let mut screen = screen(&evening, grill(), WALL);
    press(&mut screen, Key::F2);
    tap(&mut screen, "Keys …");
    tap(&mut screen, "Bump the first card");
    assert!(sees_part(
        &screen,
        "Press the key for “Bump the first card”"
    ));
    press(&mut screen, Key::R);
    assert!(sees_part(&screen, "it was “Rush”"), "a conflict is said");
    // The bar sends Enter behind each key, and the screen finds out.
    tap(&mut screen, "Card 2");
    screen.key_press(Key::K);
    screen.key_press(Key::Enter);
    screen.run();
    assert!(sees_part(&screen, "sends Enter behind each key"));
    let keys = kept(&mut screen).keys;
    assert!(keys.enter_behind);
    assert_eq!(keys.action(Chord::of(Key::K)), Some(Action::Digit(2)));
    tap(&mut screen, "Back");
    tap(&mut screen, "Close");

    screen.key_press(Key::K);
    screen.key_press(Key::Enter);
    screen.run();
    assert!(evening.ticket("10").is_ready());
    assert!(evening.ticket("20").is_open(), "its Enter bumps nothing");
    press(&mut screen, Key::R);
    assert!(evening.ticket("20").is_ready());
}

#[test]
fn the_usual_keys_come_back_and_escape_is_no_trap() {
    let evening = evening::normal();
    let mut screen = screen(&evening, grill(), WALL);
    press(&mut screen, Key::F10);
    tap(&mut screen, "Keys …");
    tap(&mut screen, "Rush");
    press(&mut screen, Key::Escape);
    assert!(
        sees_part(&screen, "Choose what a key should do"),
        "not learned"
    );
    tap(&mut screen, "Back");
    assert!(
        sees(&screen, "Settings"),
        "not the action Back, but the way back"
    );
    tap(&mut screen, "Keys …");
    tap(&mut screen, "Rush");
    press(&mut screen, Key::Q);
    tap(&mut screen, "Usual keys");
    assert_eq!(kept(&mut screen).keys, crate::KeyMap::default());
}

#[test]
fn the_settings_need_no_finger() {
    let evening = evening::normal();
    let mut screen = screen(&evening, grill(), WALL);
    press(&mut screen, Key::F10);
    for label in ["Cold", "Hidden", "Nederlands"] {
        ring_to(&mut screen, label);
        press(&mut screen, Key::Enter);
    }
    press(&mut screen, Key::Escape);
    assert!(sees_part(&screen, "Tafel 20") && sees(&screen, "1 Green salad"));
    let set = kept(&mut screen);
    assert_eq!((set.stations.len(), set.all_day), (2, Some(false)));
}

#[test]
fn a_kiosk_is_left_by_its_settings_only() {
    let evening = evening::normal();
    let options = KdsOptions {
        kiosk: true,
        ..grill()
    };
    let mut screen = screen(&evening, options, WALL);
    press(&mut screen, Key::F11);
    assert!(screen.state_mut().kds.take_wishes().is_empty());
    press(&mut screen, Key::F10);
    tap(&mut screen, "Leave full screen");
    let wishes = screen.state_mut().kds.take_wishes();
    assert_eq!(wishes, [Wish::LeaveKiosk]);
}

#[test]
fn a_machine_without_a_speaker_says_so_and_shows_what_would_be_heard() {
    let mut evening = evening::normal();
    let mut screen = screen(&evening, grill(), WALL);
    screen.state_mut().kds.cannot_play();
    press(&mut screen, Key::F10);
    assert!(sees_part(
        &screen,
        "No program on this machine plays sounds"
    ));
    press(&mut screen, Key::Escape);
    wait(&mut screen, &mut evening, 1);
    evening.table(
        31,
        evening::BRAM,
        2,
        &[evening::dish(1, evening::STEAK, &[101])],
    );
    screen.state_mut().now += Duration::from_secs(1);
    screen.run();
    assert!(sees(&screen, "new ticket"));
}

#[test]
fn a_new_ticket_is_heard_once_and_a_late_one_until_somebody_comes() {
    let mut evening = evening::normal();
    let mut screen = screen(&evening, grill(), WALL);
    assert!(tunes(&mut screen).is_empty(), "what was there is no news");
    evening.tick(1);
    evening.table(
        31,
        evening::BRAM,
        2,
        &[evening::dish(1, evening::STEAK, &[101])],
    );
    wait(&mut screen, &mut evening, 12);
    assert_eq!(tunes(&mut screen), [Tune::New]);

    let mut heard = Vec::new();
    for _ in 0..40 {
        wait(&mut screen, &mut evening, 30);
        heard.extend(tunes(&mut screen));
        if heard.iter().filter(|tune| **tune == Tune::Late).count() > 2 {
            break;
        }
    }
    let late = heard.iter().filter(|tune| **tune == Tune::Late).count();
    assert!(late > 2, "it says so again: {heard:?}");
    assert!(sees(&screen, "late"), "and in the bar");
    press(&mut screen, Key::ArrowDown);
    wait(&mut screen, &mut evening, 1);
    assert!(!sees(&screen, "late"));
}

fn tunes(screen: &mut Screen) -> Vec<Tune> {
    let wishes = screen.state_mut().kds.take_wishes();
    let tunes = wishes.into_iter().filter_map(|wish| match wish {
        Wish::Play(tune, _) => Some(tune),
        _ => None,
    });
    tunes.collect()
}

#[test]
fn pictures_of_the_settings() {
    let evening = evening::rush();
    for (size, suffix) in [(WALL, "1920"), (SHELF, "1280")] {
        for language in [Language::English, Language::German, Language::Chinese] {
            let code = language.code();
            let light = language == Language::German;
            let options = KdsOptions {
                language,
                mode: if light { Mode::Light } else { Mode::Dark },
                ..grill()
            };
            let mut screen = screen(&evening, options, size);
            press(&mut screen, Key::ArrowDown);
            press(&mut screen, Key::ArrowDown);
            keep(&mut screen, &format!("cursor-{code}-{suffix}"));
            press(&mut screen, Key::F10);
            press(&mut screen, Key::ArrowDown);
            keep(&mut screen, &format!("settings-{code}-{suffix}"));
            screen
                .state_mut()
                .kds
                .set(crate::settings::Intent::Keys(true));
            screen.run();
            press(&mut screen, Key::ArrowDown);
            press(&mut screen, Key::ArrowDown);
            press(&mut screen, Key::Enter);
            keep(&mut screen, &format!("keys-{code}-{suffix}"));
        }
    }
}
