//! Scrolling inside a fixed rectangle.

use egui::scroll_area::ScrollSource;
use egui::{AsIdSalt, Rect, ScrollArea, Ui};

use crate::lay;

/// Scrolls downwards inside `rect`; the bar is thin and takes no room.
pub fn scroll<R>(
    ui: &mut Ui,
    rect: Rect,
    salt: impl AsIdSalt,
    contents: impl FnOnce(&mut Ui) -> R,
) -> R {
    lay::inside(ui, rect, |ui| {
        ScrollArea::vertical()
            .id_salt(salt)
            .auto_shrink([false, false])
            .scroll_source(ScrollSource::ALL)
            .show(ui, contents)
            .inner
    })
}

/// Scrolls sideways inside `rect`: chips that do not fit, groups on a phone.
pub fn scroll_across<R>(
    ui: &mut Ui,
    rect: Rect,
    salt: impl AsIdSalt,
    contents: impl FnOnce(&mut Ui) -> R,
) -> R {
    lay::inside(ui, rect, |ui| {
        ScrollArea::horizontal()
            .id_salt(salt)
            .auto_shrink([false, false])
            .scroll_source(ScrollSource::ALL)
            .scroll_bar_visibility(egui::scroll_area::ScrollBarVisibility::AlwaysHidden)
            .show(ui, |ui| ui.horizontal_centered(contents).inner)
            .inner
    })
}
