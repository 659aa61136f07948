use super::Command;
use crate::{Moment, Rejection, State};

/// An account is paid off, or a part of it.
pub(super) fn pay(
    state: &State,
    moment: &Moment,
    command: &Command,
) -> Result<Vec<crate::Event>, Rejection> {
    let _ = (state, moment, command);
    Err(Rejection::NotKept)
}
