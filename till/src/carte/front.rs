//! What lies over the editor: a pad for numbers, a list to find an item in.

use common::{
    GroupId, IngredientId, ItemId, ModifierGroupId, Money, PromotionId, ScheduleId,
    menu::{Menu, When},
    money::Rate,
};
use jiff::civil::{Date, Time};
use rust_decimal::Decimal;

use super::{
    change::Change,
    larder::{Picking, Whose},
    set::{Raise, Set},
};

/// What has hours: a schedule or a promotion.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Timed {
    Schedule(ScheduleId),
    Promotion(PromotionId),
}

/// What is measured on the pad.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum What {
    Price(ItemId),
    /// Of all marked items.
    Raise {
        percent: bool,
    },
    /// Of a choice, by its place in its set.
    Choice(ModifierGroupId, usize),
    /// What a choice of a combo's slot costs more.
    Extra(ItemId, usize, usize),
    Scheduled(ScheduleId, ItemId),
    PagePercent(ScheduleId, GroupId),
    Begins(Timed),
    Ends(Timed),
    From(Timed),
    Until(Timed),
    PromotionPercent(PromotionId),
    PromotionSum(PromotionId),
    Least(PromotionId),
    Left(ItemId),
    /// How much of an ingredient.
    Quantity(Whose, IngredientId),
    /// A time of the day that is asked about.
    AskedTime,
}

/// How digits are read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Reading {
    Money,
    Percent,
    Pieces,
    /// With a decimal mark.
    Quantity,
    Time,
    Date,
}

impl What {
    pub(super) const fn reading(&self) -> Reading {
        match self {
            Self::Raise { percent: true } | Self::PagePercent(..) | Self::PromotionPercent(_) => {
                Reading::Percent
            }
            Self::Left(_) => Reading::Pieces,
            Self::Quantity(..) => Reading::Quantity,
            Self::Begins(_) | Self::Ends(_) | Self::AskedTime => Reading::Time,
            Self::From(_) | Self::Until(_) => Reading::Date,
            _ => Reading::Money,
        }
    }

    /// Whether it may go down as well as up.
    pub(super) const fn is_signed(&self) -> bool {
        matches!(self, Self::Raise { .. } | Self::PagePercent(..))
    }

    pub(super) const fn title(&self) -> &'static str {
        match self {
            Self::Price(_) | Self::Choice(..) | Self::Scheduled(..) => "carte-price",
            Self::Raise { percent: true } => "carte-raise-percent",
            Self::Raise { percent: false } => "carte-raise-amount",
            Self::Extra(..) => "carte-extra",
            Self::PagePercent(..) | Self::PromotionPercent(_) => "carte-percent",
            Self::PromotionSum(_) => "common-amount",
            Self::Begins(_) => "carte-begins",
            Self::Ends(_) => "carte-ends",
            Self::From(_) => "carte-from",
            Self::Until(_) => "carte-until",
            Self::Least(_) => "carte-least",
            Self::Left(_) => "carte-left",
            Self::Quantity(..) => "carte-quantity",
            Self::AskedTime => "carte-at-time",
        }
    }
}

/// A number that is being typed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Measure {
    pub(super) what: What,
    pub(super) typed: String,
    pub(super) minus: bool,
}

impl Measure {
    pub(super) fn new(what: What) -> Self {
        Self {
            what,
            typed: String::new(),
            minus: false,
        }
    }

    pub(super) fn key(&mut self, key: Key) {
        let most = match self.what.reading() {
            Reading::Money | Reading::Quantity => 8,
            Reading::Percent => 3,
            Reading::Pieces | Reading::Time => 4,
            Reading::Date => 8,
        };
        let leads = !matches!(self.what.reading(), Reading::Time | Reading::Date);
        match key {
            Key::Digit(0) if leads && self.typed.is_empty() => {}
            Key::Digit(digit) if self.typed.len() < most => {
                self.typed.push(char::from(b'0' + digit));
            }
            Key::Digit(_) => {}
            Key::Mark if self.typed.contains('.') => {}
            Key::Mark if self.typed.is_empty() => self.typed.push_str("0."),
            Key::Mark => self.typed.push('.'),
            Key::Digits => {
                self.key(Key::Digit(0));
                self.key(Key::Digit(0));
            }
            Key::Erase => {
                self.typed.pop();
            }
            Key::Sign => self.minus = !self.minus,
        }
    }

