use common::{
    ItemId,
    check::{LAST_COURSE, LONGEST_NOTE, MOST_COVERS, MOST_OF_A_LINE},
    menu::{Item, Menu, Modifier, Pick, Prefix},
};

use super::find::{self, folded};
use crate::choices;

/// What a line asks for.
#[derive(Clone, PartialEq, Debug, Default)]
pub(crate) struct Entry {
    /// The table's label.
    pub(crate) table: Option<String>,
    pub(crate) lines: Vec<Rung>,
    pub(crate) send: bool,
}

/// A dish of it.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Rung {
    pub(crate) item: ItemId,
    pub(crate) quantity: u32,
    pub(crate) picks: Vec<Pick>,
    pub(crate) seats: Vec<u8>,
    pub(crate) course: Option<u8>,
    pub(crate) note: String,
}

/// Why a line asks for nothing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Trouble {
    /// Nothing is called so.
    Unknown(String),
    /// Several things are.
    Several(String, Vec<String>),
    /// A choice, a seat or a note, and no dish before it.
    NoDish(String),
    /// A number that cannot be.
    Number(String),
}

/// So many names are said where several fit.
const MOST_NAMES: usize = 4;

/// More words than this nobody types.
const MOST_WORDS: usize = 60;

/// Reads a line; `is_table` knows the labels of the house's tables. Either all of it is understood
/// or none of it counts.
pub(crate) fn parse(
    menu: &Menu,
    is_table: impl Fn(&str) -> bool,
    text: &str,
) -> Result<Entry, Trouble> {
    let mut entry = Entry::default();
    let mut text = text.trim();
    if let Some(rest) = text.strip_suffix('!') {
        entry.send = true;
        text = rest;
    }
    let words = words(text);
    if words.len() > MOST_WORDS {
        return Err(Trouble::Number(words.len().to_string()));
    }
    let mut pieces = None;
    for (n, word) in words.iter().enumerate() {
        let digits = !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
        let alone = words.len() == 1 && !entry.send;
        if n == 0 && digits && !alone && is_table(word) {
            entry.table = Some(word.clone());
        } else if digits && n + 1 < words.len() && find::plu(menu, word).is_none() {
            pieces = Some(quantity(word)?);
        } else {
            take_word(menu, &mut entry, word, pieces.take())?;
        }
    }
    Ok(entry)
}

