//! After the last payment: the change, and the receipt as it is printed.

mod model;
mod paper;
mod papers;
mod refund;
mod reopen;
mod view;

use std::time::Duration;

use common::{
    CheckId, Command, Money, RefundId, check,
    paper::Way,
    protocol::{Ask, Refusal, Reply},
};
use egui::{Rect, Ui};

use crate::{desk::Desk, guest::Scene, till::Go, wish::Wish};

/// What the house has said about the receipt so far.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    check: CheckId,
    change: Money,
    asked: Option<u64>,
    /// After a busy house it is not asked again before this.
    patience: Duration,
    text: Option<String>,
    refused: Option<Refusal>,
    /// Looked up among today's checks.
    looked_up: bool,
    front: Option<Front>,
    /// A refund that the house has to say yes to.
    refunding: Option<RefundId>,
    /// The paper that was asked for last.
    request: Option<papers::Request>,
}

/// What lies over the receipt.
#[derive(Clone, Debug)]
enum Front {
    Reopen,
    Refund(Box<refund::Draft>),
    /// Where the receipt is sent.
    Send(Way, String),
    /// Whom an invoice is for.
    Invoice(Box<papers::Company>),
    /// The code behind which the receipt lies.
    Qr,
}

impl Draft {
    /// After the last payment.
    pub(crate) fn new(check: CheckId, change: Money) -> Self {
        Self {
            check,
            change,
            looked_up: false,
            front: None,
            refunding: None,
            request: None,
            asked: None,
            patience: Duration::ZERO,
            text: None,
            refused: None,
        }
    }

    /// What its guest sees; whoever looks an older check up shows it to nobody.
    pub(crate) fn guest(&self) -> Scene {
        if self.looked_up {
            return Scene::Idle;
        }
        Scene::Settled {
            check: self.check,
            change: self.change,
        }
    }

    /// One of today's settled checks.
    pub(crate) fn of_today(check: CheckId) -> Self {
        Self {
            looked_up: true,
            ..Self::new(check, Money::ZERO)
        }
    }
}

/// What was tapped.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Intent {
    Pdf,
    Floor,
    Checks,
    Next,
    SignOut,
    AskReopen,
    Reopen(String),
    AskRefund,
    Refund(refund::Did),
    Paper(papers::Did),
    Away,
}

pub(crate) fn show(ui: &mut Ui, screen: Rect, desk: &mut Desk, draft: &mut Draft) -> Option<Go> {
    ask(desk, draft);
    let reopened = desk.state().checks.get(draft.check).map(|check| check.id);
    if let Some(check) = reopened {
        // The house did not take the last payment after all; it has said why.
        return Some(Go::Check(check));
    }
    refund::pump(desk, draft);
    papers::pump(desk, draft);
    let model = model::Model::new(desk, draft);
    let shown = view::show(ui, screen, &model);
    let check = draft.check;
    let front = match &mut draft.front {
        Some(Front::Reopen) => reopen::show(ui, screen, desk),
        Some(Front::Refund(refund)) => refund::show(ui, screen, desk, refund),
        Some(front) => papers::show(ui, screen, desk, check, front),
        None => None,
    };
    handle(desk, draft, front.or(shown)?)
}

/// Asks for the receipt as soon as the house has given it a number.
fn ask(desk: &mut Desk, draft: &mut Draft) {
    if let Some(question) = draft.asked {
        match desk.reply(question) {
            Some(Reply::Receipt { text, .. }) => draft.text = Some(text),
            Some(Reply::Refused(Refusal::Busy)) => {
                draft.asked = None;
                draft.patience = desk.now + Duration::from_secs(1);
            }
            Some(Reply::Refused(refusal)) => draft.refused = Some(refusal),
            Some(_) | None => {}
        }
        return;
    }
    let settled = desk.state().checks.settled.get(&draft.check);
    let has_number = settled.is_some_and(|settled| settled.receipt.is_some());
    if has_number && desk.is_joined() && desk.now >= draft.patience {
        let check = draft.check;
        draft.asked = Some(desk.ask(Ask::Receipt { check }));
    }
}

fn handle(desk: &mut Desk, draft: &mut Draft, intent: Intent) -> Option<Go> {
    match intent {
        Intent::Pdf => {
            let path = format!("/receipt/{}.pdf", draft.check);
            desk.wishes.push(Wish::OpenPdf { path });
            None
        }
        Intent::Floor => Some(Go::Floor),
        Intent::Checks => Some(Go::Checks),
        Intent::Away => {
            draft.front = None;
            None
        }
        Intent::AskReopen => {
            desk.notices.hush();
            draft.front = Some(Front::Reopen);
            None
        }
        Intent::Reopen(reason) => {
            draft.front = None;
            let check = draft.check;
            desk.submit(Command::Check(check::Command::Reopen { check, reason }));
            None
        }
        Intent::AskRefund => {
            desk.notices.hush();
            draft.front = Some(Front::Refund(Box::new(refund::open(desk, draft.check))));
            None
        }
        Intent::Refund(did) => {
            refund::handle(desk, draft, did);
            None
        }
        Intent::Paper(did) => {
            papers::handle(desk, draft, did);
            None
        }
        Intent::Next => crate::floor::open_loose(desk),
        Intent::SignOut => Some(Go::SignIn),
    }
}
