use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{adjust, fire, open, ring, void};
use crate::{
    CheckId, ItemId, LineId, ModifierId, Moment, Rejection, State, TableId, house::ServiceMode,
};

/// What can be asked of a check.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Open a check. On a table that has one already, the two become one.
    Open {
        /// Made on the device.
        check: CheckId,
        /// Where; nowhere for the bar and take-away.
        table: Option<TableId>,
        /// Guests, 1 to 99.
        covers: u8,
        /// Dine-in or take-away.
        mode: ServiceMode,
    },
    /// Ring a line.
    Ring {
        /// The check.
        check: CheckId,
        /// Made on the device.
        line: LineId,
        /// The item.
        item: ItemId,
        /// Pieces, 1 to 500.
        quantity: u32,
        /// Choices.
        #[serde(default)]
        modifiers: Vec<ModifierId>,
        /// Seats, counted from 1.
        #[serde(default)]
        seats: Vec<u8>,
        /// The item's own where it is missing.
        #[serde(default)]
        course: Option<u8>,
        /// To the kitchen.
        #[serde(default)]
        note: String,
    },
    /// Change a line that has not been sent.
    Adjust {
        /// The check.
        check: CheckId,
        /// The line.
        line: LineId,
        /// What changes.
        adjustment: Adjustment,
    },
    /// Send lines to the kitchen: the first course is fired, later ones are held.
    Send {
        /// The check.
        check: CheckId,
        /// Fresh lines.
        lines: Vec<LineId>,
    },
    /// Fire a held course.
    FireCourse {
        /// The check.
        check: CheckId,
        /// And all before it.
        course: u8,
    },
    /// Take a line back. What the kitchen has already needs a reason.
    Void {
        /// The check.
        check: CheckId,
        /// The line.
        line: LineId,
        /// Why.
        reason: Option<String>,
    },
    /// Another number of guests.
    SetCovers {
        /// The check.
        check: CheckId,
        /// 1 to 99.
        covers: u8,
    },
    /// Carry the check to a free table.
    Move {
        /// The check.
        check: CheckId,
        /// Where to.
        table: TableId,
    },
    /// The guests ask for the bill.
    AskBill {
        /// The check.
        check: CheckId,
    },
    /// Give up a check on which nothing stands and nothing was paid.
    Abandon {
        /// The check.
        check: CheckId,
    },
}

/// A change to a line before it is sent.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Adjustment {
    /// Pieces, 1 to 500.
    Quantity(u32),
    /// All choices anew.
    Modifiers(Vec<ModifierId>),
    /// All seats anew.
    Seats(Vec<u8>),
    /// Another course.
    Course(u8),
    /// Another note.
    Note(String),
}

pub(crate) fn decide(
    state: &State,
    moment: &Moment,
    command: &Command,
) -> Result<Vec<crate::Event>, Rejection> {
    match command {
        Command::Open {
            check,
            table,
            covers,
            mode,
        } => open::open(state, moment, *check, *table, *covers, *mode),
        Command::Ring { .. } => ring::ring(state, moment, command),
        Command::Adjust {
            check,
            line,
            adjustment,
        } => adjust::adjust(state, moment, *check, *line, adjustment),
        Command::Send { check, lines } => fire::send(state, moment, *check, lines),
        Command::FireCourse { check, course } => fire::fire_course(state, moment, *check, *course),
        Command::Void {
            check,
            line,
            reason,
        } => void::void(state, moment, *check, *line, reason.as_deref()),
        Command::SetCovers { check, covers } => open::set_covers(state, moment, *check, *covers),
        Command::Move { check, table } => open::carry(state, moment, *check, *table),
        Command::AskBill { check } => open::ask_bill(state, moment, *check),
        Command::Abandon { check } => void::abandon(state, moment, *check),
    }
}