/// Words between spaces; a note in quotation marks is one, with its first mark.
fn words(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quoted = false;
    for c in text.chars() {
        let mark = matches!(c, '"' | '“' | '”' | '„');
        let end = if quoted { mark } else { c.is_whitespace() };
        if mark && !quoted {
            quoted = true;
            words.push("\"".to_owned());
        } else if end {
            quoted = false;
            words.push(String::new());
        } else if let Some(word) = words.last_mut() {
            word.push(c);
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

fn take_word(
    menu: &Menu,
    entry: &mut Entry,
    word: &str,
    pieces: Option<u32>,
) -> Result<(), Trouble> {
    let mut rest = word.chars();
    let first = rest.next();
    let rest = rest.as_str();
    let no_dish = || Trouble::NoDish(word.to_owned());
    match first {
        Some('"') => {
            let line = entry.lines.last_mut().ok_or_else(no_dish)?;
            line.note = rest.trim().chars().take(LONGEST_NOTE).collect();
        }
        Some('@') => {
            let seats = seats(rest).ok_or_else(|| Trouble::Number(word.to_owned()))?;
            entry.lines.last_mut().ok_or_else(no_dish)?.seats = seats;
        }
        Some('-' | '−') => choose(menu, entry, word, rest, Some(Prefix::No))?,
        Some('+') => choose(menu, entry, word, rest, Some(Prefix::Extra))?,
        Some('~') => choose(menu, entry, word, rest, Some(Prefix::Light))?,
        Some('c' | 'C') if !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_digit()) => {
            let course = rest.parse().ok().filter(|course| *course <= LAST_COURSE);
            let course = course.ok_or_else(|| Trouble::Number(word.to_owned()))?;
            entry.lines.last_mut().ok_or_else(no_dish)?.course = Some(course);
        }
        _ => dish_or_choice(menu, entry, word, pieces)?,
    }
    Ok(())
}

/// A word without a sign: a choice of the dish before it, or else another dish.
fn dish_or_choice(
    menu: &Menu,
    entry: &mut Entry,
    word: &str,
    pieces: Option<u32>,
) -> Result<(), Trouble> {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let (number, name) = word.split_at(digits);
    let plain = number.is_empty() && pieces.is_none();
    if plain
        && let Some(line) = entry.lines.last()
        && !find::modifiers(&in_force(menu, line), &folded(word), None).is_empty()
    {
        return choose(menu, entry, word, word, None);
    }
    let (number, name) = match name.strip_prefix(['x', '×', '*']) {
        // `2x121`: pieces of a PLU.
        Some(plu) if !number.is_empty() && plu.starts_with(|c: char| c.is_ascii_digit()) => {
            (number, plu)
        }
        _ if name.is_empty() => ("", word),
        _ => (number, name),
    };
    let quantity = match (number, pieces) {
        ("", pieces) => pieces.unwrap_or(1),
        (number, _) => quantity(number)?,
    };
    let item = one(
        find::items(menu, &folded(name)),
        |item: &Item| &item.name,
        word,
    )?;
    entry.lines.push(Rung {
        item: item.id,
        quantity,
        picks: menu.usual(item),
        seats: Vec::new(),
        course: None,
        note: String::new(),
    });
    Ok(())
}

/// A choice takes the place of another one where a set allows only one.
fn choose(
    menu: &Menu,
    entry: &mut Entry,
    word: &str,
    name: &str,
    prefix: Option<Prefix>,
) -> Result<(), Trouble> {
    let line = entry.lines.last_mut();
    let line = line.ok_or_else(|| Trouble::NoDish(word.to_owned()))?;
    if name.is_empty() {
        return Err(Trouble::Unknown(word.to_owned()));
    }
    let groups = in_force(menu, line);
    let found = find::modifiers(&groups, &folded(name), prefix);
    let modifier = one(found, |modifier: &Modifier| &modifier.name, word)?;
    let id = modifier.id;
    let of = |group: &&&common::menu::ModifierGroup| group.modifiers.iter().any(|m| m.id == id);
    let single = groups.iter().find(of).filter(|group| group.max == 1);
    line.picks.retain(|pick| {
        let same_set = |m: &Modifier| m.id == pick.id();
        pick.id() != id && single.is_none_or(|group| !group.modifiers.iter().any(same_set))
    });
    line.picks.push(match prefix {
        Some(prefix) if prefix != modifier.prefix => Pick::Said { id, prefix },
        _ => Pick::Usual(id),
    });
    Ok(())
}

fn one<'a, T>(mut found: Vec<&'a T>, name: fn(&T) -> &str, word: &str) -> Result<&'a T, Trouble> {
    match found.len() {
        0 => Err(Trouble::Unknown(word.to_owned())),
        1 => Ok(found.remove(0)),
        _ => {
            let names = found.iter().take(MOST_NAMES);
            let names = names.map(|one| name(one).to_owned()).collect();
            Err(Trouble::Several(word.to_owned(), names))
        }
    }
}

fn in_force<'a>(menu: &'a Menu, line: &Rung) -> Vec<&'a common::menu::ModifierGroup> {
    let item = menu.items.get(&line.item);
    item.map_or_else(Vec::new, |item| choices::in_force(menu, item, &line.picks))
}

fn quantity(number: &str) -> Result<u32, Trouble> {
    let quantity = number.parse().ok();
    let within = quantity.filter(|quantity| (1..=MOST_OF_A_LINE).contains(quantity));
    within.ok_or_else(|| Trouble::Number(number.to_owned()))
}

fn seats(typed: &str) -> Option<Vec<u8>> {
    let seats: Option<Vec<u8>> = typed.split(',').map(|seat| seat.parse().ok()).collect();
    let within = |seats: &Vec<u8>| seats.iter().all(|seat| (1..=MOST_COVERS).contains(seat));
    seats.filter(within)
}

#[cfg(test)]
mod tests;
