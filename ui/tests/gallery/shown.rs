use egui::{Ui, Vec2};
use egui_kittest::Harness;
use ui::theme;
use ui::token::Mode;

/// A screen, run until it is still, and drawn if somebody wants to see it.
pub fn screen(name: &str, mode: Mode, size: Vec2, show: fn(&mut Ui)) -> Harness<'static> {
    screen_at(name, mode, size, 100, show)
}

/// Like [`screen`], scaled by so many per cent.
pub fn screen_at(
    name: &str,
    mode: Mode,
    size: Vec2,
    per_cent: u16,
    show: fn(&mut Ui),
) -> Harness<'static> {
    let builder = Harness::builder()
        .with_size(size)
        .with_context_setup(move |ctx| {
            theme::install(ctx, mode);
            theme::scale(ctx, per_cent);
        });
    #[cfg(feature = "picture")]
    let builder = builder.renderer(ui::picture::Picture::new());
    let mut harness = builder.build_ui(show);
    theme::show_mode(&harness.ctx, mode);
    harness.run();
    draw(&mut harness, &format!("{name}-{mode:?}").to_lowercase());
    harness
}

#[cfg(feature = "picture")]
fn draw(harness: &mut Harness<'_>, name: &str) {
    if let Some(folder) = std::env::var_os("COUVERT_PICTURES") {
        let path = std::path::Path::new(&folder).join(format!("{name}.png"));
        let image = harness.render().expect("the CPU painter always draws");
        ui::picture::save_png(&image, &path).expect("the pictures' folder can be written");
    }
}

#[cfg(not(feature = "picture"))]
fn draw(_harness: &mut Harness<'_>, _name: &str) {}
