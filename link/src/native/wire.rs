use std::{
    fmt, io,
    net::SocketAddr,
    sync::{Arc, Mutex, PoisonError},
    thread::JoinHandle,
};

use tokio::{
    runtime::{Builder, Handle},
    sync::{
        mpsc::{Receiver, Sender, channel, error::TryRecvError},
        oneshot,
    },
    task::AbortHandle,
};

use super::{Waker, call, search::Search};
use crate::{Wire, WireEvent};

/// A socket that has not taken so many frames is not alive.
const MOST_OUTGOING: usize = 1024;
/// A screen that has not looked at so many frames does not look at all; it resumes later.
const MOST_INCOMING: usize = 4096;
/// A house that was hung up on so often in a row is passed over for another one, if there is one.
const PATIENCE: u32 = 2;

/// Where the house is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Target {
    /// On the house's own network, under the protocol's mDNS service type.
    Found {
        /// The house's id or the name of its service; any house where it is missing.
        house: Option<String>,
    },
    /// At `host:port`.
    Address(String),
}

/// How to reach the house, as one call learns it for the next.
#[derive(Clone, Debug)]
pub(super) struct Route {
    pub(super) target: Target,
    pub(super) loopback_only: bool,
    /// Where a house answered last; it is tried before searching.
    pub(super) favourite: Option<SocketAddr>,
    /// A house that cannot be followed.
    pub(super) shunned: Option<SocketAddr>,
}

impl Route {
    pub(super) fn search(&self, house: &Option<String>) -> Search {
        Search {
            house: house.clone(),
            loopback_only: self.loopback_only,
            port: None,
            shunned: self.shunned,
        }
    }
}

/// A WebSocket to the house, on a thread of its own.
pub struct NativeWire {
    handle: Handle,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
    waker: Waker,
    route: Route,
    /// How often in a row this side has hung up on the favourite.
    strikes: u32,
    call: Option<Call>,
    /// The call broke on this side, and that was not reported yet.
    broken: bool,
    house: HouseAddress,
}

/// Where the house last answered, for whoever wants to show its pages.
#[derive(Clone, Debug, Default)]
pub struct HouseAddress(Arc<Mutex<Option<SocketAddr>>>);

impl HouseAddress {
    /// The address; nothing before the house has answered.
    #[must_use]
    pub fn get(&self) -> Option<SocketAddr> {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn set(&self, address: SocketAddr) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(address);
    }
}

struct Call {
    frames: Sender<String>,
    events: Receiver<WireEvent>,
    task: AbortHandle,
    answered: Arc<Mutex<Option<SocketAddr>>>,
}

impl fmt::Debug for NativeWire {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("NativeWire")
            .field("route", &self.route)
            .field("open", &self.call.is_some())
            .finish_non_exhaustive()
    }
}

impl NativeWire {
    /// A wire that is not dialled yet. `loopback_only` keeps the search off the network: for a
    /// house on the same machine, and for tests.
    ///
    /// # Errors
    ///
    /// The system gives no thread or no socket events.
    pub fn new(target: Target, waker: Waker, loopback_only: bool) -> io::Result<Self> {
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let handle = runtime.handle().clone();
        let (stop, stopped) = oneshot::channel();
        let thread = std::thread::Builder::new().name("link".to_owned());
        let thread = thread.spawn(move || {
            // Ends with the message as well as with its sender.
            runtime.block_on(stopped).unwrap_or_default();
            // A look-up of a name cannot be called off; nobody waits for it.
            runtime.shutdown_background();
        })?;
        Ok(Self {
            handle,
            stop: Some(stop),
            thread: Some(thread),
            waker,
            route: Route {
                target,
                loopback_only,
                favourite: None,
                shunned: None,
            },
            strikes: 0,
            call: None,
            broken: false,
            house: HouseAddress::default(),
        })
    }

    /// Where the house answers, kept up to date.
    #[must_use]
    pub fn house(&self) -> HouseAddress {
        self.house.clone()
    }

    /// Ends the call and gives the address that had answered it.
    fn end(&mut self) -> Option<SocketAddr> {
        let call = self.call.take()?;
        call.task.abort();
        *call.answered.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Wire for NativeWire {
    fn dial(&mut self) {
        self.end();
        self.broken = false;
        let (frames, outgoing) = channel(MOST_OUTGOING);
        let (incoming, events) = channel(MOST_INCOMING);
        let answered = Arc::default();
        let outside = call::Outside {
            frames: outgoing,
            events: incoming,
            waker: Arc::clone(&self.waker),
            answered: Arc::clone(&answered),
            house: self.house.clone(),
        };
        let task = self.handle.spawn(call::call(self.route.clone(), outside));
        self.call = Some(Call {
            frames,
            events,
            task: task.abort_handle(),
            answered,
        });
    }

    fn send(&mut self, text: String) {
        let sent = self.call.as_ref().map(|call| call.frames.try_send(text));
        if let Some(Err(_)) = sent {
            self.end();
            self.broken = true;
        }
    }

    fn poll(&mut self) -> Option<WireEvent> {
        if std::mem::take(&mut self.broken) {
            return Some(WireEvent::Down);
        }
        let event = match self.call.as_mut()?.events.try_recv() {
            Ok(event) => event,
            Err(TryRecvError::Empty) => return None,
            Err(TryRecvError::Disconnected) => WireEvent::Down,
        };
        if matches!(event, WireEvent::Down | WireEvent::NotFound) {
            let answered = self.end();
            if event == WireEvent::Down {
                self.route.favourite = answered;
            }
            self.route.shunned = None;
            self.strikes = 0;
        }
        Some(event)
    }

    fn hang_up(&mut self) {
        self.broken = false;
        let Some(house) = self.end() else {
            return;
        };
        self.strikes += 1;
        let shun = self.strikes >= PATIENCE;
        if shun {
            self.strikes = 0;
        }
        self.route.favourite = (!shun).then_some(house);
        self.route.shunned = shun.then_some(house);
    }
}

impl Drop for NativeWire {
    fn drop(&mut self) {
        self.end();
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            // A thread that panicked has nothing more to say.
            thread.join().unwrap_or_default();
        }
    }
}
