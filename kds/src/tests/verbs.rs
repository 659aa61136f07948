//! What a cook does beyond bumping.

use common::{ItemId, StationId, kitchen};

use super::{
    evening::{ANNA, BRAM, BURGER, SCHNITZEL, dish},
    hand::{from_the_floor, grill, hold, sees, sees_part, tap, tap_part, tap_top, till, types},
    *,
};

/// Table 12 with two burgers and a schnitzel.
fn twelve() -> Evening {
    let mut evening = Evening::begins(0);
    let dishes = [dish(2, BURGER, &[101]), dish(1, SCHNITZEL, &[])];
    evening.table(12, ANNA, 4, &dishes);
    evening
}

#[test]
fn a_long_press_asks_what_else_and_bumps_nothing() {
    let evening = twelve();
    let mut screen = screen(&evening, grill(), WALL);
    hold(&mut screen, "Table 12");
    assert!(sees(&screen, "Rush") && sees(&screen, "5 minutes more"));
    assert!(
        evening
            .ticket("12")
            .lines
            .iter()
            .all(kitchen::TicketLine::is_open)
    );
    tap(&mut screen, "Close");
    hold(&mut screen, "2 Burger Couvert");
    assert!(sees(&screen, "burnt") && sees(&screen, "86 Burger Couvert"));
    assert!(
        evening
            .ticket("12")
            .lines
            .iter()
            .all(kitchen::TicketLine::is_open)
    );
    tap(&mut screen, "Close");
    assert!(!sees(&screen, "burnt") && sees(&screen, "2 Burger Couvert"));
}

#[test]
fn rush_is_two_taps_and_can_be_undone() {
    let mut evening = twelve();
    evening.table(14, BRAM, 2, &[dish(1, SCHNITZEL, &[])]);
    let mut screen = screen(&evening, grill(), WALL);
    hold(&mut screen, "Table 14");
    tap(&mut screen, "Rush");
    assert!(evening.ticket("14").rush);
    assert!(sees(&screen, "14 goes first"));
    tap(&mut screen, "Undo");
    assert!(!evening.ticket("14").rush);
}

#[test]
fn a_dish_is_pushed_to_another_station_and_comes_back_onto_its_card() {
    let evening = twelve();
    let mut screen = screen(&evening, grill(), WALL);
    let before = evening.ticket("12");
    hold(&mut screen, "1 Schnitzel");
    tap(&mut screen, "Cold");
    assert!(sees(&screen, "Schnitzel is at Cold now"));
    assert!(!sees(&screen, "1 Schnitzel") && sees(&screen, "2 Burger Couvert"));
    let kitchen = evening.house.state().kitchen;
    let pushed = kitchen
        .tickets
        .values()
        .find(|card| card.pushed_from == Some(GRILL));
    let pushed = pushed.expect("Cold has it");
    assert_eq!(pushed.lines[0].name, "Schnitzel");
    tap(&mut screen, "Undo");
    assert_eq!(evening.ticket("12"), before);
    assert_eq!(evening.house.state().kitchen.tickets.size(), 1);
}

#[test]
fn the_last_dish_that_is_pushed_on_takes_the_card_along_until_it_is_undone() {
    let evening = twelve();
    let mut screen = screen(&evening, grill(), WALL);
    tap(&mut screen, "2 Burger Couvert");
    let before = evening.ticket("12");
    hold(&mut screen, "1 Schnitzel");
    tap(&mut screen, "Stove");
    assert!(evening.ticket("12").is_ready());
    tap(&mut screen, "Undo");
    assert_eq!(evening.ticket("12"), before);
}

#[test]
fn a_whole_card_goes_to_another_station_and_back() {
    let evening = twelve();
    let mut screen = screen(&evening, grill(), WALL);
    hold(&mut screen, "Table 12");
    tap(&mut screen, "Stove");
    assert!(!sees(&screen, "Table 12"));
    assert!(sees(&screen, "12 is at Stove now"));
    tap(&mut screen, "Undo");
    assert!(sees(&screen, "Table 12"));
    let back = evening.ticket("12");
    assert_eq!((back.station, back.pushed_from), (GRILL, None));
}

