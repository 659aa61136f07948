use super::Money;

/// What must be added to an amount so that it can be paid in coins, to the nearest step; half a
/// step goes up. Nothing where the step is zero.
#[must_use]
pub fn rounding_of(amount: Money, step: Money) -> Money {
    let (cents, step) = (amount.in_cents(), step.in_cents());
    if step <= 1 {
        return Money::ZERO;
    }
    let over = cents.rem_euclid(step);
    let up = if over * 2 >= step { step } else { 0 };
    Money::cents(up - over)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn centimes_and_kronor() {
        let rounded = |cents, step| rounding_of(Money::cents(cents), Money::cents(step)).in_cents();
        assert_eq!(
            [1242, 1243, 1247, 1248].map(|c| rounded(c, 5)),
            [-2, 2, -2, 2]
        );
        assert_eq!([1249, 1250, 1200].map(|c| rounded(c, 100)), [-49, 50, 0]);
        assert_eq!(rounded(1243, 0), 0);
    }
}
