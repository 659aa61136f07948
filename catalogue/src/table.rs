//! Sheets of cells, whatever file they come from.

use crate::{Refusal, Spot, Wrong, limit};

/// A cell that is not empty.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Cell {
    /// Without blanks at its ends.
    pub(crate) text: String,
    /// Whether the file has it as a number: its decimal mark is a dot for sure.
    pub(crate) is_number: bool,
}

/// A row by its number in the file, counted from 1.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Cells {
    pub(crate) row: u32,
    pub(crate) cells: Vec<Option<Cell>>,
}

/// A sheet with its header.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Sheet {
    /// Empty where the file has no sheets.
    pub(crate) name: String,
    pub(crate) header: Cells,
    pub(crate) rows: Vec<Cells>,
    /// Between its columns, where it was text.
    pub(crate) separator: Option<u8>,
}

/// Fills sheets and holds them against the limits.
#[derive(Debug, Default)]
pub(crate) struct Filling {
    sheets: Vec<Sheet>,
    rows: usize,
    text: usize,
    refusals: Vec<Refusal>,
}

impl Filling {
    /// What follows is on another sheet.
    pub(crate) fn sheet(&mut self, name: &str, separator: Option<u8>) {
        self.sheets.push(Sheet {
            name: name.to_owned(),
            header: Cells {
                row: 0,
                cells: Vec::new(),
            },
            rows: Vec::new(),
            separator,
        });
    }

    /// Notes what is wrong with one cell; the others are still looked at.
    pub(crate) fn refuse(&mut self, row: u32, column: usize, text: &str, wrong: Wrong) {
        let spot = self.spot(row, column);
        self.note(Refusal::cell(spot, text, wrong));
    }

    fn note(&mut self, refusal: Refusal) {
        if self.refusals.len() < limit::MOST_REFUSALS {
            self.refusals.push(refusal);
        }
    }

    fn spot(&self, row: u32, column: usize) -> Spot {
        let sheet = self.sheets.last();
        let named = sheet.and_then(|sheet| sheet.header.cells.get(column)?.as_ref());
        let letter = u8::try_from(column % 26).map_or('?', |place| char::from(b'A' + place));
        Spot {
            sheet: sheet.map(|sheet| sheet.name.clone()).unwrap_or_default(),
            row,
            column: named.map_or_else(|| letter.to_string(), |cell| cell.text.clone()),
        }
    }

    /// A cell; rows come in order. Empty ones need not be told.
    pub(crate) fn cell(
        &mut self,
        row: u32,
        column: usize,
        text: &str,
        is_number: bool,
    ) -> Result<(), Refusal> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(());
        }
        if column >= limit::MOST_COLUMNS {
            return Err(Refusal::COLUMNS);
        }
        self.text += text.len();
        if self.text > limit::MOST_TEXT {
            return Err(Refusal::LARGE);
        }
        if text.len() > limit::LONGEST_CELL && text.chars().nth(limit::LONGEST_CELL).is_some() {
            let spot = self.spot(row, column);
            self.note(Refusal::too_long(spot));
            return Ok(());
        }
        if text.contains(char::is_control) {
            self.refuse(row, column, text, Wrong::Sign);
            return Ok(());
        }
        let cell = Cell {
            text: crate::cell::unguarded(text).to_owned(),
            is_number,
        };
        let Some(sheet) = self.sheets.last_mut() else {
            return Ok(());
        };
        let is_header = sheet.header.row == 0 || sheet.header.row == row;
        let cells = if is_header {
            sheet.header.row = row;
            &mut sheet.header.cells
        } else {
            if sheet.rows.last().is_none_or(|last| last.row != row) {
                self.rows += 1;
                if self.rows > limit::MOST_ROWS {
                    return Err(Refusal::ROWS);
                }
                let cells = Vec::new();
                sheet.rows.push(Cells { row, cells });
            }
            match sheet.rows.last_mut() {
                Some(last) => &mut last.cells,
                None => return Ok(()),
            }
        };
        if cells.len() <= column {
            cells.resize(column + 1, None);
        }
        cells[column] = Some(cell);
        Ok(())
    }

    /// The sheets that have a header, or all that is wrong so far.
    pub(crate) fn done(mut self) -> Result<Vec<Sheet>, Vec<Refusal>> {
        if !self.refusals.is_empty() {
            return Err(self.refusals);
        }
        self.sheets.retain(|sheet| sheet.header.row > 0);
        if self.sheets.is_empty() {
            return Err(vec![Refusal::Empty]);
        }
        Ok(self.sheets)
    }
}
