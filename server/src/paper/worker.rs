//! Makes the papers that wait in the outbox, on a thread of its own: a full disk or a slow one
//! never holds the house up. A paper that fails is tried again, and its row says why.

use std::{
    fs,
    io::{self, Write as _},
    path::Path,
    sync::mpsc::{Receiver, RecvTimeoutError},
    time::Duration,
};

use common::{
    Stamp,
    docket::{WIDTH, Words, z_tape},
    house::House,
};
use rusqlite::{Connection, OpenFlags, params};

use super::{
    stored::{self, Made, Size},
    z_pdf,
};
use crate::reports::{ReportError, Settings, z_numbered};

/// The papers' folder within the house's.
const FOLDER: &str = "paper";
/// Papers made between two writes to the database, so that the writes stay short.
const AT_ONCE: u32 = 20;
/// After so many attempts a paper counts as failed, unless it is for the disk's sake.
const MOST_ATTEMPTS: u32 = 10;
/// How long the worker waits for the database.
const PATIENCE: Duration = Duration::from_secs(10);
/// The pause while nothing waits, if nobody wakes the worker.
const PAUSE: Duration = Duration::from_secs(2);
/// The longest pause after attempts that failed.
const LONGEST_PAUSE: Duration = Duration::from_secs(60);

/// Why a paper was not made.
#[derive(Debug, thiserror::Error)]
pub enum PaperError {
    /// The papers' folder cannot be written to.
    #[error("the papers' folder: {0}")]
    Folder(#[from] io::Error),
    /// The database.
    #[error("the house's database: {0}")]
    Database(#[from] rusqlite::Error),
    /// What the paper shows cannot be read.
    #[error(transparent)]
    Report(#[from] ReportError),
    /// The outbox asks for something that is not there.
    #[error("there is no {kind} {reference}")]
    Missing {
        /// What kind of paper.
        kind: String,
        /// Which one.
        reference: String,
    },
}

impl From<serde_json::Error> for PaperError {
    fn from(error: serde_json::Error) -> Self {
        Self::Report(error.into())
    }
}

/// A row of the outbox.
struct Waiting {
    id: i64,
    kind: String,
    reference: String,
    /// 1 for the first one that somebody asked for again.
    copy: u32,
    asked_at: Stamp,
}

/// Makes papers until the sender of wakes is gone, and then whatever still waits.
///
/// A wake says that something may wait; without one the worker looks every two seconds.
///
/// # Errors
/// Where the database cannot be opened; later trouble is logged, written to the rows and
/// tried again.
pub fn work(dir: &Path, woken: &Receiver<()>) -> Result<(), PaperError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(dir.join("house.db"), flags)?;
    connection.busy_timeout(PATIENCE)?;
    // A mark that is lost with the power makes the same paper once more; syncing and
    // checkpointing are left to the house.
    connection.pragma_update(None, "synchronous", "NORMAL")?;
    connection.pragma_update(None, "wal_autocheckpoint", 0)?;
    let mut settings = Settings::default();
    let mut pause = Duration::ZERO;
    loop {
        let gone = woken.recv_timeout(pause) == Err(RecvTimeoutError::Disconnected);
        let made = drain(&connection, dir, &mut settings);
        if gone {
            return Ok(());
        }
        pause = if made {
            PAUSE
        } else {
            (pause * 2).clamp(PAUSE, LONGEST_PAUSE)
        };
    }
}

/// Makes all that waits; false where something went wrong and must wait longer.
fn drain(connection: &Connection, dir: &Path, settings: &mut Settings) -> bool {
    loop {
        match make_some(connection, dir, settings) {
            Ok(0) => return waiting(connection).is_ok_and(|rows| rows.is_empty()),
            Ok(_) => {}
            Err(error) => {
                tracing::warn!(%error, "papers wait");
                return false;
            }
        }
    }
}

/// Makes some of the papers that wait, the oldest first, and says how many it made.
///
/// # Errors
/// Where the outbox cannot be read or marked. What keeps a single paper from being made goes
/// into its row instead.
pub fn work_once(connection: &Connection, dir: &Path) -> Result<usize, PaperError> {
    make_some(connection, dir, &mut Settings::default())
}

fn make_some(
    connection: &Connection,
    dir: &Path,
    settings: &mut Settings,
) -> Result<usize, PaperError> {
    let rows = waiting(connection)?;
    if rows.is_empty() {
        return Ok(0);
    }
    settings.refresh(connection)?;
    let mut outcomes = Vec::new();
    for row in rows {
        let made = make(connection, &settings.house, &row).and_then(|paper| put(dir, &paper));
        outcomes.push((row, made));
    }
    let transaction = connection.unchecked_transaction()?;
    for (row, made) in &outcomes {
        mark(&transaction, row, made.as_ref().err())?;
    }
    transaction.commit()?;
    Ok(outcomes.iter().filter(|(_, made)| made.is_ok()).count())
}

fn waiting(connection: &Connection) -> Result<Vec<Waiting>, PaperError> {
    let mut select = connection.prepare_cached(
        "SELECT id, kind, reference, copy, made_at FROM paper WHERE state = 'waiting'
         ORDER BY attempts, id LIMIT ?1",
    )?;
    let rows = select.query_map([AT_ONCE], |row| {
        Ok(Waiting {
            id: row.get(0)?,
            kind: row.get(1)?,
            reference: row.get(2)?,
            copy: row.get(3)?,
            asked_at: Stamp::from_millis(row.get(4)?),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn mark(
    connection: &Connection,
    row: &Waiting,
    error: Option<&PaperError>,
) -> Result<(), PaperError> {
    if let Some(error) = error {
        tracing::warn!(%error, kind = row.kind, reference = row.reference, "no paper");
    }
    let mut update = connection.prepare_cached(
        "UPDATE paper SET attempts = attempts + 1, error = ?2,
         state = CASE WHEN ?2 IS NULL THEN 'done'
                      WHEN attempts + 1 >= ?3 THEN 'failed' ELSE 'waiting' END
         WHERE id = ?1",
    )?;
    // A full or missing disk passes; what is not there will not come.
    let most = match error {
        Some(PaperError::Folder(_) | PaperError::Database(_)) => u32::MAX,
        _ => MOST_ATTEMPTS,
    };
    let error = error.map(ToString::to_string);
    update.execute(params![row.id, error, most])?;
    Ok(())
}

fn make(connection: &Connection, house: &House, row: &Waiting) -> Result<Made, PaperError> {
    let made = made(connection, house, &row.kind, &row.reference)?;
    Ok(match row.copy {
        0 => made,
        number => made.copied(house, number, row.asked_at),
    })
}

/// A paper of the books, by its kind.
pub(crate) fn made(
    connection: &Connection,
    house: &House,
    kind: &str,
    reference: &str,
) -> Result<Made, PaperError> {
    let made = match kind {
        "receipt" => stored::receipt(connection, house, reference)?,
        "bill" => stored::bill(connection, house, reference)?,
        "credit" => stored::credit(connection, house, reference)?,
        "voucher" => stored::voucher(connection, house, reference)?,
        "invoice" => stored::invoice(connection, house, reference)?,
        "x" => stored::x(connection, house, reference)?,
        "z" => z(connection, house, reference)?,
        _ => None,
    };
    made.ok_or_else(|| PaperError::Missing {
        kind: kind.to_owned(),
        reference: reference.to_owned(),
    })
}

fn z(connection: &Connection, house: &House, number: &str) -> Result<Option<Made>, PaperError> {
    let Ok(number) = number.parse() else {
        return Ok(None);
    };
    let z = match z_numbered(connection, Some(number)) {
        Ok(z) => z,
        Err(ReportError::NoSuchZ) => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    let sheet = z_tape(Words::of(house.language), house, &z.report);
    Ok(Some(Made {
        name: format!("z-{number:04}"),
        text: sheet.text(WIDTH),
        sheet,
        pdf: z_pdf(house, &z),
        // A copy is one of the tape.
        size: Size::Strip,
        at: z.report.closed_at,
    }))
}

/// Puts both files into the folder; whoever looks sees a whole file or none.
fn put(dir: &Path, paper: &Made) -> Result<(), PaperError> {
    let folder = dir.join(FOLDER);
    fs::create_dir_all(&folder)?;
    for (ending, bytes) in [("txt", paper.text.as_bytes()), ("pdf", &paper.pdf)] {
        let name = format!("{}.{ending}", paper.name);
        let part = folder.join(format!(".{name}.part"));
        let mut file = fs::File::create(&part)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&part, folder.join(name))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::{sync::mpsc::channel, thread};

    use super::*;
    use crate::{paper::example::check, reports::example};

    fn open(dir: &Path) -> Connection {
        let connection = Connection::open(dir.join("house.db")).expect("opened");
        connection.busy_timeout(PATIENCE).expect("patient");
        connection
    }

    fn ask(connection: &Connection, kind: &str, reference: &str) {
        connection
            .execute(
                "INSERT INTO paper (kind, reference, state, attempts, made_at)
                 VALUES (?1, ?2, 'waiting', 0, 0)",
                [kind, reference],
            )
            .expect("asked");
    }

    fn settle(connection: &Connection) {
        let check = serde_json::to_string(&check()).expect("json");
        connection
            .execute(
                "INSERT INTO receipt VALUES (123, 'c', 'Brasserie Couvert', ?1, '[]', 0, 0)",
                [check],
            )
            .expect("a receipt");
    }

    fn states(connection: &Connection) -> Vec<(String, u32, Option<String>)> {
        let mut select = connection
            .prepare("SELECT state, attempts, error FROM paper ORDER BY id")
            .expect("prepared");
        let rows = select
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
            .expect("read");
        rows.map(|row| row.expect("a row")).collect()
    }

    fn files(dir: &Path) -> Vec<String> {
        let entries = fs::read_dir(dir.join(FOLDER)).expect("the folder");
        let mut names: Vec<String> = entries
            .map(|entry| {
                entry
                    .expect("an entry")
                    .file_name()
                    .to_string_lossy()
                    .into_owned()
            })
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_settled_check_and_a_closed_day_are_put_into_the_folder() {
        let house = example::house();
        let connection = open(house.path());
        settle(&connection);
        ask(&connection, "receipt", "c");
        ask(&connection, "z", "2");
        assert_eq!(work_once(&connection, house.path()).expect("worked"), 2);
        assert_eq!(work_once(&connection, house.path()).expect("worked"), 0);
        assert_eq!(
            files(house.path()),
            [
                "receipt-000123.pdf",
                "receipt-000123.txt",
                "z-0002.pdf",
                "z-0002.txt"
            ]
        );
        let tape = fs::read_to_string(house.path().join("paper/z-0002.txt")).expect("text");
        assert!(tape.contains("SHORT"));
        assert_eq!(
            states(&connection),
            [("done".into(), 1, None), ("done".into(), 1, None)]
        );
    }

    #[test]
    fn a_paper_that_cannot_be_made_says_why_and_is_given_up_in_the_end() {
        let house = example::house();
        let connection = open(house.path());
        ask(&connection, "z", "9");
        ask(&connection, "z", "1");
        assert_eq!(work_once(&connection, house.path()).expect("worked"), 1);
        let why = Some("there is no z 9".to_owned());
        assert_eq!(states(&connection)[0], ("waiting".into(), 1, why.clone()));
        for _ in 1..MOST_ATTEMPTS {
            work_once(&connection, house.path()).expect("worked");
        }
        assert_eq!(
            states(&connection)[0],
            ("failed".into(), MOST_ATTEMPTS, why)
        );
    }

    #[test]
    fn papers_wait_while_the_folder_cannot_be_written() {
        let house = example::house();
        let connection = open(house.path());
        fs::write(house.path().join(FOLDER), "not a folder").expect("written");
        ask(&connection, "z", "1");
        for _ in 0..MOST_ATTEMPTS {
            assert_eq!(work_once(&connection, house.path()).expect("worked"), 0);
        }
        assert_eq!(states(&connection)[0].0, "waiting");
        fs::remove_file(house.path().join(FOLDER)).expect("removed");
        assert_eq!(work_once(&connection, house.path()).expect("worked"), 1);
        let attempts = MOST_ATTEMPTS + 1;
        assert_eq!(states(&connection)[0], ("done".into(), attempts, None));
    }

    #[test]
    fn the_worker_makes_what_waits_before_it_goes_home() {
        let house = example::house();
        let connection = open(house.path());
        let (wake, woken) = channel();
        let dir = house.path().to_owned();
        let worker = thread::spawn(move || work(&dir, &woken));
        ask(&connection, "z", "1");
        wake.send(()).expect("it listens");
        ask(&connection, "z", "2");
        drop(wake);
        worker.join().expect("it went home").expect("worked");
        assert_eq!(files(house.path()).len(), 4);
    }
}
