use egui::{Align2, Rect, Ui, pos2, vec2};
use ui::{
    lay,
    text::Text,
    theme,
    token::{space, text},
    widget::{Card, Kind},
};

use super::{Intent, model::Asking};
use crate::{span::Span, verb::Verb};

/// Somebody's request, at the bottom left of the area: one tap allows it. Until it is `ready` it
/// takes no tap, since it may have come under a finger. Gives back the area above it.
pub(super) fn show(
    ui: &mut Ui,
    area: Rect,
    asking: &Asking,
    ready: bool,
) -> (Rect, Option<Intent>) {
    let t = theme::tokens(ui);
    // Beside the check's own sum, where there is one at the right.
    let most = match Span::of(ui.max_rect()) {
        Span::Tall => 326.0,
        Span::Wide | Span::Phone => 560.0,
    };
    let width = (area.width() - 2.0 * space::S3).min(most);
    let what = asking.misfit.as_ref().unwrap_or(&asking.what);
    let what = Text::bold(what, text::NAME, t.ink).rows(3);
    let words = what.galley(ui, width - 2.0 * space::S4).size().y;
    let height = space::S3 + 26.0 + words + space::S3 + 56.0 + space::S3;
    let corner = pos2(
        area.left() + space::S3,
        area.bottom() - space::S3 - height.ceil(),
    );
    let rect = Rect::from_min_size(corner, vec2(width, height.ceil()));
    let above = Rect::from_min_max(area.min, pos2(area.right(), rect.top()));
    // Nothing beneath is tapped through the card.
    let ground = ui.scope_id().with("asks");
    ui.interact(rect, ground, egui::Sense::click_and_drag());
    let halo = t.warn.gamma_multiply(0.25);
    Card::new()
        .border(t.warn)
        .width(2.0)
        .halo(halo)
        .paint(ui, rect);
    let inner = lay::inset(rect, space::S4, space::S3);
    let (head, rest) = lay::top(inner, 26.0);
    Text::semibold(&asking.title, text::BODY, t.warn).label(ui, head, Align2::LEFT_TOP);
    let age = match &asking.more {
        Some(more) => format!("{}   {more}", asking.age),
        None => asking.age.clone(),
    };
    Text::semibold(&age, text::BODY, t.muted).paint(ui, head, Align2::RIGHT_TOP);
    let (line, rest) = lay::top(rest, words);
    what.label(ui, line, Align2::LEFT_TOP);
    let (_, row) = lay::bottom(rest, 56.0);
    let intent = verbs_ui(ui, row, asking);
    (above, intent.filter(|_| ready))
}

fn verbs_ui(ui: &mut Ui, row: Rect, asking: &Asking) -> Option<Intent> {
    let request = asking.request;
    let (rest, later) = lay::right(row, 96.0);
    let later_verb = Verb::new(Kind::Quiet, "asks-later", &asking.later);
    if later_verb.at(ui, later).clicked() {
        return Some(Intent::Later(request));
    }
    let (rest, _) = lay::right(rest, space::S3);
    answer_ui(ui, rest, asking, "asks")
}

/// Yes, large, and no, small; where it cannot be done any more, only that it is put away.
pub(crate) fn answer_ui(ui: &mut Ui, row: Rect, asking: &Asking, id: &str) -> Option<Intent> {
    let request = asking.request;
    let (yes_id, no_id) = (format!("{id}-yes"), format!("{id}-no"));
    if asking.misfit.is_some() {
        let away = Verb::new(Kind::Outline, &no_id, &asking.decline);
        let put_away = away.at(ui, row).clicked();
        return put_away.then_some(Intent::Decline(request));
    }
    let (allow, no) = lay::right(row, row.width() * 0.32);
    let (allow, _) = lay::right(allow, space::S2);
    let allow_verb = Verb::new(Kind::Primary, &yes_id, &asking.allow).size(text::NAME);
    if allow_verb.at(ui, allow).clicked() {
        return Some(Intent::Grant(request));
    }
    let no_verb = Verb::new(Kind::Outline, &no_id, &asking.decline);
    let declined = no_verb.at(ui, no).clicked();
    declined.then_some(Intent::Decline(request))
}
