use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::time;

use super::{FOOD, GRILL, STOVE};
use crate::{
    GroupId, ItemId, Language, Money, ScheduleId, StationId,
    house::ServiceMode,
    menu::{
        Allergen::{
            self, Celery, Crustaceans, Eggs, Fish, Gluten, Milk, Molluscs, Mustard, Sesame,
            Soybeans, Sulphites,
        },
        Hue, Item, Menu, Names, Schedule, Slot, SlotChoice, When,
    },
};

const LUNCH: ItemId = ItemId(321);
const EVENING: ItemId = ItemId(322);
const BURGER_AND_BEER: ItemId = ItemId(323);
const CATCH: ItemId = ItemId(324);
/// So many pieces of the catch came this morning.
const CAUGHT: u32 = 12;

/// A choice of a slot, and what it costs more in cents.
type Choice = (u32, i64);

/// What guests must be told of some dishes.
const ALLERGENS: &[(u32, &[Allergen])] = &[
    (101, &[Molluscs]),
    (102, &[Milk]),
    (103, &[Gluten, Milk, Celery]),
    (104, &[Fish, Crustaceans, Gluten, Celery]),
    (105, &[Milk]),
    (107, &[Eggs, Mustard]),
    (121, &[Gluten, Milk, Sesame, Mustard]),
    (123, &[Fish, Gluten, Milk]),
    (124, &[Molluscs, Celery, Sulphites]),
    (125, &[Milk, Celery, Sulphites]),
    (128, &[Gluten, Eggs]),
    (135, &[Milk, Gluten, Sulphites]),
    (136, &[Gluten, Soybeans, Sesame]),
    (181, &[Milk, Eggs]),
    (182, &[Milk, Eggs, Soybeans]),
];

/// Names in German, French, Dutch and Chinese.
const NAMES: &[(u32, [&str; 4])] = &[
    (
        105,
        [
            "Ziegenkäse, Honig",
            "Chèvre, miel",
            "Geitenkaas, honing",
            "蜂蜜山羊奶酪",
        ],
    ),
    (
        109,
        [
            "Räucherforelle, Dill",
            "Truite fumée, aneth",
            "Gerookte forel, dille",
            "香草熏鱼",
        ],
    ),
    (
        126,
        [
            "Gnocchi, Salbeibutter",
            "Gnocchis, beurre de sauge",
            "Gnocchi, salieboter",
            "鼠尾草黄油面疙瘩",
        ],
    ),
    (
        130,
        [
            "Kabeljau, Beurre blanc",
            "Cabillaud, beurre blanc",
            "Kabeljauw, beurre blanc",
            "白酱鳕鱼",
        ],
    ),
    (
        144,
        [
            "Lammkoteletts, Thymian",
            "Côtelettes d’agneau, thym",
            "Lamskoteletten, tijm",
            "百里香羊排",
        ],
    ),
    (
        185,
        ["Zitronentarte", "Tarte au citron", "Citroentaart", "柠檬挞"],
    ),
    (
        321,
        [
            "Mittagsmenü, 2 Gänge",
            "Menu du midi, 2 plats",
            "Lunchmenu, 2 gangen",
            "午市套餐，两道菜",
        ],
    ),
    (
        322,
        [
            "Abendmenü, 3 Gänge",
            "Menu du soir, 3 plats",
            "Avondmenu, 3 gangen",
            "晚市套餐，三道菜",
        ],
    ),
    (
        323,
        [
            "Burger, Frites und Bier",
            "Burger, frites et bière",
            "Burger, friet en bier",
            "汉堡薯条配啤酒",
        ],
    ),
    (
        324,
        [
            "Fang des Tages",
            "Pêche du jour",
            "Vangst van de dag",
            "今日鲜鱼",
        ],
    ),
];

