//! Sales as bars.

use common::Money;

use super::{
    face::Face,
    shape::{Area, Corners},
    sheet::{Colour, Sheet, Style},
    words,
};
use crate::reports::Hour;

/// Hours in a business day.
const DAY: u8 = 24;

/// A bar, what stands under it, and what it was the week before.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Bar {
    pub(super) label: String,
    pub(super) gross: Money,
    pub(super) before: Option<Money>,
}

impl Bar {
    pub(super) fn new(label: impl Into<String>, gross: Money) -> Self {
        Self {
            label: label.into(),
            gross,
            before: None,
        }
    }
}

/// The hours between the first and the last with sales, as a business day runs.
fn by_hour(day_begins: u8, hours: &[Hour], before: &[Hour]) -> Vec<Bar> {
    let gross_of = |hours: &[Hour], hour: u8| -> Money {
        let of_hour = hours.iter().filter(|sold| sold.hour == hour);
        of_hour.map(|sold| sold.gross).sum()
    };
    let business_day = (0..DAY).map(|step| (step + day_begins) % DAY);
    let bars: Vec<Bar> = business_day
        .map(|hour| Bar {
            label: format!("{hour:02}"),
            gross: gross_of(hours, hour),
            before: (!before.is_empty()).then(|| gross_of(before, hour)),
        })
        .collect();
    let sold = |bar: &Bar| !bar.gross.is_zero() || bar.before.is_some_and(|sum| !sum.is_zero());
    let first = bars.iter().position(sold);
    let last = bars.iter().rposition(sold);
    match first.zip(last) {
        Some((first, last)) => bars[first..=last].to_vec(),
        None => Vec::new(),
    }
}

/// How long a bar of this amount is, in parts of the longest.
#[expect(
    clippy::cast_precision_loss,
    reason = "a length on paper, not an amount"
)]
pub(super) fn part(amount: Money, most: Money) -> f32 {
    let part = amount.in_cents().max(0) as f32;
    part / most.in_cents().max(1) as f32
}

/// Draws the hours into an area whose foot holds their numbers; a line stands for the week before.
pub(super) fn hour_bars(
    sheet: &mut Sheet,
    area: Area,
    day_begins: u8,
    hours: &[Hour],
    before: &[Hour],
) {
    bars(sheet, area, &by_hour(day_begins, hours, before));
}

/// Draws bars side by side; as many of their labels as there is room for.
pub(super) fn bars(sheet: &mut Sheet, area: Area, bars: &[Bar]) {
    const WIDEST: f32 = 54.0;
    let small = Style::new(Face::Regular, 7.5, Colour::MUTED);
    let floor = area.y + area.height - 11.0;
    if bars.is_empty() {
        sheet.left(area.x, area.y + 12.0, small, words::NOTHING_SOLD);
        return;
    }
    let mut count = 0.0_f32;
    bars.iter().for_each(|_| count += 1.0);
    let gap = (area.width / count / 4.0).min(3.75);
    let width = ((area.width - gap * (count - 1.0)) / count).min(WIDEST);
    let most = bars
        .iter()
        .map(|bar| bar.gross.max(bar.before.unwrap_or_default()))
        .max()
        .unwrap_or_default();
    let room = floor - area.y - 9.0;
    let tiny = Style::new(Face::Regular, 6.5, Colour::MUTED);
    let fits = |bar: &Bar| tiny.width(&words::whole(rounded(bar.gross))) <= width;
    let say = if bars.iter().all(fits) {
        words::whole
    } else {
        words::thousands
    };
    let mut x = area.x;
    let mut labelled = f32::MIN;
    for bar in bars {
        let top = draw(sheet, bar, (x, floor), width, (room, most));
        let middle = x + width / 2.0;
        let said = say(rounded(bar.gross));
        if bar.gross.is_positive() && tiny.width(&said) <= width {
            sheet.middle(middle, top - 2.5, tiny, &said);
        }
        let wide = small.width(&bar.label);
        let from = (middle - wide / 2.0).min(area.x + area.width - wide);
        let from = from.max(area.x);
        if from >= labelled {
            sheet.left(from, floor + 10.0, small, &bar.label);
            labelled = from + wide + 6.0;
        }
        x += width + gap;
    }
    sheet.rule(area.x, floor, area.width);
}

/// One bar on the floor; where it or last week's line ends.
fn draw(
    sheet: &mut Sheet,
    bar: &Bar,
    (x, floor): (f32, f32),
    width: f32,
    (room, most): (f32, Money),
) -> f32 {
    let area_of = |y: f32, height: f32| Area {
        x,
        y,
        width,
        height,
    };
    let high = part(bar.gross, most) * room;
    let mut top = floor - high;
    if high > 0.0 {
        sheet.fill(area_of(top, high), Corners::RoundTop(2.0), Colour::ACCENT);
    }
    if let Some(before) = bar.before.filter(|before| before.is_positive()) {
        let y = floor - part(before, most) * room;
        sheet.fill(area_of(y - 0.7, 1.4), Corners::Square, Colour::BEFORE);
        top = top.min(y - 0.7);
    }
    top
}

/// Over a bar there is room for an amount without cents.
fn rounded(gross: Money) -> i64 {
    gross.decimal().round().try_into().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sold(hour: u8, cents: i64) -> Hour {
        Hour {
            hour,
            lines: 1,
            gross: Money::cents(cents),
        }
    }

    #[test]
    fn the_hour_after_midnight_stands_at_the_end_of_the_evening() {
        let hours = [sold(0, 900), sold(22, 5_000)];
        let bars = by_hour(4, &hours, &[]);
        let shown: Vec<&str> = bars.iter().map(|bar| bar.label.as_str()).collect();
        assert_eq!(shown, ["22", "23", "00"]);
    }

    #[test]
    fn last_weeks_hours_are_shown_too() {
        let shown = by_hour(4, &[sold(19, 900)], &[sold(18, 300)]);
        assert_eq!(shown.len(), 2);
        assert_eq!(shown[0].before, Some(Money::cents(300)));
        assert_eq!(shown[1].before, Some(Money::ZERO));
    }
}
