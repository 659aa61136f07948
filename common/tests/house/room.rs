use std::collections::BTreeMap;

use common::{
    AccountId, CheckId, Command, CommandId, DeviceId, Event, IngredientId, ItemId, LineId,
    ModifierId, Moment, Money, PaymentId, Records, RefundId, Rejection, Sold, StaffId, Stamp,
    State, TableId, Wanted,
    check::{self, Share, Tender},
    check_invariants, consequences, day, decide_with, demo, drawer, floor,
    house::{self, Founding, ServiceMode},
    menu, paper, staff,
    tender::{self, DrawnOn, Voucher, VoucherCode},
};
use uuid::Uuid;

pub const OWNER: StaffId = StaffId(1);
pub const MARC: StaffId = StaffId(2);
pub const ANNA: StaffId = StaffId(3);
pub const BRAM: StaffId = StaffId(4);
pub const COOK: StaffId = StaffId(6);
pub const THEATRE: AccountId = AccountId(1);
pub const BURGER: u32 = 121;
pub const SOUP: u32 = 103;
pub const PILSNER: u32 = 221;
pub const BEEF: IngredientId = IngredientId(1);

/// A house without paper, wire or disk, with books that are kept by hand.
pub struct Room {
    pub state: State,
    pub told: Vec<Event>,
    pub sold: BTreeMap<CheckId, Sold>,
    pub vouchers: BTreeMap<VoucherCode, Voucher>,
    pub now: Stamp,
    /// Whether the books are at hand; a till has none.
    pub at_house: bool,
    pub approved_by: Option<StaffId>,
    next: u128,
}

impl Room {
    pub fn open() -> Self {
        Self::with(|_| {})
    }

    /// The demo house, otherwise than usual.
    pub fn with(otherwise: impl FnOnce(&mut Founding)) -> Self {
        let mut founding = demo::house();
        otherwise(&mut founding);
        let mut room = Self {
            state: State::default(),
            told: Vec::new(),
            sold: BTreeMap::new(),
            vouchers: BTreeMap::new(),
            now: Stamp::new("2026-11-21T19:00:00+01:00".parse().expect("a moment")),
            at_house: true,
            approved_by: None,
            next: 0,
        };
        let people = founding.staff.into_iter().map(|(person, _)| person);
        let people = people.collect();
        let amount = founding.float;
        room.tell(Event::House(house::Event::Published(founding.house.into())));
        room.tell(Event::Menu(menu::Event::Published(founding.menu.into())));
        room.tell(Event::Floor(floor::Event::Published(founding.floor)));
        room.tell(Event::Staff(staff::Event::Published(people)));
        room.tell(Event::Drawer(drawer::Event::FloatSet { amount }));
        room
    }

    fn tell(&mut self, event: Event) {
        self.write(&event);
        self.state.apply(&event);
        let more = consequences(&self.state, &event);
        self.told.push(event);
        more.into_iter().for_each(|event| self.tell(event));
    }

    /// What the books keep of an event; `state` is the one before it.
    fn write(&mut self, event: &Event) {
        match event {
            Event::Check(check::Event::Settled {
                check,
                at,
                gross,
                taxes,
                ..
            }) => {
                let sold = Sold {
                    check: self.state.checks.open[check].clone(),
                    settled_at: *at,
                    gross: *gross,
                    taxes: taxes.clone(),
                    receipt: self.state.checks.next_receipt(),
                    refunds: Vec::new(),
                    invoice: None,
                };
                self.sold.insert(*check, sold);
            }
            Event::Check(check::Event::Reopened { check, .. }) => {
                self.sold.remove(&check.id);
            }
            Event::Check(check::Event::Refunded(refund)) => {
                let sold = self.sold.get_mut(&refund.check).expect("a settled check");
                sold.refunds.push(refund.as_ref().clone());
            }
            Event::Paper(paper::Event::Invoiced { check, number, .. }) => {
                let sold = self.sold.get_mut(check).expect("a settled check");
                sold.invoice = Some(*number);
            }
            Event::Tender(tender::Event::VoucherSold { code, payment }) => {
                let voucher = Voucher {
                    code: code.clone(),
                    sold: payment.amount,
                    balance: payment.amount,
                };
                self.vouchers.insert(code.clone(), voucher);
            }
            Event::Tender(tender::Event::VoucherMoved { code, by, .. }) => {
                let voucher = self
                    .vouchers
                    .get_mut(code)
                    .expect("a voucher that was sold");
                voucher.balance += *by;
            }
            _ => {}
        }
    }

    pub fn id(&mut self) -> Uuid {
        self.next += 1;
        Uuid::from_u128(self.next)
    }

    pub fn does(&mut self, staff: StaffId, command: &Command) -> Result<(), Rejection> {
        self.asks(Some(staff), command)
    }

    pub fn asks(&mut self, staff: Option<StaffId>, command: &Command) -> Result<(), Rejection> {
        let moment = Moment {
            stamp: self.now,
            id: CommandId(self.id()),
            device: DeviceId(Uuid::nil()),
            staff,
            approved_by: self.approved_by,
        };
        let records = self.records(command);
        for event in decide_with(&self.state, &moment, &records, command)? {
            self.tell(event);
        }
        check_invariants(&self.state).expect("a sound house");
        Ok(())
    }

