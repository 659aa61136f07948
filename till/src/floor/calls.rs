//! What the kitchen calls out, as cards; and what a tap on them does.

use common::{CheckId, Command, CommandId, TicketId, kitchen};

use super::{Intent, cards::Card, cards::Press};
use crate::{
    calls::{self, Call, Reach, What},
    desk::Desk,
    say,
};

/// The cards of what is called out to whoever stands here, and how many plates others wait with.
pub(super) fn cards(desk: &Desk, others: bool) -> (Vec<Card>, usize) {
    let (mut cards, mut aside) = (Vec::new(), 0);
    for call in calls::calls(desk) {
        let for_me = call.is_for_me(desk);
        if !for_me && matches!(call.what, What::Ready(..)) {
            aside += 1;
        }
        if for_me || (others && matches!(call.what, What::Ready(..))) {
            cards.push(card(desk, &call));
        }
    }
    (cards, aside)
}

fn card(desk: &Desk, call: &Call<'_>) -> Card {
    let (press, detail, [verb, second]) = match &call.what {
        What::Unmade(_, tickets) => (Press::Unmade, unmade(desk, tickets), [None, None]),
        What::Asks(ticket, note) => (
            Press::Asks,
            about(call, &note.text, ticket),
            answers(desk, ticket.id, note.id),
        ),
        What::Says(ticket, note) => (
            Press::Says,
            about(call, &note.text, ticket),
            [Some(read(desk, note.id)), None],
        ),
        What::Ready(tickets, claim) => {
            let ids = tickets.iter().map(|ticket| ticket.id).collect();
            let by = claim.map(|claim| claim.by);
            let detail = waiter(call, calls::dishes(tickets, true));
            (Press::Ready, detail, takes(desk, ids, by, call.reach))
        }
    };
    let seconds = desk.time().seconds_since(call.since);
    Card {
        press,
        title: calls::title(desk, call),
        flag: flag(desk, call),
        detail,
        age: say::age(seconds),
        verb,
        second,
        asking: None,
        check: call.check.map(|check| check.id),
        mine: call.mine || call.reach > Reach::Own,
        seconds,
    }
}

/// `Tell them: T12 2 Burger · T4 1 Steak`.
fn unmade(desk: &Desk, tickets: &[&kitchen::Ticket]) -> String {
    let each: Vec<_> = tickets
        .iter()
        .map(|ticket| {
            let table = say::labelled(&desk.words, &ticket.label);
            format!("{table}: {}", calls::dishes(&[ticket], false))
        })
        .collect();
    let gap = [("what", each.join(" · ").into())];
    desk.words.with("calls-tell-them", &gap)
}

/// What was said, and about what.
fn about(call: &Call<'_>, text: &str, ticket: &kitchen::Ticket) -> String {
    let lines = ticket
        .lines
        .iter()
        .filter(|line| !matches!(line.cooking, kitchen::Cooking::Voided(_)));
    let dishes: Vec<_> = lines
        .map(|line| format!("{} {}", line.quantity, line.name))
        .collect();
    waiter(call, format!("{text} ({})", dishes.join(", ")))
}

/// Whose guests they are, where they are a colleague's.
fn waiter(call: &Call<'_>, detail: String) -> String {
    match call.check.filter(|_| !call.mine) {
        Some(check) => format!("{} · {detail}", check.waiter),
        None => detail,
    }
}

/// How far it has come, in words: who takes it, or that nobody does.
fn flag(desk: &Desk, call: &Call<'_>) -> Option<(String, bool)> {
    let words = &desk.words;
    let late = call.reach > Reach::Own;
    match &call.what {
        What::Ready(_, Some(claim)) => {
            let mine = desk.staff == Some(claim.by);
            let gap = [("name", claim.name.as_str().into())];
            let said = match mine {
                true => words.get("calls-you-take").to_owned(),
                false => words.with("floor-taken-by", &gap),
            };
            Some((said, false))
        }
        What::Ready(_, None) if late => Some((words.get("calls-nobody-takes").to_owned(), true)),
        What::Asks(..) if late => Some((words.get("calls-nobody-answers").to_owned(), true)),
        _ => None,
    }
}

type Verbs = [Option<(String, Intent)>; 2];

