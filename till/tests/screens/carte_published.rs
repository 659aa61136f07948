//! The menu's editor, by hand: what holds when, two managers, versions, files, and a great menu.

use common::{ItemId, Money, menu::Item};
use egui_kittest::kittest::Queryable as _;
use ui::words::Language;

use crate::{
    carte::{BURGER, at_the_menu, item, named, on_the_pad, open, retype, to_the_menu},
    house::{Evening, TABLET, View},
};

#[test]
fn a_happy_hour_is_seen_before_it_holds() {
    let mut evening = at_the_menu(View::of(TABLET));
    evening.tap("Schedules");
    evening.tap("New schedule");
    retype(&mut evening, "Name of the schedule", "Happy hour");
    evening.tap_first("Fri");
    evening.tap_like("From (time)");
    on_the_pad(&mut evening, "1700");
    evening.tap_like("Until (time)");
    on_the_pad(&mut evening, "1800");
    evening.tap("Beer");
    on_the_pad(&mut evening, "20");
    assert!(evening.sees("Beer −20 %"));
    assert!(evening.sees_like("Happy hour Fri · 17:00–18:00"));
    evening.tap_like("Item ");
    evening.type_into("Which item?", "Pilsner, 0.3");
    evening.tap_like("Pilsner, 0.3");
    let fridays = evening.screen.query_all_by_label("Fri").last();
    fridays.expect("a day to ask about").click();
    evening.settle();
    evening.tap_like("At ");
    on_the_pad(&mut evening, "1730");
    assert!(evening.sees_like("(Happy hour)"));
    evening.tap_like("At 17");
    on_the_pad(&mut evening, "1800");
    assert!(evening.sees_like("(usual price)"));
}

#[test]
fn a_published_price_is_on_the_other_till_at_once_and_open_checks_keep_theirs() {
    let mut evening = at_the_menu(View::of(TABLET));
    let mut bram = evening.another("Till 2");
    bram.sign_in("Bram", "2222");
    bram.tap("Table 3");
    bram.tap("Mains");
    bram.tap("Sole meunière");
    bram.settle();
    evening.tap("Mains");
    evening.tap("Sole meunière");
    evening.tap_like("Price 34");
    on_the_pad(&mut evening, "3600");
    evening.tap("Publish 1 change");
    evening.settle();
    bram.settle();
    let check = evening.house.state();
    let check = check.checks.at_table(common::TableId(3)).expect("guests");
    assert_eq!(check.total(), Money::cents(3_450), "rung at the old price");
    bram.tap("Send 1");
    bram.tap("Sole meunière");
    bram.settle();
    let check = evening.house.state();
    let check = check.checks.at_table(common::TableId(3)).expect("guests");
    assert_eq!(check.total(), Money::cents(3_450 + 3_600));
}

#[test]
fn two_managers_change_the_menu_and_neither_loses_anything() {
    let mut evening = at_the_menu(View::of(TABLET));
    let mut marc = evening.another("Till 2");
    to_the_menu(&mut marc);
    for (till, name, price) in [
        (&mut evening, "Burger Couvert", "2000"),
        (&mut marc, "Steak frites", "3300"),
    ] {
        till.tap("Mains");
        till.tap(name);
        till.tap_like("Price");
        on_the_pad(till, price);
    }
    marc.tap("Publish 1 change");
    marc.settle();
    evening.settle();
    assert!(evening.sees("Somebody else has published meanwhile."));
    assert!(!evening.is_enabled("Publish 1 change"));
    evening.tap("Look at theirs");
    assert!(evening.sees_like("Steak frites: 29.00 → 33.00"));
    evening.tap_front("Close");
    evening.tap("Keep mine on top");
    evening.tap("Publish 1 change");
    evening.settle();
    assert_eq!(item(&evening, BURGER).price, Money::cents(2_000));
    let steak = named(&evening, "Steak frites");
    assert_eq!(item(&evening, steak).price, Money::cents(3_300));
}

#[test]
fn the_draft_is_tried_out_as_a_waiter() {
    let mut evening = at_the_menu(View::of(TABLET));
    evening.tap("Mains");
    evening.tap("Burger Couvert");
    retype(&mut evening, "Name", "Burger Royal");
    evening.tap("Try it");
    assert!(evening.sees("TRAINING — nothing counts"));
    evening.tap("Table 12");
    evening.tap("Mains");
    assert!(evening.sees("Burger Royal"));
    evening.tap("End training");
    assert!(evening.sees("1 change"), "back in the editor");
    assert_eq!(item(&evening, BURGER).name, "Burger Couvert");
}

#[test]
fn any_version_comes_back() {
    let mut evening = at_the_menu(View::of(TABLET));
    evening.tap("Mains");
    evening.tap("Burger Couvert");
    for price in ["2000", "2200"] {
        evening.tap_like("Price");
        on_the_pad(&mut evening, price);
        evening.tap("Publish 1 change");
        evening.settle();
    }
    assert_eq!(item(&evening, BURGER).price, Money::cents(2_200));
    evening.tap("Versions");
    evening.settle();
    evening.tap("Version 1");
    evening.settle();
    assert!(evening.sees_like("Burger Couvert: 22.00 → 18.50"));
    evening.tap("Put this into the draft");
    evening.tap("Publish 1 change");
    evening.settle();
    assert_eq!(item(&evening, BURGER).price, Money::cents(1_850));
}

