//! The table of jobs: what waits for which printer, and how far it has come.

use std::collections::BTreeSet;

use common::{
    PrinterId, Stamp, TicketId,
    paper::Kind,
    protocol::{Job as Shown, JobState, JobVerb},
};
use rusqlite::{Connection, OptionalExtension as _, Row, params};

use crate::journal::unsigned;

/// Shown to a till at most.
const MOST_SHOWN: u32 = 200;
/// Of those that are done, the latest are kept.
const KEPT: u32 = 500;
/// Waiting for one printer at most; beyond it nobody would find anything among them any more.
pub(super) const LONGEST: u32 = 1_000;

/// A drawer that is to be opened.
pub(super) const KICK: &str = "kick";
/// A page that shows what a printer can.
pub(super) const TEST: &str = "test";

/// A paper as its printer takes it up.
#[derive(Clone, Debug)]
pub(super) struct Job {
    pub(super) id: i64,
    pub(super) kind: String,
    pub(super) reference: String,
    pub(super) body: Option<String>,
    pub(super) home: PrinterId,
    pub(super) attempts: u32,
    /// A printer may have it already.
    pub(super) begun: bool,
    pub(super) copy: u32,
}

impl Job {
    /// The ticket that it is of.
    pub(super) fn ticket(&self) -> Option<TicketId> {
        let is_ticket = self.kind == Kind::Ticket.name();
        self.reference.parse().ok().filter(|_| is_ticket)
    }
}

/// Why something did not come out; tills have words for these.
pub(super) const NO_WORD: &str = "no-word";
pub(super) const NO_ANSWER: &str = "no-answer";
pub(super) const LOST: &str = "lost";
pub(super) const CLOSED: &str = "closed";
pub(super) const LATE: &str = "late";
pub(super) const UNMADE: &str = "unmade";

const COLUMNS: &str = "id, kind, reference, body, home, attempts, begun, copy";

fn job(row: &Row<'_>) -> rusqlite::Result<Job> {
    Ok(Job {
        id: row.get(0)?,
        kind: row.get(1)?,
        reference: row.get(2)?,
        body: row.get(3)?,
        home: PrinterId(row.get(4)?),
        attempts: row.get(5)?,
        begun: row.get(6)?,
        copy: row.get(7)?,
    })
}

/// The oldest job that waits for a printer, drawers first, but for those that were tried just now.
pub(super) fn next(
    connection: &Connection,
    printer: PrinterId,
    but: &[i64],
) -> rusqlite::Result<Option<Job>> {
    let mut select = connection.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM job WHERE printer = ?1 AND state = 'waiting'
         ORDER BY kind <> '{KICK}', id LIMIT ?2"
    ))?;
    let most = u32::try_from(but.len())
        .unwrap_or(u32::MAX)
        .saturating_add(1);
    let mut rows = select.query_map(params![printer.0, most], job)?;
    rows.find(|row| row.as_ref().map_or(true, |job| !but.contains(&job.id)))
        .transpose()
}

/// The next drawer to be opened at a printer that is busy with a paper.
pub(super) fn next_kick(
    connection: &Connection,
    printer: PrinterId,
) -> rusqlite::Result<Option<Job>> {
    let mut select = connection.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM job
         WHERE printer = ?1 AND state = 'waiting' AND kind = '{KICK}' ORDER BY id LIMIT 1"
    ))?;
    select.query_row([printer.0], job).optional()
}

/// The printer gets it now. False where somebody else decided about it meanwhile.
pub(super) fn begin(
    connection: &Connection,
    job: i64,
    printer: PrinterId,
) -> rusqlite::Result<bool> {
    let mut update = connection.prepare_cached(
        "UPDATE job SET state = 'printing', begun = 1, attempts = attempts + 1, error = NULL
         WHERE id = ?1 AND printer = ?2 AND state = 'waiting'",
    )?;
    Ok(update.execute(params![job, printer.0])? == 1)
}

/// Whether a printer is still to finish what it began.
pub(super) fn is_printing(
    connection: &Connection,
    job: i64,
    printer: PrinterId,
) -> rusqlite::Result<bool> {
    let mut select = connection.prepare_cached(
        "SELECT 1 FROM job WHERE id = ?1 AND printer = ?2 AND state = 'printing'",
    )?;
    select.exists(params![job, printer.0])
}

