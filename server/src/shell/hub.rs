use std::{collections::BTreeMap, sync::Arc};

use axum::extract::ws::Utf8Bytes;
use common::{Audience, StationId};
use tokio::{
    sync::{Notify, mpsc, oneshot, watch},
    time::Instant,
};

use super::lookout::Seen;

/// A frame as it goes out; all who get it share its bytes.
pub(super) type Text = Utf8Bytes;

/// Frames that wait for one screen. One that is further behind is let go; it resumes.
pub(super) const MOST_FRAMES: usize = 256;

/// A connection's number within this run of the house.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) struct Place(pub(super) u64);

/// A screen that follows the house.
#[derive(Debug)]
pub(super) struct Follower {
    pub(super) audience: Audience,
    /// The stations that a kitchen screen shows; all of them where there are none.
    pub(super) stations: Vec<StationId>,
    /// When it last said anything.
    pub(super) heard: watch::Receiver<Instant>,
    /// Its frames. Letting go of the sender ends the connection after the last one.
    pub(super) frames: mpsc::Sender<Text>,
    /// Rung when a frame must not wait for others to travel with.
    pub(super) prompt: Arc<Notify>,
    /// Ends the connection at once.
    pub(super) cut: oneshot::Sender<()>,
}

impl Follower {
    fn cook(&self) -> Option<Seen> {
        (self.audience == Audience::Pass).then(|| Seen {
            stations: self.stations.clone(),
            heard: *self.heard.borrow(),
        })
    }
}

/// Everybody who follows the house.
#[derive(Debug, Default)]
pub(super) struct Hub {
    followers: BTreeMap<Place, Follower>,
}

impl Hub {
    pub(super) fn seat(&mut self, place: Place, follower: Follower) {
        self.followers.insert(place, follower);
    }

    /// Forgets a connection; what waits for it is still sent. A kitchen screen as it was last heard.
    pub(super) fn leave(&mut self, place: Place) -> Option<Seen> {
        self.followers.remove(&place)?.cook()
    }

    /// A kitchen screen shows these stations from now on.
    pub(super) fn shows(&mut self, place: Place, stations: Vec<StationId>) {
        if let Some(follower) = self.followers.get_mut(&place) {
            follower.stations = stations;
        }
    }

    /// The kitchen screens, each as it was last heard.
    pub(super) fn cooks(&self) -> impl Iterator<Item = Seen> {
        self.followers.values().filter_map(Follower::cook)
    }

    pub(super) fn count(&self) -> usize {
        self.followers.len()
    }

    /// Queues a frame for one screen, which waits for it.
    pub(super) fn send(&mut self, place: Place, text: Text) {
        let Some(follower) = self.followers.get(&place) else {
            return;
        };
        let queued = follower.frames.try_send(text);
        follower.prompt.notify_one();
        if queued.is_err() {
            self.cut(place);
        }
    }

    /// Queues a frame for a whole audience. The pass is told at once; a till that hears of others'
    /// tables a few milliseconds later, and of several at a time, has missed nothing.
    pub(super) fn publish(&mut self, audience: Audience, text: &Text) {
        let mut slow = Vec::new();
        for (place, follower) in &self.followers {
            if follower.audience != audience {
                continue;
            }
            if follower.frames.try_send(text.clone()).is_err() {
                slow.push(*place);
            }
            if audience == Audience::Pass {
                follower.prompt.notify_one();
            }
        }
        for place in slow {
            self.cut(place);
        }
    }

    /// A screen that does not take its frames must not hold up the others.
    fn cut(&mut self, place: Place) {
        if let Some(follower) = self.followers.remove(&place) {
            tracing::info!(place = place.0, "a screen is too slow and must join anew");
            // It may have gone by itself.
            follower.cut.send(()).unwrap_or_default();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn follower(audience: Audience) -> (Follower, mpsc::Receiver<Text>, oneshot::Receiver<()>) {
        let (frames, queue) = mpsc::channel(2);
        let (cut, ended) = oneshot::channel();
        let follower = Follower {
            audience,
            stations: Vec::new(),
            heard: watch::channel(Instant::now()).1,
            frames,
            prompt: Arc::default(),
            cut,
        };
        (follower, queue, ended)
    }

    #[test]
    fn a_slow_screen_is_cut_and_the_others_hear_everything() {
        let mut hub = Hub::default();
        let (slow, _queue, mut ended) = follower(Audience::Floor);
        let (quick, mut heard, mut alive) = follower(Audience::Floor);
        let (cook, mut silent, _) = follower(Audience::Pass);
        for (number, follower) in (1..).zip([slow, quick, cook]) {
            hub.seat(Place(number), follower);
        }
        for number in 0..5 {
            hub.publish(Audience::Floor, &Text::from(number.to_string()));
            assert_eq!(
                heard.try_recv().expect("a frame").as_str(),
                number.to_string()
            );
        }
        assert_eq!(hub.count(), 2);
        assert_eq!(ended.try_recv(), Ok(()));
        assert_eq!(alive.try_recv(), Err(oneshot::error::TryRecvError::Empty));
        assert!(silent.try_recv().is_err());
    }
}
