//! A house set up by its own people, from nothing to the first bill.

use common::{
    Command, GroupId, ItemId, Money, StaffId, TableId,
    check::Tender,
    house::{self, House},
    menu::{self, Group, Item, Menu},
    money::Rate,
};
use ui::words::Language;

use crate::house::{Evening, PHONE, TABLET, View};

/// Taps a field and types.
pub fn write(evening: &mut Evening, name: &str, text: &str) {
    use egui::accesskit::Role;
    use egui_kittest::kittest::{NodeT, Queryable};
    let all = evening.screen.query_all_by_label(name);
    let field = all.into_iter().find(|node| {
        let role = node.accesskit_node().role();
        [Role::TextInput, Role::MultilineTextInput].contains(&role)
    });
    let field = field.unwrap_or_else(|| panic!("no field {name}"));
    field.focus();
    evening.settle();
    evening.type_into(name, text);
}

pub fn pin(evening: &mut Evening, pin: &str, verb: &str) {
    for digit in pin.chars() {
        evening.tap(&digit.to_string());
    }
    evening.tap(verb);
}

/// From the first page to the last, in Belgium.
pub fn set_up(evening: &mut Evening) {
    up_to_the_menu(evening);
    evening.tap("Start with an empty menu");
    assert!(evening.sees("The house is open"));
}

/// All pages but the last two.
pub fn up_to_the_menu(evening: &mut Evening) {
    evening.tap("English");
    write(evening, "Name of the house", "Chez Odile");
    write(
        evening,
        "Address",
        "Rue du Sablon 7\n1000 Bruxelles\nBE 0123.456.749",
    );
    evening.tap("Next");
    evening.tap("Belgium");
    evening.tap("Next");
    write(evening, "Your name", "Odile");
    pin(evening, "2580", "Next");
    pin(evening, "2580", "Keep this PIN");
    evening.settle();
    assert!(evening.sees("Where is it made?"));
    evening.tap("Pizza");
    evening.tap("Next");
    evening.tap("+");
    evening.tap("+");
    evening.tap("Next");
}

/// A dish and a beer, as the menu's editor would publish them.
fn a_small_menu(evening: &Evening) {
    let house = evening.house.state().house;
    let mut menu = Menu::default();
    menu.groups.push(Group {
        id: GroupId(1),
        name: "All".into(),
        names: Default::default(),
    });
    for (id, name, cents, class) in [(1, "Carbonnade", 1_950, 0), (2, "Gueuze", 480, 2)] {
        let item = Item {
            id: ItemId(id),
            name: name.into(),
            group: GroupId(1),
            price: Money::cents(cents),
            vat: house.vat_classes[class].id,
            station: Some(house.stations[0].id),
            ..Item::default()
        };
        menu.items.insert(item.id, item);
    }
    let publish = Command::Menu(menu::Command::Publish(menu.into()));
    evening
        .house
        .act(Some(StaffId(1)), publish)
        .expect("published");
}

#[test]
fn a_house_is_set_up_from_nothing_and_a_waiter_takes_its_first_money() {
    let mut evening = Evening::begun(View::of(TABLET));
    set_up(&mut evening);
    let state = evening.house.state();
    assert_eq!(state.house.name, "Chez Odile");
    assert_eq!(state.house.country, "BE");
    assert_eq!(state.house.cash_step, Money::cents(5));
    let stations: Vec<_> = state
        .house
        .stations
        .iter()
        .map(|one| one.name.as_str())
        .collect();
    assert_eq!(stations, ["Kitchen", "Bar", "Pizza"]);
    assert_eq!(state.floor.tables().count(), 14);
    assert_eq!(
        evening.screen.state().staff(),
        Some(StaffId(1)),
        "Odile stands here"
    );
    a_small_menu(&evening);
    evening.settle();

    evening.tap("Manager’s desk");
    evening.tap("People");
    evening.tap("Add somebody");
    write(&mut evening, "Name on the floor · 2", "Lucie");
    evening.tap("Publish");
    evening.settle();
    assert!(evening.sees_like("Published"));
    evening.bring("Set a PIN");
    evening.tap("Set a PIN");
    pin(&mut evening, "2580", "Next");
    pin(&mut evening, "1112", "Next");
    pin(&mut evening, "1112", "Keep this PIN");
    assert!(evening.sees("Kept"));
    evening.tap_first("Odile");
    assert!(evening.sees("Who is it?"));

    evening.sign_in("Lucie", "1112");
    assert!(!evening.sees("Desk"), "the desk is for managers");
    evening.tap("Table 14");
    evening.tap("Carbonnade");
    evening.tap("Gueuze");
    evening.tap("Send 2");
    evening.tap_like("Pay");
    evening.tap_like("Card");
    let state = evening.house.state();
    let sold: Vec<_> = state.checks.settled.values().collect();
    assert_eq!(sold.len(), 1);
    assert_eq!(sold[0].gross, Money::cents(2_430));
    assert_eq!(sold[0].payments[0].tender, Tender::Card);
    assert!(state.checks.at_table(TableId(14)).is_none());
}

