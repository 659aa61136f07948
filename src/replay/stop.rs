//! Whoever plays may be told to end: by Ctrl-C, or by the system.

use std::{
    io,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use crate::robot::Bell;

/// Said by a shell of whatever ended by a signal.
const ENDED_BY_SIGNAL: i32 = 130;

/// Whether somebody wants this to end.
#[derive(Clone, Debug, Default)]
pub(super) struct Stop(Arc<AtomicBool>);

impl Stop {
    /// Listens for signals from now on, and rings the bell at the first one. Who cannot wait
    /// says it twice.
    pub(super) fn listen(bell: &Bell) -> io::Result<Self> {
        let stop = Self::default();
        let (said, bell) = (Arc::clone(&stop.0), bell.clone());
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        let signals = runtime.block_on(async { Signals::new() })?;
        let listen = move || runtime.block_on(wait(signals, &said, &bell));
        std::thread::Builder::new()
            .name("signals".to_owned())
            .spawn(listen)?;
        Ok(stop)
    }

    pub(super) fn is_said(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

async fn wait(mut signals: Signals, said: &AtomicBool, bell: &Bell) {
    signals.next().await;
    said.store(true, Ordering::Relaxed);
    bell.ring();
    signals.next().await;
    super::watch::give_back_cursor();
    std::process::exit(ENDED_BY_SIGNAL);
}

#[cfg(unix)]
struct Signals {
    interrupt: tokio::signal::unix::Signal,
    terminate: tokio::signal::unix::Signal,
}

#[cfg(unix)]
impl Signals {
    fn new() -> io::Result<Self> {
        use tokio::signal::unix::{SignalKind, signal};
        Ok(Self {
            interrupt: signal(SignalKind::interrupt())?,
            terminate: signal(SignalKind::terminate())?,
        })
    }

    async fn next(&mut self) {
        tokio::select! {
            _ = self.interrupt.recv() => {}
            _ = self.terminate.recv() => {}
        }
    }
}

#[cfg(not(unix))]
struct Signals;

#[cfg(not(unix))]
impl Signals {
    fn new() -> io::Result<Self> {
        Ok(Self)
    }

    async fn next(&mut self) {
        // Where there is no such signal, nobody sends one.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    }
}
