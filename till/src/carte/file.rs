//! A menu from a file and into one. The till itself touches no file: the host reads and writes.

use common::menu::Menu;

use super::publish;
use crate::{desk::Desk, notice::Weight, wish::Wish};

/// What a file says, or a sentence why it cannot be read.
fn read(_name: &str, _bytes: &[u8]) -> Result<Menu, String> {
    Err(String::new())
}

/// The menu as a file: its name and what is in it.
fn write(_menu: &Menu) -> Option<(String, Vec<u8>)> {
    None
}

/// What was read becomes the draft; nothing is published unseen.
pub(super) fn receive(desk: &mut Desk, name: &str, bytes: &[u8]) {
    match read(name, bytes) {
        Ok(menu) => {
            publish::load(desk, &menu);
            let words = desk.words.with("carte-file-read", &[("name", name.into())]);
            desk.say(words);
        }
        Err(why) => {
            let gaps = [("name", name.into()), ("why", why.into())];
            let words = desk.words.with("carte-file-unread", &gaps);
            desk.notices.say(desk.now, Weight::Refused, words);
        }
    }
}

pub(super) fn save(desk: &mut Desk) {
    let file = desk.carte.as_ref().and_then(|work| write(&work.menu));
    if let Some((name, bytes)) = file {
        desk.wishes.push(Wish::SaveFile { name, bytes });
    }
}

pub(super) fn pick(desk: &mut Desk) {
    desk.wishes.push(Wish::PickFile);
}
