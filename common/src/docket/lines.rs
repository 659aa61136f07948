//! What was eaten and drunk: lines, and the parts of combos under the combo's name.

use super::{Look, Sheet, Words, rows::let_off};
use crate::{
    LineId, Money,
    check::{Bill, Check, Line, Scope},
    house::House,
};

/// Columns by which what explains a line is set in.
const UNDER: usize = 6;

/// Lines that stand together on paper.
enum Piece<'a> {
    Line(&'a Line),
    /// The parts of a combo, at least one.
    Combo(Vec<&'a Line>),
}

/// Combos where their first part stands.
fn pieces(check: &Check) -> Vec<Piece<'_>> {
    let mut pieces: Vec<Piece<'_>> = Vec::new();
    for line in check.standing() {
        let Some(combo) = &line.combo else {
            pieces.push(Piece::Line(line));
            continue;
        };
        let known = pieces.iter_mut().find_map(|piece| match piece {
            Piece::Combo(parts) if is_of(parts, combo.id) => Some(parts),
            _ => None,
        });
        match known {
            Some(parts) => parts.push(line),
            None => pieces.push(Piece::Combo(vec![line])),
        }
    }
    pieces
}

fn is_of(parts: &[&Line], id: LineId) -> bool {
    let combo = parts.first().and_then(|part| part.combo.as_ref());
    combo.is_some_and(|combo| combo.id == id)
}

/// A check's lines, each followed by what was let off on it; gives back how much that was.
pub(super) fn lines(
    sheet: &mut Sheet,
    words: Words,
    house: &House,
    check: &Check,
    bill: &Bill,
) -> Money {
    let mut off = Money::ZERO;
    let mut below = |sheet: &mut Sheet, line: &Line| {
        let allowed = check.allowances.iter().zip(&bill.allowed);
        for (one, amount) in allowed.filter(|(one, _)| one.scope == Scope::Line(line.id)) {
            off += *amount;
            let_off(sheet, words, "    ", one, *amount);
        }
    };
    for piece in pieces(check) {
        match piece {
            Piece::Line(line) => {
                rung(sheet, words, house, line);
                below(sheet, line);
            }
            Piece::Combo(parts) => {
                combo(sheet, words, house, &parts);
                for part in parts {
                    below(sheet, part);
                }
            }
        }
    }
    off
}

fn rung(sheet: &mut Sheet, words: Words, house: &House, line: &Line) {
    let left = format!("{:>3} {}", line.quantity, line.name);
    sheet.sides(left, words.money(line.amount()));
    if let Some(grams) = line.grams {
        sheet.text_row(UNDER, weighed(words, grams, line.unit_price), Look::Plain);
    } else if line.quantity > 1 {
        let each = words.fill("each", &[("price", &words.money(line.piece()))]);
        sheet.text_row(UNDER, each, Look::Plain);
    }
    choices(sheet, words, house, line, UNDER);
}

fn weighed(words: Words, grams: u32, kilogram: Money) -> String {
    let weight = words.marked(format!("{}.{:03}", grams / 1000, grams % 1000));
    let gaps = [
        ("weight", weight.as_str()),
        ("price", &words.money(kilogram)),
    ];
    words.fill("weighed", &gaps)
}

/// The combo with its price, and its parts without.
fn combo(sheet: &mut Sheet, words: Words, house: &House, parts: &[&Line]) {
    let Some((first, combo)) = parts
        .first()
        .and_then(|part| Some((part, part.combo.as_ref()?)))
    else {
        return;
    };
    // A part may be there twice, so that the smallest count is how many combos there are.
    let quantity = parts.iter().map(|part| part.quantity).min();
    let quantity = quantity.unwrap_or(first.quantity).max(1);
    let amount: Money = parts.iter().map(|part| part.amount()).sum();
    let left = format!("{quantity:>3} {}", combo.name);
    sheet.sides(left, words.money(amount));
    if quantity > 1 && amount.in_cents() % i64::from(quantity) == 0 {
        let piece = Money::cents(amount.in_cents() / i64::from(quantity));
        let each = words.fill("each", &[("price", &words.money(piece))]);
        sheet.text_row(UNDER, each, Look::Plain);
    }
    for part in parts {
        let count = match part.quantity {
            same if same == quantity => String::new(),
            more => format!("{more} "),
        };
        sheet.text_row(UNDER, format!("{count}{}", part.name), Look::Plain);
        choices(sheet, words, house, part, UNDER + 2);
    }
}

/// What was chosen with a line, and whose it is where the house wants that said.
fn choices(sheet: &mut Sheet, words: Words, house: &House, line: &Line, indent: usize) {
    let layout = &house.layout;
    for chosen in &line.modifiers {
        let price = match chosen.price {
            price if price.is_zero() && !layout.free_choices => continue,
            price if price.is_zero() => String::new(),
            price if price.is_negative() => format!(" ({})", words.money(price)),
            price => format!(" (+{})", words.money(price)),
        };
        let said = words.said(chosen.prefix, &chosen.name);
        sheet.text_row(indent, format!("{said}{price}"), Look::Plain);
    }
    if layout.seats && !line.seats.is_empty() {
        sheet.text_row(indent, seats(words, &line.seats), Look::Plain);
    }
}

/// "seat 1, 2".
pub(super) fn seats(words: Words, seats: &[u8]) -> String {
    let seats: Vec<_> = seats.iter().map(u8::to_string).collect();
    words.fill("seat-of-line", &[("seats", &seats.join(", "))])
}
