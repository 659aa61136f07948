use std::{
    fmt::Write as _,
    fs::File,
    io::{self, BufReader, Read as _, Write as _},
    path::Path,
};

use common::Stamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::ExportError;

/// Written last: an export without it was torn.
pub(super) const ABOUT: &str = "about.json";

/// The form of the files that this release writes.
pub(super) const FORMAT: u32 = 1;

/// What an export says of itself.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub(super) struct About {
    /// The form of the files.
    pub(super) format: u32,
    /// The release that wrote them.
    pub(super) release: String,
    /// When.
    pub(super) exported_at: Stamp,
    pub(super) house: HouseAbout,
    pub(super) journal: JournalAbout,
    pub(super) files: Vec<FileAbout>,
    /// SHA-256 of this file as it is with an empty seal.
    pub(super) seal: String,
}

/// Whose records they are.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub(super) struct HouseAbout {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) epoch: u64,
    pub(super) founded: Stamp,
    pub(super) time_zone: String,
}

/// How far the journal goes.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub(super) struct JournalAbout {
    pub(super) entries: u64,
    pub(super) head: String,
}

/// A file beside this one.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub(super) struct FileAbout {
    pub(super) name: String,
    /// Records; nothing for a file that holds none.
    pub(super) rows: Option<u64>,
    pub(super) bytes: u64,
    pub(super) sha256: String,
}

impl About {
    /// Writes it under another name first, so that it is there whole or not at all.
    pub(super) fn write(mut self, dir: &Path) -> Result<(), ExportError> {
        self.seal = self.sealed();
        let (path, part) = (dir.join(ABOUT), dir.join("about.json.part"));
        let write = || -> io::Result<()> {
            let mut file = File::create(&part)?;
            file.write_all(self.text().as_bytes())?;
            file.sync_all()?;
            std::fs::rename(&part, &path)
        };
        write().map_err(|error| ExportError::File(path.clone(), error))
    }

    /// Reads it, and holds every file beside it against what it says.
    pub(super) fn verified(dir: &Path) -> Result<Self, ExportError> {
        let about = Self::read(dir)?;
        for file in &about.files {
            file.verify(dir)?;
        }
        Ok(about)
    }

    fn read(dir: &Path) -> Result<Self, ExportError> {
        let path = dir.join(ABOUT);
        let text = match std::fs::read_to_string(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return Err(ExportError::Torn(dir.to_owned()));
            }
            Err(error) if error.kind() == io::ErrorKind::InvalidData => {
                return Err(ExportError::Changed(path));
            }
            read => read.map_err(|error| ExportError::File(path.clone(), error))?,
        };
        let Ok(rough) = serde_json::from_str::<serde_json::Value>(&text) else {
            return Err(ExportError::Changed(path));
        };
        let format = rough.get("format").and_then(serde_json::Value::as_u64);
        if let Some(found) = format.filter(|found| *found > FORMAT.into()) {
            return Err(ExportError::Later {
                found,
                known: FORMAT,
            });
        }
        let about: Option<Self> = serde_json::from_str(&text).ok();
        about
            .filter(|about| about.seal == about.sealed() && about.text() == text)
            .ok_or(ExportError::Changed(path))
    }

    fn text(&self) -> String {
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default();
        text.push('\n');
        text
    }

    fn sealed(&self) -> String {
        let mut open = self.clone();
        open.seal.clear();
        hex(&Sha256::digest(open.text()))
    }
}

impl FileAbout {
    fn verify(&self, dir: &Path) -> Result<(), ExportError> {
        let path = dir.join(&self.name);
        let unreadable = |error: io::Error| match error.kind() {
            io::ErrorKind::NotFound => ExportError::Missing(path.clone()),
            _ => ExportError::File(path.clone(), error),
        };
        let mut file = BufReader::with_capacity(1 << 16, File::open(&path).map_err(unreadable)?);
        let mut digest = Sha256::new();
        let mut part = vec![0; 1 << 16];
        loop {
            let read = file.read(&mut part).map_err(unreadable)?;
            if read == 0 {
                break;
            }
            digest.update(&part[..read]);
        }
        if hex(&digest.finalize()) == self.sha256 {
            Ok(())
        } else {
            Err(ExportError::Changed(path))
        }
    }
}

/// Bytes as hexadecimal digits.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a string does not fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// The bytes that the digits stand for.
pub(super) fn unhex(text: &str) -> Option<Vec<u8>> {
    let digits = text.as_bytes();
    if !digits.len().is_multiple_of(2) || !text.is_ascii() {
        return None;
    }
    let bytes = digits.chunks(2).map(|pair| {
        let pair = std::str::from_utf8(pair).ok()?;
        u8::from_str_radix(pair, 16).ok()
    });
    bytes.collect()
}
