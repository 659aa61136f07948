//! Other people's files of any kind through the live house: a burrito bar's, and one that has
//! what no till can ring. What comes out is held against a pencil's sum.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
    time::{Duration, Instant},
};

use serde_json::Value;

use crate::couvert::{Couvert, PROGRAM};

fn json(words: &[&str]) -> Value {
    serde_json::from_str(&Couvert::run(words)).unwrap()
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// A file in a folder that goes with this.
struct Past {
    dir: tempfile::TempDir,
    file: PathBuf,
    data: PathBuf,
}

impl Past {
    fn of(lines: &str) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let (file, data) = (dir.path().join("past.csv"), dir.path().join("house"));
        std::fs::write(&file, lines).unwrap();
        Self { dir, file, data }
    }

    fn replay(&self, words: &[&str]) -> Command {
        let mut command = Command::new(PROGRAM);
        command
            .args(["replay", text(&self.file), "--data", text(&self.data)])
            .args(words);
        command
    }

    fn played(&self, words: &[&str]) -> (String, String) {
        let Output {
            status,
            stdout,
            stderr,
        } = self.replay(words).output().unwrap();
        let (said, watched) = (
            String::from_utf8(stdout).unwrap(),
            String::from_utf8(stderr).unwrap(),
        );
        assert!(status.success(), "{said}\n{watched}");
        assert!(
            said.contains("Robots, books and Z reports agree."),
            "{said}"
        );
        (said, watched)
    }

    fn sales(&self) -> Value {
        json(&["report", "sales", "--data", text(&self.data)])
    }

    /// Date and sum of each Z report.
    fn days(&self) -> Vec<(String, String)> {
        let days = json(&["report", "z", "--data", text(&self.data)]);
        let word = |z: &Value, key: &str| z[key].as_str().unwrap().to_owned();
        let days = days.as_array().unwrap().iter();
        days.map(|z| (word(z, "date"), word(z, "gross"))).collect()
    }
}

/// Cents by name, and the numbers of the checks, by someone with a pencil.
fn pencil(lines: &str) -> (BTreeMap<String, i64>, usize) {
    let (mut items, mut checks) = (BTreeMap::new(), Vec::new());
    for row in lines.lines().skip(1) {
        let cells: Vec<_> = row.split('\t').collect();
        let cents: String = cells[4].chars().filter(char::is_ascii_digit).collect();
        *items.entry(cells[2].trim().to_owned()).or_default() += cents.parse::<i64>().unwrap();
        checks.push(cells[0].to_owned());
    }
    checks.sort_unstable();
    checks.dedup();
    (items, checks.len())
}

#[test]
fn a_burrito_bar_comes_out_to_the_cent_with_the_plug_pulled_twice() {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/burrito_orders.tsv");
    let lines = std::fs::read_to_string(file).unwrap();
    let (items, checks) = pencil(&lines);
    assert_eq!((items.values().sum::<i64>(), checks), (3_450_016, 1_834));

    let past = Past::of(&lines);
    let words = ["--kill", "2", "--day", "2012-07-04", "--tills", "2"];
    let (said, _) = past.played(&words);
    assert!(said.contains(" 2 kills in "), "{said}");
    assert!(
        said.contains("Send → kitchen: p50 ") && said.contains(" orders/s)"),
        "{said}"
    );
    let sales = past.sales();
    assert_eq!(sales["gross"], "34500.16");
    assert_eq!(sales["checks"], 1_834);
    let sold = sales["items"].as_array().unwrap().iter();
    let sold: BTreeMap<_, _> = sold
        .map(|item| {
            let cents = item["gross"].as_str().unwrap().replace('.', "");
            let name = item["name"].as_str().unwrap().to_owned();
            (name, cents.parse::<i64>().unwrap())
        })
        .collect();
    assert_eq!(sold, items);
    let day = ("2012-07-04".to_owned(), "34500.16".to_owned());
    assert_eq!(past.days(), [day]);
}

