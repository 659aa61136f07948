use common::check::Way;
use egui::{Align2, Rect, Sense, Ui, WidgetInfo, vec2};
use ui::{
    lay,
    text::Text,
    theme,
    token::{RADIUS_CARD, Tokens, blend, space, text},
    widget::{Card, Pill, Press, Tone, press},
};

use super::{Intent, front::Opening, model::Model, payers::Payer, split::Target};
use crate::say;

/// Height of a row on a card.
const ROW: f32 = 25.0;
/// The same where lines are what it is about.
const TALL_ROW: f32 = 48.0;
/// Height of a card without rows.
const EMPTY: f32 = 132.0;

/// Everybody who pays, as cards.
pub(super) fn cards_ui(ui: &mut Ui, area: Rect, model: &Model<'_>) -> Option<Intent> {
    let height = if area.width() < 500.0 { 170.0 } else { 250.0 };
    grid_ui(ui, area, 236.0, height, model)
}

/// The same on a phone.
pub(super) fn strip_ui(ui: &mut Ui, area: Rect, model: &Model<'_>) -> Option<Intent> {
    grid_ui(ui, lay::inset(area, space::S3, 0.0), 170.0, 132.0, model)
}

fn row_height(model: &Model<'_>) -> f32 {
    match model.way {
        Way::ByLine(_) => TALL_ROW,
        Way::Together | Way::BySeat | Way::Equally(_) => ROW,
    }
}

fn grid_ui(ui: &mut Ui, area: Rect, least: f32, height: f32, model: &Model<'_>) -> Option<Intent> {
    let gap = 12.0;
    let narrow = area.width() < 500.0;
    let has_place = model.has_place && (!narrow || model.way != Way::Together);
    let count = model.payers.len() + usize::from(has_place);
    let alone = count == 1;
    let columns = lay::columns_that_fit(area.width() - 10.0, least, gap);
    // As high as the longest list needs; one payer has the whole area.
    let longest = model.payers.iter().map(|payer| payer.rows.len()).max();
    let rows = u16::try_from(longest.unwrap_or(0)).unwrap_or(u16::MAX);
    let most = if matches!(model.way, Way::ByLine(_)) {
        // Lines are what it is about: all of them are in reach.
        96.0 + 40.0 * TALL_ROW
    } else if alone || height > 150.0 {
        area.height() - 16.0
    } else {
        height * 1.5
    };
    let least = if rows == 0 { EMPTY } else { height };
    let needed = 96.0 + row_height(model) * f32::from(rows);
    let height = needed.clamp(least, most.max(least));
    let columns = if alone { 1 } else { columns };
    let (cells, whole) = if matches!(model.way, Way::ByLine(_)) {
        own_heights(area, columns, gap, narrow, model)
    } else {
        let grid = grid_of(area);
        let cell = |n| lay::cell(grid, columns, height, gap, n).translate(-grid.min.to_vec2());
        let cells = (0..count).map(cell).collect();
        (cells, lay::grid_height(count, columns, height, gap))
    };
    // Room for what is said of a line in hand.
    let whole = whole + 2.0 * space::S2 + 72.0;
    ui::widget::scroll(ui, area, "payers", |ui| {
        let size = vec2(area.width(), whole);
        let (grid, _) = ui.allocate_exact_size(size, Sense::hover());
        let corner = grid_of(grid).min.to_vec2();
        let mut tapped = None;
        let mut places = Vec::new();
        for (n, payer) in model.payers.iter().enumerate() {
            let mut place = cells[n].translate(corner);
            if alone {
                place.max.x = place.min.x + place.width().min(560.0);
            }
            if payer.paid.is_none() {
                places.push((place, Target::Payer(payer.number)));
            }
            if ui.is_rect_visible(place) {
                tapped = card_ui(ui, place, n, payer, model).or(tapped);
            }
        }
        if has_place {
            let place = cells[model.payers.len()].translate(corner);
            places.push((place, Target::New));
            tapped = place_ui(ui, place, model).or(tapped);
        }
        dropped(ui, area, &places, model).or(tapped)
    })
}

/// Room for the ring around the one who pays.
fn grid_of(area: Rect) -> Rect {
    lay::inset(area, 5.0, 5.0)
}

/// By line every card is as high as its own lines, so that those who have none yet stand in
/// sight; each keeps its column. Gives back the places from the corner, and the whole height.
fn own_heights(
    area: Rect,
    columns: usize,
    gap: f32,
    narrow: bool,
    model: &Model<'_>,
) -> (Vec<Rect>, f32) {
    let grid = grid_of(area);
    let empty = if narrow { 96.0 } else { EMPTY };
    let mut feet = vec![0.0_f32; columns.max(1)];
    let faces = model.payers.iter();
    let faces = faces.map(|payer| (payer.rows.len(), payer.paid.is_some()));
    let mut cells = Vec::new();
    for (n, (rows, paid)) in faces.chain([(0, false)]).enumerate() {
        let foot = &mut feet[n % columns.max(1)];
        let column = lay::column(grid, columns, gap, n % columns.max(1));
        let rows = f32::from(u16::try_from(rows).unwrap_or(u16::MAX).min(40));
        // Where how it was paid stands under the name.
        let under = if paid && column.width() < 200.0 {
            26.0
        } else {
            0.0
        };
        let height = (96.0 + TALL_ROW * rows).max(empty) + under;
        let corner = egui::pos2(column.left() - grid.left(), *foot);
        cells.push(Rect::from_min_size(corner, vec2(column.width(), height)));
        *foot += height + gap;
    }
    (cells, feet.into_iter().fold(0.0, f32::max))
}

