use std::sync::Arc;

use common::{
    AllowanceId, CheckId, Command, ItemId, LineId, Money, PaymentId, PromotionId, RefundId,
    RequestId, TableId, TicketId, approval,
    check::{self, Adjustment, Scope, Tender, Value},
    drawer,
    house::House,
    menu::{self, Benefit, Menu, Pick, Pricing, Promotion},
    money::Rate,
    tender::{self, VoucherCode},
};
use uuid::Uuid;

use crate::room::{ANNA, BRAM, BURGER, MARC, PILSNER, Room, SOUP, ring};

/// An item whose price the waiter names, and one that is weighed.
pub const OYSTERS: u32 = 101;
pub const CARPACCIO: u32 = 102;
pub const DUCK: u32 = 127;

/// An evening on which everything can go wrong.
pub struct Stage {
    pub room: Room,
    /// Table 12, Anna's: two soups not sent, a burger in the kitchen, a beer taken back.
    pub open: CheckId,
    pub fresh: LineId,
    pub fired: LineId,
    pub gone: LineId,
    /// Table 14, Bram's: nothing on it.
    pub bare: CheckId,
    /// At the bar: nothing on it, and no table.
    pub bar: CheckId,
    /// Table 10: three soups, paid half by card and half in cash, today.
    pub paid: CheckId,
    pub soups: LineId,
    /// Table 11: paid yesterday.
    pub yesterday: CheckId,
    /// The burger's.
    pub ticket: TicketId,
    /// Bram wants to take the burger back.
    pub request: RequestId,
}

impl Stage {
    pub fn set() -> Self {
        let mut room = Room::with(|founding| {
            let menu = &mut founding.menu;
            priced(menu, OYSTERS, Pricing::Open);
            priced(menu, CARPACCIO, Pricing::ByWeight);
            menu.promotions = vec![with_coupon("SOUP10")];
        });
        let yesterday = room.seats(ANNA, 11);
        room.rings(yesterday, SOUP, 1);
        room.pays(yesterday, Tender::Card, 950, 0);
        room.closes();
        let paid = room.seats(ANNA, 10);
        let soups = room.rings(paid, SOUP, 3);
        room.pays(paid, Tender::Card, 1425, 0);
        room.pays(paid, Tender::Cash, 1425, 0);
        room.sells_voucher(2000, Tender::Cash);
        let open = room.seats(ANNA, 12);
        let fired = room.rings(open, BURGER, 1);
        room.sends(open);
        let fresh = room.rings(open, SOUP, 2);
        let gone = room.rings(open, PILSNER, 1);
        let bare = room.seats(BRAM, 14);
        let bar = room.seats(BRAM, 0);
        let (ticket, _) = room.state.kitchen.with_line(fired).expect("in the kitchen");
        let ticket = ticket.id;
        let request = RequestId(room.id());
        let mut stage = Self {
            room,
            open,
            fresh,
            fired,
            gone,
            bare,
            bar,
            paid,
            soups,
            yesterday,
            ticket,
            request,
        };
        stage.has(&void(open, gone, None));
        let wish = Box::new(void(open, fired, Some("burnt")));
        let ask = Command::Approval(approval::Command::Ask { request, wish });
        stage.room.does(BRAM, &ask).expect("not Bram's right");
        stage
    }

    /// Something more that happened, by the manager's hand.
    pub fn has(&mut self, command: &Command) {
        self.room.does(MARC, command).expect("it may happen");
    }

    pub fn id(&mut self) -> Uuid {
        self.room.id()
    }

    pub fn rings(&mut self, item: u32, quantity: u32) -> Command {
        let line = LineId(self.room.id());
        ring(self.open, line, item, quantity)
    }

    pub fn rings_with(&mut self, change: impl FnOnce(&mut Extra)) -> Command {
        let mut extra = Extra {
            check: self.open,
            item: SOUP,
            modifiers: Vec::new(),
            seats: Vec::new(),
            course: None,
            note: String::new(),
            price: None,
            grams: None,
            parts: Vec::new(),
        };
        change(&mut extra);
        Command::Check(check::Command::Ring {
            check: extra.check,
            line: LineId(self.room.id()),
            item: ItemId(extra.item),
            quantity: 1,
            modifiers: extra.modifiers,
            seats: extra.seats,
            course: extra.course,
            note: extra.note,
            price: extra.price,
            grams: extra.grams,
            parts: extra.parts,
        })
    }

