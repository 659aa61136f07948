use std::collections::BTreeSet;

use jiff::tz::TimeZone;

use super::{House, Layout, Printer, Reach, ServiceMode, Station, VatRule, epc};
use crate::{Money, PrinterId, Rejection, money::Rate};

/// Names of people and things have at most so many characters.
const LONGEST_NAME: usize = 60;
/// An address, a header and a footer have at most so many lines of paper.
const MOST_LINES: usize = 12;
/// And a line so many characters.
const LONGEST_LINE: usize = 64;
/// Pixels across a logo, and down.
const LOGO: (usize, usize) = (576, 400);
/// Characters in a line of paper.
const COLUMNS: std::ops::RangeInclusive<u8> = 24..=64;

/// A setting with which no house can work: its path, and why not.
pub type Flaw = (String, Rejection);

impl House {
    /// All settings with which no house can work. The path is the field's name, as in JSON, with
    /// the number of the row in between: `printers/3/columns`.
    #[must_use]
    pub fn flaws(&self) -> Vec<Flaw> {
        let mut found = Found::default();
        if self.name.trim().is_empty() {
            found.name_missing("name");
        }
        found.check(self.name.chars().count() <= LONGEST_NAME, "name", "long");
        found.check(lines_fit(&self.address), "address", "lines");
        if TimeZone::get(&self.time_zone).is_err() {
            let name = self.time_zone.clone();
            found.add("time_zone", Rejection::TimeZoneUnknown { name });
        }
        let currency = self.currency.trim();
        found.check(!currency.is_empty(), "currency", "currency");
        found.check(self.day_begins <= 23, "day_begins", "day_begins");
        self.vat_flaws(&mut found);
        self.station_flaws(&mut found);
        self.money_flaws(&mut found);
        layout_flaws(&self.layout, &mut found);
        self.printer_flaws(&mut found);
        self.gateway_flaws(&mut found);
        found.0
    }

    fn vat_flaws(&self, found: &mut Found) {
        let mut ids = BTreeSet::new();
        for class in &self.vat_classes {
            let path = format!("vat_classes/{}", class.id.0);
            found.check(ids.insert(class.id), &path, "vat_rules");
            found.named(&class.name, &path);
            for mode in [ServiceMode::DineIn, ServiceMode::TakeAway] {
                let mut rules = self.vat_rules.iter();
                let has = rules.any(|rule| rule.class == class.id && rule.mode == mode);
                found.check(has, &path, "rates");
            }
        }
        let hundred = Rate::percent(100);
        let sound = |rule: &VatRule| rule.rate >= Rate::percent(0) && rule.rate <= hundred;
        for rule in &self.vat_rules {
            let path = rule_path(rule);
            let known = ids.contains(&rule.class);
            found.check(known && sound(rule), &path, "vat_rules");
        }
    }

    fn station_flaws(&self, found: &mut Found) {
        let mut ids = BTreeSet::new();
        for station in &self.stations {
            let path = format!("stations/{}", station.id.0);
            found.check(ids.insert(station.id), &path, "stations");
            found.named(&station.name, &path);
            let capacity = station.capacity.is_none_or(|most| (1..=99).contains(&most));
            found.check(capacity, &format!("{path}/capacity"), "capacity");
            let fallback = station.fallback.is_none() || self.falls_back(station);
            found.check(fallback, &format!("{path}/fallback"), "fallback");
        }
        for (n, detour) in self.kitchen.detours.iter().enumerate() {
            let known = |id| self.station(id).is_some();
            let sound = known(detour.from) && known(detour.to) && detour.from != detour.to;
            found.check(sound, &format!("kitchen/detours/{n}"), "detour");
        }
        let (soon, late) = self.ticket_minutes;
        found.check(soon <= late, "ticket_minutes", "ticket_minutes");
    }

    /// Whether a station's fallbacks come to an end, each of them a station of the house.
    fn falls_back(&self, station: &Station) -> bool {
        let mut seen = BTreeSet::from([station.id]);
        let mut next = station.fallback;
        while let Some(id) = next {
            let Some(one) = self.station(id).filter(|_| seen.insert(id)) else {
                return false;
            };
            next = one.fallback;
        }
        true
    }

