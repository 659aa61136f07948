//! The kitchen of the demo's evening, and what waiters tell it.

use std::collections::BTreeSet;

use common::{
    Command, check,
    kitchen::{self, Allergy, Ticket},
    menu::Allergen,
};

use super::{
    DemoError,
    evening::{Evening, KITCHEN, Party},
};
use crate::robot::{Robot, pump_until};

impl Evening {
    /// At every seventh table somebody must not eat nuts, and everybody in the kitchen knows.
    pub(super) fn warn(&mut self, party: usize) -> Result<(), DemoError> {
        let Some(Party { check, till, .. }) = self.parties.get(&party).filter(|_| party % 7 == 2)
        else {
            return Ok(());
        };
        let nuts = Allergy {
            seat: Some(1),
            allergens: BTreeSet::from([Allergen::Nuts]),
            other: String::new(),
        };
        let warn = check::Command::SetAllergies {
            check: *check,
            allergies: vec![nuts],
        };
        self.robots[*till].does(Command::Check(warn))?;
        Ok(())
    }

    /// The kitchen acknowledges what it must see and bumps what it has made. Every eighth table is
    /// in a hurry, and at every eleventh a plate falls.
    pub(super) fn cook(&mut self, party: usize) -> Result<(), DemoError> {
        let Some(Party { check, till, .. }) = self.parties.get(&party) else {
            return Ok(());
        };
        let (check, till) = (*check, *till);
        let here = |robot: &Robot| {
            let tickets = robot.state().kitchen.of_check(check);
            let open = tickets.filter(|ticket| ticket.is_open());
            open.cloned().collect::<Vec<Ticket>>()
        };
        let what = "a ticket comes to the kitchen";
        pump_until(&mut self.robots, &self.bell, what, |robots| {
            let kitchen = &robots[KITCHEN].state().kitchen;
            kitchen.of_check(check).next().is_some()
        })?;
        let open = here(&self.robots[KITCHEN]);
        let mut tickets: Vec<_> = open.iter().map(|ticket| ticket.id).collect();
        if party % 8 == 3 {
            let tickets = tickets.clone();
            let rush = kitchen::Command::Rush {
                tickets,
                rush: true,
            };
            self.robots[KITCHEN].does(Command::Kitchen(rush))?;
        }
        let pass = &mut self.robots[KITCHEN];
        let show = kitchen::Command::Show {
            tickets: tickets.clone(),
        };
        pass.does(Command::Kitchen(show))?;
        make(pass, &open)?;
        if party % 11 == 6
            && let Some(ticket) = open.first()
            && let Some(line) = ticket.lines.iter().find(|line| line.is_open())
        {
            let again = kitchen::Command::Remake {
                ticket: ticket.id,
                line: line.line,
                quantity: 1,
                reason: "Dropped".into(),
            };
            pass.does(Command::Kitchen(again))?;
            let again = here(pass);
            make(pass, &again)?;
            tickets.extend(again.iter().map(|ticket| ticket.id));
        }
        self.robots[till].does(Command::Kitchen(kitchen::Command::Serve { tickets }))?;
        Ok(())
    }
}

/// Sees what must be seen, and bumps.
fn make(pass: &mut Robot, tickets: &[Ticket]) -> Result<(), DemoError> {
    for ticket in tickets {
        let id = ticket.id;
        if ticket.is_sealed() {
            let seen = kitchen::Command::SeeAllergies { ticket: id };
            pass.does(Command::Kitchen(seen))?;
        }
        let voided = ticket.lines.iter().filter(|line| line.void_unseen());
        let lines: Vec<_> = voided.map(|line| line.line).collect();
        if !lines.is_empty() {
            let seen = kitchen::Command::SeeVoids { ticket: id, lines };
            pass.does(Command::Kitchen(seen))?;
        }
        pass.does(Command::Kitchen(ticket.bump()))?;
    }
    Ok(())
}
