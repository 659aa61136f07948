use std::time::Duration;

use common::{Stamp, State, StationId, protocol::Refusal};
use jiff::{SignedDuration, tz::TimeZone};
use link::Connection;
use ui::{clock, words::Words};

use crate::{Tune, notice::Notice, station};

/// The average looks so far back, in seconds.
const HOUR: u64 = 60 * 60;

/// What the bar says.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Bar {
    /// "Grill".
    pub(crate) station: String,
    /// "9 tickets · 23 lines · average 8:40".
    pub(crate) facts: String,
    /// "20:47:12".
    pub(crate) clock: String,
    pub(crate) demo: bool,
    pub(crate) joined: bool,
    /// "12 bumped", whether it can be undone, and for how many seconds.
    pub(crate) notice: Option<(String, bool, u64)>,
    pub(crate) later: usize,
    pub(crate) paged: bool,
    pub(crate) all_day: bool,
    /// What is to be heard.
    pub(crate) rings: Option<Tune>,
}

impl Bar {
    /// All but the notice and the pages.
    pub(crate) fn new(
        state: &State,
        words: &Words,
        zone: &TimeZone,
        now: Stamp,
        stations: &[StationId],
    ) -> Self {
        Self {
            station: station::chosen(state, words, stations),
            facts: facts(state, words, now, stations),
            clock: clock::time_to_the_second(now.timestamp(), zone),
            demo: state.house.demo,
            joined: true,
            notice: None,
            later: 0,
            paged: false,
            all_day: false,
            rings: None,
        }
    }

    /// With what was just done.
    pub(crate) fn with_notice(mut self, notice: Option<&Notice>, now: Duration) -> Self {
        self.notice = notice.and_then(|notice| {
            let left = notice.left(now)?;
            Some((notice.said.clone(), !notice.undo.is_empty(), left))
        });
        self
    }
}

fn facts(state: &State, words: &Words, now: Stamp, stations: &[StationId]) -> String {
    if state.house.name.is_empty() {
        // Nothing was heard yet: "0 tickets" would be a claim.
        return String::new();
    }
    let tickets = state.kitchen.on_screen(stations);
    let lines = tickets.iter().flat_map(|ticket| &ticket.lines);
    let open = lines.filter(|line| line.is_open()).count();
    let mut facts = vec![
        words.with("kitchen-tickets", &[("count", tickets.len().into())]),
        words.with("common-lines", &[("count", open.into())]),
    ];
    if let Some(average) = average(state, now, stations) {
        let time = clock::age(SignedDuration::from_secs(average));
        facts.push(words.with("kitchen-average", &[("time", time.into())]));
    }
    facts.join(" · ")
}

/// From firing to bumping over the last hour, in seconds.
fn average(state: &State, now: Stamp, stations: &[StationId]) -> Option<i64> {
    let list = state.kitchen.recall_list(stations);
    let mut times = Vec::new();
    for ticket in list {
        let bumped_at = ticket.bumped_at?;
        if now.seconds_since(bumped_at) >= HOUR {
            break;
        }
        times.push(bumped_at.seconds_since(ticket.fired_at));
    }
    let count = u64::try_from(times.len()).ok().filter(|count| *count > 0)?;
    i64::try_from(times.iter().sum::<u64>() / count).ok()
}

/// The red bar's words while the house is not there; `last_word` is when it last was.
pub(crate) fn lost(
    connection: &Connection,
    words: &Words,
    last_word: Option<Duration>,
    now: Duration,
) -> Option<String> {
    match connection {
        Connection::Joined => return None,
        Connection::Refused(Refusal::Version { to, .. }) => {
            let older = *to < common::protocol::VERSION;
            let key = if older { "house-older" } else { "house-newer" };
            return Some(words.get(key).to_owned());
        }
        _ => {}
    }
    let since = match connection {
        Connection::Lost { since } => Some(*since),
        _ => last_word,
    };
    let silence = now.saturating_sub(since?);
    let seconds = i64::try_from(silence.as_secs()).unwrap_or(i64::MAX);
    let time = clock::age(SignedDuration::from_secs(seconds));
    Some(words.with("kitchen-lost", &[("time", time.into())]))
}
