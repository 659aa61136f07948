//! What a day had beyond sales and voids: each with who, why and who allowed it. A section without
//! rows is left out.

use common::{Money, check::Tender, house::House};

use super::{
    super::{
        flow::{Row, Section},
        words,
    },
    said::Said,
};
use crate::reports::{Allowed, Approval, DrawerMove, Drawn, Z};

/// So many rows of a kind are told apart; of more only their sum.
const MOST_ROWS: usize = 15;

/// What moved money besides turnover, and who opened the drawer for it.
pub(super) fn besides(said: Said, z: &Z) -> Vec<Section> {
    let report = &z.report;
    let redeemed = report.tenders.iter();
    let redeemed = redeemed.filter(|sum| sum.tender == Tender::Voucher);
    let redeemed: Money = redeemed.map(|sum| sum.amount + sum.tips).sum();
    let sums = [
        (said.get("a4-service"), report.service),
        (said.get("a4-rounding"), report.rounding),
        (said.get("a4-vouchers-sold"), report.vouchers_sold),
        (said.get("a4-vouchers-redeemed"), redeemed),
        (said.get("a4-accounts-paid"), report.accounts_paid),
    ];
    let mut rows: Vec<Row> = sums
        .into_iter()
        .filter(|(_, amount)| !amount.is_zero())
        .map(|(word, amount)| Row::new(word, said.amount(amount)))
        .collect();
    let accounts = z.exceptions.drawn.iter();
    rows.extend(
        accounts
            .filter(|one| one.account.is_some())
            .map(|one| account(said, one)),
    );
    let moves = z
        .exceptions
        .drawer_moves
        .iter()
        .map(|one| moved(said, one))
        .collect();
    vec![
        Section::new(said.get("a4-besides"), rows),
        Section::new(said.get("a4-drawer-opened"), moves),
    ]
}

fn account(said: Said, drawn: &Drawn) -> Row {
    let name = drawn.account.as_deref().unwrap_or_default();
    let left = format!("{name} · {}", said.account_move(&drawn.what));
    Row::new(left, said.amount(drawn.amount)).tail(format!(" · {}", drawn.by))
}

fn moved(said: Said, one: &DrawerMove) -> Row {
    let mut left = said.drawer_move(&one.what).to_owned();
    if let Some(reason) = &one.reason {
        left = format!("{left} · {reason}");
    }
    let amount = match one.what.as_str() {
        "no_sale" => String::new(),
        "paid_in" => said.amount(one.amount),
        _ => said.amount(-one.amount),
    };
    Row::new(left, amount).tail(who(said, &one.by, one.approved_by.as_deref()))
}

/// Whose tips they were, and what was let off.
pub(super) fn given(said: Said, z: &Z) -> Vec<Section> {
    let tips = z.report.tips_by.iter();
    let tips = tips.map(|sum| Row::new(&sum.name, said.amount(sum.amount)));
    vec![
        Section::new(said.get("a4-tips-by"), tips.collect()),
        Section::new(said.get("a4-let-off"), allowances(said, z)),
    ]
}

/// The sum of each kind of allowance; below it those that somebody gave by hand.
fn allowances(said: Said, z: &Z) -> Vec<Row> {
    let mut rows = Vec::new();
    for kind in ["discount", "comp", "promotion"] {
        let of_kind = || z.exceptions.allowed.iter().filter(|one| one.kind == kind);
        let sum: Money = of_kind().map(|one| one.amount).sum();
        let count = of_kind().count();
        if count == 0 {
            continue;
        }
        rows.push(Row::new(said.let_off_sum(kind, count), said.amount(-sum)));
        if kind == "promotion" {
            rows.extend(promotions(said, z));
            continue;
        }
        rows.extend(of_kind().take(MOST_ROWS).map(|one| allowed(said, one)));
        let rest: Money = of_kind().skip(MOST_ROWS).map(|one| one.amount).sum();
        if count > MOST_ROWS {
            let left = said.smaller_ones(count - MOST_ROWS);
            rows.push(Row::new(left, said.amount(-rest)).under());
        }
    }
    rows
}

fn allowed(said: Said, one: &Allowed) -> Row {
    let left = format!("{} · {}", said.words().place(&one.label), one.name);
    Row::new(left, said.amount(-one.amount))
        .tail(who(said, &one.by, one.approved_by.as_deref()))
        .under()
}

/// Nobody gives a promotion: its name and how often say enough.
fn promotions(said: Said, z: &Z) -> Vec<Row> {
    let sums = z.report.allowances.iter();
    let sums = sums.filter(|sum| matches!(sum.kind, common::check::AllowanceKind::Promotion(_)));
    sums.map(|sum| {
        let left = format!("{} · {}", sum.name, sum.count);
        Row::new(left, said.amount(-sum.amount)).under()
    })
    .collect()
}

