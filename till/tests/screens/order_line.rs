//! The line just rung: its chips, its verbs, and what is learned of it.

use common::{ItemId, ModifierGroupId, ModifierId, Money, TableId, check, menu};

use crate::house::{Evening, PHONE, TABLET, View};

fn lines(evening: &Evening, table: u32) -> Vec<check::Line> {
    let state = evening.house.state();
    let check = state.checks.at_table(TableId(table)).expect("a check");
    check.standing().cloned().collect()
}

fn choices(line: &check::Line) -> Vec<(String, menu::Prefix)> {
    let chosen = line.modifiers.iter();
    chosen.map(|c| (c.name.clone(), c.prefix)).collect()
}

#[test]
fn the_first_page_is_what_is_rung_most() {
    let mut evening = Evening::quiet(View::of(TABLET));
    evening.anna();
    evening.taps();
    evening.tap("Table 12");
    assert!(evening.sees("Favourites"));
    for tap in ["Burger Couvert", "Burger Couvert", "Medium", "− Onion"] {
        evening.tap(tap);
    }
    evening.tap("Send 2");
    assert_eq!(evening.taps(), 6);
    let [burger] = &lines(&evening, 12)[..] else {
        panic!("one line");
    };
    assert_eq!(burger.quantity, 2);
    assert!(burger.is_fired());
    let (plain, no) = (menu::Prefix::Plain, menu::Prefix::No);
    let wanted = [("Medium".to_owned(), plain), ("Onion".to_owned(), no)];
    assert_eq!(choices(burger), wanted);
}

#[test]
fn what_is_usual_is_one_chip() {
    let mut evening = Evening::quiet(View::of(TABLET));
    evening.anna();
    for table in ["Table 12", "Table 14"] {
        evening.tap(table);
        for tap in ["Burger Couvert", "Burger Couvert", "Medium", "− Onion"] {
            evening.tap(tap);
        }
        evening.tap("Send 2");
        evening.tap("‹ Floor");
    }
    // Table, burger, chip, send.
    evening.taps();
    evening.tap("Table 3");
    evening.tap("Burger Couvert");
    evening.tap("2 × Medium · no Onion");
    evening.draw("learned");
    evening.tap("Send 2");
    assert_eq!(evening.taps(), 4);
    let [burger] = &lines(&evening, 3)[..] else {
        panic!("one line");
    };
    assert_eq!((burger.quantity, burger.modifiers.len()), (2, 2));
    assert!(burger.is_fired());
}

#[test]
fn a_learned_chip_is_taken_back_in_one() {
    let mut evening = Evening::quiet(View::of(TABLET));
    evening.anna();
    evening.tap("Table 12");
    for tap in ["Burger Couvert", "Burger Couvert", "Rare"] {
        evening.tap(tap);
    }
    evening.tap("Send 2");
    evening.tap("Burger Couvert");
    evening.tap("2 × Rare");
    evening.tap("Undo");
    let lines = lines(&evening, 12);
    assert_eq!((lines[1].quantity, lines[1].modifiers.len()), (1, 0));
}

#[test]
fn a_choice_is_said_otherwise() {
    let mut evening = Evening::quiet(View::of(TABLET));
    evening.anna();
    evening.tap("Table 12");
    evening.tap("Burger Couvert");
    evening.tap("±");
    evening.draw("prefixes");
    evening.tap("On the side");
    evening.tap("+ Bacon 2.00");
    let burger = &lines(&evening, 12)[0];
    let side = [("Bacon".to_owned(), menu::Prefix::Side)];
    assert_eq!(choices(burger), side);
    evening.hold("− Onion");
    evening.draw("said");
    evening.tap_front("Extra");
    let burger = &lines(&evening, 12)[0];
    assert!(choices(burger).contains(&("Onion".to_owned(), menu::Prefix::Extra)));
    // The next one is as usual again.
    evening.tap("− Pickle");
    let burger = &lines(&evening, 12)[0];
    assert!(choices(burger).contains(&("Pickle".to_owned(), menu::Prefix::No)));
}

