use crate::{
    Command, Event, Moment, Rejection, State, check, day, drawer, floor, house, kitchen, menu,
    staff, tender,
};

/// What would happen if the command were carried out now, or why it cannot be.
///
/// The house and every replica ask the same question; only the house's answer counts.
pub fn decide(state: &State, moment: &Moment, command: &Command) -> Result<Vec<Event>, Rejection> {
    match command {
        Command::House(command) => house::decide(&state.staff, moment, command),
        Command::Menu(command) => menu::decide(state, moment, command),
        Command::Floor(command) => floor::decide(&state.staff, moment, command),
        Command::Staff(command) => staff::decide(&state.staff, moment, command),
        Command::Check(command) => check::decide(state, moment, command),
        Command::Kitchen(command) => kitchen::decide(&state.kitchen, moment, command),
        Command::Tender(command) => tender::decide(state, moment, command),
        Command::Drawer(command) => drawer::decide(&state.drawer, moment, command),
        Command::Day(command) => day::decide(state, moment, command),
    }
}
