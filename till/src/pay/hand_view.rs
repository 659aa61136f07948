use egui::{Align2, LayerId, Order, Rect, Sense, Ui, pos2, vec2};
use ui::{
    lay,
    text::Text,
    theme,
    token::{space, text},
    widget::{Button, Card},
};

use super::{
    Intent,
    front::Opening,
    model::{Hand, Model},
};

/// What is done with the line in hand: it hangs on the pointer, or it waits for a payer.
pub(super) fn hand_ui(ui: &mut Ui, area: Rect, model: &Model<'_>) -> Option<Intent> {
    let hand = model.hand.as_ref()?;
    if hand.dragging {
        ghost_ui(ui, hand);
        return None;
    }
    let (_, foot) = lay::bottom(area, 76.0);
    let rect = lay::inset(foot, space::S2, 6.0);
    let t = theme::tokens(ui);
    ui.interact(rect, ui.scope_id().with("in-hand"), Sense::click());
    Card::new().border(t.accent).width(2.0).paint(ui, rect);
    let inner = lay::inset(rect, space::S3, 8.0);
    let words = &model.desk.words;
    let shares = Button::quiet(words.get("pay-shares")).id("shares");
    let cancel = Button::bare("×").size(text::HEADING).id("put-down");
    let width = shares.natural_width(ui);
    let (rest, far) = lay::right(inner, 48.0);
    let (rest, _) = lay::right(rest, space::S1);
    let (said, near) = lay::right(rest, width);
    let (said, _) = lay::right(said, space::S3);
    let (upper, lower) = said.split_top_bottom_at_y(said.center().y);
    Text::bold(&hand.words, text::BODY, t.ink).label(ui, upper, Align2::LEFT_CENTER);
    let ask = words.get("pay-tap-payer");
    Text::regular(ask, text::CAPTION, t.muted).label(ui, lower, Align2::LEFT_CENTER);
    if shares.at(ui, near).clicked() {
        return Some(Intent::Open(Opening::Shares(hand.line)));
    }
    cancel.at(ui, far).clicked().then_some(Intent::PutDown)
}

/// The line beside the pointer, over everything.
fn ghost_ui(ui: &Ui, hand: &Hand) {
    let Some(at) = ui.input(|input| input.pointer.latest_pos()) else {
        return;
    };
    let t = theme::tokens(ui);
    let line = Text::semibold(&hand.words, text::BODY, t.on_accent);
    let size = vec2(line.width(ui).min(260.0) + 2.0 * space::S3, 44.0).ceil();
    // Above the finger, so that it is seen.
    let rect = Rect::from_min_size(pos2(at.x - size.x / 2.0, at.y - size.y - 12.0), size);
    let layer = LayerId::new(Order::Tooltip, ui.scope_id().with("ghost"));
    let painter = ui.ctx().layer_painter(layer);
    painter.rect_filled(rect, 12.0, t.accent);
    let galley = line.galley(ui, rect.width() - 2.0 * space::S3);
    let place = Align2::CENTER_CENTER.align_size_within_rect(galley.size(), rect);
    painter.galley(place.min, galley, t.on_accent);
}
