use super::*;
use crate::{
    check,
    check::stories::{BURGER, MARC, SOUP},
    house::{Detour, ServiceMode},
    kitchen::{Allergy, Command as Cook},
    menu::Allergen,
};

fn pieces(room: &Room, line: LineId) -> Vec<u32> {
    let carried = room.state.kitchen.carrying(line);
    carried.map(|(_, line)| line.quantity).collect()
}

#[test]
fn a_dish_of_two_stations_stays_one_dish_whatever_happens_to_it() {
    let mut room = Room::open();
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    let steaks = room.steak_frites(check, 3);
    room.sends(ANNA, check).expect("new lines");
    assert_eq!(room.card(GRILL).lines[0].line, steaks);
    assert_eq!(room.card(FRY).lines[0].line, steaks);
    assert_eq!(room.state.kitchen.all_day(&[])["Steak frites"], 3);

    let into = LineId(room.id());
    let part = check::Command::Part {
        check,
        line: steaks,
        quantity: 1,
        into,
    };
    room.asks(ANNA, part).expect("one apart");
    assert_eq!(
        (pieces(&room, steaks), pieces(&room, into)),
        (vec![2, 2], vec![1, 1])
    );

    room.voids_as(MARC, check, into, Some("sent back"))
        .expect("Marc may");
    let struck = |room: &Room| {
        let carried = room.state.kitchen.carrying(into);
        carried.filter(|(_, line)| line.void_unseen()).count()
    };
    assert_eq!(struck(&room), 2, "both cooks must see it");
    for station in [GRILL, FRY] {
        let (ticket, lines) = (room.card(station).id, vec![into]);
        room.cooks(Cook::SeeVoids { ticket, lines });
    }
    assert_eq!(struck(&room), 0);
    let restore = check::Command::Restore { check, line: into };
    room.asks(ANNA, restore).expect("after all");
    room.voids_as(MARC, check, into, Some("sent back"))
        .expect("Marc may");
    assert_eq!(struck(&room), 2, "a second void is seen anew");
}

#[test]
fn what_was_pushed_is_struck_and_parted_there_and_what_is_added_goes_to_the_own_card() {
    let mut room = Room::open();
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    let steaks = room.steak_frites(check, 2);
    room.sends(ANNA, check).expect("new lines");
    let (ticket, lines) = (room.card(FRY).id, Vec::new());
    room.cooks(Cook::Push {
        ticket,
        lines,
        to: GRILL,
    });
    assert!(room.cards(FRY).is_empty());
    let fired = room.now;
    assert_eq!(
        room.state.kitchen.alarms(fired),
        [],
        "it was pushed just now"
    );
    let stations = |room: &Room, line| {
        let carried = room.state.kitchen.carrying(line);
        carried
            .map(|(ticket, _)| ticket.station)
            .collect::<Vec<_>>()
    };
    assert_eq!(stations(&room, steaks), [GRILL, GRILL]);

    let burger = room.rings(ANNA, check, BURGER, 1);
    room.sends(ANNA, check).expect("one more");
    let (own, _) = room.state.kitchen.with_line(burger).expect("at the grill");
    assert_eq!((own.pushed_from, own.lines.len()), (None, 2), "an add-on");
    let frites = room.rings(ANNA, check, FRITES, 1);
    room.sends(ANNA, check).expect("one more");
    assert_eq!(stations(&room, frites), [FRY]);

    // Both cards come of one command: they stay apart when their lines go over to another table.
    let other = room.seats(ANNA, 14, ServiceMode::DineIn);
    let into = LineId(room.id());
    let part = check::Command::Part {
        check,
        line: steaks,
        quantity: 1,
        into,
    };
    room.asks(ANNA, part).expect("one apart");
    let goes = check::Command::MoveLines {
        check,
        lines: vec![into],
        to: other,
    };
    room.asks(ANNA, goes).expect("to the next table");
    assert_eq!(pieces(&room, into), [1, 1]);
    room.voids_as(MARC, check, steaks, Some("late"))
        .expect("Marc may");
    assert_eq!(room.state.kitchen.all_day(&[GRILL])["Steak frites"], 1);
}

#[test]
fn a_remake_jumps_the_queue_and_nothing_is_made_twice() {
    let mut room = Room::open();
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    let burgers = room.rings(ANNA, check, BURGER, 3);
    room.sends(ANNA, check).expect("new lines");
    let remake = |room: &mut Room, ticket, quantity| {
        let (line, reason) = (burgers, String::from("burnt"));
        room.cooks(Cook::Remake {
            ticket,
            line,
            quantity,
            reason,
        });
    };
    let first = room.card(GRILL).id;
    room.bumps(first);
    remake(&mut room, first, 2);
    let again = room.card(GRILL);
    assert!(again.rush && again.is_remake());
    assert_eq!(again.lines[0].quantity, 2);
    // Two of the three go to another bill: the card follows as far as the line has pieces.
    let into = LineId(room.id());
    let part = check::Command::Part {
        check,
        line: burgers,
        quantity: 2,
        into,
    };
    room.asks(ANNA, part).expect("two apart");
    assert_eq!(room.state.kitchen.all_day(&[])["Burger Couvert"], 2);

    // Burnt before it was bumped: all of it goes over to the new card.
    let second = room.seats(ANNA, 14, ServiceMode::DineIn);
    let soup = room.rings(ANNA, second, SOUP, 1);
    room.sends(ANNA, second).expect("new lines");
    let (ticket, reason) = (room.card(STOVE).id, String::from("burnt"));
    room.cooks(Cook::Remake {
        ticket,
        line: soup,
        quantity: 1,
        reason,
    });
    assert!(room.card(STOVE).is_remake());
    assert_eq!(room.state.kitchen.all_day(&[STOVE])["Onion soup"], 1);
    room.voids_as(MARC, second, soup, Some("left"))
        .expect("Marc may");
    assert!(room.card(STOVE).lines[0].void_unseen());
}

