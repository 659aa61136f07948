use egui::{Align2, Rect, Ui, vec2};
use ui::{
    lay,
    text::Text,
    theme,
    token::{RADIUS_SMALL, space, text},
    widget::{Kind, title},
};

use super::{Draft, Intent, Step, pages};
use crate::{
    bar::{self, Standing},
    desk::Desk,
    span::Span,
    verb::Verb,
};

const FOOT: f32 = 60.0;

pub(super) fn show(ui: &mut Ui, screen: Rect, desk: &Desk, draft: &mut Draft) -> Option<Intent> {
    let span = Span::of(screen);
    let (top, rest) = lay::top(screen, bar::HEIGHT);
    let signed_out = bar::bar(ui, top, &Standing::new(desk), &[], |ui| {
        ui.add_space(space::S3);
        let name = &desk.state().house.name;
        title(ui, if name.is_empty() { "Couvert" } else { name });
    });
    let margin = if span == Span::Phone { 16.0 } else { 24.0 };
    let size = vec2(
        (rest.width() - 2.0 * margin).min(760.0),
        (rest.height() - 2.0 * margin).min(if span == Span::Tall { 820.0 } else { 900.0 }),
    );
    let page = Align2::CENTER_CENTER.align_size_within_rect(size, rest);
    let (head, rest) = lay::top(page, if span == Span::Phone { 134.0 } else { 128.0 });
    head_ui(ui, head, desk, draft);
    let (body, foot) = lay::bottom(rest, FOOT);
    let body = lay::bottom(body, space::S4).0;
    let did = pages::show(ui, body, span, desk, draft);
    let turned = foot_ui(ui, foot, desk, draft);
    let out = signed_out.then_some(Intent::Leave(crate::till::Go::SignIn));
    did.or(turned).or(out)
}

/// How far one is, what is asked, and why.
fn head_ui(ui: &mut Ui, rect: Rect, desk: &Desk, draft: &Draft) {
    let (t, words) = (theme::tokens(ui), &desk.words);
    let (line, rest) = lay::top(rect, 34.0);
    let (count, bars) = lay::left(line, 112.0);
    let last = Step::ALL.len() - 1;
    let at = draft.step.number();
    let step = words.with(
        "setup-step",
        &[("number", (at + 1).min(last).into()), ("of", last.into())],
    );
    Text::regular(&step, text::SUB, t.muted).label(ui, count, Align2::LEFT_CENTER);
    for n in 0..last {
        let cell = lay::column(bars, last, 6.0, n);
        let bar = Align2::CENTER_CENTER.align_size_within_rect(vec2(cell.width(), 6.0), cell);
        let fill = if n < at || draft.step == Step::Open {
            t.accent
        } else if n == at {
            t.ink
        } else {
            t.line
        };
        ui.painter().rect_filled(bar, RADIUS_SMALL / 3, fill);
    }
    let (head, help) = lay::top(rest, 44.0);
    let (heading, why) = words_of(draft.step);
    Text::bold(words.get(heading), 28.0, t.ink)
        .fit(ui, head.size(), text::NAME)
        .label(ui, head, Align2::LEFT_CENTER);
    Text::regular(words.get(why), text::BODY, t.muted)
        .rows(2)
        .label(ui, help, Align2::LEFT_TOP);
}

fn words_of(step: Step) -> (&'static str, &'static str) {
    match step {
        Step::Language => ("setup-first-language", "setup-first-language-why"),
        Step::Name => ("setup-first-name", "setup-first-name-why"),
        Step::Country => ("setup-first-country", "setup-first-country-why"),
        Step::Owner => ("setup-first-owner", "setup-first-owner-why"),
        Step::Stations => ("setup-first-stations", "setup-first-stations-why"),
        Step::Tables => ("setup-first-tables", "setup-first-tables-why"),
        Step::Menu => ("setup-first-menu", "setup-first-menu-why"),
        Step::Open => ("setup-first-open", "setup-first-open-why"),
    }
}

fn foot_ui(ui: &mut Ui, foot: Rect, desk: &Desk, draft: &Draft) -> Option<Intent> {
    let words = &desk.words;
    let (back, _) = lay::left(foot, 130.0);
    let may_back = !matches!(draft.step, Step::Language | Step::Open) && draft.person.is_none();
    if may_back {
        let verb = Verb::new(Kind::Quiet, "setup-back", words.get("common-back"));
        if verb.at(ui, back).clicked() {
            return Some(Intent::Back);
        }
    }
    let complete = match draft.step {
        // The pages of tiles and of the PIN turn by themselves.
        Step::Language | Step::Owner | Step::Menu | Step::Open => return None,
        Step::Name => !draft.text.name.trim().is_empty(),
        Step::Country => draft.country.is_some(),
        Step::Stations => draft.stations.iter().any(|station| station.chosen),
        Step::Tables => draft.rooms.iter().any(|(_, tables)| *tables > 0),
    };
    let (_, next) = lay::right(foot, 240.0_f32.min(foot.width() - 142.0));
    let verb = Verb::new(Kind::Primary, "setup-next", words.get("setup-next"))
        .size(text::VERB)
        .enabled(complete)
        .why_not(desk.why_not_alone());
    verb.at(ui, next).clicked().then_some(Intent::Next)
}
