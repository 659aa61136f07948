//! What users and accidents do to the program: it says what is wrong in one sentence, and the
//! house goes on.

mod midnight;
mod nonsense;
mod wedding;
mod wire;

use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::TcpStream,
    path::Path,
    process::{Command, Stdio},
    sync::mpsc,
    time::Duration,
};

use couvert::robot::{Bell, Robot, pump_until};
use serde_json::{Value, json};

use crate::couvert::{Couvert, PROGRAM, complaint};

/// Runs what must fail, and gives back the one sentence that it says.
fn fails(words: &[&str]) -> String {
    let said = complaint(words);
    let sentence = said.trim_end().strip_prefix("couvert: ");
    let sentence = sentence.unwrap_or_else(|| panic!("couvert {words:?}: {said}"));
    assert!(!sentence.contains('\n'), "couvert {words:?}: {said}");
    sentence.to_owned()
}

fn path(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn a_folder_or_file_that_is_wrong_is_named() {
    let dir = tempfile::tempdir().unwrap();
    let (none, full) = (dir.path().join("none"), dir.path().join("full"));
    std::fs::create_dir(&full).unwrap();
    std::fs::write(full.join("letter.txt"), "Dear all").unwrap();
    for words in [
        &["verify"][..],
        &["report", "sales"],
        &["report", "z", "--format", "pdf"],
    ] {
        for data in [&none, &full] {
            let said = fails(&[words, &["--data", path(data)]].concat());
            assert!(said.contains("no house"), "{said}");
            assert!(said.contains(path(data)), "{said}");
        }
    }
    assert!(!none.exists(), "asking makes no folder");
    for words in [&["serve"][..], &["serve", "--demo"]] {
        let occupied = fails(&[words, &["--data", path(&full)]].concat());
        assert_eq!(occupied, format!("{} is not empty", path(&full)));
    }
    // An empty folder is a house without a name yet.
    Couvert::serve(&none, &["--advertise", "no"]).end();
    let below = full.join("letter.txt/house");
    let said = fails(&["serve", "--demo", "--data", path(&below)]);
    assert!(said.starts_with(path(&below)), "{said}");

    let emptied = dir.path().join("emptied");
    std::fs::create_dir(&emptied).unwrap();
    std::fs::write(emptied.join("house.db"), "").unwrap();
    assert!(fails(&["report", "z", "--data", path(&emptied)]).contains("no house"));
    assert!(fails(&["serve", "--demo", "--data", path(&emptied)]).contains("was emptied"));

    let house = dir.path().join("house");
    let server = Couvert::serve(&house, &["--demo", "--advertise", "no"]);
    let twice = fails(&["serve", "--data", path(&house), "--advertise", "no"]);
    assert!(twice.ends_with("is open in another process"), "{twice}");
    let second = dir.path().join("second");
    let taken = ["serve", "--demo", "--listen", server.address()];
    let taken = fails(&[&taken[..], &["--data", path(&second)]].concat());
    assert!(taken.starts_with("cannot listen on "), "{taken}");
    let page = dir.path().join("no/page.pdf");
    let page = path(&page);
    let report = ["report", "sales", "--data", path(&house), "--format", "pdf"];
    let said = fails(&[&report[..], &["--output", page]].concat());
    assert!(said.starts_with(page), "{said}");
    server.end();
}

/// Six people double-click at once: one house is founded, and it stays.
#[test]
fn a_house_that_is_founded_twice_at_once_is_founded_once() {
    let dir = tempfile::tempdir().unwrap();
    let data = dir.path().join("house");
    let founding = common::demo::house();
    let at = common::Stamp::from_millis(1_700_000_000_000);
    let founded: usize = std::thread::scope(|scope| {
        let all: Vec<_> = (0..6)
            .map(|_| scope.spawn(|| server::House::found(&data, &founding, at).is_ok()))
            .collect();
        all.into_iter()
            .map(|one| usize::from(one.join().unwrap()))
            .sum()
    });
    assert_eq!(founded, 1);
    assert!(server::House::open(&data).is_ok());
}

#[test]
fn a_founding_file_that_is_wrong_is_named_with_what_is_wrong() {
    let dir = tempfile::tempdir().unwrap();
    let (file, data) = (dir.path().join("bistro.json"), dir.path().join("house"));
    let demo: Value = serde_json::from_str(&Couvert::run(&["demo", "--print"])).unwrap();
    let found = ["serve", "--data", path(&data), "--found", path(&file)];
    let says = |pointer: &str, value: Value| {
        let mut text = demo.clone();
        *text.pointer_mut(pointer).unwrap() = value;
        std::fs::write(&file, text.to_string()).unwrap();
        let said = fails(&found);
        assert!(said.starts_with(path(&file)), "{said}");
        said
    };
    let items = demo["menu"]["items"].as_object().unwrap();
    let first = items.keys().next().unwrap();
    let item = format!("/menu/items/{first}");
    let name = items[first]["name"].as_str().unwrap();
    assert!(says(&format!("{item}/group"), json!(999)).contains(name));
    assert!(says(&format!("{item}/price"), json!("4.505")).contains("two decimals"));
    assert!(says("/staff/0/1", json!("12")).contains("four to eight digits"));
    assert!(says("/staff/0/0/id", demo["staff"][1][0]["id"].clone()).contains("same number"));
    std::fs::write(&file, &demo.to_string()[..300]).unwrap();
    assert!(fails(&found).contains("line 1"));

    std::fs::write(&file, format!("\u{feff}{demo}")).unwrap();
    Couvert::serve(&data, &["--found", path(&file), "--advertise", "no"]).end();
}

#[test]
fn a_history_by_whatever_program_is_played_and_what_is_unusable_is_listed() {
    let dir = tempfile::tempdir().unwrap();
    let (checks, menu) = (dir.path().join("checks.csv"), dir.path().join("menu.csv"));
    let data = dir.path().join("house");
    let rows = "order_id,note,order_date,order_time,item_id\r\n\
        1,\"by, the window\",1/01/2023,11:38:36 AM,101\r\n\r\n\
        \"1\",,\"1/01/2023\",\"11:38:36 AM\",\"102\",,\r\n\
        2,,1/01/-9000,11:40:00 AM,101\r\n\
        3\r\n";
    std::fs::write(&checks, rows).unwrap();
    let dishes = "item_id,name,group,price\r\n101,Soup,Starters,7.50\r\n102,Stew,Mains,free\r\n";
    std::fs::write(&menu, dishes).unwrap();
    let replay = ["replay", path(&checks), "--menu", path(&menu)];
    let into = ["--data", path(&data), "--kill", "4294967295"];
    let said = Couvert::run(&[&replay[..], &into].concat());
    assert!(
        said.contains("Robots, books and Z reports agree."),
        "{said}"
    );
    assert!(said.contains("1 checks, 1 lines"), "{said}");
    assert!(
        said.contains("line 5: check 2: 1/01/-9000 is no date"),
        "{said}"
    );
    assert!(
        said.contains("Unusable lines: 4\n  line 3: menu.csv: free is no price"),
        "{said}"
    );

    let other = dir.path().join("other");
    let into = ["--data", path(&other)];
    let said = fails(&[&replay[..], &into, &["--first", "0"]].concat());
    assert!(
        said.contains("nothing in these files that a till can ring"),
        "{said}"
    );
    std::fs::write(&checks, "").unwrap();
    let said = fails(&[&replay[..], &into].concat());
    assert!(
        said.contains("checks.csv: there is nothing in it"),
        "{said}"
    );
    assert!(!other.exists(), "what cannot be played founds no house");
}

/// A request as it is, and the beginning of the answer.
fn http(address: &str, request: &[u8]) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    stream
        .set_read_timeout(Some(Duration::from_secs(10)))
        .unwrap();
    stream.write_all(request).unwrap();
    let mut answer = [0; 12];
    stream.read_exact(&mut answer).unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

const UPGRADE: &[u8] = b"GET /link HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\n\
    Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n\
    Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";

/// A socket on the link that then sends these bytes.
fn upgraded(address: &str, bytes: &[u8]) -> TcpStream {
    let mut stream = TcpStream::connect(address).unwrap();
    stream
        .set_read_timeout(Some(Duration::from_secs(10)))
        .unwrap();
    stream.write_all(UPGRADE).unwrap();
    stream.write_all(bytes).unwrap();
    stream
}

#[test]
fn strangers_on_the_network_harm_nobody() {
    let dir = tempfile::tempdir().unwrap();
    let data = dir.path().join("house");
    let server = Couvert::serve(&data, &["--demo", "--advertise", "no"]);
    let address = server.address();
    for place in [
        "/receipt/../../house.db",
        "/receipt/..%2f..%2fpepper",
        "/z/..",
        "/z/-1.txt",
    ] {
        let request = format!("GET {place} HTTP/1.1\r\nHost: x\r\n\r\n");
        assert_eq!(http(address, request.as_bytes()), "HTTP/1.1 404", "{place}");
    }
    let long = format!("GET /z/{} HTTP/1.1\r\nHost: x\r\n\r\n", "9".repeat(70_000));
    assert_eq!(http(address, long.as_bytes()), "HTTP/1.1 414");
    assert_eq!(http(address, b"\x00\xff\r\n\r\n"), "HTTP/1.1 400");

    // Binary, an endless frame, no mask, and a frame that is no JSON however deep it goes.
    let deep = [
        &b"\x81\xff\0\0\0\0\0\x03\x0d\x40\0\0\0\0"[..],
        &[b'['; 200_000],
    ]
    .concat();
    let frames: [&[u8]; 4] = [
        b"\x82\x82\0\0\0\0{}",
        b"\x81\xff\x7f\0\0\0\0\0\0\0",
        b"\x81\x01x",
        &deep,
    ];
    for frame in frames {
        let mut stream = upgraded(address, frame);
        let mut heard = Vec::new();
        // Hung up on, with a goodbye or without.
        let _ = stream.read_to_end(&mut heard);
        assert!(heard.starts_with(b"HTTP/1.1 101"), "{frame:?}");
    }
    let crowd: Vec<_> = (0..300).map(|_| upgraded(address, b"")).collect();
    let bell = Bell::default();
    let kind = common::protocol::DeviceKind::Till;
    let till = Robot::new("till", kind, address, dir.path(), &bell).unwrap();
    pump_until(&mut [till], &bell, "it joins", |robots| {
        robots[0].is_settled()
    })
    .unwrap();
    drop(crowd);
    server.end();
}

#[test]
fn a_server_does_not_outlive_whoever_started_it() {
    let dir = tempfile::tempdir().unwrap();
    let data = dir.path().join("house");
    let at = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data");
    let mut replay = Command::new(PROGRAM)
        .arg("replay")
        .arg(at.join("cafe_order_details.csv"))
        .arg("--menu")
        .arg(at.join("cafe_menu_items.csv"))
        .arg("--data")
        .arg(&data)
        .env("TMPDIR", dir.path())
        .env("COUVERT_LOG", "info")
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // The server speaks on the replay's standard error.
    let mut heard = BufReader::new(replay.stderr.take().unwrap());
    let mut line = String::new();
    while !line.contains("a screen joins") {
        line.clear();
        assert_ne!(heard.read_line(&mut line).unwrap(), 0, "it ended by itself");
    }
    replay.kill().unwrap();
    replay.wait().unwrap();
    let (gone, is_gone) = mpsc::channel();
    std::thread::spawn(move || {
        // The end comes when the last process that holds it is gone.
        let rest = heard.read_to_end(&mut Vec::new());
        let _ = gone.send(rest.is_ok());
    });
    assert_eq!(is_gone.recv_timeout(Duration::from_secs(30)), Ok(true));
    assert!(server::House::open(&data).is_ok(), "nobody holds it");
    let sound = Couvert::run(&["verify", "--data", path(&data)]);
    assert!(
        sound.contains("entries are as they were written"),
        "{sound}"
    );
}

#[test]
fn a_byte_that_somebody_changed_is_named_on_standard_error() {
    let dir = tempfile::tempdir().unwrap();
    let data = dir.path().join("house");
    Couvert::serve(&data, &["--demo", "--advertise", "no"]).end();
    let file = data.join("house.db");
    let mut bytes = std::fs::read(&file).unwrap();
    // Pages that the database has done with may hold the same words.
    let words = b"\"published\":{\"name\":\"";
    let places = bytes.windows(words.len()).enumerate();
    let places = places.filter(|(_, part)| part == words);
    let places: Vec<_> = places.map(|(at, _)| at + words.len()).collect();
    for at in &places {
        bytes[*at] ^= 1;
    }
    std::fs::write(&file, bytes).unwrap();
    let said = fails(&["verify", "--data", path(&data)]);
    assert!(said.starts_with("entry "), "{said}");
}
