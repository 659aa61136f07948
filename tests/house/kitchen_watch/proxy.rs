//! A line between a screen and the house that can be held up, and that keeps what the house said.

use std::{
    io::{Read as _, Write as _},
    net::{Shutdown, TcpListener, TcpStream},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::Duration,
};

/// One call through the line.
#[derive(Clone)]
struct Call {
    screen: Arc<TcpStream>,
    house: Arc<TcpStream>,
    /// Nothing comes through any more, though the line holds.
    held: Arc<AtomicBool>,
    /// What the house said.
    said: Arc<Mutex<Vec<u8>>>,
}

impl Call {
    fn end(&self) {
        for side in [&self.screen, &self.house] {
            // Whoever hung up already is gone.
            side.shutdown(Shutdown::Both).unwrap_or_default();
        }
    }
}

/// Ends with all its calls.
pub struct Proxy {
    address: String,
    calls: Arc<Mutex<Vec<Call>>>,
    closed: Arc<AtomicBool>,
}

impl Proxy {
    pub fn to(house: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let (house, calls) = (house.to_owned(), Arc::<Mutex<Vec<Call>>>::default());
        let closed = Arc::new(AtomicBool::new(false));
        let (known, over) = (Arc::clone(&calls), Arc::clone(&closed));
        thread::spawn(move || {
            for screen in listener.incoming() {
                if over.load(Ordering::Relaxed) {
                    return;
                }
                if let (Ok(screen), Ok(house)) = (screen, TcpStream::connect(&house)) {
                    known.lock().unwrap().push(through(screen, house));
                }
            }
        });
        Self {
            address,
            calls,
            closed,
        }
    }

    pub fn address(&self) -> &str {
        &self.address
    }

    /// What is under way comes through no more; new calls do.
    pub fn hold(&self) {
        for call in self.calls.lock().unwrap().iter() {
            call.held.store(true, Ordering::Relaxed);
        }
    }

    /// What the house said in each call, as it went over the line.
    pub fn said(&self) -> Vec<String> {
        let calls = self.calls.lock().unwrap();
        let said = calls.iter().map(|call| call.said.lock().unwrap().clone());
        said.map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
            .collect()
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.closed.store(true, Ordering::Relaxed);
        for call in self.calls.lock().unwrap().iter() {
            call.held.store(false, Ordering::Relaxed);
            call.end();
        }
        // Its thread looks up and sees that it is over.
        TcpStream::connect(&self.address)
            .map(drop)
            .unwrap_or_default();
    }
}

fn through(screen: TcpStream, house: TcpStream) -> Call {
    let call = Call {
        screen: Arc::new(screen),
        house: Arc::new(house),
        held: Arc::default(),
        said: Arc::default(),
    };
    let (down, up) = (call.clone(), call.clone());
    thread::spawn(move || {
        carry(&down, &down.house, &down.screen, Some(&down.said));
        down.end();
    });
    thread::spawn(move || {
        carry(&up, &up.screen, &up.house, None);
        up.end();
    });
    call
}

fn carry(call: &Call, mut from: &TcpStream, mut to: &TcpStream, kept: Option<&Mutex<Vec<u8>>>) {
    let mut bytes = vec![0; 64 * 1024];
    while let Ok(count @ 1..) = from.read(&mut bytes) {
        while call.held.load(Ordering::Relaxed) {
            // sleeps for no event tells of it, a held line is one on which nothing happens.
            thread::sleep(Duration::from_millis(20));
        }
        if let Some(kept) = kept {
            kept.lock().unwrap().extend_from_slice(&bytes[..count]);
        }
        if to.write_all(&bytes[..count]).is_err() {
            return;
        }
    }
}
