//! The thread of a printer with a printer that does as it is told: what no emulator can be made to
//! do at the right moment.

use std::{
    io::{Read as _, Write as _},
    net::TcpListener,
    path::Path,
    sync::{
        Arc, Mutex,
        mpsc::{Receiver, Sender, channel, sync_channel},
    },
    thread,
    time::{Duration, Instant},
};

use common::{
    CheckId, Command, PrinterId, check, demo,
    house::{CodePage, House as Settings, Printer, Prints, Reach},
    protocol::PrinterCondition,
};
use rusqlite::Connection;

use super::{Printing, board::Board, escpos, office::Tell, queue, worker::Worker};
use crate::{
    House,
    rehearsal::{Rehearsal, Till, assert_accepted, seven_in_the_evening},
};

const ID: PrinterId = PrinterId(1);
/// Longer than anything takes here, also on a busy machine.
const SOON: Duration = Duration::from_secs(30);

/// How the printer answers `DLE EOT`, and whether it says that it printed.
#[derive(Clone, Copy)]
struct Manner {
    status: [u8; 4],
    says_done: bool,
}

const WELL: Manner = Manner {
    status: [0x12; 4],
    says_done: true,
};
const OUT_OF_PAPER: Manner = Manner {
    status: [0x1A, 0x32, 0x12, 0x7E],
    says_done: false,
};
const MUTE: Manner = Manner {
    says_done: false,
    ..WELL
};

/// A printer that holds its word back until it is well.
struct Fake {
    port: u16,
    manner: Arc<Mutex<Manner>>,
    /// Each paper with its end, as it came in.
    papers: Receiver<Vec<u8>>,
}

impl Fake {
    fn start(manner: Manner) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let manner = Arc::new(Mutex::new(manner));
        let (came, papers) = channel();
        let told = Arc::clone(&manner);
        thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let (told, came) = (Arc::clone(&told), came.clone());
                thread::spawn(move || serve(stream, &told, &came));
            }
        });
        Self {
            port,
            manner,
            papers,
        }
    }

    fn becomes(&self, manner: Manner) {
        *self.manner.lock().expect("no panic") = manner;
    }

    fn paper(&self) -> String {
        let bytes = self.papers.recv_timeout(SOON).expect("a paper");
        String::from_utf8_lossy(&bytes).into_owned()
    }
}

fn serve(mut stream: std::net::TcpStream, told: &Mutex<Manner>, came: &Sender<Vec<u8>>) {
    let step = Some(Duration::from_millis(20));
    stream.set_read_timeout(step).expect("a step");
    let (mut paper, mut owes) = (Vec::new(), false);
    let mut bytes = [0; 4096];
    loop {
        let manner = *told.lock().expect("no panic");
        match stream.read(&mut bytes) {
            Ok(0) => return,
            Ok(count) => paper.extend_from_slice(&bytes[..count]),
            Err(error) if error.kind() == std::io::ErrorKind::WouldBlock => {}
            Err(_) => return,
        }
        while let Some(at) = paper
            .windows(3)
            .position(|three| three[..2] == [0x10, 0x04] && (1..=4).contains(&three[2]))
        {
            let which = usize::from(paper[at + 2]) - 1;
            paper.drain(at..at + 3);
            if stream.write_all(&[manner.status[which]]).is_err() {
                return;
            }
        }
        if paper.ends_with(&escpos::WORD) {
            owes = true;
            came.send(std::mem::take(&mut paper)).unwrap_or_default();
        }
        if owes && manner.says_done {
            owes = false;
            if stream.write_all(&[0]).is_err() {
                return;
            }
        }
    }
}

fn printer(port: u16) -> Printer {
    Printer {
        id: ID,
        name: "pass".to_owned(),
        reach: Reach::Tcp {
            host: "127.0.0.1".to_owned(),
            port,
        },
        code_page: CodePage::Cp858,
        columns: 42,
        prints: demo::house()
            .house
            .stations
            .iter()
            .map(|station| Prints::Station(station.id))
            .chain([Prints::Guests])
            .collect(),
        fallback: None,
        drawer: true,
    }
}

fn settings(port: u16) -> Settings {
    Settings {
        printers: vec![printer(port)],
        ..demo::house().house
    }
}

/// The demo house with this printer.
fn rehearsal(port: u16) -> Rehearsal {
    let dir = tempfile::TempDir::new().expect("a folder");
    let mut founding = demo::house();
    founding.house = settings(port);
    House::found(dir.path(), &founding, seven_in_the_evening()).expect("a house");
    let house = House::open(dir.path()).expect("it opens");
    Rehearsal {
        dir,
        house,
        till: Till::new(7),
    }
}

fn jobs(dir: &Path) -> Vec<(String, String, Option<String>, u32)> {
    let connection = Connection::open(dir.join("house.db")).expect("opened");
    let mut select = connection
        .prepare("SELECT kind, state, error, attempts FROM job ORDER BY id")
        .expect("prepared");
    let rows = select.query_map([], |row| {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
    });
    rows.expect("rows").map(|row| row.expect("a row")).collect()
}

fn until(what: &str, mut there: impl FnMut() -> bool) {
    let began = Instant::now();
    while !there() {
        assert!(began.elapsed() < SOON, "never {what}");
        // sleeps between two looks at the database, which rings no bell.
        thread::sleep(Duration::from_millis(10));
    }
}

