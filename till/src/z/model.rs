use common::{Money, Stamp, day::ZReport, protocol::Reply};

use super::{Draft, more};
use crate::{bar::Standing, day::numbered, desk::Desk, say};

/// A row of the page: what, beside it, how much.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Entry {
    pub(crate) left: String,
    pub(crate) middle: String,
    pub(crate) right: String,
    pub(crate) strong: bool,
    pub(crate) bad: bool,
}

/// A part of the page.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Section {
    pub(crate) heading: String,
    pub(crate) rows: Vec<Entry>,
}

/// A figure at the top: value, name, and whether it is bad news.
pub(crate) type Figure = (String, String, bool);

/// The page.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Page {
    pub(crate) number: u32,
    pub(crate) title: String,
    pub(crate) house: String,
    pub(crate) right: [String; 2],
    pub(crate) figures: Vec<Figure>,
    pub(crate) hours_heading: String,
    /// Hour, and its share of the busiest hour, 0 to 1.
    pub(crate) hours: Vec<(String, f32)>,
    pub(crate) left_sections: Vec<Section>,
    pub(crate) right_sections: Vec<Section>,
    pub(crate) wide_sections: Vec<Section>,
}

/// The Z screen.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Model {
    pub(crate) standing: Standing,
    pub(crate) back: String,
    pub(crate) title: String,
    pub(crate) pdf: String,
    pub(crate) again: String,
    pub(crate) page: Option<Page>,
    pub(crate) waiting: String,
    pub(crate) refused: bool,
}

impl Model {
    pub(crate) fn new(desk: &Desk, draft: &Draft) -> Self {
        let words = &desk.words;
        let word = |key: &str| words.get(key).to_owned();
        let waiting = match &draft.refused {
            Some(refusal) => say::refusal(words, refusal),
            None if desk.is_joined() => word("z-coming"),
            None => word("house-needed"),
        };
        Self {
            standing: Standing::new(desk),
            back: word("floor-back"),
            title: word("day-z"),
            pdf: word("receipt-pdf"),
            again: word("common-again"),
            page: draft.reply.as_deref().and_then(|reply| page(desk, reply)),
            waiting,
            refused: draft.refused.is_some(),
        }
    }
}

/// A moment with its day: `21 Nov 22:14`.
fn moment(desk: &Desk, at: Stamp) -> String {
    let date = ui::clock::date(desk.words.language(), at.timestamp(), desk.zone());
    format!("{date} {}", desk.clock(at))
}

fn page(desk: &Desk, reply: &Reply) -> Option<Page> {
    let Reply::Z {
        report,
        hours,
        groups,
        people,
        voids,
        ..
    } = reply
    else {
        return None;
    };
    let words = &desk.words;
    let money = |amount| say::money(words, amount);
    let number = numbered(report.number);
    let closed = [
        ("time", desk.clock(report.closed_at).into()),
        ("name", report.closed_by_name.as_str().into()),
    ];
    let closed = words.with("day-closed", &closed);
    let span = [
        ("from", moment(desk, report.opened_at).into()),
        ("to", moment(desk, report.closed_at).into()),
    ];
    let date = say::day(words, report.date);
    let perpetual = [("amount", money(report.perpetual).into())];
    Some(Page {
        number: report.number,
        title: words.with("day-z-number", &[("number", number.into())]),
        house: format!("{} · {date} · {closed}", desk.state().house.name),
        right: [
            words.with("day-business-day", &span),
            words.with("day-perpetual", &perpetual),
        ],
        figures: figures(desk, report),
        hours_heading: words.get("z-by-hour").to_owned(),
        hours: bars(hours),
        left_sections: with(
            vec![
                vat(desk, report),
                tenders(desk, report),
                drawer(desk, report),
            ],
            [more::also(desk, report), more::allowances(desk, report)],
        ),
        right_sections: with(
            vec![
                group_section(desk, groups),
                people_section(desk, people),
                void_section(desk, voids),
            ],
            [more::tips(desk, report)],
        ),
        wide_sections: wide(desk, report),
    })
}

/// Sections, and those after them that have something to say.
fn with<const N: usize>(mut sections: Vec<Section>, more: [Section; N]) -> Vec<Section> {
    let some = more.into_iter().filter(|section| !section.rows.is_empty());
    sections.extend(some);
    sections
}

