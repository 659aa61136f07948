//! All that waits: whole cards while there is room, close ones where there are several, and a
//! way on to those that lie beyond the edge.

use egui::{Align, Rect, Ui, style::ScrollAnimation, vec2};
use ui::{
    lay,
    token::{GAP, TOUCH, space},
    widget::{Button, Chip, empty, panel_head},
};

use super::{
    Intent,
    cards::{Card, Press},
    cards_compact, cards_view,
    model::Model,
};

/// Between two columns.
const BETWEEN: f32 = 14.0;

/// Where every card stands.
#[derive(Clone, PartialEq, Debug)]
struct Layout {
    /// In a column, from the top, so high.
    places: Vec<(usize, f32, f32)>,
    whole: f32,
    compact: bool,
}

/// What was in sight a frame ago.
#[derive(Clone, Default)]
struct Seen {
    frame: u64,
    /// Scrolled so far.
    offset: f32,
    known: Vec<(Press, String)>,
}

/// What waits, in one column or two: the next card goes where there is more room.
pub(super) fn cards_ui(ui: &mut Ui, rect: Rect, columns: usize, model: &Model) -> Option<Intent> {
    // As high as a finger, whether or not there is something to tap.
    let (head, rest) = lay::top(rect, 44.0);
    lay::row(ui, head, |ui| panel_head(ui, &model.for_you));
    let others = others_ui(ui, head, model);
    if model.cards.is_empty() {
        let (middle, _) = lay::top(rest, rest.height().min(160.0));
        empty(ui, middle, &model.nothing, "");
        return others;
    }
    let (_, rest) = lay::top(rest, 6.0);
    let width = lay::column(rest, columns, BETWEEN, 0).width();
    let roomy = layout(ui, &model.cards, columns, width, false);
    let layout = if roomy.whole <= rest.height() {
        roomy
    } else {
        layout(ui, &model.cards, columns, width, true)
    };
    let (list, way_on) = if layout.whole <= rest.height() {
        (rest, None)
    } else {
        let (list, hint) = lay::bottom(rest, TOUCH + 2.0 * GAP);
        (list, Some(lay::inset(hint, 0.0, GAP)))
    };
    list_ui(ui, list, columns, (model, &layout), way_on).or(others)
}

/// Others' plates, on request.
fn others_ui(ui: &Ui, head: Rect, model: &Model) -> Option<Intent> {
    let (label, chosen) = model.others.as_ref()?;
    let chip = Chip::new(label).selected(*chosen).id("others");
    let width = chip.natural_width(ui);
    let (_, place) = lay::right(head, width);
    let place = Rect::from_center_size(place.center(), vec2(width, TOUCH));
    chip.at(ui, place).clicked().then_some(Intent::Others)
}

fn layout(ui: &Ui, cards: &[Card], columns: usize, width: f32, compact: bool) -> Layout {
    let gap = if compact { GAP } else { space::S3 };
    let mut ends = vec![0.0_f32; columns];
    let mut places = Vec::with_capacity(cards.len());
    let mut whole = 0.0_f32;
    for card in cards {
        let shortest = (0..columns).min_by(|a, b| ends[*a].total_cmp(&ends[*b]));
        let column = shortest.unwrap_or(0);
        let height = if compact {
            cards_compact::card_height(ui, card, width)
        } else {
            cards_view::card_height(ui, card, width)
        };
        places.push((column, ends[column], height));
        whole = whole.max(ends[column] + height);
        ends[column] += height + gap;
    }
    Layout {
        places,
        whole,
        compact,
    }
}

impl Layout {
    /// The first of the cards that are not wholly in sight below, and how many they are.
    fn below(&self, offset: f32, room: f32) -> Option<(f32, usize)> {
        let end = offset + room + 1.0;
        let hidden = self.places.iter().filter(|(_, y, high)| y + high > end);
        let first = hidden.clone().map(|(_, y, _)| *y).reduce(f32::min)?;
        // What is higher than the list is read on by its length.
        let next = if first > offset + 1.0 {
            first
        } else {
            offset + room
        };
        Some((next, hidden.count()))
    }
}

/// The cards, and beneath them the way on.
fn list_ui(
    ui: &mut Ui,
    rect: Rect,
    columns: usize,
    (model, layout): (&Model, &Layout),
    way_on: Option<Rect>,
) -> Option<Intent> {
    let id = ui.scope_id().with("cards in sight");
    let seen: Seen = ui.data_mut(|data| data.get_temp(id)).unwrap_or_default();
    let known = model.cards.iter();
    let known: Vec<_> = known.map(|card| (card.press, card.title.clone())).collect();
    let frame = ui.ctx().cumulative_frame_nr();
    // Whoever comes back begins with what presses most; and so does everybody once it is new.
    let is_new = known.first().is_some_and(|one| !seen.known.contains(one));
    let begin = (is_new || frame > seen.frame + 1) && seen.offset > 0.0;
    let hinted = way_on.and_then(|hint| way_on_ui(ui, hint, rect.height(), (model, layout), &seen));
    let to = if begin { Some(0.0) } else { hinted };
    let mut within = rect;
    within.max.x += space::S2;
    let (tapped, offset) = ui::widget::scroll(ui, within, "cards", |ui| {
        let size = vec2(rect.width(), layout.whole);
        let (area, _) = ui.allocate_exact_size(size, egui::Sense::hover());
        if let Some(to) = to {
            let corner = area.left_top() + vec2(0.0, to);
            let target = Rect::from_min_size(corner, vec2(1.0, rect.height()));
            ui.scroll_to_rect_animation(target, Some(Align::TOP), ScrollAnimation::none());
            ui.ctx().request_repaint();
        }
        let mut intent = None;
        for (n, (card, (column, y, height))) in model.cards.iter().zip(&layout.places).enumerate() {
            let across = lay::column(area, columns, BETWEEN, *column);
            let corner = egui::pos2(across.left(), area.top() + y);
            let place = Rect::from_min_size(corner, vec2(across.width(), *height));
            if ui.is_rect_visible(place) {
                let did = if layout.compact {
                    cards_compact::card_ui(ui, place, n, card)
                } else {
                    cards_view::card_ui(ui, place, n, card)
                };
                intent = intent.or(did);
            }
        }
        (intent, rect.top() - area.top())
    });
    if (offset - seen.offset).abs() > 0.5 {
        // The way on counts what lies beyond the edge now.
        ui.ctx().request_repaint();
    }
    let now = Seen {
        frame,
        offset,
        known,
    };
    ui.data_mut(|data| data.insert_temp(id, now));
    tapped
}

/// How many lie below, or the way back to the first; how far to scroll once it is tapped.
fn way_on_ui(
    ui: &Ui,
    rect: Rect,
    room: f32,
    (model, layout): (&Model, &Layout),
    seen: &Seen,
) -> Option<f32> {
    let below = layout.below(seen.offset, room);
    let (label, to) = match below {
        Some((next, count)) => (model.more.get(count - 1)?, next),
        None => (&model.first, 0.0),
    };
    let button = Button::quiet(label).id("way-on");
    button.at(ui, rect).clicked().then_some(to)
}
