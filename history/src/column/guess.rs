use std::{collections::BTreeMap, sync::LazyLock};

use super::{Key, Mapping, folded, last_word, loosely, words};

/// Which column means what, counted from 0.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Columns {
    pub check: Option<usize>,
    /// Of dates, with or without the time in the same cell.
    pub date: Option<usize>,
    /// Of times, where they have a column of their own.
    pub time: Option<usize>,
    pub item: Option<usize>,
    pub item_id: Option<usize>,
    pub quantity: Option<usize>,
    pub unit_price: Option<usize>,
    pub line_total: Option<usize>,
    /// A price of which the name does not say whose; a piece's, by the name.
    pub price: Option<usize>,
    /// The same; a line's, by the name.
    pub amount: Option<usize>,
    pub modifiers: Option<usize>,
    pub group: Option<usize>,
    pub table: Option<usize>,
    pub staff: Option<usize>,
    pub covers: Option<usize>,
    pub tender: Option<usize>,
    pub vat_rate: Option<usize>,
    /// What was said by the user.
    pub said: Vec<(Key, usize)>,
}

/// What a name can mean in an export of checks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Sense {
    Key(Key),
    /// As [`words::PRICE`].
    Price,
    /// As [`words::AMOUNT`].
    Amount,
}

/// The lists, the most telling first: a name on two lists means the first.
const LISTS: [(Sense, &str); 17] = [
    (Sense::Key(Key::At), words::AT),
    (Sense::Key(Key::Date), words::DATE),
    (Sense::Key(Key::Time), words::TIME),
    (Sense::Key(Key::ItemId), words::ITEM_ID),
    (Sense::Key(Key::Item), words::ITEM),
    (Sense::Key(Key::Quantity), words::QUANTITY),
    (Sense::Key(Key::UnitPrice), words::UNIT_PRICE),
    (Sense::Key(Key::LineTotal), words::LINE_TOTAL),
    (Sense::Price, words::PRICE),
    (Sense::Amount, words::AMOUNT),
    (Sense::Key(Key::Modifiers), words::MODIFIERS),
    (Sense::Key(Key::Group), words::GROUP),
    (Sense::Key(Key::Table), words::TABLE),
    (Sense::Key(Key::Staff), words::STAFF),
    (Sense::Key(Key::Covers), words::COVERS),
    (Sense::Key(Key::Tender), words::TENDER),
    (Sense::Key(Key::VatRate), words::VAT_RATE),
];

/// What every known name means, and how far down its list it stands.
static SENSES: LazyLock<BTreeMap<String, (Sense, usize)>> = LazyLock::new(|| {
    let mut senses = BTreeMap::new();
    let words = |list: &'static str| list.split_ascii_whitespace().enumerate();
    for (sense, list) in LISTS {
        for (rank, word) in words(list) {
            senses.entry(word.to_owned()).or_insert((sense, rank));
        }
    }
    for (key, list) in [
        (Key::Check, words::CHECKS),
        (Key::Table, words::TABLES),
        (Key::ItemId, words::ITEMS),
    ] {
        // "check", "check no" or "no of the check".
        for (rank, word) in words(list) {
            let sense = (Sense::Key(key), rank);
            let behind = words(words::NUMBERS_BEHIND).map(|(_, number)| format!("{word}{number}"));
            let before = words(words::NUMBERS_BEFORE).map(|(_, number)| format!("{number}{word}"));
            for name in [word.to_owned()].into_iter().chain(behind).chain(before) {
                senses.entry(name).or_insert(sense);
            }
        }
    }
    senses
});

fn sense(name: &str) -> Option<(Sense, usize)> {
    SENSES.get(name).copied().or_else(|| priced(name))
}

