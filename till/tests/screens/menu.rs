//! What the menu can do at the tiles: combos, countdown, other prices at certain times, allergens,
//! scales, names in other languages.

use common::{
    Command, ItemId, Language as HouseLanguage, Money, ScaleId, StaffId, TableId,
    check::{Check, Row},
    demo,
    house::{Founding, Reach, Scale, ServiceMode},
    menu::{self, Schedule, When},
};
use ui::words::Language;

use crate::house::{Evening, PHONE, TABLET, View};

const BURGER_AND_BEER: &str = "Burger, frites and a beer";
const EVENING_MENU: &str = "Evening menu, 3 courses";
const CATCH: ItemId = ItemId(324);
const MARC: StaffId = StaffId(1);

/// At table 12, on the page of a menu's name.
fn at_table(founding: &Founding, view: View, page: &str) -> Evening {
    let mut evening = Evening::of(founding, view, false);
    evening.anna_anywhere();
    evening.table("12");
    evening.bring(page);
    evening.tap(page);
    evening
}

fn sets() -> Evening {
    at_table(&demo::house(), View::of(TABLET), "Set menus")
}

fn check(evening: &Evening) -> Check {
    let state = evening.house.state();
    let check = state.checks.at_table(TableId(12)).cloned();
    check.expect("a check")
}

fn names(evening: &Evening) -> Vec<String> {
    let check = check(evening);
    let lines = check.standing().map(|line| line.name.clone());
    lines.collect()
}

#[test]
fn a_combo_is_rung_by_its_choices_and_stands_as_one_row_with_its_parts() {
    let mut evening = sets();
    evening.tap(EVENING_MENU);
    evening.draw("combo-sheet");
    evening.tap_front("Goat cheese, honey");
    assert!(evening.sees_like("Starter: Goat cheese, honey"));
    evening.tap_front("Risotto, wild mushrooms");
    assert!(
        evening
            .house
            .state()
            .checks
            .at_table(TableId(12))
            .is_some_and(|c| c.lines.is_empty())
    );
    evening.tap_front("Crème brûlée");
    assert_eq!(names(&evening).len(), 3, "the last choice rings it");
    let check = check(&evening);
    let rows = check.rows();
    let [Row::Combo(combo)] = rows.as_slice() else {
        panic!("one combo: {rows:?}");
    };
    assert_eq!(combo.name, EVENING_MENU);
    let total = format!("{}", check.total());
    assert!(
        evening.sees("1 Evening menu, 3 courses"),
        "its name over its parts"
    );
    evening.draw("combo-rung");
    assert!(evening.sees(&total), "its one price: {total}");
    assert!(evening.sees("Risotto, wild mushrooms") && evening.sees("Crème brûlée"));
}

#[test]
fn what_a_part_must_have_is_asked_for_after_the_combo_is_rung() {
    let mut evening = sets();
    evening.tap(BURGER_AND_BEER);
    evening.tap("Pilsner, 0.3");
    assert_eq!(
        names(&evening),
        ["Burger Couvert", "Frites", "Pilsner, 0.3"]
    );
    evening.tap("Medium");
    evening.tap("Send 3");
    assert!(
        check(&evening)
            .standing()
            .all(common::check::Line::is_fired)
    );
}

#[test]
fn any_part_of_a_combo_stands_for_all_of_it() {
    let mut evening = sets();
    evening.tap(BURGER_AND_BEER);
    evening.tap("Pilsner, 0.3");
    evening.tap("+");
    let check_now = check(&evening);
    assert!(
        check_now.standing().all(|line| line.quantity == 2),
        "{check_now:?}"
    );
    evening.tap("Seat 1");
    assert!(check(&evening).standing().all(|line| line.seats == [1]));
    evening.tap("Void");
    assert!(names(&evening).is_empty(), "all of it is gone");
    evening.tap("Undo");
    assert_eq!(names(&evening).len(), 3, "and comes back");
}

#[test]
fn a_choice_can_be_made_anew_and_the_sheet_left() {
    let mut evening = sets();
    evening.tap(EVENING_MENU);
    evening.tap_front("Goat cheese, honey");
    evening.tap("Starter: Goat cheese, honey");
    evening.tap_front("Onion soup, gruyère");
    assert!(evening.sees_like("Starter: Onion soup, gruyère"));
    evening.tap("Cancel");
    assert!(!evening.sees_like("Starter:"));
    assert!(check(&evening).lines.is_empty());
}

#[test]
fn what_is_sold_out_fills_no_slot() {
    let mut evening = sets();
    let out = menu::Command::Count {
        item: CATCH,
        left: Some(0),
    };
    evening
        .house
        .act(Some(MARC), Command::Menu(out))
        .expect("counted");
    evening.settle();
    evening.tap(EVENING_MENU);
    evening.tap_front("Goat cheese, honey");
    evening.tap_front("Catch of the day");
    assert!(!evening.sees_like("Main:"), "it is 86");
    evening.tap_front("Risotto, wild mushrooms");
    assert!(evening.sees_like("Main: Risotto, wild mushrooms"));
}

#[test]
fn shorthand_and_search_open_the_sheet_too() {
    let mut evening = sets();
    evening.tap("Search");
    evening.type_into("Search", "moul 2bur.fri");
    evening.screen.key_press(egui::Key::Enter);
    evening.settle();
    assert!(evening.sees_like("Side: Frites"), "the combo asks");
    assert_eq!(names(&evening).len(), 1, "the mussels are rung");
    evening.tap("Pilsner, 0.3");
    assert_eq!(names(&evening).len(), 4);
    assert_eq!(check(&evening).lines[1].quantity, 2);
}

