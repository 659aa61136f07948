//! What people are likely to give: the notes for an amount, and sums rounded up for a tip.

use common::Money;

/// Notes of the currency, in cents.
const NOTES: [i64; 6] = [500, 1000, 2000, 5000, 10_000, 20_000];

/// At most three sums above the amount that people lay on the table in notes.
pub(super) fn notes(amount: Money) -> Vec<Money> {
    let cents = amount.in_cents();
    let mut sums: Vec<i64> = NOTES.iter().map(|note| up_to(cents, *note)).collect();
    // Nobody breaks a 200 for less than a 100 would do.
    sums.retain(|sum| *sum > cents && (*sum < 20_000 || cents >= 10_000));
    sums.sort_unstable();
    sums.dedup();
    sums.truncate(3);
    let coins = up_to(cents, 100);
    if sums.len() < 3 && coins > cents && !sums.contains(&coins) {
        sums.insert(0, coins);
    }
    sums.into_iter().map(Money::cents).collect()
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
        let given = notes(Money::cents(4525));
        assert_eq!(given, [5000, 6000, 10_000].map(Money::cents));
        assert_eq!(notes(Money::cents(5000))[0], Money::cents(6000));
        assert_eq!(
            notes(Money::cents(5583)),
            [5600, 6000, 10_000].map(Money::cents)
        );
        assert_eq!(
            notes(Money::cents(480)),
            [500, 1000, 2000].map(Money::cents)
        );
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