#[test]
fn eighteen_taps_and_three_fields_open_a_house() {
    let mut evening = Evening::begun(View::of(TABLET));
    evening.taps();
    evening.tap("English");
    write(&mut evening, "Name of the house", "Chez Odile");
    write(&mut evening, "Address", "Rue du Sablon 7");
    evening.tap("Next");
    evening.tap("France");
    evening.tap("Next");
    write(&mut evening, "Your name", "Odile");
    pin(&mut evening, "2580", "Next");
    pin(&mut evening, "2580", "Keep this PIN");
    evening.tap("Next");
    evening.tap("Next");
    evening.tap("Start with an empty menu");
    assert!(evening.sees("The house is open"));
    assert_eq!(evening.taps(), 17);
    assert_eq!(evening.house.state().floor.tables().count(), 12);
}

#[test]
fn a_weak_pin_and_two_different_ones_are_not_taken() {
    let mut evening = Evening::begun(View::of(PHONE));
    evening.tap("English");
    write(&mut evening, "Name of the house", "Chez Odile");
    evening.tap("Next");
    evening.tap("Germany");
    evening.tap("Next");
    assert!(!evening.sees("Choose a PIN"), "a name comes first");
    write(&mut evening, "Your name", "Odile");
    pin(&mut evening, "1234", "Next");
    assert!(evening.sees_like("not all the same"));
    pin(&mut evening, "2580", "Next");
    pin(&mut evening, "2581", "Keep this PIN");
    assert!(evening.sees_like("two different PINs"));
    assert!(evening.house.state().staff.people.is_empty());
    pin(&mut evening, "2580", "Next");
    pin(&mut evening, "2580", "Keep this PIN");
    evening.settle();
    assert_eq!(evening.screen.state().staff(), Some(StaffId(1)));
}

#[test]
fn a_till_that_was_switched_off_goes_on_where_it_was() {
    let mut evening = Evening::begun(View::of(TABLET));
    evening.tap("English");
    write(&mut evening, "Name of the house", "Chez Odile");
    evening.tap("Next");
    // Another till of the same house: nothing of the first one's is needed.
    let mut second = evening.another("Till 2");
    assert!(second.sees("Where is it?"), "the name is known");
    second.tap("Belgium");
    second.tap("Next");
    write(&mut second, "Your name", "Odile");
    pin(&mut second, "2580", "Next");
    pin(&mut second, "2580", "Keep this PIN");
    second.settle();
    evening.settle();
    assert!(evening.sees("Who is it?"), "the other till was quicker");
    evening.sign_in("Odile", "2580");
    assert!(
        evening.sees("Where is it made?"),
        "what is missing is asked for"
    );
    evening.tap("Back");
    assert!(evening.sees("Where is it?"), "and can be looked at again");
}

#[test]
fn a_setting_is_found_by_a_word_of_any_language() {
    let german = View {
        language: Language::German,
        ..View::of(TABLET)
    };
    let mut evening = Evening::quiet(german);
    evening.tap("Marc");
    pin(&mut evening, "2000", "Anmelden");
    evening.tap("Leitung");
    evening.tap("Einstellungen");
    write(&mut evening, "Einstellung suchen", "Drucker");
    assert!(evening.sees("Drucker hinzufügen"));
    assert!(!evening.sees("Währung"));
    evening.tap("Haus");
    write(&mut evening, "Einstellung suchen", "VAT rate");
    assert!(evening.sees("Erster Tag"), "English finds it too");
    evening.tap("Haus");
    write(&mut evening, "Einstellung suchen", "xyzzy");
    assert!(evening.sees("So heißt keine Einstellung"));
}