/// A burger for a table, sent.
fn burger(evening: &mut Rehearsal, table: u32) -> CheckId {
    let (check, open) = evening.till.open(table);
    let (line, ring) = evening.till.ring(check, 121, 1, &[101]);
    let send = evening.till.send(check, &[line]);
    assert_accepted(&evening.take(&[open, ring, send]));
    check
}

fn quiet() -> Tell {
    Box::new(|_| ())
}

#[test]
fn a_printer_that_holds_a_ticket_is_not_sent_it_again() {
    let fake = Fake::start(MUTE);
    let mut evening = rehearsal(fake.port);
    burger(&mut evening, 12);
    let dir = evening.dir.path();
    let printing = Printing::begin(dir, quiet()).expect("it begins");
    assert!(fake.paper().contains("Burger"));
    fake.becomes(OUT_OF_PAPER);
    // sleeps longer than a printer that is well may say nothing: what is awaited is that nothing
    // happens.
    thread::sleep(Duration::from_secs(3));
    assert_eq!(jobs(dir)[0].1, "printing");
    fake.becomes(WELL);
    until("it is done", || jobs(dir)[0].1 == "done");
    printing.end();
    assert!(fake.papers.try_recv().is_err());
    assert_eq!(jobs(dir)[0].3, 1);
}

#[test]
fn a_printer_that_never_says_that_it_printed_is_not_sent_the_same_for_ever() {
    let fake = Fake::start(MUTE);
    let mut evening = rehearsal(fake.port);
    burger(&mut evening, 12);
    let dir = evening.dir.path();
    let printing = Printing::begin(dir, quiet()).expect("it begins");
    assert!(!fake.paper().contains("REPRINT"));
    assert!(fake.paper().contains("REPRINT - may be a duplicate"));
    assert!(fake.paper().contains("REPRINT - may be a duplicate"));
    until("it is given up", || jobs(dir)[0].1 == "failed");
    assert_eq!(jobs(dir)[0].2.as_deref(), Some("no-word"));
    printing.end();
}

#[test]
fn a_retried_send_prints_no_second_ticket() {
    let fake = Fake::start(WELL);
    let mut evening = rehearsal(fake.port);
    let (check, open) = evening.till.open(12);
    let (line, ring) = evening.till.ring(check, 121, 1, &[101]);
    let send = evening.till.send(check, &[line]);
    assert_accepted(&evening.take(&[open, ring, send.clone()]));
    assert_accepted(&evening.take(&[send.clone(), send]));
    assert_eq!(jobs(evening.dir.path()).len(), 1);
}

#[test]
fn a_drawer_that_could_not_open_does_not_open_later() {
    let unused = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = unused.local_addr().expect("an address").port();
    drop(unused);
    let mut evening = rehearsal(port);
    evening.dinner(12);
    let dir = evening.dir.path();
    assert_eq!(jobs(dir)[2].0, "kick");
    // The house was closed before anybody could be told.
    queue::resume(&Connection::open(dir.join("house.db")).expect("opened")).expect("resumed");
    let kick = jobs(dir).remove(2);
    assert_eq!(
        (kick.1.as_str(), kick.2.as_deref()),
        ("failed", Some("late"))
    );
    let (_, others): (Vec<_>, Vec<_>) = jobs(dir).into_iter().partition(|job| job.0 == "kick");
    assert!(others.iter().all(|job| job.1 == "waiting"), "{others:?}");
}

#[test]
fn papers_of_a_printer_that_was_taken_out_go_into_the_folder() {
    let fake = Fake::start(OUT_OF_PAPER);
    let mut evening = rehearsal(fake.port);
    let check = burger(&mut evening, 12);
    let ask = evening.till.by(
        crate::rehearsal::ANNA,
        Command::Check(check::Command::AskBill { check }),
    );
    assert_accepted(&evening.take(&[ask]));
    let dir = evening.dir.path().to_owned();
    let printing = Printing::begin(&dir, quiet()).expect("it begins");
    let without = Settings {
        printers: Vec::new(),
        ..settings(fake.port)
    };
    let publish = Command::House(common::house::Command::Publish(Box::new(without)));
    let publish = evening.till.by(crate::rehearsal::MARC, publish);
    assert_accepted(&evening.take(&[publish]));
    printing.wake.try_send(()).unwrap_or_default();
    until("both are gone", || {
        jobs(&dir).iter().all(|job| job.1 == "failed")
    });
    printing.end();
    let connection = Connection::open(dir.join("house.db")).expect("opened");
    let kinds: String = connection
        .query_row("SELECT group_concat(kind) FROM paper", [], |row| row.get(0))
        .expect("kinds");
    assert_eq!(kinds, "bill");
}

#[test]
fn a_printer_that_does_not_answer_is_away_and_its_thread_ends_when_it_is_told_to() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = listener.local_addr().expect("an address").port();
    let evening = rehearsal(port);
    let (wake, _woken) = sync_channel(1);
    let board = Arc::new(Board::new(wake));
    let (stop, wakes) = sync_channel::<()>(1);
    let seen = Arc::clone(&board);
    let worker = Worker::new(
        evening.dir.path(),
        settings(port),
        printer(port),
        seen,
        wakes,
    );
    let worker = worker.expect("a worker");
    let thread = thread::spawn(move || worker.run());
    until("it was looked for", || {
        board.condition(ID) == Some(PrinterCondition::Offline)
    });
    drop(stop);
    let began = Instant::now();
    thread.join().expect("no panic");
    assert!(began.elapsed() < Duration::from_secs(5));
}
