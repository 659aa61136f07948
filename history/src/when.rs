use common::Stamp;
use jiff::{
    SignedDuration,
    civil::{Date, DateTime},
    tz::{AmbiguousOffset, Offset},
};

use crate::{
    DateOrder, Reading,
    cell::{Clock, MomentCell},
    line::{NOON, day_number},
    speech::quoted,
};

/// A business day goes on so long after midnight.
const NIGHT: SignedDuration = SignedDuration::from_hours(4);

/// So many lines are named that were moved.
const NAMED: usize = 3;

/// Times on the house's clock; days come in runs and are remembered.
pub struct When<'a> {
    reading: &'a Reading,
    /// The cell read last.
    cell: String,
    found: Option<(Date, Option<Clock>)>,
    /// A day without a change of the clock, and its offset.
    even: Option<(Date, Offset)>,
    pub moved: u64,
    pub moved_lines: Vec<u64>,
}

impl<'a> When<'a> {
    pub const fn new(reading: &'a Reading) -> Self {
        Self {
            reading,
            cell: String::new(),
            found: None,
            even: None,
            moved: 0,
            moved_lines: Vec::new(),
        }
    }

    /// The date of a cell, and the time if it has one.
    pub fn date(&mut self, text: &str, order: DateOrder) -> Result<(Date, Option<Clock>), String> {
        if text != self.cell || self.found.is_none() {
            text.clone_into(&mut self.cell);
            let found = MomentCell::of(text);
            self.found = found.and_then(|found| Some((found.date.under(order)?, found.clock)));
        }
        self.found
            .ok_or_else(|| format!("{} is no date", quoted(text)))
    }

    /// The moment, its business day, what of it is the file's own, and whether that has a time.
    pub fn stamp(
        &mut self,
        date: Option<Date>,
        clock: Option<Clock>,
        line: u64,
    ) -> Result<(Stamp, i64, i64, bool), String> {
        let far = || "it is too far from today".to_owned();
        let day = date.unwrap_or(self.reading.day);
        let local = day.to_datetime(clock.map_or(NOON, |clock| clock.time));
        let stamp = match clock.and_then(|clock| clock.offset) {
            Some(seconds) => {
                let offset = Offset::from_seconds(seconds).map_err(|_| far())?;
                offset
                    .to_timestamp(local)
                    .map(Stamp::new)
                    .map_err(|_| far())?
            }
            None => self.local(local, line).ok_or_else(far)?,
        };
        let business = local.checked_sub(NIGHT).unwrap_or(local).date();
        let key = match (date, clock) {
            (Some(_), _) => stamp.millis(),
            (None, Some(_)) => {
                let midnight = day.to_datetime(jiff::civil::Time::midnight());
                i64::try_from(local.duration_since(midnight).as_millis()).unwrap_or(0)
            }
            (None, None) => 0,
        };
        Ok((stamp, day_number(business), key, clock.is_some()))
    }

    /// The house's local time; one that the clock left out in spring is moved forward.
    fn local(&mut self, local: DateTime, line: u64) -> Option<Stamp> {
        if let Some((day, offset)) = self.even
            && day == local.date()
        {
            return offset.to_timestamp(local).ok().map(Stamp::new);
        }
        let zone = &self.reading.zone;
        let found = zone.to_ambiguous_timestamp(local);
        if let AmbiguousOffset::Gap { .. } = found.offset() {
            self.moved += 1;
            if self.moved_lines.len() < NAMED {
                self.moved_lines.push(line);
            }
        }
        let stamp = found.compatible().ok()?;
        let day = local.date();
        let offset = |day: Date| {
            zone.to_offset(
                zone.to_timestamp(day.to_datetime(jiff::civil::Time::midnight()))
                    .ok()?,
            )
            .into()
        };
        let (start, end): (Option<Offset>, Option<Offset>) =
            (offset(day), day.tomorrow().ok().and_then(offset));
        self.even = start
            .filter(|start| end == Some(*start))
            .map(|start| (day, start));
        Some(Stamp::new(stamp))
    }
}
