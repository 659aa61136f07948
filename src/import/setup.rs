//! `couvert import menu` and `couvert import setup`: what people wrote down about a house.

use std::{io::Write, path::Path};

use catalogue::{Note, Setup, What, limit};
use common::{
    Command, Money, Stamp, floor, house,
    house::{Founding, House},
    menu::{self, Menu},
    staff,
};
use server::past::Past;

use super::{ImportError, founding};
use crate::cli::ImportSetup;

/// Reads the file and publishes what it holds, or founds a house with it in an empty folder.
pub(super) fn run(
    args: &ImportSetup,
    menu_only: bool,
    out: &mut dyn Write,
) -> Result<(), ImportError> {
    let exists = server::House::exists(&args.data);
    let (house, menu) = if exists {
        Past::open(&args.data)?.house()?
    } else {
        (House::default(), Menu::default())
    };
    let read = read(&args.file, &house, &menu)?;
    for note in &read.notes {
        match note {
            Note::Column(name) => writeln!(out, "The column {name} means nothing here.")?,
            Note::Sheet(name) => writeln!(out, "The sheet {name} means nothing here.")?,
        }
    }
    if !read.is_whole {
        writeln!(
            out,
            "It is a list of items, and was laid over the house's menu."
        )?;
    }
    let commands = match read.what {
        What::Setup(_) if menu_only => {
            return Err(ImportError::NotMenu(args.file.display().to_string()));
        }
        What::Setup(setup) if !exists => return found(&args.data, *setup, out),
        What::Setup(setup) => {
            say(&setup.menu, out)?;
            commands(*setup)
        }
        What::Menu(menu) => {
            say(&menu, out)?;
            vec![Command::Menu(menu::Command::Publish((*menu).into()))]
        }
    };
    if founding::carry_out(&args.data, commands)? {
        writeln!(out, "Published.")?;
        Ok(())
    } else {
        Err(ImportError::Served(args.data.clone()))
    }
}

/// The size is held against the limit before anything is read.
fn read(file: &Path, house: &House, menu: &Menu) -> Result<catalogue::Read, ImportError> {
    let large = std::fs::metadata(file)?.len() > limit::LARGEST_FILE as u64;
    let bytes = if large {
        vec![b' '; limit::LARGEST_FILE + 1]
    } else {
        std::fs::read(file)?
    };
    catalogue::read(&bytes, house, menu).map_err(|refusals| ImportError::File {
        file: file.display().to_string(),
        why: refusals.iter().map(ToString::to_string).collect(),
    })
}

fn say(menu: &Menu, out: &mut dyn Write) -> Result<(), ImportError> {
    let (items, pages) = (menu.items.len(), menu.groups.len());
    let choices = menu.modifier_groups.len();
    writeln!(
        out,
        "Menu: {items} items on {pages} pages, {choices} sets of choices."
    )?;
    Ok(())
}

/// The settings go first: the menu refers to their stations and VAT classes.
fn commands(setup: Setup) -> Vec<Command> {
    let mut commands = vec![
        Command::House(house::Command::Publish(Box::new(setup.house))),
        Command::Menu(menu::Command::Publish(setup.menu.into())),
    ];
    if !setup.floor.rooms.is_empty() {
        commands.push(Command::Floor(floor::Command::Publish(setup.floor)));
    }
    if !setup.staff.is_empty() {
        commands.push(Command::Staff(staff::Command::Publish(setup.staff)));
    }
    commands
}

/// No PIN is in a file: everybody gets one, which is said once and kept nowhere.
fn found(dir: &Path, setup: Setup, out: &mut dyn Write) -> Result<(), ImportError> {
    founding::must_be_empty(dir)?;
    let mut people = Vec::new();
    for person in setup.staff {
        people.push((person, founding::pin()?));
    }
    let founding = Founding {
        house: setup.house,
        menu: setup.menu,
        floor: setup.floor,
        staff: people,
        float: Money::ZERO,
    };
    let now = Stamp::new(jiff::Timestamp::now());
    server::House::found(dir, &founding, now)?;
    writeln!(
        out,
        "{} was founded in {}.",
        founding.house.name,
        dir.display()
    )?;
    say(&founding.menu, out)?;
    writeln!(
        out,
        "PINs are in no file. Write these down: they are not shown again."
    )?;
    for (person, pin) in &founding.staff {
        writeln!(out, "  {}: {pin}", person.name)?;
    }
    Ok(())
}
