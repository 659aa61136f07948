//! Reservations, the waiting list, orders to be fetched or brought.

use egui::{Rect, Ui};

use crate::{desk::Desk, till::Go};

/// What is looked at.
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
