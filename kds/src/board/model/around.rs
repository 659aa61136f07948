use std::collections::{BTreeMap, BTreeSet};

use common::{
    Stamp, StationId, TicketId,
    kitchen::{Cooking, Kitchen, Ticket},
};
use ui::clock;

use super::{Dot, Scene, rows, said};
use crate::station;

/// What there is to say about a table besides the card itself.
pub(super) struct Around {
    pub(super) dots: Vec<Dot>,
    pub(super) feet: Vec<String>,
}

/// What another station has to do for the table.
#[derive(Default)]
struct Elsewhere {
    done: u32,
    of: u32,
    /// When it begins; nothing where it has begun.
    begins: Option<Stamp>,
    begun: bool,
}

/// Where else the check's food is made, how far that is, when it begins there, and what comes next.
pub(super) fn around(scene: Scene<'_>, ticket: &Ticket) -> Around {
    let stations = stations(scene, ticket);
    let mut also = Vec::new();
    let mut feet = Vec::new();
    let mut dots = Vec::new();
    for (id, there) in stations {
        let name = || {
            (
                "station",
                station::name(scene.state, scene.words, id).into(),
            )
        };
        dots.push(match (there.done, there.of) {
            (done, of) if done == of => Dot::Done,
            (0, _) => Dot::Open,
            _ => Dot::Part,
        });
        let later = there.begins.filter(|_| there.done == 0 && !there.begun);
        if let Some(at) = later {
            let time = clock::age_since(scene.now.timestamp(), at.timestamp());
            let gaps = [name(), ("time", time.into())];
            feet.push(scene.words.with("kitchen-start-in", &gaps));
        } else if there.done == there.of {
            also.push(scene.words.with("kitchen-station-done", &[name()]));
        } else {
            let counts = [name(), ("done", there.done.into()), ("of", there.of.into())];
            also.push(scene.words.with("kitchen-station-part", &counts));
        }
    }
    if !also.is_empty() {
        let stations = ("stations", also.join(" · ").into());
        feet.insert(0, scene.words.with("kitchen-also-at", &[stations]));
    }
    feet.extend(then(scene, ticket));
    Around { dots, feet }
}

fn stations(scene: Scene<'_>, ticket: &Ticket) -> BTreeMap<StationId, Elsewhere> {
    let mut stations: BTreeMap<StationId, Elsewhere> = BTreeMap::new();
    for other in elsewhere(&scene.state.kitchen, ticket) {
        for line in &other.lines {
            if matches!(line.cooking, Cooking::Voided(_)) {
                continue;
            }
            let there = stations.entry(other.station).or_default();
            there.of += line.quantity;
            if other.is_done(line) {
                there.done += line.quantity;
            } else if rows::begins(scene, line) > scene.now {
                let at = rows::begins(scene, line);
                there.begins = Some(there.begins.map_or(at, |known| known.min(at)));
            } else {
                there.begun = true;
            }
        }
    }
    stations
}

/// A ticket counts that is still being made, or that came with this one.
fn elsewhere<'a>(kitchen: &'a Kitchen, ticket: &Ticket) -> impl Iterator<Item = &'a Ticket> {
    let fires: BTreeSet<Stamp> = ticket.lines.iter().map(|line| line.fired_at).collect();
    let (own, station): (TicketId, StationId) = (ticket.id, ticket.station);
    let others = kitchen.of_check(ticket.check);
    let others = others.filter(move |other| other.id != own && other.station != station);
    others.filter(move |other| {
        let mut lines = other.lines.iter();
        other.is_open() || lines.any(|line| fires.contains(&line.fired_at))
    })
}

/// What the screen's stations make for the table next: "then: 2 Crème brûlée".
fn then(scene: Scene<'_>, ticket: &Ticket) -> Option<String> {
    let coming = scene.state.kitchen.coming.get(&ticket.check)?;
    let dishes = next_course(scene, coming, scene.stations);
    let gap = ("dishes", dishes?.into());
    Some(scene.words.with("kitchen-then", &[gap]))
}

/// The dishes of the next course that stations make, all where there are none.
pub(crate) fn next_course(
    scene: Scene<'_>,
    coming: &common::kitchen::Coming,
    stations: &[StationId],
) -> Option<String> {
    let here = coming.lines.iter().filter(|line| {
        let mut at = line.stations.iter();
        stations.is_empty() || at.any(|station| stations.contains(station))
    });
    let here: Vec<_> = here.collect();
    let course = here.first()?.course;
    let mut dishes: Vec<(&str, u32)> = Vec::new();
    for line in here.iter().filter(|line| line.course == course) {
        let name = said::of_item(scene, line.item, &line.name);
        match dishes.iter_mut().find(|(known, _)| *known == name) {
            Some((_, pieces)) => *pieces += line.quantity,
            None => dishes.push((name, line.quantity)),
        }
    }
    let dishes = dishes
        .iter()
        .map(|(name, pieces)| format!("{pieces} {name}"));
    Some(dishes.collect::<Vec<_>>().join(" · "))
}
