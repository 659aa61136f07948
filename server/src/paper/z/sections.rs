use common::{
    Money,
    day::{Carried, DrawerCount},
    house::House,
    money::TaxLine,
};

use super::{
    super::{
        flow::{Row, STRONG, Section, TEXT},
        sheet::Colour,
        words,
    },
    beyond,
    said::Said,
};
use crate::reports::{Voided, Z};

/// Voids in a row each; of more only the largest are told apart.
const MOST_VOIDS: usize = 12;

/// What the day owes and where its money went.
pub(super) fn left(house: &House, z: &Z) -> Vec<Section> {
    let said = Said::of(house);
    let report = &z.report;
    let taxes = report.taxes.iter().map(|tax| vat(house, z, tax)).collect();
    let taken = report.tenders.iter().filter(|sum| sum.count > 0);
    let tenders = taken.map(|sum| {
        let name = said.words().tender(sum.tender);
        let left = format!("{name} · {}", said.payments(sum.count));
        let row = Row::new(left, said.amount(sum.amount));
        if sum.tips.is_zero() {
            row
        } else {
            row.note(said.tips_of(sum.tips))
        }
    });
    let heading = match report.drawer.counted {
        Some(_) => said.named("a4-counted-by", &report.closed_by_name),
        None => said.get("a4-drawer").to_owned(),
    };
    let mut sections = vec![
        Section::new(said.get("a4-vat"), or_none(said, taxes)),
        Section::new(said.get("a4-tenders"), or_none(said, tenders.collect())),
        Section::new(heading, drawer(said, &report.drawer)),
    ];
    sections.extend(beyond::besides(said, z));
    sections
}

/// What was sold, by whom, and what went wrong.
pub(super) fn right(said: Said, z: &Z) -> Vec<Section> {
    let groups = z.groups.iter().map(|group| {
        let name = said.group(&group.name);
        Row::new(name, said.amount(group.gross)).note(said.share(group.share))
    });
    let people = z.people.iter().map(|waiter| {
        let left = format!("{} · {}", waiter.name, said.words().covers(waiter.covers));
        Row::new(left, said.amount(waiter.gross)).note(said.tips_of(waiter.tips))
    });
    let mut sections = vec![
        Section::new(said.get("a4-groups"), groups.collect()),
        Section::new(said.get("a4-people"), people.collect()),
        Section::new(
            said.get("a4-corrections"),
            or_none(said, corrections(said, z)),
        ),
    ];
    sections.extend(beyond::given(said, z));
    sections
}

/// What the next day finds open.
pub(super) fn below(house: &House, z: &Z) -> Vec<Section> {
    let said = Said::of(house);
    let carried = z.report.carried.iter();
    let rows = carried.map(|check| carried_over(house, check)).collect();
    let mut sections = vec![Section::new(said.get("a4-carried"), or_none(said, rows))];
    sections.extend(beyond::undone(house, z));
    sections
}

fn or_none(said: Said, rows: Vec<Row>) -> Vec<Row> {
    if rows.is_empty() {
        vec![Row::new(said.get("a4-none"), "").styled(TEXT.in_colour(Colour::MUTED))]
    } else {
        rows
    }
}

/// "7 % Food": the classes of goods that have the rate on that day.
fn vat(house: &House, z: &Z, tax: &TaxLine) -> Row {
    let said = Said::of(house);
    use common::house::ServiceMode::{DineIn, TakeAway};
    let date = z.report.date;
    let classes = house.vat_classes.iter().filter(|class| {
        let has = |mode| house.rate(class.id, mode, date) == Some(tax.rate);
        has(DineIn) || has(TakeAway)
    });
    let names: Vec<&str> = classes.map(|class| class.name.as_str()).collect();
    let left = format!("{} {}", said.rate(tax.rate), names.join(", "));
    Row::new(left.trim_end(), said.amount(tax.tax)).note(said.net_of(tax.net))
}

fn drawer(said: Said, drawer: &DrawerCount) -> Vec<Row> {
    let row = |word: &str, amount: Money| Row::new(word, said.amount(amount));
    let mut rows = vec![
        row(said.get("a4-float"), drawer.float),
        row(said.get("a4-cash-in"), drawer.cash),
    ];
    if !(drawer.paid_in.is_zero() && drawer.paid_out.is_zero()) {
        let (paid_in, paid_out) = (said.amount(drawer.paid_in), said.amount(-drawer.paid_out));
        rows.push(Row::new(
            said.get("a4-paid-in-out"),
            format!("{paid_in} · {paid_out}"),
        ));
    }
    if !drawer.dropped.is_zero() {
        rows.push(row(said.get("a4-dropped"), -drawer.dropped));
    }
    if drawer.no_sales > 0 {
        let times = said.whole(i64::from(drawer.no_sales));
        rows.push(Row::new(said.get("a4-no-sales"), times));
    }
    rows.push(row(said.get("a4-expected"), drawer.expected));
    match (drawer.counted, drawer.difference()) {
        (Some(counted), Some(difference)) => {
            rows.push(row(said.get("a4-counted"), counted));
            let style = if difference.is_negative() {
                STRONG.in_colour(Colour::BAD)
            } else {
                STRONG
            };
            let word = said.over_or_short(difference);
            rows.push(Row::new(word, said.difference(difference)).styled(style));
        }
        _ => rows.push(Row::new(said.get("a4-not-counted"), "").styled(STRONG)),
    }
    rows
}

