//! 86 and counts, from the pass.

use common::{ItemId, kitchen};
use egui_kittest::kittest::Queryable as _;

use super::{
    evening::{ANNA, BURGER, COD, SCHNITZEL, STEAK, dish},
    hand::{grill, sees, sees_part, tap, tap_left, till, types},
    *,
};

fn gone(evening: &Evening, item: u32) -> bool {
    evening.house.state().menu.is_sold_out(ItemId(item))
}

fn left(evening: &Evening, item: u32) -> Option<u32> {
    evening.house.state().menu.left.get(&ItemId(item)).copied()
}

#[test]
fn one_tap_takes_a_dish_off_every_till_and_one_brings_it_back() {
    let mut evening = evening::normal();
    let mut till = till(&evening);
    let mut screen = screen(&evening, grill(), WALL);
    tap(&mut screen, "86");
    tap(&mut screen, "Schnitzel");
    evening.tick(1);
    till.pump(Duration::from_secs(101));
    assert!(till.state().menu.is_sold_out(ItemId(SCHNITZEL)));
    assert!(sees(&screen, "Schnitzel is 86"));
    tap(&mut screen, "Schnitzel");
    assert!(!gone(&evening, SCHNITZEL));
    tap(&mut screen, "Schnitzel");
    tap(&mut screen, "Undo");
    assert!(!gone(&evening, SCHNITZEL));
}

#[test]
fn a_dish_is_found_by_its_letters_and_what_is_86_has_a_page() {
    let evening = evening::normal();
    let mut screen = screen(&evening, grill(), WALL);
    tap(&mut screen, "86");
    types(&mut screen, "schn");
    assert!(sees(&screen, "Schnitzel") && !sees(&screen, "Burger Couvert"));
    tap(&mut screen, "Schnitzel");
    tap(&mut screen, "Clear");
    tap(&mut screen, "86 now");
    assert!(sees(&screen, "Schnitzel") && !sees(&screen, "Burger Couvert"));
    tap_left(&mut screen, "All");
    tap(&mut screen, "Search");
    tap(&mut screen, "B");
    assert!(sees(&screen, "Burger Couvert") && !sees(&screen, "Schnitzel"));
}

#[test]
fn a_count_goes_down_with_what_is_rung_and_can_be_stepped() {
    let mut evening = evening::normal();
    let mut screen = screen(&evening, grill(), WALL);
    tap(&mut screen, "86");
    types(&mut screen, "schnitz");
    tap(&mut screen, "Count");
    tap(&mut screen, "3");
    assert_eq!(left(&evening, SCHNITZEL), Some(3));
    evening.table(31, ANNA, 2, &[dish(2, SCHNITZEL, &[])]);
    screen.run();
    assert!(sees_part(&screen, "1 left"));
    tap(&mut screen, "1");
    tap(&mut screen, "−");
    assert!(gone(&evening, SCHNITZEL));
    tap(&mut screen, "+");
    tap(&mut screen, "+");
    tap(&mut screen, "Done");
    assert_eq!(left(&evening, SCHNITZEL), Some(2));
    tap(&mut screen, "Undo");
    assert_eq!(left(&evening, SCHNITZEL), Some(1), "as before the steps");
    tap(&mut screen, "1");
    tap(&mut screen, "Do not count");
    assert_eq!(left(&evening, SCHNITZEL), None);
}

#[test]
fn what_came_to_nothing_by_counting_is_back_by_one_tap() {
    let evening = evening::normal();
    let mut screen = screen(&evening, grill(), WALL);
    tap(&mut screen, "86");
    types(&mut screen, "schnitz");
    tap(&mut screen, "Count");
    tap(&mut screen, "1");
    tap(&mut screen, "1");
    tap(&mut screen, "−");
    tap(&mut screen, "Done");
    assert!(gone(&evening, SCHNITZEL));
    tap(&mut screen, "Schnitzel");
    assert!(!gone(&evening, SCHNITZEL));
}

#[test]
fn without_beef_all_that_is_made_of_it_is_off_and_says_why() {
    let evening = evening::normal();
    let mut screen = screen(&evening, grill(), WALL);
    tap(&mut screen, "86");
    tap_left(&mut screen, "Ingredients");
    assert!(sees_part(&screen, "dishes: "), "it says what it hits");
    tap(&mut screen, "Beef");
    assert!(gone(&evening, BURGER) && gone(&evening, STEAK) && !gone(&evening, COD));
    tap_left(&mut screen, "Dishes");
    assert!(sees_part(&screen, "86 · no Beef"));
    tap(&mut screen, "Burger Couvert");
    assert!(gone(&evening, BURGER), "only beef brings it back");
    tap(&mut screen, "Beef");
    assert!(!gone(&evening, BURGER) && !gone(&evening, STEAK));
}

#[test]
fn the_strip_counts_dishes_or_ingredients_here_or_everywhere() {
    let mut evening = evening::normal();
    evening.table(31, ANNA, 2, &[dish(3, SCHNITZEL, &[])]);
    let mut screen = screen(&evening, grill(), WALL);
    assert!(sees(&screen, "Schnitzel: 5 to make"));
    assert!(!sees(&screen, "Green salad: 1 to make"));
    tap(&mut screen, "All");
    assert!(sees(&screen, "Green salad: 1 to make"));
    tap(&mut screen, "Ingredients");
    // Five burgers of 180 g, two steaks of 220 g, an entrecôte of 300 g.
    assert!(sees(&screen, "Beef: 1640 g to make"));
    tap(&mut screen, "Dishes");
    tap(&mut screen, "Schnitzel: 5 to make");
    let pass = screen.state();
    let state = pass.kds.device().state();
    let lit = pass.kds.strip.lit(state, &[GRILL]);
    let schnitzels = |line: &&kitchen::TicketLine| line.item == Some(ItemId(SCHNITZEL));
    let tickets = state.kitchen.on_screen(&[GRILL]).into_iter();
    let expected = tickets.flat_map(|card| &card.lines).filter(schnitzels);
    assert_eq!(lit.len(), expected.count());
    tap(&mut screen, "Schnitzel: 5 to make");
    let pass = screen.state();
    assert!(
        pass.kds
            .strip
            .lit(pass.kds.device().state(), &[GRILL])
            .is_empty()
    );
}

#[test]
fn the_strip_says_what_is_left_and_what_is_86() {
    let evening = evening::normal();
    let house = &evening.house;
    let item = ItemId(BURGER);
    let left = Some(4);
    let count = common::menu::Command::Count { item, left };
    house
        .act(Some(ANNA), common::Command::Menu(count))
        .expect("counted");
    let item = ItemId(STEAK);
    let sold_out = true;
    let off = common::menu::Command::SellOut { item, sold_out };
    house
        .act(Some(ANNA), common::Command::Menu(off))
        .expect("86");
    let screen = screen(&evening, grill(), WALL);
    assert!(sees(&screen, "4 left"));
    assert_eq!(
        screen.get_all_by_label("86").count(),
        2,
        "the bar's verb and the steak"
    );
}
