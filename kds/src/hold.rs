//! A long press: with a finger, with a mouse that a touch screen pretends to be, or by its
//! second button.

use std::time::Duration;

use egui::{Response, Ui};

/// After so many seconds a finger means more than a tap.
const LONG: f64 = 0.5;
/// A finger that rests wanders less than this, in points.
const STILL: f32 = 24.0;

/// Whether somebody holds it.
pub(crate) fn held(ui: &Ui, response: &Response) -> bool {
    if response.secondary_clicked() || response.long_touched() {
        return true;
    }
    if !response.is_pointer_button_down_on() {
        return false;
    }
    // Nothing else would wake a screen that is painted once a second.
    ui.ctx().request_repaint_after(Duration::from_millis(50));
    ui.input(|input| {
        let pointer = &input.pointer;
        let since = pointer.press_start_time();
        let long = since.is_some_and(|since| input.time - since >= LONG);
        let moved = pointer.press_origin().zip(pointer.latest_pos());
        long && pointer.primary_down() && moved.is_none_or(|(from, to)| from.distance(to) < STILL)
    })
}
