//! Prices that hold at certain times, to the minute.

use super::*;
use crate::{BusinessDate, menu::Menu};
use jiff::civil::{Time, date, time};

const LUNCH: u32 = 321;
const BURGER_AND_BEER: u32 = 323;

fn at(room: &mut Room, moment: &str) {
    room.now = Stamp::new(moment.parse().expect("a moment"));
}

fn price(room: &Room, item: u32, mode: ServiceMode) -> i64 {
    let menu = &room.state.menu;
    let item = &menu.items[&ItemId(item)];
    let price = menu.price_at(&room.state.house, item, room.now, mode);
    price.price.in_cents()
}

fn with(room: &mut Room, change: impl FnOnce(&mut Menu)) {
    let mut menu = Menu::clone(&room.state.menu);
    change(&mut menu);
    room.state.menu = menu.into();
}

#[test]
fn lunch_begins_and_ends_with_its_minute_and_not_on_sundays() {
    let mut room = Room::open();
    let mut told = Vec::new();
    for moment in [
        "2026-11-20T11:29:59.999+01:00",
        "2026-11-20T11:30:00+01:00",
        "2026-11-20T14:29:59.999+01:00",
        "2026-11-20T14:30:00+01:00",
        "2026-11-22T12:00:00+01:00",
    ] {
        at(&mut room, moment);
        told.push(price(&room, LUNCH, ServiceMode::DineIn));
    }
    assert_eq!(told, [2450, 1990, 1990, 2450, 2450]);
}

#[test]
fn a_late_price_goes_on_after_midnight_on_the_same_business_day() {
    let mut room = Room::open();
    with(&mut room, |menu| {
        let when = &mut menu.schedules[0].when;
        // Fridays from ten in the evening till two in the night.
        when.weekdays = vec![5];
        (when.begins, when.ends) = (Some(time(22, 0, 0, 0)), Some(time(2, 0, 0, 0)));
    });
    let mut told = Vec::new();
    for moment in [
        "2026-11-20T21:59:00+01:00",
        "2026-11-20T22:00:00+01:00",
        "2026-11-21T01:59:00+01:00",
        "2026-11-21T02:00:00+01:00",
        "2026-11-21T22:30:00+01:00",
    ] {
        at(&mut room, moment);
        told.push(price(&room, LUNCH, ServiceMode::DineIn));
    }
    assert_eq!(told, [2450, 1990, 1990, 2450, 2450]);
}

#[test]
fn what_is_taken_away_has_its_own_price_and_lines_keep_theirs() {
    let mut room = Room::open();
    assert_eq!(price(&room, BURGER_AND_BEER, ServiceMode::DineIn), 2250);
    assert_eq!(price(&room, BURGER_AND_BEER, ServiceMode::TakeAway), 1990);
    with(&mut room, |menu| {
        menu.schedules[0]
            .prices
            .insert(ItemId(SOUP), Money::cents(500));
    });
    at(&mut room, "2026-11-20T14:29:00+01:00");
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    room.rings(ANNA, check, SOUP, 1);
    at(&mut room, "2026-11-20T14:31:00+01:00");
    room.rings(ANNA, check, SOUP, 1);
    let lines = room.check(check).lines.iter();
    let prices: Vec<_> = lines.map(|line| line.unit_price.in_cents()).collect();
    assert_eq!(prices, [500, 950], "each as it was when it was rung");
}

#[test]
fn a_page_can_be_cheaper_but_a_price_of_its_own_comes_first() {
    let mut room = Room::open();
    with(&mut room, |menu| {
        let starters = menu.items[&ItemId(SOUP)].group;
        let schedule = &mut menu.schedules[0];
        schedule.when = crate::menu::When::default();
        schedule
            .pages
            .insert(starters, "-20".parse().expect("a rate"));
        schedule.prices.insert(ItemId(101), Money::cents(1800));
    });
    assert_eq!(price(&room, SOUP, ServiceMode::DineIn), 760);
    assert_eq!(price(&room, 101, ServiceMode::DineIn), 1800);
    assert_eq!(price(&room, BURGER, ServiceMode::DineIn), 1850);
}

#[test]
fn a_day_of_prices_is_told_from_its_first_hour_to_its_last() {
    let room = Room::open();
    let told = |day: jiff::civil::Date| {
        let menu = &room.state.menu;
        let item = &menu.items[&ItemId(LUNCH)];
        let day = BusinessDate(day);
        let prices = menu.prices_through(&room.state.house, item, day, ServiceMode::DineIn);
        let rows = prices.into_iter().map(|(from, until, price)| {
            let by = price.by.map_or("", |one| one.name.as_str()).to_owned();
            (from, until, price.price.in_cents(), by)
        });
        rows.collect::<Vec<(Time, Time, i64, String)>>()
    };
    let (four, noon) = (time(4, 0, 0, 0), time(11, 30, 0, 0));
    let half_past_two = time(14, 30, 0, 0);
    let friday = [
        (four, noon, 2450, String::new()),
        (noon, half_past_two, 1990, "Lunch".to_owned()),
        (half_past_two, four, 2450, String::new()),
    ];
    assert_eq!(told(date(2026, 11, 20)), friday);
    let sunday = [(four, four, 2450, String::new())];
    assert_eq!(told(date(2026, 11, 22)), sunday);
}