#[test]
fn choices_are_added_and_offered() {
    let mut evening = at_the_menu(View::of(TABLET));
    evening.tap("Choices");
    evening.tap("New choices");
    retype(&mut evening, "Name of the choices", "Ketchup");
    evening.tap("Add a choice");
    retype(&mut evening, "Choice 1", "Aioli");
    evening.tap("Price of Aioli");
    on_the_pad(&mut evening, "80");
    evening.tap("Items");
    evening.tap("Mains");
    evening.tap("Burger Couvert");
    open(&mut evening, "Choices offered");
    open(&mut evening, "+ Ketchup");
    evening.tap("Publish 2 changes");
    evening.settle();
    let menu = evening.house.state().menu;
    let burger = &menu.items[&BURGER];
    let dip = menu.choices(burger).last().expect("choices");
    assert_eq!(dip.name, "Ketchup");
    assert_eq!(dip.modifiers[0].price, Money::cents(80));
}

#[test]
fn a_file_goes_into_the_draft_and_not_onto_the_tills() {
    let mut evening = at_the_menu(View::of(TABLET));
    let till = evening.screen.state_mut();
    till.receive_file("nonsense.json".into(), b"{ not a menu".to_vec());
    evening.settle();
    assert!(evening.sees_like("nonsense.json cannot be read."));
    assert!(evening.sees("Published"), "nothing came of it");
    evening.tap("Export");
    let wishes = evening.screen.state_mut().take_wishes();
    let saved = wishes.into_iter().find_map(|wish| match wish {
        till::Wish::SaveFile { name, bytes } => Some((name, bytes)),
        _ => None,
    });
    let (name, bytes) = saved.expect("a file to save");
    evening.tap("Mains");
    evening.tap("Burger Couvert");
    evening.tap_like("Price 18");
    on_the_pad(&mut evening, "2000");
    evening.tap("Publish 1 change");
    evening.settle();
    let till = evening.screen.state_mut();
    till.receive_file(name, bytes);
    evening.settle();
    assert!(evening.sees("1 change"), "the file's price");
    assert_eq!(item(&evening, BURGER).price, Money::cents(2_000));
    evening.tap("Publish 1 change");
    evening.settle();
    assert_eq!(item(&evening, BURGER).price, Money::cents(1_850));
    evening.tap("Import");
    let wishes = evening.screen.state_mut().take_wishes();
    assert!(wishes.contains(&till::Wish::PickFile));
    evening.screen.state_mut().file_wanted();
    evening.settle();
    assert!(evening.sees_like("Drop the file onto this window"));
    crate::setup::write(&mut evening, "Or its path on this till", "~/carte.csv");
    evening.draw("carte-import-path");
    evening.tap("Read");
    let till = evening.screen.state_mut();
    let path = "~/carte.csv".to_owned();
    assert_eq!(
        till.take_wishes(),
        [till::Wish::ReadFile { path: path.clone() }]
    );
    till.file_missing(path);
    evening.settle();
    assert!(evening.sees_like("There is no file there"));
    assert!(evening.sees("Or its path on this till"), "to mend it");
    let till = evening.screen.state_mut();
    till.receive_file("carte.csv".into(), b"name,price\nSoup,7.50\n".to_vec());
    evening.settle();
    assert!(!evening.sees("Or its path on this till"));
}

/// Fifty thousand items on one page.
fn huge() -> common::house::Founding {
    let mut founding = common::demo::house();
    let like = founding.menu.items[&BURGER].clone();
    for n in 1_000..51_000_u32 {
        let item = Item {
            id: ItemId(n),
            name: format!("Dish {n}"),
            plu: None,
            ..like.clone()
        };
        founding.menu.items.insert(item.id, item);
    }
    founding
}

#[test]
fn a_page_of_fifty_thousand_lays_out_what_is_in_sight() {
    let mut evening = Evening::of(&huge(), View::of(TABLET), false);
    to_the_menu(&mut evening);
    evening.tap("Mains");
    let tiles = evening.screen.query_all_by_label_contains("Dish ").count();
    assert!((4..60).contains(&tiles), "{tiles} tiles");
    let begun = std::time::Instant::now();
    evening.screen.run_steps(10);
    let frame = begun.elapsed() / 10;
    assert!(frame.as_millis() < 250, "{frame:?} a frame, undisturbed");
    evening.tap("Dish 1000");
    assert!(evening.sees("Name"));
}

#[test]
fn the_editor_speaks_german() {
    let evening = at_the_menu(View {
        language: Language::German,
        ..View::of(TABLET)
    });
    assert!(evening.sees("Veröffentlicht"));
    assert!(evening.sees("Ausprobieren"));
}
