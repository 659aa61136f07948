//! The core, the screens and the link compile for the browser.

use std::path::Path;
use std::process::Command;

use crate::cargo::{answers, cargo, in_workspace, root, run, skip, turn};

const TARGET: &str = "wasm32-unknown-unknown";

#[test]
fn browser_build_compiles() {
    let _turn = turn();
    let Some(mut check) = checker() else {
        return skip("the browser build", &format!("rustup target add {TARGET}"));
    };
    check.args(["check", "--quiet", "--locked", "--lib", "--target", TARGET]);
    for package in ["common", "catalogue", "ui", "link", "till", "kds"] {
        check.args(["--package", package]);
    }
    if let Err(errors) = run(check) {
        panic!(
            "in the browser are no threads, files, sockets or clocks of std; \
             what needs them stands behind cfg(not(target_arch = \"wasm32\")):\n{errors}"
        );
    }
}

/// A cargo that can build for the browser.
fn checker() -> Option<Command> {
    if installed() || (added() && installed()) {
        return Some(cargo(""));
    }
    debian()
}

fn installed() -> bool {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let mut sysroot = in_workspace(Path::new(&rustc));
    sysroot.args(["--print", "sysroot"]);
    run(sysroot).is_ok_and(|path| {
        let library = Path::new(path.trim()).join("lib/rustlib").join(TARGET);
        library.join("lib").is_dir()
    })
}

fn added() -> bool {
    let mut rustup = in_workspace(Path::new("rustup"));
    rustup.args(["target", "add", TARGET]);
    answers(rustup)
}

/// Debian's compiler for the browser, which builds std from its sources.
fn debian() -> Option<Command> {
    let (cargo, rustc) = (Path::new("/usr/bin/cargo"), Path::new("/usr/bin/rustc"));
    let library = Path::new("/usr/lib/rustlib/src/rust/library");
    if !(cargo.exists() && rustc.exists() && library.exists()) {
        return None;
    }
    let mut command = in_workspace(cargo);
    command
        .env("RUSTC", rustc)
        .env("RUSTC_BOOTSTRAP", "1")
        .env_remove("RUSTUP_TOOLCHAIN")
        // Another compiler: it must not rebuild what the tests were built of.
        .env("CARGO_TARGET_DIR", root().join("target/browser"))
        .arg("-Zbuild-std=std,panic_abort");
    Some(command)
}
