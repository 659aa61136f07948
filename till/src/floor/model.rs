use std::collections::BTreeMap;

use common::{
    CheckId, Money, TableId,
    check::Check,
    floor::{Shape, Table},
    house::ServiceMode,
    kitchen::Ticket,
    staff::Right,
};
use egui::{Rect, pos2, vec2};

use super::{
    Draft, Tab,
    cards::{self, Card},
};
use crate::{bar::Standing, desk::Desk, say};

/// How it stands at a table. Told three times: by colour, by border and in words.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Service {
    Free,
    Seated,
    Ordered,
    Ready,
    Bill,
    Late,
}

/// A table, or a check without one.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Face {
    /// Read aloud: "Table 12".
    pub(crate) name: String,
    /// Written large: "12".
    pub(crate) label: String,
    pub(crate) service: Service,
    /// On one row, where there is room.
    pub(crate) long: String,
    /// On two.
    pub(crate) short: (String, String),
    /// Stuck to its corner.
    pub(crate) badge: Option<String>,
}

/// A table on the plan.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Place {
    pub(crate) table: TableId,
    /// In units of the plan, 1000 by 760.
    pub(crate) rect: Rect,
    pub(crate) round: bool,
    pub(crate) face: Face,
}

/// A part of the house to look at.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct TabFace {
    pub(crate) tab: Tab,
    pub(crate) name: String,
    pub(crate) count: Option<String>,
    pub(crate) selected: bool,
}

/// The floor screen.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Model {
    pub(crate) standing: Standing,
    pub(crate) house: String,
    pub(crate) tabs: Vec<TabFace>,
    pub(crate) mine_tab: TabFace,
    pub(crate) day: Option<String>,
    pub(crate) places: Vec<Place>,
    pub(crate) loose: Vec<(CheckId, Face)>,
    pub(crate) tab: Tab,
    pub(crate) new_bar: String,
    pub(crate) new_away: String,
    pub(crate) for_you: String,
    pub(crate) nothing: String,
    pub(crate) cards: Vec<Card>,
    pub(crate) foot: String,
    /// While a check looks for another table.
    pub(crate) carrying: Option<(String, String)>,
}

impl Model {
    pub(crate) fn new(desk: &Desk, draft: &Draft) -> Self {
        let words = &desk.words;
        let word = |key: &str| words.get(key).to_owned();
        let house = Kitchen::new(desk);
        let cards = cards::cards(desk, &house);
        let loose = loose(desk, &house);
        let mine = (!cards.is_empty()).then(|| cards.len().to_string());
        Self {
            standing: Standing::new(desk),
            house: desk.state().house.name.clone(),
            tabs: tabs(desk, draft, loose.len()),
            mine_tab: TabFace {
                tab: Tab::Mine,
                name: word("floor-for-you"),
                count: mine,
                selected: draft.tab == Tab::Mine,
            },
            // Whoever cannot close the day finds today's checks there.
            day: Some(word(if desk.may(Right::CloseDay) {
                "day-title"
            } else {
                "checks-title"
            })),
            places: places(desk, draft, &house),
            loose,
            tab: draft.tab,
            new_bar: word("floor-new-bar"),
            new_away: word("floor-new-away"),
            for_you: word("floor-for-you"),
            nothing: word("floor-nothing"),
            cards,
            foot: foot(desk, draft),
            carrying: draft.carrying.and_then(|check| carrying(desk, check)),
        }
    }
}

fn tabs(desk: &Desk, draft: &Draft, loose: usize) -> Vec<TabFace> {
    let rooms = desk.state().floor.rooms.iter().enumerate();
    let mut tabs: Vec<_> = rooms
        .map(|(n, room)| TabFace {
            tab: Tab::Room(n),
            name: room.name.clone(),
            count: None,
            selected: draft.tab == Tab::Room(n),
        })
        .collect();
    tabs.push(TabFace {
        tab: Tab::Loose,
        name: desk.words.get("floor-loose").to_owned(),
        count: (loose > 0).then(|| loose.to_string()),
        selected: draft.tab == Tab::Loose,
    });
    tabs
}

/// What the kitchen has of each check.
pub(super) struct Kitchen<'a> {
    tickets: BTreeMap<CheckId, Vec<&'a Ticket>>,
}