fn figures(desk: &Desk, report: &ZReport) -> Vec<Figure> {
    let words = &desk.words;
    let money = |amount| say::money(words, amount);
    let covers = i64::from(report.covers);
    let per_cover = if covers == 0 {
        Money::ZERO
    } else {
        Money::cents((report.gross.in_cents() + covers / 2) / covers)
    };
    let figure = |value: String, key: &str| (value, words.get(key).to_owned(), false);
    let drawer = match report.drawer.difference() {
        Some(difference) => (
            money(difference),
            words.get("z-drawer").to_owned(),
            difference.is_negative(),
        ),
        None => ("–".to_owned(), words.get("z-drawer").to_owned(), false),
    };
    vec![
        figure(money(report.gross), "z-gross"),
        figure(report.covers.to_string(), "z-covers"),
        figure(money(per_cover), "z-per-cover"),
        figure(money(report.tips), "z-tips"),
        drawer,
    ]
}

/// Every hour from the first to the last one in which something was rung.
fn bars(hours: &[(u8, u32, Money)]) -> Vec<(String, f32)> {
    let gross = |hour: u8| {
        let known = hours.iter().find(|(known, _, _)| *known == hour);
        known.map_or(0, |(_, _, gross)| gross.in_cents())
    };
    let most = hours.iter().map(|(_, _, gross)| gross.in_cents()).max();
    let most = most.unwrap_or(0).max(1);
    // After midnight comes the end of the evening, not the morning before it.
    let late = |hour: u8| (hour + 24 - 5) % 24;
    let first = hours.iter().map(|(hour, _, _)| late(*hour)).min();
    let last = hours.iter().map(|(hour, _, _)| late(*hour)).max();
    let (Some(first), Some(last)) = (first, last) else {
        return Vec::new();
    };
    let bar = |n: u8| {
        let hour = (n + 5) % 24;
        let per_mille = u16::try_from(gross(hour) * 1000 / most).unwrap_or(0);
        (hour.to_string(), f32::from(per_mille) / 1000.0)
    };
    (first..=last).map(bar).collect()
}

pub(super) fn entry(left: &str, middle: &str, right: String) -> Entry {
    Entry {
        left: left.to_owned(),
        middle: middle.to_owned(),
        right,
        strong: false,
        bad: false,
    }
}

fn vat(desk: &Desk, report: &ZReport) -> Section {
    let words = &desk.words;
    let rows = report.taxes.iter().map(|tax| {
        let net = format!("{} {}", words.get("z-net"), say::money(words, tax.net));
        entry(&tax.rate.to_string(), &net, say::money(words, tax.tax))
    });
    section(desk, "z-vat", rows.collect())
}

pub(super) fn section(desk: &Desk, key: &str, rows: Vec<Entry>) -> Section {
    Section {
        heading: desk.words.get(key).to_owned(),
        rows,
    }
}

fn tenders(desk: &Desk, report: &ZReport) -> Section {
    let words = &desk.words;
    let rows = report.tenders.iter().map(|sum| {
        let tips = if sum.tips.is_zero() {
            String::new()
        } else {
            let gap = [("amount", say::money(words, sum.tips).into())];
            words.with("z-tips-of", &gap)
        };
        let name = format!("{} · {}", words.get(say::tender(sum.tender)), sum.count);
        entry(&name, &tips, say::money(words, sum.amount))
    });
    let mut rows: Vec<Entry> = rows.collect();
    let taken = report.tenders.iter().map(|sum| sum.amount).sum();
    if let Some(part) = say::part_paid(words, taken, report.gross) {
        let mut row = entry(words.get("z-taken"), &part, say::money(words, taken));
        row.strong = true;
        rows.push(row);
    }
    section(desk, "z-tenders", rows)
}

