//! Giving money back for a settled check: all that was paid, or single lines.

mod view;

use std::collections::BTreeMap;

use common::{
    CheckId, Command, Event, LineId, Moment, Money, Records, RefundId, Rejection, Sold,
    check::{self, Payment, Refund, Tender},
    decide_with,
    protocol::{Ask, Reply},
    staff::Right,
};
use uuid::Uuid;

use super::Front;
use crate::{desk::Desk, say};

pub(super) use view::show;

/// Why money goes back, by the key of its words.
const REASONS: [&str; 6] = [
    "reason-quality",
    "reason-mistake",
    "reason-late",
    "reason-kitchen",
    "receipt-wrong-payment",
    "reason-guest",
];

/// What was chosen so far.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    id: RefundId,
    asked: u64,
    sold: Option<Box<Sold>>,
    refused: Option<String>,
    /// Pieces by line; all of it where there are none.
    lines: Option<BTreeMap<LineId, u32>>,
    tender: Option<Tender>,
    reason: Option<&'static str>,
}

/// What was tapped.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Did {
    All,
    ByLine,
    Pieces(LineId, u32),
    Tender(Option<Tender>),
    Why(&'static str),
    Give,
}

pub(super) fn open(desk: &mut Desk, check: CheckId) -> Draft {
    Draft {
        id: RefundId(desk.device.new_uuid()),
        asked: desk.ask(Ask::Sold { check }),
        sold: None,
        refused: None,
        lines: None,
        tender: None,
        reason: None,
    }
}

/// Takes in what the house has said, about the check and about the refund.
pub(super) fn pump(desk: &mut Desk, draft: &mut super::Draft) {
    if let Some(Front::Refund(refund)) = &mut draft.front
        && refund.sold.is_none()
    {
        match desk.reply(refund.asked) {
            Some(Reply::Sold { sold }) => refund.sold = Some(sold),
            Some(Reply::Refused(refusal)) => {
                refund.refused = Some(say::refusal(&desk.words, &refusal));
            }
            Some(_) | None => {}
        }
    }
    let Some(id) = draft.refunding else { return };
    let mut refunds = desk.state().checks.refunds.iter();
    if let Some(done) = refunds.find(|refund| refund.id == id)
        && let Some(number) = done.receipt
    {
        draft.refunding = None;
        let amount = say::total(&desk.words, desk.state(), back(done));
        let gaps = [
            ("amount", amount.into()),
            ("number", number.to_string().into()),
        ];
        let said = desk.words.with("receipt-refund-done", &gaps);
        desk.say(said);
    }
}

/// All that goes back, with tips.
fn back(refund: &Refund) -> Money {
    refund.returns.iter().map(Payment::taken).sum()
}

pub(super) fn handle(desk: &mut Desk, draft: &mut super::Draft, did: Did) {
    let check = draft.check;
    let Some(Front::Refund(refund)) = &mut draft.front else {
        return;
    };
    match did {
        Did::All => refund.lines = None,
        Did::ByLine => {
            refund.lines.get_or_insert_default();
        }
        Did::Pieces(line, pieces) => {
            refund.lines.get_or_insert_default().insert(line, pieces);
        }
        Did::Tender(tender) => refund.tender = tender,
        Did::Why(key) => refund.reason = Some(key),
        Did::Give => {
            let id = refund.id;
            let command = command(desk, check, refund);
            draft.front = None;
            draft.refunding = Some(id);
            desk.submit(command);
        }
    }
}

fn command(desk: &Desk, check: CheckId, draft: &Draft) -> Command {
    let lines = draft.lines.as_ref();
    let lines = lines.map(|lines| {
        let some = lines.iter().filter(|(_, pieces)| **pieces > 0);
        some.map(|(line, pieces)| (*line, *pieces)).collect()
    });
    let tender = draft.tender.filter(|_| lines.is_some());
    // Without a reason nothing is given back; what it would come to is asked all the same.
    let key = draft.reason.unwrap_or(REASONS[0]);
    Command::Check(check::Command::Refund {
        check,
        refund: draft.id,
        lines,
        tender,
        reason: desk.words.get(key).to_owned(),
    })
}

/// What the house would give back, decided here with the house's own record of the sale.
fn preview(desk: &Desk, draft: &Draft) -> Result<Refund, Rejection> {
    let sold = draft.sold.as_deref().ok_or(Rejection::HouseNeeded)?;
    let people = desk.state().staff.people.values();
    let mut allowed = people.filter(|person| person.has(Right::Refund));
    let moment = Moment {
        stamp: desk.time(),
        id: common::CommandId(Uuid::nil()),
        device: common::DeviceId(Uuid::nil()),
        staff: desk.staff,
        approved_by: allowed.next().map(|person| person.id),
    };
    let records = Records {
        at_house: true,
        sold: Some(sold.clone()),
        voucher: None,
    };
    let command = command(desk, sold.check.id, draft);
    let events = decide_with(desk.state(), &moment, &records, &command)?;
    let refund = events.into_iter().find_map(|event| match event {
        Event::Check(check::Event::Refunded(refund)) => Some(*refund),
        _ => None,
    });
    refund.ok_or(Rejection::NothingToRefund)
}

/// The tenders that single lines can go back in: as they were paid, those of the payments, cash.
fn tenders(sold: &Sold) -> Vec<Option<Tender>> {
    let mut tenders = vec![None];
    for tender in [Tender::Cash, Tender::Card, Tender::Transfer] {
        let paid = sold.check.payments.iter().any(|one| one.tender == tender);
        if paid || tender == Tender::Cash {
            tenders.push(Some(tender));
        }
    }
    tenders
}

/// Lines with what can still be given back of each.
fn left(sold: &Sold) -> Vec<(LineId, String, u32, Money)> {
    let bill = sold.check.bill();
    let gone = |line: LineId| -> u32 {
        let parts = sold.refunds.iter().flat_map(|refund| &refund.lines);
        let parts = parts.filter(|part| part.line == line);
        parts.map(|part| part.quantity).sum()
    };
    let lines = sold.check.standing();
    let left = lines.map(|line| {
        let rest = line.quantity.saturating_sub(gone(line.id));
        (line.id, line.name.clone(), rest, bill.of(line.id))
    });
    left.collect()
}
