use common::{Money, Stamp};
use jiff::civil::{Date, Time, time};
use rust_decimal::Decimal;

use crate::{
    Dish, PastLine, Reading,
    cell::{Clock, MomentCell, Number, filled, pieces, tidy},
    column::folded,
    menu::Menu,
    scratch::Staged,
    sheet::Record,
    speech::{count, quoted},
    survey::Settled,
    when::When,
};

/// Nobody sells more pieces of a thing on a line.
const MOST_PIECES: Decimal = Decimal::from_parts(1_000_000_000, 0, 0, false, 0);

/// Nothing on a line is dearer.
const MOST_MONEY: Decimal = Decimal::from_parts(3_567_587_328, 232, 0, false, 0);

/// Words of a file's last line, which repeats what stands above it.
const TOTALS: [&str; 18] = [
    "total",
    "totals",
    "grandtotal",
    "sum",
    "summe",
    "gesamt",
    "gesamtsumme",
    "endsumme",
    "totaal",
    "totale",
    "totales",
    "totaux",
    "totalgeneral",
    "gesamtbetrag",
    "合计",
    "总计",
    "总额",
    "subtotal",
];

/// A line of a file, as far as it could be understood.
#[derive(Debug)]
pub enum Row {
    /// A line of the check with this number, on this day.
    Line(String, i64, Box<Staged>),
    /// Why it cannot be used; the check and its day where they are known.
    Reject(Option<(String, Option<i64>)>, String),
}

/// Understands the lines of a settled file.
pub struct Reader<'a> {
    settled: &'a Settled,
    menu: Option<&'a Menu>,
    when: When<'a>,
    /// Cells of no consequence that could not be read.
    pub unread: [u64; 2],
}

impl<'a> Reader<'a> {
    pub fn new(settled: &'a Settled, menu: Option<&'a Menu>, reading: &'a Reading) -> Self {
        Self {
            settled,
            menu,
            when: When::new(reading),
            unread: [0; 2],
        }
    }

    /// Lines whose time did not exist and was moved forward.
    pub const fn moved(&self) -> u64 {
        self.when.moved
    }

    /// What the record says, or why it says nothing.
    pub fn row(&mut self, record: &Record) -> Row {
        let layout = &self.settled.layout;
        if record.line <= layout.line {
            return Row::Reject(None, "it stands above the header".to_owned());
        }
        let header = layout.header.iter().map(String::as_str);
        if layout.line > 0 && record.len() == layout.header.len() && record.cells().eq(header) {
            return Row::Reject(None, "the header again".to_owned());
        }
        let mut said = record.cells().filter_map(filled);
        match (said.next(), said.next()) {
            (None, _) => return Row::Reject(None, "nothing stands in it".to_owned()),
            (Some(_), None) if layout.header.len() > 2 => {
                return Row::Reject(None, "something stands in one cell only".to_owned());
            }
            _ => {}
        }
        let Some(number) = self.cell(record, self.settled.columns.check) else {
            return Row::Reject(None, "the check's number is missing".to_owned());
        };
        let number = tidy(number);
        let is_word = !number.starts_with(|letter: char| letter.is_ascii_digit());
        if is_word && TOTALS.contains(&folded(&number).as_str()) {
            return Row::Reject(
                None,
                format!("'{}' is a total and no check", quoted(&number)),
            );
        }
        let (day, usable) = match self.moment(record) {
            Ok((at, day, key, is_timed)) => {
                let usable = self.usable(record).map(|mut staged| {
                    (staged.line.at, staged.line.is_timed, staged.key) = (at, is_timed, key);
                    staged
                });
                (Some(day), usable)
            }
            // What was sold is asked first: a line without an item has often nothing else either.
            Err(why) => (None, self.usable(record).and(Err(why))),
        };
        let refuse = |number: String, why: String| {
            let (said, has, width) = (quoted(&number), record.len(), layout.header.len());
            let why = if has < width && why.starts_with("no ") {
                format!(
                    "{} where the header has {width}",
                    count(has as u64, "field", "fields")
                )
            } else {
                why
            };
            Row::Reject(Some((number, day)), format!("check {said}: {why}"))
        };
        match (usable, day) {
            (Ok(staged), Some(day)) => Row::Line(number, day, Box::new(staged)),
            (Err(why), _) => refuse(number, why),
            (Ok(_), None) => refuse(number, "no date".to_owned()),
        }
    }