/// A price with its currency or "with VAT" behind its name comes after the plain one.
fn priced(name: &str) -> Option<(Sense, usize)> {
    let mut behind = words::BEHIND_PRICES.iter();
    let (sense, rank) = behind.find_map(|word| SENSES.get(name.strip_suffix(word)?).copied())?;
    let is_price = matches!(
        sense,
        Sense::Price | Sense::Amount | Sense::Key(Key::UnitPrice | Key::LineTotal)
    );
    is_price.then_some((sense, rank + 1_000))
}

/// How many of the names mean something, and how many of those are needed: a check, an item.
pub fn known<'a>(header: impl IntoIterator<Item = &'a str>) -> usize {
    let (mut senses, mut points) = (Vec::new(), 0);
    for (sense, _) in header.into_iter().filter_map(|name| sense(&folded(name))) {
        if !senses.contains(&sense) {
            points += match sense {
                Sense::Key(Key::Check | Key::Item | Key::ItemId) => 3,
                _ => 2,
            };
            senses.push(sense);
        }
    }
    points
}

impl Columns {
    /// What the user says, and guesses for the rest. `menu` is what the column of ids is called in
    /// the menu's file, if there is one. The error names a column that is not there.
    pub fn of(header: &[String], maps: &[Mapping], menu: Option<&str>) -> Result<Self, String> {
        let mut columns = Self::default();
        for map in maps {
            let column = find(header, &map.column)?;
            if let Some((_, other)) = columns.said.iter().find(|(key, _)| *key == map.key)
                && *other != column
            {
                let (one, other) = (&header[*other], &header[column]);
                return Err(format!("{} is said twice: '{one}' and '{other}'", map.key));
            }
            columns.set(map.key, column);
            columns.said.push((map.key, column));
        }
        let names: Vec<_> = header.iter().map(|name| folded(name)).collect();
        let is_open = |key: Key| !maps.iter().any(|map| key.is_settled_by(map.key));
        let is_taken = |column: usize| columns.said.iter().any(|(_, taken)| *taken == column);
        let best = |wanted: Sense| {
            let ranked = names.iter().enumerate().filter_map(|(column, name)| {
                let (found, rank) = sense(name)?;
                (found == wanted && !is_taken(column)).then_some((rank, column))
            });
            ranked.min().map(|(_, column)| column)
        };
        // Names on no list come last, and only those.
        let loose = |wanted: Key| {
            (0..header.len()).find(|column| {
                let is_unknown = sense(&names[*column]).is_none() && !is_taken(*column);
                is_unknown && loosely(&header[*column]) == Some(wanted)
            })
        };
        let in_menu = |key: Key| {
            let id = menu.filter(|id| key == Key::ItemId && !id.is_empty())?;
            names
                .iter()
                .position(|name| *name == id)
                .filter(|column| !is_taken(*column))
        };
        let mut guesses = Vec::new();
        for key in Key::ALL.into_iter().filter(|key| is_open(*key)) {
            let strict = in_menu(key).or_else(|| best(Sense::Key(key)));
            let is_apart = match key {
                Key::UnitPrice => false,
                Key::Date | Key::Time => best(Sense::Key(Key::At)).is_none(),
                _ => true,
            };
            if let Some(column) = strict.or_else(|| loose(key).filter(|_| is_apart)) {
                guesses.push((key, column));
            }
        }
        if is_open(Key::UnitPrice) {
            columns.price = best(Sense::Price);
            columns.amount = best(Sense::Amount);
            let is_known = |(key, _): &(Key, usize)| matches!(key, Key::UnitPrice | Key::LineTotal);
            if columns.price.or(columns.amount).is_none() && !guesses.iter().any(is_known) {
                columns.price = loose(Key::UnitPrice);
            }
        }
        let at = guesses.iter().find(|(key, _)| *key == Key::At);
        let at = at.map(|(_, column)| *column);
        for (key, column) in guesses {
            columns.guess(key, column, menu.is_some());
        }
        // A date of its own and no time: the time is where both stand.
        if columns.time.is_none() && columns.date != at && is_open(Key::Time) {
            columns.time = at;
        }
        Ok(columns)
    }

