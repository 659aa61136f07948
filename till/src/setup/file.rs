//! All settings as one file, to take into another house and back.

use crate::desk::Desk;

/// Offers the file to whoever stands here.
pub(super) fn save(desk: &mut Desk) {
    let words = desk.words.get("setup-file-soon").to_owned();
    desk.say(words);
}

/// Asks for such a file.
pub(super) fn open(desk: &mut Desk) {
    let words = desk.words.get("setup-file-soon").to_owned();
    desk.say(words);
}
