use super::columns;
use crate::house::House;

/// A paper, row by row, before anybody knows how wide it is: printers, PDF files, previews and
/// tests all make theirs of it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Sheet {
    /// From top to bottom.
    pub rows: Vec<Row>,
}

/// How letters look.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Look {
    /// As usual.
    #[default]
    Plain,
    /// Bold.
    Strong,
    /// Twice as high and wide.
    Large,
}

/// A row of a paper.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Row {
    /// Text in as many lines as it needs, each set in by so many columns.
    Text {
        /// What.
        text: String,
        /// Columns.
        indent: usize,
        /// How.
        look: Look,
    },
    /// Text in the middle.
    Middle {
        /// What.
        text: String,
        /// How.
        look: Look,
    },
    /// One text at the left and one at the right edge.
    Sides {
        /// With its indent as blanks.
        left: String,
        /// Usually an amount.
        right: String,
        /// How.
        look: Look,
    },
    /// Figures under each other, right-aligned but for the first.
    Columns(Vec<String>),
    /// From edge to edge.
    Rule,
    /// An empty line.
    Gap,
    /// The house's picture: rows of pixels, `#` is black.
    Logo(Vec<String>),
    /// A code to scan.
    Qr {
        /// What it says.
        payload: String,
        /// Whether it must bear much damage (level M) or little.
        strong: bool,
    },
}

impl Sheet {
    /// A row more.
    pub fn push(&mut self, row: Row) {
        self.rows.push(row);
    }

    /// Text in as many lines as it needs, set in; nothing where it is empty.
    pub fn text_row(&mut self, indent: usize, text: impl Into<String>, look: Look) {
        let text = text.into();
        if !text.trim().is_empty() {
            self.push(Row::Text { text, indent, look });
        }
    }

    /// Text in the middle; nothing where it is empty.
    pub fn middle(&mut self, text: impl Into<String>, look: Look) {
        let text = text.into();
        if !text.trim().is_empty() {
            self.push(Row::Middle { text, look });
        }
    }

    /// A text at either edge, as usual.
    pub fn sides(&mut self, left: impl Into<String>, right: impl Into<String>) {
        self.sides_in(Look::Plain, left, right);
    }

    /// The same in another look.
    pub fn sides_in(&mut self, look: Look, left: impl Into<String>, right: impl Into<String>) {
        let (left, right) = (left.into(), right.into());
        self.push(Row::Sides { left, right, look });
    }

    /// From edge to edge.
    pub fn rule(&mut self) {
        self.push(Row::Rule);
    }

    /// The same paper with a word at its top and bottom: a copy says that it is one.
    #[must_use]
    pub fn marked(mut self, mark: &str) -> Self {
        let row = |text: &str| Row::Middle {
            text: text.to_owned(),
            look: Look::Strong,
        };
        self.rows.splice(0..0, [row(mark), Row::Gap]);
        self.rows.extend([Row::Gap, row(mark)]);
        self
    }

    /// What the paper calls itself, "Receipt 7": the first thing it says loudly after the house's
    /// name.
    #[must_use]
    pub fn title(&self, house: &House) -> &str {
        let loud = self.rows.iter().find_map(|row| match row {
            Row::Sides {
                left,
                look: Look::Strong,
                ..
            } => Some(left.as_str()),
            Row::Middle {
                text,
                look: Look::Large,
            } if *text != house.name => Some(text),
            _ => None,
        });
        loud.unwrap_or_default()
    }

    /// As plain text, so many columns wide. Pictures and codes are left out.
    #[must_use]
    pub fn text(&self, width: usize) -> String {
        self.rows.iter().map(|row| row.text(width)).collect()
    }
}

impl Row {
    /// The row's lines as plain text; in large letters only half as many fit, which is up to the
    /// printer.
    #[must_use]
    pub fn text(&self, width: usize) -> String {
        match self {
            Self::Text { text, indent, .. } => columns::wrapped_in(width, *indent, text),
            Self::Middle { text, .. } => columns::middle_in(width, text),
            Self::Sides { left, right, .. } => columns::sides_in(width, left, right),
            Self::Columns(figures) => columns::figures_in(width, figures),
            Self::Rule => columns::rule_in(width),
            Self::Gap => "\n".to_owned(),
            Self::Logo(_) | Self::Qr { .. } => String::new(),
        }
    }
}
