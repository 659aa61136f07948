//! One evening at the grill, told once; a finger plays it, and so do the keys of a bump bar.

use common::{CheckId, StationId, menu::Allergen};

use super::{
    evening::{ANNA, BRAM, BURGER, CHEN, SCHNITZEL, STEAK, dish},
    hand::{grill, sees, sees_part},
    *,
};

/// What a cook does, however.
pub(super) trait Hand {
    /// Taps what has this label on the board.
    fn on_card(&self, screen: &mut Screen, label: &str);
    /// Opens all that can be done with it, and chooses.
    fn does(&self, screen: &mut Screen, on: &str, verb: &str);
    fn undoes(&self, screen: &mut Screen);
    /// Looks for a bumped ticket by its table.
    fn recalls(&self, screen: &mut Screen, table: &str);
    /// Says yes to the waiter.
    fn says_yes(&self, screen: &mut Screen);
    /// The strip, or away with it.
    fn all_day(&self, screen: &mut Screen);
    /// An ingredient is 86.
    fn runs_out(&self, screen: &mut Screen, ingredient: &str);
    /// To another station, or to the whole pass.
    fn goes_to(&self, screen: &mut Screen, station: &str);
    fn turns_the_page(&self, screen: &mut Screen);
    /// Chooses in the settings, and leaves them.
    fn sets(&self, screen: &mut Screen, choice: &str);
}

/// Everything that happens in a kitchen.
pub(super) fn whole_evening(hand: &dyn Hand) {
    let mut evening = Evening::begins(60);
    let mut screen = screen(&evening, grill(), WALL);
    let guests = evening.seat(Some(12), ANNA, 4);
    made_and_back(hand, &mut evening, &mut screen, guests);
    what_goes_wrong(hand, &mut evening, &mut screen);
    what_is_said(hand, &mut evening, &mut screen);
    the_whole_screen(hand, &mut evening, &mut screen);
    handed_out(hand, &mut evening, &mut screen);
}

/// A new ticket with an allergy is read, made, bumped, brought back.
fn made_and_back(hand: &dyn Hand, evening: &mut Evening, screen: &mut Screen, guests: CheckId) {
    evening.warn(guests, Some(2), &[Allergen::Nuts]);
    let dishes = [dish(2, BURGER, &[101]), dish(1, SCHNITZEL, &[]).seats(&[2])];
    evening.send(guests, ANNA, &dishes);
    wait(screen, evening, 1);
    assert!(sees(screen, "Table 12") && !sees(screen, "1 Schnitzel"));
    hand.on_card(screen, "ALLERGY seat 2: nuts");
    assert!(evening.ticket("12").allergies_seen.is_some());
    wait(screen, evening, 1);
    hand.on_card(screen, "1 Schnitzel");
    let half = evening.ticket("12");
    assert!(half.lines.iter().filter(|line| line.is_open()).count() == 1);
    wait(screen, evening, 1);
    hand.on_card(screen, "Table 12");
    assert!(evening.ticket("12").is_ready());
    hand.undoes(screen);
    assert!(evening.ticket("12").is_open());
    wait(screen, evening, 1);
    hand.on_card(screen, "Table 12");
    wait(screen, evening, 20);
    hand.recalls(screen, "12");
    assert_eq!(evening.ticket("12").lines, half.lines, "exactly as it was");
    wait(screen, evening, 1);
    hand.on_card(screen, "Table 12");
}