impl<'a> Kitchen<'a> {
    pub(super) fn new(desk: &'a Desk) -> Self {
        let mut tickets: BTreeMap<CheckId, Vec<&Ticket>> = BTreeMap::new();
        for ticket in desk.state().kitchen.tickets.values() {
            tickets.entry(ticket.check).or_default().push(ticket);
        }
        Self { tickets }
    }

    fn of(&self, check: CheckId) -> impl Iterator<Item = &'a Ticket> {
        self.tickets.get(&check).into_iter().flatten().copied()
    }

    /// At the pass.
    pub(super) fn ready(&self, check: CheckId) -> Vec<&'a Ticket> {
        self.of(check).filter(|ticket| ticket.is_ready()).collect()
    }

    /// The oldest ticket that takes longer than the house allows.
    pub(super) fn late(&self, desk: &Desk, check: CheckId) -> Option<&'a Ticket> {
        let limit = u64::from(desk.state().house.ticket_minutes.1) * 60;
        let cooking = self.of(check).filter(|ticket| {
            ticket.is_open()
                && ticket
                    .lines
                    .iter()
                    .any(common::kitchen::TicketLine::is_open)
        });
        let oldest = cooking.min_by_key(|ticket| ticket.fired_at)?;
        (desk.time().seconds_since(oldest.fired_at) > limit).then_some(oldest)
    }
}

fn places(desk: &Desk, draft: &Draft, kitchen: &Kitchen<'_>) -> Vec<Place> {
    let Tab::Room(n) = draft.tab else {
        return Vec::new();
    };
    let room = desk.state().floor.rooms.get(n);
    let tables = room.into_iter().flat_map(|room| &room.tables);
    tables.map(|table| place(desk, table, kitchen)).collect()
}

fn place(desk: &Desk, table: &Table, kitchen: &Kitchen<'_>) -> Place {
    let corner = pos2(f32::from(table.x), f32::from(table.y));
    let size = vec2(f32::from(table.width), f32::from(table.height));
    let face = match desk.state().checks.at_table(table.id) {
        Some(check) => taken(desk, check, kitchen),
        None => free(desk, table),
    };
    Place {
        table: table.id,
        rect: Rect::from_min_size(corner, size),
        round: table.shape == Shape::Round,
        face,
    }
}

fn free(desk: &Desk, table: &Table) -> Face {
    let words = &desk.words;
    let seats = words.with("floor-seats", &[("count", table.seats.into())]);
    Face {
        name: words.with("common-table", &[("table", table.label.as_str().into())]),
        label: table.label.clone(),
        service: Service::Free,
        short: (seats.clone(), String::new()),
        long: seats,
        badge: None,
    }
}

fn taken(desk: &Desk, check: &Check, kitchen: &Kitchen<'_>) -> Face {
    let words = &desk.words;
    let (service, one, two) = told(desk, check, kitchen);
    let long = if two.is_empty() {
        one.clone()
    } else {
        format!("{one} · {two}")
    };
    let badge = (service == Service::Ready).then(|| words.get("floor-at-pass").to_owned());
    Face {
        name: say::check_name(words, check),
        label: check.label.clone(),
        service,
        long,
        short: (one, two),
        badge,
    }
}

/// How it stands at a check, and in which words.
fn told(desk: &Desk, check: &Check, kitchen: &Kitchen<'_>) -> (Service, String, String) {
    let words = &desk.words;
    let now = desk.time();
    let money = |amount| say::money(words, amount);
    let ready = kitchen.ready(check.id);
    if let Some(since) = ready.iter().filter_map(|ticket| ticket.bumped_at).min() {
        let plates: u32 = ready.iter().map(|ticket| plates(ticket)).sum();
        let one = words.with("floor-ready", &[("count", plates.into())]);
        return (Service::Ready, one, say::age(now.seconds_since(since)));
    }
    if let Some(ticket) = kitchen.late(desk, check.id) {
        let minutes = now.seconds_since(ticket.fired_at) / 60;
        let one = words.with("floor-late", &[("minutes", minutes.into())]);
        return (Service::Late, one, money(check.due()));
    }
    if check.paid().is_positive() {
        let open = words.with("pay-open", &[("amount", money(check.due()).into())]);
        return (Service::Bill, words.get("floor-pays").to_owned(), open);
    }
    if check.bill_asked.is_some() {
        return (
            Service::Bill,
            words.get("floor-bill").to_owned(),
            money(check.due()),
        );
    }
    let sat = now.seconds_since(check.opened_at);
    let minutes = format!("{} · {}", check.covers, say::minutes(words, sat));
    if check.standing().next().is_some() {
        return (Service::Ordered, minutes, money(check.due()));
    }
    if sat < 60 {
        let seated = format!("{} · {}", check.covers, words.get("floor-seated"));
        return (Service::Seated, seated, String::new());
    }
    (Service::Seated, minutes, String::new())
}

