//! Starting cargo from inside `cargo test`.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};

static TURN: Mutex<()> = Mutex::new(());

/// One cargo after another: each uses all cores by itself.
pub fn turn() -> MutexGuard<'static, ()> {
    TURN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The workspace.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The cargo that runs this test, in the workspace and with its target folder.
pub fn cargo(arguments: &str) -> Command {
    let program = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = in_workspace(Path::new(&program));
    command.args(arguments.split_whitespace());
    command
}

/// A program that stands in the workspace, reads nothing and speaks without colours.
pub fn in_workspace(program: &Path) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root()).stdin(Stdio::null());
    command.env("CARGO_TERM_COLOR", "never");
    // Set for this package by the cargo outside; the one inside sets its own.
    for (name, _) in std::env::vars_os() {
        let name_is = |start: &str| name.to_string_lossy().starts_with(start);
        if name_is("CARGO_PKG_") || name_is("CARGO_BIN_") || name_is("CARGO_MANIFEST_") {
            command.env_remove(&name);
        }
    }
    command
}

/// Runs to the end and gives what it wrote; what it complained of if it failed.
pub fn run(mut command: Command) -> Result<String, String> {
    let output = command
        .output()
        .map_err(|error| format!("{:?} cannot be started: {error}", command.get_program()))?;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    if output.status.success() {
        return Ok(text(&output.stdout));
    }
    Err(shortened(&format!(
        "{}{}",
        text(&output.stdout),
        text(&output.stderr)
    )))
}

/// Whether the program answers to these arguments.
pub fn answers(command: Command) -> bool {
    run(command).is_ok()
}

/// A check that cannot be made here: a line on the terminal, a failure in CI.
pub fn skip(check: &str, why: &str) {
    let ci = std::env::var("CI").is_ok_and(|value| !value.is_empty() && value != "false");
    assert!(!ci, "{check} has to be checked in CI: {why}");
    // Straight to the terminal: the harness swallows what print macros write.
    // Nobody listening is no reason to fail.
    let _ = writeln!(std::io::stderr(), "skipped: {check}: {why}");
}

fn shortened(text: &str) -> String {
    const LINES: usize = 120;
    let lines: Vec<&str> = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("Checking "))
        .filter(|line| !line.trim_start().starts_with("Compiling "))
        .collect();
    let mut kept = lines[..lines.len().min(LINES)].join("\n");
    if lines.len() > LINES {
        kept.push_str(&format!("\n… and {} lines more", lines.len() - LINES));
    }
    kept
}
