mod round;

use std::{collections::BTreeSet, sync::mpsc::SyncSender};

use common::{
    Audience, CommandId, Stamp, StationId, TicketId,
    protocol::{Frame, HouseMessage, PrinterState, Refusal, Resume, SubmittedCommand, VERSION},
};
use jiff::Timestamp;
use tokio::{
    sync::{OwnedSemaphorePermit, mpsc, watch},
    time::Instant,
};

use super::{
    Clock,
    hub::{Follower, Hub, Place, Text},
    lookout::{Pulse, Watch},
};
use crate::{Commit, House, HouseError, house::MOST_IN_A_COMMIT};

/// What a connection brings to the house.
#[derive(Debug)]
pub(super) enum Errand {
    /// A screen wants to follow.
    Join(Place, Follower, Option<Resume>),
    /// Commands of one frame, and the room they took among those of their screen.
    Submit(Place, Vec<SubmittedCommand>, OwnedSemaphorePermit),
    /// The connection ended.
    Leave(Place),
    /// A kitchen screen shows these stations from now on.
    Showing(Place, Vec<StationId>),
    /// Tickets of which something came out of a printer.
    CameOut(Vec<TicketId>),
    /// How the printers are.
    Printers(Vec<PrinterState>),
    /// It is this late.
    Tell(Stamp),
    /// A second has passed.
    Beat,
    /// Finish and close.
    Stop,
}

/// How the house is doing, for whoever asks over HTTP.
#[derive(Clone, PartialEq, Debug, serde::Serialize)]
pub struct Health {
    /// The house's name.
    pub house: String,
    /// Its id.
    pub id: String,
    /// Whether it only shows how it works.
    pub demo: bool,
    /// The release that serves it.
    pub version: &'static str,
    /// The protocol's version.
    pub protocol: u32,
    /// Which life of the house this is.
    pub epoch: u64,
    /// The floor's last number.
    pub floor: u64,
    /// The pass's last number.
    pub pass: u64,
    /// Screens that follow.
    pub screens: usize,
    /// House time.
    pub now: Stamp,
    /// Why the last batch was not kept; nothing while all is well.
    pub trouble: Option<String>,
}

impl Health {
    pub(super) fn of(house: &House) -> Self {
        let settings = &house.state().house;
        Self {
            house: settings.name.clone(),
            id: house.id().to_owned(),
            demo: settings.demo,
            version: env!("CARGO_PKG_VERSION"),
            protocol: VERSION,
            epoch: house.epoch(),
            floor: house.number(Audience::Floor),
            pass: house.number(Audience::Pass),
            screens: 0,
            now: house.last_stamp(),
            trouble: None,
        }
    }
}

/// Whoever stands here alone touches the house, one errand after the other.
pub(super) struct Desk {
    house: House,
    hub: Hub,
    clock: Clock,
    told: Stamp,
    health: watch::Sender<Health>,
    /// Whoever makes papers: into the folder, through printers, and by mail.
    papers: [SyncSender<()>; 3],
    printers: Vec<PrinterState>,
    watch: Watch,
    /// Courses that the house has fired by itself, while it is their time.
    fired: BTreeSet<CommandId>,
    trouble: Option<String>,
    /// A snapshot of each audience as text, while its number is the last one.
    snapshots: [Option<(u64, Text)>; 2],
}

/// Frames that wait for the next commit, in the sequence they came.
#[derive(Default)]
struct Waiting {
    commands: Vec<SubmittedCommand>,
    frames: Vec<(Place, usize, OwnedSemaphorePermit)>,
}

impl Desk {
    pub(super) fn new(
        house: House,
        clock: Clock,
        health: watch::Sender<Health>,
        papers: [SyncSender<()>; 3],
        pulse: Pulse,
    ) -> Self {
        let told = match clock {
            Clock::System => house.last_stamp(),
            Clock::Told(from) => from.max(house.last_stamp()),
        };
        Self {
            told,
            house,
            hub: Hub::default(),
            clock,
            health,
            papers,
            printers: Vec::new(),
            watch: Watch::new(pulse, Instant::now()),
            fired: BTreeSet::new(),
            trouble: None,
            snapshots: [None, None],
        }
    }

