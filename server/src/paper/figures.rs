//! How papers write amounts, times and dates: English, for now.

use common::{BusinessDate, Money, Stamp, house::House};
use jiff::{Zoned, civil::Date};
use rust_decimal::Decimal;

use crate::reports::Pieces;

/// `8,412.60`, `−2.50`.
pub(super) fn amount(money: Money) -> String {
    grouped(&money.to_string())
}

/// `−2.50`, `+1.00`, `0.00`.
pub(super) fn difference(money: Money) -> String {
    let plus = if money.is_positive() { "+" } else { "" };
    format!("{plus}{}", amount(money))
}

/// `1,182,044`.
pub(super) fn whole(number: i64) -> String {
    grouped(&number.to_string())
}

/// `1,182`, `0.5`.
pub(super) fn quantity(pieces: Pieces) -> String {
    grouped(&pieces.to_string())
}

/// `1 Jan 23 – 31 Mar 23`.
pub(super) fn short_span(first: Date, last: Date) -> String {
    let short = |date: Date| date.strftime("%-d %b %y").to_string();
    if first == last {
        short(first)
    } else {
        format!("{} – {}", short(first), short(last))
    }
}

fn grouped(plain: &str) -> String {
    let (sign, figures) = match plain.strip_prefix('-') {
        Some(figures) => ("−", figures),
        None => ("", plain),
    };
    let (whole, rest) = match figures.find('.') {
        Some(at) => figures.split_at(at),
        None => (figures, ""),
    };
    let mut shown = String::from(sign);
    for (at, figure) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            shown.push(',');
        }
        shown.push(figure);
    }
    shown + rest
}

/// `+6 %`, `−1 %`; nothing where there is nothing to compare with.
pub(super) fn change(now: Money, before: Money) -> Option<String> {
    if !before.is_positive() {
        return None;
    }
    let percent = (now - before).decimal() * Decimal::ONE_HUNDRED / before.decimal();
    let percent = percent.round().normalize();
    Some(format!("{} %", signed(&percent.to_string())))
}

/// `+11`, `−4`, `±0`.
pub(super) fn signed(plain: &str) -> String {
    match plain.strip_prefix('-') {
        Some(figures) => format!("−{figures}"),
        None if plain == "0" => "±0".to_owned(),
        None => format!("+{plain}"),
    }
}

/// `46 %`.
pub(super) fn share(percent: Decimal) -> String {
    let rounded = percent.round().normalize();
    if rounded.is_zero() && !percent.is_zero() {
        "< 1 %".to_owned()
    } else {
        format!("{rounded} %")
    }
}

/// A moment on the house's wall clock.
pub(super) fn local(house: &House, stamp: Stamp) -> Zoned {
    stamp.timestamp().to_zoned(house.zone())
}

/// `01:12`.
pub(super) fn clock(house: &House, stamp: Stamp) -> String {
    local(house, stamp).strftime("%H:%M").to_string()
}

/// `Saturday 21 November 2026`.
pub(super) fn long_date(date: BusinessDate) -> String {
    date.0.strftime("%A %-d %B %Y").to_string()
}

/// `1 – 21 November 2026`, as short as it can be said.
pub(super) fn span(first: Date, last: Date) -> String {
    if first == last {
        return long_date(BusinessDate(first));
    }
    let end = last.strftime("%-d %B %Y");
    let begin = if first.year() != last.year() {
        first.strftime("%-d %B %Y")
    } else if first.month() != last.month() {
        first.strftime("%-d %B")
    } else {
        first.strftime("%-d")
    };
    format!("{begin} – {end}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_grouped_and_minus_is_a_minus() {
        assert_eq!(amount(Money::cents(120_451_835)), "1,204,518.35");
        assert_eq!(amount(Money::cents(-250)), "−2.50");
        assert_eq!(whole(999), "999");
    }

    #[test]
    fn a_day_is_compared_with_the_week_before() {
        let cents = Money::cents;
        assert_eq!(
            change(cents(10_600), cents(10_000)).as_deref(),
            Some("+6 %")
        );
        assert_eq!(change(cents(9_900), cents(10_000)).as_deref(), Some("−1 %"));
        assert_eq!(change(cents(9_999), cents(10_000)).as_deref(), Some("±0 %"));
        assert_eq!(change(cents(9_900), Money::ZERO), None);
        assert_eq!((signed("11"), signed("-4")), ("+11".into(), "−4".into()));
    }

    #[test]
    fn days_are_said_as_shortly_as_they_can_be() {
        let date = |text: &str| -> Date { text.parse().expect("a date") };
        let said = |first, last| span(date(first), date(last));
        assert_eq!(said("2026-11-01", "2026-11-21"), "1 – 21 November 2026");
        assert_eq!(
            said("2026-10-30", "2026-11-02"),
            "30 October – 2 November 2026"
        );
        assert_eq!(
            said("2026-11-21", "2026-11-21"),
            "Saturday 21 November 2026"
        );
    }
}
