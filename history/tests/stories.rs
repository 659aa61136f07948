//! Small files with one quirk each.

use history::{History, PastCheck, ReadError, Reading, Reject, read};
use jiff::{civil::date, tz::TimeZone};

struct Desk {
    folder: tempfile::TempDir,
    reading: Reading,
}

impl Desk {
    fn new(files: &[&str]) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let write = |(number, text): (usize, &&str)| {
            let path = folder.path().join(format!("{number}.csv"));
            std::fs::write(&path, text).expect("written");
            path
        };
        let files = files.iter().enumerate().map(write).collect();
        let reading = Reading {
            files,
            menu: None,
            maps: Vec::new(),
            dates: None,
            day: date(2024, 6, 1),
            zone: TimeZone::get("Europe/Amsterdam").expect("bundled"),
        };
        Self { folder, reading }
    }

    fn with_menu(mut self, text: &str) -> Self {
        let path = self.folder.path().join("menu.csv");
        std::fs::write(&path, text).expect("written");
        self.reading.menu = Some(path);
        self
    }

    fn with_maps(mut self, maps: &[&str]) -> Self {
        self.reading.maps = maps.iter().map(|map| map.parse().expect("a map")).collect();
        self
    }

    fn history(&self) -> History {
        read(&self.reading, &mut |_| {}).expect("readable")
    }

    fn error(&self) -> String {
        let error = read(&self.reading, &mut |_| {})
            .expect_err("not readable")
            .to_string();
        let folder = self.folder.path().display().to_string();
        error
            .replace(&folder, "")
            .trim_start_matches(['/', '\\'])
            .to_owned()
    }
}

fn checks(history: &History) -> Vec<PastCheck> {
    let mut all = Vec::new();
    let see = |check| -> Result<(), ReadError> {
        all.push(check);
        Ok(())
    };
    history.each_check(see).expect("readable");
    all
}

/// Number, moment of opening and total of every check.
fn opened(history: &History) -> Vec<String> {
    let checks = checks(history);
    let say =
        |check: &PastCheck| format!("{} {} {}", check.number, check.opened_at(), check.total());
    checks.iter().map(say).collect()
}

fn rejects(history: &History) -> Vec<String> {
    let mut all = Vec::new();
    let see = |reject: Reject| -> Result<(), ReadError> {
        all.push(format!("{}: {}", reject.line, reject.reason));
        Ok(())
    };
    history.each_reject(see).expect("readable");
    all
}

fn empty(history: &History) -> Vec<String> {
    let mut all = Vec::new();
    let see = |_: usize, number: &str| -> Result<(), ReadError> {
        all.push(number.to_owned());
        Ok(())
    };
    history.each_empty(see).expect("readable");
    all
}

#[track_caller]
fn says(history: &History, part: &str) {
    let found = history
        .findings
        .iter()
        .any(|finding| finding.says.contains(part));
    assert!(found, "{part}: {:#?}", history.findings);
}

#[test]
fn a_check_is_put_together_from_wherever_its_lines_lie() {
    let desk = Desk::new(&["check,at,item,price,table,server,guests,payment\n\
        7,2024-05-01 12:30,Tea,2,,,,\n\
        8,2024-05-01 12:00,Soup,6.50,5,Ana,1,cash\n\
        7,2024-05-01 12:10,Pie,4,3,Ben,2,card\n\
        7,2024-05-01 12:30,Tea,2,3,Ben,2,card\n"]);
    let history = desk.history();
    assert_eq!(
        opened(&history),
        ["8 2024-05-01T10:00:00Z 6.50", "7 2024-05-01T10:10:00Z 8.00"]
    );
    let seven = checks(&history).remove(1);
    let names: Vec<_> = seven
        .lines
        .iter()
        .map(|line| (line.name.as_str(), line.line))
        .collect();
    assert_eq!(
        names,
        [("Pie", 4), ("Tea", 2), ("Tea", 5)],
        "equal lines are two lines"
    );
    assert_eq!(
        (seven.table.as_deref(), seven.staff.as_deref()),
        (Some("3"), Some("Ben"))
    );
    assert_eq!(
        (seven.covers, seven.tender.as_deref()),
        (Some(2), Some("card"))
    );
}

#[test]
fn numbers_that_start_anew_every_day_are_checks_of_their_day() {
    let mut text = "bon;datum;tijd;artikel;prijs\n".to_owned();
    for day in 1..=3 {
        for bon in 1..=4 {
            for item in ["Thee", "Taart"] {
                text.push_str(&format!("{bon};{day}-5-2024;{}:15;{item};3,50\n", 14 + bon));
            }
        }
        text.push_str(&format!(
            "5;{day}-5-2024;23:50;Bier;3,00\n5;{}-5-2024;0:10;Bier;3,00\n",
            day + 1
        ));
        text.push_str(&format!("6;{day}-5-2024;21:00;;3,00\n"));
    }
    let history = Desk::new(&[&text]).history();
    assert_eq!(
        history.tally.checks, 15,
        "five a day, the last past midnight"
    );
    assert_eq!(
        (history.tally.empty, empty(&history).join(" ")),
        (3, "6 6 6".into())
    );
    says(&history, "numbers start anew every day");
    let beer = checks(&history)
        .into_iter()
        .filter(|check| check.number == "5");
    assert!(beer.clone().all(|check| check.lines.len() == 2));
    let ids: std::collections::BTreeSet<_> = beer.map(|check| check.id).collect();
    assert_eq!(ids.len(), 3);
}

