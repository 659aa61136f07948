use common::{
    Command, CommandId, Moment, Rejection, RequestId, StaffId,
    approval::{self, Request},
    check, decide,
    staff::{Person, Right},
    tender,
};

use super::SHORTEST;
use crate::{desk::Desk, say};

/// The sheet of a request that waits.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Sheet {
    pub(super) request: RequestId,
    pub(super) title: String,
    pub(super) what: String,
    /// Whom it was asked of, and for how long it has waited.
    pub(super) asked: String,
    pub(super) age: String,
    /// What happens meanwhile; while the house is away, that it waits for the house.
    pub(super) meanwhile: String,
    pub(super) away: bool,
    pub(super) pin_here: String,
    pub(super) managers: Vec<(StaffId, String, bool)>,
    pub(super) typed: usize,
    /// Why the last PIN did not do.
    pub(super) refused: Option<String>,
    pub(super) hint: Option<String>,
    pub(super) can_allow: bool,
    pub(super) why_not: Option<String>,
    pub(super) allow: String,
    pub(super) erase: String,
    pub(super) wait: String,
    pub(super) withdraw: String,
}

impl Sheet {
    pub(super) fn new(desk: &Desk) -> Option<Self> {
        let draft = &desk.approval;
        let request = desk.state().approval.open.get(&draft.front?)?;
        let words = &desk.words;
        let word = |key: &str| words.get(key).to_owned();
        let managers = managers(desk, request.right);
        let names: Vec<_> = managers.iter().map(|one| one.name.as_str()).collect();
        let asked = words.with("approve-asked-of", &[("names", names.join(", ").into())]);
        let away = !desk.is_joined();
        let chosen = |person: &&Person| draft.manager == Some(person.id);
        let refused = draft.refused.as_ref();
        Some(Self {
            request: request.id,
            title: word("approve-title"),
            what: in_words(desk, request),
            asked,
            age: age(desk, request),
            meanwhile: word(if away {
                "approve-house-away"
            } else {
                "approve-on-their-till"
            }),
            away,
            pin_here: word("approve-pin-here"),
            managers: managers
                .iter()
                .map(|person| (person.id, person.name.clone(), chosen(person)))
                .collect(),
            typed: draft.pin.len(),
            refused: refused.map(|refusal| say::refusal(words, refusal)),
            hint: hint(desk),
            can_allow: draft.manager.is_some()
                && draft.pin.len() >= SHORTEST
                && draft.asked.is_none(),
            why_not: desk.why_not_alone().map(str::to_owned),
            allow: word("approve-yes"),
            erase: word("common-erase"),
            wait: word("approve-wait"),
            withdraw: word("approve-withdraw"),
        })
    }
}

/// In training everybody has the same PIN; in a demo house it may be known.
fn hint(desk: &Desk) -> Option<String> {
    if desk.is_training() {
        return Some(desk.words.get("approve-pin-hint").to_owned());
    }
    let manager = desk.approval.manager?;
    let known = desk.demo_pins.iter().find(|(id, _)| *id == manager);
    let (_, pin) = known.filter(|_| desk.state().house.demo)?;
    Some(format!("{} {pin}", desk.words.get("sign-pin")))
}

/// Whoever may say yes to this.
pub(super) fn managers(desk: &Desk, right: Right) -> Vec<&Person> {
    let people = desk.state().staff.people.values();
    people.filter(|person| person.has(right)).collect()
}

/// A request of somebody else that whoever stands here may answer.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Asking {
    pub(crate) request: RequestId,
    pub(crate) title: String,
    pub(crate) what: String,
    pub(crate) age: String,
    pub(crate) seconds: u64,
    /// How many more there are.
    pub(crate) more: Option<String>,
    /// Why it cannot be done any more, though somebody would allow it.
    pub(crate) misfit: Option<String>,
    pub(crate) allow: String,
    pub(crate) decline: String,
    pub(crate) later: String,
    /// What it is about, while that is open.
    pub(crate) check: Option<common::CheckId>,
}

