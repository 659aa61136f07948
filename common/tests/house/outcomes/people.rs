use common::{
    Command, StaffId,
    staff::{self, Person, Role},
};

use super::Row;
use crate::room::{ANNA, MARC};

fn roster(people: &[(u32, &str, Role)]) -> Command {
    let people = people.iter().map(|(id, name, role)| Person {
        id: StaffId(*id),
        name: (*name).into(),
        role: *role,
        may: Vec::new(),
    });
    Command::Staff(staff::Command::Publish(people.collect()))
}

pub const ROWS: &[Row] = &[
    (
        ANNA,
        "beyond one's right",
        "This needs a manager: set up.",
        |_| roster(&[(3, "Anna", Role::Owner)]),
    ),
    (
        MARC,
        "somebody without a name",
        "A name is missing.",
        |_| roster(&[(2, "Marc", Role::Manager), (9, " ", Role::Waiter)]),
    ),
    (
        MARC,
        "nobody who runs the shift",
        "This needs a manager.",
        |_| roster(&[(3, "Anna", Role::Waiter)]),
    ),
];
