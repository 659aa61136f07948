use super::{Clock, RawDate, serial::counted};

/// A cell with a date, and perhaps a time.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct MomentCell {
    pub date: RawDate,
    pub clock: Option<Clock>,
}

impl MomentCell {
    /// 31/01/2023, 31/01/2023 11:38, 2023-01-31T11:38:00Z.
    pub fn of(cell: &str) -> Option<Self> {
        let cell = cell.trim();
        if cell.len() > 80 {
            return None;
        }
        if !cell.contains(':')
            && let Some(date) = RawDate::of(cell)
        {
            return Some(Self { date, clock: None });
        }
        if let Some(counted) = counted(cell) {
            return Some(counted);
        }
        let cuts = cell.char_indices().filter(|(at, letter)| {
            letter.is_whitespace()
                || *letter == 'T' && cell[..*at].ends_with(|l: char| l.is_ascii_digit())
        });
        for (at, letter) in cuts {
            let (front, back) = (&cell[..at], &cell[at + letter.len_utf8()..]);
            if let Some(date) = RawDate::of(front)
                && let Some(clock) = Clock::of(back)
            {
                let clock = Some(clock);
                return Some(Self { date, clock });
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::DateOrder;

    fn read(cell: &str) -> Option<String> {
        let found = MomentCell::of(cell)?;
        let date = found.date.under(DateOrder::DayFirst)?;
        Some(match found.clock {
            Some(clock) => format!("{date} {}", clock.time),
            None => date.to_string(),
        })
    }

    #[test]
    fn date_and_time_in_one_cell() {
        for cell in [
            "31/01/2023 18:30",
            "31.01.2023, 18:30:00",
            "31.01.2023 18.30",
            "2023-01-31T18:30:00",
            "2023-01-31 6:30 PM",
            "Jan 31, 2023 6:30:00 PM",
            "2023年1月31日 18:30",
            "31 1 2023 18h30",
            "20230131 1830",
        ] {
            assert_eq!(read(cell).as_deref(), Some("2023-01-31 18:30:00"), "{cell}");
        }
        assert_eq!(read("31/01/2023").as_deref(), Some("2023-01-31"));
        assert_eq!(read("31/01/2023 late"), None);
        assert_eq!(read("18:30"), None);
    }

    #[test]
    fn an_offset_is_kept() {
        let offset = |cell: &str| MomentCell::of(cell)?.clock?.offset;
        assert_eq!(offset("2023-01-31T18:30:00+01:00"), Some(3600));
        assert_eq!(offset("2023-01-31T18:30:00.000Z"), Some(0));
        assert_eq!(offset("2023-01-31 18:30"), None);
    }
}
