//! What somebody wants to do, in the words of whoever is to allow it.

use common::{
    CheckId, Command, ItemId, LineId, Money,
    check::{self, Adjustment, Line, Scope, Tender, Value},
    day, drawer,
    tender::{self, DrawnOn},
};
use ui::words;

use crate::{desk::Desk, say};

/// A verb as a sentence: "Void 1 × Steak frites, Table 12 — Dropped". Nothing
/// for what nobody is asked for.
pub(crate) fn wish(desk: &Desk, command: &Command) -> String {
    let said = match command {
        Command::Check(command) => of_check(desk, command),
        Command::Tender(command) => of_tender(desk, command),
        Command::Drawer(command) => Some(of_drawer(desk, command)),
        Command::Day(day::Command::Close { .. }) => Some(word(desk, "wish-close-day")),
        Command::Paper(_) => Some(word(desk, "wish-paper")),
        Command::House(_)
        | Command::Menu(_)
        | Command::Floor(_)
        | Command::Staff(_)
        | Command::Kitchen(_)
        | Command::Booking(_)
        | Command::Approval(_) => None,
    };
    said.unwrap_or_default()
}

fn of_check(desk: &Desk, command: &check::Command) -> Option<String> {
    let words = &desk.words;
    Some(match command {
        check::Command::Void {
            check,
            line,
            reason,
        } => {
            let said = about_line(desk, "wish-void", *check, *line)?;
            because(desk, said, reason.as_deref().unwrap_or_default())
        }
        check::Command::Allow {
            check,
            scope,
            value,
            comp,
            reason,
            ..
        } => because(desk, cheaper(desk, *check, *scope, *value, *comp), reason),
        check::Command::SetService { check, percent } => service(desk, *check, *percent),
        check::Command::Ring {
            check, item, price, ..
        } => priced(desk, *check, dish(desk, *item), (*price)?),
        check::Command::Adjust {
            check,
            line,
            adjustment: Adjustment::Price(price),
        } => priced(
            desk,
            *check,
            found(desk, *check, *line)?.name.clone(),
            *price,
        ),
        check::Command::Transfer { check, to } => {
            let check = called(desk, *check);
            let name = desk.state().staff.name(*to);
            words.with(
                "wish-transfer",
                &[("check", check.into()), ("name", name.into())],
            )
        }
        check::Command::Reopen { check, reason } => {
            because(desk, with_check(desk, "wish-reopen", *check), reason)
        }
        check::Command::Refund {
            check,
            lines,
            reason,
            ..
        } => because(desk, refund(desk, *check, lines.is_none()), reason),
        _ => return None,
    })
}

fn of_tender(desk: &Desk, command: &tender::Command) -> Option<String> {
    let tender::Command::Take {
        check,
        tender: Tender::Account,
        amount,
        tip,
        drawn_on: Some(DrawnOn::Account(account)),
        ..
    } = command
    else {
        return None;
    };
    let accounts = &desk.state().house.accounts;
    let account = accounts.iter().find(|known| known.id == *account);
    let account = account.map_or("", |known| &known.name);
    let gaps = [
        ("amount", say::money(&desk.words, *amount + *tip).into()),
        ("check", called(desk, *check).into()),
        ("account", account.into()),
    ];
    Some(desk.words.with("wish-account", &gaps))
}

fn of_drawer(desk: &Desk, command: &drawer::Command) -> String {
    let of = |key: &str, amount: Money| {
        let amount = say::money(&desk.words, amount);
        desk.words.with(key, &[("amount", amount.into())])
    };
    match command {
        drawer::Command::SetFloat { amount } => of("wish-float", *amount),
        drawer::Command::PayIn { amount, reason } => {
            because(desk, of("wish-pay-in", *amount), reason)
        }
        drawer::Command::PayOut { amount, reason } => {
            because(desk, of("wish-pay-out", *amount), reason)
        }
        drawer::Command::Drop { amount } => of("wish-drop", *amount),
        drawer::Command::NoSale { reason } => because(desk, word(desk, "wish-no-sale"), reason),
    }
}

