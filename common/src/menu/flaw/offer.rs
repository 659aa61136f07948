use std::collections::BTreeSet;

use super::{
    super::{Benefit, Menu, Names, Promotion, Schedule, When},
    Flaws, MOST_PAGES, Place, is_a_price,
    known::Known,
};
use crate::{Rejection, money::Rate};

/// A page is dearer by so many percent at most: ten times as dear.
const MOST_PERCENT: u32 = 900;

pub(super) fn promotions(menu: &Menu, flaws: &mut Flaws) {
    let mut ids = BTreeSet::new();
    for (n, promotion) in menu.promotions.iter().enumerate() {
        let place = Place::Promotion(promotion.id);
        let name = promotion.name.trim();
        flaws.name(place, name, &Names::new());
        if !ids.insert(promotion.id) {
            flaws.twice(place, name, &promotion.id);
        }
        if n == usize::from(MOST_PAGES) {
            flaws.many(place, name, MOST_PAGES);
        }
        if !is_possible(promotion) {
            let name = name.to_owned();
            flaws.add(place, Rejection::SettingImpossible { name });
        }
    }
}

fn is_possible(promotion: &Promotion) -> bool {
    let percent = |rate: Rate| rate > Rate::percent(0) && rate <= Rate::percent(100);
    let gives = match &promotion.benefit {
        Benefit::Percent(rate) => percent(*rate),
        Benefit::Amount(amount) => amount.is_positive() && is_a_price(*amount),
        Benefit::Price(price) => is_a_price(*price),
        Benefit::Pieces { buy, get, off } => *buy > 0 && *get > 0 && percent(*off),
    };
    gives && comes_true(&promotion.when) && !promotion.least.is_negative()
}

pub(super) fn schedules(menu: &Menu, known: &Known<'_>, flaws: &mut Flaws) {
    let mut ids = BTreeSet::new();
    for (n, schedule) in menu.schedules.iter().enumerate() {
        let place = Place::Schedule(schedule.id);
        flaws.name(place, &schedule.name, &Names::new());
        if !ids.insert(schedule.id) {
            flaws.twice(place, &schedule.name, &schedule.id);
        }
        if n == usize::from(MOST_PAGES) {
            flaws.many(place, &schedule.name, MOST_PAGES);
        }
        of_prices(menu, known, schedule, flaws);
        let (least, most) = (-Rate::percent(100).0, Rate::percent(MOST_PERCENT).0);
        let mut percents = schedule.pages.values();
        let within = percents.all(|rate| (least..=most).contains(&rate.0));
        if !within || !comes_true(&schedule.when) {
            let name = schedule.name.clone();
            flaws.add(place, Rejection::SettingImpossible { name });
        }
    }
}

fn of_prices(menu: &Menu, known: &Known<'_>, schedule: &Schedule, flaws: &mut Flaws) {
    let place = Place::Schedule(schedule.id);
    for (id, price) in &schedule.prices {
        match menu.items.get(id) {
            None => flaws.add(place, Rejection::ItemUnknown),
            Some(item) if !is_a_price(*price) => {
                let item = item.name.clone();
                flaws.add(place, Rejection::PriceOutOfRange { item });
            }
            Some(_) => {}
        }
    }
    if !schedule.pages.keys().all(|id| known.pages.contains(id)) {
        let item = schedule.name.clone();
        flaws.add(place, Rejection::GroupMissing { item });
    }
}

/// Whether there is a moment at which it holds, as far as anybody can tell without a calendar.
fn comes_true(when: &When) -> bool {
    let days = when.weekdays.iter().all(|day| (1..=7).contains(day));
    let dates = when.from.zip(when.until);
    let times = when.begins.zip(when.ends);
    days && dates.is_none_or(|(from, until)| from <= until)
        && times.is_none_or(|(begins, ends)| begins != ends)
}
