//! Whoever looks after the printers: a thread for each of them, and what happens to papers whose
//! printer cannot print.

use std::{
    collections::BTreeMap,
    io,
    path::{Path, PathBuf},
    sync::{
        Arc,
        mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel},
    },
    thread::{self, JoinHandle},
    time::{Duration, Instant},
};

use common::{
    PrinterId, TicketId,
    house::{House, Printer},
    protocol::PrinterState,
};
use rusqlite::Connection;

use super::{board::Board, queue, status::prints, worker::Worker};
use crate::reports::Settings;

/// How often it looks round when nobody wakes it.
const ROUND: Duration = Duration::from_millis(500);
/// Papers of a printer that cannot print for so long come out of another one.
const PATIENCE: Duration = Duration::from_secs(5);
/// A drawer opens within this or not at all: later nobody would stand there.
const KICK_WITHIN: Duration = Duration::from_secs(20);
/// Rounds between two tidyings of the table.
const TIDY: u32 = 240;

/// What is told about the printers.
#[derive(Debug)]
pub(crate) enum News {
    /// How they are.
    Printers(Vec<PrinterState>),
    /// Tickets of which something came out.
    CameOut(Vec<TicketId>),
}

/// Whoever is told.
pub(crate) type Tell = Box<dyn Fn(News) + Send>;

/// The printers' threads, and the one that looks after them.
#[derive(Debug)]
pub(crate) struct Printing {
    /// Something may wait, or the settings have changed.
    pub(crate) wake: SyncSender<()>,
    closing: SyncSender<()>,
    thread: JoinHandle<()>,
}

impl Printing {
    /// Starts a thread for each printer of the house, and follows the settings.
    pub(crate) fn begin(dir: &Path, tell: Tell) -> io::Result<Self> {
        let (wake, woken) = sync_channel(1);
        let (closing, closed) = sync_channel(0);
        let board = Arc::new(Board::new(wake.clone()));
        let dir = dir.to_owned();
        let thread = thread::Builder::new()
            .name("printers".to_owned())
            .spawn(move || {
                let worked = Office::open(&dir, board, tell)
                    .and_then(|mut office| office.work(&woken, &closed));
                if let Err(error) = worked {
                    tracing::error!(%error, "nothing is printed");
                }
            })?;
        Ok(Self {
            wake,
            closing,
            thread,
        })
    }

    /// Ends all threads. What waits is printed when the house opens again.
    pub(crate) fn end(self) {
        let Self {
            wake,
            closing,
            thread,
        } = self;
        drop(closing);
        wake.try_send(()).unwrap_or_default();
        if thread.join().is_err() {
            tracing::error!("the printers' thread failed");
        }
    }
}

/// A printer's thread.
struct Staffed {
    printer: Printer,
    wake: SyncSender<()>,
    thread: JoinHandle<()>,
}

struct Office {
    dir: PathBuf,
    connection: Connection,
    settings: Settings,
    board: Arc<Board>,
    workers: BTreeMap<PrinterId, Staffed>,
    tell: Tell,
    told: Vec<PrinterState>,
    kicks: BTreeMap<i64, Instant>,
    house: House,
}

impl Office {
    fn open(dir: &Path, board: Arc<Board>, tell: Tell) -> rusqlite::Result<Self> {
        let connection = super::open(dir)?;
        queue::resume(&connection)?;
        Ok(Self {
            dir: dir.to_owned(),
            connection,
            settings: Settings::default(),
            board,
            workers: BTreeMap::new(),
            tell,
            told: Vec::new(),
            kicks: BTreeMap::new(),
            house: House::default(),
        })
    }

    fn work(&mut self, woken: &Receiver<()>, closed: &Receiver<()>) -> rusqlite::Result<()> {
        let mut rounds = 0;
        // The house may have closed before it heard of them.
        for ticket in queue::tickets_out(&self.connection)? {
            self.board.came_out(ticket);
        }
        loop {
            let round = self.round();
            if let Err(error) = round {
                tracing::warn!(%error, "the printers' queue cannot be read");
            }
            rounds += 1;
            if rounds % TIDY == 0 {
                queue::tidy(&self.connection)?;
            }
            let idle = self.workers.is_empty();
            let woke = woken.recv_timeout(if idle { 4 * ROUND } else { ROUND });
            let closing = closed.try_recv() == Err(std::sync::mpsc::TryRecvError::Disconnected);
            if closing || woke == Err(RecvTimeoutError::Disconnected) {
                self.close();
                return Ok(());
            }
            if woke.is_ok() {
                self.wake();
            }
        }
    }

