//! The demo evening in full swing, for the tests of what the screens show.

use std::time::Duration;

use common::{CheckId, Command, StaffId, Stamp, TableId, demo, kitchen, protocol::DeviceKind};
use link::local::LocalHouse;
use ui::{token::Mode, words::Language};

use crate::{desk::Desk, wish::Settings};

pub(crate) const ANNA: StaffId = StaffId(3);

/// Saturday evening, a quarter to nine in Berlin.
pub(crate) fn now() -> Stamp {
    Stamp::new("2026-11-21T20:47:12+01:00".parse().expect("a moment"))
}

/// A desk at which somebody stands.
pub(crate) fn desk(staff: StaffId) -> Desk {
    let house = LocalHouse::new(&demo::house(), now());
    for scene in demo::busy_tables(now()) {
        house.set_time(scene.submitted.envelope.at);
        house.submit(scene.submitted).expect("it has happened");
    }
    house.set_time(now());
    let open = house.state().kitchen;
    let tickets = open.on_screen(&[]).into_iter().map(|ticket| ticket.id);
    let show = kitchen::Command::Show {
        tickets: tickets.collect(),
    };
    let shown = house.act(None, Command::Kitchen(show));
    shown.expect("the kitchen's screens show them");
    let settings = Settings {
        language: Language::English,
        mode: Mode::Light,
        scale: 100,
        guest_display: false,
    };
    let device = house.device("Till 1", DeviceKind::Till, 7);
    let mut desk = Desk::new(device, settings, Vec::new(), None);
    desk.staff = Some(staff);
    settle(&mut desk);
    desk
}

/// Lets messages go back and forth.
pub(crate) fn settle(desk: &mut Desk) {
    for _ in 0..6 {
        desk.pump(Duration::from_secs(100));
    }
}

/// The check at a table.
pub(crate) fn check_at(desk: &Desk, table: u32) -> CheckId {
    let check = desk.state().checks.at_table(TableId(table));
    check.expect("guests").id
}
