//! The menus of before: who published them, when, and what they changed.

use common::protocol::MenuVersion;
use egui::{Align2, Rect, Ui};
use ui::{
    clock, lay,
    text::Text,
    theme,
    token::{RADIUS, space, text},
    widget::{Kind, press, scroll},
};

use super::{Intent, Seen, form, form::Form, theirs_view::differences_ui};
use crate::span::Span;

pub(super) fn show(ui: &mut Ui, rect: Rect, seen: Seen<'_>) -> Option<Intent> {
    let versions = &seen.draft.versions;
    let (list, card) = if Span::of(rect) == Span::Wide {
        lay::left(rect, 560.0)
    } else {
        lay::top(rect, rect.height() * 0.5)
    };
    let inner = lay::inset(list, space::S4, space::S3);
    if versions.list.is_empty() {
        let key = if !seen.desk.is_joined() {
            "house-needed"
        } else if versions.is_waiting() {
            "carte-versions-waiting"
        } else {
            "carte-versions-none"
        };
        let upper = lay::top(inner, inner.height().min(200.0)).0;
        ui::widget::empty(ui, upper, seen.word("carte-tab-versions"), seen.word(key));
        return None;
    }
    let mut tapped = None;
    scroll(ui, inner, "carte-versions", |ui| {
        let mut form = Form::new(ui);
        for version in &versions.list {
            let place = form.place(64.0);
            if form.ui.is_rect_visible(place) && row_ui(form.ui, place, seen, version) {
                tapped = Some(Intent::OpenVersion(Some(version.version)));
            }
        }
        let more = (
            Kind::Plain,
            seen.word("carte-versions-more"),
            !versions.is_waiting(),
        );
        if !versions.all && form.verbs(&[more]).is_some() {
            tapped = Some(Intent::MoreVersions);
        }
    });
    lay::panel(ui, card);
    lay::hairline(ui, card, lay::Side::Left);
    card_ui(ui, lay::inset(card, space::S4, space::S3), seen).or(tapped)
}

fn row_ui(ui: &Ui, place: Rect, seen: Seen<'_>, version: &MenuVersion) -> bool {
    let t = theme::tokens(ui);
    let words = &seen.desk.words;
    let title = name(seen, version.version);
    let open = seen.draft.versions.open == Some(version.version);
    let id = ui.scope_id().with(("version", version.version));
    let touch = press(ui, place, id, &title, Some(open), None);
    let fill = touch.shade(ui, if open { t.accent_soft } else { t.surface });
    ui.painter().rect_filled(place, RADIUS, fill);
    touch.ring(ui, RADIUS);
    let inner = lay::inset(place, space::S3, space::S2);
    let (upper, lower) = lay::top(inner, inner.height() / 2.0);
    Text::semibold(&title, text::NAME, t.ink).paint(ui, upper, Align2::LEFT_CENTER);
    let at = version.at.timestamp();
    let when = format!(
        "{} {}",
        clock::date(words.language(), at, seen.desk.zone()),
        seen.desk.clock(version.at)
    );
    let who = if version.by.is_empty() {
        when
    } else {
        format!("{} · {when}", version.by)
    };
    let (added, changed, gone) = version.changes;
    let gaps = [
        ("added", added.into()),
        ("changed", changed.into()),
        ("gone", gone.into()),
    ];
    let changes = words.with("carte-version-changes", &gaps);
    let changes = Text::regular(&changes, text::SUB, t.muted);
    let (lower, beside) = lay::right(lower, changes.width(ui).min(lower.width() * 0.6));
    changes.label(ui, beside, Align2::RIGHT_CENTER);
    let lower = lay::right(lower, space::S2).0;
    Text::regular(&who, text::SUB, t.muted).paint(ui, lower, Align2::LEFT_CENTER);
    touch.response.clicked()
}

fn name(seen: Seen<'_>, version: u32) -> String {
    let gap = [("version", version.into())];
    let name = seen.desk.words.with("carte-version", &gap);
    if version == seen.desk.state().menu.version {
        format!("{name} · {}", seen.word("carte-version-now"))
    } else {
        name
    }
}

/// The one that is looked at.
fn card_ui(ui: &mut Ui, rect: Rect, seen: Seen<'_>) -> Option<Intent> {
    let versions = &seen.draft.versions;
    let Some(version) = versions.open else {
        let upper = lay::top(rect, rect.height().min(200.0)).0;
        let help = seen.word("carte-versions-help");
        ui::widget::empty(ui, upper, seen.word("carte-versions-look"), help);
        return None;
    };
    let title = name(seen, version);
    let (rest, closed) = form::head(ui, rect, &title, seen.word("common-close"));
    let (rest, foot) = lay::bottom(rest, 56.0);
    let list = lay::bottom(rest, space::S2).0;
    if let Some(menu) = &versions.menu {
        scroll(ui, list, ("carte-version", version), |ui| {
            let mut form = Form::new(ui);
            form.caption(seen.word("carte-version-did"));
            let before = versions.before.as_deref();
            match before {
                Some(before) => differences_ui(&mut form, seen, before, menu),
                None => form.help(&seen.count("carte-version-items", menu.items.len())),
            }
            form.gap(space::S2);
            form.caption(seen.word("carte-version-against"));
            differences_ui(&mut form, seen, &seen.work.menu, menu);
        });
    }
    let can = versions.menu.is_some();
    let label = seen.word("carte-go-back");
    let verb = crate::verb::Verb::new(Kind::Dark, "go-back", label).enabled(can);
    if verb.size(text::NAME).at(ui, foot).clicked() {
        return Some(Intent::LoadVersion);
    }
    closed.then_some(Intent::OpenVersion(None))
}