/// Plates that stand at the pass.
pub(super) fn plates(ticket: &Ticket) -> u32 {
    let done = ticket.lines.iter().filter(|line| ticket.is_done(line));
    done.map(|line| line.quantity).sum()
}

fn loose(desk: &Desk, kitchen: &Kitchen<'_>) -> Vec<(CheckId, Face)> {
    let open = desk.state().checks.open.values();
    let mut loose: Vec<_> = open.filter(|check| check.table.is_none()).collect();
    loose.sort_by_key(|check| check.opened_at);
    let face = |check: &&Check| {
        let mut face = taken(desk, check, kitchen);
        let kind = match check.mode {
            ServiceMode::DineIn => desk.words.get("floor-bar"),
            ServiceMode::TakeAway => desk.words.get("floor-take-away"),
            ServiceMode::Delivery => desk.words.get("floor-delivery"),
        };
        face.badge.get_or_insert_with(|| kind.to_owned());
        (check.id, face)
    };
    loose.iter().map(face).collect()
}

fn foot(desk: &Desk, draft: &Draft) -> String {
    let words = &desk.words;
    if !draft.digits.is_empty() {
        let gap = [("digits", draft.digits.as_str().into())];
        return words.with("floor-table-start", &gap);
    }
    let state = desk.state();
    let open = || state.checks.open.values();
    let covers: u32 = open().map(|check| u32::from(check.covers)).sum();
    let seats: u32 = state.floor.tables().map(|t| u32::from(t.seats)).sum();
    let due: Money = open().map(Check::due).sum();
    let gaps = [("covers", covers.into()), ("seats", seats.into())];
    let covers = words.with("floor-sum-covers", &gaps);
    let amount = say::money(words, due);
    let open = words.with("floor-sum-open", &[("amount", amount.into())]);
    let gap = [("count", desk.device.outstanding().into())];
    let waiting = words.with("house-waiting", &gap);
    format!("{covers} · {open} · {waiting}")
}

fn carrying(desk: &Desk, check: CheckId) -> Option<(String, String)> {
    let check = desk.state().checks.get(check)?;
    let gap = [("check", say::check_name(&desk.words, check).into())];
    let sentence = desk.words.with("floor-carry", &gap);
    Some((sentence, desk.words.get("common-cancel").to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evening::{ANNA, desk};

    fn service(model: &Model, table: u32) -> (Service, String) {
        let mut places = model.places.iter();
        let place = places.find(|place| place.table == TableId(table));
        let face = &place.expect("on the plan").face;
        (face.service, face.long.clone())
    }

    #[test]
    fn every_state_of_a_table_is_told_in_words_too() {
        let desk = desk(ANNA);
        let model = Model::new(&desk, &Draft::default());
        let told = |table| service(&model, table);
        assert_eq!(told(1), (Service::Free, "2 seats".into()));
        assert_eq!(told(3), (Service::Seated, "2 · 5 min".into()));
        assert_eq!(told(10), (Service::Ordered, "4 · 22 min · 114.60".into()));
        assert_eq!(told(11), (Service::Ready, "✓ 3 plates ready · 2:00".into()));
        assert_eq!(told(12), (Service::Late, "! late 15 min · 199.00".into()));
        assert_eq!(told(4), (Service::Bill, "bill · 156.00".into()));
        assert_eq!(told(31), (Service::Bill, "paying · 48.80 open".into()));
        let beside = model.day.as_deref();
        assert_eq!(beside, Some("Checks"), "the day is for managers");
    }

    #[test]
    fn my_own_tables_come_first_and_plates_before_all_else() {
        let desk = desk(ANNA);
        let model = Model::new(&desk, &Draft::default());
        let titles: Vec<&str> = model.cards.iter().map(|card| card.title.as_str()).collect();
        assert_eq!(
            titles[..2],
            ["Table 11 · food ready", "Table 12 · Grill late"]
        );
        assert!(titles.contains(&"Table 4 · bill"), "{titles:?}");
    }
}
