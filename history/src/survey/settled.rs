use std::path::Path;

use rust_decimal::Decimal;

use super::{
    marks::MarkVotes,
    moments::Moments,
    prices::{Agreement, PriceEvidence, Repeats},
    strangers::Strangers,
};
use crate::{
    DateOrder, ReadError, Reading,
    cell::{Mark, Number, filled},
    column::Columns,
    file_error,
    sheet::{Layout, Letters, Lines, Record, Records, Step, is_workbook, understand},
    speech::{count, grouped, quoted},
};

/// Everything that is known of a file before its lines are used.
#[derive(Debug)]
pub struct Settled {
    pub letters: Letters,
    pub layout: Layout,
    pub columns: Columns,
    pub mark: Mark,
    pub order: DateOrder,
    /// Said to people.
    pub says: Vec<String>,
}

/// Reads the file once; `menu_id` is what the menu calls its ids, if there is a menu; `hears` gets
/// the bytes read since it was called last.
pub fn survey(
    path: &Path,
    reading: &Reading,
    menu_id: Option<&str>,
    hears: &mut dyn FnMut(u64),
) -> Result<Settled, ReadError> {
    let failed = |error| file_error(path, &error);
    let missing = |why: String| ReadError::Columns {
        file: path.display().to_string(),
        why,
    };
    if is_workbook(path).map_err(failed)? {
        let why = "this is a workbook or an archive; save the sheet as CSV first";
        return Err(missing(why.to_owned()));
    }
    let understood = understand(path, &reading.maps).map_err(failed)?;
    let (letters, layout) =
        understood.ok_or_else(|| missing("there is nothing in it".to_owned()))?;
    let columns = Columns::of(&layout.header, &reading.maps, menu_id);
    let mut columns = columns.map_err(missing)?;
    let mut evidence = Evidence::default();
    let mut strangers = Strangers::default();
    let lines = Lines::open(path, letters).map_err(failed)?;
    let mut records = Records::new(lines, layout.separator, Some(layout.header.len()));
    let (mut record, mut heard) = (Record::default(), 0);
    while let Some(step) = records.next(&mut record).map_err(failed)? {
        if record.line > layout.line && step == Step::Record {
            evidence.count(&record, &columns);
            strangers.count(&record, &columns);
        }
        if records.read() > heard {
            hears(records.read() - heard);
            heard = records.read();
        }
    }
    let (mark, mark_says) = evidence.marks.verdict(layout.separator);
    let strangers_say = strangers.forget(&mut columns, &layout.header);
    let prices_say = evidence.settle_prices(&mut columns, &layout.header);
    let dates = evidence.moments.settle(&mut columns);
    let (order, dates_say) = dates.verdict(reading.dates, reading.day.year());
    enough(&columns, reading, &layout.header).map_err(missing)?;
    let mut says = vec![outside(letters, &layout), inside(&columns, &layout.header)];
    says.extend(strangers_say);
    says.extend(dates_say.or_else(|| undated(&columns, reading)));
    says.extend(mark_says);
    says.extend(prices_say);
    Ok(Settled {
        letters,
        layout,
        columns,
        mark,
        order,
        says,
    })
}

#[derive(Default)]
struct Evidence {
    marks: MarkVotes,
    moments: Moments,
    /// Of the column whose name does not say whose price it has.
    price: PriceEvidence,
    amount: PriceEvidence,
    agreement: Agreement,
    repeats: Repeats,
    price_repeats: Repeats,
}

impl Evidence {
    fn count(&mut self, record: &Record, columns: &Columns) {
        let cell = |column: Option<usize>| record.cell(column?).and_then(filled);
        if let Some(text) = cell(columns.date) {
            self.moments.count_date(text);
        }
        if let Some(text) = cell(columns.time) {
            self.moments.count_time(text);
        }
        let mut number = |column, is_price| {
            let number = Number::of(cell(column)?)?;
            self.marks.count(number, is_price);
            number.sure()
        };
        let quantity = match columns.quantity {
            None => Some(Decimal::ONE),
            column => number(column, false),
        };
        let (unit, total) = (
            number(columns.unit_price, true),
            number(columns.line_total, true),
        );
        let (price, amount) = (number(columns.price, true), number(columns.amount, true));
        let item = cell(columns.item).or_else(|| cell(columns.item_id));
        let (Some(item), Some(quantity)) = (item, quantity) else {
            return;
        };
        if let Some(amount) = amount {
            self.amount.count(item, quantity, amount);
            self.repeats
                .count(cell(columns.check).unwrap_or_default(), item, amount);
        }
        if let Some(price) = price {
            self.price.count(item, quantity, price);
            self.price_repeats
                .count(cell(columns.check).unwrap_or_default(), item, price);
        }
        if let (Some(unit), Some(total)) = (unit.or(price), total.or(amount)) {
            self.agreement.count(quantity, unit, total);
        }
    }