/// A void is seen, another table goes first, a plate is made again, a dish goes elsewhere.
fn what_goes_wrong(hand: &dyn Hand, evening: &mut Evening, screen: &mut Screen) {
    let check = evening.seat(Some(14), BRAM, 3);
    let dishes = [
        dish(1, STEAK, &[100]),
        dish(2, SCHNITZEL, &[]),
        dish(2, BURGER, &[101]),
    ];
    let lines = evening.send(check, BRAM, &dishes);
    evening.table(31, CHEN, 2, &[dish(3, STEAK, &[101])]);
    wait(screen, evening, 12);
    evening.void(check, lines[0]);
    wait(screen, evening, 1);
    hand.on_card(screen, "VOID 1 Steak frites");
    let void = |evening: &Evening| {
        let lines = evening.ticket("14").lines;
        lines.iter().any(common::kitchen::TicketLine::void_unseen)
    };
    assert!(!void(evening), "somebody has seen it");
    wait(screen, evening, 1);
    hand.does(screen, "Table 31", "Rush");
    assert!(evening.ticket("31").rush && sees(screen, "31 goes first"));
    wait(screen, evening, 1);
    hand.does(screen, "2 Schnitzel", "burnt");
    let kitchen = evening.house.state().kitchen;
    let mut first = kitchen.on_screen(&[GRILL]).into_iter().take(2);
    assert!(first.any(common::kitchen::Ticket::is_remake));
    wait(screen, evening, 1);
    hand.does(screen, "2 Burger Couvert", "Cold");
    assert!(sees(screen, "Burger Couvert is at Cold now"));
}

/// A question to the waiter and one to the kitchen; the beef is gone.
fn what_is_said(hand: &dyn Hand, evening: &mut Evening, screen: &mut Screen) {
    wait(screen, evening, 1);
    hand.does(screen, "Table 31", "86: choose another? · yes or no");
    let said = evening.ticket("31").notes;
    assert!(said[0].is_open() && said[0].from.is_none());
    let ticket = evening.ticket("31").id;
    evening.ask(CHEN, ticket, "Without salt?");
    wait(screen, evening, 1);
    assert!(sees_part(screen, "Without salt?"));
    hand.says_yes(screen);
    let notes = evening.ticket("31").notes;
    assert_eq!(notes[1].answer.map(|(yes, _)| yes), Some(true));
    wait(screen, evening, 1);
    hand.runs_out(screen, "Beef");
    let menu = evening.house.state().menu;
    assert!(menu.is_sold_out(common::ItemId(BURGER)));
}

/// The strip, the pages, another station, and how the screen is set up.
fn the_whole_screen(hand: &dyn Hand, evening: &mut Evening, screen: &mut Screen) {
    wait(screen, evening, 1);
    assert!(sees(screen, "ALL DAY"));
    hand.all_day(screen);
    assert!(!sees(screen, "ALL DAY"));
    for table in [2, 4, 5, 10, 11, 20, 21, 22, 23, 30, 32, 33, 41, 42] {
        let dishes = [dish(1, STEAK, &[101]), dish(2, SCHNITZEL, &[])];
        let check = evening.seat(Some(table), ANNA, 2);
        // Beef is gone: what was cut already is sold.
        let dishes = &dishes[1..];
        evening.send(check, ANNA, dishes);
    }
    wait(screen, evening, 1);
    let mut pages = 0;
    while !sees(screen, "Table 42") {
        pages += 1;
        assert!(pages < 9, "the last table is on some page");
        hand.turns_the_page(screen);
    }
    hand.sets(screen, "Light");
    assert_eq!(screen.state().kds.options().mode, Mode::Light);
    hand.goes_to(screen, "Cold");
    assert!(sees(screen, "2 Burger Couvert"), "what was pushed there");
    assert_eq!(screen.state().kds.options().stations, [StationId(3)]);
}

/// At the pass a whole table goes out.
fn handed_out(hand: &dyn Hand, evening: &mut Evening, screen: &mut Screen) {
    evening.all_done(evening.ticket("12").check);
    hand.goes_to(screen, "Whole tables (pass)");
    wait(screen, evening, 1);
    assert!(screen.state().kds.options().expo && sees(screen, "Table 12"));
    hand.on_card(screen, "Table 12");
    assert!(sees(screen, "12 handed out"));
    assert!(evening.ticket("12").served_at.is_some());
}
