use super::dates::DateVotes;
use crate::{
    cell::{Clock, MomentCell, RawDate, filled},
    column::Columns,
};

/// What stands in the columns of dates and of times.
#[derive(Default)]
pub struct Moments {
    /// Of the date's column.
    dates: DateVotes,
    /// Of dates in the time's column.
    dates_of_times: DateVotes,
    /// Cells of the date's column, and those with a time of their own.
    days: (u64, u64),
    /// Cells of the time's column with a time only, with a date as well, with a date only.
    times: (u64, u64, u64),
    last_text: String,
    last_found: Option<MomentCell>,
}

/// Spreadsheets write a time as one of the day that they count from.
const NO_YEAR: i16 = 1990;

impl Moments {
    pub fn count_date(&mut self, text: &str) {
        // Days come in runs; the second line of a day is not read again.
        if text != self.last_text {
            text.clone_into(&mut self.last_text);
            self.last_found = MomentCell::of(text);
        }
        if let Some(found) = self.last_found {
            self.dates.count(found.date);
            let midnight = jiff::civil::Time::midnight();
            let has_time = found.clock.is_some_and(|clock| clock.time != midnight);
            self.days.0 += 1;
            self.days.1 += u64::from(has_time);
        }
    }

    pub fn count_time(&mut self, text: &str) {
        let Some(text) = filled(text) else {
            return;
        };
        let found = MomentCell::of(text).filter(|_| Clock::of(text).is_none());
        match found {
            Some(MomentCell {
                date: RawDate::Sure(day),
                clock: Some(_),
            }) if day.year() < NO_YEAR => self.times.0 += 1,
            Some(MomentCell { date, clock }) => {
                self.dates_of_times.count(date);
                match clock {
                    Some(_) => self.times.1 += 1,
                    None => self.times.2 += 1,
                }
            }
            None => self.times.0 += 1,
        }
    }

    /// Settles which columns have the date and the time; the votes of the one with the dates.
    pub fn settle(self, columns: &mut Columns) -> DateVotes {
        let (clocks, moments, days) = self.times;
        let is_said = |column: Option<usize>| column.is_some_and(|column| columns.is_said(column));
        let (is_date_said, is_time_said) = (is_said(columns.date), is_said(columns.time));
        let has_date = columns.date.is_some();
        if !has_date && moments + days > clocks
            || has_date && !is_date_said && !is_time_said && moments > clocks + days
        {
            // The column of times has the whole moment.
            columns.date = columns.time.take();
            return self.dates_of_times;
        }
        // A guessed time that is only a date, or less than what the date's cells say themselves,
        // such as the hour beside the moment.
        if has_date && !is_time_said && (days > clocks + moments || self.days.1 * 2 > self.days.0) {
            columns.time = None;
        }
        self.dates
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settled(cells: &[(&str, &str)]) -> (Option<usize>, Option<usize>) {
        let mut moments = Moments::default();
        for (date, time) in cells {
            moments.count_date(date);
            moments.count_time(time);
        }
        let mut columns = Columns {
            date: Some(0),
            time: Some(1),
            ..Columns::default()
        };
        let _ = moments.settle(&mut columns);
        (columns.date, columns.time)
    }

    #[test]
    fn the_column_that_says_most_is_the_one() {
        for (date, time, found) in [
            ("2023-01-31", "19:30", (Some(0), Some(1))),
            ("2023-01-31 00:00:00", "19:30", (Some(0), Some(1))),
            ("2023-01-31", "1899-12-30 19:30:00", (Some(0), Some(1))),
            // The business day, and the clock after midnight.
            ("2023-01-31", "2023-02-01 01:30", (Some(1), None)),
            ("2023-01-31 19:42", "19", (Some(0), None)),
            ("2023-01-31", "2023-01-31", (Some(0), None)),
        ] {
            assert_eq!(settled(&[(date, time); 3]), found, "{date} {time}");
        }
    }
}
