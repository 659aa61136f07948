//! A receipt printer with a cash drawer: 80 mm paper, 576 dots, an Epson TM-T20III.

use std::{fs, net::SocketAddr};

use serde_json::{Value, json};

use super::{Peer, bytes_of, text};

const PRINTED: &str = "printer.job.completed";
const OPENED: &str = "drawer.opened";

#[derive(Debug)]
pub struct Printer {
    pub address: SocketAddr,
    peer: Peer,
}

/// What is wrong with it. But for low paper it holds what it is sent meanwhile, and
/// prints it once nothing is wrong any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    PaperLow,
    PaperOut,
    CoverOpen,
    Offline,
}

impl Fault {
    fn name(self) -> &'static str {
        match self {
            Self::PaperLow => "paper-near-end",
            Self::PaperOut => "paper-out",
            Self::CoverOpen => "cover-open",
            Self::Offline => "offline",
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ticket {
    /// As read off the paper; pictures are `[image 576x80]`, codes `[qr …]`.
    pub text: String,
    /// A PNG of black and white.
    pub picture: Vec<u8>,
    /// It ended with a cut, not because the line was closed or nothing more came.
    pub cut: bool,
}

/// A pulse that opened the drawer; one that finds it open leaves no trace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kick {
    /// 2 or 5, of the drawer's plug.
    pub pin: u64,
    pub milliseconds: u64,
}

impl Printer {
    pub fn start() -> Self {
        let peer = Peer::python("devices.py", &["printer"]);
        let address = peer.address();
        Self { address, peer }
    }

    pub fn fault(&self, fault: Fault) -> &Self {
        self.set(fault, true)
    }

    pub fn mend(&self, fault: Fault) -> &Self {
        self.set(fault, false)
    }

    fn set(&self, fault: Fault, on: bool) -> &Self {
        let wish = json!({ "name": fault.name(), "on": on });
        self.peer.ask("fault", &wish);
        self
    }

    /// Without power its port refuses connections and what it held is lost. With it, it
    /// is back at the same address, the drawer shut and the faults as they were.
    pub fn power(&self, on: bool) -> &Self {
        self.peer.ask("power", &json!({ "on": on }));
        self
    }

    /// The power goes once so many more bytes have come through.
    pub fn power_off_after(&self, bytes: usize) -> &Self {
        let wish = json!({ "bytes": bytes });
        self.peer.ask("power_off_after", &wish);
        self
    }

    /// The cable is pulled: nothing is refused and nothing answered. What was sent
    /// meanwhile arrives when it is back.
    pub fn unplug(&self, on: bool) -> &Self {
        self.peer.ask("silent", &json!({ "on": on }));
        self
    }

    /// All that has come out so far, on one strip.
    pub fn printed(&self) -> String {
        self.tickets().into_iter().map(|one| one.text).collect()
    }

    pub fn tickets(&self) -> Vec<Ticket> {
        let tickets = self.peer.ask("tickets", &Value::Null);
        let tickets = tickets.as_array().unwrap();
        tickets
            .iter()
            .map(|one| Ticket {
                text: text(&one["text"]),
                picture: fs::read(text(&one["picture"])).unwrap(),
                cut: one["end"] == "cut",
            })
            .collect()
    }

    /// The tickets once there are so many since the start.
    pub fn await_tickets(&self, count: usize) -> Vec<Ticket> {
        self.peer.wait(PRINTED, count);
        self.tickets()
    }

    pub fn kicks(&self) -> Vec<Kick> {
        let kicks = self.events(OPENED);
        kicks
            .iter()
            .map(|kick| Kick {
                pin: kick["pin"].as_u64().unwrap(),
                milliseconds: kick["on_time_ms"].as_u64().unwrap(),
            })
            .collect()
    }

    pub fn await_kicks(&self, count: usize) -> Vec<Kick> {
        self.peer.wait(OPENED, count);
        self.kicks()
    }

    pub fn drawer_is_open(&self) -> bool {
        self.peer.ask("drawer", &Value::Null) == "open"
    }

    pub fn shut_drawer(&self) -> &Self {
        self.peer.ask("close_drawer", &Value::Null);
        self
    }

    /// Commands and code pages that it did not understand, for a test to find none.
    pub fn complaints(&self) -> Vec<String> {
        let mut all = self.events("printer.command.unknown");
        all.extend(self.events("printer.codepage.unsupported"));
        all.iter().map(ToString::to_string).collect()
    }

    /// Every byte that came through.
    pub fn received(&self) -> Vec<u8> {
        bytes_of(&self.peer.ask("received", &Value::Null))
    }

    fn events(&self, kind: &str) -> Vec<Value> {
        let mut events = self.peer.ask("events", &json!({ "kind": kind }));
        std::mem::take(events.as_array_mut().unwrap())
    }
}
