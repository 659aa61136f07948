//! What makes a bill cheaper or dearer.

mod promoted;

use std::ops::{Deref, DerefMut};

use uuid::Uuid;

use super::{ANNA, BURGER, MARC, PILSNER, SOUP, room::Room};
use crate::{
    AllowanceId, CheckId, Command, Event, LineId, Money, PromotionId, Rejection, StaffId, Stamp,
    check::{self, Scope, Tender, Value},
    house::ServiceMode,
    menu::{self, Benefit, Promotion, When},
    money::Rate,
};

/// A room whose bills get cheaper.
struct Evening(Room);

impl Deref for Evening {
    type Target = Room;

    fn deref(&self) -> &Room {
        &self.0
    }
}

impl DerefMut for Evening {
    fn deref_mut(&mut self) -> &mut Room {
        &mut self.0
    }
}

impl Evening {
    fn allows(
        &mut self,
        staff: StaffId,
        check: CheckId,
        scope: Scope,
        value: Value,
        why: (bool, &str),
    ) -> Result<AllowanceId, Rejection> {
        let allowance = AllowanceId(self.id());
        let allow = check::Command::Allow {
            check,
            allowance,
            scope,
            value,
            comp: why.0,
            reason: why.1.into(),
        };
        self.does(staff, &Command::Check(allow)).map(|()| allowance)
    }

    fn shows(&mut self, check: CheckId, code: &str, on: bool) -> Result<(), Rejection> {
        let code = code.into();
        self.does(
            ANNA,
            &Command::Check(check::Command::Coupon { check, code, on }),
        )
    }

    fn serves_for(&mut self, check: CheckId, percent: Option<u32>) -> Result<(), Rejection> {
        let percent = percent.map(Rate::percent);
        self.does(
            MARC,
            &Command::Check(check::Command::SetService { check, percent }),
        )
    }

    fn covers(&mut self, check: CheckId, covers: u8) -> Result<(), Rejection> {
        self.does(
            ANNA,
            &Command::Check(check::Command::SetCovers { check, covers }),
        )
    }

    fn promotes(&mut self, promotions: Vec<Promotion>) {
        let mut menu = self.state.menu.as_ref().clone();
        menu.promotions = promotions;
        self.tell(Event::Menu(menu::Event::Published(menu.into())));
    }

    fn at(&mut self, moment: &str) {
        self.now = Stamp::new(moment.parse().expect("a moment"));
    }

    fn total(&self, check: CheckId) -> i64 {
        self.check(check).total().in_cents()
    }

    fn off(&self, check: CheckId) -> Vec<(String, i64)> {
        let allowed = self.check(check).allowed().into_iter();
        allowed
            .map(|one| (one.name, one.amount.in_cents()))
            .collect()
    }
}

fn percent(percent: u32) -> Value {
    Value::Percent(Rate::percent(percent))
}

fn amount(cents: i64) -> Value {
    Value::Amount(Money::cents(cents))
}

fn promotion(id: u32, name: &str, benefit: Benefit) -> Promotion {
    Promotion {
        id: PromotionId(id),
        name: name.into(),
        benefit,
        items: Vec::new(),
        groups: Vec::new(),
        when: When::default(),
        least: Money::ZERO,
        coupon: None,
    }
}

fn dinner() -> (Evening, CheckId) {
    let mut room = Evening(Room::open());
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    (room, check)
}

#[test]
fn a_courtesy_on_a_line_comes_before_one_on_the_check() {
    let (mut room, check) = dinner();
    let burger = room.rings(ANNA, check, BURGER, 1);
    room.rings(ANNA, check, SOUP, 1);
    room.allows(ANNA, check, Scope::Check, percent(10), (false, ""))
        .expect("within Anna's limit");
    room.allows(
        MARC,
        check,
        Scope::Line(burger),
        amount(850),
        (false, "long wait"),
    )
    .expect("Marc may");
    // 18.50 - 8.50 + 9.50 = 19.50, of which 10 % is 1.95.
    assert_eq!(room.total(check), 1755);
    assert_eq!(
        room.off(check),
        [(String::new(), 195), ("long wait".into(), 850)]
    );
}

#[test]
fn what_is_on_the_house_needs_a_reason_and_a_manager() {
    let (mut room, check) = dinner();
    let soup = room.rings(ANNA, check, SOUP, 1);
    let all = percent(100);
    assert!(matches!(
        room.allows(ANNA, check, Scope::Line(soup), all, (true, "a hair")),
        Err(Rejection::ApprovalNeeded { .. })
    ));
    assert_eq!(
        room.allows(MARC, check, Scope::Line(soup), all, (true, "  ")),
        Err(Rejection::WhyNeeded)
    );
    room.allows(MARC, check, Scope::Line(soup), all, (true, "a hair"))
        .expect("with a reason");
    assert_eq!(room.total(check), 0);
    assert_eq!(
        room.allows(MARC, check, Scope::Check, percent(5), (false, "")),
        Err(Rejection::NothingToDiscount)
    );
}

