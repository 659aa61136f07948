use std::{
    fs::OpenOptions,
    io::{Read, Write},
    path::Path,
};

use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher, PasswordVerifier},
};

use super::HouseError;

/// Lies beside the database, so that a copy of the database alone gives no PIN away.
const FILE: &str = "pepper";

/// What a hash costs: memory in KiB, passes.
#[derive(Clone, Copy, Debug)]
struct Cost(u32, u32);

/// OWASP's advice of 2025 for argon2id on one lane.
const COST: Cost = Cost(19 * 1024, 2);

/// The demo's PINs stand on the screen; hashing them hard would protect nothing.
const DEMO_COST: Cost = Cost(64, 1);

/// The house's secret half of every PIN's hash.
pub(crate) struct Pepper(Vec<u8>);

impl std::fmt::Debug for Pepper {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Pepper")
    }
}

impl Pepper {
    /// Makes the file, readable to the house's user only.
    pub(crate) fn found(dir: &Path) -> Result<Self, HouseError> {
        let mut secret = vec![0; 32];
        getrandom::fill(&mut secret).map_err(|error| HouseError::Secret(error.to_string()))?;
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(dir.join(FILE))?;
        file.write_all(&secret)?;
        file.sync_all()?;
        Ok(Self(secret))
    }

    /// Reads the file.
    pub(crate) fn open(dir: &Path) -> Result<Self, HouseError> {
        let mut secret = Vec::new();
        let file = dir.join(FILE);
        std::fs::File::open(&file)
            .and_then(|mut open| open.read_to_end(&mut secret))
            .map_err(|error| HouseError::Folder(file, error))?;
        Ok(Self(secret))
    }

    /// A PIN's hash with its salt and cost, as kept.
    pub(crate) fn hash(&self, pin: &str, demo: bool) -> Result<String, HouseError> {
        let cost = if demo { DEMO_COST } else { COST };
        let hash = self.argon(cost)?.hash_password(pin.as_bytes());
        let hash = hash.map_err(|error| HouseError::Secret(error.to_string()))?;
        Ok(hash.to_string())
    }

    /// Whether the PIN is the one that was hashed.
    pub(crate) fn matches(&self, pin: &str, hash: &str) -> bool {
        // The hash brings its own cost along.
        let argon = self.argon(COST);
        argon.is_ok_and(|argon| argon.verify_password(pin.as_bytes(), hash).is_ok())
    }

    fn argon(&self, cost: Cost) -> Result<Argon2<'_>, HouseError> {
        let secret = |error: argon2::Error| HouseError::Secret(error.to_string());
        let Cost(memory, passes) = cost;
        let params = Params::new(memory, passes, 1, None).map_err(secret)?;
        Argon2::new_with_secret(&self.0, Algorithm::Argon2id, Version::V0x13, params)
            .map_err(secret)
    }
}
