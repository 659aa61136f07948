//! Changes to the settings, each with the path of what it changes. They are kept as a list, so
//! that the last one can be taken back, and all of them can be laid over what somebody else has
//! published meanwhile.

use common::{
    AccountId, Money, PrinterId, ScaleId, StaffId, Stamp, StationId, VatClassId,
    house::{
        Account, Bank, CodePage, House, MailServer, Printer, Prints, Scale, ServiceRule,
        SmsGateway, Station, VatClass, VatRule, country::COUNTRIES, rule_path,
    },
    money::{Rate, VatRounding},
    staff::{Person, Right, Role},
};
use ui::words::Language;

use super::{
    edit_kitchen,
    typed::{
        bank_text, either, flip, lines, mail_text, maybe, mode_of, number, on_off, reach,
        reach_text,
    },
};
use crate::setup::rate;

/// All that is edited here.
#[derive(Clone, PartialEq, Debug, Default)]
pub(crate) struct Setting {
    pub(crate) house: House,
    pub(crate) people: Vec<Person>,
}

/// What is done to a setting.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Change {
    /// Something is typed.
    Text(String),
    /// One of several is chosen.
    Choose(usize),
    /// One of several is turned on or off.
    Toggle(usize),
    Add,
    /// A dated rate, in place of one from the same day on.
    AddRate(String),
    Remove,
}

/// A change, and what it changes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Edit {
    pub(crate) path: String,
    pub(crate) change: Change,
}

impl Edit {
    /// Whether what was typed at a path is over: the row there is gone, or another one's.
    pub(crate) fn ends(&self, path: &str) -> bool {
        const DETOURS: &str = "kitchen/detours/";
        let below = path.strip_prefix(self.path.as_str());
        // They are told apart by their places only, and those behind it move up.
        let moved = self.path.starts_with(DETOURS) && path.starts_with(DETOURS);
        moved || below.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }
}

pub(crate) const CODE_PAGES: [CodePage; 5] = [
    CodePage::Cp858,
    CodePage::Wpc1252,
    CodePage::Cp850,
    CodePage::Cp437,
    CodePage::Ascii,
];

pub(crate) const ROLES: [Role; 4] = [Role::Cook, Role::Waiter, Role::Manager, Role::Owner];

/// What does not come with a role, in the sequence in which it is offered.
pub(crate) fn beyond(role: Role) -> impl Iterator<Item = Right> {
    let all = Right::ALL.into_iter();
    all.filter(move |right| !role.has(*right))
}

impl Setting {
    /// Nothing where the path leads nowhere any more, or what was typed cannot be read.
    pub(crate) fn apply(&mut self, edit: &Edit) -> Option<()> {
        let path: Vec<&str> = edit.path.split('/').collect();
        match &edit.change {
            Change::Text(text) => self.text(&path, text),
            Change::Choose(n) => self.choose(&path, *n),
            Change::Toggle(n) => self.toggle(&path, *n),
            Change::Add => self.add(&path),
            Change::AddRate(text) => {
                self.remove(&path)?;
                self.add(&path)?;
                self.text(&path, text)
            }
            Change::Remove => self.remove(&path),
        }
    }

    fn text(&mut self, path: &[&str], text: &str) -> Option<()> {
        let house = &mut self.house;
        match path {
            ["name"] => text.clone_into(&mut house.name),
            ["address"] => house.address = lines(text),
            ["currency"] => house.currency = text.trim().to_uppercase(),
            ["time_zone"] => text.trim().clone_into(&mut house.time_zone),
            ["day_begins"] => house.day_begins = number(text)?,
            ["ticket_minutes", "soon"] => house.ticket_minutes.0 = number(text)?,
            ["ticket_minutes"] => house.ticket_minutes.1 = number(text)?,
            ["cash_step"] => house.cash_step = rate::amount(text)?,
            ["discount_limit"] => house.discount_limit = rate::read(text)?,
            ["layout", "header"] => house.layout.header = lines(text),
            ["layout", "footer"] => house.layout.footer = lines(text),
            ["layout", "fetch_from"] => text.trim().clone_into(&mut house.layout.fetch_from),
            ["service_charge", "from"] => {
                house.service_charge.as_mut()?.from_covers = number(text)?;
            }
            ["service_charge", "percent"] => {
                house.service_charge.as_mut()?.percent = rate::read(text)?;
            }
            ["bank", field] => bank_text(house.bank.as_mut()?, field, text)?,
            ["mail", field] => mail_text(house.mail.as_mut()?, field, text)?,
            ["sms", "url"] => text.trim().clone_into(&mut house.sms.as_mut()?.url),
            ["sms", "from"] => text.trim().clone_into(&mut house.sms.as_mut()?.from),
            ["vat_rules", ..] => self.rule(path)?.rate = rate::read(text)?,
            ["kitchen", rest @ ..] => edit_kitchen::text(house, rest, text)?,
            [list, id, field] => self.text_of(list, id.parse().ok()?, field, text)?,
            _ => return None,
        }
        Some(())
    }

