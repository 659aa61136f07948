use common::{Money, Stamp};
use rust_decimal::Decimal;

use super::*;

/// A line of one piece at a price in cents, on the so-manyth minute.
fn line(name: &str, cents: i64, minute: i64, modifiers: &[&str]) -> PastLine {
    PastLine {
        line: 1,
        at: Stamp::from_millis(minute * 60_000),
        is_timed: true,
        name: name.to_owned(),
        item_id: None,
        group: None,
        quantity: Decimal::ONE,
        unit_price: Money::cents(cents).decimal(),
        total: Money::cents(cents),
        modifiers: modifiers.iter().map(|&name| name.to_owned()).collect(),
        vat_rate: None,
    }
}

fn check(lines: Vec<PastLine>) -> PastCheck {
    PastCheck {
        id: uuid::Uuid::nil(),
        number: "1".to_owned(),
        table: None,
        staff: None,
        covers: None,
        tender: None,
        lines,
    }
}

fn learned(lines: Vec<PastLine>) -> Learned {
    menu([&check(lines)])
}

/// Pages with their items' names, for names alone.
fn pages_of(names: &[&str]) -> Vec<(String, Vec<String>)> {
    let lines = names.iter().map(|name| line(name, 900, 0, &[]));
    let learned = learned(lines.collect());
    let on = |group| {
        let items = learned.items.iter().filter(move |item| item.group == group);
        items.map(|item| item.name.clone()).collect()
    };
    let names = learned.groups.iter().cloned().enumerate();
    names.map(|(group, name)| (name, on(group))).collect()
}

fn page<'a>(pages: &'a [(String, Vec<String>)], name: &str) -> &'a [String] {
    let page = pages.iter().find(|(page, _)| page == name);
    &page.unwrap_or_else(|| panic!("no {name} in {pages:?}")).1
}

#[test]
fn the_burrito_bars_names_fall_into_pages_that_a_cook_would_nod_at() {
    let mut names = Vec::new();
    for kind in [
        "Bowl",
        "Burrito",
        "Crispy Tacos",
        "Salad",
        "Salad Bowl",
        "Soft Tacos",
    ] {
        for meat in [
            "Barbacoa ",
            "Carnitas ",
            "Chicken ",
            "Steak ",
            "Veggie ",
            "",
        ] {
            names.push(format!("{meat}{kind}"));
        }
    }
    let sides = "Chips|Side of Chips|Chips and Guacamole|Chips and Tomatillo-Red Chili Salsa|\
        Chips and Fresh Tomato Salsa|Bottled Water|Canned Soda|Canned Soft Drink|\
        6 Pack Soft Drink|Nantucket Nectar|Izze";
    names.extend(sides.split('|').map(str::to_owned));
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let pages = pages_of(&names);
    let sizes: Vec<_> = pages
        .iter()
        .map(|(name, items)| (name.as_str(), items.len()))
        .collect();
    assert_eq!(
        sizes,
        [
            ("Bowl", 12),
            ("Tacos", 12),
            ("Burrito", 6),
            ("Salad", 6),
            ("Chips", 5),
            ("Drinks", 5),
            ("Other", 1)
        ]
    );
    assert_eq!(page(&pages, "Other"), ["Izze"]);
}

#[test]
fn nouns_at_the_end_of_longer_words_make_pages_too() {
    let pages = pages_of(&[
        "Wiener Schnitzel",
        "Jägerschnitzel",
        "Rahmschnitzel mit Spätzle",
        "Apfelsaft 0,2l",
        "Orangensaft 0,2l",
        "Traubensaft 0,4l",
        "Zwiebelsuppe",
        "Kartoffelsuppe mit Speck",
        "Pfefferminztee",
        "Kamillentee",
        "Wildschwein",
        "Hausschwein",
        "Salat Nizza",
        "Kartoffelsalat",
        "Gurkensalat",
        "Glas Weißwein",
        "Flasche Rotwein",
        "Hamburger",
        "Cheeseburger",
        "Veggie Burger",
    ]);
    assert_eq!(page(&pages, "Schnitzel").len(), 3, "{pages:?}");
    assert_eq!(page(&pages, "Saft").len(), 3);
    assert_eq!(page(&pages, "Suppe").len(), 2);
    assert_eq!(page(&pages, "Salat").len(), 3);
    assert_eq!(page(&pages, "Wein").len(), 2);
    assert_eq!(page(&pages, "Burger").len(), 3);
    assert_eq!(page(&pages, "Tee").len(), 2);
    assert_eq!(page(&pages, "Schwein").len(), 2, "a boar is no wine");
}

#[test]
fn where_the_noun_comes_first_it_makes_the_page() {
    let pages = pages_of(&[
        "Pizza Margherita",
        "Pizza Salami",
        "Pizza Quattro Stagioni",
        "Spaghetti Carbonara",
        "Spaghetti Bolognese",
        "Salade niçoise",
        "Salade de chèvre chaud",
        "Tarte aux pommes",
        "Tarte au citron",
    ]);
    assert_eq!(page(&pages, "Pizza").len(), 3);
    assert_eq!(page(&pages, "Spaghetti").len(), 2);
    assert_eq!(page(&pages, "Salade").len(), 2);
    assert_eq!(page(&pages, "Tarte").len(), 2);
}

