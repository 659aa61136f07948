use std::{collections::BTreeMap, fmt};

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Money;

/// A VAT rate in percent, such as `7` or `5.5`; JSON shows it as a string.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Rate(#[serde(with = "rust_decimal::serde::str")] pub Decimal);

impl Rate {
    /// So many whole percent.
    #[must_use]
    pub fn percent(percent: u32) -> Self {
        Self(Decimal::from(percent))
    }

    /// So many percent of an amount, rounded half away from zero to the cent.
    #[must_use]
    pub fn of(self, amount: Money) -> Money {
        Money::rounded(amount.decimal() * self.0 / Decimal::ONE_HUNDRED).unwrap_or(Money::ZERO)
    }
}

/// As a person types it: `5.5`, `5,5` or `5,5 %`.
impl std::str::FromStr for Rate {
    type Err = rust_decimal::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let number = text.trim_end_matches('%').trim().replace(',', ".");
        Ok(Self(number.parse()?))
    }
}

/// Where the VAT of a bill is rounded to the cent; one decision a country.
#[derive(
    Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum VatRounding {
    /// Once for the sum at each rate.
    #[default]
    PerRate,
    /// For every line.
    PerLine,
}

impl fmt::Display for Rate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} %", self.0.normalize())
    }
}

impl JsonSchema for Rate {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Rate".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string", "pattern": "^[0-9]+(\\.[0-9]+)?$", "description": "VAT in percent"
        })
    }
}

/// What one rate contributes to a bill: net + tax = gross, to the cent.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct TaxLine {
    /// The rate.
    pub rate: Rate,
    /// With VAT.
    pub gross: Money,
    /// Without VAT.
    pub net: Money,
    /// The VAT.
    pub tax: Money,
}

/// The net part of a gross amount, rounded half away from zero to the cent.
#[must_use]
pub fn net_of(gross: Money, rate: Rate) -> Money {
    let hundred = Decimal::ONE_HUNDRED;
    Money::rounded(gross.decimal() * hundred / (hundred + rate.0)).unwrap_or(gross)
}

/// VAT by rate, lowest rate first.
///
/// Prices hold their VAT. By default it is taken out of the *sum* of a check's lines at each rate,
/// once, so that a bill of many small lines carries a single rounding a rate. EN 16931 computes VAT
/// a category in the same way (BT-116, BT-117).
#[must_use]
pub fn tax_lines(
    rounding: VatRounding,
    amounts: impl IntoIterator<Item = (Rate, Money)>,
) -> Vec<TaxLine> {
    let mut sums: BTreeMap<Rate, (Money, Money)> = BTreeMap::new();
    for (rate, gross) in amounts {
        let sum = sums.entry(rate).or_default();
        sum.0 += gross;
        sum.1 += net_of(gross, rate);
    }
    let lines = sums.into_iter().map(|(rate, (gross, nets))| {
        let net = match rounding {
            VatRounding::PerRate => net_of(gross, rate),
            VatRounding::PerLine => nets,
        };
        TaxLine {
            rate,
            gross,
            net,
            tax: gross - net,
        }
    });
    lines.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vat_is_taken_out_of_the_sum_and_not_out_of_each_coffee() {
        let coffee = (Rate::percent(19), Money::cents(290));
        let food = (Rate::percent(7), Money::cents(1850));
        let lines = tax_lines(VatRounding::PerRate, [coffee, coffee, coffee, food]);
        assert_eq!(lines[0].rate, Rate::percent(7));
        assert_eq!(
            (lines[0].net, lines[0].tax),
            (Money::cents(1729), Money::cents(121))
        );
        assert_eq!(
            (lines[1].net, lines[1].tax),
            (Money::cents(731), Money::cents(139))
        );
    }
}
