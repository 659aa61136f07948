use super::{Look, Sheet, Words, lines::seats, rows::mode};
use crate::{
    house::House,
    kitchen::{Allergy, Cooking, Ticket},
    menu::Allergen,
};

/// The kitchen's ticket, to be read from a rail an arm's length away.
#[must_use]
pub fn ticket(words: Words, house: &House, ticket: &Ticket) -> Sheet {
    let mut sheet = Sheet::default();
    if house.demo {
        sheet.middle(words.say("demo-short"), Look::Strong);
    }
    if ticket.is_remake() {
        sheet.middle(words.say("ticket-remake"), Look::Large);
    } else if ticket.rush {
        sheet.middle(words.say("ticket-rush"), Look::Large);
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
    if let Some(from) = ticket.pushed_from {
        let gaps = [("station", house.station_name(from))];
        sheet.text_row(0, words.fill("ticket-from", &gaps), Look::Strong);
    }
    let covers = words.covers(ticket.covers.into());
    sheet.text_row(0, format!("{} - {covers}", ticket.waiter), Look::Plain);
    mode(&mut sheet, words, ticket.mode);
    warn(&mut sheet, words, &ticket.allergies);
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
        if let Some(remake) = &line.remake {
            let why = words.fill("why", &[("reason", &remake.reason)]);
            sheet.text_row(6, why, Look::Strong);
        }
    }
    sheet
}

/// What the guests must not eat, larger than anything that they do.
fn warn(sheet: &mut Sheet, words: Words, allergies: &[Allergy]) {
    if allergies.is_empty() {
        return;
    }
    sheet.rule();
    sheet.middle(words.say("ticket-allergy"), Look::Large);
    for allergy in allergies {
        let known = allergy.allergens.iter();
        let known = known.map(|allergen| words.say(allergen_key(*allergen)));
        let other = Some(allergy.other.as_str()).filter(|other| !other.is_empty());
        let what: Vec<&str> = known.chain(other).collect();
        let what = what.join(", ");
        let row = match allergy.seat {
            Some(seat) => format!("{}: {what}", seats(words, &[seat])),
            None => what,
        };
        sheet.text_row(0, row, Look::Large);
    }
}

const fn allergen_key(allergen: Allergen) -> &'static str {
    match allergen {
        Allergen::Gluten => "allergen-gluten",
        Allergen::Crustaceans => "allergen-crustaceans",
        Allergen::Eggs => "allergen-eggs",
        Allergen::Fish => "allergen-fish",
        Allergen::Peanuts => "allergen-peanuts",
        Allergen::Soybeans => "allergen-soybeans",
        Allergen::Milk => "allergen-milk",
        Allergen::Nuts => "allergen-nuts",
        Allergen::Celery => "allergen-celery",
        Allergen::Mustard => "allergen-mustard",
        Allergen::Sesame => "allergen-sesame",
        Allergen::Sulphites => "allergen-sulphites",
        Allergen::Lupin => "allergen-lupin",
        Allergen::Molluscs => "allergen-molluscs",
    }
}
