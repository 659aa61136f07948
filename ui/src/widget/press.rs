//! The touch that every tappable thing shares.

use egui::{Color32, CornerRadius, Id, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui};
use egui::{WidgetInfo, accesskit};

use crate::theme::tokens;
use crate::token::blend;

/// What is known about a touch before the thing is painted.
#[derive(Clone, Debug)]
pub struct Press {
    /// For the caller: `clicked()`, `long_touched()`, `rect`.
    pub response: Response,
    /// A finger or the mouse is down on it now.
    pub down: bool,
    /// It can be tapped.
    pub enabled: bool,
    /// The keyboard is on it.
    pub focused: bool,
}

/// Claims `rect` for a tap and names it. `selected` is `None` for what cannot be selected;
/// `why_not` says why it cannot be tapped now.
pub fn press(
    ui: &Ui,
    rect: Rect,
    id: Id,
    label: &str,
    selected: Option<bool>,
    why_not: Option<&str>,
) -> Press {
    let enabled = ui.is_enabled() && why_not.is_none();
    let sense = if enabled {
        Sense::click()
    } else {
        Sense::hover()
    };
    let response = ui.interact(rect, id, sense);
    response.widget_info(|| match selected {
        Some(on) => WidgetInfo::selected(Role::Button, enabled, on, label),
        None => WidgetInfo::labeled(Role::Button, enabled, label),
    });
    if let Some(why_not) = why_not {
        ui.ctx()
            .accesskit_node_builder(id, |node: &mut accesskit::Node| {
                node.set_description(why_not);
            });
    }
    let down = enabled && response.is_pointer_button_down_on();
    let focused = response.has_focus();
    Press {
        response,
        down,
        enabled,
        focused,
    }
}

impl Press {
    /// The fill while pressed is a shade nearer to the ink, at once and without fading.
    pub fn shade(&self, ui: &Ui, fill: Color32) -> Color32 {
        let t = tokens(ui);
        if !self.enabled {
            // Whatever it was, it is now a quiet place with a reason on it.
            return blend(t.surface, t.sunk, 0.5);
        }
        if self.down {
            // A dark fill gets lighter, a light one darker: it must be seen either way.
            let toward = if fill == t.ink { t.on_ink } else { t.ink };
            return blend(fill, toward, 0.16);
        }
        fill
    }

    /// The ring of whoever works with a keyboard.
    pub fn ring(&self, ui: &Ui, radius: u8) {
        if self.focused {
            ui.painter().rect_stroke(
                self.response.rect.expand(2.0),
                CornerRadius::same(radius.saturating_add(2)),
                Stroke::new(2.0, tokens(ui).info),
                StrokeKind::Middle,
            );
        }
    }
}
