//! The cards over the pass, oldest first.

mod act;
mod alarm;
mod bar;
mod card;
mod coming;
mod flow;
mod head;
mod line;
pub(crate) mod model;
mod note;
mod paint;
mod row;
mod view;

use std::{
    collections::{BTreeMap, BTreeSet},
    time::Duration,
};

use common::{CommandId, LineId, TicketId};
use egui::Pos2;

use model::Verb;
pub(crate) use {
    act::handle,
    alarm::{alarms, alarms_ui},
    coming::{coming, coming_ui},
    model::{Board, Scene, shouted},
    view::{Moment, show},
};

/// After so long without a touch, the oldest cards come back.
const AWAY: Duration = Duration::from_secs(30);
/// A second tap on the same spot within this time was meant for the card that is gone.
const SLIP: Duration = Duration::from_millis(400);
/// As near as this in points is the same spot.
const SPOT: f32 = 40.0;

/// A card, or a line of it.
type Target = (TicketId, Option<LineId>);

/// What the hand has done here that is not the kitchen's business.
#[derive(Debug, Default)]
pub(crate) struct Draft {
    page: usize,
    turned: Duration,
    /// The cards on the page, as last painted: the keys of the bump bar.
    tiles: Vec<TicketId>,
    /// What a tap on each card's header does, as last painted: the lines that a cook can have seen.
    painted: BTreeMap<TicketId, Verb>,
    /// The same when the finger came down.
    touched: BTreeMap<TicketId, Verb>,
    /// Cards as they were laid out last.
    kept: view::Kept,
    /// Cards that begin on a later page.
    pub(crate) later: usize,
    bumped: Option<(Target, Pos2, Duration)>,
    /// Somebody works with keys: cards show theirs.
    pub(crate) keys: bool,
    /// The lines with what was chosen on the all-day strip.
    pub(crate) lit: BTreeSet<(TicketId, LineId)>,
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
    /// The cook has read the allergies.
    Open {
        /// The ticket.
        ticket: TicketId,
        /// Where the finger was.
        at: Option<Pos2>,
    },
    /// All of it is void: it goes.
    Clear {
        /// The ticket.
        ticket: TicketId,
        /// The lines that the cook saw.
        lines: Vec<LineId>,
        /// Where the finger was.
        at: Option<Pos2>,
    },
    /// A line is done.
    Done {
        /// The ticket.
        ticket: TicketId,
        /// The line.
        line: LineId,
        /// Where the finger was.
        at: Option<Pos2>,
    },
    /// A line is not done after all.
    NotDone(TicketId, LineId),
    /// The cook has seen that a line is void.
    Seen {
        /// The ticket.
        ticket: TicketId,
        /// The line.
        line: LineId,
        /// Where the finger was.
        at: Option<Pos2>,
    },
    /// Yes or no to what a waiter has asked.
    Answer {
        /// The ticket.
        ticket: TicketId,
        /// The note.
        note: CommandId,
        /// Yes or no.
        yes: bool,
    },
    /// What is ready leaves the pass.
    Serve {
        /// The first ticket of the card.
        ticket: TicketId,
        /// All that are ready.
        tickets: Vec<TicketId>,
        /// Where the finger was.
        at: Option<Pos2>,
    },
    /// A finger rests on a card or on a line: what else can be done with it?
    Verbs(TicketId, Option<LineId>),
}

/// What came of it.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Outcome {
    /// The ticket left the screen.
    Gone(TicketId),
    /// These left the pass.
    Served(Vec<TicketId>),
    /// It is still there.
    Stays(TicketId),
}

impl Verb {
    /// What a tap on the header of a card asks for.
    fn intent(&self, ticket: TicketId, at: Option<Pos2>) -> Option<Intent> {
        Some(match self {
            Self::Open => Intent::Open { ticket, at },
            Self::Bump(lines) => Intent::Bump {
                ticket,
                lines: lines.clone(),
                at,
            },
            Self::Clear(lines) => Intent::Clear {
                ticket,
                lines: lines.clone(),
                at,
            },
            Self::Serve(tickets) => Intent::Serve {
                ticket,
                tickets: tickets.clone(),
                at,
            },
            Self::Nothing => return None,
        })
    }
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
        self.painted.get(&ticket)?.intent(ticket, None)
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
    fn slipped(&self, target: Target, at: Option<Pos2>, now: Duration) -> bool {
        let (Some(at), Some((last, spot, then))) = (at, self.bumped) else {
            return false;
        };
        last != target && now.saturating_sub(then) < SLIP && spot.distance(at) < SPOT
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
            bumped: Some(((ticket(1), None), pos2(200.0, 120.0), at)),
            ..Draft::default()
        };
        let same_spot = Some(pos2(204.0, 118.0));
        assert!(draft.slipped((ticket(2), None), same_spot, soon));
        assert!(!draft.slipped((ticket(2), None), Some(pos2(600.0, 120.0)), soon));
        assert!(!draft.slipped((ticket(2), None), same_spot, at + SLIP));
        assert!(
            !draft.slipped((ticket(2), None), None, soon),
            "a key is no finger"
        );
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