/// What was undone, and what managers said.
pub(super) fn undone(house: &House, z: &Z) -> Vec<Section> {
    let said = Said::of(house);
    let exceptions = &z.exceptions;
    let refunds = exceptions.given_back.iter().map(|one| {
        let left = said.refund_row(one.number, one.of_receipt, &one.label, &one.reason);
        Row::new(left, said.amount(-one.amount)).tail(who(
            said,
            &one.by,
            one.approved_by.as_deref(),
        ))
    });
    let reopened = exceptions.reopened.iter().map(|one| {
        let left = said.reopened_row(one.receipt, &one.label, &one.reason);
        Row::new(left, "").tail(who(said, &one.by, one.approved_by.as_deref()))
    });
    let approvals = exceptions.approvals.iter().take(MOST_ROWS * 2);
    let approvals = approvals.map(|one| approval(house, one));
    let never_made = exceptions.never_made.iter().map(|one| {
        let left = format!(
            "{} · {} {}",
            said.labelled(&one.label),
            one.pieces,
            one.name
        );
        let fired = words::clock(house, one.fired_at);
        Row::new(left, format!("{} · {fired}", one.station))
    });
    vec![
        Section::new(
            said.get("a4-never-made"),
            never_made.take(MOST_ROWS).collect(),
        ),
        Section::new(said.get("a4-never-paid"), never_paid(house, z)),
        Section::new(said.get("a4-undone"), refunds.chain(reopened).collect()),
        Section::new(said.get("a4-approvals"), approvals.collect()),
    ]
}

/// What the kitchen had made when it was voided, and what it made once more.
fn never_paid(house: &House, z: &Z) -> Vec<Row> {
    let said = Said::of(house);
    let voided = z.voids.iter().filter(|void| void.was_made).map(|void| {
        let why = void.reason.as_deref().unwrap_or_default();
        let left = format!("{} · {} · {why}", said.labelled(&void.label), void.name);
        Row::new(left, said.amount(void.amount))
    });
    let again = z.exceptions.made_again.iter().map(|one| {
        let label = said.labelled(&one.label);
        let left = format!("{label} · {} {} · {}", one.pieces, one.name, one.reason);
        Row::new(left, said.get("a4-made-again")).tail(format!(" · {}", one.station))
    });
    voided.chain(again).take(MOST_ROWS).collect()
}

fn approval(house: &House, one: &Approval) -> Row {
    let said = Said::of(house);
    let about = [
        words::right(&one.needed),
        said.labelled(&one.label),
        one.item.clone(),
        one.reason.clone(),
    ];
    let about: Vec<String> = about.into_iter().filter(|part| !part.is_empty()).collect();
    let clock = words::clock(house, one.decided_at);
    let said = said.decided(one.granted, &one.decided_by, &one.asked_by);
    Row::new(about.join(" · "), format!("{said} · {clock}"))
}

/// Who did it, and who allowed it.
pub(super) fn who(said: Said, by: &str, approved_by: Option<&str>) -> String {
    match approved_by {
        Some(manager) => format!(" · {by} ({})", said.named("a4-allowed-by", manager)),
        None => format!(" · {by}"),
    }
}

#[cfg(test)]
mod tests {
    use common::{Money, Stamp};

    use super::{super::tests::last_z, *};
    use crate::reports::{GivenBack, example};

    fn told(sections: &[Section]) -> Vec<String> {
        let rows = sections.iter().flat_map(|section| &section.rows);
        rows.map(|row| format!("{}{} {}", row.left, row.tail, row.right))
            .collect()
    }

    fn said() -> Said {
        Said::of(&example::settings())
    }

    #[test]
    fn a_quiet_day_has_none_of_it() {
        let z = last_z();
        let house = example::settings();
        assert!(told(&besides(said(), &z)).is_empty());
        assert!(told(&given(said(), &z)).is_empty());
        assert!(told(&undone(&house, &z)).is_empty());
    }

    #[test]
    fn a_comp_and_a_refund_say_who_why_and_who_allowed_it() {
        let mut z = last_z();
        z.exceptions.allowed.push(Allowed {
            label: "12".to_owned(),
            kind: "comp".to_owned(),
            name: "long wait".to_owned(),
            amount: Money::cents(950),
            by: "Anna".to_owned(),
            approved_by: Some("Marc".to_owned()),
            at: Stamp::from_millis(0),
        });
        z.exceptions.given_back.push(GivenBack {
            number: 41,
            of_receipt: 40,
            label: "7".to_owned(),
            amount: Money::cents(500),
            reason: "cold".to_owned(),
            by: "Marc".to_owned(),
            approved_by: None,
            at: Stamp::from_millis(0),
        });
        z.exceptions.drawer_moves.push(DrawerMove {
            what: "dropped".to_owned(),
            amount: Money::cents(20_000),
            reason: None,
            by: "Marc".to_owned(),
            approved_by: None,
            at: Stamp::from_millis(0),
        });
        assert_eq!(
            told(&given(said(), &z)),
            [
                "On the house · 1 −9.50",
                "Table 12 · long wait · Anna (Allowed by Marc) −9.50"
            ]
        );
        assert_eq!(
            told(&undone(&example::settings(), &z)),
            ["Refund 41 of receipt 40 · Table 7 · cold · Marc −5.00"]
        );
        assert_eq!(told(&besides(said(), &z)), ["To the safe · Marc −200.00"]);
    }
}
