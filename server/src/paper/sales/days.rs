//! Which bars days make: days, weeks, months or years, so that a page holds them.

use common::Money;
use jiff::{ToSpan as _, civil::Date};

use super::super::{chart::Bar, words};
use crate::reports::DaySales;

/// More days than this are shown as weeks.
const MOST_DAYS: i64 = 62;
/// More than two years are shown as months.
const MOST_WEEK_DAYS: i64 = 2 * 366;
/// More than ten years are shown as years.
const MOST_MONTH_DAYS: i64 = 3660;

/// What a bar stands for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::paper) enum Step {
    Day,
    Week,
    Month,
    Year,
}

impl Step {
    /// The one in which the days between the first and the last fit a page.
    pub(super) fn of(days: &[DaySales]) -> Self {
        let first_last = days.first().zip(days.last());
        let long = first_last.map_or(0, |(first, last)| {
            i64::from((last.date - first.date).get_days()) + 1
        });
        if long <= MOST_DAYS {
            Self::Day
        } else if long <= MOST_WEEK_DAYS {
            Self::Week
        } else if long <= MOST_MONTH_DAYS {
            Self::Month
        } else {
            Self::Year
        }
    }

    /// The first day of the step that a day lies in; weeks begin on Monday.
    fn begin(self, date: Date) -> Date {
        let back = i64::from(date.weekday().to_monday_zero_offset());
        match self {
            Self::Day => date,
            Self::Week => date.checked_sub(back.days()).unwrap_or(date),
            Self::Month => date.first_of_month(),
            Self::Year => date.first_of_year(),
        }
    }

    fn next(self, begin: Date) -> Option<Date> {
        let step = match self {
            Self::Day => 1.day(),
            Self::Week => 1.week(),
            Self::Month => 1.month(),
            Self::Year => 1.year(),
        };
        begin.checked_add(step).ok()
    }

    fn label(self, begin: Date) -> String {
        let form = match self {
            Self::Day | Self::Week => "%-d %b",
            Self::Month => "%b %Y",
            Self::Year => "%Y",
        };
        begin.strftime(form).to_string()
    }

    /// "Saturday 14 February 2026", "the week from 9 February 2026".
    fn said(self, begin: Date) -> String {
        match self {
            Self::Day => begin.strftime("%A %-d %B %Y").to_string(),
            Self::Week => words::week_from(begin),
            Self::Month => begin.strftime("%B %Y").to_string(),
            Self::Year => begin.strftime("%Y").to_string(),
        }
    }
}

/// A bar for each step between the first and the last day with sales, also for those without.
pub(super) fn by_step(step: Step, days: &[DaySales]) -> Vec<Bar> {
    sums(step, days)
        .into_iter()
        .map(|(begin, gross)| Bar::new(step.label(begin), gross))
        .collect()
}

/// The best of them, in words.
pub(super) fn best(step: Step, days: &[DaySales]) -> Option<(String, Money)> {
    let sums = sums(step, days);
    let best = sums.into_iter().rev().max_by_key(|(_, gross)| *gross)?;
    Some((step.said(best.0), best.1))
}

fn sums(step: Step, days: &[DaySales]) -> Vec<(Date, Money)> {
    let mut sums: Vec<(Date, Money)> = Vec::new();
    for day in days {
        let begin = step.begin(day.date);
        while let Some((last, _)) = sums.last()
            && *last < begin
            && let Some(next) = step.next(*last)
        {
            sums.push((next, Money::ZERO));
        }
        match sums.last_mut() {
            Some((_, sum)) => *sum += day.gross,
            None => sums.push((begin, day.gross)),
        }
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(dates: &[&str]) -> Vec<DaySales> {
        let day = |date: &&str| DaySales {
            date: date.parse().expect("a date"),
            checks: 1,
            lines: 1,
            covers: 1,
            gross: Money::cents(100),
        };
        dates.iter().map(day).collect()
    }

    fn labels(dates: &[&str]) -> Vec<String> {
        let days = days(dates);
        let bars = by_step(Step::of(&days), &days);
        bars.into_iter().map(|bar| bar.label).collect()
    }

    #[test]
    fn a_day_without_guests_keeps_its_place() {
        let shown = labels(&["2026-02-27", "2026-03-01", "2026-03-02"]);
        assert_eq!(shown, ["27 Feb", "28 Feb", "1 Mar", "2 Mar"]);
        assert!(labels(&[]).is_empty());
    }

    #[test]
    fn a_quarter_is_shown_in_weeks_and_a_decade_in_months() {
        let quarter = labels(&["2023-01-01", "2023-03-31"]);
        assert_eq!((quarter.len(), quarter[0].as_str()), (14, "26 Dec"));
        let years = labels(&["2023-01-31", "2026-01-01"]);
        assert_eq!((years.len(), years[1].as_str()), (37, "Feb 2023"));
        assert_eq!(labels(&["2001-05-01", "2026-01-01"]).len(), 26);
    }

    #[test]
    fn the_best_week_is_named() {
        let days = days(&["2023-01-01", "2023-03-29", "2023-03-31"]);
        let (said, gross) = best(Step::of(&days), &days).expect("a week");
        assert_eq!(said, "the week from 27 March 2023");
        assert_eq!(gross, Money::cents(200));
    }
}
