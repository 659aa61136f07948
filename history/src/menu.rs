use std::{collections::BTreeMap, path::Path};

use common::Money;

use crate::{
    Dish, ReadError,
    cell::{Mark, Number, filled, tidy},
    column::{Columns, folded, menu_columns},
    file_error,
    sheet::{Layout, Letters, Lines, Record, Records, Step, understand},
    speech::quoted,
};

/// No restaurant has more dishes; a longer file is no menu.
const MOST_DISHES: usize = 100_000;

/// The menu's file: dishes by id and by name.
#[derive(Debug, Default)]
pub struct Menu {
    pub dishes: Vec<Dish>,
    /// Lines that cannot be used.
    pub rejects: Vec<(u64, String)>,
    /// How its columns were understood.
    pub says: Vec<String>,
    /// What its column of ids is called, folded.
    pub id_name: String,
    by_id: BTreeMap<String, usize>,
    /// By the id without its capitals and leading zeros; nothing where two share one.
    by_loose_id: BTreeMap<String, Option<usize>>,
    by_exact_name: BTreeMap<String, usize>,
    by_name: BTreeMap<String, usize>,
}

impl Menu {
    /// Reads a menu; every line is a dish with at least a name.
    pub fn read(path: &Path) -> Result<Self, ReadError> {
        let failed = |error| file_error(path, &error);
        let found = understand(path, &[]).map_err(failed)?;
        let Some((letters, layout)) = found else {
            return Err(ReadError::Columns {
                file: path.display().to_string(),
                why: "there is nothing in it".to_owned(),
            });
        };
        let columns = menu_columns(&layout.header);
        let Some(name) = columns.item else {
            return Err(ReadError::Columns {
                file: path.display().to_string(),
                why: format!(
                    "no column says the names of the items; there are: {}",
                    layout.header.join(", ")
                ),
            });
        };
        let price = columns
            .unit_price
            .or(columns.price)
            .or(columns.amount)
            .or(columns.line_total);
        let rows = rows(path, letters, &layout).map_err(failed)?;
        let mark = mark(&rows, price, layout.separator);
        let id_name = columns.item_id.map(|id| folded(&layout.header[id]));
        let mut menu = Self {
            says: vec![understood(&layout, &columns, price)],
            id_name: id_name.unwrap_or_default(),
            ..Self::default()
        };
        for (line, row) in rows {
            let dish = row.and_then(|row| dish(&row, &columns, (name, price), mark));
            if let Err(reason) = dish.and_then(|dish| menu.add(dish)) {
                menu.rejects.push((line, reason));
            }
        }
        Ok(menu)
    }

    fn add(&mut self, dish: Dish) -> Result<(), String> {
        let place = self.dishes.len();
        if place == MOST_DISHES {
            return Err("the menu has too many dishes".into());
        }
        if self.by_id.contains_key(&dish.id) {
            return Err(format!("item {} stands above already", quoted(&dish.id)));
        }
        self.by_id.insert(dish.id.clone(), place);
        let loose = self.by_loose_id.entry(loose(&dish.id));
        loose
            .and_modify(|place| *place = None)
            .or_insert(Some(place));
        let exact = self.by_exact_name.entry(dish.name.to_lowercase());
        exact.or_insert(place);
        self.by_name.entry(spoken(&dish.name)).or_insert(place);
        self.dishes.push(dish);
        Ok(())
    }

    /// The dish of this id.
    pub fn by_id(&self, id: &str) -> Option<&Dish> {
        let exact = self.by_id.get(id).or_else(|| self.by_id.get(whole(id)?));
        let place = exact
            .copied()
            .or_else(|| *self.by_loose_id.get(&loose(id))?);
        place.map(|place| &self.dishes[place])
    }

    /// The first dish of this name, whatever its capitals and accents.
    pub fn by_name(&self, name: &str) -> Option<&Dish> {
        let exact = self.by_exact_name.get(&name.trim().to_lowercase());
        let place = exact.or_else(|| self.by_name.get(&spoken(name)))?;
        Some(&self.dishes[*place])
    }
}

/// "b7" for "0B7": spreadsheets and people drop what is no matter.
fn loose(id: &str) -> String {
    let id = id.trim().to_lowercase();
    let plain = id.trim_start_matches('0');
    if plain.is_empty() {
        id
    } else {
        plain.to_owned()
    }
}

/// The name without capitals, accents and signs; what stands in brackets belongs to it: "Tea
/// (small)" is not "Tea (large)".
fn spoken(name: &str) -> String {
    let plain = folded(&name.replace(['(', ')', '[', ']', '（', '）'], " "));
    if plain.is_empty() {
        // A name of signs only, such as a picture of a soup.
        return name.trim().to_owned();
    }
    plain
}

/// "101.0", as a spreadsheet may make of the id 101.
fn whole(id: &str) -> Option<&str> {
    let (whole, rest) = id.split_once(['.', ','])?;
    rest.bytes().all(|byte| byte == b'0').then_some(whole)
}

