//! What questions about papers, printers and published menus are answered with.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{PrinterId, Stamp};

/// A password that the house keeps beside its settings.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Secret {
    /// Of the mail server's user.
    Mail,
    /// Of the short messages' gateway.
    Sms,
}

/// What can be done about a paper or a message that waits.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum JobVerb {
    /// Try again now.
    Retry,
    /// Let it come out of another printer.
    Redirect(PrinterId),
    /// Give it up.
    Drop,
}

/// How far a paper or a message has come.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum JobState {
    /// It waits for its turn, or for another attempt.
    Waiting,
    /// The printer has a part of it and has not said that it is done.
    Printing,
    /// The printer, or the mail server, said that it has it.
    Done,
    /// Nobody tries any more.
    Failed,
}

/// A paper or a message on its way out.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Job {
    /// Its number.
    pub job: u64,
    /// What: a kind of paper, "test", "kick", "mail", "sms".
    pub kind: String,
    /// Which one, as a person says it: "table 12", "receipt 123".
    pub about: String,
    /// Its printer's name; the files' folder, or the mail, where it has none.
    pub place: String,
    /// How far it is.
    pub state: JobState,
    /// How often it was tried.
    pub attempts: u32,
    /// Why the last attempt failed.
    pub error: Option<String>,
    /// Since when it waits.
    pub at: Stamp,
}

/// How a printer is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PrinterCondition {
    /// It answered, and prints.
    Ready,
    /// Paper runs low.
    PaperLow,
    /// No paper.
    PaperOut,
    /// Its cover is open.
    CoverOpen,
    /// It says that it cannot print.
    Error,
    /// It does not answer.
    Offline,
}

/// A printer as tills show it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct PrinterState {
    /// Which.
    pub printer: PrinterId,
    /// How it is.
    pub condition: PrinterCondition,
    /// Papers that wait for it.
    pub waiting: u32,
}

/// A menu that was published.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct MenuVersion {
    /// Its number.
    pub version: u32,
    /// When.
    pub at: Stamp,
    /// Who.
    pub by: String,
    /// Its items.
    pub items: u32,
    /// Items that it added, changed and left out against the one before.
    pub changes: (u32, u32, u32),
}
