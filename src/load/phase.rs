use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use common::{DeviceId, menu::Menu};
use tokio::{sync::watch, task::JoinSet, time::sleep};
use tokio_tungstenite::tungstenite::Error;
use uuid::Uuid;

use super::{
    device::{Crew, Device, Role, Turn},
    order::Pad,
    process::{Cost, Process},
    score::{Reading, Score},
    speech::{Script, Subject},
};

/// House and floor take turns this often.
const SLICE: Duration = Duration::from_millis(500);
/// Turns that do not count.
const WARM: u32 = 2;
/// Orders under way come to their end within this.
const REST: Duration = Duration::from_millis(60);

/// What one subject did in a phase.
#[derive(Clone, Debug)]
pub(super) struct Done {
    pub(super) reading: Reading,
    pub(super) seconds: f64,
    /// Milliseconds of its process.
    pub(super) cpu: Option<f64>,
}

/// A phase: the floor's share and the house's.
#[derive(Clone, Debug)]
pub(super) struct Phase {
    pub(super) floor: Done,
    pub(super) house: Done,
}

/// Both servers with their crews.
pub(super) struct Stage {
    processes: [Process; 2],
    scores: [Arc<Score>; 2],
    script: Arc<Script>,
    turn: watch::Sender<Turn>,
    menu: Menu,
    cook: DeviceId,
    tills: usize,
    kitchens: usize,
    listeners: usize,
    devices: JoinSet<Result<(), Box<Error>>>,
}

impl Stage {
    pub(super) fn new(
        house: Process,
        floor: Process,
        script: Arc<Script>,
        cook: DeviceId,
        menu: &Menu,
    ) -> Self {
        let nobody = Turn {
            subject: None,
            tills: 0,
            shots: false,
        };
        Self {
            processes: [floor, house],
            scores: [Arc::new(Score::new()), Arc::new(Score::new())],
            script,
            turn: watch::channel(nobody).0,
            menu: menu.clone(),
            cook,
            tills: 0,
            kitchens: 0,
            listeners: 0,
            devices: JoinSet::new(),
        }
    }

    /// Brings both crews up to so many tills, kitchen screens and screens in all.
    pub(super) async fn join(
        &mut self,
        tills: usize,
        kitchens: usize,
        all: usize,
    ) -> Result<(), Box<Error>> {
        while self.kitchens < kitchens {
            let role = match self.kitchens {
                0 => Role::Cook,
                _ => Role::Kitchen,
            };
            self.seat(role).await?;
            self.kitchens += 1;
        }
        while self.tills < tills {
            self.seat(Role::Till(self.tills)).await?;
            self.tills += 1;
        }
        while self.tills + self.kitchens + self.listeners < all {
            self.seat(Role::Listener).await?;
            self.listeners += 1;
        }
        for score in &self.scores {
            score.reaches(self.tills + self.kitchens + self.listeners);
        }
        Ok(())
    }

    async fn seat(&mut self, role: Role) -> Result<(), Box<Error>> {
        for (place, subject) in Subject::BOTH.into_iter().enumerate() {
            let crew = Crew {
                subject,
                address: self.processes[place].address().to_owned(),
                script: Arc::clone(&self.script),
                score: Arc::clone(&self.scores[place]),
                turn: self.turn.subscribe(),
            };
            let id = match role {
                Role::Cook => self.cook,
                _ => DeviceId(Uuid::now_v7()),
            };
            let pad = Pad::new(&self.menu, id, self.cook);
            let device = Device::join(crew, role, id, pad).await?;
            self.devices.spawn(device.work());
        }
        Ok(())
    }

    /// Lets both work in turns for so long, and reads what they did.
    pub(super) async fn play(&mut self, tills: usize, shots: bool, long: Duration) -> Phase {
        let mut done = [nothing(), nothing()];
        let began = Instant::now();
        // The first turns warm both up and count for nothing: a log that still grows syncs twice.
        let mut turns = 0;
        while turns <= WARM || began.elapsed() < long {
            let is_warm = turns >= WARM;
            for (place, subject) in Subject::BOTH.into_iter().enumerate() {
                let before = self.processes[place].cost();
                let since = Instant::now();
                self.turn.send_replace(Turn {
                    subject: Some(subject),
                    tills,
                    shots,
                });
                sleep(SLICE.min(long / 4)).await;
                self.turn.send_replace(Turn {
                    subject: None,
                    tills: 0,
                    shots,
                });
                let worked = since.elapsed();
                sleep(REST).await;
                let reading = self.scores[place].read();
                if is_warm {
                    done[place].reading.add(&reading);
                    done[place].seconds += worked.as_secs_f64();
                    done[place].cpu = spent(before, self.processes[place].cost())
                        .zip(done[place].cpu)
                        .map(|(more, sum)| sum + more);
                }
            }
            turns += 1;
        }
        let [floor, house] = done;
        Phase { floor, house }
    }

    /// So many devices are not there any more.
    pub(super) fn lost(&mut self) -> usize {
        let mut lost = 0;
        while let Some(ended) = self.devices.try_join_next() {
            tracing::warn!(?ended, "a device is gone");
            lost += 1;
        }
        lost
    }

    /// What each process has cost in all: the floor's, the house's.
    pub(super) fn costs(&self) -> [Cost; 2] {
        [self.processes[0].cost(), self.processes[1].cost()]
    }
}

fn spent(before: Cost, after: Cost) -> Option<f64> {
    Some(after.cpu? - before.cpu?)
}

fn nothing() -> Done {
    Done {
        reading: Reading::none(),
        seconds: 0.0,
        cpu: Some(0.0),
    }
}