#[test]
fn nothing_is_pushed_to_where_nobody_is() {
    let evening = twelve();
    let away = vec![StationId(3)];
    from_the_floor(&evening, ANNA, kitchen::Command::Watch { away });
    let mut screen = screen(&evening, grill(), WALL);
    let fry = evening
        .house
        .state()
        .house
        .station_name(StationId(3))
        .to_owned();
    hold(&mut screen, "Table 12");
    tap(&mut screen, &fry);
    assert!(evening.ticket("12").is_open(), "it stays at the grill");
}

#[test]
fn one_of_two_burgers_is_made_again_before_everything_else() {
    let evening = twelve();
    let mut screen = screen(&evening, grill(), WALL);
    hold(&mut screen, "2 Burger Couvert");
    assert!(sees_part(&screen, "Make 2 × Burger Couvert again"));
    tap(&mut screen, "−");
    assert!(sees_part(&screen, "Make 1 × Burger Couvert again"));
    tap(&mut screen, "burnt");
    assert!(sees(&screen, "1 × Burger Couvert again: burnt"));
    assert!(!sees(&screen, "Undo"), "it is booked as waste");
    let kitchen = evening.house.state().kitchen;
    let first = kitchen.on_screen(&[GRILL])[0];
    assert!(first.rush && first.is_remake());
    let again = &first.lines[0];
    assert_eq!(again.quantity, 1);
    assert_eq!(again.remake.as_ref().expect("why").reason, "burnt");
}

#[test]
fn a_dish_goes_86_from_its_line_and_the_tills_follow_within_the_second() {
    let mut evening = twelve();
    let mut till = till(&evening);
    let mut screen = screen(&evening, grill(), WALL);
    hold(&mut screen, "2 Burger Couvert");
    tap(&mut screen, "86 Burger Couvert");
    evening.tick(1);
    till.pump(Duration::from_secs(101));
    assert!(till.state().menu.is_sold_out(ItemId(BURGER)));
    assert!(sees(&screen, "Burger Couvert is 86"));
    tap(&mut screen, "Undo");
    till.pump(Duration::from_secs(101));
    assert!(!till.state().menu.is_sold_out(ItemId(BURGER)));
}

#[test]
fn an_ingredient_takes_all_its_dishes_off_and_says_how_many() {
    let evening = twelve();
    let mut screen = screen(&evening, grill(), WALL);
    hold(&mut screen, "2 Burger Couvert");
    tap_part(&mut screen, "86 Beef · ");
    let menu = evening.house.state().menu;
    let dishes: Vec<_> = menu.made_of(common::IngredientId(1)).collect();
    assert!(dishes.len() > 3);
    assert!(dishes.iter().all(|dish| menu.is_sold_out(*dish)));
    hold(&mut screen, "2 Burger Couvert");
    tap_part(&mut screen, "Beef is back · ");
    assert!(!evening.house.state().menu.is_sold_out(ItemId(BURGER)));
}

#[test]
fn a_dish_is_counted_down_from_its_line() {
    let evening = twelve();
    let mut screen = screen(&evening, grill(), WALL);
    hold(&mut screen, "1 Schnitzel");
    tap(&mut screen, "Count it…");
    tap(&mut screen, "6");
    let left = |evening: &Evening| {
        evening
            .house
            .state()
            .menu
            .left
            .get(&ItemId(SCHNITZEL))
            .copied()
    };
    assert_eq!(left(&evening), Some(6));
    assert!(sees(&screen, "Schnitzel: 6 left"));
    tap(&mut screen, "Undo");
    assert_eq!(left(&evening), None);
}

