//! What the demo's kitchen needs to know: its stations, how long dishes take, and what they are
//! made of.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{BAR, COLD, FRY, GRILL, PASTRY, STOVE};
use crate::{
    IngredientId, ItemId, Language, ModifierId, StationId,
    house::Station,
    menu::{Ingredient, Item, Menu, Modifier, Use},
};

/// A station with how many dishes it makes at once, and who makes them while nobody is there.
const STATIONS: &[(StationId, &str, u8, Option<StationId>)] = &[
    (GRILL, "Grill", 8, Some(STOVE)),
    (STOVE, "Stove", 8, None),
    (FRY, "Fry", 6, Some(STOVE)),
    (COLD, "Cold", 6, None),
    (PASTRY, "Pastry", 6, Some(COLD)),
    (BAR, "Bar", 6, None),
];

const G: &str = "g";
const ML: &str = "ml";

/// Number, unit, name; in German, French, Dutch and Chinese.
const INGREDIENTS: &[(u32, &str, &str, [&str; 4])] = &[
    (1, G, "Beef", ["Rindfleisch", "Bœuf", "Rundvlees", "牛肉"]),
    (
        2,
        G,
        "Potatoes",
        ["Kartoffeln", "Pommes de terre", "Aardappelen", "土豆"],
    ),
    (3, G, "Bread", ["Brot", "Pain", "Brood", "面包"]),
    (4, ML, "Cream", ["Sahne", "Crème", "Room", "奶油"]),
    (5, "", "Eggs", ["Eier", "Œufs", "Eieren", "鸡蛋"]),
    (6, G, "Tomatoes", ["Tomaten", "Tomates", "Tomaten", "番茄"]),
    (7, G, "Lettuce", ["Kopfsalat", "Laitue", "Sla", "生菜"]),
    (8, G, "Cod", ["Kabeljau", "Cabillaud", "Kabeljauw", "鳕鱼"]),
    (9, G, "Butter", ["Butter", "Beurre", "Boter", "黄油"]),
    (10, G, "Cheese", ["Käse", "Fromage", "Kaas", "奶酪"]),
    (11, G, "Bacon", ["Speck", "Lard", "Spek", "培根"]),
    (12, G, "Mussels", ["Muscheln", "Moules", "Mosselen", "青口"]),
    (13, G, "Onions", ["Zwiebeln", "Oignons", "Uien", "洋葱"]),
    (14, G, "Sole", ["Seezunge", "Sole", "Zeetong", "比目鱼"]),
    (
        15,
        G,
        "Chocolate",
        ["Schokolade", "Chocolat", "Chocolade", "巧克力"],
    ),
    (
        16,
        "",
        "Burger buns",
        [
            "Burgerbrötchen",
            "Pains à burger",
            "Burgerbroodjes",
            "汉堡面包",
        ],
    ),
];

/// What a piece of a dish takes.
const USES: &[(u32, &[(u32, u32)])] = &[
    (102, &[(1, 90), (10, 15)]),
    (103, &[(13, 180), (10, 40), (3, 40)]),
    (107, &[(1, 100), (5, 1), (3, 30)]),
    (112, &[(3, 150), (9, 30)]),
    (121, &[(1, 180), (16, 1), (6, 30), (7, 15), (13, 20)]),
    (122, &[(1, 220), (2, 250), (9, 20)]),
    (123, &[(14, 350), (9, 60)]),
    (124, &[(12, 800), (2, 250), (4, 60)]),
    (125, &[(9, 30), (10, 30)]),
    (126, &[(2, 180), (9, 40)]),
    (128, &[(5, 1), (9, 40), (2, 150)]),
    (130, &[(8, 180), (9, 50), (4, 30)]),
    (134, &[(6, 120), (5, 1)]),
    (135, &[(10, 400), (3, 300)]),
    (136, &[(16, 1), (6, 30), (7, 15), (13, 20)]),
    (141, &[(1, 300)]),
    (142, &[(1, 200)]),
    (143, &[(1, 1100)]),
    (152, &[(1, 220), (16, 1), (11, 40), (10, 30)]),
    (161, &[(2, 250)]),
    (163, &[(7, 90)]),
    (165, &[(2, 220), (4, 90)]),
    (166, &[(2, 240), (9, 30)]),
    (169, &[(9, 60), (5, 1)]),
    (181, &[(4, 120), (5, 2)]),
    (182, &[(15, 60), (5, 1), (4, 50)]),
    (184, &[(15, 40), (4, 60), (5, 1)]),
];

