//! What every screen of the till works with: the device, the words, and who stands here.

use std::{collections::BTreeMap, time::Duration};

use common::{
    CheckId, Command, CommandId, LineId, PaymentId, Rejection, StaffId, Stamp, State,
    protocol::{Ask, Reply, SubmittedCommand},
    staff::{Person, Right},
};
use jiff::tz::TimeZone;
use link::{Connection, Device};
use ui::words::Words;

use crate::{
    approval,
    calls::{self, Ears},
    carte,
    learned::Learned,
    notice::{Notices, Weight},
    order, plan, printers, say, setup,
    training::{self, Training},
    undo::Undo,
    wish::{Settings, Wish},
};

/// The device and all that outlives a screen.
#[derive(Debug)]
pub(crate) struct Desk {
    pub(crate) device: Device,
    pub(crate) words: Words,
    pub(crate) settings: Settings,
    /// Shown on the sign-in screen of a demo house.
    pub(crate) demo_pins: Vec<(StaffId, String)>,
    /// Where the house is dialled, when it is not searched for.
    pub(crate) address: Option<String>,
    pub(crate) staff: Option<StaffId>,
    pub(crate) now: Duration,
    pub(crate) notices: Notices,
    pub(crate) undo: Option<Undo>,
    pub(crate) wishes: Vec<Wish>,
    /// The menu by page and by name.
    pub(crate) index: order::Index,
    /// What is usually rung together.
    pub(crate) learned: Learned,
    /// Codes that the scanner has just read, for the screen in front.
    pub(crate) scanned: Vec<String>,
    /// What waits for a manager's word.
    pub(crate) approval: approval::Draft,
    /// What the kitchen has called out already.
    pub(crate) ears: Ears,
    /// While somebody practises; `device` leads to the practice house then.
    pub(crate) training: Option<Training>,
    /// The menu that is being changed, while it is not published.
    pub(crate) carte: Option<carte::Unpublished>,
    /// The floor plan as it is being changed, while nobody has published it.
    pub(crate) plan: Option<plan::Work>,
    /// Settings that are being changed, while nobody has published them.
    pub(crate) set_up: Option<setup::Unpublished>,
    /// Since when printers cannot print.
    pub(crate) printers: printers::Watch,
    /// What the house said no to, for the screen that asked.
    pub(crate) rejected: Vec<(CommandId, Rejection)>,
    zone: (String, TimeZone),
    replies: BTreeMap<u64, Reply>,
}

impl Desk {
    pub(crate) fn new(
        device: Device,
        settings: Settings,
        demo_pins: Vec<(StaffId, String)>,
        address: Option<String>,
    ) -> Self {
        Self {
            device,
            words: Words::new(settings.language),
            settings,
            demo_pins,
            address,
            staff: None,
            now: Duration::ZERO,
            notices: Notices::default(),
            undo: None,
            wishes: Vec::new(),
            index: order::Index::default(),
            learned: Learned::default(),
            scanned: Vec::new(),
            approval: approval::Draft::default(),
            ears: Ears::default(),
            training: None,
            carte: None,
            plan: None,
            set_up: None,
            printers: printers::Watch::default(),
            rejected: Vec::new(),
            zone: (String::new(), TimeZone::UTC),
            replies: BTreeMap::new(),
        }
    }

    /// Takes in what the house said since the last frame.
    pub(crate) fn pump(&mut self, now: Duration) {
        self.now = now;
        training::pump(self);
        self.device.pump(now);
        self.replies.extend(self.device.take_replies());
        for (submitted, rejection) in self.device.take_rejections() {
            tell_rejection(self, &submitted, &rejection);
            self.rejected.push((submitted.envelope.id, rejection));
        }
        approval::watch(self);
        calls::listen(self);
        self.printers.look(self.device.printers(), now);
        let name = &self.device.state().house.time_zone;
        if self.zone.0 != *name {
            self.zone = (name.clone(), self.device.state().house.zone());
        }
    }

    /// Learns from the lines that were sent since.
    pub(crate) fn learn(&mut self) {
        self.learned.look(self.device.state().checks.open.values());
    }

    pub(crate) fn state(&self) -> &State {
        self.device.state()
    }

    /// House time.
    pub(crate) fn time(&self) -> Stamp {
        self.device.house_time(self.now)
    }

    pub(crate) fn zone(&self) -> &TimeZone {
        &self.zone.1
    }

    /// The time of day of a moment, on the house's wall clock.
    pub(crate) fn clock(&self, at: Stamp) -> String {
        ui::clock::time(at.timestamp(), self.zone())
    }

    pub(crate) fn me(&self) -> Option<&Person> {
        self.state().staff.people.get(&self.staff?)
    }