    fn text_of(&mut self, list: &str, id: u32, field: &str, text: &str) -> Option<()> {
        let name = text.to_owned();
        match (list, field) {
            ("stations", "name") => self.station(id)?.name = name,
            ("stations", "capacity") => self.station(id)?.capacity = maybe(text, number)?,
            ("vat_classes", "name") => self.class(id)?.name = name,
            ("people", "name") => self.person(id)?.name = name,
            ("accounts", "name") => self.account(id)?.name = name,
            ("accounts", "limit") => self.account(id)?.limit = rate::amount(text)?,
            ("printers", "name") => self.printer(id)?.name = name,
            ("printers", "columns") => self.printer(id)?.columns = number(text)?,
            ("printers", field) => reach_text(&mut self.printer(id)?.reach, field, text)?,
            ("scales", "name") => self.scale(id)?.name = name,
            ("scales", field) => reach_text(&mut self.scale(id)?.reach, field, text)?,
            _ => return None,
        }
        Some(())
    }

    fn choose(&mut self, path: &[&str], n: usize) -> Option<()> {
        let house = &mut self.house;
        match path {
            ["country"] => {
                let names: Vec<String> = house.vat_classes.iter().map(|c| c.name.clone()).collect();
                *house = COUNTRIES.get(n)?.settle(std::mem::take(house));
                for (class, name) in house.vat_classes.iter_mut().zip(names) {
                    class.name = name;
                }
            }
            ["language"] => house.language = *Language::ALL.get(n)?,
            ["kitchen_language"] => house.kitchen_language = *Language::ALL.get(n)?,
            ["vat_rounding"] => {
                house.vat_rounding = [VatRounding::PerRate, VatRounding::PerLine][n.min(1)];
            }
            ["printers", id, "reach"] => self.printer(id.parse().ok()?)?.reach = reach(n),
            ["printers", id, "code_page"] => {
                self.printer(id.parse().ok()?)?.code_page = *CODE_PAGES.get(n)?;
            }
            ["printers", id, "fallback"] => {
                let id = id.parse().ok()?;
                let others = house.printers.iter().map(|one| one.id);
                let mut others = others.filter(|one| one.0 != id);
                let fallback = n.checked_sub(1).and_then(|n| others.nth(n));
                self.printer(id)?.fallback = fallback;
            }
            ["stations", id, "fallback"] => {
                edit_kitchen::fall_back(house, StationId(id.parse().ok()?), n)?;
            }
            ["stations", id, "paper_only"] => {
                self.station(id.parse().ok()?)?.paper_only = n == 1;
            }
            ["kitchen", rest @ ..] => edit_kitchen::choose(house, rest, n)?,
            ["scales", id, "reach"] => self.scale(id.parse().ok()?)?.reach = reach(n),
            ["people", id, "role"] => self.person(id.parse().ok()?)?.role = *ROLES.get(n)?,
            _ => return None,
        }
        Some(())
    }

    fn toggle(&mut self, path: &[&str], n: usize) -> Option<()> {
        let house = &mut self.house;
        match path {
            ["receipts_on_paper"] => flip(&mut house.receipts_on_paper),
            ["layout", "large_name"] => flip(&mut house.layout.large_name),
            ["layout", "seats"] => flip(&mut house.layout.seats),
            ["layout", "free_choices"] => flip(&mut house.layout.free_choices),
            ["layout", "waiter"] => flip(&mut house.layout.waiter),
            ["service_charge"] => on_off(&mut house.service_charge, || ServiceRule {
                from_covers: 6,
                percent: Rate::percent(10),
            }),
            ["bank"] => on_off(&mut house.bank, Bank::default),
            ["mail"] => on_off(&mut house.mail, || MailServer {
                host: String::new(),
                port: 587,
                encrypted: true,
                user: String::new(),
                from: String::new(),
            }),
            ["sms"] => on_off(&mut house.sms, || SmsGateway {
                url: String::new(),
                from: String::new(),
            }),
            ["mail", "encrypted"] => flip(&mut house.mail.as_mut()?.encrypted),
            ["printers", id, "drawer"] => flip(&mut self.printer(id.parse().ok()?)?.drawer),
            ["printers", id, "prints"] => {
                let what = match n {
                    0 => Prints::Guests,
                    1 => Prints::Reports,
                    n => Prints::Station(house.stations.get(n - 2)?.id),
                };
                either(&mut self.printer(id.parse().ok()?)?.prints, what);
            }
            ["kitchen", rest @ ..] => edit_kitchen::toggle(house, rest, n)?,
            ["people", id, "may"] => {
                let person = self.person(id.parse().ok()?)?;
                let right = beyond(person.role).nth(n)?;
                either(&mut person.may, right);
            }
            _ => return None,
        }
        Some(())
    }

