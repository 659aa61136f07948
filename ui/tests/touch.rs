//! What the hand can rely on: the first frame answers, and nothing is tapped by accident.

use egui::{Event, Modifiers, PointerButton, Pos2, Rect, Ui, pos2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use ui::theme;
use ui::token::Mode;
use ui::widget::{Button, Chip, Corner, Field, PadKey, Tile, number_pad, sheet, toast};

fn place(n: u8) -> Rect {
    Rect::from_min_size(pos2(20.0, 20.0 + 120.0 * f32::from(n)), vec2(200.0, 100.0))
}

fn harness<'a, T: 'a>(state: T, show: impl FnMut(&mut Ui, &mut T) + 'a) -> Harness<'a, T> {
    Harness::builder()
        .with_size(vec2(800.0, 600.0))
        .with_context_setup(|ctx| theme::install(ctx, Mode::Light))
        .build_ui_state(show, state)
}

fn finger<T>(harness: &Harness<'_, T>, pos: Pos2, pressed: bool) {
    harness.event(Event::PointerMoved(pos));
    harness.event(Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    });
}

#[test]
fn the_first_frame_after_the_touch_shows_it() {
    let fill = |harness: &Harness<'_, ()>| {
        let shapes = &harness.output().shapes;
        let mut rects = shapes.iter().filter_map(|clipped| match &clipped.shape {
            egui::Shape::Rect(rect) if rect.rect == place(0) => Some(rect.fill),
            _ => None,
        });
        rects.next_back()
    };
    let mut harness = harness((), |ui, ()| {
        Button::primary("Send 2").at(ui, place(0));
    });
    harness.run();
    let before = fill(&harness);
    finger(&harness, place(0).center(), true);
    harness.step();
    assert!(before.is_some());
    assert_ne!(fill(&harness), before);
}

#[test]
fn a_count_that_rises_under_the_finger_does_not_lose_the_tap() {
    // Another till's line arrives between touch and release: the label counts on.
    let mut harness = harness((2, 0), |ui, (count, taps): &mut (u32, u32)| {
        let label = format!("Send {count}");
        if Button::primary(&label)
            .id("send")
            .at(ui, place(0))
            .clicked()
        {
            *taps += 1;
        }
    });
    finger(&harness, place(0).center(), true);
    harness.step();
    harness.state_mut().0 = 3;
    finger(&harness, place(0).center(), false);
    harness.run();
    harness.get_by_label("Send 3");
    assert_eq!(harness.state().1, 1);
}

#[test]
fn what_needs_the_house_cannot_be_tapped_and_says_why() {
    let mut harness = harness(0, |ui, taps: &mut u32| {
        let needs = Some("Needs the house");
        for tapped in [
            Button::primary("Card").why_not(needs).at(ui, place(0)),
            Tile::new("Points", "0").why_not(needs).at(ui, place(1)),
            Chip::new("Rare").why_not(needs).at(ui, place(2)),
        ] {
            *taps += u32::from(tapped.clicked());
        }
    });
    for label in ["Card", "Points", "Rare"] {
        let node = harness.get_by_label(label);
        assert!(node.accesskit_node().is_disabled());
        assert_eq!(
            node.accesskit_node().description().as_deref(),
            Some("Needs the house")
        );
        node.click();
    }
    harness.run();
    assert_eq!(*harness.state(), 0);
}

#[test]
fn a_sold_out_tile_still_answers_so_that_the_screen_can_say_so() {
    let mut harness = harness(0, |ui, taps: &mut u32| {
        let tile = Tile::new("Duck confit", "26.00").gone(Some("86"));
        *taps += u32::from(tile.at(ui, place(0)).clicked());
    });
    harness.get_by_label("Duck confit").click();
    harness.run();
    assert_eq!(*harness.state(), 1);
}

#[test]
fn a_pin_is_typed_digit_by_digit() {
    let mut harness = harness(Vec::new(), |ui, keys: &mut Vec<PadKey>| {
        let pad = Rect::from_min_size(pos2(20.0, 20.0), vec2(300.0, 300.0));
        keys.extend(number_pad(ui, pad, Corner::Empty, "Erase"));
    });
    for label in ["4", "0", "7", "Erase"] {
        harness.get_by_label(label).click();
        harness.run();
    }
    let four_zero_seven = [4, 0, 7].map(PadKey::Digit);
    assert_eq!(harness.state()[..3], four_zero_seven);
    assert_eq!(harness.state()[3..], [PadKey::Erase]);
}

#[test]
fn a_sheet_keeps_the_screen_beneath_from_being_tapped() {
    #[derive(Default)]
    struct Taps {
        beneath: u32,
        on_sheet: u32,
        dismissed: u32,
    }
    let mut harness = harness(Taps::default(), |ui, taps: &mut Taps| {
        let screen = Rect::from_min_size(Pos2::ZERO, vec2(800.0, 600.0));
        if Button::primary("Send").at(ui, place(0)).clicked() {
            taps.beneath += 1;
        }
        let shown = sheet(ui, screen, vec2(300.0, 200.0), |ui, rect| {
            let verb = Rect::from_center_size(rect.center(), vec2(120.0, 48.0));
            Button::alarm("Void").at(ui, verb).clicked()
        });
        taps.on_sheet += u32::from(shown.inner);
        taps.dismissed += u32::from(shown.dismissed);
    });
    harness.get_by_label("Void").click();
    harness.run();
    assert_eq!(harness.state().on_sheet, 1);
    assert_eq!(harness.state().dismissed, 0);
    finger(&harness, place(0).center(), true);
    harness.step();
    finger(&harness, place(0).center(), false);
    harness.run();
    assert_eq!(harness.state().beneath, 0);
    assert_eq!(harness.state().dismissed, 1);
}

#[test]
fn undo_is_one_tap_on_the_toast() {
    let mut harness = harness(false, |ui, undone: &mut bool| {
        let area = Rect::from_min_size(Pos2::ZERO, vec2(800.0, 600.0));
        *undone |= toast(ui, area, "2 lines sent", "Undo", 8);
    });
    harness.get_by_label("2 lines sent");
    harness.get_by_label("Undo").click();
    harness.run();
    assert!(*harness.state());
}

#[test]
fn a_field_takes_what_is_typed() {
    let mut harness = harness(String::new(), |ui, note: &mut String| {
        Field::new(note, "Note").at(ui, Rect::from_min_size(pos2(20.0, 20.0), vec2(300.0, 48.0)));
    });
    harness.get_by_label("Note").click();
    harness.run();
    harness.get_by_label("Note").type_text("no salt");
    harness.run();
    assert_eq!(harness.state(), "no salt");
}

#[test]
fn words_can_be_shared_between_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<ui::words::Words>();
}
