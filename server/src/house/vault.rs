//! Passwords of the house's own, for machines outside it. Unlike a PIN they must be said again,
//! so they are sealed rather than hashed; the key lies in a file beside the database.

use std::{
    fs::OpenOptions,
    io::{Read, Write},
    path::{Path, PathBuf},
};

use chacha20poly1305::{
    ChaCha20Poly1305, KeyInit as _,
    aead::{Aead as _, Payload},
};
use common::protocol::Secret;
use rusqlite::{Connection, OptionalExtension as _, params};

use super::HouseError;
use crate::journal;

/// Lies beside the database, so that a copy of the database alone gives no password away.
const FILE: &str = "key";
const KEY: usize = 32;
const NONCE: usize = 12;
/// No password is longer, in bytes.
pub(crate) const LONGEST: usize = 1_024;

/// The house's passwords.
#[derive(Clone, Debug)]
pub(crate) struct Secrets {
    dir: PathBuf,
}

impl Secrets {
    /// The passwords of the house in `dir`; the key's file is made with the first of them.
    pub(crate) fn open(dir: &Path) -> Result<Self, HouseError> {
        if !dir.is_dir() {
            return Err(HouseError::NoHouse(dir.to_owned()));
        }
        Ok(Self {
            dir: dir.to_owned(),
        })
    }

    /// A password; nothing where there is none, or where it cannot be opened with this key.
    pub(crate) fn get(&self, secret: Secret) -> Option<String> {
        match self.find(secret) {
            Ok(found) => found,
            Err(error) => {
                tracing::error!(%error, secret = name(secret), "a password cannot be read");
                None
            }
        }
    }

    fn find(&self, secret: Secret) -> Result<Option<String>, HouseError> {
        let connection = journal::open_for_reading(&self.dir)?;
        let row: Option<(Vec<u8>, Vec<u8>)> = connection
            .query_row(
                "SELECT nonce, sealed FROM secret WHERE name = ?1",
                [name(secret)],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )
            .optional()?;
        let Some((nonce, sealed)) = row else {
            return Ok(None);
        };
        let cipher = self.cipher()?;
        let nonce: [u8; NONCE] = nonce.try_into().map_err(|_| broken())?;
        let opened = cipher
            .decrypt(&nonce.into(), payload(secret, &sealed))
            .map_err(|_| broken())?;
        Ok(Some(String::from_utf8(opened).map_err(|_| broken())?))
    }

    /// Keeps a password, or forgets it where it is empty.
    pub(crate) fn set(&self, secret: Secret, value: &str) -> Result<(), HouseError> {
        let connection = journal::open_beside(&self.dir)?;
        if value.is_empty() {
            connection.execute("DELETE FROM secret WHERE name = ?1", [name(secret)])?;
            return Ok(());
        }
        let cipher = self.cipher()?;
        let mut nonce = [0; NONCE];
        fill(&mut nonce)?;
        let sealed = cipher
            .encrypt(&nonce.into(), payload(secret, value.as_bytes()))
            .map_err(|_| broken())?;
        keep(&connection, secret, &nonce, &sealed)?;
        Ok(())
    }

    /// The file is made by whoever needs it first, readable to the house's user only.
    fn cipher(&self) -> Result<ChaCha20Poly1305, HouseError> {
        let path = self.dir.join(FILE);
        let mut key = Vec::new();
        match std::fs::File::open(&path) {
            Ok(mut file) => {
                file.read_to_end(&mut key)
                    .map_err(|error| HouseError::Folder(path.clone(), error))?;
            }
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                key.resize(KEY, 0);
                fill(&mut key)?;
                let mut options = OpenOptions::new();
                options.write(true).create_new(true);
                #[cfg(unix)]
                std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
                let mut file = options.open(&path)?;
                file.write_all(&key)?;
                file.sync_all()?;
            }
            Err(error) => return Err(HouseError::Folder(path, error)),
        }
        ChaCha20Poly1305::new_from_slice(&key).map_err(|_| broken())
    }
}

fn keep(
    connection: &Connection,
    secret: Secret,
    nonce: &[u8],
    sealed: &[u8],
) -> rusqlite::Result<usize> {
    connection.execute(
        "INSERT INTO secret (name, nonce, sealed) VALUES (?1, ?2, ?3)
         ON CONFLICT (name) DO UPDATE SET nonce = excluded.nonce, sealed = excluded.sealed",
        params![name(secret), nonce, sealed],
    )
}

/// Sealed together with its name, so that rows cannot change places.
fn payload(secret: Secret, text: &[u8]) -> Payload<'_, '_> {
    Payload {
        msg: text,
        aad: name(secret).as_bytes(),
    }
}

const fn name(secret: Secret) -> &'static str {
    match secret {
        Secret::Mail => "mail",
        Secret::Sms => "sms",
    }
}

fn fill(bytes: &mut [u8]) -> Result<(), HouseError> {
    getrandom::fill(bytes).map_err(|error| HouseError::Secret(error.to_string()))
}

fn broken() -> HouseError {
    HouseError::Secret("the key or what it sealed is not as it was written".into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rehearsal::founded;

    #[test]
    fn a_password_comes_back_as_it_was_said_and_lies_sealed() {
        let dir = founded();
        let secrets = Secrets::open(dir.path()).expect("a folder");
        assert_eq!(secrets.get(Secret::Mail), None);
        secrets
            .set(Secret::Mail, "blanquette-à-l'os")
            .expect("kept");
        secrets.set(Secret::Sms, "token").expect("kept");
        assert_eq!(
            secrets.get(Secret::Mail).as_deref(),
            Some("blanquette-à-l'os")
        );
        secrets
            .set(Secret::Mail, "navarin-printanier")
            .expect("kept");
        let again = Secrets::open(dir.path()).expect("a folder");
        assert_eq!(
            again.get(Secret::Mail).as_deref(),
            Some("navarin-printanier")
        );
        for entry in dir.path().read_dir().expect("a folder") {
            let bytes = std::fs::read(entry.expect("a file").path()).expect("read");
            let clear = bytes.windows(9).any(|part| part == b"printanie");
            assert!(!clear, "no file holds it in clear");
        }
        secrets.set(Secret::Mail, "").expect("forgotten");
        assert_eq!(again.get(Secret::Mail), None);
        assert_eq!(again.get(Secret::Sms).as_deref(), Some("token"));
    }

    #[test]
    fn another_key_or_another_place_opens_nothing() {
        let dir = founded();
        let secrets = Secrets::open(dir.path()).expect("a folder");
        secrets.set(Secret::Mail, "navarin").expect("kept");
        let connection = journal::open_beside(dir.path()).expect("open");
        let moved = "UPDATE secret SET name = 'sms'";
        connection.execute(moved, []).expect("moved");
        assert_eq!(secrets.get(Secret::Sms), None);
        let back = "UPDATE secret SET name = 'mail'";
        connection.execute(back, []).expect("moved");
        assert!(secrets.get(Secret::Mail).is_some());
        std::fs::write(dir.path().join(FILE), [7; KEY]).expect("another key");
        assert_eq!(secrets.get(Secret::Mail), None);
    }
}
