use common::booking::Purpose;
use egui::{Align2, Rect, Ui, vec2};
use ui::{
    lay,
    text::Text,
    theme,
    token::{TOUCH, space, text},
    widget::{Chip, Field, Kind, sheet},
};

use super::{
    Intent,
    entry::Entry,
    entry_model::{CHIPS, PROMISES, QUARTERS, Sheet},
};
use crate::{desk::Desk, span::Span, verb::Verb};

const FIELD: f32 = 50.0;
const CAPTION: f32 = 22.0;
const VERB: f32 = 56.0;

/// What is left of a sheet, filled from above.
struct Left(Rect);

impl Left {
    fn take(&mut self, height: f32) -> Rect {
        let (place, rest) = lay::top(self.0, height);
        self.0 = lay::top(rest, space::S2).1;
        place
    }
}

pub(super) fn show(ui: &mut Ui, screen: Rect, desk: &Desk, entry: &mut Entry) -> Option<Intent> {
    let model = Sheet::new(desk, entry);
    let stacked = Span::of(screen) == Span::Phone;
    let size = vec2(600.0, height(entry.purpose, stacked));
    let shown = sheet(ui, screen, size, |ui, rect| {
        let inner = lay::inset(rect, space::S5, space::S5);
        sheet_ui(ui, inner, desk, entry, &model, stacked)
    });
    if std::mem::take(&mut entry.fresh) {
        let name = Field::id_of(desk.words.get("book-name"));
        ui.memory_mut(|memory| memory.request_focus(name));
    }
    shown.inner.or(shown.dismissed.then_some(Intent::Away))
}

fn height(purpose: Purpose, stacked: bool) -> f32 {
    let chips = CAPTION + TOUCH + 2.0 * space::S2;
    let field = FIELD + space::S2;
    let fields = if stacked { 3.0 } else { 2.0 } * field;
    let middle = match purpose {
        Purpose::Reservation => 3.0 * chips + TOUCH + space::S2,
        Purpose::Waiting => chips,
        Purpose::Collect => chips,
        Purpose::Deliver => chips + field,
    };
    2.0 * space::S5 + 40.0 + fields + middle + 40.0 + VERB
}

fn sheet_ui(
    ui: &mut Ui,
    rect: Rect,
    desk: &Desk,
    entry: &mut Entry,
    model: &Sheet,
    stacked: bool,
) -> Option<Intent> {
    let t = theme::tokens(ui);
    let words = &desk.words;
    let (rest, verbs) = lay::bottom(rect, VERB);
    let (rest, said) = lay::bottom(rest, 40.0);
    let mut left = Left(rest);
    let title = left.take(32.0);
    Text::bold(&model.title, text::HEADING, t.ink)
        .fit(ui, title.size(), text::BODY)
        .label(ui, title, Align2::LEFT_CENTER);
    fields_ui(ui, &mut left, desk, entry, stacked);
    let mut chosen = None;
    if entry.purpose == Purpose::Deliver {
        let place = left.take(FIELD);
        Field::new(&mut entry.address, words.get("book-address"))
            .limit(200)
            .at(ui, place);
    }
    if matches!(entry.purpose, Purpose::Reservation | Purpose::Waiting) {
        chosen = covers_ui(ui, &mut left, desk, entry);
    }
    let when = match entry.purpose {
        Purpose::Reservation => time_ui(ui, &mut left, desk, entry, model),
        Purpose::Collect | Purpose::Deliver => promise_ui(ui, &mut left, desk, entry),
        Purpose::Waiting => None,
    };
    chosen = chosen.or(when);
    if entry.purpose == Purpose::Reservation {
        chosen = chosen.or(table_ui(ui, &mut left, desk, entry, model));
    }
    let ink = if model.is_warning { t.warn } else { t.ink };
    Text::semibold(&model.said, text::NAME, ink)
        .fit(ui, said.size(), text::SMALL)
        .label(ui, said, Align2::LEFT_CENTER);
    let (cancel, take) = (lay::column(verbs, 2, 8.0, 0), lay::column(verbs, 2, 8.0, 1));
    let away = Verb::new(Kind::Quiet, "away", words.get("common-cancel"));
    if away.at(ui, cancel).clicked() {
        return Some(Intent::Away);
    }
    let key = if entry.known.is_some() {
        "common-save"
    } else {
        "book-take"
    };
    let verb = Verb::new(Kind::Primary, "take", words.get(key)).enabled(model.can_take);
    let taken = verb.at(ui, take).clicked().then_some(Intent::Take);
    taken.or(chosen)
}