    /// Whether whoever stands here may do this alone.
    pub(crate) fn may(&self, right: Right) -> bool {
        self.me().is_some_and(|person| person.has(right))
    }

    /// Whether all this is practice.
    pub(crate) fn is_training(&self) -> bool {
        self.training.is_some()
    }

    /// The way to the real house, also while somebody practises.
    pub(crate) fn real_device(&self) -> &Device {
        self.training.as_ref().map_or(&self.device, Training::real)
    }

    pub(crate) fn real_device_mut(&mut self) -> &mut Device {
        match &mut self.training {
            Some(training) => training.real_mut(),
            None => &mut self.device,
        }
    }

    /// Whether the house answers now.
    pub(crate) fn is_joined(&self) -> bool {
        matches!(self.device.connection(), Connection::Joined)
    }

    /// The word for what cannot be done while the house is away.
    pub(crate) fn why_not_alone(&self) -> Option<&str> {
        (!self.is_joined()).then(|| self.words.get("house-needed"))
    }

    /// Shows the command's effect and sends it; or gives back why not.
    pub(crate) fn attempt(&mut self, command: Command) -> Result<(), Rejection> {
        self.device
            .submit(self.now, self.staff, command)
            .map(|_| ())
    }

    /// Like [`Desk::attempt`], and says why not. What is beyond one's rights is asked of a
    /// manager; until one says yes, nothing has happened.
    pub(crate) fn submit(&mut self, command: Command) -> bool {
        match self.attempt(command.clone()) {
            Ok(()) => true,
            Err(Rejection::ApprovalNeeded { right }) if self.staff.is_some() => {
                approval::ask(self, command, right);
                false
            }
            Err(rejection) => {
                self.refuse(&rejection);
                false
            }
        }
    }

    pub(crate) fn refuse(&mut self, rejection: &Rejection) {
        let sentence = say::rejection(self, rejection);
        self.notices.say(self.now, Weight::Refused, sentence);
    }

    pub(crate) fn say(&mut self, words: String) {
        self.notices.say(self.now, Weight::Said, words);
    }

    /// Says what was done, with its way back beside it.
    pub(crate) fn say_done(&mut self, words: String, check: CheckId, steps: Vec<Command>) {
        self.may_undo(check, steps);
        let undo = self.words.get("order-undo").to_owned();
        self.notices.say_done(self.now, words, undo);
    }

    /// Opens the way back from what was just done at a check.
    pub(crate) fn may_undo(&mut self, check: CheckId, steps: Vec<Command>) {
        self.undo = Some(Undo::new(check, steps, self.now));
    }

    pub(crate) fn can_undo(&self, check: CheckId) -> bool {
        self.undo
            .as_ref()
            .is_some_and(|undo| undo.is_open(check, self.now))
    }

    /// Takes the last thing back.
    pub(crate) fn take_back(&mut self, check: CheckId) {
        if let Some(undo) = self.undo.take_if(|undo| undo.is_open(check, self.now)) {
            for step in undo.into_steps() {
                self.submit(step);
            }
        }
    }

    /// Takes the last thing back, at whatever check.
    pub(crate) fn take_back_last(&mut self) {
        if let Some(check) = self.undo.as_ref().map(Undo::check) {
            self.take_back(check);
        }
    }

    pub(crate) fn ask(&mut self, ask: Ask) -> u64 {
        self.device.ask(ask)
    }

    /// The reply to a question, once.
    pub(crate) fn reply(&mut self, question: u64) -> Option<Reply> {
        self.replies.remove(&question)
    }

    /// Nobody waits for these any more: the screen that asked is gone.
    pub(crate) fn forget_replies(&mut self) {
        self.replies.clear();
        self.rejected.clear();
    }

    pub(crate) fn new_check(&mut self) -> CheckId {
        CheckId(self.device.new_uuid())
    }

    pub(crate) fn new_line(&mut self) -> LineId {
        LineId(self.device.new_uuid())
    }

    pub(crate) fn new_payment(&mut self) -> PaymentId {
        PaymentId(self.device.new_uuid())
    }
}

/// Said only to whoever tried; the next person at this till is not told of it. What the house
/// allows less of than this till did is asked of a manager.
fn tell_rejection(desk: &mut Desk, submitted: &SubmittedCommand, rejection: &Rejection) {
    let answers = matches!(submitted.command, Command::Approval(_));
    if desk.staff.is_none() || (submitted.envelope.staff != desk.staff && !answers) {
        return;
    }
    if let Rejection::ApprovalNeeded { right } = rejection
        && !answers
    {
        return approval::ask(desk, submitted.command.clone(), *right);
    }
    let reason = say::rejection(desk, rejection);
    let gap = [("reason", reason.into())];
    let sentence = desk.words.with("house-said-no", &gap);
    desk.notices.say(desk.now, Weight::Refused, sentence);
}
