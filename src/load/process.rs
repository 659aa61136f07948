use std::{
    ffi::OsStr,
    io::{BufRead as _, BufReader},
    process::{Child, Command, Stdio},
};

/// This very program as a server of its own, until this is dropped.
#[derive(Debug)]
pub(super) struct Process {
    child: Child,
    address: String,
}

/// What a process has cost so far; nothing where the system does not say.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Cost {
    /// Milliseconds of CPU.
    pub(super) cpu: Option<f64>,
    /// The most memory it ever held, in MiB.
    pub(super) memory: Option<f64>,
}

impl Process {
    pub(super) fn start<A: AsRef<OsStr>>(
        arguments: impl IntoIterator<Item = A>,
    ) -> std::io::Result<Self> {
        let mut child = Command::new(std::env::current_exe()?)
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let mut said = String::new();
        if let Some(output) = child.stdout.take() {
            BufReader::new(output).read_line(&mut said)?;
        }
        let address = said.trim().strip_prefix(crate::serve::LISTENING);
        let address = address.map(str::to_owned);
        let mut process = Self {
            child,
            address: String::new(),
        };
        process.address =
            address.ok_or_else(|| std::io::Error::other(format!("the server said {said:?}")))?;
        Ok(process)
    }

    pub(super) fn address(&self) -> &str {
        &self.address
    }

    pub(super) fn cost(&self) -> Cost {
        let read =
            |file: &str| std::fs::read_to_string(format!("/proc/{}/{file}", self.child.id())).ok();
        Cost {
            cpu: read("stat").as_deref().and_then(cpu),
            memory: read("status").as_deref().and_then(memory),
        }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // It ends when its standard input does; whatever hangs is not worth waiting for.
        drop(self.child.stdin.take());
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Fields 14 and 15 of proc(5) `stat`, in hundredths of a second.
fn cpu(stat: &str) -> Option<f64> {
    let (_, fields) = stat.rsplit_once(')')?;
    let mut fields = fields.split_whitespace().skip(11);
    let user: f64 = fields.next()?.parse().ok()?;
    let system: f64 = fields.next()?.parse().ok()?;
    Some((user + system) * 10.0)
}

/// `VmHWM` of proc(5) `status`, in KiB.
fn memory(status: &str) -> Option<f64> {
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kib: f64 = line.split_whitespace().next()?.parse().ok()?;
    Some(kib / 1024.0)
}
