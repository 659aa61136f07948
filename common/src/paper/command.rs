use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Event, Kind, Way};
use crate::{
    CheckId, Guest, Moment, Private, PrivateId, Records, Rejection, Sold, State, Wanted,
    tender::VoucherCode,
};

/// What can be asked of papers.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Print one again; it says that it is a copy.
    Copy {
        /// What.
        kind: Kind,
        /// Which, as the outbox refers to it.
        of: String,
    },
    /// The figures of the day so far.
    X {},
    /// An invoice for a settled check.
    Invoice {
        /// The check.
        check: CheckId,
        /// Made on the device.
        note: PrivateId,
        /// Whom it is for: name and address are needed.
        company: Guest,
    },
    /// Send a settled check's receipt to its guest.
    Send {
        /// The check.
        check: CheckId,
        /// How.
        way: Way,
        /// Made on the device.
        note: PrivateId,
        /// Whom to: the mail address or the telephone number is needed.
        guest: Guest,
    },
}

impl Command {
    pub(crate) fn wants(&self) -> Option<Wanted> {
        match self {
            Self::Invoice { check, .. } | Self::Send { check, .. } => Some(Wanted::Sold(*check)),
            Self::Copy { kind, of } => match kind {
                Kind::Receipt => of.parse().ok().map(|id| Wanted::Sold(CheckId(id))),
                Kind::Voucher => Some(Wanted::Voucher(VoucherCode(of.clone()))),
                Kind::Bill | Kind::Credit | Kind::Invoice | Kind::Ticket | Kind::X | Kind::Z => {
                    None
                }
            },
            Self::X {} => None,
        }
    }
}

pub(crate) fn decide(
    state: &State,
    moment: &Moment,
    records: &Records,
    command: &Command,
) -> Result<Vec<crate::Event>, Rejection> {
    let by = state.staff.present(moment)?.id;
    let event = match command {
        Command::Copy { kind, of } => {
            known(state, records, *kind, of)?;
            let (kind, of) = (*kind, of.clone());
            Event::CopyAsked { kind, of, by }
        }
        Command::X {} => {
            state.day.open.as_ref().ok_or(Rejection::DayNotOpen)?;
            Event::XAsked { by }
        }
        Command::Invoice {
            check,
            note,
            company,
        } => {
            if let Some(number) = sold(records)?.invoice {
                return Err(Rejection::AlreadyInvoiced { number });
            }
            if company.name.trim().is_empty() {
                return Err(Rejection::NameMissing);
            }
            if company.address.iter().all(|line| line.trim().is_empty()) {
                return Err(Rejection::AddressMissing);
            }
            Event::Invoiced {
                check: *check,
                number: state.papers.last_invoice + 1,
                company: Private::typed(*note, company)?,
                by,
            }
        }
        Command::Send {
            check,
            way,
            note,
            guest,
        } => {
            sold(records)?;
            if !way.reaches(guest) {
                return Err(Rejection::AddressMissing);
            }
            Event::Sent {
                check: *check,
                way: *way,
                guest: Private::typed(*note, guest)?,
                by,
            }
        }
    };
    Ok(vec![event.into()])
}

/// The books have the check; a till alone cannot know.
fn sold(records: &Records) -> Result<&Sold, Rejection> {
    match &records.sold {
        Some(sold) => Ok(sold),
        None if records.at_house => Err(Rejection::CheckUnknown),
        None => Err(Rejection::HouseNeeded),
    }
}

/// Refuses what was surely never printed. Where only the books know, the printing says so.
fn known(state: &State, records: &Records, kind: Kind, of: &str) -> Result<(), Rejection> {
    let id = || of.parse::<Uuid>().ok();
    let number = |last: u64| of.parse().is_ok_and(|n: u64| (1..=last).contains(&n));
    let is_known = match kind {
        Kind::Receipt if id().is_some() => return sold(records).map(|_| ()),
        Kind::Receipt => false,
        Kind::Voucher => match &records.voucher {
            Some(_) => true,
            None if records.at_house => false,
            None => return Err(Rejection::HouseNeeded),
        },
        Kind::Bill => id().is_some_and(|id| {
            let check = state.checks.resolve(CheckId(id));
            let open = state.checks.open.get(&check);
            open.is_some_and(|check| check.bill_asked.is_some())
                || state.checks.settled.contains_key(&check)
        }),
        Kind::Ticket => of
            .parse()
            .is_ok_and(|id| state.kitchen.tickets.contains_key(&id)),
        Kind::Credit | Kind::X => id().is_some(),
        Kind::Invoice => number(state.papers.last_invoice),
        Kind::Z => number(u64::from(state.day.last_z)),
    };
    is_known.then_some(()).ok_or(Rejection::PaperUnknown)
}

impl Way {
    /// Whether a guest can be reached so, as far as the text tells.
    #[must_use]
    pub fn reaches(self, guest: &Guest) -> bool {
        match self {
            Self::Mail => {
                let parts = guest.mail.split_once('@');
                parts.is_some_and(|(who, host)| {
                    !who.is_empty()
                        && host.contains('.')
                        && !guest.mail.contains(char::is_whitespace)
                })
            }
            Self::Sms => guest.phone.chars().filter(char::is_ascii_digit).count() >= 6,
        }
    }
}
