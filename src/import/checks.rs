//! `couvert import checks`: what another system kept, into the house's past.

use std::{collections::BTreeSet, io::Write, path::Path};

use common::{Money, Stamp, house::ServiceMode, menu::Menu, money::Rate};
use history::{
    History,
    learn::{Learned, Learner},
};
use jiff::tz::TimeZone;
use rust_decimal::Decimal;
use server::{
    House,
    past::{Past, PastCheck},
};

use super::{
    ImportError,
    founding::{self, Beginning, KITCHEN, MOST_TABLES, Rates},
    menu::{Carte, Match, carte},
};
use crate::{
    cli::{Files, ImportChecks},
    reading::{self, ReadingError},
};

/// So many checks share a commit: a house that serves gets its word in between.
const CHUNK: usize = 1_000;
/// More names of tables than this are not remembered.
const MOST_NAMES: usize = 10_000;

/// Reads the files, founds a house where there is none, and keeps the checks.
pub(super) fn run(args: &ImportChecks, out: &mut dyn Write) -> Result<(), ImportError> {
    let files = &args.files;
    if let Some(vat) = files
        .vat
        .filter(|vat| vat.is_sign_negative() || *vat > 100.into())
    {
        return Err(ImportError::Vat(vat));
    }
    let house = if House::exists(&args.data) {
        Some(Past::open(&args.data)?.house()?)
    } else {
        founding::must_be_empty(&args.data)?;
        None
    };
    let zone = match &house {
        Some((house, _)) => house.zone(),
        None => files.zone.clone().unwrap_or_else(machines_zone),
    };
    let history = reading::read(files, &zone)?;
    reading::say(&history, files, out)?;
    if history.tally.checks == 0 {
        reading::write_rejects(&history, files)?;
        let names: Vec<_> = files
            .files
            .iter()
            .map(|file| file.display().to_string())
            .collect();
        return Err(ImportError::Nothing(names.join(", ")));
    }
    match house {
        // A house is not founded, and its PIN not shown, for an import that ends in an error.
        None => {
            rejects_have_a_place(args)?;
            found(args, &zone, &history, out)?;
        }
        Some((house, menu)) => {
            say_what_stays(files, &house.time_zone, out)?;
            if menu.items.is_empty() {
                give_menu(&args.data, &house, &history, out)?;
            }
        }
    }
    // Only now: the file may lie in the house's folder, which was to be empty.
    reading::write_rejects(&history, files)?;
    let brought = keep(&args.data, &history)?;
    brought.say(out)
}

/// The house's own folder is made in a moment; any other one must be there.
fn rejects_have_a_place(args: &ImportChecks) -> Result<(), ImportError> {
    let Some(file) = &args.files.rejects else {
        return Ok(());
    };
    let folder = file.parent().unwrap_or(file);
    if folder.as_os_str().is_empty() || folder == args.data || folder.is_dir() && !file.is_dir() {
        return Ok(());
    }
    let why = "this is no file that can be written".to_owned();
    let file = file.display().to_string();
    Err(ReadingError::Rejects { file, why }.into())
}

/// UTC where the machine does not say.
fn machines_zone() -> TimeZone {
    let name = iana_time_zone::get_timezone().ok();
    let zone = name.and_then(|name| TimeZone::get(&name).ok());
    zone.unwrap_or(TimeZone::UTC)
}

fn say_what_stays(files: &Files, zone: &str, out: &mut dyn Write) -> Result<(), ImportError> {
    if files.zone.is_some() {
        writeln!(out, "--zone is for a new house; this one keeps {zone}.")?;
    }
    if files.vat.is_some() {
        writeln!(
            out,
            "--vat is for a new house; this one keeps its own rates."
        )?;
    }
    Ok(())
}

/// What the past says of its menu and its tables.
fn learn(history: &History) -> Result<(Learned, BTreeSet<String>), ImportError> {
    let mut learner = Learner::default();
    let mut tables = BTreeSet::new();
    history.each_check(|check| -> Result<(), ImportError> {
        learner.see(&check);
        if let Some(table) = &check.table
            && tables.len() < MOST_NAMES
            && !tables.contains(table)
        {
            tables.insert(table.clone());
        }
        Ok(())
    })?;
    Ok((learner.learn(), tables))
}

fn found(
    args: &ImportChecks,
    zone: &TimeZone,
    history: &History,
    out: &mut dyn Write,
) -> Result<(), ImportError> {
    let (learned, tables) = learn(history)?;
    let rates = Rates::of(args.files.vat, &learned);
    let class = |rate| rates.class(rate);
    let carte = carte(&learned, &history.dishes, &class, Some(KITCHEN));
    let beginning = Beginning {
        zone,
        rates: &rates,
        menu: carte.menu.clone(),
        tables: &tables,
    };
    let pin = founding::found(&args.data, beginning)?;
    let name = zone.iana_name().unwrap_or("UTC");
    writeln!(
        out,
        "A house was founded in {}: {name}, EUR.",
        args.data.display()
    )?;
    say_menu(&carte, &learned, out)?;
    if tables.len() > MOST_TABLES {
        let all = tables.len();
        writeln!(
            out,
            "Tables: the first {MOST_TABLES} of {all} are on the floor plan."
        )?;
    }
    let said = rates.said();
    if !said.is_empty() {
        writeln!(out, "VAT: {said}.")?;
    }
    let unset = rates.class(None);
    let unset = carte
        .menu
        .items
        .values()
        .filter(|item| item.vat == unset)
        .count();
    if args.files.vat.is_none() && unset > 0 {
        writeln!(
            out,
            "VAT is not set for {}. Before the house sells, found it anew with --vat \
             PERCENT in an empty folder.",
            count(unset, "item", "items"),
        )?;
    }
    writeln!(
        out,
        "The owner's PIN is {pin}. Write it down: it is not shown again."
    )?;
    Ok(out.flush()?)
}

