use egui::{Align2, CornerRadius, Rect, Ui};
use ui::{
    lay,
    text::Text,
    theme,
    token::{RADIUS_CARD, space, text},
    widget::{Button, Chip, Field},
};

use super::{
    Draft, Intent,
    model::Model,
    strip::{ChipFace, SeatChip, Strip},
};
use crate::span::Span;

/// Between chips.
const GAP: f32 = 7.0;

pub(super) fn strip_ui(
    ui: &mut Ui,
    rect: Rect,
    span: Span,
    model: &Model<'_>,
    draft: &mut Draft,
) -> Option<Intent> {
    let strip = &model.strip;
    let t = theme::tokens(ui);
    let radius = if span == Span::Phone { 0 } else { RADIUS_CARD };
    let fill = if strip.live { t.accent_soft } else { t.sunk };
    ui.painter()
        .rect_filled(rect, CornerRadius::same(radius), fill);
    let inner = lay::inset(rect, 14.0, 12.0);
    let (upper, rest) = lay::top(inner, 48.0);
    let (_, lower) = lay::bottom(rest, 48.0);
    if span == Span::Phone {
        return phone_ui(ui, upper, lower, model, draft);
    }
    let heads = if span == Span::Wide { 119.0 } else { 150.0 };
    let seats_width = seats_width(ui, &strip.seats).min((upper.width() - heads) * 0.45);
    let (upper, seats) = lay::right(upper, seats_width);
    let heading = if strip.upper.is_empty() {
        upper.width()
    } else {
        heads
    };
    let (name, chips) = lay::left(upper, heading);
    heading_ui(ui, name, strip);
    let mut intent = chips_ui(ui, lay::right(chips, space::S3).0, "upper", &strip.upper);
    intent = intent.or(seats_ui(ui, seats, &strip.seats));
    // Where the second row is too long it takes the room of its heading.
    let (name, chips) = lay::left(lower, heads);
    let needed = chips_width(ui, &strip.lower) + note_width(ui, strip) + space::S3;
    if needed > chips.width() && !strip.lower.is_empty() {
        return intent.or(lower_ui(ui, lower, model, draft));
    }
    Text::regular(&strip.second, text::SUB, t.muted)
        .rows(2)
        .label(ui, lay::right(name, space::S2).0, Align2::LEFT_CENTER);
    intent.or(lower_ui(ui, chips, model, draft))
}

fn phone_ui(
    ui: &mut Ui,
    upper: Rect,
    lower: Rect,
    model: &Model<'_>,
    draft: &mut Draft,
) -> Option<Intent> {
    let strip = &model.strip;
    let (name, chips) = lay::left(upper, if strip.upper.is_empty() { 220.0 } else { 116.0 });
    heading_ui(ui, name, strip);
    let mut intent = chips_ui(ui, chips, "upper", &strip.upper);
    if draft.note.is_none() && strip.lower.is_empty() && !strip.seats.is_empty() {
        let width = seats_width(ui, &strip.seats);
        let (seats, rest) = lay::left(lower, width.min(lower.width() - 90.0));
        intent = intent.or(seats_ui(ui, seats, &strip.seats));
        return intent.or(lower_ui(ui, lay::left(rest, space::S2).1, model, draft));
    }
    intent.or(lower_ui(ui, lower, model, draft))
}

fn heading_ui(ui: &Ui, rect: Rect, strip: &Strip) {
    let t = theme::tokens(ui);
    let (rect, _) = lay::right(rect, space::S2);
    if let Some(missing) = &strip.missing {
        let (upper, lower) = lay::bottom(rect.expand2(egui::vec2(0.0, 3.0)), 18.0);
        Text::semibold(&strip.heading, text::SUB, t.ink)
            .rows(2)
            .line_height(17.0)
            .label(ui, upper, Align2::LEFT_CENTER);
        Text::bold(missing, text::SMALL + 1.0, t.warn).label(ui, lower, Align2::LEFT_CENTER);
    } else if strip.live {
        Text::semibold(&strip.heading, text::NAME, t.ink)
            .rows(2)
            .line_height(20.0)
            .label(ui, rect, Align2::LEFT_CENTER);
    } else {
        Text::regular(&strip.heading, text::SUB, t.muted)
            .rows(2)
            .label(ui, rect, Align2::LEFT_CENTER);
    }
}

