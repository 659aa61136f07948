//! From rows to a menu.

mod cells;
mod header;
mod item;
mod menu;
mod names;
mod promotion;

use common::{house::House, menu::Menu};

use crate::{
    Note, Refusal,
    number::{Mark, Number},
    row::Column,
    table::Sheet,
};
use cells::Reading;
use header::understand;
pub(crate) use names::Names;

/// A menu from sheets, and whether it is whole; a list of items is laid over the menu that the
/// house has.
pub(crate) fn menu(
    sheets: Vec<Sheet>,
    house: &House,
    base: &Menu,
) -> Result<(Menu, bool, Vec<Note>), Vec<Refusal>> {
    let lines = understand(sheets).map_err(|refusal| vec![refusal])?;
    let mark = mark(&lines, house);
    let mut reading = Reading::new(house, mark, lines.bad);
    let empty = Menu::default();
    let base = if lines.is_whole { &empty } else { base };
    let menu = menu::assemble(&mut reading, &lines.lines, &lines.columns, base);
    let mut notes = lines.notes;
    notes.append(&mut reading.notes);
    if reading.refusals.is_empty() {
        Ok((menu, lines.is_whole, notes))
    } else {
        Err(reading.refusals)
    }
}

/// The decimal mark of prices that are text: what most of them say, else what goes with the
/// separator, else the house's own.
fn mark(lines: &header::Lines, house: &House) -> Mark {
    let money = [Column::Price, Column::Percent, Column::Least];
    let (mut dots, mut commas) = (0_usize, 0_usize);
    for line in &lines.lines {
        for (_, cell) in money.iter().filter_map(|column| line.cells.get(column)) {
            if cell.is_number {
                continue;
            }
            match Number::of(&cell.text).and_then(Number::vote) {
                Some(Mark::Dot) => dots += 1,
                Some(Mark::Comma) => commas += 1,
                None => {}
            }
        }
    }
    match (dots.cmp(&commas), lines.separator) {
        (std::cmp::Ordering::Greater, _) => Mark::Dot,
        (std::cmp::Ordering::Less, _) | (_, Some(b';')) => Mark::Comma,
        (_, Some(b',')) => Mark::Dot,
        _ if house.language.decimal_mark() == ',' => Mark::Comma,
        _ => Mark::Dot,
    }
}
