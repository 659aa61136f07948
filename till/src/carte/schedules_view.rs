//! Other prices at certain times, and what holds when.

use common::menu::{Menu, Schedule};
use egui::{Align2, Rect, Ui, pos2};
use ui::{
    lay,
    text::Text,
    theme,
    token::{Edge, GAP, TOUCH, space, text},
    widget::{Chip, Kind, scroll},
};

use super::{
    Change, Intent, Seen,
    change::free_schedule,
    choices_view::{halves, list_ui},
    combo_view::labelled_text,
    form::{Form, labelled},
    front::{Front, Measure, Purpose, Timed, What, schedules},
    hours, hours_view,
    preview::{Question, moment, spans},
};
use crate::{say, span::Span};

pub(super) fn show(ui: &mut Ui, rect: Rect, seen: Seen<'_>) -> Option<Intent> {
    let (list, rest) = halves(rect);
    let all = &seen.work.menu.schedules;
    let known = seen.draft.schedule;
    let chosen = all.iter().find(|one| Some(one.id) == known).or(all.first());
    let names = all
        .iter()
        .map(|one| (one.name.as_str(), chosen.is_some_and(|it| it.id == one.id)));
    let new = seen.word("carte-new-schedule");
    let (tapped, added) = list_ui(ui, list, new, names);
    if added {
        let id = free_schedule(&seen.work.menu);
        let mut all = all.clone();
        all.push(Schedule {
            id,
            name: new.to_owned(),
            ..Schedule::default()
        });
        return Some(Intent::change(Change::Schedules(all)));
    }
    if let Some(n) = tapped {
        return Some(Intent::Schedule(all.get(n).map(|one| one.id)));
    }
    let (card, ahead) = if Span::of(rect) == Span::Wide {
        lay::right(rest, 430.0)
    } else {
        lay::bottom(rest, 470.0)
    };
    lay::panel(ui, card);
    let Some(schedule) = chosen else {
        let upper = lay::top(card, card.height().min(220.0)).0;
        let help = seen.word("carte-schedules-help");
        ui::widget::empty(ui, upper, seen.word("carte-no-schedules"), help);
        return ahead_ui(ui, ahead, seen);
    };
    let inner = lay::inset(card, space::S4, space::S2);
    let mut intent = None;
    scroll(ui, inner, ("carte-schedule", schedule.id), |ui| {
        let mut form = Form::new(ui);
        intent = card_ui(&mut form, seen, schedule);
    });
    let asked = ahead_ui(ui, ahead, seen);
    intent.or(asked)
}

fn card_ui(form: &mut Form<'_>, seen: Seen<'_>, schedule: &Schedule) -> Option<Intent> {
    let menu = &seen.work.menu;
    let id = schedule.id;
    let mut tapped = None;
    if let Some(name) = form.text(seen.word("carte-schedule-name"), &schedule.name, 40) {
        let change = schedules(menu, id, |one| one.name = name);
        tapped = Some(Intent::typing(change, "schedule", id.0));
    }
    tapped = hours_view::show(form, seen, Timed::Schedule(id), &schedule.when).or(tapped);
    form.gap(space::S2);
    form.caption(seen.word("carte-page-percent"));
    let labels: Vec<(String, bool)> = menu
        .groups
        .iter()
        .map(|group| match schedule.pages.get(&group.id) {
            Some(rate) => (format!("{} {} %", group.name, signed(*rate)), true),
            None => (group.name.clone(), false),
        })
        .collect();
    let chips = labels.iter().map(|(label, on)| (label.as_str(), *on));
    if let Some(n) = form.chips("pages", chips) {
        let what = What::PagePercent(id, menu.groups[n].id);
        let measure = Measure {
            minus: true,
            ..Measure::new(what)
        };
        tapped = Some(Intent::Measure(measure));
    }
    form.caption(seen.word("carte-item-prices"));
    tapped = prices_ui(form, seen, schedule).or(tapped);
    let add = Chip::new(seen.word("carte-add-item"))
        .prefix("+")
        .id("price-more");
    if form.wrap(vec![add]).is_some() {
        let front = Front::find(Purpose::Scheduled(id));
        tapped = Some(Intent::Front(Box::new(front)));
    }
    form.gap(space::S2);
    let remove = (Kind::Danger, seen.word("carte-remove-schedule"), true);
    if form.verbs(&[remove]).is_some() {
        let mut all = menu.schedules.clone();
        all.retain(|one| one.id != id);
        tapped = Some(Intent::change(Change::Schedules(all)));
    }
    tapped
}

