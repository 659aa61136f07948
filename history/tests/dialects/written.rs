//! The same sales written in a dialect, and which of the file's lines nobody can use.

use std::collections::BTreeMap;

use super::{
    chance::Chance,
    dialect::{Dialect, Letters, Prices},
    sold::Sold,
};

/// A file, and what is known of it by whoever wrote it.
pub struct Written {
    pub bytes: Vec<u8>,
    /// The lines that cannot be used.
    pub broken: Vec<u64>,
}

/// Ways to spoil a row.
const SPOILS: [Spoil; 10] = [
    Spoil::Short,
    Spoil::Open,
    Spoil::Day,
    Spoil::Price,
    Spoil::NoCheck,
    Spoil::Header,
    Spoil::Total,
    Spoil::Long,
    Spoil::NoItem,
    Spoil::Quantity,
];

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Spoil {
    Short,
    Open,
    Day,
    Price,
    NoCheck,
    Header,
    Total,
    Long,
    NoItem,
    Quantity,
}

struct Pen<'a> {
    dialect: &'a Dialect,
    text: String,
    line: u64,
    broken: Vec<u64>,
    /// Which of the thirteen columns are written, in their order.
    columns: Vec<usize>,
    chance: Chance,
}

pub fn write(sold: &[Sold], dialect: &Dialect) -> Written {
    let mut chance = Chance(dialect.seed ^ 0xC0FFEE);
    let mut totals: BTreeMap<&str, i64> = BTreeMap::new();
    for line in sold {
        *totals.entry(&line.check).or_default() += line.total;
    }
    let mut order: Vec<_> = (0..sold.len()).collect();
    if dialect.shuffled {
        chance.shuffle(&mut order);
    }
    let columns = columns(sold, dialect, &mut chance);
    let mut pen = Pen {
        dialect,
        text: String::new(),
        line: 1,
        broken: Vec::new(),
        columns,
        chance,
    };
    if dialect.hint {
        pen.end_line(&format!("sep={}", dialect.separator));
    }
    pen.header();
    for place in order {
        let line = &sold[place];
        let cells = pen.cells(line, totals[line.check.as_str()]);
        if dialect.broken > 0 && pen.chance.once_in(dialect.broken) {
            pen.spoil(&cells, line);
        }
        pen.row(&cells);
    }
    Written {
        bytes: encoded(&pen.text, dialect.letters),
        broken: pen.broken,
    }
}

fn columns(sold: &[Sold], dialect: &Dialect, chance: &mut Chance) -> Vec<usize> {
    let mut columns = vec![0];
    if sold[0].at.is_some() {
        columns.extend(if dialect.joined { &[1][..] } else { &[2, 3] });
    }
    columns.extend([4, 5]);
    columns.extend(match dialect.prices {
        Prices::Unit => &[6][..],
        Prices::Line => &[7],
        Prices::DoubtfulLine | Prices::DoubtfulUnit => &[8],
        Prices::Both => &[6, 7],
    });
    columns.push(9);
    if dialect.strange {
        columns.extend([10, 11, 12]);
        chance.shuffle(&mut columns);
    }
    columns
}

