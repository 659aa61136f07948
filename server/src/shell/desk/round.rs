//! What the house does by itself: it watches over the stations, fires courses whose time has come,
//! and says what came out on paper.

use std::collections::BTreeSet;

use common::{
    CheckId, Command, CommandId, Envelope, StaffId, Stamp, StationId, TicketId, check, kitchen,
    protocol::{Outcome, SubmittedCommand},
};
use sha2::{Digest as _, Sha256};
use tokio::time::Instant;
use uuid::Uuid;

use super::{Desk, Place};
use crate::{HOUSE, house::MOST_IN_A_COMMIT};

impl Desk {
    /// Says which stations have nobody, when that has changed.
    pub(super) fn look_round(&mut self) {
        let house = &self.house.state().house;
        let away = self
            .watch
            .away(Instant::now(), house, self.hub.cooks(), &self.printers);
        let Some(away) = away else { return };
        let paper = house.stations.iter().filter(|station| station.paper_only);
        let paper: BTreeSet<StationId> = paper.map(|station| station.id).collect();
        let kitchen = &self.house.state().kitchen;
        if away == kitchen.away && paper == kitchen.paper_only {
            return;
        }
        tracing::info!(?away, "stations without a screen or a printer");
        let away = away.into_iter().collect();
        let id = CommandId(Uuid::now_v7());
        self.does(vec![(
            id,
            None,
            Command::Kitchen(kitchen::Command::Watch { away }),
        )]);
    }

    /// A screen's line has ended; the screen itself may be back in a moment.
    pub(super) fn let_go(&mut self, place: Place) {
        if let Some(seen) = self.hub.leave(place) {
            self.watch.went(seen);
        }
        self.count();
    }

    /// What came out of printers has been shown, as far as all of it came out.
    pub(super) fn came_out(&mut self, tickets: &[TicketId]) {
        let known = &self.house.state().kitchen.tickets;
        let unseen = tickets.iter().copied().filter(|id| {
            let ticket = known.get(id);
            ticket.is_some_and(|ticket| ticket.shown_at.is_none()) && self.is_on_paper(*id)
        });
        let tickets: Vec<TicketId> = unseen.collect();
        if !tickets.is_empty() {
            let id = CommandId(Uuid::now_v7());
            self.does(vec![(
                id,
                None,
                Command::Kitchen(kitchen::Command::Show { tickets }),
            )]);
        }
    }

    fn is_on_paper(&self, ticket: TicketId) -> bool {
        self.house.is_on_paper(ticket).unwrap_or_else(|error| {
            tracing::warn!(%error, %ticket, "nobody knows whether it is on paper");
            false
        })
    }

    /// Fires the courses whose time has come, in the name of whoever looks after the guests. Each is
    /// tried once: its command's id says for which check, which course and after which plates.
    pub(super) fn fire_due(&mut self) {
        let state = self.house.state();
        let due = kitchen::courses_due(state, self.now());
        if due.is_empty() {
            self.fired.clear();
            return;
        }
        let fires = due.into_iter().map(|(check, course, waiter)| {
            let passed = state.kitchen.of_check(check);
            let passed = passed.filter_map(|ticket| ticket.bumped_at).max();
            let id = firing(check, course, passed);
            let fire = check::Command::FireCourse { check, course };
            (id, Some(waiter), Command::Check(fire))
        });
        let mut fires: Vec<Own> = fires.collect();
        self.fired
            .retain(|id| fires.iter().any(|fire| fire.0 == *id));
        fires.retain(|fire| self.fired.insert(fire.0));
        self.does(fires);
    }

    /// The house's own commands: journaled like any other, answered to nobody.
    fn does(&mut self, own: Vec<Own>) {
        let at = self.now();
        let commands = own
            .into_iter()
            .map(|(id, staff, command)| SubmittedCommand {
                envelope: Envelope {
                    id,
                    device: HOUSE,
                    staff,
                    at,
                },
                command,
            });
        let commands: Vec<SubmittedCommand> = commands.collect();
        for commands in commands.chunks(MOST_IN_A_COMMIT) {
            match self.house.take(at, commands) {
                Ok(commit) => {
                    for answer in &commit.answers {
                        if let Outcome::Rejected(why) = &answer.outcome {
                            tracing::warn!(?why, command = %answer.command, "the house itself");
                        }
                    }
                    self.publish(&commit);
                }
                Err(error) => {
                    // Looked at anew in a second, and each of them knows whether it was taken.
                    tracing::error!(%error, "what the house does by itself was not kept");
                    self.fired.clear();
                }
            }
        }
    }
}

/// A command of the house itself, and in whose name.
type Own = (CommandId, Option<StaffId>, Command);

fn firing(check: CheckId, course: u8, passed: Option<Stamp>) -> CommandId {
    let passed = passed.unwrap_or(Stamp::EPOCH).millis();
    let said = format!("fires {check} {course} {passed}");
    let digest: [u8; 32] = Sha256::digest(said.as_bytes()).into();
    let bytes = u128::from_be_bytes(*digest.first_chunk().expect("32 bytes are more than 16"));
    CommandId(uuid::Builder::from_custom_bytes(bytes.to_be_bytes()).into_uuid())
}