/// Whether somebody wants it tried again at once.
pub(super) fn is_fresh(connection: &Connection, job: i64) -> rusqlite::Result<bool> {
    let mut select =
        connection.prepare_cached("SELECT 1 FROM job WHERE id = ?1 AND attempts = 0")?;
    select.exists([job])
}

/// The printer said that it is done; also where another one was to take it and has not begun.
pub(super) fn done(connection: &Connection, job: i64, printer: PrinterId) -> rusqlite::Result<()> {
    let mut update = connection.prepare_cached(
        "UPDATE job SET state = 'done', error = NULL,
             done_at = CAST(unixepoch('subsec') * 1000 AS INTEGER)
         WHERE id = ?1 AND (state = 'waiting' OR (state = 'printing' AND printer = ?2))",
    )?;
    update.execute(params![job, printer.0])?;
    Ok(())
}

/// It is to be tried again, and why. `begun` says whether a printer may have it.
pub(super) fn wait(
    connection: &Connection,
    job: i64,
    printer: PrinterId,
    begun: bool,
    error: &str,
) -> rusqlite::Result<()> {
    let mut update = connection.prepare_cached(
        "UPDATE job SET state = 'waiting', begun = ?3, error = ?4
         WHERE id = ?1 AND printer = ?2 AND state = 'printing'",
    )?;
    update.execute(params![job, printer.0, begun, error])?;
    Ok(())
}

/// Nobody tries any more, and why.
pub(super) fn fail(connection: &Connection, job: i64, error: &str) -> rusqlite::Result<()> {
    let mut update = connection.prepare_cached(
        "UPDATE job SET state = 'failed', error = ?2
         WHERE id = ?1 AND state IN ('waiting', 'printing')",
    )?;
    update.execute(params![job, error])?;
    Ok(())
}

/// After a crash nobody knows what a printer made of what it had.
pub(super) fn resume(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute(
        "UPDATE job SET state = 'waiting' WHERE state = 'printing'",
        [],
    )?;
    let late = "UPDATE job SET state = 'failed', error = 'late'
                WHERE kind = ?1 AND state = 'waiting'";
    connection.execute(late, [KICK])?;
    Ok(())
}

/// Everything that a printer had to print goes to another one, but for what only it can do.
pub(super) fn hand_on(
    connection: &Connection,
    from: PrinterId,
    to: PrinterId,
) -> rusqlite::Result<usize> {
    let mut update = connection.prepare_cached(
        "UPDATE job SET printer = ?2, state = 'waiting'
         WHERE printer = ?1 AND state IN ('waiting', 'printing') AND kind NOT IN (?3, ?4)",
    )?;
    update.execute(params![from.0, to.0, KICK, TEST])
}

/// Papers whose printer is gone and that no other prints go into the folder; what the folder
/// cannot make is given up, and says so.
pub(super) fn strand(connection: &Connection, from: PrinterId) -> rusqlite::Result<()> {
    let transaction = connection.unchecked_transaction()?;
    transaction.execute(
        "INSERT INTO paper (kind, reference, made_at, copy)
         SELECT kind, reference, made_at, copy FROM job
         WHERE printer = ?1 AND state IN ('waiting', 'printing') AND body IS NULL
         AND kind NOT IN (?2, ?3)",
        params![from.0, KICK, TEST],
    )?;
    transaction.execute(
        "UPDATE job SET state = 'failed', error = 'gone'
         WHERE printer = ?1 AND state IN ('waiting', 'printing')",
        [from.0],
    )?;
    transaction.commit()
}

/// What keeps the table short.
pub(super) fn tidy(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute(
        "DELETE FROM job WHERE state IN ('done', 'failed') AND copy = 0 AND id <=
         (SELECT id FROM job WHERE state IN ('done', 'failed') AND copy = 0
          ORDER BY id DESC LIMIT 1 OFFSET ?1)",
        [KEPT],
    )?;
    Ok(())
}

