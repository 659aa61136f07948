use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{PrivateId, Rejection, State, legible};

/// No name, address or wish about a guest is longer, in characters.
const LONGEST: usize = 120;

/// What somebody typed about a guest.
///
/// It can be erased: the journal keeps its id and a salted hash of it, and the text lies in a side
/// table of the house. In memory and on the way to tills the text travels along.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Guest {
    /// What they are called.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// For a call or a short message.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub phone: String,
    /// For mail.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub mail: String,
    /// Where something is brought, or whom an invoice is for: a line each.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub address: Vec<String>,
    /// A company's number for VAT.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub vat_number: String,
    /// Allergies, a pram, a birthday.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl Guest {
    /// Nothing was typed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The same in characters that can be printed, each text within its limit.
    pub(crate) fn legible(&self) -> Result<Self, Rejection> {
        let text = |text: &str| legible(text, LONGEST);
        let address = self.address.iter().take(8);
        Ok(Self {
            name: text(&self.name)?,
            phone: text(&self.phone)?,
            mail: text(&self.mail)?,
            address: address.map(|line| text(line)).collect::<Result<_, _>>()?,
            vat_number: text(&self.vat_number)?,
            note: text(&self.note)?,
        })
    }
}

/// A guest's text within an event or the state.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Private {
    /// Made on the device.
    pub id: PrivateId,
    /// The text; nothing in the journal's own bytes, and once it is erased.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guest: Option<Guest>,
    /// Hexadecimal SHA-256 over a salt and the text; only in the journal's bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hash: Option<String>,
}

impl Private {
    /// A text that somebody has just typed.
    pub(crate) fn typed(id: PrivateId, guest: &Guest) -> Result<Self, Rejection> {
        Ok(Self {
            id,
            guest: Some(guest.legible()?),
            hash: None,
        })
    }

    /// What the guest is called; empty where nobody said, and once it is erased.
    #[must_use]
    pub fn name(&self) -> &str {
        self.guest.as_ref().map_or("", |guest| &guest.name)
    }
}

impl State {
    /// Leaves a guest's text out, which was erased.
    pub fn forget(&mut self, id: PrivateId) {
        let theirs = self.bookings.all.values().filter(|one| one.guest.id == id);
        let theirs: Vec<_> = theirs.map(|booking| booking.id).collect();
        for booking in theirs {
            if let Some(booking) = self.bookings.all.get_mut(&booking) {
                booking.guest.guest = None;
            }
        }
    }
}
