//! What the floor sees of the kitchen, with a screen at the pass beside the tills.

use std::time::Duration;

use common::{
    Command, StationId, TableId, TicketId,
    check::Check,
    demo, kitchen,
    kitchen::{Claim, Ticket},
    menu::Allergen,
    protocol::DeviceKind,
};
use link::Device;

use crate::house::{Evening, TABLET, View};

/// A screen at the pass that somebody works at.
pub struct Pass(Device);

impl Pass {
    pub fn beside(evening: &Evening) -> Self {
        let stations = Vec::new();
        let mut pass = Self(
            evening
                .house
                .device("Pass", DeviceKind::Kitchen { stations }, 77),
        );
        pass.hear();
        pass
    }

    fn hear(&mut self) {
        for _ in 0..6 {
            self.0.pump(Duration::from_secs(100));
        }
    }

    fn does(&mut self, command: kitchen::Command) {
        self.hear();
        let now = Duration::from_secs(100);
        let done = self.0.submit(now, None, Command::Kitchen(command));
        done.expect("the pass may do it");
        self.hear();
    }

    fn open(&mut self) -> Vec<Ticket> {
        self.hear();
        let kitchen = &self.0.state().kitchen;
        kitchen.on_screen(&[]).into_iter().cloned().collect()
    }

    /// What came is in sight.
    pub fn shows(&mut self) {
        let tickets = self.open().iter().map(|ticket| ticket.id).collect();
        self.does(kitchen::Command::Show { tickets });
    }

    pub fn of(&mut self, table: &str) -> Ticket {
        let mut open = self.open().into_iter();
        let ticket = open.find(|ticket| ticket.label == table);
        ticket.expect("a ticket of that table")
    }

    pub fn bumps(&mut self, table: &str) -> TicketId {
        let ticket = self.of(table);
        self.does(ticket.bump());
        ticket.id
    }

    pub fn says(&mut self, table: &str, text: &str, ask: bool) {
        let ticket = self.of(table).id;
        let text = text.to_owned();
        self.does(kitchen::Command::Note { ticket, text, ask });
    }
}

pub fn check_at(evening: &Evening, table: u32) -> Check {
    let state = evening.house.state();
    let check = state.checks.at_table(TableId(table)).cloned();
    check.expect("a check")
}

fn ticket(evening: &Evening, id: TicketId) -> Ticket {
    evening.house.state().kitchen.tickets[&id].clone()
}

/// Table 12 has a burger, medium, and the pass shows it.
pub fn a_burger(view: View) -> (Evening, Pass) {
    let mut evening = Evening::quiet(view);
    let mut pass = Pass::beside(&evening);
    evening.anna();
    for tap in ["Table 12", "Burger Couvert", "Medium", "Send 1"] {
        evening.tap(tap);
    }
    pass.shows();
    evening.settle();
    (evening, pass)
}

#[test]
fn a_line_says_when_it_is_done_and_when_it_stands_at_the_pass() {
    let (mut evening, mut pass) = a_burger(View::of(TABLET));
    evening.tap("Moules-frites");
    evening.tap("Send 1");
    pass.shows();
    let burger = pass.of("12");
    let line = burger.lines[0].line;
    assert!(!evening.sees_like("done"));
    pass.does(kitchen::Command::BumpLine {
        ticket: burger.id,
        line,
    });
    evening.settle();
    let last = burger.lines.len() == 1;
    let word = if last { "at the pass" } else { "done" };
    assert!(evening.sees_like(word), "after its line was bumped");
}

#[test]
fn a_station_that_shows_nothing_is_told_of_within_five_seconds_until_it_does() {
    let mut evening = Evening::quiet(View::of(TABLET));
    let mut pass = Pass::beside(&evening);
    evening.anna();
    for tap in [
        "Table 12",
        "Burger Couvert",
        "Burger Couvert",
        "Medium",
        "Send 2",
    ] {
        evening.tap(tap);
    }
    evening.screen.state_mut().take_tunes();
    evening.wait(3);
    assert!(
        !evening.sees_like("does not answer"),
        "it may still be on its way"
    );
    evening.wait(2);
    assert!(
        evening.sees("Grill does not answer: tell them"),
        "at the line"
    );
    assert_eq!(evening.screen.state_mut().take_tunes(), [till::Tune::Alarm]);
    evening.tap("‹ Floor");
    assert!(evening.sees("Grill does not answer"), "among what waits");
    assert!(evening.sees("Tell them: Table 12: 2 Burger Couvert"));
    assert!(evening.sees_like("! Grill silent"), "on the table");
    evening.draw("unmade-floor");
    pass.shows();
    evening.wait(1);
    assert!(!evening.sees_like("Grill"), "it is seen to");
}

