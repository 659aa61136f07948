use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Kind, Papers, Way};
use crate::{CheckId, Private, StaffId};

/// What happened to papers.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// Somebody wants one again.
    CopyAsked {
        /// What.
        kind: Kind,
        /// Which.
        of: String,
        /// Who.
        by: StaffId,
    },
    /// Somebody wants the figures of the day so far.
    XAsked {
        /// Who.
        by: StaffId,
    },
    /// A settled check has an invoice.
    Invoiced {
        /// The check.
        check: CheckId,
        /// Gapless.
        number: u64,
        /// Whom it is for.
        company: Private,
        /// Who made it.
        by: StaffId,
    },
    /// A guest wants the receipt by mail or message.
    Sent {
        /// The check.
        check: CheckId,
        /// How.
        way: Way,
        /// Whom to.
        guest: Private,
        /// Who was asked.
        by: StaffId,
    },
}

impl Event {
    pub(crate) fn private_mut(&mut self) -> Option<&mut Private> {
        match self {
            Self::Invoiced { company, .. } => Some(company),
            Self::Sent { guest, .. } => Some(guest),
            Self::CopyAsked { .. } | Self::XAsked { .. } => None,
        }
    }
}

impl Papers {
    pub(crate) fn apply(&mut self, event: &Event) {
        if let Event::Invoiced { number, .. } = event {
            self.last_invoice = *number;
        }
    }
}
