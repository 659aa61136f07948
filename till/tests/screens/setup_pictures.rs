use common::{
    PrinterId, StationId, demo,
    house::{CodePage, Printer, Prints, Reach},
};
use ui::words::Language;

use crate::{
    house::{Evening, PHONE, STANDING, TABLET, View},
    pictures::views,
    setup::write,
};

fn pin(evening: &mut Evening, pin: &str) {
    for digit in pin.chars() {
        evening.tap(&digit.to_string());
    }
}

#[test]
fn the_first_evening_of_a_house() {
    for (name, view) in views() {
        let mut evening = Evening::begun(view);
        evening.draw(&format!("first-language-{name}"));
        evening.tap("English");
        write(&mut evening, "Name of the house", "Chez Odile");
        write(&mut evening, "Address", "Rue du Sablon 7\n1000 Bruxelles");
        evening.draw(&format!("first-name-{name}"));
        evening.tap("Next");
        evening.tap("Belgium");
        evening.draw(&format!("first-country-{name}"));
        evening.tap("Next");
        write(&mut evening, "Your name", "Odile");
        pin(&mut evening, "25");
        evening.draw(&format!("first-owner-{name}"));
        pin(&mut evening, "80");
        evening.tap("Next");
        pin(&mut evening, "2580");
        evening.tap("Keep this PIN");
        evening.settle();
        evening.draw(&format!("first-stations-{name}"));
        evening.tap("Next");
        evening.tap("Add a room");
        evening.draw(&format!("first-tables-{name}"));
        evening.tap("Next");
        evening.draw(&format!("first-menu-{name}"));
        evening.tap("Start with an empty menu");
        evening.draw(&format!("first-open-{name}"));
        assert!(evening.sees("The house is open"));
    }
}

fn printer(id: u32, name: &str, prints: Vec<Prints>) -> Printer {
    Printer {
        id: PrinterId(id),
        name: name.into(),
        reach: Reach::Tcp {
            host: format!("10.0.0.{id}"),
            port: 9100,
        },
        code_page: CodePage::Cp858,
        columns: 42,
        prints,
        fallback: None,
        drawer: id == 1,
    }
}

/// Every size by day and by night, and in German.
fn also_german() -> Vec<(String, View)> {
    let mut all = views();
    if all.len() > 1 {
        let german = |size| View {
            language: Language::German,
            ..View::of(size)
        };
        all.push(("wide-german".into(), german(TABLET)));
        all.push(("tall-german".into(), german(STANDING)));
        all.push(("phone-german".into(), german(PHONE)));
    }
    all
}

#[test]
fn the_desk_and_the_settings() {
    for (name, view) in also_german() {
        let mut founding = demo::house();
        founding.house.printers = vec![
            printer(1, "Bar", vec![Prints::Guests, Prints::Reports]),
            printer(2, "Heiße Küche", vec![Prints::Station(StationId(1))]),
        ];
        let mut evening = Evening::of(&founding, view, false);
        evening.tap("Marc");
        pin(&mut evening, "2000");
        evening.screen.key_press(egui::Key::Enter);
        evening.settle();
        let word = |key: &str| evening.words(key);
        let [desk, settings, printers, paper, people, vat, search, money] = [
            "manage-short",
            "manage-settings",
            "setup-place-printers",
            "setup-place-paper",
            "setup-place-people",
            "setup-place-vat",
            "setup-search",
            "setup-place-money",
        ]
        .map(word);
        evening.tap(&desk);
        evening.draw(&format!("manage-{name}"));
        evening.tap(&settings);
        evening.draw(&format!("settings-house-{name}"));
        evening.tap(&vat);
        evening.draw(&format!("settings-vat-{name}"));
        evening.tap(&money);
        evening.draw(&format!("settings-money-{name}"));
        evening.tap(&printers);
        evening.tap("Bar");
        evening.draw(&format!("settings-printers-{name}"));
        evening.tap(&paper);
        evening.draw(&format!("settings-paper-{name}"));
        evening.tap(&people);
        evening.tap("Anna");
        evening.draw(&format!("settings-people-{name}"));
        let verb = evening.words("setup-pin-verb");
        evening.bring(&verb);
        evening.tap(&verb);
        pin(&mut evening, "20");
        evening.draw(&format!("settings-pin-{name}"));
        assert!(evening.sees(&evening.words("setup-pin-own")));
        let mut evening = Evening::of(&founding, view, false);
        evening.tap("Marc");
        pin(&mut evening, "2000");
        evening.screen.key_press(egui::Key::Enter);
        evening.settle();
        evening.tap(&desk);
        evening.tap(&settings);
        write(
            &mut evening,
            &search,
            if view.language == Language::German {
                "Drucker"
            } else {
                "receipt"
            },
        );
        evening.draw(&format!("settings-search-{name}"));
    }
}
