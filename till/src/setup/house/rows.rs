//! The settings as rows, each with its path, its word and how it is changed.

use common::{
    house::{House, country::COUNTRIES},
    money::VatRounding,
    protocol::Secret,
};
use ui::words::Language;

use super::{Draft, Intent, Place, edit::Change, kitchen, rows_of};
use crate::{desk::Desk, setup::rate};

/// How a setting is changed.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Kind {
    /// The name of what follows.
    Head,
    Text {
        value: String,
        rows: usize,
    },
    /// A short text or a number.
    Short {
        value: String,
    },
    Choice {
        options: Vec<String>,
        chosen: Option<usize>,
    },
    Many {
        options: Vec<(String, bool)>,
    },
    Switch {
        on: bool,
    },
    /// One of a list, closed; its second line.
    Item {
        detail: String,
        open: bool,
    },
    /// Verbs: their word, and what they do.
    Verbs(Vec<(String, Intent)>),
    /// A rate from a date on, before it is added.
    NewRule,
    /// A sentence.
    Note(String),
}

/// A setting.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Row {
    pub(super) path: String,
    /// The word that searching looks for.
    pub(super) key: &'static str,
    /// As it is called here.
    pub(super) label: String,
    /// Of what it is one of several, said before its label to tell fields apart.
    pub(super) of: String,
    pub(super) kind: Kind,
    /// What it does, in a sentence; may be empty.
    pub(super) help: String,
}

impl Row {
    /// Nobody looks for a heading, or for the verb that removes something.
    pub(super) fn is_aside(&self) -> bool {
        match &self.kind {
            Kind::Head | Kind::Note(_) => true,
            Kind::Verbs(verbs) => verbs.iter().any(
                |(_, intent)| matches!(intent, Intent::Edit(edit) if edit.change == Change::Remove),
            ),
            _ => false,
        }
    }
}

/// The part of the settings where a path lies.
pub(super) fn place_of(path: &str) -> Place {
    match path.split('/').next().unwrap_or_default() {
        "vat_classes" | "vat_rules" | "vat_rounding" => Place::Vat,
        "service_charge" | "discount_limit" | "cash_step" | "bank" | "accounts" => Place::Money,
        "stations" | "ticket_minutes" | "kitchen" => Place::Kitchen,
        "receipts_on_paper" | "layout" => Place::Paper,
        "printers" | "scales" => Place::Printers,
        "mail" | "sms" => Place::Mail,
        "people" => Place::People,
        _ => Place::House,
    }
}

/// Puts the rows of a part together.
pub(super) struct Rows<'a> {
    pub(super) desk: &'a Desk,
    pub(super) draft: &'a Draft,
    pub(super) rows: Vec<Row>,
    pub(super) of: String,
    /// Everything, whether it is open or not: somebody searches.
    pub(super) whole: bool,
}

impl Rows<'_> {
    pub(super) fn word(&self, key: &str) -> String {
        self.desk.words.get(key).to_owned()
    }

    pub(super) fn house(&self) -> &House {
        &self.draft.now.house
    }

    pub(super) fn push(&mut self, path: &str, key: &'static str, kind: Kind) {
        let row = Row {
            path: path.to_owned(),
            key,
            label: self.word(key),
            of: self.of.clone(),
            kind,
            help: String::new(),
        };
        self.rows.push(row);
    }

    /// Says what the last row does.
    pub(super) fn explain(&mut self, key: &str) {
        let help = self.word(key);
        if let Some(row) = self.rows.last_mut() {
            row.help = help;
        }
    }

    /// What was typed, or how the setting stands.
    fn value(&self, path: &str, standing: String) -> String {
        self.draft.typed.get(path).cloned().unwrap_or(standing)
    }

    pub(super) fn short(&mut self, path: &str, key: &'static str, standing: impl Into<String>) {
        let value = self.value(path, standing.into());
        self.push(path, key, Kind::Short { value });
    }

    pub(super) fn text(&mut self, path: &str, key: &'static str, standing: &str) {
        let value = self.value(path, standing.to_owned());
        self.push(path, key, Kind::Text { value, rows: 1 });
    }

    pub(super) fn long(&mut self, path: &str, key: &'static str, standing: &[String]) {
        let value = self.value(path, standing.join("\n"));
        self.push(path, key, Kind::Text { value, rows: 4 });
    }

    pub(super) fn switch(&mut self, path: &str, key: &'static str, on: bool) {
        self.push(path, key, Kind::Switch { on });
    }

    pub(super) fn choice(
        &mut self,
        path: &str,
        key: &'static str,
        options: Vec<String>,
        chosen: Option<usize>,
    ) {
        self.push(path, key, Kind::Choice { options, chosen });
    }

    pub(super) fn head(&mut self, key: &'static str) {
        self.push("", key, Kind::Head);
    }

    pub(super) fn verb(&mut self, key: &'static str, word: &str, intent: Intent) {
        let verbs = vec![(self.word(word), intent)];
        self.push("", key, Kind::Verbs(verbs));
    }
}

