use std::collections::BTreeMap;

use crate::{
    Note, Refusal, folded,
    row::{Column, Kind},
    table::{Cell, Sheet},
    words,
};

/// Other names of an item's station.
const STATION: &str =
    "kitchen printer kuche kuchenstation drucker keuken cuisine imprimante 出品部门 厨房 档口";
/// Other names of an item's VAT class.
const VAT: &str = "vatclass taxclass tax mwst ust steuer steuersatz mwstklasse btw btwklasse tva \
    tauxtva mwstsatz vatrate taxrate btwtarief 税 税率";
/// Other names of what scanners read.
const BARCODE: &str =
    "barcode ean gtin ean13 strichcode streepjescode codebarre codebarres 条码 条形码";
/// Other names of an item's number.
const ID: &str = "nr no number nummer numero 编号 号 序号";

/// A row of a file by what its cells mean.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub(crate) kind: Kind,
    pub(crate) sheet: String,
    pub(crate) row: u32,
    /// With the header's own words.
    pub(crate) cells: BTreeMap<Column, (String, Cell)>,
}

/// All rows of a file.
#[derive(Debug, Default)]
pub(crate) struct Lines {
    pub(crate) lines: Vec<Line>,
    /// Whether it is a whole menu and no list of items.
    pub(crate) is_whole: bool,
    pub(crate) separator: Option<u8>,
    pub(crate) notes: Vec<Note>,
    /// Columns that the file has, of any sheet.
    pub(crate) columns: Vec<Column>,
    /// What cannot be used, cell by cell.
    pub(crate) bad: Vec<Refusal>,
}

/// What the rows of all sheets say.
pub(crate) fn understand(sheets: Vec<Sheet>) -> Result<Lines, Refusal> {
    let is_own = |sheet: &Sheet| Kind::named(&sheet.name).is_some() || has_kinds(sheet);
    let own = sheets.iter().filter(|sheet| is_own(sheet)).count();
    let mut lines = Lines {
        is_whole: own > 1 || sheets.iter().any(has_kinds),
        ..Lines::default()
    };
    for (place, sheet) in sheets.into_iter().enumerate() {
        if own > 0 && is_own(&sheet) || own == 0 && place == 0 {
            lines.separator = sheet.separator;
            lines.take(sheet)?;
        } else {
            lines.notes.push(Note::Sheet(sheet.name));
        }
    }
    Ok(lines)
}

/// Whether a column says what each row is.
fn has_kinds(sheet: &Sheet) -> bool {
    let mut cells = sheet.header.cells.iter().flatten();
    cells.any(|cell| folded(&cell.text) == Column::Row.name())
}

impl Lines {
    fn take(&mut self, sheet: Sheet) -> Result<(), Refusal> {
        let kind = Kind::named(&sheet.name).unwrap_or(Kind::Item);
        let columns = self.columns(&sheet, kind)?;
        let header = |place: usize| {
            let cell = sheet.header.cells.get(place).and_then(Option::as_ref);
            cell.map(|cell| cell.text.clone()).unwrap_or_default()
        };
        for row in sheet.rows {
            let mut line = Line {
                kind,
                sheet: sheet.name.clone(),
                row: row.row,
                cells: BTreeMap::new(),
            };
            for (place, cell) in row.cells.into_iter().enumerate() {
                let Some(cell) = cell else { continue };
                match columns.get(place) {
                    Some(Some(Column::Row)) => match Kind::named(&cell.text) {
                        Some(kind) => line.kind = kind,
                        None => {
                            let spot = line.spot(&header(place));
                            let wrong = crate::Wrong::Kind;
                            self.bad.push(Refusal::cell(spot, &cell.text, wrong));
                        }
                    },
                    Some(Some(column)) => {
                        line.cells.insert(*column, (header(place), cell));
                    }
                    Some(None) if !header(place).is_empty() => {}
                    _ => {
                        let spot = line.spot("");
                        let wrong = crate::Wrong::Surplus;
                        self.bad.push(Refusal::cell(spot, &cell.text, wrong));
                    }
                }
            }
            if !line.cells.is_empty() {
                self.lines.push(line);
            }
        }
        self.columns.extend(columns.into_iter().flatten());
        Ok(())
    }

