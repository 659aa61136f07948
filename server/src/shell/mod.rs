//! The house on the network: a desk that owns the house, and a connection for every screen.
//!
//! All of it is meant for a runtime of one thread: an order then goes from the socket to the disk
//! and to the kitchen's socket without waiting for another thread to wake up.

mod announce;
mod ask;
mod connection;
mod desk;
mod hub;
mod lookout;
mod page;
mod reading;
mod stop;

#[cfg(test)]
mod tests;

use std::{
    convert::Infallible,
    future::Future,
    io,
    net::SocketAddr,
    path::{Path, PathBuf},
    sync::{Arc, mpsc as paper_wake},
    thread::JoinHandle,
    time::{Duration, Instant},
};

use axum::serve::ListenerExt as _;
use common::Stamp;
use tokio::{
    net::TcpListener,
    sync::{Semaphore, mpsc, oneshot, watch},
};

use crate::{
    House, HouseError, mail, paper,
    print::{News, Printing},
    signin::Door,
};
pub use desk::Health;
use desk::{Desk, Errand};
use lookout::Pulse;
pub use stop::stopped;

/// Errands that wait for the house; whoever brings more waits at the door.
const MOST_ERRANDS: usize = 256;
/// PINs that are hashed at the same time.
const MOST_AT_THE_DOOR: usize = 2;
/// What HTTP still has under way when the house closes gets so long.
const LAST_REPLIES: Duration = Duration::from_secs(2);

/// Where house time comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Clock {
    /// From the machine's clock.
    System,
    /// From whoever tells it, for a replay. It begins at this moment, or at the journal's last
    /// stamp where that is later, and stands still until it is told.
    Told(Stamp),
}

/// Whom the house tells by mDNS that it is here.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Advertise {
    /// Nobody.
    No,
    /// Programs on the same machine.
    Loopback,
    /// The local network.
    Lan,
}

/// How to serve.
#[derive(Clone, Debug)]
pub struct Options {
    /// The house's folder.
    pub data: PathBuf,
    /// Where to listen; port 0 takes a free one.
    pub listen: SocketAddr,
    /// Where house time comes from.
    pub clock: Clock,
    /// Who is told that it is here, under the house's own name.
    pub advertise: Advertise,
}

/// Why the house does not serve.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The house cannot be opened, or could not be closed in good order.
    #[error(transparent)]
    House(#[from] HouseError),
    /// The address cannot be listened on.
    #[error("cannot listen on {address}: {error}")]
    Listen {
        /// The address.
        address: SocketAddr,
        /// Why not.
        error: io::Error,
    },
    /// A thread could not be started, or the network failed.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// The house's thread ended by itself, which is a mistake in it.
    #[error("the house stopped")]
    Stopped,
}

/// What every connection shares.
#[derive(Debug)]
struct Shell {
    dir: PathBuf,
    epoch: u64,
    errands: mpsc::Sender<Errand>,
    health: watch::Receiver<Health>,
    door: Door,
    at_the_door: Semaphore,
    began: Instant,
    /// Wakes the printers.
    printing: paper_wake::SyncSender<()>,
    /// Closes with the last connection.
    _present: mpsc::Sender<Infallible>,
}

/// Serves the house until `end` is ready or the process is told to stop (SIGINT, SIGTERM), and
/// closes it in good order. `ready` is called with the address once screens can connect.
pub async fn serve(
    options: Options,
    end: impl Future<Output = ()> + Send,
    ready: impl FnOnce(SocketAddr),
) -> Result<(), ServeError> {
    let stop = async {
        tokio::select! {
            () = end => {}
            () = stopped() => {}
        }
    };
    serve_until(options, stop, ready).await
}

/// As [`serve`], but leaves the process's signals alone.
pub async fn serve_until(
    options: Options,
    stop: impl Future<Output = ()> + Send,
    ready: impl FnOnce(SocketAddr),
) -> Result<(), ServeError> {
    serve_at(Pulse::default(), options, stop, ready).await
}

