use std::sync::Arc;

use common::{
    CheckId, CommandId,
    house::{House, Station},
    kitchen::{Cooking, TicketLine},
    menu::Prefix,
};
use ui::words::Language;
use uuid::Uuid;

use super::*;

pub(super) const GRILL: StationId = StationId(1);
pub(super) const FRY: StationId = StationId(2);
pub(super) const COLD: StationId = StationId(3);
/// Saturday, 20:47:12 in Berlin.
const NOW: i64 = 1_795_290_432_000;

pub(super) fn ago(seconds: i64) -> Stamp {
    Stamp::from_millis(NOW - seconds * 1000)
}

pub(super) fn line(n: u128, quantity: u32, name: &str, course: u8, seats: &[u8]) -> TicketLine {
    TicketLine {
        line: LineId(Uuid::from_u128(n)),
        quantity,
        name: name.into(),
        modifiers: Vec::new(),
        note: String::new(),
        seats: seats.to_vec(),
        course,
        fired_at: ago(300),
        cooking: Cooking::Fired,
        item: None,
        choices: Vec::new(),
        prep: None,
        start_at: None,
        due_at: None,
        void_seen: false,
        remake: None,
    }
}

pub(super) fn ticket(n: u128, station: StationId, label: &str, lines: Vec<TicketLine>) -> Ticket {
    Ticket {
        id: TicketId {
            fire: CommandId(Uuid::from_u128(n)),
            station,
        },
        check: CheckId(Uuid::from_u128(12)),
        station,
        label: label.into(),
        moved_from: None,
        waiter: "Anna".into(),
        covers: 4,
        mode: ServiceMode::DineIn,
        fired_at: ago(300),
        lines,
        shown_at: None,
        bumped_at: None,
        served_at: None,
        rush: false,
        allergies: Vec::new(),
        allergies_seen: None,
        claimed: None,
        notes: Vec::new(),
        pushed_from: None,
        pushed_at: None,
    }
}

pub(super) fn kitchen(tickets: Vec<Ticket>) -> State {
    let stations = [(GRILL, "Grill"), (FRY, "Fry"), (COLD, "Cold")];
    let stations = stations.map(|(id, name)| Station {
        id,
        name: name.into(),
        ..Station::default()
    });
    let mut state = State {
        house: Arc::new(House {
            time_zone: "Europe/Berlin".into(),
            ticket_minutes: (8, 14),
            stations: stations.into(),
            ..House::default()
        }),
        ..State::default()
    };
    for ticket in tickets {
        state.kitchen.tickets.insert_mut(ticket.id, ticket);
    }
    state
}

pub(super) fn card(state: &State, language: Language, stations: &[StationId]) -> Card {
    let words = Words::new(language);
    let zone = state.house.zone();
    let scene = Scene {
        state,
        words: &words,
        zone: &zone,
        now: ago(0),
        stations,
    };
    Board::new(scene).card(0).expect("a card")
}

/// The rows as a cook reads them.
pub(super) fn read(card: &Card) -> Vec<String> {
    let rows = card.rows.iter().map(|row| match row {
        Row::News(words) | Row::Section(words) | Row::AddOn(words) | Row::Clear(words) => {
            words.clone()
        }
        Row::Badge(_, word, more) => format!("{word} {more}").trim_end().to_owned(),
        Row::Said(said) => match (&said.answer, said.asks) {
            (Some(answer), _) => format!("{} {answer}", said.words),
            (None, true) => format!("{} ?", said.words),
            (None, false) => said.words.clone(),
        },
        Row::Line(line) => {
            let mut said = format!("{} {}", line.quantity, line.name);
            for more in [&line.modifiers.join(" · "), &line.note] {
                if !more.is_empty() {
                    said.push_str(&format!(" [{more}]"));
                }
            }
            if let Some(beside) = &line.beside {
                said.push_str(&format!(" ({beside})"));
            }
            match line.making {
                Making::Open | Making::Waits | Making::Begins => said,
                Making::Done => format!("✓ {said}"),
                Making::Void => format!("x {said}"),
            }
        }
    });
    rows.collect()
}

#[test]
fn lines_stand_by_course_and_seat_and_the_course_is_said_once() {
    let lines = vec![
        line(1, 1, "Steak frites", 2, &[2]),
        line(2, 2, "Bread", 0, &[]),
        line(3, 1, "Sole", 2, &[1]),
        line(4, 1, "Burger", 2, &[2]),
        line(5, 1, "Tart", 3, &[]),
    ];
    let state = kitchen(vec![ticket(1, GRILL, "12", lines)]);
    let card = card(&state, Language::English, &[GRILL]);
    assert_eq!(
        read(&card),
        [
            "2 Bread",
            "COURSE 2 · SEAT 1",
            "1 Sole",
            "SEAT 2",
            "1 Steak frites",
            "1 Burger",
            "COURSE 3",
            "1 Tart",
        ]
    );
    assert_eq!(
        (card.spoken.as_str(), card.age.as_str()),
        ("Table 12", "5:00")
    );
    assert_eq!(card.tone, Tone::InTime);
}

