//! Every paper in every language of the house.

use std::sync::Arc;

use common::{
    AllowanceId, Guest, ItemId, Language, LineId, Stamp,
    check::{self, InCombo, Scope, Tender, Value},
    day,
    docket::{self, Invoiced, Receipted, Sheet, WIDTH, Words},
    house::{Layout, ServiceRule},
    kitchen::{Allergy, Remake},
    menu::Allergen,
    money::Rate,
    tender::DrawnOn,
};

use crate::{
    evening::{ANNA, BRAM, Evening, MARC, Pay},
    fits, golden, kept,
    menu::{
        BACON, BASS, BROTH, BRULEE, BURGER, CHICKEN, ESPRESSO, MEDIUM, NO_ONION, PILSNER, RIESLING,
        SOUP,
    },
};

/// In Brussels cash is rounded, and food and drinks have rates of their own.
fn brussels() -> Evening {
    let mut evening = Evening::new("BE", "2026-11-21T19:00:00+01:00", 1);
    let house = Arc::make_mut(&mut evening.state.house);
    house.service_charge = Some(ServiceRule {
        from_covers: 4,
        percent: Rate(rust_decimal::Decimal::new(125, 1)),
    });
    house.layout = Layout {
        header: vec!["Chez nous depuis 1987".into()],
        footer: vec!["www.couvert.example".into()],
        seats: true,
        fetch_from: "https://couvert.example/r".into(),
        ..Layout::default()
    };
    evening
}

/// A dinner with all that a check can have; its soup and its crème brûlée are a menu.
fn dinner(evening: &mut Evening) -> common::CheckId {
    let check = evening.seats(12, 4);
    evening.rings_so(check, BURGER, 2, &[MEDIUM, BACON, NO_ONION], &[1, 2]);
    let soup = evening.rings(check, SOUP, 2);
    evening.rings(check, BRULEE, 2);
    evening.rings(check, BROTH, 1);
    evening.rings(check, CHICKEN, 1);
    evening.rings(check, BASS, 1);
    evening.rings(check, RIESLING, 1);
    let espresso = evening.rings(check, ESPRESSO, 4);
    let open = evening.state.checks.open.get(&check);
    let mut open = open.expect("open").clone();
    for line in &mut open.lines {
        if [ItemId(SOUP), ItemId(BRULEE)].contains(&line.item) {
            line.combo = Some(combo(soup));
        }
    }
    evening.state.checks.open.insert_mut(check, open);
    for (scope, value, comp, reason) in [
        (
            Scope::Line(espresso),
            Value::Percent(Rate::percent(100)),
            true,
            "Geburtstag",
        ),
        (
            Scope::Check,
            Value::Percent(Rate::percent(10)),
            false,
            "Stammgast",
        ),
    ] {
        let (allowance, reason) = (AllowanceId(evening.id()), reason.to_owned());
        let allow = check::Command::Allow {
            check,
            allowance,
            scope,
            value,
            comp,
            reason,
        };
        evening.asks(MARC, allow);
    }
    check
}

fn combo(id: LineId) -> InCombo {
    InCombo {
        id,
        item: ItemId(90),
        name: "Menu du marché".into(),
    }
}

fn with_company() -> Guest {
    Guest {
        name: "Donaudampfschifffahrtsgesellschaft mbH & Co. KG".into(),
        address: vec!["Hafenstraße 1".into(), "20457 Hamburg".into()],
        vat_number: "DE123456789".into(),
        ..Guest::default()
    }
}

/// On a printer of 80 mm as it always was, and on one of 58 mm within its edges.
fn compared(language: Language, name: &str, sheet: &Sheet) {
    fits(&sheet.text(32), 32);
    golden(&format!("{}/{name}", language.code()), &sheet.text(WIDTH));
    if name == "receipt" {
        let path = format!("{}/{name}-58mm.txt", language.code());
        kept(&path, &sheet.text(32));
    }
}

#[test]
fn every_paper_speaks_every_language() {
    let mut evening = brussels();
    let check = dinner(&mut evening);
    let code = evening.sells_voucher("coq-au-vin-26", 5000);
    for language in Language::ALL {
        compared(language, "bill", &evening.bill_in(language, check));
    }
    let drawn_on = Some(DrawnOn::Voucher(code));
    let voucher = Pay {
        drawn_on,
        ..Pay::by(Tender::Voucher).cents(5000)
    };
    evening.pays(check, voucher);
    evening.pays(check, Pay::card().cents(6000).tip(500, Some(BRAM)));
    evening.pays(check, Pay::cash(20000));
    let sold = evening.sold(check).clone();
    let at = evening.now;
    for language in Language::ALL {
        let words = Words::of(language);
        let receipt = evening.receipt_in(language, check);
        compared(language, "receipt", &receipt);
        let mail = docket::mail_text(words, &evening.state.house, &receipt);
        let name = |end: &str| format!("{}/mail.{end}", language.code());
        kept(&name("txt"), &format!("{}\n\n{}", mail.0, mail.1));
        kept(&name("html"), &mail.2);
        let of = Invoiced {
            number: 7,
            at,
            company: Some(&with_company()),
            receipt: Receipted {
                check: &sold.check,
                number: sold.receipt,
                taxes: &sold.taxes,
                at: sold.settled_at,
            },
        };
        let (house, staff) = (&evening.state.house, &evening.state.staff);
        compared(
            language,
            "invoice",
            &docket::invoice(words, house, staff, of),
        );
        let slip = docket::voucher_slip(words, house, &evening.vouchers[0], at);
        compared(language, "voucher", &slip.marked(&words.copy(1)));
    }
    refunded(&mut evening, check);
}

