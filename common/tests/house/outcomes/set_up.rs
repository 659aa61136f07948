use common::{
    Command, GroupId, IngredientId, ItemId, ModifierGroupId, ModifierId, Money, SectionId, StaffId,
    StationId, VatClassId,
    floor::{self, Plan},
    menu::{self, Benefit, Item, Menu, Modifier},
    money::Rate,
};

use super::{
    Row,
    stage::{Stage, with_coupon},
};
use crate::room::{ANNA, BURGER, MARC, SOUP};

fn soup(stage: &Stage, change: fn(&mut Item)) -> Command {
    stage.menu(|menu| change(menu.items.get_mut(&ItemId(SOUP)).expect("a soup")))
}

fn doneness(menu: &mut Menu) -> &mut menu::ModifierGroup {
    let group = menu.modifier_groups.get_mut(&ModifierGroupId(1));
    group.expect("doneness")
}

fn rare(menu: &mut Menu) -> &mut Modifier {
    let mut modifiers = doneness(menu).modifiers.iter_mut();
    modifiers
        .find(|one| one.id == ModifierId(100))
        .expect("rare")
}

fn sell_out(item: u32) -> Command {
    Command::Menu(menu::Command::SellOut {
        item: ItemId(item),
        sold_out: true,
    })
}

fn count_of(ingredient: u32, left: u32) -> Command {
    Command::Menu(menu::Command::CountIngredient {
        ingredient: IngredientId(ingredient),
        left: Some(left.into()),
    })
}

fn plan(stage: &Stage, change: fn(&mut Plan)) -> Command {
    let mut plan = Plan::clone(&stage.room.state.floor);
    change(&mut plan);
    Command::Floor(floor::Command::Publish(plan))
}

fn assign(staff: Option<StaffId>) -> Command {
    let section = SectionId(77);
    Command::Floor(floor::Command::Assign { section, staff })
}

const RIGHT: &str = "This needs a manager: set up.";
const SOUPS_PRICE: &str = "Onion soup, gruyère: the price is out of range.";

