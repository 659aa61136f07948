//! The screen over the pass, with a house in the same process.

mod cards;
mod dinner;
mod elsewhere;
mod evening;
mod expo;
mod hand;
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