type Row = (u64, Result<Record, String>);

fn rows(path: &Path, letters: Letters, layout: &Layout) -> std::io::Result<Vec<Row>> {
    let lines = Lines::open(path, letters)?;
    let mut records = Records::new(lines, layout.separator, Some(layout.header.len()));
    let (mut record, mut rows) = (Record::default(), Vec::new());
    while let Some(step) = records.next(&mut record)? {
        if record.line <= layout.line || rows.len() > 2 * MOST_DISHES {
            continue;
        }
        rows.push(match step {
            Step::Record => (record.line, Ok(record.clone())),
            Step::Broken(why) => (record.line, Err(why.to_owned())),
        });
    }
    Ok(rows)
}

fn mark(rows: &[Row], price: Option<usize>, separator: char) -> Mark {
    let cells = rows
        .iter()
        .filter_map(|(_, row)| row.as_ref().ok()?.cell(price?));
    let (mut dots, mut commas) = (0, 0);
    for vote in cells.filter_map(|cell| Number::of(cell)?.vote()) {
        match vote {
            Mark::Dot => dots += 1,
            Mark::Comma => commas += 1,
        }
    }
    if commas > dots || commas == dots && separator == ';' {
        Mark::Comma
    } else {
        Mark::Dot
    }
}

fn understood(layout: &Layout, columns: &Columns, price: Option<usize>) -> String {
    let named = [
        ("item_id", columns.item_id),
        ("item", columns.item),
        ("group", columns.group),
        ("unit_price", price),
    ];
    let said: Vec<_> = named
        .into_iter()
        .filter_map(|(key, column)| Some(format!("{key} = {}", layout.header[column?])))
        .collect();
    format!("menu's columns: {}", said.join(", "))
}

fn dish(
    row: &Record,
    columns: &Columns,
    (name, price): (usize, Option<usize>),
    mark: Mark,
) -> Result<Dish, String> {
    let cell = |column: Option<usize>| row.cell(column?).and_then(filled);
    let name = cell(Some(name)).map(tidy).ok_or("the name is missing")?;
    let id = match columns.item_id {
        Some(_) => tidy(cell(columns.item_id).ok_or("the item's number is missing")?),
        None => name.clone(),
    };
    let price = match cell(price) {
        None => None,
        Some(text) => {
            let number = Number::of(text).map(|number| number.value(mark));
            let money = number.and_then(|number| Money::rounded(number).ok());
            Some(money.ok_or_else(|| format!("{} is no price", quoted(text)))?)
        }
    };
    let group = cell(columns.group).map(tidy);
    Ok(Dish {
        id,
        name,
        group,
        price,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn menu(text: &str) -> Menu {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("menu.csv");
        std::fs::write(&path, text).expect("written");
        Menu::read(&path).expect("a menu")
    }

    #[test]
    fn a_small_tea_is_not_a_large_one() {
        let menu = menu("id,name,price\n07,Tea (small),2\nB8,Tea (large),3\n9,🍜,4\n10,🍣,5\n");
        let price = |dish: Option<&Dish>| dish.and_then(|dish| dish.price).map(|p| p.to_string());
        assert_eq!(price(menu.by_name("tea (LARGE)")).as_deref(), Some("3.00"));
        assert_eq!(price(menu.by_name("Tea small")).as_deref(), Some("2.00"));
        assert_eq!(price(menu.by_name("🍣")).as_deref(), Some("5.00"));
        assert_eq!(menu.by_name("Tea"), None);
        assert_eq!(price(menu.by_id("7")).as_deref(), Some("2.00"));
        assert_eq!(price(menu.by_id("b8")).as_deref(), Some("3.00"));
        assert_eq!(menu.by_id("0"), None);
    }

    #[test]
    fn why_a_dish_is_refused_stands_in_one_line() {
        let menu = menu("id,name,price\n1,Tea,2.50\n2,Pie,\"a\nlot\"\n");
        let reasons: Vec<_> = menu.rejects.iter().map(|(_, why)| why.as_str()).collect();
        assert_eq!(reasons, ["a lot is no price"]);
    }

    #[test]
    fn dishes_are_found_by_id_and_by_name() {
        let menu = menu(
            "Nr;Bezeichnung;Warengruppe;Preis\n1;Crème brûlée;Dessert;7,50 €\n2;Tee;;\n2;Tee;;\n3;;;\n",
        );
        assert_eq!(
            menu.by_id("1").and_then(|dish| dish.price),
            Some(Money::cents(750))
        );
        assert_eq!(
            menu.by_name("CREME BRULEE").map(|dish| dish.id.as_str()),
            Some("1")
        );
        assert_eq!(menu.by_id("2.0").and_then(|dish| dish.price), None);
        let lines: Vec<_> = menu.rejects.iter().map(|(line, _)| *line).collect();
        assert_eq!(lines, [4, 5]);
    }
}