    pub(super) fn money(&self) -> Money {
        let amount = Money::cents(self.typed.parse().unwrap_or(0));
        if self.minus { -amount } else { amount }
    }

    pub(super) fn rate(&self) -> Rate {
        let rate = Rate::percent(self.typed.parse().unwrap_or(0));
        if self.minus { Rate(-rate.0) } else { rate }
    }

    pub(super) fn pieces(&self) -> Option<u32> {
        self.typed.parse().ok()
    }

    /// More than nothing, as exact as it is typed.
    pub(super) fn quantity(&self) -> Option<Decimal> {
        let quantity = Decimal::from_str_exact(self.typed.trim_end_matches('.')).ok()?;
        (!quantity.is_zero()).then_some(quantity)
    }

    /// `1730`, `930`, `17`.
    pub(super) fn time(&self) -> Option<Time> {
        let number: i8 = self.typed.get(..self.typed.len().min(2))?.parse().ok()?;
        let (hour, minute) = match self.typed.len() {
            1 | 2 => (number, 0),
            3 => (
                self.typed.get(..1)?.parse().ok()?,
                self.typed.get(1..)?.parse().ok()?,
            ),
            _ => (number, self.typed.get(2..)?.parse().ok()?),
        };
        Time::new(hour, minute, 0, 0).ok()
    }

    /// `24122026`.
    pub(super) fn date(&self) -> Option<Date> {
        let day = self.typed.get(..2)?.parse().ok()?;
        let month = self.typed.get(2..4)?.parse().ok()?;
        let year = self.typed.get(4..8)?.parse().ok()?;
        Date::new(year, month, day).ok()
    }

    /// Whether what is typed means something; nothing typed takes away what can be missing.
    pub(super) fn is_done(&self) -> bool {
        match self.what.reading() {
            Reading::Time if matches!(self.what, What::AskedTime) => self.time().is_some(),
            Reading::Time => self.typed.is_empty() || self.time().is_some(),
            Reading::Date => self.typed.is_empty() || self.date().is_some(),
            Reading::Quantity => self.quantity().is_some(),
            Reading::Money | Reading::Percent | Reading::Pieces => true,
        }
    }

    /// The change of the draft; nothing for what is no part of it.
    pub(super) fn change(&self, menu: &Menu, marked: Vec<ItemId>, step: i64) -> Option<Change> {
        Some(match &self.what {
            What::Price(id) => Change::Set(vec![*id], Set::Price(self.money())),
            What::Raise { percent } => {
                let raise = if *percent {
                    Raise::Percent(self.rate())
                } else {
                    Raise::Amount(self.money())
                };
                Change::Set(marked, Set::Raise(raise, step))
            }
            What::Choice(id, place) => {
                let mut group = menu.modifier_groups.get(id)?.clone();
                group.modifiers.get_mut(*place)?.price = self.money();
                Change::Choices(group)
            }
            What::Extra(id, slot, choice) => {
                let mut slots = menu.items.get(id)?.slots.clone();
                slots.get_mut(*slot)?.choices.get_mut(*choice)?.extra = self.money();
                Change::Set(vec![*id], Set::Slots(slots))
            }
            What::Scheduled(id, item) => schedules(menu, *id, |one| {
                if self.typed.is_empty() {
                    one.prices.remove(item);
                } else {
                    one.prices.insert(*item, self.money());
                }
            }),
            What::PagePercent(id, page) => schedules(menu, *id, |one| {
                if self.typed.is_empty() {
                    one.pages.remove(page);
                } else {
                    one.pages.insert(*page, self.rate());
                }
            }),
            What::Begins(of) => on_when(menu, *of, |when| when.begins = self.time()),
            What::Ends(of) => on_when(menu, *of, |when| when.ends = self.time()),
            What::From(of) => on_when(menu, *of, |when| when.from = self.date()),
            What::Until(of) => on_when(menu, *of, |when| when.until = self.date()),
            What::PromotionPercent(id) => super::promotions_view::percent(menu, *id, self.rate()),
            What::PromotionSum(id) => super::promotions_view::sum(menu, *id, self.money()),
            What::Least(id) => promotions(menu, *id, |one| one.least = self.money()),
            What::Quantity(of, id) => return of.takes(menu, *id, self.quantity()),
            What::Left(_) | What::AskedTime => return None,
        })
    }
}

