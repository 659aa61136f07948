//! The menu that a house gets from its past, and the past held against a house's menu.

use std::collections::{BTreeMap, BTreeSet};

use common::{
    BusinessDate, GroupId, ItemId, ModifierGroupId, ModifierId, Money, StationId, VatClassId,
    house::{House, ServiceMode},
    menu::{Group, Hue, Item, Menu, Modifier, ModifierGroup, Prefix, Pricing},
};
use history::{
    Dish,
    learn::{Choice, Learned, fold},
};
use rust_decimal::Decimal;
use server::past;

use super::founding::NOT_SET;

/// A page for dishes of the menu's file that name none.
const OTHER: &str = "Other";
/// No dish of a menu costs more.
const DEAREST: Money = Money::cents(10_000_000);

/// A menu, and what of the past is not on it.
#[derive(Debug)]
pub(super) struct Carte {
    /// What can be published.
    pub menu: Menu,
    /// Items that were only ever given back, or cost more than any dish.
    pub unpriced: Vec<String>,
}

/// What was learned, and the dishes of the menu's file that nobody took.
pub(super) fn carte(
    learned: &Learned,
    dishes: &[Dish],
    class: &dyn Fn(Option<Decimal>) -> VatClassId,
    station: Option<StationId>,
) -> Carte {
    let mut menu = Menu::default();
    let mut pages = BTreeMap::new();
    let mut unpriced = Vec::new();
    add_choices(&mut menu, &learned.choices);
    let mut names = BTreeSet::new();
    let mut add = |menu: &mut Menu, group: &str, name: &str, price, vat, choices: &[usize]| {
        let id = ItemId(number(menu.items.len()));
        let choices = choices.iter().map(|place| ModifierGroupId(number(*place)));
        let item = Item {
            id,
            name: name.to_owned(),
            kitchen_name: None,
            group: group_of(menu, &mut pages, group),
            price,
            vat,
            station,
            course: 0,
            modifiers: choices.collect(),
            hue: Hue::Stone,
            pricing: Pricing::Fixed,
            plu: None,
            barcodes: Vec::new(),
            goes_with: Vec::new(),
            ..Item::default()
        };
        menu.items.insert(id, item);
    };
    for item in &learned.items {
        names.insert(fold(&item.name));
        match item.price {
            Some(price) => {
                let (group, vat) = (&learned.groups[item.group], class(item.vat_rate));
                add(&mut menu, group, &item.name, price, vat, &item.choices);
            }
            None => unpriced.push(item.name.clone()),
        }
    }
    for dish in dishes {
        let possible = |price: &Money| !price.is_negative() && *price <= DEAREST;
        if let Some(price) = dish.price.filter(possible)
            && names.insert(fold(&dish.name))
        {
            let group = dish.group.as_deref().unwrap_or(OTHER);
            add(&mut menu, group, &dish.name, price, class(None), &[]);
        }
    }
    Carte { menu, unpriced }
}

/// Numbers begin at 1.
fn number(place: usize) -> u32 {
    u32::try_from(place).map_or(u32::MAX, |place| place.saturating_add(1))
}

fn group_of(menu: &mut Menu, pages: &mut BTreeMap<String, GroupId>, name: &str) -> GroupId {
    *pages.entry(fold(name)).or_insert_with(|| {
        let id = GroupId(number(menu.groups.len()));
        let name = name.to_owned();
        menu.groups.push(Group {
            id,
            name,
            ..Group::default()
        });
        id
    })
}

/// What they cost is not in the past's files: it is in the lines' prices.
fn add_choices(menu: &mut Menu, choices: &[Choice]) {
    let mut next = 1;
    for (place, choice) in choices.iter().enumerate() {
        let id = ModifierGroupId(number(place));
        let mut modifiers = Vec::new();
        for name in &choice.options {
            modifiers.push(Modifier {
                id: ModifierId(next),
                name: name.clone(),
                price: Money::ZERO,
                prefix: Prefix::Plain,
                usual: false,
                opens: Vec::new(),
                station: None,
                uses: Vec::new(),
                ..Modifier::default()
            });
            next += 1;
        }
        let group = ModifierGroup {
            id,
            name: choice.name.clone(),
            min: choice.min,
            max: choice.max,
            modifiers,
            ..ModifierGroup::default()
        };
        menu.modifier_groups.insert(id, group);
    }
}

/// A house's menu as the past's lines are held against it: by name.
#[derive(Debug)]
pub(super) struct Match {
    house: House,
    groups: BTreeMap<GroupId, String>,
    items: BTreeMap<String, (ItemId, GroupId, VatClassId)>,
}

impl Match {
    /// Of two items with one name, the one with the smaller number counts.
    pub(super) fn new(house: House, menu: &Menu) -> Self {
        let mut items = BTreeMap::new();
        for item in menu.items.values() {
            let entry = items.entry(fold(&item.name));
            entry.or_insert((item.id, item.group, item.vat));
        }
        let groups = menu.groups.iter();
        Self {
            house,
            groups: groups.map(|group| (group.id, group.name.clone())).collect(),
            items,
        }
    }

    /// A check as the house keeps it: group and VAT by the menu where the file has none.
    pub(super) fn check(&self, check: history::PastCheck) -> past::PastCheck {
        let (opened_at, settled_at) = (check.opened_at(), check.last_at());
        let date = self.house.business_date(settled_at);
        past::PastCheck {
            id: check.id,
            number: check.number,
            label: check.table.unwrap_or_default(),
            covers: check.covers.unwrap_or(0),
            staff: check.staff.unwrap_or_default(),
            tender: check.tender.unwrap_or_default(),
            opened_at,
            settled_at,
            lines: check
                .lines
                .into_iter()
                .map(|line| self.line(line, date))
                .collect(),
        }
    }

    fn line(&self, line: history::PastLine, date: BusinessDate) -> past::PastLine {
        let item = self.items.get(&fold(&line.name)).copied();
        let group = item.and_then(|(_, group, _)| self.groups.get(&group));
        past::PastLine {
            item: item.map(|(id, _, _)| id),
            name: line.name,
            group: line.group.or_else(|| group.cloned()).unwrap_or_default(),
            quantity: line.quantity,
            unit_price: line.unit_price,
            gross: line.total,
            at: line.at,
            is_timed: line.is_timed,
            modifiers: line.modifiers,
            rate: line
                .vat_rate
                .or_else(|| item.and_then(|(_, _, vat)| self.rate(vat, date))),
        }
    }

    /// Unknown while nobody has said what VAT is in this house.
    fn rate(&self, class: VatClassId, date: BusinessDate) -> Option<Decimal> {
        let mut classes = self.house.vat_classes.iter();
        let class = classes.find(|known| known.id == class && known.name != NOT_SET)?;
        let rate = self.house.rate(class.id, ServiceMode::DineIn, date);
        rate.map(|rate| rate.0)
    }
}
