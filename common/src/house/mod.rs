//! The house itself: its name, where it lies, its rates, its stations.

pub mod country;
mod device;
mod epc;
mod flaw;
mod kitchen;
mod layout;

use jiff::tz::TimeZone;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    AccountId, BusinessDate, Language, Money, Rejection, Stamp, State, StationId, VatClassId,
    money::{Rate, VatRounding},
};

pub use country::Country;
pub use device::{CodePage, MailServer, Printer, Prints, Reach, Scale, SmsGateway};
pub use epc::{EpcImpossible, epc_payload};
pub use flaw::{Flaw, rule_path};
pub use kitchen::{Detour, KitchenRules, Station};
pub use layout::Layout;

/// What a guest can do with the food; the VAT rate may depend on it.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum ServiceMode {
    /// Eaten here.
    #[default]
    DineIn,
    /// Taken away.
    TakeAway,
    /// Brought to the guest; taxed as what is taken away.
    Delivery,
}

impl ServiceMode {
    /// The mode whose VAT rules hold.
    #[must_use]
    pub const fn taxed_as(self) -> Self {
        match self {
            Self::DineIn => Self::DineIn,
            Self::TakeAway | Self::Delivery => Self::TakeAway,
        }
    }
}

/// A class of goods for VAT.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct VatClass {
    /// Its number on items.
    pub id: VatClassId,
    /// Its name on reports.
    pub name: String,
}

/// The rate of a class in a service mode from a date on; the latest rule that has begun holds.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct VatRule {
    /// The class.
    pub class: VatClassId,
    /// The service mode.
    pub mode: ServiceMode,
    /// The first business day.
    pub from: BusinessDate,
    /// In percent.
    pub rate: Rate,
}

/// The house's settings.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize, JsonSchema)]
pub struct House {
    /// The restaurant's name.
    pub name: String,
    /// Street, town, VAT number: as printed on receipts, a line each.
    pub address: Vec<String>,
    /// A house that only shows how it works; it says so on every screen and paper.
    pub demo: bool,
    /// ISO 4217, such as `EUR`.
    pub currency: String,
    /// IANA name, such as `Europe/Berlin`.
    pub time_zone: String,
    /// The hour at which a business day begins, 0 to 23.
    pub day_begins: u8,
    /// Classes of goods.
    pub vat_classes: Vec<VatClass>,
    /// Their rates by mode and date.
    pub vat_rules: Vec<VatRule>,
    /// Where lines are made.
    pub stations: Vec<Station>,
    /// Minutes after which a ticket is due soon, and late.
    pub ticket_minutes: (u32, u32),
    /// Whether a receipt is put on paper (a file, until printers are set up) when a check settles.
    pub receipts_on_paper: bool,
    /// ISO 3166 code of the country whose rules hold, such as `DE`; empty where nobody said.
    #[serde(default)]
    pub country: String,
    /// Cash is rounded to a multiple of this (5 centimes, 1 krona); zero where it is not.
    #[serde(default)]
    pub cash_step: Money,
    /// Where VAT is rounded.
    #[serde(default)]
    pub vat_rounding: VatRounding,
    /// Added to the bills of large parties.
    #[serde(default)]
    pub service_charge: Option<ServiceRule>,
    /// The largest discount, in percent, that waiters give by themselves.
    #[serde(default)]
    pub discount_limit: Rate,
    /// Where guests transfer to; without it no transfer is offered.
    #[serde(default)]
    pub bank: Option<Bank>,
    /// Who pays later.
    #[serde(default)]
    pub accounts: Vec<Account>,
    /// Counts the publications, as the menu's does.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub version: u32,
    /// What names on the menu are written in, and screens and guests' papers where nobody chose.
    #[serde(default)]
    pub language: Language,
    /// What kitchen tickets are written in.
    #[serde(default)]
    pub kitchen_language: Language,
    /// How guests' papers look.
    #[serde(default)]
    pub layout: Layout,
    /// Where papers come out; files in the house's folder while there is none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub printers: Vec<Printer>,
    /// How mail leaves the house; its password lies in a side table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mail: Option<MailServer>,
    /// How short messages leave the house; its token lies in a side table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sms: Option<SmsGateway>,
    /// Scales that the house can read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub scales: Vec<Scale>,
    /// How the kitchen works.
    #[serde(default)]
    pub kitchen: KitchenRules,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "as serde asks")]
const fn is_zero(number: &u32) -> bool {
    *number == 0
}

/// A service charge for parties from a size on. It is turnover, unlike a tip.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct ServiceRule {
    /// The smallest party, in covers.
    pub from_covers: u8,
    /// Of the bill after discounts, in percent.
    pub percent: Rate,
}