#[test]
fn the_waiter_is_told_with_a_chip_and_asked_with_another() {
    let evening = twelve();
    let mut screen = screen(&evening, grill(), WALL);
    hold(&mut screen, "Table 12");
    tap(&mut screen, "5 minutes more");
    assert!(sees(&screen, "Anna reads it now"));
    hold(&mut screen, "Table 12");
    tap_part(&mut screen, "86: choose another?");
    hold(&mut screen, "Table 12");
    tap(&mut screen, "With yes or no");
    tap_part(&mut screen, "Allergy: please come");
    let notes = evening.ticket("12").notes;
    let said: Vec<_> = notes.iter().map(|note| (&*note.text, note.ask)).collect();
    let expected = [
        ("5 minutes more", false),
        ("86: choose another?", true),
        ("Allergy: please come", true),
    ];
    assert_eq!(said, expected);
}

#[test]
fn what_no_chip_says_is_typed_on_the_screen_or_on_a_keyboard() {
    let evening = twelve();
    let mut screen = screen(&evening, grill(), WALL);
    hold(&mut screen, "Table 12");
    tap(&mut screen, "Write…");
    for key in ["N", "O", "Space"] {
        tap(&mut screen, key);
    }
    types(&mut screen, "chips lefx");
    tap(&mut screen, "Erase");
    types(&mut screen, "t");
    tap(&mut screen, "Send");
    assert_eq!(evening.ticket("12").notes[0].text, "No chips left");
    assert!(!sees(&screen, "Send"));
}

#[test]
fn a_waiters_question_is_answered_by_one_tap_and_a_slip_is_taken_back() {
    let evening = twelve();
    let ticket = evening.ticket("12").id;
    let text = "Without salt, still possible?".to_owned();
    let ask = true;
    from_the_floor(&evening, ANNA, kitchen::Command::Note { ticket, text, ask });
    let mut screen = screen(&evening, grill(), WALL);
    hold(&mut screen, "Table 12");
    tap_top(&mut screen, "NO");
    let answer = |evening: &Evening| evening.ticket("12").notes[0].answer.map(|(yes, _)| yes);
    assert_eq!(answer(&evening), Some(false));
    tap(&mut screen, "Undo");
    assert_eq!(answer(&evening), None);

    hold(&mut screen, "Table 12");
    tap_top(&mut screen, "YES");
    assert_eq!(answer(&evening), Some(true));
}

#[test]
fn an_answer_that_came_too_late_is_refused_in_the_screens_language() {
    let mut evening = twelve();
    let ticket = evening.ticket("12").id;
    let (text, ask) = ("Medium instead?".to_owned(), true);
    from_the_floor(&evening, ANNA, kitchen::Command::Note { ticket, text, ask });
    let mut screen = screen(&evening, grill(), WALL);
    evening.house.set_reachable(false);
    wait(&mut screen, &mut evening, 3);
    hold(&mut screen, "Table 12");
    tap_top(&mut screen, "YES");
    let note = evening.ticket("12").notes[0].id;
    let no = kitchen::Command::Answer {
        ticket,
        note,
        yes: false,
    };
    from_the_floor(&evening, ANNA, no);
    evening.house.set_reachable(true);
    wait(&mut screen, &mut evening, 5);
    assert!(sees(&screen, "This note was answered already."));
}

#[test]
fn a_ticket_that_is_gone_closes_its_sheet_and_says_so() {
    let evening = twelve();
    let mut screen = screen(&evening, grill(), WALL);
    let ticket = evening.ticket("12").id;
    screen.state_mut().kds.open_verbs(ticket, None);
    screen.run();
    assert!(sees(&screen, "Rush"));
    let gone = common::TicketId {
        station: StationId(9),
        ..ticket
    };
    screen.state_mut().kds.open_verbs(gone, None);
    screen.run();
    assert!(!sees(&screen, "Rush") && sees(&screen, "This ticket is gone."));
}

#[test]
fn a_line_bumped_by_a_slip_is_undone_for_ten_seconds() {
    let evening = twelve();
    let mut screen = screen(&evening, grill(), WALL);
    let before = evening.ticket("12");
    tap(&mut screen, "2 Burger Couvert");
    assert!(sees(&screen, "Burger Couvert done"));
    tap(&mut screen, "Undo");
    assert_eq!(evening.ticket("12"), before);
}
