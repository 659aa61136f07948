//! Tables as text: CSV with any of the usual separators.

use crate::{
    Refusal, Wrong, letters,
    row::{Column, Row, Value},
    table::{Filling, Sheet},
};

/// What stands between columns, where nobody knows better the first.
const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// Reads a file's bytes.
pub(crate) fn read(bytes: &[u8]) -> Result<Vec<Sheet>, Vec<Refusal>> {
    let text = letters::read(bytes).map_err(|refusal| vec![refusal])?;
    if text.trim().is_empty() {
        return Err(vec![Refusal::Empty]);
    }
    // The reader would count the line of a row from before its CRLF.
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let separator = separator(&text);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut filling = Filling::default();
    filling.sheet("", Some(separator));
    let mut record = csv::StringRecord::new();
    loop {
        let more = reader.read_record(&mut record);
        // It is text in UTF-8 of any length: the reader has nothing to refuse.
        if !more.unwrap_or(false) {
            break;
        }
        let line = record.position().map_or(0, csv::Position::line);
        let row = u32::try_from(line).unwrap_or(u32::MAX);
        for (column, text) in record.iter().enumerate() {
            let text = text.trim();
            if text.starts_with('=') {
                filling.refuse(row, column, text, Wrong::Formula);
            } else {
                let filled = filling.cell(row, column, text, false);
                filled.map_err(|refusal| vec![refusal])?;
            }
        }
    }
    filling.done()
}

/// The one that the header has most of, outside of quotes.
fn separator(text: &str) -> u8 {
    let header = text.lines().find(|line| !line.trim().is_empty());
    let count = |separator: u8| {
        let mut is_quoted = false;
        let bytes = header.unwrap_or_default().bytes();
        let counted = bytes.filter(|byte| {
            is_quoted ^= *byte == b'"';
            !is_quoted && *byte == separator
        });
        counted.count()
    };
    let most = SEPARATORS.into_iter().rev().max_by_key(|one| count(*one));
    most.unwrap_or(b',')
}

/// Writes rows as one table: UTF-8 with the mark that spreadsheets want, CRLF, and semicolons
/// where the decimal mark is a comma.
pub(crate) fn write(rows: &[Row], mark: char) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(if mark == ',' { b';' } else { b',' })
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    let columns = Column::all();
    let header: Vec<&str> = columns.iter().map(|column| column.name()).collect();
    // Writing to memory does not fail.
    writer.write_record(header).unwrap_or_default();
    for row in rows {
        let cells = columns.iter().map(|column| {
            if *column == Column::Row {
                return row.kind.name().to_owned();
            }
            row.value(*column)
                .map_or_else(String::new, |value| shown(value, mark))
        });
        writer.write_record(cells).unwrap_or_default();
    }
    writer.into_inner().unwrap_or_default()
}

fn shown(value: &Value, mark: char) -> String {
    let number = match value {
        Value::Text(text) => return crate::cell::guarded(text),
        Value::Price(price) => price.to_string(),
        Value::Number(number) => number.to_string(),
    };
    if mark == '.' {
        number
    } else {
        number.replace('.', &mark.to_string())
    }
}
