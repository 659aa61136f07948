//! Where a file comes from, on a till that has no window to choose files in.

use egui::{Align2, Rect, Ui};
use ui::{
    lay,
    text::Text,
    theme,
    token::{GAP, space, text},
    widget::{Field, Kind},
    words::Words,
};

use crate::verb::Verb;

/// The height of the sheet.
pub(crate) const HEIGHT: f32 = 32.0 + 60.0 + 30.0 + 52.0 + 56.0 + 2.0 * space::S5 + space::S5;

/// What was tapped or typed.
pub(crate) enum Asked {
    Away,
    /// The path, as far as it is typed.
    Typed(String),
    /// The file at this path is wanted.
    Read(String),
}

/// It is dropped on the window, or its path is typed.
pub(crate) fn show(
    ui: &mut Ui,
    rect: Rect,
    words: &Words,
    (title, help, hint): (&str, &str, &str),
    typed: &str,
) -> Option<Asked> {
    let t = theme::tokens(ui);
    let (head, rest) = lay::top(rect, 32.0);
    Text::bold(words.get(title), text::HEADING, t.ink)
        .fit(ui, head.size(), text::BODY)
        .label(ui, head, Align2::LEFT_CENTER);
    let (line, rest) = lay::top(rest, 60.0);
    Text::regular(words.get(help), text::BODY, t.muted)
        .rows(2)
        .label(ui, line, Align2::LEFT_CENTER);
    let (rest, verbs) = lay::bottom(rest, 56.0);
    let (name, rest) = lay::top(rest, 30.0);
    Text::semibold(words.get("file-path"), text::SUB, t.muted)
        .fit(ui, name.size(), text::SMALL)
        .paint(ui, name, Align2::LEFT_CENTER);
    let line = lay::top(rest, 52.0).0;
    let mut path = typed.to_owned();
    let field = Field::new(&mut path, words.get("file-path"));
    let response = field.hint(hint).limit(400).at(ui, line);
    let enter = response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    let [cancel, read] = [0, 1].map(|n| lay::column(verbs, 2, GAP, n));
    let away = Verb::new(Kind::Quiet, "away", words.get("common-cancel"));
    if away.at(ui, cancel).clicked() {
        return Some(Asked::Away);
    }
    let can = !path.trim().is_empty();
    let verb = Verb::new(Kind::Primary, "read-file", words.get("file-read"));
    let tapped = verb.size(text::NAME).enabled(can).at(ui, read).clicked();
    if can && (tapped || enter) {
        return Some(Asked::Read(path));
    }
    (path != typed).then_some(Asked::Typed(path))
}
