use egui::{Align2, CornerRadius, Rect, Ui, vec2};
use ui::{
    lay,
    text::Text,
    theme,
    token::{RADIUS_CARD, space, text},
    widget::{Button, Chip, Field},
};

use super::{ChipFace, SeatChip, Strip, prefix};
use crate::{
    order::{Draft, Intent, model::Model, strip::Arming},
    span::Span,
};

/// Between chips.
const GAP: f32 = 7.0;

/// The chip that says a choice otherwise.
const PREFIX: f32 = 48.0;

pub(in crate::order) fn strip_ui(
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
    let mut intent = upper_ui(ui, lay::right(chips, space::S3).0, strip, draft);
    intent = intent.or(seats_ui(ui, seats, &strip.seats));
    if strip.can_prefix && draft.note.is_none() {
        let (chip, chips) = lay::left(lower, PREFIX);
        intent = prefix_ui(ui, chip, draft).or(intent);
        return intent.or(lower_ui(ui, lay::left(chips, GAP).1, model, draft));
    }
    let (name, chips) = lay::left(lower, heads);
    Text::regular(&strip.second, text::SUB, t.muted)
        .rows(2)
        .label(ui, lay::right(name, space::S2).0, Align2::LEFT_CENTER);
    intent.or(lower_ui(ui, chips, model, draft))
}

/// The chip that says a choice otherwise: it shows how the next one will be said.
fn prefix_ui(ui: &Ui, rect: Rect, draft: &Draft) -> Option<Intent> {
    let sign = match draft.arming {
        Arming::With(prefix) => prefix::sign(prefix),
        Arming::Usual | Arming::Asking => "±",
    };
    let chip = Chip::new(sign)
        .dark()
        .selected(draft.arming != Arming::Usual)
        .id("prefix");
    chip.at(ui, rect).clicked().then_some(Intent::Prefixes)
}

/// The ways of saying a choice, in the place of the choices.
fn ways_ui(ui: &mut Ui, rect: Rect, model: &Model<'_>) -> Option<Intent> {
    let words = &model.desk.words;
    let mut intent = None;
    ui::widget::scroll_across(ui, rect, "ways", |ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        for (way, key) in prefix::WAYS {
            let chip = Chip::new(words.get(key)).id(("way", key));
            if chip.show(ui).clicked() {
                intent = Some(Intent::Arm(way));
            }
        }
    });
    intent
}

/// What is usual, in one tap. What must be chosen never hides behind it: it has a row of its own,
/// or comes first where rows are short.
fn habits_ui(ui: &mut Ui, strip: &Strip) -> Option<Intent> {
    let mut intent = None;
    for (n, (label, on)) in strip.habits.iter().enumerate() {
        let chip = Chip::new(label).selected(*on).learned().id(("habit", n));
        if chip.show(ui).clicked() {
            intent = Some(Intent::Habit(n));
        }
    }
    intent
}

/// What must be chosen.
fn upper_ui(ui: &mut Ui, rect: Rect, strip: &Strip, draft: &mut Draft) -> Option<Intent> {
    let mut intent = None;
    ui::widget::scroll_across(ui, rect, ("upper", draft.selected), |ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        intent = chip_row(ui, &strip.upper, draft);
        if Span::of(ui.ctx().content_rect()) == Span::Phone {
            intent = habits_ui(ui, strip).or(intent.take());
        }
    });
    intent
}

fn phone_ui(
    ui: &mut Ui,
    upper: Rect,
    lower: Rect,
    model: &Model<'_>,
    draft: &mut Draft,
) -> Option<Intent> {
    let strip = &model.strip;
    let alone = strip.upper.is_empty() && strip.habits.is_empty();
    let (name, chips) = lay::left(upper, if alone { 220.0 } else { 116.0 });
    heading_ui(ui, name, strip);
    let mut intent = upper_ui(ui, chips, strip, draft);
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
        let (upper, lower) = lay::bottom(rect.expand2(vec2(0.0, 3.0)), 18.0);
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

fn chip_row(ui: &mut Ui, chips: &[ChipFace], draft: &mut Draft) -> Option<Intent> {
    let mut intent = None;
    for face in chips {
        let chip = Chip::new(&face.words)
            .room(&face.room)
            .selected(face.chosen)
            .suggested(face.wanted)
            .id(("modifier", face.modifier));
        let touch = chip.show(ui);
        if touch.clicked() {
            intent = Some(Intent::Choose(face.modifier));
        }
        if touch.long_touched() || touch.secondary_clicked() {
            intent = Some(Intent::SayOtherwise(face.modifier));
        }
        if draft.opened == Some(face.modifier) {
            draft.opened = None;
            touch.scroll_to_me(None);
        }
    }
    intent
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
    if draft.arming == Arming::Asking {
        return ways_ui(ui, rect, model);
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
    let phone = Span::of(ui.ctx().content_rect()) == Span::Phone;
    ui::widget::scroll_across(ui, chips, ("lower", draft.selected), |ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        if !phone {
            intent = habits_ui(ui, strip).or(intent.take());
        }
        intent = chip_row(ui, &strip.lower, draft).or(intent.take());
        for (item, label) in &strip.goes_with {
            let chip = Chip::new(label).offered().id(("goes-with", *item));
            if chip.show(ui).clicked() {
                intent = Some(Intent::GoesWith(*item));
            }
        }
        // On a phone the seats come last, behind the choices.
        if phone && strip.can_prefix {
            let (chip, _) = ui.allocate_exact_size(vec2(PREFIX, 48.0), egui::Sense::hover());
            intent = prefix_ui(ui, chip, draft).or(intent.take());
        }
        if !strip.lower.is_empty() && phone {
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
