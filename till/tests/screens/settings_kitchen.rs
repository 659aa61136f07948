//! The kitchen's settings: stations, rules, detours.

use common::{
    StationId,
    house::{Detour, House},
};
use egui_kittest::kittest::Queryable as _;
use ui::{token::Mode, words::Language};

use crate::{
    carte::retype,
    house::{Evening, PHONE, STANDING, TABLET, View},
    setup::{at_settings, write},
};

fn house(evening: &Evening) -> std::sync::Arc<House> {
    evening.house.state().house
}

fn id(evening: &Evening, name: &str) -> StationId {
    let house = house(evening);
    let mut all = house.stations.iter();
    all.find(|one| one.name == name).expect("a station").id
}

/// A manager at the kitchen's settings of a house without any rules.
fn at_the_kitchen() -> Evening {
    let mut founding = common::demo::house();
    founding.house.kitchen = common::house::KitchenRules::default();
    for station in &mut founding.house.stations {
        station.fallback = None;
        station.capacity = None;
        station.paper_only = false;
    }
    let mut evening = Evening::of(&founding, View::of(TABLET), false);
    at_settings(&mut evening);
    evening.tap("Kitchen");
    evening
}

fn publish(evening: &mut Evening) {
    evening.tap("Publish");
    evening.settle();
    assert!(evening.sees("Nothing changed"), "it was refused");
}

/// Taps the so-manieth of several that are called alike.
fn tap_nth(evening: &mut Evening, label: &str, n: usize) {
    let node = |evening: &Evening, tap: bool| {
        let mut all = evening.screen.query_all_by_label(label);
        let node = all.nth(n).unwrap_or_else(|| panic!("no {n}th {label}"));
        if tap {
            node.click();
        } else {
            node.scroll_to_me();
        }
    };
    node(evening, false);
    evening.settle();
    node(evening, true);
    evening.settle();
}

#[test]
fn a_station_says_who_stands_in_for_it_and_how_much_it_can_do() {
    let mut evening = at_the_kitchen();
    evening.tap("Grill");
    assert!(
        evening.sees_like("neither a screen nor a printer"),
        "it explains itself"
    );
    let stove = "Stove";
    tap_nth(&mut evening, stove, 0);
    write(&mut evening, "Dishes at once · 1", "6");
    evening.tap("on paper only");
    evening.draw("settings-station");
    publish(&mut evening);
    let grill = house(&evening).station(id(&evening, "Grill")).cloned();
    let grill = grill.expect("the grill");
    assert_eq!(grill.fallback, Some(id(&evening, stove)));
    assert_eq!(grill.capacity, Some(6));
    assert!(grill.paper_only);
    assert!(
        evening.sees_like("6 at once · → Stove"),
        "also where it is folded"
    );
}

#[test]
fn a_station_in_use_says_by_whom_and_one_that_nobody_needs_can_go() {
    let mut evening = at_the_kitchen();
    evening.tap("Grill");
    assert!(evening.sees_like("It stays while it is used:"));
    assert!(evening.sees_like("dishes (Burger"), "which dishes");
    assert!(!evening.sees("Remove"));
    evening.tap("Add a station");
    write(&mut evening, "Station’s name · 7", "Rotisserie");
    assert!(evening.sees("Remove"));
    publish(&mut evening);
    tap_nth(&mut evening, "Stove", 0);
    tap_nth(&mut evening, "Rotisserie", 0);
    tap_nth(&mut evening, "Rotisserie", 1);
    assert!(
        evening.sees_like("Stove falls back to it"),
        "who would miss it"
    );
    evening.tap("Undo");
    evening.bring("Remove");
    evening.tap("Remove");
    publish(&mut evening);
    assert!(
        house(&evening)
            .stations
            .iter()
            .all(|one| one.name != "Rotisserie")
    );
}

