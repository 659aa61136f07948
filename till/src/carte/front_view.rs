use egui::{Align2, Rect, Sense, Ui, vec2};
use ui::{
    lay,
    text::Text,
    theme,
    token::{GAP, space, text},
    widget::{Button, Corner, Field, Kind, PadKey, number_pad, scroll, sheet},
};

use super::{
    Intent, Seen, file_view,
    form::row,
    front::{Finding, Front, Key, Measure, Purpose, Reading, What},
    theirs_view, uses_view,
};
use crate::{say, verb::Verb};

pub(super) fn show(ui: &mut Ui, screen: Rect, seen: Seen<'_>) -> Option<Intent> {
    let front = seen.draft.front.as_ref()?;
    let size = match front {
        Front::Measure(_) => vec2(400.0, 560.0),
        Front::Find(_) | Front::Larder(_) | Front::Theirs => vec2(520.0, 700.0),
        Front::File(_) => vec2(520.0, file_view::HEIGHT),
    };
    let shown = sheet(ui, screen, size, |ui, rect| {
        let inner = lay::inset(rect, space::S5, space::S5);
        match front {
            Front::Measure(measure) => pad_ui(ui, inner, seen, measure),
            Front::Find(finding) => find_ui(ui, inner, seen, finding),
            Front::Larder(picking) => uses_view::pick_ui(ui, inner, seen, picking),
            Front::Theirs => theirs_view::show(ui, inner, seen),
            Front::File(typed) => file_view::show(ui, inner, seen, typed),
        }
    });
    shown.inner.or(shown.dismissed.then_some(Intent::Away))
}

/// What is asked; of an ingredient, which one.
fn titled(seen: Seen<'_>, measure: &Measure) -> String {
    let What::Quantity(of, id) = measure.what else {
        return seen.word(measure.what.title()).to_owned();
    };
    let menu = &seen.work.menu;
    let name = menu.ingredients.get(&id).map_or("", |one| &one.name);
    format!("{} · {name}", of.name(menu))
}

/// What is typed, as it will be read.
fn shown(seen: Seen<'_>, measure: &Measure) -> String {
    let sign = match (measure.what.is_signed(), measure.minus) {
        (true, true) => "−",
        (true, false) => "+",
        (false, _) => "",
    };
    let typed = &measure.typed;
    match measure.what.reading() {
        Reading::Money => {
            let amount = measure.money();
            let amount = if amount.is_negative() {
                -amount
            } else {
                amount
            };
            format!("{sign}{}", say::money(&seen.desk.words, amount))
        }
        Reading::Percent if typed.is_empty() => format!("{sign}0 %"),
        Reading::Percent => format!("{sign}{typed} %"),
        Reading::Pieces if typed.is_empty() => "–".to_owned(),
        Reading::Pieces => typed.clone(),
        Reading::Quantity => quantity(seen, measure),
        Reading::Time => measure
            .time()
            .map_or_else(|| format!("{typed}…"), super::hours::clock),
        Reading::Date => measure
            .date()
            .map_or_else(|| dotted(typed), super::hours::date),
    }
}

/// What is typed, with what the ingredient is counted in.
fn quantity(seen: Seen<'_>, measure: &Measure) -> String {
    let What::Quantity(_, id) = measure.what else {
        return String::new();
    };
    let mark = seen.desk.words.language().decimal_mark();
    let typed = match measure.typed.as_str() {
        "" => "–".to_owned(),
        typed => typed.replace('.', &mark.to_string()),
    };
    let unit = seen.work.menu.ingredients.get(&id).map(|one| &one.unit);
    match unit {
        Some(unit) if !unit.is_empty() => format!("{typed} {unit}"),
        _ => typed,
    }
}

/// `2412` as the beginning of a date.
fn dotted(typed: &str) -> String {
    let mut shown = String::new();
    for (n, digit) in typed.chars().enumerate() {
        if n == 2 || n == 4 {
            shown.push('.');
        }
        shown.push(digit);
    }
    shown.push('…');
    shown
}

