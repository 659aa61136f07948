use super::*;
use crate::{Stamp, check, check::stories::BURGER, house::ServiceMode};

/// A dish in a robot's hands.
struct InHand {
    ticket: TicketId,
    until: Stamp,
}

/// A grill with robots: each takes the oldest card once it has a hand free, and needs exactly as
/// long as it needs. Guests come so often.
fn robots(hands: usize, needs: i64, every: i64, guests: usize) -> Room {
    let mut room = Room::open();
    room.is_run(|house| house.stations[0].capacity = u8::try_from(hands).ok());
    let mut at_work: Vec<InHand> = Vec::new();
    let mut come = 0;
    let begins = room.now;
    while come < guests || !at_work.is_empty() {
        let next_guest = begins.plus_millis(i64::try_from(come).expect("few") * every * 1000);
        let done = at_work.iter().map(|dish| dish.until).min();
        let guest = come < guests && done.is_none_or(|done| next_guest < done);
        if guest {
            room.now = next_guest;
            come += 1;
            let check = CheckId(room.id());
            let open = check::Command::Open {
                check,
                table: None,
                covers: 1,
                mode: ServiceMode::TakeAway,
            };
            room.asks(ANNA, open).expect("at the counter");
            room.rings(ANNA, check, BURGER, 1);
            room.sends(ANNA, check).expect("new lines");
        } else if let Some(done) = done {
            room.now = done;
            let place = at_work.iter().position(|dish| dish.until == done);
            let dish = at_work.remove(place.expect("it is there"));
            room.bumps(dish.ticket);
        }
        let cards = room.cards(GRILL).into_iter();
        let waiting = cards.filter(|card| at_work.iter().all(|dish| dish.ticket != card.id));
        let next: Vec<TicketId> = waiting
            .map(|card| card.id)
            .take(hands - at_work.len())
            .collect();
        let until = room.now.plus_millis(needs * 1000);
        at_work.extend(next.into_iter().map(|ticket| InHand { ticket, until }));
    }
    room
}

#[test]
fn the_kitchen_learns_how_long_a_burger_takes_however_long_the_queue_is() {
    // Too few hands for the guests, just enough, and more than enough.
    for (hands, needs, every) in [(1, 300, 200), (3, 420, 100), (2, 240, 130), (4, 500, 400)] {
        let room = robots(hands, needs, every, 40);
        let item = crate::ItemId(BURGER);
        let learned = room.state.kitchen.prep(&room.state.menu, item, GRILL);
        let learned = i64::from(learned.expect("many were made"));
        let off = (learned - needs).abs() * 100 / needs;
        assert!(off <= 10, "{hands} hands: {learned} s and not {needs}");
    }
}

#[test]
fn a_forgotten_card_spoils_nothing_and_a_long_dish_does_not_teach_for_a_short_one() {
    let mut room = robots(2, 400, 250, 12);
    let prep = |room: &Room, item| {
        let kitchen = &room.state.kitchen;
        kitchen.prep(&room.state.menu, crate::ItemId(item), GRILL)
    };
    assert_eq!(prep(&room, BURGER), Some(400));
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    room.rings(ANNA, check, BURGER, 1);
    room.sends(ANNA, check).expect("new lines");
    room.waits(90 * 60);
    let ticket = room.card(GRILL).id;
    room.bumps(ticket);
    assert_eq!(prep(&room, BURGER), Some(400));
    for _ in 0..8 {
        room.rings(ANNA, check, BURGER, 1);
        room.steak_frites(check, 1);
        room.sends(ANNA, check).expect("new lines");
        room.waits(15 * 60);
        let ticket = room.card(GRILL).id;
        room.bumps(ticket);
    }
    assert_eq!(prep(&room, BURGER), Some(400));
    assert_eq!(prep(&room, STEAK_FRITES), Some(900));
}