#[test]
fn what_came_later_stands_under_its_own_rule() {
    let mut later = line(2, 2, "Burger", 2, &[3]);
    later.fired_at = ago(12);
    let state = kitchen(vec![ticket(
        1,
        GRILL,
        "12",
        vec![later, line(1, 1, "Sole", 2, &[])],
    )]);
    assert_eq!(
        read(&card(&state, Language::English, &[GRILL])),
        ["COURSE 2", "1 Sole", "ADD-ON 20:47", "SEAT 3", "2 Burger"]
    );
}

#[test]
fn modifiers_are_shouted_in_the_language_of_the_kitchen() {
    let mut burger = line(1, 1, "Burger", 0, &[]);
    burger.modifiers = vec![
        (Prefix::Plain, "Medium".into()),
        (Prefix::No, "onion".into()),
        (Prefix::Extra, "bacon".into()),
        (Prefix::Light, "butter".into()),
        (Prefix::Side, "sauce".into()),
    ];
    burger.note = "birthday".into();
    let state = kitchen(vec![ticket(1, GRILL, "12", vec![burger])]);
    let said = |language| read(&card(&state, language, &[GRILL])).remove(0);
    assert_eq!(
        said(Language::English),
        "1 Burger [MEDIUM · NO onion · EXTRA bacon · LIGHT butter · sauce on the side] [birthday]"
    );
    assert!(said(Language::German).contains("OHNE onion"));
    assert!(said(Language::Chinese).contains("不要onion"));
}

#[test]
fn done_and_void_are_told_apart() {
    let mut done = line(1, 1, "Sole", 0, &[]);
    done.cooking = Cooking::Bumped(ago(20));
    let mut void = line(2, 1, "Duck", 0, &[]);
    void.cooking = Cooking::Voided(ago(10));
    let lines = vec![done, void, line(3, 1, "Cod", 0, &[])];
    let state = kitchen(vec![ticket(1, GRILL, "12", lines)]);
    assert_eq!(
        read(&card(&state, Language::English, &[GRILL])),
        ["✓ 1 Sole", "x 1 Duck", "1 Cod"]
    );
}

#[test]
fn a_card_says_what_the_other_stations_still_have_to_do() {
    let mut fries = ticket(2, FRY, "12", vec![line(2, 3, "Fries", 2, &[])]);
    let mut done = line(3, 2, "Onion rings", 2, &[]);
    done.cooking = Cooking::Bumped(ago(30));
    let mut void = line(4, 9, "Fries", 2, &[]);
    void.cooking = Cooking::Voided(ago(30));
    fries.lines.extend([done, void]);
    let mut salad = ticket(3, COLD, "12", vec![line(5, 1, "Salad", 2, &[])]);
    salad.bumped_at = Some(ago(60));
    // Oysters an hour ago are nobody's business any more.
    let mut oysters = line(6, 6, "Oysters", 1, &[]);
    oysters.fired_at = ago(3600);
    let mut starters = ticket(4, COLD, "12", vec![oysters]);
    starters.bumped_at = Some(ago(3000));
    let grill = ticket(1, GRILL, "12", vec![line(1, 1, "Steak", 2, &[])]);
    let state = kitchen(vec![grill, fries, salad, starters]);
    let card_of_grill = card(&state, Language::English, &[GRILL]);
    assert_eq!(card_of_grill.feet, ["also at: Fry 2 of 5 · Cold done"]);
    assert_eq!(card_of_grill.dots, [Dot::Part, Dot::Done]);
    let alone = kitchen(vec![ticket(
        1,
        GRILL,
        "12",
        vec![line(1, 1, "Cod", 2, &[])],
    )]);
    let alone = card(&alone, Language::English, &[GRILL]);
    assert!(alone.feet.is_empty() && alone.dots.is_empty());
}

#[test]
fn a_table_that_moved_says_where_from() {
    let mut moved = ticket(1, GRILL, "30", vec![line(1, 1, "Cod", 0, &[])]);
    moved.moved_from = Some("7".into());
    let state = kitchen(vec![moved]);
    let card = card(&state, Language::English, &[GRILL]);
    assert_eq!(read(&card), ["moved 7 → 30", "1 Cod"]);
}

#[test]
fn on_a_screen_of_all_stations_every_card_names_its_own() {
    let mut away = ticket(1, FRY, "#41", vec![line(1, 2, "Fries", 0, &[])]);
    away.mode = ServiceMode::TakeAway;
    let state = kitchen(vec![away]);
    let card = card(&state, Language::English, &[]);
    assert_eq!(card.spoken, "#41 · Fry");
    assert_eq!(card.about, ["Take-away", "Anna", "Fry"]);
}