/// As [`serve_until`], at a pulse of its own.
async fn serve_at(
    pulse: Pulse,
    options: Options,
    stop: impl Future<Output = ()> + Send,
    ready: impl FnOnce(SocketAddr),
) -> Result<(), ServeError> {
    let data = options.data.clone();
    let house = blocking(move || House::open(&data)).await??;
    let door = Door::open(&options.data)?;
    let listener = listen(options.listen).await?;
    let address = listener.local_addr()?;
    let sign = announce::Sign::put_up(&options, address, &house);
    let papers = Papers::begin(&options.data)?;
    let post = post(&options.data)?;
    let (errands, waiting) = mpsc::channel(MOST_ERRANDS);
    let printing = printing(&options.data, errands.clone())?;
    let (health, watched) = watch::channel(Health::of(&house));
    let (present, mut all_gone) = mpsc::channel(1);
    let shell = Arc::new(Shell {
        dir: options.data,
        epoch: house.epoch(),
        errands: errands.clone(),
        health: watched,
        door,
        at_the_door: Semaphore::new(MOST_AT_THE_DOOR),
        began: Instant::now(),
        printing: printing.wake.clone(),
        _present: present,
    });
    let wakes = [papers.wake.clone(), printing.wake.clone(), post];
    let desk = Desk::new(house, options.clock, health, wakes, pulse);
    let (gone, ended) = oneshot::channel();
    let desk = tokio::spawn(async move {
        let rested = desk.run(waiting).await;
        // Nobody listens any more where the house was asked to stop.
        gone.send(()).unwrap_or_default();
        rested
    });
    ready(address);
    let served = attend(listener, shell, (errands.clone(), pulse), stop, ended).await;
    errands.send(Errand::Stop).await.unwrap_or_default();
    sign.take_down().await;
    let rested = desk.await;
    // Screens still take in their last answers.
    let gone = tokio::time::timeout(LAST_REPLIES, all_gone.recv()).await;
    if gone.is_err() {
        tracing::info!("a screen does not hang up");
    }
    blocking(move || {
        papers.end();
        printing.end();
    })
    .await?;
    served?;
    Ok(rested.map_err(|_| ServeError::Stopped)??)
}

/// Answers HTTP and beats until it is time to stop.
async fn attend(
    listener: TcpListener,
    shell: Arc<Shell>,
    (errands, pulse): (mpsc::Sender<Errand>, Pulse),
    stop: impl Future<Output = ()>,
    ended: oneshot::Receiver<()>,
) -> Result<(), ServeError> {
    let (closing, closed) = oneshot::channel::<()>();
    let listener = listener.tap_io(|stream| {
        // An order goes out at once, however small its frame.
        if let Err(error) = stream.set_nodelay(true) {
            tracing::debug!(%error, "a connection may be slow");
        }
    });
    let http = axum::serve(listener, page::routes(shell)).with_graceful_shutdown(async move {
        closed.await.unwrap_or_default();
    });
    let http = tokio::spawn(http.into_future());
    let beating = tokio::spawn(beat(errands, pulse.beat));
    let by_itself = tokio::select! {
        () = stop => false,
        _ = ended => true,
    };
    beating.abort();
    drop(closing);
    let late = http.abort_handle();
    if tokio::time::timeout(LAST_REPLIES, http).await.is_err() {
        late.abort();
    }
    if by_itself {
        return Err(ServeError::Stopped);
    }
    Ok(())
}

async fn beat(errands: mpsc::Sender<Errand>, pause: Duration) {
    let mut every = tokio::time::interval(pause);
    every.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        every.tick().await;
        if errands.send(Errand::Beat).await.is_err() {
            return;
        }
    }
}

async fn listen(address: SocketAddr) -> Result<TcpListener, ServeError> {
    let bound = TcpListener::bind(address).await;
    bound.map_err(|error| ServeError::Listen { address, error })
}

/// The printers' threads; whatever changes about them goes to the desk.
fn printing(dir: &Path, errands: mpsc::Sender<Errand>) -> io::Result<Printing> {
    let tell = move |news| {
        let errand = match news {
            News::Printers(printers) => Errand::Printers(printers),
            News::CameOut(tickets) => Errand::CameOut(tickets),
        };
        if errands.blocking_send(errand).is_err() {
            tracing::debug!("the house is closed");
        }
    };
    Printing::begin(dir, Box::new(tell))
}

/// The thread that makes papers, woken by the house.
struct Papers {
    wake: paper_wake::SyncSender<()>,
    thread: JoinHandle<()>,
}

impl Papers {
    fn begin(dir: &Path) -> io::Result<Self> {
        let (wake, woken) = paper_wake::sync_channel(1);
        let dir = dir.to_owned();
        let thread = spawn("papers", move || {
            if let Err(error) = paper::work(&dir, &woken) {
                tracing::error!(%error, "no papers are made");
            }
        })?;
        Ok(Self { wake, thread })
    }

    /// Makes what still waits. The house has let go of its sender before.
    fn end(self) {
        let Self { wake, thread } = self;
        drop(wake);
        if thread.join().is_err() {
            tracing::error!("the papers' thread failed");
        }
    }
}

/// Hands messages in, on a thread that nobody waits for: the other side may take long, and what it
/// has not said yes to is handed in again when the house opens.
fn post(dir: &Path) -> io::Result<paper_wake::SyncSender<()>> {
    let (wake, woken) = paper_wake::sync_channel(1);
    let dir = dir.to_owned();
    spawn("post", move || {
        if let Err(error) = mail::work(&dir, &woken) {
            tracing::error!(%error, "no messages are sent");
        }
    })?;
    Ok(wake)
}

fn spawn<T: Send + 'static>(
    name: &str,
    work: impl FnOnce() -> T + Send + 'static,
) -> io::Result<JoinHandle<T>> {
    std::thread::Builder::new()
        .name(name.to_owned())
        .spawn(work)
}

/// Runs what waits for a disk or a thread beside the connections.
async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> io::Result<T> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(io::Error::other)
}
