//! A counter scale of 15 kg by 5 g.

use std::{net::SocketAddr, path::PathBuf};

use serde_json::{Value, json};

use super::{Peer, text};

#[derive(Debug)]
pub struct Scale {
    /// A serial line over TCP.
    pub address: SocketAddr,
    /// The same scale at the end of a serial line.
    pub line: PathBuf,
    peer: Peer,
}

impl Scale {
    /// One that speaks Mettler Toledo's 8217.
    pub fn start() -> Self {
        Self::of("toledo8217-15kg")
    }

    /// One that speaks the scale makers' own SCP-0499.
    pub fn sma() -> Self {
        Self::of("sma-15kg")
    }

    fn of(profile: &str) -> Self {
        let peer = Peer::python("devices.py", &["scale", profile]);
        Self {
            address: peer.address(),
            line: text(&peer.ready["tty"]).into(),
            peer,
        }
    }

    /// May be more than it bears, and less than nothing.
    pub fn weigh(&self, grams: i64) -> &Self {
        self.put(grams, true)
    }

    /// Put on just now: it moves for half a second.
    pub fn swing(&self, grams: i64) -> &Self {
        self.put(grams, false)
    }

    fn put(&self, grams: i64, stable: bool) -> &Self {
        let wish = json!({ "grams": grams, "stable": stable });
        self.peer.ask("weigh", &wish);
        self
    }

    pub fn tare(&self) -> &Self {
        self.peer.ask("tare", &Value::Null);
        self
    }

    pub fn zero(&self) -> &Self {
        self.peer.ask("zero", &Value::Null);
        self
    }

    pub fn power(&self, on: bool) -> &Self {
        self.peer.ask("power", &json!({ "on": on }));
        self
    }

    pub fn unplug(&self, on: bool) -> &Self {
        self.peer.ask("silent", &json!({ "on": on }));
        self
    }
}
