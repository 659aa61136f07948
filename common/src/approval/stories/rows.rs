//! Every verb of the house, with the right that it needs.

use super::{ANNA, BRAM, PILSNER, SOUP, asks, house_rows, soup_at};
use crate::{
    AccountId, AllowanceId, Command, ItemId, LineId, Money, PaymentId, RefundId, RequestId, State,
    StationId, TableId, TicketId, approval,
    check::{self, Adjustment, Scope, Share, Tender, Value, Way, stories::room::Room},
    day, drawer,
    house::ServiceMode,
    kitchen,
    menu::{self, Pricing},
    money::Rate,
    staff::Right,
    tender::{self, DrawnOn, VoucherCode},
};

/// A verb, as Anna says it, and the right that it needs.
pub(super) type Row = (Command, Option<Right>);

/// Priced by the waiter in these stories.
const OYSTERS: ItemId = ItemId(101);

/// Table 12 is Anna's: its soup is with the kitchen and its beer is not. Table 14 is Bram's.
pub(super) struct Table {
    pub(super) room: Room,
    pub(super) check: crate::CheckId,
    soup: LineId,
    beer: LineId,
    brams: crate::CheckId,
    request: RequestId,
}

pub(super) fn table() -> Table {
    let mut room = Room::open();
    let mut menu = menu::Menu::clone(&room.state.menu);
    let oysters = menu.items.get_mut(&OYSTERS).expect("an item");
    oysters.pricing = Pricing::Open;
    room.tell(crate::Event::Menu(menu::Event::Published(menu.into())));
    let (check, soup) = soup_at(&mut room, 12);
    let beer = room.rings(ANNA, check, PILSNER, 1);
    let brams = room.seats(BRAM, 14, ServiceMode::DineIn);
    let wish = super::void(check, soup, "dropped");
    let request = asks(&mut room, ANNA, wish).expect("asked");
    Table {
        room,
        check,
        soup,
        beer,
        brams,
        request,
    }
}

fn allow(table: &Table, value: Value, comp: bool) -> Command {
    Command::Check(check::Command::Allow {
        check: table.check,
        allowance: AllowanceId(uuid::Uuid::from_u128(900)),
        scope: Scope::Check,
        value,
        comp,
        reason: "birthday".into(),
    })
}

fn ring(table: &Table, item: ItemId, price: Option<Money>) -> Command {
    Command::Check(check::Command::Ring {
        check: table.check,
        line: LineId(uuid::Uuid::from_u128(901)),
        item,
        quantity: 1,
        modifiers: Vec::new(),
        seats: Vec::new(),
        course: None,
        note: String::new(),
        price,
        grams: None,
        parts: Vec::new(),
    })
}

fn adjust(table: &Table, adjustment: Adjustment) -> Command {
    Command::Check(check::Command::Adjust {
        check: table.check,
        line: table.beer,
        adjustment,
    })
}

fn take(table: &Table, tender: Tender) -> Command {
    let drawn_on = match tender {
        Tender::Voucher => Some(DrawnOn::Voucher(VoucherCode("GIFT2026".into()))),
        Tender::Account => Some(DrawnOn::Account(AccountId(1))),
        Tender::Cash | Tender::Card | Tender::Transfer => None,
    };
    Command::Tender(tender::Command::Take {
        check: table.check,
        payment: PaymentId(uuid::Uuid::from_u128(902)),
        tender,
        amount: Money::cents(100),
        tip: Money::ZERO,
        given: None,
        share: Share::Whole,
        tip_for: None,
        drawn_on,
    })
}

