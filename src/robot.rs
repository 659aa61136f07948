//! Robots: devices without a screen, on the till's own link, outbox and replica.

use std::{
    path::Path,
    sync::{Arc, Condvar, Mutex},
    time::{Duration, Instant},
};

use common::{
    Command, CommandId, Rejection, StaffId, Stamp, State,
    protocol::{Ask, DeviceKind, PrinterState, Reply, SubmittedCommand},
};
use link::{
    Connection, Device, FreshIds,
    native::{FileOutbox, NativeWire, Target, Waker, identity},
};
use uuid::Uuid;

/// A robot that has seen nothing happen for so long gives up.
const PATIENCE: Duration = Duration::from_secs(60);

/// The house was not there, or did not answer.
#[derive(Debug, thiserror::Error)]
pub enum RobotError {
    /// Nothing moved for a minute.
    #[error("the house has not answered for {} s while {waiting_for}", PATIENCE.as_secs())]
    Silence {
        /// What was waited for.
        waiting_for: String,
    },
    /// The house, or the robot's own replica, said no.
    #[error("{command}: {rejection}")]
    Rejected {
        /// What was asked.
        command: String,
        /// Why not.
        rejection: Rejection,
    },
    /// The device's own storage failed.
    #[error("the robot's outbox: {0}")]
    Outbox(String),
}

/// Rings when anything arrives at any robot.
#[derive(Clone, Debug, Default)]
pub struct Bell(Arc<(Mutex<bool>, Condvar)>);

impl Bell {
    /// Something arrived.
    pub fn ring(&self) {
        let (rung, waiting) = &*self.0;
        *rung
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner) = true;
        waiting.notify_all();
    }

    /// Waits until it rings, at most so long.
    pub fn wait(&self, most: Duration) {
        let (rung, waiting) = &*self.0;
        let guard = rung
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        let mut guard = match waiting.wait_timeout_while(guard, most, |rung| !*rung) {
            Ok((guard, _)) => guard,
            Err(poisoned) => poisoned.into_inner().0,
        };
        *guard = false;
    }
}

/// One robot.
#[derive(Debug)]
pub struct Robot {
    device: Device,
    staff: Option<StaffId>,
    started: Instant,
}

impl Robot {
    /// A robot that dials the house at `address` and keeps its outbox under `dir`.
    pub fn new(
        name: &str,
        kind: DeviceKind,
        address: &str,
        dir: &Path,
        bell: &Bell,
    ) -> Result<Self, RobotError> {
        let outbox = |error: &dyn std::fmt::Display| RobotError::Outbox(error.to_string());
        let dir = dir.join(name);
        let bell = bell.clone();
        let waker: Waker = Arc::new(move || bell.ring());
        let file = FileOutbox::open(&dir, Arc::clone(&waker)).map_err(|e| outbox(&e))?;
        let identity = identity(&dir, name, kind).map_err(|e| outbox(&e))?;
        let target = Target::Address(address.to_owned());
        let wire = NativeWire::new(target, waker, true).map_err(|e| outbox(&e))?;
        let device = Device::new(
            identity,
            Box::new(wire),
            Box::new(file),
            Box::<FreshIds>::default(),
        );
        Ok(Self {
            device,
            staff: None,
            started: Instant::now(),
        })
    }

    /// Acts for this person from now on.
    pub fn act_for(&mut self, staff: StaffId) {
        self.staff = Some(staff);
    }

    /// What it sees.
    #[must_use]
    pub fn state(&self) -> &State {
        self.device.state()
    }

    /// Up to which number it has heard the house's news.
    #[must_use]
    pub fn number(&self) -> u64 {
        self.device.replica().number()
    }

    /// How the printers are, as the house last said.
    #[must_use]
    pub fn printers(&self) -> &[PrinterState] {
        self.device.printers()
    }

    /// Whether the house has told it everything and has answered everything.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.device.connection() == Connection::Joined && self.device.outstanding() == 0
    }

    /// Does something.
    pub fn does(&mut self, command: Command) -> Result<CommandId, RobotError> {
        let now = self.started.elapsed();
        let said = format!("{command:?}");
        let done = self.device.submit(now, self.staff, command);
        done.map_err(|rejection| RobotError::Rejected {
            command: said,
            rejection,
        })
    }

    /// Asks something.
    pub fn asks(&mut self, ask: Ask) -> u64 {
        self.device.ask(ask)
    }

    /// Replies since the last call.
    pub fn replies(&mut self) -> Vec<(u64, Reply)> {
        self.device.take_replies()
    }

    /// What the house refused since the last call.
    pub fn refusals(&mut self) -> Vec<(SubmittedCommand, Rejection)> {
        self.device.take_rejections()
    }

    /// Tells a house with a told clock how late it is.
    pub fn tells(&mut self, now: Stamp) {
        self.device.tell(now);
    }

    /// An id for a check, a line or a payment.
    pub fn id(&mut self) -> Uuid {
        self.device.new_uuid()
    }

    /// Takes in what arrived and sends what may be sent.
    pub fn pump(&mut self) {
        self.device.pump(self.started.elapsed());
    }
}

/// Pumps the robots until `done`, or until nothing has helped for a minute.
pub fn pump_until(
    robots: &mut [Robot],
    bell: &Bell,
    waiting_for: &str,
    mut done: impl FnMut(&mut [Robot]) -> bool,
) -> Result<(), RobotError> {
    let began = Instant::now();
    loop {
        robots.iter_mut().for_each(Robot::pump);
        if done(robots) {
            return Ok(());
        }
        if began.elapsed() > PATIENCE {
            return Err(RobotError::Silence {
                waiting_for: waiting_for.to_owned(),
            });
        }
        bell.wait(Duration::from_millis(20));
    }
}