    fn add(&mut self, path: &[&str]) -> Option<()> {
        let house = &mut self.house;
        if let ["vat_rules", class, mode, from] = path {
            house.vat_rules.push(VatRule {
                class: VatClassId(class.parse().ok()?),
                mode: mode_of(mode)?,
                from: common::BusinessDate(from.parse().ok()?),
                rate: Rate::percent(0),
            });
            return Some(());
        }
        if let ["kitchen", "detours", _] = path {
            return edit_kitchen::add(house);
        }
        let [list, id] = path else { return None };
        let (id, name) = (id.parse().ok()?, String::new());
        match *list {
            "stations" => house.stations.push(Station {
                id: StationId(id),
                name,
                ..Station::default()
            }),
            "vat_classes" => house.vat_classes.push(VatClass {
                id: VatClassId(id),
                name,
            }),
            "accounts" => house.accounts.push(Account {
                id: AccountId(id),
                name,
                limit: Money::cents(100_000),
            }),
            "printers" => house.printers.push(Printer {
                id: PrinterId(id),
                name,
                reach: reach(0),
                code_page: CodePage::default(),
                columns: 42,
                prints: Vec::new(),
                fallback: None,
                drawer: false,
            }),
            "scales" => house.scales.push(Scale {
                id: ScaleId(id),
                name,
                reach: reach(2),
            }),
            "people" => self.people.push(Person {
                id: StaffId(id),
                name,
                role: Role::Waiter,
                may: Vec::new(),
            }),
            _ => return None,
        }
        Some(())
    }

    fn remove(&mut self, path: &[&str]) -> Option<()> {
        let house = &mut self.house;
        if path.first() == Some(&"vat_rules") {
            let path = path.join("/");
            house.vat_rules.retain(|rule| rule_path(rule) != path);
            return Some(());
        }
        if let ["kitchen", "detours", n] = path {
            return edit_kitchen::remove(house, n);
        }
        let [list, id] = path else { return None };
        let id: u32 = id.parse().ok()?;
        match *list {
            "stations" => house.stations.retain(|one| one.id.0 != id),
            "vat_classes" => {
                house.vat_classes.retain(|one| one.id.0 != id);
                house.vat_rules.retain(|rule| rule.class.0 != id);
            }
            "accounts" => house.accounts.retain(|one| one.id.0 != id),
            "printers" => house.printers.retain(|one| one.id.0 != id),
            "scales" => house.scales.retain(|one| one.id.0 != id),
            "people" => self.people.retain(|one| one.id.0 != id),
            _ => return None,
        }
        Some(())
    }

    fn rule(&mut self, path: &[&str]) -> Option<&mut VatRule> {
        let path = path.join("/");
        let mut rules = self.house.vat_rules.iter_mut();
        rules.find(|rule| rule_path(rule) == path)
    }

    fn station(&mut self, id: u32) -> Option<&mut Station> {
        self.house.stations.iter_mut().find(|one| one.id.0 == id)
    }

    fn class(&mut self, id: u32) -> Option<&mut VatClass> {
        self.house.vat_classes.iter_mut().find(|one| one.id.0 == id)
    }

    fn account(&mut self, id: u32) -> Option<&mut Account> {
        self.house.accounts.iter_mut().find(|one| one.id.0 == id)
    }

    fn printer(&mut self, id: u32) -> Option<&mut Printer> {
        self.house.printers.iter_mut().find(|one| one.id.0 == id)
    }

    fn scale(&mut self, id: u32) -> Option<&mut Scale> {
        self.house.scales.iter_mut().find(|one| one.id.0 == id)
    }

    fn person(&mut self, id: u32) -> Option<&mut Person> {
        self.people.iter_mut().find(|one| one.id.0 == id)
    }

    /// The path of the next one of a list, with a number that nobody has. People and accounts
    /// take theirs from the clock: whoever comes must not be taken for somebody who has left.
    pub(crate) fn next_of(&self, list: &str, now: Stamp) -> String {
        let house = &self.house;
        if list == "kitchen/detours" {
            return format!("{list}/{}", house.kitchen.detours.len());
        }
        let last = match list {
            "stations" => house.stations.iter().map(|one| one.id.0).max(),
            "vat_classes" => house.vat_classes.iter().map(|one| one.id.0).max(),
            "accounts" => house.accounts.iter().map(|one| one.id.0).max(),
            "printers" => house.printers.iter().map(|one| one.id.0).max(),
            "scales" => house.scales.iter().map(|one| one.id.0).max(),
            _ => self.people.iter().map(|one| one.id.0).max(),
        };
        let mut next = last.unwrap_or(0) + 1;
        if ["accounts", "people"].contains(&list) {
            next = next.max(u32::try_from(now.millis() / 1000).unwrap_or(0));
        }
        format!("{list}/{next}")
    }
}