#[test]
fn an_hour_that_never_was_moves_forward_and_is_noted() {
    let desk = Desk::new(&["check,at,item,price\n\
        1,2024-03-31 01:59,Beer,4\n2,2024-03-31 02:30,Beer,4\n3,2024-03-31 03:00,Beer,4\n\
        4,2024-10-27 02:30,Beer,4\n5,2024-03-31T00:30:00Z,Beer,4\n"]);
    let history = desk.history();
    assert_eq!(history.tally.moved, 1);
    says(&history, "moved forward (line 3)");
    let times: Vec<_> = checks(&history)
        .iter()
        .map(|c| (c.number.clone(), c.opened_at().to_string()))
        .collect();
    let time = |number: &str| {
        times
            .iter()
            .find(|(n, _)| n == number)
            .map(|(_, time)| time.as_str())
    };
    assert_eq!(time("1"), Some("2024-03-31T00:59:00Z"));
    assert_eq!(time("2"), Some("2024-03-31T01:30:00Z"), "half past three");
    assert_eq!(time("3"), Some("2024-03-31T01:00:00Z"));
    assert_eq!(
        time("4"),
        Some("2024-10-27T00:30:00Z"),
        "the first half past two"
    );
    assert_eq!(time("5"), Some("2024-03-31T00:30:00Z"));
}

#[test]
fn a_file_without_dates_is_one_day_and_the_day_is_not_the_checks() {
    let mut desk = Desk::new(&["check,time,item,price\n1,9:05 AM,Tea,2\n2,1:05 PM,Pie,4\n"]);
    let first = desk.history();
    assert_eq!(
        opened(&first),
        ["1 2024-06-01T07:05:00Z 2.00", "2 2024-06-01T11:05:00Z 4.00"]
    );
    desk.reading.day = date(2024, 12, 1);
    let second = desk.history();
    let ids = |history: &History| {
        checks(history)
            .iter()
            .map(|check| check.id)
            .collect::<Vec<_>>()
    };
    assert_eq!(ids(&first), ids(&second));
}

#[test]
fn whose_price_it_is() {
    let lines = "1,Bowl,1,8.49\n2,Bowl,2,16.98\n3,Soda,1,1.09\n4,Soda,3,3.27\n";
    for (name, total) in [("item_price", "29.83"), ("amount", "29.83")] {
        let history = Desk::new(&[&format!("check,item,qty,{name}\n{lines}")]).history();
        assert_eq!(history.tally.total.to_string(), total);
        says(
            &history,
            "is a line's (2 lines of several say so, none against)",
        );
    }
    let lines = "1,Bowl,1,8.49\n2,Bowl,2,8.49\n3,Soda,1,1.09\n4,Soda,3,1.09\n";
    for name in ["item_price", "amount"] {
        let history = Desk::new(&[&format!("check,item,qty,{name}\n{lines}")]).history();
        assert_eq!(history.tally.total.to_string(), "29.83");
        says(
            &history,
            "is a piece's (2 lines of several say so, none against)",
        );
    }
    let desk = Desk::new(&[&format!("check,item,qty,item_price\n{lines}")]);
    let history = desk.with_maps(&["line_total=item_price"]).history();
    assert_eq!(history.tally.total.to_string(), "19.16", "as the user says");
}

#[test]
fn a_total_of_the_check_is_not_the_lines() {
    let mut text = "check,item,quantity,price,total\n".to_owned();
    for check in 1..=6 {
        text.push_str(&format!(
            "{check},Tea,{check},2.00,{0}.00\n{check},Pie,1,4.00,{0}.00\n",
            2 * check + 4
        ));
    }
    let history = Desk::new(&[&text]).history();
    assert_eq!(history.tally.total.to_string(), "66.00");
    says(&history, "'total' has the totals of checks");
    let text = text.replace("total\n", "line total\n");
    let history = Desk::new(&[&text])
        .with_maps(&["unit_price=price"])
        .history();
    assert_eq!(history.tally.total.to_string(), "66.00");
}

#[test]
fn what_was_given_back_and_what_is_sold_by_weight() {
    let history = Desk::new(&["bon;artikel;menge;einzelpreis\n\
        1;Kaffee;2;2,50 €\n1;Kaffee;-1;2,50 €\n2;Lachs;0,385;42,90 €\n3;Sekt;1.000;1.250,00 €\n"])
    .history();
    let totals: Vec<_> = checks(&history)
        .iter()
        .map(|check| check.total().to_string())
        .collect();
    assert_eq!(
        totals,
        ["2.50", "16.52", "1250000.00"],
        "a thousand bottles, no guard"
    );
}

