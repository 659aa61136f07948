use common::{
    CheckId, Command, Guest, PrivateId,
    paper::{self, Kind, Way},
};
use uuid::Uuid;

use super::{
    Row,
    stage::{Stage, nobodys_check},
};
use crate::room::{ANNA, MARC};

fn copy(kind: Kind, of: impl std::fmt::Display + Copy) -> Command {
    let of = of.to_string();
    Command::Paper(paper::Command::Copy { kind, of })
}

const X: Command = Command::Paper(paper::Command::X {});

fn invoice(s: &mut Stage, check: CheckId, name: &str, street: &str) -> Command {
    Command::Paper(paper::Command::Invoice {
        check,
        note: PrivateId(s.id()),
        company: Guest {
            name: name.to_owned(),
            address: vec![street.to_owned()],
            ..Guest::default()
        },
    })
}

fn send(s: &mut Stage, check: CheckId, way: Way, to: &str) -> Command {
    let to = to.to_owned();
    let guest = match way {
        Way::Mail => Guest {
            mail: to,
            ..Guest::default()
        },
        Way::Sms => Guest {
            phone: to,
            ..Guest::default()
        },
    };
    let note = PrivateId(s.id());
    Command::Paper(paper::Command::Send {
        check,
        way,
        note,
        guest,
    })
}

const NONE: &str = "There is no such paper.";
const HOUSE: &str = "This can only be done while the house answers.";
const NO_CHECK: &str = "This check is not open.";
const NO_ADDRESS: &str = "An address is missing.";

pub const ROWS: &[Row] = &[
    (ANNA, "a receipt", "(done)", |s| copy(Kind::Receipt, s.paid)),
    (MARC, "a receipt", "(done)", |s| copy(Kind::Receipt, s.paid)),
    (MARC, "of an open check", NO_CHECK, |s| {
        copy(Kind::Receipt, s.open)
    }),
    (MARC, "of no check", NONE, |_| copy(Kind::Receipt, "12")),
    (MARC, "a till alone", HOUSE, |s| {
        s.room.at_house = false;
        copy(Kind::Receipt, s.paid)
    }),
    (MARC, "a voucher never sold", NONE, |_| {
        copy(Kind::Voucher, "NEVERSOLD")
    }),
    (MARC, "a voucher, a till alone", HOUSE, |s| {
        s.room.at_house = false;
        copy(Kind::Voucher, "GIFT2026")
    }),
    (MARC, "a bill nobody asked for", NONE, |s| {
        copy(Kind::Bill, s.open)
    }),
    (MARC, "yesterday's bill", NONE, |s| {
        copy(Kind::Bill, s.yesterday)
    }),
    (MARC, "yesterday's Z", "(done)", |_| copy(Kind::Z, 1)),
    (MARC, "tonight's Z", NONE, |_| copy(Kind::Z, 2)),
    (MARC, "an invoice never made", NONE, |_| {
        copy(Kind::Invoice, 1)
    }),
    (MARC, "a ticket", "(done)", |s| copy(Kind::Ticket, s.ticket)),
    (MARC, "a ticket that is gone", NONE, |_| {
        copy(Kind::Ticket, format_args!("{}/1", Uuid::nil()))
    }),
    (MARC, "a refund without an id", NONE, |_| {
        copy(Kind::Credit, "soup")
    }),
    (
        ANNA,
        "beyond one's right",
        "This needs a manager: close day.",
        |_| X,
    ),
    (MARC, "an open day", "(done)", |_| X),
    (MARC, "a closed day", "No day is open.", |s| {
        s.room.closes();
        X
    }),
    (ANNA, "for a company", "(done)", |s| {
        let check = s.paid;
        invoice(s, check, "Kontor GmbH", "Hafenstraße 1")
    }),
    (ANNA, "for nobody", "A name is missing.", |s| {
        let check = s.paid;
        invoice(s, check, " ", "Hafenstraße 1")
    }),
    (ANNA, "without an address", NO_ADDRESS, |s| {
        let check = s.paid;
        invoice(s, check, "Kontor GmbH", " ")
    }),
    (
        ANNA,
        "twice for one receipt",
        "This receipt has invoice 1 already.",
        |s| {
            let check = s.paid;
            let one = invoice(s, check, "Kontor GmbH", "Hafenstraße 1");
            s.has(&one);
            invoice(s, check, "Kontor GmbH", "Hafenstraße 1")
        },
    ),
    (ANNA, "for an open check", NO_CHECK, |s| {
        let check = s.open;
        invoice(s, check, "Kontor GmbH", "Hafenstraße 1")
    }),
    (ANNA, "a till alone", HOUSE, |s| {
        s.room.at_house = false;
        let check = s.paid;
        invoice(s, check, "Kontor GmbH", "Hafenstraße 1")
    }),
    (ANNA, "by mail", "(done)", |s| {
        let check = s.paid;
        send(s, check, Way::Mail, "guest@example.org")
    }),
    (ANNA, "by mail to nobody", NO_ADDRESS, |s| {
        let check = s.paid;
        send(s, check, Way::Mail, "guest")
    }),
    (ANNA, "by message to nobody", NO_ADDRESS, |s| {
        let check = s.paid;
        send(s, check, Way::Sms, "123")
    }),
    (ANNA, "of no check", NO_CHECK, |s| {
        send(s, nobodys_check(), Way::Mail, "guest@example.org")
    }),
];
