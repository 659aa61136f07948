use egui::{Align2, Rect, Ui};
use ui::{
    lay::{self, Side},
    text::Text,
    theme,
    token::{GAP, space, text},
    widget::{Button, Kind, Segment, Tone, scroll_across, title, toast},
};

use super::{
    Intent, Seen, Tab, choices_view, flaws_view, front_view, ingredients_view, items_view,
    promotions_view, publish, schedules_view, stock_view, versions_view,
};
use crate::{bar, span::Span, verb::Verb};

/// Height of the verbs' row.
const FOOT: f32 = 76.0;

pub(super) fn show(ui: &mut Ui, screen: Rect, seen: Seen<'_>) -> Option<Intent> {
    lay::ground(ui, screen);
    let (top, rest) = lay::top(screen, bar::HEIGHT);
    let (tabs, rest) = lay::top(rest, 64.0);
    let (rest, foot) = lay::bottom(rest, FOOT);
    let (rest, strip) = behind_ui(ui, rest, seen);
    let barred = bar_ui(ui, top, seen);
    let tabbed = tabs_ui(ui, tabs, seen);
    let body = body_ui(ui, rest, seen);
    let verbs = foot_ui(ui, foot, seen);
    // Where there is room beside the tabs it lies over nothing at all.
    let free = if Span::of(screen) == Span::Wide {
        lay::right(tabs, 360.0).1
    } else {
        rest
    };
    let back = toast_ui(ui, free, seen);
    let front = front_view::show(ui, screen, seen);
    front
        .or(back)
        .or(strip)
        .or(barred)
        .or(tabbed)
        .or(verbs)
        .or(body)
}

fn bar_ui(ui: &mut Ui, rect: Rect, seen: Seen<'_>) -> Option<Intent> {
    let standing = bar::Standing::new(seen.desk);
    let mut pills = Vec::new();
    if seen.work.changes > 0 {
        let words = seen.count("carte-changes", seen.work.changes);
        pills.push((words, Tone::Info));
    }
    let mut back = false;
    let name = bar::bar(ui, rect, &standing, &pills, |ui| {
        let label = seen.word("manage-back");
        back = Button::quiet(label).id("back").show(ui).clicked();
        title(ui, seen.word("carte-title"));
    });
    let out = name.then_some(Intent::SignOut);
    back.then_some(Intent::Back).or(out)
}

fn tabs_ui(ui: &mut Ui, rect: Rect, seen: Seen<'_>) -> Option<Intent> {
    let row = lay::inset(rect, space::S3, 0.0);
    lay::hairline(ui, rect, Side::Bottom);
    let flaws = seen.work.flaws.len();
    let (row, place) = if flaws > 0 {
        let width = if Span::of(rect) == Span::Wide {
            180.0
        } else {
            130.0
        };
        lay::right(row, width)
    } else {
        (row, Rect::NOTHING)
    };
    let mut tapped = None;
    if flaws > 0 {
        let label = seen.count("carte-flaws", flaws);
        let button = Button::danger(&label).id("flaws");
        if button.at(ui, place.shrink2(egui::vec2(0.0, 8.0))).clicked() {
            tapped = Some(Intent::Flaws);
        }
    }
    let row = lay::right(row, GAP).0;
    scroll_across(ui, row, "carte-tabs", |ui| {
        ui.spacing_mut().item_spacing.x = 7.0;
        for (tab, key) in Tab::ALL {
            let segment = Segment::new(seen.word(key)).selected(seen.draft.tab == tab);
            if segment.show(ui).clicked() {
                tapped = Some(Intent::Tab(tab));
            }
        }
    });
    tapped
}

/// Somebody else has published since this draft was begun.
fn behind_ui(ui: &mut Ui, rest: Rect, seen: Seen<'_>) -> (Rect, Option<Intent>) {
    if !publish::is_behind(seen.desk, seen.work) || !seen.work.is_changed() {
        return (rest, None);
    }
    let t = theme::tokens(ui);
    let tall = Span::of(rest) != Span::Wide;
    let (strip, rest) = lay::top(rest, if tall { 116.0 } else { 64.0 });
    ui.painter().rect_filled(strip, 0.0, t.warn_soft);
    let inner = lay::inset(strip, space::S3, space::S2);
    let (words, verbs) = if tall {
        lay::bottom(inner, 48.0)
    } else {
        lay::right(inner, 560.0)
    };
    Text::semibold(seen.word("carte-behind"), text::BODY, t.warn)
        .rows(2)
        .label(ui, words, Align2::LEFT_CENTER);
    let labels = [
        ("carte-theirs", Kind::Plain, Intent::Theirs),
        ("carte-take-theirs", Kind::Plain, Intent::TakeTheirs),
        ("carte-keep-mine", Kind::Dark, Intent::KeepMine),
    ];
    let mut tapped = None;
    for (n, (key, kind, intent)) in labels.into_iter().enumerate() {
        let place = lay::column(verbs, 3, GAP, n);
        if Verb::new(kind, key, seen.word(key)).at(ui, place).clicked() {
            tapped = Some(intent);
        }
    }
    (rest, tapped)
}

