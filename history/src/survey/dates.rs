use std::collections::BTreeSet;

use crate::{DateOrder, cell::RawDate, speech::count};

/// Under which order the file's dates are dates, and how far they lie apart.
#[derive(Default)]
pub struct DateVotes {
    orders: [Votes; 3],
    /// Lines whose date needs no order.
    sure: u64,
    last: Option<RawDate>,
    /// The first and the last numbers of dates with two digits for the year.
    ends: [BTreeSet<i16>; 2],
}

#[derive(Default)]
struct Votes {
    lines: u64,
    months: BTreeSet<i32>,
    span: Option<(jiff::civil::Date, jiff::civil::Date)>,
}

/// More months than the calendar's need not be told apart.
const MOST_MONTHS: usize = 13_000;

const ORDERS: [DateOrder; 3] = [
    DateOrder::DayFirst,
    DateOrder::MonthFirst,
    DateOrder::YearFirst,
];

impl DateVotes {
    pub fn count(&mut self, date: RawDate) {
        if matches!(date, RawDate::Sure(_)) {
            self.sure += 1;
            return;
        }
        let is_same = self.last == Some(date);
        self.last = Some(date);
        if let RawDate::Numbers([first, _, last], false) = date
            && !is_same
        {
            self.ends[0].insert(first);
            self.ends[1].insert(last);
        }
        for (order, votes) in ORDERS.into_iter().zip(&mut self.orders) {
            let Some(day) = date.under(order) else {
                continue;
            };
            votes.lines += 1;
            if is_same {
                continue;
            }
            if votes.months.len() < MOST_MONTHS {
                votes
                    .months
                    .insert(i32::from(day.year()) * 12 + i32::from(day.month()));
            }
            let (first, last) = votes.span.unwrap_or((day, day));
            votes.span = Some((first.min(day), last.max(day)));
        }
    }

    /// The order, and how it was settled, in the year `now`.
    pub fn verdict(&self, said: Option<DateOrder>, now: i16) -> (DateOrder, Option<String>) {
        let ranked = ORDERS.into_iter().filter(|order| self.is_likely(*order));
        let lines = ranked.map(|order| self.orders[place(order)].lines).max();
        let lines = lines.unwrap_or(0);
        if lines == 0 && said.is_none() {
            let says = (self.sure > 0)
                .then(|| "dates: the year is in front or the month is named".to_owned());
            return (DateOrder::YearFirst, says);
        }
        let best = said.unwrap_or_else(|| self.best(lines, now));
        let votes = &self.orders[place(best)];
        let name = match best {
            DateOrder::DayFirst => "day first",
            DateOrder::MonthFirst => "month first",
            DateOrder::YearFirst => "year first",
        };
        let all = self.orders.iter().map(|votes| votes.lines).max();
        let against = all.unwrap_or(0).saturating_sub(votes.lines);
        let mut rivals = ORDERS
            .into_iter()
            .filter(|other| place(*other) != place(best) && self.is_likely(*other));
        let is_doubtful = rivals.any(|other| self.orders[place(other)].lines == votes.lines);
        let why = if said.is_some() {
            "as you say".to_owned()
        } else if is_doubtful {
            let months = count(votes.months.len() as u64, "month", "months");
            format!("other orders fit as well; under this one the file spans {months}")
        } else {
            let agree = count(votes.lines, "line says so", "lines say so");
            match against {
                0 => format!("{agree}, none against"),
                more => format!("{agree}, {more} against"),
            }
        };
        (best, Some(format!("dates: {name} ({why})")))
    }

    /// A file has more days than years: with two digits for the year, the end of the dates that
    /// varies more is the day's (or the month's), whatever a mistyped date allows.
    fn is_likely(&self, order: DateOrder) -> bool {
        let (first, last) = (self.ends[0].len(), self.ends[1].len());
        match order {
            DateOrder::YearFirst => first <= last,
            DateOrder::DayFirst | DateOrder::MonthFirst => last < 4 || first * 2 > last,
        }
    }

    /// Most lines; where that is close, the order that spans fewer months, then fewer days.
    fn best(&self, lines: u64, now: i16) -> DateOrder {
        let close = |votes: &Votes| lines.saturating_sub(votes.lines) * 50 <= lines;
        let ranked = ORDERS
            .into_iter()
            .filter(|order| self.is_likely(*order) && close(&self.orders[place(*order)]));
        let best = ranked.min_by_key(|order| {
            let votes = &self.orders[place(*order)];
            let days = votes
                .span
                .map_or(0, |(first, last)| last.duration_since(first).as_hours());
            // Of one day "23-01-05" it is likelier that it was lately than long ago or will be.
            let off = votes.span.map_or(0, |(_, last)| match now - last.year() {
                ago @ 0.. => ago,
                ahead => ahead.saturating_mul(-10),
            });
            (
                votes.months.len(),
                days,
                off,
                lines.saturating_sub(votes.lines),
            )
        });
        best.unwrap_or(DateOrder::DayFirst)
    }
}

const fn place(order: DateOrder) -> usize {
    match order {
        DateOrder::DayFirst => 0,
        DateOrder::MonthFirst => 1,
        DateOrder::YearFirst => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verdict(cells: &[&str]) -> DateOrder {
        let mut votes = DateVotes::default();
        for cell in cells {
            votes.count(RawDate::of(cell).expect("a date"));
        }
        votes.verdict(None, 2026).0
    }

    #[test]
    fn a_day_beyond_the_twelfth_says_it() {
        assert_eq!(verdict(&["1/2/2023", "13/2/2023"]), DateOrder::DayFirst);
        assert_eq!(verdict(&["1/2/2023", "2/13/2023"]), DateOrder::MonthFirst);
        assert_eq!(
            verdict(&["23-02-01", "23-02-13", "23-03-01"]),
            DateOrder::YearFirst
        );
    }

    #[test]
    fn a_week_is_likelier_than_a_day_of_each_month() {
        assert_eq!(
            verdict(&["1/2/2023", "2/2/2023", "3/2/2023"]),
            DateOrder::DayFirst
        );
        assert_eq!(
            verdict(&["2/1/2023", "2/2/2023", "2/3/2023"]),
            DateOrder::MonthFirst
        );
        assert_eq!(verdict(&["1/2/2023"]), DateOrder::DayFirst);
        assert_eq!(verdict(&["1/2/23"]), DateOrder::DayFirst);
        assert_eq!(verdict(&["23-01-05"]), DateOrder::YearFirst);
    }

    #[test]
    fn one_slip_of_the_pen_does_not_turn_the_file() {
        let mut cells = vec!["1/2/2023"; 40];
        cells.extend(vec!["2/2/2023"; 40]);
        cells.push("2/31/2023");
        assert_eq!(verdict(&cells), DateOrder::DayFirst);
    }

    #[test]
    fn no_31st_of_february_makes_years_of_days() {
        assert_eq!(verdict(&["13.02.23", "31.02.23"]), DateOrder::DayFirst);
        assert_eq!(
            verdict(&["03.02.23", "04.02.23", "05.02.23", "31.02.23"]),
            DateOrder::DayFirst
        );
        assert_eq!(
            verdict(&["2/13/23", "2/14/23", "2/15/23", "2/31/23"]),
            DateOrder::MonthFirst
        );
        assert_eq!(
            verdict(&["23-02-13", "23-02-14", "23-02-15", "23-02-31"]),
            DateOrder::YearFirst
        );
    }
}
