//! What is written comes back the same, to the byte.

mod chance;

use catalogue::{Format, Setup, What, read, write_menu, write_setup};
use common::{
    IngredientId,
    house::{Detour, House},
    menu::{Group, Ingredient, Item, Menu, Use, When},
};
use proptest::prelude::*;

fn goes_round(menu: &Menu, house: &House) {
    for format in Format::ALL {
        let bytes = write_menu(format, menu, house).expect("written");
        let back = read(&bytes, house, &Menu::default());
        let back = back.unwrap_or_else(|refusals| panic!("{format:?}: {refusals:?}"));
        assert!(back.is_whole && back.notes.is_empty(), "{:?}", back.notes);
        assert_eq!(back.what.menu(), menu, "{format:?}");
        let again = write_menu(format, back.what.menu(), house).expect("written");
        assert!(again == bytes, "{format:?}: other bytes");
    }
}

#[test]
fn the_demo_houses_menu_and_settings_come_back() {
    let founding = common::demo::house();
    let setup = Setup {
        house: founding.house,
        menu: founding.menu,
        floor: founding.floor,
        staff: founding
            .staff
            .into_iter()
            .map(|(person, _)| person)
            .collect(),
    };
    let setup = setup.portable();
    goes_round(&setup.menu, &setup.house);
    for language in common::Language::ALL {
        let mut house = setup.house.clone();
        house.language = language;
        goes_round(&setup.menu, &house);
    }
    let bytes = write_setup(&setup);
    let back = read(&bytes, &House::default(), &Menu::default()).expect("a setup");
    assert_eq!(back.what, What::Setup(Box::new(setup)));
    let What::Setup(back) = back.what else { return };
    assert!(write_setup(&back) == bytes);
    assert!(!String::from_utf8(bytes).expect("UTF-8").contains("\"pin"));
}

#[test]
fn the_cafes_dishes_become_a_menu_and_come_back() {
    let house = common::demo::house().house;
    let file = include_bytes!("../../tests/data/cafe_menu_items.csv");
    let read = read(file, &house, &Menu::default()).expect("a list of items");
    assert!(!read.is_whole);
    let menu = read.what.menu();
    assert_eq!(menu.items.len(), 32);
    let pages: Vec<_> = menu.groups.iter().map(|page| page.name.as_str()).collect();
    assert_eq!(pages, ["American", "Asian", "Mexican", "Italian"]);
    let first = &menu.items[&common::ItemId(101)];
    assert_eq!(
        (first.name.as_str(), first.price.to_string().as_str()),
        ("Hamburger", "12.95")
    );
    assert!(menu.flaws(&house).is_empty(), "{:?}", menu.flaws(&house));
    goes_round(menu, &house);
}

#[test]
fn numbers_that_are_names_and_names_that_are_formulas_come_back() {
    let house = common::demo::house().house;
    let mut menu = Menu::default();
    for (id, name) in (1..).zip([
        "1",
        "=1+1",
        "Same",
        "Same",
        "@home",
        "-",
        "'n lekker",
        "''=x",
        "1,50",
    ]) {
        let group = common::GroupId(id);
        menu.groups.push(Group {
            id: group,
            name: name.to_owned(),
            ..Group::default()
        });
        let id = common::ItemId(id);
        let item = Item {
            id,
            name: name.to_owned(),
            kitchen_name: Some(format!("+{name}")),
            group,
            vat: house.vat_classes[0].id,
            plu: Some(format!("00{id}9")),
            barcodes: vec![
                "4006381333931".into(),
                "0049".into(),
                "a;\"b\" ".into(),
                "-1".into(),
            ],
            ..Item::default()
        };
        menu.items.insert(id, item);
    }
    goes_round(&menu, &house);
    let csv = write_menu(Format::Csv, &menu, &house).expect("written");
    let csv = String::from_utf8(csv).expect("UTF-8");
    let risky = |cell: &str| cell.trim_matches('"').starts_with(['=', '+', '-', '@']);
    assert!(!csv.split(['\n', ',']).any(risky), "{csv}");
    assert!(
        csv.contains("4006381333931") && csv.contains(",0019,"),
        "{csv}"
    );
}

