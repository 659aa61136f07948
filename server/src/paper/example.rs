//! A check for tests, with what makes papers hard.

use common::{
    DeviceId, ItemId, LineId, ModifierId, Money, PaymentId, StaffId, VatClassId,
    check::{Check, Chosen, Line, Payment, Progress, Share, Tender},
    menu::Prefix,
};
use uuid::Uuid;

use crate::reports::example;

fn line(name: &str, quantity: u32, cents: i64, vat: u32) -> Line {
    Line {
        id: LineId(Uuid::nil()),
        item: ItemId(1),
        name: name.to_owned(),
        kitchen_name: name.to_owned(),
        quantity,
        unit_price: Money::cents(cents),
        grams: None,
        modifiers: Vec::new(),
        seats: Vec::new(),
        course: 1,
        note: String::new(),
        vat: VatClassId(vat),
        station: None,
        progress: Progress::Fresh,
        rung_at: example::at("2026-11-21T19:20:00+01:00"),
        rung_by: StaffId(1),
        combo: None,
        counted: Vec::new(),
    }
}

fn chosen(prefix: Prefix, name: &str, cents: i64) -> Chosen {
    Chosen {
        id: ModifierId(1),
        name: name.to_owned(),
        price: Money::cents(cents),
        prefix,
    }
}

/// A check with what makes receipts hard: long names, modifiers, a tip, change.
pub(super) fn check() -> Check {
    let mut steak = line("Steak frites", 2, 2_800, 1);
    steak.modifiers = vec![
        chosen(Prefix::Plain, "medium rare", 0),
        chosen(Prefix::Extra, "pepper sauce", 250),
    ];
    let payment = Payment {
        id: PaymentId(Uuid::nil()),
        tender: Tender::Cash,
        amount: Money::cents(10_500),
        tip: Money::cents(500),
        given: Money::cents(12_000),
        change: Money::cents(1_000),
        share: Share::Whole,
        rounding: Money::ZERO,
        tip_for: None,
        drawn_on: None,
        at: example::at("2026-11-21T22:41:00+01:00"),
        by: StaffId(1),
        device: DeviceId(Uuid::nil()),
    };
    let lines = [
        steak,
        line(
            "Ravioli with sage butter, walnuts and aged Parmesan",
            1,
            1_750,
            1,
        ),
        line("Dumplings 饺子", 1, 950, 1),
        line("Lager 0.5", 3, 550, 2),
        line("Mineral water", 1, 50, 2),
    ];
    // As receipts lie in the database.
    let stored = serde_json::json!({
        "id": Uuid::nil(), "number": 12, "table": null, "label": "12", "mode": "dine_in",
        "covers": 4, "opened_at": "2026-11-21T18:10:00Z", "opened_by": 1, "waiter": "Anna",
        "bill_asked": null, "lines": lines, "payments": [payment],
    });
    serde_json::from_value(stored).expect("a check")
}
