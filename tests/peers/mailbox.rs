//! A mail server that keeps what it is given, and misbehaves when told to.

use std::{fs, net::SocketAddr, path::Path};

use serde_json::{Value, json};

use super::{Peer, text};

#[derive(Debug)]
pub struct Mailbox {
    pub address: SocketAddr,
    peer: Peer,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    Accept,
    /// The recipient is unknown: 550, do not try again.
    Refuse,
    /// The recipient's box is busy: 450, try again.
    Later,
    /// The letter was given, and then: 451, try again.
    Late,
    /// Takes the connection and says nothing at all.
    Silent,
    /// Takes the letter, and never says so.
    Mute,
    /// Nobody there: connections are refused.
    Away,
}

/// How it is reached. The certificate and its key are PEM files of the test's.
#[derive(Debug, Clone, Copy)]
pub enum Security<'a> {
    Plain,
    Starttls {
        certificate: &'a Path,
        key: &'a Path,
    },
    Wrapped {
        certificate: &'a Path,
        key: &'a Path,
    },
}

/// As Python's own reader of mail sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    pub from: String,
    pub to: Vec<String>,
    pub subject: String,
    pub text: String,
    pub html: String,
    /// Name, media type and content.
    pub attachments: Vec<(String, String, Vec<u8>)>,
    /// As it came over the line.
    pub raw: Vec<u8>,
}

impl Mailbox {
    pub fn start() -> Self {
        Self::with(None, Security::Plain)
    }

    /// One that asks for a name and a password, or for TLS, or both.
    pub fn with(login: Option<(&str, &str)>, security: Security<'_>) -> Self {
        let (user, password) = login.unwrap_or_default();
        let mut options = json!({ "user": user, "password": password });
        if let Security::Starttls { certificate, key } | Security::Wrapped { certificate, key } =
            security
        {
            options["certificate"] = certificate.to_str().unwrap().into();
            options["key"] = key.to_str().unwrap().into();
            options["wrapped"] = matches!(security, Security::Wrapped { .. }).into();
        }
        let peer = Peer::python("mailbox.py", &[&options.to_string()]);
        let address = peer.address();
        Self { address, peer }
    }

    pub fn behave(&self, manner: Manner) -> &Self {
        let manner = format!("{manner:?}").to_lowercase();
        self.peer.ask("behave", &json!({ "manner": manner }));
        self
    }

    pub fn letters(&self) -> Vec<Letter> {
        let letters = self.peer.ask("letters", &Value::Null);
        letters.as_array().unwrap().iter().map(letter).collect()
    }

    /// The letters once there are so many since the start.
    pub fn await_letters(&self, count: usize) -> Vec<Letter> {
        self.peer.wait("letters", count);
        self.letters()
    }

    /// How often somebody has called, also in vain.
    pub fn calls(&self) -> u64 {
        self.peer.ask("tries", &Value::Null).as_u64().unwrap()
    }

    pub fn await_calls(&self, count: usize) {
        self.peer.wait("tries", count);
    }
}

fn letter(said: &Value) -> Letter {
    let list = |field: &str| said[field].as_array().unwrap().iter();
    Letter {
        from: text(&said["from"]),
        to: list("to").map(text).collect(),
        subject: text(&said["subject"]),
        text: text(&said["text"]),
        html: text(&said["html"]),
        attachments: list("attachments")
            .map(|one| {
                let content = fs::read(text(&one["file"])).unwrap();
                (text(&one["name"]), text(&one["type"]), content)
            })
            .collect(),
        raw: fs::read(text(&said["file"])).unwrap(),
    }
}
