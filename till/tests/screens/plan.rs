//! The floor plan's editor, by hand.

use common::floor::{Shape, Table};
use egui::vec2;
use ui::words::Language;

use crate::{
    carte::{drag, retype},
    house::{Evening, TABLET, View},
    pictures::views,
};

fn at_the_plan(view: View) -> Evening {
    let mut evening = Evening::busy(view);
    evening.sign_in("Sofie", "1000");
    to_the_plan(&mut evening);
    evening
}

fn to_the_plan(evening: &mut Evening) {
    evening.tap("Desk");
    evening.tap("Floor plan");
}

fn table(evening: &Evening, label: &str) -> Table {
    let floor = evening.house.state().floor;
    floor.labelled(label).expect("on the plan").clone()
}

/// Points on the screen for a unit of the drawing.
fn scale(evening: &Evening) -> f32 {
    let known = table(evening, "1");
    evening.place("Table 1").width() / f32::from(known.width)
}

#[test]
fn a_table_is_dragged_onto_the_grid_and_published_to_every_till() {
    let mut evening = at_the_plan(View::of(TABLET));
    let mut second = evening.another("Till 2");
    let before = table(&evening, "1");
    let scale = scale(&evening);
    let from = evening.place("Table 1").center();
    drag(&mut evening, from, from + vec2(133.0, 27.0) * scale);
    assert_eq!(table(&evening, "1"), before, "nobody has published it");
    evening.tap("Publish 1 change");
    let after = table(&evening, "1");
    assert_eq!((after.x % 20, after.y % 20), (0, 0), "on the grid");
    let near = |was: u16, by: u16, is: u16| (was + by).abs_diff(is) <= 10;
    assert!(near(before.x, 133, after.x), "{} to {}", before.x, after.x);
    assert!(near(before.y, 27, after.y), "{} to {}", before.y, after.y);
    second.settle();
    let heard = second.screen.state().device().state().floor.clone();
    assert_eq!(heard.labelled("1"), Some(&after));
    // The way back is open after publishing too.
    evening.tap("Undo");
    evening.tap("Publish 1 change");
    assert_eq!(table(&evening, "1"), before);
}

#[test]
fn a_table_is_turned_made_larger_and_kept_within_the_walls() {
    let mut evening = at_the_plan(View::of(TABLET));
    let before = table(&evening, "1");
    evening.tap("Table 1");
    let scale = scale(&evening);
    let knob = evening.place("Turn the table").center();
    let middle = evening.place("Table 1").center();
    let radius = middle.y - knob.y;
    drag(&mut evening, knob, middle + vec2(radius, -radius));
    let corner = evening.place("Size of the table").center();
    assert!(corner.y > middle.y, "turned by an eighth, it hangs down");
    evening.tap("− 15°");
    evening.tap("− 15°");
    evening.tap("− 15°");
    let corner = evening.place("Size of the table").center();
    drag(&mut evening, corner, corner + vec2(44.0, 0.0) * scale);
    evening.tap("Publish 1 change");
    let after = table(&evening, "1");
    assert_eq!(after.turn, 0);
    assert!(
        after.width.abs_diff(before.width + 40) <= 20,
        "{}",
        after.width
    );
    let place = evening.place("Table 1").center();
    drag(&mut evening, place, place - vec2(900.0, 900.0));
    evening.tap("Publish 1 change");
    assert_eq!((table(&evening, "1").x, table(&evening, "1").y), (0, 0));
}

#[test]
fn tables_are_put_down_named_and_seated() {
    let mut evening = at_the_plan(View::of(TABLET));
    let count = evening.house.state().floor.tables().count();
    evening.tap("+ Round, 4");
    evening.tap("+ Seat");
    evening.tap("Square");
    retype(&mut evening, "Number or name", "W1");
    evening.tap("Copy");
    evening.tap("Publish 2 changes");
    let floor = evening.house.state().floor;
    assert_eq!(floor.tables().count(), count + 2);
    let new = floor.labelled("W1").expect("named");
    assert_eq!((new.seats, new.shape), (5, Shape::Square));
}

#[test]
fn what_would_go_wrong_in_service_is_told_and_leads_to_its_table() {
    let mut evening = at_the_plan(View::of(TABLET));
    evening.tap("+ Table for 2");
    retype(&mut evening, "Number or name", "1");
    // A lone digit might be a scanner's first.
    evening.wait(1);
    evening.draw("plan-flaw");
    assert!(evening.sees("Table 1 stands on the plan twice."));
    assert!(!evening.is_enabled("Publish 1 change"));
    evening.tap("Table 1 stands on the plan twice.");
    evening.tap("Remove");
    assert!(evening.sees("Published"), "nothing is changed any more");
    // Guests sit at table 12: it cannot be taken away.
    evening.tap("Table 12");
    evening.tap("Remove");
    assert!(evening.sees("Somebody sits at table 12."));
    evening.tap("Undo");
    assert!(!evening.sees("Somebody sits at table 12."));
}

#[test]
fn tables_are_shared_out_in_sections() {
    let mut evening = at_the_plan(View::of(TABLET));
    evening.tap("Sections");
    evening.tap("+ Section");
    evening.tap("Table 1");
    evening.tap("Table 2");
    retype(&mut evening, "Name of the section", "Window");
    evening.draw("plan-section");
    evening.tap("Publish 1 change");
    let floor = evening.house.state().floor;
    assert_eq!(floor.sections.len(), 1);
    assert_eq!(floor.sections[0].tables.len(), 2);
    assert!(
        floor.sections[0].name.ends_with("Window"),
        "{}",
        floor.sections[0].name
    );
}

#[test]
fn two_managers_do_not_wipe_out_each_others_plans() {
    let mut evening = at_the_plan(View::of(TABLET));
    let mut second = evening.another("Till 2");
    second.sign_in("Sofie", "1000");
    to_the_plan(&mut second);
    second.tap("+ Bar stool");
    evening.tap("+ Table for 2");
    evening.tap("Publish 1 change");
    second.settle();
    let count = evening.house.state().floor.tables().count();
    let said = "Somebody else has published changes meanwhile: look at them first.";
    assert!(second.sees(said));
    second.tap("Keep mine");
    assert!(!second.sees(said));
    second.tap("Undo");
    second.tap("Redo");
    second.tap_like("Publish");
    // Mine replaces theirs only because somebody said so.
    assert_eq!(evening.house.state().floor.tables().count(), count);
}

#[test]
fn pictures() {
    for (name, view) in views() {
        let mut evening = at_the_plan(view);
        evening.draw(&format!("plan-{name}"));
        evening.tap("Table 12");
        evening.tap("+ 15°");
        evening.draw(&format!("plan-table-{name}"));
    }
    let german = View {
        language: Language::German,
        ..View::of(TABLET)
    };
    let mut evening = Evening::busy(german);
    evening.tap("Sofie");
    for digit in ["1", "0", "0", "0"] {
        evening.tap(digit);
    }
    evening.tap("Anmelden");
    let desk = evening.words("manage-short");
    evening.tap(&desk);
    let plan = evening.words("manage-plan");
    evening.tap(&plan);
    evening.draw("plan-german");
}
