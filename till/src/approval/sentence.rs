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
mod tests;