/// What a house with a larder counts down and has run out of belongs to its evening.
#[test]
fn what_dishes_are_made_of_comes_back_by_name_and_the_evening_stays() {
    let founding = common::demo::house();
    let mut house = founding.house;
    let mut menu = Setup {
        menu: founding.menu,
        ..Setup::default()
    }
    .portable()
    .menu;
    for (id, name, unit) in [(1, "Rind", "g"), (2, "Brötchen; rund", "Stück")] {
        let id = IngredientId(id);
        let ingredient = Ingredient {
            id,
            name: name.into(),
            unit: unit.into(),
            ..Ingredient::default()
        };
        menu.ingredients.insert(id, ingredient);
    }
    let uses = |id, quantity: &str| Use {
        ingredient: IngredientId(id),
        quantity: quantity.parse().expect("a number"),
    };
    let stations: Vec<_> = house.stations.iter().map(|one| one.id).collect();
    let item = menu.items.values_mut().next().expect("a dish");
    item.also_at = stations[1..3].to_vec();
    item.uses = vec![uses(1, "180.50"), uses(2, "1")];
    let modifier = menu.modifier_groups.values_mut();
    let modifier = modifier
        .flat_map(|group| &mut group.modifiers)
        .next()
        .expect("a choice");
    modifier.station = Some(stations[0]);
    modifier.uses = vec![uses(1, "0.125")];
    goes_round(&menu, &house);
    house.language = common::Language::German;
    goes_round(&menu, &house);
    let csv = write_menu(Format::Csv, &menu, &house).expect("written");
    let csv = String::from_utf8(csv).expect("UTF-8");
    assert!(
        csv.contains("Rind 180,50;") && csv.contains(";Rind 0,125"),
        "{csv}"
    );
    let mut evening = menu.clone();
    let any = *menu.items.keys().next().expect("a dish");
    evening.sold_out.insert(any);
    evening.left.insert(any, 3);
    evening.counts.insert(any, 2);
    evening.run_out.insert(IngredientId(1));
    for format in Format::ALL {
        let bytes = write_menu(format, &evening, &house).expect("written");
        assert!(bytes == write_menu(format, &menu, &house).expect("written"));
        // Nor does a list that is laid over the menu bring it along.
        let list = read(b"name,price\nNew,1\n", &house, &evening).expect("a list");
        let list = list.what.menu();
        assert!(list.run_out.is_empty() && list.counts.is_empty() && list.left.is_empty());
        assert_eq!(list.ingredients, menu.ingredients);
    }
    let setup = Setup {
        house,
        menu: evening,
        ..Setup::default()
    };
    let back = read(&write_setup(&setup), &House::default(), &Menu::default()).expect("a setup");
    assert_eq!(back.what.menu(), &menu);
}

/// The kitchen's rules are settings like others.
#[test]
fn stations_and_the_kitchens_rules_come_back_with_the_settings() {
    let mut house = common::demo::house().house;
    for station in &mut house.stations {
        station.fallback = None;
    }
    let (first, second) = (house.stations[0].id, house.stations[1].id);
    house.stations[0].fallback = Some(second);
    house.stations[0].capacity = Some(4);
    house.stations[1].paper_only = true;
    house.kitchen.stagger = true;
    house.kitchen.auto_fire = Some(3);
    house.kitchen.escalate_minutes = 5;
    house.kitchen.detours.push(Detour {
        from: first,
        to: second,
        when: When {
            weekdays: vec![5, 6],
            begins: Some(jiff::civil::time(18, 0, 0, 0)),
            ..When::default()
        },
        over_minutes: Some(12),
    });
    assert_eq!(house.flaws(), []);
    let setup = Setup {
        house,
        ..Setup::default()
    }
    .portable();
    let bytes = write_setup(&setup);
    let back = read(&bytes, &House::default(), &Menu::default()).expect("a setup");
    assert_eq!(back.what, What::Setup(Box::new(setup)));
}

#[test]
fn a_menu_without_anything_comes_back() {
    goes_round(&Menu::default(), &common::demo::house().house);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_menu_comes_back(seed in any::<u64>(), size in 0_usize..12) {
        let house = common::demo::house().house;
        let menu = chance::menu(seed, size, &house);
        goes_round(&menu, &house);
    }
}