fn cheaper(desk: &Desk, check: CheckId, scope: Scope, value: Value, comp: bool) -> String {
    let what = match scope {
        Scope::Check => called(desk, check),
        Scope::Line(line) => {
            about_line(desk, "wish-line", check, line).unwrap_or_else(|| called(desk, check))
        }
    };
    let amount = match value {
        Value::Percent(rate) => format!("{} %", number(desk, rate)),
        Value::Amount(amount) => say::money(&desk.words, amount),
    };
    let whole = matches!(value, Value::Percent(rate) if rate == common::money::Rate::percent(100));
    let key = match (comp, whole) {
        (true, true) => "wish-comp",
        (true, false) => "wish-comp-part",
        (false, _) => "wish-off",
    };
    let gaps = [("what", what.into()), ("amount", amount.into())];
    desk.words.with(key, &gaps)
}

fn service(desk: &Desk, check: CheckId, percent: Option<common::money::Rate>) -> String {
    let Some(percent) = percent else {
        return with_check(desk, "wish-no-service", check);
    };
    let gaps = [
        ("percent", number(desk, percent).into()),
        ("check", called(desk, check).into()),
    ];
    desk.words.with("wish-service", &gaps)
}

fn refund(desk: &Desk, check: CheckId, whole: bool) -> String {
    let settled = desk.state().checks.settled.get(&check);
    let Some(settled) = settled.filter(|_| whole) else {
        return with_check(desk, "wish-refund", check);
    };
    let gaps = [
        ("amount", say::money(&desk.words, settled.gross).into()),
        ("check", called(desk, check).into()),
    ];
    desk.words.with("wish-refund-all", &gaps)
}

fn priced(desk: &Desk, check: CheckId, item: String, price: Money) -> String {
    let gaps = [
        ("item", item.into()),
        ("amount", say::money(&desk.words, price).into()),
        ("check", called(desk, check).into()),
    ];
    desk.words.with("wish-price", &gaps)
}

fn about_line(desk: &Desk, key: &str, check: CheckId, line: LineId) -> Option<String> {
    let known = found(desk, check, line)?;
    let gaps = [
        ("quantity", known.quantity.into()),
        ("item", known.name.as_str().into()),
        ("check", called(desk, check).into()),
    ];
    Some(desk.words.with(key, &gaps))
}

fn found(desk: &Desk, check: CheckId, line: LineId) -> Option<&Line> {
    desk.state().checks.get(check)?.line(line)
}

fn dish(desk: &Desk, item: ItemId) -> String {
    let item = desk.state().menu.items.get(&item);
    item.map_or_else(String::new, |item| item.name.clone())
}

/// What a check is called, open or settled; of an older one, only that it is a check.
fn called(desk: &Desk, check: CheckId) -> String {
    let checks = &desk.state().checks;
    if let Some(open) = checks.get(check) {
        return say::check_name(&desk.words, open);
    }
    let settled = checks.settled.get(&check);
    settled.map_or_else(
        || word(desk, "order-check"),
        |settled| say::labelled(&desk.words, &settled.label),
    )
}

fn with_check(desk: &Desk, key: &str, check: CheckId) -> String {
    let gap: [(&str, words::Value<'_>); 1] = [("check", called(desk, check).into())];
    desk.words.with(key, &gap)
}

fn because(desk: &Desk, what: String, reason: &str) -> String {
    if reason.trim().is_empty() {
        return what;
    }
    let gaps = [("what", what.into()), ("reason", reason.trim().into())];
    desk.words.with("wish-because", &gaps)
}

/// A rate without its sign.
fn number(desk: &Desk, rate: common::money::Rate) -> String {
    let plain = rate.to_string();
    let plain = plain.trim_end_matches(['%', ' ', '\u{a0}']).to_owned();
    match desk.words.language() {
        words::Language::English | words::Language::Chinese => plain,
        words::Language::Dutch | words::Language::German | words::Language::French => {
            plain.replace('.', ",")
        }
    }
}

fn word(desk: &Desk, key: &str) -> String {
    desk.words.get(key).to_owned()
}

#[cfg(test)]
mod tests {
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
}
