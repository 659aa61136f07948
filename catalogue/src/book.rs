//! Workbooks: one sheet for each kind of row.

use std::io::{Cursor, Read as _};

use calamine::{DataRef, Reader as _, Xlsx};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use crate::{
    Refusal, Wrong, limit,
    row::{Kind, Row, Value},
    table::{Filling, Sheet},
};

/// Digits that a workbook's numbers keep.
const SURE_DIGITS: usize = 15;

/// Reads a workbook that has been measured.
pub(crate) fn read(bytes: &[u8]) -> Result<Vec<Sheet>, Vec<Refusal>> {
    measure(bytes).map_err(|refusal| vec![refusal])?;
    let one = |refusal| vec![refusal];
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|error| one(broken(&error)))?;
    let mut filling = Filling::default();
    for name in book.sheet_names() {
        filling.sheet(&name, None);
        // Cell by cell: a range from the first to the last cell of a sheet may be larger than
        // the machine.
        let formulas = formulas(&mut book, &name).map_err(one)?;
        let mut cells = book
            .worksheet_cells_reader(&name)
            .map_err(|error| one(broken(&error)))?;
        while let Some(cell) = cells.next_cell().map_err(|error| one(broken(&error)))? {
            let (row, column) = cell.get_position();
            if row as usize > limit::MOST_ROWS {
                return Err(vec![Refusal::ROWS]);
            }
            let (text, is_number) = text(cell.get_value());
            let column = column as usize;
            let filled = filling.cell(row + 1, column, &text, is_number);
            filled.map_err(one)?;
        }
        for ((row, column), formula) in formulas {
            let text = format!("={formula}");
            filling.refuse(
                row.saturating_add(1),
                column as usize,
                &text,
                Wrong::Formula,
            );
        }
    }
    filling.done()
}

/// A cell's row and column, and what is reckoned in it.
type Formula = ((u32, u32), String);

/// Cells that are reckoned, with their formulas: what a formula came to elsewhere is not believed.
fn formulas(book: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Vec<Formula>, Refusal> {
    let mut found = Vec::new();
    let cells = book.worksheet_cells_reader(name);
    let mut cells = cells.map_err(|error| broken(&error))?;
    while let Some(cell) = cells.next_formula().map_err(|error| broken(&error))? {
        if !cell.get_value().is_empty() && found.len() < limit::MOST_REFUSALS {
            found.push((cell.get_position(), cell.get_value().clone()));
        }
    }
    Ok(found)
}

/// Unpacks every part once and counts, whatever the workbook says of itself.
fn measure(bytes: &[u8]) -> Result<(), Refusal> {
    let mut parts = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    if parts.len() > limit::MOST_PARTS {
        return Err(Refusal::SWOLLEN);
    }
    let mut declared: u64 = 0;
    for place in 0..parts.len() {
        let part = parts.by_index_raw(place).map_err(|error| broken(&error))?;
        declared = declared.saturating_add(part.size());
    }
    if declared > limit::MOST_UNPACKED {
        return Err(Refusal::SWOLLEN);
    }
    let mut left = limit::MOST_UNPACKED;
    for place in 0..parts.len() {
        let part = parts.by_index(place).map_err(|error| broken(&error))?;
        let unpacked = std::io::copy(&mut part.take(left + 1), &mut std::io::sink());
        let unpacked = unpacked.map_err(|error| broken(&error))?;
        left = left.checked_sub(unpacked).ok_or(Refusal::SWOLLEN)?;
    }
    Ok(())
}

fn broken(error: &dyn std::fmt::Display) -> Refusal {
    let clean = |c: char| if c.is_control() { ' ' } else { c };
    let why = error.to_string().chars().take(120).map(clean).collect();
    Refusal::Broken { why }
}

/// What a cell says, and whether it is a number.
fn text(data: &DataRef<'_>) -> (String, bool) {
    match data {
        DataRef::Empty => (String::new(), false),
        DataRef::String(text) => (text.clone(), false),
        DataRef::SharedString(text) => ((*text).to_owned(), false),
        DataRef::Int(number) => (number.to_string(), true),
        DataRef::Float(number) => (plain(*number), true),
        DataRef::Bool(yes) => ((if *yes { "yes" } else { "no" }).to_owned(), false),
        DataRef::DateTime(moment) => (crate::moment::of_serial(moment.as_f64()), false),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => (text.clone(), false),
        DataRef::Error(error) => (format!("{error}"), false),
    }
}

/// As many digits as a workbook keeps, and no others: 0.1 + 0.2 is 0.3 here.
fn plain(number: f64) -> String {
    if number.fract() == 0.0 && number.abs() < 9e15 {
        return format!("{number:.0}");
    }
    let whole = format!("{:.0}", number.trunc().abs()).len();
    let text = format!("{number:.*}", SURE_DIGITS.saturating_sub(whole).min(10));
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// Writes rows: the same rows are the same bytes, whenever they are written.
pub(crate) fn write(rows: &[Row]) -> Result<Vec<u8>, Refusal> {
    written(rows).map_err(|error| broken(&error))
}

fn written(rows: &[Row]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let day = ExcelDateTime::from_ymd(2000, 1, 1)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&day));
    let bold = Format::new().set_bold();
    let text = Format::new().set_num_format("@");
    let (price, general) = (Format::new().set_num_format("0.00"), Format::new());
    for kind in Kind::ALL {
        let sheet = book.add_worksheet();
        sheet.set_name(kind.name())?;
        sheet.set_freeze_panes(1, 0)?;
        let columns = kind.columns();
        for (at, column) in (0..).zip(&columns) {
            sheet.write_with_format(0, at, column.name(), &bold)?;
            sheet.set_column_width(
                at,
                if column.name().starts_with("name") {
                    24
                } else {
                    12
                },
            )?;
        }
        let own = rows.iter().filter(|row| row.kind == kind);
        for (line, row) in (1..).zip(own) {
            for (at, column) in (0..).zip(&columns) {
                let Some(value) = row.value(*column) else {
                    continue;
                };
                // A workbook's numbers are floats: they carry cents exactly as they are shown.
                let (shown, format) = match value {
                    Value::Text(shown) => (crate::cell::guarded(shown), None),
                    Value::Price(money) => (money.to_string(), Some(&price)),
                    Value::Number(number) => (number.to_string(), Some(&general)),
                };
                sheet_cell(sheet, (line, at), &shown, format, &text)?;
            }
        }
    }
    book.save_to_buffer()
}

/// A number where there is a format for it and the workbook keeps all of its digits; text else.
fn sheet_cell(
    sheet: &mut Worksheet,
    (line, at): (u32, u16),
    shown: &str,
    number: Option<&Format>,
    text: &Format,
) -> Result<(), XlsxError> {
    let digits = shown.chars().filter(char::is_ascii_digit).count();
    match (number, shown.parse::<f64>()) {
        (Some(format), Ok(number)) if digits <= SURE_DIGITS => {
            sheet.write_number_with_format(line, at, number, format)?;
        }
        _ => {
            sheet.write_string_with_format(line, at, shown, text)?;
        }
    }
    Ok(())
}
