use common::{Rejection, house::Flaw};
use egui::{Align2, Rect, Sense, Ui, vec2};
use ui::{
    lay::{self, Side},
    text::Text,
    theme,
    token::{space, text},
    widget::{Button, Chip, Field, Kind, SideItem, Tone, banner, empty, title},
};

use super::{
    Draft, Intent, Place, find, preview,
    row_view::{self, Around},
    rows::{self, Row},
};
use crate::{
    bar::{self, Standing},
    desk::Desk,
    say,
    span::Span,
    verb::Verb,
};

/// Of the strip of paper beside the form.
const PAPER: f32 = 350.0;

pub(super) fn show(ui: &mut Ui, screen: Rect, desk: &Desk, draft: &mut Draft) -> Option<Intent> {
    let span = Span::of(screen);
    let (top, rest) = lay::top(screen, bar::HEIGHT);
    let bar = bar_ui(ui, top, span, desk);
    let (rest, foot) = lay::bottom(rest, 84.0);
    let flaws = draft.flaws();
    let led = foot_ui(ui, foot, desk, draft, &flaws);
    let (rest, warned) = theirs_ui(ui, rest, desk, draft);
    let shown = match span {
        Span::Wide => {
            let (side, body) = lay::left(rest, 250.0);
            side_ui(ui, side, desk, draft).or(body_ui(ui, body, span, desk, draft, &flaws))
        }
        Span::Tall | Span::Phone => {
            let (strip, body) = lay::top(rest, 124.0);
            strip_ui(ui, strip, desk, draft).or(body_ui(ui, body, span, desk, draft, &flaws))
        }
    };
    bar.or(led).or(warned).or(shown)
}

fn bar_ui(ui: &mut Ui, rect: Rect, span: Span, desk: &Desk) -> Option<Intent> {
    let words = &desk.words;
    let mut intent = None;
    let signed_out = bar::bar(ui, rect, &Standing::new(desk), &[], |ui| {
        let back = if span == Span::Phone {
            "‹"
        } else {
            words.get("manage-back")
        };
        let button = Button::quiet(back).id("back").height(44.0);
        if button.show(ui).clicked() {
            intent = Some(Intent::Back);
        }
        title(ui, words.get("set-title"));
    });
    intent.or(signed_out.then_some(Intent::SignOut))
}

/// Says so when somebody else has published meanwhile.
fn theirs_ui(ui: &mut Ui, rest: Rect, desk: &Desk, draft: &Draft) -> (Rect, Option<Intent>) {
    if !draft.theirs {
        return (rest, None);
    }
    let (strip, rest) = lay::top(rest, 48.0);
    banner(ui, strip, Tone::Warn, desk.words.get("setup-theirs"));
    (rest, None)
}

fn search_ui(ui: &mut Ui, rect: Rect, desk: &Desk, draft: &mut Draft) {
    let name = desk.words.get("setup-search");
    Field::new(&mut draft.search, name).limit(40).at(ui, rect);
}

fn side_ui(ui: &mut Ui, side: Rect, desk: &Desk, draft: &mut Draft) -> Option<Intent> {
    lay::panel(ui, side);
    lay::hairline(ui, side, Side::Right);
    let inner = lay::inset(side, space::S3, space::S4);
    let (search, list) = lay::top(inner, 52.0);
    search_ui(ui, search, desk, draft);
    let list = lay::top(list, space::S3).1;
    let mut tapped = None;
    for (n, place) in Place::ALL.into_iter().enumerate() {
        let rect = lay::cell(list, 1, SideItem::HEIGHT, 6.0, n);
        let chosen = draft.search.is_empty() && draft.place == place;
        let item = SideItem::new(desk.words.get(place.key())).selected(chosen);
        if item.at(ui, rect).clicked() {
            tapped = Some(Intent::Place(place));
        }
    }
    tapped
}

fn strip_ui(ui: &mut Ui, strip: Rect, desk: &Desk, draft: &mut Draft) -> Option<Intent> {
    lay::panel(ui, strip);
    lay::hairline(ui, strip, Side::Bottom);
    let inner = lay::inset(strip, space::S3, space::S2);
    let (search, chips) = lay::top(inner, 52.0);
    search_ui(ui, search, desk, draft);
    let mut tapped = None;
    ui::widget::scroll_across(ui, lay::bottom(chips, 52.0).1, "places", |ui| {
        ui.spacing_mut().item_spacing.x = space::S2;
        for place in Place::ALL {
            let chosen = draft.search.is_empty() && draft.place == place;
            let chip = Chip::new(desk.words.get(place.key())).dark();
            if chip.selected(chosen).show(ui).clicked() {
                tapped = Some(Intent::Place(place));
            }
        }
    });
    tapped
}