/// Lines: rung, changed, sent and taken back.
fn of_lines(table: &Table) -> Vec<Row> {
    let (check, soup, beer) = (table.check, table.soup, table.beer);
    let command = Command::Check;
    let euro = Money::cents(100);
    let (void_sent, price) = (Some(Right::VoidSent), Some(Right::Price));
    let into = LineId(uuid::Uuid::from_u128(903));
    let (quantity, course, reason) = (1, 2, Some("dropped".to_owned()));
    let lines = vec![beer];
    let send = check::Command::Send {
        check,
        lines: lines.clone(),
        hold: false,
    };
    let void = |line| check::Command::Void {
        check,
        line,
        reason: reason.clone(),
    };
    let part = check::Command::Part {
        check,
        line: beer,
        quantity,
        into,
    };
    vec![
        (ring(table, ItemId(SOUP), None), None),
        (ring(table, OYSTERS, Some(euro)), None),
        (ring(table, ItemId(SOUP), Some(euro)), price),
        (adjust(table, Adjustment::Quantity(2)), None),
        (adjust(table, Adjustment::Price(euro)), price),
        (command(part), None),
        (command(send), None),
        (command(check::Command::FireCourse { check, course }), None),
        (command(check::Command::FireLines { check, lines }), None),
        (command(void(beer)), None),
        (command(void(soup)), void_sent),
        (command(check::Command::Restore { check, line: beer }), None),
    ]
}

/// What makes a check cheaper, or dearer.
fn of_prices(table: &Table) -> Vec<Row> {
    let check = table.check;
    let allowance = AllowanceId(uuid::Uuid::from_u128(900));
    let percent = |percent| Value::Percent(Rate::percent(percent));
    let cents = |cents| Value::Amount(Money::cents(cents));
    let coupon = check::Command::Coupon {
        check,
        code: "SOUP".into(),
        on: true,
    };
    let service = check::Command::SetService {
        check,
        percent: None,
    };
    vec![
        (allow(table, percent(10), false), Some(Right::Discount)),
        (allow(table, percent(11), false), Some(Right::LargeDiscount)),
        (allow(table, cents(50), false), Some(Right::Discount)),
        (allow(table, cents(500), false), Some(Right::LargeDiscount)),
        (allow(table, percent(5), true), Some(Right::Comp)),
        (
            Command::Check(check::Command::Lift { check, allowance }),
            None,
        ),
        (Command::Check(coupon), None),
        (Command::Check(service), Some(Right::Service)),
    ]
}

/// Checks as a whole: opened, carried, handed on, divided, paid and what comes after.
fn of_checks(table: &Table) -> Vec<Row> {
    let check = table.check;
    let free = TableId(3);
    let (covers, mode) = (2, ServiceMode::TakeAway);
    let open = check::Command::Open {
        check: crate::CheckId(uuid::Uuid::from_u128(904)),
        table: Some(free),
        covers,
        mode,
    };
    let moved = check::Command::MoveLines {
        check,
        lines: vec![table.beer],
        to: table.brams,
    };
    let assign = check::Command::Assign {
        check,
        line: table.beer,
        shares: vec![(1, 1)],
    };
    let refund = check::Command::Refund {
        check,
        refund: RefundId(uuid::Uuid::from_u128(905)),
        lines: None,
        tender: None,
        reason: "cold".into(),
    };
    let allergies = Vec::new();
    let nuts = check::Command::SetAllergies { check, allergies };
    let (into, to, reason, way) = (table.brams, BRAM, "wrong card".to_owned(), Way::Together);
    let hands_on = |check| check::Command::Transfer { check, to };
    let rows = [
        (open, None),
        (check::Command::SetCovers { check, covers }, None),
        (check::Command::SetMode { check, mode }, None),
        (check::Command::Move { check, table: free }, None),
        (check::Command::Merge { check, into }, None),
        (moved, None),
        (check::Command::JoinTable { check, table: free }, None),
        (hands_on(check), None),
        (hands_on(into), Some(Right::Transfer)),
        (check::Command::Divide { check, way }, None),
        (assign, None),
        (check::Command::AskBill { check }, None),
        (nuts, None),
        (check::Command::Abandon { check }, None),
        (
            check::Command::Reopen { check, reason },
            Some(Right::Reopen),
        ),
        (refund, Some(Right::Refund)),
    ];
    let rows = rows.into_iter();
    rows.map(|(command, right)| (Command::Check(command), right))
        .collect()
}

