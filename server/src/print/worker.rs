//! The thread of one printer. It alone speaks to it, and nobody waits for it.

use std::{
    path::Path,
    sync::{
        Arc,
        mpsc::{Receiver, RecvTimeoutError, TryRecvError},
    },
    time::{Duration, Instant},
};

use common::{
    house::{House, Printer},
    protocol::PrinterCondition,
};
use rusqlite::Connection;

use super::{
    board::Board,
    content, escpos,
    port::Port,
    queue::{self, Job, KICK},
    status::{self, Answers, Said, prints, said},
};
use crate::paper::PaperError;

/// A printer answers what it is asked within this.
const STATUS: Duration = Duration::from_secs(1);
/// How often an idle printer is looked at.
const LOOK: Duration = Duration::from_secs(2);
/// The same while papers wait for it.
const LOOK_AGAIN: Duration = Duration::from_millis(500);
/// A printer that is well says within this that a paper came out.
const WORD: Duration = Duration::from_secs(if cfg!(test) { 2 } else { 10 });
/// After so many prints without a word it is left to people: more of the same paper help nobody.
const MOST_PRINTS: u32 = 3;
/// The pause after the first attempt that failed; twice as long after each further one.
const PAUSE: Duration = Duration::from_secs(1);
/// The longest pause between two attempts.
const LONGEST_PAUSE: Duration = Duration::from_secs(30);
/// A printer that answers nothing for so long is not there.
const SILENT: Duration = Duration::from_secs(3);
/// When the house closes, a printer that is well has so long to finish.
const LAST_WORD: Duration = Duration::from_secs(2);
/// A step of waiting for a word, between looks at everything else.
const STEP: Duration = Duration::from_millis(100);

/// What came of a paper that a printer has.
#[derive(Debug)]
enum Word {
    /// It came out.
    Printed,
    /// The line broke.
    Lost(&'static str),
    /// The printer is well, and says nothing.
    Nothing,
    /// Somebody gave it up, or to another printer.
    Gone,
    /// The house closes.
    Closing,
}

/// What a printer's thread has.
pub(super) struct Worker {
    printer: Printer,
    house: House,
    connection: Connection,
    board: Arc<Board>,
    wakes: Receiver<()>,
    port: Option<Port>,
    /// Jobs that failed, with the moment at which they may be tried again.
    resting: Vec<(i64, Instant)>,
    closing: bool,
}

impl Worker {
    pub(super) fn new(
        dir: &Path,
        house: House,
        printer: Printer,
        board: Arc<Board>,
        wakes: Receiver<()>,
    ) -> rusqlite::Result<Self> {
        Ok(Self {
            printer,
            house,
            connection: super::open(dir)?,
            board,
            wakes,
            port: None,
            resting: Vec::new(),
            closing: false,
        })
    }