    /// Takes back what was guessed of a column.
    pub fn forget(&mut self, column: usize) {
        for place in [
            &mut self.date,
            &mut self.time,
            &mut self.quantity,
            &mut self.unit_price,
            &mut self.line_total,
            &mut self.price,
            &mut self.amount,
        ] {
            place.take_if(|place| *place == column);
        }
    }

    const fn guess(&mut self, key: Key, column: usize, has_menu: bool) {
        match key {
            // Date and time in one are second to a date of its own.
            Key::Date => self.date = Some(column),
            Key::At if self.date.is_some() => {}
            // Without a menu only the name of what is missing.
            Key::ItemId if !has_menu && self.item.is_some() => {}
            _ => self.set(key, column),
        }
    }

    const fn set(&mut self, key: Key, column: usize) {
        let place = match key {
            Key::Check => &mut self.check,
            Key::At | Key::Date => &mut self.date,
            Key::Time => &mut self.time,
            Key::Item => &mut self.item,
            Key::ItemId => &mut self.item_id,
            Key::Quantity => &mut self.quantity,
            Key::UnitPrice => &mut self.unit_price,
            Key::LineTotal => &mut self.line_total,
            Key::Modifiers => &mut self.modifiers,
            Key::Group => &mut self.group,
            Key::Table => &mut self.table,
            Key::Staff => &mut self.staff,
            Key::Covers => &mut self.covers,
            Key::Tender => &mut self.tender,
            Key::VatRate => &mut self.vat_rate,
        };
        *place = Some(column);
    }

    /// Whether the user said it.
    pub fn is_said(&self, column: usize) -> bool {
        self.said.iter().any(|(_, said)| *said == column)
    }

    /// What is used and how, for people; the ambiguous price is settled by then.
    pub fn named(&self) -> Vec<(&'static str, usize)> {
        let all = [
            (Key::Check, self.check),
            (Key::Date, self.date),
            (Key::Time, self.time),
            (Key::Item, self.item),
            (Key::ItemId, self.item_id),
            (Key::Quantity, self.quantity),
            (Key::UnitPrice, self.unit_price),
            (Key::LineTotal, self.line_total),
            (Key::Modifiers, self.modifiers),
            (Key::Group, self.group),
            (Key::Table, self.table),
            (Key::Staff, self.staff),
            (Key::Covers, self.covers),
            (Key::Tender, self.tender),
            (Key::VatRate, self.vat_rate),
        ];
        let named = all.into_iter();
        named
            .filter_map(|(key, column)| Some((key.name(), column?)))
            .collect()
    }
}

/// The column of this name, or of this number.
fn find(header: &[String], asked: &str) -> Result<usize, String> {
    let place = asked
        .strip_prefix('#')
        .and_then(|number| number.parse::<usize>().ok());
    let by_name = |same: &dyn Fn(&str) -> bool| header.iter().position(|name| same(name));
    let plain = asked.trim().to_lowercase();
    by_name(&|name| name.trim() == asked.trim())
        .or_else(|| by_name(&|name| name.trim().to_lowercase() == plain))
        .or_else(|| place?.checked_sub(1).filter(|place| *place < header.len()))
        .ok_or_else(|| {
            let names: Vec<_> = header.iter().map(String::as_str).collect();
            format!(
                "no column is called '{asked}'; there are: {}",
                names.join(", ")
            )
        })
}

/// The columns of a menu's file: its id, its name, its group, its price.
pub fn menu_columns(header: &[String]) -> Columns {
    let mut columns = Columns::of(header, &[], Some("")).unwrap_or_default();
    let names: Vec<_> = header.iter().map(|name| folded(name)).collect();
    let is_number = |name: &str| words::place(words::NUMBERS_BEHIND, name).is_some();
    let exact = names.iter().position(|name| is_number(name));
    let number = exact.or_else(|| header.iter().position(|name| is_number(&last_word(name))));
    columns.item_id = columns
        .item_id
        .or(number.filter(|column| Some(*column) != columns.item));
    columns
}

