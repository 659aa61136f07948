use std::fmt;

use crate::limit;

/// Where in a file something stands.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Spot {
    /// The sheet's name; empty in a file that has no sheets.
    pub sheet: String,
    /// Counted from 1, the header included.
    pub row: u32,
    /// As its header says it; empty for the whole row.
    pub column: String,
}

impl fmt::Display for Spot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.sheet.is_empty() {
            write!(f, "sheet {}, ", self.sheet)?;
        }
        write!(f, "row {}", self.row)?;
        if !self.column.is_empty() {
            write!(f, ", column {}", self.column)?;
        }
        Ok(())
    }
}

/// Why a file, or a cell of it, cannot be used.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum Refusal {
    /// Too many bytes.
    #[error("the file has more than {most} MB")]
    TooLarge {
        /// Megabytes.
        most: usize,
    },
    /// There is nothing in it.
    #[error("there is nothing in the file")]
    Empty,
    /// Neither a table nor a workbook nor JSON.
    #[error("this is no table: a menu is read from CSV, xlsx or JSON")]
    NoTable,
    /// A workbook from before 2007.
    #[error("this is an old workbook (.xls): save it as .xlsx or .csv")]
    OldWorkbook,
    /// The bytes are no letters in any encoding that tables are written in.
    #[error("the letters cannot be read: save the file as UTF-8")]
    Letters,
    /// The workbook is damaged.
    #[error("the workbook is damaged: {why}")]
    Broken {
        /// What the reader says.
        why: String,
    },
    /// The workbook unpacks to more than any menu needs.
    #[error("the workbook unpacks to more than {most} MB, as no menu does")]
    Swollen {
        /// Megabytes.
        most: u64,
    },
    /// Too many rows.
    #[error("there are more than {most} rows")]
    TooManyRows {
        /// Rows.
        most: usize,
    },
    /// Too many columns.
    #[error("there are more than {most} columns")]
    TooManyColumns {
        /// Columns.
        most: usize,
    },
    /// A cell beyond the limit.
    #[error("{spot}: the cell has more than {most} characters")]
    CellTooLong {
        /// Where.
        spot: Spot,
        /// Characters.
        most: usize,
    },
    /// Two columns with one meaning.
    #[error("the column {column} stands there twice")]
    ColumnTwice {
        /// Its name.
        column: String,
    },
    /// A column that must be there.
    #[error("no column says the {column} of the items; there are: {header}")]
    ColumnMissing {
        /// Its name.
        column: String,
        /// The columns that are there.
        header: String,
    },
    /// A cell's contents cannot be what they should be.
    #[error("{spot}: {}", .wrong.sentence(.text))]
    Cell {
        /// Where.
        spot: Spot,
        /// The cell, shortened where it is long.
        text: String,
        /// What is wrong with it.
        wrong: Wrong,
    },
    /// The JSON is none, or not a menu's.
    #[error("line {row}, sign {sign}: {why}")]
    Json {
        /// Counted from 1.
        row: usize,
        /// Counted from 1.
        sign: usize,
        /// What the reader says.
        why: String,
    },
    /// A later version wrote it.
    #[error("the file has format {format}, which this version does not know")]
    Newer {
        /// Its format.
        format: u32,
    },
}

/// What is wrong with a cell.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Wrong {
    /// No price.
    Price,
    /// A price below nothing.
    Negative,
    /// A price that no dish has.
    TooDear,
    /// No number, or none that is possible here.
    Number,
    /// A formula: nothing is reckoned here.
    Formula,
    /// Digits that a spreadsheet has cut off.
    Shortened,
    /// A number that stands above already.
    Twice,
    /// There is no name.
    NameMissing,
    /// A line break or another sign that is no letter.
    Sign,
    /// No such kind of row.
    Kind,
    /// No such page.
    Page,
    /// No such station in this house.
    Station,
    /// No such VAT class in this house.
    Vat,
    /// No such set of choices.
    Choices,
    /// No such item.
    Item,
    /// What the row belongs to is not there.
    Owner,
    /// A word of which there is only a list.
    Word,
    /// No date.
    Date,
    /// No time of day.
    Time,
    /// More cells than the header has.
    Surplus,
    /// A list whose quotes do not close.
    List,
    /// No such ingredient.
    Ingredient,
    /// An ingredient without how much of it.
    Quantity,
}

impl Wrong {
    /// All of them.
    pub const ALL: [Self; 23] = [
        Self::Price,
        Self::Negative,
        Self::TooDear,
        Self::Number,
        Self::Formula,
        Self::Shortened,
        Self::Twice,
        Self::NameMissing,
        Self::Sign,
        Self::Kind,
        Self::Page,
        Self::Station,
        Self::Vat,
        Self::Choices,
        Self::Item,
        Self::Owner,
        Self::Word,
        Self::Date,
        Self::Time,
        Self::Surplus,
        Self::List,
        Self::Ingredient,
        Self::Quantity,
    ];