#[test]
fn a_dish_is_counted_down_on_every_till_and_its_tile_says_how_many_are_left() {
    let mut evening = sets();
    evening.hold("Catch of the day");
    evening.draw("dish-sheet");
    assert!(evening.sees("fish"), "what it contains");
    assert!(evening.sees_like("12 min"));
    evening.tap("…");
    evening.tap("3");
    evening.tap("Done");
    assert_eq!(evening.house.state().menu.left.get(&CATCH), Some(&3));
    for _ in 0..3 {
        evening.tap("Catch of the day");
    }
    assert_eq!(evening.house.state().menu.left.get(&CATCH), Some(&0));
    evening.tap("Catch of the day");
    assert_eq!(
        check(&evening).lines[0].quantity,
        3,
        "the fourth is refused"
    );
    evening.hold("Catch of the day");
    evening.tap("Back on the menu");
    assert!(!evening.house.state().menu.is_sold_out(CATCH));
    evening.tap("Undo");
    assert!(
        evening.house.state().menu.is_sold_out(CATCH),
        "undo takes it back"
    );
}

#[test]
fn what_a_rung_dish_contains_is_a_tap_away_from_its_line() {
    let mut evening = sets();
    evening.tap("Catch of the day");
    evening.tap("Info");
    assert!(evening.sees("fish"));
    evening.tap("Close");
    evening.tap("Send 1");
    evening.hold("1 Catch of the day");
    assert!(evening.sees("fish"), "also once it is sent");
}

#[test]
fn a_price_of_the_hour_stands_on_the_tile_with_its_reason_and_is_rung() {
    let mut founding = demo::house();
    founding.menu.schedules.push(Schedule {
        name: "Happy hour".into(),
        when: When::default(),
        prices: [(ItemId(221), Money::cents(300))].into(),
        ..Schedule::default()
    });
    let mut evening = at_table(&founding, View::of(TABLET), "Beer");
    evening.draw("happy-hour");
    evening.tap("Pilsner, 0.3");
    assert_eq!(check(&evening).total(), Money::cents(300));
}

#[test]
fn the_scale_fills_the_weight_in_and_says_when_it_cannot() {
    let mut founding = demo::house();
    founding.house.scales.push(Scale {
        id: ScaleId(1),
        name: "Counter".into(),
        reach: Reach::Tcp {
            host: "127.0.0.1".into(),
            port: 9,
        },
    });
    let weighed = founding.menu.items.values();
    let weighed = weighed
        .clone()
        .find(|item| item.pricing == menu::Pricing::ByWeight);
    let weighed = weighed.expect("something is weighed").clone();
    let page = founding.menu.group_name(weighed.group).to_owned();
    let mut evening = at_table(&founding, View::of(TABLET), &page);
    evening.tap(&weighed.name);
    evening.tap("Read the scale");
    assert!(
        evening.sees(&evening.words("refuse-no-weight")),
        "why there is none"
    );
    evening.house.set_weight(Some(350));
    evening.tap("Read the scale");
    evening.draw("scale");
    evening.tap("Done");
    assert_eq!(check(&evening).lines[0].grams, Some(350));
}

#[test]
fn a_check_can_be_for_delivery() {
    let mut evening = sets();
    evening.tap("2 covers");
    evening.draw("table-sheet");
    evening.tap("Delivery");
    assert_eq!(check(&evening).mode, ServiceMode::Delivery);
}

#[test]
fn the_till_speaks_its_own_language_and_the_check_the_house_s() {
    let mut founding = demo::house();
    let soup = founding.menu.items.get_mut(&ItemId(103)).expect("a soup");
    let name = soup.name.clone();
    soup.names
        .insert(HouseLanguage::German, "Zwiebelsuppe".into());
    let page = founding
        .menu
        .group_name(founding.menu.items[&ItemId(103)].group)
        .to_owned();
    let german = View {
        language: Language::German,
        ..View::of(TABLET)
    };
    let page_in_german = founding.menu.groups.iter().find(|group| group.name == page);
    let page = page_in_german
        .and_then(|group| group.names.get(&HouseLanguage::German).cloned())
        .unwrap_or(page);
    let mut evening = at_table(&founding, german, &page);
    evening.tap("Zwiebelsuppe");
    assert_eq!(names(&evening), [name]);
}

#[test]
fn pictures_of_the_sheets_of_the_menu() {
    if std::env::var_os("COUVERT_PICTURES").is_none() {
        return;
    }
    for (name, view) in crate::pictures::views() {
        let mut evening = Evening::busy(view);
        evening.anna_anywhere();
        evening.table("12");
        let words = ui::words::Words::new(view.language);
        let page = |evening: &mut Evening| {
            let menu = evening.house.state().menu;
            let group = menu.groups.iter().find(|group| group.name == "Set menus");
            let group = group.expect("a page of menus").clone();
            let language = view.language;
            let label = group.names.get(&language).unwrap_or(&group.name).clone();
            evening.bring(&label);
            evening.tap(&label);
        };
        page(&mut evening);
        evening.draw(&format!("menu-tiles-{name}"));
        let label = |id: u32| {
            let menu = evening.house.state().menu;
            menu.items[&ItemId(id)].name_in(view.language).to_owned()
        };
        let (set, catch, starter, main, dessert) =
            (label(322), label(324), label(105), label(125), label(181));
        evening.hold(&catch);
        evening.draw(&format!("menu-dish-{name}"));
        evening.tap_front(words.get("common-close"));
        evening.tap(&set);
        evening.draw(&format!("menu-combo-{name}"));
        evening.tap_front(&starter);
        evening.tap_front(&main);
        evening.tap_front(&dessert);
        if view.size == PHONE {
            evening.tap(words.get("order-check"));
        }
        evening.draw(&format!("menu-rung-{name}"));
    }
}
