use egui::{Align2, Rect, Ui, pos2, vec2};
use ui::{
    lay,
    text::Text,
    theme,
    token::{TOUCH, space, text},
    widget::{Card, Chip, Corner, Kind, PadKey, number_pad, sheet},
};

use super::{Intent, model::Sheet};
use crate::{span::Span, verb::Verb};

/// Height of names, dots and keys on a phone: a key is as high as a thumb needs.
const PIN: f32 = 462.0;

/// What is wanted at the left, a manager's PIN at the right; on a phone one under the other.
pub(super) fn show(ui: &mut Ui, screen: Rect, model: &Sheet) -> Option<Intent> {
    let phone = Span::of(screen) == Span::Phone;
    let size = if phone {
        vec2(374.0, 756.0)
    } else {
        vec2(744.0, 520.0)
    };
    let shown = sheet(ui, screen, size, |ui, rect| {
        let inner = lay::inset(rect, space::S5, space::S5);
        if phone {
            let (wish, pin) = lay::bottom(inner, PIN);
            let (wish, _) = lay::bottom(wish, space::S3);
            wish_ui(ui, wish, model).or(pin_ui(ui, pin, model))
        } else {
            let (wish, pin) = lay::right(inner, 320.0);
            let (wish, _) = lay::right(wish, space::S5);
            wish_ui(ui, wish, model).or(pin_ui(ui, pin, model))
        }
    });
    shown.inner.or(shown.dismissed.then_some(Intent::Wait))
}

fn wish_ui(ui: &mut Ui, rect: Rect, model: &Sheet) -> Option<Intent> {
    let t = theme::tokens(ui);
    let phone = rect.width() < 350.0;
    let rows = if phone { 1.0 } else { 2.0 };
    let (words, verbs) = lay::bottom(rect, rows * 56.0 + space::S2);
    let (head, rest) = lay::top(words, 30.0);
    Text::semibold(&model.title, text::BODY, t.muted).label(ui, head, Align2::LEFT_TOP);
    Text::semibold(&model.age, text::BODY, t.warn).paint(ui, head, Align2::RIGHT_TOP);
    let what = Text::bold(&model.what, text::HEADING, t.ink).rows(4);
    let height = what.galley(ui, rest.width()).size().y + space::S3;
    let (place, rest) = lay::top(rest, height);
    what.label(ui, place, Align2::LEFT_TOP);
    let asked = Text::semibold(&model.asked, text::BODY, t.ink).rows(2);
    let height = asked.galley(ui, rest.width()).size().y + space::S1;
    let (place, rest) = lay::top(rest, height);
    asked.label(ui, place, Align2::LEFT_TOP);
    let ink = if model.away { t.bad } else { t.muted };
    Text::regular(&model.meanwhile, text::BODY, ink)
        .rows(3)
        .label(ui, rest, Align2::LEFT_TOP);
    let (wait, withdraw) = if phone {
        let row = lay::bottom(verbs, 56.0).1;
        let half = |n| lay::column(row, 2, space::S2, n);
        (half(0), half(1))
    } else {
        let (wait, withdraw) = lay::top(verbs, 56.0);
        (wait, lay::bottom(withdraw, 56.0).1)
    };
    let wait_verb = Verb::new(Kind::Dark, "approval-wait", &model.wait);
    if wait_verb.at(ui, wait).clicked() {
        return Some(Intent::Wait);
    }
    let withdraw_verb = Verb::new(Kind::Quiet, "approval-withdraw", &model.withdraw);
    let withdrawn = withdraw_verb.at(ui, withdraw).clicked();
    withdrawn.then_some(Intent::Withdraw(model.request))
}

fn pin_ui(ui: &mut Ui, rect: Rect, model: &Sheet) -> Option<Intent> {
    let t = theme::tokens(ui);
    Card::new().fill(t.bg).paint(ui, rect);
    let inner = lay::inset(rect, space::S3, space::S3);
    let (head, rest) = lay::top(inner, 26.0);
    Text::semibold(&model.pin_here, text::BODY, t.ink).label(ui, head, Align2::LEFT_TOP);
    let (names, rest) = lay::top(rest, TOUCH);
    let chosen = names_ui(ui, names, model);
    let (dots, rest) = lay::top(rest, 34.0);
    dots_ui(ui, dots, model.typed);
    let (line, rest) = lay::top(rest, 22.0);
    if let Some(refused) = &model.refused {
        Text::semibold(refused, text::SUB, t.bad).label(ui, line, Align2::CENTER_CENTER);
    } else if let Some(hint) = &model.hint {
        Text::semibold(hint, text::SUB, t.warn).label(ui, line, Align2::CENTER_CENTER);
    }
    let (keys, allow) = lay::bottom(rest, 56.0);
    let (_, allow) = lay::bottom(allow, 56.0);
    let allow_verb = Verb::new(Kind::Primary, "approval-allow", &model.allow)
        .enabled(model.can_allow)
        .why_not(model.why_not.as_deref());
    if allow_verb.at(ui, allow).clicked() {
        return Some(Intent::Pin);
    }
    let keys = lay::inset(keys, 0.0, space::S2);
    let key = match number_pad(ui, keys, Corner::Empty, &model.erase) {
        Some(PadKey::Digit(digit)) => Some(Intent::Digit(digit)),
        Some(PadKey::Erase) => Some(Intent::Erase),
        Some(PadKey::DoubleZero | PadKey::Corner) | None => None,
    };
    chosen.or(key)
}

fn names_ui(ui: &mut Ui, rect: Rect, model: &Sheet) -> Option<Intent> {
    ui::widget::scroll_across(ui, rect, "managers", |ui| {
        ui.spacing_mut().item_spacing.x = space::S2;
        let mut chosen = None;
        for (id, name, selected) in &model.managers {
            let chip = Chip::new(name).dark().selected(*selected);
            if chip.id(("manager", id.0)).show(ui).clicked() {
                chosen = Some(Intent::Manager(*id));
            }
        }
        chosen
    })
}

/// A dot a digit; four places at least.
fn dots_ui(ui: &Ui, rect: Rect, typed: usize) {
    let t = theme::tokens(ui);
    let places = u8::try_from(typed.max(4)).unwrap_or(8);
    let step = 26.0;
    let left = rect.center().x - step * f32::from(places - 1) / 2.0;
    for n in 0..places {
        let centre = pos2(left + step * f32::from(n), rect.center().y);
        if usize::from(n) < typed {
            ui.painter().circle_filled(centre, 7.0, t.ink);
        } else {
            let stroke = egui::Stroke::new(2.0, t.muted);
            ui.painter().circle_stroke(centre, 6.0, stroke);
        }
    }
}