/// Money beyond checks, the pass, and what waits for a manager.
fn of_the_rest(table: &Table) -> Vec<Row> {
    let (amount, reason) = (Money::cents(100), String::from("flowers"));
    let why = || reason.clone();
    let drawer = |command| (Command::Drawer(command), Some(Right::Drawer));
    let voucher = tender::Command::SellVoucher {
        payment: PaymentId(uuid::Uuid::from_u128(906)),
        code: VoucherCode("GIFT2026".into()),
        amount,
        tender: Tender::Card,
    };
    let account = tender::Command::PayAccount {
        payment: PaymentId(uuid::Uuid::from_u128(907)),
        account: AccountId(1),
        amount,
        tender: Tender::Card,
    };
    let no_sale = Command::Drawer(drawer::Command::NoSale { reason: why() });
    let close = Command::Day(day::Command::Close { counted: None });
    let mut rows = vec![
        (take(table, Tender::Cash), None),
        (take(table, Tender::Card), None),
        (take(table, Tender::Transfer), None),
        (take(table, Tender::Voucher), None),
        (take(table, Tender::Account), Some(Right::Account)),
        (Command::Tender(voucher), None),
        (Command::Tender(account), None),
        drawer(drawer::Command::SetFloat { amount }),
        drawer(drawer::Command::PayIn {
            amount,
            reason: why(),
        }),
        drawer(drawer::Command::PayOut {
            amount,
            reason: why(),
        }),
        drawer(drawer::Command::Drop { amount }),
        (no_sale, Some(Right::NoSale)),
        (close, Some(Right::CloseDay)),
    ];
    rows.extend(at_the_pass(&table.room.state, table.soup));
    rows.extend(of_requests(table));
    rows.extend(house_rows::rows(table));
    rows
}

fn at_the_pass(state: &State, line: LineId) -> Vec<Row> {
    let ticket: TicketId = state.kitchen.on_screen(&[])[0].id;
    let tickets = || vec![ticket];
    let lines = || vec![line];
    let away = Vec::new();
    let commands = [
        kitchen::Command::Show { tickets: tickets() },
        kitchen::Command::BumpLine { ticket, line },
        kitchen::Command::UnbumpLine { ticket, line },
        kitchen::Command::BumpTicket {
            ticket,
            lines: lines(),
        },
        kitchen::Command::Recall { ticket },
        kitchen::Command::Serve { tickets: tickets() },
        kitchen::Command::Unserve { tickets: tickets() },
        kitchen::Command::SeeVoids {
            ticket,
            lines: lines(),
        },
        kitchen::Command::SeeAllergies { ticket },
        kitchen::Command::Push {
            ticket,
            lines: lines(),
            to: StationId(3),
        },
        kitchen::Command::Watch { away },
    ];
    let commands = commands.into_iter().chain(said_of(ticket, line));
    commands
        .map(|command| (Command::Kitchen(command), None))
        .collect()
}

/// What cooks and waiters say of a ticket to each other.
fn said_of(ticket: TicketId, line: LineId) -> [kitchen::Command; 7] {
    let tickets = || vec![ticket];
    [
        kitchen::Command::Rush {
            tickets: tickets(),
            rush: true,
        },
        kitchen::Command::Remake {
            ticket,
            line,
            quantity: 1,
            reason: "cold".into(),
        },
        kitchen::Command::Claim { tickets: tickets() },
        kitchen::Command::Unclaim { tickets: tickets() },
        kitchen::Command::Note {
            ticket,
            text: "no more soup?".into(),
            ask: true,
        },
        kitchen::Command::Answer {
            ticket,
            note: crate::CommandId(uuid::Uuid::from_u128(910)),
            yes: true,
        },
        kitchen::Command::Unanswer {
            ticket,
            note: crate::CommandId(uuid::Uuid::from_u128(910)),
        },
    ]
}

/// Asking is free; whether a yes counts is asked by the verb itself.
fn of_requests(table: &Table) -> Vec<Row> {
    let request = table.request;
    let id = RequestId(uuid::Uuid::from_u128(908));
    let wish = Box::new(super::void(table.check, table.soup, "late"));
    let (void_sent, command) = (Some(Right::VoidSent), Command::Approval);
    let ask = approval::Command::Ask { request: id, wish };
    vec![
        (command(ask), None),
        (command(approval::Command::Grant { request }), void_sent),
        (command(approval::Command::Decline { request }), void_sent),
        (command(approval::Command::Withdraw { request }), None),
    ]
}

pub(super) fn rows(table: &Table) -> Vec<Row> {
    let mut rows = of_lines(table);
    rows.extend(of_prices(table));
    rows.extend(of_checks(table));
    rows.extend(of_the_rest(table));
    rows
}
