use common::{AccountId, AllowanceId, PaymentId, RefundId, StaffId, check::Share, money::Rate};
use ui::words::{Language, Words};
use uuid::Uuid;

use super::*;
use crate::evening::{ANNA, check_at, desk};

fn allow(check: CheckId, scope: Scope, value: Value, comp: bool) -> check::Command {
    check::Command::Allow {
        check,
        allowance: AllowanceId(Uuid::nil()),
        scope,
        value,
        comp,
        reason: "Birthday".into(),
    }
}

fn on_account(check: CheckId) -> Command {
    Command::Tender(tender::Command::Take {
        check,
        payment: PaymentId(Uuid::nil()),
        tender: Tender::Account,
        amount: Money::cents(11_460),
        tip: Money::cents(540),
        given: None,
        share: Share::Whole,
        tip_for: None,
        drawn_on: Some(DrawnOn::Account(AccountId(1))),
    })
}

fn refund(check: CheckId) -> check::Command {
    check::Command::Refund {
        check,
        refund: RefundId(Uuid::nil()),
        lines: None,
        tender: None,
        reason: "Cold".into(),
    }
}

fn flowers() -> String {
    "Flowers".into()
}

/// What Anna wants at table 10, and how Marc reads it.
fn of_table_ten(desk: &Desk) -> Vec<(Command, &'static str)> {
    let check = check_at(desk, 10);
    let known = desk.state().checks.get(check).expect("open");
    let burger = known.lines.iter().find(|line| line.item == ItemId(121));
    let line = burger.expect("a burger").id;
    let scope = Scope::Line(line);
    let (percent, ten) = (|n| Value::Percent(Rate::percent(n)), Money::cents(1_000));
    let (adjustment, to) = (Adjustment::Price(ten), StaffId(4));
    let void = check::Command::Void {
        check,
        line,
        reason: Some("Dropped".into()),
    };
    let set_service = |percent| check::Command::SetService { check, percent };
    let twelve = Some(Rate::percent(12));
    let adjust = check::Command::Adjust {
        check,
        line,
        adjustment,
    };
    let reason = flowers();
    let whole = allow(check, Scope::Check, percent(15), false);
    let ten_off = allow(check, scope, Value::Amount(ten), false);
    let comp = allow(check, scope, percent(100), true);
    let half = allow(check, Scope::Check, percent(50), true);
    let transfer = check::Command::Transfer { check, to };
    let reopen = check::Command::Reopen { check, reason };
    let wishes = [
        (void, "Void 2 × Burger Couvert, Table 10 — Dropped"),
        (whole, "15 % off: Table 10 — Birthday"),
        (
            ten_off,
            "10.00 off: 2 × Burger Couvert, Table 10 — Birthday",
        ),
        (
            comp,
            "On the house: 2 × Burger Couvert, Table 10 — Birthday",
        ),
        (half, "50 % on the house: Table 10 — Birthday"),
        (set_service(None), "No service charge, Table 10"),
        (set_service(twelve), "Service charge 12 %, Table 10"),
        (adjust, "Burger Couvert for 10.00, Table 10"),
        (transfer, "Hand Table 10 on to Bram"),
        (reopen, "Open Table 10 again — Flowers"),
        (refund(check), "Give money back, Table 10 — Cold"),
    ];
    let account = "120.00 of Table 10 on account: Theater am Ufer";
    let wishes = wishes.map(|(command, said)| (Command::Check(command), said));
    let mut wishes = Vec::from(wishes);
    wishes.push((on_account(check), account));
    wishes
}

fn of_the_drawer() -> Vec<(Command, &'static str)> {
    let amount = Money::cents(1_000);
    let (float, reason) = (drawer::Command::SetFloat { amount }, flowers());
    let pay_in = drawer::Command::PayIn { amount, reason };
    let reason = flowers();
    let pay_out = drawer::Command::PayOut { amount, reason };
    let no_sale = drawer::Command::NoSale { reason: flowers() };
    let drop = drawer::Command::Drop { amount };
    let close = Command::Day(day::Command::Close { counted: None });
    vec![
        (Command::Drawer(float), "Set the float to 10.00"),
        (
            Command::Drawer(pay_in),
            "Put 10.00 into the drawer — Flowers",
        ),
        (
            Command::Drawer(pay_out),
            "Take 10.00 out of the drawer — Flowers",
        ),
        (Command::Drawer(drop), "Carry 10.00 to the safe"),
        (
            Command::Drawer(no_sale),
            "Open the drawer without a sale — Flowers",
        ),
        (close, "Close the day"),
    ]
}

fn wishes(desk: &Desk) -> Vec<(Command, &'static str)> {
    let mut wishes = of_table_ten(desk);
    wishes.extend(of_the_drawer());
    wishes
}

#[test]
fn a_manager_reads_in_a_sentence_what_is_wanted() {
    let desk = desk(ANNA);
    for (command, said) in wishes(&desk) {
        assert_eq!(wish(&desk, &command), said);
    }
}

#[test]
fn every_wish_has_its_words_in_every_language() {
    let mut desk = desk(ANNA);
    for language in Language::ALL {
        desk.words = Words::new(language);
        for (command, english) in wishes(&desk) {
            let said = wish(&desk, &command);
            assert!(
                !said.contains("wish-") && !said.is_empty(),
                "{language:?}: {said}"
            );
            assert_eq!(said == english, language == Language::English, "{said}");
        }
    }
}