/// What a choice takes besides.
const MORE: &[(u32, &[(u32, u32)])] = &[
    (300, &[(11, 40)]),
    (301, &[(10, 30)]),
    (400, &[(9, 60), (5, 1)]),
    (901, &[(4, 60)]),
    (1600, &[(2, 250)]),
    (1602, &[(2, 220), (4, 90)]),
    (1700, &[(7, 90)]),
    (1701, &[(6, 150)]),
];

/// Minutes, as the cooks say.
const MINUTES: &[(u8, &[u32])] = &[
    (2, &[112, 161, 162, 163, 169, 170, 188, 189]),
    (
        4,
        &[
            101, 102, 105, 107, 108, 109, 110, 164, 166, 167, 182, 184, 186, 187,
        ],
    ),
    (
        5,
        &[
            181, 183, 185, 190, 241, 242, 243, 244, 245, 246, 247, 248, 290,
        ],
    ),
    (6, &[103, 104, 106, 111, 168]),
    (9, &[124, 126, 128, 136]),
    (11, &[121, 123, 130, 131, 134, 142, 147, 149, 150, 152]),
    (13, &[122, 125, 127, 129, 132, 141, 144, 148]),
    (16, &[133, 135, 145, 146, 151]),
    (25, &[143]),
];

/// Dishes of which another station makes a part: the frites.
const ALSO_AT: &[(u32, StationId)] = &[(122, FRY), (124, FRY)];

/// Choices that another station makes.
const CHOICES_AT: &[(u32, StationId)] = &[(1600, FRY), (1700, COLD), (1701, COLD)];

pub(super) fn stations() -> Vec<Station> {
    let station =
        |(id, name, capacity, fallback): &(StationId, &str, u8, Option<StationId>)| Station {
            id: *id,
            name: (*name).into(),
            capacity: Some(*capacity),
            fallback: *fallback,
            ..Station::default()
        };
    STATIONS.iter().map(station).collect()
}

/// What the kitchen knows of the dishes.
pub(super) fn teach(menu: &mut Menu) {
    menu.ingredients = INGREDIENTS.iter().map(ingredient).collect();
    on_items(&mut menu.items);
    let groups = menu.modifier_groups.values_mut();
    let mut choices: BTreeMap<ModifierId, &mut Modifier> = groups
        .flat_map(|group| &mut group.modifiers)
        .map(|modifier| (modifier.id, modifier))
        .collect();
    for (id, uses) in MORE {
        if let Some(modifier) = choices.get_mut(&ModifierId(*id)) {
            modifier.uses = used(uses);
        }
    }
    for (id, station) in CHOICES_AT {
        if let Some(modifier) = choices.get_mut(&ModifierId(*id)) {
            modifier.station = Some(*station);
        }
    }
}

fn on_items(items: &mut BTreeMap<ItemId, Item>) {
    for (id, uses) in USES {
        if let Some(item) = items.get_mut(&ItemId(*id)) {
            item.uses = used(uses);
        }
    }
    for (minutes, ids) in MINUTES {
        for id in *ids {
            if let Some(item) = items.get_mut(&ItemId(*id)) {
                item.prep_minutes = Some(*minutes);
            }
        }
    }
    for (id, station) in ALSO_AT {
        if let Some(item) = items.get_mut(&ItemId(*id)) {
            item.also_at.push(*station);
        }
    }
}

fn ingredient(
    (id, unit, name, [de, fr, nl, zh]): &(u32, &str, &str, [&str; 4]),
) -> (IngredientId, Ingredient) {
    let names = [
        (Language::German, de),
        (Language::French, fr),
        (Language::Dutch, nl),
        (Language::Chinese, zh),
    ];
    let id = IngredientId(*id);
    let ingredient = Ingredient {
        id,
        name: (*name).into(),
        names: names.map(|(one, name)| (one, (*name).into())).into(),
        unit: (*unit).into(),
    };
    (id, ingredient)
}

fn used(uses: &[(u32, u32)]) -> Vec<Use> {
    let uses = uses.iter().map(|(ingredient, quantity)| Use {
        ingredient: IngredientId(*ingredient),
        quantity: Decimal::from(*quantity),
    });
    uses.collect()
}
