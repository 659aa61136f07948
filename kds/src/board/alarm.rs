//! The red strip: food that nobody may be making.

use common::{
    Stamp, StationId,
    kitchen::{Alarm, Ticket},
};
use egui::{Rect, Ui};
use ui::{
    clock, lay,
    widget::{Tone, banner},
};

use super::{
    Board,
    model::{Scene, dish},
};
use crate::{size::Size, station};

/// The height of an alarm, in units.
const HEIGHT: f32 = 52.0;

/// In words: one a station and reason, the oldest first. A ticket that waits on another page of
/// this very screen is said there.
pub(crate) fn alarms(board: &Board<'_>) -> Vec<String> {
    let scene = board.scene;
    let all = scene.state.kitchen.alarms(scene.now);
    let here = scene.stations;
    let own = |ticket: &Ticket| {
        board.is_of_stations() && (here.is_empty() || here.contains(&ticket.station))
    };
    let mut groups: Vec<(Alarm, StationId, Vec<&Ticket>)> = Vec::new();
    for (ticket, alarm) in all {
        if alarm == Alarm::NotShown && own(ticket) {
            continue;
        }
        let same = |(known, station, _): &&mut (Alarm, StationId, _)| {
            *known == alarm && *station == ticket.station
        };
        match groups.iter_mut().find(same) {
            Some((.., tickets)) => tickets.push(ticket),
            None => groups.push((alarm, ticket.station, vec![ticket])),
        }
    }
    for (.., tickets) in &mut groups {
        tickets.sort_by_key(|ticket| since(ticket));
    }
    groups.sort_by_key(|(.., tickets)| tickets.first().map(|ticket| since(ticket)));
    let said = groups
        .iter()
        .filter_map(|(alarm, station, tickets)| group(scene, *alarm, *station, tickets));
    said.collect()
}

/// When the newest lines came.
fn since(ticket: &Ticket) -> Stamp {
    let newest = ticket.lines.iter().map(|line| line.fired_at).max();
    newest.unwrap_or(ticket.fired_at)
}

fn group(
    scene: Scene<'_>,
    alarm: Alarm,
    station: StationId,
    tickets: &[&Ticket],
) -> Option<String> {
    let oldest = *tickets.first()?;
    let time = clock::age_since(since(oldest).timestamp(), scene.now.timestamp());
    let name = station::name(scene.state, scene.words, station);
    let open = oldest.lines.iter().filter(|line| line.is_open());
    let dishes = open.map(|line| format!("{} {}", line.quantity, dish(scene, line)));
    let dishes: Vec<String> = dishes.collect();
    let dish = match dishes.as_slice() {
        [one] => one.clone(),
        [first, more @ ..] => format!("{first} +{}", more.len()),
        [] => return None,
    };
    let key = match (alarm, tickets) {
        (Alarm::NotShown, [_]) => "kitchen-alarm-unseen",
        (Alarm::NotShown, _) => "kitchen-alarm-unseen-many",
        (Alarm::StationAway, [_]) => "kitchen-alarm-away",
        (Alarm::StationAway, _) => "kitchen-alarm-away-many",
    };
    let gaps = [
        ("station", name.into()),
        ("table", oldest.label.as_str().into()),
        ("dish", dish.into()),
        ("count", tickets.len().into()),
        ("time", time.into()),
    ];
    Some(scene.words.with(key, &gaps))
}

/// Paints them over the board in one row, so that it keeps its room; gives back what is left below.
pub(crate) fn alarms_ui(ui: &Ui, size: Size, rect: Rect, said: &[String]) -> Rect {
    let Some((first, more)) = said.split_first() else {
        return rect;
    };
    let (place, rest) = lay::top(rect, size.of_bar().of_units(HEIGHT));
    let words = match more.len() {
        0 => first.clone(),
        more => format!("{first} · +{more}"),
    };
    // Apart from the red bar of a silent house.
    let (_, place) = lay::top(place, size.of_bar().of_units(3.0));
    banner(ui, place, Tone::Bad, &words);
    rest
}
