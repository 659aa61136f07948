use common::{
    Language, Money,
    house::House,
    menu::{Names as NamesIn, When},
    money::Rate,
};

use super::header::Line;
use crate::{
    Note, Refusal, Wrong, cell, limit, moment,
    number::{Mark, Number},
    row::{Column, Kind},
    table::Cell,
};

/// No dish costs more, as the house itself says.
const DEAREST: Money = Money::cents(10_000_000);

/// Letters that may stand beside a price.
const CURRENCIES: [&str; 16] = [
    "", "eur", "euro", "euros", "usd", "gbp", "chf", "fr", "sfr", "rs", "kr", "dkk", "sek", "cny",
    "rmb", "元",
];

/// Reads cells, and collects all that is wrong with them.
#[derive(Debug)]
pub(crate) struct Reading<'a> {
    pub(crate) house: &'a House,
    mark: Mark,
    pub(crate) refusals: Vec<Refusal>,
    pub(crate) notes: Vec<Note>,
}

impl<'a> Reading<'a> {
    pub(crate) fn new(house: &'a House, mark: Mark, bad: Vec<Refusal>) -> Self {
        let mut reading = Self {
            house,
            mark,
            refusals: bad,
            notes: Vec::new(),
        };
        reading.refusals.truncate(limit::MOST_REFUSALS);
        reading
    }

    /// Notes what is wrong with a cell, and goes on.
    pub(crate) fn refuse(&mut self, line: &Line, column: Column, wrong: Wrong) {
        let text = self.text(line, column).unwrap_or_default();
        self.refuse_text(line, column, text, wrong);
    }

    /// Notes what is wrong with a part of a cell.
    fn refuse_text(&mut self, line: &Line, column: Column, text: &str, wrong: Wrong) {
        if self.refusals.len() >= limit::MOST_REFUSALS {
            return;
        }
        let cell = line.cells.get(&column);
        let header = cell.map_or(column.name(), |(header, _)| header.as_str());
        let refusal = Refusal::cell(line.spot(header), text, wrong);
        self.refusals.push(refusal);
    }

    fn cell(line: &Line, column: Column) -> Option<&Cell> {
        line.cells.get(&column).map(|(_, cell)| cell)
    }

