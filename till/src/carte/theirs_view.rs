//! What differs between two menus, row by row.

use common::menu::Menu;
use egui::{Align2, Rect, Ui};
use ui::{
    lay,
    text::Text,
    theme,
    token::{space, text},
    widget::{Kind, scroll},
};

use super::{
    Intent, Seen,
    difference::{Difference, between},
    form::Form,
};
use crate::{say, verb::Verb};

/// Nobody reads further.
const MOST: usize = 200;

/// What somebody else has published, against what this draft was begun with.
pub(super) fn show(ui: &mut Ui, rect: Rect, seen: Seen<'_>) -> Option<Intent> {
    let t = theme::tokens(ui);
    let (head, rest) = lay::top(rect, 44.0);
    let (list, foot) = lay::bottom(rest, 56.0);
    Text::bold(seen.word("carte-theirs-title"), text::HEADING, t.ink)
        .fit(ui, head.size(), text::BODY)
        .label(ui, head, Align2::LEFT_TOP);
    let list = lay::bottom(list, space::S2).0;
    scroll(ui, list, "carte-theirs", |ui| {
        let mut form = Form::new(ui);
        differences_ui(&mut form, seen, &seen.work.base, &seen.desk.state().menu);
    });
    let verb = Verb::new(Kind::Quiet, "away", seen.word("common-close"));
    verb.at(ui, foot).clicked().then_some(Intent::Away)
}

pub(super) fn differences_ui(form: &mut Form<'_>, seen: Seen<'_>, was: &Menu, is: &Menu) {
    let found = between(was, is, MOST);
    if found.is_empty() {
        form.help(seen.word("carte-no-difference"));
    }
    for one in &found {
        let place = form.place(28.0);
        let t = theme::tokens(form.ui);
        let words = sentence(seen, one);
        let ink = match one {
            Difference::Added(_) => t.ok,
            Difference::Gone(_) => t.bad,
            _ => t.ink,
        };
        Text::regular(&words, text::BODY, ink)
            .fit(form.ui, place.size(), text::SMALL)
            .label(form.ui, place, Align2::LEFT_CENTER);
    }
}

fn sentence(seen: Seen<'_>, one: &Difference) -> String {
    let words = &seen.desk.words;
    match one {
        Difference::Added(name) => seen.with("carte-was-added", "name", name),
        Difference::Gone(name) => seen.with("carte-was-removed", "name", name),
        Difference::Changed(name) => seen.with("carte-was-changed", "name", name),
        Difference::Renamed(was, is) => {
            let gaps = [("was", was.as_str().into()), ("is", is.as_str().into())];
            words.with("carte-was-renamed", &gaps)
        }
        Difference::Repriced(name, was, is) => {
            let gaps = [
                ("name", name.as_str().into()),
                ("was", say::money(words, *was).into()),
                ("is", say::money(words, *is).into()),
            ];
            words.with("carte-was-repriced", &gaps)
        }
    }
}
