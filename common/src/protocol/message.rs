use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Job, JobVerb, MenuVersion, PrinterState, Refusal, Secret};
use crate::{
    Audience, CheckId, Command, CommandId, DeviceId, PrinterId, Recorded, Rejection, ScaleId,
    StaffId, Stamp, State, StationId,
    day::ZReport,
    menu::Menu,
    record::Sold,
    tender::{Voucher, VoucherCode},
};

/// Every frame of the house: which life of the house speaks, and what it says.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Envelope {
    /// Grows whenever another machine takes over as the house.
    pub epoch: u64,
    /// What it says.
    #[serde(flatten)]
    pub message: HouseMessage,
}

/// What a device is for.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DeviceKind {
    /// A till, told as the floor.
    Till,
    /// A kitchen screen, told as the pass.
    Kitchen {
        /// The stations it shows; all of them where there are none.
        #[serde(default)]
        stations: Vec<StationId>,
    },
}

impl DeviceKind {
    /// Whose news it hears.
    #[must_use]
    pub fn audience(&self) -> Audience {
        match self {
            Self::Till => Audience::Floor,
            Self::Kitchen { .. } => Audience::Pass,
        }
    }
}

/// Where a device left off.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Resume {
    /// In which life of the house.
    pub epoch: u64,
    /// The last number it has.
    pub number: u64,
}

/// A command in its envelope.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct SubmittedCommand {
    /// Who, where, under which id.
    pub envelope: crate::Envelope,
    /// What.
    pub command: Command,
}

/// What a device says.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "say", rename_all = "snake_case")]
pub enum DeviceMessage {
    /// The first frame.
    Hello {
        /// The version it speaks.
        protocol: u32,
        /// Its id, kept for life.
        device: DeviceId,
        /// What people call it.
        name: String,
        /// What it is for.
        kind: DeviceKind,
        /// Where it left off.
        resume: Option<Resume>,
    },
    /// Commands, oldest first. Any of them may have been sent before.
    Commands {
        /// At most 500.
        commands: Vec<SubmittedCommand>,
    },
    /// A question; its reply carries the same number.
    Ask {
        /// Chosen by the device.
        question: u64,
        /// What it wants to know.
        ask: Ask,
    },
    /// It lives, and has applied the house's news up to this number.
    Beat {
        /// The last number it has.
        number: u64,
    },
    /// A kitchen screen shows these stations from now on; all of them where there are none.
    Showing {
        /// At most 100.
        stations: Vec<StationId>,
    },
    /// A part of a message that is too large for one frame.
    Part {
        /// Which, counted from 1.
        part: u32,
        /// Of how many.
        of: u32,
        /// At most 1 MiB of the message's text.
        text: String,
    },
    /// Only to a house that was started with a told clock: it is this late now.
    Tell {
        /// House time from now on; never backwards.
        now: Stamp,
    },
}

/// A question to the house.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Ask {
    /// Whether this is the person's PIN.
    SignIn {
        /// The person.
        staff: StaffId,
        /// Four to eight digits.
        pin: String,
    },
    /// A settled check's receipt.
    Receipt {
        /// The check.
        check: CheckId,
    },
    /// A Z report with its hours, groups and people; the last one without a number.
    Z {
        /// Its number.
        number: Option<u32>,
    },
    /// A settled check with its lines and payments, to open it again or give money back.
    Sold {
        /// The check.
        check: CheckId,
    },
    /// What a voucher is worth.
    Voucher {
        /// Its code.
        code: VoucherCode,
    },
    /// Give somebody a PIN: the first one in a house that has none, one's own, or another's with
    /// the right to set the house up.
    SetPin {
        /// Whose.
        staff: StaffId,
        /// Four to eight digits.
        pin: String,
        /// Who asks, with their own PIN; nobody in a house without PINs.
        by: Option<(StaffId, String)>,
    },
    /// Keep a password of the house's own, for a mail server or a gateway; empty forgets it.
    SetSecret {
        /// What for.
        secret: Secret,
        /// The password.
        value: String,
        /// Who asks, with their own PIN.
        by: (StaffId, String),
    },
    /// The menus that were published, newest first.
    MenuVersions {
        /// Older than this one; the newest ones where it is missing.
        before: Option<u32>,
    },
    /// A menu as it was published.
    MenuVersion {
        /// Which.
        version: u32,
    },
    /// What waits to be printed or sent, and what was lately, newest first.
    Queue,
    /// Do something about a paper that waits.
    Queued {
        /// Which.
        job: u64,
        /// What.
        verb: JobVerb,
        /// Who asks.
        staff: StaffId,
    },
    /// Print a page that shows what a printer can, through its own queue.
    TestPage {
        /// Which.
        printer: PrinterId,
    },
    /// What lies on the scales.
    Weigh {
        /// Which.
        scale: ScaleId,
    },
}

