use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Adjustment, ComboPart, Scope, Tender, Value, Way, adjust, allergy, allow, divide, fire, merge,
    open, part, refund, reopen, ring, void,
};
use crate::{
    AllowanceId, CheckId, ItemId, LineId, Moment, Money, Records, RefundId, Rejection, StaffId,
    State, TableId, Wanted, house::ServiceMode, kitchen::Allergy, lenient, menu::Pick, money::Rate,
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
        #[serde(deserialize_with = "lenient::number")]
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
        #[serde(deserialize_with = "lenient::number")]
        quantity: u32,
        /// Choices; the usual ones where there are none.
        #[serde(default)]
        modifiers: Vec<Pick>,
        /// Seats, counted from 1.
        #[serde(default, deserialize_with = "lenient::list")]
        seats: Vec<u8>,
        /// The item's own where it is missing.
        #[serde(default, deserialize_with = "lenient::maybe")]
        course: Option<u8>,
        /// To the kitchen.
        #[serde(default)]
        note: String,
        /// Of a piece, for an item whose price is named; 0 or more.
        #[serde(default, deserialize_with = "lenient::maybe")]
        price: Option<Money>,
        /// Of a piece, for an item that is weighed.
        #[serde(default, deserialize_with = "lenient::maybe")]
        grams: Option<u32>,
        /// What fills a combo's slots, in their order.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        parts: Vec<ComboPart>,
    },
    /// Change a line that has not been sent. Its seats can be changed until the check settles.
    Adjust {
        /// The check.
        check: CheckId,
        /// The line.
        line: LineId,
        /// What changes.
        adjustment: Adjustment,
    },
    /// Part pieces of a line from it, as a line of their own.
    Part {
        /// The check.
        check: CheckId,
        /// The line.
        line: LineId,
        /// Fewer pieces than the line has.
        #[serde(deserialize_with = "lenient::number")]
        quantity: u32,
        /// The new line, made on the device.
        into: LineId,
    },
    /// Send lines to the kitchen: the first course is fired, later ones are held.
    Send {
        /// The check.
        check: CheckId,
        /// Fresh lines.
        lines: Vec<LineId>,
        /// Hold all courses, the first one too; what is made at once is fired all the same.
        #[serde(default)]
        hold: bool,
    },
    /// Fire a held course.
    FireCourse {
        /// The check.
        check: CheckId,
        /// And all before it.
        #[serde(deserialize_with = "lenient::number")]
        course: u8,
    },
    /// Fire held lines, whatever their course.
    FireLines {
        /// The check.
        check: CheckId,
        /// Held lines.
        lines: Vec<LineId>,
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
    /// A line that was taken back stands again.
    Restore {
        /// The check.
        check: CheckId,
        /// The line.
        line: LineId,
    },
    /// Make the check or a line cheaper.
    Allow {
        /// The check.
        check: CheckId,
        /// Made on the device.
        allowance: AllowanceId,
        /// The whole check or a line.
        scope: Scope,
        /// How much.
        value: Value,
        /// On the house, for the reports.
        comp: bool,
        /// Why.
        reason: String,
    },
    /// Take a discount or a comp off again.
    Lift {
        /// The check.
        check: CheckId,
        /// Which.
        allowance: AllowanceId,
    },
    /// A guest shows a coupon, or takes it back.
    Coupon {
        /// The check.
        check: CheckId,
        /// As printed on it.
        code: String,
        /// Shown or taken back.
        on: bool,
    },
    /// Another service charge, or none.
    SetService {
        /// The check.
        check: CheckId,
        /// Up to 100.
        #[serde(default, deserialize_with = "lenient::maybe")]
        percent: Option<Rate>,
    },
    /// Eaten here or taken away after all. Prices stay; the VAT follows.
    SetMode {
        /// The check.
        check: CheckId,
        /// Dine-in or take-away.
        mode: ServiceMode,
    },
    /// Another number of guests.
    SetCovers {
        /// The check.
        check: CheckId,
        /// 1 to 99.
        #[serde(deserialize_with = "lenient::number")]
        covers: u8,
    },
    /// Carry the check to a free table.
    Move {
        /// The check.
        check: CheckId,
        /// Where to.
        table: TableId,
    },
    /// Carry everything over to another open check; the two are one from then on.
    Merge {
        /// The check that ends.
        check: CheckId,
        /// The one that stays.
        into: CheckId,
    },
    /// Carry lines over to another open check.
    MoveLines {
        /// The check.
        check: CheckId,
        /// Standing lines.
        lines: Vec<LineId>,
        /// The other check.
        to: CheckId,
    },
    /// Push a free table up to the check's own.
    JoinTable {
        /// The check.
        check: CheckId,
        /// The other table.
        table: TableId,
    },
    /// Hand the check on to another waiter.
    Transfer {
        /// The check.
        check: CheckId,
        /// Who looks after it from now on.
        to: StaffId,
    },
    /// Divide it among payers. What has been paid stays paid.
    Divide {
        /// The check.
        check: CheckId,
        /// How.
        way: Way,
    },
    /// Say whose a line is, in exact shares; with no shares it follows the way again.
    Assign {
        /// The check.
        check: CheckId,
        /// The line.
        line: LineId,
        /// Payers, counted from 1, and their weights.
        shares: Vec<(u8, u32)>,
    },
    /// The guests ask for the bill.
    AskBill {
        /// The check.
        check: CheckId,
    },
    /// What the guests must not eat, anew.
    SetAllergies {
        /// The check.
        check: CheckId,
        /// All of it, at most 100.
        allergies: Vec<Allergy>,
    },
    /// Give up a check on which nothing stands and nothing was paid.
    Abandon {
        /// The check.
        check: CheckId,
    },
    /// Open a check again that settled this business day; its payments stay.
    Reopen {
        /// The check.
        check: CheckId,
        /// Why.
        reason: String,
    },
    /// Give money back for a settled check, whole or by line.
    Refund {
        /// The check.
        check: CheckId,
        /// Made on the device.
        refund: RefundId,
        /// Lines with pieces; everything that was paid, with tips, where it is missing.
        #[serde(default)]
        lines: Option<Vec<(LineId, u32)>>,
        /// How, for single lines: one of the tenders it was paid with, or cash. All of it goes
        /// back as it came.
        #[serde(default)]
        tender: Option<Tender>,
        /// Why.
        reason: String,
    },
}

