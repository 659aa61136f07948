//! Menus by chance.

use common::{
    GroupId, IngredientId, ItemId, Language, ModifierGroupId, ModifierId, Money, PromotionId,
    ScheduleId,
    house::{House, ServiceMode},
    menu::{
        Allergen, Benefit, Group, Hue, Ingredient, Item, Menu, Modifier, ModifierGroup, Names,
        Prefix, Pricing, Promotion, Schedule, Slot, SlotChoice, Use, When,
    },
    money::Rate,
};
use jiff::civil::{date, time};

/// Pieces of names that files may stumble over.
const PIECES: [&str; 24] = [
    "Soup",
    "soup",
    "; ",
    ",",
    "\"",
    "'",
    "=1+1",
    "+",
    "-",
    "@",
    "宫保鸡丁",
    "Crème",
    "0049",
    "7",
    "(gr.)",
    "|",
    "1,50",
    "12.50",
    "\\",
    "NULL",
    "ß",
    "4.0E+12",
    "true",
    "#",
];

/// Dice (SplitMix64).
pub struct Dice(pub u64);

impl Dice {
    pub fn roll(&mut self, sides: u32) -> u32 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        u32::try_from((mixed ^ (mixed >> 31)) % u64::from(sides)).expect("small")
    }

    pub fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.roll(u32::try_from(all.len()).expect("small")) as usize]
    }

    fn maybe<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        (self.roll(3) == 0).then(|| make(self))
    }

    fn name(&mut self) -> String {
        let pieces = 1 + self.roll(4);
        let name: String = (0..pieces).map(|_| self.of(&PIECES)).collect();
        name.trim().to_owned() + if name.trim().is_empty() { "x" } else { "" }
    }

    fn names(&mut self) -> Names {
        let mut names = Names::new();
        for language in Language::ALL {
            if let Some(name) = self.maybe(Self::name) {
                names.insert(language, name);
            }
        }
        names
    }

    fn price(&mut self) -> Money {
        Money::cents(i64::from(self.roll(10_000_001)))
    }

    fn some<T: Copy>(&mut self, all: &[T]) -> Vec<T> {
        if all.is_empty() {
            return Vec::new();
        }
        (0..self.roll(4)).map(|_| self.of(all)).collect()
    }

    /// Any quantities, as exact as they are written.
    fn uses(&mut self, ingredients: &[IngredientId]) -> Vec<Use> {
        let quantities = ["180", "0.5", "1.500", "2.0", "0.0000000001", "1000"];
        let some = self.some(ingredients).into_iter();
        let each = some.map(|ingredient| Use {
            ingredient,
            quantity: self.of(&quantities).parse().expect("a number"),
        });
        each.collect()
    }

    fn when(&mut self) -> When {
        When {
            from: self.maybe(|_| date(2026, 1, 31)),
            until: self.maybe(|_| date(2026, 12, 24)),
            weekdays: self.some(&[1, 2, 3, 4, 5, 6, 7]),
            begins: self
                .maybe(|dice| time(i8::try_from(dice.roll(24)).expect("an hour"), 30, 0, 0)),
            ends: self.maybe(|_| time(23, 59, 59, 0)),
            mode: self.maybe(|dice| {
                dice.of(&[
                    ServiceMode::DineIn,
                    ServiceMode::TakeAway,
                    ServiceMode::Delivery,
                ])
            }),
        }
    }
}

/// A menu whose numbers refer to what is there.
pub fn menu(seed: u64, size: usize, house: &House) -> Menu {
    let mut dice = Dice(seed);
    let mut menu = Menu::default();
    let count = u32::try_from(size).expect("small");
    let pages: Vec<GroupId> = (0..=count / 3).map(|n| GroupId(n * 7 + 1)).collect();
    for id in &pages {
        let (name, names) = (dice.name(), dice.names());
        menu.groups.push(Group {
            id: *id,
            name,
            names,
        });
    }
    let sets: Vec<ModifierGroupId> = (0..count / 2).map(|n| ModifierGroupId(n * 3 + 2)).collect();
    let stations: Vec<_> = house.stations.iter().map(|station| station.id).collect();
    let ingredients = larder(&mut dice, &mut menu, count);
    let mut next = 1;
    for id in &sets {
        let mut group = ModifierGroup {
            id: *id,
            name: dice.name(),
            names: dice.names(),
            min: u8::try_from(dice.roll(3)).expect("small"),
            max: u8::try_from(dice.roll(256)).expect("small"),
            modifiers: Vec::new(),
        };
        for _ in 0..dice.roll(4) {
            group.modifiers.push(Modifier {
                id: ModifierId(next),
                name: dice.name(),
                names: dice.names(),
                price: dice.price(),
                prefix: dice.of(&[
                    Prefix::Plain,
                    Prefix::No,
                    Prefix::Extra,
                    Prefix::Light,
                    Prefix::Side,
                ]),
                usual: dice.roll(2) == 0,
                station: dice.maybe(|dice| dice.of(&stations)),
                uses: dice.uses(&ingredients),
                opens: dice.some(&sets),
            });
            next += 1 + dice.roll(2);
        }
        menu.modifier_groups.insert(*id, group);
    }
    let items: Vec<ItemId> = (0..count).map(|n| ItemId(n * 11 + 100)).collect();
    for id in &items {
        let item = item(&mut dice, *id, house, (&pages, &sets, &items), &ingredients);
        menu.items.insert(*id, item);
    }
    menu.favourites = dice.some(&items);
    offers(&mut dice, &mut menu, &pages, &items);
    menu
}