/// What others wait for, longest first.
pub(crate) fn asking(desk: &Desk) -> Vec<Asking> {
    let requests = answerable(desk);
    let many = requests.len();
    let requests = requests.into_iter().enumerate();
    requests
        .map(|(n, request)| face(desk, request, many - n))
        .collect()
}

fn answerable(desk: &Desk) -> Vec<&Request> {
    let Some(me) = desk.me() else {
        return Vec::new();
    };
    let open = desk.state().approval.open.values();
    let mut requests: Vec<_> = open
        .filter(|request| request.by != me.id && me.has(request.right))
        .collect();
    requests.sort_by_key(|request| (request.at, request.id));
    requests
}

fn face(desk: &Desk, request: &Request, left: usize) -> Asking {
    let words = &desk.words;
    let word = |key: &str| words.get(key).to_owned();
    let name = desk.state().staff.name(request.by);
    let misfit = misfit(desk, request);
    Asking {
        request: request.id,
        title: words.with("approve-asks", &[("name", name.into())]),
        what: in_words(desk, request),
        age: age(desk, request),
        seconds: desk.time().seconds_since(request.at),
        more: (left > 1).then(|| format!("+{}", left - 1)),
        decline: word(if misfit.is_some() {
            "approve-put-away"
        } else {
            "approve-no"
        }),
        misfit: misfit.map(|why| {
            let reason = say::rejection(desk, &why);
            words.with("approve-misfit", &[("reason", reason.into())])
        }),
        allow: word("approve-yes"),
        later: word("approve-later"),
        check: about(desk, &request.wish),
    }
}

/// Whether a yes would still do it.
fn misfit(desk: &Desk, request: &Request) -> Option<Rejection> {
    let moment = Moment {
        stamp: desk.time(),
        id: CommandId(request.id.0),
        device: request.device,
        staff: desk.staff,
        approved_by: None,
    };
    let grant = Command::Approval(approval::Command::Grant {
        request: request.id,
    });
    let said = decide(desk.state(), &moment, &grant);
    // What reads a record is judged by the house alone.
    said.err().filter(|why| *why != Rejection::HouseNeeded)
}

/// The check that it is about, while that is open.
fn about(desk: &Desk, wish: &Command) -> Option<common::CheckId> {
    let check = match wish {
        Command::Check(
            check::Command::Void { check, .. }
            | check::Command::Allow { check, .. }
            | check::Command::SetService { check, .. }
            | check::Command::Ring { check, .. }
            | check::Command::Adjust { check, .. }
            | check::Command::Transfer { check, .. },
        )
        | Command::Tender(tender::Command::Take { check, .. }) => *check,
        _ => return None,
    };
    desk.state().checks.get(check).map(|check| check.id)
}

fn in_words(desk: &Desk, request: &Request) -> String {
    let kept = desk.approval.waiting.get(&request.id).cloned();
    let said = kept.unwrap_or_else(|| say::wish(desk, &request.wish));
    if said.is_empty() {
        return say::right(&desk.words, request.right.name());
    }
    said
}

fn age(desk: &Desk, request: &Request) -> String {
    say::age(desk.time().seconds_since(request.at))
}

/// The pill in the bar: how many of mine wait, or how many wait for me; long and short.
pub(crate) fn waits(desk: &Desk) -> Option<(String, String)> {
    let (mine, theirs) = (desk.approval.waiting.len(), answerable(desk).len());
    let (count, keys) = match (mine, theirs) {
        (0, 0) => return None,
        (0, theirs) => (theirs, ["approve-asks-you", "approve-asks-short"]),
        (mine, _) => (mine, ["approve-waits", "approve-waits-short"]),
    };
    let [long, short] = keys.map(|key| desk.words.with(key, &[("count", count.into())]));
    Some((long, short))
}
