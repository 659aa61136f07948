use common::{ItemId, ModifierId, demo};

use super::*;

fn read(text: &str) -> Result<Entry, Trouble> {
    let house = demo::house();
    parse(
        &house.menu,
        |label| house.floor.labelled(label).is_some(),
        text,
    )
}

#[test]
fn two_burgers_medium_without_onion_for_table_twelve() {
    let entry = read("12 2bur med -on !").expect("understood");
    assert_eq!(entry.table.as_deref(), Some("12"));
    assert!(entry.send);
    let [line] = entry.lines.as_slice() else {
        panic!("one line: {entry:?}");
    };
    assert_eq!((line.item, line.quantity), (ItemId(121), 2));
    assert_eq!(
        line.picks,
        [Pick::Usual(ModifierId(101)), Pick::Usual(ModifierId(200))]
    );
}

#[test]
fn everything_else_that_can_be_said() {
    let entry = read("bur rare +on ~tom @2,3 c3 \"cut in two\" 3moul").expect("understood");
    assert_eq!(entry.table, None);
    assert!(!entry.send);
    let [burger, mussels] = entry.lines.as_slice() else {
        panic!("two lines: {entry:?}");
    };
    assert_eq!(burger.seats, [2, 3]);
    assert_eq!(burger.course, Some(3));
    assert_eq!(burger.note, "cut in two");
    let said = |id: u32, prefix| Pick::Said {
        id: ModifierId(id),
        prefix,
    };
    assert_eq!(
        burger.picks,
        [
            Pick::Usual(ModifierId(100)),
            said(200, Prefix::Extra),
            said(202, Prefix::Light),
        ]
    );
    assert_eq!((mussels.item, mussels.quantity), (ItemId(124), 3));
}

#[test]
fn a_choice_of_which_there_is_one_takes_the_others_place() {
    let entry = read("bur rare med").expect("understood");
    assert_eq!(entry.lines[0].picks, [Pick::Usual(ModifierId(101))]);
}

#[test]
fn a_number_is_a_table_first_and_pieces_later() {
    let entry = read("12 3 bur").expect("understood");
    assert_eq!(entry.table.as_deref(), Some("12"));
    assert_eq!(entry.lines[0].quantity, 3);
    let entry = read("99 bur").expect("no such table: pieces");
    assert_eq!((entry.table, entry.lines[0].quantity), (None, 99));
    let entry = read("121").expect("a PLU");
    assert_eq!(entry.lines[0].item, ItemId(121));
    let entry = read("2x121").expect("two of a PLU");
    assert_eq!(entry.lines[0].quantity, 2);
}

#[test]
fn what_is_not_understood_is_said_and_nothing_counts() {
    let unknown = |word: &str| Err(Trouble::Unknown(word.to_owned()));
    assert_eq!(read("2bur med xyz"), unknown("xyz"));
    assert_eq!(read("2bur -xyz"), unknown("-xyz"));
    assert_eq!(read("-on"), Err(Trouble::NoDish("-on".into())));
    assert_eq!(read("0bur"), Err(Trouble::Number("0".into())));
    assert_eq!(read("501bur"), Err(Trouble::Number("501".into())));
    assert_eq!(read("bur @0"), Err(Trouble::Number("@0".into())));
    assert_eq!(read("bur c12"), Err(Trouble::Number("c12".into())));
    let several = read("2rata");
    let names = ["Ratatouille, poached egg", "Ratatouille, small"];
    let names = names.map(str::to_owned).to_vec();
    assert_eq!(several, Err(Trouble::Several("2rata".into(), names)));
}

#[test]
fn nothing_asks_for_nothing() {
    for text in ["", "  ", "!", "12 "] {
        let entry = read(text);
        assert!(
            entry.is_ok_and(|entry| entry.lines.is_empty()) || text == "12 ",
            "{text}"
        );
    }
}

#[test]
fn hostile_lines_are_refused_or_read_but_never_panic() {
    let long = "9".repeat(400);
    for text in [
        long.as_str(),
        "\"",
        "\"\"\"",
        "bur \"",
        "@",
        "c",
        "+",
        "~",
        "-",
        "....",
        "2....",
        "é🍔 ~é",
        "\u{202e}rub",
        "2x",
        "×",
        "!!!",
    ] {
        let _ = read(text);
    }
}
