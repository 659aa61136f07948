//! The menu of a house that sells what the files say was sold.

use std::collections::BTreeMap;

use common::{
    GroupId, ItemId, ModifierGroupId, ModifierId, Money, StationId, VatClassId,
    menu::{Group, Hue, Item, Menu, Modifier, ModifierGroup, Prefix, Pricing},
    money::Rate,
};
use history::{Dish, PastLine};
use rust_decimal::Decimal;

/// The station that makes everything.
pub(super) const KITCHEN: StationId = StationId(1);
/// Items at their prices; a menu beyond this makes a snapshot that no screen can take in.
pub(super) const MOST_ITEMS: usize = 8_000;
/// Choices of the whole menu, for the same reason; what is chosen beyond them becomes a note.
const MOST_CHOICES: u32 = 4_000;
/// A name beyond this is cut: nobody reads it on a ticket.
const LONGEST_NAME: usize = 120;

/// The page of items for which the files name none.
const PAGE: &str = "Menu";

/// Items, pages and choices as they turn up.
#[derive(Debug)]
pub(super) struct Carte {
    menu: Menu,
    pages: BTreeMap<String, GroupId>,
    items: BTreeMap<(GroupId, String, Money, VatClassId), ItemId>,
    /// By the item's name.
    choices: BTreeMap<String, Choices>,
    rates: Vec<Rate>,
    choices_made: u32,
}

#[derive(Debug)]
struct Choices {
    group: ModifierGroupId,
    known: BTreeMap<String, ModifierId>,
}

/// What was chosen for a line: of the menu's choices, and in words what is none of them.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Wishes {
    pub modifiers: Vec<ModifierId>,
    pub note: String,
}

impl Carte {
    /// The dishes of the menu's file, sold or not. `rate` holds where a line says none.
    pub(super) fn new(dishes: &[Dish], rate: Rate) -> Self {
        let mut carte = Self {
            menu: Menu::default(),
            pages: BTreeMap::new(),
            items: BTreeMap::new(),
            choices: BTreeMap::new(),
            rates: vec![rate],
            choices_made: 0,
        };
        for dish in dishes {
            if let Some(price) = dish.price.filter(|price| !price.is_negative()) {
                carte.at_price(&dish.name, dish.group.as_deref(), price, None);
            }
        }
        carte
    }

    /// The item of a line at the price of a piece; nothing where the menu is full.
    pub(super) fn item(&mut self, line: &PastLine, price: Money) -> Option<ItemId> {
        self.at_price(&line.name, line.group.as_deref(), price, line.vat_rate)
    }

    fn at_price(
        &mut self,
        name: &str,
        group: Option<&str>,
        price: Money,
        rate: Option<Decimal>,
    ) -> Option<ItemId> {
        let name = named(name);
        let group = self.page(group.unwrap_or(PAGE));
        let vat = self.class(rate);
        let key = (group, name, price, vat);
        if let Some(id) = self.items.get(&key) {
            return Some(*id);
        }
        if self.items.len() >= MOST_ITEMS {
            return None;
        }
        let id = ItemId(number(self.items.len() + 1));
        let item = Item {
            id,
            name: key.1.clone(),
            kitchen_name: None,
            group,
            price,
            vat,
            station: Some(KITCHEN),
            course: 0,
            modifiers: Vec::new(),
            hue: Hue::Stone,
            pricing: Pricing::Fixed,
            plu: None,
            barcodes: Vec::new(),
            goes_with: Vec::new(),
            ..Item::default()
        };
        self.menu.items.insert(id, item);
        self.items.insert(key, id);
        Some(id)
    }

    fn page(&mut self, name: &str) -> GroupId {
        let name = named(name);
        if let Some(id) = self.pages.get(&name) {
            return *id;
        }
        let id = GroupId(number(self.pages.len() + 1));
        let page = Group {
            id,
            name: name.clone(),
            ..Group::default()
        };
        self.menu.groups.push(page);
        self.pages.insert(name, id);
        id
    }

    fn class(&mut self, percent: Option<Decimal>) -> VatClassId {
        let possible = |rate: &Decimal| (Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(rate);
        let place = percent.filter(possible).map_or(0, |percent| {
            let rate = Rate(percent.normalize());
            let known = self.rates.iter().position(|known| *known == rate);
            known.unwrap_or_else(|| {
                self.rates.push(rate);
                self.rates.len() - 1
            })
        });
        VatClassId(number(place + 1))
    }

    /// What was chosen for a line. The same thing twice is said with its number.
    pub(super) fn wishes(&mut self, line: &PastLine) -> Wishes {
        let mut counted: Vec<(String, u32)> = Vec::new();
        for wish in &line.modifiers {
            let wish = spoken(wish, LONGEST_NAME);
            match counted.iter_mut().find(|(known, _)| *known == wish) {
                Some((_, times)) => *times += 1,
                None if wish.is_empty() => {}
                None => counted.push((wish, 1)),
            }
        }
        let mut wishes = Wishes::default();
        let mut beyond = Vec::new();
        for (wish, times) in counted {
            let wish = match times {
                1 => wish,
                _ => format!("{times} × {wish}"),
            };
            match self.choice(&line.name, &wish) {
                Some(id) if wishes.modifiers.len() < usize::from(u8::MAX) => {
                    wishes.modifiers.push(id);
                }
                _ => beyond.push(wish),
            }
        }
        wishes.note = spoken(&beyond.join(", "), common::check::LONGEST_NOTE);
        wishes
    }

    fn choice(&mut self, item: &str, wish: &str) -> Option<ModifierId> {
        let item = named(item);
        let next = ModifierGroupId(number(self.choices.len() + 1));
        let choices = self.choices.entry(item).or_insert_with(|| Choices {
            group: next,
            known: BTreeMap::new(),
        });
        if let Some(id) = choices.known.get(wish) {
            return Some(*id);
        }
        if self.choices_made >= MOST_CHOICES {
            return None;
        }
        self.choices_made += 1;
        let id = ModifierId(self.choices_made);
        choices.known.insert(wish.to_owned(), id);
        Some(id)
    }

    /// The menu, and the rates of its VAT classes from class 1 on.
    pub(super) fn finish(mut self) -> (Menu, Vec<Rate>) {
        for item in self.menu.items.values_mut() {
            let choices = self.choices.get(&item.name);
            item.modifiers.extend(choices.map(|choices| choices.group));
        }
        for choices in self.choices.into_values() {
            let modifier = |(name, id)| Modifier {
                id,
                name,
                price: Money::ZERO,
                prefix: Prefix::Plain,
                usual: false,
                opens: Vec::new(),
                station: None,
                uses: Vec::new(),
                ..Modifier::default()
            };
            let group = ModifierGroup {
                id: choices.group,
                name: "Choice".into(),
                min: 0,
                max: u8::MAX,
                modifiers: choices.known.into_iter().map(modifier).collect(),
                ..ModifierGroup::default()
            };
            self.menu.modifier_groups.insert(group.id, group);
        }
        (self.menu, self.rates)
    }
}

/// What nobody can read has a name nevertheless.
fn named(text: &str) -> String {
    let name = spoken(text, LONGEST_NAME);
    if name.is_empty() {
        "?".to_owned()
    } else {
        name
    }
}

/// As it can be said and printed: on one line, and not longer than this.
pub(super) fn spoken(text: &str, longest: usize) -> String {
    let one_line = text.replace(char::is_control, " ");
    let words: Vec<_> = one_line.split_whitespace().collect();
    let spoken: String = words.join(" ").chars().take(longest).collect();
    spoken.trim_end().to_owned()
}

fn number(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}
