use egui::{Align2, Rect, Ui, vec2};
use ui::{
    lay,
    text::Text,
    theme,
    token::{space, text},
    widget::{Button, Corner, Kind, PadKey, number_pad, sheet},
};

use super::{Front, Intent, model::Model};
use crate::verb::Verb;

/// Among so many a check is divided; others are typed.
const WAYS: [u8; 10] = [5, 6, 7, 8, 9, 10, 11, 12, 14, 16];

/// What lies over the pay screen: a pad, and the numbers most often meant.
pub(super) fn show(ui: &mut Ui, screen: Rect, model: &Model<'_>) -> Option<Intent> {
    let (front, typed) = model.front.as_ref()?;
    let height = if *front == Front::Ways { 540.0 } else { 460.0 };
    let shown = sheet(ui, screen, vec2(380.0, height), |ui, rect| {
        let inner = lay::inset(rect, space::S5, space::S5);
        front_ui(ui, inner, *front, typed, model)
    });
    shown.inner.or(shown.dismissed.then_some(Intent::Away))
}

fn front_ui(
    ui: &mut Ui,
    rect: Rect,
    front: Front,
    typed: &str,
    model: &Model<'_>,
) -> Option<Intent> {
    let t = theme::tokens(ui);
    let words = &model.desk.words;
    let key = match front {
        Front::Ways => "pay-among",
        Front::Tip => "pay-tip",
        Front::Given => "pay-given",
    };
    let (head, mut rest) = lay::top(rect, 36.0);
    Text::bold(words.get(key), text::HEADING, t.ink).label(ui, head, Align2::LEFT_TOP);
    if front == Front::Ways {
        let (grid, below) = lay::top(rest, 2.0 * 52.0 + 8.0);
        rest = below;
        for (n, count) in WAYS.iter().enumerate() {
            let label = count.to_string();
            let button = Button::plain(&label).bold().id(("among", *count));
            if button.at(ui, lay::cell(grid, 5, 52.0, 8.0, n)).clicked() {
                return Some(Intent::Among(*count));
            }
        }
    }
    let (line, rest) = lay::top(rest, 56.0);
    Text::bold(typed, text::SUM, t.ink).label(ui, line, Align2::CENTER_CENTER);
    let (pad, done) = lay::bottom(rest, 56.0);
    let (pad, _) = lay::bottom(pad, space::S3);
    if Verb::new(Kind::Primary, "done", words.get("common-done"))
        .at(ui, done)
        .clicked()
    {
        return Some(Intent::Done);
    }
    let corner = if front == Front::Ways {
        Corner::Empty
    } else {
        Corner::DoubleZero
    };
    match number_pad(ui, pad, corner, words.get("common-erase"))? {
        PadKey::Digit(digit) => Some(Intent::Digit(digit)),
        PadKey::DoubleZero => Some(Intent::DoubleZero),
        PadKey::Erase => Some(Intent::Erase),
        PadKey::Corner => None,
    }
}
