//! Receipts reckoned up once more, from what stands on the paper and in whole cents alone.

use std::collections::BTreeMap;

use common::{
    LineId, Sold,
    check::{Scope, Value},
    house::House,
};

/// The figure at the right edge of a row, in cents.
fn figure(row: &str) -> Option<i64> {
    let text = row.split_whitespace().last()?;
    let (whole, cents) = text.split_once('.')?;
    let sign = if whole.starts_with('-') { -1 } else { 1 };
    let whole: i64 = whole.trim_start_matches('-').parse().ok()?;
    let digits = cents.len() == 2 && cents.bytes().all(|byte| byte.is_ascii_digit());
    let is_right = !row.ends_with(')') && !row.ends_with("kg");
    (digits && is_right).then(|| sign * (whole * 100 + cents.parse::<i64>().unwrap_or(0)))
}

/// The rows sum to the total, the payments to what was to pay, and the VAT at each rate is in the
/// gross.
pub(crate) fn reckon(paper: &str) {
    let parts: Vec<Vec<&str>> = paper
        .split(&format!("{}\n", "-".repeat(42)))
        .map(|part| part.lines().collect())
        .collect();
    let [_, lines, sums, payments, vat] = parts.as_slice() else {
        panic!("a receipt has five parts:\n{paper}");
    };
    let mut sum: i64 = lines.iter().filter_map(|row| figure(row)).sum();
    let mut total = None;
    for row in sums {
        // A long name goes on below its figure.
        let Some(amount) = figure(row) else {
            continue;
        };
        if row.starts_with("Subtotal") || row.starts_with("TOTAL") {
            assert_eq!(sum, amount, "{row}\n{paper}");
            total.get_or_insert(amount);
            if row.starts_with("Subtotal") {
                total = None;
            }
        } else {
            sum += amount;
        }
    }
    let paid = payments.iter().filter(|row| !row.starts_with("  of which"));
    let paid: i64 = paid.filter_map(|row| figure(row)).sum();
    let tips = payments.iter().filter(|row| row.starts_with("  of which"));
    let tips: i64 = tips.filter_map(|row| figure(row)).sum();
    assert_eq!(
        paid - tips,
        sum,
        "what was paid is what was to pay\n{paper}"
    );
    assert_eq!(
        Some(rates(vat)),
        total,
        "VAT is taken out of everything\n{paper}"
    );
}

/// A refund's rows sum to its total, and so does what was given back without tips and coins.
pub(crate) fn reckon_refund(paper: &str) {
    let parts: Vec<Vec<&str>> = paper
        .split(&format!("{}\n", "-".repeat(42)))
        .map(|part| part.lines().collect())
        .collect();
    let [_, lines, sums, vat, _] = parts.as_slice() else {
        panic!("a refund has five parts:\n{paper}");
    };
    let lines: i64 = lines.iter().filter_map(|row| figure(row)).sum();
    let total = figure(sums[0]).expect("a total");
    let (extra, back): (Vec<&str>, Vec<&str>) = sums[1..]
        .iter()
        .partition(|row| row.starts_with("  of which"));
    let sum = |rows: Vec<&str>| rows.into_iter().filter_map(figure).sum::<i64>();
    assert_eq!(lines, total, "{paper}");
    assert_eq!(sum(back) - sum(extra), total, "{paper}");
    assert_eq!(rates(vat), total, "{paper}");
}

/// Net and VAT are the gross at each rate; gives back the gross of all.
fn rates(vat: &[&str]) -> i64 {
    let mut gross = 0;
    for row in vat.iter().skip(1) {
        let cells: Vec<&str> = row.split_whitespace().collect();
        let [rate, "%", net, tax, with] = cells.as_slice() else {
            panic!("a rate and three figures: {row}");
        };
        let [net, tax, with] = [net, tax, with].map(|cell| figure(cell).expect("a figure"));
        assert_eq!(net + tax, with, "{row}");
        let (tenths, size) = (tenths(rate), with.abs());
        // Half a cent goes away from zero.
        let by_hand = (2 * size * 1000 + 1000 + tenths) / (2 * (1000 + tenths));
        assert_eq!(net.abs(), by_hand, "{row}");
        gross += with;
    }
    gross
}