/// A burger comes medium, and bacon asks how crisp.
pub fn nested() -> common::house::Founding {
    let mut founding = common::demo::house();
    let group = |id, name: &str, min, names: &[&str]| {
        let modifiers = (id * 100..).zip(names).map(|(id, name)| menu::Modifier {
            id: ModifierId(id),
            name: (*name).to_owned(),
            price: Money::ZERO,
            prefix: menu::Prefix::Plain,
            usual: false,
            opens: Vec::new(),
            station: None,
            uses: Vec::new(),
            ..menu::Modifier::default()
        });
        menu::ModifierGroup {
            id: ModifierGroupId(id),
            name: name.to_owned(),
            min,
            max: 1,
            modifiers: modifiers.collect(),
            ..menu::ModifierGroup::default()
        }
    };
    let menu = &mut founding.menu;
    let crisp = group(91, "Bacon how", 1, &["Soft", "Crisp"]);
    menu.modifier_groups.insert(crisp.id, crisp);
    let groups = &mut menu.modifier_groups;
    let doneness = groups.get_mut(&ModifierGroupId(1)).expect("doneness");
    doneness.modifiers[1].usual = true;
    let add = groups.get_mut(&ModifierGroupId(3)).expect("add");
    add.modifiers[0].opens = vec![ModifierGroupId(91)];
    let burger = menu.items.get_mut(&ItemId(121)).expect("a burger");
    burger.goes_with = vec![ItemId(161)];
    founding
}

#[test]
fn what_a_choice_asks_opens_by_itself() {
    let mut evening = Evening::of(&nested(), View::of(TABLET), false);
    evening.anna();
    evening.tap("Table 12");
    evening.tap("Burger Couvert");
    let medium = [("Medium".to_owned(), menu::Prefix::Plain)];
    assert_eq!(choices(&lines(&evening, 12)[0]), medium, "as usual");
    let before = ["Rare", "Medium", "− Onion"].map(|chip| evening.place(chip));
    assert!(!evening.sees("Crisp"));
    evening.tap("+ Bacon 2.00");
    assert!(evening.sees("Crisp"));
    let after = ["Rare", "Medium", "− Onion"].map(|chip| evening.place(chip));
    assert_eq!(before, after, "what was there stays where it is");
    evening.draw("nested");
    evening.tap("Send 1");
    assert!(evening.sees("Burger Couvert: choose Bacon how first."));
    evening.tap("Crisp");
    evening.tap("+ Bacon 2.00");
    assert!(!evening.sees("Crisp"), "it goes with what had opened it");
    assert_eq!(choices(&lines(&evening, 12)[0]), medium);
    evening.bring("+ Frites 5.50");
    evening.tap("+ Frites 5.50");
    assert_eq!(lines(&evening, 12).len(), 2, "what goes well with it");
    evening.tap("Send 2");
    assert!(evening.sees("Send"));
}

#[test]
fn only_one_of_three_plates_is_dropped() {
    let mut evening = Evening::quiet(View::of(TABLET));
    evening.sign_in("Marc", "2000");
    evening.tap("Table 12");
    for _ in 0..3 {
        evening.tap("Moules-frites");
    }
    evening.tap("Send 3");
    evening.tap("3 Moules-frites");
    evening.tap("Void");
    evening.tap("1 of 3");
    assert!(evening.sees("Void 1 × Moules-frites?"));
    evening.draw("void-one");
    evening.tap("Dropped");
    let standing: Vec<u32> = lines(&evening, 12).iter().map(|l| l.quantity).collect();
    assert_eq!(standing, [2]);
    evening.tap("Undo");
    let standing: u32 = lines(&evening, 12).iter().map(|line| line.quantity).sum();
    assert_eq!(standing, 3, "for ten seconds it can be had back");
}

#[test]
fn another_reason_is_typed() {
    let mut evening = Evening::quiet(View::of(TABLET));
    evening.sign_in("Marc", "2000");
    evening.tap("Table 12");
    evening.tap("Moules-frites");
    evening.tap("Send 1");
    evening.tap("1 Moules-frites");
    evening.tap("Void");
    evening.tap("Another reason…");
    evening.type_into("Reason", "sand in the mussels");
    evening.draw("void-other");
    evening.tap_front("Void");
    let state = evening.house.state();
    let check = state.checks.at_table(TableId(12)).expect("a check");
    let check::Progress::Voided { reason, .. } = &check.lines[0].progress else {
        panic!("voided");
    };
    assert_eq!(reason.as_deref(), Some("sand in the mussels"));
}

#[test]
fn a_line_goes_to_another_table_and_comes_back() {
    let mut evening = Evening::busy(View::of(TABLET));
    evening.anna();
    evening.tap("Table 10");
    evening.tap("2 Burger Couvert");
    evening.tap("Move");
    evening.tap("1 of 2");
    evening.draw("move-line");
    evening.tap_front("Table 12");
    assert!(evening.sees("1 × Burger Couvert → Table 12"));
    let there = lines(&evening, 12);
    assert!(there.iter().any(|line| line.name == "Burger Couvert"));
    let before = there.len();
    evening.tap("Undo");
    assert_eq!(lines(&evening, 12).len(), before - 1);
    // To a table where nobody sits: a check opens for it.
    evening.tap_like("1 Burger Couvert");
    evening.tap("Move");
    evening.tap_front("14");
    assert_eq!(lines(&evening, 14).len(), 1);
    evening.tap("Undo");
    let state = evening.house.state();
    assert!(state.checks.at_table(TableId(14)).is_none());
}

