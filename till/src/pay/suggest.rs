//! What people are likely to give: the notes for an amount, and sums rounded up for a tip.

use common::Money;

/// Notes that people carry, by currency, in whole units; those of the euro where none are known.
const NOTES: [(&str, &[i64]); 8] = [
    ("EUR", &[5, 10, 20, 50, 100, 200]),
    ("CHF", &[10, 20, 50, 100, 200]),
    ("GBP", &[5, 10, 20, 50]),
    ("USD", &[1, 5, 10, 20, 50, 100]),
    ("SEK", &[20, 50, 100, 200, 500, 1000]),
    ("NOK", &[50, 100, 200, 500, 1000]),
    ("DKK", &[50, 100, 200, 500, 1000]),
    ("CZK", &[100, 200, 500, 1000, 2000]),
];

fn notes_of(currency: &str) -> &'static [i64] {
    let known = NOTES.iter().find(|(name, _)| *name == currency);
    known.unwrap_or(&NOTES[0]).1
}

/// At most three sums above the amount that people lay on the table in notes.
pub(super) fn notes(amount: Money, currency: &str) -> Vec<Money> {
    let cents = amount.in_cents();
    let notes = notes_of(currency);
    let largest = notes.last().copied().unwrap_or(0) * 100;
    let mut sums: Vec<i64> = notes.iter().map(|note| up_to(cents, note * 100)).collect();
    // Nobody breaks the largest note for less than half of it.
    sums.retain(|sum| *sum > cents && (*sum < largest || cents * 2 >= largest));
    sums.sort_unstable();
    sums.dedup();
    sums.truncate(3);
    let coins = up_to(cents, 100);
    if sums.len() < 3 && coins > cents && !sums.contains(&coins) {
        sums.insert(0, coins);
    }
    sums.into_iter().map(Money::cents).collect()
}

/// Sums of which vouchers are sold.
pub(crate) fn round_sums(currency: &str) -> [Money; 3] {
    let units = match currency {
        "SEK" | "NOK" | "DKK" | "CZK" => [200, 500, 1000],
        _ => [25, 50, 100],
    };
    units.map(|units| Money::cents(units * 100))
}

/// Two sums that include a tip of about five and ten per cent.
pub(super) fn with_tip(amount: Money) -> Vec<Money> {
    let cents = amount.in_cents();
    let step = match cents {
        ..2_000 => 50,
        2_000..10_000 => 100,
        10_000..50_000 => 500,
        _ => 1_000,
    };
    let little = up_to(cents + cents / 25, step);
    let much = up_to((cents + cents / 11).max(little + 1), step.max(100) * 2);
    [little, much].map(Money::cents).to_vec()
}

fn up_to(cents: i64, step: i64) -> i64 {
    cents.div_euclid(step) * step + if cents.rem_euclid(step) == 0 { 0 } else { step }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_for_forty_five_and_a_quarter() {
        let given = notes(Money::cents(4525), "EUR");
        assert_eq!(given, [5000, 6000, 10_000].map(Money::cents));
        assert_eq!(notes(Money::cents(5000), "EUR")[0], Money::cents(6000));
        assert_eq!(
            notes(Money::cents(5583), "EUR"),
            [5600, 6000, 10_000].map(Money::cents)
        );
        assert_eq!(
            notes(Money::cents(480), "EUR"),
            [500, 1000, 2000].map(Money::cents)
        );
    }

    #[test]
    fn francs_and_kronor_come_in_notes_of_their_own() {
        let francs = notes(Money::cents(4525), "CHF");
        assert_eq!(francs, [5000, 6000, 10_000].map(Money::cents));
        let kronor = notes(Money::cents(43_600), "SEK");
        assert_eq!(kronor, [44_000, 45_000, 50_000].map(Money::cents));
    }

    #[test]
    fn tips_are_round_sums_above_what_is_due() {
        assert_eq!(with_tip(Money::cents(4525)), [4800, 5000].map(Money::cents));
        for cents in [100, 850, 1999, 9_999, 16_740, 123_456] {
            let [little, much] = with_tip(Money::cents(cents))[..] else {
                panic!("two sums");
            };
            assert!(Money::cents(cents) < little && little < much, "{cents}");
        }
    }
}
