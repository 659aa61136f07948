//! The house's server as a process of its own, with a told clock: for replays and the headless demo.

use std::{
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use common::Stamp;

/// The server's process did not do as told.
#[derive(Debug, thiserror::Error)]
pub enum ChildError {
    /// The system refused.
    #[error("the server's process: {0}")]
    Process(#[from] std::io::Error),
    /// It did not come up.
    #[error("the server did not come up: it said {0:?}")]
    NoServer(String),
}

/// A running server, on the loopback.
#[derive(Debug)]
pub(crate) struct Server {
    data: PathBuf,
    address: String,
    child: Child,
}

impl Server {
    pub(crate) fn start(data: &Path, now: Stamp) -> Result<Self, ChildError> {
        let (child, address) = spawn(data, "127.0.0.1:0", now)?;
        Ok(Self {
            data: data.to_owned(),
            address,
            child,
        })
    }

    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    /// As if the plug was pulled: no warning, no tidying up.
    pub(crate) fn kill_and_restart(&mut self, now: Stamp) -> Result<(), ChildError> {
        self.child.kill()?;
        self.child.wait()?;
        let (child, address) = spawn(&self.data, &self.address, now)?;
        (self.child, self.address) = (child, address);
        Ok(())
    }

    /// The server ends when its standard input does.
    pub(crate) fn stop(mut self) -> Result<(), ChildError> {
        drop(self.child.stdin.take());
        self.child.wait()?;
        Ok(())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Already gone after `stop`; otherwise the replay failed and the child must not stay.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// This very program, also where its file was replaced by a newer one meanwhile.
fn this_program() -> std::io::Result<PathBuf> {
    let file = std::env::current_exe()?;
    let running = Path::new("/proc/self/exe");
    if !file.exists() && running.exists() {
        return Ok(running.to_owned());
    }
    Ok(file)
}

fn spawn(data: &Path, listen: &str, now: Stamp) -> Result<(Child, String), ChildError> {
    let mut program = Command::new(this_program()?);
    // Ctrl-C is for whoever started this; the server ends when told to.
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut program, 0);
    let mut child = program
        .args([
            "serve",
            "--listen",
            listen,
            "--advertise",
            "no",
            "--end-with-input",
        ])
        .arg(format!("--clock={now}"))
        .arg("--data")
        .arg(data)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    let mut said = String::new();
    if let Some(output) = child.stdout.take() {
        BufReader::new(output).read_line(&mut said)?;
    }
    match said.trim().strip_prefix(crate::serve::LISTENING) {
        Some(address) => Ok((child, address.trim().to_owned())),
        None => {
            let _ = child.kill();
            let _ = child.wait();
            Err(ChildError::NoServer(said.trim().to_owned()))
        }
    }
}
