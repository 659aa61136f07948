mod beyond;
mod said;
mod sections;

use common::{Money, house::House};
use rust_decimal::Decimal;

use super::{
    chart::hour_bars,
    face::Face,
    flow::{Column, MARGIN, Tile, feet, heading, tiles},
    shape::{Area, Corners},
    sheet::{About, Colour, Sheet, Style},
    words,
};
use crate::reports::Z;
use said::Said;

/// From margin to margin on A4.
const WIDTH: f32 = 595.28 - MARGIN * 2.0;

/// A Z report on A4: one page, or more where the day was eventful.
#[must_use]
pub fn z_pdf(house: &House, z: &Z) -> Vec<u8> {
    z_pdfs(house, std::slice::from_ref(z))
}

/// Several Z reports in one file, each beginning a page.
#[must_use]
pub fn z_pdfs(house: &House, days: &[Z]) -> Vec<u8> {
    let said = Said::of(house);
    let mut sheet = Sheet::a4();
    for (at, z) in days.iter().enumerate() {
        let page = if at == 0 { 0 } else { sheet.pages() };
        sheet.turn_to(page);
        day(&mut sheet, house, z, page);
    }
    if days.is_empty() {
        let title = Style::new(Face::Bold, 23.5, Colour::INK);
        sheet.left(MARGIN, 54.5, title, said.get("a4-reports"));
        let small = Style::new(Face::Regular, 9.25, Colour::MUTED);
        sheet.left(MARGIN, 69.0, small, &small.fitted(&house.name, WIDTH));
        sheet.left(MARGIN, 95.0, small, said.get("a4-no-day"));
    }
    let last = days.last().map(|z| &z.report);
    sheet.finish(&About {
        title: last.map_or_else(String::new, |report| said.z_title(report.number)),
        author: house.name.clone(),
        at: last.map_or(common::Stamp::from_millis(0), |report| report.closed_at),
    })
}

fn day(sheet: &mut Sheet, house: &House, z: &Z, page: usize) {
    let said = Said::of(house);
    head(sheet, house, z);
    tiles(sheet, 85.0, WIDTH, &figures(said, z));
    chart(sheet, house, z);
    let half = (WIDTH - 21.0) / 2.0;
    let mut left = Column {
        page,
        x: MARGIN,
        width: half,
        y: 268.5,
    };
    let mut right = Column {
        x: MARGIN + half + 21.0,
        ..left
    };
    for section in sections::left(house, z) {
        left.section(sheet, &section);
    }
    for section in sections::right(said, z) {
        right.section(sheet, &section);
    }
    let mut below = left.below(right);
    for section in sections::below(house, z) {
        below.section(sheet, &section);
    }
    let title = said.z_title(z.report.number);
    feet(
        sheet,
        said.words(),
        page,
        &title,
        (&foot(said, z), words::BRAND),
    );
}

fn head(sheet: &mut Sheet, house: &House, z: &Z) {
    let said = Said::of(house);
    let report = &z.report;
    let title = Style::new(Face::Bold, 23.5, Colour::INK);
    let small = Style::new(Face::Regular, 9.25, Colour::MUTED);
    let end = MARGIN + WIDTH;
    let name = said.z_title(report.number);
    sheet.left(MARGIN, 54.5, title, &name);
    if house.demo {
        let x = MARGIN + title.width(&name) + 10.0;
        demo(sheet, x, 40.0);
    }
    let opened = words::local(house, report.opened_at);
    let closed = words::local(house, report.closed_at);
    sheet.right(end, 42.0, small, &said.business_day(&opened, &closed));
    sheet.right(end, 53.5, small, &said.perpetual(report.perpetual));
    let time = words::clock(house, report.closed_at);
    let subtitle = format!(
        "{} · {} · {}",
        house.name,
        said.long_date(report.date),
        said.closed_by(&time, &report.closed_by_name)
    );
    let subtitle = small.fitted(&subtitle, WIDTH);
    sheet.left(MARGIN, 69.0, small, &subtitle);
}

/// The mark of a house that only shows how it works.
pub(super) fn demo(sheet: &mut Sheet, x: f32, y: f32) {
    let demo = Style::new(Face::Bold, 9.0, Colour::WARN).spaced(0.5);
    let area = Area {
        x,
        y,
        width: demo.width(words::DEMO) + 12.0,
        height: 16.0,
    };
    sheet.fill(area, Corners::Round(4.0), Colour::WARN_SOFT);
    sheet.left(x + 6.25, y + 11.2, demo, words::DEMO);
}

