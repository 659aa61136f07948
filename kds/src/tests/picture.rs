use std::path::PathBuf;

use ui::words::Language;

use super::*;

/// Pictures are kept only where somebody asks for them.
fn keep(screen: &mut Screen, name: &str) {
    let image = screen.render().expect("only triangles");
    if let Some(folder) = std::env::var_os("COUVERT_PICTURES") {
        let path = PathBuf::from(folder).join(format!("kds-{name}.png"));
        ui::picture::save_png(&image, &path).expect("the folder is there");
    }
}

fn grill(language: Language) -> KdsOptions {
    KdsOptions {
        language,
        station: GRILL,
        ..KdsOptions::default()
    }
}

fn pictures(name: &str, evening: &Evening, options: KdsOptions) {
    for (size, suffix) in [(WALL, "1920"), (SHELF, "1280")] {
        let mut screen = screen(evening, options, size);
        keep(&mut screen, &format!("{name}-{suffix}"));
    }
}

#[test]
fn nothing_to_cook() {
    pictures("empty", &Evening::begins(0), grill(Language::English));
}

#[test]
fn an_evening_as_usual() {
    pictures("normal", &evening::normal(), grill(Language::English));
}

#[test]
fn the_rush() {
    pictures("rush", &evening::rush(), grill(Language::English));
}

#[test]
fn the_whole_kitchen_by_day() {
    let options = KdsOptions {
        mode: Mode::Light,
        ..KdsOptions::default()
    };
    pictures("all", &evening::normal(), options);
}

#[test]
fn the_rush_in_german_and_in_chinese() {
    pictures("german", &evening::rush(), grill(Language::German));
    pictures("chinese", &evening::rush(), grill(Language::Chinese));
}

#[test]
fn twice_as_large() {
    let options = KdsOptions {
        scale: 200,
        ..grill(Language::English)
    };
    pictures("large", &evening::rush(), options);
}

#[test]
fn without_the_house() {
    for (size, suffix) in [(WALL, "1920"), (SHELF, "1280")] {
        let mut evening = evening::normal();
        let mut screen = screen(&evening, grill(Language::English), size);
        evening.house.set_reachable(false);
        wait(&mut screen, &mut evening, 12);
        keep(&mut screen, &format!("offline-{suffix}"));
    }
}
