//! Files that cannot be used, and the exact sentence that says why.

use catalogue::{Refusal, Spot, read};
use common::menu::Menu;

fn said(bytes: &[u8]) -> String {
    let house = common::demo::house().house;
    match read(bytes, &house, &Menu::default()) {
        Ok(read) => format!("read: {:?}", read.what.menu().items.len()),
        Err(refusals) => refusals
            .iter()
            .map(Refusal::to_string)
            .collect::<Vec<_>>()
            .join(" | "),
    }
}

const HEAD: &str = "row,id,of,slot,item,name,page,price,vat,station,course,choices,plu,barcodes,colour,gives,percent,from,begins,weekdays,allergens\n";

/// Rows of ours without the cells at their ends.
const ROWS: [(&str, &str); 24] = [
    (
        "dish,1,,,,Soup,A,5",
        "row 2, column row: “dish” is not a kind of row",
    ),
    (
        "item,1,,,,Soup,A,\"12,5o\"",
        "row 2, column price: “12,5o” is not a price",
    ),
    (
        "item,1,,,,Soup,A,free",
        "row 2, column price: “free” is not a price",
    ),
    (
        "item,1,,,,Soup,A,",
        "row 2, column price: “” is not a price",
    ),
    (
        "item,1,,,,Soup,A,1.005",
        "row 2, column price: “1.005” is not a price",
    ),
    (
        "item,1,,,,Soup,A,-3.00",
        "row 2, column price: “-3.00” is below nothing",
    ),
    (
        "item,1,,,,Soup,A,100000.01",
        "row 2, column price: “100000.01” is more than any dish costs",
    ),
    (
        "item,1,,,,Soup,A,99999999999999999999999999999999",
        "row 2, column price: “99999999999999999999999999999999” is more than any dish costs",
    ),
    (
        "item,1,,,,Soup,A,=1+1",
        "row 2, column price: “=1+1” is a formula; write what it comes to, or put ' before it if it is text",
    ),
    (
        "item,1,,,,=HYPERLINK(1),A,5",
        "row 2, column name: “=HYPERLINK(1)” is a formula; write what it comes to, or put ' before it if it is text",
    ),
    ("item,1,,,,,A,5", "row 2, column name: the name is missing"),
    (
        "item,1,,,,Soup,77,5",
        "row 2, column page: “77” is not a page of the menu",
    ),
    (
        "item,1,,,,Soup,A,5,Food,Roof",
        "row 2, column station: “Roof” is not a station of this house",
    ),
    (
        "item,1,,,,Soup,A,5,Luxury",
        "row 2, column vat: “Luxury” is not a VAT class of this house",
    ),
    (
        "item,x7,,,,Soup,A,5",
        "row 2, column id: “x7” is not a number that is possible here",
    ),
    (
        "item,4294967296,,,,Soup,A,5",
        "row 2, column id: “4294967296” is not a number that is possible here",
    ),
    (
        "item,1,,,,Soup,A,5,,,256",
        "row 2, column course: “256” is not a number that is possible here",
    ),
    (
        "item,1,,,,Soup,A,5,,,,9",
        "row 2, column choices: “9” is not a set of choices",
    ),
    (
        "item,1,,,,Soup,A,5,,,,,,4.00638E+12",
        "row 2, column barcodes: “4.00638E+12” was cut off by the spreadsheet; make the column text and type it again",
    ),
    (
        "item,1,,,,Soup,A,5,,,,,,\"\"\"open\"",
        "row 2, column barcodes: “\"open” is a list whose quotes do not close",
    ),
    (
        "item,1,,,,Soup,A,5,,,,,,,pink",
        "row 2, column colour: “pink” is not a word that can stand here",
    ),
    (
        "item,1,,,,Soup,A,5,,,,,,,,,,,,,air",
        "row 2, column allergens: “air” is not a word that can stand here",
    ),
    (
        "item,1,,,,\"Soup\nhot\",A,5",
        "row 2, column name: “Soup hot” has a line break or another sign that is no letter",
    ),
    (
        "item,1,,,,Soup,A,5,,,,,,,,,,,,,,,more",
        "row 2: “more” stands beyond the last column of the header",
    ),
];

