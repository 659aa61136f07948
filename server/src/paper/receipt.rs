use std::collections::BTreeMap;

use common::{
    Money, StaffId, Stamp,
    check::{Check, Payment, Tender},
    house::House,
    money::TaxLine,
};

use super::{
    sheet::Colour,
    strip::{SMALL, Strip, TEXT},
    words,
};

/// The guest's receipt, 80 mm wide and as long as it needs to be. `names` are of those who got
/// tips that somebody gave to them by name.
#[must_use]
pub fn receipt_pdf(
    house: &House,
    names: &BTreeMap<StaffId, String>,
    check: &Check,
    number: u64,
    taxes: &[TaxLine],
    at: Stamp,
) -> Vec<u8> {
    let mut strip = Strip::begin(house);
    strip.said(&words::receipt_title(number), &words::moment(house, at));
    if let Some(before) = check.receipts.last() {
        strip.sides(SMALL, &words::replaces(*before), "");
    }
    strip.about(check);
    strip.sums(check);
    let rounding: Money = check.payments.iter().map(|paid| paid.rounding).sum();
    if !rounding.is_zero() {
        strip.sides(TEXT, words::ROUNDING, &words::difference(rounding));
        strip.total(words::TOTAL_ROUNDED, check.total() + rounding);
    }
    for payment in &check.payments {
        paid(&mut strip, names, payment);
    }
    strip.rule();
    strip.taxes(taxes);
    strip.down(16.0);
    strip.middle(SMALL.in_colour(Colour::INK), words::THANKS);
    strip.finish(words::receipt_title(number), at)
}

fn paid(strip: &mut Strip<'_>, names: &BTreeMap<StaffId, String>, payment: &Payment) {
    let shown = match payment.tender {
        Tender::Cash => payment.given,
        Tender::Card | Tender::Transfer | Tender::Voucher | Tender::Account => payment.taken(),
    };
    let name = words::drawn(strip.house(), payment);
    strip.sides(TEXT, &name, &words::amount(shown));
    if payment.tip.is_positive() {
        let whose = payment.tip_for.and_then(|id| names.get(&id));
        strip.part(&words::of_which_tip(whose), payment.tip);
    }
    if payment.change.is_positive() {
        strip.part(words::CHANGE, -payment.change);
    }
}

#[cfg(test)]
pub(super) mod tests {
    use common::{
        DeviceId, ItemId, LineId, ModifierId, PaymentId, StaffId, VatClassId,
        check::{Chosen, Line, Progress, Share, totals},
        menu::Prefix,
    };
    use uuid::Uuid;

    use super::*;
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
    pub(in crate::paper) fn check() -> Check {
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

    pub(in crate::paper) fn printed(house: &House) -> Vec<u8> {
        let check = check();
        let at = check.payments[0].at;
        receipt_pdf(
            house,
            &BTreeMap::new(),
            &check,
            311,
            &totals(house, &check, at),
            at,
        )
    }

    #[test]
    fn a_receipt_is_small_and_the_same_on_every_printing() {
        let house = example::settings();
        let first = printed(&house);
        assert_eq!(first, printed(&house));
        assert!(first.len() < 40_000, "{} bytes", first.len());
    }

    #[test]
    fn a_demo_house_prints_another_receipt() {
        let house = example::settings();
        let demo = House {
            demo: true,
            ..example::settings()
        };
        assert_ne!(printed(&house), printed(&demo));
    }
}
