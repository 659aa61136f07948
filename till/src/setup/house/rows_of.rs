//! The rows of lists: rates by date, printers, scales, people, accounts.

use common::{
    house::{House, Printer, Prints, Reach, ServiceMode, VatRule, rule_path},
    protocol::PrinterCondition,
    staff::Role,
};

use super::{
    Intent,
    edit::{CODE_PAGES, Change, Edit, ROLES, beyond},
    rows::{Kind, Rows, rounding},
};
use crate::{
    say,
    setup::{day, rate},
};

/// A rate from a date on, before it is added.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct NewRule {
    pub(super) class: usize,
    pub(super) away: bool,
    pub(super) from: String,
    pub(super) rate: String,
    /// The number of the class that is chosen.
    pub(super) id: u32,
}

impl NewRule {
    /// Whether both can be read.
    pub(super) fn is_complete(&self) -> bool {
        day::read(&self.from).is_some() && rate::read(&self.rate).is_some()
    }

    /// The change that adds it; the form is empty again.
    pub(super) fn take(&mut self) -> Option<Edit> {
        let from = day::read(&self.from).filter(|_| self.is_complete())?;
        let mode = if self.away { "away" } else { "here" };
        let path = format!("vat_rules/{}/{mode}/{from}", self.id);
        let change = Change::AddRate(std::mem::take(&mut self.rate));
        self.from.clear();
        Some(Edit { path, change })
    }
}

pub(super) fn remove(rows: &mut Rows<'_>, key: &'static str, path: &str) {
    let edit = Edit {
        path: path.to_owned(),
        change: Change::Remove,
    };
    rows.verb(key, "setup-remove", Intent::Edit(edit));
}

/// One of a list: its name and what it is; true where its settings are in sight.
pub(super) fn item(
    rows: &mut Rows<'_>,
    key: &'static str,
    path: &str,
    name: &str,
    detail: String,
) -> bool {
    let open = rows.whole || rows.draft.open.as_deref() == Some(path);
    rows.push(path, key, Kind::Item { detail, open });
    if let Some(row) = rows.rows.last_mut()
        && !name.trim().is_empty()
    {
        name.clone_into(&mut row.label);
    }
    open
}

/// Whether another rate holds when this one is gone: the first one of all stays.
fn follows(house: &House, rule: &VatRule) -> bool {
    let mut rules = house.vat_rules.iter();
    rules.any(|one| (one.class, one.mode) == (rule.class, rule.mode) && one.from < rule.from)
}

pub(super) fn vat(rows: &mut Rows<'_>) {
    let house = rows.house().clone();
    let language = rows.desk.words.language();
    for (n, class) in house.vat_classes.iter().enumerate() {
        rows.of = (n + 1).to_string();
        let path = format!("vat_classes/{}", class.id.0);
        rows.push(&path, "setup-vat-class", Kind::Head);
        if let Some(row) = rows.rows.last_mut() {
            row.label.clone_from(&class.name);
        }
        rows.text(&format!("{path}/name"), "setup-vat-class", &class.name);
        let rules = house.vat_rules.iter().filter(|rule| rule.class == class.id);
        for rule in rules {
            let key = match rule.mode {
                ServiceMode::DineIn => "setup-rate-here",
                ServiceMode::TakeAway | ServiceMode::Delivery => "setup-rate-away",
            };
            rows.of.clone_from(&class.name);
            let path = rule_path(rule);
            let standing = rate::shown(&rows.desk.words, rule.rate);
            rows.short(&path, key, standing);
            if let Some(row) = rows.rows.last_mut() {
                let from = day::shown(language, rule.from.0);
                row.label = format!("{} · {from}", row.label);
            }
            if follows(&house, rule) {
                remove(rows, key, &path);
            }
        }
    }
    rows.of.clear();
    rows.head("setup-rate-new");
    rows.push("", "setup-rate-new", Kind::NewRule);
    rows.verb(
        "setup-vat-class",
        "setup-add-class",
        Intent::Add("vat_classes"),
    );
    let options = vec![rows.word("setup-per-rate"), rows.word("setup-per-line")];
    let chosen = Some(rounding(house.vat_rounding));
    rows.choice("vat_rounding", "setup-vat-rounding", options, chosen);
}

