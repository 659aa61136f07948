use common::{Command, RequestId, approval};

use super::{
    Row,
    stage::{Stage, nobodys_check, nobodys_line, void},
};
use crate::room::{ANNA, BRAM, MARC};

fn ask(stage: &mut Stage, wish: Command) -> Command {
    let request = RequestId(stage.id());
    let wish = Box::new(wish);
    Command::Approval(approval::Command::Ask { request, wish })
}

fn grant(request: RequestId) -> Command {
    Command::Approval(approval::Command::Grant { request })
}

fn decline(request: RequestId) -> Command {
    Command::Approval(approval::Command::Decline { request })
}

fn withdraw(request: RequestId) -> Command {
    Command::Approval(approval::Command::Withdraw { request })
}

fn nobodys() -> RequestId {
    RequestId(nobodys_line().0)
}

const NONE: &str = "This request is not waiting any more.";
const RIGHT: &str = "This needs a manager: void sent.";

pub const ROWS: &[Row] = &[
    (ANNA, "for an approval", NONE, |s| {
        let inner = grant(s.request);
        ask(s, inner)
    }),
    (
        ANNA,
        "for what only the owner's desk does",
        "This needs a manager: set up.",
        |s| {
            let wish = s.settings(|_| {});
            ask(s, wish)
        },
    ),
    (
        ANNA,
        "for what could not be done anyway",
        "Burger Couvert is with the kitchen: say why it is voided.",
        |s| {
            let wish = void(s.open, s.fired, None);
            ask(s, wish)
        },
    ),
    (
        ANNA,
        "for one's own that cannot be done",
        "This check is not open.",
        |s| {
            let wish = void(nobodys_check(), s.fresh, None);
            ask(s, wish)
        },
    ),
    (ANNA, "the 51st", "50 requests wait already.", |s| {
        for _ in 0..49 {
            let wish = void(s.open, s.fired, Some("burnt"));
            let asked = ask(s, wish);
            s.room.does(ANNA, &asked).expect("not Anna's right");
        }
        let wish = void(s.open, s.fired, Some("burnt"));
        ask(s, wish)
    }),
    (MARC, "no such request", NONE, |_| grant(nobodys())),
    (ANNA, "a yes without the right", RIGHT, |s| grant(s.request)),
    (
        MARC,
        "a yes to what is gone",
        "Burger Couvert was voided already.",
        |s| {
            s.has(&void(s.open, s.fired, Some("dropped")));
            grant(s.request)
        },
    ),
    (MARC, "no such request", NONE, |_| decline(nobodys())),
    (ANNA, "a no without the right", RIGHT, |s| {
        decline(s.request)
    }),
    (BRAM, "no such request", NONE, |_| withdraw(nobodys())),
    (ANNA, "somebody else's", RIGHT, |s| withdraw(s.request)),
];
