use std::time::Duration;

use common::{
    CheckId, ItemId, LineId, Money, PaymentId, StationId, TableId, TicketId, check,
    check::{Share, Tender},
    day,
    house::ServiceMode,
    protocol::{Ask, Refusal, Reply},
    tender,
};

use super::*;
use crate::Connection;

const OWNER: StaffId = StaffId(1);
const ANNA: StaffId = StaffId(3);
const BRAM: StaffId = StaffId(4);
const ONION_SOUP: ItemId = ItemId(103);

fn evening() -> Stamp {
    Stamp::new("2026-11-21T19:30:00+01:00".parse().expect("a moment"))
}

fn open_house() -> LocalHouse {
    LocalHouse::new(&common::demo::house(), evening())
}

fn at(millis: u64) -> Duration {
    Duration::from_millis(millis)
}

fn seat(device: &mut Device, staff: StaffId, table: u32) -> CheckId {
    let check = CheckId(device.new_uuid());
    let command = Command::Check(check::Command::Open {
        check,
        table: Some(TableId(table)),
        covers: 2,
        mode: ServiceMode::DineIn,
    });
    let seated = device.submit(Duration::ZERO, Some(staff), command);
    seated.expect("the table is free");
    check
}

fn ring(device: &mut Device, check: CheckId, item: ItemId) -> LineId {
    let line = LineId(device.new_uuid());
    let command = Command::Check(check::Command::Ring {
        check,
        line,
        item,
        quantity: 1,
        modifiers: Vec::new(),
        seats: Vec::new(),
        course: Some(0),
        note: String::new(),
        price: None,
        grams: None,
        parts: Vec::new(),
    });
    let rung = device.submit(Duration::ZERO, Some(ANNA), command);
    rung.expect("it is on the menu");
    line
}

fn joined(house: &LocalHouse, name: &str, kind: DeviceKind, seed: u64) -> Device {
    let mut device = house.device(name, kind, seed);
    device.pump(at(0));
    assert_eq!(device.connection(), Connection::Joined);
    device
}

#[test]
fn what_a_till_sends_is_on_the_kitchen_screen_and_its_bump_is_on_the_till() {
    let house = open_house();
    let mut till = joined(&house, "Bar", DeviceKind::Till, 1);
    let pass = DeviceKind::Kitchen {
        stations: Vec::new(),
    };
    let mut screen = joined(&house, "Pass", pass, 2);
    let check = seat(&mut till, ANNA, 12);
    let line = ring(&mut till, check, ONION_SOUP);
    let send = Command::Check(check::Command::Send {
        check,
        lines: vec![line],
        hold: false,
    });
    let fire = till.submit(at(0), Some(ANNA), send).expect("new lines");
    till.pump(at(0));
    screen.pump(at(0));
    let ticket = TicketId {
        fire,
        station: StationId(2),
    };
    assert_eq!(screen.state().kitchen.on_screen(&[])[0].id, ticket);
    assert!(screen.state().checks.open.is_empty());

    let bump = Command::Kitchen(screen.state().kitchen.tickets[&ticket].bump());
    screen.submit(at(0), None, bump).expect("it is on screen");
    screen.pump(at(0));
    till.pump(at(0));
    assert!(till.state().kitchen.tickets[&ticket].is_ready());
    assert_eq!(till.state(), &house.state());
}

#[test]
fn a_check_is_rung_paid_and_looked_up_and_stands_on_the_z_report() {
    let house = open_house();
    let mut till = joined(&house, "Bar", DeviceKind::Till, 1);
    let check = seat(&mut till, ANNA, 12);
    ring(&mut till, check, ONION_SOUP);
    let slip = ring(&mut till, check, ItemId(101));
    let void = Command::Check(check::Command::Void {
        check,
        line: slip,
        reason: None,
    });
    till.submit(at(0), Some(ANNA), void).expect("not sent yet");
    let take = Command::Tender(tender::Command::Take {
        check,
        payment: PaymentId(till.new_uuid()),
        tender: Tender::Cash,
        amount: Money::cents(950),
        tip: Money::cents(50),
        given: None,
        share: Share::Whole,
        tip_for: None,
        drawn_on: None,
    });
    till.submit(at(0), Some(ANNA), take).expect("it is due");
    let close = Command::Day(day::Command::Close { counted: None });
    till.pump(at(0));
    let receipt = till.ask(Ask::Receipt { check });
    till.submit(at(0), Some(OWNER), close).expect("a day");
    till.pump(at(0));
    let z = till.ask(Ask::Z { number: None });
    till.pump(at(0));

    let replies = till.take_replies();
    let [
        (first, Reply::Receipt { number: 1, text }),
        (second, report),
    ] = &replies[..]
    else {
        panic!("{replies:?}");
    };
    assert_eq!((*first, *second), (receipt, z));
    assert!(
        text.contains("Onion soup") && text.contains("9.50"),
        "{text}"
    );
    let Reply::Z {
        report,
        hours,
        groups,
        people,
        voids,
        text,
    } = report
    else {
        panic!("{report:?}");
    };
    let (soup, oysters) = (Money::cents(950), Money::cents(1950));
    assert_eq!((report.number, report.gross), (1, soup));
    assert_eq!(hours, &[(19, 1, soup)]);
    assert_eq!(groups, &[("Starters".to_owned(), soup)]);
    assert_eq!(people, &[("Anna".to_owned(), 2, Money::cents(50), soup)]);
    let void = (
        "Oysters, six".to_owned(),
        String::new(),
        "Anna".to_owned(),
        oysters,
    );
    assert_eq!(voids, &[void]);
    assert!(text.contains("Z REPORT 0001"), "{text}");
}