    /// The name by which translations know it, after `file-`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Price => "price",
            Self::Negative => "negative",
            Self::TooDear => "too-dear",
            Self::Number => "number",
            Self::Formula => "formula",
            Self::Shortened => "shortened",
            Self::Twice => "twice",
            Self::NameMissing => "name-missing",
            Self::Sign => "sign",
            Self::Kind => "kind",
            Self::Page => "page",
            Self::Station => "station",
            Self::Vat => "vat",
            Self::Choices => "choices",
            Self::Item => "item",
            Self::Owner => "owner",
            Self::Word => "word",
            Self::Date => "date",
            Self::Time => "time",
            Self::Surplus => "surplus",
            Self::List => "list",
            Self::Ingredient => "ingredient",
            Self::Quantity => "quantity",
        }
    }

    fn sentence(self, text: &str) -> String {
        let rest = match self {
            Self::Price => "is not a price",
            Self::Negative => "is below nothing",
            Self::TooDear => "is more than any dish costs",
            Self::Number => "is not a number that is possible here",
            Self::Formula => {
                "is a formula; write what it comes to, or put ' before it if it is text"
            }
            Self::Shortened => {
                "was cut off by the spreadsheet; make the column text and type it again"
            }
            Self::Twice => "stands above already",
            Self::NameMissing => return "the name is missing".to_owned(),
            Self::Sign => "has a line break or another sign that is no letter",
            Self::Kind => "is not a kind of row",
            Self::Page => "is not a page of the menu",
            Self::Station => "is not a station of this house",
            Self::Vat => "is not a VAT class of this house",
            Self::Choices => "is not a set of choices",
            Self::Item => "is not an item of the menu",
            Self::Owner => "is not there for this row to belong to",
            Self::Word => "is not a word that can stand here",
            Self::Date => "is not a date such as 2026-11-21",
            Self::Time => "is not a time such as 17:30",
            Self::Surplus => "stands beyond the last column of the header",
            Self::List => "is a list whose quotes do not close",
            Self::Ingredient => "is not an ingredient of the menu",
            Self::Quantity => "does not say how much, such as “beef 180”",
        };
        format!("“{text}” {rest}")
    }
}

impl Refusal {
    pub(crate) const LARGE: Self = Self::TooLarge {
        most: limit::LARGEST_FILE / 1024 / 1024,
    };
    pub(crate) const SWOLLEN: Self = Self::Swollen {
        most: limit::MOST_UNPACKED / 1024 / 1024,
    };
    pub(crate) const ROWS: Self = Self::TooManyRows {
        most: limit::MOST_ROWS,
    };
    pub(crate) const COLUMNS: Self = Self::TooManyColumns {
        most: limit::MOST_COLUMNS,
    };

    /// A cell that cannot be used.
    pub(crate) fn cell(spot: Spot, text: &str, wrong: Wrong) -> Self {
        const SHOWN: usize = 40;
        let clean = |c: char| if c.is_control() { ' ' } else { c };
        let mut shown: String = text.chars().take(SHOWN).map(clean).collect();
        if text.chars().nth(SHOWN).is_some() {
            shown.push('…');
        }
        let text = shown;
        Self::Cell { spot, text, wrong }
    }

    pub(crate) fn too_long(spot: Spot) -> Self {
        let most = limit::LONGEST_CELL;
        Self::CellTooLong { spot, most }
    }

    /// The name by which translations know it, after `file-`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "too-large",
            Self::Empty => "empty",
            Self::NoTable => "no-table",
            Self::OldWorkbook => "old-workbook",
            Self::Letters => "letters",
            Self::Broken { .. } => "broken",
            Self::Swollen { .. } => "swollen",
            Self::TooManyRows { .. } => "too-many-rows",
            Self::TooManyColumns { .. } => "too-many-columns",
            Self::CellTooLong { .. } => "cell-too-long",
            Self::ColumnTwice { .. } => "column-twice",
            Self::ColumnMissing { .. } => "column-missing",
            Self::Cell { wrong, .. } => wrong.code(),
            Self::Json { .. } => "json",
            Self::Newer { .. } => "newer",
        }
    }

    /// Where it stands, if it is about a cell or a row.
    #[must_use]
    pub const fn spot(&self) -> Option<&Spot> {
        match self {
            Self::Cell { spot, .. } | Self::CellTooLong { spot, .. } => Some(spot),
            _ => None,
        }
    }

    /// What stands in the gaps of its sentence, besides the spot.
    #[must_use]
    pub fn values(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Empty | Self::NoTable | Self::OldWorkbook | Self::Letters => Vec::new(),
            Self::TooLarge { most }
            | Self::TooManyRows { most }
            | Self::TooManyColumns { most }
            | Self::CellTooLong { most, .. } => vec![("most", most.to_string())],
            Self::Swollen { most } => vec![("most", most.to_string())],
            Self::Broken { why } => vec![("why", why.clone())],
            Self::ColumnTwice { column } => vec![("column", column.clone())],
            Self::ColumnMissing { column, header } => {
                vec![("column", column.clone()), ("header", header.clone())]
            }
            Self::Cell { text, .. } => vec![("text", text.clone())],
            Self::Json { row, sign, why } => vec![
                ("row", row.to_string()),
                ("sign", sign.to_string()),
                ("why", why.clone()),
            ],
            Self::Newer { format } => vec![("format", format.to_string())],
        }
    }

    /// One of each kind, for whoever checks that each has a sentence.
    #[must_use]
    pub fn examples() -> Vec<Self> {
        let text = || "x".to_owned();
        let mut all = vec![
            Self::LARGE,
            Self::Empty,
            Self::NoTable,
            Self::OldWorkbook,
            Self::Letters,
            Self::Broken { why: text() },
            Self::SWOLLEN,
            Self::ROWS,
            Self::COLUMNS,
            Self::too_long(Spot::default()),
            Self::ColumnTwice { column: text() },
            Self::ColumnMissing {
                column: text(),
                header: text(),
            },
            Self::Json {
                row: 1,
                sign: 1,
                why: text(),
            },
            Self::Newer { format: 2 },
        ];
        let cell = |wrong| Self::cell(Spot::default(), "x", wrong);
        all.extend(Wrong::ALL.map(cell));
        all
    }
}
