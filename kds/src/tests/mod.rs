//! The screen over the pass, with a house in the same process.

mod by_keys;
mod by_touch;
mod cards;
mod dinner;
mod elsewhere;
mod evening;
mod expo;
mod hand;
mod hands;
mod letters;
mod picture;
mod recall;
mod settings;
mod stock;
mod story;
mod verbs;
mod verbs_picture;

use std::time::Duration;

use common::StationId;
use egui::{UiBuilder, Vec2, vec2};
use egui_kittest::Harness;
use ui::{picture::Picture, theme, token::Mode};

use crate::{Kds, KdsOptions};
use evening::Evening;

const WALL: Vec2 = vec2(1920.0, 1080.0);
const SHELF: Vec2 = vec2(1280.0, 800.0);
const GRILL: StationId = StationId(1);

/// A kitchen screen and the cook's watch.
struct Pass {
    kds: Kds,
    now: Duration,
}

type Screen = Harness<'static, Pass>;

fn screen(evening: &Evening, options: KdsOptions, size: Vec2) -> Screen {
    let device = evening.device(&options.stations);
    let pass = Pass {
        kds: Kds::new(device, options),
        now: Duration::from_secs(100),
    };
    let mut screen = Harness::builder()
        .with_size(size)
        .renderer(Picture::new())
        .with_context_setup(|ctx| theme::install(ctx, Mode::Dark))
        .build_ui_state(show, pass);
    screen.run();
    screen
}

/// Over the whole window: kittest keeps a margin, a window does not.
fn show(ui: &mut egui::Ui, pass: &mut Pass) {
    let window = ui.ctx().content_rect();
    let mut whole = ui.new_child(UiBuilder::new().max_rect(window));
    whole.set_clip_rect(window);
    pass.kds.show(&mut whole, pass.now);
}

/// Time passes in the house and at the pass.
fn wait(screen: &mut Screen, evening: &mut Evening, seconds: u64) {
    for _ in 0..seconds {
        evening.tick(1);
        screen.state_mut().now += Duration::from_secs(1);
        screen.run();
    }
}

/// Moves the ring of the keys to what has this label, with arrows alone.
fn ring_to(screen: &mut Screen, label: &str) {
    use egui_kittest::kittest::Queryable as _;

    ring(screen, |screen| screen.get_by_label(label).rect());
}

/// The same to the first of several from the left.
fn ring_to_left(screen: &mut Screen, label: &str) {
    use egui_kittest::kittest::Queryable as _;

    ring(screen, |screen| {
        let all = screen.get_all_by_label(label).map(|node| node.rect());
        all.min_by(|a, b| a.left().total_cmp(&b.left()))
            .expect("there is one")
    });
}

fn ring(screen: &mut Screen, to: impl Fn(&Screen) -> egui::Rect) {
    for _ in 0..60 {
        let to = to(screen);
        let focused = screen.ctx.memory(egui::Memory::focused);
        let from = focused.and_then(|id| screen.ctx.read_response(id));
        let key = match from {
            None => egui::Key::ArrowDown,
            Some(from) => match toward(from.rect, to) {
                Some(key) => key,
                None => return,
            },
        };
        screen.key_press(key);
        screen.run();
    }
    panic!("the ring never came there");
}

/// The next arrow on the way, row by row.
fn toward(from: egui::Rect, to: egui::Rect) -> Option<egui::Key> {
    let way = to.center() - from.center();
    if way.length() < 2.0 {
        return None;
    }
    Some(
        match (way.y.abs() > to.height() / 2.0, way.x < 0.0, way.y < 0.0) {
            (true, _, true) => egui::Key::ArrowUp,
            (true, _, false) => egui::Key::ArrowDown,
            (false, true, _) => egui::Key::ArrowLeft,
            (false, false, _) => egui::Key::ArrowRight,
        },
    )
}

/// The same on the board: first to the column.
fn toward_column(from: egui::Rect, to: egui::Rect) -> Option<egui::Key> {
    let way = to.center() - from.center();
    let same = to.x_range().contains(from.center().x) || from.x_range().contains(to.center().x);
    match way.x < 0.0 {
        _ if same => toward(from, to),
        true => Some(egui::Key::ArrowLeft),
        false => Some(egui::Key::ArrowRight),
    }
}