#[test]
fn the_right_pin_signs_in_and_a_wrong_one_does_not() {
    let house = open_house();
    let mut till = joined(&house, "Bar", DeviceKind::Till, 1);
    let mut sign_in = |pin: &str| {
        till.ask(Ask::SignIn {
            staff: ANNA,
            pin: pin.into(),
        });
        till.pump(at(0));
        till.take_replies().remove(0).1
    };
    assert_eq!(sign_in("1111"), Reply::SignedIn { staff: ANNA });
    assert_eq!(sign_in("2222"), Reply::Refused(Refusal::WrongPin));
    let unknown = till.ask(Ask::Z { number: Some(7) });
    till.pump(at(0));
    let nothing = Reply::Refused(Refusal::NotFound);
    assert_eq!(till.take_replies(), [(unknown, nothing)]);
}

#[test]
fn a_till_works_on_while_the_plug_is_out_and_catches_up_when_it_is_back() {
    let house = open_house();
    let mut till = joined(&house, "Bar", DeviceKind::Till, 1);
    house.set_reachable(false);
    till.pump(at(5_000));
    assert_eq!(till.connection(), Connection::Lost { since: at(5_000) });
    seat(&mut till, ANNA, 12);
    let by_bram = Command::Check(check::Command::Open {
        check: CheckId(Uuid::from_u128(7)),
        table: Some(TableId(14)),
        covers: 4,
        mode: ServiceMode::DineIn,
    });
    house.act(Some(BRAM), by_bram).expect("the table is free");
    till.pump(at(6_000));
    assert_eq!(
        (till.outstanding(), till.state().checks.open.size()),
        (1, 1)
    );

    house.set_reachable(true);
    till.pump(at(9_000));
    till.pump(at(9_000));
    assert_eq!(till.connection(), Connection::Joined);
    assert_eq!(
        (till.outstanding(), till.state().checks.open.size()),
        (0, 2)
    );
    assert_eq!(till.state(), &house.state());
}

#[test]
fn a_house_that_was_never_there_is_searched_for() {
    let house = open_house();
    house.set_reachable(false);
    let mut till = house.device("Bar", DeviceKind::Till, 1);
    till.pump(at(0));
    assert_eq!(till.connection(), Connection::Searching);
}

#[test]
fn the_clock_of_the_house_is_the_one_that_was_set() {
    let house = open_house();
    let mut till = joined(&house, "Bar", DeviceKind::Till, 1);
    let later = evening().plus_millis(40 * 60_000);
    house.set_time(later);
    // However late the screen's own clock is, and however long nobody looked.
    till.pump(at(77_000));
    assert_eq!(till.house_time(at(77_000)), later);
    assert_eq!(till.connection(), Connection::Joined);
    till.tell(later.plus_millis(1_000));
    till.pump(at(77_000));
    assert_eq!(till.house_time(at(77_000)), later.plus_millis(1_000));
}

#[test]
fn the_prepared_evening_can_be_played_and_looks_the_same_each_time() {
    let play = || {
        let house = open_house();
        for scene in common::demo::busy_tables(evening()) {
            house.set_time(evening().plus_millis(-scene.ago * 1_000));
            house.submit(scene.submitted).expect("it happened");
        }
        house.set_time(evening());
        let till = joined(&house, "Bar", DeviceKind::Till, 1);
        till.state().clone()
    };
    let state = play();
    assert!(!state.checks.open.is_empty());
    assert_eq!(state, play());
}

#[test]
fn a_voucher_pays_and_comes_back_with_the_refund() {
    let house = open_house();
    let mut till = house.device("Bar", DeviceKind::Till, 1);
    till.pump(at(1));
    let check = seat(&mut till, ANNA, 12);
    ring(&mut till, check, ONION_SOUP);
    till.pump(at(1));
    let code = tender::VoucherCode("GIFT2026".to_owned());
    let payment = |number| PaymentId(Uuid::from_u128(number));
    let sell = tender::Command::SellVoucher {
        payment: payment(1),
        code: code.clone(),
        amount: Money::cents(2_000),
        tender: Tender::Card,
    };
    let pay = tender::Command::Take {
        check,
        payment: payment(2),
        tender: Tender::Voucher,
        amount: Money::cents(950),
        tip: Money::ZERO,
        given: None,
        share: Share::Whole,
        tip_for: None,
        drawn_on: Some(tender::DrawnOn::Voucher(code.clone())),
    };
    for command in [sell, pay] {
        house
            .act(Some(ANNA), Command::Tender(command))
            .expect("done");
    }
    let refund = check::Command::Refund {
        check,
        refund: common::RefundId(Uuid::from_u128(3)),
        lines: None,
        tender: None,
        reason: "cold".to_owned(),
    };
    let worth = |till: &mut Device, time: u64| {
        let code = code.clone();
        let asked = till.ask(Ask::Voucher { code });
        till.pump(at(time));
        let replies = till.take_replies();
        let reply = replies.into_iter().find(|(question, _)| *question == asked);
        match reply {
            Some((_, Reply::Voucher { voucher })) => voucher.balance,
            other => panic!("a voucher was expected, not {other:?}"),
        }
    };
    assert_eq!(worth(&mut till, 10), Money::cents(1_050));
    house
        .act(Some(OWNER), Command::Check(refund))
        .expect("given back");
    assert_eq!(worth(&mut till, 20), Money::cents(2_000));
}