/// `−20`, `+10`.
fn signed(rate: common::money::Rate) -> String {
    let number = rate.0.normalize().to_string();
    match number.strip_prefix('-') {
        Some(less) => format!("−{less}"),
        None => format!("+{number}"),
    }
}

fn prices_ui(form: &mut Form<'_>, seen: Seen<'_>, schedule: &Schedule) -> Option<Intent> {
    let mut tapped = None;
    for (item, price) in schedule.prices.iter().take(200) {
        let place = form.place(TOUCH);
        let t = theme::tokens(form.ui);
        let known = seen.work.menu.items.get(item);
        let name = known.map_or("?", |item| &item.name);
        let (rest, out) = lay::right(place, TOUCH);
        let (rest, at) = lay::right(lay::right(rest, GAP).0, 92.0);
        Text::semibold(name, text::BODY, t.ink)
            .fit(form.ui, rest.size(), text::SMALL)
            .label(form.ui, rest, Align2::LEFT_CENTER);
        let label = seen.with("carte-price-of", "name", name);
        let shown = say::money(&seen.desk.words, *price);
        if labelled_text(form, at, &shown, &label) {
            let what = What::Scheduled(schedule.id, *item);
            tapped = Some(Intent::Measure(Measure::new(what)));
        }
        let label = seen.with("carte-out", "name", name);
        if labelled(form.ui, out, "×", &label) {
            let change = schedules(&seen.work.menu, schedule.id, |one| {
                one.prices.remove(item);
            });
            tapped = Some(Intent::change(change));
        }
    }
    tapped
}

/// What holds when: a strip for each day, and the price of something at a time.
fn ahead_ui(ui: &mut Ui, rect: Rect, seen: Seen<'_>) -> Option<Intent> {
    lay::panel(ui, rect);
    lay::hairline(ui, rect, lay::Side::Left);
    lay::hairline(ui, rect, lay::Side::Top);
    let inner = lay::inset(rect, space::S4, space::S3);
    let mut tapped = None;
    scroll(ui, inner, "carte-ahead", |ui| {
        let mut form = Form::new(ui);
        form.caption(seen.word("carte-ahead"));
        for day in 1..=7 {
            let place = form.place(26.0);
            day_ui(&form, place, seen, day);
        }
        let hours = form.place(16.0);
        hours_ui(&form, hours, seen);
        form.gap(space::S2);
        tapped = question_ui(&mut form, seen);
    });
    tapped
}

/// Room for the name of a day.
const DAY: f32 = 44.0;

fn day_ui(form: &Form<'_>, place: Rect, seen: Seen<'_>, day: u8) {
    let ui = &*form.ui;
    let t = theme::tokens(ui);
    let (name, strip) = lay::left(place, DAY);
    let menu = &seen.work.menu;
    let house = &seen.desk.state().house;
    let all = spans(house, menu, day, seen.draft.look_ahead.mode);
    Text::semibold(hours::weekday(seen, day), text::CAPTION, t.muted).paint(
        ui,
        name,
        Align2::LEFT_CENTER,
    );
    ui.painter().rect_filled(strip, 6.0, t.sunk);
    let mut said = vec![hours::weekday(seen, day).to_owned()];
    for span in &all {
        let x = |part: f32| strip.left() + strip.width() * part;
        let piece = Rect::from_min_max(
            pos2(x(span.begins), strip.top()),
            pos2(x(span.ends), strip.bottom()),
        );
        let colour = Edge::nth(span.schedule).colour();
        ui.painter().rect_filled(piece, 6.0, colour);
        let name = &menu.schedules[span.schedule].name;
        let inner = piece.shrink2(egui::vec2(6.0, 0.0));
        if inner.width() > 34.0 {
            let ink = theme::tokens(ui).on_state;
            Text::semibold(name, text::SMALL, ink).paint(ui, inner, Align2::LEFT_CENTER);
        }
        said.push(format!(
            "{name} {}",
            hours::sentence(seen, &menu.schedules[span.schedule].when)
        ));
    }
    let words = said.join(" · ");
    let id = ui.scope_id().with(("day", day));
    ui.interact(strip, id, egui::Sense::hover())
        .widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &words));
}

