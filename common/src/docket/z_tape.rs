use super::{
    columns::{middle, rule, sides},
    receipt::tender_name,
};
use crate::{day::ZReport, house::House};

/// The Z report as a paper strip.
#[must_use]
pub fn z_tape(house: &House, report: &ZReport) -> String {
    let time = |stamp: crate::Stamp| {
        let local = stamp.timestamp().to_zoned(house.zone());
        local.strftime("%Y-%m-%d %H:%M").to_string()
    };
    let mut paper = middle(&house.name);
    if house.demo {
        paper.push_str(&middle("*** DEMO ***"));
    }
    paper.push_str(&middle(&format!("Z REPORT {:04}", report.number)));
    paper.push_str(&middle(&format!("Business day {}", report.date)));
    paper.push('\n');
    paper.push_str(&sides("Opened", &time(report.opened_at)));
    paper.push_str(&sides(
        &format!("Closed by {}", report.closed_by_name),
        &time(report.closed_at),
    ));
    paper.push_str(&rule());
    paper.push_str(&sides("GROSS", &report.gross.to_string()));
    paper.push_str(&sides("Checks", &report.checks.to_string()));
    paper.push_str(&sides("Covers", &report.covers.to_string()));
    paper.push_str(&sides("Tips", &report.tips.to_string()));
    paper.push_str(&rule());
    for tax in &report.taxes {
        paper.push_str(&sides(
            &format!("VAT {} net {}", tax.rate, tax.net),
            &tax.tax.to_string(),
        ));
    }
    paper.push_str(&rule());
    for sum in &report.tenders {
        let name = tender_name(sum.tender);
        paper.push_str(&sides(
            &format!("{name} ({})", sum.count),
            &sum.amount.to_string(),
        ));
    }
    paper.push_str(&rule());
    let drawer = &report.drawer;
    paper.push_str(&sides("Float", &drawer.float.to_string()));
    paper.push_str(&sides("Cash in, with tips", &drawer.cash.to_string()));
    paper.push_str(&sides(
        "Paid in / out",
        &format!("{} / {}", drawer.paid_in, drawer.paid_out),
    ));
    paper.push_str(&sides("Expected", &drawer.expected.to_string()));
    match (drawer.counted, drawer.difference()) {
        (Some(counted), Some(difference)) => {
            paper.push_str(&sides("Counted", &counted.to_string()));
            let word = if difference.is_negative() {
                "SHORT"
            } else {
                "Over"
            };
            paper.push_str(&sides(word, &difference.to_string()));
        }
        _ => paper.push_str("Not counted\n"),
    }
    exceptions(&mut paper, report);
    paper.push_str(&rule());
    if let Some((first, last)) = report.receipts {
        paper.push_str(&sides("Receipts", &format!("{first} - {last}")));
    }
    paper.push_str(&sides("Perpetual total", &report.perpetual.to_string()));
    paper
}

fn exceptions(paper: &mut String, report: &ZReport) {
    if !report.overpayments.is_empty() {
        paper.push_str(&rule());
        for kept in &report.overpayments {
            let left = format!("Overpaid on {}", kept.label);
            paper.push_str(&sides(&left, &kept.payment.amount.to_string()));
        }
    }
    if !report.carried.is_empty() {
        paper.push_str(&rule());
        for check in &report.carried {
            let left = format!("Carried over: {} ({})", check.label, check.waiter);
            paper.push_str(&sides(&left, &(check.total - check.paid).to_string()));
        }
    }
}