    fn money_flaws(&self, found: &mut Found) {
        found.check(!self.cash_step.is_negative(), "cash_step", "cash_step");
        let percent = |rate: Rate| rate >= Rate::percent(0) && rate <= Rate::percent(100);
        found.check(percent(self.discount_limit), "discount_limit", "percent");
        if let Some(rule) = &self.service_charge {
            found.check(percent(rule.percent), "service_charge/percent", "percent");
        }
        if let Some(bank) = &self.bank {
            let [name, iban, bic] = epc::sound(bank);
            found.check(name, "bank/name", "bank_name");
            found.check(iban, "bank/iban", "iban");
            found.check(bic, "bank/bic", "bic");
        }
        let mut ids = BTreeSet::new();
        for account in &self.accounts {
            let path = format!("accounts/{}", account.id.0);
            found.check(ids.insert(account.id), &path, "number");
            found.named(&account.name, &path);
            found.check(account.limit >= Money::ZERO, &path, "limit");
        }
    }

    fn printer_flaws(&self, found: &mut Found) {
        let mut ids = BTreeSet::new();
        for printer in &self.printers {
            let path = format!("printers/{}", printer.id.0);
            found.check(ids.insert(printer.id), &path, "number");
            found.named(&printer.name, &path);
            let columns = COLUMNS.contains(&printer.columns);
            found.check(columns, &format!("{path}/columns"), "columns");
            reach_flaws(&printer.reach, &path, found);
            let fallback = printer.fallback.is_none() || self.ends(printer);
            found.check(fallback, &format!("{path}/fallback"), "fallback");
        }
        let mut ids = BTreeSet::new();
        for scale in &self.scales {
            let path = format!("scales/{}", scale.id.0);
            found.check(ids.insert(scale.id), &path, "number");
            found.named(&scale.name, &path);
            reach_flaws(&scale.reach, &path, found);
        }
    }

    /// Whether a printer's fallbacks come to an end, each of them a printer of the house.
    fn ends(&self, printer: &Printer) -> bool {
        let mut seen = BTreeSet::from([printer.id]);
        let mut next = printer.fallback;
        while let Some(id) = next {
            let Some(one) = self.printer(id).filter(|_| seen.insert(id)) else {
                return false;
            };
            next = one.fallback;
        }
        true
    }

    fn printer(&self, id: PrinterId) -> Option<&Printer> {
        self.printers.iter().find(|printer| printer.id == id)
    }

    fn gateway_flaws(&self, found: &mut Found) {
        if let Some(mail) = &self.mail {
            found.check(!mail.host.trim().is_empty(), "mail/host", "host");
            found.check(mail.port > 0, "mail/port", "port");
            let parts = mail.from.split_once('@');
            let from = parts.is_some_and(|(who, at)| !who.is_empty() && !at.is_empty());
            found.check(from, "mail/from", "mail_address");
        }
        if let Some(sms) = &self.sms {
            let web = sms.url.starts_with("https://") || sms.url.starts_with("http://");
            found.check(web, "sms/url", "url");
        }
    }
}

/// The path of a dated rate.
#[must_use]
pub fn rule_path(rule: &VatRule) -> String {
    let mode = match rule.mode.taxed_as() {
        ServiceMode::DineIn => "here",
        ServiceMode::TakeAway | ServiceMode::Delivery => "away",
    };
    format!("vat_rules/{}/{mode}/{}", rule.class.0, rule.from.0)
}

fn layout_flaws(layout: &Layout, found: &mut Found) {
    found.check(lines_fit(&layout.header), "layout/header", "lines");
    found.check(lines_fit(&layout.footer), "layout/footer", "lines");
    let (wide, high) = LOGO;
    let logo = layout.logo.len() <= high && layout.logo.iter().all(|row| row.len() <= wide);
    found.check(logo, "layout/logo", "logo");
    let fetch = layout.fetch_from.as_str();
    let web = fetch.starts_with("https://") || fetch.starts_with("http://");
    let fits = fetch.is_empty() || (web && fetch.len() <= 120);
    found.check(fits, "layout/fetch_from", "url");
}

fn reach_flaws(reach: &Reach, path: &str, found: &mut Found) {
    match reach {
        Reach::Tcp { host, port } => {
            found.check(!host.trim().is_empty(), &format!("{path}/host"), "host");
            found.check(*port > 0, &format!("{path}/port"), "port");
        }
        Reach::Usb { path: file } => {
            found.check(!file.trim().is_empty(), &format!("{path}/path"), "path");
        }
        Reach::Serial { path: file, baud } => {
            found.check(!file.trim().is_empty(), &format!("{path}/path"), "path");
            let baud = (300..=921_600).contains(baud);
            found.check(baud, &format!("{path}/baud"), "baud");
        }
    }
}