fn chips_ui(ui: &mut Ui, rect: Rect, salt: &str, chips: &[ChipFace]) -> Option<Intent> {
    let mut intent = None;
    ui::widget::scroll_across(ui, rect, salt, |ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        intent = chip_row(ui, chips);
    });
    intent
}

fn chip_row(ui: &mut Ui, chips: &[ChipFace]) -> Option<Intent> {
    let mut intent = None;
    for face in chips {
        let chip = Chip::new(&face.words)
            .selected(face.chosen)
            .suggested(face.wanted)
            .id(("modifier", face.modifier));
        if chip.show(ui).clicked() {
            intent = Some(Intent::Choose(face.modifier));
        }
    }
    intent
}

fn chips_width(ui: &Ui, chips: &[ChipFace]) -> f32 {
    let widths = chips
        .iter()
        .map(|chip| Chip::new(&chip.words).natural_width(ui) + GAP);
    widths.sum::<f32>()
}

fn note_width(ui: &Ui, strip: &Strip) -> f32 {
    let note = strip.note.as_deref();
    note.map_or(0.0, |note| Chip::new(note).natural_width(ui))
}

fn seats_width(ui: &Ui, seats: &[SeatChip]) -> f32 {
    let widths = seats
        .iter()
        .map(|seat| Chip::new(&seat.words).natural_width(ui) + GAP);
    (widths.sum::<f32>() - GAP).max(0.0)
}

fn seats_ui(ui: &mut Ui, rect: Rect, seats: &[SeatChip]) -> Option<Intent> {
    let mut intent = None;
    if seats.is_empty() {
        return None;
    }
    ui::widget::scroll_across(ui, rect, "seats", |ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        intent = seat_row(ui, seats);
    });
    intent
}

fn seat_row(ui: &mut Ui, seats: &[SeatChip]) -> Option<Intent> {
    let mut intent = None;
    for face in seats {
        let chip = Chip::new(&face.words)
            .selected(face.chosen)
            .id(("seat", face.seat));
        if chip.show(ui).clicked() {
            intent = Some(Intent::Seat(face.seat));
        }
    }
    intent
}

/// The second row: the other choices and the note; or the note as it is typed.
fn lower_ui(ui: &mut Ui, rect: Rect, model: &Model<'_>, draft: &mut Draft) -> Option<Intent> {
    let strip = &model.strip;
    if draft.note.is_some() && strip.note.is_some() {
        return note_ui(ui, rect, model, draft);
    }
    let mut intent = None;
    let width = note_width(ui, strip);
    let (chips, place) = lay::right(rect, width);
    if let Some(note) = &strip.note
        && Chip::new(note).id("note").at(ui, place).clicked()
    {
        intent = Some(Intent::Note);
    }
    let (chips, _) = lay::right(chips, if width > 0.0 { GAP } else { 0.0 });
    ui::widget::scroll_across(ui, chips, "lower", |ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        intent = intent.take().or(chip_row(ui, &strip.lower));
        // On a phone the seats come last, behind the choices.
        if !strip.lower.is_empty() && Span::of(ui.ctx().content_rect()) == Span::Phone {
            intent = seat_row(ui, &strip.seats).or(intent.take());
        }
    });
    intent
}

fn note_ui(ui: &mut Ui, rect: Rect, model: &Model<'_>, draft: &mut Draft) -> Option<Intent> {
    let words = &model.desk.words;
    let done = words.get("common-done");
    let width = Button::primary(done).natural_width(ui);
    let (field, button) = lay::right(rect, width);
    let (field, _) = lay::right(field, GAP);
    let name = words.get("order-note-title");
    let note = draft.note.get_or_insert_default();
    let response = Field::new(note, name)
        .limit(common::check::LONGEST_NOTE)
        .at(ui, field);
    if !response.has_focus() && !response.lost_focus() {
        response.request_focus();
    }
    let enter = response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    let tapped = Button::primary(done).at(ui, button).clicked();
    (enter || tapped).then_some(Intent::NoteDone)
}
