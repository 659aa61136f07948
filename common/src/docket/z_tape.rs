use super::{Look, Row, Sheet, Words};
use crate::{
    Stamp,
    check::AllowanceKind,
    day::{DrawerCount, ZReport},
    house::House,
};

/// The Z report as a paper strip.
#[must_use]
pub fn z_tape(words: Words, house: &House, report: &ZReport) -> Sheet {
    let title = words.number("z-title", format_args!("{:04}", report.number));
    tape(words, house, report, &title, "z-closed-by", "z-carried")
}

/// The figures of a day that is still open, as if it closed at this moment; it has no number.
#[must_use]
pub fn x_tape(words: Words, house: &House, report: &ZReport) -> Sheet {
    let title = words.say("x-title");
    let mut sheet = tape(words, house, report, title, "x-read-by", "z-still-open");
    sheet.rule();
    sheet.middle(words.say("x-note"), Look::Plain);
    sheet
}

fn tape(
    words: Words,
    house: &House,
    report: &ZReport,
    title: &str,
    by: &'static str,
    open: &'static str,
) -> Sheet {
    let time = |stamp: Stamp| words.time(&house.zone(), stamp);
    let mut sheet = Sheet::default();
    sheet.middle(&house.name, Look::Strong);
    if house.demo {
        sheet.middle(words.say("demo-short"), Look::Strong);
    }
    sheet.middle(title, Look::Large);
    let date = report.date.0.strftime(words.say("day")).to_string();
    sheet.middle(words.fill("z-day", &[("date", &date)]), Look::Plain);
    sheet.push(Row::Gap);
    sheet.sides(words.say("z-opened"), time(report.opened_at));
    let by = words.fill(by, &[("name", &report.closed_by_name)]);
    sheet.sides(by, time(report.closed_at));
    sheet.rule();
    let gross = words.money(report.gross);
    sheet.sides_in(Look::Strong, words.say("z-gross"), gross);
    sheet.sides(words.say("z-checks"), report.checks.to_string());
    sheet.sides(words.say("z-covers"), report.covers.to_string());
    sheet.sides(words.say("z-tips"), words.money(report.tips));
    sheet.rule();
    for tax in &report.taxes {
        let (rate, net) = (words.rate(tax.rate), words.money(tax.net));
        let left = words.fill("z-vat-row", &[("rate", &rate), ("net", &net)]);
        sheet.sides(left, words.money(tax.tax));
    }
    sheet.rule();
    for sum in &report.tenders {
        let (name, count) = (words.tender(sum.tender), sum.count.to_string());
        let left = words.fill("z-tender-row", &[("name", name), ("count", &count)]);
        sheet.sides(left, words.money(sum.amount));
        if !sum.tips.is_zero() {
            let tips = words.fill("z-tender-tips", &[("name", name)]);
            sheet.sides(format!("  {tips}"), words.money(sum.tips));
        }
        if !sum.besides.is_zero() {
            let besides = words.fill("z-tender-besides", &[("name", name)]);
            sheet.sides(format!("  {besides}"), words.money(sum.besides));
        }
    }
    sheet.rule();
    drawer(&mut sheet, words, &report.drawer);
    besides(&mut sheet, words, report);
    exceptions(&mut sheet, words, report, open);
    sheet.rule();
    if let Some((first, last)) = report.receipts {
        sheet.sides(words.say("z-receipts"), format!("{first} - {last}"));
    }
    sheet.sides(words.say("z-perpetual"), words.money(report.perpetual));
    sheet
}

fn drawer(sheet: &mut Sheet, words: Words, drawer: &DrawerCount) {
    sheet.sides(words.say("z-float"), words.money(drawer.float));
    sheet.sides(words.say("z-cash-in"), words.money(drawer.cash));
    let (paid_in, paid_out) = (words.money(drawer.paid_in), words.money(drawer.paid_out));
    sheet.sides(
        words.say("z-paid-in-out"),
        format!("{paid_in} / {paid_out}"),
    );
    if !drawer.dropped.is_zero() {
        sheet.sides(words.say("z-dropped"), words.money(-drawer.dropped));
    }
    if drawer.no_sales > 0 {
        sheet.sides(words.say("z-no-sales"), drawer.no_sales.to_string());
    }
    sheet.sides(words.say("z-expected"), words.money(drawer.expected));
    match (drawer.counted, drawer.difference()) {
        (Some(counted), Some(difference)) => {
            sheet.sides(words.say("z-counted"), words.money(counted));
            let (key, look) = if difference.is_negative() {
                ("z-short", Look::Strong)
            } else {
                ("z-over", Look::Plain)
            };
            sheet.sides_in(look, words.say(key), words.money(difference));
        }
        _ => sheet.text_row(0, words.say("z-not-counted"), Look::Plain),
    }
}

/// What there was beside sales, each only where there was any.
fn besides(sheet: &mut Sheet, words: Words, report: &ZReport) {
    let refunded = words.fill("z-refunded", &[("count", &report.refunds.to_string())]);
    let say = |key| words.say(key).to_owned();
    let mut rows = vec![
        (say("z-service"), report.service),
        (refunded, -report.refunded),
        (say("z-rounding"), report.rounding),
        (say("z-vouchers"), report.vouchers_sold),
        (say("z-accounts"), report.accounts_paid),
    ];
    for sum in &report.allowances {
        let kind = words.say(match sum.kind {
            AllowanceKind::Discount => "z-discounts",
            AllowanceKind::Comp => "z-comps",
            AllowanceKind::Promotion(_) => "z-promotions",
        });
        let count = sum.count.to_string();
        let gaps = [("kind", kind), ("name", &sum.name), ("count", &count)];
        rows.push((words.fill("z-allowance", &gaps), -sum.amount));
    }
    for sum in &report.tips_by {
        rows.push((words.fill("z-tip-for", &[("name", &sum.name)]), sum.amount));
    }
    rows.retain(|(_, amount)| !amount.is_zero());
    if !rows.is_empty() {
        sheet.rule();
    }
    for (left, amount) in rows {
        sheet.sides(left, words.money(amount));
    }
}

fn exceptions(sheet: &mut Sheet, words: Words, report: &ZReport, open: &'static str) {
    if !report.overpayments.is_empty() {
        sheet.rule();
        for kept in &report.overpayments {
            let left = words.fill("z-overpaid", &[("label", &kept.label)]);
            sheet.sides(left, words.money(kept.payment.amount));
        }
    }
    if !report.carried.is_empty() {
        sheet.rule();
        for check in &report.carried {
            let gaps = [("label", check.label.as_str()), ("name", &check.waiter)];
            sheet.sides(
                words.fill(open, &gaps),
                words.money(check.total - check.paid),
            );
        }
    }
}