impl Pen<'_> {
    fn header(&mut self) {
        let names = self.dialect.names();
        let cells: Vec<_> = self
            .columns
            .clone()
            .into_iter()
            .map(|c| names[c].to_owned())
            .collect();
        self.row(&cells);
    }

    fn cells(&mut self, sold: &Sold, of_check: i64) -> Vec<String> {
        let dialect = self.dialect;
        let each = dialect.money(sold.total / sold.quantity);
        let line = dialect.money(sold.total);
        let notes = [
            "",
            "a \"quiet\" corner",
            "nuts; milk, eggs|soy\tgluten",
            "birthday\nwith a cake",
        ];
        let note = self.chance.pick(&notes).to_owned();
        let cell = |column| match column {
            0 => sold.check.clone(),
            1 => sold.at.map_or(String::new(), |at| {
                format!("{} {}", dialect.day(at), dialect.hour(at))
            }),
            2 => sold.at.map_or(String::new(), |at| dialect.day(at)),
            3 => sold.at.map_or(String::new(), |at| dialect.hour(at)),
            4 => sold.item.clone(),
            5 => sold.quantity.to_string(),
            6 => each.clone(),
            7 => line.clone(),
            8 if dialect.prices == Prices::DoubtfulUnit => each.clone(),
            8 => line.clone(),
            9 if sold.modifiers.is_empty() => dialect.nothing.to_owned(),
            9 => sold.modifiers.join(", "),
            10 => self.line.to_string(),
            11 => note.clone(),
            _ => dialect.money(of_check),
        };
        self.columns.iter().map(|column| cell(*column)).collect()
    }

    fn spoil(&mut self, cells: &[String], sold: &Sold) {
        // A broken row of several lines would be several rows.
        let mut cells: Vec<_> = cells.iter().map(|cell| cell.replace('\n', " ")).collect();
        let place = |column| self.columns.iter().position(|written| *written == column);
        let price = self
            .columns
            .iter()
            .position(|column| (6..=8).contains(column));
        let spoil = self.chance.pick(&SPOILS);
        let mut say = |column: Option<usize>, text: &str| {
            if let Some(column) = column {
                text.clone_into(&mut cells[column]);
            }
        };
        match spoil {
            Spoil::Short => cells.truncate(2),
            Spoil::Day if sold.at.is_some() => {
                let never = sold.at.map(|at| {
                    self.dialect
                        .day(at.with().month(1).day(31).build().expect("a day"))
                });
                // The last of January becomes one of February, in any order.
                let never = never
                    .unwrap_or_default()
                    .replacen("01", "02", 1)
                    .replace("/1/", "/2/");
                let never = match self.dialect.days {
                    super::dialect::Days::Mdy => "2/31/2023".to_owned(),
                    super::dialect::Days::Named => "31-Feb-2023".to_owned(),
                    super::dialect::Days::Signs => "2023年2月31日".to_owned(),
                    _ => never,
                };
                say(place(2), &never);
                say(place(1), &format!("{never} 12:00:00"));
            }
            Spoil::Price | Spoil::Day => {
                for column in 6..=8 {
                    say(place(column), "on the house");
                }
            }
            Spoil::NoCheck => say(place(0), self.dialect.nothing),
            Spoil::Header => {
                let names = self.dialect.names();
                cells = self
                    .columns
                    .iter()
                    .map(|column| names[*column].to_owned())
                    .collect();
            }
            Spoil::Total => {
                cells.fill(String::new());
                cells[place(0).expect("a check")] = "Total".to_owned();
                cells[price.expect("a price")] = self.dialect.money(3_450_016);
            }
            Spoil::Long => cells.extend(["more".to_owned(), "than enough".to_owned()]),
            Spoil::NoItem => say(place(4), self.dialect.nothing),
            Spoil::Quantity => say(place(5), "0"),
            Spoil::Open => {}
        }
        self.broken.push(self.line);
        if spoil == Spoil::Open {
            let separator = self.dialect.separator.to_string();
            let plain: Vec<_> = cells.iter().map(|cell| cell.replace('"', "")).collect();
            self.end_line(&format!("\"{}", plain.join(&separator)));
        } else {
            self.row(&cells);
        }
    }

    fn row(&mut self, cells: &[String]) {
        let dialect = self.dialect;
        let written: Vec<_> = cells
            .iter()
            .map(|cell| {
                let is_needed = cell.contains([dialect.separator, '"', '\n']);
                if dialect.quoted || is_needed {
                    format!(
                        "\"{}\"",
                        cell.replace('"', "\"\"").replace('\n', dialect.end)
                    )
                } else {
                    cell.clone()
                }
            })
            .collect();
        let breaks = cells
            .iter()
            .map(|cell| cell.matches('\n').count() as u64)
            .sum::<u64>();
        self.line += breaks;
        self.end_line(&written.join(&dialect.separator.to_string()));
    }

    fn end_line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push_str(self.dialect.end);
        self.line += 1;
    }
}

pub fn encoded(text: &str, letters: Letters) -> Vec<u8> {
    let little = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big = |text: &str| text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    match letters {
        Letters::Utf8 => text.as_bytes().to_vec(),
        Letters::Utf8WithMark => format!("\u{feff}{text}").into_bytes(),
        Letters::LittleWithMark => little(&format!("\u{feff}{text}")),
        Letters::Little => little(text),
        Letters::BigWithMark => big(&format!("\u{feff}{text}")),
        Letters::Big => big(text),
        Letters::Windows => text
            .chars()
            .map(|letter| match letter {
                '€' => 0x80,
                '’' => 0x92,
                other => u8::try_from(u32::from(other)).expect("a western letter"),
            })
            .collect(),
    }
}