#[test]
fn the_files_price_wins_over_the_menus() {
    let menu = "id,name,category,price\n7,Tea,Drinks,2.00\n8,Pie,Cakes,\n9,Cake,Cakes,3.00\n";
    let desk = Desk::new(&["check,item_id,price\n1,7,2.50\n2,7,\n3,8,\n4,7,soon\n5,10,1.00\n"]);
    let history = desk.with_menu(menu).history();
    let totals: Vec<_> = checks(&history)
        .iter()
        .map(|check| check.total().to_string())
        .collect();
    assert_eq!(
        totals,
        ["2.50", "2.00", "2.00"],
        "the menu's where the file has none it can use"
    );
    assert_eq!(
        rejects(&history),
        [
            "4: check 3: no price",
            "6: check 5: item 10 is not on the menu"
        ]
    );
    assert_eq!(empty(&history), ["3", "5"]);
    let desk = Desk::new(&["check,dish\n1,TEA\n2,cake\n3,Bread\n"]);
    let history = desk.with_menu(menu).history();
    assert_eq!(opened(&history).len(), 2);
    assert_eq!(checks(&history)[1].lines[0].group.as_deref(), Some("Cakes"));
    assert_eq!(
        rejects(&history),
        ["4: check 3: item Bread is not on the menu with a price"]
    );
}

#[test]
fn what_is_no_line_says_why() {
    let history = Desk::new(&["check,date,item,qty,price\n\
        1,31/1/2024,Tea,1,2\n1,31/2/2024,Tea,1,2\n1,31/1/2024,Tea,0,2\n1,31/1/2024,Tea,two,2\n\
        1,31/1/2024,Tea,1,on the house\n,31/1/2024,Tea,1,2\ncheck,date,item,qty,price\n\
        1,31/1/2024,Tea,1,2,3\n1,31/1/2024\nTotal,,,,2\n1,31/1/2024,NULL,1,2\n1,,Tea,1,2\n\
        1,31/1/2024,\"Tea,1,2\n1,31/1/2024,Tea,1,9999999999999\n1,31/1/2024,Tea,1,2\n"])
    .history();
    assert_eq!(
        rejects(&history),
        [
            "3: check 1: 31/2/2024 is no date",
            "4: check 1: the quantity is 0",
            "5: check 1: two is no quantity",
            "6: check 1: on the house is no price",
            "7: the check's number is missing",
            "8: the header again",
            "9: check 1: 6 fields where the header has 5",
            "10: check 1: 2 fields where the header has 5",
            "11: 'Total' is a total and no check",
            "12: check 1: no item",
            "13: check 1: no date",
            "14: a quote is opened and not closed",
            "15: check 1: it is too much money",
        ]
    );
    assert_eq!((history.tally.lines, history.tally.empty), (2, 0));
}

#[test]
fn a_check_in_two_files_counts_once() {
    let may = "check,at,item,price\n1,2024-05-01 12:00,Tea,2\n2,2024-05-31 12:00,Pie,4\n";
    let june =
        "Bon;Datum;Uhrzeit;Artikel;Preis\n2;31.5.24;12:00;Pie;4,00\n1;1.6.24;12:00;Tea;2,00\n";
    let history = Desk::new(&[may, june]).history();
    assert_eq!(
        (
            history.tally.checks,
            history.tally.again,
            history.tally.lines
        ),
        (3, 1, 3)
    );
    assert_eq!(history.tally.total.to_string(), "8.00");
    says(&history, "1 check stands in an earlier file already");
    assert_eq!(opened(&history).len(), 3);
}

#[test]
fn what_cannot_be_read_at_all() {
    assert_eq!(
        Desk::new(&["Zettel;Ware;Geld\n1;Tee;2\n"]).error(),
        "0.csv: no column says the check's number (say --map check=COLUMN); there are: Zettel, Ware, Geld"
    );
    let desk = Desk::new(&["Zettel;Ware;Geld\n1;Tee;2\n"]);
    let history = desk
        .with_maps(&["check=zettel", "item=#2", "unit_price=Geld"])
        .history();
    assert_eq!(opened(&history).len(), 1);
    let desk = Desk::new(&["1;Tee;2\n"]).with_maps(&["check=#1", "item=#2", "unit_price=#3"]);
    assert_eq!(desk.history().tally.lines, 1, "no header");
    let error = Desk::new(&["check,item,price\n"])
        .with_maps(&["table=Tafel"])
        .error();
    assert_eq!(
        error,
        "0.csv: no column is called 'Tafel'; there are: check, item, price"
    );
    assert!(
        Desk::new(&["check,item_id,price\n1,7,2\n"])
            .error()
            .contains("need --menu FILE")
    );
    assert!(
        Desk::new(&["check,item\n1,Tea\n"])
            .error()
            .contains("the price")
    );
    assert_eq!(Desk::new(&[""]).error(), "0.csv: there is nothing in it");
    let mut desk = Desk::new(&[]);
    desk.reading.files.push(desk.folder.path().join("none.csv"));
    assert!(desk.error().starts_with("none.csv: "));
}
