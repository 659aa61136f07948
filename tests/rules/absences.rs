//! Who does not depend on whom. The names are the architecture's.

use std::collections::BTreeSet;

use crate::cargo::{cargo, run, turn};

const BROWSER: &str = "wasm32-unknown-unknown";

/// All that a package is built of, itself included.
fn built_of(package: &str, target: Option<&str>) -> BTreeSet<String> {
    let target = target.map_or(String::new(), |target| format!("--target {target}"));
    names(&format!("-p {package} -e normal {target}"))
}

fn names(selection: &str) -> BTreeSet<String> {
    let tree = format!("tree --locked --prefix none --format {{p}} {selection}");
    let listed = run(cargo(&tree)).unwrap_or_else(|error| panic!("cargo {tree}: {error}"));
    let first_word = |line: &str| line.split_whitespace().next().map(str::to_owned);
    listed.lines().filter_map(first_word).collect()
}

fn assert_absent(package: &str, target: Option<&str>, absent: &[&str]) {
    let parts = built_of(package, target);
    assert!(parts.contains(package), "{package} is not in its own tree");
    for name in absent {
        assert!(
            !parts.contains(*name),
            "{package} must not be built of {name}{}; \
             `cargo tree -p {package} -e normal -i {name}` shows through whom it is",
            target.map_or(String::new(), |target| format!(" for {target}")),
        );
    }
}

#[test]
fn the_server_has_no_screens() {
    let _turn = turn();
    assert_absent("server", None, &["egui", "eframe", "ui", "till", "kds"]);
}

#[test]
fn the_core_has_no_network_no_files_and_no_screens() {
    let _turn = turn();
    let absent = [
        "tokio", "mio", "socket2", "mdns-sd", "axum", "rusqlite", "egui", "ui", "link", "server",
    ];
    assert_absent("common", None, &absent);
}

#[test]
fn screens_in_the_browser_have_no_database_and_no_runtime() {
    let _turn = turn();
    for package in ["ui", "link", "till", "kds"] {
        let absent = ["rusqlite", "libsqlite3-sys", "tokio", "mio", "mdns-sd"];
        assert_absent(package, Some(BROWSER), &absent);
    }
}

#[test]
fn only_the_server_and_the_outbox_know_the_database() {
    let _turn = turn();
    let who = names("--workspace -e normal --depth 1 -i rusqlite");
    // The reader sorts lines in a scratch database; what of the program may is in `tidy`.
    let allowed = ["couvert", "history", "link", "rusqlite", "server"];
    let others: Vec<&String> = who
        .iter()
        .filter(|name| !allowed.contains(&name.as_str()))
        .collect();
    assert!(
        others.is_empty(),
        "{others:?} must not use rusqlite: ask server or link"
    );
}

#[test]
fn pictures_for_tests_are_in_no_program() {
    let _turn = turn();
    assert_absent("couvert", None, &["egui_kittest", "kittest"]);
}
