use common::{Event, Recorded, Stamp, State, check, day, tender};
use rusqlite::{Connection, params};

/// A paper that waits to be made: an outbox row, written with the event that asks for it.
#[derive(Debug)]
pub(crate) struct Paper {
    kind: &'static str,
    reference: String,
    made_at: Stamp,
}

impl Paper {
    /// The paper that an event asks for.
    pub(crate) fn of(state: &State, recorded: &Recorded) -> Option<Self> {
        let (kind, reference) = match &recorded.event {
            Event::Check(check::Event::ReceiptIssued { check, .. })
                if state.house.receipts_on_paper =>
            {
                ("receipt", check.to_string())
            }
            Event::Check(check::Event::CreditIssued { refund, .. })
                if state.house.receipts_on_paper =>
            {
                ("credit", refund.to_string())
            }
            Event::Check(check::Event::BillAsked { check, .. })
                if state.house.receipts_on_paper =>
            {
                ("bill", check.to_string())
            }
            // Without its slip a voucher is nothing.
            Event::Tender(tender::Event::VoucherSold { code, .. }) => ("voucher", code.0.clone()),
            Event::Day(day::Event::Closed(report)) => ("z", report.number.to_string()),
            _ => return None,
        };
        Some(Self {
            kind,
            reference,
            made_at: recorded.stamp,
        })
    }

    pub(crate) fn write(&self, connection: &Connection) -> rusqlite::Result<()> {
        let mut insert = connection
            .prepare_cached("INSERT INTO paper (kind, reference, made_at) VALUES (?1, ?2, ?3)")?;
        insert.execute(params![self.kind, self.reference, self.made_at.millis()])?;
        Ok(())
    }
}