impl Command {
    pub(crate) fn wants(&self) -> Option<Wanted> {
        match self {
            Self::Reopen { check, .. } | Self::Refund { check, .. } => Some(Wanted::Sold(*check)),
            _ => None,
        }
    }
}

pub(super) fn decide(
    state: &State,
    moment: &Moment,
    records: &Records,
    command: &Command,
) -> Result<Vec<crate::Event>, Rejection> {
    match command {
        Command::Open {
            check,
            table,
            covers,
            mode,
        } => open::open(state, moment, *check, *table, *covers, *mode),
        Command::SetCovers { check, covers } => open::set_covers(state, moment, *check, *covers),
        Command::SetMode { check, mode } => open::set_mode(state, moment, *check, *mode),
        Command::Move { check, table } => open::carry(state, moment, *check, *table),
        Command::AskBill { check } => open::ask_bill(state, moment, *check),
        Command::SetAllergies { check, allergies } => {
            allergy::set(state, moment, *check, allergies)
        }
        Command::Abandon { check } => void::abandon(state, moment, *check),
        Command::Reopen { check, reason } => reopen::reopen(state, moment, records, *check, reason),
        Command::Refund { .. } => refund::refund(state, moment, records, command),
        Command::Ring { .. }
        | Command::Adjust { .. }
        | Command::Part { .. }
        | Command::Send { .. }
        | Command::FireCourse { .. }
        | Command::FireLines { .. }
        | Command::Void { .. }
        | Command::Restore { .. } => of_lines(state, moment, command),
        Command::Allow { .. }
        | Command::Lift { .. }
        | Command::Coupon { .. }
        | Command::SetService { .. } => of_prices(state, moment, command),
        Command::Merge { .. }
        | Command::MoveLines { .. }
        | Command::JoinTable { .. }
        | Command::Transfer { .. }
        | Command::Divide { .. }
        | Command::Assign { .. } => of_people(state, moment, command),
    }
}

fn of_lines(
    state: &State,
    moment: &Moment,
    command: &Command,
) -> Result<Vec<crate::Event>, Rejection> {
    match command {
        Command::Adjust {
            check,
            line,
            adjustment,
        } => adjust::adjust(state, moment, *check, *line, adjustment),
        Command::Part {
            check,
            line,
            quantity,
            into,
        } => part::part(state, moment, *check, *line, *quantity, *into),
        Command::Send { check, lines, hold } => fire::send(state, moment, *check, lines, *hold),
        Command::FireCourse { check, course } => fire::fire_course(state, moment, *check, *course),
        Command::FireLines { check, lines } => fire::fire_lines(state, moment, *check, lines),
        Command::Void {
            check,
            line,
            reason,
        } => void::void(state, moment, *check, *line, reason.as_deref()),
        Command::Restore { check, line } => void::restore(state, moment, *check, *line),
        _ => ring::ring(state, moment, command),
    }
}

fn of_prices(
    state: &State,
    moment: &Moment,
    command: &Command,
) -> Result<Vec<crate::Event>, Rejection> {
    match command {
        Command::Lift { check, allowance } => allow::lift(state, moment, *check, *allowance),
        Command::Coupon { check, code, on } => allow::coupon(state, moment, *check, code, *on),
        Command::SetService { check, percent } => {
            allow::set_service(state, moment, *check, *percent)
        }
        _ => allow::allow(state, moment, command),
    }
}

fn of_people(
    state: &State,
    moment: &Moment,
    command: &Command,
) -> Result<Vec<crate::Event>, Rejection> {
    match command {
        Command::Merge { check, into } => merge::merge(state, moment, *check, *into),
        Command::MoveLines { check, lines, to } => {
            merge::move_lines(state, moment, *check, lines, *to)
        }
        Command::JoinTable { check, table } => merge::join_table(state, moment, *check, *table),
        Command::Transfer { check, to } => merge::transfer(state, moment, *check, *to),
        Command::Assign {
            check,
            line,
            shares,
        } => divide::assign(state, moment, *check, *line, shares),
        Command::Divide { check, way } => divide::divide(state, moment, *check, *way),
        _ => Err(Rejection::CheckUnknown),
    }
}