pub(super) fn accounts(rows: &mut Rows<'_>) {
    let accounts = rows.house().accounts.clone();
    let language = rows.desk.words.language();
    for (n, account) in accounts.iter().enumerate() {
        rows.of = (n + 1).to_string();
        let path = format!("accounts/{}", account.id.0);
        let limit = ui::amount::plain(language, account.limit);
        if item(rows, "setup-account", &path, &account.name, limit.clone()) {
            rows.text(&format!("{path}/name"), "setup-account-name", &account.name);
            rows.short(&format!("{path}/limit"), "setup-account-limit", limit);
            remove(rows, "setup-account", &path);
        }
    }
    rows.of.clear();
    rows.verb(
        "setup-accounts",
        "setup-add-account",
        Intent::Add("accounts"),
    );
}

pub(super) fn printers(rows: &mut Rows<'_>) {
    let house = rows.house().clone();
    for (n, printer) in house.printers.iter().enumerate() {
        rows.of = (n + 1).to_string();
        let path = format!("printers/{}", printer.id.0);
        let detail = printer_detail(rows, printer);
        if item(rows, "setup-printer", &path, &printer.name, detail) {
            printer_rows(rows, printer, &path);
        }
    }
    rows.of.clear();
    rows.verb(
        "setup-printer",
        "setup-add-printer",
        Intent::Add("printers"),
    );
    rows.head("setup-scales");
    for (n, scale) in house.scales.iter().enumerate() {
        rows.of = (n + 1).to_string();
        let path = format!("scales/{}", scale.id.0);
        if item(
            rows,
            "setup-scale",
            &path,
            &scale.name,
            reached(&scale.reach),
        ) {
            rows.text(&format!("{path}/name"), "setup-scale-name", &scale.name);
            reach_rows(rows, &scale.reach, &path);
            remove(rows, "setup-scale", &path);
        }
    }
    rows.of.clear();
    rows.verb("setup-scales", "setup-add-scale", Intent::Add("scales"));
}

/// Where it is, and how it is just now.
fn printer_detail(rows: &Rows<'_>, printer: &Printer) -> String {
    let states = rows.desk.device.printers();
    let state = states.iter().find(|state| state.printer == printer.id);
    let reached = reached(&printer.reach);
    match state {
        Some(state) => format!("{reached} · {}", rows.word(condition(state.condition))),
        None => reached,
    }
}

/// The word for how a printer is.
pub(crate) const fn condition(condition: PrinterCondition) -> &'static str {
    match condition {
        PrinterCondition::Ready => "setup-printer-ready",
        PrinterCondition::PaperLow => "setup-printer-low",
        PrinterCondition::PaperOut => "setup-printer-out",
        PrinterCondition::CoverOpen => "setup-printer-cover",
        PrinterCondition::Error => "setup-printer-error",
        PrinterCondition::Offline => "setup-printer-offline",
    }
}

fn reached(reach: &Reach) -> String {
    match reach {
        Reach::Tcp { host, port } => format!("{host}:{port}"),
        Reach::Usb { path } | Reach::Serial { path, .. } => path.clone(),
    }
}

