//! What would fail in service, found before a menu is published.

mod choices;
mod item;
mod known;
mod offer;

use std::collections::BTreeSet;

use super::{Menu, Names};
use crate::{
    BusinessDate, GroupId, IngredientId, ItemId, ModifierGroupId, Money, PromotionId, Rejection,
    ScheduleId, State, can_be_drawn, house::House,
};
use known::Known;

/// No dish costs more; a price above is a slip of the finger.
pub(crate) const DEAREST: Money = Money::cents(10_000_000);
/// A longer name fits no tile and no receipt.
pub const LONGEST_NAME: usize = 60;
/// A menu has at most so many items.
pub const MOST_ITEMS: usize = 100_000;
/// A set has at most so many choices, and so has a slot.
pub const MOST_CHOICES: u8 = 200;
/// A combo has at most so many slots.
pub const MOST_SLOTS: u8 = 12;
/// An item offers at most so many sets of choices.
pub const MOST_SETS: u8 = 20;
/// At most so many barcodes mean the same item.
pub const MOST_BARCODES: u8 = 20;
/// So many pages, promotions and schedules at most.
pub const MOST_PAGES: u8 = 200;

/// Where on a menu something is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Place {
    /// A page.
    Group(GroupId),
    /// A dish or drink.
    Item(ItemId),
    /// A set of choices.
    Choices(ModifierGroupId),
    /// A promotion.
    Promotion(PromotionId),
    /// A schedule of prices.
    Schedule(ScheduleId),
    /// What dishes are made of.
    Ingredient(IngredientId),
}

/// What would fail in service, and where on the menu it is.
#[derive(Clone, PartialEq, Debug)]
pub struct Flaw {
    /// Where.
    pub place: Place,
    /// Why it cannot be published so.
    pub why: Rejection,
}

/// What would fail in service is refused here, not during service. A menu with which a house is
/// founded may come from elsewhere, with names as they were there: those can wait.
pub(super) fn publishable(state: &State, menu: &Menu, day: BusinessDate) -> Result<(), Rejection> {
    let founding = state.menu.version == 0;
    let can_wait = |why: &Rejection| {
        founding
            && matches!(
                why,
                Rejection::NameTooLong { .. } | Rejection::NameUnreadable { .. }
            )
    };
    let mut flaws = menu.flaws_on(&state.house, day).into_iter();
    let flaw = flaws.find(|flaw| !can_wait(&flaw.why));
    flaw.map_or(Ok(()), |flaw| Err(flaw.why))
}

impl Menu {
    /// All that would fail in service, in the sequence of the menu.
    #[must_use]
    pub fn flaws(&self, house: &House) -> Vec<Flaw> {
        self.found(&Known::of(house, self, None))
    }

    /// All that would fail in service on a business day: a VAT rate of a later one is none yet.
    #[must_use]
    pub fn flaws_on(&self, house: &House, day: BusinessDate) -> Vec<Flaw> {
        self.found(&Known::of(house, self, Some(day)))
    }

    fn found(&self, known: &Known<'_>) -> Vec<Flaw> {
        let mut flaws = Flaws(Vec::new());
        self.of_pages(&mut flaws);
        for item in self.items.values() {
            item::flaws(known, item, &mut flaws);
        }
        // Named where it is too many.
        if let Some(id) = self.items.keys().nth(MOST_ITEMS) {
            let most = MOST_ITEMS;
            flaws.add(Place::Item(*id), Rejection::MenuTooLarge { most });
        }
        let gone = self.favourites.iter();
        for id in gone.filter(|id| !self.items.contains_key(id)) {
            flaws.add(Place::Item(*id), Rejection::ItemUnknown);
        }
        for group in self.modifier_groups.values() {
            choices::flaws(known, group, &mut flaws);
        }
        for ingredient in self.ingredients.values() {
            let place = Place::Ingredient(ingredient.id);
            flaws.name(place, &ingredient.name, &ingredient.names);
            flaws.readable(place, &ingredient.unit);
        }
        offer::promotions(self, &mut flaws);
        offer::schedules(self, known, &mut flaws);
        flaws.0
    }

    fn of_pages(&self, flaws: &mut Flaws) {
        let mut ids = BTreeSet::new();
        for (n, group) in self.groups.iter().enumerate() {
            let place = Place::Group(group.id);
            flaws.name(place, &group.name, &group.names);
            if !ids.insert(group.id) {
                flaws.twice(place, &group.name, &group.id);
            }
            if n == usize::from(MOST_PAGES) {
                flaws.many(place, &group.name, MOST_PAGES);
            }
        }
    }
}

/// What was found so far.
struct Flaws(Vec<Flaw>);

impl Flaws {
    fn add(&mut self, place: Place, why: Rejection) {
        self.0.push(Flaw { place, why });
    }

    /// A name that is missing, too long, or in signs that no paper shows.
    fn name(&mut self, place: Place, name: &str, names: &Names) {
        if name.trim().is_empty() {
            self.add(place, Rejection::NameMissing);
        }
        for name in std::iter::once(name).chain(names.values().map(String::as_str)) {
            self.readable(place, name);
        }
    }

    fn readable(&mut self, place: Place, name: &str) {
        let shown = || name.chars().take(LONGEST_NAME).collect::<String>();
        if name.chars().nth(LONGEST_NAME).is_some() {
            let (name, most) = (shown(), LONGEST_NAME);
            self.add(place, Rejection::NameTooLong { name, most });
        }
        if !name.chars().all(can_be_drawn) {
            self.add(place, Rejection::NameUnreadable { name: shown() });
        }
    }

    fn many(&mut self, place: Place, group: &str, most: u8) {
        let group = group.to_owned();
        self.add(place, Rejection::TooManyChoices { group, most });
    }

    fn twice(&mut self, place: Place, item: &str, number: &impl ToString) {
        let (item, number) = (item.to_owned(), number.to_string());
        self.add(place, Rejection::NumberTwice { item, number });
    }
}

fn is_a_price(price: Money) -> bool {
    !price.is_negative() && price <= DEAREST
}

#[cfg(all(test, feature = "demo"))]
mod tests {
    use super::{super::Use, *};
    use crate::{IngredientId, demo};

    #[test]
    fn what_is_wrong_with_an_ingredient_is_found_at_it_and_at_what_is_made_of_it() {
        let founding = demo::house();
        let (house, mut menu) = (founding.house, founding.menu);
        assert_eq!(menu.flaws(&house), []);
        let id = IngredientId(9_000);
        let made = menu.items.values_mut().next().expect("a dish");
        let place = Place::Item(made.id);
        made.uses = vec![Use {
            ingredient: id,
            quantity: 1.into(),
        }];
        let item = made.name.clone();
        let why = Rejection::IngredientUnknown { item };
        assert_eq!(menu.flaws(&house), [Flaw { place, why }]);
        let beef = super::super::Ingredient {
            id,
            name: " ".into(),
            unit: "x".repeat(61),
            ..Default::default()
        };
        menu.ingredients.insert(id, beef);
        let found: Vec<Place> = menu.flaws(&house).iter().map(|flaw| flaw.place).collect();
        assert_eq!(found, [Place::Ingredient(id); 2], "its name and its unit");
    }
}