#[test]
fn nonsense_is_no_discount() {
    let (mut room, check) = dinner();
    let soup = room.rings(ANNA, check, SOUP, 1);
    let beer = room.rings(ANNA, check, PILSNER, 1);
    room.voids(check, beer, None).expect("not sent");
    let mut refused = |scope, value, reason: &str| {
        room.allows(MARC, check, scope, value, (false, reason))
            .expect_err("nonsense")
    };
    assert_eq!(
        refused(Scope::Check, percent(0), ""),
        Rejection::PercentOutOfRange
    );
    assert_eq!(
        refused(Scope::Check, percent(101), ""),
        Rejection::PercentOutOfRange
    );
    let out_of_range = Rejection::AmountOutOfRange {
        most: Money::cents(100_000_000),
    };
    assert_eq!(refused(Scope::Check, amount(0), ""), out_of_range);
    assert_eq!(refused(Scope::Check, amount(-100), ""), out_of_range);
    assert_eq!(refused(Scope::Check, amount(100_000_001), ""), out_of_range);
    let nobodys = Scope::Line(LineId(Uuid::from_u128(9_999)));
    assert_eq!(refused(nobodys, percent(5), ""), Rejection::LineUnknown);
    assert_eq!(
        refused(Scope::Line(beer), percent(5), ""),
        Rejection::AlreadyVoided {
            item: "Pilsner, 0.3".into()
        }
    );
    assert_eq!(
        refused(Scope::Line(soup), percent(5), "a\u{7}b"),
        Rejection::NoteUnreadable
    );
    assert_eq!(
        refused(Scope::Line(soup), percent(5), &"x".repeat(10_000)),
        Rejection::NoteTooLong { most: 80 }
    );
}

#[test]
fn fifty_courtesies_are_enough_and_each_counts_once() {
    let (mut room, check) = dinner();
    room.rings(ANNA, check, BURGER, 10);
    let first = room
        .allows(ANNA, check, Scope::Check, amount(10), (false, ""))
        .expect("the first");
    let again = check::Command::Allow {
        check,
        allowance: first,
        scope: Scope::Check,
        value: amount(10),
        comp: false,
        reason: String::new(),
    };
    assert_eq!(
        room.does(ANNA, &Command::Check(again)),
        Err(Rejection::AllowanceTwice)
    );
    for _ in 1..50 {
        room.allows(ANNA, check, Scope::Check, amount(10), (false, ""))
            .expect("one more");
    }
    assert_eq!(
        room.allows(ANNA, check, Scope::Check, amount(10), (false, "")),
        Err(Rejection::TooManyAllowances { most: 50 })
    );
    let lift = |allowance| Command::Check(check::Command::Lift { check, allowance });
    room.does(ANNA, &lift(first)).expect("it stands");
    assert_eq!(
        room.does(ANNA, &lift(first)),
        Err(Rejection::AllowanceUnknown)
    );
    assert_eq!(room.total(check), 18_500 - 490);
}

#[test]
fn a_check_never_gets_cheaper_than_what_was_paid_and_settles_at_it() {
    let (mut room, check) = dinner();
    room.rings(ANNA, check, SOUP, 2);
    room.pays(check, 1000, Tender::Card).expect("a part");
    assert_eq!(
        room.allows(MARC, check, Scope::Check, percent(50), (false, "cold")),
        Err(Rejection::PaidBeyond {
            paid: Money::cents(1000)
        })
    );
    room.allows(MARC, check, Scope::Check, amount(900), (false, "cold"))
        .expect("exactly what is due");
    assert!(room.state.checks.get(check).is_none(), "the check settled");
    let settled = &room.state.checks.settled[&check];
    assert_eq!(settled.gross, Money::cents(1000));
    assert_eq!(settled.allowances[0].amount, Money::cents(900));
}

#[test]
fn a_large_party_pays_for_the_service_until_somebody_says_otherwise() {
    let (mut room, check) = dinner();
    room.rings(ANNA, check, SOUP, 10);
    room.covers(check, 8).expect("a large party");
    assert_eq!(room.total(check), 9500 + 950);
    room.covers(check, 7).expect("one left");
    assert_eq!(room.total(check), 9500);
    room.covers(check, 9).expect("two more");
    room.serves_for(check, None).expect("Marc may");
    room.covers(check, 12).expect("three more");
    assert_eq!(room.total(check), 9500, "by hand is by hand");
    assert_eq!(
        room.serves_for(check, Some(101)),
        Err(Rejection::PercentOutOfRange)
    );
    room.serves_for(check, Some(5)).expect("five is fine");
    assert_eq!(room.total(check), 9500 + 475);
    room.pays(check, 9500, Tender::Card).expect("most of it");
    room.serves_for(check, None).expect("the rest is let off");
    assert!(room.state.checks.settled.contains_key(&check));
}