#[test]
fn a_discount_stands_on_a_row_of_its_own_and_is_lifted() {
    let mut evening = Evening::quiet(View::of(TABLET));
    evening.sign_in("Marc", "2000");
    evening.tap("Table 12");
    evening.tap("Moules-frites");
    evening.tap("1 Moules-frites");
    evening.tap("1 Moules-frites");
    evening.tap("Discount");
    evening.draw("discount");
    evening.tap("Regular guest");
    evening.tap("10 %");
    assert!(evening.sees("2.40 taken off"));
    assert!(evening.sees("Discount 10 %"));
    assert!(evening.sees("21.60"), "the total");
    evening.draw("discounted");
    evening.tap("Undo");
    assert!(evening.sees("Pay 24.00"));
    evening.tap("1 Moules-frites");
    evening.tap("Discount");
    evening.tap("On the house");
    assert!(evening.sees("24.00 on the house"));
    evening.tap("On the house");
    evening.tap("Take the discount off");
    assert!(evening.sees("Pay 24.00"));
    // A sum of money.
    evening.tap("1 Moules-frites");
    evening.tap("Discount");
    evening.tap("Amount…");
    for digit in ["5", "00"] {
        evening.tap_front(digit);
    }
    evening.tap("Done");
    assert!(evening.sees("Pay 19.00"));
}

/// A dish without a price of its own, and one that is weighed.
pub fn measured() -> common::house::Founding {
    let mut founding = common::demo::house();
    let items = &mut founding.menu.items;
    let open = items.get_mut(&ItemId(124)).expect("mussels");
    open.pricing = menu::Pricing::Open;
    let rib = items.get_mut(&ItemId(128)).expect("schnitzel");
    rib.pricing = menu::Pricing::ByWeight;
    rib.price = Money::cents(4_000);
    founding
}

#[test]
fn a_price_is_named_and_a_piece_is_weighed() {
    let mut evening = Evening::of(&measured(), View::of(TABLET), false);
    evening.anna();
    evening.tap("Table 12");
    evening.tap("Moules-frites");
    evening.draw("price");
    for digit in ["1", "2", "5", "0"] {
        evening.tap_front(digit);
    }
    evening.tap("Done");
    evening.tap("Schnitzel, lemon");
    for digit in ["3", "5", "0"] {
        evening.tap_front(digit);
    }
    evening.draw("weight");
    evening.tap("Done");
    let amounts: Vec<Money> = lines(&evening, 12)
        .iter()
        .map(check::Line::amount)
        .collect();
    assert_eq!(amounts, [Money::cents(1_250), Money::cents(1_400)]);
}

#[test]
fn a_held_line_is_fired_alone_and_everything_can_be_held() {
    let mut evening = Evening::quiet(View::of(TABLET));
    evening.anna();
    evening.tap("Table 14");
    evening.tap("Carpaccio");
    evening.tap("Moules-frites");
    evening.hold("Send 2");
    let fired = |evening: &Evening| {
        let lines = lines(evening, 14);
        lines.iter().filter(|line| line.is_fired()).count()
    };
    assert_eq!(fired(&evening), 0);
    evening.tap("1 Moules-frites");
    evening.tap_first("Fire");
    assert_eq!(fired(&evening), 1);
    assert!(evening.sees("Fire course 1"));
}

#[test]
fn the_strip_keeps_its_place_on_a_phone() {
    let mut evening = Evening::of(&nested(), View::of(PHONE), false);
    evening.anna();
    evening.tap("Table 12");
    let before = evening.place("Steak frites");
    for tap in ["Burger Couvert", "+ Bacon 2.00", "Crisp", "±", "Light"] {
        evening.tap(tap);
        assert_eq!(evening.place("Steak frites"), before, "after {tap}");
    }
    evening.draw("nested-phone");
}

#[test]
fn seats_are_said_after_the_line_was_sent_too() {
    let mut evening = Evening::busy(View::of(TABLET));
    evening.anna();
    evening.tap("Table 10");
    evening.tap("2 Burger Couvert");
    evening.tap("Seat 1");
    let burger = lines(&evening, 10);
    let burger = burger.iter().find(|line| line.name == "Burger Couvert");
    assert!(!burger.expect("sent").seats.is_empty());
}