    fn wake(&self) {
        for worker in self.workers.values() {
            worker.wake.try_send(()).unwrap_or_default();
        }
    }

    fn round(&mut self) -> rusqlite::Result<()> {
        if let Err(error) = self.settings.refresh(&self.connection) {
            tracing::warn!(%error, "the printers' settings cannot be read");
        }
        if self.house != self.settings.house {
            self.house = self.settings.house.clone();
            self.staff();
        }
        let waiting = queue::waiting(&self.connection)?;
        self.hand_on(&waiting)?;
        self.drop_late_kicks()?;
        self.tell(&waiting);
        let out = self.board.take_out();
        if !out.is_empty() {
            (self.tell)(News::CameOut(out));
        }
        Ok(())
    }

    /// A thread for each printer, with the settings as they are.
    fn staff(&mut self) {
        self.close();
        for printer in self.house.printers.clone() {
            let id = printer.id;
            match self.hire(&printer) {
                Ok(worker) => {
                    self.workers.insert(id, worker);
                }
                Err(error) => tracing::error!(%error, printer = printer.name, "it cannot print"),
            }
        }
    }

    fn hire(&self, printer: &Printer) -> Result<Staffed, Box<dyn std::error::Error>> {
        let (wake, wakes) = sync_channel(1);
        let board = Arc::clone(&self.board);
        let house = self.house.clone();
        let worker = Worker::new(&self.dir, house, printer.clone(), board, wakes)?;
        let thread = thread::Builder::new()
            .name(format!("printer {}", printer.id))
            .spawn(move || worker.run())?;
        Ok(Staffed {
            printer: printer.clone(),
            wake,
            thread,
        })
    }

    fn close(&mut self) {
        let threads: Vec<_> = std::mem::take(&mut self.workers)
            .into_values()
            .map(|worker| (worker.printer, worker.thread))
            .collect();
        for (printer, thread) in threads {
            if thread.join().is_err() {
                tracing::error!(printer = printer.name, "its thread failed");
            }
            self.board.forget(printer.id);
        }
    }

    /// Papers of printers that are down go to their fallback; papers of printers that are gone
    /// into the folder, and tickets wait for somebody to send them to another printer.
    fn hand_on(&self, waiting: &[(PrinterId, u32)]) -> rusqlite::Result<()> {
        for (printer, _) in waiting {
            let Some(known) = self.workers.get(printer) else {
                queue::strand(&self.connection, *printer)?;
                continue;
            };
            if !self.board.is_down_for(*printer, PATIENCE) {
                continue;
            }
            let fallback = known.printer.fallback.filter(|other| {
                let well = self.board.condition(*other).is_some_and(prints);
                well && other != printer && self.workers.contains_key(other)
            });
            let Some(fallback) = fallback else { continue };
            if queue::hand_on(&self.connection, *printer, fallback)? > 0 {
                self.wake();
            }
        }
        Ok(())
    }

    fn drop_late_kicks(&mut self) -> rusqlite::Result<()> {
        let waiting = queue::kicks(&self.connection)?;
        self.kicks.retain(|job, _| waiting.contains(job));
        for job in waiting {
            let since = self.kicks.entry(job).or_insert_with(Instant::now);
            if since.elapsed() >= KICK_WITHIN {
                queue::fail(&self.connection, job, queue::LATE)?;
            }
        }
        Ok(())
    }

    fn tell(&mut self, waiting: &[(PrinterId, u32)]) {
        let states = self.house.printers.iter().filter_map(|printer| {
            let count = waiting.iter().find(|(id, _)| *id == printer.id);
            Some(PrinterState {
                printer: printer.id,
                condition: self.board.condition(printer.id)?,
                waiting: count.map_or(0, |(_, count)| *count),
            })
        });
        let states: Vec<_> = states.collect();
        if self.told != states {
            (self.tell)(News::Printers(states.clone()));
            self.told = states;
        }
    }
}
