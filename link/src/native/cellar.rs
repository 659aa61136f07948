use std::{
    fmt,
    fs::{self, File},
    io::{self, Read as _},
    path::{Path, PathBuf},
    sync::mpsc::{SyncSender, sync_channel},
    thread::JoinHandle,
};

use common::protocol::LARGEST_WHOLE;
use tracing::debug;

use crate::{Cellar, Kept};

/// The file in the device's folder, and its name while it is written.
const FILE: &str = "house.json";
const UNFINISHED: &str = "house.json.new";

/// What a device knows of the house, in a file beside its outbox that may be thrown away at any
/// time. It is written on a thread of its own.
pub struct FileCellar {
    requests: Option<SyncSender<Kept>>,
    thread: Option<JoinHandle<()>>,
}

impl fmt::Debug for FileCellar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FileCellar").finish_non_exhaustive()
    }
}

impl FileCellar {
    /// The cellar in this folder, and what an earlier life of the device left there; nothing
    /// where that cannot be read.
    ///
    /// # Errors
    ///
    /// The system gives no thread.
    pub fn open(dir: &Path) -> io::Result<(Self, Option<Kept>)> {
        let kept = read(&dir.join(FILE));
        let dir = dir.to_owned();
        // One that is written and one that waits: a third would only be older news.
        let (requests, inbox) = sync_channel::<Kept>(1);
        let thread = std::thread::Builder::new().name("cellar".to_owned());
        let thread = thread.spawn(move || {
            while let Ok(mut kept) = inbox.recv() {
                while let Ok(newer) = inbox.try_recv() {
                    kept = newer;
                }
                if let Err(error) = write(&dir, kept) {
                    debug!(%error, "what the house said is not kept");
                }
            }
        })?;
        let cellar = Self {
            requests: Some(requests),
            thread: Some(thread),
        };
        Ok((cellar, kept))
    }
}

impl Cellar for FileCellar {
    fn keep(&mut self, kept: Kept) {
        if let Some(requests) = &self.requests {
            // Where the disk is slower than that, the next one will do.
            requests.try_send(kept).unwrap_or_default();
        }
    }
}

impl Drop for FileCellar {
    fn drop(&mut self) {
        // The thread writes what it still has and ends.
        drop(self.requests.take());
        if let Some(thread) = self.thread.take() {
            // A thread that panicked has nothing more to say.
            thread.join().unwrap_or_default();
        }
    }
}

/// What is torn, too large or of another release is as good as nothing.
fn read(path: &PathBuf) -> Option<Kept> {
    let mut bytes = Vec::new();
    let file = File::open(path).ok()?;
    let most = LARGEST_WHOLE as u64;
    if file.metadata().ok()?.len() > most {
        return None;
    }
    file.take(most).read_to_end(&mut bytes).ok()?;
    serde_json::from_slice(&bytes).ok()
}