fn lines_fit(lines: &[String]) -> bool {
    let short = |line: &String| line.chars().count() <= LONGEST_LINE;
    lines.len() <= MOST_LINES && lines.iter().all(short)
}

#[derive(Default)]
struct Found(Vec<Flaw>);

impl Found {
    fn add(&mut self, path: &str, why: Rejection) {
        self.0.push((path.to_owned(), why));
    }

    fn name_missing(&mut self, path: &str) {
        self.add(path, Rejection::NameMissing);
    }

    fn check(&mut self, sound: bool, path: &str, name: &str) {
        if !sound {
            let name = name.to_owned();
            self.add(path, Rejection::SettingImpossible { name });
        }
    }

    fn named(&mut self, name: &str, path: &str) {
        let path = format!("{path}/name");
        if name.trim().is_empty() {
            self.name_missing(&path);
        }
        self.check(name.chars().count() <= LONGEST_NAME, &path, "long");
    }
}

#[cfg(all(test, feature = "demo"))]
mod tests {
    use super::*;
    use crate::{
        StationId,
        house::{Bank, CodePage, MailServer, Prints},
    };

    fn printer(id: u32, fallback: Option<u32>) -> Printer {
        Printer {
            id: PrinterId(id),
            name: format!("Printer {id}"),
            reach: Reach::Tcp {
                host: "10.0.0.9".into(),
                port: 9100,
            },
            code_page: CodePage::Cp858,
            columns: 42,
            prints: vec![Prints::Guests, Prints::Station(StationId(1))],
            fallback: fallback.map(PrinterId),
            drawer: false,
        }
    }

    /// The paths at which a house that was sound has flaws after a change.
    fn flawed(change: impl FnOnce(&mut House)) -> Vec<String> {
        let mut house = crate::demo::house().house;
        house.printers = vec![printer(1, Some(2)), printer(2, Some(3)), printer(3, None)];
        assert_eq!(house.flaws(), []);
        change(&mut house);
        house.flaws().into_iter().map(|(path, _)| path).collect()
    }

    #[test]
    fn a_printer_that_cannot_print_is_found_at_its_field() {
        assert_eq!(
            flawed(|house| house.printers[1].columns = 80),
            ["printers/2/columns"]
        );
        assert_eq!(
            flawed(|house| house.printers[1].name = " ".into()),
            ["printers/2/name"]
        );
        assert_eq!(
            flawed(|house| house.printers[2].id = PrinterId(9)),
            ["printers/1/fallback", "printers/2/fallback"]
        );
        let no_port = Reach::Tcp {
            host: String::new(),
            port: 0,
        };
        assert_eq!(
            flawed(|house| house.printers[0].reach = no_port),
            ["printers/1/host", "printers/1/port"]
        );
    }

    #[test]
    fn fallbacks_that_lead_back_are_found_at_each_of_them() {
        assert_eq!(
            flawed(|house| house.printers[2].fallback = Some(PrinterId(1))),
            [1, 2, 3].map(|id| format!("printers/{id}/fallback"))
        );
        assert_eq!(
            flawed(|house| house.printers[2].fallback = Some(PrinterId(3))),
            [1, 2, 3].map(|id| format!("printers/{id}/fallback"))
        );
    }

    #[test]
    fn money_and_mail_are_held_against_what_banks_and_servers_take() {
        let bank = Bank {
            name: String::new(),
            iban: "DE00110220330123456789".into(),
            bic: "X".into(),
        };
        assert_eq!(
            flawed(|house| house.bank = Some(bank)),
            ["bank/name", "bank/iban", "bank/bic"]
        );
        let mail = MailServer {
            host: String::new(),
            port: 587,
            encrypted: true,
            user: String::new(),
            from: "bonjour".into(),
        };
        assert_eq!(
            flawed(|house| house.mail = Some(mail)),
            ["mail/host", "mail/from"]
        );
        let long = vec!["x".repeat(65)];
        assert_eq!(
            flawed(|house| house.layout.footer = long),
            ["layout/footer"]
        );
    }

    #[test]
    fn every_class_has_a_rate_here_and_away() {
        let away = |rule: &VatRule| rule.mode == ServiceMode::TakeAway && rule.class.0 == 1;
        assert_eq!(
            flawed(|house| house.vat_rules.retain(|rule| !away(rule))),
            ["vat_classes/1"]
        );
    }
}
