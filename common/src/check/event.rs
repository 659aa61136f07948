use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Allowance, Allowed, Check, Chosen, Division, Line, Payment, Progress, Refund, ServiceCharge,
};
use crate::{
    AllowanceId, CheckId, LineId, Money, RefundId, StaffId, Stamp, TableId, house::ServiceMode,
    kitchen::Allergy, menu::Counted, money::TaxLine,
};

/// What happened to a check.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// A check was opened.
    Opened(Box<Check>),
    /// A check was opened on a table that had one: both ids now mean that one.
    Joined {
        /// The second id.
        check: CheckId,
        /// The one that stays.
        into: CheckId,
    },
    /// A line was rung.
    Rung {
        /// The check.
        check: CheckId,
        /// The line.
        line: Box<Line>,
    },
    /// A line was changed before it was sent.
    Adjusted {
        /// The check.
        check: CheckId,
        /// The line.
        line: LineId,
        /// What changed.
        change: Change,
    },
    /// Pieces of a line were parted from it.
    Parted {
        /// The check.
        check: CheckId,
        /// The line.
        line: LineId,
        /// Pieces of the new line.
        quantity: u32,
        /// The new line.
        into: LineId,
        /// The combo that the new line is a part of, where the line is a part of one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        combo: Option<LineId>,
    },
    /// Lines were sent whose course waits.
    Held {
        /// The check.
        check: CheckId,
        /// The lines.
        lines: Vec<LineId>,
    },
    /// Lines went to the kitchen.
    Fired {
        /// The check.
        check: CheckId,
        /// The lines.
        lines: Vec<LineId>,
        /// When.
        at: Stamp,
    },
    /// A line was taken back.
    Voided {
        /// The check.
        check: CheckId,
        /// The line.
        line: LineId,
        /// When.
        at: Stamp,
        /// Who.
        by: StaffId,
        /// Why.
        reason: Option<String>,
        /// Whether the kitchen had it.
        was_fired: bool,
        /// The manager who allowed it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        approved_by: Option<StaffId>,
    },
    /// A line that was taken back stands again.
    Restored {
        /// The check.
        check: CheckId,
        /// The line.
        line: LineId,
        /// Fresh, or in the kitchen's hands again.
        progress: Progress,
        /// The counts that its pieces are reserved from.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        counted: Vec<Counted>,
    },
    /// The check or a line became cheaper.
    Allowed {
        /// The check.
        check: CheckId,
        /// How.
        allowance: Box<Allowance>,
    },
    /// A discount or a comp was taken off again.
    Lifted {
        /// The check.
        check: CheckId,
        /// Which.
        allowance: AllowanceId,
        /// Who.
        by: StaffId,
    },
    /// The coupons that guests have shown.
    CouponsSet {
        /// The check.
        check: CheckId,
        /// All of them.
        codes: Vec<String>,
    },
    /// What the menu's promotions give, anew.
    PromotionsSet {
        /// The check.
        check: CheckId,
        /// All of them.
        promotions: Vec<Allowance>,
    },
    /// Another service charge, or none.
    ServiceSet {
        /// The check.
        check: CheckId,
        /// From now on.
        service: Option<ServiceCharge>,
        /// The manager who allowed it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        approved_by: Option<StaffId>,
    },
    /// Eaten here or taken away after all.
    ModeSet {
        /// The check.
        check: CheckId,
        /// From now on.
        mode: ServiceMode,
    },
    /// Another number of guests.
    CoversSet {
        /// The check.
        check: CheckId,
        /// Guests.
        covers: u8,
    },
    /// Carried to another table.
    Moved {
        /// The check.
        check: CheckId,
        /// Where to.
        table: TableId,
        /// The new table's label.
        label: String,
    },
    /// Everything was carried over to another check; both ids mean that one from now on.
    Merged {
        /// The check that ended.
        check: CheckId,
        /// The one that stays.
        into: CheckId,
        /// All allowances of the one that stays, anew: what concerned a whole check before is
        /// frozen on the lines it was for.
        allowances: Vec<Allowance>,
    },
    /// Lines were carried over to another check.
    LinesMoved {
        /// The check.
        check: CheckId,
        /// The lines.
        lines: Vec<LineId>,
        /// The other check.
        to: CheckId,
        /// All allowances of the check, anew: what concerned it whole is frozen on the lines it
        /// was for.
        allowances: Vec<Allowance>,
        /// All allowances of the other check, anew, with what the lines bring along.
        there: Vec<Allowance>,
    },
    /// A free table was pushed up to the check's own.
    TableJoined {
        /// The check.
        check: CheckId,
        /// The other table.
        table: TableId,
        /// What is said aloud for both.
        label: String,
    },
    /// Another waiter looks after the check.
    Transferred {
        /// The check.
        check: CheckId,
        /// Who.
        to: StaffId,
        /// By name.
        waiter: String,
        /// The manager who allowed it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        approved_by: Option<StaffId>,
    },
    /// It is divided otherwise.
    Divided {
        /// The check.
        check: CheckId,
        /// How.
        division: Division,
    },
    /// The guests asked for the bill.
    BillAsked {
        /// The check.
        check: CheckId,
        /// When.
        at: Stamp,
    },
    /// Somebody paid.
    PaymentTaken {
        /// The check.
        check: CheckId,
        /// The payment.
        payment: Payment,
    },
    /// Nothing is due any more.
    Settled {
        /// The check.
        check: CheckId,
        /// When.
        at: Stamp,
        /// Who took the last payment.
        by: StaffId,
        /// With VAT, without tips.
        gross: Money,
        /// VAT by rate.
        taxes: Vec<TaxLine>,
        /// The service charge in it.
        #[serde(default, skip_serializing_if = "Money::is_zero_ref")]
        service: Money,
        /// What was let off.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        allowances: Vec<Allowed>,
    },
    /// A settled check is open again, with its payments.
    Reopened {
        /// As it stands.
        check: Box<Check>,
        /// When.
        at: Stamp,
        /// Who.
        by: StaffId,
        /// Why.
        reason: String,
        /// The manager who allowed it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        approved_by: Option<StaffId>,
    },
    /// Money was given back for a settled check.
    Refunded(Box<Refund>),
    /// The house gave a refund its number, in the receipts' series.
    CreditIssued {
        /// The refund.
        refund: RefundId,
        /// Gapless.
        receipt: u64,
    },
    /// The house gave the receipt its number.
    ReceiptIssued {
        /// The check.
        check: CheckId,
        /// Gapless.
        receipt: u64,
    },
    /// What the guests must not eat, anew.
    AllergiesSet {
        /// The check.
        check: CheckId,
        /// All of it.
        allergies: Vec<Allergy>,
    },
    /// A check with nothing on it was given up.
    Abandoned {
        /// The check.
        check: CheckId,
    },
    /// The day closed: settled checks leave the service, numbers start anew.
    Cleared,
}

/// A change of a line.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// Pieces.
    Quantity(u32),
    /// All choices anew.
    Modifiers(Vec<Chosen>),
    /// All seats anew.
    Seats(Vec<u8>),
    /// Another course.
    Course(u8),
    /// Another note.
    Note(String),
    /// Another price of a piece.
    Price(Money),
    /// Another weight of a piece, in grams.
    Grams(u32),
}
