//! What the kitchen is told, and what must come of it.

mod counted;
mod courses;
mod learned;
mod lines;
mod planned;
mod said;

use crate::{
    CheckId, Command, LineId, ModifierId, StationId, TicketId,
    check::stories::{ANNA, Room},
    house::{self, House},
    kitchen::{self, Ticket},
};

const GRILL: StationId = StationId(1);
const STOVE: StationId = StationId(2);
const COLD: StationId = StationId(3);
const FRY: StationId = StationId(6);
const STEAK_FRITES: u32 = 122;
const FRITES: u32 = 161;
const MEDIUM: ModifierId = ModifierId(101);

impl Room {
    fn cooks(&mut self, command: kitchen::Command) {
        let command = Command::Kitchen(command);
        self.does(ANNA, &command).expect("it may happen");
    }

    /// The house's settings, otherwise than usual.
    fn is_run(&mut self, otherwise: impl FnOnce(&mut House)) {
        let mut house = House::clone(&self.state.house);
        otherwise(&mut house);
        self.tell(crate::Event::House(house::Event::Published(house.into())));
    }

    /// So many seconds later.
    fn waits(&mut self, seconds: i64) {
        self.now = self.now.plus_millis(seconds * 1000);
    }

    fn steak_frites(&mut self, check: CheckId, pieces: u32) -> LineId {
        self.rings_for(ANNA, check, STEAK_FRITES, pieces, vec![MEDIUM], Vec::new())
            .expect("on the menu")
    }

    /// The open cards of a station.
    fn cards(&self, station: StationId) -> Vec<&Ticket> {
        self.state.kitchen.on_screen(&[station])
    }

    fn card(&self, station: StationId) -> &Ticket {
        let cards = self.cards(station);
        assert_eq!(cards.len(), 1, "one card there");
        cards[0]
    }

    fn bumps(&mut self, ticket: TicketId) {
        let tap = self.state.kitchen.tickets[&ticket].bump();
        self.cooks(tap);
    }
}