/// Where the pointer lets go of a line.
fn dropped(ui: &Ui, area: Rect, places: &[(Rect, Target)], model: &Model<'_>) -> Option<Intent> {
    if !model.hand.as_ref()?.dragging || ui.input(|input| input.pointer.primary_down()) {
        return None;
    }
    let at = ui.input(|input| input.pointer.interact_pos());
    let at = at.filter(|at| area.contains(*at));
    let place = places
        .iter()
        .find(|(place, _)| at.is_some_and(|at| place.contains(at)));
    Some(match place {
        Some((_, target)) => Intent::Give(*target),
        None => Intent::PutDown,
    })
}

/// A place still empty, for somebody who had nothing so far.
fn place_ui(ui: &mut Ui, rect: Rect, model: &Model<'_>) -> Option<Intent> {
    let t = theme::tokens(ui);
    let words = model.desk.words.get("pay-new-payer");
    let id = ui.scope_id().with("new payer");
    let touch = press(ui, rect, id, &words.replace('\n', " "), None, None);
    let wanted = model.hand.is_some();
    let fill = touch.shade(ui, blend(t.bg, t.surface, 0.6));
    let edge = if wanted { t.accent } else { t.line };
    let edge = if wanted {
        edge
    } else {
        blend(edge, t.muted, 0.35)
    };
    let card = Card::new().fill(fill).border(edge).width(2.0).dashed();
    halo(ui, card, rect, model).paint(ui, rect);
    let upper = lay::top(rect, rect.height().min(250.0)).0;
    Text::regular(words, text::SUB, t.muted).rows(3).label(
        ui,
        lay::inset(upper, space::S3, space::S3),
        Align2::CENTER_CENTER,
    );
    (touch.response.clicked() && wanted).then_some(Intent::Give(Target::New))
}

/// A soft ring while a dragged line hangs over the card.
fn halo(ui: &Ui, card: Card, rect: Rect, model: &Model<'_>) -> Card {
    let dragging = model.hand.as_ref().is_some_and(|hand| hand.dragging);
    let over = ui.input(|input| input.pointer.latest_pos());
    if dragging && over.is_some_and(|at| rect.contains(at)) {
        return card.halo(theme::tokens(ui).accent_soft);
    }
    card
}

fn card_ui(ui: &mut Ui, rect: Rect, n: usize, payer: &Payer, model: &Model<'_>) -> Option<Intent> {
    let t = theme::tokens(ui);
    let paid = payer.paid.is_some();
    let selected = n == model.selected && !paid;
    let id = ui.scope_id().with(("payer", n));
    let touch = press(ui, rect, id, &payer.name, Some(selected), None);
    frame_ui(ui, rect, payer, selected, &touch, model);
    let inner = lay::inset(rect, space::S4, 14.0);
    let (head, rest) = lay::top(inner, 26.0);
    let (rows, foot) = lay::bottom(rest, 38.0);
    let rows = head_ui(ui, head, rows, payer);
    let picked = rows_ui(ui, rows, payer, selected, model);
    let sum = say::money(&model.desk.words, payer.total);
    Text::bold(&sum, text::SUM, t.ink).label(ui, foot, Align2::LEFT_BOTTOM);
    if let Some(part) = &payer.part {
        let mut beside = foot;
        beside.min.x += Text::bold(&sum, text::SUM, t.ink).width(ui) + space::S2;
        Text::semibold(part, text::CAPTION, t.ok).label(ui, beside, Align2::RIGHT_BOTTOM);
    }
    let tapped = touch.response.clicked() && !paid;
    picked.or_else(|| tapped.then(|| meant(payer, model)))
}

fn frame_ui(ui: &Ui, rect: Rect, payer: &Payer, selected: bool, touch: &Press, model: &Model<'_>) {
    let t = theme::tokens(ui);
    let paid = payer.paid.is_some();
    let fill = touch.shade(ui, if paid { t.ok_soft } else { t.surface });
    let card = Card::new().fill(fill);
    let wanted = model
        .hand
        .as_ref()
        .is_some_and(|hand| hand.from != payer.number);
    let card = match (paid, selected) {
        (true, _) => card.border(t.ok_soft),
        (false, true) => card.border(t.accent).width(2.0).halo(t.accent_soft),
        (false, false) if wanted => halo(ui, card.border(t.accent).width(2.0), rect, model),
        (false, false) => card.width(2.0),
    };
    card.paint(ui, rect);
    touch.ring(ui, RADIUS_CARD);
}

