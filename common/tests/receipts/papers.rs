//! An evening's papers, reckoned up by hand where figures sum.

use common::{
    CheckId, Language,
    check::Refund,
    docket::{self, Receipted, Sheet, WIDTH, Words},
};

use crate::{evening::Evening, hand};

impl Evening {
    /// The receipt of a settled check, reckoned up by hand as well.
    pub(crate) fn receipt(&self, check: CheckId) -> String {
        let paper = self.receipt_in(Language::English, check).text(WIDTH);
        hand::reckon(&paper);
        hand::reckon_rates(&self.state.house, self.sold(check));
        paper
    }

    pub(crate) fn receipt_in(&self, language: Language, check: CheckId) -> Sheet {
        let sold = self.sold(check);
        let of = Receipted {
            check: &sold.check,
            number: sold.receipt,
            taxes: &sold.taxes,
            at: sold.settled_at,
        };
        let words = Words::of(language);
        docket::receipt(words, &self.state.house, &self.state.staff, of)
    }

    /// What the guests read before they pay.
    pub(crate) fn bill(&self, check: CheckId) -> String {
        self.bill_in(Language::English, check).text(WIDTH)
    }

    pub(crate) fn bill_in(&self, language: Language, check: CheckId) -> Sheet {
        let check = self.state.checks.get(check).expect("open");
        docket::bill(Words::of(language), &self.state.house, check, self.now)
    }

    pub(crate) fn credit_in(&self, language: Language, refund: &Refund) -> String {
        let words = Words::of(language);
        let house = &self.state.house;
        let paper = docket::credit(words, house, &self.state.staff, refund).text(WIDTH);
        if language == Language::English {
            hand::reckon_refund(&paper);
        }
        paper
    }
}