    /// Works until it is told to stop, or until nobody is left who could bring an errand.
    ///
    /// All errands that wait are taken up together, and the commands among them share a commit.
    /// A commit holds up the thread that the connections live on: they could tell nobody anything
    /// before it is done, and handing it to another thread and back takes longer than it does.
    pub(super) async fn run(
        mut self,
        mut errands: mpsc::Receiver<Errand>,
    ) -> Result<(), HouseError> {
        let mut waiting = Waiting::default();
        while let Some(first) = errands.recv().await {
            let mut next = Some(first);
            while let Some(errand) = next {
                if matches!(errand, Errand::Stop) {
                    self.commit(&mut waiting);
                    return self.house.rest();
                }
                self.take_up(errand, &mut waiting);
                next = errands.try_recv().ok();
            }
            self.commit(&mut waiting);
        }
        self.house.rest()
    }

    fn take_up(&mut self, errand: Errand, waiting: &mut Waiting) {
        match errand {
            Errand::Submit(place, commands, room) => {
                if waiting.commands.len() + commands.len() > MOST_IN_A_COMMIT {
                    self.commit(waiting);
                }
                waiting.frames.push((place, commands.len(), room));
                waiting.commands.extend(commands);
            }
            Errand::Join(place, follower, resume) => self.join(place, follower, resume),
            Errand::Leave(place) => self.let_go(place),
            Errand::Showing(place, stations) => self.hub.shows(place, stations),
            Errand::CameOut(tickets) => {
                self.commit(waiting);
                self.came_out(&tickets);
            }
            Errand::Printers(printers) => {
                self.printers = printers;
                let text = self.printers_text();
                for audience in Audience::ALL {
                    self.hub.publish(audience, &text);
                }
            }
            Errand::Tell(now) => {
                // What came before belongs to the time before.
                self.commit(waiting);
                self.tell(now);
            }
            Errand::Beat => {
                self.commit(waiting);
                self.look_round();
                self.fire_due();
                self.beat();
                if let Err(error) = self.house.tidy() {
                    tracing::warn!(%error, "the log was not carried over");
                }
            }
            // Handled by the caller, who also closes the house.
            Errand::Stop => {}
        }
    }

    fn commit(&mut self, waiting: &mut Waiting) {
        if waiting.frames.is_empty() {
            return;
        }
        let Waiting { commands, frames } = std::mem::take(waiting);
        let commit = match self.house.take(self.now(), &commands) {
            Ok(commit) => commit,
            Err(error) => return self.turn_away(&frames, &error),
        };
        self.publish(&commit);
        let mut answers = commit.answers.into_iter();
        for (place, count, _room) in frames {
            let answers = answers.by_ref().take(count).collect();
            let text = self.text(HouseMessage::Answers { answers });
            self.hub.send(place, text);
        }
    }

    /// Tells everybody what is on disk now, and wakes whoever makes papers of it.
    fn publish(&mut self, commit: &Commit) {
        self.trouble = None;
        // The news go first: a screen that hears its answer has heard the events already. The pass
        // is before the floor, since somebody stands there and waits.
        for audience in [Audience::Pass, Audience::Floor] {
            if let Some(text) = commit.frame(audience) {
                self.hub.publish(audience, &Text::from(text));
            }
        }
        if commit.papers {
            for wake in &self.papers {
                // A wake that waits already will do.
                wake.try_send(()).unwrap_or_default();
            }
        }
    }

