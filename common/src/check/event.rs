use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Check, Checks, Chosen, Line, Payment, Progress, Settled};
use crate::{CheckId, LineId, Money, StaffId, Stamp, TableId, money::TaxLine};

/// What happened to a check.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// A check was opened.
    Opened(Box<Check>),
    /// A check was opened on a table that had one: both ids now mean that one.
    Joined {
        /// The second id.
        check: CheckId,
        /// The one that stays.
        into: CheckId,
    },
    /// A line was rung.
    Rung {
        /// The check.
        check: CheckId,
        /// The line.
        line: Box<Line>,
    },
    /// A line was changed before it was sent.
    Adjusted {
        /// The check.
        check: CheckId,
        /// The line.
        line: LineId,
        /// What changed.
        change: Change,
    },
    /// Lines were sent whose course waits.
    Held {
        /// The check.
        check: CheckId,
        /// The lines.
        lines: Vec<LineId>,
    },
    /// Lines went to the kitchen.
    Fired {
        /// The check.
        check: CheckId,
        /// The lines.
        lines: Vec<LineId>,
        /// When.
        at: Stamp,
    },
    /// A line was taken back.
    Voided {
        /// The check.
        check: CheckId,
        /// The line.
        line: LineId,
        /// When.
        at: Stamp,
        /// Who.
        by: StaffId,
        /// Why.
        reason: Option<String>,
        /// Whether the kitchen had it.
        was_fired: bool,
    },
    /// Another number of guests.
    CoversSet {
        /// The check.
        check: CheckId,
        /// Guests.
        covers: u8,
    },
    /// Carried to another table.
    Moved {
        /// The check.
        check: CheckId,
        /// Where to.
        table: TableId,
        /// The new table's label.
        label: String,
    },
    /// The guests asked for the bill.
    BillAsked {
        /// The check.
        check: CheckId,
        /// When.
        at: Stamp,
    },
    /// Somebody paid.
    PaymentTaken {
        /// The check.
        check: CheckId,
        /// The payment.
        payment: Payment,
    },
    /// Nothing is due any more.
    Settled {
        /// The check.
        check: CheckId,
        /// When.
        at: Stamp,
        /// Who took the last payment.
        by: StaffId,
        /// With VAT, without tips.
        gross: Money,
        /// VAT by rate.
        taxes: Vec<TaxLine>,
    },
    /// The house gave the receipt its number.
    ReceiptIssued {
        /// The check.
        check: CheckId,
        /// Gapless.
        receipt: u64,
    },
    /// A check with nothing on it was given up.
    Abandoned {
        /// The check.
        check: CheckId,
    },
    /// The day closed: settled checks leave the service, numbers start anew.
    Cleared,
}

/// A change of a line.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// Pieces.
    Quantity(u32),
    /// All choices anew.
    Modifiers(Vec<Chosen>),
    /// All seats anew.
    Seats(Vec<u8>),
    /// Another course.
    Course(u8),
    /// Another note.
    Note(String),
}

impl Checks {
    pub(crate) fn apply(&mut self, event: &Event) {
        match event {
            Event::Opened(check) => {
                self.last_number = check.number;
                self.open.insert_mut(check.id, Check::clone(check));
            }
            Event::Joined { check, into } => {
                self.joined.insert_mut(*check, *into);
            }
            Event::Settled {
                check,
                at,
                by,
                gross,
                taxes,
            } => {
                self.settle(*check, *at, *by, *gross, taxes);
            }
            Event::ReceiptIssued { check, receipt } => {
                self.last_receipt = *receipt;
                if let Some(settled) = self.settled.get_mut(check) {
                    settled.receipt = Some(*receipt);
                }
            }
            Event::Abandoned { check } => {
                self.open.remove_mut(check);
            }
            Event::Cleared => self.clear(),
            Event::Rung { .. }
            | Event::Adjusted { .. }
            | Event::Held { .. }
            | Event::Fired { .. }
            | Event::Voided { .. } => self.apply_to_lines(event),
            Event::CoversSet { check, covers } => self.on(*check, |c| c.covers = *covers),
            Event::Moved {
                check,
                table,
                label,
            } => self.on(*check, |c| {
                c.table = Some(*table);
                c.label.clone_from(label);
            }),
            Event::BillAsked { check, at } => self.on(*check, |c| c.bill_asked = Some(*at)),
            Event::PaymentTaken { check, payment } => {
                self.on(*check, |c| c.payments.push(payment.clone()));
            }
        }
    }

