//! Screens put together from the widgets alone, by day and by night: they hold the
//! widgets together in a test, and with `COUVERT_PICTURES=<folder>` and the feature
//! `picture` they are drawn for a person to judge.

mod floor;
mod kit;
mod order;
mod pay;
mod phone;
mod shown;

use egui_kittest::kittest::Queryable;
use shown::{screen, screen_at};
use ui::token::Mode;

const TABLET: egui::Vec2 = egui::vec2(1280.0, 800.0);
const PHONE: egui::Vec2 = egui::vec2(390.0, 844.0);

#[test]
fn the_order_screen_by_day_and_by_night() {
    for mode in [Mode::Light, Mode::Dark] {
        let harness = screen("order", mode, TABLET, order::show);
        harness.get_by_label("Send 2");
        harness.get_by_label("Beluga lentils, feta");
        harness.get_by_label("155.00");
    }
}

#[test]
fn the_floor_by_day_and_by_night() {
    for mode in [Mode::Light, Mode::Dark] {
        let harness = screen("floor", mode, TABLET, floor::show);
        harness.get_by_label("I take it");
    }
}

#[test]
fn paying_by_day_and_by_night() {
    for mode in [Mode::Light, Mode::Dark] {
        let harness = screen("pay", mode, TABLET, pay::show);
        harness.get_by_label("Card 45.25");
    }
}

#[test]
fn the_phone() {
    let harness = screen("phone", Mode::Light, PHONE, phone::show);
    harness.get_by_label("Send 2");
}

#[test]
fn everything_else_by_day_and_by_night() {
    for mode in [Mode::Light, Mode::Dark] {
        let harness = screen("kit", mode, TABLET, kit::show);
        harness.get_by_label("Needs the house");
        harness.get_by_label("Undo");
    }
}

#[test]
fn drawn_half_as_large_again_for_weak_eyes() {
    let harness = screen_at("order-150", Mode::Light, TABLET, 150, order::show);
    harness.get_by_label("Send 2");
}
