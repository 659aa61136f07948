use std::{collections::BTreeMap, path::Path, str::FromStr};

use common::Money;
use csv::StringRecord;
use jiff::civil::{Date, DateTime, Time};

/// The house's clock and rates know no others; a typing mistake does.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2999;

/// A line of the file that cannot be used, and why.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reject {
    /// As a spreadsheet counts: the header is line 1.
    pub line: u64,
    /// Why.
    pub reason: String,
}

/// A dish of the old menu.
#[derive(Clone, PartialEq, Debug)]
pub struct Dish {
    /// Its id in the files.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its page.
    pub group: String,
    /// With VAT.
    pub price: Money,
}

/// A check as it was.
#[derive(Clone, PartialEq, Debug)]
pub struct PastCheck {
    /// Its number in the file.
    pub number: String,
    /// When it was rung, on the wall clock.
    pub at: DateTime,
    /// The ids of its dishes; a dish twice is two lines.
    pub dishes: Vec<String>,
}

/// What the files say.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct History {
    /// The menu.
    pub dishes: Vec<Dish>,
    /// Checks with at least one usable line, by time and then as they lie in the file.
    pub checks: Vec<PastCheck>,
    /// Lines that cannot be used.
    pub rejects: Vec<Reject>,
    /// Lines of the menu that cannot be used.
    pub no_dishes: Vec<Reject>,
    /// Checks that have no usable line at all.
    pub empty: Vec<String>,
}

/// The files cannot be read at all.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The file is not there, or not to be read.
    #[error("{file}: {error}")]
    File {
        /// The file.
        file: String,
        /// What the system says.
        error: csv::Error,
    },
    /// A column is missing.
    #[error("{file}: no column is called {names}")]
    Column {
        /// The file.
        file: String,
        /// The names it may have.
        names: String,
    },
}

/// Reads checks and their menu.
pub fn history(checks: &Path, menu: &Path) -> Result<History, ReadError> {
    let (dishes, no_dishes) = dishes(menu)?;
    let known: BTreeMap<&str, &Dish> = dishes.iter().map(|dish| (dish.id.as_str(), dish)).collect();
    let sheet = Sheet::open(checks)?;
    let columns = Columns {
        check: sheet.column(&["order_id", "check"])?,
        date: sheet.column(&["order_date", "date"])?,
        time: sheet.column(&["order_time", "time"])?,
        item: sheet.column(&["item_id"])?,
    };
    let mut found: BTreeMap<String, (usize, Option<DateTime>, Vec<String>)> = BTreeMap::new();
    let mut rejects = Vec::new();
    for (place, (line, row)) in sheet.rows.iter().enumerate() {
        let check = row.get(columns.check).unwrap_or_default().trim();
        if check.is_empty() {
            rejects.push(Reject {
                line: *line,
                reason: "the check's number is missing".into(),
            });
            continue;
        }
        let (_, at, lines) = found
            .entry(check.to_owned())
            .or_insert((place, None, Vec::new()));
        match usable(row, &columns, &known) {
            Ok((dish, rung_at)) => {
                at.get_or_insert(rung_at);
                lines.push(dish.id.clone());
            }
            Err(reason) => rejects.push(Reject {
                line: *line,
                reason: format!("check {check}: {reason}"),
            }),
        }
    }
    let (mut checks, mut empty) = (Vec::new(), Vec::new());
    for (number, (place, at, dishes)) in found {
        match at {
            Some(at) => checks.push((at, place, PastCheck { number, at, dishes })),
            None => empty.push((place, number)),
        }
    }
    checks.sort_by_key(|(at, place, _)| (*at, *place));
    empty.sort_unstable();
    let checks = checks.into_iter().map(|(_, _, check)| check).collect();
    let empty = empty.into_iter().map(|(_, number)| number).collect();
    Ok(History {
        dishes,
        checks,
        rejects,
        no_dishes,
        empty,
    })
}

struct Columns {
    check: usize,
    date: usize,
    time: usize,
    item: usize,
}

fn usable<'a>(
    row: &StringRecord,
    columns: &Columns,
    known: &BTreeMap<&str, &'a Dish>,
) -> Result<(&'a Dish, DateTime), String> {
    let cell = |column: usize| row.get(column).unwrap_or_default().trim();
    let item = cell(columns.item);
    if item.is_empty() || item.eq_ignore_ascii_case("null") {
        return Err("no item".into());
    }
    let dish = known
        .get(item)
        .ok_or_else(|| format!("item {item} is not on the menu"))?;
    let date =
        date(cell(columns.date)).ok_or_else(|| format!("{} is no date", cell(columns.date)))?;
    let time =
        time(cell(columns.time)).ok_or_else(|| format!("{} is no time", cell(columns.time)))?;
    Ok((dish, date.to_datetime(time)))
}

fn dishes(file: &Path) -> Result<(Vec<Dish>, Vec<Reject>), ReadError> {
    let sheet = Sheet::open(file)?;
    let id = sheet.column(&["menu_item_id", "item_id"])?;
    let name = sheet.column(&["item_name", "name"])?;
    let group = sheet.column(&["category", "group"])?;
    let price = sheet.column(&["price"])?;
    let dish = |row: &StringRecord| {
        let cell = |column: usize, what: &str| match row.get(column).map(str::trim) {
            None | Some("") => Err(format!("the {what} is missing")),
            Some(cell) => Ok(cell.to_owned()),
        };
        let price = cell(price, "price")?;
        Ok(Dish {
            id: cell(id, "item's number")?,
            name: cell(name, "name")?,
            group: cell(group, "group")?,
            price: Money::from_str(&price).map_err(|_| format!("{price} is no price"))?,
        })
    };
    let (mut dishes, mut no_dishes) = (Vec::new(), Vec::new());
    for (line, row) in &sheet.rows {
        match dish(row) {
            Ok(dish) => dishes.push(dish),
            Err(reason) => no_dishes.push(Reject {
                line: *line,
                reason,
            }),
        }
    }
    Ok((dishes, no_dishes))
}