fn body_ui(ui: &mut Ui, rect: Rect, seen: Seen<'_>) -> Option<Intent> {
    let mut rect = rect;
    let mut jumped = None;
    // Among the items the list takes the place of the card.
    let listed = seen.draft.flaws && !seen.work.flaws.is_empty();
    if listed && seen.draft.tab != Tab::Items {
        let (rest, list) = if Span::of(rect) == Span::Wide {
            lay::right(rect, 380.0)
        } else {
            lay::bottom(rect, (rect.height() * 0.45).max(300.0))
        };
        jumped = flaws_view::show(ui, list, seen);
        rect = rest;
    }
    let tapped = match seen.draft.tab {
        Tab::Items => items_view::show(ui, rect, seen),
        Tab::Choices => choices_view::show(ui, rect, seen),
        Tab::Ingredients => ingredients_view::show(ui, rect, seen),
        Tab::Schedules => schedules_view::show(ui, rect, seen),
        Tab::Promotions => promotions_view::show(ui, rect, seen),
        Tab::Stock => stock_view::show(ui, rect, seen),
        Tab::Versions => versions_view::show(ui, rect, seen),
    };
    jumped.or(tapped)
}

fn foot_ui(ui: &mut Ui, rect: Rect, seen: Seen<'_>) -> Option<Intent> {
    lay::panel(ui, rect);
    lay::hairline(ui, rect, Side::Top);
    let inner = lay::inset(rect, space::S3, space::S2);
    let wide = Span::of(rect) == Span::Wide;
    let (row, publish) = lay::right(inner, if wide { 258.0 } else { inner.width() * 0.32 });
    let row = lay::right(row, 2.0 * space::S4).0;
    let work = seen.work;
    let verbs = [
        ("common-undo", work.can_undo(), Intent::Undo),
        ("carte-redo", work.can_redo(), Intent::Redo),
        ("carte-import", true, Intent::PickFile),
        ("carte-export", true, Intent::SaveFile),
        ("carte-try", true, Intent::Try),
    ];
    let labels = verbs.each_ref().map(|(key, _, _)| seen.word(key));
    let (size, places) = crate::verb::places(ui, row, &labels);
    let mut tapped = None;
    for ((key, can, intent), place) in verbs.into_iter().zip(places) {
        let verb = Verb::new(Kind::Quiet, key, seen.word(key));
        if verb.size(size).enabled(can).at(ui, place).clicked() {
            tapped = Some(intent);
        }
    }
    publish_ui(ui, publish, seen).or(tapped)
}

fn publish_ui(ui: &mut Ui, place: Rect, seen: Seen<'_>) -> Option<Intent> {
    let work = seen.work;
    let changes = work.changes;
    let label = if changes == 0 {
        seen.word("carte-published").to_owned()
    } else {
        seen.count("carte-publish", changes)
    };
    let flaws = seen.count("carte-flaws", work.flaws.len());
    let behind = publish::is_behind(seen.desk, work) && work.is_changed();
    let why_not = if !work.flaws.is_empty() {
        Some(flaws.as_str())
    } else if behind {
        Some(seen.word("carte-behind-short"))
    } else {
        seen.desk.why_not_alone()
    };
    let verb = Verb::new(Kind::Primary, "publish", &label)
        .size(text::VERB)
        .enabled(changes > 0)
        .why_not(why_not.filter(|_| changes > 0));
    verb.at(ui, place).clicked().then_some(Intent::Publish)
}

/// What was published, with the way back.
fn toast_ui(ui: &Ui, rest: Rect, seen: Seen<'_>) -> Option<Intent> {
    let left = publish::way_back(seen.desk, seen.work)?;
    let words = seen.word("carte-done");
    toast(ui, rest, words, seen.word("common-undo"), left).then_some(Intent::Unpublish)
}