/// A file that is there is whole: it takes its name when it is finished.
fn write(dir: &Path, kept: Kept) -> io::Result<()> {
    let bytes = serde_json::to_vec(&kept.without_guests())?;
    let unfinished = dir.join(UNFINISHED);
    fs::write(&unfinished, bytes)?;
    fs::rename(unfinished, dir.join(FILE))
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use common::{
        CheckId, Command, DeviceId, StaffId, Stamp, State, TableId, check, demo,
        house::ServiceMode, protocol::DeviceKind,
    };
    use uuid::Uuid;

    use super::*;
    use crate::{Connection, Device, FreshIds, Identity, MemoryOutbox, Wire, WireEvent};

    /// Nobody answers.
    struct Silence;

    impl Wire for Silence {
        fn dial(&mut self) {}
        fn send(&mut self, _text: String) {}
        fn poll(&mut self) -> Option<WireEvent> {
            None
        }
        fn hang_up(&mut self) {}
    }

    fn device() -> Device {
        let identity = Identity {
            device: DeviceId(Uuid::from_u128(1)),
            name: "Bar".to_owned(),
            kind: DeviceKind::Till,
        };
        let outbox = Box::new(MemoryOutbox::default());
        Device::new(
            identity,
            Box::new(Silence),
            outbox,
            Box::<FreshIds>::default(),
        )
    }

    fn state(items: u32, checks: u32) -> State {
        let founding = demo::house();
        let mut state = State {
            house: founding.house.into(),
            menu: demo::large_menu(items).into(),
            floor: founding.floor.into(),
            ..State::default()
        };
        for (person, _) in founding.staff {
            let roster = std::sync::Arc::make_mut(&mut state.staff);
            roster.people.insert(person.id, person);
        }
        for number in 0..checks {
            let at = Stamp::from_millis(1_795_374_000_000);
            let envelope = common::Envelope {
                id: common::CommandId(Uuid::from_u128(u128::from(number) + 1)),
                device: DeviceId(Uuid::from_u128(9)),
                staff: Some(StaffId(3)),
                at,
            };
            let open = Command::Check(check::Command::Open {
                check: CheckId(Uuid::from_u128(u128::from(number) + 1)),
                table: None::<TableId>,
                covers: 2,
                mode: ServiceMode::DineIn,
            });
            let moment = common::Moment::new(&envelope, at);
            for event in common::decide(&state, &moment, &open).expect("a check") {
                state.apply(&event);
            }
        }
        state
    }

    fn kept(state: State) -> Kept {
        Kept {
            house: "Bistro".to_owned(),
            number: 7,
            state,
        }
    }

    #[test]
    fn a_till_shows_what_it_knew_before_the_house_answers() {
        let dir = tempfile::tempdir().expect("a folder");
        let (cellar, nothing) = FileCellar::open(dir.path()).expect("a thread");
        assert_eq!(nothing, None);
        let mut till = device();
        till.remember(Box::new(cellar), Some(kept(state(50, 3))));
        till.pump(Duration::ZERO);
        let lost = Connection::Lost {
            since: Duration::ZERO,
        };
        assert_eq!(till.connection(), lost);
        assert_eq!(
            (till.house_name(), till.state().menu.items.len()),
            ("Bistro", 50)
        );
        drop(till);
        // It kept what it knew when it ended.
        let (_, kept) = FileCellar::open(dir.path()).expect("a thread");
        assert_eq!(kept.expect("kept").state.checks.open.size(), 3);
    }

    #[test]
    fn what_is_torn_or_strange_is_as_good_as_nothing() {
        let dir = tempfile::tempdir().expect("a folder");
        let whole = serde_json::to_vec(&kept(state(20, 1))).expect("JSON");
        for bytes in [
            &b""[..],
            b"{}",
            b"\xFF\xFE",
            &whole[..whole.len() - 1],
            &whole[1..],
        ] {
            fs::write(dir.path().join(FILE), bytes).expect("written");
            let (_, kept) = FileCellar::open(dir.path()).expect("a thread");
            assert_eq!(kept, None);
        }
        let file = File::create(dir.path().join(FILE)).expect("made");
        file.set_len(LARGEST_WHOLE as u64 + 1).expect("grown");
        assert_eq!(FileCellar::open(dir.path()).expect("a thread").1, None);
    }

    /// A cold start costs little more than reading and parsing what was kept. For the promised
    /// size: `COUVERT_ITEMS=50000`.
    #[test]
    fn a_cold_start_costs_what_reading_costs() {
        let items = std::env::var("COUVERT_ITEMS").ok();
        let items = items.and_then(|items| items.parse().ok()).unwrap_or(3_000);
        let dir = tempfile::tempdir().expect("a folder");
        let bytes = serde_json::to_vec(&kept(state(items, items / 100))).expect("JSON");
        fs::write(dir.path().join(FILE), &bytes).expect("written");
        let began = Instant::now();
        let read = fs::read(dir.path().join(FILE)).expect("read");
        let parsed: Kept = serde_json::from_slice(&read).expect("parsed");
        let least = began.elapsed();
        let began = Instant::now();
        let (cellar, found) = FileCellar::open(dir.path()).expect("a thread");
        let mut till = device();
        till.remember(Box::new(cellar), found);
        till.pump(Duration::ZERO);
        assert_eq!(till.state().menu.items.len(), items as usize);
        let took = began.elapsed();
        assert!(*till.state() == parsed.state);
        let ratio = took.as_secs_f64() / least.as_secs_f64();
        tracing::info!(
            items,
            bytes = bytes.len(),
            ?least,
            ?took,
            ratio,
            "a cold start"
        );
        assert!(ratio < 4.0, "{took:?} for {least:?}");
    }
}
