use crate::{
    Command, Event, Moment, Records, Rejection, State, approval, booking, check, day, drawer,
    floor, house, kitchen, menu, paper, staff, tender,
};

/// What would happen if the command were carried out now, or why it cannot be.
///
/// The house and every replica ask the same question; only the house's answer counts. What reads
/// a record that no replica holds ([`Command::wants`]) is refused here; see [`decide_with`].
pub fn decide(state: &State, moment: &Moment, command: &Command) -> Result<Vec<Event>, Rejection> {
    decide_with(state, moment, &Records::default(), command)
}

/// Like [`decide`], with the records that the house has looked up for this command.
pub fn decide_with(
    state: &State,
    moment: &Moment,
    records: &Records,
    command: &Command,
) -> Result<Vec<Event>, Rejection> {
    if let Some(right) = command.right(state, moment.staff) {
        state.staff.may(moment, right)?;
    }
    let mut events = match command {
        Command::House(command) => house::decide(state, command),
        Command::Menu(command) => menu::decide(state, moment, command),
        Command::Floor(command) => floor::decide(state, command),
        Command::Staff(command) => staff::decide(command),
        Command::Check(command) => check::decide(state, moment, records, command),
        Command::Kitchen(command) => kitchen::decide(state, moment, command),
        Command::Tender(command) => tender::decide(state, moment, records, command),
        Command::Drawer(command) => drawer::decide(&state.drawer, moment, command),
        Command::Day(command) => day::decide(state, moment, command),
        Command::Approval(command) => approval::decide(state, moment, records, command),
        Command::Booking(command) => booking::decide(state, moment, command),
        Command::Paper(command) => paper::decide(state, moment, records, command),
    }?;
    events.extend(check::drawn(state, &events)?);
    events.extend(kitchen::follow_coming(state, moment, &events));
    Ok(events)
}
