use std::collections::BTreeSet;

use common::{CommandId, TicketId};

use super::{Reach, What, calls, key};
use crate::desk::Desk;

/// What a till sounds like; playing it is the host's.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Tune {
    /// Plates are at the pass.
    Ready,
    /// The kitchen asks or says something.
    Asks,
    /// Nobody makes it, or nobody takes it.
    Alarm,
}

/// By what a call is known, and how far it has reached.
type Heard = ((u8, TicketId, Option<CommandId>), Reach);

/// What was called out to whoever stands here already.
#[derive(Clone, Debug, Default)]
pub(crate) struct Ears {
    heard: BTreeSet<Heard>,
    read: BTreeSet<CommandId>,
    tunes: BTreeSet<Tune>,
}

impl Ears {
    /// Somebody has read what a cook said.
    pub(crate) fn read(&mut self, note: CommandId) {
        self.read.insert(note);
    }

    pub(super) fn has_read(&self, note: CommandId) -> bool {
        self.read.contains(&note)
    }

    pub(crate) fn take_tunes(&mut self) -> Vec<Tune> {
        std::mem::take(&mut self.tunes).into_iter().collect()
    }
}

/// Hears what is called out for the first time, and again when it reaches further.
pub(crate) fn listen(desk: &mut Desk) {
    if desk.staff.is_none() {
        desk.ears.heard.clear();
        return;
    }
    let calls = calls(desk);
    let mine = calls.iter().filter(|call| call.is_for_me(desk));
    let now: BTreeSet<(Heard, Tune)> = mine
        .filter_map(|call| {
            let tune = match call.what {
                What::Unmade(..) => Tune::Alarm,
                What::Ready(..) if call.reach > Reach::Own => Tune::Alarm,
                What::Ready(..) => Tune::Ready,
                What::Asks(..) | What::Says(..) => Tune::Asks,
            };
            Some(((key(call)?, call.reach), tune))
        })
        .collect();
    let ears = &desk.ears;
    let new = now.iter().filter(|(call, _)| !ears.heard.contains(call));
    let tunes: Vec<Tune> = new.map(|(_, tune)| *tune).collect();
    desk.ears.tunes.extend(tunes);
    desk.ears.heard = now.into_iter().map(|(call, _)| call).collect();
}