fn fields_ui(ui: &mut Ui, left: &mut Left, desk: &Desk, entry: &mut Entry, stacked: bool) {
    let words = &desk.words;
    let (name, phone) = if stacked {
        (left.take(FIELD), left.take(FIELD))
    } else {
        let row = left.take(FIELD);
        let half = |n| lay::share(row, &[1.2, 1.0], 8.0, n);
        (half(0), half(1))
    };
    Field::new(&mut entry.guest.name, words.get("book-name"))
        .limit(80)
        .at(ui, name);
    Field::new(&mut entry.guest.phone, words.get("book-phone"))
        .limit(40)
        .at(ui, phone);
    let note = left.take(FIELD);
    Field::new(&mut entry.guest.note, words.get("book-note"))
        .limit(120)
        .at(ui, note);
}

fn caption_ui(ui: &Ui, left: &mut Left, words: &str) {
    let muted = theme::tokens(ui).muted;
    let place = left.take(CAPTION);
    Text::semibold(words, text::CAPTION, muted).label(ui, place, Align2::LEFT_BOTTOM);
}

fn covers_ui(ui: &mut Ui, left: &mut Left, desk: &Desk, entry: &Entry) -> Option<Intent> {
    caption_ui(ui, left, desk.words.get("book-covers"));
    let place = left.take(TOUCH);
    ui::widget::scroll_across(ui, place, "covers", |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let mut tapped = None;
        for covers in 1..=CHIPS {
            let label = covers.to_string();
            let chip = Chip::new(&label).dark().id(("covers", covers));
            if chip.selected(entry.covers == covers).show(ui).clicked() {
                tapped = Some(Intent::Covers(covers));
            }
        }
        let more = entry.covers > CHIPS;
        let label = if more {
            format!("{} +", entry.covers)
        } else {
            format!("{} +", CHIPS + 1)
        };
        let chip = Chip::new(&label).dark().id("more covers").selected(more);
        if chip.show(ui).clicked() {
            tapped = Some(Intent::Covers(entry.covers.max(CHIPS).saturating_add(1)));
        }
        tapped
    })
}

fn time_ui(
    ui: &mut Ui,
    left: &mut Left,
    desk: &Desk,
    entry: &Entry,
    model: &Sheet,
) -> Option<Intent> {
    caption_ui(ui, left, desk.words.get("book-time"));
    let place = left.take(TOUCH);
    let hour = ui::widget::scroll_across(ui, place, "hours", |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let mut tapped = None;
        for hour in &model.hours {
            let label = format!("{hour:02} h");
            let chosen = entry.hour == *hour;
            let chip = Chip::new(&label)
                .dark()
                .id(("hour", *hour))
                .selected(chosen);
            let chip = chip.show(ui);
            if chip.clicked() {
                tapped = Some(Intent::Hour(*hour));
            }
        }
        tapped
    });
    let place = left.take(TOUCH);
    let mut minute = None;
    for (n, quarter) in QUARTERS.into_iter().enumerate() {
        let label = format!("{:02}:{quarter:02}", entry.hour);
        let chip = Chip::new(&label).dark().id(("quarter", quarter));
        let chip = chip.selected(entry.minute == quarter);
        if chip.at(ui, lay::column(place, 4, 8.0, n)).clicked() {
            minute = Some(Intent::Minute(quarter));
        }
    }
    hour.or(minute)
}

fn promise_ui(ui: &Ui, left: &mut Left, desk: &Desk, entry: &Entry) -> Option<Intent> {
    let words = &desk.words;
    let at = desk.clock(entry.at(desk));
    let caption = format!("{} · {at}", words.get("book-ready-in"));
    caption_ui(ui, left, &caption);
    let place = left.take(TOUCH);
    let mut tapped = None;
    for (n, minutes) in PROMISES.into_iter().enumerate() {
        let label = words.with("common-minutes", &[("count", minutes.into())]);
        let chip = Chip::new(&label).dark().id(("in", minutes));
        let chip = chip.selected(entry.ready_in == Some(minutes));
        if chip
            .at(ui, lay::column(place, PROMISES.len(), 6.0, n))
            .clicked()
        {
            tapped = Some(Intent::In(minutes));
        }
    }
    tapped
}

fn table_ui(
    ui: &mut Ui,
    left: &mut Left,
    desk: &Desk,
    entry: &Entry,
    model: &Sheet,
) -> Option<Intent> {
    caption_ui(ui, left, desk.words.get("book-table"));
    let place = left.take(TOUCH);
    ui::widget::scroll_across(ui, place, "tables", |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let any = Chip::new(desk.words.get("book-any-table")).dark();
        let any = any.selected(entry.table.is_none()).show(ui);
        let mut tapped = any.clicked().then_some(Intent::Table(None));
        for (table, label) in &model.tables {
            let chip = Chip::new(label).dark().id(("table", table.0));
            let chip = chip.selected(entry.table == Some(*table));
            if chip.show(ui).clicked() {
                tapped = Some(Intent::Table(Some(*table)));
            }
        }
        tapped
    })
}