/// The schedules with one of them changed.
pub(super) fn schedules(
    menu: &Menu,
    id: ScheduleId,
    change: impl FnOnce(&mut common::menu::Schedule),
) -> Change {
    let mut all = menu.schedules.clone();
    if let Some(one) = all.iter_mut().find(|one| one.id == id) {
        change(one);
    }
    Change::Schedules(all)
}

/// The same for promotions.
pub(super) fn promotions(
    menu: &Menu,
    id: PromotionId,
    change: impl FnOnce(&mut common::menu::Promotion),
) -> Change {
    let mut all = menu.promotions.clone();
    if let Some(one) = all.iter_mut().find(|one| one.id == id) {
        change(one);
    }
    Change::Promotions(all)
}

/// The hours of one of them changed.
pub(super) fn on_when(menu: &Menu, of: Timed, change: impl FnOnce(&mut When)) -> Change {
    match of {
        Timed::Schedule(id) => schedules(menu, id, |one| change(&mut one.when)),
        Timed::Promotion(id) => promotions(menu, id, |one| change(&mut one.when)),
    }
}

/// A key of the pad.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Key {
    Digit(u8),
    /// Two zeros.
    Digits,
    Erase,
    Sign,
    /// The decimal mark.
    Mark,
}

/// What an item is looked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Purpose {
    /// A slot of a combo.
    Slot(ItemId, usize),
    GoesWith(ItemId),
    Scheduled(ScheduleId),
    Promoted(PromotionId),
    Asked,
}

/// An item that is being looked for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Finding {
    pub(super) purpose: Purpose,
    pub(super) typed: String,
}

/// What lies in front.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Front {
    Measure(Measure),
    Find(Finding),
    /// An ingredient is picked.
    Larder(Picking),
    /// What somebody else has published meanwhile.
    Theirs,
    /// Where a file comes from; its path as it is typed.
    File(String),
}

impl Front {
    pub(super) fn find(purpose: Purpose) -> Self {
        Self::Find(Finding {
            purpose,
            typed: String::new(),
        })
    }

    pub(super) const fn finding(&self) -> Option<&Finding> {
        match self {
            Self::Find(finding) => Some(finding),
            Self::Measure(_) | Self::Larder(_) | Self::Theirs | Self::File(_) => None,
        }
    }

    pub(super) const fn finding_mut(&mut self) -> Option<&mut Finding> {
        match self {
            Self::Find(finding) => Some(finding),
            Self::Measure(_) | Self::Larder(_) | Self::Theirs | Self::File(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};

    use super::*;

    fn typed(what: What, digits: &str) -> Measure {
        let mut measure = Measure::new(what);
        for digit in digits.bytes() {
            measure.key(Key::Digit(digit - b'0'));
        }
        measure
    }

    #[test]
    fn digits_are_read_as_what_is_asked() {
        let price = typed(What::Price(ItemId(1)), "01850");
        assert_eq!(price.money(), Money::cents(1_850));
        let mut down = typed(What::Raise { percent: true }, "20");
        down.key(Key::Sign);
        assert_eq!(down.rate().of(Money::cents(1_000)), Money::cents(-200));
        let at = |digits| typed(What::AskedTime, digits).time();
        assert_eq!(at("17"), Some(time(17, 0, 0, 0)));
        assert_eq!(at("0930"), Some(time(9, 30, 0, 0)));
        assert_eq!(at("930"), Some(time(9, 30, 0, 0)));
        assert_eq!(at("2570"), None);
        let day = typed(What::From(Timed::Schedule(ScheduleId(1))), "24122026");
        assert_eq!(day.date(), Some(date(2026, 12, 24)));
        let what = || What::Quantity(Whose::Item(ItemId(1)), IngredientId(1));
        let mut half = typed(what(), "0");
        assert!(!half.is_done(), "none of it is no ingredient");
        half.key(Key::Mark);
        half.key(Key::Mark);
        half.key(Key::Digit(5));
        assert_eq!(half.quantity(), Some(Decimal::new(5, 1)));
        assert_eq!(typed(what(), "180").quantity(), Some(Decimal::new(180, 0)));
    }
}
