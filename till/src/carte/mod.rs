//! The menu's editor.

use egui::{Rect, Ui};

use crate::{desk::Desk, till::Go};

/// The menu as it is being changed.
#[derive(Debug, Default)]
pub(crate) struct Draft {}

pub(crate) fn show(
    _ui: &mut Ui,
    _screen: Rect,
    _desk: &mut Desk,
    _draft: &mut Draft,
) -> Option<Go> {
    Some(Go::Floor)
}
