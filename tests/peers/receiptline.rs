//! Another hand that writes ESC/POS: what it writes, a printer must print as it reads.

use std::process::Command;

use serde_json::{Value, json};

use super::{Peer, bytes_of, here, installed, text};

#[derive(Debug)]
pub struct Receiptline {
    peer: Peer,
}

impl Receiptline {
    pub fn start() -> Self {
        let mut node = Command::new("node");
        node.arg(here().join("receiptline.js"))
            .arg(installed("node").join("node"));
        let peer = Peer::start(&mut node);
        Self { peer }
    }

    /// A document in receiptline's own markup as ESC/POS of 48 columns; the encoding is
    /// receiptline's name for one, such as `cp858`. It speaks of kanji (`FS -`), of
    /// which a European printer, like emupos, says that it does not know it.
    pub fn escpos(&self, document: &str, encoding: &str) -> Vec<u8> {
        let printer = json!({ "command": "generic", "cpl": 48, "encoding": encoding });
        let wish = json!({ "document": document, "printer": printer });
        bytes_of(&self.peer.ask("bytes", &wish))
    }

    /// The same document as plain text of 48 columns.
    pub fn text(&self, document: &str) -> String {
        let printer = json!({ "command": "text", "cpl": 48, "encoding": "multilingual" });
        let wish = json!({ "document": document, "printer": printer });
        text(&self.peer.ask("shown", &wish))
    }
}
