//! The program as a person starts it.

use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::TcpStream,
    path::Path,
    process::{Child, Command, Stdio},
    sync::mpsc::channel,
    time::Duration,
};

pub const PROGRAM: &str = env!("CARGO_BIN_EXE_couvert");

/// A running server; it ends with this.
pub struct Couvert {
    child: Child,
    address: String,
}

impl Couvert {
    /// Serves the house in `data` on a free port of the loopback.
    pub fn serve(data: &Path, more: &[&str]) -> Self {
        Self::serve_at("127.0.0.1:0", data, more)
    }

    /// The same where its screens know it.
    pub fn serve_at(listen: &str, data: &Path, more: &[&str]) -> Self {
        let mut child = Command::new(PROGRAM)
            .args(["serve", "--end-with-input", "--listen", listen, "--data"])
            .arg(data)
            .args(more)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut said = String::new();
        BufReader::new(child.stdout.take().unwrap())
            .read_line(&mut said)
            .unwrap();
        let address = said.trim().strip_prefix(couvert::serve::LISTENING);
        let address = address
            .unwrap_or_else(|| panic!("it said {said:?}"))
            .to_owned();
        Self { child, address }
    }

    pub fn address(&self) -> &str {
        &self.address
    }

    /// The process, for whoever wants to know how much it holds.
    pub fn process(&self) -> u32 {
        self.child.id()
    }

    /// Closes the house in good order.
    pub fn end(mut self) {
        self.shut();
    }

    /// The same for whoever goes on with the folder.
    pub fn shut(&mut self) {
        drop(self.child.stdin.take());
        assert!(self.child.wait().unwrap().success());
    }

    /// Kills it in the middle of whatever it does.
    pub fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Runs a command to its end and gives back what it says.
    pub fn run(words: &[&str]) -> String {
        let output = Command::new(PROGRAM).args(words).output().unwrap();
        let complaint = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "couvert {words:?}: {complaint}");
        String::from_utf8(output.stdout).unwrap()
    }
}

/// Runs what must fail, and gives back what it says. A command that serves instead of failing is
/// ended: no test waits for it for ever.
pub fn complaint(words: &[&str]) -> String {
    let mut child = Command::new(PROGRAM)
        .args(words)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stderr = child.stderr.take().unwrap();
    let (told, tells) = channel();
    std::thread::spawn(move || {
        let mut said = String::new();
        let read = stderr.read_to_string(&mut said);
        told.send(read.map(|_| said)).unwrap_or_default();
    });
    let Ok(said) = tells.recv_timeout(Duration::from_secs(120)) else {
        child.kill().unwrap();
        child.wait().unwrap();
        panic!("couvert {words:?} does not end");
    };
    let said = said.unwrap();
    let code = child.wait().unwrap().code();
    assert_eq!(code, Some(1), "couvert {words:?}: {said}");
    said
}

impl Drop for Couvert {
    fn drop(&mut self) {
        // Ended already, or the test has failed: nothing may stay behind.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The body of a page of the house.
pub fn get(address: &str, path: &str) -> Vec<u8> {
    let mut socket = TcpStream::connect(address).unwrap();
    let request = format!("GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n");
    socket.write_all(request.as_bytes()).unwrap();
    let mut answer = Vec::new();
    socket.read_to_end(&mut answer).unwrap();
    assert!(
        answer.starts_with(b"HTTP/1.1 200"),
        "{}",
        String::from_utf8_lossy(&answer)
    );
    answer
}