#[test]
fn chinese_names_are_paged_by_their_last_sign() {
    let pages = pages_of(&["牛肉面", "鸡肉面", "炸酱面", "蛋炒饭", "鸡肉饭", "可乐"]);
    assert_eq!(page(&pages, "面").len(), 3, "{pages:?}");
    assert_eq!(page(&pages, "饭").len(), 2);
}

#[test]
fn a_column_of_groups_wins_over_what_is_learned() {
    let mut soup = line("Pea Soup", 500, 0, &[]);
    soup.group = Some("Starters".to_owned());
    let mut fish = line("Fish Soup", 700, 0, &[]);
    fish.group = Some("starters ".to_owned());
    let learned = learned(vec![soup, fish, line("Onion Soup", 600, 0, &[])]);
    assert_eq!(learned.groups, ["Starters", "Other"]);
    let on: Vec<_> = learned.items.iter().map(|item| item.group).collect();
    assert_eq!(on, [0, 0, 1]);
}

#[test]
fn the_same_name_in_other_letters_is_the_same_item() {
    let learned = learned(vec![
        line("Flat White", 350, 0, &[]),
        line("flat  white ", 350, 1, &[]),
        line("Flat White", 380, 2, &[]),
    ]);
    assert_eq!(learned.items.len(), 1);
    assert_eq!(learned.items[0].name, "Flat White");
    assert_eq!(learned.items[0].lines, 3);
}

#[test]
fn the_price_is_the_one_mostly_taken_of_late_and_all_are_kept_with_their_dates() {
    let mut lines: Vec<_> = (0..90)
        .map(|minute| line("Soup", 500, minute, &[]))
        .collect();
    lines.extend((90..120).map(|minute| line("Soup", 550, minute, &[])));
    lines.push(line("Soup", 1, 120, &[]));
    lines.push(line("Soup", -550, 121, &[]));
    let learned = learned(lines);
    let soup = &learned.items[0];
    assert_eq!(soup.price, Some(Money::cents(550)));
    let seen: Vec<_> = soup
        .prices
        .iter()
        .map(|seen| {
            let minute = |stamp: Stamp| stamp.millis() / 60_000;
            (
                seen.price.in_cents(),
                minute(seen.first),
                minute(seen.last),
                seen.lines,
            )
        })
        .collect();
    assert_eq!(
        seen,
        [
            (-550, 121, 121, 1),
            (1, 120, 120, 1),
            (500, 0, 89, 90),
            (550, 90, 119, 30)
        ]
    );
}

#[test]
fn what_is_never_chosen_together_is_a_choice_and_the_rest_are_extras() {
    let mut lines = Vec::new();
    for minute in 0..40 {
        let drinks = ["Coke", "Sprite", "Fanta"];
        let drink = drinks[usize::try_from(minute).expect("small") % 3];
        lines.push(line("Canned Soda", 150, minute, &[drink]));
        let salsa = if minute % 2 == 0 {
            "Red Salsa"
        } else {
            "Green Salsa"
        };
        let extras: &[&str] = match minute % 4 {
            0 => &["Rice", "Cheese"],
            1 => &["Rice"],
            2 => &["Cheese"],
            _ => &["Rice", "Cheese", "Guacamole"],
        };
        let all = [&[salsa], extras].concat();
        lines.push(line("Chicken Bowl", 850, minute, &all));
        lines.push(line("Plain Bowl", 650, minute, &[]));
    }
    let learned = learned(lines);
    let item = |name: &str| {
        let item = learned.items.iter().find(|item| item.name == name);
        let choices = item.expect("sold").choices.iter();
        let choices = choices.map(|choice| &learned.choices[*choice]);
        choices
            .map(|choice| {
                (
                    choice.name.as_str(),
                    choice.min,
                    choice.max,
                    choice.options.len(),
                )
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(item("Canned Soda"), [("Choice", 1, 1, 3)]);
    assert_eq!(
        item("Chicken Bowl"),
        [("Salsa", 1, 1, 2), ("Extras", 0, 3, 3)]
    );
    assert_eq!(item("Plain Bowl"), []);
}

#[test]
fn fifty_thousand_names_are_paged_and_more_are_counted() {
    let kinds = ["Suppe", "Salat", "Pizza", "Braten", "Eis", "Tee"];
    let mut learner = Learner::default();
    for number in 0..MOST_ITEMS + 3 {
        let name = format!("Q{} W{} {}", number / 97, number % 97, kinds[number % 6]);
        let words: String = name.chars().map(letter).collect();
        learner.see(&check(vec![line(&words, 500, 0, &["Salz", &words])]));
    }
    let learned = learner.learn();
    assert_eq!(learned.items.len(), MOST_ITEMS);
    assert_eq!(learned.left_out, 3);
    assert!(learned.groups.len() <= 100, "{:?}", learned.groups.len());
    assert!(learned.groups.contains(&"Braten".to_owned()));
}

/// Digits as letters, since a word with a digit is no name.
fn letter(sign: char) -> char {
    sign.to_digit(10)
        .and_then(|digit| char::from_digit(digit + 10, 36))
        .unwrap_or(sign)
}
