//! What the slate complains of, and what it takes for granted.

use common::{
    CheckId, Command, CommandId, ItemId, LineId, StationId,
    check::Command::{Ring, Send, Void},
    menu::{Item, Menu},
};
use uuid::Uuid;

use super::slate::{Deed, Plate, Slate};

const GRILL: StationId = StationId(1);
const FRY: StationId = StationId(2);
const CHECK: CheckId = CheckId(Uuid::nil());

fn id(number: u128) -> CommandId {
    CommandId(Uuid::from_u128(number))
}

fn line(number: u128) -> LineId {
    LineId(Uuid::from_u128(number))
}

fn at(station: StationId) -> Plate {
    Plate {
        line: line(1),
        station,
        again: None,
    }
}

/// Two steaks for one table, with chips from the fry.
fn steaks() -> Slate {
    let steak = Item {
        id: ItemId(1),
        name: "Steak".into(),
        station: Some(GRILL),
        also_at: vec![FRY],
        prep_minutes: Some(10),
        ..Item::default()
    };
    let menu = Menu {
        items: [(steak.id, steak)].into_iter().collect(),
        ..Menu::default()
    };
    let mut slate = Slate::new(&menu);
    let ring = Ring {
        check: CHECK,
        line: line(1),
        item: ItemId(1),
        quantity: 2,
        modifiers: Vec::new(),
        seats: Vec::new(),
        course: None,
        note: String::new(),
        price: None,
        grams: None,
        parts: Vec::new(),
    };
    slate.hears(0, id(1), &Command::Check(ring), None);
    let send = Send {
        check: CHECK,
        lines: vec![line(1)],
        hold: false,
    };
    slate.hears(0, id(2), &Command::Check(send), None);
    slate
}

fn does(slate: &mut Slate, now: i64, deed: &Deed) {
    let nothing = common::kitchen::Command::Show {
        tickets: Vec::new(),
    };
    slate.hears(now, id(9), &Command::Kitchen(nothing), Some(deed));
}

fn cooks(slate: &mut Slate, plate: Plate, now: i64) {
    does(slate, now, &Deed::Shown(vec![(plate, Some(900))]));
    slate.begins(&plate);
    does(slate, now, &Deed::Bumped(plate));
}

fn count(slate: &Slate, station: Option<StationId>) -> Option<u32> {
    slate.all_day(station).get("Steak").copied()
}

#[test]
fn what_two_stations_make_together_is_counted_at_both_and_once_at_the_pass() {
    let mut slate = steaks();
    let counts = |slate: &Slate| [Some(GRILL), Some(FRY), None].map(|of| count(slate, of));
    assert_eq!(counts(&slate), [Some(2); 3]);
    does(&mut slate, 10, &Deed::Shown(vec![(at(FRY), Some(900))]));
    cooks(&mut slate, at(GRILL), 300);
    assert_eq!(counts(&slate), [None, Some(2), Some(2)]);
    cooks(&mut slate, at(FRY), 1_000);
    assert_eq!(counts(&slate), [None; 3]);
    slate.closes();
    assert_eq!(slate.complaints, Vec::<String>::new());
    assert_eq!(slate.late(), (1, 0), "the fry was late, and had shown it");
}

#[test]
fn it_complains_of_what_is_lost_cooked_twice_or_bumped_twice() {
    let mut slate = steaks();
    cooks(&mut slate, at(GRILL), 300);
    cooks(&mut slate, at(GRILL), 400);
    slate.closes();
    assert_eq!(
        slate.complaints,
        [
            "Steak at Grill was cooked twice",
            "Steak at Grill was bumped twice",
            "Steak at Grill was bumped more often than it was called back",
            "Steak at Fry was never finished",
        ]
    );
}

#[test]
fn it_complains_of_what_no_screen_showed_before_it_was_late() {
    let mut slate = steaks();
    does(&mut slate, 950, &Deed::Shown(vec![(at(GRILL), Some(900))]));
    slate.begins(&at(GRILL));
    does(&mut slate, 1_000, &Deed::Bumped(at(GRILL)));
    assert_eq!(slate.late(), (1, 1));
}

#[test]
fn a_plate_that_was_called_back_is_bumped_again_and_one_that_fell_is_another_one() {
    let mut slate = steaks();
    cooks(&mut slate, at(GRILL), 300);
    cooks(&mut slate, at(FRY), 310);
    does(&mut slate, 320, &Deed::Recalled(vec![at(GRILL)]));
    assert_eq!(count(&slate, Some(GRILL)), Some(2));
    does(&mut slate, 330, &Deed::Bumped(at(GRILL)));
    does(&mut slate, 340, &Deed::Remade(at(GRILL), 1));
    assert_eq!(count(&slate, None), Some(1));
    let again = Plate {
        again: Some(id(9)),
        ..at(GRILL)
    };
    cooks(&mut slate, again, 600);
    slate.closes();
    assert_eq!(slate.complaints, Vec::<String>::new());
    assert_eq!(slate.plates(), (3, 1, 0));
}

#[test]
fn what_is_taken_back_or_pushed_on_is_counted_where_it_is() {
    let mut slate = steaks();
    does(&mut slate, 100, &Deed::Pushed(at(GRILL), StationId(3)));
    assert_eq!(count(&slate, Some(GRILL)), None);
    assert_eq!(count(&slate, Some(StationId(3))), Some(2));
    let void = Void {
        check: CHECK,
        line: line(1),
        reason: None,
    };
    slate.hears(200, id(3), &Command::Check(void), None);
    assert_eq!(count(&slate, None), None);
    slate.closes();
    assert_eq!(slate.complaints, Vec::<String>::new());
}