/// Printers for which something waits, and how many papers.
pub(super) fn waiting(connection: &Connection) -> rusqlite::Result<Vec<(PrinterId, u32)>> {
    let mut select = connection.prepare_cached(
        "SELECT printer, COUNT(*) FROM job WHERE state IN ('waiting', 'printing')
         GROUP BY printer ORDER BY printer",
    )?;
    let rows = select.query_map([], |row| Ok((PrinterId(row.get(0)?), row.get(1)?)))?;
    rows.collect()
}

/// Tickets of which something came out, as far back as is kept.
pub(super) fn tickets_out(connection: &Connection) -> rusqlite::Result<BTreeSet<TicketId>> {
    let mut select = connection
        .prepare("SELECT DISTINCT reference FROM job WHERE kind = ?1 AND state = 'done'")?;
    let rows = select.query_map([Kind::Ticket.name()], |row| row.get::<_, String>(0))?;
    let tickets = rows.map(|row| Ok(row?.parse().ok()));
    tickets.filter_map(Result::transpose).collect()
}

/// Drawers that wait to be opened.
pub(super) fn kicks(connection: &Connection) -> rusqlite::Result<Vec<i64>> {
    let mut select = connection
        .prepare_cached("SELECT id FROM job WHERE kind = ?1 AND state = 'waiting' ORDER BY id")?;
    select.query_map([KICK], |row| row.get(0))?.collect()
}

/// A test page. False where too much waits already.
pub(super) fn add_test(
    connection: &Connection,
    printer: PrinterId,
    at: Stamp,
) -> rusqlite::Result<bool> {
    let added = connection.execute(
        "INSERT INTO job (kind, reference, about, printer, home, made_at)
         SELECT ?1, '', '', ?2, ?2, ?3 WHERE ?4 >
         (SELECT COUNT(*) FROM job WHERE printer = ?2 AND state IN ('waiting', 'printing'))",
        params![TEST, printer.0, at.millis(), LONGEST],
    )?;
    Ok(added == 1)
}

/// What somebody at a till decided about a job. False where there is no such job, or where it
/// came out already.
pub(super) fn decide(connection: &Connection, job: u64, verb: JobVerb) -> rusqlite::Result<bool> {
    let Ok(job) = i64::try_from(job) else {
        return Ok(false);
    };
    let changed = match verb {
        JobVerb::Retry => connection.execute(
            "UPDATE job SET state = 'waiting', error = NULL, attempts = 0
             WHERE id = ?1 AND kind <> ?2 AND state IN ('waiting', 'failed')",
            params![job, KICK],
        )?,
        JobVerb::Redirect(to) => connection.execute(
            "UPDATE job SET state = 'waiting', error = NULL, attempts = 0, printer = ?2
             WHERE id = ?1 AND kind NOT IN (?3, ?4)
             AND state IN ('waiting', 'printing', 'failed')",
            params![job, to.0, KICK, TEST],
        )?,
        JobVerb::Drop => connection.execute(
            "UPDATE job SET state = 'failed', error = 'dropped'
             WHERE id = ?1 AND state IN ('waiting', 'printing', 'failed')",
            [job],
        )?,
    };
    Ok(changed == 1)
}

/// The jobs as tills show them, the newest first; what is not done yet before the rest.
pub(super) fn shown(
    connection: &Connection,
    name: impl Fn(PrinterId) -> String,
) -> rusqlite::Result<Vec<Shown>> {
    let mut select = connection.prepare_cached(
        "SELECT id, kind, about, printer, state, attempts, error, made_at FROM job
         WHERE error IS NOT 'dropped'
         ORDER BY state NOT IN ('waiting', 'printing', 'failed'), id DESC LIMIT ?1",
    )?;
    let rows = select.query_map([MOST_SHOWN], |row| {
        let state: String = row.get(4)?;
        Ok(Shown {
            job: unsigned(row.get(0)?),
            kind: row.get(1)?,
            about: row.get(2)?,
            place: name(PrinterId(row.get(3)?)),
            state: match state.as_str() {
                "printing" => JobState::Printing,
                "done" => JobState::Done,
                "failed" => JobState::Failed,
                _ => JobState::Waiting,
            },
            attempts: row.get(5)?,
            error: row.get(6)?,
            at: Stamp::from_millis(row.get(7)?),
        })
    })?;
    rows.collect()
}
