//! Guests' papers as files, in every language. `COUVERT_PAPERS=DIR` leaves them there to be
//! looked at.

use std::{collections::BTreeMap, fs, path::PathBuf};

use common::{
    Guest, Language, Money, RefundId, StaffId,
    check::{Check, Refund, RefundedLine, totals},
    docket::{self, Invoiced, Receipted, Sheet, Words},
    house::{Bank, House, Layout},
    money::TaxLine,
    tender::{Voucher, VoucherCode},
};

use super::{example::check, strip::strip_pdf, z_pdf};
use crate::reports::{Reports, example};

const NAME: &str = "Geschmorte Ochsenbacke mit Wurzelgemüse und Kartoffel-Sellerie-Püree";

pub(super) fn house(language: Language) -> House {
    let rows = (0..24_usize).map(|y| {
        let dark = |x: usize| (x.abs_diff(48) + 2 * y.abs_diff(12)) % 24 < 12;
        (0..96).map(|x| if dark(x) { '#' } else { ' ' }).collect()
    });
    House {
        language,
        currency: "EUR".to_owned(),
        country: "DE".to_owned(),
        bank: Some(Bank {
            name: "Brasserie Couvert".to_owned(),
            iban: "DE89370400440532013000".to_owned(),
            bic: String::new(),
        }),
        layout: Layout {
            logo: rows.collect(),
            header: vec!["Küche bis 22 Uhr".to_owned()],
            footer: vec!["www.couvert.example".to_owned()],
            fetch_from: "https://couvert.example/r/".to_owned(),
            ..Layout::default()
        },
        ..example::settings()
    }
}

pub(super) fn dinner(language: Language) -> Check {
    let mut check = check();
    if language == Language::Chinese {
        check.lines[0].name = "宫保鸡丁配米饭和时令蔬菜以及自制辣椒酱和酸黄瓜".to_owned();
    }
    check.lines[1].name = NAME.to_owned();
    check
}

fn refund(check: &Check, taxes: &[TaxLine]) -> Refund {
    let payment = &check.payments[0];
    let lines = check.lines.iter().map(|line| RefundedLine {
        line: line.id,
        name: line.name.clone(),
        quantity: line.quantity,
        amount: line.amount(),
    });
    Refund {
        id: RefundId(payment.id.0),
        check: check.id,
        label: check.label.clone(),
        of_receipt: 311,
        lines: lines.collect(),
        gross: check.total(),
        taxes: taxes.to_vec(),
        returns: check.payments.clone(),
        reason: "cold".to_owned(),
        at: payment.at,
        by: payment.by,
        approved_by: None,
        device: payment.device,
        receipt: Some(312),
    }
}

/// Every kind of paper, by its name.
pub(super) fn papers(house: &House, check: &Check) -> Vec<(&'static str, Sheet)> {
    let words = Words::of(house.language);
    let names: BTreeMap<StaffId, String> = BTreeMap::new();
    let at = check.payments[0].at;
    let taxes = totals(house, check, at);
    let (check, number) = (check, 311);
    let receipt = Receipted {
        check,
        number,
        taxes: &taxes,
        at,
    };
    let company = Guest {
        name: "Donaudampfschifffahrtsgesellschaft mbH & Co. KG".to_owned(),
        address: vec!["Hafenstraße 1".to_owned(), "20457 Hamburg".to_owned()],
        vat_number: "DE123456789".to_owned(),
        ..Guest::default()
    };
    let invoiced = Invoiced {
        number: 7,
        at,
        company: Some(&company),
        receipt,
    };
    let voucher = Voucher {
        code: VoucherCode("COQAUVIN26".to_owned()),
        sold: Money::cents(5_000),
        balance: Money::cents(5_000),
    };
    let unpaid = Check {
        payments: Vec::new(),
        ..check.clone()
    };
    let receipt = docket::receipt(words, house, &names, receipt);
    vec![
        ("bill", docket::bill(words, house, &unpaid, at)),
        ("copy", receipt.clone().marked(&words.copy(1))),
        ("receipt", receipt),
        ("invoice", docket::invoice(words, house, &names, invoiced)),
        (
            "refund",
            docket::credit(words, house, &names, &refund(check, &taxes)),
        ),
        ("voucher", docket::voucher_slip(words, house, &voucher, at)),
    ]
}

#[test]
fn every_paper_is_small_and_the_same_on_every_printing_in_every_language() {
    let folder = std::env::var_os("COUVERT_PAPERS").map(PathBuf::from);
    for language in Language::ALL {
        let house = house(language);
        let check = dinner(language);
        let at = check.payments[0].at;
        let most = match language {
            Language::Chinese => 60_000,
            _ => 40_000,
        };
        for (name, sheet) in papers(&house, &check) {
            let printed = || strip_pdf(&house, &sheet, sheet.title(&house), at);
            let bytes = printed();
            let of = language.code();
            assert!(bytes.starts_with(b"%PDF-"), "{of} {name}");
            assert!(bytes.len() < most, "{of} {name}: {} bytes", bytes.len());
            assert_eq!(bytes, printed(), "{of} {name}");
            if let Some(folder) = &folder {
                fs::write(folder.join(format!("{of}-{name}.pdf")), bytes).expect("written");
            }
        }
    }
}

#[test]
fn a_z_report_is_small_and_the_same_on_every_printing_in_every_language() {
    let folder = example::house();
    let reports = Reports::open(folder.path()).expect("opened");
    let z = reports.z_number(None).expect("a report");
    for language in Language::ALL {
        let house = house(language);
        let bytes = z_pdf(&house, &z);
        assert_eq!(bytes, z_pdf(&house, &z));
        assert!(bytes.len() < 60_000, "{language:?}: {} bytes", bytes.len());
        if let Some(folder) = std::env::var_os("COUVERT_PAPERS").map(PathBuf::from) {
            let name = format!("{}-z.pdf", language.code());
            fs::write(folder.join(name), bytes).expect("written");
        }
    }
}

#[test]
fn a_demo_house_prints_another_receipt() {
    let house = house(Language::English);
    let demo = House {
        demo: true,
        ..house.clone()
    };
    let check = dinner(Language::English);
    let at = check.payments[0].at;
    let printed = |house: &House| {
        let (_, sheet) = papers(house, &check).swap_remove(2);
        strip_pdf(house, &sheet, sheet.title(house), at)
    };
    assert_ne!(printed(&house), printed(&demo));
}
