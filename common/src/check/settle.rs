use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Check, Event};
use crate::{
    DeviceId, Moment, Money, PaymentId, Rejection, StaffId, Stamp, State,
    house::House,
    kitchen,
    money::{TaxLine, tax_lines},
};

/// How somebody pays.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Tender {
    /// Coins and notes, into the drawer.
    Cash,
    /// A card, on a terminal that stands beside the till.
    Card,
}

impl Tender {
    /// All of them, in the sequence of reports.
    pub const ALL: [Self; 2] = [Self::Cash, Self::Card];
}

/// Which part of the check a payment is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Share {
    /// All that is due.
    #[default]
    Whole,
    /// What this seat had.
    Seat(u8),
    /// One of so many equal parts.
    Part {
        /// From 1.
        number: u8,
        /// How many.
        of: u8,
    },
    /// A free amount.
    Amount,
}

/// Money taken towards a check.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Payment {
    /// Made on the device.
    pub id: PaymentId,
    /// Cash or card.
    pub tender: Tender,
    /// Towards the check.
    pub amount: Money,
    /// On top, for the staff.
    pub tip: Money,
    /// Laid on the table, for cash.
    pub given: Money,
    /// Given back, for cash.
    pub change: Money,
    /// Which part of the check.
    #[serde(default)]
    pub share: Share,
    /// When.
    pub at: Stamp,
    /// Who took it.
    pub by: StaffId,
    /// Where.
    pub device: DeviceId,
}

/// VAT by rate for a check that would settle at this moment.
///
/// The rate is that of the business day on which the check settles: a restaurant's supply is
/// complete when the meal is.
#[must_use]
pub fn totals(house: &House, check: &Check, stamp: Stamp) -> Vec<TaxLine> {
    let date = house.business_date(stamp);
    tax_lines(check.standing().filter_map(|line| {
        house
            .rate(line.vat, check.mode, date)
            .map(|rate| (rate, line.amount()))
    }))
}

/// The event of settling, for a check whose last payment was just decided.
pub(crate) fn settled(state: &State, moment: &Moment, check: &Check, by: StaffId) -> Event {
    Event::Settled {
        check: check.id,
        at: moment.stamp,
        by,
        gross: check.total(),
        taxes: totals(&state.house, check, moment.stamp),
    }
}

/// An event that makes a check cheaper, refused where it would be paid beyond its total; where
/// nothing is due any more the check settles with it.
pub(super) fn cheaper(
    state: &State,
    moment: &Moment,
    check: &Check,
    event: Event,
) -> Result<Vec<crate::Event>, Rejection> {
    let paid = check.paid();
    if paid.is_zero() {
        return Ok(vec![event.into()]);
    }
    let mut after = state.checks.clone();
    after.apply(&event);
    let after = after.open(check.id)?;
    if paid > after.total() {
        return Err(Rejection::PaidBeyond { paid });
    }
    let mut events = vec![event.into()];
    if paid == after.total() {
        let by = state.staff.present(moment)?.id;
        events.extend(super::fire_rest(state, moment, after));
        events.push(settled(state, moment, after, by).into());
        events.extend(kitchen::guests_left(&state.kitchen, check.id, moment.stamp));
    }
    Ok(events)
}