fn pad_ui(ui: &mut Ui, rect: Rect, seen: Seen<'_>, measure: &Measure) -> Option<Intent> {
    let t = theme::tokens(ui);
    let (head, rest) = lay::top(rect, 32.0);
    Text::bold(&titled(seen, measure), text::HEADING, t.ink)
        .fit(ui, head.size(), text::BODY)
        .label(ui, head, Align2::LEFT_CENTER);
    let (line, rest) = lay::top(rest, 60.0);
    Text::bold(&shown(seen, measure), text::SUM, t.ink).label(ui, line, Align2::CENTER_CENTER);
    let (pad, verbs) = lay::bottom(rest, 56.0);
    let pad = lay::bottom(pad, space::S3).0;
    let mark = seen.desk.words.language().decimal_mark().to_string();
    let is_quantity = measure.what.reading() == Reading::Quantity;
    let corner = if measure.what.is_signed() {
        Corner::Word("±")
    } else if is_quantity {
        Corner::Word(&mark)
    } else if measure.what.reading() == Reading::Money {
        Corner::DoubleZero
    } else {
        Corner::Empty
    };
    let key = number_pad(ui, pad, corner, seen.word("common-erase"));
    let keyed = key.map(|key| match key {
        PadKey::Digit(digit) => Intent::Key(Key::Digit(digit)),
        PadKey::DoubleZero => Intent::Key(Key::Digits),
        PadKey::Erase => Intent::Key(Key::Erase),
        PadKey::Corner if is_quantity => Intent::Key(Key::Mark),
        PadKey::Corner => Intent::Key(Key::Sign),
    });
    let [cancel, done] = [0, 1].map(|n| lay::column(verbs, 2, GAP, n));
    let away = Verb::new(Kind::Quiet, "away", seen.word("common-cancel"));
    let away = away.at(ui, cancel).clicked().then_some(Intent::Away);
    let verb = Verb::new(Kind::Primary, "done", seen.word("common-done"));
    let verb = verb.size(text::NAME).enabled(measure.is_done());
    let done = verb.at(ui, done).clicked().then_some(Intent::Done);
    keyed.or(done).or(away)
}

fn find_ui(ui: &mut Ui, rect: Rect, seen: Seen<'_>, finding: &Finding) -> Option<Intent> {
    let (line, rest) = lay::top(rect, 48.0);
    let close = Button::primary(seen.word("common-done")).id("found");
    let (field, button) = lay::right(line, close.natural_width(ui));
    let field = lay::right(field, space::S2).0;
    let mut typed = finding.typed.clone();
    let name = seen.word("carte-find-item");
    let response = Field::new(&mut typed, name).limit(60).at(ui, field);
    if typed.is_empty() && !response.has_focus() && !response.lost_focus() {
        response.request_focus();
    }
    if close.at(ui, button).clicked() {
        return Some(Intent::Away);
    }
    let list = lay::bottom(rest, rest.height() - space::S3).1;
    let tapped = found_ui(ui, list, seen, finding.purpose);
    (typed != finding.typed)
        .then_some(Intent::Look(typed))
        .or(tapped)
}

/// What was found; only the rows in sight are laid out.
fn found_ui(ui: &mut Ui, rect: Rect, seen: Seen<'_>, purpose: Purpose) -> Option<Intent> {
    let items = &seen.draft.found.items;
    let step = 48.0 + GAP;
    let mut tapped = None;
    scroll(ui, rect, "carte-found", |ui| {
        let rows = f32::from(u16::try_from(items.len()).unwrap_or(u16::MAX));
        let size = vec2(rect.width() - space::S2, rows * step);
        let (whole, _) = ui.allocate_exact_size(size, Sense::hover());
        for (n, id) in items.iter().enumerate() {
            let down = f32::from(u16::try_from(n).unwrap_or(u16::MAX)) * step;
            if whole.top() + down > ui.clip_rect().bottom() {
                break;
            }
            let corner = whole.min + vec2(0.0, down);
            let place = Rect::from_min_size(corner, vec2(whole.width(), 48.0));
            let Some(item) = seen.work.menu.items.get(id) else {
                continue;
            };
            if !ui.is_rect_visible(place) {
                continue;
            }
            let price = say::money(&seen.desk.words, item.price);
            let chosen = is_chosen(seen, purpose, *id);
            let price = if chosen {
                format!("✓ {price}")
            } else {
                price
            };
            if row(ui, place, &item.name, &price, chosen).clicked() {
                tapped = Some(Intent::Found(*id));
            }
        }
    });
    tapped
}

fn is_chosen(seen: Seen<'_>, purpose: Purpose, id: common::ItemId) -> bool {
    let menu = &seen.work.menu;
    match purpose {
        Purpose::Slot(combo, slot) => menu.items.get(&combo).is_some_and(|combo| {
            let slot = combo.slots.get(slot);
            slot.is_some_and(|slot| slot.choices.iter().any(|choice| choice.item == id))
        }),
        Purpose::GoesWith(of) => {
            let item = menu.items.get(&of);
            item.is_some_and(|item| item.goes_with.contains(&id))
        }
        Purpose::Scheduled(of) => {
            let mut all = menu.schedules.iter();
            all.any(|one| one.id == of && one.prices.contains_key(&id))
        }
        Purpose::Promoted(of) => {
            let mut all = menu.promotions.iter();
            all.any(|one| one.id == of && one.items.contains(&id))
        }
        Purpose::Asked => seen.draft.look_ahead.item == Some(id),
    }
}