#[test]
fn the_kitchens_rules_are_set_and_taken_back() {
    let mut evening = at_the_kitchen();
    evening.tap("A table’s plates are finished together");
    assert!(
        !evening.sees("Minutes after the course before"),
        "off by default"
    );
    evening.tap("The next course goes by itself");
    evening.bring("Add a detour");
    retype(&mut evening, "Minutes after the course before", "soon");
    evening.draw("settings-rules");
    assert!(evening.sees("This cannot be read."));
    assert!(!evening.is_enabled("Publish"));
    evening.tap("Undo");
    assert!(evening.is_enabled("Publish"));
    retype(&mut evening, "Food calls everybody after minutes", "5");
    publish(&mut evening);
    let rules = house(&evening).kitchen.clone();
    assert!(rules.stagger);
    assert_eq!(rules.auto_fire, Some(2));
    assert_eq!(rules.escalate_minutes, 5);
}

#[test]
fn a_detour_holds_at_its_hours_and_under_load() {
    let mut evening = at_the_kitchen();
    evening.tap("Add a detour");
    tap_nth(&mut evening, "Cold", 2);
    evening.tap("Fri");
    evening.tap("Sat");
    write(&mut evening, "From (time) · 1", "18:00");
    write(&mut evening, "Until (time) · 1", "22.30");
    write(&mut evening, "Over so many minutes of work · 1", "12");
    evening.draw("settings-detour");
    assert!(evening.sees("Grill → Cold"));
    evening.tap("Add a detour");
    publish(&mut evening);
    let detours = house(&evening).kitchen.detours.clone();
    assert_eq!(detours.len(), 2);
    let Detour {
        from,
        to,
        when,
        over_minutes,
    } = detours[0].clone();
    assert_eq!((from, to), (id(&evening, "Grill"), id(&evening, "Cold")));
    assert_eq!(when.weekdays, [5, 6]);
    assert_eq!(when.begins, Some(jiff::civil::time(18, 0, 0, 0)));
    assert_eq!(when.ends, Some(jiff::civil::time(22, 30, 0, 0)));
    assert_eq!(over_minutes, Some(12));

    // What was typed for the first does not stay behind for the second.
    evening.tap("Grill → Cold");
    write(&mut evening, "Over so many minutes of work · 1", "0x");
    assert!(evening.sees("This cannot be read."));
    evening.tap("Remove");
    assert!(!evening.sees("This cannot be read."));
    publish(&mut evening);
    assert_eq!(house(&evening).kitchen.detours, detours[1..]);
}

#[test]
fn what_cannot_be_so_is_said_at_its_place_and_found_from_elsewhere() {
    let mut evening = at_the_kitchen();
    evening.tap("Grill");
    write(&mut evening, "Dishes at once · 1", "100");
    assert!(evening.sees("From 1 to 99, or nothing."));
    tap_nth(&mut evening, "Stove", 0);
    tap_nth(&mut evening, "Stove", 1);
    tap_nth(&mut evening, "Grill", 1);
    assert!(evening.sees("This leads back to itself, or to a station that is gone."));
    evening.tap("Add a detour");
    tap_nth(&mut evening, "Grill", 2);
    assert!(evening.sees("Two different stations of this house."));
    evening.tap("Mail and messages");
    evening.tap_like("4 to mend");
    assert!(
        evening.sees("From 1 to 99, or nothing."),
        "led to the first"
    );
}

#[test]
fn settings_are_found_in_any_language() {
    let mut evening = at_the_kitchen();
    write(&mut evening, "Find a setting", "Umleitung");
    assert!(evening.sees("Add a detour"));
    evening.tap("Kitchen");
    write(&mut evening, "Find a setting", "échelonn");
    assert!(evening.sees("A table’s plates are finished together"));
}

