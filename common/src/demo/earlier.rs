use std::collections::BTreeSet;

use super::night::{ANNA, BRAM, CHEN, Night, Scene};
use crate::{
    Money, StaffId, Stamp,
    check::{Share, Tender},
    menu::Menu,
};

/// The first of these guests came so many minutes before now, in a house that opened early enough.
const LONGEST: i64 = 400;
/// The last of them had left by then.
const SHORTEST: i64 = 140;

/// Item, quantity, modifiers.
type Dish = (u32, u32, &'static [u32]);
/// Minutes ago, waiter, table, covers, dishes, tender, tip in cents.
type Party = (i64, StaffId, u32, u8, &'static [Dish], Tender, i64);

const CARD: Tender = Tender::Card;
const CASH: Tender = Tender::Cash;

const PARTIES: &[Party] = &[
    (
        400,
        ANNA,
        1,
        2,
        &[(103, 2, &[]), (131, 2, &[]), (283, 2, &[])],
        CARD,
        420,
    ),
    (
        385,
        BRAM,
        10,
        4,
        &[(121, 3, &[101, 200]), (136, 1, &[]), (264, 4, &[])],
        CARD,
        900,
    ),
    (
        370,
        CHEN,
        41,
        2,
        &[(134, 2, &[]), (263, 2, &[]), (281, 2, &[])],
        CASH,
        190,
    ),
    (
        352,
        ANNA,
        3,
        2,
        &[(122, 2, &[101]), (207, 2, &[]), (181, 1, &[])],
        CARD,
        580,
    ),
    (
        338,
        CHEN,
        20,
        5,
        &[(129, 5, &[]), (261, 2, &[1101]), (282, 5, &[])],
        CARD,
        2250,
    ),
    (
        321,
        BRAM,
        52,
        3,
        &[(124, 2, &[]), (133, 1, &[]), (222, 3, &[])],
        CASH,
        310,
    ),
    (
        300,
        ANNA,
        12,
        4,
        &[
            (101, 2, &[]),
            (130, 2, &[]),
            (125, 2, &[]),
            (202, 1, &[1102]),
        ],
        CARD,
        1300,
    ),
    (
        284,
        BRAM,
        5,
        2,
        &[(128, 2, &[]), (221, 2, &[]), (187, 1, &[])],
        CARD,
        0,
    ),
    (
        262,
        CHEN,
        44,
        2,
        &[(242, 2, &[]), (102, 2, &[]), (112, 1, &[])],
        CARD,
        460,
    ),
    (
        241,
        ANNA,
        30,
        4,
        &[
            (141, 2, &[101]),
            (147, 2, &[]),
            (161, 4, &[]),
            (208, 1, &[1102]),
        ],
        CASH,
        1190,
    ),
    (
        220,
        BRAM,
        14,
        3,
        &[(126, 3, &[]), (266, 3, &[]), (182, 3, &[])],
        CARD,
        700,
    ),
    (
        204,
        CHEN,
        33,
        7,
        &[(121, 7, &[102]), (222, 7, &[]), (185, 4, &[])],
        CARD,
        1750,
    ),
    (
        190,
        ANNA,
        2,
        2,
        &[(105, 2, &[]), (132, 2, &[]), (209, 2, &[])],
        CARD,
        640,
    ),
];

/// Guests who have come, paid and left before the busy tables sat down, for a house that has been
/// open for so many minutes; none where it has just opened.
#[must_use]
pub fn earlier_tables(now: Stamp, open_for: i64) -> Vec<Scene> {
    let span = open_for.min(LONGEST);
    let mut night = Night::new(now, 0x1000);
    if span >= SHORTEST + 60 {
        let menu = super::menu();
        for (minutes, staff, table, covers, dishes, tender, tip) in PARTIES {
            let minutes =
                SHORTEST + (minutes - SHORTEST) * (span - SHORTEST) / (LONGEST - SHORTEST);
            let check = night.seat(minutes, *staff, *table, *covers);
            let wishes: Vec<_> = dishes
                .iter()
                .map(|(i, q, m)| (*i, *q, *m, &[][..]))
                .collect();
            let fire = night.order_in(Some(0), minutes - 1, *staff, check, &wishes);
            night.done(minutes - 12, fire, &stations(&menu, dishes));
            let sums = (total(&menu, dishes), Money::cents(*tip));
            night.pay(minutes - 40, *staff, check, sums, *tender, Share::Whole);
        }
    }
    night.told()
}

fn stations(menu: &Menu, dishes: &[Dish]) -> Vec<u32> {
    let items = dishes.iter();
    let items = items.filter_map(|(id, ..)| menu.items.get(&crate::ItemId(*id)));
    let stations = items.flat_map(|item| item.station.iter().chain(&item.also_at));
    let stations: BTreeSet<u32> = stations.map(|station| station.0).collect();
    stations.into_iter().collect()
}

fn total(menu: &Menu, dishes: &[Dish]) -> Money {
    let modifiers = || {
        menu.modifier_groups
            .values()
            .flat_map(|group| &group.modifiers)
    };
    let piece = |(id, _, chosen): &Dish| {
        let item = menu
            .items
            .get(&crate::ItemId(*id))
            .map(|item| item.price)
            .unwrap_or_default();
        let more = modifiers().filter(|modifier| chosen.contains(&modifier.id.0));
        item + more.map(|modifier| modifier.price).sum::<Money>()
    };
    dishes.iter().map(|dish| piece(dish).times(dish.1)).sum()
}
