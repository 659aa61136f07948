//! Format and lints.

use crate::cargo::{answers, cargo, run, skip, turn};

#[test]
fn fmt_is_clean() {
    let _turn = turn();
    if !answers(cargo("fmt --version")) {
        return skip("format", "rustup component add rustfmt");
    }
    if let Err(differences) = run(cargo("fmt --all --check")) {
        panic!("run `cargo fmt --all`; it would change:\n{differences}");
    }
}

#[test]
fn clippy_is_clean() {
    let _turn = turn();
    if !answers(cargo("clippy --version")) {
        return skip("lints", "rustup component add clippy");
    }
    let clippy = "clippy --workspace --all-targets --locked --quiet -- -D warnings";
    if let Err(findings) = run(cargo(clippy)) {
        panic!("`cargo {clippy}` found:\n{findings}");
    }
}
