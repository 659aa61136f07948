use std::path::PathBuf;

use egui_kittest::kittest::Queryable as _;

use ui::words::Language;

use super::*;

/// Pictures are kept only where somebody asks for them.
pub(super) fn keep(screen: &mut Screen, name: &str) {
    let image = screen.render().expect("only triangles");
    if let Some(folder) = std::env::var_os("COUVERT_PICTURES") {
        let path = PathBuf::from(folder).join(format!("kds-{name}.png"));
        ui::picture::save_png(&image, &path).expect("the folder is there");
    }
}

fn grill(language: Language) -> KdsOptions {
    KdsOptions {
        language,
        stations: vec![GRILL],
        ..KdsOptions::default()
    }
}

fn pictures(name: &str, evening: &Evening, options: &KdsOptions) {
    for (size, suffix) in [(WALL, "1920"), (SHELF, "1280")] {
        let mut screen = screen(evening, options.clone(), size);
        keep(&mut screen, &format!("{name}-{suffix}"));
    }
}

#[test]
fn nothing_to_cook() {
    pictures("empty", &Evening::begins(0), &grill(Language::English));
}

#[test]
fn an_evening_as_usual() {
    pictures("normal", &evening::normal(), &grill(Language::English));
}

#[test]
fn the_rush() {
    pictures("rush", &evening::rush(), &grill(Language::English));
}

#[test]
fn the_whole_kitchen_by_day() {
    let options = KdsOptions {
        mode: Mode::Light,
        ..KdsOptions::default()
    };
    pictures("all", &evening::normal(), &options);
}

#[test]
fn the_rush_in_german_and_in_chinese() {
    pictures("german", &evening::rush(), &grill(Language::German));
    pictures("chinese", &evening::rush(), &grill(Language::Chinese));
}

#[test]
fn twice_as_large() {
    let options = KdsOptions {
        scale: 200,
        ..grill(Language::English)
    };
    pictures("large", &evening::rush(), &options);
}

#[test]
fn without_the_house() {
    for (size, suffix) in [(WALL, "1920"), (SHELF, "1280")] {
        let mut evening = evening::normal();
        let mut screen = screen(&evening, grill(Language::English), size);
        evening.house.set_reachable(false);
        let alarmed = |screen: &Screen| {
            let mut said = screen.query_all_by_label_contains("no screen has shown");
            said.next().is_some()
        };
        assert!(alarmed(&screen), "nobody stands at the stove");
        wait(&mut screen, &mut evening, 12);
        assert!(!alarmed(&screen), "nobody knows while the house is away");
        keep(&mut screen, &format!("offline-{suffix}"));
    }
}

#[test]
fn what_has_just_come() {
    for (size, suffix) in [(WALL, "1920"), (SHELF, "1280")] {
        let mut evening = evening::normal();
        let mut screen = screen(&evening, grill(Language::English), size);
        evening.tick(3);
        evening.table(
            31,
            evening::BRAM,
            4,
            &[evening::dish(2, evening::STEAK, &[101])],
        );
        screen.state_mut().now += Duration::from_secs(3);
        screen.key_press(egui::Key::Enter);
        screen.run();
        keep(&mut screen, &format!("new-{suffix}"));
    }
}

#[test]
fn the_recall_list_and_the_stations() {
    for (size, suffix) in [(WALL, "1920"), (SHELF, "1280")] {
        let evening = evening::normal();
        let options = KdsOptions {
            // The strip, too, says "Grill".
            all_day: Some(false),
            ..grill(Language::English)
        };
        let mut screen = screen(&evening, options, size);
        for key in [egui::Key::Num3, egui::Key::Num2] {
            screen.key_press(key);
            screen.run();
        }
        screen.get_by_label("Recall").click();
        screen.run();
        keep(&mut screen, &format!("recall-{suffix}"));
        screen.get_by_label("Close").click();
        screen.run();
        screen.get_by_label("Grill").click();
        screen.run();
        keep(&mut screen, &format!("stations-{suffix}"));
    }
}

#[test]
fn everything_that_happens_in_a_kitchen() {
    let evening = dinner::dinner();
    pictures("dinner", &evening, &grill(Language::English));
    let day = KdsOptions {
        mode: Mode::Light,
        ..grill(Language::German)
    };
    pictures("dinner-day", &evening, &day);
    pictures("dinner-chinese", &evening, &grill(Language::Chinese));
    let pastry = KdsOptions {
        stations: vec![StationId(4)],
        ..KdsOptions::default()
    };
    pictures("pastry", &evening, &pastry);
}

#[test]
fn the_pass() {
    let evening = dinner::dinner();
    evening.bump(evening.ticket("31").id);
    let expo = KdsOptions {
        expo: true,
        ..KdsOptions::default()
    };
    pictures("expo", &evening, &expo);
    let day = KdsOptions {
        mode: Mode::Light,
        language: Language::German,
        ..expo.clone()
    };
    pictures("expo-day", &evening, &day);
    pictures("expo-rush", &evening::rush(), &expo);
    pictures("expo-empty", &Evening::begins(0), &expo);
}

#[test]
fn the_second_page() {
    let evening = evening::rush();
    let mut screen = screen(&evening, grill(Language::French), SHELF);
    screen.key_press(egui::Key::Tab);
    screen.run();
    keep(&mut screen, "page-1280");
}
