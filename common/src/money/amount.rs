use std::{
    fmt,
    iter::Sum,
    ops::{Add, AddAssign, Neg, Sub, SubAssign},
    str::FromStr,
};

use rust_decimal::{Decimal, RoundingStrategy};
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

/// An exact amount in the house's currency, to the cent. JSON shows it as a string: `"12.95"`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money(Decimal);

/// The text or number is no amount with at most two decimals.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("not an amount with at most two decimals")]
pub struct BadMoney;

impl Money {
    /// 0.00
    pub const ZERO: Self = Self::cents(0);

    /// So many cents.
    #[must_use]
    pub const fn cents(cents: i64) -> Self {
        let all = cents.unsigned_abs();
        let (low, middle) = ((all & 0xFFFF_FFFF) as u32, (all >> 32) as u32);
        Self(Decimal::from_parts(low, middle, 0, cents < 0, 2))
    }

    /// The amount in cents; amounts beyond 64 bits are held at the end.
    #[must_use]
    pub fn in_cents(self) -> i64 {
        let mut whole = self.0;
        whole.rescale(2);
        let end = if self.is_negative() {
            i64::MIN
        } else {
            i64::MAX
        };
        i64::try_from(whole.mantissa()).unwrap_or(end)
    }

    /// The amount as a decimal.
    #[must_use]
    pub const fn decimal(self) -> Decimal {
        self.0
    }

    /// A decimal, which must not have parts of a cent.
    pub fn exact(decimal: Decimal) -> Result<Self, BadMoney> {
        let money = Self::rounded(decimal)?;
        if money.0 == decimal {
            Ok(money)
        } else {
            Err(BadMoney)
        }
    }

    /// A decimal, rounded half away from zero to the cent (commercial rounding).
    pub fn rounded(decimal: Decimal) -> Result<Self, BadMoney> {
        let mut whole = decimal.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
        whole.rescale(2);
        if whole.scale() != 2 || i64::try_from(whole.mantissa()).is_err() {
            return Err(BadMoney);
        }
        Ok(Self(whole))
    }

    /// So many times this amount.
    #[must_use]
    pub fn times(self, quantity: u32) -> Self {
        Self(self.0 * Decimal::from(quantity))
    }

    /// Exactly 0.00.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.0.is_zero()
    }

    /// [`Money::is_zero`] for serde, which asks by reference.
    #[must_use]
    pub const fn is_zero_ref(&self) -> bool {
        self.0.is_zero()
    }

    /// Above 0.00.
    #[must_use]
    pub const fn is_positive(self) -> bool {
        self.0.is_sign_positive() && !self.0.is_zero()
    }

    /// Below 0.00.
    #[must_use]
    pub const fn is_negative(self) -> bool {
        self.0.is_sign_negative() && !self.0.is_zero()
    }
}

impl Default for Money {
    fn default() -> Self {
        Self::ZERO
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.is_negative() { "-" } else { "" };
        f.pad(&format!("{sign}{:.2}", self.0.abs()))
    }
}

impl fmt::Debug for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Money {
    type Err = BadMoney;

    fn from_str(text: &str) -> Result<Self, BadMoney> {
        Self::exact(Decimal::from_str(text).map_err(|_| BadMoney)?)
    }
}

impl Add for Money {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sub for Money {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Neg for Money {
    type Output = Self;
    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl AddAssign for Money {
    fn add_assign(&mut self, other: Self) {
        self.0 += other.0;
    }
}

impl SubAssign for Money {
    fn sub_assign(&mut self, other: Self) {
        self.0 -= other.0;
    }
}

impl Sum for Money {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(Self::ZERO, Add::add)
    }
}

impl Serialize for Money {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Money {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        text.parse().map_err(D::Error::custom)
    }
}

impl JsonSchema for Money {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Money".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string", "pattern": "^-?[0-9]+\\.[0-9]{2}$",
            "description": "An exact amount in the house's currency"
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_read_as_they_are_written() {
        for text in ["0.00", "12.95", "-0.05", "1204518.35"] {
            assert_eq!(text.parse::<Money>().expect("an amount").to_string(), text);
        }
        assert_eq!("9".parse::<Money>().expect("an amount").to_string(), "9.00");
        assert!("1.005".parse::<Money>().is_err());
        assert!("a lot".parse::<Money>().is_err());
    }
}
