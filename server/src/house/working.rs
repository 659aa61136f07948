use common::{Audience, Recorded, Stamp, State};
use rusqlite::Connection;

use crate::{
    HouseError,
    journal::{self, Hash, Hidden, Walk},
};

/// Most events are shorter than this, in bytes.
const USUAL_BODY: usize = 1_024;

/// What the house works on: the state, and how far the journal and its numbers have come.
#[derive(Debug)]
pub(crate) struct Working {
    pub(crate) state: State,
    pub(crate) seq: u64,
    pub(crate) floor: u64,
    pub(crate) pass: u64,
    pub(crate) head: Hash,
    pub(crate) last: Stamp,
}

impl Default for Working {
    fn default() -> Self {
        Self {
            state: State::default(),
            seq: 0,
            floor: 0,
            pass: 0,
            head: journal::FIRST_LINK,
            last: Stamp::from_millis(0),
        }
    }
}

impl Working {
    /// An audience's last number.
    pub(crate) fn number(&self, audience: Audience) -> u64 {
        match audience {
            Audience::Floor => self.floor,
            Audience::Pass => self.pass,
        }
    }

    /// The next entry of the journal for an event that is about to happen, and what it says about
    /// a guest, which is kept beside the journal.
    pub(crate) fn enter(
        &mut self,
        recorded: &mut Recorded,
    ) -> Result<(journal::Entry, Option<Hidden>), HouseError> {
        let hidden = Hidden::take(recorded)?;
        let body = text(recorded)?;
        if let Some(hidden) = &hidden {
            hidden.give_back(recorded);
        }
        self.seq += 1;
        if Audience::Floor.hears(&recorded.event) {
            self.floor += 1;
        }
        let pass = Audience::Pass.hears(&recorded.event);
        if pass {
            self.pass += 1;
        }
        self.head = journal::chained(&self.head, &body);
        self.last = recorded.stamp;
        let entry = journal::Entry {
            seq: self.seq,
            floor: self.floor,
            pass: pass.then_some(self.pass),
            body,
            hash: self.head,
        };
        Ok((entry, hidden))
    }

    /// As the journal says: the newest snapshot, and all that happened since.
    pub(crate) fn load(connection: &Connection) -> Result<Self, HouseError> {
        let mut working = Self::default();
        if let Some((seq, state)) = journal::newest_snapshot(connection)? {
            working = Self::at(connection, seq, state)?;
        }
        let mut walk = working.walk();
        let state = &mut working.state;
        let mut last = working.last;
        journal::each_after(connection, walk.seq, |entry| {
            walk.take(&entry)?;
            let recorded = journal::recalled(connection, &entry)?;
            state.apply(&recorded.event);
            last = recorded.stamp;
            Ok(())
        })?;
        Ok(Self {
            seq: walk.seq,
            floor: walk.floor,
            pass: walk.pass,
            head: walk.head,
            last,
            ..working
        })
    }

    fn walk(&self) -> Walk {
        Walk {
            seq: self.seq,
            floor: self.floor,
            pass: self.pass,
            head: self.head,
        }
    }

    /// A snapshot with the numbers of the entry it follows.
    fn at(connection: &Connection, seq: u64, state: State) -> rusqlite::Result<Self> {
        let mut select =
            connection.prepare("SELECT floor, stamp, hash FROM event WHERE seq = ?1")?;
        let (floor, stamp, head) = select.query_row([journal::signed(seq)], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })?;
        Ok(Self {
            state,
            seq,
            floor: journal::unsigned(floor),
            pass: journal::pass_up_to(connection, seq)?,
            head,
            last: Stamp::from_millis(stamp),
        })
    }
}

/// An event as JSON.
pub(super) fn text(recorded: &Recorded) -> Result<String, HouseError> {
    let mut body = Vec::with_capacity(USUAL_BODY);
    serde_json::to_writer(&mut body, recorded)?;
    Ok(String::from_utf8(body).expect("JSON is UTF-8"))
}
