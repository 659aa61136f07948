use std::{
    fmt,
    fs::File,
    path::Path,
    sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel},
    thread::JoinHandle,
    time::Duration,
};

use common::{CommandId, protocol::SubmittedCommand};
use rusqlite::Connection;

use super::{
    Waker,
    file::{self, OutboxError, Request},
};
use crate::{Outbox, OutboxEvent};

/// How long to wait after a write that failed, a full disk for example.
const PAUSE: Duration = Duration::from_millis(500);

/// Commands in an SQLite file, written on a thread of its own. What waits is written together, so
/// that a quick waiter costs no more commits than the disk can do.
pub struct FileOutbox {
    requests: Option<Sender<Request>>,
    events: Receiver<OutboxEvent>,
    loaded: Option<Vec<SubmittedCommand>>,
    thread: Option<JoinHandle<()>>,
    lock: File,
}

impl fmt::Debug for FileOutbox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FileOutbox").finish_non_exhaustive()
    }
}

impl FileOutbox {
    /// Opens the outbox of the device that lives in this folder, and keeps other processes out of
    /// it. `waker` is called for every report.
    ///
    /// # Errors
    ///
    /// The folder is in use or cannot be written, or it holds what this version cannot read.
    pub fn open(dir: &Path, waker: Waker) -> Result<Self, OutboxError> {
        let lock = file::lock(dir)?;
        let database = file::open(dir)?;
        let loaded = file::load(&database)?;
        let (requests, inbox) = channel();
        let (reports, events) = channel();
        let clerk = Clerk {
            database,
            inbox,
            reports,
            waker,
        };
        let thread = std::thread::Builder::new().name("outbox".to_owned());
        let thread = thread
            .spawn(move || clerk.work())
            .map_err(|error| OutboxError::Folder {
                path: dir.to_owned(),
                error,
            })?;
        Ok(Self {
            requests: Some(requests),
            events,
            loaded: Some(loaded),
            thread: Some(thread),
            lock,
        })
    }

    fn request(&self, request: Request) {
        if let Some(requests) = &self.requests {
            // The thread ends only after this sender.
            requests.send(request).unwrap_or_default();
        }
    }
}

impl Outbox for FileOutbox {
    fn store(&mut self, command: &SubmittedCommand) {
        // It has string keys and finite numbers only: it always is JSON.
        let text = serde_json::to_string(command).expect("a command is JSON");
        self.request(Request::Store(command.envelope.id, text));
    }

    fn forget(&mut self, id: CommandId) {
        self.request(Request::Forget(id));
    }

    fn poll(&mut self) -> Option<OutboxEvent> {
        if let Some(commands) = self.loaded.take() {
            return Some(OutboxEvent::Loaded(commands));
        }
        self.events.try_recv().ok()
    }
}

impl Drop for FileOutbox {
    fn drop(&mut self) {
        // The thread writes what it still has and ends.
        drop(self.requests.take());
        if let Some(thread) = self.thread.take() {
            // A thread that panicked has nothing more to say.
            thread.join().unwrap_or_default();
        }
        // Said aloud: a child process that is just being started still has the file open.
        self.lock.unlock().unwrap_or_default();
    }
}

/// Who writes.
struct Clerk {
    database: Connection,
    inbox: Receiver<Request>,
    reports: Sender<OutboxEvent>,
    waker: Waker,
}

impl Clerk {
    fn work(mut self) {
        let mut waiting: Vec<Request> = Vec::new();
        loop {
            let more = if waiting.is_empty() {
                self.inbox
                    .recv()
                    .map_err(|_| RecvTimeoutError::Disconnected)
            } else {
                self.inbox.recv_timeout(PAUSE)
            };
            let last = match more {
                Ok(request) => {
                    waiting.push(request);
                    false
                }
                Err(RecvTimeoutError::Timeout) => false,
                Err(RecvTimeoutError::Disconnected) => true,
            };
            waiting.extend(self.inbox.try_iter());
            self.write(&mut waiting);
            if last {
                return;
            }
        }
    }

    fn write(&mut self, waiting: &mut Vec<Request>) {
        if waiting.is_empty() {
            return;
        }
        match file::write(&mut self.database, waiting) {
            Ok(()) => {
                for request in waiting.drain(..) {
                    if let Request::Store(id, _) = request {
                        self.report(OutboxEvent::Stored(id));
                    }
                }
            }
            // That an answered command is not forgotten troubles nobody: the house knows it.
            Err(_) if !waiting.iter().any(Request::is_store) => {}
            Err(error) => self.report(OutboxEvent::Failed(error.to_string())),
        }
        (self.waker)();
    }

    fn report(&self, event: OutboxEvent) {
        // Nobody hears it while the outbox is being closed.
        self.reports.send(event).unwrap_or_default();
    }
}