#[cfg(test)]
mod tests {
    use super::*;

    fn columns(header: &str, maps: &[&str]) -> Columns {
        let header: Vec<_> = header.split(',').map(str::to_owned).collect();
        let maps: Vec<Mapping> = maps.iter().map(|map| map.parse().expect("a map")).collect();
        Columns::of(&header, &maps, Some("")).expect("columns")
    }

    #[test]
    fn the_cafe_and_the_burrito_bar() {
        let found = columns(
            "order_details_id,order_id,order_date,order_time,item_id",
            &[],
        );
        assert_eq!(
            (found.check, found.date, found.time),
            (Some(1), Some(2), Some(3))
        );
        assert_eq!((found.item_id, found.item), (Some(4), None));
        let found = columns(
            "order_id,quantity,item_name,choice_description,item_total_price",
            &[],
        );
        assert_eq!(
            (found.check, found.quantity, found.item),
            (Some(0), Some(1), Some(2))
        );
        assert_eq!((found.modifiers, found.line_total), (Some(3), Some(4)));
    }

    #[test]
    fn other_languages() {
        for header in [
            "Bon-Nr.,Datum,Uhrzeit,Artikel,Anzahl,Einzelpreis,Tisch,Bedienung,Zahlungsart",
            "Bonnummer,Datum,Tijd,Artikel,Aantal,Stuksprijs,Tafel,Medewerker,Betaalwijze",
            "N° de commande,Date,Heure,Produit,Quantité,Prix unitaire,Table,Serveur,Paiement",
            "订单号,日期,时间,菜品名称,数量,单价,桌号,服务员,支付方式",
            "Nº pedido,Fecha,Hora,Producto,Cantidad,Precio unitario,Mesa,Camarero,Forma de pago",
            "N. scontrino,Data,Ora,Prodotto,Quantità,Prezzo unitario,Tavolo,Cameriere,Pagamento",
        ] {
            let found = columns(header, &[]);
            let all = [
                found.check,
                found.date,
                found.time,
                found.item,
                found.quantity,
                found.unit_price,
                found.table,
                found.staff,
                found.tender,
            ];
            assert_eq!(all, std::array::from_fn(Some), "{header}");
        }
    }

    #[test]
    fn totals_of_whole_checks_are_nobodys_guess() {
        let found = columns(
            "line_id,Order ID,Item,Order Total,Check Total,Subtotal,Tax,Tip",
            &[],
        );
        assert_eq!((found.check, found.item), (Some(1), Some(2)));
        assert_eq!(
            (found.line_total, found.unit_price, found.amount),
            (None, None, None)
        );
        let found = columns("Bon,Artikel,Bon-Summe,Rechnungsbetrag,Preis", &[]);
        assert_eq!(found.price, Some(4));
    }

    #[test]
    fn what_is_said_excludes_guesses_for_the_same_purpose() {
        let found = columns(
            "check,item,price each,line total",
            &["unit_price=PRICE EACH"],
        );
        assert_eq!(
            (found.unit_price, found.line_total, found.price),
            (Some(2), None, None)
        );
        let found = columns("check,date,time,item,when", &["at=#5"]);
        assert_eq!((found.date, found.time), (Some(4), None));
        let found = columns("check,day x,time,item", &["date=day x"]);
        assert_eq!((found.date, found.time), (Some(1), Some(2)));
    }

    #[test]
    fn a_column_that_is_not_there_is_an_error_that_lists_those_that_are() {
        let header = ["Nr".to_owned(), "Ware".to_owned()];
        let maps = ["item=Waare".parse().expect("a map")];
        let error = Columns::of(&header, &maps, None).expect_err("not there");
        assert_eq!(error, "no column is called 'Waare'; there are: Nr, Ware");
    }
}
