use std::{collections::BTreeMap, time::Duration};

use common::{
    Event, Guest, Recorded, Stamp,
    paper::{self, Way},
    protocol::{Job, JobState, JobVerb},
};
use rusqlite::{Connection, OptionalExtension as _, params};

use super::{FIRST_REST, LONGEST_REST, Trouble};
use crate::journal::{signed, unsigned};

/// After so many attempts, over about a day, nobody waits for it any more.
const MOST_ATTEMPTS: u32 = 100;
/// So many are tried in one round.
const AT_ONCE: u32 = 50;
/// So many are listed.
const LISTED: u32 = 50;
/// Messages and papers stand in one list; their numbers must not meet.
const FIRST_JOB: u64 = 1 << 40;

/// A message as the event that asks for it has it.
#[derive(Debug)]
pub(crate) struct Message {
    way: Way,
    check: String,
    private: Vec<u8>,
    made_at: Stamp,
}

impl Message {
    /// The message that an event asks for.
    pub(crate) fn of(recorded: &Recorded) -> Option<Self> {
        let Event::Paper(paper::Event::Sent {
            check, way, guest, ..
        }) = &recorded.event
        else {
            return None;
        };
        Some(Self {
            way: *way,
            check: check.to_string(),
            private: guest.id.0.as_bytes().to_vec(),
            made_at: recorded.stamp,
        })
    }

    pub(crate) fn write(&self, connection: &Connection) -> rusqlite::Result<()> {
        let mut insert = connection.prepare_cached(
            "INSERT INTO message (way, check_id, private, made_at) VALUES (?1, ?2, ?3, ?4)",
        )?;
        insert.execute(params![
            name(self.way),
            self.check,
            self.private,
            self.made_at.millis()
        ])?;
        Ok(())
    }
}

const fn name(way: Way) -> &'static str {
    match way {
        Way::Mail => "mail",
        Way::Sms => "sms",
    }
}

/// A row that waits.
#[derive(Debug)]
pub(super) struct Waiting {
    pub(super) id: u64,
    pub(super) way: Way,
    pub(super) check: String,
    pub(super) private: Vec<u8>,
    attempts: u32,
}

pub(super) fn waiting(connection: &Connection) -> rusqlite::Result<Vec<Waiting>> {
    let mut select = connection.prepare_cached(
        "SELECT id, way, check_id, private, attempts FROM message
         WHERE state = 'waiting' ORDER BY attempts, id LIMIT ?1",
    )?;
    let rows = select.query_map([AT_ONCE], |row| {
        let way: String = row.get(1)?;
        Ok(Waiting {
            id: unsigned(row.get(0)?),
            way: if way == name(Way::Sms) {
                Way::Sms
            } else {
                Way::Mail
            },
            check: row.get(2)?,
            private: row.get(3)?,
            attempts: row.get(4)?,
        })
    })?;
    rows.collect()
}

/// The guest's own words; nothing once they are erased.
pub(super) fn guest(connection: &Connection, private: &[u8]) -> Result<Option<Guest>, Trouble> {
    let mut select = connection.prepare_cached("SELECT text FROM private WHERE id = ?1")?;
    let text: Option<Option<String>> = select.query_row([private], |row| row.get(0)).optional()?;
    let guest = text.flatten().map(|text| serde_json::from_str(&text));
    guest
        .transpose()
        .map_err(|error| Trouble::Never(error.to_string()))
}

/// Writes down what became of an attempt, and how long to rest before the next one.
pub(super) fn mark(
    connection: &Connection,
    message: &Waiting,
    trouble: Option<&Trouble>,
) -> rusqlite::Result<Option<Duration>> {
    let given_up = message.attempts + 1 >= MOST_ATTEMPTS;
    let state = match trouble {
        None => "done",
        Some(Trouble::Later(_)) if !given_up => "waiting",
        Some(_) => "failed",
    };
    if let Some(trouble) = trouble {
        tracing::warn!(%trouble, message = message.id, "not handed in");
    }
    let mut update = connection.prepare_cached(
        "UPDATE message SET attempts = attempts + 1, state = ?2, error = ?3
         WHERE id = ?1 AND state = 'waiting'",
    )?;
    let why = trouble.map(ToString::to_string);
    update.execute(params![signed(message.id), state, why])?;
    Ok((state == "waiting").then(|| rest_after(message.attempts)))
}

/// Twice as long after each attempt.
fn rest_after(attempts: u32) -> Duration {
    FIRST_REST
        .saturating_mul(1 << attempts.min(16))
        .min(LONGEST_REST)
}

/// Until when messages rest, on the worker's clock. A worker that starts anew tries all at once.
#[derive(Debug, Default)]
pub(super) struct Rests(BTreeMap<u64, Duration>);

impl Rests {
    pub(super) fn rests(&self, id: u64, now: Duration) -> bool {
        self.0.get(&id).is_some_and(|until| now < *until)
    }

    pub(super) fn keep(&mut self, id: u64, until: Option<Duration>) {
        match until {
            Some(until) => self.0.insert(id, until),
            None => self.0.remove(&id),
        };
    }
}

/// What waits, and what was handed in lately, as the list of papers shows it; newest first.
pub(crate) fn jobs(connection: &Connection) -> rusqlite::Result<Vec<Job>> {
    let mut select = connection.prepare_cached(
        "SELECT m.id, m.way, m.state, m.attempts, m.error, m.made_at,
                COALESCE((SELECT MAX(number) FROM receipt r WHERE r.check_id = m.check_id), 0)
         FROM message m ORDER BY m.state = 'waiting' DESC, m.id DESC LIMIT ?1",
    )?;
    let rows = select.query_map([LISTED], |row| {
        let state: String = row.get(2)?;
        let receipt: i64 = row.get(6)?;
        Ok(Job {
            job: FIRST_JOB + unsigned(row.get(0)?),
            kind: row.get(1)?,
            about: receipt.to_string(),
            place: String::new(),
            state: match state.as_str() {
                "waiting" => JobState::Waiting,
                "done" => JobState::Done,
                _ => JobState::Failed,
            },
            attempts: row.get(3)?,
            error: row.get(4)?,
            at: Stamp::from_millis(row.get(5)?),
        })
    })?;
    rows.collect()
}

/// Does something about a message; false where it is none, or nothing can be done about it.
pub(crate) fn act(connection: &Connection, job: u64, verb: JobVerb) -> rusqlite::Result<bool> {
    let Some(id) = job.checked_sub(FIRST_JOB) else {
        return Ok(false);
    };
    let sql = match verb {
        JobVerb::Retry => {
            "UPDATE message SET state = 'waiting', attempts = 0 WHERE id = ?1 AND state <> 'done'"
        }
        JobVerb::Drop => "UPDATE message SET state = 'failed' WHERE id = ?1 AND state = 'waiting'",
        JobVerb::Redirect(_) => return Ok(false),
    };
    Ok(connection.execute(sql, [signed(id)])? > 0)
}
