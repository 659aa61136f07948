//! Rows of files before they are a menu, and what a menu is before it is a file.

use common::{Language, Money};
use rust_decimal::Decimal;

/// What a row is: a sheet of a workbook, or the first cell in CSV.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Kind {
    Page,
    Ingredient,
    Item,
    Favourite,
    Choices,
    Choice,
    Slot,
    Filling,
    Promotion,
    PromotionFor,
    Schedule,
    SchedulePrice,
}

impl Kind {
    pub(crate) const ALL: [Self; 12] = [
        Self::Page,
        Self::Ingredient,
        Self::Item,
        Self::Favourite,
        Self::Choices,
        Self::Choice,
        Self::Slot,
        Self::Filling,
        Self::Promotion,
        Self::PromotionFor,
        Self::Schedule,
        Self::SchedulePrice,
    ];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Ingredient => "ingredient",
            Self::Item => "item",
            Self::Favourite => "favourite",
            Self::Choices => "choices",
            Self::Choice => "choice",
            Self::Slot => "slot",
            Self::Filling => "filling",
            Self::Promotion => "promotion",
            Self::PromotionFor => "promotion_for",
            Self::Schedule => "schedule",
            Self::SchedulePrice => "schedule_price",
        }
    }

    /// Whatever its capitals and blanks.
    pub(crate) fn named(name: &str) -> Option<Self> {
        let name = crate::folded(name);
        let same = |kind: &Self| crate::folded(kind.name()) == name;
        Self::ALL.into_iter().find(same)
    }

    /// Its columns in a workbook, in order.
    pub(crate) fn columns(self) -> Vec<Column> {
        use Column::{
            Allergens, AlsoAt, Barcodes, Begins, Buy, Choices, Colour, Coupon, Course, Ends, From,
            Get, Gives, GoesWith, Id, Item, KitchenName, Least, Max, Min, Mode, Name, Of, Opens,
            Page, Percent, Place, Plu, Prefix, PrepMinutes, Price, Pricing, Slot, Station, Unit,
            Until, Uses, Usual, Vat, Weekdays,
        };
        let named = |rest: &[Column]| {
            let names = Language::ALL.map(Column::In);
            [&[Name], &names[..], rest].concat()
        };
        let when = [From, Until, Weekdays, Begins, Ends, Mode];
        match self {
            Self::Page => [vec![Id], named(&[])].concat(),
            Self::Ingredient => [vec![Id], named(&[Unit])].concat(),
            Self::Item => {
                let rest = named(&[
                    KitchenName,
                    Page,
                    Price,
                    Vat,
                    Station,
                    Course,
                    Choices,
                    Colour,
                    Pricing,
                    Plu,
                    Barcodes,
                    GoesWith,
                    Place,
                    PrepMinutes,
                    Allergens,
                    AlsoAt,
                    Uses,
                ]);
                [vec![Id], rest].concat()
            }
            Self::Favourite => vec![Item],
            Self::Choices => [vec![Id], named(&[Min, Max])].concat(),
            Self::Choice => [
                vec![Id, Of],
                named(&[Price, Prefix, Usual, Opens, Station, Uses]),
            ]
            .concat(),
            Self::Slot => [vec![Of, Slot], named(&[])].concat(),
            Self::Filling => vec![Of, Slot, Item, Price],
            Self::Promotion => {
                let what = [Id, Name, Gives, Price, Percent, Buy, Get, Least, Coupon];
                [&what[..], &when[..]].concat()
            }
            Self::PromotionFor => vec![Of, Item, Page],
            Self::Schedule => [&[Id, Name][..], &when[..]].concat(),
            Self::SchedulePrice => vec![Of, Item, Price, Page, Percent],
        }
    }
}

/// What a cell says of its row.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Column {
    Row,
    Id,
    Of,
    Slot,
    Item,
    Name,
    In(Language),
    KitchenName,
    Page,
    Price,
    Percent,
    Vat,
    Station,
    Course,
    Choices,
    Colour,
    Pricing,
    Plu,
    Barcodes,
    GoesWith,
    Place,
    PrepMinutes,
    Allergens,
    AlsoAt,
    Uses,
    Unit,
    Min,
    Max,
    Prefix,
    Usual,
    Opens,
    Gives,
    Buy,
    Get,
    Least,
    Coupon,
    From,
    Until,
    Weekdays,
    Begins,
    Ends,
    Mode,
}

