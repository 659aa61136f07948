//! What waits for whoever stands here: what colleagues may not do alone, plates at the pass, late
//! tables, bills.

use common::{CheckId, StaffId, check::Check, kitchen::Ticket};

use super::{Intent, model::Kitchen};
use crate::{
    approval::{self, Asking},
    desk::Desk,
    say,
};

/// How much a card presses, most first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Press {
    Asked,
    Ready,
    Late,
    Bill,
}

/// Something that needs a person now.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Card {
    pub(crate) press: Press,
    pub(crate) title: String,
    pub(crate) detail: String,
    /// For how long.
    pub(crate) age: String,
    /// A verb for it, and what it does.
    pub(crate) verb: Option<(String, Intent)>,
    /// What a colleague asks for, with a yes and a no.
    pub(crate) asking: Option<Asking>,
    /// What a tap beside the verbs opens.
    pub(crate) check: Option<CheckId>,
    mine: bool,
    seconds: u64,
}

/// All cards: my own tables first, then by what presses most, then by age.
pub(super) fn cards(desk: &Desk, kitchen: &Kitchen<'_>) -> Vec<Card> {
    let mut cards: Vec<_> = approval::asking(desk).into_iter().map(asked).collect();
    for check in desk.state().checks.open.values() {
        cards.extend(ready(desk, check, &kitchen.ready(check.id)));
        cards.extend(late(desk, check, kitchen));
        cards.extend(bill(desk, check));
    }
    cards.sort_by_key(|card| (!card.mine, card.press, std::cmp::Reverse(card.seconds)));
    cards
}

fn asked(asking: Asking) -> Card {
    Card {
        press: Press::Asked,
        title: asking.title.clone(),
        detail: asking.misfit.as_ref().unwrap_or(&asking.what).clone(),
        age: asking.age.clone(),
        verb: None,
        check: asking.check,
        mine: true,
        seconds: asking.seconds,
        asking: Some(asking),
    }
}

fn ready(desk: &Desk, check: &Check, tickets: &[&Ticket]) -> Option<Card> {
    let since = tickets.iter().filter_map(|ticket| ticket.bumped_at).min()?;
    let seconds = desk.time().seconds_since(since);
    let words = &desk.words;
    let lines = tickets.iter().flat_map(|ticket| {
        let done = ticket.lines.iter().filter(|line| ticket.is_done(line));
        done.map(|line| format!("{} {}", line.quantity, line.name))
    });
    let plates: Vec<_> = lines.collect();
    let ids = tickets.iter().map(|ticket| ticket.id).collect();
    let title = titled(desk, check, words.get("floor-is-ready"));
    let detail = plates.join(", ");
    let verb = Some((words.get("floor-take-it").to_owned(), Intent::Serve(ids)));
    Some(card(
        desk,
        check,
        Press::Ready,
        (title, detail),
        verb,
        seconds,
    ))
}

fn late(desk: &Desk, check: &Check, kitchen: &Kitchen<'_>) -> Option<Card> {
    let ticket = kitchen.late(desk, check.id)?;
    let seconds = desk.time().seconds_since(ticket.fired_at);
    let words = &desk.words;
    let station = desk.state().house.station_name(ticket.station);
    let late = words.with("floor-station-late", &[("station", station.into())]);
    let open = ticket.lines.iter().filter(|line| line.is_open());
    let dishes: Vec<_> = open
        .map(|line| format!("{} {}", line.quantity, line.name))
        .collect();
    let title = titled(desk, check, &late);
    let detail = dishes.join(", ");
    Some(card(
        desk,
        check,
        Press::Late,
        (title, detail),
        None,
        seconds,
    ))
}

fn bill(desk: &Desk, check: &Check) -> Option<Card> {
    let asked = check.bill_asked?;
    let seconds = desk.time().seconds_since(asked);
    let words = &desk.words;
    let title = titled(desk, check, words.get("floor-bill"));
    let amount = say::money(words, check.due());
    let detail = format!("{} · {amount}", say::covers(words, check.covers));
    let pay = words.with("order-pay-amount", &[("amount", amount.into())]);
    let verb = Some((pay, Intent::Pay(check.id)));
    Some(card(
        desk,
        check,
        Press::Bill,
        (title, detail),
        verb,
        seconds,
    ))
}

fn titled(desk: &Desk, check: &Check, what: &str) -> String {
    format!("{} · {what}", say::check_name(&desk.words, check))
}

fn card(
    desk: &Desk,
    check: &Check,
    press: Press,
    (title, detail): (String, String),
    verb: Option<(String, Intent)>,
    seconds: u64,
) -> Card {
    let mine = is_mine(desk.staff, check);
    let detail = if mine {
        detail
    } else {
        format!("{} · {detail}", check.waiter)
    };
    Card {
        press,
        title,
        detail,
        age: say::age(seconds),
        verb,
        asking: None,
        check: Some(check.id),
        mine,
        seconds,
    }
}

fn is_mine(me: Option<StaffId>, check: &Check) -> bool {
    me == Some(check.opened_by)
}
