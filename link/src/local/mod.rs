//! A house inside the process: the same rules as the real one, without a journal, a database or a
//! socket. It makes screens testable and pictures possible, also in the browser.

mod books;
mod house;
mod menus;
mod pins;
mod port;
mod printers;
#[cfg(test)]
mod stories;

use std::{cell::RefCell, rc::Rc};

use common::{
    Command, CommandId, DeviceId, Envelope, Rejection, StaffId, Stamp, State, StationId,
    house::Founding,
    protocol::{DeviceKind, Job, Outcome, PrinterState, SubmittedCommand},
};
use uuid::Uuid;

use crate::{Device, Identity, Ids as _, MemoryOutbox, Outbox, SeededIds, Wire};
use house::House;
use port::Port;

/// A house inside the process. Copies are the same house.
///
/// It goes by a told clock ([`LocalHouse::set_time`]) and says so in every pump of a device, so
/// that a device sees the very moment that was set.
#[derive(Clone, Debug)]
pub struct LocalHouse(Rc<RefCell<House>>);

impl LocalHouse {
    /// Opens the doors of a new house.
    #[must_use]
    pub fn new(founding: &Founding, now: Stamp) -> Self {
        Self(Rc::new(RefCell::new(House::new(founding, now))))
    }

    /// A house about which nobody has decided anything yet.
    #[must_use]
    pub fn begun(now: Stamp) -> Self {
        Self(Rc::new(RefCell::new(House::begun(now))))
    }

    /// The way to this house for one device of this kind.
    #[must_use]
    pub fn wire(&self, kind: DeviceKind) -> Box<dyn Wire> {
        let number = self.0.borrow_mut().connect(kind);
        Box::new(Port::new(Rc::clone(&self.0), number))
    }

    /// An outbox that forgets everything with the process.
    #[must_use]
    pub fn outbox(&self) -> Box<dyn Outbox> {
        Box::new(MemoryOutbox::default())
    }

    /// A device of this house, with ids that are the same in every run. It joins with its first
    /// [`Device::pump`]; the seed must differ between the devices of one house.
    #[must_use]
    pub fn device(&self, name: &str, kind: DeviceKind, seed: u64) -> Device {
        let mut ids = SeededIds::new(seed);
        let now = self.0.borrow().now();
        let identity = Identity {
            device: DeviceId(ids.uuid(now)),
            name: name.to_owned(),
            kind: kind.clone(),
        };
        Device::new(identity, self.wire(kind), self.outbox(), Box::new(ids))
    }

    /// It is this late now. Devices hear of it at their next pump.
    pub fn set_time(&self, now: Stamp) {
        self.0.borrow_mut().set_time(now);
    }

    /// Pulls the plug, or puts it back: devices lose the house and find it again by themselves.
    pub fn set_reachable(&self, reachable: bool) {
        self.0.borrow_mut().set_reachable(reachable);
    }

    /// How the printers are, and what waits for them. Devices hear of it at their next pump.
    pub fn set_printers(&self, printers: Vec<PrinterState>, jobs: Vec<Job>) {
        let mut house = self.0.borrow_mut();
        house.printers.states = printers;
        house.printers.jobs = jobs;
        house.tell_printers();
    }

    /// What each kitchen screen that follows says it shows; all stations where there are none.
    #[must_use]
    pub fn shown(&self) -> Vec<Vec<StationId>> {
        self.0.borrow().shown()
    }

    /// What lies on any scales, at rest.
    pub fn set_weight(&self, grams: Option<u32>) {
        self.0.borrow_mut().printers.grams = grams;
    }

    /// What is in service.
    #[must_use]
    pub fn state(&self) -> State {
        self.0.borrow().state().clone()
    }

    /// Somebody does something elsewhere in the house, on a device of their own.
    ///
    /// # Errors
    ///
    /// What the person would read.
    pub fn act(&self, staff: Option<StaffId>, command: Command) -> Result<CommandId, Rejection> {
        let mut house = self.0.borrow_mut();
        let envelope = Envelope {
            id: CommandId(house.uuid()),
            device: DeviceId(Uuid::nil()),
            staff,
            at: house.now(),
        };
        drop(house);
        self.submit(SubmittedCommand { envelope, command })
    }

    /// Takes a command as if a device of its own had sent it: to play a prepared evening.
    ///
    /// # Errors
    ///
    /// What the person would read.
    pub fn submit(&self, command: SubmittedCommand) -> Result<CommandId, Rejection> {
        let id = command.envelope.id;
        let answers = self.0.borrow_mut().take(vec![command]);
        match answers.into_iter().next().map(|answer| answer.outcome) {
            Some(Outcome::Rejected(why)) => Err(why),
            Some(Outcome::Accepted { .. }) | None => Ok(id),
        }
    }
}
