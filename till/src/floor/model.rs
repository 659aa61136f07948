use common::{
    Money, TableId,
    booking::Purpose,
    check::Check,
    floor::{Shape, Table},
    staff::Right,
};
use egui::{Rect, pos2, vec2};

use super::{
    Draft, Tab,
    cards::{self, Card},
    face::{self, Face, Loose},
    kitchen::Kitchen,
    sections,
};
use crate::{bar::Standing, bookings::called, desk::Desk, say};

/// A table on the plan.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Place {
    pub(crate) table: TableId,
    /// In units of the plan, 1000 by 760.
    pub(crate) rect: Rect,
    pub(crate) round: bool,
    /// Clockwise about its middle, in degrees.
    pub(crate) turn: f32,
    /// In a section that I serve.
    pub(crate) is_mine: bool,
    /// Others', while somebody looks at their own.
    pub(crate) aside: bool,
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
    /// The way to the manager's desk, for whoever may set the house up.
    pub(crate) manage: Option<String>,
    /// Who is expected, and how many of them stand at the door.
    pub(crate) bookings: String,
    /// Only my own tables, where I serve a section; and whether that is chosen.
    pub(crate) only_mine: Option<(String, bool)>,
    /// Who serves what, for whoever may say so.
    pub(crate) assign: Option<String>,
    pub(crate) places: Vec<Place>,
    pub(crate) loose: Vec<(Loose, Face)>,
    pub(crate) tab: Tab,
    pub(crate) new_bar: String,
    pub(crate) new_away: String,
    pub(crate) new_delivery: String,
    pub(crate) for_you: String,
    pub(crate) nothing: String,
    pub(crate) cards: Vec<Card>,
    /// The way on to one card that lies beyond the edge, to two, and so on; and the way back.
    pub(crate) more: Vec<String>,
    pub(crate) first: String,
    /// Others' plates at the pass, and whether they are in sight.
    pub(crate) others: Option<(String, bool)>,
    pub(crate) foot: String,
    /// While a check looks for another table.
    pub(crate) carrying: Option<(String, String)>,
}

impl Model {
    pub(crate) fn new(desk: &Desk, draft: &Draft) -> Self {
        let words = &desk.words;
        let word = |key: &str| words.get(key).to_owned();
        let house = Kitchen::new(desk);
        let (cards, aside) = cards::cards(desk, &house, draft.others);
        let loose = face::loose(desk, &house);
        let mine = (!cards.is_empty()).then(|| cards.len().to_string());
        Self {
            standing: Standing::new(desk).without_calls(),
            house: desk.state().house.name.clone(),
            tabs: tabs(desk, draft, loose.len()),
            mine_tab: TabFace {
                tab: Tab::Mine,
                name: word("floor-for-you"),
                count: mine,
                selected: draft.tab == Tab::Mine,
            },
            manage: desk.may(Right::SetUp).then(|| word("manage-short")),
            // Whoever cannot close the day finds today's checks there.
            day: Some(word(if desk.may(Right::CloseDay) {
                "day-title"
            } else {
                "checks-title"
            })),
            bookings: bookings(desk),
            only_mine: sections::serve_any(desk).then(|| (word("floor-my-tables"), draft.mine)),
            assign: sections::may_assign(desk).then(|| word("floor-sections")),
            places: places(desk, draft, &house),
            loose,
            tab: draft.tab,
            new_bar: word("floor-new-bar"),
            new_away: word("floor-new-away"),
            new_delivery: word("floor-new-delivery"),
            for_you: word("floor-for-you"),
            nothing: word("floor-nothing"),
            more: (1..=cards.len())
                .map(|count| words.with("calls-more", &[("count", count.into())]))
                .collect(),
            first: word("calls-first"),
            cards,
            others: (aside > 0).then(|| {
                let gap = [("count", aside.into())];
                (words.with("calls-others", &gap), draft.others)
            }),
            foot: foot(desk, draft),
            carrying: carrying(desk, draft),
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

fn places(desk: &Desk, draft: &Draft, kitchen: &Kitchen<'_>) -> Vec<Place> {
    let Tab::Room(n) = draft.tab else {
        return Vec::new();
    };
    let room = desk.state().floor.rooms.get(n);
    let tables = room.into_iter().flat_map(|room| &room.tables);
    tables
        .map(|table| place(desk, draft, table, kitchen))
        .collect()
}

fn place(desk: &Desk, draft: &Draft, table: &Table, kitchen: &Kitchen<'_>) -> Place {
    let corner = pos2(f32::from(table.x), f32::from(table.y));
    let size = vec2(f32::from(table.width), f32::from(table.height));
    let is_mine = sections::is_mine(desk, table.id);
    Place {
        table: table.id,
        rect: Rect::from_min_size(corner, size),
        round: table.shape == Shape::Round,
        turn: if table.shape == Shape::Round && table.width == table.height {
            0.0
        } else {
            f32::from(table.turn % 360)
        },
        is_mine,
        aside: draft.mine
            && !draft.looks_for_a_table()
            && !is_mine
            && !sits_with_me(desk, table.id),
        face: face::of_table(desk, table, kitchen),
    }
}

/// Guests whom I look after at a table of somebody else's section.
fn sits_with_me(desk: &Desk, table: TableId) -> bool {
    let check = desk.state().checks.at_table(table);
    check.is_some_and(|check| desk.staff == Some(check.waiter_id()))
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

/// The way to who is expected; parties at the door are counted.
fn bookings(desk: &Desk) -> String {
    let title = desk.words.get("book-title");
    let all = desk.state().bookings.all.values();
    let here = all.filter(|booking| {
        let waits = booking.purpose == Purpose::Waiting && booking.is_open();
        waits || booking.standing == common::booking::Standing::Arrived
    });
    match here.count() {
        0 => title.to_owned(),
        count => format!("{title} · {count}"),
    }
}

/// What looks for a table: a check that moves, or a party that is here.
fn carrying(desk: &Desk, draft: &Draft) -> Option<(String, String)> {
    let cancel = desk.words.get("common-cancel").to_owned();
    if let Some(booking) = draft.seating {
        let booking = desk.state().bookings.all.get(&booking)?;
        let gap = [("name", called(desk, booking).into())];
        return Some((desk.words.with("book-pick-table", &gap), cancel));
    }
    let check = desk.state().checks.get(draft.carrying?)?;
    let gap = [("check", say::called(desk, check).into())];
    Some((desk.words.with("floor-carry", &gap), cancel))
}

#[cfg(test)]
mod tests {
    use super::{super::face::Service, *};
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