fn refunded(evening: &mut Evening, check: common::CheckId) {
    evening.refunds(check, None, Some(Tender::Cash), "Suppe kalt");
    let refund = evening.sold(check).refunds[0].clone();
    for language in Language::ALL {
        let words = Words::of(language);
        let (house, staff) = (&evening.state.house, &evening.state.staff);
        let credit = docket::credit(words, house, staff, &refund);
        compared(language, "refund", &credit);
    }
}

#[test]
fn the_kitchen_and_the_office_read_theirs() {
    let mut evening = brussels();
    let check = evening.seats(12, 4);
    let lines = vec![
        evening.rings_so(check, BURGER, 2, &[MEDIUM, BACON, NO_ONION], &[1, 2]),
        evening.rings(check, CHICKEN, 1),
        evening.rings(check, BROTH, 12),
    ];
    let hold = false;
    evening.asks(ANNA, check::Command::Send { check, lines, hold });
    let paid = evening.seats(14, 2);
    evening.rings(paid, PILSNER, 2);
    evening.pays(paid, Pay::cash(1000).tip(100, None));
    evening.sells_voucher("GIFT-2027", 5000);
    let report = day::so_far(&evening.state, evening.now, MARC).expect("an open day");
    let tickets = &evening.state.kitchen.tickets;
    let ticket = tickets.values().find(|ticket| ticket.check == check);
    let ticket = ticket.expect("in the kitchen");
    for language in Language::ALL {
        let words = Words::of(language);
        let house = &evening.state.house;
        compared(language, "ticket", &docket::ticket(words, house, ticket));
        compared(language, "z", &docket::z_tape(words, house, &report));
        compared(language, "x", &docket::x_tape(words, house, &report));
    }
}

#[test]
fn the_kitchen_reads_what_is_urgent_made_again_and_must_not_be_eaten() {
    let mut evening = brussels();
    let check = evening.seats(12, 4);
    let lines = vec![evening.rings_so(check, BURGER, 2, &[MEDIUM], &[1, 2])];
    let hold = false;
    evening.asks(ANNA, check::Command::Send { check, lines, hold });
    let tickets = &evening.state.kitchen.tickets;
    let ticket = tickets.values().find(|ticket| ticket.check == check);
    let mut ticket = ticket.expect("in the kitchen").clone();
    let other = evening.state.house.stations.iter();
    let other = other
        .map(|station| station.id)
        .find(|id| *id != ticket.station);
    ticket.rush = true;
    ticket.pushed_from = other;
    ticket.allergies = vec![
        Allergy {
            seat: Some(2),
            allergens: Allergen::ALL.into(),
            other: String::new(),
        },
        Allergy {
            seat: None,
            allergens: [Allergen::Nuts].into(),
            other: "kiwi".to_owned(),
        },
    ];
    let mut again = ticket.clone();
    again.lines[0].remake = Some(Remake {
        reason: "burnt".to_owned(),
        of: ticket.id,
    });
    for language in Language::ALL {
        let words = Words::of(language);
        let house = &evening.state.house;
        compared(
            language,
            "ticket-rush",
            &docket::ticket(words, house, &ticket),
        );
        compared(
            language,
            "ticket-again",
            &docket::ticket(words, house, &again),
        );
    }
}

#[test]
fn a_german_guest_can_deduct_the_meal() {
    let mut evening = Evening::new("DE", "2026-11-21T19:00:00+01:00", 1);
    let check = evening.seats(12, 2);
    evening.rings(check, BURGER, 2);
    evening.pays(check, Pay::card());
    let sold = evening.sold(check);
    let invoice = |language, company: Option<&Guest>| {
        let of = Invoiced {
            number: 1,
            at: Stamp::from_millis(sold.settled_at.millis()),
            company,
            receipt: Receipted {
                check: &sold.check,
                number: sold.receipt,
                taxes: &sold.taxes,
                at: sold.settled_at,
            },
        };
        let (house, staff) = (&evening.state.house, &evening.state.staff);
        docket::invoice(Words::of(language), house, staff, of).text(WIDTH)
    };
    let german = invoice(Language::German, Some(&with_company()));
    assert!(german.contains("Anlass der Bewirtung"), "{german}");
    assert!(german.contains("USt-IdNr. DE123456789"), "{german}");
    assert!(!invoice(Language::English, None).contains("Bewirt"));
    let erased = invoice(Language::German, None);
    assert!(erased.contains("wurden gelöscht"), "{erased}");
    assert!(erased.contains("RECHNUNG 1"), "{erased}");
}
