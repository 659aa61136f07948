//! The house's settings, its people, and the first evening of a new house.

use egui::{Rect, Ui};

use crate::{desk::Desk, till::Go};

/// What is being changed.
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
