//! Before a house is found: a calm page that says what the till is doing.

mod model;
mod view;

use egui::{Rect, Ui};

use crate::desk::Desk;

pub(crate) fn show(ui: &mut Ui, screen: Rect, desk: &Desk) {
    view::show(ui, screen, &model::Model::new(desk));
}