    fn records(&self, command: &Command) -> Records {
        let mut records = Records {
            at_house: self.at_house,
            ..Records::default()
        };
        match command.wants(&self.state).filter(|_| self.at_house) {
            Some(Wanted::Sold(check)) => records.sold = self.sold.get(&check).cloned(),
            Some(Wanted::Voucher(code)) => records.voucher = self.vouchers.get(&code).cloned(),
            None => {}
        }
        records
    }

    pub fn seats(&mut self, staff: StaffId, table: u32) -> CheckId {
        let check = CheckId(self.id());
        let open = check::Command::Open {
            check,
            table: (table > 0).then_some(TableId(table)),
            covers: 3,
            mode: ServiceMode::DineIn,
        };
        self.does(staff, &Command::Check(open)).expect("a table");
        check
    }

    pub fn rings(&mut self, check: CheckId, item: u32, quantity: u32) -> LineId {
        let line = LineId(self.id());
        let ring = ring(check, line, item, quantity);
        self.does(ANNA, &ring).expect("on the menu");
        line
    }

    pub fn sends(&mut self, check: CheckId) {
        let known = self.state.checks.get(check).expect("an open check");
        let lines = known.fresh().map(|line| line.id).collect();
        let hold = false;
        let send = Command::Check(check::Command::Send { check, lines, hold });
        self.does(ANNA, &send).expect("new lines");
    }

    /// A payment as a till asks for it.
    pub fn bill(&mut self, check: CheckId, tender: Tender, cents: i64, tip: i64) -> Command {
        Command::Tender(tender::Command::Take {
            check,
            payment: PaymentId(self.id()),
            tender,
            amount: Money::cents(cents),
            tip: Money::cents(tip),
            given: None,
            share: Share::Whole,
            tip_for: None,
            drawn_on: match tender {
                Tender::Voucher => Some(DrawnOn::Voucher(VoucherCode("GIFT2026".into()))),
                Tender::Account => Some(DrawnOn::Account(THEATRE)),
                _ => None,
            },
        })
    }

    pub fn pays(&mut self, check: CheckId, tender: Tender, cents: i64, tip: i64) {
        let take = self.bill(check, tender, cents, tip);
        self.does(MARC, &take).expect("a payment");
    }

    /// The voucher that [`Room::bill`] draws on.
    pub fn sells_voucher(&mut self, cents: i64, tender: Tender) {
        let sell = tender::Command::SellVoucher {
            payment: PaymentId(self.id()),
            code: VoucherCode("gift-2026".into()),
            amount: Money::cents(cents),
            tender,
        };
        let sell = Command::Tender(sell);
        self.does(ANNA, &sell).expect("a voucher");
    }

    pub fn pays_account(&mut self, cents: i64, tender: Tender) -> Result<(), Rejection> {
        let pay = tender::Command::PayAccount {
            payment: PaymentId(self.id()),
            account: THEATRE,
            amount: Money::cents(cents),
            tender,
        };
        self.does(ANNA, &Command::Tender(pay))
    }

    pub fn refunds(
        &mut self,
        check: CheckId,
        lines: Option<Vec<(LineId, u32)>>,
        tender: Option<Tender>,
    ) -> Result<check::Refund, Rejection> {
        let refund = RefundId(self.id());
        let reason = "cold".to_owned();
        let command = check::Command::Refund {
            check,
            refund,
            lines,
            tender,
            reason,
        };
        self.does(MARC, &Command::Check(command))?;
        let sold = &self.sold[&self.state.checks.resolve(check)];
        let refund = sold.refunds.iter().find(|known| known.id == refund);
        Ok(refund.expect("in the books").clone())
    }

    pub fn reopens(&mut self, check: CheckId) -> Result<(), Rejection> {
        let reason = "paid the wrong table".to_owned();
        let reopen = check::Command::Reopen { check, reason };
        self.does(MARC, &Command::Check(reopen))
    }

    pub fn closes(&mut self) -> day::ZReport {
        let close = Command::Day(day::Command::Close { counted: None });
        self.does(MARC, &close).expect("a day is open");
        self.reports().last().expect("a Z report").clone()
    }

    pub fn reports(&self) -> impl Iterator<Item = &day::ZReport> {
        self.told.iter().filter_map(|event| match event {
            Event::Day(day::Event::Closed(report)) => Some(report.as_ref()),
            _ => None,
        })
    }

    pub fn balance(&self) -> Money {
        self.vouchers[&VoucherCode("GIFT2026".into())].balance
    }

    pub fn owed(&self) -> Money {
        self.state
            .tender
            .owed
            .get(&THEATRE)
            .copied()
            .unwrap_or_default()
    }

    /// The journal, read anew from its text, tells the same house.
    pub fn assert_replay_is_live(&self) {
        let mut again = State::default();
        for event in &self.told {
            let text = serde_json::to_string(event).expect("an event is JSON");
            let read: Event = serde_json::from_str(&text).expect("what was written can be read");
            assert_eq!(read, *event, "{text}");
            again.apply(&read);
        }
        assert_eq!(again, self.state);
    }
}

pub fn ring(check: CheckId, line: LineId, item: u32, quantity: u32) -> Command {
    let medium = (item == BURGER).then_some(menu::Pick::Usual(ModifierId(101)));
    Command::Check(check::Command::Ring {
        check,
        line,
        item: ItemId(item),
        quantity,
        modifiers: medium.into_iter().collect(),
        seats: Vec::new(),
        course: None,
        note: String::new(),
        price: None,
        grams: None,
        parts: Vec::new(),
    })
}
