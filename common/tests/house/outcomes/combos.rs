use common::{
    Command, ItemId, LineId, Money, ScheduleId,
    check::{self, Adjustment, ComboPart},
    menu::{self, Item, Menu, Schedule, Slot},
    money::Rate,
};

use super::{Row, stage::Stage};
use crate::room::{ANNA, BURGER, MARC, PILSNER, SOUP};

const BURGER_AND_BEER: u32 = 323;
const CATCH: u32 = 324;

fn combo(stage: &mut Stage, parts: &[u32]) -> Command {
    stage.rings_with(|line| {
        line.item = BURGER_AND_BEER;
        let part = |item: &u32| ComboPart {
            item: ItemId(*item),
            modifiers: Vec::new(),
        };
        line.parts = parts.iter().map(part).collect();
    })
}

/// A combo that stands on the open check; its beer.
fn beer_of(stage: &mut Stage) -> LineId {
    let ring = combo(stage, &[PILSNER]);
    stage.has(&ring);
    let check = stage.room.state.checks.get(stage.open).expect("a check");
    check.lines.last().expect("a beer").id
}

pub fn count(item: u32, left: u32) -> Command {
    Command::Menu(menu::Command::Count {
        item: ItemId(item),
        left: Some(left),
    })
}

fn with(stage: &Stage, item: u32, change: fn(&mut Item)) -> Command {
    stage.menu(|menu| change(menu.items.get_mut(&ItemId(item)).expect("on the menu")))
}

fn lunch(menu: &mut Menu) -> &mut Schedule {
    let mut schedules = menu.schedules.iter_mut();
    schedules
        .find(|one| one.id == ScheduleId(1))
        .expect("lunch")
}

const IMPOSSIBLE: &str = "Burger, frites and a beer: a slot has nothing that can fill it.";
const NO_LUNCH: &str = "The setting Lunch cannot be so.";
const UNKNOWN: &str = "This item is not on the menu.";

