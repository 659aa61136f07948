use std::collections::BTreeSet;

use common::{Audience, LineId};
use server::House;

use super::world::World;

impl World {
    /// The house, its journal, its books and every screen, held against the clerk.
    pub(super) fn compare(&mut self) {
        let house = self.house.take().unwrap();
        let state = house.state();
        common::check_invariants(state).unwrap();
        assert_eq!(
            *self.places[0].state(),
            Audience::Floor.view(state),
            "till 1 differs"
        );
        assert_eq!(
            *self.places[1].state(),
            Audience::Floor.view(state),
            "till 2 differs"
        );
        assert_eq!(
            *self.places[2].state(),
            Audience::Pass.view(state),
            "the kitchen differs"
        );
        let sheets = self.clerk.sheets.values();
        self.sum.settled = sheets.filter(|sheet| sheet.is_closed()).count();
        self.sum.joined = self.clerk.joined;
        self.sum.overpaid = usize::from(self.clerk.not_due() > 0);
        assert_eq!(
            self.clerk.open().count(),
            state.checks.open.size(),
            "open checks"
        );
        self.compare_lines();
        assert_eq!(
            state.day.perpetual.in_cents(),
            self.clerk.takings(),
            "takings"
        );
        for (account, owed) in &state.tender.owed {
            assert_eq!(owed.in_cents(), self.clerk.owes(*account), "{account} owes");
        }
        drop(house);
        self.compare_books();
    }

    /// What lies on disk, read anew.
    fn compare_books(&self) {
        let reopened = House::open(self.dir.path()).unwrap();
        let takings = self.clerk.takings();
        assert_eq!(reopened.state().day.perpetual.in_cents(), takings);
        let books = server::reports::Reports::open(self.dir.path()).unwrap();
        let sales = books.sales(None, None).unwrap();
        assert_eq!(sales.gross.in_cents(), takings, "the books' takings");
        let days = books.z(None, None).unwrap();
        assert_eq!(days.len(), self.clerk.days.len(), "Z reports");
        for (page, z) in self.clerk.days.iter().zip(&days) {
            let differs = page.differs(&z.report);
            assert!(differs.is_empty(), "Z {}:\n{differs}", z.report.number);
        }
    }

    /// Every line that was sent came to the kitchen, and nothing else did.
    fn compare_lines(&self) {
        let cooked: BTreeSet<_> = self.cooked.keys().map(|(line, _)| *line).collect();
        let sent = self.clerk.lines().filter(|entry| entry.sent);
        let sent: BTreeSet<_> = sent.map(|entry| entry.id).collect();
        // A line that was struck while it waited for its course never goes to the kitchen.
        let wanted = self
            .clerk
            .lines()
            .filter(|entry| entry.sent && !entry.struck);
        let lost: Vec<_> = wanted.filter(|entry| !self.was_cooked(entry.id)).collect();
        assert!(
            lost.is_empty(),
            "lines that never reached the kitchen: {lost:?}"
        );
        assert!(
            cooked.is_subset(&sent),
            "lines that nobody sent were cooked"
        );
    }

    /// Pieces that were parted from a line after it was cooked are on no ticket of their own.
    fn was_cooked(&self, line: LineId) -> bool {
        let mut line = Some(line);
        while let Some(known) = line {
            if self.cooked.keys().any(|(line, _)| *line == known) {
                return true;
            }
            line = self.parted.get(&known).copied();
        }
        false
    }
}