    /// Prints until nobody is left who could wake it.
    pub(super) fn run(mut self) {
        while !self.closing {
            let pause = self.round().unwrap_or_else(|error| {
                tracing::warn!(%error, printer = self.printer.name, "papers wait");
                LOOK
            });
            if self.closing {
                return;
            }
            match self.wakes.recv_timeout(pause) {
                Ok(()) => self.rested(),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
    }

    /// What somebody wants to be tried again waits no longer.
    fn rested(&mut self) {
        let connection = &self.connection;
        self.resting
            .retain(|(job, _)| !queue::is_fresh(connection, *job).unwrap_or(true));
    }

    /// Looks at the printer and prints what waits; says how long to rest.
    fn round(&mut self) -> rusqlite::Result<Duration> {
        let mut condition = self.look();
        self.board.put(self.printer.id, condition);
        while !self.closing {
            let now = Instant::now();
            self.resting.retain(|(_, until)| *until > now);
            let resting: Vec<i64> = self.resting.iter().map(|(job, _)| *job).collect();
            let Some(job) = queue::next(&self.connection, self.printer.id, &resting)? else {
                break;
            };
            if job.kind == KICK {
                if !self.kick(&job, condition)? {
                    break;
                }
                continue;
            }
            if !prints(condition) {
                return Ok(LOOK_AGAIN);
            }
            self.print(&job)?;
            condition = self.look();
            self.board.put(self.printer.id, condition);
        }
        let stays = self.port.as_ref().is_some_and(Port::stays);
        if !stays {
            self.port = None;
        }
        let next = self.resting.iter().map(|(_, until)| *until).min();
        let next = next.map(|until| until.saturating_duration_since(Instant::now()));
        Ok(next.map_or(LOOK, |next| next.clamp(STEP, LOOK)))
    }

    /// How the printer is. Opens the line where it is not open.
    fn look(&mut self) -> PrinterCondition {
        let looked = self.asked();
        if looked.is_none() {
            self.port = None;
        }
        looked.unwrap_or(PrinterCondition::Offline)
    }

    fn asked(&mut self) -> Option<PrinterCondition> {
        if self.port.is_none() {
            self.port = Port::open(&self.printer.reach).ok();
        }
        let port = self.port.as_mut()?;
        // A line that was closed meanwhile says so first.
        while let Some(_late) = port.hear(Duration::ZERO).ok()? {}
        port.send(&status::ASK).ok()?;
        let mut answers = Answers::default();
        let until = Instant::now() + STATUS;
        loop {
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return None;
            }
            if let Some(byte) = port.hear(left).ok()?
                && let Said::Status(byte) = said(byte)
                && let Some(condition) = answers.take(byte)
            {
                return Some(condition);
            }
        }
    }

    /// Opens the drawer; false where the printer cannot be reached.
    fn kick(&mut self, job: &Job, condition: PrinterCondition) -> rusqlite::Result<bool> {
        let Some(port) = self.port.as_mut() else {
            return Ok(false);
        };
        if !queue::begin(&self.connection, job.id, self.printer.id)? {
            return Ok(true);
        }
        // In its turn a printer without paper would open it when somebody has put in a roll.
        let pulse = if prints(condition) {
            escpos::KICK
        } else {
            escpos::KICK_NOW
        };
        match port.send(&pulse) {
            Ok(()) => queue::done(&self.connection, job.id, self.printer.id)?,
            Err((_, error)) => {
                self.lost(&error);
                queue::fail(&self.connection, job.id, queue::LOST)?;
                self.port = None;
            }
        }
        Ok(self.port.is_some())
    }

    fn print(&mut self, job: &Job) -> rusqlite::Result<()> {
        let sheet = content::sheet(&self.connection, &self.house, &self.printer, job);
        let sheet = match sheet {
            Ok(sheet) => sheet,
            Err(PaperError::Database(error)) => return Err(error),
            Err(error) => {
                tracing::warn!(%error, kind = job.kind, "no paper");
                return queue::fail(&self.connection, job.id, queue::UNMADE);
            }
        };
        let mut bytes = escpos::bytes(&self.printer, &sheet);
        bytes.extend_from_slice(&escpos::WORD);
        let Some(port) = self.port.as_mut() else {
            return Ok(());
        };
        if !queue::begin(&self.connection, job.id, self.printer.id)? {
            return Ok(());
        }
        self.board.tell();
        let (begun, why) = match port.send(&bytes) {
            Err((sent, error)) => {
                self.lost(&error);
                (job.begun || sent > 0, queue::LOST)
            }
            Ok(()) => match self.word(job)? {
                Word::Printed => {
                    queue::done(&self.connection, job.id, self.printer.id)?;
                    if let Some(ticket) = job.ticket() {
                        self.board.came_out(ticket);
                    }
                    self.board.tell();
                    return Ok(());
                }
                Word::Lost(why) => (true, why),
                Word::Nothing if job.attempts + 1 >= MOST_PRINTS => {
                    self.port = None;
                    return queue::fail(&self.connection, job.id, queue::NO_WORD);
                }
                Word::Nothing => (true, queue::NO_WORD),
                Word::Gone => {
                    self.port = None;
                    return Ok(());
                }
                Word::Closing => (true, queue::CLOSED),
            },
        };
        self.port = None;
        queue::wait(&self.connection, job.id, self.printer.id, begun, why)?;
        self.board.tell();
        let pause = PAUSE
            .saturating_mul(1 << job.attempts.min(5))
            .min(LONGEST_PAUSE);
        self.resting.push((job.id, Instant::now() + pause));
        Ok(())
    }

    fn lost(&self, error: &std::io::Error) -> Word {
        tracing::info!(%error, printer = self.printer.name, "the line broke");
        Word::Lost(queue::LOST)
    }

    /// Waits until the printer says that a paper came out. While it lacks paper or stands open,
    /// it still has what it was sent: waiting costs nothing, and sending it again doubles it.
    fn word(&mut self, job: &Job) -> rusqlite::Result<Word> {
        let mut condition = PrinterCondition::Ready;
        let mut well_since = Instant::now();
        let mut asked = Instant::now();
        let mut heard = Instant::now();
        let mut answers = Answers::default();
        loop {
            let Some(port) = self.port.as_mut() else {
                return Ok(Word::Lost(queue::LOST));
            };
            match port.hear(STEP) {
                Ok(Some(byte)) => match said(byte) {
                    Said::Printed => return Ok(Word::Printed),
                    Said::Status(byte) => {
                        heard = Instant::now();
                        if let Some(now) = answers.take(byte) {
                            if !prints(now) || !prints(condition) {
                                well_since = Instant::now();
                            }
                            condition = now;
                            self.board.put(self.printer.id, now);
                        }
                    }
                    Said::Other => {}
                },
                Ok(None) => {}
                Err(error) => return Ok(self.lost(&error)),
            }
            if asked.elapsed() >= STATUS {
                asked = Instant::now();
                answers = Answers::default();
                if let Err((_, error)) = port.send(&status::ASK) {
                    return Ok(self.lost(&error));
                }
            }
            if heard.elapsed() >= SILENT {
                self.board.put(self.printer.id, PrinterCondition::Offline);
            }
            if let Some(word) = self.interrupted(job, condition)? {
                return Ok(word);
            }
            if prints(condition) && well_since.elapsed() >= WORD {
                let silent = heard.elapsed() >= SILENT;
                return Ok(if silent {
                    Word::Lost(queue::NO_ANSWER)
                } else {
                    Word::Nothing
                });
            }
            if self.closing && (!prints(condition) || well_since.elapsed() >= LAST_WORD) {
                return Ok(Word::Closing);
            }
        }
    }

    /// What others want meanwhile.
    fn interrupted(
        &mut self,
        job: &Job,
        condition: PrinterCondition,
    ) -> rusqlite::Result<Option<Word>> {
        match self.wakes.try_recv() {
            Err(TryRecvError::Empty) => return Ok(None),
            Err(TryRecvError::Disconnected) => {
                self.closing = true;
                return Ok(None);
            }
            Ok(()) => {}
        }
        if !queue::is_printing(&self.connection, job.id, self.printer.id)? {
            return Ok(Some(Word::Gone));
        }
        while let Some(kick) = queue::next_kick(&self.connection, self.printer.id)? {
            if !self.kick(&kick, condition)? {
                break;
            }
        }
        Ok(None)
    }
}