#[test]
fn plates_are_taken_by_one_and_everybody_sees_by_whom() {
    let (mut evening, mut pass) = a_burger(View::of(TABLET));
    evening.tap("‹ Floor");
    let mut other = evening.another("Till 2");
    other.sign_in("Marc", "2000");
    evening.screen.state_mut().take_tunes();
    let id = pass.bumps("12");
    evening.settle();
    other.settle();
    assert_eq!(evening.screen.state_mut().take_tunes(), [till::Tune::Ready]);
    assert!(evening.sees("Table 12 · food ready") && evening.sees("1 Burger Couvert"));
    assert!(!other.sees("Table 12 · food ready"), "it is Anna's table");
    other.tap("Others · 1");
    assert!(other.sees("Table 12 · food ready"));
    evening.tap("I take it");
    let claim = ticket(&evening, id).claimed;
    assert_eq!(
        claim.map(|claim: Claim| claim.name).as_deref(),
        Some("Anna")
    );
    assert!(evening.sees("You take it"));
    other.settle();
    assert!(other.sees("Anna takes it"));
    evening.tap("Undo");
    assert!(evening.sees("I take it"), "somebody else may");
    evening.tap("I take it");
    evening.tap("Not me");
    evening.tap("I take it");
    evening.tap("Served");
    assert!(!evening.sees("Table 12 · food ready"));
    assert!(ticket(&evening, id).served_at.is_some());
    evening.tap("Undo");
    assert!(ticket(&evening, id).served_at.is_none());
    assert!(evening.sees("Served"), "she still has it");
}

#[test]
fn what_nobody_takes_calls_every_waiter_and_then_the_managers() {
    let (mut evening, mut pass) = a_burger(View::of(TABLET));
    evening.tap("‹ Floor");
    let mut chen = evening.another("Till 2");
    chen.sign_in("Chen", "3333");
    let mut marc = evening.another("Till 3");
    marc.sign_in("Marc", "2000");
    pass.bumps("12");
    let minutes = u64::from(evening.house.state().house.kitchen.escalate_minutes);
    let mut look = |seconds: u64| {
        evening.wait(seconds);
        chen.settle();
        marc.settle();
        let ready = "Table 12 · food ready";
        let told = evening.sees_like("! Nobody takes it");
        (told, chen.sees(ready), marc.sees(ready))
    };
    assert_eq!(look(30), (false, false, false));
    assert_eq!(look(minutes * 60 - 29), (true, true, false));
    assert_eq!(look(minutes * 60), (true, true, true));
}

#[test]
fn the_kitchen_asks_and_the_waiter_says_yes_or_no() {
    let (mut evening, mut pass) = a_burger(View::of(TABLET));
    pass.says("12", "No onions: salad?", true);
    evening.settle();
    assert!(evening.sees_like("No onions: salad?"), "at the line");
    evening.tap("Table 12 · kitchen asks");
    assert!(evening.sees_like("No onions: salad?"), "among what waits");
    evening.tap("No");
    let answer = pass.of("12").notes[0].answer;
    assert_eq!(answer.map(|(yes, _)| yes), Some(false));
    evening.tap("Undo");
    assert!(evening.sees("Table 12 · kitchen asks"), "it waits again");
    evening.tap("Yes");
    let answer = pass.of("12").notes[0].answer;
    assert_eq!(answer.map(|(yes, _)| yes), Some(true));
    pass.says("12", "Two minutes", false);
    evening.settle();
    assert!(evening.sees("Table 12 · kitchen says"));
    evening.tap("Seen");
    assert!(!evening.sees("Table 12 · kitchen says"));
}

#[test]
fn a_waiter_tells_the_kitchen_and_sees_the_answer() {
    let (mut evening, mut pass) = a_burger(View::of(TABLET));
    evening.tap("1 Burger Couvert");
    evening.tap("Tell the kitchen");
    evening.tap("Well done, please");
    evening.tap("Tell the kitchen");
    evening.tap_front("In your own words");
    evening.type_into("In your own words", "Without cheese?");
    evening.tap("Ask: yes or no");
    assert!(evening.sees("no answer yet"));
    let told = pass.of("12");
    let texts: Vec<_> = told
        .notes
        .iter()
        .map(|note| (note.text.as_str(), note.ask))
        .collect();
    assert_eq!(
        texts,
        [("Well done, please", false), ("Without cheese?", true)]
    );
    let (ticket, note) = (told.id, told.notes[1].id);
    pass.does(kitchen::Command::Answer {
        ticket,
        note,
        yes: true,
    });
    evening.settle();
    assert!(evening.sees("yes") && !evening.sees("no answer yet"));
    evening.tap("‹ Floor");
    assert!(evening.sees("Table 12 · kitchen says yes"));
}

