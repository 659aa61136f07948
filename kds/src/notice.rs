use std::time::Duration;

use common::TicketId;

/// So long the way back is offered.
const SHOWN: Duration = Duration::from_secs(10);

/// What was just done, with the way back.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Notice {
    /// In words.
    pub(crate) said: String,
    /// The ticket that Undo brings back.
    pub(crate) undo: Option<TicketId>,
    since: Duration,
}

impl Notice {
    /// A ticket left the screen.
    pub(crate) fn bumped(said: String, ticket: TicketId, now: Duration) -> Self {
        Self {
            said,
            undo: Some(ticket),
            since: now,
        }
    }

    /// Something to be read only.
    pub(crate) fn said(said: String, now: Duration) -> Self {
        Self {
            said,
            undo: None,
            since: now,
        }
    }

    /// Whole seconds for which it is still shown; nothing once it is over.
    pub(crate) fn left(&self, now: Duration) -> Option<u64> {
        let left = SHOWN.checked_sub(now.saturating_sub(self.since))?;
        let seconds = left.as_millis().div_ceil(1000);
        u64::try_from(seconds).ok().filter(|left| *left > 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_back_is_offered_for_ten_seconds() {
        let notice = Notice::said("12 bumped".into(), Duration::from_secs(100));
        let left = |millis| notice.left(Duration::from_millis(millis));
        assert_eq!(left(100_000), Some(10));
        assert_eq!(left(100_300), Some(10));
        assert_eq!(left(109_999), Some(1));
        assert_eq!(left(110_000), None);
    }
}
