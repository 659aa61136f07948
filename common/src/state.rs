use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::{
    Event, approval::Requests, booking::Bookings, check::Checks, day::DayBook, drawer::Drawer,
    floor::Plan, house::House, kitchen::Kitchen, menu::Menu, paper::Papers, staff::Roster,
    tender::Exceptions,
};

/// What is in service: all that a decision may read.
///
/// Copies share what they have in common, so a copy costs next to nothing.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct State {
    /// Name, currency, rates, stations.
    pub house: Arc<House>,
    /// Groups, items, modifiers.
    pub menu: Arc<Menu>,
    /// Rooms and tables.
    pub floor: Arc<Plan>,
    /// The people.
    pub staff: Arc<Roster>,
    /// Open checks, and today's settled ones in short.
    pub checks: Checks,
    /// Tickets.
    pub kitchen: Kitchen,
    /// Payments that wait for a manager.
    pub tender: Exceptions,
    /// Cash.
    pub drawer: Drawer,
    /// The business day and its numbers.
    pub day: DayBook,
    /// What waits for a manager's word.
    #[serde(default)]
    pub approval: Requests,
    /// Who is expected.
    #[serde(default)]
    pub bookings: Bookings,
    /// What the next paper needs to know.
    #[serde(default)]
    pub papers: Papers,
}

impl State {
    /// Lets the event happen. Infallible: whether it may happen was decided before.
    pub fn apply(&mut self, event: &Event) {
        match event {
            Event::House(event) => Arc::make_mut(&mut self.house).apply(event),
            Event::Menu(event) => Arc::make_mut(&mut self.menu).apply(event),
            Event::Floor(event) => Arc::make_mut(&mut self.floor).apply(event),
            Event::Staff(event) => Arc::make_mut(&mut self.staff).apply(event),
            Event::Check(event) => self.checks.apply(event),
            Event::Kitchen(event) => self.kitchen.apply(event),
            Event::Tender(event) => self.tender.apply(event),
            Event::Drawer(event) => self.drawer.apply(event),
            Event::Day(event) => self.day.apply(event),
            Event::Approval(event) => self.approval.apply(event),
            Event::Booking(event) => self.bookings.apply(event),
            Event::Paper(event) => self.papers.apply(event),
        }
    }
}