fn drawer(desk: &Desk, report: &ZReport) -> Section {
    let words = &desk.words;
    let drawer = &report.drawer;
    let money = |amount| say::money(words, amount);
    let row = |key: &str, amount| entry(words.get(key), "", money(amount));
    let mut rows = vec![
        row("drawer-float", drawer.float),
        row("drawer-cash", drawer.cash),
    ];
    if drawer.paid_in.is_positive() {
        rows.push(row("drawer-paid-in", drawer.paid_in));
    }
    if drawer.paid_out.is_positive() {
        rows.push(row("drawer-paid-out", -drawer.paid_out));
    }
    let (dropped, no_sales) = (drawer.dropped, drawer.no_sales);
    rows.extend(more::drawer(desk, dropped, 0));
    rows.push(row("drawer-expected", drawer.expected));
    match (drawer.counted, drawer.difference()) {
        (Some(counted), Some(difference)) => {
            rows.push(row("drawer-counted", counted));
            let short = difference.is_negative();
            let mut last = row(say::drawer_key(difference), difference);
            last.strong = true;
            last.bad = short;
            rows.push(last);
        }
        _ => rows.push(entry(words.get("day-not-counted"), "", String::new())),
    }
    rows.extend(more::drawer(desk, Money::ZERO, no_sales));
    section(desk, "drawer-title", rows)
}

fn group_section(desk: &Desk, groups: &[(String, Money)]) -> Section {
    let words = &desk.words;
    let whole: Money = groups.iter().map(|(_, gross)| *gross).sum();
    let whole = whole.in_cents().max(1);
    let mut groups = groups.to_vec();
    groups.sort_by_key(|(_, gross)| std::cmp::Reverse(*gross));
    let rows = groups.iter().map(|(name, gross)| {
        let per_cent = (gross.in_cents() * 100 + whole / 2) / whole;
        entry(name, &format!("{per_cent} %"), say::money(words, *gross))
    });
    section(desk, "z-groups", rows.collect())
}

fn people_section(desk: &Desk, people: &[(String, u32, Money, Money)]) -> Section {
    let words = &desk.words;
    let rows = people.iter().map(|(name, covers, tips, gross)| {
        let covers = words.with("common-covers", &[("count", (*covers).into())]);
        let gap = [("amount", say::money(words, *tips).into())];
        let tips = words.with("z-tips-of", &gap);
        let name = format!("{name} · {covers}");
        entry(&name, &tips, say::money(words, *gross))
    });
    section(desk, "z-people", rows.collect())
}

fn void_section(desk: &Desk, voids: &[(String, String, String, Money)]) -> Section {
    let words = &desk.words;
    let rows = voids.iter().map(|(what, why, who, amount)| {
        let beside = if why.is_empty() {
            who.clone()
        } else {
            format!("{why} · {who}")
        };
        entry(what, &beside, say::money(words, *amount))
    });
    section(desk, "z-voids", rows.collect())
}

fn wide(desk: &Desk, report: &ZReport) -> Vec<Section> {
    let words = &desk.words;
    let kept = report.overpayments.iter().map(|kept| {
        let mut row = entry(
            &say::labelled(words, &kept.label),
            &desk.clock(kept.payment.at),
            say::money(words, kept.payment.amount),
        );
        row.bad = true;
        row
    });
    let carried = report.carried.iter().map(|check| {
        let covers = words.with("common-covers", &[("count", check.covers.into())]);
        let since = [("time", desk.clock(check.opened_at).into())];
        let since = words.with("common-since", &since);
        let beside = format!("{covers} · {} · {since}", check.waiter);
        entry(
            &say::labelled(words, &check.label),
            &beside,
            say::money(words, check.total - check.paid),
        )
    });
    let sections = [
        section(desk, "day-overpaid", kept.collect()),
        section(desk, "z-carried-over", carried.collect()),
    ];
    sections
        .into_iter()
        .filter(|section| !section.rows.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hours_of_an_evening_run_past_midnight() {
        let hour = |hour, cents| (hour, 1, Money::cents(cents));
        let bars = bars(&[hour(0, 500), hour(22, 1000), hour(19, 2000)]);
        let hours: Vec<&str> = bars.iter().map(|(hour, _)| hour.as_str()).collect();
        assert_eq!(hours, ["19", "20", "21", "22", "23", "0"]);
        assert!((bars[0].1 - 1.0).abs() < f32::EPSILON);
        assert!((bars[5].1 - 0.25).abs() < f32::EPSILON);
    }
}