/// `D/MM/YYYY`, as the café wrote it.
fn date(text: &str) -> Option<Date> {
    let mut parts = text.splitn(3, '/');
    let day = parts.next()?.parse().ok()?;
    let month = parts.next()?.parse().ok()?;
    let year = parts.next()?.parse().ok()?;
    YEARS
        .contains(&year)
        .then(|| Date::new(year, month, day).ok())?
}

/// `11:38:36 AM`, or the same on a clock of 24 hours.
fn time(text: &str) -> Option<Time> {
    let (clock, half) = match text.split_once(' ') {
        Some((clock, half)) => (clock, Some(half.trim())),
        None => (text, None),
    };
    let mut parts = clock.splitn(3, ':');
    let hour: i8 = parts.next()?.parse().ok()?;
    let minute = parts.next()?.parse().ok()?;
    let second = parts.next().unwrap_or("0").parse().ok()?;
    let hour = match half {
        None => hour,
        Some(half) if (1..=12).contains(&hour) => match half.to_ascii_uppercase().as_str() {
            "AM" => hour % 12,
            "PM" => hour % 12 + 12,
            _ => return None,
        },
        Some(_) => return None,
    };
    Time::new(hour, minute, second, 0).ok()
}

struct Sheet {
    file: String,
    header: StringRecord,
    rows: Vec<(u64, StringRecord)>,
}

impl Sheet {
    fn open(path: &Path) -> Result<Self, ReadError> {
        let file = path.display().to_string();
        let failed = |error| ReadError::File {
            file: file.clone(),
            error,
        };
        let bytes = std::fs::read(path).map_err(|error| failed(error.into()))?;
        let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&bytes);
        let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(bytes);
        let header = reader.headers().map_err(failed)?.clone();
        let (mut rows, mut line, mut counted) = (Vec::new(), 1, 0);
        for row in reader.records() {
            let row = row.map_err(failed)?;
            let start = row.position().map_or(0, csv::Position::byte);
            let start = usize::try_from(start).unwrap_or(usize::MAX);
            // The reader counts a row from the end of the one before, blank lines and all.
            while counted < bytes.len() && (counted < start || b"\r\n".contains(&bytes[counted])) {
                line += u64::from(bytes[counted] == b'\n');
                counted += 1;
            }
            rows.push((line, row));
        }
        Ok(Self { file, header, rows })
    }

    fn column(&self, names: &[&str]) -> Result<usize, ReadError> {
        let is_one = |head: &str| {
            let head = head.trim();
            names.iter().any(|name| head.eq_ignore_ascii_case(name))
        };
        self.header
            .iter()
            .position(is_one)
            .ok_or_else(|| ReadError::Column {
                file: self.file.clone(),
                names: names.join(" or "),
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MENU: &str = "\u{feff}menu_item_id,item_name,category,price\n101,Hamburger,American,12.95\n102,Hot Dog,American,9\n";

    fn read(orders: &str) -> History {
        let dir = tempfile::tempdir().expect("a folder");
        let (checks, menu) = (dir.path().join("checks.csv"), dir.path().join("menu.csv"));
        std::fs::write(&checks, orders).expect("written");
        std::fs::write(&menu, MENU).expect("written");
        history(&checks, &menu).expect("readable")
    }

    #[test]
    fn noon_midnight_and_the_hours_between() {
        let at = |text: &str| time(text).map(|time| time.to_string());
        assert_eq!(at("12:00:00 AM").as_deref(), Some("00:00:00"));
        assert_eq!(at("12:59:59 PM").as_deref(), Some("12:59:59"));
        assert_eq!(at("1:05:00 PM").as_deref(), Some("13:05:00"));
        assert_eq!(at("23:15:00").as_deref(), Some("23:15:00"));
        assert_eq!(at("13:00:00 PM"), None);
    }

    #[test]
    fn lines_that_cannot_be_used_are_named_with_their_number_and_reason() {
        let history = read(
            "order_details_id,order_id,order_date,order_time,item_id\n\
             1,1,1/01/2023,11:38:36 AM,101\n\
             2,1,1/01/2023,11:38:36 AM,101\n\
             3,2,1/01/2023,11:40:00 AM,NULL\n\
             4,3,31/02/2023,11:41:00 AM,102\n\
             5,3,1/01/2023,11:41:00 AM,777\n\
             6,3,1/01/2023,11:41:00 AM,102\n",
        );
        assert_eq!(history.checks.len(), 2);
        assert_eq!(
            history.checks[0].dishes,
            ["101", "101"],
            "a dish twice is two lines"
        );
        assert_eq!(history.empty, ["2"]);
        let reasons: Vec<_> = history
            .rejects
            .iter()
            .map(|r| (r.line, r.reason.as_str()))
            .collect();
        assert_eq!(
            reasons,
            [
                (4, "check 2: no item"),
                (5, "check 3: 31/02/2023 is no date"),
                (6, "check 3: item 777 is not on the menu"),
            ]
        );
    }
}
