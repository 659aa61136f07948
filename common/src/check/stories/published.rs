//! Menus that would fail in service are refused before it.

use std::sync::Arc;

use super::*;
use crate::{
    ModifierGroupId,
    menu::{self, Menu, ModifierGroup},
};

/// The sentence for a menu that was changed so, if it is refused.
fn refused(change: impl FnOnce(&mut Menu)) -> Option<String> {
    let mut room = Room::open();
    let mut menu = Menu::clone(&room.state.menu);
    change(&mut menu);
    let publish = Command::Menu(menu::Command::Publish(Arc::new(menu)));
    room.does(MARC, &publish).err().map(|why| why.to_string())
}

/// A set of choices of the demo house.
fn choices(menu: &mut Menu, id: u32) -> &mut ModifierGroup {
    let group = menu.modifier_groups.get_mut(&ModifierGroupId(id));
    group.expect("a set of choices")
}

#[test]
fn the_demo_menu_can_be_published() {
    assert_eq!(refused(|_| ()), None);
}

#[test]
fn choices_that_cannot_be_made_are_refused() {
    let price = Money::cents(-1);
    assert_eq!(
        refused(|menu| choices(menu, 3).modifiers[0].price = price).as_deref(),
        Some("Bacon: the price is out of range.")
    );
    assert_eq!(
        refused(|menu| choices(menu, 2).min = 5).as_deref(),
        Some("Burger Couvert: not enough choices to choose from.")
    );
    assert_eq!(
        refused(|menu| (choices(menu, 5).min, choices(menu, 5).max) = (2, 1)).as_deref(),
        Some("Spice: not enough choices to choose from.")
    );
    let nowhere = vec![ModifierGroupId(99)];
    assert_eq!(
        refused(|menu| choices(menu, 3).modifiers[1].opens = nowhere).as_deref(),
        Some("Cheese: not enough choices to choose from.")
    );
}

#[test]
fn choices_that_open_each_other_are_refused() {
    let refused = refused(|menu| choices(menu, 18).modifiers[0].opens = vec![ModifierGroupId(16)]);
    assert_eq!(
        refused.as_deref(),
        Some("Burger royal: its choices open each other without end.")
    );
}

#[test]
fn a_promotion_that_gives_more_than_all_is_refused() {
    let off = menu::Benefit::Percent(Rate::percent(101));
    let refused = refused(|menu| menu.promotions[0].benefit = off);
    assert_eq!(
        refused.as_deref(),
        Some("The setting Happy hour cannot be so.")
    );
}

/// Publishes a menu that was made from this version.
fn publishes(room: &mut Room, base: u32, change: impl FnOnce(&mut Menu)) -> Result<(), Rejection> {
    let mut menu = Menu::clone(&room.state.menu);
    change(&mut menu);
    menu.version = base;
    let publish = Command::Menu(menu::Command::Publish(Arc::new(menu)));
    room.does(MARC, &publish)
}

fn price_of_soup(menu: &mut Menu, cents: i64) {
    let soup = menu.items.get_mut(&ItemId(SOUP)).expect("a soup");
    soup.price = Money::cents(cents);
}

#[test]
fn a_menu_published_during_service_changes_no_open_check() {
    let mut room = Room::open();
    let checks: Vec<CheckId> = [1, 2, 3, 4, 5, 10]
        .into_iter()
        .map(|table| {
            let check = room.seats(ANNA, table, ServiceMode::DineIn);
            room.rings(ANNA, check, SOUP, 2);
            check
        })
        .collect();
    let before = room.state.checks.clone();
    let base = room.state.menu.version;
    publishes(&mut room, base, |menu| price_of_soup(menu, 1200)).expect("it can be so");
    assert_eq!(room.state.checks, before, "six tables eat as they ordered");
    room.rings(ANNA, checks[0], SOUP, 1);
    let lines = room.check(checks[0]).lines.iter();
    let prices: Vec<_> = lines.map(|line| line.unit_price.in_cents()).collect();
    assert_eq!(prices, [950, 1200]);
}

#[test]
fn nobody_publishes_over_what_somebody_else_has_changed_meanwhile() {
    let mut room = Room::open();
    let base = room.state.menu.version;
    publishes(&mut room, base, |menu| price_of_soup(menu, 1000)).expect("the first one");
    let late = publishes(&mut room, base, |menu| price_of_soup(menu, 1100));
    assert_eq!(late, Err(Rejection::ChangedMeanwhile));
    assert_eq!(
        room.state.menu.items[&ItemId(SOUP)].price,
        Money::cents(1000)
    );
}

#[test]
fn going_back_to_an_older_menu_is_publishing_it_anew() {
    let mut room = Room::open();
    let old = Menu::clone(&room.state.menu);
    publishes(&mut room, old.version, |menu| price_of_soup(menu, 1000)).expect("a change");
    let sold_out = menu::Command::SellOut {
        item: ItemId(SOUP),
        sold_out: true,
    };
    room.does(ANNA, &Command::Menu(sold_out)).expect("a soup");
    let now = room.state.menu.version;
    publishes(&mut room, now, |menu| *menu = old.clone()).expect("as it was");
    let menu = &room.state.menu;
    assert_eq!(menu.version, now + 1, "it is a version of its own");
    assert_eq!(menu.items, old.items);
    assert!(menu.is_sold_out(ItemId(SOUP)), "the pot is still empty");
    assert_eq!(menu.changes(&old), (0, 0, 0));
}

