//! The business day, and the Z report that closes it.

mod close;
mod figures;
mod report;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{BusinessDate, Moment, Money, Rejection, StaffId, Stamp, State};

pub(crate) use figures::{given_back, taken};
pub use report::{AllowanceSum, Carried, DrawerCount, TenderSum, TipSum, ZReport};

/// A day that is open.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct OpenDay {
    /// The date on its takings.
    pub date: BusinessDate,
    /// When the first check was opened.
    pub opened_at: Stamp,
}

/// The business day and its numbers.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize, JsonSchema)]
pub struct DayBook {
    /// The day that is open.
    pub open: Option<OpenDay>,
    /// The last Z report's number; gapless.
    pub last_z: u32,
    /// All that was ever sold, with VAT.
    pub perpetual: Money,
}

impl DayBook {
    pub(crate) fn apply(&mut self, event: &Event) {
        match event {
            Event::Opened(day) => self.open = Some(day.clone()),
            Event::Closed(report) => {
                self.open = None;
                self.last_z = report.number;
                self.perpetual = report.perpetual;
            }
        }
    }
}

/// What can be asked of the day.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Close it, with the cash that was counted.
    Close {
        /// The drawer as counted; nothing where nobody counted it.
        counted: Option<Money>,
    },
}

/// What happened to the day.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// It began, with its first check.
    Opened(OpenDay),
    /// It closed, with this Z report.
    Closed(Box<ZReport>),
}

impl From<Event> for crate::Event {
    fn from(event: Event) -> Self {
        Self::Day(event)
    }
}

/// The event that begins a day, where none is open yet.
pub(crate) fn opened(state: &State, moment: &Moment) -> Option<crate::Event> {
    if state.day.open.is_some() {
        return None;
    }
    let date = state.house.business_date(moment.stamp);
    Some(
        Event::Opened(OpenDay {
            date,
            opened_at: moment.stamp,
        })
        .into(),
    )
}

/// The figures of the open day so far, as if it closed at this moment; nothing while no day is
/// open.
#[must_use]
pub fn so_far(state: &State, at: Stamp, by: StaffId) -> Option<ZReport> {
    let day = state.day.open.as_ref()?;
    Some(figures::figures(state, day, at, by, None))
}

pub(crate) fn decide(
    state: &State,
    moment: &Moment,
    command: &Command,
) -> Result<Vec<crate::Event>, Rejection> {
    match command {
        Command::Close { counted } => close::close(state, moment, *counted),
    }
}
