use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Command;
use crate::{Moment, Money, Records, Rejection, State};

/// What is printed on a voucher: 6 to 24 capital letters and digits.
#[derive(
    Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, JsonSchema,
)]
#[serde(transparent)]
pub struct VoucherCode(pub String);

impl VoucherCode {
    /// As somebody types or scans it: case, spaces and hyphens do not matter.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let code: String = text
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '-')
            .map(|c| c.to_ascii_uppercase())
            .collect();
        let fits = (6..=24).contains(&code.len());
        (fits && code.bytes().all(|byte| byte.is_ascii_alphanumeric())).then_some(Self(code))
    }
}

impl fmt::Display for VoucherCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A voucher as the books have it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Voucher {
    /// Its code.
    pub code: VoucherCode,
    /// What it was sold for.
    pub sold: Money,
    /// What it is still worth.
    pub balance: Money,
}

pub(super) fn sell(
    state: &State,
    moment: &Moment,
    records: &Records,
    command: &Command,
) -> Result<Vec<crate::Event>, Rejection> {
    let _ = (state, moment, records, command);
    Err(Rejection::HouseNeeded)
}
