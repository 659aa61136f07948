//! Receipts by mail and short message: an outbox, and a worker that hands them in.
//!
//! Handing in waits for other people's machines, so it has a thread of its own. A message is done
//! when the other side said that it has it; one that the other side could not take yet is tried
//! again later and later, one that it will never take has failed, with the reason in its row.

mod gateway;
mod letter;
mod outbox;
mod smtp;

use std::{
    path::Path,
    sync::mpsc::{Receiver, RecvTimeoutError},
    time::{Duration, Instant},
};

use common::{house::House, paper::Way, protocol::Secret};
use rusqlite::Connection;

use crate::{
    HouseError,
    house::Secrets,
    journal,
    reports::{ReportError, Settings},
};
use outbox::Waiting;
pub(crate) use outbox::{Message, act, jobs};

/// The pause while nobody wakes the worker.
const PAUSE: Duration = Duration::from_secs(2);
/// The pause after the first attempt that failed; each further one doubles it.
const FIRST_REST: Duration = Duration::from_secs(4);
/// The longest of these pauses.
const LONGEST_REST: Duration = Duration::from_secs(15 * 60);

/// Why a message was not handed in.
#[derive(Debug, thiserror::Error)]
enum Trouble {
    /// The other side may take it later.
    #[error("{0}")]
    Later(String),
    /// The other side will never take it so.
    #[error("{0}")]
    Never(String),
}

impl From<rusqlite::Error> for Trouble {
    fn from(error: rusqlite::Error) -> Self {
        Self::Later(error.to_string())
    }
}

/// Why the worker cannot go on.
#[derive(Debug, thiserror::Error)]
pub(crate) enum MailError {
    #[error(transparent)]
    House(#[from] HouseError),
    #[error("the house's database: {0}")]
    Database(#[from] rusqlite::Error),
    #[error(transparent)]
    Report(#[from] ReportError),
}

/// What is known between two rounds.
struct Worker<'a> {
    dir: &'a Path,
    connection: Connection,
    settings: Settings,
    secrets: Secrets,
    /// When this life of the worker began: pauses are counted on the same clock.
    began: Instant,
}

/// Hands messages in until the sender of wakes is gone. What waits then waits for the next life
/// of the house.
pub(crate) fn work(dir: &Path, woken: &Receiver<()>) -> Result<(), MailError> {
    let mut worker = Worker {
        dir,
        connection: journal::open_beside(dir)?,
        settings: Settings::default(),
        secrets: Secrets::open(dir)?,
        began: Instant::now(),
    };
    let mut rests = outbox::Rests::default();
    loop {
        if woken.recv_timeout(PAUSE) == Err(RecvTimeoutError::Disconnected) {
            return Ok(());
        }
        if let Err(error) = worker.round(&mut rests, woken) {
            tracing::warn!(%error, "messages wait");
        }
    }
}

impl Worker<'_> {
    /// Tries every message whose rest is over, the oldest first.
    fn round(&mut self, rests: &mut outbox::Rests, woken: &Receiver<()>) -> Result<(), MailError> {
        let waiting = outbox::waiting(&self.connection)?;
        if waiting.is_empty() {
            return Ok(());
        }
        self.settings.refresh(&self.connection)?;
        for message in waiting {
            if rests.rests(message.id, self.began.elapsed()) {
                continue;
            }
            let outcome = self.hand_in(&message);
            let rest = outbox::mark(&self.connection, &message, outcome.as_ref().err())?;
            rests.keep(message.id, rest.map(|rest| self.began.elapsed() + rest));
            if woken.try_recv() == Err(std::sync::mpsc::TryRecvError::Disconnected) {
                break;
            }
        }
        Ok(())
    }

    fn hand_in(&self, message: &Waiting) -> Result<(), Trouble> {
        let house = &self.settings.house;
        let guest = outbox::guest(&self.connection, &message.private)?
            .ok_or_else(|| Trouble::Never("the address was erased".to_owned()))?;
        match message.way {
            Way::Mail => {
                let letter = letter::of(&self.connection, house, &message.check, &guest)?;
                let password = self.secrets.get(Secret::Mail).unwrap_or_default();
                smtp::hand_in(server(house)?, &password, &letter, &message.check)
            }
            Way::Sms => {
                let text = letter::in_short(&self.connection, house, &message.check)?;
                let token = self.secrets.get(Secret::Sms).unwrap_or_default();
                let gateway = house.sms.as_ref();
                let gateway = gateway.ok_or_else(|| nowhere("short messages"))?;
                gateway::hand_in(gateway, &token, &guest.phone, &text)
            }
        }
    }
}

impl std::fmt::Debug for Worker<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Worker").field("dir", &self.dir).finish()
    }
}

fn server(house: &House) -> Result<&common::house::MailServer, Trouble> {
    house.mail.as_ref().ok_or_else(|| nowhere("mail"))
}

/// Settings can be made up for: the message waits for them.
fn nowhere(what: &str) -> Trouble {
    Trouble::Later(format!("the settings do not say where {what} is handed in"))
}
