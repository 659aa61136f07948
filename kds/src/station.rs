//! The places in the kitchen: what they are called, and choosing one.

use common::{State, StationId};
use egui::{Align2, Rect, Ui, vec2};
use ui::{
    lay,
    text::Text,
    theme::tokens,
    token::text,
    widget::{Button, sheet},
    words::Words,
};

use crate::size::Look;

/// A station's name; its number while the house has not said what it is called.
pub(crate) fn name(state: &State, words: &Words, station: StationId) -> String {
    match state.house.station_name(station) {
        "" => format!("{} {station}", words.get("kitchen-station")),
        name => name.to_owned(),
    }
}

/// The name of a station, or that it is all of them.
pub(crate) fn chosen(state: &State, words: &Words, stations: &[StationId]) -> String {
    if stations.is_empty() {
        return words.get("kitchen-all-stations").to_owned();
    }
    let names = stations.iter().map(|id| name(state, words, *id));
    names.collect::<Vec<_>>().join(" + ")
}

/// What the cook chose.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Answer {
    /// These stations, or the whole tables of them.
    Show(Vec<StationId>, bool),
    /// The screen's settings.
    Settings,
    /// Nothing.
    Stay,
}

/// Lets the cook choose a station; an answer ends the choice.
pub(crate) fn choose_ui(
    ui: &mut Ui,
    screen: Rect,
    look: Look<'_>,
    state: &State,
    (chosen, expo): (&[StationId], bool),
) -> Option<Answer> {
    let size = look.size.of_bar();
    let gap = size.of_units(12.0);
    let pad = size.of_units(24.0);
    let row = size.touch().max(size.of_units(72.0));
    let choices = choices(look, state);
    let columns = if choices.len() > 6 { 2 } else { 1 };
    let list = lay::grid_height(choices.len(), columns, row, gap);
    let head = size.of_units(60.0);
    let wide = size.of_units(if columns == 2 { 900.0 } else { 560.0 });
    let card = vec2(wide, list + head + 2.0 * pad);
    let answer = sheet(ui, screen, card, |ui, rect| {
        let (head, list) = lay::top(rect.shrink(pad), head);
        let words = look.words.get("kitchen-station-choose");
        let ink = tokens(ui).ink;
        Text::bold(words, size.of_units(30.0), ink).label(ui, head, Align2::LEFT_TOP);
        let now = Answer::Show(chosen.to_vec(), expo);
        let mut answer = None;
        for (n, (choice, name)) in choices.iter().enumerate() {
            let button = match choice {
                choice if *choice == now => Button::primary(name),
                Answer::Settings => Button::plain(name),
                _ => Button::quiet(name),
            };
            let button = button
                .bold()
                .size(size.of_units(text::KITCHEN))
                .id(("station", n));
            let place = lay::cell(list, columns, row, gap, n);
            if button.at(ui, place).clicked() {
                answer = Some(choice.clone());
            }
        }
        answer
    });
    answer.inner.or(answer.dismissed.then_some(Answer::Stay))
}

/// All stations, each one, whole tables, and the way to the settings.
fn choices(look: Look<'_>, state: &State) -> Vec<(Answer, String)> {
    let words = look.words;
    let each = state.house.stations.iter().map(|station| vec![station.id]);
    let mut choices: Vec<_> = std::iter::once(Vec::new())
        .chain(each)
        .map(|stations| {
            let name = chosen(state, words, &stations);
            (Answer::Show(stations, false), name)
        })
        .collect();
    let pass = words.get("kitchen-set-tables").to_owned();
    choices.push((Answer::Show(Vec::new(), true), pass));
    choices.push((Answer::Settings, words.get("kitchen-settings").to_owned()));
    choices
}