#[test]
fn a_new_rate_is_one_step_and_settings_come_by_the_path_of_their_file() {
    let mut evening = at_the_kitchen();
    evening.tap("VAT");
    write(&mut evening, "First day", "2027-07-01");
    write(&mut evening, "Rate", "5,5");
    evening.tap("Add");
    assert!(evening.sees_like("Rate here · 1 Jul 2027"));
    evening.tap("Undo");
    assert!(evening.sees("Nothing changed"));
    evening.tap("Redo");
    assert!(evening.sees_like("Rate here · 1 Jul 2027"));
    evening.tap("Undo");

    evening.tap("Export and import");
    evening.tap("Open couvert-setup.json");
    let till = evening.screen.state_mut();
    assert!(till.take_wishes().contains(&till::Wish::PickFile));
    till.file_wanted();
    evening.settle();
    assert!(evening.sees_like("Drop couvert-setup.json"));
    write(
        &mut evening,
        "Or its path on this till",
        "~/couvert-setup.json",
    );
    evening.draw("settings-import-path");
    evening.tap("Read");
    let till = evening.screen.state_mut();
    let path = "~/couvert-setup.json".to_owned();
    assert_eq!(till.take_wishes(), [till::Wish::ReadFile { path }]);
    let mut founding = common::demo::house();
    founding.house.name = "Chez Odile".into();
    let setup = catalogue::Setup {
        house: founding.house,
        menu: founding.menu,
        floor: founding.floor,
        staff: founding.staff.into_iter().map(|(one, _)| one).collect(),
    };
    let bytes = catalogue::write_setup(&setup.portable());
    till.receive_file("couvert-setup.json".into(), bytes);
    evening.settle();
    assert!(!evening.sees("Or its path on this till"));
    assert_eq!(house(&evening).name, "Chez Odile");
}

fn views() -> [(&'static str, View); 5] {
    [
        (
            "wide-german",
            View {
                language: Language::German,
                ..View::of(TABLET)
            },
        ),
        (
            "tall-german",
            View {
                language: Language::German,
                ..View::of(STANDING)
            },
        ),
        (
            "phone-french",
            View {
                language: Language::French,
                ..View::of(PHONE)
            },
        ),
        (
            "wide-chinese",
            View {
                language: Language::Chinese,
                ..View::of(TABLET)
            },
        ),
        (
            "wide-dark",
            View {
                mode: Mode::Dark,
                ..View::of(TABLET)
            },
        ),
    ]
}

#[test]
fn the_kitchens_settings_on_every_screen() {
    for (name, view) in views() {
        let mut founding = common::demo::house();
        let stations = &founding.house.stations;
        let (from, to) = (stations[0].id, stations[1].id);
        founding.house.kitchen.detours = vec![Detour {
            from,
            to,
            over_minutes: Some(15),
            ..Detour::default()
        }];
        let mut evening = Evening::of(&founding, view, true);
        evening.tap("Marc");
        for digit in ["2", "0", "0", "0"] {
            evening.tap(digit);
        }
        evening.screen.key_press(egui::Key::Enter);
        evening.settle();
        let word = |key: &str| evening.words(key);
        let [desk, settings, kitchen, detour, menu, back, larder] = [
            "manage-short",
            "manage-settings",
            "setup-place-kitchen",
            "setup-add-detour",
            "manage-menu",
            "manage-back",
            "carte-tab-ingredients",
        ]
        .map(word);
        evening.tap(&desk);
        evening.tap(&settings);
        evening.bring(&kitchen);
        evening.tap(&kitchen);
        evening.tap("Grill");
        evening.draw(&format!("settings-station-{name}"));
        evening.tap("Grill → Stove");
        evening.bring(&detour);
        evening.draw(&format!("settings-detour-{name}"));
        assert!(evening.sees("Grill → Stove"));
        if view.size == PHONE {
            continue;
        }
        evening.tap(&back);
        evening.tap(&menu);
        evening.tap(&larder);
        evening.draw(&format!("carte-larder-{name}"));
        assert!(evening.sees(&evening.words("carte-new-ingredient")));
    }
}