    fn apply_to_lines(&mut self, event: &Event) {
        match event {
            Event::Rung { check, line } => self.on(*check, |c| c.lines.push(Line::clone(line))),
            Event::Adjusted {
                check,
                line,
                change,
            } => {
                self.on_line(*check, *line, |line| line.change(change));
            }
            Event::Held { check, lines } => self.each(*check, lines, &Progress::Held),
            Event::Fired { check, lines, at } => {
                self.each(*check, lines, &Progress::Fired(*at));
            }
            Event::Voided {
                check,
                line,
                at,
                by,
                reason,
                was_fired,
            } => {
                let (at, by, was_fired, reason) = (*at, *by, *was_fired, reason.clone());
                self.each(
                    *check,
                    &[*line],
                    &Progress::Voided {
                        at,
                        by,
                        reason,
                        was_fired,
                    },
                );
            }
            _ => debug_assert!(false, "not an event of lines"),
        }
    }

    /// Open checks stay, with what they have paid so far counted.
    fn clear(&mut self) {
        let mut cleared = Self {
            last_receipt: self.last_receipt,
            ..Self::default()
        };
        for check in self.open.values() {
            let reported = check.payments.len();
            let check = Check {
                reported,
                ..check.clone()
            };
            cleared.open.insert_mut(check.id, check);
        }
        let joined = self.joined.iter();
        for (check, into) in joined.filter(|(_, into)| self.open.contains_key(into)) {
            cleared.joined.insert_mut(*check, *into);
        }
        *self = cleared;
    }

    fn on(&mut self, check: CheckId, change: impl FnOnce(&mut Check)) {
        let known = self.open.get_mut(&check);
        debug_assert!(known.is_some(), "an event for a check that is not open");
        if let Some(check) = known {
            change(check);
        }
    }

    fn on_line(&mut self, check: CheckId, line: LineId, change: impl FnOnce(&mut Line)) {
        self.on(check, |check| {
            let known = check.line_mut(line);
            debug_assert!(known.is_some(), "an event for a line that was never rung");
            if let Some(line) = known {
                change(line);
            }
        });
    }

    fn each(&mut self, check: CheckId, lines: &[LineId], progress: &Progress) {
        self.on(check, |check| {
            for line in check
                .lines
                .iter_mut()
                .filter(|line| lines.contains(&line.id))
            {
                line.progress = progress.clone();
            }
        });
    }

    fn settle(&mut self, id: CheckId, at: Stamp, by: StaffId, gross: Money, taxes: &[TaxLine]) {
        let Some(check) = self.open.get(&id).cloned() else {
            debug_assert!(false, "a check settles once");
            return;
        };
        self.open.remove_mut(&id);
        let settled = Settled {
            number: check.number,
            label: check.label,
            covers: check.covers,
            waiter: check.waiter,
            at,
            by,
            gross,
            taxes: taxes.to_vec(),
            payments: check.payments,
            reported: check.reported,
            receipt: None,
        };
        self.settled.insert_mut(id, settled);
    }
}

impl Line {
    fn change(&mut self, change: &Change) {
        match change {
            Change::Quantity(quantity) => self.quantity = *quantity,
            Change::Modifiers(modifiers) => self.modifiers.clone_from(modifiers),
            Change::Seats(seats) => self.seats.clone_from(seats),
            Change::Course(course) => self.course = *course,
            Change::Note(note) => self.note.clone_from(note),
        }
    }
}
