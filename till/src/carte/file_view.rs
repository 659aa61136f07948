//! Where a file of the menu comes from, on a till that has no window to choose files in.

use egui::{Rect, Ui};

use super::{Intent, Seen};
pub(super) use crate::setup::file_view::HEIGHT;
use crate::setup::file_view::{Asked, show as ask};

/// It is dropped on the window, or its path is typed.
pub(super) fn show(ui: &mut Ui, rect: Rect, seen: Seen<'_>, typed: &str) -> Option<Intent> {
    let said = ("carte-import", "file-drop", "~/menu.xlsx");
    let asked = ask(ui, rect, &seen.desk.words, said, typed)?;
    Some(match asked {
        Asked::Away => Intent::Away,
        Asked::Typed(path) => Intent::Look(path),
        Asked::Read(path) => Intent::ReadFile(path),
    })
}