/// The page of what is sold together, with the fish of which there are so many and no more; and
/// what kitchens and guests ask about some dishes.
pub(super) fn add(menu: &mut Menu, page: GroupId) {
    for item in [
        lunch(page),
        evening(page),
        burger_and_beer(page),
        catch(page),
    ] {
        menu.items.insert(item.id, item);
    }
    menu.left.insert(CATCH, CAUGHT);
    for (id, allergens) in ALLERGENS {
        if let Some(item) = menu.items.get_mut(&ItemId(*id)) {
            item.allergens = allergens.iter().copied().collect::<BTreeSet<_>>();
        }
    }
    for (id, names) in NAMES {
        if let Some(item) = menu.items.get_mut(&ItemId(*id)) {
            item.names = in_four(*names);
        }
    }
    menu.schedules = schedules();
}

/// The page's name in the other languages.
pub(super) fn page_names() -> Names {
    in_four(["Menüs", "Menus", "Menu’s", "套餐"])
}

fn in_four(names: [&str; 4]) -> Names {
    use Language::{Chinese, Dutch, French, German};
    let languages = [German, French, Dutch, Chinese];
    let names = languages.into_iter().zip(names);
    names
        .map(|(language, name)| (language, name.into()))
        .collect()
}

fn lunch(page: GroupId) -> Item {
    let slots = vec![
        slot("Starter", &[(103, 0), (105, 0), (108, 0), (104, 200)]),
        slot("Main", &[(126, 0), (134, 0), (128, 0), (124, 300)]),
    ];
    combo(LUNCH, "Lunch menu, 2 courses", 2450, page, STOVE, slots)
}

fn evening(page: GroupId) -> Item {
    let slots = vec![
        slot("Starter", &[(103, 0), (105, 0), (109, 0), (107, 350)]),
        slot("Main", &[(324, 0), (144, 450), (125, 0)]),
        slot("Dessert", &[(181, 0), (182, 0), (185, 0), (187, 350)]),
    ];
    combo(EVENING, "Evening menu, 3 courses", 4400, page, STOVE, slots)
}

/// Its VAT is that of food and that of beer.
fn burger_and_beer(page: GroupId) -> Item {
    let slots = vec![
        slot("Burger", &[(121, 0)]),
        slot("Side", &[(161, 0)]),
        slot("Drink", &[(221, 0), (226, 0), (227, 0), (222, 150)]),
    ];
    combo(
        BURGER_AND_BEER,
        "Burger, frites and a beer",
        2250,
        page,
        GRILL,
        slots,
    )
}

fn catch(page: GroupId) -> Item {
    Item {
        hue: Hue::Sea,
        allergens: BTreeSet::from([Fish]),
        prep_minutes: Some(12),
        ..combo(CATCH, "Catch of the day", 2600, page, STOVE, Vec::new())
    }
}

fn combo(
    id: ItemId,
    name: &str,
    cents: i64,
    page: GroupId,
    station: StationId,
    slots: Vec<Slot>,
) -> Item {
    Item {
        id,
        name: name.into(),
        group: page,
        price: Money::cents(cents),
        vat: FOOD,
        station: Some(station),
        course: 2,
        hue: Hue::Amber,
        plu: Some(id.to_string()),
        slots,
        ..Item::default()
    }
}

fn slot(name: &str, choices: &[Choice]) -> Slot {
    let choices = choices.iter().map(|(item, cents)| SlotChoice {
        item: ItemId(*item),
        extra: Money::cents(*cents),
    });
    Slot {
        name: name.into(),
        names: Names::new(),
        choices: choices.collect(),
    }
}

fn schedules() -> Vec<Schedule> {
    vec![
        Schedule {
            id: ScheduleId(1),
            name: "Lunch".into(),
            when: When {
                weekdays: vec![1, 2, 3, 4, 5],
                begins: Some(time(11, 30, 0, 0)),
                ends: Some(time(14, 30, 0, 0)),
                ..When::default()
            },
            prices: BTreeMap::from([(LUNCH, Money::cents(1990))]),
            pages: BTreeMap::new(),
        },
        Schedule {
            id: ScheduleId(2),
            name: "To take away".into(),
            when: When {
                mode: Some(ServiceMode::TakeAway),
                ..When::default()
            },
            prices: BTreeMap::from([(BURGER_AND_BEER, Money::cents(1990))]),
            pages: BTreeMap::new(),
        },
    ]
}
