//! The clerk's arithmetic: whole cents, nothing of the house's own.

/// A rate in thousandths of a percent.
pub(crate) type Thousandths = i64;

/// A hundred percent.
const WHOLE: i128 = 100_000;

/// A quotient to the nearest cent; half a cent goes away from zero.
fn nearest(over: i128, under: i128) -> i64 {
    let sign = if over < 0 { -1 } else { 1 };
    let cents = sign * ((over.abs() * 2 + under) / (under * 2));
    i64::try_from(cents).unwrap_or(i64::MAX)
}

/// So much of an amount.
pub(crate) fn percent(of: i64, rate: Thousandths) -> i64 {
    nearest(i128::from(of) * i128::from(rate), WHOLE)
}

/// What is left of an amount once its VAT is taken out.
pub(crate) fn without_vat(gross: i64, rate: Thousandths) -> i64 {
    nearest(i128::from(gross) * WHOLE, WHOLE + i128::from(rate))
}

/// What a weighed piece costs, by the price of a kilogram.
pub(crate) fn weighed(kilogram: i64, grams: u32) -> i64 {
    nearest(i128::from(kilogram) * i128::from(grams), 1_000)
}

/// What must be added so that coins can pay it; half a step goes up.
pub(crate) fn to_coins(cents: i64, step: i64) -> i64 {
    if step <= 1 {
        return 0;
    }
    let over = cents.rem_euclid(step);
    if over * 2 >= step { step - over } else { -over }
}

/// A sum cut by weights: everybody gets the whole cents of the exact part, and the cents that are
/// left go one each to those who lost most, the earlier first. Without weights all of it is the
/// first one's.
pub(crate) fn cut(sum: i64, weights: &[i64]) -> Vec<i64> {
    let all: i128 = weights.iter().map(|weight| i128::from(*weight)).sum();
    if all == 0 {
        let mut parts = vec![0; weights.len()];
        if let Some(first) = parts.first_mut() {
            *first = sum;
        }
        return parts;
    }
    let exact = |weight: &i64| i128::from(sum) * i128::from(*weight);
    let mut parts: Vec<i64> = weights
        .iter()
        .map(|weight| i64::try_from(exact(weight).div_euclid(all)).unwrap_or(i64::MAX))
        .collect();
    let mut lost: Vec<(i128, usize)> = weights
        .iter()
        .enumerate()
        .map(|(place, weight)| (-exact(weight).rem_euclid(all), place))
        .collect();
    lost.sort_unstable();
    let left = sum - parts.iter().sum::<i64>();
    let left = usize::try_from(left).unwrap_or(0);
    for (_, place) in lost.into_iter().take(left) {
        parts[place] += 1;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clerk_reckons_as_on_paper() {
        assert_eq!(percent(1_005, 10_000), 101);
        assert_eq!(percent(-1_005, 10_000), -101);
        assert_eq!(without_vat(1_070, 7_000), 1_000);
        assert_eq!(without_vat(1_070, 0), 1_070);
        assert_eq!(weighed(2_399, 250), 600);
        assert_eq!([1_242, 1_243, 1_248].map(|c| to_coins(c, 5)), [-2, 2, 2]);
        assert_eq!([1_249, 1_250].map(|c| to_coins(c, 100)), [-49, 50]);
        assert_eq!(to_coins(1_243, 0), 0);
        assert_eq!(cut(1_000, &[1, 1, 1]), [334, 333, 333]);
        assert_eq!(cut(100, &[2, 3]), [40, 60]);
        assert_eq!(cut(5, &[1, 0, 1]), [3, 0, 2]);
        assert_eq!(cut(7, &[0, 0]), [7, 0]);
    }
}