    fn cell<'r>(&self, record: &'r Record, column: Option<usize>) -> Option<&'r str> {
        record.cell(column?).and_then(filled)
    }

    /// When it was, its business day's number, what of that is the file's own, whether timed.
    fn moment(&mut self, record: &Record) -> Result<(Stamp, i64, i64, bool), String> {
        let columns = &self.settled.columns;
        let (mut date, mut clock) = (None, None);
        if columns.date.is_some() {
            let text = self.cell(record, columns.date).ok_or("no date")?;
            let (day, of_day) = self.when.date(text, self.settled.order)?;
            (date, clock) = (Some(day), of_day);
        }
        if columns.time.is_some() {
            let text = self.cell(record, columns.time).ok_or("no time")?;
            let of_text = Clock::of(text).or_else(|| MomentCell::of(text)?.clock);
            clock = Some(of_text.ok_or_else(|| format!("{} is no time", quoted(text)))?);
        }
        self.when.stamp(date, clock, record.line)
    }

    fn usable(&mut self, record: &Record) -> Result<Staged, String> {
        self.width(record)?;
        let columns = &self.settled.columns;
        let name = self.cell(record, columns.item).map(tidy);
        let id = self.cell(record, columns.item_id).map(tidy);
        let dish = self.dish(name.as_deref(), id.as_deref())?;
        // What the file calls the item may be its id.
        let (name, id) = match (name, id, self.menu) {
            (Some(name), None, Some(menu)) if menu.by_name(&name).is_none() && dish.is_some() => {
                (None, Some(name))
            }
            (name, id, _) => (name, id),
        };
        let name = name.or_else(|| Some(dish?.name.clone())).ok_or("no item")?;
        let quantity = self.quantity(record)?;
        let (unit_price, total) = self.price(record, quantity, dish, &name)?;
        let text = |column| self.cell(record, column).map(tidy);
        let group = text(columns.group).or_else(|| dish?.group.clone());
        let modifiers = self
            .cell(record, columns.modifiers)
            .map(pieces)
            .unwrap_or_default();
        let (table, staff, tender) = (
            text(columns.table),
            text(columns.staff),
            text(columns.tender),
        );
        let line = PastLine {
            line: record.line,
            at: Stamp::EPOCH,
            is_timed: false,
            name,
            item_id: id,
            group,
            quantity,
            unit_price,
            total,
            modifiers,
            vat_rate: self.vat_rate(record),
        };
        Ok(Staged {
            line,
            key: 0,
            table,
            staff,
            covers: self.covers(record),
            tender,
        })
    }

    /// Cells beyond the header's are a sign that the others are not where they should be.
    fn width(&self, record: &Record) -> Result<(), String> {
        let width = self.settled.layout.header.len();
        let is_more = (width..record.len()).any(|extra| self.cell(record, Some(extra)).is_some());
        if is_more {
            return Err(format!(
                "{} fields where the header has {width}",
                record.len()
            ));
        }
        Ok(())
    }

    fn dish(&self, name: Option<&str>, id: Option<&str>) -> Result<Option<&'a Dish>, String> {
        let Some(menu) = self.menu else {
            return if name.is_some() {
                Ok(None)
            } else {
                Err("no item".to_owned())
            };
        };
        match (id, name) {
            (None, None) => Err("no item".to_owned()),
            (None, Some(name)) => Ok(menu.by_name(name).or_else(|| menu.by_id(name))),
            (Some(id), _) => match menu.by_id(id).or_else(|| menu.by_name(name?)) {
                Some(dish) => Ok(Some(dish)),
                None if name.is_some() => Ok(None),
                None => Err(format!("item {} is not on the menu", quoted(id))),
            },
        }
    }

    fn quantity(&self, record: &Record) -> Result<Decimal, String> {
        let column = self.settled.columns.quantity;
        if column.is_none() {
            return Ok(Decimal::ONE);
        }
        let text = self.cell(record, column).ok_or("no quantity")?;
        let number = Number::of(text).map(|number| number.value(self.settled.mark));
        match number {
            Some(number) if number.is_zero() => Err("the quantity is 0".to_owned()),
            Some(number) if number.abs() <= MOST_PIECES => Ok(number),
            Some(_) => Err(format!("{} is too large a quantity", quoted(text))),
            None => Err(format!("{} is no quantity", quoted(text))),
        }
    }

    /// A piece's price and the line's: the file's own, or the menu's.
    fn price(
        &mut self,
        record: &Record,
        quantity: Decimal,
        dish: Option<&Dish>,
        name: &str,
    ) -> Result<(Decimal, Money), String> {
        let columns = &self.settled.columns;
        let read = |column| {
            let text = self.cell(record, column)?;
            let number = Number::of(text).filter(|_| !text.contains('%'));
            let number = number.map(|number| number.value(self.settled.mark));
            Some(number.ok_or_else(|| format!("{} is no price", quoted(text))))
        };
        let total_cell = read(columns.line_total).transpose();
        let unit_cell = read(columns.unit_price).transpose();
        let has_column = columns.line_total.is_some() || columns.unit_price.is_some();
        let menu_price = dish.and_then(|dish| dish.price);
        let (unit, total) = match (total_cell, unit_cell, menu_price) {
            (Ok(Some(total)), ..) => (total.checked_div(quantity), Some(total)),
            (Err(_) | Ok(None), Ok(Some(unit)), _) => (Some(unit), quantity.checked_mul(unit)),
            // What somebody wrote there and cannot be read is not what the menu asks.
            (Err(why), ..) | (_, Err(why), _) => return Err(why),
            (Ok(None), Ok(None), Some(price)) => {
                let unit = price.decimal();
                (Some(unit), quantity.checked_mul(unit))
            }
            (Ok(None), Ok(None), None) if has_column => return Err("no price".to_owned()),
            (Ok(None), Ok(None), None) => {
                return Err(format!(
                    "item {} is not on the menu with a price",
                    quoted(name)
                ));
            }
        };
        let too_much = || "it is too much money".to_owned();
        let (unit, total) = (unit.ok_or_else(too_much)?, total.ok_or_else(too_much)?);
        if total.abs() > MOST_MONEY || unit.abs() > MOST_MONEY {
            return Err(too_much());
        }
        Ok((unit, Money::rounded(total).map_err(|_| too_much())?))
    }

    fn covers(&mut self, record: &Record) -> Option<u32> {
        let text = self.cell(record, self.settled.columns.covers)?;
        let number = Number::of(text).map(|number| number.value(self.settled.mark));
        let whole = number
            .filter(|number| number.is_integer())
            .and_then(|n| u32::try_from(n).ok());
        match whole {
            Some(covers @ 0..=9_999) => (covers > 0).then_some(covers),
            _ => {
                self.unread[0] += 1;
                None
            }
        }
    }

    fn vat_rate(&mut self, record: &Record) -> Option<Decimal> {
        let text = self.cell(record, self.settled.columns.vat_rate)?;
        let number = Number::of(text).map(|number| number.value(self.settled.mark));
        match number {
            // 0.19 for 19 %.
            Some(rate) if rate > Decimal::ZERO && rate < Decimal::ONE && !text.contains('%') => {
                Some(rate * Decimal::ONE_HUNDRED)
            }
            Some(rate) if rate >= Decimal::ZERO && rate <= Decimal::ONE_HUNDRED => Some(rate),
            _ => {
                self.unread[1] += 1;
                None
            }
        }
    }

    /// Lines whose time did not exist, the first few of them.
    pub fn moved_lines(&self) -> &[u64] {
        &self.when.moved_lines
    }
}

/// Noon, where the file has no times.
pub const NOON: Time = time(12, 0, 0, 0);

/// The day's number, counted from 1970.
pub fn day_number(date: Date) -> i64 {
    let midnight = date.to_datetime(Time::midnight());
    let since =
        midnight.duration_since(jiff::civil::date(1970, 1, 1).to_datetime(Time::midnight()));
    since.as_hours().div_euclid(24)
}
