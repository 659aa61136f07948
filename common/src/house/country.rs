//! What the law of a country says about a restaurant's bills: dated data, never code.
//!
//! The rates are those of a restaurant with table service on the mainland; where a line says
//! *unverified*, ask an accountant before relying on it. A rule that is to end is followed by
//! the one that comes after it.

use jiff::civil::date;
use rust_decimal::Decimal;

use super::{House, ServiceMode, VatClass, VatRule};
use crate::{
    BusinessDate, Money, VatClassId,
    money::{Rate, VatRounding},
};

/// Dishes.
pub const FOOD: VatClassId = VatClassId(1);
/// Drinks without alcohol.
pub const SOFT_DRINKS: VatClassId = VatClassId(2);
/// Drinks with alcohol.
pub const ALCOHOL: VatClassId = VatClassId(3);

use ServiceMode::{DineIn, TakeAway};

const BOTH: &[ServiceMode] = &[DineIn, TakeAway];
const HERE: &[ServiceMode] = &[DineIn];
const AWAY: &[ServiceMode] = &[TakeAway];

/// A class in some modes from the first of a month on, in tenths of a percent.
type Rule = (VatClassId, &'static [ServiceMode], (i16, i8), i64);

/// A country's rules for bills.
#[derive(Clone, Copy, Debug)]
pub struct Country {
    /// ISO 3166.
    pub code: &'static str,
    /// ISO 4217.
    pub currency: &'static str,
    /// IANA name of the capital's time zone.
    pub time_zone: &'static str,
    /// Cash is rounded to a multiple of this, in cents of the currency; 0 where it is not.
    cash_step: i64,
    rules: &'static [Rule],
}

/// All countries whose rules are known.
///
/// VAT is rounded once for the sum at each rate in all of them. The VAT Directive 2006/112/EC
/// (Art. 226) asks for the tax of an invoice at each rate and leaves rounding to the member
/// states (Court of Justice, C-484/06 *Ahold*, for the Netherlands); none of these asks for a
/// rounding of each line, and EN 16931 (BR-CO-17) sums before it rounds. Switzerland: MWST-Info 16
/// leaves it to the business, *unverified*.
pub const COUNTRIES: &[Country] = &[
    // UStG § 12 (2) no. 1 and 15, annex 2: food away 7 %; in the restaurant 7 % until 2023 (by
    // no. 15, temporary), 19 % in 2024 and 2025, 7 % again from 2026. Drinks 19 %.
    Country {
        code: "DE",
        currency: "EUR",
        time_zone: "Europe/Berlin",
        cash_step: 0,
        rules: &[
            (FOOD, AWAY, (2007, 1), 70),
            (FOOD, HERE, (2007, 1), 190),
            (FOOD, HERE, (2021, 1), 70),
            (FOOD, HERE, (2024, 1), 190),
            (FOOD, HERE, (2026, 1), 70),
            (SOFT_DRINKS, BOTH, (2007, 1), 190),
            (ALCOHOL, BOTH, (2007, 1), 190),
        ],
    },
    // UStG 1994 § 10 (2): food 10 %, drinks 20 %. The 4.9 % for some foods from 2026-07 concern
    // groceries; whether they reach a restaurant's take-away is *unverified* and left out.
    Country {
        code: "AT",
        currency: "EUR",
        time_zone: "Europe/Vienna",
        cash_step: 0,
        rules: &[
            (FOOD, BOTH, (2022, 1), 100),
            (SOFT_DRINKS, BOTH, (2022, 1), 200),
            (ALCOHOL, BOTH, (2022, 1), 200),
        ],
    },
    // CGI art. 279 m: sold to be consumed at once 10 %, here or away; art. 278: alcohol 20 %.
    // What is sold closed, for later (5.5 %, art. 278-0 bis), needs a class of its own.
    Country {
        code: "FR",
        currency: "EUR",
        time_zone: "Europe/Paris",
        cash_step: 0,
        rules: &[
            (FOOD, BOTH, (2014, 1), 100),
            (SOFT_DRINKS, BOTH, (2014, 1), 100),
            (ALCOHOL, BOTH, (2014, 1), 200),
        ],
    },
    // Royal Decree no. 20: restaurant service 12 % without drinks, drinks 21 %, away 6 %. The
    // plan of 2026-03 (soft drinks here 12 %, meals away 12 %) is *unverified* and left out.
    // Rounding: Code of Economic Law, art. VI.7/1, since 2019-12.
    Country {
        code: "BE",
        currency: "EUR",
        time_zone: "Europe/Brussels",
        cash_step: 5,
        rules: &[
            (FOOD, HERE, (2010, 1), 120),
            (FOOD, AWAY, (2010, 1), 60),
            (SOFT_DRINKS, HERE, (2010, 1), 210),
            (SOFT_DRINKS, AWAY, (2010, 1), 60),
            (ALCOHOL, BOTH, (2010, 1), 210),
        ],
    },
    // Wet OB 1968 art. 9 and table I: food and soft drinks 9 %, alcohol 21 %. Rounding to five
    // cents is voluntary and usual since 2004-09.
    Country {
        code: "NL",
        currency: "EUR",
        time_zone: "Europe/Amsterdam",
        cash_step: 5,
        rules: &[
            (FOOD, BOTH, (2019, 1), 90),
            (SOFT_DRINKS, BOTH, (2019, 1), 90),
            (ALCOHOL, BOTH, (2019, 1), 210),
        ],
    },
    // MWSTG art. 25: 8.1 % since 2024; food and soft drinks 2.6 % where no service comes with
    // them (art. 25 (3)). Coins: the smallest in use is 5 centimes (WZV; the 1 and 2 centime
    // pieces are withdrawn).
    Country {
        code: "CH",
        currency: "CHF",
        time_zone: "Europe/Zurich",
        cash_step: 5,
        rules: &[
            (FOOD, HERE, (2018, 1), 77),
            (FOOD, HERE, (2024, 1), 81),
            (FOOD, AWAY, (2018, 1), 25),
            (FOOD, AWAY, (2024, 1), 26),
            (SOFT_DRINKS, HERE, (2018, 1), 77),
            (SOFT_DRINKS, HERE, (2024, 1), 81),
            (SOFT_DRINKS, AWAY, (2018, 1), 25),
            (SOFT_DRINKS, AWAY, (2024, 1), 26),
            (ALCOHOL, BOTH, (2018, 1), 77),
            (ALCOHOL, BOTH, (2024, 1), 81),
        ],
    },
    // AVL 1501/1993 § 84, § 85: food and restaurant service 14 %, 13.5 % from 2026; serving
    // alcohol at the general rate, 24 %, 25.5 % from 2024-09. Rounding: act 890/2000.
    Country {
        code: "FI",
        currency: "EUR",
        time_zone: "Europe/Helsinki",
        cash_step: 5,
        rules: &[
            (FOOD, BOTH, (2013, 1), 140),
            (FOOD, BOTH, (2026, 1), 135),
            (SOFT_DRINKS, BOTH, (2013, 1), 140),
            (SOFT_DRINKS, BOTH, (2026, 1), 135),
            (ALCOHOL, BOTH, (2013, 1), 240),
            (ALCOHOL, BOTH, (2024, 9), 255),
        ],
    },
    // ML 2023:200, chapter 9: restaurant service and food 12 %, alcohol 25 %; food away 6 % from
    // 2026-04 to 2027-12 (prop. 2025/26:55). Rounding to kronor: act 1970:1029, since 2010-10.
    Country {
        code: "SE",
        currency: "SEK",
        time_zone: "Europe/Stockholm",
        cash_step: 100,
        rules: &[
            (FOOD, BOTH, (2012, 1), 120),
            (FOOD, AWAY, (2026, 4), 60),
            (FOOD, AWAY, (2028, 1), 120),
            (SOFT_DRINKS, BOTH, (2012, 1), 120),
            (SOFT_DRINKS, AWAY, (2026, 4), 60),
            (SOFT_DRINKS, AWAY, (2028, 1), 120),
            (ALCOHOL, BOTH, (2012, 1), 250),
        ],
    },
];

impl Country {
    /// A country by its ISO 3166 code.
    #[must_use]
    pub fn of(code: &str) -> Option<&'static Self> {
        COUNTRIES.iter().find(|country| country.code == code)
    }

    /// Cash is rounded to a multiple of this; zero where it is not.
    #[must_use]
    pub const fn cash_step(&self) -> Money {
        Money::cents(self.cash_step)
    }

    /// The rates by class, mode and date.
    #[must_use]
    pub fn vat_rules(&self) -> Vec<VatRule> {
        let rules = self.rules.iter();
        let rules = rules.flat_map(|(class, modes, (year, month), tenths)| {
            modes.iter().map(|mode| VatRule {
                class: *class,
                mode: *mode,
                from: BusinessDate(date(*year, *month, 1)),
                rate: Rate(Decimal::new(*tenths, 1)),
            })
        });
        rules.collect()
    }

    /// Gives a house this country's settings; its name, stations and staff stay.
    #[must_use]
    pub fn settle(&self, house: House) -> House {
        let class = |id, name: &str| VatClass {
            id,
            name: name.into(),
        };
        House {
            country: self.code.into(),
            currency: self.currency.into(),
            time_zone: self.time_zone.into(),
            cash_step: self.cash_step(),
            vat_rounding: VatRounding::PerRate,
            vat_classes: vec![
                class(FOOD, "food"),
                class(SOFT_DRINKS, "soft drinks"),
                class(ALCOHOL, "alcohol"),
            ],
            vat_rules: self.vat_rules(),
            ..house
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Food here, food away, soft drinks here and away, alcohol; in tenths of a percent.
    fn rates(code: &str, year: i16, month: i8) -> [i64; 5] {
        let country = Country::of(code).expect("a country of the table");
        let house = country.settle(House::default());
        let day = BusinessDate(date(year, month, 15));
        [
            (FOOD, DineIn),
            (FOOD, TakeAway),
            (SOFT_DRINKS, DineIn),
            (SOFT_DRINKS, TakeAway),
            (ALCOHOL, DineIn),
        ]
        .map(|(class, mode)| {
            let rate = house.rate(class, mode, day).expect("a rate");
            i64::try_from((rate.0 * Decimal::TEN).normalize().mantissa()).expect("small")
        })
    }

    #[test]
    fn a_dish_is_taxed_as_its_day_and_its_country_have_it() {
        assert_eq!(rates("DE", 2023, 12), [70, 70, 190, 190, 190]);
        assert_eq!(rates("DE", 2025, 12), [190, 70, 190, 190, 190]);
        assert_eq!(rates("DE", 2026, 1), [70, 70, 190, 190, 190]);
        assert_eq!(rates("AT", 2026, 11), [100, 100, 200, 200, 200]);
        assert_eq!(rates("FR", 2026, 11), [100, 100, 100, 100, 200]);
        assert_eq!(rates("BE", 2026, 1), [120, 60, 210, 60, 210]);
        assert_eq!(rates("NL", 2026, 11), [90, 90, 90, 90, 210]);
        assert_eq!(rates("CH", 2026, 11), [81, 26, 81, 26, 81]);
        assert_eq!(rates("FI", 2025, 6), [140, 140, 140, 140, 255]);
        assert_eq!(rates("FI", 2026, 11), [135, 135, 135, 135, 255]);
        assert_eq!(rates("SE", 2026, 3), [120, 120, 120, 120, 250]);
        assert_eq!(rates("SE", 2026, 11), [120, 60, 120, 60, 250]);
        assert_eq!(rates("SE", 2028, 1), [120, 120, 120, 120, 250]);
    }

    #[test]
    fn cash_is_rounded_where_the_small_coins_are_gone() {
        let step = |code| Country::of(code).expect("known").cash_step().in_cents();
        let steps = ["DE", "AT", "FR", "BE", "NL", "FI", "CH", "SE"].map(step);
        assert_eq!(steps, [0, 0, 0, 5, 5, 5, 5, 100]);
    }
}