/// The house stands but has nothing to sell yet.
fn give_menu(
    data: &Path,
    house: &common::house::House,
    history: &History,
    out: &mut dyn Write,
) -> Result<(), ImportError> {
    let with_rate = |class: &&common::house::VatClass| {
        house.vat_rules.iter().any(|rule| rule.class == class.id)
    };
    let Some(vat) = house.vat_classes.iter().find(with_rate) else {
        writeln!(
            out,
            "The house has no VAT rate yet, so its menu stays empty."
        )?;
        return Ok(());
    };
    let station = house.stations.first().map(|station| station.id);
    let (learned, _) = learn(history)?;
    let today = house.business_date(Stamp::new(jiff::Timestamp::now()));
    let class = |rate: Option<Decimal>| {
        let rate = rate.map(Rate);
        let mut classes = house.vat_classes.iter();
        let same = classes.find(|class| {
            rate.is_some() && house.rate(class.id, ServiceMode::DineIn, today) == rate
        });
        same.unwrap_or(vat).id
    };
    let carte = carte(&learned, &history.dishes, &class, station);
    if founding::publish(data, carte.menu.clone())? {
        say_menu(&carte, &learned, out)
    } else {
        writeln!(
            out,
            "The house is being served just now, so its menu stays empty."
        )?;
        Ok(())
    }
}

/// "1 page", "2 pages".
fn count(number: usize, one: &str, more: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { more })
}

fn say_menu(carte: &Carte, learned: &Learned, out: &mut dyn Write) -> Result<(), ImportError> {
    let Menu {
        items,
        groups,
        modifier_groups,
        ..
    } = &carte.menu;
    let items = count(items.len(), "item", "items");
    let pages = count(groups.len(), "page", "pages");
    let choices = count(modifier_groups.len(), "set of choices", "sets of choices");
    writeln!(out, "Menu: {items} on {pages}, {choices}.")?;
    for group in groups {
        let count = carte.menu.page(group.id).count();
        writeln!(out, "  {}: {count}", group.name)?;
    }
    if !carte.unpriced.is_empty() {
        let named: Vec<_> = carte.unpriced.iter().take(5).map(String::as_str).collect();
        let count = carte.unpriced.len();
        writeln!(
            out,
            "Not on the menu for want of a price: {count} ({})",
            named.join(", ")
        )?;
    }
    if learned.left_out > 0 {
        let count = learned.left_out;
        writeln!(
            out,
            "Not on the menu: {count} lines of names beyond the 50000th"
        )?;
    }
    Ok(())
}

/// What an import brought, to the line.
#[derive(Debug, Default)]
struct Brought {
    checks: u64,
    lines: u64,
    gross: Money,
    known: u64,
    mended: u64,
}

impl Brought {
    fn say(&self, out: &mut dyn Write) -> Result<(), ImportError> {
        let Self {
            checks,
            lines,
            gross,
            known,
            mended,
        } = self;
        writeln!(out, "Imported: {checks} checks, {lines} lines, {gross}")?;
        writeln!(out, "Already there: {known} checks")?;
        if *mended > 0 {
            writeln!(
                out,
                "Mended: {mended} of the imported checks were there without some of their lines"
            )?;
        }
        Ok(())
    }
}

fn keep(data: &Path, history: &History) -> Result<Brought, ImportError> {
    let mut past = Past::open(data)?;
    let (house, menu) = past.house()?;
    let matched = Match::new(house, &menu);
    let bar = reading::bar(
        "Keeping {bar:40} {human_pos} of {human_len} checks {eta}",
        history.tally.checks,
    );
    let mut brought = Brought::default();
    let mut chunk: Vec<PastCheck> = Vec::with_capacity(CHUNK);
    history.each_check(|check| -> Result<(), ImportError> {
        bar.inc(1);
        if past.knows(check.id)? {
            brought.known += 1;
            return Ok(());
        }
        chunk.push(matched.check(check));
        if chunk.len() == CHUNK {
            keep_chunk(&mut past, &mut chunk, &mut brought)?;
        }
        Ok(())
    })?;
    keep_chunk(&mut past, &mut chunk, &mut brought)?;
    bar.finish_and_clear();
    Ok(brought)
}

fn keep_chunk(
    past: &mut Past,
    chunk: &mut Vec<PastCheck>,
    brought: &mut Brought,
) -> Result<(), ImportError> {
    if chunk.is_empty() {
        return Ok(());
    }
    let kept = past.keep(chunk)?;
    brought.checks += kept.new;
    brought.mended += kept.mended;
    // There with more lines, or another import at the same time was quicker.
    brought.known += kept.known;
    brought.lines += kept.lines;
    brought.gross += kept.gross;
    chunk.clear();
    Ok(())
}