/// Rows that refer to what is not there, or say what cannot be.
const MORE_ROWS: [(&str, &str); 10] = [
    (
        "choice,1,8,,,Rare,,0",
        "row 2, column of: “8” is not there for this row to belong to",
    ),
    (
        "favourite,,,,9",
        "row 2, column item: “9” is not an item of the menu",
    ),
    (
        "slot,,9,1,,Drink",
        "row 2, column of: “9” is not there for this row to belong to",
    ),
    (
        "promotion,1,,,,Happy,,,,,,,,,,gift",
        "row 2, column gives: “gift” is not a word that can stand here",
    ),
    (
        "promotion,1,,,,Happy,,,,,,,,,,percent,half",
        "row 2, column percent: “half” is not a number that is possible here",
    ),
    (
        "schedule,1,,,,Lunch,,,,,,,,,,,,31/02/2026",
        "row 2, column from: “31/02/2026” is not a date such as 2026-11-21",
    ),
    (
        "schedule,1,,,,Lunch,,,,,,,,,,,,,25:00",
        "row 2, column begins: “25:00” is not a time such as 17:30",
    ),
    (
        "schedule,1,,,,Lunch,,,,,,,,,,,,,,8",
        "row 2, column weekdays: “8” is not a word that can stand here",
    ),
    (
        "schedule_price,,3,,,,,5",
        "row 2, column of: “3” is not there for this row to belong to | row 2, column item: “” is not an item of the menu",
    ),
    (
        "page,1,,,,A\npage,1,,,,B",
        "row 3, column id: “1” stands above already",
    ),
];

#[test]
fn each_bad_row_is_named_with_its_place() {
    for (rows, sentence) in ROWS.iter().chain(&MORE_ROWS) {
        assert_eq!(
            said(format!("{HEAD}{rows}\n").as_bytes()),
            *sentence,
            "{rows}"
        );
    }
}

#[test]
fn what_things_are_made_of_is_read_by_name() {
    let head = "row,id,of,name,page,price,station,also_at,uses,unit\n\
        ingredient,1,,Beef,,,,,,g\n\
        ingredient,,,Spring onion,,,,,,\n\
        choices,1,,Extras\n";
    let mut house = common::demo::house().house;
    house.stations = (1..)
        .zip(["Grill", "Cold", "Fry"])
        .map(|(id, name)| common::house::Station {
            id: common::StationId(id),
            name: name.into(),
            ..Default::default()
        })
        .collect();
    let good = format!(
        "{head}choice,1,1,Bacon,,1,Grill,,\"BEEF 0,250\"\n\
         item,1,,Burger,A,12,Grill,Cold; fry,spring onion 2; beef 180.50\n"
    );
    let read = read(good.as_bytes(), &house, &Menu::default()).expect("a menu");
    let menu = read.what.menu();
    assert!(menu.flaws(&house).is_empty(), "{:?}", menu.flaws(&house));
    let burger = &menu.items[&common::ItemId(1)];
    let also: Vec<_> = burger
        .also_at
        .iter()
        .map(|id| house.station_name(*id))
        .collect();
    assert_eq!(also, ["Cold", "Fry"]);
    let said_of = |uses: &[common::menu::Use]| {
        let each = uses.iter();
        let each = each.map(|one| format!("{} {}", one.ingredient.0, one.quantity));
        each.collect::<Vec<_>>().join(", ")
    };
    assert_eq!(said_of(&burger.uses), "2 2, 1 180.50");
    let bacon = &menu.modifier_groups[&common::ModifierGroupId(1)].modifiers[0];
    assert_eq!(
        house.station_name(bacon.station.expect("the grill")),
        "Grill"
    );
    assert_eq!(said_of(&bacon.uses), "1 0.250");
}

