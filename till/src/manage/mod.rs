//! The manager's desk: where the house is set up.

use egui::{Rect, Ui};

use crate::{desk::Desk, till::Go};

/// What is open on it.
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
