use super::{Check, Share};
use crate::{
    LineId, Money,
    money::{allocate, allocate_equally},
};

/// A line's part that lies with one seat.
#[derive(Clone, PartialEq, Debug)]
pub struct SeatShare {
    /// The line.
    pub line: LineId,
    /// Its name.
    pub name: String,
    /// Pieces of the whole line.
    pub quantity: u32,
    /// Shared among so many seats.
    pub among: usize,
    /// This seat's part of it.
    pub amount: Money,
}

/// What one seat had.
#[derive(Clone, PartialEq, Debug)]
pub struct SeatPart {
    /// From 1.
    pub seat: u8,
    /// Its lines and parts of lines.
    pub shares: Vec<SeatShare>,
    /// Their sum.
    pub total: Money,
    /// What was paid for this seat.
    pub paid: Money,
}

impl SeatPart {
    /// What this seat still has to pay.
    #[must_use]
    pub fn due(&self) -> Money {
        (self.total - self.paid).max(Money::ZERO)
    }
}

/// What each seat had: a line of several seats is shared by them, a line of none by all.
///
/// The parts sum to the check's total, to the cent. The odd cents of shared lines go round, so
/// that they do not all fall on the first seat.
#[must_use]
pub fn by_seat(check: &Check) -> Vec<SeatPart> {
    let named = check
        .standing()
        .flat_map(|line| line.seats.iter().copied())
        .max()
        .unwrap_or(0);
    let all: Vec<u8> = (1..=named.max(check.covers)).collect();
    let mut parts: Vec<_> = all.iter().map(|seat| seat_part(check, *seat)).collect();
    for (turn, line) in check.standing().enumerate() {
        let seats = if line.seats.is_empty() {
            &all
        } else {
            &line.seats
        };
        let mut amounts = allocate(line.amount(), &vec![1; seats.len()]);
        if line.seats.is_empty() {
            amounts.rotate_right(turn % seats.len());
        }
        for (seat, amount) in seats.iter().zip(amounts) {
            let part = &mut parts[usize::from(*seat) - 1];
            part.total += amount;
            part.shares.push(SeatShare {
                line: line.id,
                name: line.name.clone(),
                quantity: line.quantity,
                among: seats.len(),
                amount,
            });
        }
    }
    parts
}

fn seat_part(check: &Check, seat: u8) -> SeatPart {
    let paid = check
        .payments
        .iter()
        .filter(|payment| payment.share == Share::Seat(seat));
    SeatPart {
        seat,
        shares: Vec::new(),
        total: Money::ZERO,
        paid: paid.map(|payment| payment.amount).sum(),
    }
}

/// What is due, in equal parts.
#[must_use]
pub fn equally(check: &Check, count: u8) -> Vec<Money> {
    allocate_equally(check.due(), usize::from(count.max(1)))
}