#[test]
fn what_things_are_made_of_is_refused_by_place() {
    let head = "row,id,of,name,page,price,station,also_at,uses,unit\n\
        ingredient,1,,Beef,,,,,,g\n\
        ingredient,,,Spring onion,,,,,,\n\
        choices,1,,Extras\n";
    for (row, sentence) in [
        (
            "item,1,,Soup,A,5,,Cold; Roof",
            "row 5, column also_at: “Roof” is not a station of this house",
        ),
        (
            "choice,1,1,Bacon,,1,Roof",
            "row 5, column station: “Roof” is not a station of this house",
        ),
        (
            "item,1,,Soup,A,5,,,beef 1; tofu 100",
            "row 5, column uses: “tofu 100” is not an ingredient of the menu",
        ),
        (
            "item,1,,Soup,A,5,,,beef; beef 0",
            "row 5, column uses: “beef” does not say how much, such as “beef 180” \
             | row 5, column uses: “beef 0” does not say how much, such as “beef 180”",
        ),
        (
            "choice,1,1,Bacon,,1,,,\"beef 1,000.5\"",
            "row 5, column uses: “beef 1,000.5” does not say how much, such as “beef 180”",
        ),
        (
            "ingredient,1,,Salt",
            "row 5, column id: “1” stands above already",
        ),
        ("ingredient,9,,", "row 5, column name: the name is missing"),
    ] {
        assert_eq!(said(format!("{head}{row}\n").as_bytes()), sentence, "{row}");
    }
}

#[test]
fn each_bad_file_is_named() {
    let files: [(&[u8], &str); 14] = [
        (b"", "there is nothing in the file"),
        (b" \r\n\n ", "there is nothing in the file"),
        (b"\xD0\xCF\x11\xE0\xA1\xB1", "this is an old workbook (.xls): save it as .xlsx or .csv"),
        (b"%PDF-1.7", "this is no table: a menu is read from CSV, xlsx or JSON"),
        (b"\x89PNG\r\n", "this is no table: a menu is read from CSV, xlsx or JSON"),
        (b"name,price\nSo\0up,5\n", "the letters cannot be read: save the file as UTF-8"),
        (b"\xEF\xBB\xBFname,price\nSo\xFFup,5\n", "the letters cannot be read: save the file as UTF-8"),
        (b"\xFF\xFEn\0a\0m\0e\0\x00\xD8,\0", "the letters cannot be read: save the file as UTF-8"),
        (b"name,price,Name\nSoup,5,Soup\n", "the column name stands there twice"),
        (b"colour,size\nred,5\n", "no column says the name of the items; there are: colour, size"),
        (b"{\"couvert\":\"menu\",\"format\":2,\"menu\":{}}", "the file has format 2, which this version does not know"),
        (b"{\"couvert\":", "line 1, sign 11: EOF while parsing a value"),
        (b"{\"couvert\":\"menu\",\"format\":1,\"menu\":{\"version\":0,\"groups\":[],\"items\":{\"1\":{\"id\":2,\"name\":\"A\",\"group\":1,\"price\":\"1.00\",\"vat\":1,\"station\":null,\"course\":0}},\"modifier_groups\":{}}}", "line 1, sign 1: item 1 has another number inside"),
        (b"PK\x03\x04 nonsense", "the workbook is damaged: invalid Zip archive: Could not find EOCD"),
    ];
    for (bytes, sentence) in files {
        assert_eq!(said(bytes), sentence, "{}", String::from_utf8_lossy(bytes));
    }
}

