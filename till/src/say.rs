//! Sentences from values: why not, which check, how much.

use common::{
    BusinessDate, Money, Rejection, StaffId, Stamp, State,
    check::{Check, Tender},
    house::ServiceMode,
    protocol::Refusal,
};
use ui::words::{Value, Words};

pub(crate) use crate::approval::wish;
use crate::desk::Desk;

/// Why something cannot be done, in the language of whoever tried.
pub(crate) fn rejection(desk: &Desk, rejection: &Rejection) -> String {
    let key = format!("reject-{}", rejection.code().replace('_', "-"));
    if !desk.words.has(&key) {
        return rejection.to_string();
    }
    let values = rejection.values();
    let shown: Vec<(&str, String)> = values
        .iter()
        .map(|(name, value)| (name.as_str(), shown(desk, name, value)))
        .collect();
    let gaps: Vec<(&str, Value<'_>)> = shown
        .iter()
        .map(|(name, value)| (*name, value.as_str().into()))
        .collect();
    desk.words.with(&key, &gaps)
}

/// A value of a rejection as a person reads it.
fn shown(desk: &Desk, name: &str, value: &str) -> String {
    match name {
        "by" => value
            .parse()
            .map(|id| desk.state().staff.name(StaffId(id)).to_owned())
            .unwrap_or_default(),
        "at" => value
            .parse()
            .map(|at| desk.clock(Stamp::new(at)))
            .unwrap_or_default(),
        "right" => right(&desk.words, value),
        "paid" | "due" | "needed" | "holds" | "most" | "left" if value.contains('.') => {
            let amount = value.parse::<Money>();
            amount.map_or_else(|_| value.to_owned(), |amount| money(&desk.words, amount))
        }
        _ => value.to_owned(),
    }
}

/// What a right is called, by its name.
pub(crate) fn right(words: &Words, name: &str) -> String {
    let key = format!("right-{}", name.replace('_', "-"));
    words.get(&key).to_owned()
}

/// Why the house has no answer.
pub(crate) fn refusal(words: &Words, refusal: &Refusal) -> String {
    match refusal {
        Refusal::WrongPin => words.get("refuse-wrong-pin").to_owned(),
        Refusal::Wait { seconds } => {
            let time = format!("{}:{:02}", seconds / 60, seconds % 60);
            words.with("refuse-wait", &[("time", time.into())])
        }
        Refusal::NotFound => words.get("refuse-not-found").to_owned(),
        Refusal::Version { .. } => words.get("refuse-version").to_owned(),
        Refusal::Unreadable => words.get("refuse-unreadable").to_owned(),
        Refusal::Busy => words.get("refuse-busy").to_owned(),
        Refusal::WeakPin => words.get("refuse-weak-pin").to_owned(),
        Refusal::NotAllowed => words.get("refuse-not-allowed").to_owned(),
        Refusal::NoWeight => words.get("refuse-no-weight").to_owned(),
    }
}

/// An amount for tiles, lines and buttons.
pub(crate) fn money(words: &Words, amount: Money) -> String {
    ui::amount::plain(words.language(), amount)
}

/// A weight with the price of a kilogram: `0.350 kg × 36.00`.
pub(crate) fn weight(words: &Words, grams: u32, price: &str) -> String {
    let mark = words.language().decimal_mark();
    let kilograms = format!("{}{mark}{:03}", grams / 1000, grams % 1000);
    let gaps = [("weight", kilograms.into()), ("price", price.into())];
    words.with("order-by-weight", &gaps)
}

/// An amount for the guest, with the currency.
pub(crate) fn total(words: &Words, state: &State, amount: Money) -> String {
    ui::amount::total(words.language(), amount, state.house.currency_sign())
}

/// What a check is called: "Table 12", "Bar #3", "Take-away #4".
pub(crate) fn check_name(words: &Words, check: &Check) -> String {
    name_of(words, &check.label, check.table.is_some(), check.mode)
}

/// The same; where it stands at no table and somebody ordered it, with their name: "Take-away
/// Müller".
pub(crate) fn called(desk: &Desk, check: &Check) -> String {
    let state = desk.state();
    let order = state.bookings.of_check(state, check.id);
    let name = order.map_or("", |order| order.guest.name());
    if check.table.is_some() || name.is_empty() {
        return check_name(&desk.words, check);
    }
    name_of(&desk.words, name, false, check.mode)
}

/// What a check is called of which only the label is left. One without a table has its number.
pub(crate) fn labelled(words: &Words, label: &str) -> String {
    if label.starts_with('#') {
        return label.to_owned();
    }
    words.with("common-table", &[("table", label.into())])
}

/// What a check with this label is called.
pub(crate) fn name_of(words: &Words, label: &str, at_table: bool, mode: ServiceMode) -> String {
    if at_table {
        return words.with("common-table", &[("table", label.into())]);
    }
    let kind = match mode {
        ServiceMode::DineIn => words.get("floor-bar"),
        ServiceMode::TakeAway => words.get("floor-take-away"),
        ServiceMode::Delivery => words.get("floor-delivery"),
    };
    format!("{kind} {label}")
}

/// `4 covers`.
pub(crate) fn covers(words: &Words, covers: u8) -> String {
    words.with("common-covers", &[("count", covers.into())])
}

/// A business day as it stands over a report: `Saturday 21 November 2026`.
pub(crate) fn day(words: &Words, date: BusinessDate) -> String {
    let date = date.0;
    let weekday = date.weekday().to_monday_one_offset();
    let weekday = words.with("date-weekday", &[("weekday", weekday.into())]);
    let month = words.with("date-month", &[("month", date.month().into())]);
    let gaps = [
        ("weekday", weekday.into()),
        ("day", date.day().to_string().into()),
        ("month", month.into()),
        ("year", date.year().to_string().into()),
    ];
    words.with("date-long", &gaps)
}

/// The word for how far the drawer is off, by its key.
pub(crate) fn drawer_key(difference: Money) -> &'static str {
    if difference.is_zero() {
        "drawer-exact"
    } else if difference.is_negative() {
        "drawer-short"
    } else {
        "drawer-over"
    }
}