pub fn at_settings(evening: &mut Evening) {
    evening.sign_in("Marc", "2000");
    evening.tap("Desk");
    evening.tap("Settings");
}

#[test]
fn a_printer_is_published_once_it_can_print() {
    let mut evening = Evening::quiet(View::of(TABLET));
    at_settings(&mut evening);
    evening.tap("Printers");
    evening.tap("Add a printer");
    assert!(
        !evening.is_enabled("Publish"),
        "it has no name and no address"
    );
    assert!(evening.sees("The address is missing."));
    write(&mut evening, "Printer’s name · 1", "Bar");
    write(&mut evening, "Address on the network · 1", "10.0.0.9");
    evening.tap("Bills and receipts");
    evening.bring("A cash drawer hangs on it · 1");
    evening.tap("A cash drawer hangs on it · 1");
    evening.tap("Publish");
    evening.settle();
    let house = evening.house.state().house;
    let [printer] = &house.printers[..] else {
        panic!("one printer: {:?}", house.printers);
    };
    assert_eq!(printer.name, "Bar");
    assert!(printer.drawer);
    assert_eq!(printer.prints, [house::Prints::Guests]);
    assert!(evening.sees("Nothing changed"));
}

#[test]
fn what_cannot_be_so_is_said_at_its_row_and_undone() {
    let mut evening = Evening::quiet(View::of(TABLET));
    at_settings(&mut evening);
    let before = evening.house.state().house;
    evening.tap("Money");
    evening.tap("Guests may pay by transfer");
    evening.tap("Guests may pay by transfer");
    write(&mut evening, "IBAN", "DE00 1102 2033 0123 4567 89");
    assert!(evening.sees("The check digits do not fit this IBAN."));
    assert!(!evening.is_enabled("Publish"));
    while evening.is_enabled("Undo") {
        evening.tap("Undo");
    }
    assert!(evening.sees("Nothing changed"));
    assert_eq!(evening.house.state().house, before);
}

#[test]
fn two_managers_lose_none_of_their_changes() {
    let mut evening = Evening::quiet(View::of(TABLET));
    at_settings(&mut evening);
    evening.tap("Money");
    evening.tap("Service charge");
    // Somebody else publishes another limit meanwhile.
    let mut house = House::clone(&evening.house.state().house);
    house.discount_limit = Rate::percent(25);
    let publish = Command::House(house::Command::Publish(Box::new(house)));
    evening
        .house
        .act(Some(StaffId(2)), publish)
        .expect("published");
    evening.settle();
    assert!(evening.sees_like("Somebody else has published meanwhile"));
    evening.tap("Publish");
    evening.settle();
    let house = evening.house.state().house;
    assert_eq!(house.discount_limit, Rate::percent(25));
    assert_ne!(
        house.service_charge,
        common::demo::house().house.service_charge
    );
    assert!(!evening.sees_like("Somebody else has published meanwhile"));
}

#[test]
fn a_whole_house_travels_in_a_file_without_its_pins() {
    let mut evening = Evening::quiet(View::of(TABLET));
    at_settings(&mut evening);
    evening.tap("Export and import");
    evening.tap("Save couvert-setup.json");
    let wishes = evening.screen.state_mut().take_wishes();
    let Some(till::Wish::SaveFile { name, bytes }) = wishes.into_iter().next() else {
        panic!("a file is saved");
    };
    assert_eq!(name, "couvert-setup.json");
    let text = String::from_utf8(bytes.clone()).expect("text");
    assert!(!text.contains("\"pin"), "no PIN");

    let mut other = Evening::begun(View::of(TABLET));
    set_up(&mut other);
    other.tap("Manager’s desk");
    other.tap("Settings");
    other.tap("Export and import");
    let till = other.screen.state_mut();
    till.receive_file("holiday.txt".into(), b"no settings".to_vec());
    other.settle();
    assert!(other.sees_like("holds no settings"));
    other.screen.state_mut().receive_file(name, bytes);
    other.settle();
    let (from, to) = (evening.house.state(), other.house.state());
    assert_eq!(to.house.name, from.house.name);
    assert!(!to.house.demo, "what was set up as a real house stays one");
    assert_eq!(to.menu.items.len(), from.menu.items.len());
    assert_eq!(to.floor.tables().count(), from.floor.tables().count());
    let me = StaffId(1);
    assert!(
        to.staff.people.contains_key(&me),
        "nobody shuts themselves out"
    );
}