impl Column {
    /// All of them, in the order in which CSV has them.
    pub(crate) fn all() -> Vec<Self> {
        let mut all = vec![
            Self::Row,
            Self::Id,
            Self::Of,
            Self::Slot,
            Self::Item,
            Self::Name,
        ];
        all.extend(Language::ALL.map(Self::In));
        all.extend([
            Self::KitchenName,
            Self::Page,
            Self::Price,
            Self::Percent,
            Self::Vat,
            Self::Station,
            Self::Course,
            Self::Choices,
            Self::Colour,
            Self::Pricing,
            Self::Plu,
            Self::Barcodes,
            Self::GoesWith,
            Self::Place,
            Self::PrepMinutes,
            Self::Allergens,
            Self::AlsoAt,
            Self::Uses,
            Self::Unit,
            Self::Min,
            Self::Max,
            Self::Prefix,
            Self::Usual,
            Self::Opens,
            Self::Gives,
            Self::Buy,
            Self::Get,
            Self::Least,
            Self::Coupon,
            Self::From,
            Self::Until,
            Self::Weekdays,
            Self::Begins,
            Self::Ends,
            Self::Mode,
        ]);
        all
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Row => "row",
            Self::Id => "id",
            Self::Of => "of",
            Self::Slot => "slot",
            Self::Item => "item",
            Self::Name => "name",
            Self::In(Language::English) => "name_en",
            Self::In(Language::Dutch) => "name_nl",
            Self::In(Language::German) => "name_de",
            Self::In(Language::French) => "name_fr",
            Self::In(Language::Chinese) => "name_zh",
            Self::KitchenName => "kitchen_name",
            Self::Page => "page",
            Self::Price => "price",
            Self::Percent => "percent",
            Self::Vat => "vat",
            Self::Station => "station",
            Self::Course => "course",
            Self::Choices => "choices",
            Self::Colour => "colour",
            Self::Pricing => "pricing",
            Self::Plu => "plu",
            Self::Barcodes => "barcodes",
            Self::GoesWith => "goes_with",
            Self::Place => "place",
            Self::PrepMinutes => "prep_minutes",
            Self::Allergens => "allergens",
            Self::AlsoAt => "also_at",
            Self::Uses => "uses",
            Self::Unit => "unit",
            Self::Min => "min",
            Self::Max => "max",
            Self::Prefix => "prefix",
            Self::Usual => "usual",
            Self::Opens => "opens",
            Self::Gives => "gives",
            Self::Buy => "buy",
            Self::Get => "get",
            Self::Least => "least",
            Self::Coupon => "coupon",
            Self::From => "from",
            Self::Until => "until",
            Self::Weekdays => "weekdays",
            Self::Begins => "begins",
            Self::Ends => "ends",
            Self::Mode => "mode",
        }
    }
}

/// A cell as it is written.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Value {
    Text(String),
    Price(Money),
    Number(Decimal),
}

/// A row as it is written: what is not there is empty.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Row {
    pub(crate) kind: Kind,
    pub(crate) cells: Vec<(Column, Value)>,
}

impl Row {
    pub(crate) const fn new(kind: Kind) -> Self {
        let cells = Vec::new();
        Self { kind, cells }
    }

    /// Empty text is no cell.
    pub(crate) fn text(mut self, column: Column, text: impl Into<String>) -> Self {
        let text = text.into();
        if !text.is_empty() {
            self.cells.push((column, Value::Text(text)));
        }
        self
    }

    pub(crate) fn number(mut self, column: Column, number: impl Into<Decimal>) -> Self {
        let number = number.into().normalize();
        self.cells.push((column, Value::Number(number)));
        self
    }

    pub(crate) fn maybe(self, column: Column, number: Option<impl Into<Decimal>>) -> Self {
        match number {
            Some(number) => self.number(column, number),
            None => self,
        }
    }

    pub(crate) fn price(mut self, column: Column, price: Money) -> Self {
        self.cells.push((column, Value::Price(price)));
        self
    }

    pub(crate) fn value(&self, column: Column) -> Option<&Value> {
        let mut cells = self.cells.iter();
        cells.find_map(|(known, value)| (*known == column).then_some(value))
    }
}
