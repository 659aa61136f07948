//! An evening with everything that happens in a kitchen.

use std::collections::BTreeSet;

use common::{
    CheckId, Command, LineId, StaffId, StationId, TicketId, check,
    kitchen::{self, Allergy, Ticket},
    menu::Allergen,
};

use super::evening::{
    ANNA, BRAM, BURGER, CHEN, COD, ENTRECOTE, Evening, SALAD, SCHNITZEL, SOLE, STEAK, dish,
};

pub(super) const FRITES: u32 = 161;
pub(super) const FRY: StationId = StationId(6);
/// The pastry makes it, as the third course.
pub(super) const BRULEE: u32 = 181;

impl Evening {
    /// What a guest must not eat.
    pub(super) fn warn(&self, check: CheckId, seat: Option<u8>, what: &[Allergen]) {
        let allergy = Allergy {
            seat,
            allergens: what.iter().copied().collect::<BTreeSet<_>>(),
            other: String::new(),
        };
        let allergies = vec![allergy];
        let set = check::Command::SetAllergies { check, allergies };
        self.act(ANNA, Command::Check(set));
    }

    pub(super) fn cook(&self, command: kitchen::Command) {
        self.act(ANNA, Command::Kitchen(command));
    }

    /// The ticket of a check at a station, as the house has it.
    pub(super) fn at_station(&self, check: CheckId, station: StationId) -> Ticket {
        let state = self.house.state();
        let mut tickets = state.kitchen.of_check(check);
        let found = tickets.find(|ticket| ticket.station == station);
        found.cloned().expect("a ticket")
    }

    /// All that a check has in the kitchen is done.
    pub(super) fn all_done(&self, check: CheckId) -> Vec<TicketId> {
        let state = self.house.state();
        let open = state.kitchen.of_check(check).filter(|one| one.is_open());
        let open: Vec<TicketId> = open.map(|ticket| ticket.id).collect();
        open.iter().for_each(|ticket| self.bump(*ticket));
        open
    }

    pub(super) fn ask(&self, staff: StaffId, ticket: TicketId, text: &str) {
        let text = text.into();
        let note = kitchen::Command::Note {
            ticket,
            text,
            ask: true,
        };
        self.act(staff, Command::Kitchen(note));
    }

    pub(super) fn remake(&self, ticket: TicketId, line: LineId, reason: &str) {
        let reason = reason.into();
        self.cook(kitchen::Command::Remake {
            ticket,
            line,
            quantity: 1,
            reason,
        });
    }
}

/// Allergies sealed and read, a remake, a rush, a question, a table all void, a push.
pub(super) fn dinner() -> Evening {
    let mut evening = Evening::begins(7200);
    sealed_and_read(&mut evening);
    again_and_first(&mut evening);
    let void = evening.at(70).seat(Some(14), CHEN, 2);
    let lines = evening.send(void, CHEN, &[dish(1, SCHNITZEL, &[])]);
    evening.at(20).void(void, lines[0]);
    let next = evening.at(58).seat(Some(5), ANNA, 3);
    evening.send(next, ANNA, &[dish(3, BRULEE, &[])]);
    evening.at(52).table(
        31,
        BRAM,
        4,
        &[dish(2, STEAK, &[100]), dish(1, SCHNITZEL, &[])],
    );
    evening.at(0);
    evening
}

fn sealed_and_read(evening: &mut Evening) {
    let late = evening.at(900).seat(Some(12), ANNA, 4);
    let dishes = [
        dish(1, SCHNITZEL, &[]).seats(&[1]),
        dish(1, STEAK, &[100, 402]).seats(&[2]),
        dish(1, SOLE, &[]).seats(&[3]),
    ];
    evening.at(860).send(late, ANNA, &dishes);
    evening.warn(late, Some(2), &[Allergen::Nuts, Allergen::Mustard]);

    let read = evening.at(500).seat(Some(20), BRAM, 5);
    let dishes = [
        dish(2, BURGER, &[101, 200]).seats(&[1, 2]),
        dish(1, ENTRECOTE, &[102, 400]).seats(&[3]),
        dish(1, FRITES, &[]),
        dish(2, BRULEE, &[]),
    ];
    let lines = evening.at(480).send(read, BRAM, &dishes);
    evening.warn(read, Some(3), &[Allergen::Gluten]);
    let ticket = evening.ticket("20").id;
    evening.cook(kitchen::Command::SeeAllergies { ticket });
    evening.at(60).bump_line(lines[0]);
    evening.at(30).void(read, lines[1]);
}

fn again_and_first(evening: &mut Evening) {
    let check = evening.at(400).seat(Some(10), ANNA, 4);
    let dishes = [dish(2, STEAK, &[100]), dish(1, SALAD, &[])];
    let lines = evening.at(390).send(check, ANNA, &dishes);
    let grill = evening.at_station(check, StationId(1)).id;
    evening.at(60).bump(grill);
    evening.at(40).remake(grill, lines[0], "too well done");

    let hurry = evening.at(300).seat(Some(4), CHEN, 2);
    let dishes = [dish(1, ENTRECOTE, &[101]), dish(1, COD, &[])];
    evening.at(290).send(hurry, CHEN, &dishes);
    let tickets = vec![evening.ticket("4").id];
    evening.cook(kitchen::Command::Rush {
        tickets,
        rush: true,
    });
    let asked = evening.at(200).seat(Some(2), ANNA, 2);
    evening
        .at(190)
        .send(asked, ANNA, &[dish(2, BURGER, &[101])]);
    let ticket = evening.ticket("2").id;
    evening.at(30).ask(ANNA, ticket, "one of them without bun?");
}