    pub(crate) fn text<'l>(&self, line: &'l Line, column: Column) -> Option<&'l str> {
        Self::cell(line, column).map(|cell| cell.text.as_str())
    }

    /// The name, which must be there.
    pub(crate) fn name(&mut self, line: &Line) -> String {
        match self.text(line, Column::Name) {
            Some(name) => name.to_owned(),
            None => {
                self.refuse(line, Column::Name, Wrong::NameMissing);
                String::new()
            }
        }
    }

    pub(crate) fn names(&self, line: &Line) -> NamesIn {
        let names = Language::ALL.into_iter();
        let names = names.filter_map(|language| {
            let name = self.text(line, Column::In(language))?;
            Some((language, name.to_owned()))
        });
        names.collect()
    }

    /// A price from nothing to what the dearest dish costs.
    pub(crate) fn price(&mut self, line: &Line, column: Column) -> Option<Money> {
        let cell = Self::cell(line, column)?;
        let price = self.decimal(cell).map(Money::exact);
        let wrong = match price {
            Some(Ok(price)) if price.is_negative() => Wrong::Negative,
            Some(Ok(price)) if price > DEAREST => Wrong::TooDear,
            Some(Ok(price)) => return Some(price),
            Some(Err(_)) | None if is_huge(&cell.text) => Wrong::TooDear,
            _ => Wrong::Price,
        };
        self.refuse(line, column, wrong);
        None
    }

    /// Percent, also below nothing.
    pub(crate) fn rate(&mut self, line: &Line, column: Column) -> Option<Rate> {
        const MOST: i64 = 1_000;
        let cell = Self::cell(line, column)?;
        let text = cell.text.trim_end_matches('%').trim_end();
        let bare = Cell {
            text: text.to_owned(),
            is_number: cell.is_number,
        };
        match self.decimal(&bare) {
            Some(rate) if rate.abs() <= MOST.into() => Some(Rate(rate)),
            _ => {
                self.refuse(line, column, Wrong::Number);
                None
            }
        }
    }

    fn decimal(&self, cell: &Cell) -> Option<rust_decimal::Decimal> {
        if cell.is_number {
            return cell.text.parse().ok();
        }
        // "12,5o" is no 12,5 with a currency behind it.
        let letters = cell.text.chars().filter(|sign| sign.is_alphabetic());
        let letters: String = letters.flat_map(char::to_lowercase).collect();
        if !CURRENCIES.contains(&letters.as_str()) {
            return None;
        }
        Some(Number::of(&cell.text)?.value(self.mark))
    }

    /// A whole number that fits.
    pub(crate) fn number<N: TryFrom<u32>>(&mut self, line: &Line, column: Column) -> Option<N> {
        let text = self.text(line, column)?;
        let whole = text.strip_suffix(".0").unwrap_or(text);
        let is_plain = !whole.is_empty() && whole.bytes().all(|byte| byte.is_ascii_digit());
        let number = whole.parse::<u32>().ok().filter(|_| is_plain);
        let number = number.and_then(|number| N::try_from(number).ok());
        if number.is_none() {
            self.refuse(line, column, Wrong::Number);
        }
        number
    }

    /// One of a few words.
    pub(crate) fn word<T>(
        &mut self,
        line: &Line,
        column: Column,
        known: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let text = self.text(line, column)?;
        let word = text.to_lowercase().replace([' ', '-'], "_");
        let found = known(&word);
        if found.is_none() {
            self.refuse(line, column, Wrong::Word);
        }
        found
    }

    pub(crate) fn yes(&mut self, line: &Line, column: Column) -> bool {
        let known = |word: &str| match word {
            "yes" | "true" | "1" | "x" | "ja" | "oui" | "wahr" | "vrai" | "waar" | "是" => {
                Some(true)
            }
            "no" | "false" | "0" | "nein" | "nee" | "non" | "falsch" | "faux" | "onwaar" | "否" => {
                Some(false)
            }
            _ => None,
        };
        self.word(line, column, known).unwrap_or(false)
    }

    pub(crate) fn list(&mut self, line: &Line, column: Column) -> Vec<String> {
        let Some(text) = self.text(line, column) else {
            return Vec::new();
        };
        cell::parts(text).unwrap_or_else(|| {
            self.refuse(line, column, Wrong::List);
            Vec::new()
        })
    }

    /// A list of which each part must be found.
    pub(crate) fn listed<T>(
        &mut self,
        line: &Line,
        column: Column,
        wrong: Wrong,
        find: impl Fn(&str) -> Option<T>,
    ) -> Vec<T> {
        let parts = self.list(line, column);
        let found: Vec<T> = parts.iter().filter_map(|part| find(part)).collect();
        if found.len() != parts.len() {
            self.refuse(line, column, wrong);
        }
        found
    }

    /// A list whose parts say themselves what is wrong with them.
    pub(crate) fn each<T>(
        &mut self,
        line: &Line,
        column: Column,
        read: impl Fn(&str) -> Result<T, Wrong>,
    ) -> Vec<T> {
        let mut found = Vec::new();
        for part in self.list(line, column) {
            match read(&part) {
                Ok(one) => found.push(one),
                Err(wrong) => self.refuse_text(line, column, &part, wrong),
            }
        }
        found
    }

    /// Digits that somebody types or a scanner reads, as they are.
    pub(crate) fn code(&mut self, line: &Line, column: Column) -> bool {
        let Some(cell) = Self::cell(line, column) else {
            return true;
        };
        let text = cell.text.as_str();
        let is_cut = cell.is_number && text.len() > 15 || is_scientific(text);
        if is_cut {
            self.refuse(line, column, Wrong::Shortened);
        }
        !is_cut
    }

    pub(crate) fn when(&mut self, line: &Line) -> When {
        When {
            from: self.moment(line, Column::From, Wrong::Date, moment::date_of),
            until: self.moment(line, Column::Until, Wrong::Date, moment::date_of),
            weekdays: self.listed(line, Column::Weekdays, Wrong::Word, |day| {
                day.parse().ok().filter(|day| (1..=7).contains(day))
            }),
            begins: self.moment(line, Column::Begins, Wrong::Time, moment::time_of),
            ends: self.moment(line, Column::Ends, Wrong::Time, moment::time_of),
            mode: self.word(line, Column::Mode, crate::word::read),
        }
    }

    fn moment<T>(
        &mut self,
        line: &Line,
        column: Column,
        wrong: Wrong,
        read: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let text = self.text(line, column)?;
        let moment = read(text);
        if moment.is_none() {
            self.refuse(line, column, wrong);
        }
        moment
    }

    /// Rows of a kind.
    pub(crate) fn of(lines: &[Line], kind: Kind) -> impl Iterator<Item = &Line> {
        lines.iter().filter(move |line| line.kind == kind)
    }
}

/// "4.00638E+12", as spreadsheets show long numbers.
fn is_scientific(text: &str) -> bool {
    let Some((digits, exponent)) = text.split_once(['E', 'e']) else {
        return false;
    };
    let digit = |byte: u8| byte.is_ascii_digit();
    let exponent = exponent.strip_prefix('+').unwrap_or(exponent);
    !digits.is_empty()
        && digits
            .bytes()
            .all(|byte| digit(byte) || matches!(byte, b'.' | b','))
        && !exponent.is_empty()
        && exponent.bytes().all(digit)
}

/// Digits only, of which there are too many.
fn is_huge(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    digits > 8
        && text
            .chars()
            .all(|sign| sign.is_ascii_digit() || matches!(sign, '.' | ','))
}