    /// Nothing was kept: nobody gets an answer. Their screens come back with the same commands.
    fn turn_away(&mut self, frames: &[(Place, usize, OwnedSemaphorePermit)], error: &HouseError) {
        tracing::error!(%error, "a batch was not kept");
        self.trouble = Some(error.to_string());
        for (place, ..) in frames {
            self.bye(*place, Refusal::Busy);
        }
        self.beat();
    }

    fn join(&mut self, place: Place, follower: Follower, resume: Option<Resume>) {
        let audience = follower.audience;
        self.hub.seat(place, follower);
        self.count();
        let welcome = HouseMessage::Welcome {
            protocol: VERSION,
            house: self.house.state().house.name.clone(),
            audience,
            now: self.now(),
        };
        match self.first_news(audience, resume) {
            Ok(news) => {
                let welcome = self.text(welcome);
                self.hub.send(place, welcome);
                self.hub.send(place, news);
                if !self.printers.is_empty() {
                    let printers = self.printers_text();
                    self.hub.send(place, printers);
                }
            }
            Err(error) => {
                tracing::error!(%error, "a screen cannot join");
                self.bye(place, Refusal::Busy);
            }
        }
    }

    fn printers_text(&self) -> Text {
        let printers = self.printers.clone();
        self.text(HouseMessage::Printers { printers })
    }

    /// Many screens that come back together share one snapshot.
    fn first_news(
        &mut self,
        audience: Audience,
        resume: Option<Resume>,
    ) -> Result<Text, HouseError> {
        if self.house.can_resume(audience, resume) {
            return Ok(self.house.join_text(audience, resume)?.into());
        }
        let number = self.house.number(audience);
        let kept = &self.snapshots[usize::from(audience == Audience::Pass)];
        if let Some((_, text)) = kept.as_ref().filter(|(known, _)| *known == number) {
            return Ok(text.clone());
        }
        let text: Text = self.house.join_text(audience, None)?.into();
        let number = self.house.number(audience);
        self.snapshots[usize::from(audience == Audience::Pass)] = Some((number, text.clone()));
        Ok(text)
    }

    fn tell(&mut self, now: Stamp) {
        if let Clock::Told(_) = self.clock {
            self.told = self.told.max(now);
            self.fire_due();
            self.beat();
        }
    }

    /// House time. It never goes back, whatever the machine's clock does.
    fn now(&self) -> Stamp {
        let now = match self.clock {
            Clock::System => Stamp::new(Timestamp::now()),
            Clock::Told(_) => self.told,
        };
        now.max(self.house.last_stamp())
    }

    fn beat(&mut self) {
        let now = self.now();
        for audience in Audience::ALL {
            let number = self.house.number(audience);
            let text = self.text(HouseMessage::Beat { number, now });
            self.hub.publish(audience, &text);
            // What is out of date only takes room.
            let kept = &mut self.snapshots[usize::from(audience == Audience::Pass)];
            if kept.as_ref().is_some_and(|(known, _)| *known != number) {
                *kept = None;
            }
        }
        let health = Health {
            screens: self.hub.count(),
            now,
            trouble: self.trouble.clone(),
            ..Health::of(&self.house)
        };
        self.health.send_replace(health);
    }

    fn count(&self) {
        let screens = self.hub.count();
        self.health.send_modify(|health| health.screens = screens);
    }

    fn bye(&mut self, place: Place, reason: Refusal) {
        let text = self.text(HouseMessage::Bye { reason });
        self.hub.send(place, text);
        if let Some(seen) = self.hub.leave(place) {
            self.watch.went(seen);
        }
    }

    fn text(&self, message: HouseMessage) -> Text {
        text(self.house.epoch(), message)
    }
}

/// A message as a frame's text.
pub(super) fn text(epoch: u64, message: HouseMessage) -> Text {
    let frame = Frame { epoch, message };
    // All keys are text or numbers and no float is in it: it always is JSON.
    serde_json::to_string(&frame)
        .expect("a message is JSON")
        .into()
}
