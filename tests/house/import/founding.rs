//! Houses that are founded from a past, and what they are given by it.

use serde_json::Value;

use super::{Place, says};

const GERMAN: &str = "\
Bon-Nr;Datum;Uhrzeit;Artikel;Anzahl;Einzelpreis;Tisch;Kellner;Zahlart;Warengruppe
17;26.03.2023;2:30;Wiener Schnitzel;2;18,90 €;T10;Anna;Bar;Hauptspeisen
17;26.03.2023;3:05;Apfelsaft 0,2l;2;3,20 €;T10;Anna;Bar;Getränke
18;26.03.2023;12:15;Zwiebelsuppe;1;6,50 €;T9;Bram;Karte;Vorspeisen
18;26.03.2023;12:20;Zwiebelsuppe;-1;6,50 €;T9;Bram;Karte;Vorspeisen
;26.03.2023;12:15;Zwiebelsuppe;1;6,50 €;T9;Bram;Karte;Vorspeisen
20;27.03.2023;12:15;Zwiebelsuppe;1;geschenkt;T9;Bram;Karte;Vorspeisen
";

#[test]
fn a_german_file_founds_a_house_with_its_tables_pages_and_rate() {
    let place = Place::new();
    let file = place.file("kasse.csv", GERMAN);
    let said = place.import(&file, &["--zone", "Europe/Berlin", "--vat", "19"]);
    says(
        &said,
        &[
            "Unusable lines: 2",
            "  line 6: the check's number is missing",
            "  line 7: check 20: geschenkt is no price",
            "Checks without a usable line: 1",
            "Times that the clock skipped in spring, moved forward: 1",
            "VAT: 19 %.",
            "Imported: 2 checks, 4 lines, 44.20",
        ],
    );
    let sales = place.sales(&[]);
    // Half past two did not exist that night.
    assert_eq!(sales["hours"][0]["hour"], 3);
    assert_eq!(sales["hours"][0]["lines"], 2);
    assert_eq!(
        sales["days"][0]["date"], "2023-03-25",
        "until four it was Saturday"
    );
    assert_eq!(sales["vat"][0]["rate"], "19");
    assert_eq!(sales["tenders"][0]["name"], "Bar");
    let house = server::House::open(&place.house()).unwrap();
    let labels: Vec<_> = house
        .state()
        .floor
        .tables()
        .map(|table| &table.label)
        .collect();
    assert_eq!(labels, ["T9", "T10"]);
    assert_eq!(house.state().house.time_zone, "Europe/Berlin");
    let groups: Vec<_> = house
        .state()
        .menu
        .groups
        .iter()
        .map(|group| &group.name)
        .collect();
    assert_eq!(groups, ["Vorspeisen", "Getränke", "Hauptspeisen"]);
}

#[test]
fn vat_is_unknown_while_nobody_has_said_it() {
    let place = Place::new();
    let file = place.file("kasse.csv", GERMAN);
    let said = place.import(&file, &["--zone", "Europe/Berlin"]);
    assert!(said.contains("VAT is not set"), "{said}");
    let more = GERMAN.replace("17;", "57;").replace("18;", "58;");
    place.import(&place.file("more.csv", more), &[]);
    let sales = place.sales(&["--by", "vat"]);
    assert_eq!(sales["rows"].as_array().unwrap().len(), 1);
    assert_eq!(sales["rows"][0]["rate"], Value::Null);
    assert_eq!(sales["rows"][0]["gross"], "88.40");
}

#[test]
fn a_column_of_rates_sets_the_vat_of_what_was_sold() {
    let place = Place::new();
    let text = "\
        Bon;Artikel;Preis;MwSt-Satz\n\
        1;Suppe;5,00;7 %\n\
        1;Bier;4,00;19 %\n\
        2;Bier;4,00;19,0\n";
    let said = place.import(&place.file("kasse.csv", text), &["--day", "2023-05-01"]);
    says(
        &said,
        &["VAT: 7 %, 19 %.", "Imported: 2 checks, 3 lines, 13.00"],
    );
    assert!(!said.contains("VAT is not set"), "{said}");
    let sales = place.sales(&["--by", "vat"]);
    let rows: Vec<_> = sales["rows"].as_array().unwrap().iter().collect();
    let said: Vec<_> = rows
        .iter()
        .map(|row| (&row["rate"], &row["gross"]))
        .collect();
    assert_eq!(
        said,
        [
            (&Value::from("7"), &Value::from("5.00")),
            (&Value::from("19"), &Value::from("8.00"))
        ]
    );
    let house = server::House::open(&place.house()).unwrap();
    let (house, menu) = (&house.state().house, &house.state().menu);
    let today = house.business_date(common::Stamp::new(jiff::Timestamp::now()));
    let rates = menu.items.values().map(|item| {
        let rate = house.rate(item.vat, common::house::ServiceMode::DineIn, today);
        (item.name.as_str(), rate.unwrap().to_string())
    });
    let rates: Vec<_> = rates.collect();
    assert_eq!(
        rates,
        [("Bier", "19 %".to_owned()), ("Suppe", "7 %".to_owned())]
    );
}

#[test]
fn a_house_without_a_menu_gets_one_unless_it_is_being_served() {
    let place = Place::new();
    let mut founding = common::demo::house();
    founding.menu = common::menu::Menu::default();
    let now = common::Stamp::new(jiff::Timestamp::now());
    server::House::found(&place.house(), &founding, now).unwrap();
    let file = place.file("kasse.csv", GERMAN);
    let held = server::House::open(&place.house()).unwrap();
    let said = place.import(&file, &[]);
    says(
        &said,
        &["The house is being served just now, so its menu stays empty."],
    );
    drop(held);
    let said = place.import(&file, &[]);
    says(
        &said,
        &[
            "Menu: 3 items on 3 pages, 0 sets of choices.",
            "Already there: 2 checks",
        ],
    );
    let house = server::House::open(&place.house()).unwrap();
    assert_eq!(house.state().menu.items.len(), 3);
    drop(house);
    assert!(
        !place.import(&file, &[]).contains("Menu:"),
        "a menu that is there stays"
    );
}