fn printer_rows(rows: &mut Rows<'_>, printer: &Printer, path: &str) {
    let at = |field: &str| format!("{path}/{field}");
    rows.text(&at("name"), "setup-printer-name", &printer.name);
    reach_rows(rows, &printer.reach, path);
    let house = rows.house().clone();
    let mut options = vec![
        (rows.word("setup-prints-guests"), Prints::Guests),
        (rows.word("setup-prints-reports"), Prints::Reports),
    ];
    let stations = house.stations.iter();
    options.extend(stations.map(|one| (one.name.clone(), Prints::Station(one.id))));
    let options = options.into_iter();
    let options = options.map(|(name, what)| (name, printer.prints.contains(&what)));
    let options = options.collect();
    rows.push(&at("prints"), "setup-prints", Kind::Many { options });
    let others: Vec<_> = house
        .printers
        .iter()
        .filter(|one| one.id != printer.id)
        .collect();
    let mut names = vec![rows.word("setup-no-fallback")];
    names.extend(others.iter().map(|one| one.name.clone()));
    let chosen = printer.fallback.map_or(Some(0), |id| {
        others.iter().position(|one| one.id == id).map(|n| n + 1)
    });
    rows.choice(&at("fallback"), "setup-fallback", names, chosen);
    rows.switch(&at("drawer"), "setup-drawer", printer.drawer);
    rows.short(&at("columns"), "setup-columns", printer.columns.to_string());
    let pages = ["CP858", "Windows-1252", "CP850", "CP437", "ASCII"];
    let pages = pages.map(str::to_owned).to_vec();
    let page = CODE_PAGES
        .iter()
        .position(|page| *page == printer.code_page);
    rows.choice(&at("code_page"), "setup-code-page", pages, page);
    remove(rows, "setup-printer", path);
}

fn reach_rows(rows: &mut Rows<'_>, reach: &Reach, path: &str) {
    let at = |field: &str| format!("{path}/{field}");
    let keys = ["setup-reach-tcp", "setup-reach-usb", "setup-reach-serial"];
    let options = keys.iter().map(|key| rows.word(key)).collect();
    let chosen = match reach {
        Reach::Tcp { .. } => 0,
        Reach::Usb { .. } => 1,
        Reach::Serial { .. } => 2,
    };
    rows.choice(&at("reach"), "setup-reach", options, Some(chosen));
    match reach {
        Reach::Tcp { host, port } => {
            rows.text(&at("host"), "setup-host", host);
            rows.short(&at("port"), "setup-port", port.to_string());
        }
        Reach::Usb { path: file } => rows.text(&at("path"), "setup-path", file),
        Reach::Serial { path: file, baud } => {
            rows.text(&at("path"), "setup-path", file);
            rows.short(&at("baud"), "setup-baud", baud.to_string());
        }
    }
}

pub(super) fn role(role: Role) -> &'static str {
    match role {
        Role::Cook => "role-cook",
        Role::Waiter => "role-waiter",
        Role::Manager => "role-manager",
        Role::Owner => "role-owner",
    }
}

pub(super) fn people(rows: &mut Rows<'_>) {
    let people = rows.draft.now.people.clone();
    for (n, person) in people.iter().enumerate() {
        rows.of = (n + 1).to_string();
        let path = format!("people/{}", person.id.0);
        let detail = rows.word(role(person.role));
        if !item(rows, "setup-person", &path, &person.name, detail) {
            continue;
        }
        let at = |field: &str| format!("{path}/{field}");
        rows.text(&at("name"), "setup-person-name", &person.name);
        let roles = ROLES.iter().map(|one| rows.word(role(*one))).collect();
        let chosen = ROLES.iter().position(|one| *one == person.role);
        rows.choice(&at("role"), "setup-role", roles, chosen);
        if person.role < Role::Manager {
            let words = &rows.desk.words;
            let options = beyond(person.role).map(|right| {
                let may = person.may.contains(&right);
                (say::right(words, right.name()), may)
            });
            let options = options.collect();
            rows.push(&at("may"), "setup-rights", Kind::Many { options });
        }
        let known = rows.draft.base.people.iter().any(|one| one.id == person.id);
        if known {
            rows.verb("setup-pin", "setup-pin-verb", Intent::Pin(person.id));
        }
        if rows.desk.staff != Some(person.id) {
            remove(rows, "setup-person", &path);
        }
    }
    rows.of.clear();
    rows.verb("setup-person", "setup-add-person", Intent::Add("people"));
}
