use egui::{Align2, Rect, Ui, vec2};
use ui::{
    lay,
    text::Text,
    theme,
    token::{space, text},
    widget::{Field, Kind, sheet},
};

use super::{
    Draft, Intent,
    front::{Front, Password},
};
use crate::{
    desk::Desk,
    say,
    setup::{
        file_view::{self, Asked},
        pins,
    },
    verb::Verb,
};

pub(super) fn show(ui: &mut Ui, screen: Rect, desk: &Desk, draft: &mut Draft) -> Option<Intent> {
    let front = draft.front.as_mut()?;
    let size = match front {
        Front::Pin(..) => vec2(420.0, 680.0),
        Front::Secret(_) => vec2(460.0, 360.0),
        Front::File(_) => vec2(520.0, file_view::HEIGHT),
    };
    let shown = sheet(ui, screen, size, |ui, rect| {
        let inner = lay::inset(rect, space::S5, space::S5);
        match front {
            Front::Pin(person, pins) => {
                let t = theme::tokens(ui);
                let (head, rest) = lay::top(inner, 40.0);
                let name = desk.state().staff.name(*person);
                let title = desk.words.with("sign-pin-of", &[("name", name.into())]);
                Text::bold(&title, text::HEADING, t.ink).label(ui, head, Align2::CENTER_CENTER);
                let (rest, away) = lay::bottom(rest, 56.0);
                let rest = lay::bottom(rest, space::S3).0;
                let cancel = desk.words.get("common-cancel");
                let cancel = Verb::new(Kind::Quiet, "pin-away", cancel);
                if cancel.at(ui, away).clicked() {
                    return Some(Intent::Away);
                }
                let keep = desk.words.get("setup-pin-keep");
                let tap = pins::typed(ui).or(pins::show(ui, rest, desk, pins, keep));
                tap.map(Intent::Tap)
            }
            Front::Secret(password) => secret_ui(ui, inner, desk, password),
            Front::File(typed) => {
                let said = ("setup-import", "setup-file-drop", "~/couvert-setup.json");
                let asked = file_view::show(ui, inner, &desk.words, said, typed)?;
                Some(match asked {
                    Asked::Away => Intent::Away,
                    Asked::Typed(path) => Intent::Path(path),
                    Asked::Read(path) => Intent::ReadFile(path),
                })
            }
        }
    });
    shown.inner.or(shown.dismissed.then_some(Intent::Away))
}

fn secret_ui(ui: &mut Ui, inner: Rect, desk: &Desk, password: &mut Password) -> Option<Intent> {
    let (t, words) = (theme::tokens(ui), &desk.words);
    let (head, rest) = lay::top(inner, 40.0);
    let title = words.get("setup-password-title");
    Text::bold(title, text::HEADING, t.ink).label(ui, head, Align2::LEFT_CENTER);
    let (value, rest) = lay::top(rest, 52.0);
    let name = words.get("setup-password");
    Field::new(&mut password.value, name).secret().at(ui, value);
    let (own, rest) = lay::top(lay::top(rest, space::S3).1, 52.0);
    let name = words.get("setup-pin-own");
    let field = Field::new(&mut password.own, name).secret().limit(8);
    field.at(ui, own);
    let (line, rest) = lay::top(rest, 44.0);
    if let Some(why) = &password.refused {
        let said = say::refusal(words, why);
        Text::semibold(&said, text::SUB, t.bad).label(ui, line, Align2::LEFT_CENTER);
    }
    let verbs = lay::bottom(rest, 56.0).1;
    let away = Verb::new(Kind::Quiet, "secret-away", words.get("common-cancel"));
    if away.at(ui, lay::column(verbs, 2, 10.0, 0)).clicked() {
        return Some(Intent::Away);
    }
    let keep = Verb::new(Kind::Primary, "secret-keep", words.get("setup-keep"))
        .enabled(password.own.len() >= 4)
        .why_not(desk.why_not_alone());
    let keep = keep.at(ui, lay::column(verbs, 2, 10.0, 1));
    keep.clicked().then_some(Intent::Keep)
}