/// Taking it, then serving it, or leaving it to somebody else.
fn takes(desk: &Desk, tickets: Vec<TicketId>, by: Option<common::StaffId>, reach: Reach) -> Verbs {
    let word = |key: &str| desk.words.get(key).to_owned();
    match by {
        None => [Some((word("floor-take-it"), Intent::Claim(tickets))), None],
        Some(by) if desk.staff == Some(by) => [
            Some((word("calls-served"), Intent::Serve(tickets.clone()))),
            Some((word("calls-not-me"), Intent::Unclaim(tickets))),
        ],
        // They said so a while ago, and it still stands there.
        Some(_) if reach > Reach::Own => [
            Some((word("floor-take-it"), Intent::TakeOver(tickets))),
            None,
        ],
        Some(_) => [None, None],
    }
}

fn answers(desk: &Desk, ticket: TicketId, note: CommandId) -> Verbs {
    let says = |yes, key: &str| {
        let answer = Intent::Answer { ticket, note, yes };
        Some((desk.words.get(key).to_owned(), answer))
    };
    [says(true, "calls-yes"), says(false, "calls-no")]
}

fn read(desk: &Desk, note: CommandId) -> (String, Intent) {
    (desk.words.get("calls-read").to_owned(), Intent::Read(note))
}

/// Does what was tapped on a card of the kitchen's.
pub(super) fn handle(desk: &mut Desk, intent: Intent) {
    match intent {
        Intent::Claim(tickets) => claim(desk, &tickets),
        Intent::TakeOver(tickets) => {
            let left = kitchen::Command::Unclaim {
                tickets: tickets.clone(),
            };
            if desk.submit(Command::Kitchen(left)) {
                claim(desk, &tickets);
            }
        }
        Intent::Unclaim(tickets) => unclaim(desk, &tickets),
        Intent::Serve(tickets) => serve(desk, &tickets),
        Intent::Answer { ticket, note, yes } => answer(desk, ticket, note, yes),
        Intent::Read(note) => desk.ears.read(note),
        _ => {}
    }
}

/// The check of tickets, and what it is called.
fn called(desk: &Desk, tickets: &[TicketId]) -> Option<(CheckId, String)> {
    let ticket = desk.state().kitchen.tickets.get(tickets.first()?)?;
    let check = desk.state().checks.get(ticket.check)?;
    Some((check.id, say::called(desk, check)))
}

/// Does it, and says so with the way back.
fn done(
    desk: &mut Desk,
    tickets: &[TicketId],
    (does, back): (kitchen::Command, kitchen::Command),
    key: &str,
) {
    let Some((check, table)) = called(desk, tickets) else {
        return;
    };
    if desk.submit(Command::Kitchen(does)) {
        let said = desk.words.with(key, &[("table", table.into())]);
        desk.say_done(said, check, vec![Command::Kitchen(back)]);
    }
}

fn claim(desk: &mut Desk, tickets: &[TicketId]) {
    let does = kitchen::Command::Claim {
        tickets: tickets.to_vec(),
    };
    let back = kitchen::Command::Unclaim {
        tickets: tickets.to_vec(),
    };
    done(desk, tickets, (does, back), "calls-taken-toast");
}

fn unclaim(desk: &mut Desk, tickets: &[TicketId]) {
    let does = kitchen::Command::Unclaim {
        tickets: tickets.to_vec(),
    };
    let back = kitchen::Command::Claim {
        tickets: tickets.to_vec(),
    };
    done(desk, tickets, (does, back), "calls-left-toast");
}

fn serve(desk: &mut Desk, tickets: &[TicketId]) {
    let does = kitchen::Command::Serve {
        tickets: tickets.to_vec(),
    };
    let back = kitchen::Command::Unserve {
        tickets: tickets.to_vec(),
    };
    done(desk, tickets, (does, back), "calls-served-toast");
}

/// Says yes or no to the kitchen; for ten seconds it can be taken back.
pub(crate) fn answer(desk: &mut Desk, ticket: TicketId, note: CommandId, yes: bool) {
    let does = kitchen::Command::Answer { ticket, note, yes };
    let back = kitchen::Command::Unanswer { ticket, note };
    let key = if yes {
        "calls-yes-toast"
    } else {
        "calls-no-toast"
    };
    done(desk, &[ticket], (does, back), key);
}
