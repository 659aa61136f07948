use std::sync::{Arc, mpsc as paper_wake};

use common::{
    Audience,
    protocol::{HouseMessage, Refusal},
};
use tokio::{
    sync::{Semaphore, mpsc, oneshot, watch},
    time::Instant,
};

use super::{
    super::{
        Clock,
        desk::{Desk, Errand, Health},
        hub::{Follower, MOST_FRAMES, Place, Text},
        lookout::Pulse,
    },
    screen::read,
};
use crate::{
    House,
    rehearsal::{Rehearsal, Till, busy},
};

/// A till at the desk, without a socket in between.
struct Seat {
    place: Place,
    till: Till,
    frames: mpsc::Receiver<Text>,
}

impl Seat {
    fn take(number: u128, errands: &mpsc::Sender<Errand>) -> Self {
        let (frames, queue) = mpsc::channel(MOST_FRAMES);
        let (cut, _) = oneshot::channel();
        let place = Place(u64::try_from(number).expect("a small number"));
        let follower = Follower {
            audience: Audience::Floor,
            stations: Vec::new(),
            heard: watch::channel(Instant::now()).1,
            frames,
            prompt: Default::default(),
            cut,
        };
        let join = Errand::Join(place, follower, None);
        errands.try_send(join).expect("room");
        Self {
            place,
            till: Till::new(number),
            frames: queue,
        }
    }

    fn orders(&mut self, table: u32, errands: &mpsc::Sender<Errand>) {
        let (_, commands) = self.till.dinner(table);
        let room = Arc::new(Semaphore::new(1))
            .try_acquire_owned()
            .expect("room");
        let submit = Errand::Submit(self.place, commands, room);
        errands.try_send(submit).expect("room");
    }

    /// All that it was told, without what it was told at first.
    fn heard(&mut self) -> Vec<HouseMessage> {
        let mut heard = Vec::new();
        while let Ok(text) = self.frames.try_recv() {
            heard.push(read(&text));
        }
        heard.split_off(2)
    }
}

/// Runs the desk over all errands at once; how the house is doing then can be read.
fn work(house: House, errands: mpsc::Receiver<Errand>) -> watch::Receiver<Health> {
    let (health, watched) = watch::channel(Health::of(&house));
    let (wake, _woken) = paper_wake::sync_channel(1);
    let desk = Desk::new(
        house,
        Clock::System,
        health,
        [wake.clone(), wake.clone(), wake],
        Pulse::default(),
    );
    let runtime = tokio::runtime::Builder::new_current_thread().build();
    let rested = runtime.expect("a runtime").block_on(desk.run(errands));
    rested.unwrap_or_default();
    watched
}

#[test]
fn what_a_full_disk_did_not_keep_is_not_answered_and_the_tills_are_sent_to_dial_again() {
    let Rehearsal { dir, house, .. } = busy();
    let before = house.state().clone();
    house.leave_room(0);
    let (errands, waiting) = mpsc::channel(16);
    let mut anna = Seat::take(1, &errands);
    let mut bram = Seat::take(2, &errands);
    anna.orders(33, &errands);
    drop(errands);
    let health = work(house, waiting);
    let busy = HouseMessage::Bye {
        reason: Refusal::Busy,
    };
    assert_eq!(anna.heard(), [busy]);
    // The others go on, and hear that the house lives.
    let heard = bram.heard();
    assert!(
        matches!(heard[..], [HouseMessage::Beat { .. }]),
        "{heard:?}"
    );
    assert!(health.borrow().trouble.is_some());
    assert_eq!(health.borrow().screens, 1);
    let house = House::open(dir.path()).expect("it opens");
    assert!(*house.state() == before);
}

#[test]
fn errands_that_wait_together_are_one_commit() {
    let Rehearsal { dir, house, .. } = busy();
    let (errands, waiting) = mpsc::channel(16);
    let mut seats: Vec<_> = (1..=3).map(|number| Seat::take(number, &errands)).collect();
    for (seat, table) in seats.iter_mut().zip([33, 34, 35]) {
        seat.orders(table, &errands);
    }
    drop(errands);
    work(house, waiting);
    for seat in &mut seats {
        let heard = seat.heard();
        let news_then_answers = matches!(
            heard[..],
            [HouseMessage::Events { .. }, HouseMessage::Answers { .. }]
        );
        assert!(news_then_answers, "{heard:?}");
    }
    drop(dir);
}