#[test]
fn an_allergy_is_two_taps_warns_before_sending_and_is_read_in_the_kitchen() {
    let (mut evening, mut pass) = a_burger(View::of(TABLET));
    let tile = evening.place("Moules-frites");
    evening.taps();
    evening.tap("Allergy");
    evening.tap_front("molluscs");
    assert_eq!(evening.taps(), 2);
    assert_eq!(pass.of("12").allergies.len(), 1);
    evening.tap_front("Seat 2");
    evening.tap_front("milk");
    evening.tap_front("Something else…");
    evening.type_into("Something else…", "kiwi");
    evening.tap_front("Done");
    assert!(evening.sees("ALLERGY Table: molluscs · Seat 2: milk, kiwi"));
    let noted = check_at(&evening, 12).allergies;
    assert!(noted[0].seat.is_none() && noted[0].allergens.contains(&Allergen::Molluscs));
    assert_eq!((noted[1].seat, noted[1].other.as_str()), (Some(2), "kiwi"));
    assert!(pass.of("12").is_sealed(), "a cook must read it first");
    assert_eq!(evening.place("Moules-frites"), tile, "no tile moves");
    evening.tap("Moules-frites");
    assert!(evening.sees_like("contains molluscs"), "before it is sent");
    evening.draw("allergy-warned");
    evening.tap("Send 1");
    assert_eq!(
        check_at(&evening, 12).lines.len(),
        2,
        "nothing keeps it from being sent"
    );
    evening.tap("Allergy");
    evening.tap_front("molluscs");
    evening.tap_front("Done");
    evening.tap("Undo");
    assert!(evening.sees_like("ALLERGY Table: molluscs"));
}

#[test]
fn a_line_or_a_whole_table_goes_first_and_waits_its_turn_again() {
    let (mut evening, mut pass) = a_burger(View::of(TABLET));
    evening.tap("1 Burger Couvert");
    evening.tap("Rush");
    assert!(pass.of("12").rush);
    assert!(evening.sees_like("Rush"), "at the line");
    evening.tap("No rush");
    assert!(!pass.of("12").rush);
    evening.tap("Undo");
    assert!(pass.of("12").rush);
    evening.tap("2 covers");
    evening.tap_front("No rush any more");
    assert!(!pass.of("12").rush);
    evening.tap("2 covers");
    evening.tap_front("Rush it all");
    assert!(pass.of("12").rush);
}

#[test]
fn each_course_says_where_it_is_and_the_next_one_when_it_comes_by_itself() {
    let mut founding = demo::house();
    founding.house.kitchen.auto_fire = Some(5);
    let mut evening = Evening::of(&founding, View::of(TABLET), false);
    let mut pass = Pass::beside(&evening);
    evening.anna();
    for tap in ["Table 12", "Carpaccio", "Moules-frites", "Send 2"] {
        evening.tap(tap);
    }
    pass.shows();
    evening.settle();
    assert!(
        evening.sees("1 fired 20:47 · 2 waits"),
        "which course is where"
    );
    assert!(
        !evening.sees_like("by itself"),
        "the first is still being made"
    );
    pass.bumps("12");
    evening.wait(150);
    assert!(evening.sees("by itself in 2:30"));
    evening.draw("by-itself");
    evening.tap("Fire course 2");
    assert!(!evening.sees_like("by itself"));
}

#[test]
fn a_busy_station_is_named_where_dishes_are_chosen() {
    let mut founding = demo::house();
    for station in &mut founding.house.stations {
        station.capacity = Some(1);
    }
    let mut evening = Evening::of(&founding, View::of(TABLET), false);
    let mut pass = Pass::beside(&evening);
    evening.anna();
    evening.tap("Table 12");
    for _ in 0..3 {
        evening.tap("Burger Couvert");
    }
    evening.tap("Medium");
    let tile = evening.place("Burger Couvert");
    evening.tap("Send 3");
    pass.shows();
    evening.settle();
    let state = evening.house.state();
    let load = state
        .kitchen
        .load(&state.house, StationId(1), state_now(&evening));
    let minutes = load.seconds / 60;
    assert!(minutes >= 5, "{load:?}");
    assert!(evening.sees(&format!("Grill +{minutes} min")));
    assert_eq!(evening.place("Burger Couvert"), tile);
}

fn state_now(evening: &Evening) -> common::Stamp {
    let check = check_at(evening, 12);
    check.opened_at
}

#[test]
fn what_waits_is_named_in_the_bar_of_every_screen_and_leads_to_it() {
    let (mut evening, mut pass) = a_burger(View::of(TABLET));
    pass.bumps("12");
    evening.settle();
    evening.tap("Table 12 · food ready");
    assert!(evening.sees("For you now") && evening.sees("I take it"));
}
