//! The menu of the files, dealt over four stations.

use std::collections::{BTreeMap, BTreeSet};

use common::{
    IngredientId, ItemId, StationId,
    house::{Founding, Station},
    menu::{Ingredient, Item, Use},
};
use rand::{SeedableRng as _, rngs::StdRng, seq::SliceRandom as _};
use rust_decimal::Decimal;

use super::super::plan::Plan;
use super::chance;

/// The stations, with the minutes that their dishes take.
const STATIONS: [(&str, std::ops::RangeInclusive<u8>); 4] = [
    ("Grill", 6..=12),
    ("Fry", 4..=8),
    ("Cold", 3..=6),
    ("Bar", 1..=4),
];
/// What may run out, with all that is made of it.
const LARDER: [&str; 8] = [
    "Beef", "Chicken", "Rice", "Tofu", "Potatoes", "Lettuce", "Beans", "Lime",
];
/// Of a hundred dishes so many are made at two stations.
const ALSO_ELSEWHERE: u64 = 12;
/// A kitchen is staffed for its busiest half hour.
const RUSH_HOUR: i64 = 30 * 60_000;
/// Fewer cannot keep two tables apart.
const FEWEST_HANDS: i64 = 2;

/// The numbers of the stations.
pub(in crate::replay) fn stations() -> impl Iterator<Item = StationId> {
    (1..).map(StationId).take(STATIONS.len())
}

/// A station's name.
pub(super) fn named(station: StationId) -> &'static str {
    let known = stations().zip(STATIONS.iter());
    let known = known.filter(|(id, _)| *id == station);
    known.map(|(_, (name, _))| *name).next().unwrap_or("?")
}

/// Deals the dishes over the stations by these dice, one to each in turn, and staffs them. What a
/// dish is called decides, not what it costs: the cook makes the same.
pub(in crate::replay) fn deal(plan: &mut Plan, seed: u64, stagger: bool) {
    let founding = &mut plan.founding;
    let names: BTreeSet<String> = founding
        .menu
        .items
        .values()
        .map(|item| item.name.clone())
        .collect();
    let mut names: Vec<String> = names.into_iter().collect();
    names.shuffle(&mut StdRng::seed_from_u64(seed));
    let turns: BTreeMap<String, usize> = names.into_iter().zip(0..).collect();
    for item in founding.menu.items.values_mut() {
        prepare(item, seed, turns.get(&item.name).copied().unwrap_or(0));
    }
    let larder = (1..).map(IngredientId).zip(LARDER);
    founding.menu.ingredients = larder
        .map(|(id, name)| {
            let known = Ingredient {
                id,
                name: name.into(),
                ..Ingredient::default()
            };
            (id, known)
        })
        .collect();
    founding.house.kitchen.stagger = stagger;
    let hands = hands(plan);
    plan.founding.house.stations = stations()
        .map(|id| Station {
            id,
            name: named(id).into(),
            capacity: hands.get(&id).copied(),
            ..Station::default()
        })
        .collect();
}

fn prepare(item: &mut Item, seed: u64, turn: usize) {
    let number = u64::try_from(turn).unwrap_or(0);
    let place = turn % STATIONS.len();
    let minutes = STATIONS[place].1.clone();
    let span = u64::from(minutes.end() - minutes.start() + 1);
    let more = u8::try_from(chance(seed, number, 1) % span).unwrap_or(0);
    let station = |place: usize| stations().nth(place % STATIONS.len());
    item.station = station(place);
    item.prep_minutes = Some(minutes.start() + more);
    // The kitchen finishes together what belongs to a course, and nothing else.
    item.course = 1;
    if chance(seed, number, 2) % 100 < ALSO_ELSEWHERE {
        item.also_at.extend(station(place + 1));
    }
    let of = usize::try_from(chance(seed, number, 3)).unwrap_or(0) % LARDER.len();
    item.uses = vec![Use {
        ingredient: IngredientId(u32::try_from(of).unwrap_or(0) + 1),
        quantity: Decimal::ONE,
    }];
}

/// Where a dish is made.
pub(super) fn made_at(item: &Item) -> impl Iterator<Item = StationId> {
    item.station.into_iter().chain(item.also_at.iter().copied())
}

/// So many dishes at once as the busiest half hour of each station asks for, and a quarter more.
fn hands(plan: &Plan) -> BTreeMap<StationId, u8> {
    let mut work: BTreeMap<(StationId, i64), i64> = BTreeMap::new();
    let rounds = plan.parties.iter().flat_map(|party| &party.rounds);
    for (at, rung) in rounds.flat_map(|round| round.lines.iter().map(|rung| (round.at, rung))) {
        for (station, prep) in times(&plan.founding, rung.item) {
            let prep = prep * i64::from(rung.quantity);
            *work.entry((station, at.div_euclid(RUSH_HOUR))).or_default() += prep;
        }
    }
    let busiest = |station: StationId| {
        let of = work.iter().filter(|((known, _), _)| *known == station);
        of.map(|(_, work)| *work).max().unwrap_or(0)
    };
    stations()
        .map(|station| {
            let hands = (busiest(station) * 5 / 4 + RUSH_HOUR - 1) / RUSH_HOUR;
            let hands = u8::try_from(hands.clamp(FEWEST_HANDS, 99)).unwrap_or(2);
            (station, hands)
        })
        .collect()
}

/// A dish's stations, with the milliseconds that it takes there.
fn times(founding: &Founding, item: ItemId) -> Vec<(StationId, i64)> {
    let Some(item) = founding.menu.items.get(&item) else {
        return Vec::new();
    };
    let prep = i64::from(item.prep_minutes.unwrap_or(0)) * 60_000;
    made_at(item).map(|station| (station, prep)).collect()
}