pub const ROWS: &[Row] = &[
    (
        ANNA,
        "a combo without its drink",
        "Burger, frites and a beer: choose Drink first.",
        |s| combo(s, &[BURGER]),
    ),
    (ANNA, "soup for a drink", UNKNOWN, |s| combo(s, &[SOUP])),
    (ANNA, "a soup with parts", UNKNOWN, |s| {
        s.rings_with(|line| {
            line.parts = vec![ComboPart {
                item: ItemId(SOUP),
                modifiers: Vec::new(),
            }];
        })
    }),
    (
        ANNA,
        "a choice of the combo itself",
        "This choice is not on the menu.",
        |s| {
            s.rings_with(|line| {
                line.item = BURGER_AND_BEER;
                line.modifiers = vec![menu::Pick::Usual(common::ModifierId(101))];
            })
        },
    ),
    (
        MARC,
        "a cheaper beer of a combo",
        "Pilsner, 0.3 belongs to Burger, frites and a beer: change that as a whole.",
        |s| {
            let line = beer_of(s);
            s.adjusts(line, Adjustment::Price(Money::ZERO))
        },
    ),
    (
        ANNA,
        "more of a combo than is left of its beer",
        "Only 1 of Pilsner, 0.3 left.",
        |s| {
            s.has(&count(PILSNER, 2));
            let line = beer_of(s);
            s.adjusts(line, Adjustment::Quantity(3))
        },
    ),
    (
        ANNA,
        "three of the last two fish",
        "Only 2 of Catch of the day left.",
        |s| {
            s.has(&count(CATCH, 2));
            s.rings(CATCH, 3)
        },
    ),
    (
        ANNA,
        "a fish of which none is left",
        "Catch of the day is sold out.",
        |s| {
            s.has(&count(CATCH, 0));
            s.rings(CATCH, 1)
        },
    ),
    (
        ANNA,
        "what was voided before the last ones were sold",
        "Catch of the day is sold out.",
        |s| {
            s.has(&count(CATCH, 1));
            let ring = s.rings(CATCH, 1);
            s.has(&ring);
            let check = s.open;
            let known = s.room.state.checks.get(check).expect("a check");
            let line = known.lines.last().expect("a fish").id;
            s.has(&super::stage::void(check, line, None));
            let again = s.rings(CATCH, 1);
            s.has(&again);
            Command::Check(check::Command::Restore { check, line })
        },
    ),
    (ANNA, "a count of nothing known", UNKNOWN, |_| {
        count(9999, 5)
    }),
    (
        ANNA,
        "ten thousand fish",
        "A line has 1 to 9999 pieces.",
        |_| count(CATCH, 10_000),
    ),
    (
        MARC,
        "a menu based on an older one",
        "Somebody else has published changes meanwhile: look at them first.",
        |s| {
            let (old, new) = (s.menu(|_| {}), s.menu(|_| {}));
            s.has(&new);
            old
        },
    ),
    (MARC, "a slot without choices", IMPOSSIBLE, |s| {
        with(s, BURGER_AND_BEER, |item| {
            item.slots.push(Slot {
                name: "Sauce".into(),
                ..Slot::default()
            });
        })
    }),
    (MARC, "a combo in a combo", IMPOSSIBLE, |s| {
        with(s, BURGER_AND_BEER, |item| {
            item.slots[0].choices[0].item = ItemId(322);
        })
    }),
    (MARC, "a dish by weight in a combo", IMPOSSIBLE, |s| {
        with(s, BURGER_AND_BEER, |item| {
            item.slots[0].choices[0].item = ItemId(super::stage::CARPACCIO);
        })
    }),
    (
        MARC,
        "13 slots",
        "Burger, frites and a beer: at most 12.",
        |s| {
            with(s, BURGER_AND_BEER, |item| {
                let slot = item.slots[0].clone();
                item.slots = vec![slot; 13];
            })
        },
    ),
    (
        MARC,
        "a number for two dishes",
        "Onion soup, gruyère: 121 stands on the menu twice.",
        |s| with(s, SOUP, |soup| soup.plu = Some("121".into())),
    ),
    (
        MARC,
        "a number that a bottle has",
        "Onion soup, gruyère: 2900000020207 stands on the menu twice.",
        |s| with(s, SOUP, |soup| soup.plu = Some("2900000020207".into())),
    ),
    (
        MARC,
        "a name as long as a sentence",
        "A soup that is as long as its own name would be if it were a: a name has at most 60 \
         characters.",
        |s| {
            with(s, SOUP, |soup| {
                soup.name =
                    "A soup that is as long as its own name would be if it were a snake".into();
            })
        },
    ),
    (
        MARC,
        "a name that no till can show",
        "борщ: this name has characters that cannot be printed.",
        |s| with(s, SOUP, |soup| soup.name = "борщ".into()),
    ),
    (MARC, "goes well with nothing", UNKNOWN, |s| {
        with(s, SOUP, |soup| soup.goes_with = vec![ItemId(9999)])
    }),
    (MARC, "a favourite that is gone", UNKNOWN, |s| {
        s.menu(|menu| menu.favourites.push(ItemId(9999)))
    }),
    (
        MARC,
        "a menu of 100,001 items",
        "A menu has at most 100000 items.",
        |s| {
            s.menu(|menu| {
                let item = menu.items[&ItemId(SOUP)].clone();
                let known = u32::try_from(menu.items.len()).expect("few");
                for id in (10_000..)
                    .map(ItemId)
                    .take(usize::try_from(100_001 - known).expect("few"))
                {
                    let plu = None;
                    menu.items.insert(
                        id,
                        Item {
                            id,
                            plu,
                            ..item.clone()
                        },
                    );
                }
            })
        },
    ),
    (MARC, "lunch from noon to noon", NO_LUNCH, |s| {
        s.menu(|menu| lunch(menu).when.ends = lunch(menu).when.begins)
    }),
    (MARC, "lunch for less than nothing", NO_LUNCH, |s| {
        s.menu(|menu| {
            let page = menu.groups[0].id;
            let percent: Rate = "-101".parse().expect("a rate");
            lunch(menu).pages.insert(page, percent);
        })
    }),
    (MARC, "lunch without a name", "A name is missing.", |s| {
        s.menu(|menu| lunch(menu).name.clear())
    }),
    (MARC, "a lunch price of what is gone", UNKNOWN, |s| {
        s.menu(|menu| {
            lunch(menu).prices.insert(ItemId(9999), Money::cents(1));
        })
    }),
    (
        MARC,
        "a negative lunch price",
        "Lunch menu, 2 courses: the price is out of range.",
        |s| {
            s.menu(|menu| {
                lunch(menu).prices.insert(ItemId(321), Money::cents(-1));
            })
        },
    ),
];
