//! Printers, scales and gateways: what the house reaches besides its screens.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{PrinterId, ScaleId, StationId};

/// A receipt or kitchen printer.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Printer {
    /// Its number.
    pub id: PrinterId,
    /// What people call it: "bar", "hot kitchen".
    pub name: String,
    /// How it is reached.
    pub reach: Reach,
    /// What its letters are.
    #[serde(default)]
    pub code_page: CodePage,
    /// Characters in a line: 42 or 48 on 80 mm paper, 32 on 58 mm.
    pub columns: u8,
    /// What comes out of it.
    #[serde(default)]
    pub prints: Vec<Prints>,
    /// Where its papers come out while it cannot print.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fallback: Option<PrinterId>,
    /// Whether a cash drawer hangs on it.
    #[serde(default)]
    pub drawer: bool,
}

/// How a device is reached from the house's machine.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Reach {
    /// On the network.
    Tcp {
        /// A name or an address.
        host: String,
        /// Usually 9100.
        port: u16,
    },
    /// By a USB cable.
    Usb {
        /// The device file, such as `/dev/usb/lp0`.
        path: String,
    },
    /// By a serial cable.
    Serial {
        /// The device file, such as `/dev/ttyS0`.
        path: String,
        /// Bits a second.
        baud: u32,
    },
}

/// A printer's letters beyond ASCII. What a page lacks is printed as a picture.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CodePage {
    /// `ESC t 19`: Western European with the euro sign.
    #[default]
    Cp858,
    /// `ESC t 16`: Windows' Western European.
    Wpc1252,
    /// `ESC t 2`: Western European without the euro sign.
    Cp850,
    /// `ESC t 0`: the oldest page.
    Cp437,
    /// Everything beyond ASCII as a picture.
    Ascii,
}

/// A kind of paper that a printer is for.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Prints {
    /// Bills, receipts, invoices, refunds and vouchers.
    Guests,
    /// X and Z tapes.
    Reports,
    /// Tickets of a station.
    Station(StationId),
}

/// A pair of scales on the house's machine or network.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Scale {
    /// Its number.
    pub id: ScaleId,
    /// What people call it.
    pub name: String,
    /// How it is reached.
    pub reach: Reach,
}

/// Where mail is handed in (RFC 6409).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct MailServer {
    /// A name or an address.
    pub host: String,
    /// 587 or 465; 25 on the own network.
    pub port: u16,
    /// Whether the connection is encrypted; only a server on the same machine may do without.
    pub encrypted: bool,
    /// Who signs in; empty where nobody has to.
    #[serde(default)]
    pub user: String,
    /// The address that guests see.
    pub from: String,
}

/// Where short messages are handed in, over HTTP: a JSON object with `to` and `text` is posted.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct SmsGateway {
    /// `http` or `https`.
    pub url: String,
    /// What guests see as the sender.
    #[serde(default)]
    pub from: String,
}
