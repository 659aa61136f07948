//! Ways in which systems write the same sales.

use jiff::civil::DateTime;

use super::chance::Chance;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Letters {
    Utf8,
    Utf8WithMark,
    LittleWithMark,
    Little,
    BigWithMark,
    Big,
    Windows,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Days {
    /// 1/02/2023
    Dmy,
    /// 01.02.23
    DmyShort,
    /// 2/1/2023
    Mdy,
    /// 02-01-23
    MdyShort,
    /// 2023-02-01
    Iso,
    /// 23/02/01
    YmdShort,
    /// 1-Feb-2023
    Named,
    /// 2023年2月1日
    Signs,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Hours {
    /// 09:05:07
    Full,
    /// 9:05:07
    Bare,
    /// 9:05:07 PM
    Halves,
    /// 9:05:07pm
    Tight,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Prices {
    Unit,
    Line,
    /// One column of which the name does not tell whose price it is; it is a line's.
    DoubtfulLine,
    /// The same; it is a piece's.
    DoubtfulUnit,
    Both,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tongue {
    English,
    German,
    Dutch,
    French,
    Chinese,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Dialect {
    pub letters: Letters,
    pub separator: char,
    pub hint: bool,
    pub end: &'static str,
    pub comma: bool,
    pub grouping: &'static str,
    pub currency: (&'static str, &'static str),
    pub days: Days,
    pub hours: Hours,
    /// Date and time in one cell.
    pub joined: bool,
    pub prices: Prices,
    pub tongue: Tongue,
    pub shuffled: bool,
    /// Columns in another order, and others between them: a row's id, notes, the check's total.
    pub strange: bool,
    pub quoted: bool,
    pub nothing: &'static str,
    /// Rows that cannot be used, one in so many; 0 for none.
    pub broken: usize,
    pub seed: u64,
}

/// A file in the plainest English.
pub const PLAIN: Dialect = Dialect {
    letters: Letters::Utf8,
    separator: ',',
    hint: false,
    end: "\n",
    comma: false,
    grouping: "",
    currency: ("", ""),
    days: Days::Iso,
    hours: Hours::Full,
    joined: false,
    prices: Prices::Line,
    tongue: Tongue::English,
    shuffled: false,
    strange: false,
    quoted: false,
    nothing: "",
    broken: 0,
    seed: 1,
};

impl Dialect {
    /// Any, by its seed.
    pub fn of(seed: u64) -> Self {
        let mut chance = Chance(seed);
        let tongue = chance.pick(&[
            Tongue::English,
            Tongue::German,
            Tongue::Dutch,
            Tongue::French,
            Tongue::Chinese,
        ]);
        let mut letters = chance.pick(&[
            Letters::Utf8,
            Letters::Utf8WithMark,
            Letters::LittleWithMark,
            Letters::Little,
            Letters::BigWithMark,
            Letters::Big,
            Letters::Windows,
        ]);
        let mut days = chance.pick(&[
            Days::Dmy,
            Days::DmyShort,
            Days::Mdy,
            Days::MdyShort,
            Days::Iso,
            Days::YmdShort,
            Days::Named,
            Days::Signs,
        ]);
        if letters == Letters::Windows {
            if tongue == Tongue::Chinese {
                letters = Letters::Utf8;
            } else if days == Days::Signs {
                days = Days::Mdy;
            }
        }
        let comma = chance.once_in(2);
        Self {
            letters,
            separator: chance.pick(&[',', ';', '\t', '|']),
            hint: chance.once_in(5),
            end: chance.pick(&["\n", "\r\n", "\r"]),
            comma,
            grouping: chance.pick(&["", "'", "\u{a0}", if comma { "." } else { "," }]),
            currency: chance.pick(&[("", ""), ("$", " "), ("", " €"), ("EUR ", ""), ("£", "")]),
            days,
            hours: chance.pick(&[Hours::Full, Hours::Bare, Hours::Halves, Hours::Tight]),
            joined: chance.once_in(3),
            prices: chance.pick(&[
                Prices::Unit,
                Prices::Line,
                Prices::DoubtfulLine,
                Prices::DoubtfulUnit,
                Prices::Both,
            ]),
            tongue,
            shuffled: chance.once_in(2),
            strange: chance.once_in(2),
            quoted: chance.once_in(3),
            nothing: chance.pick(&["", "NULL", "N/A", "-", "null"]),
            broken: chance.pick(&[0, 20, 50]),
            seed,
        }
    }

    pub fn money(&self, cents: i64) -> String {
        let (euros, rest) = (cents.abs() / 100, cents.abs() % 100);
        let mark = if self.comma { ',' } else { '.' };
        let mut digits = euros.to_string();
        if digits.len() > 3 {
            digits.insert_str(digits.len() - 3, self.grouping);
        }
        let sign = if cents < 0 { "-" } else { "" };
        let (before, after) = self.currency;
        format!("{before}{sign}{digits}{mark}{rest:02}{after}")
    }

    pub fn day(&self, at: DateTime) -> String {
        let (d, m, y, short) = (at.day(), at.month(), at.year(), at.year() % 100);
        match self.days {
            Days::Dmy => format!("{d}/{m:02}/{y}"),
            Days::DmyShort => format!("{d:02}.{m:02}.{short:02}"),
            Days::Mdy => format!("{m}/{d}/{y}"),
            Days::MdyShort => format!("{m:02}-{d:02}-{short:02}"),
            Days::Iso => format!("{y}-{m:02}-{d:02}"),
            Days::YmdShort => format!("{short:02}/{m:02}/{d:02}"),
            Days::Named => {
                let name = ["Jan", "Feb", "Mar"][usize::try_from(m - 1).expect("a quarter")];
                format!("{d}-{name}-{y}")
            }
            Days::Signs => format!("{y}年{m}月{d}日"),
        }
    }

    pub fn hour(&self, at: DateTime) -> String {
        let (h, m, s) = (at.hour(), at.minute(), at.second());
        let (half, late) = ((h + 11) % 12 + 1, h >= 12);
        match self.hours {
            Hours::Full => format!("{h:02}:{m:02}:{s:02}"),
            Hours::Bare => format!("{h}:{m:02}:{s:02}"),
            Hours::Halves => format!("{half}:{m:02}:{s:02} {}", if late { "PM" } else { "AM" }),
            Hours::Tight => format!("{half:02}:{m:02}:{s:02}{}", if late { "pm" } else { "am" }),
        }
    }

    /// Check, at, date, time, item, quantity, unit price, line total, doubtful price, modifiers,
    /// row's id, notes, the check's total.
    pub const fn names(&self) -> [&'static str; 13] {
        match self.tongue {
            Tongue::English => ENGLISH,
            Tongue::German => GERMAN,
            Tongue::Dutch => DUTCH,
            Tongue::French => FRENCH,
            Tongue::Chinese => CHINESE,
        }
    }
}

const ENGLISH: [&str; 13] = [
    "Order ID",
    "Order Date Time",
    "orderDate",
    "order_time",
    "Item Name",
    "Qty",
    "Unit Price",
    "Line Total",
    "item_price",
    "Choice Description",
    "Line ID",
    "Notes",
    "Order Total",
];

const GERMAN: [&str; 13] = [
    "Bon-Nr.",
    "Datum/Uhrzeit",
    "Datum",
    "Uhrzeit",
    "Artikelbezeichnung",
    "Anzahl",
    "Einzelpreis (EUR)",
    "Gesamtpreis",
    "Preis",
    "Beilagen",
    "Zeile",
    "Bemerkung",
    "Bon-Summe",
];

const DUTCH: [&str; 13] = [
    "Bonnummer",
    "Datum en tijd",
    "Datum",
    "Tijd",
    "Artikel",
    "Aantal",
    "Stuksprijs",
    "Regeltotaal",
    "Prijs",
    "Opties",
    "Regel",
    "Opmerking",
    "Bontotaal",
];

const FRENCH: [&str; 13] = [
    "N° ticket",
    "Date/Heure",
    "Date",
    "Heure",
    "Produit",
    "Quantité",
    "Prix unitaire",
    "Total ligne",
    "Prix",
    "Suppléments",
    "Ligne",
    "Remarque",
    "Total ticket",
];

const CHINESE: [&str; 13] = [
    "订单号",
    "下单时间",
    "日期",
    "时间",
    "菜品名称",
    "数量",
    "单价",
    "小计",
    "价格",
    "做法",
    "行号",
    "备注",
    "订单总额",
];
