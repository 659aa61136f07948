//! Printers, scales and mail servers that nobody here wrote, for tests: emupos,
//! aiosmtpd and receiptline, fetched by `install.sh` when first asked for.
//!
//! Include it with `#[path = "../peers/mod.rs"] mod peers;`.
#![allow(
    dead_code,
    unused_imports,
    reason = "a test uses the peers that it needs"
)]
#![allow(clippy::unwrap_used, reason = "a test that fails says where")]

mod mailbox;
mod printer;
mod receiptline;
mod scale;

pub use mailbox::{Letter, Mailbox, Manner, Security};
pub use printer::{Fault, Kick, Printer, Ticket};
pub use receiptline::Receiptline;
pub use scale::Scale;

use std::{
    ffi::OsStr,
    io::{BufRead as _, BufReader, Write as _},
    net::{Ipv4Addr, SocketAddr},
    path::{Path, PathBuf},
    process::{Child, ChildStdin, Command, Stdio},
    sync::{
        Mutex, OnceLock, PoisonError,
        mpsc::{Receiver, channel},
    },
    thread,
    time::Duration,
};

use serde_json::{Map, Value, json};

/// Much more than any answer takes, also on a machine that compiles meanwhile.
const PATIENCE: Duration = Duration::from_secs(60);
/// How long a test waits for something to be printed, weighed or delivered.
const WAIT: u64 = 30;

/// A peer's process, which answers a JSON line with a JSON line. It ends with this,
/// and of itself when the test is killed, since its input ends then.
#[derive(Debug)]
struct Peer {
    child: Child,
    talk: Mutex<Talk>,
    /// What it said of itself when it was ready.
    ready: Value,
}

#[derive(Debug)]
struct Talk {
    input: Option<ChildStdin>,
    lines: Receiver<String>,
}

impl Talk {
    fn line(&self, to: &str) -> Value {
        let line = self.lines.recv_timeout(PATIENCE);
        let line = line.unwrap_or_else(|error| panic!("a peer says nothing to {to}: {error}"));
        serde_json::from_str(&line).unwrap_or_else(|error| panic!("{line:?} to {to}: {error}"))
    }
}

impl Peer {
    fn python(program: &str, words: &[&str]) -> Self {
        let python = installed("python").join("python");
        let program = here().join(program);
        let words = words.iter().map(OsStr::new);
        Self::start(Command::new(python).arg(program).args(words))
    }

    fn start(command: &mut Command) -> Self {
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let input = child.stdin.take();
        let output = BufReader::new(child.stdout.take().unwrap());
        let (said, lines) = channel();
        thread::spawn(move || {
            for line in output.lines().map_while(Result::ok) {
                if said.send(line).is_err() {
                    return;
                }
            }
        });
        let talk = Talk { input, lines };
        let ready = talk.line("its start");
        Self {
            child,
            talk: Mutex::new(talk),
            ready,
        }
    }

    fn address(&self) -> SocketAddr {
        let port = self.ready["port"].as_u64().unwrap();
        (Ipv4Addr::LOCALHOST, u16::try_from(port).unwrap()).into()
    }

    fn ask(&self, verb: &str, details: &Value) -> Value {
        let mut wish = details.as_object().cloned().unwrap_or_else(Map::new);
        wish.insert("do".to_owned(), verb.into());
        let talk = self.talk.lock().unwrap_or_else(PoisonError::into_inner);
        writeln!(talk.input.as_ref().unwrap(), "{}", Value::Object(wish)).unwrap();
        let mut answer = talk.line(verb);
        drop(talk);
        assert!(answer["error"].is_null(), "{verb}: {}", answer["error"]);
        answer["ok"].take()
    }

    /// Until so many of a kind have happened since the start.
    fn wait(&self, kind: &str, count: usize) {
        let wish = json!({ "kind": kind, "count": count, "seconds": WAIT });
        let enough = self.ask("wait", &wish).as_bool().unwrap();
        assert!(enough, "{WAIT} seconds and no {count} times {kind}");
    }
}

impl Drop for Peer {
    fn drop(&mut self) {
        let talk = self.talk.get_mut();
        let talk = talk.unwrap_or_else(PoisonError::into_inner);
        // Without input it tidies up and goes, which its last line tells.
        drop(talk.input.take());
        while talk.lines.recv_timeout(Duration::from_secs(5)).is_ok() {}
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// This folder, from whichever crate it is included.
fn here() -> PathBuf {
    let above = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors();
    let mut folders = above.map(|folder| folder.join("tests/peers"));
    folders
        .find(|folder| folder.join("install.sh").exists())
        .unwrap()
}

/// The folder with the peers, installed by the first who asks. Processes that ask at
/// the same time are told apart by the script's lock.
fn installed(part: &'static str) -> &'static Path {
    static PYTHON: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    static NODE: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    let once = if part == "node" { &NODE } else { &PYTHON };
    match once.get_or_init(|| install(part)) {
        Ok(folder) => folder,
        Err(complaint) => panic!("no peers: {complaint}"),
    }
}

fn install(part: &str) -> Result<PathBuf, String> {
    let temporary = option_env!("CARGO_TARGET_TMPDIR").map(Path::new);
    let target = temporary.and_then(Path::parent).map(Path::to_owned);
    let target = target.unwrap_or_else(|| here().join("../../target"));
    let folder = target.join("peers");
    let output = Command::new("sh")
        .arg(here().join("install.sh"))
        .args([folder.as_os_str(), OsStr::new(part)])
        .stdin(Stdio::null())
        .output()
        .map_err(|error| error.to_string())?;
    if output.status.success() {
        Ok(folder)
    } else {
        Err(String::from_utf8_lossy(&output.stderr).into_owned())
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

fn bytes_of(hex: &Value) -> Vec<u8> {
    let hex = hex.as_str().unwrap().as_bytes();
    let digits = hex.chunks(2).map(|pair| str::from_utf8(pair).unwrap());
    digits
        .map(|pair| u8::from_str_radix(pair, 16).unwrap())
        .collect()
}
