use super::{Look, Sheet, Words, lines::seats, rows::mode};
use crate::{
    house::House,
    kitchen::{Cooking, Ticket},
};

/// The kitchen's ticket, to be read from a rail an arm's length away.
#[must_use]
pub fn ticket(words: Words, house: &House, ticket: &Ticket) -> Sheet {
    let mut sheet = Sheet::default();
    if house.demo {
        sheet.middle(words.say("demo-short"), Look::Strong);
    }
    let local = ticket.fired_at.timestamp().to_zoned(house.zone());
    sheet.sides_in(
        Look::Large,
        format!("{} {}", house.station_name(ticket.station), ticket.label),
        local.strftime("%H:%M").to_string(),
    );
    if let Some(from) = &ticket.moved_from {
        let gaps = [("from", from.as_str()), ("to", &ticket.label)];
        sheet.text_row(0, words.fill("ticket-moved", &gaps), Look::Strong);
    }
    let covers = words.covers(ticket.covers.into());
    sheet.text_row(0, format!("{} - {covers}", ticket.waiter), Look::Plain);
    mode(&mut sheet, words, ticket.mode);
    let mut course = None;
    for line in &ticket.lines {
        if course != Some(line.course) {
            course = Some(line.course);
            sheet.rule();
            if line.course > 0 {
                let heading = words.number("ticket-course", line.course);
                sheet.text_row(0, heading, Look::Strong);
            }
        }
        let voided = if matches!(line.cooking, Cooking::Voided(_)) {
            words.say("ticket-void")
        } else {
            ""
        };
        let left = format!("{:>3} {}", line.quantity, line.name);
        sheet.sides_in(Look::Large, left, voided);
        for (prefix, name) in &line.modifiers {
            sheet.text_row(6, words.said(*prefix, name), Look::Strong);
        }
        if !line.seats.is_empty() {
            sheet.text_row(6, seats(words, &line.seats), Look::Plain);
        }
        sheet.text_row(6, &line.note, Look::Strong);
    }
    sheet
}
