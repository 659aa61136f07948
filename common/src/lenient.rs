//! Numbers of other programs that are none of ours: a quantity of -1, 1.5 or 10^30 becomes a value
//! that deciding refuses with its sentence, instead of a frame that nobody can read.

use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, de::IgnoredAny};

use crate::{Money, money::Rate};

#[derive(Deserialize)]
#[serde(untagged)]
enum Given<T> {
    Fits(T),
    Other(IgnoredAny),
}

/// A type with a value that no verb accepts.
pub(crate) trait Refused {
    const REFUSED: Self;
}

impl Refused for Decimal {
    const REFUSED: Self = Self::MAX;
}

impl Refused for u8 {
    const REFUSED: Self = Self::MAX;
}

impl Refused for u32 {
    const REFUSED: Self = Self::MAX;
}

impl Refused for Money {
    const REFUSED: Self = Self::cents(-1);
}

impl Refused for Rate {
    const REFUSED: Self = Self(Decimal::NEGATIVE_ONE);
}

impl<T: Refused> Given<T> {
    fn or_refused(self) -> T {
        match self {
            Self::Fits(number) => number,
            Self::Other(IgnoredAny) => T::REFUSED,
        }
    }
}

pub(crate) fn number<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Refused + Deserialize<'de>,
{
    Given::deserialize(deserializer).map(Given::or_refused)
}

pub(crate) fn maybe<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Refused + Deserialize<'de>,
{
    let given = Option::<Given<T>>::deserialize(deserializer)?;
    Ok(given.map(Given::or_refused))
}

pub(crate) fn list<'de, D, T>(deserializer: D) -> Result<Vec<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Refused + Deserialize<'de>,
{
    let given = Vec::<Given<T>>::deserialize(deserializer)?;
    Ok(given.into_iter().map(Given::or_refused).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::{Command, Value};

    #[test]
    fn numbers_that_are_none_are_read_and_left_to_be_refused() {
        let id = uuid::Uuid::nil();
        let ring = |quantity: &str, seat: &str, course: &str, price: &str| {
            let text = format!(
                r#"{{"ring":{{"check":"{id}","line":"{id}","item":1,"quantity":{quantity},
                "seats":[{seat}],"course":{course},"price":{price},"grams":{quantity}}}}}"#
            );
            match serde_json::from_str(&text).expect("a frame") {
                Command::Ring {
                    quantity,
                    seats,
                    course,
                    price,
                    grams,
                    ..
                } => (quantity, seats, course, price, grams),
                other => panic!("{other:?}"),
            }
        };
        let good = (2, vec![3], Some(1), Some(Money::cents(1250)), Some(2));
        assert_eq!(ring("2", "3", "1", "\"12.50\""), good);
        let bad = (
            u32::MAX,
            vec![u8::MAX],
            Some(u8::MAX),
            Some(Money::cents(-1)),
            Some(u32::MAX),
        );
        for number in ["-1", "1.5", "1e30", "99999999999999999999", "\"two\""] {
            assert_eq!(ring(number, number, number, "\"1.005\""), bad, "{number}");
        }
    }

    #[test]
    fn a_discount_of_half_a_cent_is_read_and_left_to_be_refused() {
        let read = |text: &str| serde_json::from_str::<Value>(text).expect("a value");
        let none = Value::Amount(Money::cents(-1));
        assert_eq!(read(r#"{"amount":"1.005"}"#), none);
        assert_eq!(
            read(r#"{"amount":"1.50"}"#),
            Value::Amount(Money::cents(150))
        );
        assert_eq!(
            read(r#"{"percent":"5.5"}"#),
            Value::Percent(Rate(Decimal::new(55, 1)))
        );
        let none = Value::Percent(Rate(Decimal::NEGATIVE_ONE));
        assert_eq!(read(r#"{"percent":"a tenth"}"#), none);
    }
}
