//! JSON: the menu alone, or the whole setup.

use common::{floor::Plan, house::House, menu::Menu, staff::Person};
use serde::{Deserialize, Serialize};

use crate::{Refusal, Setup, What, letters, write::portable};

/// The format that this build writes.
const FORMAT: u32 = 1;

/// A file as it lies on disk.
#[derive(Serialize, Deserialize)]
struct Paper<T> {
    /// What it holds: "menu" or "setup".
    couvert: String,
    format: u32,
    #[serde(flatten)]
    contents: T,
}

#[derive(Deserialize)]
struct Head {
    couvert: String,
    format: u32,
}

#[derive(Serialize, Deserialize)]
struct MenuAlone {
    menu: Menu,
}

/// What a setup's file holds; what is missing is empty.
#[derive(Serialize, Deserialize)]
struct Whole {
    house: House,
    menu: Menu,
    #[serde(default)]
    floor: Plan,
    #[serde(default)]
    staff: Vec<Person>,
}

fn pretty<T: Serialize>(couvert: &str, contents: T) -> Vec<u8> {
    let paper = Paper {
        couvert: couvert.to_owned(),
        format: FORMAT,
        contents,
    };
    // Keys are text or numbers and no float is in it: it always is JSON.
    let mut bytes = serde_json::to_vec_pretty(&paper).expect("settings are JSON");
    bytes.push(b'\n');
    bytes
}

pub(crate) fn write_menu(menu: &Menu) -> Vec<u8> {
    let menu = portable(menu);
    pretty("menu", MenuAlone { menu })
}

pub(crate) fn write_setup(setup: &Setup) -> Vec<u8> {
    let Setup {
        house,
        menu,
        floor,
        staff,
    } = setup.portable();
    pretty(
        "setup",
        Whole {
            house,
            menu,
            floor,
            staff,
        },
    )
}

pub(crate) fn read(bytes: &[u8]) -> Result<What, Refusal> {
    let text = letters::read(bytes)?;
    let text = text.as_str();
    let head: Head = serde_json::from_str(text).map_err(|error| refusal(&error))?;
    if head.format > FORMAT {
        return Err(Refusal::Newer {
            format: head.format,
        });
    }
    // Read again into its own fields: `flatten` would keep all of it in between, and make texts
    // of the numbers that are a map's keys.
    let what = match head.couvert.as_str() {
        "setup" => {
            let whole: Whole = serde_json::from_str(text).map_err(|error| refusal(&error))?;
            let Whole {
                house,
                menu,
                floor,
                staff,
            } = whole;
            What::Setup(Box::new(Setup {
                house,
                menu,
                floor,
                staff,
            }))
        }
        _ => {
            let MenuAlone { menu } = serde_json::from_str(text).map_err(|error| refusal(&error))?;
            What::Menu(Box::new(menu))
        }
    };
    let what = match what {
        What::Menu(menu) => What::Menu(Box::new(portable(&menu))),
        What::Setup(setup) => What::Setup(Box::new(setup.portable())),
    };
    let menu = what.menu();
    let strange = menu.items.iter().find(|(id, item)| **id != item.id);
    let strange = strange.map(|(id, _)| format!("item {id} has another number inside"));
    let mut groups = menu.modifier_groups.iter();
    let other = groups.find(|(id, group)| **id != group.id);
    let other = other.map(|(id, _)| format!("the choices {id} have another number inside"));
    let mut ingredients = menu.ingredients.iter();
    let third = ingredients.find(|(id, ingredient)| **id != ingredient.id);
    let third = third.map(|(id, _)| format!("ingredient {id} has another number inside"));
    match strange.or(other).or(third) {
        Some(why) => Err(Refusal::Json {
            row: 1,
            sign: 1,
            why,
        }),
        None => Ok(what),
    }
}

fn refusal(error: &serde_json::Error) -> Refusal {
    let why = error.to_string();
    let why = why.split(" at line ").next().unwrap_or_default();
    let clean = |c: char| if c.is_control() { ' ' } else { c };
    Refusal::Json {
        row: error.line(),
        sign: error.column(),
        why: why.chars().take(200).map(clean).collect(),
    }
}