/// What a tap on somebody's card means: the line in hand is theirs, or it is their turn.
fn meant(payer: &Payer, model: &Model<'_>) -> Intent {
    match &model.hand {
        Some(hand) if hand.from == payer.number => Intent::PutDown,
        Some(_) => Intent::Give(Target::Payer(payer.number)),
        None => Intent::Payer(payer.number),
    }
}

/// The name, and how it was paid; gives back the room for the rows.
fn head_ui(ui: &Ui, head: Rect, mut rows: Rect, payer: &Payer) -> Rect {
    let t = theme::tokens(ui);
    let name = Text::bold(&payer.name, text::NAME + 1.0, t.ink);
    let mut place = head;
    if let Some(words) = &payer.paid {
        let pill = Pill::new(words, Tone::Ok);
        let size = pill.size(ui);
        // Where both do not fit side by side, how it was paid stands under the name.
        if name.width(ui) + space::S2 + size.x > head.width() {
            let (mut line, below) = lay::top(rows, size.y + space::S1);
            // On a card of its own colour only the pill's words are seen.
            line.min.x -= space::S3;
            pill.paint(ui, Align2::LEFT_TOP.align_size_within_rect(size, line));
            rows = below;
        } else {
            let spot = Align2::RIGHT_CENTER.align_size_within_rect(size, head);
            pill.paint(ui, spot.translate(vec2(space::S3, 0.0)));
            place.max.x = spot.left() - space::S1;
        }
    }
    name.paint(ui, place, Align2::LEFT_CENTER);
    rows
}

/// As many rows as there is room for; the last one counts those that have none.
fn rows_ui(
    ui: &Ui,
    area: Rect,
    payer: &Payer,
    selected: bool,
    model: &Model<'_>,
) -> Option<Intent> {
    let t = theme::tokens(ui);
    let height = row_height(model);
    let fit = rows_that_fit(area.height(), height);
    let count = payer.rows.len();
    if fit < 2 && count > fit {
        // No room to list them: how many they are is all that can be said.
        Text::regular(&payer.count, text::SUB, t.muted).paint(ui, area, Align2::LEFT_TOP);
        return None;
    }
    let shown = if count > fit {
        fit.saturating_sub(1)
    } else {
        count
    };
    let mut rest = area;
    let mut intent = None;
    for place in 0..shown {
        let (row, below) = lay::top(rest, height);
        rest = below;
        intent = row_ui(ui, row, payer, place, selected, model).or(intent);
    }
    if shown < count && fit > 0 {
        let (row, _) = lay::top(rest, height);
        let more = format!("+ {}", count - shown);
        Text::regular(&more, text::SUB, t.muted).paint(ui, row, Align2::LEFT_CENTER);
    }
    intent
}

/// A line: dragged from any card, picked by a tap on the card of whoever pays.
fn row_ui(
    ui: &Ui,
    row: Rect,
    payer: &Payer,
    place: usize,
    selected: bool,
    model: &Model<'_>,
) -> Option<Intent> {
    let t = theme::tokens(ui);
    let face = &payer.rows[place];
    let hand = model.hand.as_ref();
    let in_hand = hand.is_some_and(|hand| hand.line == face.line && hand.from == payer.number);
    let ink = row_ink(t, in_hand, selected, model);
    let touch = row.expand2(vec2(space::S2, 0.0));
    let mut intent = None;
    if payer.paid.is_none() {
        let id = ui.scope_id().with(("row", payer.number, place));
        let response = ui.interact(touch, id, Sense::click_and_drag());
        response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &face.words));
        let pick = |drag| Intent::Pick {
            line: face.line,
            from: payer.number,
            drag,
        };
        if response.drag_started() {
            intent = Some(pick(true));
        } else if response.clicked() {
            intent = Some(match hand {
                Some(_) if in_hand => Intent::Open(Opening::Shares(face.line)),
                Some(hand) if hand.from != payer.number => meant(payer, model),
                Some(_) => pick(false),
                None if selected => pick(false),
                None => meant(payer, model),
            });
        }
        if in_hand {
            ui.painter().rect_filled(touch, 8.0, t.accent_soft);
        }
    }
    let amount = Text::regular(&face.amount, text::SUB, ink);
    let placed = amount.paint(ui, row, Align2::RIGHT_CENTER);
    let mut left = row;
    left.max.x = placed.left() - space::S2;
    Text::regular(&face.words, text::SUB, ink).paint(ui, left, Align2::LEFT_CENTER);
    intent
}

/// Where lines are what it is about, they are read as such.
fn row_ink(t: &Tokens, in_hand: bool, selected: bool, model: &Model<'_>) -> egui::Color32 {
    if in_hand || (selected && matches!(model.way, Way::ByLine(_))) {
        t.ink
    } else {
        t.muted
    }
}

fn rows_that_fit(height: f32, each: f32) -> usize {
    let mut fit = 0_u16;
    while fit < 500 && f32::from(fit + 1) * each <= height {
        fit += 1;
    }
    usize::from(fit)
}
