use common::{
    Money, Stamp,
    check::{Check, Line, Payment, Tender},
    house::House,
    money::TaxLine,
};

use super::{
    face::Face,
    shape::{Area, Corners},
    sheet::{About, Colour, Sheet, Style},
    words,
};

/// 80 mm, as receipt printers have it.
const WIDTH: f32 = 226.77;
const MARGIN: f32 = 15.0;
/// Where names begin, after the pieces.
const NAMES: f32 = MARGIN + 21.0;
const END: f32 = WIDTH - MARGIN;

const TEXT: Style = Style::new(Face::Regular, 8.5, Colour::INK);
const STRONG: Style = Style::new(Face::SemiBold, 8.5, Colour::INK);
const SMALL: Style = Style::new(Face::Regular, 7.5, Colour::MUTED);

/// A receipt under the pen: the sheet, and how far down it is filled.
struct Strip<'a> {
    house: &'a House,
    sheet: Sheet,
    y: f32,
}

/// The guest's receipt, 80 mm wide and as long as it needs to be.
#[must_use]
pub fn receipt_pdf(
    house: &House,
    check: &Check,
    number: u64,
    taxes: &[TaxLine],
    at: Stamp,
) -> Vec<u8> {
    let mut strip = Strip {
        house,
        sheet: Sheet::strip(WIDTH),
        y: 0.0,
    };
    strip.head();
    strip.said(&words::receipt_title(number), &words::moment(house, at));
    strip.y += 2.0;
    let table = words::table(&check.label);
    let guests = words::covers(u32::from(check.covers));
    let who = words::served_by(&check.waiter);
    strip.sides(SMALL, &format!("{table} · {guests}"), &who);
    strip.rule();
    for line in check.standing() {
        strip.rung(line);
    }
    strip.rule();
    strip.total(check.total());
    for payment in &check.payments {
        strip.paid(payment);
    }
    strip.rule();
    strip.taxes(taxes);
    strip.y += 16.0;
    let thanks = SMALL.in_colour(Colour::INK);
    strip
        .sheet
        .middle(WIDTH / 2.0, strip.y, thanks, words::THANKS);
    strip.sheet.cut_at(strip.y + 20.0);
    strip.sheet.finish(&About {
        title: words::receipt_title(number),
        author: house.name.clone(),
        at,
    })
}

impl Strip<'_> {
    fn head(&mut self) {
        let room = END - MARGIN;
        let name = Style::new(Face::Bold, 15.0, Colour::INK);
        self.y = 20.0;
        for line in name.wrapped(&self.house.name, room) {
            self.y += 13.0;
            self.sheet.middle(WIDTH / 2.0, self.y, name, &line);
            self.y += 5.0;
        }
        self.y += 1.0;
        for line in &self.house.address {
            self.y += 10.5;
            let line = SMALL.fitted(line, room);
            self.sheet.middle(WIDTH / 2.0, self.y, SMALL, &line);
        }
        if self.house.demo {
            let area = Area {
                x: MARGIN,
                y: self.y + 9.0,
                width: room,
                height: 19.0,
            };
            self.sheet
                .fill(area, Corners::Round(5.0), Colour::WARN_SOFT);
            let demo = Style::new(Face::Bold, 8.5, Colour::WARN).spaced(0.4);
            self.sheet
                .middle(WIDTH / 2.0, area.y + 12.6, demo, words::NOT_A_RECEIPT);
            self.y += 28.0;
        }
        self.y += 22.0;
    }

    /// Ends a line: text at both edges, the left one gives way.
    fn sides(&mut self, style: Style, left: &str, right: &str) {
        let room = END - MARGIN - style.width(right) - 8.0;
        let left = style.fitted(left, room);
        self.sheet.left(MARGIN, self.y, style, &left);
        self.sheet.right(END, self.y, style, right);
        self.y += 12.0;
    }

    /// A strong word at the left, quiet ones at the right.
    fn said(&mut self, left: &str, right: &str) {
        self.sheet.right(END, self.y, SMALL, right);
        self.sheet.left(MARGIN, self.y, STRONG, left);
        self.y += 10.0;
    }

    fn rule(&mut self) {
        self.y -= 3.0;
        self.sheet.rule(MARGIN, self.y, END - MARGIN);
        self.y += 15.0;
    }

    fn rung(&mut self, line: &Line) {
        let amount = words::amount(line.amount());
        let room = END - NAMES - TEXT.width(&amount) - 8.0;
        let pieces = words::whole(i64::from(line.quantity));
        self.sheet.right(NAMES - 7.0, self.y, STRONG, &pieces);
        self.sheet.right(END, self.y, TEXT, &amount);
        for part in TEXT.wrapped(&line.name, room) {
            self.sheet.left(NAMES, self.y, TEXT, &part);
            self.y += 11.5;
        }
        for chosen in &line.modifiers {
            let mut text = words::modifier(chosen.prefix, &chosen.name);
            if !chosen.price.is_zero() {
                text = format!("{text} {}", words::difference(chosen.price));
            }
            self.under(&text);
        }
        if line.quantity > 1 {
            self.under(&words::pieces_of(line.quantity, line.piece()));
        }
        self.y += 2.5;
    }

    /// A quiet line below a name.
    fn under(&mut self, text: &str) {
        for part in SMALL.wrapped(text, END - NAMES - 40.0) {
            self.sheet.left(NAMES, self.y - 1.0, SMALL, &part);
            self.y += 10.0;
        }
    }

    fn total(&mut self, total: Money) {
        let word = Style::new(Face::Bold, 13.0, Colour::INK);
        let sum = Style::new(Face::Bold, 17.0, Colour::INK);
        self.y += 5.0;
        self.sheet.left(MARGIN, self.y, word, words::TOTAL);
        let price = words::price(self.house, total);
        self.sheet.right(END, self.y, sum, &price);
        self.y += 17.0;
    }

    fn paid(&mut self, payment: &Payment) {
        let shown = match payment.tender {
            Tender::Cash => payment.given,
            _ => payment.taken(),
        };
        let name = words::tender(payment.tender);
        self.sides(TEXT, name, &words::amount(shown));
        let mut part = |word: &str, amount: Money| {
            self.sheet.left(MARGIN + 8.0, self.y, SMALL, word);
            self.sheet.right(END, self.y, SMALL, &words::amount(amount));
            self.y += 11.0;
        };
        if payment.tip.is_positive() {
            part(words::OF_WHICH_TIP, payment.tip);
        }
        if payment.change.is_positive() {
            part(words::CHANGE, -payment.change);
        }
    }

    fn taxes(&mut self, taxes: &[TaxLine]) {
        let stops = [END - 112.0, END - 56.0, END];
        let mut row = |style: Style, left: &str, sums: [&str; 3]| {
            self.sheet.left(MARGIN, self.y, style, left);
            for (stop, sum) in stops.into_iter().zip(sums) {
                self.sheet.right(stop, self.y, style, sum);
            }
            self.y += 11.0;
        };
        let heads = [words::NET, words::TAX, words::GROSS];
        row(SMALL, words::VAT, heads);
        for tax in taxes {
            let sums = [tax.net, tax.tax, tax.gross].map(words::amount);
            let sums = sums.each_ref().map(String::as_str);
            row(SMALL.in_colour(Colour::INK), &tax.rate.to_string(), sums);
        }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use common::{
        DeviceId, ItemId, LineId, ModifierId, PaymentId, StaffId, VatClassId,
        check::{Chosen, Progress, Share, totals},
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
        receipt_pdf(house, &check, 311, &totals(house, &check, at), at)
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
