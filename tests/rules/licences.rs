//! Licences, banned crates and where crates come from.

use crate::cargo::{answers, cargo, run, skip, turn};

#[test]
fn licences() {
    let _turn = turn();
    if !answers(cargo("deny --version")) {
        return skip("licences", "cargo install cargo-deny --locked");
    }
    if let Err(findings) = run(cargo("deny --log-level error check licenses bans sources")) {
        panic!("deny.toml does not allow this:\n{findings}");
    }
}
