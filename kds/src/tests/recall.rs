//! What was bumped, found again.

use common::kitchen;

use super::{
    evening::{ANNA, BRAM, BURGER, CHEN, SCHNITZEL, STEAK, dish},
    hand::{from_the_floor, grill, sees, sees_part, tap, types},
    *,
};

/// Three tables that are done: one at the pass, one claimed, one served.
fn done() -> Evening {
    let mut evening = Evening::begins(3600);
    evening
        .at(1800)
        .table(12, ANNA, 4, &[dish(2, BURGER, &[101])]);
    evening
        .at(1500)
        .table(21, BRAM, 2, &[dish(1, SCHNITZEL, &[])]);
    evening
        .at(1200)
        .table(14, CHEN, 2, &[dish(1, STEAK, &[100])]);
    for (seconds, label) in [(600, "12"), (500, "21"), (400, "14")] {
        let ticket = evening.at(seconds).ticket(label).id;
        evening.bump(ticket);
    }
    let tickets = vec![evening.ticket("12").id];
    from_the_floor(&evening, ANNA, kitchen::Command::Serve { tickets });
    let tickets = vec![evening.ticket("21").id];
    from_the_floor(&evening, BRAM, kitchen::Command::Claim { tickets });
    evening.at(0);
    evening
}

#[test]
fn the_list_says_where_the_plates_are() {
    let evening = done();
    let mut screen = screen(&evening, grill(), WALL);
    tap(&mut screen, "Recall");
    assert!(sees_part(&screen, "served 20:4") && sees(&screen, "at the pass"));
    assert!(sees(&screen, "Bram takes it"));
}

#[test]
fn a_table_is_found_by_the_digits_on_the_screen() {
    let evening = done();
    let mut screen = screen(&evening, grill(), WALL);
    tap(&mut screen, "Recall");
    tap(&mut screen, "1");
    assert!(sees(&screen, "Recall 12") && sees(&screen, "Recall 14"));
    assert!(!sees(&screen, "Recall 21"), "21 does not begin with a 1");
    tap(&mut screen, "4");
    assert!(!sees(&screen, "Recall 12"));
    tap(&mut screen, "Recall 14");
    assert!(sees(&screen, "Table 14"));
    assert!(evening.ticket("14").is_open());
}

#[test]
fn a_waiter_or_a_dish_is_found_by_letters() {
    let evening = done();
    let mut screen = screen(&evening, grill(), SHELF);
    tap(&mut screen, "Recall");
    types(&mut screen, "bram");
    assert!(sees(&screen, "Recall 21") && !sees(&screen, "Recall 12"));
    tap(&mut screen, "Clear");
    types(&mut screen, "burg");
    assert!(sees(&screen, "Recall 12") && !sees(&screen, "Recall 21"));
    types(&mut screen, "zzz");
    assert!(sees(&screen, "Nothing found"));
    screen.key_press(egui::Key::Escape);
    screen.run();
    assert!(!sees(&screen, "Nothing found"), "back at the board");
}

#[test]
fn what_was_made_again_says_why() {
    let evening = done();
    let ticket = evening.ticket("14");
    let remake = kitchen::Command::Remake {
        ticket: ticket.id,
        line: ticket.lines[0].line,
        quantity: 1,
        reason: "cold".into(),
    };
    from_the_floor(&evening, CHEN, remake);
    let kitchen = evening.house.state().kitchen;
    evening.bump(kitchen.on_screen(&[GRILL])[0].id);
    let mut screen = screen(&evening, grill(), WALL);
    tap(&mut screen, "Recall");
    assert!(sees(&screen, "made again: cold"));
}
