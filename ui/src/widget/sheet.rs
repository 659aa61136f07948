//! A sheet over the screen: approval, reasons, a note.

use egui::{Align2, Rect, Sense, Ui, Vec2};

use super::card::Card;
use crate::lay;
use crate::theme::tokens;

/// What came of a sheet in this frame.
#[derive(Clone, Copy, Debug)]
pub struct Sheet<R> {
    /// What the contents gave back.
    pub inner: R,
    /// Somebody tapped beside the sheet: take it away.
    pub dismissed: bool,
}

/// A card of `size` in the middle of `screen`; everything beneath is dimmed and takes no
/// taps. Paint it last.
pub fn sheet<R>(
    ui: &mut Ui,
    screen: Rect,
    size: Vec2,
    contents: impl FnOnce(&mut Ui, Rect) -> R,
) -> Sheet<R> {
    let t = tokens(ui);
    let veil = ui.interact(
        screen,
        ui.scope_id().with("sheet-veil"),
        Sense::click_and_drag(),
    );
    let shade = match t.mode {
        crate::token::Mode::Light => t.ink,
        crate::token::Mode::Dark => t.sunk,
    };
    ui.painter()
        .rect_filled(screen, 0.0, shade.gamma_multiply(0.55));
    let size = size.min(screen.size() - Vec2::splat(16.0));
    let rect = Align2::CENTER_CENTER.align_size_within_rect(size, screen);
    let ground = ui.interact(rect, ui.scope_id().with("sheet-ground"), Sense::click());
    Card::new().radius(16).paint(ui, rect);
    let inner = lay::inside(ui, rect, |ui| contents(ui, rect));
    Sheet {
        inner,
        dismissed: veil.clicked() && !ground.clicked(),
    }
}