/// The house's account with a bank, as a SEPA transfer needs it.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize, JsonSchema)]
pub struct Bank {
    /// Whose account it is, at most 70 characters.
    pub name: String,
    /// Without spaces.
    pub iban: String,
    /// May be empty within the EEA.
    #[serde(default)]
    pub bic: String,
}

/// A regular guest or company that pays later.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Account {
    /// Its number.
    pub id: AccountId,
    /// As on the bill.
    pub name: String,
    /// Owed at most.
    pub limit: Money,
}

impl House {
    /// The house's time zone; UTC while the name is not known.
    #[must_use]
    pub fn zone(&self) -> TimeZone {
        TimeZone::get(&self.time_zone).unwrap_or(TimeZone::UTC)
    }

    /// The business date of a moment.
    #[must_use]
    pub fn business_date(&self, stamp: Stamp) -> BusinessDate {
        BusinessDate::of(stamp, &self.zone(), self.day_begins)
    }

    /// The hour of the day, 0 to 23, on the house's wall clock.
    #[must_use]
    pub fn hour(&self, stamp: Stamp) -> u8 {
        u8::try_from(stamp.timestamp().to_zoned(self.zone()).hour()).unwrap_or(0)
    }

    /// The VAT rate for a class in a mode on a business day.
    #[must_use]
    pub fn rate(&self, class: VatClassId, mode: ServiceMode, date: BusinessDate) -> Option<Rate> {
        self.vat_rules
            .iter()
            .filter(|rule| rule.class == class && rule.mode == mode.taxed_as() && rule.from <= date)
            .max_by_key(|rule| rule.from)
            .map(|rule| rule.rate)
    }

    /// A station's name, or nothing where it is gone.
    #[must_use]
    pub fn station_name(&self, id: StationId) -> &str {
        self.stations
            .iter()
            .find(|station| station.id == id)
            .map_or("", |station| &station.name)
    }

    /// The sign that stands before amounts for guests.
    #[must_use]
    pub fn currency_sign(&self) -> &str {
        match self.currency.as_str() {
            "EUR" => "€",
            "GBP" => "£",
            "USD" => "$",
            other => other,
        }
    }

    pub(crate) fn apply(&mut self, event: &Event) {
        match event {
            Event::Published(house) => {
                let version = self.version + 1;
                self.clone_from(&**house);
                self.version = version;
            }
        }
    }
}

/// All that a new house needs before its doors open.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Founding {
    /// Settings.
    pub house: House,
    /// The menu.
    pub menu: crate::menu::Menu,
    /// Rooms and tables.
    pub floor: crate::floor::Plan,
    /// The people with their PINs; the PINs go into a side table, never into an event.
    pub staff: Vec<(crate::staff::Person, String)>,
    /// Cash in the drawer.
    pub float: Money,
}

/// What can be asked of the house's settings.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Replace all settings at once.
    Publish(Box<House>),
}

/// What happened to the house's settings.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// All settings were replaced.
    Published(Box<House>),
}

pub(crate) fn decide(state: &State, command: &Command) -> Result<Vec<crate::Event>, Rejection> {
    match command {
        Command::Publish(house) => {
            if ![0, state.house.version].contains(&house.version) {
                return Err(Rejection::ChangedMeanwhile);
            }
            if let Some((_, why)) = house.flaws().into_iter().next() {
                return Err(why);
            }
            Ok(vec![crate::Event::House(Event::Published(house.clone()))])
        }
    }
}

#[cfg(all(test, feature = "demo"))]
mod tests {
    use super::*;

    #[test]
    fn a_house_that_cannot_work_is_refused_by_the_name_of_its_setting() {
        let good = crate::demo::house().house;
        assert_eq!(good.flaws(), []);
        let bad = |change: fn(&mut House)| {
            let mut house = good.clone();
            change(&mut house);
            match house.flaws().into_iter().next() {
                Some((_, Rejection::SettingImpossible { name })) => name,
                other => panic!("{other:?}"),
            }
        };
        assert_eq!(bad(|house| house.day_begins = 24), "day_begins");
        assert_eq!(bad(|house| house.currency.clear()), "currency");
        assert_eq!(bad(|house| house.vat_classes.clear()), "vat_rules");
        assert_eq!(
            bad(|house| house.vat_rules[0].rate = Rate::percent(700)),
            "vat_rules"
        );
        assert_eq!(
            bad(|house| house.stations[5].id = house.stations[0].id),
            "stations"
        );
        assert_eq!(
            bad(|house| house.ticket_minutes = (14, 8)),
            "ticket_minutes"
        );
    }
}
