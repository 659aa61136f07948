//! Devices with real sockets and real files: over loopback, in a folder of their own.
#![cfg(not(target_arch = "wasm32"))]

#[path = "native/house.rs"]
mod house;
#[path = "native/outbox.rs"]
mod outbox;
#[path = "native/wire.rs"]
mod wire;

use std::{
    sync::{
        Arc,
        mpsc::{Receiver, channel},
    },
    time::{Duration, Instant},
};

use common::{
    CheckId, Command, CommandId, DeviceId, Envelope, StaffId, Stamp, TableId, check,
    house::ServiceMode, protocol::SubmittedCommand,
};
use link::{Device, native::Waker};
use uuid::Uuid;

/// Nothing here takes this long unless it is broken.
const PATIENCE: Duration = Duration::from_secs(20);

/// A bell that a test waits for instead of sleeping.
struct Bell {
    rung: Receiver<()>,
    waker: Waker,
    began: Instant,
}

impl Bell {
    fn new() -> Self {
        let (ring, rung) = channel();
        Self {
            rung,
            waker: Arc::new(move || ring.send(()).unwrap_or_default()),
            began: Instant::now(),
        }
    }

    fn waker(&self) -> Waker {
        Arc::clone(&self.waker)
    }

    fn now(&self) -> Duration {
        self.began.elapsed()
    }

    /// Until something was reported, or so much time has passed.
    fn wait(&self, longest: Duration) {
        assert!(self.now() < PATIENCE, "nothing happens any more");
        self.rung.recv_timeout(longest).unwrap_or_default();
    }

    /// Looks at a device like a window does: on a report, or when it has something to do.
    fn pump_until(&self, device: &mut Device, done: impl Fn(&Device) -> bool) {
        loop {
            device.pump(self.now());
            if done(device) {
                return;
            }
            self.wait(device.rest(self.now()));
        }
    }
}

fn seat(table: u32) -> Command {
    Command::Check(check::Command::Open {
        check: CheckId(Uuid::from_u128(u128::from(table))),
        table: Some(TableId(table)),
        covers: 2,
        mode: ServiceMode::DineIn,
    })
}

fn seated(number: u128) -> SubmittedCommand {
    SubmittedCommand {
        envelope: Envelope {
            id: CommandId(Uuid::from_u128(number)),
            device: DeviceId(Uuid::from_u128(1)),
            staff: Some(StaffId(3)),
            at: Stamp::from_millis(1_795_374_000_000),
        },
        command: seat(12),
    }
}