/// The house's reply to a question.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Reply {
    /// The PIN is right.
    SignedIn {
        /// The person.
        staff: StaffId,
    },
    /// A receipt.
    Receipt {
        /// Its number.
        number: u64,
        /// As printed on paper.
        text: String,
    },
    /// A Z report.
    Z {
        /// The figures.
        report: Box<ZReport>,
        /// Gross by hour of ringing: hour, lines, gross.
        hours: Vec<(u8, u32, crate::Money)>,
        /// Gross by page of the menu.
        groups: Vec<(String, crate::Money)>,
        /// By waiter: name, covers, tips, gross.
        people: Vec<(String, u32, crate::Money, crate::Money)>,
        /// Voids: what, why, who, amount.
        voids: Vec<(String, String, String, crate::Money)>,
        /// As printed on paper.
        text: String,
    },
    /// A settled check.
    Sold {
        /// As its receipt has it.
        sold: Box<Sold>,
    },
    /// A voucher.
    Voucher {
        /// As the books have it.
        voucher: Voucher,
    },
    /// It is done, and kept.
    Done,
    /// The menus that were published, newest first, at most a hundred.
    MenuVersions {
        /// In short.
        versions: Vec<MenuVersion>,
    },
    /// A menu as it was published.
    MenuVersion {
        /// Whole.
        menu: Arc<Menu>,
    },
    /// What waits, and what came out lately.
    Queue {
        /// Newest first, at most two hundred.
        jobs: Vec<Job>,
    },
    /// What lies on the scales.
    Weight {
        /// At rest.
        grams: u32,
    },
    /// It cannot be answered.
    Refused(Refusal),
}

/// What became of a command.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It is on disk.
    Accepted {
        /// The floor's last number with it.
        floor: u64,
        /// The pass's last number with it.
        pass: u64,
    },
    /// It did not happen.
    Rejected(Rejection),
}

impl Outcome {
    /// The number up to which an audience's news include it; nothing where it was rejected.
    #[must_use]
    pub fn number(&self, audience: Audience) -> Option<u64> {
        match (self, audience) {
            (Self::Accepted { floor, .. }, Audience::Floor) => Some(*floor),
            (Self::Accepted { pass, .. }, Audience::Pass) => Some(*pass),
            (Self::Rejected(_), _) => None,
        }
    }
}

/// The house's answer to a command; the same for every retry.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Answer {
    /// The command.
    pub command: CommandId,
    /// What became of it.
    pub outcome: Outcome,
}

/// What the house says.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "say", rename_all = "snake_case")]
pub enum HouseMessage {
    /// The first frame to a device that may follow.
    Welcome {
        /// The version spoken from now on.
        protocol: u32,
        /// The house's name.
        house: String,
        /// Whose news follow.
        audience: Audience,
        /// House time.
        now: Stamp,
    },
    /// Everything the audience holds.
    Snapshot {
        /// The last number it includes.
        number: u64,
        /// The view.
        #[schemars(with = "serde_json::Value")]
        state: Box<State>,
    },
    /// News, one commit's a frame.
    Events {
        /// The number of the first one; the others follow without a gap.
        first: u64,
        /// In sequence.
        events: Vec<Recorded>,
    },
    /// Answers to this device's commands.
    Answers {
        /// In the sequence of the commands.
        answers: Vec<Answer>,
    },
    /// How the printers are, whenever that changes.
    Printers {
        /// All of them.
        printers: Vec<PrinterState>,
    },
    /// A reply to a question.
    Reply {
        /// The device's number for it.
        question: u64,
        /// The reply.
        reply: Reply,
    },
    /// A part of a frame that is too large for one; those of one frame follow each other.
    Part {
        /// Which, counted from 1.
        part: u32,
        /// Of how many.
        of: u32,
        /// At most 1 MiB of the frame's text.
        text: String,
    },
    /// It lives.
    Beat {
        /// The audience's last number.
        number: u64,
        /// House time.
        now: Stamp,
    },
    /// The house ends the connection, and why.
    Bye {
        /// Why.
        reason: Refusal,
    },
}