    /// What each column means; what means nothing is named and left aside.
    fn columns(&mut self, sheet: &Sheet, kind: Kind) -> Result<Vec<Option<Column>>, Refusal> {
        let names = sheet.header.cells.iter();
        let names: Vec<Option<String>> = names
            .map(|cell| cell.as_ref().map(|cell| folded(&cell.text)))
            .collect();
        let mut columns = vec![None; names.len()];
        for known in Column::all() {
            let own = folded(known.name());
            let mut places = (0..names.len()).filter(|at| names[*at].as_ref() == Some(&own));
            let first = places.next();
            if places.next().is_some() {
                let column = known.name().to_owned();
                return Err(Refusal::ColumnTwice { column });
            }
            if let Some(at) = first {
                columns[at] = Some(known);
            }
        }
        if kind == Kind::Item && !has_kinds(sheet) {
            guess(&names, &mut columns);
            if !columns.contains(&Some(Column::Name)) {
                let header = sheet.header.cells.iter().flatten();
                let header: Vec<_> = header.map(|cell| cell.text.as_str()).collect();
                return Err(Refusal::ColumnMissing {
                    column: Column::Name.name().to_owned(),
                    header: header.join(", ").chars().take(200).collect(),
                });
            }
        }
        for (cell, column) in sheet.header.cells.iter().zip(&columns) {
            if let (Some(cell), None) = (cell, column) {
                self.notes.push(Note::Column(cell.text.clone()));
            }
        }
        Ok(columns)
    }
}

impl Line {
    pub(crate) fn spot(&self, column: &str) -> crate::Spot {
        crate::Spot {
            sheet: self.sheet.clone(),
            row: self.row,
            column: column.to_owned(),
        }
    }
}

/// Columns by the names that other systems give them; the surest name wins.
fn guess(names: &[Option<String>], columns: &mut [Option<Column>]) {
    // "item" is the name of a list's items, and a column of its own only in our rows; so is "unit".
    for column in columns.iter_mut() {
        if matches!(column, Some(Column::Item | Column::Unit)) {
            *column = None;
        }
    }
    let lists = [
        (Column::Id, vec![ID]),
        (Column::Plu, vec!["sku"]),
        (Column::Barcodes, vec![BARCODE]),
        (Column::Name, vec![words::ITEM]),
        (Column::Page, vec![words::GROUP]),
        (
            Column::Price,
            vec![words::UNIT_PRICE, words::PRICE, words::AMOUNT],
        ),
        (Column::Station, vec![STATION]),
        (Column::Vat, vec![VAT]),
    ];
    for (column, lists) in lists {
        if columns.contains(&Some(column)) {
            continue;
        }
        let rank = |name: &str| {
            if column == Column::Id && is_items_number(name) {
                return Some((0, 0));
            }
            let mut lists = lists.iter().enumerate();
            lists.find_map(|(list, words)| Some((list + 1, words::place(words, name)?)))
        };
        let free = (0..names.len()).filter(|at| columns[*at].is_none());
        let ranked = free.filter_map(|at| Some((rank(names[at].as_ref()?)?, at)));
        if let Some((_, at)) = ranked.min() {
            columns[at] = Some(column);
        }
    }
}

/// "menu_item_id", "Artikelnummer".
fn is_items_number(name: &str) -> bool {
    let mut behind = words::NUMBERS_BEHIND.split_ascii_whitespace();
    behind.any(|number| {
        let what = name.strip_suffix(number);
        what.is_some_and(|what| words::place(words::ITEMS, what).is_some())
    })
}
