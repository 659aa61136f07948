use sha2::{Digest, Sha256};

/// A link of the chain: SHA-256.
pub(crate) type Hash = [u8; 32];

/// What the first entry is chained to.
pub(crate) const FIRST_LINK: Hash = [0; 32];

/// The link of an entry: it covers the entry's bytes and, through the link before, all others.
pub(crate) fn chained(before: &Hash, body: &str) -> Hash {
    let mut digest = Sha256::new();
    digest.update(before);
    digest.update(body.as_bytes());
    digest.finalize().into()
}
