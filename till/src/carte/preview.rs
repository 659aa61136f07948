//! What holds when, before it does.

use common::{
    ItemId, Stamp,
    house::{House, ServiceMode},
    menu::{Menu, Schedule},
};
use jiff::{ToSpan, civil::Time};

/// What somebody wants to know the price of, and when.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct Question {
    pub(super) item: Option<ItemId>,
    /// 1 is Monday; 0 is today.
    pub(super) weekday: u8,
    pub(super) time: Option<Time>,
    pub(super) mode: ServiceMode,
}

/// A part of a business day in which a schedule sets prices, in parts of the day.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Span {
    /// By its place in the menu.
    pub(super) schedule: usize,
    pub(super) begins: f32,
    pub(super) ends: f32,
}

/// The minute of the business day at a time on the clock.
fn minute(house: &House, time: Time) -> i32 {
    let clock = i32::from(time.hour()) * 60 + i32::from(time.minute());
    (clock - i32::from(house.day_begins) * 60).rem_euclid(24 * 60)
}

/// When schedules hold on a business day of the week, those that win last.
pub(super) fn spans(house: &House, menu: &Menu, weekday: u8, mode: ServiceMode) -> Vec<Span> {
    let mut spans = Vec::new();
    for (n, schedule) in menu.schedules.iter().enumerate() {
        let days = &schedule.when.weekdays;
        let holds = days.is_empty() || days.contains(&weekday);
        if !holds || !schedule.when.serves(mode) {
            continue;
        }
        for (begins, ends) in parts(house, schedule) {
            let part = |minute: i32| f32::from(i16::try_from(minute).unwrap_or(0)) / 1440.0;
            spans.push(Span {
                schedule: n,
                begins: part(begins),
                ends: part(ends),
            });
        }
    }
    spans
}

/// From one minute of the business day to another; two parts where its hours cross the hour at
/// which the day begins.
fn parts(house: &House, schedule: &Schedule) -> Vec<(i32, i32)> {
    const WHOLE: i32 = 24 * 60;
    let when = &schedule.when;
    if when.begins.is_none() && when.ends.is_none() {
        return vec![(0, WHOLE)];
    }
    let midnight = Time::midnight();
    let begins = minute(house, when.begins.unwrap_or(midnight));
    let ends = minute(house, when.ends.unwrap_or(midnight));
    match begins.cmp(&ends) {
        std::cmp::Ordering::Less => vec![(begins, ends)],
        // From a time to the same time: the clock never stands between.
        std::cmp::Ordering::Equal if when.begins == when.ends => Vec::new(),
        _ => vec![(0, ends), (begins, WHOLE)],
    }
}

/// The next moment that is meant by a weekday and a time.
pub(super) fn moment(house: &House, now: Stamp, question: &Question) -> Stamp {
    let today = house.business_date(now).0;
    let weekday = u8::try_from(today.weekday().to_monday_one_offset()).unwrap_or(1);
    let days = if question.weekday == 0 {
        0
    } else {
        (i64::from(question.weekday) - i64::from(weekday)).rem_euclid(7)
    };
    let time = question
        .time
        .unwrap_or_else(|| now.timestamp().to_zoned(house.zone()).time());
    // The small hours belong to the business day before.
    let small = i64::from(i16::from(time.hour()) < i16::from(house.day_begins));
    let date = today.checked_add((days + small).days()).unwrap_or(today);
    let zoned = date.to_datetime(time).to_zoned(house.zone());
    zoned.map_or(now, |zoned| Stamp::new(zoned.timestamp()))
}

#[cfg(test)]
mod tests {
    use common::{Money, ScheduleId, demo, menu::When};
    use jiff::civil::time;

    use super::*;

    fn late() -> (House, Menu) {
        let founding = demo::house();
        let mut menu = founding.menu;
        menu.schedules.clear();
        menu.schedules.push(Schedule {
            id: ScheduleId(1),
            name: "Late".into(),
            when: When {
                weekdays: vec![5],
                begins: Some(time(22, 0, 0, 0)),
                ends: Some(time(2, 0, 0, 0)),
                ..When::default()
            },
            prices: [(ItemId(223), Money::cents(300))].into(),
            ..Schedule::default()
        });
        (founding.house, menu)
    }

    #[test]
    fn hours_past_midnight_are_one_piece_of_the_business_day() {
        let (house, menu) = late();
        let spans = |day| spans(&house, &menu, day, ServiceMode::DineIn);
        let friday = spans(5);
        assert_eq!(friday.len(), 1);
        // The day begins at four: ten in the evening is its 18th hour, two at night its 22nd.
        assert!((friday[0].begins - 18.0 / 24.0).abs() < 0.001);
        assert!((friday[0].ends - 22.0 / 24.0).abs() < 0.001);
        assert!(spans(6).is_empty());
    }

    #[test]
    fn one_at_night_on_friday_is_the_end_of_fridays_evening() {
        let (house, menu) = late();
        let question = Question {
            item: Some(ItemId(223)),
            weekday: 5,
            time: Some(time(1, 0, 0, 0)),
            mode: ServiceMode::DineIn,
        };
        let at = moment(&house, crate::evening::now(), &question);
        let item = &menu.items[&ItemId(223)];
        let price = menu.price_at(&house, item, at, question.mode);
        assert_eq!(price.price, Money::cents(300));
        let sober = Question {
            weekday: 6,
            ..question
        };
        let at = moment(&house, crate::evening::now(), &sober);
        let price = menu.price_at(&house, item, at, question.mode);
        assert_eq!(price.price, item.price);
    }
}
