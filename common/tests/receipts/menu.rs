//! A short menu with a dish for every rule.

use common::{
    GroupId, ItemId, ModifierGroupId, ModifierId, Money, StationId, VatClassId,
    house::country::{ALCOHOL, FOOD, SOFT_DRINKS},
    menu::{Group, Hue, Item, Menu, Modifier, ModifierGroup, Prefix, Pricing},
};

pub(crate) const BURGER: u32 = 1;
pub(crate) const SOUP: u32 = 2;
/// By weight.
pub(crate) const BASS: u32 = 3;
/// Its price is named.
pub(crate) const SURPRISE: u32 = 4;
pub(crate) const BROTH: u32 = 5;
pub(crate) const CHICKEN: u32 = 6;
pub(crate) const BRULEE: u32 = 7;
pub(crate) const WATER: u32 = 11;
pub(crate) const ESPRESSO: u32 = 12;
pub(crate) const PILSNER: u32 = 21;
pub(crate) const RIESLING: u32 = 22;

pub(crate) const MEDIUM: u32 = 1;
pub(crate) const BACON: u32 = 2;
pub(crate) const NO_ONION: u32 = 3;
pub(crate) const NO_BUN: u32 = 4;

pub(crate) const BAR: GroupId = GroupId(2);

const ROWS: &[(u32, &str, i64, VatClassId)] = &[
    (BURGER, "Burger Couvert", 1850, FOOD),
    (SOUP, "Onion soup, gruyère", 950, FOOD),
    (BASS, "Sea bass, whole", 3900, FOOD),
    (SURPRISE, "Chef's surprise", 0, FOOD),
    (
        BROTH,
        "Rinderkraftbrühe mit Leberknödeln und frischem Schnittlauch",
        890,
        FOOD,
    ),
    (
        CHICKEN,
        "宫保鸡丁配米饭和时令蔬菜以及自制辣椒酱和酸黄瓜",
        1650,
        FOOD,
    ),
    (BRULEE, "Crème brûlée", 850, FOOD),
    (WATER, "Water, still 0.75", 690, SOFT_DRINKS),
    (ESPRESSO, "Espresso", 280, SOFT_DRINKS),
    (PILSNER, "Pilsner, 0.3", 420, ALCOHOL),
    (RIESLING, "Riesling 2023, bottle", 3800, ALCOHOL),
];

const CHOICES: &[(u32, &str, i64, Prefix)] = &[
    (MEDIUM, "Medium", 0, Prefix::Plain),
    (BACON, "bacon", 200, Prefix::Extra),
    (NO_ONION, "onion", 0, Prefix::No),
    (NO_BUN, "bun", -100, Prefix::No),
];

/// The menu with prices `factor` times those in euros.
pub(crate) fn card(groups: Vec<Group>, factor: i64) -> Menu {
    let items = ROWS.iter().map(|(id, name, cents, vat)| Item {
        id: ItemId(*id),
        name: (*name).into(),
        kitchen_name: None,
        group: if *vat == FOOD { GroupId(1) } else { BAR },
        price: Money::cents(cents * factor),
        vat: *vat,
        station: Some(StationId(1)),
        course: 0,
        modifiers: match *id {
            BURGER => vec![ModifierGroupId(1)],
            _ => Vec::new(),
        },
        hue: Hue::Stone,
        pricing: match *id {
            BASS => Pricing::ByWeight,
            SURPRISE => Pricing::Open,
            _ => Pricing::Fixed,
        },
        plu: None,
        barcodes: Vec::new(),
        goes_with: Vec::new(),
        ..Item::default()
    });
    let modifiers = CHOICES.iter().map(|(id, name, cents, prefix)| Modifier {
        id: ModifierId(*id),
        name: (*name).into(),
        price: Money::cents(cents * factor),
        prefix: *prefix,
        usual: false,
        opens: Vec::new(),
        station: None,
        uses: Vec::new(),
        ..Modifier::default()
    });
    let choices = ModifierGroup {
        id: ModifierGroupId(1),
        name: "Your burger".into(),
        min: 0,
        max: 4,
        modifiers: modifiers.collect(),
        ..ModifierGroup::default()
    };
    Menu {
        groups,
        items: items.map(|item| (item.id, item)).collect(),
        modifier_groups: [(choices.id, choices)].into(),
        ..Menu::default()
    }
}