pub const ROWS: &[Row] = &[
    (ANNA, "beyond one's right", RIGHT, |s| s.settings(|_| {})),
    (MARC, "a house without a name", "A name is missing.", |s| {
        s.settings(|house| house.name.clear())
    }),
    (
        MARC,
        "no such zone",
        "The time zone Middle-earth is not known.",
        |s| s.settings(|house| house.time_zone = "Middle-earth".into()),
    ),
    (
        MARC,
        "a 25th hour",
        "The setting day_begins cannot be so.",
        |s| s.settings(|house| house.day_begins = 24),
    ),
    (
        MARC,
        "no currency",
        "The setting currency cannot be so.",
        |s| s.settings(|house| house.currency.clear()),
    ),
    (
        MARC,
        "700 percent VAT",
        "The setting vat_rules cannot be so.",
        |s| s.settings(|house| house.vat_rules[0].rate = Rate::percent(700)),
    ),
    (ANNA, "beyond one's right", RIGHT, |s| s.menu(|_| {})),
    (MARC, "a dish below nothing", SOUPS_PRICE, |s| {
        soup(s, |soup| soup.price = Money::cents(-1))
    }),
    (MARC, "a dish for a fortune", SOUPS_PRICE, |s| {
        soup(s, |soup| soup.price = Money::cents(10_000_001))
    }),
    (MARC, "a dish without a name", "A name is missing.", |s| {
        soup(s, |soup| soup.name = " ".into())
    }),
    (
        MARC,
        "no such page",
        "Onion soup, gruyère: its page of the menu is missing.",
        |s| soup(s, |soup| soup.group = GroupId(99)),
    ),
    (
        MARC,
        "no such station",
        "Onion soup, gruyère: no station makes it.",
        |s| soup(s, |soup| soup.station = Some(StationId(99))),
    ),
    (
        MARC,
        "no VAT rate",
        "Onion soup, gruyère: its VAT rate is missing.",
        |s| soup(s, |soup| soup.vat = VatClassId(99)),
    ),
    (
        MARC,
        "no such choices",
        "Onion soup, gruyère: not enough choices to choose from.",
        |s| soup(s, |soup| soup.modifiers = vec![ModifierGroupId(99)]),
    ),
    (
        MARC,
        "four of three donenesses",
        "Burger Couvert: not enough choices to choose from.",
        |s| s.menu(|menu| doneness(menu).min = 4),
    ),
    (
        MARC,
        "choices that open themselves",
        "Burger Couvert: its choices open each other without end.",
        |s| {
            s.menu(|menu| {
                menu.items.retain(|id, _| *id == ItemId(BURGER));
                rare(menu).opens = vec![ModifierGroupId(1)];
            })
        },
    ),
    (
        MARC,
        "a choice below nothing",
        "Rare: the price is out of range.",
        |s| s.menu(|menu| rare(menu).price = Money::cents(-1)),
    ),
    (
        MARC,
        "a promotion without a name",
        "A name is missing.",
        |s| s.menu(|menu| menu.promotions[0].name.clear()),
    ),
    (
        MARC,
        "200 percent off",
        "The setting Soup of the week cannot be so.",
        |s| {
            s.menu(|menu| {
                let mut promotion = with_coupon("SOUP10");
                promotion.benefit = Benefit::Percent(Rate::percent(200));
                menu.promotions = vec![promotion];
            })
        },
    ),
    (
        MARC,
        "an eighth weekday",
        "The setting Soup of the week cannot be so.",
        |s| s.menu(|menu| menu.promotions[0].when.weekdays = vec![8]),
    ),
    (
        ANNA,
        "86 what is not on the menu",
        "This item is not on the menu.",
        |_| sell_out(9999),
    ),
    (
        ANNA,
        "86 what is no ingredient",
        "This ingredient is not on the list any more.",
        |_| {
            Command::Menu(menu::Command::RunOut {
                ingredient: IngredientId(999),
                run_out: true,
            })
        },
    ),
    (
        ANNA,
        "count what is no ingredient",
        "This ingredient is not on the list any more.",
        |_| count_of(999, 5),
    ),
    (
        ANNA,
        "count tons",
        "A line has 1 to 9999999 pieces.",
        |_| count_of(1, 10_000_000),
    ),
    (
        MARC,
        "made of what nobody has",
        "Onion soup, gruyère is made of something that is not on the list of ingredients.",
        |s| soup(s, |soup| soup.uses[0].ingredient = IngredientId(999)),
    ),
    (ANNA, "beyond one's right", RIGHT, |s| plan(s, |_| {})),
    (
        MARC,
        "a table twice",
        "Table 1 stands on the plan twice.",
        |s| {
            plan(s, |plan| {
                let table = plan.rooms[0].tables[0].clone();
                plan.rooms[1].tables.push(table);
            })
        },
    ),
    (
        MARC,
        "a table in the garden wall",
        "Table 1 stands beyond the walls of its room.",
        |s| plan(s, |plan| plan.rooms[0].tables[0].x = u16::MAX),
    ),
    (
        MARC,
        "a plan without the table where guests sit",
        "Somebody sits at table 14.",
        |s| {
            plan(s, |plan| {
                for room in &mut plan.rooms {
                    room.tables.retain(|table| table.label != "14");
                }
                for section in &mut plan.sections {
                    section.tables.clear();
                }
            })
        },
    ),
    (
        ANNA,
        "who serves where",
        "This needs a manager: assign.",
        |_| assign(None),
    ),
    (
        MARC,
        "no such section",
        "This section is not on the floor plan.",
        |_| assign(None),
    ),
    (
        MARC,
        "a section for nobody known",
        "This person is not on the roster.",
        |s| {
            let with = plan(s, |plan| {
                plan.sections.push(floor::Section {
                    id: SectionId(77),
                    name: "Terrace".into(),
                    ..floor::Section::default()
                });
            });
            s.has(&with);
            assign(Some(StaffId(99)))
        },
    ),
];
