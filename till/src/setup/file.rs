//! All settings as one file, to take into another house and back.

use catalogue::{Setup, What};
use common::{Command, floor, house, menu, staff};

use crate::{desk::Desk, wish::Wish};

/// What the file is called.
const NAME: &str = "couvert-setup.json";

/// Offers the file to whoever stands here: no PIN, no password and no sale is in it.
pub(super) fn save(desk: &mut Desk) {
    let state = desk.state();
    let setup = Setup {
        house: house::House::clone(&state.house),
        menu: menu::Menu::clone(&state.menu),
        floor: floor::Plan::clone(&state.floor),
        staff: state.staff.people.values().cloned().collect(),
    };
    let bytes = catalogue::write_setup(&setup.portable());
    let name = NAME.to_owned();
    desk.wishes.push(Wish::SaveFile { name, bytes });
}

/// Asks for such a file.
pub(super) fn open(desk: &mut Desk) {
    desk.wishes.push(Wish::PickFile);
}

/// Asks for the one at a path that was typed.
pub(super) fn read_at(desk: &mut Desk, path: String) {
    desk.wishes.push(Wish::ReadFile { path });
}

/// Takes over what a file holds: settings first, since the menu refers to them. Whoever is here
/// stays on the roster, so that nobody shuts themselves out.
pub(super) fn take_in(desk: &mut Desk, bytes: &[u8]) {
    let state = desk.state();
    let read = catalogue::read(bytes, &state.house, &state.menu);
    let Some(What::Setup(setup)) = read.ok().map(|read| read.what) else {
        let words = desk.words.get("setup-file-none").to_owned();
        return desk.say(words);
    };
    let Setup {
        mut house,
        mut menu,
        mut floor,
        staff: mut people,
    } = *setup;
    house.version = state.house.version;
    house.demo = state.house.demo;
    menu.version = state.menu.version;
    floor.version = state.floor.version;
    if let Some(me) = desk
        .me()
        .filter(|me| people.iter().all(|one| one.id != me.id))
    {
        people.push(me.clone());
    }
    let done = [
        Command::House(house::Command::Publish(Box::new(house))),
        Command::Floor(floor::Command::Publish(floor)),
        Command::Staff(staff::Command::Publish(people)),
        Command::Menu(menu::Command::Publish(menu.into())),
    ];
    if done.into_iter().all(|command| desk.submit(command)) {
        let words = desk.words.get("setup-published").to_owned();
        desk.say(words);
    }
}