fn body_ui(
    ui: &mut Ui,
    body: Rect,
    span: Span,
    desk: &Desk,
    draft: &mut Draft,
    flaws: &[Flaw],
) -> Option<Intent> {
    let paper = draft.place == Place::Paper && draft.search.is_empty();
    let mut form = body;
    if paper && span != Span::Phone {
        let (rest, strip) = lay::right(
            body,
            if span == Span::Wide {
                PAPER + 60.0
            } else {
                PAPER
            },
        );
        form = rest;
        preview::show(ui, strip, desk, draft);
    }
    let margin = if span == Span::Phone { 12.0 } else { 24.0 };
    let inner = lay::inset(form, margin, 0.0);
    let inner = lay::left(inner, inner.width().min(720.0)).0;
    let found = if draft.search.trim().is_empty() {
        vec![(draft.place, rows::of(desk, draft, draft.place, false))]
    } else {
        find::found(desk, draft)
    };
    if found.is_empty() {
        let nothing = desk.words.get("setup-nothing-found");
        empty(ui, lay::top(inner, 200.0).0, nothing, "");
        return None;
    }
    let classes = draft.now.house.vat_classes.iter();
    let classes = classes.map(|class| (class.id.0, class.name.clone()));
    let classes: Vec<(u32, String)> = classes.collect();
    let rule = &mut draft.rule;
    let salt = ("settings", draft.place.key(), draft.search.as_str());
    // The bar runs beside the rows, not over them.
    let mut within = inner;
    within.max.x += 12.0;
    ui::widget::scroll(ui, within, salt, |ui| {
        ui.set_max_width(inner.width());
        ui.spacing_mut().item_spacing.y = 7.0;
        let mut did = None;
        for (place, rows) in &found {
            head_ui(ui, desk.words.get(place.key()));
            for row in rows {
                let flaw = flaw_of(desk, flaws, row);
                let mut around = Around {
                    desk,
                    rule,
                    classes: classes.clone(),
                    flaw,
                };
                did = did.or(row_view::show(ui, row, &mut around));
            }
        }
        ui.add_space(24.0);
        did
    })
}

fn head_ui(ui: &mut Ui, words: &str) {
    let ink = theme::tokens(ui).ink;
    let size = vec2(ui.available_width(), 56.0);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    Text::bold(words, text::HEADING, ink).label(ui, rect, Align2::LEFT_CENTER);
}

/// The sentence at a row that cannot be so.
fn flaw_of(desk: &Desk, flaws: &[Flaw], row: &Row) -> Option<String> {
    let mut own = flaws.iter().filter(|(path, _)| *path == row.path);
    let (_, why) = own.next()?;
    if row.path.starts_with("stations/")
        && matches!(why, Rejection::SettingImpossible { name } if name == "fallback")
    {
        return Some(desk.words.get("setup-flaw-station-fallback").to_owned());
    }
    Some(sentence(desk, why))
}

/// Why a setting cannot be so.
fn sentence(desk: &Desk, why: &Rejection) -> String {
    if let Rejection::SettingImpossible { name } = why {
        let key = format!("setup-flaw-{}", name.replace('_', "-"));
        if desk.words.has(&key) {
            return desk.words.get(&key).to_owned();
        }
    }
    say::rejection(desk, why)
}

fn foot_ui(ui: &mut Ui, foot: Rect, desk: &Desk, draft: &Draft, flaws: &[Flaw]) -> Option<Intent> {
    let (t, words) = (theme::tokens(ui), &desk.words);
    lay::panel(ui, foot);
    lay::hairline(ui, foot, Side::Top);
    let inner = lay::inset(foot, space::S4, space::S3);
    let phone = foot.width() < 600.0;
    let (undo, rest) = lay::left(inner, if phone { 92.0 } else { 150.0 });
    let (middle, publish) = lay::right(rest, if phone { 150.0 } else { 260.0 });
    let verb = Verb::new(Kind::Quiet, "setup-undo", words.get("common-undo"));
    if verb.enabled(!draft.edits.is_empty()).at(ui, undo).clicked() {
        return Some(Intent::Undo);
    }
    let flawed = (!flaws.is_empty() && !draft.edits.is_empty()).then_some(flaws.len());
    let mut middle = lay::inset(middle, space::S2, 0.0);
    // A telephone has room for one of them: what must be mended goes first.
    if !phone || flawed.is_none() {
        let (redo, rest) = lay::left(middle, if phone { 92.0 } else { 150.0 });
        middle = rest;
        let verb = Verb::new(Kind::Quiet, "setup-redo", words.get("carte-redo"));
        let can = !draft.undone.is_empty();
        if verb.enabled(can).at(ui, redo).clicked() {
            return Some(Intent::Redo);
        }
    }
    let changed = draft.is_changed();
    let middle = lay::inset(middle, space::S2, 0.0);
    if let Some(count) = flawed {
        let said = words.with("setup-to-mend", &[("count", count.into())]);
        let verb = Verb::new(Kind::Danger, "setup-mend", &said);
        let place = lay::right(middle, middle.width().min(240.0)).1;
        if verb.at(ui, place).clicked() {
            return Some(Intent::Mend);
        }
    } else if !phone {
        let said = match draft.edits.len() {
            0 => words.get("setup-unchanged").to_owned(),
            count => words.with("setup-changes", &[("count", count.into())]),
        };
        let line = Text::regular(&said, text::SUB, t.muted);
        line.label(ui, middle, Align2::RIGHT_CENTER);
    }
    let verb = Verb::new(Kind::Primary, "setup-publish", words.get("setup-publish"))
        .size(text::VERB)
        .enabled(changed && flaws.is_empty() && !draft.sent)
        .why_not(desk.why_not_alone());
    verb.at(ui, publish).clicked().then_some(Intent::Publish)
}
