use std::collections::BTreeSet;

use common::{
    Command, Money, Rejection, RequestId, StaffId, StationId, TableId, approval,
    check::{self, Adjustment, Scope, Tender, Value, Way},
    day, drawer, floor,
    house::ServiceMode,
    kitchen, menu,
    money::Rate,
    staff,
};

use super::{
    Stage,
    stage::{moves, nobodys_check, nobodys_line, pays_out, void},
    verb,
};
use crate::room::{BEEF, BRAM, SOUP};

/// A well-formed command of every verb.
fn each(s: &mut Stage) -> Vec<Command> {
    let mut all = of_checks(s);
    all.extend(of_the_house(s));
    all
}

fn of_checks(s: &mut Stage) -> Vec<Command> {
    let (check, line) = (s.open, s.fresh);
    let (ring, allow) = (
        s.rings(SOUP, 1),
        s.allows(Scope::Check, Value::Percent(Rate::percent(5)), false, ""),
    );
    let (refund, take) = (
        s.refunds(s.paid, None, None, "cold"),
        s.takes(check, Tender::Cash, 100),
    );
    let verbs = [
        check::Command::Open {
            check: nobodys_check(),
            table: None,
            covers: 2,
            mode: ServiceMode::DineIn,
        },
        check::Command::Adjust {
            check,
            line,
            adjustment: Adjustment::Quantity(1),
        },
        check::Command::Part {
            check,
            line,
            quantity: 1,
            into: nobodys_line(),
        },
        check::Command::Send {
            check,
            lines: vec![line],
            hold: true,
        },
        check::Command::FireCourse { check, course: 9 },
        check::Command::FireLines {
            check,
            lines: vec![line],
        },
        check::Command::Restore {
            check,
            line: s.gone,
        },
        check::Command::Lift {
            check,
            allowance: common::AllowanceId(s.id()),
        },
        check::Command::Coupon {
            check,
            code: "SOUP10".into(),
            on: true,
        },
        check::Command::SetService {
            check,
            percent: None,
        },
        check::Command::SetMode {
            check,
            mode: ServiceMode::TakeAway,
        },
        check::Command::Reopen {
            check: s.paid,
            reason: "oh".into(),
        },
    ];
    let mut all: Vec<_> = verbs.into_iter().map(Command::Check).collect();
    all.extend([ring, allow, refund, take]);
    all.extend([void(check, s.fired, Some("burnt")), moves(check, 20)]);
    all.extend(of_company(s));
    all
}

/// Verbs that bring checks, tables and people together, or apart.
fn of_company(s: &Stage) -> impl Iterator<Item = Command> + use<> {
    let (check, line) = (s.open, s.fresh);
    let verbs = [
        check::Command::SetCovers { check, covers: 2 },
        check::Command::Merge {
            check,
            into: s.bare,
        },
        check::Command::MoveLines {
            check,
            lines: vec![line],
            to: s.bare,
        },
        check::Command::JoinTable {
            check,
            table: TableId(20),
        },
        check::Command::Transfer { check, to: BRAM },
        check::Command::Divide {
            check,
            way: Way::BySeat,
        },
        check::Command::Assign {
            check,
            line,
            shares: Vec::new(),
        },
        check::Command::AskBill { check },
        check::Command::SetAllergies {
            check,
            allergies: Vec::new(),
        },
        check::Command::Abandon { check: s.bare },
    ];
    verbs.into_iter().map(Command::Check)
}

fn of_the_house(s: &mut Stage) -> Vec<Command> {
    let request = s.request;
    let amount = Money::cents(100);
    let reason = String::from("change");
    let wish = Box::new(void(s.open, s.fired, Some("burnt")));
    vec![
        s.sells("GIFT2027", Tender::Cash, 1000),
        s.pays_off(1, Tender::Cash, 100),
        Command::Drawer(drawer::Command::SetFloat { amount }),
        Command::Drawer(drawer::Command::PayIn {
            amount,
            reason: reason.clone(),
        }),
        pays_out(100, "ice"),
        Command::Drawer(drawer::Command::Drop { amount }),
        Command::Drawer(drawer::Command::NoSale { reason }),
        Command::Day(day::Command::Close { counted: None }),
        s.settings(|_| {}),
        s.menu(|_| {}),
        Command::Floor(floor::Command::Publish(floor::Plan::default())),
        Command::Floor(floor::Command::Assign {
            section: common::SectionId(1),
            staff: None,
        }),
        Command::Staff(staff::Command::Publish(Vec::new())),
        Command::Kitchen(kitchen::Command::Claim {
            tickets: vec![s.ticket],
        }),
        Command::Approval(approval::Command::Ask {
            request: RequestId(s.id()),
            wish,
        }),
        Command::Approval(approval::Command::Grant { request }),
        Command::Approval(approval::Command::Decline { request }),
        Command::Approval(approval::Command::Withdraw { request }),
    ]
}

/// What hands do in the kitchen is done without signing in, and anybody may say what is 86.
fn in_the_kitchen(s: &Stage) -> Vec<Command> {
    let (ticket, line) = (s.ticket, s.fired);
    let tickets = || vec![ticket];
    let lines = || vec![line];
    let note = |text: &str| kitchen::Command::Note {
        ticket,
        text: text.into(),
        ask: true,
    };
    let verbs = [
        kitchen::Command::Show { tickets: tickets() },
        kitchen::Command::BumpLine { ticket, line },
        kitchen::Command::UnbumpLine { ticket, line },
        kitchen::Command::BumpTicket {
            ticket,
            lines: lines(),
        },
        kitchen::Command::Recall { ticket },
        kitchen::Command::SeeVoids {
            ticket,
            lines: lines(),
        },
        kitchen::Command::SeeAllergies { ticket },
        kitchen::Command::Rush {
            tickets: tickets(),
            rush: true,
        },
        kitchen::Command::Push {
            ticket,
            lines: Vec::new(),
            to: StationId(3),
        },
        note("no more buns"),
        kitchen::Command::Unserve { tickets: tickets() },
        kitchen::Command::Unclaim { tickets: tickets() },
        kitchen::Command::Watch { away: Vec::new() },
        kitchen::Command::Serve { tickets: tickets() },
        kitchen::Command::Remake {
            ticket,
            line,
            quantity: 1,
            reason: "cold".into(),
        },
    ];
    let mut all: Vec<_> = verbs.into_iter().map(Command::Kitchen).collect();
    all.push(Command::Menu(menu::Command::SellOut {
        item: common::ItemId(SOUP),
        sold_out: true,
    }));
    all.push(super::combos::count(SOUP, 5));
    all.push(Command::Menu(menu::Command::CountIngredient {
        ingredient: BEEF,
        left: None,
    }));
    all.push(Command::Menu(menu::Command::RunOut {
        ingredient: BEEF,
        run_out: true,
    }));
    all
}

pub fn verbs() -> BTreeSet<String> {
    let mut stage = Stage::set();
    let mut all = each(&mut stage);
    all.extend(in_the_kitchen(&stage));
    all.iter().map(verb).collect()
}

#[test]
fn nobody_who_is_not_signed_in_does_anything_but_in_the_kitchen() {
    let mut stage = Stage::set();
    for command in each(&mut stage) {
        for nobody in [None, Some(StaffId(99))] {
            let refused = stage.room.asks(nobody, &command);
            assert_eq!(refused, Err(Rejection::NotSignedIn), "{}", verb(&command));
        }
    }
    for command in in_the_kitchen(&stage) {
        let done = stage.room.asks(None, &command);
        assert_eq!(done, Ok(()), "{}", verb(&command));
    }
}