    /// Makes of the doubtful columns a piece's price or a line's, or nothing; says why.
    fn settle_prices(&self, columns: &mut Columns, header: &[String]) -> Vec<String> {
        let mut says = Vec::new();
        for (column, repeats) in [
            (&mut columns.amount, &self.repeats),
            (&mut columns.price, &self.price_repeats),
        ] {
            if let Some(place) = column.take_if(|_| repeats.is_of_checks()) {
                let name = &header[place];
                says.push(format!("'{name}' has the totals of checks; it is not used"));
            }
        }
        let unit = columns.unit_price.or(columns.price);
        let total = columns.line_total.or(columns.amount);
        says.extend(match (unit, total) {
            (Some(unit), Some(total)) => self.settle_two(columns, header, unit, total),
            _ => self.settle_one(columns, header),
        });
        says
    }

    /// The total counts where it is what the pieces come to.
    fn settle_two(
        &self,
        columns: &mut Columns,
        header: &[String],
        unit: usize,
        total: usize,
    ) -> Option<String> {
        if columns.is_said(unit) && columns.is_said(total) {
            return None;
        }
        let Agreement { agree, lines } = self.agreement;
        let of = format!("on {} of {}", grouped(agree), count(lines, "line", "lines"));
        let (unit_name, total_name) = (&header[unit], &header[total]);
        (columns.price, columns.amount) = (None, None);
        columns.unit_price = Some(unit);
        if agree * 2 >= lines && lines > 0 {
            columns.line_total = Some(total);
            return Some(format!(
                "prices: '{total_name}' is the line's; it is pieces times '{unit_name}' {of}"
            ));
        }
        columns.line_total = None;
        Some(format!(
            "prices: '{unit_name}' is a piece's; '{total_name}' is not used, \
            being pieces times that {of} only"
        ))
    }

    /// A price in a column whose name does not tell: lines of several pieces do, or its name's
    /// leaning.
    fn settle_one(&self, columns: &mut Columns, header: &[String]) -> Option<String> {
        let (column, (line, piece), leans_to_line) =
            match (columns.price.take(), columns.amount.take()) {
                (Some(price), _) => (price, self.price.votes(), false),
                (None, Some(amount)) => (amount, self.amount.votes(), true),
                (None, None) => return None,
            };
        let is_line = if line == piece {
            leans_to_line
        } else {
            line > piece
        };
        let (place, whose) = if is_line {
            (&mut columns.line_total, "a line's")
        } else {
            (&mut columns.unit_price, "a piece's")
        };
        *place = Some(column);
        let why = if line + piece == 0 {
            "by its name; no line says otherwise".to_owned()
        } else {
            let agree = count(
                line.max(piece),
                "line of several says so",
                "lines of several say so",
            );
            match line.min(piece) {
                0 => format!("{agree}, none against"),
                more => format!("{agree}, {more} against"),
            }
        };
        Some(format!("prices: '{}' is {whose} ({why})", header[column]))
    }
}

/// What must be known to make checks of lines.
fn enough(columns: &Columns, reading: &Reading, header: &[String]) -> Result<(), String> {
    let has_price = columns.unit_price.is_some() || columns.line_total.is_some();
    let has_menu = reading.menu.is_some();
    let missing = if columns.check.is_none() {
        "the check's number (say --map check=COLUMN)"
    } else if columns.item.is_none() && columns.item_id.is_none() {
        "what was sold (say --map item=COLUMN, or --menu FILE and --map item_id=COLUMN)"
    } else if columns.item.is_none() && !has_menu {
        "the items' names; their ids need --menu FILE (or say --map item=COLUMN)"
    } else if !has_price && !has_menu {
        "the price (say --map unit_price=COLUMN or --map line_total=COLUMN, or --menu FILE)"
    } else {
        return Ok(());
    };
    Err(format!(
        "no column says {missing}; there are: {}",
        header.join(", ")
    ))
}

fn outside(letters: Letters, layout: &Layout) -> String {
    let mark = if letters.mark > 0 {
        " with a byte order mark"
    } else {
        ""
    };
    let broken = match letters.broken {
        0 => String::new(),
        some => format!(
            " ({} replaced)",
            count(some, "broken letter", "broken letters")
        ),
    };
    let header = match layout.line {
        0 => ", no header".to_owned(),
        1 => String::new(),
        line => format!(", header in line {line}"),
    };
    let (letters, separators) = (letters.name(), layout.separator_name());
    format!("letters: {letters}{mark}{broken}; columns between {separators}{header}")
}

/// A file without dates is one day.
fn undated(columns: &Columns, reading: &Reading) -> Option<String> {
    let day = reading.day;
    columns
        .date
        .is_none()
        .then(|| format!("dates: none, so all of it counts as one day, {day} (--day says another)"))
}

fn inside(columns: &Columns, header: &[String]) -> String {
    let named = columns.named();
    let used: Vec<_> = named
        .iter()
        .map(|(key, column)| {
            let how = if columns.is_said(*column) {
                "said"
            } else {
                "guessed"
            };
            format!("{key} = {} ({how})", quoted(&header[*column]))
        })
        .collect();
    let unused = header.iter().enumerate();
    let unused: Vec<_> = unused
        .filter(|(column, _)| !named.iter().any(|(_, used)| used == column))
        .filter(|(_, name)| !name.is_empty())
        .map(|(_, name)| quoted(name))
        .collect();
    let rest = if unused.is_empty() {
        String::new()
    } else {
        format!("; not used: {}", unused.join(", "))
    };
    format!("columns: {}{rest}", used.join(", "))
}