#[test]
fn limits_hold() {
    assert_eq!(
        said(&vec![b'a'; 20 * 1024 * 1024 + 1]),
        "the file has more than 20 MB"
    );
    let wide = format!("{}\n", "a,".repeat(300));
    assert_eq!(said(wide.as_bytes()), "there are more than 200 columns");
    let long = format!("name,price\n{},5\n", "a".repeat(4_001));
    assert_eq!(
        said(long.as_bytes()),
        "row 2, column name: the cell has more than 4000 characters"
    );
    let tall = format!("name,price\n{}", "a,5\n".repeat(100_001));
    assert_eq!(said(tall.as_bytes()), "there are more than 100000 rows");
    let many = format!("name,price\n{}", "a,x\n".repeat(30));
    assert_eq!(said(many.as_bytes()).split(" | ").count(), 20);
    assert_eq!(
        said(b"{\"couvert\":\"menu\",\"format\":1,\"menu\":")
            .split(':')
            .count(),
        2
    );
    let deep = format!("{{\"deep\":{}", "[".repeat(100_000));
    assert!(
        said(deep.as_bytes()).starts_with("line 1, sign 1000"),
        "{}",
        said(deep.as_bytes())
    );
}

#[test]
fn what_people_edit_is_read() {
    let house = common::demo::house().house;
    let station = &house.stations[0];
    let list = format!(
        "\u{feff}Preis;Bezeichnung;Warengruppe;Küche;Farbe der Karte\r\n12,50 €;Suppe;Vorspeisen;{};x\r\n1.200,00;Wein;vorspeisen;;\r\n",
        station.name.to_uppercase()
    );
    let read = read(list.as_bytes(), &house, &Menu::default()).expect("a list");
    let menu = read.what.menu();
    assert_eq!(
        read.notes,
        [catalogue::Note::Column("Farbe der Karte".into())]
    );
    let items: Vec<_> = menu
        .items
        .values()
        .map(|item| {
            (
                item.id.0,
                item.name.as_str(),
                item.price.to_string(),
                item.group.0,
                item.station,
            )
        })
        .collect();
    assert_eq!(
        items,
        [
            (1, "Suppe", "12.50".to_owned(), 1, Some(station.id)),
            (2, "Wein", "1200.00".to_owned(), 1, None)
        ]
    );
    let latin = b"name,price\nCr\xE8me br\xFBl\xE9e,5\n";
    let read = catalogue::read(latin, &house, menu).expect("Windows' letters");
    let names: Vec<_> = read
        .what
        .menu()
        .items
        .values()
        .map(|item| item.name.as_str())
        .collect();
    assert_eq!(names, ["Suppe", "Wein", "Crème brûlée"]);
    let (chinese, _, _) =
        encoding_rs::GB18030.encode("菜品名称,价格\n宫保鸡丁,38\n麻婆豆腐,28.50\n");
    let read = catalogue::read(&chinese, &house, &Menu::default()).expect("China's letters");
    assert_eq!(read.what.menu().items[&common::ItemId(1)].name, "宫保鸡丁");
}

#[test]
fn a_list_changes_what_it_names_and_keeps_the_rest() {
    let founding = common::demo::house();
    let first = founding.menu.items.values().next().expect("an item");
    let list = format!(
        "id,name,price\n9001,\"{}\",99.99\n9001x,New,1\n",
        first.name
    );
    let refusals = read(list.as_bytes(), &founding.house, &founding.menu).expect_err("no number");
    assert_eq!(
        refusals[0].spot(),
        Some(&Spot {
            sheet: String::new(),
            row: 3,
            column: "id".into()
        })
    );
    let list = list.replace("9001x", "9002");
    let read = read(list.as_bytes(), &founding.house, &founding.menu).expect("a list");
    let menu = read.what.menu();
    assert_eq!(menu.items.len(), founding.menu.items.len() + 1);
    let same = &menu.items[&first.id];
    assert_eq!(same.price.to_string(), "99.99");
    assert_eq!(
        (&same.modifiers, same.group, same.vat),
        (&first.modifiers, first.group, first.vat)
    );
}
