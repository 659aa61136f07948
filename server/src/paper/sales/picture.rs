use common::{Money, house::House};

use super::{
    super::{
        chart::{Bar, bars, hour_bars, part},
        face::Face,
        flow::{MARGIN, heading},
        shape::{Area, Corners},
        sheet::{Colour, Sheet, Style},
        words,
    },
    WIDTH, days,
    entries::share,
    list::{GUTTER, Place},
};
use crate::reports::{Hour, HourSales, Sales, WeekdaySales};

/// A picture without its heading.
const HIGH: f32 = 83.0;
/// From one picture's heading to the next.
const PITCH: f32 = HIGH + 30.0;
/// Larger groups have a bar each, the others one together.
const MOST_GROUPS: usize = 12;

/// Gross by day, or in longer steps, with the best of them in words.
pub(super) fn days(sheet: &mut Sheet, place: &mut Place, sales: &Sales) {
    place.reserve(sheet, PITCH);
    let step = days::Step::of(&sales.days);
    heading(sheet, MARGIN, place.y, WIDTH, words::sales_by_step(step));
    if let Some((said, gross)) = days::best(step, &sales.days).filter(|_| sales.days.len() > 1) {
        let small = Style::new(Face::Regular, 8.0, Colour::MUTED);
        let said = words::best(&said, gross);
        sheet.right(MARGIN + WIDTH, place.y, small, &said);
    }
    bars(
        sheet,
        below(place, MARGIN, WIDTH),
        &days::by_step(step, &sales.days),
    );
    place.y += PITCH;
}

pub(super) fn hours_and_weekdays(
    sheet: &mut Sheet,
    place: &mut Place,
    house: &House,
    sales: &Sales,
) {
    // The hours are more than the weekdays.
    let wide = (WIDTH - GUTTER) * 0.62;
    let (left, right) = (MARGIN, MARGIN + wide + GUTTER);
    place.reserve(sheet, PITCH);
    by_hour(sheet, *place, (left, wide), house, &sales.hours);
    by_weekday(
        sheet,
        *place,
        (right, WIDTH - wide - GUTTER),
        &sales.weekdays,
    );
    place.y += PITCH;
}

pub(super) fn hours(sheet: &mut Sheet, place: &mut Place, house: &House, sales: &Sales) {
    place.reserve(sheet, PITCH);
    by_hour(sheet, *place, (MARGIN, WIDTH), house, &sales.hours);
    place.y += PITCH;
}

pub(super) fn weekdays(sheet: &mut Sheet, place: &mut Place, sales: &Sales) {
    place.reserve(sheet, PITCH);
    by_weekday(sheet, *place, (MARGIN, WIDTH), &sales.weekdays);
    place.y += PITCH;
}

fn by_hour(
    sheet: &mut Sheet,
    place: Place,
    (x, width): (f32, f32),
    house: &House,
    sold: &[HourSales],
) {
    heading(sheet, x, place.y, width, words::HOURS);
    let known = sold.iter().filter_map(|sold| {
        Some(Hour {
            hour: sold.hour?,
            lines: sold.lines,
            gross: sold.gross,
        })
    });
    let known: Vec<Hour> = known.collect();
    let unknown = sold.iter().filter(|sold| sold.hour.is_none());
    let unknown: Money = unknown.map(|sold| sold.gross).sum();
    let area = below(&place, x, width);
    if known.is_empty() && !unknown.is_zero() {
        let small = Style::new(Face::Regular, 7.5, Colour::MUTED);
        sheet.left(x, area.y + 12.0, small, words::NO_HOURS);
        return;
    }
    hour_bars(sheet, area, house.day_begins, &known, &[]);
    if !unknown.is_zero() {
        let small = Style::new(Face::Regular, 8.0, Colour::MUTED);
        let said = words::at_unknown_hours(unknown);
        sheet.right(x + width, place.y, small, &said);
    }
}

fn by_weekday(sheet: &mut Sheet, place: Place, (x, width): (f32, f32), sold: &[WeekdaySales]) {
    heading(sheet, x, place.y, width, words::WEEKDAYS);
    let bar = |day: u8| {
        let of_day = sold.iter().find(|sold| sold.weekday == day);
        Bar::new(
            words::short_weekday(day),
            of_day.map(|sold| sold.gross).unwrap_or_default(),
        )
    };
    let week: Vec<Bar> = (1..=7).map(bar).collect();
    let shown = if sold.is_empty() { &[] } else { &week[..] };
    bars(sheet, below(&place, x, width), shown);
}

fn below(place: &Place, x: f32, width: f32) -> Area {
    Area {
        x,
        y: place.y + 6.0,
        width,
        height: HIGH,
    }
}

/// Gross by page of the menu, a bar a row.
pub(super) fn groups(sheet: &mut Sheet, place: &mut Place, sales: &Sales) {
    const ROW: f32 = 15.0;
    const WIDEST_NAME: f32 = 200.0;
    let text = Style::new(Face::Regular, 8.75, Colour::INK);
    let rows = group_rows(sales);
    // The smaller ones together are often the most, and no bar to compare with.
    let named = if sales.groups.len() > rows.len() {
        rows.len() - 1
    } else {
        rows.len()
    };
    let Some(most) = rows[..named].iter().map(|(_, gross)| *gross).max() else {
        return;
    };
    let mut height = ROW * 2.0;
    rows.iter().for_each(|_| height += ROW);
    place.reserve(sheet, height);
    heading(sheet, MARGIN, place.y, WIDTH, words::GROUPS);
    place.y += ROW + 3.0;
    let end = MARGIN + WIDTH;
    let names = rows.iter().map(|(name, _)| text.width(name) + 12.0);
    let names = names.fold(100.0, f32::max).min(WIDEST_NAME);
    let figures = rows
        .iter()
        .map(|(_, gross)| text.width(&words::amount(*gross)));
    let shares = end - figures.fold(0.0, f32::max) - 12.0;
    let room = shares - 36.0 - MARGIN - names;
    for (turn, (name, gross)) in rows.into_iter().enumerate() {
        let bar = Area {
            x: MARGIN + names,
            y: place.y - 7.5,
            width: part(gross, most) * room,
            height: 9.0,
        };
        if turn < named && bar.width > 0.0 {
            sheet.fill(bar, Corners::Round(2.0), Colour::ACCENT);
        }
        sheet.left(MARGIN, place.y, text, &text.fitted(&name, names - 8.0));
        let muted = text.in_colour(Colour::MUTED);
        sheet.right(shares, place.y, muted, &share(gross, sales.gross));
        sheet.right(end, place.y, text, &words::amount(gross));
        place.y += ROW;
    }
    place.y += 13.0;
}

fn group_rows(sales: &Sales) -> Vec<(String, Money)> {
    let named = sales.groups.iter().map(|group| {
        let name = words::page_of_the_menu(group.name.as_deref());
        (name.to_owned(), group.gross)
    });
    let mut rows: Vec<_> = named.collect();
    if rows.len() > MOST_GROUPS {
        let rest = rows.split_off(MOST_GROUPS - 1);
        let gross = rest.iter().map(|(_, gross)| *gross).sum();
        rows.push((words::smaller_ones(rest.len()), gross));
    }
    rows
}