/// A rate in tenths of a percent.
fn tenths(rate: &str) -> i64 {
    let (whole, part) = rate.split_once('.').unwrap_or((rate, "0"));
    whole.parse::<i64>().expect("digits") * 10 + part.parse::<i64>().expect("a digit")
}

/// What falls to each rate, from the lines and allowances.
pub(crate) fn reckon_rates(house: &House, sold: &Sold) {
    let check = &sold.check;
    let mut lines: Vec<(LineId, i64)> = check
        .standing()
        .map(|line| {
            let extras: i64 = line.modifiers.iter().map(|one| one.price.in_cents()).sum();
            let unit = line.unit_price.in_cents();
            let bare = line
                .grams
                .map_or(unit, |grams| (unit * i64::from(grams) + 500) / 1000);
            (line.id, (bare + extras) * i64::from(line.quantity))
        })
        .collect();
    for one in check.allowances.iter().filter(|one| !one.parts.is_empty()) {
        for (id, part) in &one.parts {
            let line = lines.iter_mut().find(|(known, _)| known == id);
            line.expect("it stands").1 -= part.in_cents();
        }
    }
    let open = || check.allowances.iter().filter(|one| one.parts.is_empty());
    for one in open() {
        if let Scope::Line(id) = one.scope
            && let Some((_, cents)) = lines.iter_mut().find(|(known, _)| *known == id)
        {
            *cents -= off(one.value, *cents);
        }
    }
    for one in open().filter(|one| one.scope == Scope::Check) {
        let sum: i64 = lines.iter().map(|(_, cents)| *cents).sum();
        spread(&mut lines, -off(one.value, sum));
    }
    if let Some(service) = check.service {
        let sum: i64 = lines.iter().map(|(_, cents)| *cents).sum();
        let service = percent(sum, &service.percent.0.to_string());
        spread(&mut lines, service);
    }
    let date = house.business_date(sold.settled_at);
    let mut rates: BTreeMap<String, i64> = BTreeMap::new();
    for (line, (_, cents)) in check.standing().zip(&lines) {
        let rate = house.rate(line.vat, check.mode, date).expect("a rate");
        *rates.entry(rate.to_string()).or_default() += cents;
    }
    let printed = sold.taxes.iter();
    let printed: BTreeMap<String, i64> = printed
        .map(|tax| (tax.rate.to_string(), tax.gross.in_cents()))
        .collect();
    assert_eq!(printed, rates);
}

fn off(value: Value, of: i64) -> i64 {
    match value {
        Value::Percent(rate) => percent(of, &rate.0.to_string()),
        Value::Amount(amount) => amount.in_cents().min(of),
    }
}

/// Half a cent goes up.
fn percent(of: i64, rate: &str) -> i64 {
    (2 * of * tenths(rate) + 1000) / 2000
}

/// Cuts an amount over the lines by largest remainder, the earlier line first.
fn spread(lines: &mut [(LineId, i64)], amount: i64) {
    let all: i64 = lines.iter().map(|(_, cents)| *cents).sum();
    if all == 0 {
        return;
    }
    let (size, sign) = (amount.abs(), amount.signum());
    let weights: Vec<i64> = lines.iter().map(|(_, cents)| *cents).collect();
    let mut places: Vec<usize> = (0..lines.len()).collect();
    places.sort_by_key(|place| (-(size * weights[*place] % all), *place));
    let whole: i64 = weights.iter().map(|weight| size * weight / all).sum();
    let odd = usize::try_from(size - whole).expect("none is left over");
    for (turn, place) in places.into_iter().enumerate() {
        let cent = i64::from(turn < odd);
        lines[place].1 += sign * (size * weights[place] / all + cent);
    }
}
