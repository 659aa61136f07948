//! Training: everything as real, in a house inside the till. Nothing reaches the books or the
//! kitchen, and every screen says so.

mod view;

use common::{house::Founding, menu::Menu, protocol::DeviceKind};
use egui::{Rect, Ui};
use link::{Connection, Device, local::LocalHouse};

use crate::{desk::Desk, learned::Learned, say, till::Go};

pub(crate) use view::frame;

/// Everybody's PIN in training, for whoever plays the manager.
const PIN: &str = "0000";

/// The practice house, and all that waits outside until the training ends.
#[derive(Debug)]
pub(crate) struct Training {
    house: LocalHouse,
    /// The way to the real house, which goes on.
    real: Device,
    learned: Learned,
    /// The menu that is being changed is tried out: the end leads back to its editor.
    trying: bool,
}

impl Training {
    pub(crate) fn real(&self) -> &Device {
        &self.real
    }

    pub(crate) fn real_mut(&mut self) -> &mut Device {
        &mut self.real
    }
}

/// Founds a house with the real one's menu, floor, people and settings, and empty books.
pub(crate) fn begin(desk: &mut Desk) {
    let menu = Menu::clone(&desk.state().menu);
    begin_with(desk, menu, false);
}

/// The same with the menu that is being changed.
pub(crate) fn try_menu(desk: &mut Desk) {
    let menu = crate::carte::drafted(desk);
    begin_with(desk, menu, true);
}

fn begin_with(desk: &mut Desk, menu: Menu, trying: bool) {
    if desk.training.is_some() {
        return;
    }
    let state = desk.state();
    let mut house = common::house::House::clone(&state.house);
    // So that it stands at the top of every receipt and report.
    let banner = desk.words.get("training-banner").to_owned();
    house.address.insert(0, banner);
    let people = state.staff.people.values();
    let founding = Founding {
        house,
        menu,
        floor: common::floor::Plan::clone(&state.floor),
        staff: people
            .map(|person| (person.clone(), PIN.to_owned()))
            .collect(),
        float: state.drawer.float,
    };
    let house = LocalHouse::new(&founding, desk.time());
    let device = house.device("", DeviceKind::Till, 1);
    let real = std::mem::replace(&mut desk.device, device);
    let learned = desk.learned.clone();
    desk.training = Some(Training {
        house,
        real,
        learned,
        trying,
    });
    turn_round(desk);
}

/// Back to the real house; what was practised is gone. Gives back where it began.
pub(crate) fn end(desk: &mut Desk) -> Go {
    let Some(training) = desk.training.take() else {
        return Go::Floor;
    };
    let began = if training.trying {
        Go::Carte
    } else {
        Go::Floor
    };
    desk.device = training.real;
    desk.learned = training.learned;
    turn_round(desk);
    let words = desk.words.get("training-ended").to_owned();
    desk.say(words);
    began
}

/// Nothing of one house is taken over into the other.
fn turn_round(desk: &mut Desk) {
    desk.undo = None;
    desk.scanned.clear();
    desk.approval.leave();
    desk.notices.hush();
    desk.pump(desk.now);
}

/// The real house's news are heard, and what is on its way to it goes on its way; its clock is
/// the practice house's.
pub(crate) fn pump(desk: &mut Desk) {
    if let Some(training) = &mut desk.training {
        training.real.pump(desk.now);
        let time = training.real.house_time(desk.now);
        training.house.set_time(time);
    }
}

/// The strip over every screen, and whether the training is to end. Gives back what is left.
pub(crate) fn strip(ui: &mut Ui, whole: Rect, desk: &Desk) -> (Rect, bool) {
    let Some(training) = &desk.training else {
        return (whole, false);
    };
    let words = &desk.words;
    let mut said = words.get("training-banner").to_owned();
    if let Connection::Lost { since } = training.real.connection() {
        let age = say::age(desk.now.saturating_sub(since).as_secs());
        let lost = words.with("house-lost-short", &[("time", age.into())]);
        said = format!("{said} · {lost}");
    }
    view::strip(ui, whole, &said, words.get("training-end"))
}