    pub fn takes(&mut self, check: CheckId, tender: Tender, cents: i64) -> Command {
        self.room.bill(check, tender, cents, 0)
    }

    pub fn takes_with(
        &mut self,
        tender: Tender,
        cents: i64,
        change: impl FnOnce(&mut tender::Command),
    ) -> Command {
        let Command::Tender(mut take) = self.room.bill(self.open, tender, cents, 0) else {
            unreachable!("a payment")
        };
        change(&mut take);
        Command::Tender(take)
    }

    pub fn sells(&mut self, code: &str, tender: Tender, cents: i64) -> Command {
        Command::Tender(tender::Command::SellVoucher {
            payment: PaymentId(self.room.id()),
            code: VoucherCode(code.into()),
            amount: Money::cents(cents),
            tender,
        })
    }

    pub fn pays_off(&mut self, account: u32, tender: Tender, cents: i64) -> Command {
        Command::Tender(tender::Command::PayAccount {
            payment: PaymentId(self.room.id()),
            account: common::AccountId(account),
            amount: Money::cents(cents),
            tender,
        })
    }

    pub fn allows(&mut self, scope: Scope, value: Value, comp: bool, why: &str) -> Command {
        Command::Check(check::Command::Allow {
            check: self.open,
            allowance: AllowanceId(self.room.id()),
            scope,
            value,
            comp,
            reason: why.into(),
        })
    }

    pub fn refunds(
        &mut self,
        check: CheckId,
        lines: Option<Vec<(LineId, u32)>>,
        tender: Option<Tender>,
        why: &str,
    ) -> Command {
        Command::Check(check::Command::Refund {
            check,
            refund: RefundId(self.room.id()),
            lines,
            tender,
            reason: why.into(),
        })
    }

    pub fn menu(&self, change: impl FnOnce(&mut Menu)) -> Command {
        let mut menu = Menu::clone(&self.room.state.menu);
        change(&mut menu);
        Command::Menu(menu::Command::Publish(Arc::new(menu)))
    }

    pub fn settings(&self, change: impl FnOnce(&mut House)) -> Command {
        let mut house = House::clone(&self.room.state.house);
        change(&mut house);
        Command::House(common::house::Command::Publish(Box::new(house)))
    }

    pub fn adjusts(&self, line: LineId, adjustment: Adjustment) -> Command {
        let check = self.open;
        Command::Check(check::Command::Adjust {
            check,
            line,
            adjustment,
        })
    }
}

/// What else can be said of a line that is rung.
pub struct Extra {
    pub check: CheckId,
    pub item: u32,
    pub modifiers: Vec<Pick>,
    pub seats: Vec<u8>,
    pub course: Option<u8>,
    pub note: String,
    pub price: Option<Money>,
    pub grams: Option<u32>,
    pub parts: Vec<check::ComboPart>,
}

pub fn void(check: CheckId, line: LineId, why: Option<&str>) -> Command {
    let reason = why.map(str::to_owned);
    Command::Check(check::Command::Void {
        check,
        line,
        reason,
    })
}

pub fn moves(check: CheckId, table: u32) -> Command {
    let table = TableId(table);
    Command::Check(check::Command::Move { check, table })
}

pub fn pays_out(cents: i64, why: &str) -> Command {
    Command::Drawer(drawer::Command::PayOut {
        amount: Money::cents(cents),
        reason: why.into(),
    })
}

pub fn nobodys_line() -> LineId {
    LineId(Uuid::from_u128(u128::MAX))
}

pub fn nobodys_check() -> CheckId {
    CheckId(Uuid::from_u128(u128::MAX))
}

fn priced(menu: &mut Menu, item: u32, pricing: Pricing) {
    let item = menu.items.get_mut(&ItemId(item)).expect("on the menu");
    item.pricing = pricing;
}

pub fn with_coupon(code: &str) -> Promotion {
    Promotion {
        id: PromotionId(1),
        name: "Soup of the week".into(),
        benefit: Benefit::Percent(Rate::percent(10)),
        items: vec![ItemId(SOUP)],
        groups: Vec::new(),
        when: menu::When::default(),
        least: Money::ZERO,
        coupon: Some(code.into()),
    }
}
