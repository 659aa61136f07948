use std::collections::BTreeSet;

use common::{Audience, State};
use server::House;

use super::world::World;

impl World {
    /// The house, its journal, its books and every screen, held against the oracle.
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
        self.sum.settled = self
            .oracle
            .checks
            .values()
            .filter(|sheet| sheet.closed)
            .count();
        self.sum.joined = self.oracle.joined;
        self.sum.overpaid = usize::from(self.oracle.overpaid > 0);
        let open = self
            .oracle
            .checks
            .values()
            .filter(|sheet| !sheet.closed)
            .count();
        assert_eq!(open, state.checks.open.size(), "open checks");
        self.compare_lines();
        assert_eq!(
            state.day.perpetual.in_cents(),
            self.oracle.takings(),
            "takings"
        );
        drop(house);
        self.compare_books();
    }

    /// What lies on disk, read anew.
    fn compare_books(&self) {
        let reopened = House::open(self.dir.path()).unwrap();
        assert_eq!(
            reopened.state().day.perpetual.in_cents(),
            self.oracle.takings()
        );
        let books = server::reports::Reports::open(self.dir.path()).unwrap();
        let sales = books.sales(None, None).unwrap();
        assert_eq!(
            sales.gross.in_cents(),
            self.oracle.takings(),
            "the books' takings"
        );
        let days = books.z(None, None).unwrap();
        let sum: i64 = days.iter().map(|z| z.report.gross.in_cents()).sum();
        assert_eq!(sum, self.oracle.takings(), "the Z reports");
        let tenders = days.iter().flat_map(|z| &z.report.tenders);
        let paid: i64 = tenders
            .map(|sum| sum.amount.in_cents() + sum.tips.in_cents())
            .sum();
        let kept = days.iter().flat_map(|z| &z.report.overpayments);
        let kept: i64 = kept
            .map(|kept| (kept.payment.amount + kept.payment.tip).in_cents())
            .sum();
        let late = state_overpaid(reopened.state());
        assert_eq!(
            paid + kept + late,
            self.oracle.money_in(),
            "all money is somewhere"
        );
    }

    /// Every line that was sent came to the kitchen, and nothing else did.
    fn compare_lines(&self) {
        let cooked: BTreeSet<_> = self.cooked.keys().copied().collect();
        let sent = self.oracle.lines().filter(|(_, entry)| entry.sent);
        let sent: BTreeSet<_> = sent.map(|(id, _)| *id).collect();
        // A line that was struck while it waited for its course never goes to the kitchen.
        let wanted = self
            .oracle
            .lines()
            .filter(|(_, entry)| entry.sent && !entry.struck);
        let lost: Vec<_> = wanted.filter(|(id, _)| !cooked.contains(id)).collect();
        assert!(
            lost.is_empty(),
            "lines that never reached the kitchen: {lost:?}"
        );
        assert!(
            cooked.is_subset(&sent),
            "lines that nobody sent were cooked"
        );
    }
}

fn state_overpaid(state: &State) -> i64 {
    let kept = state.tender.overpayments.iter();
    kept.map(|kept| (kept.payment.amount + kept.payment.tip).in_cents())
        .sum()
}
