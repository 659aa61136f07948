//! What a guest may take along: a copy, a mail, a message, a code, an invoice.

mod view;

use common::{
    Command, CommandId, Guest, PrivateId, Rejection,
    paper::{self, Kind, Way},
};

use super::Front;
use crate::{approval, desk::Desk, say};

pub(super) use view::{Face, faces, show};

/// Mail addresses that most guests have.
const HOSTS: [&str; 4] = ["@gmail.com", "@outlook.com", "@icloud.com", "@web.de"];

/// What is typed for an invoice.
#[derive(Clone, Debug, Default)]
pub(crate) struct Company {
    pub(super) name: String,
    pub(super) street: String,
    pub(super) town: String,
    pub(super) vat_number: String,
}

impl Company {
    fn is_complete(&self) -> bool {
        [&self.name, &self.street, &self.town]
            .iter()
            .all(|text| !text.trim().is_empty())
    }

    fn is_untouched(&self) -> bool {
        let all = [&self.name, &self.street, &self.town, &self.vat_number];
        all.iter().all(|text| text.is_empty())
    }

    fn guest(&self) -> Guest {
        let lines = [&self.street, &self.town];
        Guest {
            name: self.name.trim().to_owned(),
            address: lines.iter().map(|line| line.trim().to_owned()).collect(),
            vat_number: self.vat_number.trim().to_owned(),
            ..Guest::default()
        }
    }
}

/// What was asked of the house.
#[derive(Clone, PartialEq, Eq, Debug)]
enum What {
    Copy,
    Sent(Way, String),
    /// With the last number before it.
    Invoice(u64),
}

/// How far it is.
#[derive(Clone, PartialEq, Eq, Debug)]
enum Outcome {
    Asked,
    Done(String),
    Refused(String),
}

/// Something that was asked of the house, and what came of it.
#[derive(Clone, Debug)]
pub(crate) struct Request {
    what: What,
    id: CommandId,
    outcome: Outcome,
}

/// What was tapped.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Did {
    Again,
    AskMail,
    AskSms,
    AskInvoice,
    AskQr,
    /// The rest of a mail address.
    Host(&'static str),
    Send,
    Invoice,
}

pub(super) fn handle(desk: &mut Desk, draft: &mut super::Draft, did: Did) {
    match did {
        Did::Again => {
            let command = paper::Command::Copy {
                kind: Kind::Receipt,
                of: draft.check.to_string(),
            };
            request(desk, draft, What::Copy, command);
        }
        Did::AskMail => open(desk, draft, Front::Send(Way::Mail, String::new())),
        Did::AskSms => open(desk, draft, Front::Send(Way::Sms, String::new())),
        Did::AskInvoice => open(desk, draft, Front::Invoice(Box::default())),
        Did::AskQr => open(desk, draft, Front::Qr),
        Did::Host(host) => {
            if let Some(Front::Send(_, to)) = &mut draft.front {
                let name = to.split('@').next().unwrap_or_default();
                *to = format!("{name}{host}");
            }
        }
        Did::Send => send(desk, draft),
        Did::Invoice => invoice(desk, draft),
    }
}

fn open(desk: &mut Desk, draft: &mut super::Draft, front: Front) {
    desk.notices.hush();
    draft.front = Some(front);
}

/// Whom it goes to, where that is an address.
fn guest(way: Way, to: &str) -> Option<Guest> {
    let to = to.trim().to_owned();
    let guest = match way {
        Way::Mail => Guest {
            mail: to,
            ..Guest::default()
        },
        Way::Sms => Guest {
            phone: to,
            ..Guest::default()
        },
    };
    way.reaches(&guest).then_some(guest)
}

fn send(desk: &mut Desk, draft: &mut super::Draft) {
    let Some(Front::Send(way, to)) = &draft.front else {
        return;
    };
    let (way, to) = (*way, to.trim().to_owned());
    let Some(guest) = guest(way, &to) else {
        return desk.refuse(&Rejection::AddressMissing);
    };
    let command = paper::Command::Send {
        check: draft.check,
        way,
        note: PrivateId(desk.device.new_uuid()),
        guest,
    };
    if request(desk, draft, What::Sent(way, to), command) {
        draft.front = None;
    }
}

fn invoice(desk: &mut Desk, draft: &mut super::Draft) {
    let Some(Front::Invoice(company)) = &draft.front else {
        return;
    };
    let command = paper::Command::Invoice {
        check: draft.check,
        company: company.guest(),
        note: PrivateId(desk.device.new_uuid()),
    };
    let before = desk.state().papers.last_invoice;
    if request(desk, draft, What::Invoice(before), command) {
        draft.front = None;
    }
}

/// Asks the house for it; what is beyond one's rights is asked of a manager.
fn request(desk: &mut Desk, draft: &mut super::Draft, what: What, command: paper::Command) -> bool {
    let command = Command::Paper(command);
    match desk.device.submit(desk.now, desk.staff, command.clone()) {
        Ok(id) => {
            desk.notices.hush();
            draft.request = Some(Request {
                what,
                id,
                outcome: Outcome::Asked,
            });
            true
        }
        Err(Rejection::ApprovalNeeded { right }) => {
            approval::ask(desk, command, right);
            true
        }
        Err(rejection) => {
            desk.refuse(&rejection);
            false
        }
    }
}

/// Takes in what the house said to the last request.
pub(super) fn pump(desk: &mut Desk, draft: &mut super::Draft) {
    let Some(request) = &mut draft.request else {
        return;
    };
    if request.outcome != Outcome::Asked {
        return;
    }
    let refused = desk.rejected.iter().find(|(id, _)| *id == request.id);
    if let Some((_, why)) = refused {
        request.outcome = Outcome::Refused(say::rejection(desk, why));
        return;
    }
    let mut pending = desk.device.replica().pending();
    if pending.all(|pending| pending.envelope.id != request.id) {
        request.outcome = Outcome::Done(done(desk, &request.what));
    }
}

/// What is said of it once the house has it.
fn done(desk: &Desk, what: &What) -> String {
    let words = &desk.words;
    match what {
        What::Copy => words.get("receipt-copy-queued").to_owned(),
        What::Sent(way, to) => {
            let key = match way {
                Way::Mail => "receipt-mail-queued",
                Way::Sms => "receipt-sms-queued",
            };
            words.with(key, &[("to", to.as_str().into())])
        }
        What::Invoice(before) => {
            let last = desk.state().papers.last_invoice;
            // Where another till made one in the same moment, the number stands on paper alone.
            let number = if last == before + 1 {
                last.to_string()
            } else {
                String::new()
            };
            let said = words.with("receipt-invoice-queued", &[("number", number.into())]);
            said.split_whitespace().collect::<Vec<_>>().join(" ")
        }
    }
}

/// The last request in words, and whether it went wrong.
pub(super) fn status(desk: &Desk, draft: &super::Draft) -> Option<(String, bool)> {
    let request = draft.request.as_ref()?;
    Some(match &request.outcome {
        Outcome::Asked => (desk.words.get("receipt-asking").to_owned(), false),
        Outcome::Done(said) => (said.clone(), false),
        Outcome::Refused(why) => (why.clone(), true),
    })
}
