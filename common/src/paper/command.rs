use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Event, Kind, Way};
use crate::{CheckId, Guest, Moment, Private, PrivateId, Records, Rejection, State, Wanted};

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
            Self::Copy { .. } | Self::X {} => None,
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
        Command::Copy { kind, of } => Event::CopyAsked {
            kind: *kind,
            of: of.clone(),
            by,
        },
        Command::X {} => Event::XAsked { by },
        Command::Invoice {
            check,
            note,
            company,
        } => {
            sold(records)?;
            if company.name.trim().is_empty() || company.address.is_empty() {
                return Err(Rejection::NameMissing);
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
fn sold(records: &Records) -> Result<(), Rejection> {
    match &records.sold {
        Some(_) => Ok(()),
        None if records.at_house => Err(Rejection::CheckUnknown),
        None => Err(Rejection::HouseNeeded),
    }
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