fn figures(said: Said, z: &Z) -> [Tile; 5] {
    let report = &z.report;
    let mut gross = Tile::new(said.amount(report.gross), said.get("a4-gross"));
    let mut covers = Tile::new(said.whole(report.covers.into()), said.get("a4-covers"));
    let each = a_cover(report.gross, report.covers);
    let shown = each.map_or_else(|| words::DASH.to_owned(), |each| said.amount(each));
    let mut cover = Tile::new(shown, said.get("a4-a-cover"));
    if let Some(before) = &z.before {
        gross.change = words::change(report.gross, before.gross).unwrap_or_default();
        let more = i64::from(report.covers) - i64::from(before.covers);
        covers.change = words::signed(&more.to_string());
        let both = each.zip(a_cover(before.gross, before.covers));
        let change = both.and_then(|(now, before)| words::change(now, before));
        cover.change = change.unwrap_or_default();
    }
    let difference = report.drawer.difference();
    let shown = difference.map_or_else(|| words::DASH.to_owned(), |one| said.difference(one));
    let mut drawer = Tile::new(shown, said.drawer_tile(difference));
    if difference.is_some_and(Money::is_negative) {
        drawer.colour = Colour::BAD;
    }
    let tips = Tile::new(said.amount(report.tips), said.get("a4-tips"));
    [gross, covers, cover, tips, drawer]
}

/// Gross by guest; nothing where nobody came.
fn a_cover(gross: Money, covers: u32) -> Option<Money> {
    let each = gross.decimal().checked_div(Decimal::from(covers))?;
    Money::rounded(each).ok()
}

fn chart(sheet: &mut Sheet, house: &House, z: &Z) {
    let said = Said::of(house);
    let before = z.before.as_ref().map_or(&[][..], |before| &before.hours);
    let title = if before.is_empty() {
        said.get("a4-hours").to_owned()
    } else {
        said.by_hour_and_before(z.report.date)
    };
    heading(sheet, MARGIN, 157.0, WIDTH, &title);
    let area = Area {
        x: MARGIN,
        y: 163.0,
        width: WIDTH,
        height: 83.0,
    };
    hour_bars(sheet, area, house.day_begins, &z.hours, before);
}

fn foot(said: Said, z: &Z) -> String {
    let journal = &z.journal;
    let mut parts = vec![said.journal(journal.first_seq, journal.last_seq)];
    if !journal.head.is_empty() {
        parts.push(said.chain_head(&journal.head));
    }
    if let Some((first, last)) = z.report.receipts {
        parts.push(said.receipts(first, last));
    }
    parts.join(" · ")
}

#[cfg(test)]
mod tests {
    use common::{Stamp, day::Carried};

    use super::*;
    use crate::reports::{Reports, Voided, example};

    pub(super) fn last_z() -> Z {
        let folder = example::house();
        let reports = Reports::open(folder.path()).expect("opened");
        reports.z_number(None).expect("a report")
    }

    #[test]
    fn a_z_report_is_one_small_page_and_the_same_on_every_printing() {
        let (house, z) = (example::settings(), last_z());
        let first = z_pdf(&house, &z);
        assert_eq!(first, z_pdf(&house, &z));
        assert!(first.len() < 60_000, "{} bytes", first.len());
        assert_eq!(pages(&first), 1);
    }

    #[test]
    fn tiles_compare_with_the_saturday_before_and_a_short_drawer_is_red() {
        let tiles = figures(Said::of(&example::settings()), &last_z());
        let shown: Vec<(&str, &str)> = tiles
            .iter()
            .map(|tile| (tile.figure.as_str(), tile.change.as_str()))
            .collect();
        assert_eq!(shown[0], ("143.60", "+111 %"));
        assert_eq!(shown[1], ("8", "+4"));
        assert_eq!(shown[2], ("17.95", "+6 %"));
        assert_eq!(shown[4].0, "−2.50");
        assert_eq!(tiles[4].colour, Colour::BAD);
    }

    #[test]
    fn a_day_without_guests_still_has_a_report() {
        let mut z = last_z();
        z.report.covers = 0;
        z.report.drawer.counted = None;
        z.hours.clear();
        z.before = None;
        z.journal.head.clear();
        let tiles = figures(Said::of(&example::settings()), &z);
        assert_eq!(
            (tiles[2].figure.as_str(), tiles[4].figure.as_str()),
            ("–", "–")
        );
        assert_eq!(pages(&z_pdf(&example::settings(), &z)), 1);
    }

    #[test]
    fn an_eventful_day_goes_on_on_a_second_page() {
        let mut z = last_z();
        let check = |number: usize| Carried {
            label: number.to_string(),
            covers: 2,
            opened_at: Stamp::from_millis(0),
            waiter: "Chen".to_owned(),
            total: Money::cents(100),
            paid: Money::cents(50),
        };
        z.report.carried = (1..40).map(check).collect();
        z.voids = vec![
            Voided {
                label: "12".to_owned(),
                name: "A dish with a name that is much longer than any column".to_owned(),
                reason: None,
                by: "Maximiliane-Friederike".to_owned(),
                amount: Money::cents(990),
                was_fired: true,
                was_made: false,
                at: Stamp::from_millis(0),
                approved_by: None,
            };
            30
        ];
        assert_eq!(pages(&z_pdf(&example::settings(), &z)), 2);
    }

    /// Pages of a file, by their boxes: the library keeps those outside compressed streams.
    fn pages(file: &[u8]) -> usize {
        let name = b"/TrimBox";
        file.windows(name.len()).filter(|part| part == name).count()
    }
}
