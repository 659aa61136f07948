use super::Money;

/// Cuts a total into parts in proportion to the weights, to the cent, by largest remainder.
///
/// The parts sum to the total and none has the other sign. Equal remainders go to the earlier
/// part. Without any weight everything lies on the first part.
#[must_use]
pub fn allocate(total: Money, weights: &[u64]) -> Vec<Money> {
    let all: i128 = weights.iter().map(|weight| i128::from(*weight)).sum();
    let mut parts = vec![Money::ZERO; weights.len()];
    if all == 0 {
        if let Some(first) = parts.first_mut() {
            *first = total;
        }
        return parts;
    }
    let cents = i128::from(total.in_cents());
    let sign: i128 = if cents < 0 { -1 } else { 1 };
    let mut left = cents.abs();
    let mut remainders = Vec::with_capacity(weights.len());
    for (index, (part, weight)) in parts.iter_mut().zip(weights).enumerate() {
        let share = cents.abs() * i128::from(*weight);
        left -= share / all;
        *part = cents_of(sign * (share / all));
        remainders.push((share % all, index));
    }
    remainders.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    for (_, index) in remainders
        .into_iter()
        .take(usize::try_from(left).unwrap_or(0))
    {
        parts[index] += cents_of(sign);
    }
    parts
}

/// Cuts a total into `count` parts that differ by a cent at most, the larger ones first.
#[must_use]
pub fn allocate_equally(total: Money, count: usize) -> Vec<Money> {
    allocate(total, &vec![1; count])
}

fn cents_of(cents: i128) -> Money {
    Money::cents(i64::try_from(cents).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn ten_euros_among_three_friends() {
        let parts = allocate_equally(Money::cents(1000), 3);
        assert_eq!(parts, [334, 333, 333].map(Money::cents));
    }

    proptest! {
        #[test]
        fn parts_sum_and_none_has_the_other_sign(
            cents in -10_000_000i64..10_000_000,
            weights in prop::collection::vec(0u64..1000, 1..60),
        ) {
            let parts = allocate(Money::cents(cents), &weights);
            prop_assert_eq!(parts.iter().copied().sum::<Money>(), Money::cents(cents));
            prop_assert!(parts.iter().all(|part| part.in_cents().signum() * cents.signum() >= 0));
        }
    }
}
