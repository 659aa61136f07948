use common::{
    Money, Stamp,
    check::{Allowance, Check, Line, Scope},
    house::{House, ServiceMode},
    money::TaxLine,
};

use super::{
    code,
    face::Face,
    shape::{Area, Corners},
    sheet::{About, Colour, Sheet, Style},
    words,
};

/// 80 mm, as receipt printers have it.
const WIDTH: f32 = 226.77;
pub(super) const MARGIN: f32 = 15.0;
/// Where names begin, after the pieces.
const NAMES: f32 = MARGIN + 21.0;
pub(super) const END: f32 = WIDTH - MARGIN;

pub(super) const TEXT: Style = Style::new(Face::Regular, 8.5, Colour::INK);
pub(super) const STRONG: Style = Style::new(Face::SemiBold, 8.5, Colour::INK);
pub(super) const SMALL: Style = Style::new(Face::Regular, 7.5, Colour::MUTED);

/// A slip of paper under the pen, 80 mm wide: the sheet, and how far down it is filled.
pub(super) struct Strip<'a> {
    house: &'a House,
    sheet: Sheet,
    y: f32,
}

impl<'a> Strip<'a> {
    /// A slip with the house's name and address at its head.
    pub(super) fn begin(house: &'a House) -> Self {
        let mut strip = Self {
            house,
            sheet: Sheet::strip(WIDTH),
            y: 0.0,
        };
        strip.head();
        strip
    }

    /// Cuts the paper off.
    pub(super) fn finish(mut self, title: String, at: Stamp) -> Vec<u8> {
        self.sheet.cut_at(self.y + 20.0);
        self.sheet.finish(&About {
            title,
            author: self.house.name.clone(),
            at,
        })
    }

    pub(super) fn house(&self) -> &'a House {
        self.house
    }

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

    pub(super) fn down(&mut self, points: f32) {
        self.y += points;
    }

    /// Text in the middle, in as many lines as it needs.
    pub(super) fn middle(&mut self, style: Style, text: &str) {
        for part in style.wrapped(text, END - MARGIN) {
            self.sheet.middle(WIDTH / 2.0, self.y, style, &part);
            self.y += style.size + 4.0;
        }
    }

    /// Ends a line: text at both edges, the left one gives way.
    pub(super) fn sides(&mut self, style: Style, left: &str, right: &str) {
        let room = END - MARGIN - style.width(right) - 8.0;
        let left = style.fitted(left, room);
        self.sheet.left(MARGIN, self.y, style, &left);
        self.sheet.right(END, self.y, style, right);
        self.y += 12.0;
    }

    /// A strong word at the left, quiet ones at the right.
    pub(super) fn said(&mut self, left: &str, right: &str) {
        self.sheet.right(END, self.y, SMALL, right);
        self.sheet.left(MARGIN, self.y, STRONG, left);
        self.y += 10.0;
    }

    pub(super) fn rule(&mut self) {
        self.y -= 3.0;
        self.sheet.rule(MARGIN, self.y, END - MARGIN);
        self.y += 15.0;
    }

    /// A quiet line set in a little, with an amount.
    pub(super) fn part(&mut self, word: &str, amount: Money) {
        let shown = words::amount(amount);
        let room = END - MARGIN - 16.0 - SMALL.width(&shown);
        self.sheet.right(END, self.y, SMALL, &shown);
        for text in SMALL.wrapped(word, room) {
            self.sheet.left(MARGIN + 8.0, self.y, SMALL, &text);
            self.y += 11.0;
        }
    }

    /// Whose check it is.
    pub(super) fn about(&mut self, check: &Check) {
        self.y += 2.0;
        let table = words::table(&check.label);
        let guests = words::covers(u32::from(check.covers));
        let who = words::served_by(&check.waiter);
        self.sides(SMALL, &format!("{table} · {guests}"), &who);
        if check.mode == ServiceMode::TakeAway {
            self.sides(STRONG, words::TAKE_AWAY, "");
        }
    }

    /// The lines with what makes each of them cheaper, then what concerns the whole check, up to
    /// the total. The right column sums to the total from row to row.
    pub(super) fn sums(&mut self, check: &Check) {
        let bill = check.bill();
        let mut subtotal = bill.gross();
        self.rule();
        let allowed = || check.allowances.iter().zip(&bill.allowed);
        for line in check.standing() {
            self.rung(line);
            for (one, amount) in allowed().filter(|(one, _)| one.scope == Scope::Line(line.id)) {
                subtotal -= *amount;
                self.let_off(one, *amount);
            }
        }
        self.rule();
        let whole =
            allowed().filter(|(one, amount)| one.scope == Scope::Check && !amount.is_zero());
        let whole: Vec<_> = whole.collect();
        if !whole.is_empty() || !bill.service.is_zero() {
            self.sides(TEXT, words::SUBTOTAL, &words::amount(subtotal));
        }
        for (one, amount) in whole {
            self.let_off(one, *amount);
        }
        if let Some(service) = check.service.filter(|_| !bill.service.is_zero()) {
            let word = words::service_of(service.percent);
            self.sides(TEXT, &word, &words::amount(bill.service));
        }
        self.total(words::TOTAL, bill.total());
    }

    /// A discount, a comp or a promotion; nothing where it came to nothing.
    fn let_off(&mut self, one: &Allowance, amount: Money) {
        if !amount.is_zero() {
            self.part(&words::let_off(one), -amount);
        }
    }

    fn rung(&mut self, line: &Line) {
        self.piece(i64::from(line.quantity), &line.name, line.amount());
        if let Some(grams) = line.grams {
            self.under(&words::weighed(grams, line.unit_price));
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

    /// Pieces of something and what they come to.
    pub(super) fn piece(&mut self, quantity: i64, name: &str, amount: Money) {
        let amount = words::amount(amount);
        let room = END - NAMES - TEXT.width(&amount) - 8.0;
        let pieces = words::whole(quantity);
        self.sheet.right(NAMES - 7.0, self.y, STRONG, &pieces);
        self.sheet.right(END, self.y, TEXT, &amount);
        for part in TEXT.wrapped(name, room) {
            self.sheet.left(NAMES, self.y, TEXT, &part);
            self.y += 11.5;
        }
    }

    /// A quiet line below a name.
    pub(super) fn under(&mut self, text: &str) {
        for part in SMALL.wrapped(text, END - NAMES - 40.0) {
            self.sheet.left(NAMES, self.y - 1.0, SMALL, &part);
            self.y += 10.0;
        }
    }

    pub(super) fn total(&mut self, word: &str, total: Money) {
        let name = Style::new(Face::Bold, 13.0, Colour::INK);
        let sum = Style::new(Face::Bold, 17.0, Colour::INK);
        self.y += 5.0;
        let price = words::price(self.house, total);
        let room = END - MARGIN - sum.width(&price) - 8.0;
        let name = name.narrowed(word, room);
        self.sheet.left(MARGIN, self.y, name, word);
        self.sheet.right(END, self.y, sum, &price);
        self.y += 17.0;
    }

    pub(super) fn taxes(&mut self, taxes: &[TaxLine]) {
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

    /// A code for a phone or a scanner, in the middle; nothing where the text is too long for one.
    pub(super) fn code(&mut self, text: &str) {
        let side = 96.0;
        // A reader needs white around it.
        self.y += 6.0;
        let place = (WIDTH / 2.0 - side / 2.0, self.y);
        if code::draw(&mut self.sheet, place, side, text) {
            self.y += side + 26.0;
        }
    }
}
