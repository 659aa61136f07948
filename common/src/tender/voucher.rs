use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Command, Event, funds, known, paid_in_full};
use crate::{Moment, Money, Records, Rejection, State, day};

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

    /// The code in the form in which it was sold; one that no voucher can have stays as it is.
    #[must_use]
    pub fn as_sold(&self) -> Self {
        Self::read(&self.0).unwrap_or_else(|| self.clone())
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

/// Nobody gives away more in one voucher; a figure above is a slip of the finger.
const DEAREST: Money = Money::cents(1_000_000);

/// Sells a voucher. What it is worth is turnover only when it is redeemed.
pub(super) fn sell(
    state: &State,
    moment: &Moment,
    records: &Records,
    command: &Command,
) -> Result<Vec<crate::Event>, Rejection> {
    let Command::SellVoucher {
        payment,
        code,
        amount,
        tender,
    } = command
    else {
        return Err(Rejection::VoucherUnreadable);
    };
    let by = state.staff.present(moment)?.id;
    let code = VoucherCode::read(&code.0).ok_or(Rejection::VoucherUnreadable)?;
    if !amount.is_positive() || *amount > DEAREST {
        return Err(Rejection::AmountOutOfRange { most: DEAREST });
    }
    funds::from_a_pocket(state, *tender)?;
    if !records.at_house {
        return Err(Rejection::HouseNeeded);
    }
    if known(state, *payment) {
        return Err(Rejection::PaymentTwice);
    }
    if records
        .voucher
        .as_ref()
        .is_some_and(|sold| sold.code == code)
    {
        return Err(Rejection::VoucherTwice {
            number: code.to_string(),
        });
    }
    let payment = paid_in_full(state, moment, by, *payment, *tender, *amount);
    let mut events: Vec<_> = day::opened(state, moment).into_iter().collect();
    events.push(crate::Event::Tender(Event::VoucherSold { code, payment }));
    Ok(events)
}