/// What was taken, with the part of it that is not among the sales: checks paid in part today
/// and settled on another day. `None` where both are the same.
pub(crate) fn part_paid(words: &Words, taken: Money, sales: Money) -> Option<String> {
    let part = taken - sales;
    let gap = [("amount", money(words, part).into())];
    (!part.is_zero()).then(|| words.with("z-part-paid", &gap))
}

/// `34 min`.
pub(crate) fn minutes(words: &Words, seconds: u64) -> String {
    words.with("common-minutes", &[("count", (seconds / 60).into())])
}

/// `m:ss` under an hour, then `h:mm`.
pub(crate) fn age(seconds: u64) -> String {
    let seconds = i64::try_from(seconds).unwrap_or(i64::MAX);
    ui::clock::age(jiff::SignedDuration::from_secs(seconds))
}

/// The word for a tender, by its key.
pub(crate) const fn tender(tender: Tender) -> &'static str {
    match tender {
        Tender::Cash => "pay-cash",
        Tender::Card => "pay-card",
        Tender::Transfer => "pay-transfer",
        Tender::Voucher => "pay-voucher",
        Tender::Account => "pay-account",
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use common::staff::Right;
    use ui::words::Language;

    use super::*;

    /// All codes of an enum that is tagged with its code, as its schema lists them.
    fn codes<T: schemars::JsonSchema>() -> BTreeSet<String> {
        let schema = schemars::schema_for!(T);
        let variants = schema.get("oneOf").and_then(serde_json::Value::as_array);
        let variants = variants.expect("a tagged enum");
        let code = |variant: &serde_json::Value| {
            let code = &variant["properties"]["code"]["const"];
            code.as_str().map(str::to_owned)
        };
        variants.iter().filter_map(code).collect()
    }

    #[test]
    fn every_refusal_is_a_sentence_in_every_language() {
        let rejections = codes::<Rejection>();
        let refusals = codes::<Refusal>();
        assert!(rejections.len() > 40 && refusals.len() > 5);
        let rejections = rejections.iter().map(|code| ("reject", code));
        let refusals = refusals.iter().map(|code| ("refuse", code));
        for (kind, code) in rejections.chain(refusals) {
            let key = format!("{kind}-{}", code.replace('_', "-"));
            let english = Words::new(Language::English);
            assert!(english.has(&key), "{key}");
            for language in Language::ALL {
                let words = Words::new(language);
                assert!(words.has(&key), "{language:?}: {key}");
            }
        }
    }

    #[test]
    fn every_right_has_a_name_in_every_language() {
        for right in Right::ALL {
            let mut desk = crate::evening::desk(crate::evening::ANNA);
            for language in Language::ALL {
                desk.words = Words::new(language);
                let named = shown(&desk, "right", right.name());
                assert!(!named.contains("right-"), "{language:?}: {named}");
                let said = rejection(&desk, &Rejection::ApprovalNeeded { right });
                assert!(said.contains(&named), "{said}");
            }
        }
    }

    #[test]
    fn a_business_day_is_written_out_in_every_language() {
        let date = BusinessDate("2026-11-21".parse().unwrap());
        let said = |language| day(&Words::new(language), date);
        assert_eq!(said(Language::English), "Saturday 21 November 2026");
        assert_eq!(said(Language::German), "Samstag, 21. November 2026");
        assert_eq!(said(Language::Dutch), "zaterdag 21 november 2026");
        assert_eq!(said(Language::French), "samedi 21 novembre 2026");
        assert_eq!(said(Language::Chinese), "2026年11月21日 星期六");
    }

    #[test]
    fn whoever_was_too_late_reads_who_was_quicker() {
        let desk = crate::evening::desk(crate::evening::ANNA);
        let already = Rejection::AlreadyPaid {
            label: "12".into(),
            by: StaffId(4),
            at: crate::evening::now(),
        };
        assert_eq!(
            rejection(&desk, &already),
            "12 is already paid, by Bram at 20:47."
        );
        let due = Rejection::MoreThanDue {
            due: Money::cents(128_460),
        };
        assert_eq!(rejection(&desk, &due), "Only 1,284.60 is due.");
        let full = Rejection::AccountFull {
            account: "Brasserie Noord".into(),
            left: Money::cents(12_000),
        };
        let full = rejection(&desk, &full);
        assert_eq!(full, "Brasserie Noord: only 120.00 more can go on it.");
    }
}