#[test]
fn a_recalled_card_is_exactly_what_it_was_and_its_bump_has_taught_nothing() {
    let mut room = Room::open();
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    room.steak_frites(check, 1);
    room.rings(ANNA, check, BURGER, 1);
    room.sends(ANNA, check).expect("new lines");
    let ticket = room.card(GRILL).id;
    let text = String::from("no more buns");
    room.cooks(Cook::Note {
        ticket,
        text,
        ask: true,
    });
    room.waits(600);
    let before = room.state.kitchen.clone();
    for taps in 0..2 {
        if taps == 1 {
            // Line by line, too.
            for line in room.card(GRILL).lines.clone() {
                let line = line.line;
                room.cooks(Cook::BumpLine { ticket, line });
            }
        } else {
            room.bumps(ticket);
        }
        assert_ne!(room.state.kitchen.learned, before.learned);
        let tickets = vec![ticket];
        room.cooks(Cook::Claim { tickets });
        room.cooks(Cook::Recall { ticket });
        for line in before.tickets[&ticket].lines.clone() {
            let line = line.line;
            room.cooks(Cook::UnbumpLine { ticket, line });
        }
        assert_eq!(room.state.kitchen, before);
    }
}

#[test]
fn what_guests_must_not_eat_goes_with_them() {
    let mut room = Room::open();
    let allergy = |seat, allergen| Allergy {
        seat,
        allergens: [allergen].into(),
        ..Allergy::default()
    };
    let (nuts, milk) = (
        allergy(Some(1), Allergen::Nuts),
        allergy(None, Allergen::Milk),
    );
    let set = |check, one: &Allergy| check::Command::SetAllergies {
        check,
        allergies: vec![one.clone()],
    };
    let here = room.seats(ANNA, 12, ServiceMode::DineIn);
    let there = room.seats(ANNA, 14, ServiceMode::DineIn);
    room.asks(ANNA, set(here, &nuts))
        .expect("before they order");
    let soup = room
        .rings_for(ANNA, here, SOUP, 1, Vec::new(), vec![1])
        .expect("a soup");
    room.rings(ANNA, there, SOUP, 1);
    room.sends(ANNA, here).expect("new lines");
    room.sends(ANNA, there).expect("new lines");
    let card = |room: &Room, line| {
        let (card, _) = room.state.kitchen.with_line(line).expect("at the stove");
        card.clone()
    };
    assert!(card(&room, soup).is_sealed());
    let ticket = card(&room, soup).id;
    room.cooks(Cook::SeeAllergies { ticket });
    assert!(!card(&room, soup).is_sealed());
    room.asks(ANNA, set(there, &milk))
        .expect("after they ordered");

    let goes = check::Command::MoveLines {
        check: here,
        lines: vec![soup],
        to: there,
    };
    room.asks(ANNA, goes).expect("to their friends");
    assert_eq!(room.check(there).allergies, [milk.clone(), nuts.clone()]);
    let moved = card(&room, soup);
    assert!(moved.is_sealed(), "there is more to see");
    assert_eq!(moved.allergies, [milk.clone(), nuts.clone()]);
    let merge = check::Command::Merge {
        check: there,
        into: here,
    };
    room.asks(ANNA, merge).expect("one table");
    assert_eq!(room.check(here).allergies, [nuts.clone(), milk.clone()]);
    for ticket in room.state.kitchen.tickets.values() {
        assert_eq!(ticket.allergies, [nuts.clone(), milk.clone()]);
    }
}

#[test]
fn a_choice_is_made_where_it_is_made_and_a_station_without_anybody_sends_its_lines_on() {
    const ROYAL: u32 = 152;
    let made_at = |room: &mut Room, table, choices: &[u32]| {
        let check = room.seats(ANNA, table, ServiceMode::DineIn);
        let choices = choices.iter().copied().map(ModifierId).collect();
        let line = room.rings_for(ANNA, check, ROYAL, 1, choices, Vec::new());
        let line = line.expect("on the menu");
        room.sends(ANNA, check).expect("new lines");
        let carried = room.state.kitchen.carrying(line);
        let mut at: Vec<_> = carried.map(|(ticket, _)| ticket.station).collect();
        at.sort_unstable();
        at
    };
    let mut room = Room::open();
    assert_eq!(made_at(&mut room, 12, &[101, 1600]), [GRILL, FRY]);
    let salad = [101, 1601, 1700, 1800];
    assert_eq!(
        made_at(&mut room, 14, &salad),
        [GRILL, COLD],
        "chosen in a choice"
    );
    room.cooks(Cook::Watch { away: vec![FRY] });
    assert_eq!(made_at(&mut room, 10, &[101, 1600]), [GRILL, STOVE]);
    room.cooks(Cook::Watch {
        away: vec![FRY, STOVE],
    });
    assert_eq!(
        made_at(&mut room, 11, &[101, 1600]),
        [GRILL, FRY],
        "nobody at all"
    );

    // Under load the stove helps: only while it has less to do itself.
    room.cooks(Cook::Watch { away: Vec::new() });
    room.is_run(|house| {
        house.stations[0].capacity = Some(1);
        house.kitchen.detours = vec![Detour {
            from: GRILL,
            to: STOVE,
            over_minutes: Some(20),
            ..Detour::default()
        }];
    });
    assert_eq!(made_at(&mut room, 20, &[101, 1600]), [STOVE, FRY]);
}