/// Ingredients.
fn larder(dice: &mut Dice, menu: &mut Menu, count: u32) -> Vec<IngredientId> {
    for n in 0..count / 2 {
        let id = IngredientId(n * 5 + 1);
        let ingredient = Ingredient {
            id,
            name: dice.name(),
            names: dice.names(),
            unit: dice
                .of(&["", "g", "piece", "=", "12", "; "])
                .trim()
                .to_owned(),
        };
        menu.ingredients.insert(id, ingredient);
    }
    menu.ingredients.keys().copied().collect()
}

/// Promotions and schedules.
fn offers(dice: &mut Dice, menu: &mut Menu, pages: &[GroupId], items: &[ItemId]) {
    for id in 0..dice.roll(3) {
        let benefit = benefit(dice);
        menu.promotions.push(Promotion {
            id: PromotionId(id + 1),
            name: dice.name(),
            benefit,
            items: dice.some(items),
            groups: dice.some(pages),
            when: dice.when(),
            least: dice.maybe(Dice::price).unwrap_or_default(),
            coupon: dice.maybe(Dice::name),
        });
        let prices = dice.some(items);
        let prices = prices.into_iter().map(|id| (id, dice.price())).collect();
        menu.schedules.push(Schedule {
            id: ScheduleId(id + 1),
            name: dice.name(),
            when: dice.when(),
            prices,
            pages: [(pages[0], Rate("-12.5".parse().expect("a number")))].into(),
        });
    }
}

fn benefit(dice: &mut Dice) -> Benefit {
    match dice.roll(4) {
        0 => Benefit::Percent(Rate("33.333".parse().expect("a number"))),
        1 => Benefit::Amount(dice.price()),
        2 => Benefit::Price(dice.price()),
        _ => Benefit::Pieces {
            buy: 2,
            get: 1,
            off: Rate::percent(50),
        },
    }
}

fn item(
    dice: &mut Dice,
    id: ItemId,
    house: &House,
    (pages, sets, items): (&[GroupId], &[ModifierGroupId], &[ItemId]),
    ingredients: &[IngredientId],
) -> Item {
    let stations: Vec<_> = house.stations.iter().map(|station| station.id).collect();
    let classes: Vec<_> = house.vat_classes.iter().map(|class| class.id).collect();
    let mut slots = Vec::new();
    for _ in 0..dice.roll(3) {
        let choices = dice.some(items).into_iter();
        let choices = choices.map(|item| SlotChoice {
            item,
            extra: Money::cents(150),
        });
        slots.push(Slot {
            choices: choices.collect(),
            name: dice.name(),
            names: dice.names(),
        });
    }
    Item {
        id,
        name: dice.name(),
        names: dice.names(),
        kitchen_name: dice.maybe(Dice::name),
        group: dice.of(pages),
        price: dice.price(),
        vat: dice.of(&classes),
        station: dice.maybe(|dice| dice.of(&stations)),
        course: u8::try_from(dice.roll(256)).expect("small"),
        modifiers: dice.some(sets),
        hue: dice.of(&[
            Hue::Stone,
            Hue::Rust,
            Hue::Sea,
            Hue::Leaf,
            Hue::Amber,
            Hue::Plum,
        ]),
        pricing: dice.of(&[Pricing::Fixed, Pricing::Open, Pricing::ByWeight]),
        plu: dice.maybe(|dice| dice.of(&["0049", "49", "007", "123456789012"]).to_owned()),
        barcodes: dice
            .some(&["4006381333931", "00000017", "a;b", "x \"y\""])
            .into_iter()
            .map(str::to_owned)
            .collect(),
        goes_with: dice.some(items),
        place: dice.of(&[0, 1, u32::MAX]),
        prep_minutes: dice.maybe(|dice| u8::try_from(dice.roll(256)).expect("small")),
        allergens: dice.some(&Allergen::ALL).into_iter().collect(),
        slots,
        also_at: dice.some(&stations),
        uses: dice.uses(ingredients),
    }
}
