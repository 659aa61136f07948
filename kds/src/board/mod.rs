//! The cards over the pass, oldest first.

mod card;
mod flow;
mod head;
mod line;
mod model;
mod paint;
mod view;

use std::{collections::BTreeMap, time::Duration};

use common::{Command, LineId, TicketId, kitchen};
use egui::Pos2;
use link::Device;

pub(crate) use model::Board;
pub(crate) use view::show;

/// After so long without a touch, the oldest cards come back.
const AWAY: Duration = Duration::from_secs(30);
/// A second tap on the same spot within this time was meant for the card that is gone.
const SLIP: Duration = Duration::from_millis(400);
/// As near as this in points is the same spot.
const SPOT: f32 = 40.0;

/// What the hand has done here that is not the kitchen's business.
#[derive(Clone, Debug, Default)]
pub(crate) struct Draft {
    page: usize,
    turned: Duration,
    /// The cards on the page, as last painted: the keys of the bump bar.
    tiles: Vec<TicketId>,
    /// The lines of each card, as last painted: what a cook can have seen.
    painted: BTreeMap<TicketId, Vec<LineId>>,
    /// The same when the finger came down.
    touched: BTreeMap<TicketId, Vec<LineId>>,
    /// Cards that begin on a later page.
    pub(crate) later: usize,
    bumped: Option<(TicketId, Pos2, Duration)>,
    /// Somebody works with keys: cards show theirs.
    pub(crate) keys: bool,
}

/// What the cook wants.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Intent {
    /// All of it is done.
    Bump {
        /// The ticket.
        ticket: TicketId,
        /// The lines that the cook saw.
        lines: Vec<LineId>,
        /// Where the finger was; nothing for a key.
        at: Option<Pos2>,
    },
    /// A line is done.
    Done(TicketId, LineId),
    /// A line is not done after all.
    NotDone(TicketId, LineId),
}

/// What came of it.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) enum Outcome {
    /// The ticket left the screen.
    Gone(TicketId),
    /// It is still there.
    Stays,
}

impl Draft {
    /// The page that is shown.
    pub(crate) fn page(&self) -> usize {
        self.page
    }

    /// To the next page, and from the last one back to the oldest cards.
    pub(crate) fn turn(&mut self, now: Duration) {
        self.page = if self.later > 0 { self.page + 1 } else { 0 };
        self.turned = now;
    }

    /// Back to the oldest cards.
    pub(crate) fn turn_back(&mut self) {
        self.page = 0;
    }

    /// A key that bumps a tile, counted from 0.
    pub(crate) fn key(&self, tile: usize) -> Option<Intent> {
        let ticket = *self.tiles.get(tile)?;
        let lines = self.painted.get(&ticket)?.clone();
        Some(Intent::Bump {
            ticket,
            lines,
            at: None,
        })
    }

    /// Nobody looks at a later page for ever: the oldest cards must not be forgotten.
    fn settle(&mut self, now: Duration, touched: bool) {
        if touched {
            self.turned = now;
        } else if now.saturating_sub(self.turned) >= AWAY {
            self.page = 0;
        }
    }

    /// Greasy fingers tap twice, and the second tap lands on the card that moved up.
    fn slipped(&self, ticket: TicketId, at: Option<Pos2>, now: Duration) -> bool {
        let (Some(at), Some((last, spot, then))) = (at, self.bumped) else {
            return false;
        };
        last != ticket && now.saturating_sub(then) < SLIP && spot.distance(at) < SPOT
    }
}

/// Carries an intent out.
pub(crate) fn handle(
    intent: Intent,
    draft: &mut Draft,
    device: &mut Device,
    now: Duration,
) -> Outcome {
    let (ticket, command) = match intent {
        Intent::Bump { ticket, lines, at } => {
            if draft.slipped(ticket, at, now) {
                return Outcome::Stays;
            }
            draft.bumped = at.map(|at| (ticket, at, now));
            (ticket, kitchen::Command::BumpTicket { ticket, lines })
        }
        Intent::Done(ticket, line) => (ticket, kitchen::Command::BumpLine { ticket, line }),
        Intent::NotDone(ticket, line) => (ticket, kitchen::Command::UnbumpLine { ticket, line }),
    };
    // The house refuses only what is gone already, and then the card is gone too.
    let _gone = device.submit(now, None, Command::Kitchen(command));
    let still_there = device.state().kitchen.tickets.get(&ticket);
    if still_there.is_some_and(kitchen::Ticket::is_open) {
        Outcome::Stays
    } else {
        Outcome::Gone(ticket)
    }
}

#[cfg(test)]
mod tests {
    use common::{CommandId, StationId};
    use egui::pos2;

    use super::*;

    fn ticket(n: u128) -> TicketId {
        TicketId {
            fire: CommandId(uuid::Uuid::from_u128(n)),
            station: StationId(1),
        }
    }

    #[test]
    fn a_second_tap_of_a_greasy_finger_does_not_bump_the_next_card() {
        let at = Duration::from_secs(5);
        let soon = at + Duration::from_millis(150);
        let draft = Draft {
            bumped: Some((ticket(1), pos2(200.0, 120.0), at)),
            ..Draft::default()
        };
        let same_spot = Some(pos2(204.0, 118.0));
        assert!(draft.slipped(ticket(2), same_spot, soon));
        assert!(!draft.slipped(ticket(2), Some(pos2(600.0, 120.0)), soon));
        assert!(!draft.slipped(ticket(2), same_spot, at + SLIP));
        assert!(!draft.slipped(ticket(2), None, soon), "a key is no finger");
    }

    #[test]
    fn the_oldest_cards_come_back_by_themselves() {
        let mut draft = Draft {
            later: 3,
            ..Draft::default()
        };
        draft.turn(Duration::from_secs(10));
        assert_eq!(draft.page(), 1);
        draft.settle(Duration::from_secs(35), true);
        draft.settle(Duration::from_secs(64), false);
        assert_eq!(draft.page(), 1);
        draft.settle(Duration::from_secs(65), false);
        assert_eq!(draft.page(), 0);
    }

    #[test]
    fn after_the_last_page_comes_the_first() {
        let mut draft = Draft {
            page: 2,
            ..Draft::default()
        };
        draft.turn(Duration::ZERO);
        assert_eq!(draft.page(), 0);
    }
}