fn corrections(said: Said, z: &Z) -> Vec<Row> {
    let sum = |voids: &[&Voided]| -> Money { voids.iter().map(|void| void.amount).sum() };
    let (fired, unsent): (Vec<&Voided>, Vec<&Voided>) =
        z.voids.iter().partition(|void| void.was_fired);
    let mut rows = Vec::new();
    if !fired.is_empty() {
        let left = said.voids_after_firing(fired.len());
        rows.push(Row::new(left, said.amount(sum(&fired))));
    }
    let (shown, smaller) = fired.split_at(fired.len().min(MOST_VOIDS));
    rows.extend(shown.iter().map(|void| voided(said, void)));
    if !smaller.is_empty() {
        let left = said.smaller_ones(smaller.len());
        rows.push(Row::new(left, said.amount(sum(smaller))).under());
    }
    if !unsent.is_empty() {
        let left = said.taken_back(unsent.len());
        rows.push(Row::new(left, said.amount(sum(&unsent))));
    }
    let kept = z.report.overpayments.iter();
    rows.extend(kept.map(|kept| {
        let amount = kept.payment.amount + kept.payment.tip;
        Row::new(said.kept_cash(&kept.label), said.amount(amount))
    }));
    rows
}

fn voided(said: Said, void: &Voided) -> Row {
    let why = void.reason.as_deref().unwrap_or(said.get("a4-no-reason"));
    // The name is known from the menu; why and who are what the row is for.
    let name = TEXT.fitted(&void.name, 90.0);
    Row::new(format!("{name} · {why}"), said.amount(void.amount))
        .tail(beyond::who(said, &void.by, void.approved_by.as_deref()))
        .under()
}

fn carried_over(house: &House, check: &Carried) -> Row {
    let said = Said::of(house);
    let opened = words::clock(house, check.opened_at);
    let left = said.carried(&check.label, check.covers, &opened, &check.waiter);
    let row = Row::new(left, said.amount(check.total));
    if check.paid.is_zero() {
        row
    } else {
        row.note(said.paid_so_far(check.paid))
    }
}

#[cfg(test)]
mod tests {
    use super::{super::tests::last_z, *};
    use crate::reports::example;

    fn told(rows: &[Row]) -> Vec<(&str, &str, &str)> {
        rows.iter()
            .map(|row| (row.left.as_str(), row.note.as_str(), row.right.as_str()))
            .collect()
    }

    #[test]
    fn vat_is_told_by_rate_with_what_it_is_for() {
        let sections = left(&example::settings(), &last_z());
        assert_eq!(
            told(&sections[0].rows),
            [
                ("7 % Food", "net 88.41", "6.19"),
                ("19 % Drinks", "net 41.18", "7.82")
            ]
        );
        assert_eq!(
            told(&sections[1].rows)[1],
            ("Card · 2 payments", "tips 2.50", "65.60")
        );
    }

    #[test]
    fn the_drawer_is_told_from_the_float_to_what_is_short() {
        let sections = left(&example::settings(), &last_z());
        let rows = told(&sections[2].rows);
        let rights: Vec<&str> = rows.iter().map(|row| row.2).collect();
        let expected = [
            "200.00",
            "84.00",
            "0.00 · −20.40",
            "263.60",
            "261.10",
            "−2.50",
        ];
        assert_eq!(rights, expected);
        assert_eq!(rows[5].0, "Short");
    }

    #[test]
    fn voids_say_why_and_who() {
        let sections = right(Said::of(&example::settings()), &last_z());
        assert_eq!(
            told(&sections[2].rows),
            [
                ("Voids after firing · 1", "", "28.00"),
                ("Steak frites · dropped", "", "28.00"),
                ("Taken back before sending · 1", "", "5.50"),
            ]
        );
        assert_eq!(sections[2].rows[1].tail, " · Anna (Allowed by Marc)");
    }

    #[test]
    fn a_quiet_day_says_none() {
        let mut z = last_z();
        z.voids.clear();
        z.report.carried.clear();
        assert_eq!(
            told(&right(Said::of(&example::settings()), &z)[2].rows),
            [("none", "", "")]
        );
        assert_eq!(
            told(&below(&example::settings(), &z)[0].rows),
            [("none", "", "")]
        );
    }
}