/// Three beers for 10, a third of a kilo, a deposit given back, a check that was taken back
/// whole; a night that goes on after midnight, and breakfast before that day is closed; two parties
/// at one table, one of whom drinks water only.
const NIGHT: &str = "\
check;date;time;table;staff;covers;item;quantity;line_total;modifiers;tender
1;02.01.2023;23:10;Tresen 1;Mia;2;Kölsch;3;10,00;;bar
1;02.01.2023;23:10;Tresen 1;Mia;2;Frikadelle;1;4,50;Senf,Brot;bar
2;02.01.2023;23:40;Fenster;Jörg;4;Schnitzel;2;35,80;;EC-Karte
2;02.01.2023;23:40;Fenster;Jörg;4;Käse;0,333;4,10;;EC-Karte
3;03.01.2023;03:50;Tresen 1;Mia;1;Suppe;1;6,00;;bar
4;03.01.2023;04:05;Fenster;Jörg;1;Frühstück;1;8,90;;bar
5;03.01.2023;12:00;Fenster;Jörg;1;Suppe;-1;-6,00;;bar
6;03.01.2023;12:10;Fenster;Jörg;1;Suppe;2;12,00;;bar
6;03.01.2023;12:10;Fenster;Jörg;1;Pfand;-1;-0,15;;bar
7;03.01.2023;12:12;Fenster;Jörg;1;Leitungswasser;1;0,00;;EC-Karte
";

#[test]
fn what_a_till_cannot_ring_is_left_out_and_said_and_a_night_has_one_z() {
    let past = Past::of(NIGHT);
    let (said, _) = past.played(&["--tills", "4"]);
    for words in [
        "In the files: 7 checks, 10 lines, 75.15\n",
        "Played by the robots: 6 checks, 9 lines, ",
        "Left out: 1 return, -0.15\n",
        "Left out: 1 check that comes to nothing or less, -6.00\n",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    let days = [("2023-01-02", "60.40"), ("2023-01-03", "20.90")];
    let days = days.map(|(day, gross)| (day.to_owned(), gross.to_owned()));
    assert_eq!(past.days(), days);
    let sales = past.sales();
    let beer = sales["items"].as_array().unwrap().iter();
    let beer: Vec<_> = beer.filter(|item| item["name"] == "Kölsch").collect();
    assert_eq!(beer.len(), 1, "{sales}");
    assert_eq!(
        (&beer[0]["quantity"], &beer[0]["gross"]),
        (&3.into(), &"10.00".into())
    );
    assert_eq!(sales["gross"], "81.30");
}

const LUNCH: &str = "\
check,date,time,item,price
1,2023-01-02,12:00,Soup,4.00
2,2023-01-02,15:00,Soup,4.00
";

#[test]
fn a_lunch_at_3600_times_the_pace_takes_as_many_seconds_as_it_had_hours() {
    let past = Past::of(LUNCH);
    let (said, watched) = past.played(&["--speed", "3600x", "--watch", "always"]);
    let seconds = said.split(" kills in ").nth(1).unwrap();
    let seconds: f64 = seconds.split(' ').next().unwrap().parse().unwrap();
    // Three hours until the last guests come, almost one until they leave and the day closes.
    assert!((3.5..60.0).contains(&seconds), "{said}");
    assert!(watched.contains(" of 2 checks"), "{watched}");
}

#[cfg(unix)]
#[test]
fn whoever_is_told_to_stop_leaves_a_sound_house_and_nothing_else() {
    let past = Past::of(LUNCH);
    let temporary = past.dir.path().join("tmp");
    std::fs::create_dir(&temporary).unwrap();
    let mut command = past.replay(&["--speed", "1", "--watch", "always"]);
    let mut replay = command
        .env("TMPDIR", &temporary)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // The first line of the view says that the house is open.
    let mut seen = std::io::BufReader::new(replay.stderr.take().unwrap());
    let mut line = String::new();
    std::io::BufRead::read_line(&mut seen, &mut line).unwrap();
    assert!(line.contains("0 of 2 checks"), "{line}");
    let id = replay.id().to_string();
    assert!(Command::new("kill").arg(&id).status().unwrap().success());
    let began = Instant::now();
    let output = replay.wait_with_output().unwrap();
    assert!(began.elapsed() < Duration::from_secs(30));
    assert!(!output.status.success());
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.contains("The house lies in "), "{said}");
    let left: Vec<_> = temporary.read_dir().unwrap().collect();
    assert!(left.is_empty(), "{left:?}");
    let sound = Couvert::run(&["verify", "--data", text(&past.data)]);
    assert!(
        sound.contains("entries are as they were written"),
        "{sound}"
    );
}