#[test]
fn a_rate_must_hold_in_every_mode_and_on_the_day() {
    let room = Room::open();
    let day = |year| crate::BusinessDate(jiff::civil::date(year, 6, 1));
    let mut house = crate::house::House::clone(&room.state.house);
    assert_eq!(room.state.menu.flaws_on(&house, day(2026)), []);
    for rule in &mut house.vat_rules {
        rule.from = day(2027);
    }
    assert_eq!(room.state.menu.flaws(&house), [], "from next year on");
    let now = room.state.menu.flaws_on(&house, day(2026));
    assert_eq!(now.len(), room.state.menu.items.len(), "but not now");
    house
        .vat_rules
        .retain(|rule| rule.mode == ServiceMode::DineIn);
    let flaws = room.state.menu.flaws(&house);
    let said: Vec<_> = flaws.iter().map(|flaw| flaw.why.to_string()).collect();
    assert_eq!(said[0], "Oysters, six: its VAT rate is missing.");
    assert_eq!(said.len(), room.state.menu.items.len());
}

#[test]
fn each_of_many_flaws_is_told_with_its_place() {
    use menu::Place;
    let room = Room::open();
    let mut menu = Menu::clone(&room.state.menu);
    price_of_soup(&mut menu, -1);
    menu.items.get_mut(&ItemId(SOUP)).expect("a soup").plu = Some("104".into());
    choices(&mut menu, 3).name.clear();
    menu.groups[1].id = menu.groups[0].id;
    menu.schedules[0].when.weekdays = vec![0];
    menu.promotions[0].name = "x".repeat(61);
    let flaws = menu.flaws(&room.state.house);
    let has = |place, why: &str| {
        let mut flaws = flaws.iter();
        flaws.any(|flaw| flaw.place == place && flaw.why.to_string() == why)
    };
    let soup = Place::Item(ItemId(SOUP));
    let twice = "Onion soup, gruyère: 104 stands on the menu twice.";
    assert!(has(soup, "Onion soup, gruyère: the price is out of range."));
    assert!(has(soup, twice));
    let fish = Place::Item(ItemId(104));
    assert!(has(
        fish,
        "Fish soup, rouille: 104 stands on the menu twice."
    ));
    assert!(has(
        Place::Choices(ModifierGroupId(3)),
        "A name is missing."
    ));
    let page = Place::Group(menu.groups[0].id);
    assert!(has(page, "Mains: 1 stands on the menu twice."));
    let lunch = Place::Schedule(menu.schedules[0].id);
    assert!(has(lunch, "The setting Lunch cannot be so."));
    let happy = Place::Promotion(menu.promotions[0].id);
    assert!(has(
        happy,
        &format!("{}: a name has at most 60 characters.", "x".repeat(60))
    ));
}

#[test]
fn sets_may_open_each_other_as_deep_as_anybody_taps_and_no_deeper() {
    let room = Room::open();
    let flawed = |chain: u32| {
        let mut menu = Menu::clone(&room.state.menu);
        for n in 0..=chain {
            let mut set = choices(&mut menu, 3).clone();
            (set.id, set.min, set.max) = (ModifierGroupId(900 + n), 0, 1);
            set.modifiers.truncate(1);
            set.modifiers[0].opens = match n {
                n if n < chain => vec![ModifierGroupId(901 + n)],
                _ => Vec::new(),
            };
            menu.modifier_groups.insert(set.id, set);
        }
        let soup = menu.items.get_mut(&ItemId(SOUP)).expect("a soup");
        soup.modifiers = vec![ModifierGroupId(900)];
        let flaws = menu.flaws(&room.state.house);
        let soup = menu::Place::Item(ItemId(SOUP));
        flaws.iter().any(|flaw| flaw.place == soup)
    };
    assert!(!flawed(4));
    assert!(flawed(5));
    assert!(flawed(5_000), "and nothing falls over");
}

#[test]
fn a_menu_of_fifty_thousand_items_has_no_flaws_and_is_checked_in_one_go() {
    let room = Room::open();
    let mut menu = Menu::clone(&room.state.menu);
    let burger = menu.items[&ItemId(BURGER)].clone();
    for id in 1000..51_000 {
        let item = menu::Item {
            id: ItemId(id),
            plu: Some(id.to_string()),
            barcodes: vec![format!("29{id:08}")],
            ..burger.clone()
        };
        menu.items.insert(item.id, item);
    }
    assert_eq!(menu.flaws(&room.state.house), []);
    let last = menu.items.get_mut(&ItemId(50_999)).expect("the last one");
    last.plu = Some("1000".into());
    assert_eq!(menu.flaws(&room.state.house).len(), 2, "both are named");
}
