//! A cook's hand.

use common::{Command, StaffId, kitchen, protocol::DeviceKind};
use egui_kittest::kittest::Queryable as _;
use link::Device;

use super::*;

pub(super) fn grill() -> KdsOptions {
    KdsOptions {
        stations: vec![GRILL],
        ..KdsOptions::default()
    }
}

pub(super) fn tap(screen: &mut Screen, label: &str) {
    screen.get_by_label(label).click();
    screen.run();
}

pub(super) fn tap_part(screen: &mut Screen, words: &str) {
    screen.get_by_label_contains(words).click();
    screen.run();
}

/// The first one from the left.
pub(super) fn tap_left(screen: &mut Screen, label: &str) {
    let all = screen.get_all_by_label(label);
    let left = all.min_by(|a, b| a.rect().left().total_cmp(&b.rect().left()));
    left.expect("there is one").click();
    screen.run();
}

/// What lies on top.
pub(super) fn tap_top(screen: &mut Screen, label: &str) {
    let top = screen.get_all_by_label(label).last();
    top.expect("there is one").click();
    screen.run();
}

pub(super) fn sees(screen: &Screen, label: &str) -> bool {
    screen.query_by_label(label).is_some()
}

pub(super) fn sees_part(screen: &Screen, words: &str) -> bool {
    screen.query_all_by_label_contains(words).next().is_some()
}

/// A finger rests on it for a second and goes.
pub(super) fn hold(screen: &mut Screen, label: &str) {
    let pos = screen.get_by_label(label).rect().center();
    screen.hover_at(pos);
    screen.step();
    for pressed in [true, false] {
        screen.event(egui::Event::PointerButton {
            pos,
            button: egui::PointerButton::Primary,
            pressed,
            modifiers: egui::Modifiers::NONE,
        });
        screen.run_steps(if pressed { 4 } else { 1 });
    }
    screen.run();
}

/// What a keyboard types.
pub(super) fn types(screen: &mut Screen, text: &str) {
    screen.event(egui::Event::Text(text.into()));
    screen.run();
}

/// A till on the floor that follows the same house.
pub(super) fn till(evening: &Evening) -> Device {
    evening.house.device("Till 1", DeviceKind::Till, 9)
}

/// What somebody on the floor does about a ticket.
pub(super) fn from_the_floor(evening: &Evening, staff: StaffId, command: kitchen::Command) {
    evening.act(staff, Command::Kitchen(command));
}
