use std::{fmt, time::Duration};

use common::{
    Command, CommandId, DeviceId, Rejection, Replica, StaffId, Stamp, State, StationId,
    protocol::{Ask, DeviceKind, PrinterState, Reply, SubmittedCommand},
};
use uuid::Uuid;

use crate::{
    Cellar, Ids, Kept, Outbox, OutboxEvent, Wire, WireEvent,
    core::{Connection, Link, Output},
};

/// A pump that is still busy after so many rounds goes on in the next frame.
const MOST_ROUNDS: usize = 32;

/// What the house said is kept so often, for the next start.
const KEPT_EVERY: Duration = Duration::from_secs(60);

/// Who a device is.
#[derive(Clone, PartialEq, Debug)]
pub struct Identity {
    /// Its id, kept for life.
    pub device: DeviceId,
    /// What people call it.
    pub name: String,
    /// What it is for.
    pub kind: DeviceKind,
}

/// A till or a kitchen screen as seen from its own screens: a live copy of the house, and the way
/// to change it. The thread of the screens owns it; nothing here waits.
pub struct Device {
    link: Link,
    wire: Box<dyn Wire>,
    outbox: Box<dyn Outbox>,
    ids: Box<dyn Ids>,
    /// Where what the house said is kept for the next start.
    cellar: Option<Box<dyn Cellar>>,
    /// The number of what was kept last, and when.
    kept: (u64, Duration),
    /// Of the last call that told the time.
    now: Duration,
}

impl fmt::Debug for Device {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Device")
            .field("link", &self.link)
            .finish_non_exhaustive()
    }
}

impl Device {
    /// A device that has not dialled yet; the first [`Device::pump`] does.
    #[must_use]
    pub fn new(
        identity: Identity,
        wire: Box<dyn Wire>,
        outbox: Box<dyn Outbox>,
        ids: Box<dyn Ids>,
    ) -> Self {
        Self {
            link: Link::new(identity),
            wire,
            outbox,
            ids,
            cellar: None,
            kept: (0, Duration::ZERO),
            now: Duration::ZERO,
        }
    }

    /// Shows what an earlier life of the device knew, until the house has spoken; and keeps what
    /// the house says for the next one.
    pub fn remember(&mut self, cellar: Box<dyn Cellar>, kept: Option<Kept>) {
        self.cellar = Some(cellar);
        if let Some(kept) = kept {
            self.link.remember(kept);
        }
    }

    /// Hands what the house has confirmed to the cellar, if there is any news since.
    fn keep(&mut self) {
        let number = self.link.replica().number();
        if let Some(cellar) = &mut self.cellar
            && number != self.kept.0
        {
            self.kept = (number, self.now);
            cellar.keep(Kept {
                house: self.link.house_name().to_owned(),
                number,
                state: self.link.replica().confirmed().clone(),
            });
        }
    }

    /// Takes in all that arrived and sends what may be sent. `now` is monotonic, since the start
    /// of the program.
    pub fn pump(&mut self, now: Duration) {
        self.now = now;
        for _ in 0..MOST_ROUNDS {
            self.take_in();
            self.link.tick(now);
            if !self.carry_out() {
                break;
            }
        }
        if now.saturating_sub(self.kept.1) >= KEPT_EVERY {
            self.keep();
        }
    }

    /// What screens show: confirmed by the house, with this device's own commands on top.
    #[must_use]
    pub fn state(&self) -> &State {
        self.link.replica().state()
    }

    /// How the printers are, as the house last said.
    #[must_use]
    pub fn printers(&self) -> &[PrinterState] {
        self.link.printers()
    }

    /// The copy itself.
    #[must_use]
    pub fn replica(&self) -> &Replica {
        self.link.replica()
    }

    /// Shows the command's effect at once, keeps it in the outbox and sends it as soon as it is
    /// safe there. A command that is rejected here goes nowhere.
    pub fn submit(
        &mut self,
        now: Duration,
        staff: Option<StaffId>,
        command: Command,
    ) -> Result<CommandId, Rejection> {
        self.now = now;
        let id = CommandId(self.new_uuid());
        self.link.submit(now, id, staff, command)?;
        self.carry_out();
        Ok(id)
    }

    /// Asks the house; the reply carries the number given here. Without a house the reply is that
    /// it cannot answer now.
    pub fn ask(&mut self, ask: Ask) -> u64 {
        let question = self.link.ask(ask);
        self.carry_out();
        question
    }

    /// Replies since the last call.
    pub fn take_replies(&mut self) -> Vec<(u64, Reply)> {
        self.link.take_replies()
    }

    /// Commands to which the house said no after their effect was shown here.
    pub fn take_rejections(&mut self) -> Vec<(SubmittedCommand, Rejection)> {
        self.link.take_rejections()
    }

    /// How it stands with the house.
    #[must_use]
    pub fn connection(&self) -> Connection {
        self.link.connection()
    }

    /// The house's name; empty before it was first heard.
    #[must_use]
    pub fn house_name(&self) -> &str {
        self.link.house_name()
    }

    /// House time, by this device's own clock and what the house last said.
    #[must_use]
    pub fn house_time(&self, now: Duration) -> Stamp {
        self.link.house_time(now)
    }

    /// Commands that the house has not answered.
    #[must_use]
    pub fn outstanding(&self) -> usize {
        self.link.outstanding()
    }

    /// Why commands cannot be stored on this device, while that is so. They are not sent either.
    #[must_use]
    pub fn trouble(&self) -> Option<&str> {
        self.link.trouble()
    }

    /// An id for a check, a line or a payment.
    pub fn new_uuid(&mut self) -> Uuid {
        let now = self.link.house_time(self.now);
        self.ids.uuid(now)
    }

    /// Tells a house that goes by a told clock how late it is.
    pub fn tell(&mut self, now: Stamp) {
        self.link.tell(now);
        self.carry_out();
    }

    /// A kitchen screen shows these stations from now on; all of them where there are none. The
    /// house hears it at once and after every loss of the line: it alarms when nobody lives at a
    /// station any more.
    pub fn show_stations(&mut self, stations: &[StationId]) {
        self.link.show_stations(stations);
        self.carry_out();
    }

    /// How long from `now` until [`Device::pump`] has something to do though nothing arrives.
    #[must_use]
    pub fn rest(&self, now: Duration) -> Duration {
        self.link.rest(now)
    }

    fn take_in(&mut self) {
        let now = self.now;
        while let Some(event) = self.outbox.poll() {
            match event {
                OutboxEvent::Loaded(commands) => self.link.loaded(commands),
                OutboxEvent::Stored(id) => self.link.stored(id),
                OutboxEvent::Failed(why) => self.link.failed(why),
            }
        }
        while let Some(event) = self.wire.poll() {
            match event {
                WireEvent::Up => self.link.up(now),
                WireEvent::Down => self.link.down(now),
                WireEvent::NotFound => self.link.not_found(now),
                WireEvent::Text(text) => self.link.text(now, &text),
            }
        }
    }

    /// Whether there was anything to do.
    fn carry_out(&mut self) -> bool {
        let mut busy = false;
        while let Some(output) = self.link.output() {
            busy = true;
            match output {
                Output::Dial => self.wire.dial(),
                Output::HangUp => self.wire.hang_up(),
                Output::Send(text) => self.wire.send(text),
                Output::Store(command) => self.outbox.store(&command),
                Output::Forget(id) => self.outbox.forget(id),
            }
        }
        busy
    }
}

impl Drop for Device {
    fn drop(&mut self) {
        self.keep();
    }
}
