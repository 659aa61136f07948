use std::collections::BTreeMap;

use crate::{
    ModifierGroupId, ModifierId, Money,
    menu::{Modifier, ModifierGroup, Prefix},
};

type Choice = (&'static str, i64, Prefix);

/// Number, name, at least, at most, choices.
const GROUPS: &[(u32, &str, u8, u8, &[Choice])] = &[
    (
        1,
        "Doneness",
        1,
        1,
        &[
            ("Rare", 0, Prefix::Plain),
            ("Medium", 0, Prefix::Plain),
            ("Well done", 0, Prefix::Plain),
        ],
    ),
    (
        2,
        "Leave out",
        0,
        4,
        &[
            ("Onion", 0, Prefix::No),
            ("Pickle", 0, Prefix::No),
            ("Tomato", 0, Prefix::No),
        ],
    ),
    (
        3,
        "Add",
        0,
        3,
        &[
            ("Bacon", 200, Prefix::Extra),
            ("Cheese", 150, Prefix::Extra),
        ],
    ),
    (
        4,
        "Sauce",
        0,
        2,
        &[
            ("Béarnaise", 350, Prefix::Plain),
            ("Pepper sauce", 350, Prefix::Plain),
            ("Sauce", 0, Prefix::Side),
        ],
    ),
    (
        5,
        "Spice",
        0,
        1,
        &[("Mild", 0, Prefix::Plain), ("Hot", 0, Prefix::Plain)],
    ),
    (
        6,
        "Without",
        0,
        3,
        &[
            ("Nuts", 0, Prefix::No),
            ("Cheese", 0, Prefix::No),
            ("Dressing", 0, Prefix::Side),
        ],
    ),
    (
        7,
        "Butter",
        0,
        2,
        &[("Capers", 0, Prefix::No), ("Butter", 0, Prefix::Light)],
    ),
    (
        8,
        "Dip",
        0,
        2,
        &[
            ("Mayonnaise", 80, Prefix::Plain),
            ("Ketchup", 80, Prefix::Plain),
        ],
    ),
    (
        9,
        "With it",
        0,
        1,
        &[
            ("Ice cream", 250, Prefix::Plain),
            ("Cream", 150, Prefix::Plain),
        ],
    ),
    (
        10,
        "Flavour",
        1,
        1,
        &[
            ("Lemon", 0, Prefix::Plain),
            ("Raspberry", 0, Prefix::Plain),
            ("Vanilla", 0, Prefix::Plain),
            ("Chocolate", 0, Prefix::Plain),
        ],
    ),
    (
        11,
        "Glasses",
        0,
        1,
        &[
            ("2 glasses", 0, Prefix::Plain),
            ("3 glasses", 0, Prefix::Plain),
            ("4 glasses", 0, Prefix::Plain),
        ],
    ),
    (
        12,
        "Ice",
        0,
        2,
        &[
            ("Ice", 0, Prefix::No),
            ("Ice", 0, Prefix::Extra),
            ("Lemon", 0, Prefix::Plain),
        ],
    ),
    (13, "Beans", 0, 1, &[("Decaf", 0, Prefix::Plain)]),
    (
        14,
        "Milk",
        0,
        1,
        &[
            ("Oat milk", 50, Prefix::Plain),
            ("Soy milk", 50, Prefix::Plain),
        ],
    ),
    (
        15,
        "Leaves",
        1,
        1,
        &[
            ("Earl Grey", 0, Prefix::Plain),
            ("Assam", 0, Prefix::Plain),
            ("Green", 0, Prefix::Plain),
            ("Rooibos", 0, Prefix::Plain),
        ],
    ),
    (
        16,
        "Side dish",
        1,
        1,
        &[
            ("Frites", 0, Prefix::Plain),
            ("Salad", 0, Prefix::Plain),
            ("Gratin", 150, Prefix::Plain),
        ],
    ),
    (
        17,
        "Salad",
        1,
        1,
        &[
            ("Green salad", 0, Prefix::Plain),
            ("Tomato salad", 50, Prefix::Plain),
        ],
    ),
    (
        18,
        "Dressing",
        1,
        1,
        &[
            ("Vinaigrette", 0, Prefix::Plain),
            ("Yoghurt", 0, Prefix::Plain),
            ("Balsamic", 0, Prefix::Plain),
        ],
    ),
];

/// Chosen unless somebody chooses otherwise.
const USUAL: &[u32] = &[1600, 1700, 1800];

/// A salad asks which one, and each of those for its dressing.
const OPENS: &[(u32, u32)] = &[(1601, 17), (1700, 18), (1701, 18)];

pub(super) fn groups() -> BTreeMap<ModifierGroupId, ModifierGroup> {
    let group = |(id, name, min, max, choices): &(u32, &str, u8, u8, &[Choice])| {
        let modifiers = (id * 100..)
            .zip(choices.iter())
            .map(|(id, (name, cents, prefix))| Modifier {
                id: ModifierId(id),
                name: (*name).into(),
                price: Money::cents(*cents),
                prefix: *prefix,
                usual: USUAL.contains(&id),
                opens: opened_by(id),
                station: None,
                uses: Vec::new(),
                ..Modifier::default()
            });
        let id = ModifierGroupId(*id);
        let modifiers = modifiers.collect();
        (
            id,
            ModifierGroup {
                id,
                name: (*name).into(),
                min: *min,
                max: *max,
                modifiers,
                ..ModifierGroup::default()
            },
        )
    };
    GROUPS.iter().map(group).collect()
}

fn opened_by(modifier: u32) -> Vec<ModifierGroupId> {
    let opened = OPENS.iter().filter(|(by, _)| *by == modifier);
    opened.map(|(_, group)| ModifierGroupId(*group)).collect()
}
