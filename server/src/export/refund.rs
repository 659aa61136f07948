//! Money that was given back, as sales the other way round.

use common::{
    BusinessDate, Money, Recorded, RefundId, State,
    check::{Payment, Refund, RefundedLine},
    docket,
};

use super::{
    ExportError,
    catalogue::{LINES, PAYMENTS, RECEIPTS, TAXES},
    folder::{Folder, row},
    walk::{day_of, drawn_on},
};

/// A refund between its event and its number.
#[derive(Debug)]
pub(super) struct Given {
    refund: Refund,
    z: u32,
    date: BusinessDate,
}

impl Given {
    pub(super) fn new(state: &State, recorded: &Recorded, refund: &Refund) -> Self {
        let (z, date) = day_of(state, recorded);
        let refund = refund.clone();
        Self { refund, z, date }
    }

    pub(super) fn is(&self, refund: RefundId) -> bool {
        self.refund.id == refund
    }

    pub(super) fn write(
        mut self,
        state: &State,
        number: u64,
        folder: &mut Folder,
    ) -> Result<(), ExportError> {
        self.refund.receipt = Some(number);
        let refund = &self.refund;
        for line in &refund.lines {
            self.line(state, number, line, folder)?;
        }
        for paid in &refund.returns {
            self.payment(state, number, paid, folder)?;
        }
        for tax in &refund.taxes {
            row!(folder, TAXES;
                number, self.z, self.date, tax.rate.0, -tax.gross, -tax.net, -tax.tax,
            )?;
        }
        let words = docket::Words::of(state.house.language);
        let text = docket::credit(words, &state.house, &state.staff, refund);
        let text = text.text(docket::WIDTH);
        row!(folder, RECEIPTS; number, refund.check.to_string(), refund.at, text)
    }

    /// What is known of it beyond name and amount stands with the line that was sold.
    fn line(
        &self,
        state: &State,
        number: u64,
        line: &RefundedLine,
        folder: &mut Folder,
    ) -> Result<(), ExportError> {
        let refund = &self.refund;
        let pieces = rust_decimal::Decimal::from(line.quantity.max(1));
        let piece = Money::rounded(line.amount.decimal() / pieces).unwrap_or(line.amount);
        let mut tenders: Vec<String> = Vec::new();
        for paid in &refund.returns {
            let name = paid.tender.name().to_owned();
            if !tenders.contains(&name) {
                tenders.push(name);
            }
        }
        let rate = match refund.taxes.as_slice() {
            [only] => Some(only.rate.0),
            _ => None,
        };
        let by = state.staff.name(refund.by);
        let nothing: Option<&str> = None;
        row!(folder, LINES;
            number, refund.at, &line.name, nothing, -i64::from(line.quantity), piece,
            -line.amount, Vec::<String>::new(), &refund.label, by, 0_u32, tenders, rate, by,
            None::<u32>, Vec::<String>::new(), nothing, None::<u32>, line.line.to_string(),
            -line.amount, None::<u32>,
        )
    }

    fn payment(
        &self,
        state: &State,
        number: u64,
        paid: &Payment,
        folder: &mut Folder,
    ) -> Result<(), ExportError> {
        let share = serde_json::to_string(&paid.share).map_err(crate::HouseError::Json)?;
        row!(folder, PAYMENTS;
            paid.id.to_string(), number, self.z, self.date, paid.tender.name(), -paid.amount,
            -paid.tip, -paid.given, paid.change, share, paid.at, state.staff.name(paid.by),
            paid.device.to_string(), -paid.rounding, paid.tip_for.map(|id| state.staff.name(id)),
            drawn_on(state, paid),
        )
    }
}