/// Every sixth hour under the strips.
fn hours_ui(form: &Form<'_>, place: Rect, seen: Seen<'_>) {
    let ui = &*form.ui;
    let t = theme::tokens(ui);
    let (_, strip) = lay::left(place, DAY);
    let begins = seen.desk.state().house.day_begins;
    for quarter in 0..4_u8 {
        let hour = (begins + quarter * 6) % 24;
        let x = strip.left() + strip.width() * f32::from(quarter) / 4.0;
        let at = Rect::from_min_max(pos2(x, strip.top()), strip.max);
        Text::regular(&format!("{hour:02}:00"), text::SMALL, t.muted).paint(
            ui,
            at,
            Align2::LEFT_CENTER,
        );
    }
}

/// The price of X at time T.
fn question_ui(form: &mut Form<'_>, seen: Seen<'_>) -> Option<Intent> {
    let question = seen.draft.look_ahead;
    let menu = &seen.work.menu;
    let mut tapped = None;
    form.caption(seen.word("carte-ask"));
    let item = question.item.and_then(|id| menu.items.get(&id));
    let name = item.map_or("…", |item| &item.name);
    if form.value(seen.word("carte-ask-item"), name) {
        tapped = Some(Intent::Front(Box::new(Front::find(Purpose::Asked))));
    }
    let days = (1..=7).map(|day| (hours::weekday(seen, day), question.weekday == day));
    if let Some(n) = form.chips("ask-day", days) {
        let day = u8::try_from(n).unwrap_or(0) + 1;
        let weekday = if question.weekday == day { 0 } else { day };
        tapped = Some(Intent::Ask(Question {
            weekday,
            ..question
        }));
    }
    let time = question
        .time
        .map_or_else(|| seen.word("carte-now").to_owned(), hours::clock);
    if form.value(seen.word("carte-at-time"), &time) {
        tapped = Some(Intent::Measure(Measure::new(What::AskedTime)));
    }
    let modes = [
        common::house::ServiceMode::DineIn,
        common::house::ServiceMode::TakeAway,
        common::house::ServiceMode::Delivery,
    ];
    let chips = modes.map(|mode| (seen.mode(mode), question.mode == mode));
    if let Some(n) = form.chips("ask-mode", chips) {
        let mode = modes[n];
        tapped = Some(Intent::Ask(Question { mode, ..question }));
    }
    if let Some(item) = item {
        answer_ui(form, seen, menu, item);
    }
    tapped
}

fn answer_ui(form: &mut Form<'_>, seen: Seen<'_>, menu: &Menu, item: &common::menu::Item) {
    let house = &seen.desk.state().house;
    let question = &seen.draft.look_ahead;
    let at = moment(house, seen.desk.time(), question);
    let found = menu.price_at(house, item, at, question.mode);
    let price = say::total(&seen.desk.words, seen.desk.state(), found.price);
    let by = match found.by {
        Some(schedule) => schedule.name.clone(),
        None => seen.word("carte-usual-price").to_owned(),
    };
    let gaps = [
        ("name", item.name.as_str().into()),
        ("price", price.into()),
        ("by", by.into()),
    ];
    let words = seen.desk.words.with("carte-answer", &gaps);
    let place = form.place(48.0);
    let t = theme::tokens(form.ui);
    Text::bold(&words, text::NAME, t.accent)
        .rows(2)
        .fit(form.ui, place.size(), text::SMALL)
        .label(form.ui, place, Align2::LEFT_CENTER);
}
