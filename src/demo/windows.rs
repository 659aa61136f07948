use std::{
    io::Write,
    path::Path,
    process::{Child, Command, Stdio},
};

use common::Stamp;
use server::House;

use super::DemoError;

/// A server in the background, a till and the grill's screen that find it; ends with the till.
pub(super) fn open(data: &Path, now: Stamp, out: &mut dyn Write) -> Result<(), DemoError> {
    if !House::exists(data) {
        crate::serve::found_demo(data, now)?;
    }
    let house = House::open(data)?.id().to_owned();
    writeln!(out, "The demo house lies in {}.", data.display())?;
    writeln!(out, "Close the till's window to end it.")?;
    let folder = data.as_os_str();
    let mut server = start(
        &[
            "serve",
            "--listen",
            "127.0.0.1:0",
            "--advertise",
            "loopback",
        ],
        "--data",
        folder,
    )?;
    let found = ["--loopback", "--house", &house];
    let devices = data.join("devices");
    let kds = [&["kds", "--name", "Grill", "--station", "1"][..], &found].concat();
    let mut kitchen = start(&kds, "--data", devices.join("kitchen").as_os_str())?;
    let till = [&["till", "--name", "Till"][..], &found].concat();
    let mut till = start(&till, "--data", devices.join("till").as_os_str())?;
    // Waiting closes what is still held of a child's input, and a window ends with its input.
    let _input = till.stdin.take();
    let ended = till.wait();
    // The windows' end is the demo's: the others hear it on their standard input.
    drop((kitchen.stdin.take(), server.stdin.take()));
    let _ = kitchen.wait();
    let _ = server.wait();
    ended?;
    Ok(())
}

fn start(words: &[&str], last: &str, value: &std::ffi::OsStr) -> Result<Child, DemoError> {
    let child = Command::new(std::env::current_exe()?)
        .args(words)
        .arg(last)
        .arg(value)
        .arg("--end-with-input")
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()?;
    Ok(child)
}
