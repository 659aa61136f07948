use super::columns::{rule, said, sides, wrapped};
use crate::{
    house::House,
    kitchen::{Cooking, Ticket},
};

/// The kitchen's ticket.
#[must_use]
pub fn ticket(house: &House, ticket: &Ticket) -> String {
    let local = ticket.fired_at.timestamp().to_zoned(house.zone());
    let mut paper = sides(
        &format!("{} {}", house.station_name(ticket.station), ticket.label),
        &local.strftime("%H:%M").to_string(),
    );
    if let Some(from) = &ticket.moved_from {
        paper.push_str(&format!("moved {from} -> {}\n", ticket.label));
    }
    paper.push_str(&format!("{} - {} covers\n", ticket.waiter, ticket.covers));
    let mut course = None;
    for line in &ticket.lines {
        if course != Some(line.course) {
            course = Some(line.course);
            paper.push_str(&rule());
            if line.course > 0 {
                paper.push_str(&format!("COURSE {}\n", line.course));
            }
        }
        let voided = if matches!(line.cooking, Cooking::Voided(_)) {
            "VOID"
        } else {
            ""
        };
        paper.push_str(&sides(
            &format!("{:>3} {}", line.quantity, line.name),
            voided,
        ));
        for (prefix, name) in &line.modifiers {
            paper.push_str(&wrapped(6, &said(*prefix, name)));
        }
        if !line.seats.is_empty() {
            let seats: Vec<_> = line.seats.iter().map(u8::to_string).collect();
            paper.push_str(&wrapped(6, &format!("seat {}", seats.join(", "))));
        }
        paper.push_str(&wrapped(6, &line.note));
    }
    paper
}