/// The rows of one part.
pub(super) fn of(desk: &Desk, draft: &Draft, place: Place, whole: bool) -> Vec<Row> {
    let mut rows = Rows {
        desk,
        draft,
        rows: Vec::new(),
        of: String::new(),
        whole,
    };
    match place {
        Place::House => house(&mut rows),
        Place::Vat => rows_of::vat(&mut rows),
        Place::Money => money(&mut rows),
        Place::Kitchen => kitchen::rows(&mut rows),
        Place::Paper => paper(&mut rows),
        Place::Printers => rows_of::printers(&mut rows),
        Place::Mail => mail(&mut rows),
        Place::People => rows_of::people(&mut rows),
        Place::File => {
            rows.verb("setup-export", "setup-export-verb", Intent::Export);
            rows.verb("setup-import", "setup-import-verb", Intent::Import);
        }
    }
    rows.rows
}

fn languages() -> Vec<String> {
    let names = Language::ALL.into_iter().map(Language::native_name);
    names.map(str::to_owned).collect()
}

fn house(rows: &mut Rows<'_>) {
    let house = rows.house().clone();
    let spoken = |language| Language::ALL.into_iter().position(|one| one == language);
    rows.text("name", "setup-house-name", &house.name);
    rows.long("address", "setup-address", &house.address);
    rows.choice(
        "language",
        "setup-language",
        languages(),
        spoken(house.language),
    );
    let kitchen = spoken(house.kitchen_language);
    rows.choice(
        "kitchen_language",
        "setup-kitchen-language",
        languages(),
        kitchen,
    );
    let names = COUNTRIES.iter().map(|country| {
        let key = format!("setup-country-{}", country.code.to_lowercase());
        rows.desk.words.get(&key).to_owned()
    });
    let names = names.collect();
    let chosen = COUNTRIES.iter().position(|one| one.code == house.country);
    rows.choice("country", "setup-country", names, chosen);
    rows.short("currency", "setup-currency", &house.currency);
    rows.text("time_zone", "setup-time-zone", &house.time_zone);
    rows.short(
        "day_begins",
        "setup-day-begins",
        house.day_begins.to_string(),
    );
}

fn money(rows: &mut Rows<'_>) {
    let house = rows.house().clone();
    let words = &rows.desk.words;
    let language = words.language();
    let limit = rate::shown(words, house.discount_limit);
    rows.short("discount_limit", "setup-discount-limit", limit);
    let step = ui::amount::plain(language, house.cash_step);
    rows.short("cash_step", "setup-cash-step", step);
    rows.head("setup-service");
    rows.switch(
        "service_charge",
        "setup-service",
        house.service_charge.is_some(),
    );
    if let Some(rule) = &house.service_charge {
        rows.short(
            "service_charge/from",
            "setup-service-from",
            rule.from_covers.to_string(),
        );
        let percent = rate::shown(&rows.desk.words, rule.percent);
        rows.short("service_charge/percent", "setup-service-percent", percent);
    }
    rows.head("setup-bank");
    rows.switch("bank", "setup-bank-on", house.bank.is_some());
    if let Some(bank) = &house.bank {
        rows.text("bank/name", "setup-bank-name", &bank.name);
        rows.text("bank/iban", "setup-bank-iban", &bank.iban);
        rows.short("bank/bic", "setup-bank-bic", &bank.bic);
    }
    rows.head("setup-accounts");
    rows_of::accounts(rows);
}

fn paper(rows: &mut Rows<'_>) {
    let layout = rows.house().layout.clone();
    let printed = rows.house().receipts_on_paper;
    rows.switch("receipts_on_paper", "setup-receipts", printed);
    rows.switch("layout/large_name", "setup-large-name", layout.large_name);
    rows.long("layout/header", "setup-header", &layout.header);
    rows.long("layout/footer", "setup-footer", &layout.footer);
    rows.switch("layout/waiter", "setup-waiter", layout.waiter);
    rows.switch("layout/seats", "setup-seats", layout.seats);
    rows.switch(
        "layout/free_choices",
        "setup-free-choices",
        layout.free_choices,
    );
    rows.text("layout/fetch_from", "setup-fetch", &layout.fetch_from);
}

fn mail(rows: &mut Rows<'_>) {
    let house = rows.house().clone();
    rows.switch("mail", "setup-mail", house.mail.is_some());
    if let Some(mail) = &house.mail {
        rows.text("mail/host", "setup-mail-host", &mail.host);
        rows.short("mail/port", "setup-port", mail.port.to_string());
        rows.switch("mail/encrypted", "setup-mail-encrypted", mail.encrypted);
        rows.text("mail/user", "setup-mail-user", &mail.user);
        rows.text("mail/from", "setup-mail-from", &mail.from);
        rows.verb(
            "setup-password",
            "setup-password-verb",
            Intent::Secret(Secret::Mail),
        );
    }
    rows.head("setup-sms");
    rows.switch("sms", "setup-sms-on", house.sms.is_some());
    if let Some(sms) = &house.sms {
        rows.text("sms/url", "setup-sms-url", &sms.url);
        rows.text("sms/from", "setup-sms-from", &sms.from);
        rows.verb(
            "setup-token",
            "setup-token-verb",
            Intent::Secret(Secret::Sms),
        );
    }
}

/// Where VAT is rounded, for its two choices.
pub(super) fn rounding(rounding: VatRounding) -> usize {
    match rounding {
        VatRounding::PerRate => 0,
        VatRounding::PerLine => 1,
    }
}
