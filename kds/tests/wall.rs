//! Two hundred tickets on a wall screen: what a frame costs beside bare egui that draws the same,
//! and how often a screen at rest asks to be painted.
//!
//! `cargo test --release -p kds --test wall -- --nocapture` prints the figures; `COUVERT_FRAMES`
//! sets how many frames are measured.

use std::time::{Duration, Instant};

use common::{
    CheckId, Command, ItemId, LineId, ModifierId, StaffId, Stamp, StationId, check, demo,
    house::ServiceMode, protocol::DeviceKind,
};
use egui::{Align2, Context, FontId, Painter, Rect, Shape, pos2, vec2};
use kds::{Kds, KdsOptions};
use link::{Connection, local::LocalHouse};
use ui::{theme, token::Mode};
use uuid::Uuid;

const ANNA: StaffId = StaffId(3);
/// 2026-11-21 20:47 in Berlin.
const NOW: i64 = 1_795_290_420_000;
/// A frame in which every card's age has moved on costs at most so many times what bare egui takes
/// to draw the same: it sorts two hundred tickets, counts them and puts a page of them into words.
const BARELY: f64 = 20.0;

struct Wall {
    ctx: Context,
    kds: Kds,
    house: LocalHouse,
    now: Duration,
}

impl Wall {
    /// The grill's screen, with so many tickets.
    fn with(checks: u128) -> Self {
        let house = LocalHouse::new(&demo::house(), Stamp::from_millis(NOW));
        for check in 0..checks {
            let later = i64::try_from(check).expect("few") * 1_500;
            house.set_time(Stamp::from_millis(NOW + later));
            send(&house, check + 1);
        }
        let stations = vec![StationId(1)];
        let kind = DeviceKind::Kitchen {
            stations: stations.clone(),
        };
        let device = house.device("Wall", kind, 7);
        let options = KdsOptions {
            stations,
            ..KdsOptions::default()
        };
        let ctx = Context::default();
        theme::install(&ctx, Mode::Dark);
        let mut wall = Self {
            ctx,
            kds: Kds::new(device, options),
            house,
            now: Duration::from_secs(100),
        };
        for _ in 0..20 {
            wall.frame();
            wall.pass(Duration::from_millis(100));
        }
        assert_eq!(wall.kds.device().connection(), Connection::Joined);
        wall
    }

    fn pass(&mut self, time: Duration) {
        self.now += time;
        let millis = i64::try_from(self.now.as_millis()).expect("an evening");
        self.house
            .set_time(Stamp::from_millis(NOW + 300_000 + millis));
    }

    fn input(&self) -> egui::RawInput {
        egui::RawInput {
            screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(1920.0, 1080.0))),
            time: Some(self.now.as_secs_f64()),
            ..egui::RawInput::default()
        }
    }

    fn frame(&mut self) -> egui::FullOutput {
        let input = self.input();
        let now = self.now;
        let Self { ctx, kds, .. } = self;
        let mut output = ctx.run_ui(input, |ui| kds.show(ui, now));
        // No graphics card waits for them.
        output.textures_delta.clear();
        output
    }
}

fn send(house: &LocalHouse, n: u128) {
    let check = CheckId(Uuid::from_u128(n));
    let act = |command| {
        let done = house.act(Some(ANNA), Command::Check(command));
        done.expect("within the guards");
    };
    act(check::Command::Open {
        check,
        table: None,
        covers: 2,
        mode: ServiceMode::TakeAway,
    });
    let mut lines = Vec::new();
    for (at, item) in (0..).zip([121_u32, 124, 121]) {
        let line = LineId(Uuid::from_u128(n * 10 + u128::from(at) + 1_000));
        act(check::Command::Ring {
            check,
            line,
            item: ItemId(item),
            quantity: 1 + at,
            modifiers: if item == 121 {
                vec![ModifierId(101).into()]
            } else {
                Vec::new()
            },
            seats: Vec::new(),
            course: None,
            note: String::new(),
            price: None,
            grams: None,
            parts: Vec::new(),
        });
        lines.push(line);
    }
    act(check::Command::Send {
        check,
        lines,
        hold: false,
    });
}

/// The same picture by hand: every text laid out and every shape added anew.
fn bare(painter: &Painter, shapes: &[egui::epaint::ClippedShape]) {
    for clipped in shapes {
        draw(&painter.with_clip_rect(clipped.clip_rect), &clipped.shape);
    }
}

fn draw(painter: &Painter, shape: &Shape) {
    match shape {
        Shape::Text(text) => {
            let format = text.galley.job.sections.first().map(|part| &part.format);
            let font = format.map_or_else(FontId::default, |format| format.font_id.clone());
            let colour = format.map_or(text.fallback_color, |format| format.color);
            painter.text(text.pos, Align2::LEFT_TOP, text.galley.text(), font, colour);
        }
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| draw(painter, shape)),
        other => {
            painter.add(other.clone());
        }
    }
}

/// Layout and tessellation, without the painting.
fn timed(ctx: &Context, frame: impl FnOnce() -> egui::FullOutput) -> Duration {
    let begun = Instant::now();
    let output = frame();
    let primitives = ctx.tessellate(output.shapes, 1.0);
    let took = begun.elapsed();
    assert!(!primitives.is_empty());
    took
}

fn at(times: &mut [Duration], percent: usize) -> Duration {
    times.sort_unstable();
    times[(times.len() - 1) * percent / 100]
}

#[test]
fn a_frame_of_two_hundred_tickets_costs_little_more_than_its_picture() {
    let frames = std::env::var("COUVERT_FRAMES").ok();
    let frames: usize = frames.and_then(|said| said.parse().ok()).unwrap_or(60);
    let mut wall = Wall::with(200);
    let state = wall.kds.device().state();
    let open = state.kitchen.on_screen(&[StationId(1)]).len();
    assert_eq!(open, 200);
    let picture = wall.frame().shapes;
    let plain = Context::default();
    theme::install(&plain, Mode::Dark);
    let (mut kitchen, mut floor) = (Vec::new(), Vec::new());
    for _ in 0..frames {
        // A second later the ages are other ones.
        wall.pass(Duration::from_secs(1));
        let ctx = wall.ctx.clone();
        kitchen.push(timed(&ctx, || wall.frame()));
        let input = wall.input();
        floor.push(timed(&plain, || {
            let mut output = plain.run_ui(input, |ui| bare(ui.painter(), &picture));
            output.textures_delta.clear();
            output
        }));
    }
    for percent in [50, 99] {
        let (kitchen, floor) = (at(&mut kitchen, percent), at(&mut floor, percent));
        println!("200 tickets, p{percent}: {kitchen:?}, bare egui {floor:?}");
    }
    let (kitchen, floor) = (at(&mut kitchen, 50), at(&mut floor, 50));
    let ratio = kitchen.as_secs_f64() / floor.as_secs_f64();
    println!("ratio at the median: {ratio:.2}");
    assert!(ratio < BARELY, "{kitchen:?} against {floor:?}");
}

#[test]
fn a_screen_at_rest_is_painted_once_a_second() {
    let mut wall = Wall::with(3);
    let begun = wall.now;
    let mut frames = 0;
    while wall.now - begun < Duration::from_secs(20) {
        let output = wall.frame();
        let rest = output.viewport_output[&egui::ViewportId::ROOT].repaint_delay;
        assert!(rest <= Duration::from_secs(1), "ages move on: {rest:?}");
        wall.pass(rest.max(Duration::from_millis(1)));
        frames += 1;
    }
    println!("{frames} frames in 20 s");
    assert!(frames <= 22, "{frames} frames in 20 s");
}
