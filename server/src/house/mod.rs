//! The house: one state, one journal, one commit a batch.
//!
//! Synchronous and without a clock of its own, so that a simulation can run it in one thread.

mod batch;
mod error;
mod found;
mod guest;
mod join;
mod news;
mod open;
mod printed;
pub(crate) mod record;
mod secret;
mod vault;
mod working;

#[cfg(test)]
mod stories;
#[cfg(test)]
mod tests;

use std::{fs::File, path::PathBuf};

use common::{
    Audience, Stamp, State, check_invariants,
    protocol::{Answer, HouseMessage, SubmittedCommand},
};
use rusqlite::{Connection, TransactionBehavior};

use crate::{journal, projection};

use batch::{Batch, Kept};
pub use error::HouseError;
pub use found::HOUSE;
use news::News;
pub(crate) use secret::Pepper;
pub(crate) use vault::{LONGEST as LONGEST_SECRET, Secrets};
use working::Working;

/// More commands than this do not share a commit.
pub const MOST_IN_A_COMMIT: usize = 512;

/// A snapshot is written after so many entries, and at every day close.
const SNAPSHOT_EVERY: u64 = 20_000;

/// What one commit brought.
#[derive(Clone, PartialEq, Debug)]
pub struct Commit {
    /// In the sequence of the commands.
    pub answers: Vec<Answer>,
    /// The floor's news, where there are any.
    pub floor: Option<HouseMessage>,
    /// The pass's news, where there are any.
    pub pass: Option<HouseMessage>,
    /// Whether a paper waits to be made.
    pub(crate) papers: bool,
    frames: [Option<String>; 2],
}

impl Commit {
    /// An audience's news as the text of a frame, encoded once.
    #[must_use]
    pub fn frame(&self, audience: Audience) -> Option<&str> {
        match audience {
            Audience::Floor => self.frames[0].as_deref(),
            Audience::Pass => self.frames[1].as_deref(),
        }
    }
}

/// The house in a folder. One process at a time holds it.
#[derive(Debug)]
pub struct House {
    dir: PathBuf,
    connection: Connection,
    meta: journal::Meta,
    working: Working,
    /// Set while the working state may hold what was not kept.
    stale: bool,
    snapshot_at: u64,
    snapshot_z: u32,
    _lock: File,
}

impl House {
    /// Carries out the commands in sequence and keeps all of it in one commit.
    ///
    /// A command that was taken before gets its first answer again. On an error nothing was kept
    /// and nobody may be answered: the devices will send the batch again.
    pub fn take(&mut self, now: Stamp, batch: &[SubmittedCommand]) -> Result<Commit, HouseError> {
        if batch.len() > MOST_IN_A_COMMIT {
            return Err(HouseError::TooMany(batch.len()));
        }
        self.recover()?;
        match self.carry_out(now, batch) {
            Err(error) if error.is_of_the_command() => self.one_by_one(now, batch),
            done => done,
        }
        .map(|kept| kept.commit(self.meta.epoch))
    }

    /// What is in service, as of the last commit.
    #[must_use]
    pub fn state(&self) -> &State {
        &self.working.state
    }

    /// Which life of the house this is.
    #[must_use]
    pub fn epoch(&self) -> u64 {
        self.meta.epoch
    }

