//! The line to a device: on the network, by a USB cable or a serial one. Nothing here waits
//! longer than it is told to.

use std::{
    fs::{File, OpenOptions},
    io::{self, ErrorKind, Read, Write},
    net::{TcpStream, ToSocketAddrs as _},
    sync::{
        Arc, Weak,
        mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel},
    },
    thread,
    time::{Duration, Instant},
};

use common::house::Reach;
use serial2::{CharSize, Parity, SerialPort, Settings};

/// A connection is there within this, or not at all.
const CONNECT: Duration = Duration::from_secs(1);
/// A device takes some of what it is sent within this.
const WRITE: Duration = Duration::from_secs(2);
/// Sent at once.
const PIECE: usize = 4_096;

/// How a byte goes over a serial line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Frame {
    /// Eight bits, no parity: printers, and most scales.
    Eight,
    /// Seven bits with even parity.
    SevenEven,
}

/// An open line.
#[derive(Debug)]
pub(super) enum Port {
    Tcp(TcpStream),
    Serial(SerialPort),
    Usb(Cable),
}

impl Port {
    pub(super) fn open(reach: &Reach) -> io::Result<Self> {
        Self::open_as(reach, Frame::Eight)
    }

    pub(super) fn open_as(reach: &Reach, frame: Frame) -> io::Result<Self> {
        match reach {
            Reach::Tcp { host, port } => tcp(host, *port).map(Self::Tcp),
            Reach::Serial { path, baud } => {
                let mut line = SerialPort::open(path, |mut line: Settings| {
                    line.set_raw();
                    line.set_baud_rate(*baud)?;
                    if frame == Frame::SevenEven {
                        line.set_char_size(CharSize::Bits7);
                        line.set_parity(Parity::Even);
                    }
                    Ok(line)
                })?;
                line.set_write_timeout(WRITE)?;
                line.discard_buffers()?;
                Ok(Self::Serial(line))
            }
            Reach::Usb { path } => Cable::open(path).map(Self::Usb),
        }
    }

    /// Sends all of it; otherwise says how much the device took, as far as anybody knows.
    pub(super) fn send(&mut self, bytes: &[u8]) -> Result<(), (usize, io::Error)> {
        let mut sent = 0;
        while sent < bytes.len() {
            let piece = &bytes[sent..bytes.len().min(sent + PIECE)];
            match self.write(piece) {
                Ok(0) => return Err((sent, ErrorKind::WriteZero.into())),
                Ok(count) => sent += count,
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err((sent, error)),
            }
        }
        Ok(())
    }

    fn write(&mut self, piece: &[u8]) -> io::Result<usize> {
        match self {
            Self::Tcp(stream) => stream.write(piece),
            Self::Serial(line) => line.write(piece),
            Self::Usb(cable) => cable.write(piece),
        }
    }

    /// The next byte, or nothing within the time.
    pub(super) fn hear(&mut self, within: Duration) -> io::Result<Option<u8>> {
        let mut byte = [0];
        let within = within.max(Duration::from_millis(1));
        let read = match self {
            Self::Tcp(stream) => {
                stream.set_read_timeout(Some(within))?;
                stream.read(&mut byte)
            }
            Self::Serial(line) => {
                line.set_read_timeout(within)?;
                line.read(&mut byte)
            }
            Self::Usb(cable) => return cable.hear(within),
        };
        match read {
            Ok(0) => Err(ErrorKind::UnexpectedEof.into()),
            Ok(_) => Ok(Some(byte[0])),
            Err(error) => match error.kind() {
                ErrorKind::WouldBlock | ErrorKind::TimedOut | ErrorKind::Interrupted => Ok(None),
                _ => Err(error),
            },
        }
    }

    /// Whether it can stay open while nothing is to be said. A printer on the network serves one
    /// at a time, and somebody else may want it.
    pub(super) const fn stays(&self) -> bool {
        matches!(self, Self::Serial(_) | Self::Usb(_))
    }
}

fn tcp(host: &str, port: u16) -> io::Result<TcpStream> {
    let mut failed = io::Error::from(ErrorKind::AddrNotAvailable);
    let until = Instant::now() + CONNECT;
    for address in (host, port).to_socket_addrs()? {
        let left = until.saturating_duration_since(Instant::now());
        if left.is_zero() {
            break;
        }
        match TcpStream::connect_timeout(&address, left) {
            Ok(stream) => {
                stream.set_nodelay(true)?;
                stream.set_write_timeout(Some(WRITE))?;
                return Ok(stream);
            }
            Err(error) => failed = error,
        }
    }
    Err(failed)
}

/// A device file knows no timeouts: whoever waits for it are threads that nobody waits for.
#[derive(Debug)]
pub(super) struct Cable {
    out: SyncSender<Vec<u8>>,
    taken: Receiver<io::Result<()>>,
    heard: Receiver<u8>,
    /// While it is there, somebody listens.
    _held: Arc<()>,
}

impl Cable {
    fn open(path: &str) -> io::Result<Self> {
        let file = OpenOptions::new().read(true).write(true).open(path)?;
        let reader = file.try_clone()?;
        let (out, pieces) = sync_channel(1);
        let (took, taken) = sync_channel(1);
        let (hear, heard) = sync_channel(64);
        let held = Arc::new(());
        let listens = Arc::downgrade(&held);
        spawn(move || write_on(file, &pieces, &took))?;
        spawn(move || read_on(reader, &hear, &listens))?;
        let _held = held;
        Ok(Self {
            out,
            taken,
            heard,
            _held,
        })
    }

    fn write(&mut self, piece: &[u8]) -> io::Result<usize> {
        let gone = |_| io::Error::from(ErrorKind::BrokenPipe);
        self.out.try_send(piece.to_vec()).map_err(gone)?;
        match self.taken.recv_timeout(WRITE) {
            Ok(taken) => taken.map(|()| piece.len()),
            Err(RecvTimeoutError::Timeout) => Err(ErrorKind::TimedOut.into()),
            Err(RecvTimeoutError::Disconnected) => Err(ErrorKind::BrokenPipe.into()),
        }
    }

    fn hear(&mut self, within: Duration) -> io::Result<Option<u8>> {
        match self.heard.recv_timeout(within) {
            Ok(byte) => Ok(Some(byte)),
            Err(RecvTimeoutError::Timeout) => Ok(None),
            Err(RecvTimeoutError::Disconnected) => Err(ErrorKind::BrokenPipe.into()),
        }
    }
}

fn spawn(work: impl FnOnce() + Send + 'static) -> io::Result<()> {
    let named = thread::Builder::new().name("usb".to_owned());
    named.spawn(work).map(drop)
}

fn write_on(mut file: File, pieces: &Receiver<Vec<u8>>, took: &SyncSender<io::Result<()>>) {
    for piece in pieces {
        let taken = file.write_all(&piece).and_then(|()| file.flush());
        if took.send(taken).is_err() {
            return;
        }
    }
}

fn read_on(mut file: File, hear: &SyncSender<u8>, listens: &Weak<()>) {
    let mut bytes = [0; 64];
    while listens.strong_count() > 0 {
        match file.read(&mut bytes) {
            // Nothing to say at the moment.
            Ok(0) => thread::sleep(Duration::from_millis(50)),
            Ok(count) => {
                for byte in &bytes[..count] {
                    if hear.send(*byte).is_err() {
                        return;
                    }
                }
            }
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(_) => return,
        }
    }
}
