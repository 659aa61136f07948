//! Stations that have paper only: nobody bumps there, so their tickets go with their guests.

use super::{Event, Ticket};
use crate::{CheckId, Stamp, State, TicketId};

/// Guests have paid: what is on paper was made, and brought to them. What has not come out of its
/// printer yet stays, so that somebody misses it.
pub(crate) fn guests_went(state: &State, check: CheckId, at: Stamp) -> Vec<crate::Event> {
    let tickets = state.kitchen.of_check(check);
    let made = tickets.filter(|ticket| is_on_paper_only(state, ticket));
    made.flat_map(|ticket| made_and_served(ticket.id, at))
        .collect()
}

/// A ticket came out of its printer. Guests who have paid before do not wait for a bump.
pub(crate) fn came_out(state: &State, ticket: TicketId, at: Stamp) -> Vec<crate::Event> {
    let known = state.kitchen.tickets.get(&ticket);
    let made = known.filter(|ticket| {
        is_on_paper_only(state, ticket) && state.checks.open(ticket.check).is_err()
    });
    made.map_or_else(Vec::new, |ticket| made_and_served(ticket.id, at).into())
}

fn is_on_paper_only(state: &State, ticket: &Ticket) -> bool {
    let station = state.house.station(ticket.station);
    let paper_only = station.is_some_and(|station| station.paper_only);
    paper_only && ticket.is_open() && ticket.shown_at.is_some()
}

/// Served first: nobody saw when it was done, so that nothing is learned of it.
fn made_and_served(ticket: TicketId, at: Stamp) -> [crate::Event; 2] {
    [Event::Served { ticket, at }, Event::Bumped { ticket, at }].map(crate::Event::Kitchen)
}

#[cfg(all(test, feature = "demo"))]
mod stories {
    use super::*;
    use crate::{
        Command, ItemId, StaffId, StationId,
        check::{
            Tender,
            stories::{ANNA, Room},
        },
        house::{self, ServiceMode},
        kitchen::{self, Alarm, Pace},
    };

    const SOUP: u32 = 103;
    const SOUP_COSTS: i64 = 950;

    /// A room whose stove has a printer and no screen.
    fn room() -> (Room, StationId) {
        let mut room = Room::open();
        let soup = &room.state.menu.items[&ItemId(SOUP)];
        let stove = soup.station.expect("somebody makes it");
        let mut house = room.state.house.as_ref().clone();
        for station in &mut house.stations {
            station.paper_only = station.id == stove;
        }
        room.tell(crate::Event::House(house::Event::Published(house.into())));
        watched(&mut room, &[]);
        (room, stove)
    }

    fn watched(room: &mut Room, away: &[StationId]) {
        let away = away.to_vec();
        let watch = Command::Kitchen(kitchen::Command::Watch { away });
        room.does(ANNA, &watch).expect("the house has seen it");
    }

    fn printed(room: &mut Room, ticket: TicketId) {
        let tickets = vec![ticket];
        let show = Command::Kitchen(kitchen::Command::Show { tickets });
        room.does(ANNA, &show).expect("the printer said so");
    }

    fn only(room: &Room) -> Ticket {
        let tickets: Vec<_> = room.state.kitchen.tickets.values().collect();
        assert_eq!(tickets.len(), 1);
        tickets[0].clone()
    }

    #[test]
    fn what_hangs_on_paper_is_neither_late_nor_missed_and_goes_with_its_guests() {
        let (mut room, stove) = room();
        let check = room.seats(ANNA, 12, ServiceMode::DineIn);
        room.rings(ANNA, check, SOUP, 1);
        room.sends(ANNA, check).expect("new lines");
        room.now = room.now.plus_millis(5_000);
        let ticket = only(&room);
        let alarm = |room: &Room| room.state.kitchen.alarm(&only(room), room.now);
        assert_eq!(alarm(&room), Some(Alarm::NotShown));

        printed(&mut room, ticket.id);
        assert_eq!(alarm(&room), None);
        // The printer's roll is changed.
        watched(&mut room, &[stove]);
        assert_eq!(alarm(&room), None);
        room.now = room.now.plus_millis(3_600_000);
        assert_eq!(only(&room).pace(&room.state.house, room.now), Pace::InTime);

        assert!(only(&room).is_open());
        room.pays(check, SOUP_COSTS, Tender::Card)
            .expect("the bill");
        let ticket = only(&room);
        assert!(!ticket.is_open() && ticket.served_at.is_some());
        assert!(room.state.kitchen.learned.is_empty());
    }

    #[test]
    fn who_has_paid_before_the_paper_came_out_is_missed_until_it_does() {
        let (mut room, _) = room();
        let check = room.seats(ANNA, 12, ServiceMode::TakeAway);
        room.rings(ANNA, check, SOUP, 1);
        room.pays(check, SOUP_COSTS, Tender::Card)
            .expect("the bill");
        room.now = room.now.plus_millis(5_000);
        let ticket = only(&room);
        let alarm = room.state.kitchen.alarm(&ticket, room.now);
        assert_eq!(alarm, Some(Alarm::NotShown));
        printed(&mut room, ticket.id);
        assert!(!only(&room).is_open());
    }

    #[test]
    fn the_pass_may_bump_what_is_on_paper() {
        let (mut room, _) = room();
        let check = room.seats(ANNA, 12, ServiceMode::DineIn);
        room.rings(ANNA, check, SOUP, 1);
        room.sends(ANNA, check).expect("new lines");
        let ticket = only(&room);
        printed(&mut room, ticket.id);
        let bump = Command::Kitchen(only(&room).bump());
        room.does(StaffId(2), &bump).expect("seen at the pass");
        assert!(only(&room).is_ready());
    }
}
