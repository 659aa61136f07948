use history::History;
use jiff::civil::date;

use super::desk::{Desk, checks, empty, opened, rejects, says};

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