    /// The house's id, for life.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.meta.id
    }

    /// When it was founded.
    #[must_use]
    pub fn founded(&self) -> Stamp {
        self.meta.founded
    }

    /// The last number of an audience.
    #[must_use]
    pub fn number(&self, audience: Audience) -> u64 {
        self.working.number(audience)
    }

    /// The last stamp of the journal; no later one is before it.
    #[must_use]
    pub fn last_stamp(&self) -> Stamp {
        self.working.last
    }

    /// The house's folder.
    #[must_use]
    pub fn dir(&self) -> &std::path::Path {
        &self.dir
    }

    /// Builds every projection anew from the journal.
    pub fn rebuild_projections(&mut self) -> Result<(), HouseError> {
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        projection::rebuild(&transaction)?;
        Ok(transaction.commit()?)
    }

    /// Carries the write-ahead log over into the database, as far as readers allow: between two
    /// orders rather than within one.
    pub fn tidy(&mut self) -> Result<(), HouseError> {
        let passive = "PRAGMA wal_checkpoint(PASSIVE)";
        self.connection.query_row(passive, [], |_| Ok(()))?;
        Ok(())
    }

    /// Writes a snapshot and carries the log over into the database: the last thing before the
    /// house closes its folder. Nothing is lost without it; opening is quicker with it.
    pub fn rest(&mut self) -> Result<(), HouseError> {
        self.recover()?;
        self.snapshot()?;
        let truncate = "PRAGMA wal_checkpoint(TRUNCATE)";
        self.connection.query_row(truncate, [], |_| Ok(()))?;
        Ok(())
    }

    fn carry_out(&mut self, now: Stamp, batch: &[SubmittedCommand]) -> Result<Kept, HouseError> {
        self.stale = true;
        let kept = self.decide_and_keep(now, batch);
        if kept.is_ok() {
            self.stale = false;
            self.snapshot_when_due();
        } else if let Err(error) = self.recover() {
            tracing::error!(%error, "the house cannot read its journal");
        }
        kept
    }

    fn refuse(&mut self, now: Stamp, submitted: &SubmittedCommand) -> Result<Kept, HouseError> {
        self.stale = true;
        self.transact("BEGIN IMMEDIATE")?;
        let kept = self.keep(Batch::refuse(&self.working, now, submitted)?)?;
        self.stale = false;
        Ok(kept)
    }

    /// Looking up retries and keeping the rest share a transaction: one lock a batch.
    fn decide_and_keep(
        &mut self,
        now: Stamp,
        batch: &[SubmittedCommand],
    ) -> Result<Kept, HouseError> {
        self.transact("BEGIN IMMEDIATE")?;
        let work = Batch::decide(&mut self.working, &self.connection, now, batch)?;
        self.keep(work)
    }

    fn transact(&self, word: &str) -> rusqlite::Result<()> {
        self.connection.prepare_cached(word)?.execute([])?;
        Ok(())
    }

    /// One of the commands can never be kept: the others must not suffer for it.
    fn one_by_one(&mut self, now: Stamp, batch: &[SubmittedCommand]) -> Result<Kept, HouseError> {
        let mut news = News::after(&self.working);
        let mut answers = Vec::with_capacity(batch.len());
        let mut papers = false;
        for submitted in batch {
            let alone = std::slice::from_ref(submitted);
            let kept = match self.carry_out(now, alone) {
                Err(error) if error.is_of_the_command() => {
                    tracing::error!(%error, command = %submitted.envelope.id, "not kept");
                    self.refuse(now, submitted)?
                }
                done => done?,
            };
            answers.extend(kept.answers);
            papers |= kept.papers;
            news.join(kept.news);
        }
        Ok(Kept {
            answers,
            papers,
            news,
        })
    }

    /// Ends the transaction that was begun for this batch.
    fn keep(&self, mut work: Batch) -> Result<Kept, HouseError> {
        if cfg!(debug_assertions) {
            check_invariants(&self.working.state).map_err(HouseError::Invariant)?;
        }
        if work.is_new() {
            work.write(&self.connection)?;
            self.transact("COMMIT")?;
        } else {
            self.transact("ROLLBACK")?;
        }
        Ok(work.kept())
    }

    /// After a commit that failed: the state is what the journal says.
    fn recover(&mut self) -> Result<(), HouseError> {
        if !self.stale {
            return Ok(());
        }
        self.working = Working::default();
        if !self.connection.is_autocommit() {
            self.connection.execute_batch("ROLLBACK")?;
        }
        self.working = Working::load(&self.connection)?;
        self.stale = false;
        Ok(())
    }

    /// Lets the database grow by so many pages and no more, as a full disk would.
    #[cfg(test)]
    pub(crate) fn leave_room(&self, pages: i64) {
        let count = |pragma: &str| -> i64 {
            let row = self.connection.query_row(pragma, [], |row| row.get(0));
            row.expect("a number")
        };
        let now = count("PRAGMA page_count");
        count(&format!("PRAGMA max_page_count = {}", now + pages));
    }

    fn snapshot_when_due(&mut self) {
        let day_closed = self.working.state.day.last_z > self.snapshot_z;
        if day_closed || self.working.seq - self.snapshot_at >= SNAPSHOT_EVERY {
            // A cache: without it the next start takes longer.
            if let Err(error) = self.snapshot() {
                tracing::warn!(%error, "no snapshot was written");
            }
        }
        if day_closed && let Err(error) = self.erase_due() {
            tracing::warn!(%error, "what is due stays until the next close");
        }
    }

    fn snapshot(&mut self) -> Result<(), HouseError> {
        let working = &self.working;
        if working.seq > self.snapshot_at {
            let transaction = self.connection.transaction()?;
            journal::keep_snapshot(&transaction, working.seq, &working.head, &working.state)?;
            transaction.commit()?;
            self.snapshot_at = working.seq;
            self.snapshot_z = working.state.day.last_z;
        }
        Ok(())
    }
}
