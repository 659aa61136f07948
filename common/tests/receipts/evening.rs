//! A house in some country, without paper, wire or disk, and its books.

use common::{
    CheckId, Command, CommandId, DeviceId, Event, ItemId, Language, LineId, ModifierId, Moment,
    Money, PaymentId, Records, RefundId, Rejection, Sold, StaffId, Stamp, State, TableId,
    check::{self, Share, Tender},
    check_invariants, consequences, decide_with, demo, floor,
    house::{self, Country, House, ServiceMode},
    menu::{self, Pick, Promotion},
    staff, tender,
    tender::{DrawnOn, Voucher, VoucherCode},
};
use uuid::Uuid;

use crate::menu::card;

pub(crate) const ANNA: StaffId = StaffId(3);
pub(crate) const BRAM: StaffId = StaffId(4);
pub(crate) const MARC: StaffId = StaffId(2);

/// A house with its books.
pub(crate) struct Evening {
    pub(crate) state: State,
    pub(crate) now: Stamp,
    next: u128,
    sold: Vec<Sold>,
    pub(crate) vouchers: Vec<Voucher>,
}

/// How somebody pays.
pub(crate) struct Pay {
    pub(crate) tender: Tender,
    /// All that is due where it is missing.
    pub(crate) cents: Option<i64>,
    pub(crate) tip: i64,
    pub(crate) tip_for: Option<StaffId>,
    pub(crate) given: Option<i64>,
    pub(crate) share: Share,
    pub(crate) drawn_on: Option<DrawnOn>,
}

impl Pay {
    pub(crate) fn by(tender: Tender) -> Self {
        Self {
            tender,
            cents: None,
            tip: 0,
            tip_for: None,
            given: None,
            share: Share::Whole,
            drawn_on: None,
        }
    }

    pub(crate) fn cash(given: i64) -> Self {
        Self {
            given: Some(given),
            ..Self::by(Tender::Cash)
        }
    }

    pub(crate) fn card() -> Self {
        Self::by(Tender::Card)
    }

    pub(crate) fn cents(self, cents: i64) -> Self {
        Self {
            cents: Some(cents),
            ..self
        }
    }

    pub(crate) fn tip(self, tip: i64, tip_for: Option<StaffId>) -> Self {
        Self {
            tip,
            tip_for,
            ..self
        }
    }

    pub(crate) fn share(self, share: Share) -> Self {
        Self { share, ..self }
    }
}

impl Evening {
    /// A house in a country, at a moment; its menu's prices are `factor` times those in euros.
    pub(crate) fn new(country: &str, now: &str, factor: i64) -> Self {
        let founding = demo::house();
        let address = address(country);
        let country = Country::of(country).expect("a country of the table");
        let house = country.settle(House {
            demo: false,
            address: address.map(str::to_owned).to_vec(),
            ..founding.house
        });
        let mut evening = Self {
            state: State::default(),
            now: moment(now),
            next: 0,
            sold: Vec::new(),
            vouchers: Vec::new(),
        };
        let people = founding.staff.into_iter().map(|(person, _)| person);
        let people = people.collect();
        evening.tell(&Event::House(house::Event::Published(house.into())));
        let menu = card(founding.menu.groups, factor);
        evening.tell(&Event::Menu(menu::Event::Published(menu.into())));
        evening.tell(&Event::Floor(floor::Event::Published(founding.floor)));
        evening.tell(&Event::Staff(staff::Event::Published(people)));
        evening
    }

    pub(crate) fn promotes(&mut self, promotions: Vec<Promotion>) {
        let mut menu = menu::Menu::clone(&self.state.menu);
        menu.promotions = promotions;
        self.tell(&Event::Menu(menu::Event::Published(menu.into())));
    }

    pub(crate) fn at(&mut self, now: &str) {
        self.now = moment(now);
    }

    pub(crate) fn id(&mut self) -> Uuid {
        self.next += 1;
        Uuid::from_u128(self.next)
    }

    fn tell(&mut self, event: &Event) {
        let settling = self.settling(event);
        self.state.apply(event);
        for event in consequences(&self.state, event) {
            self.tell(&event);
        }
        if let Some(mut sold) = settling {
            sold.receipt = self.state.checks.last_receipt;
            self.sold.retain(|known| known.check.id != sold.check.id);
            self.sold.push(sold);
        }
        match event {
            Event::Tender(tender::Event::VoucherSold { code, payment }) => {
                let (code, sold) = (code.clone(), payment.amount);
                let balance = sold;
                self.vouchers.push(Voucher {
                    code,
                    sold,
                    balance,
                });
            }
            Event::Tender(tender::Event::VoucherMoved { code, by, .. }) => {
                let mut known = self.vouchers.iter_mut();
                let voucher = known.find(|known| known.code == *code);
                voucher.expect("sold before").balance += *by;
            }
            _ => {}
        }
    }

    fn settling(&self, event: &Event) -> Option<Sold> {
        let Event::Check(check::Event::Settled {
            check,
            at,
            gross,
            taxes,
            ..
        }) = event
        else {
            return None;
        };
        Some(Sold {
            check: self.state.checks.open[check].clone(),
            settled_at: *at,
            gross: *gross,
            taxes: taxes.clone(),
            receipt: 0,
            refunds: Vec::new(),
            invoice: None,
        })
    }

    pub(crate) fn does(&mut self, staff: StaffId, command: &Command) -> Result<(), Rejection> {
        let id = CommandId(self.id());
        let moment = Moment {
            stamp: self.now,
            id,
            device: DeviceId(Uuid::nil()),
            staff: Some(staff),
            approved_by: None,
        };
        let records = Records {
            at_house: true,
            sold: match command {
                Command::Check(
                    check::Command::Reopen { check, .. } | check::Command::Refund { check, .. },
                ) => Some(self.sold(*check).clone()),
                _ => None,
            },
            voucher: match command {
                Command::Tender(tender::Command::Take { drawn_on, .. }) => {
                    self.voucher(drawn_on.as_ref())
                }
                _ => None,
            },
        };
        for event in decide_with(&self.state, &moment, &records, command)? {
            self.tell(&event);
        }
        check_invariants(&self.state).expect("a sound house");
        Ok(())
    }

    fn voucher(&self, drawn_on: Option<&DrawnOn>) -> Option<Voucher> {
        let Some(DrawnOn::Voucher(code)) = drawn_on else {
            return None;
        };
        let known = self.vouchers.iter().find(|known| known.code == *code);
        known.cloned()
    }

    pub(crate) fn asks(&mut self, staff: StaffId, command: check::Command) {
        self.does(staff, &Command::Check(command))
            .expect("possible");
    }

    pub(crate) fn seats(&mut self, table: u32, covers: u8) -> CheckId {
        self.opens(Some(TableId(table)), covers, ServiceMode::DineIn)
    }

    pub(crate) fn takes_away(&mut self) -> CheckId {
        self.opens(None, 1, ServiceMode::TakeAway)
    }

    fn opens(&mut self, table: Option<TableId>, covers: u8, mode: ServiceMode) -> CheckId {
        let check = CheckId(self.id());
        let open = check::Command::Open {
            check,
            table,
            covers,
            mode,
        };
        self.asks(ANNA, open);
        check
    }

    pub(crate) fn rings(&mut self, check: CheckId, item: u32, quantity: u32) -> LineId {
        self.rings_so(check, item, quantity, &[], &[])
    }

    /// With choices and seats.
    pub(crate) fn rings_so(
        &mut self,
        check: CheckId,
        item: u32,
        quantity: u32,
        choices: &[u32],
        seats: &[u8],
    ) -> LineId {
        let line = LineId(self.id());
        let picks = choices.iter().map(|id| Pick::from(ModifierId(*id)));
        let ring = check::Command::Ring {
            check,
            line,
            item: ItemId(item),
            quantity,
            modifiers: picks.collect(),
            seats: seats.to_vec(),
            course: None,
            note: String::new(),
            price: (item == crate::menu::SURPRISE).then_some(Money::cents(2450)),
            grams: (item == crate::menu::BASS).then_some(342),
            parts: Vec::new(),
        };
        self.asks(ANNA, ring);
        line
    }

    pub(crate) fn pays(&mut self, check: CheckId, pay: Pay) {
        let due = self.state.checks.get(check).expect("open").due();
        let take = tender::Command::Take {
            check,
            payment: PaymentId(self.id()),
            tender: pay.tender,
            amount: pay.cents.map_or(due, Money::cents),
            tip: Money::cents(pay.tip),
            given: pay.given.map(Money::cents),
            share: pay.share,
            tip_for: pay.tip_for,
            drawn_on: pay.drawn_on,
        };
        self.does(MARC, &Command::Tender(take)).expect("possible");
    }

    pub(crate) fn sells_voucher(&mut self, code: &str, cents: i64) -> VoucherCode {
        let code = VoucherCode::read(code).expect("a code");
        let sell = tender::Command::SellVoucher {
            payment: PaymentId(self.id()),
            code: code.clone(),
            amount: Money::cents(cents),
            tender: Tender::Card,
        };
        self.does(ANNA, &Command::Tender(sell)).expect("possible");
        code
    }

    /// Gives money back, and the paper that goes with it.
    pub(crate) fn refunds(
        &mut self,
        check: CheckId,
        lines: Option<Vec<(LineId, u32)>>,
        tender: Option<Tender>,
        why: &str,
    ) -> String {
        let refund = RefundId(self.id());
        self.asks(
            MARC,
            check::Command::Refund {
                check,
                refund,
                lines,
                tender,
                reason: why.into(),
            },
        );
        let refund = self
            .state
            .checks
            .refunds
            .iter()
            .find(|one| one.id == refund);
        let refund = refund.expect("given back").clone();
        let sold = self.sold.iter_mut().find(|sold| sold.check.id == check);
        sold.expect("sold before").refunds.push(refund.clone());
        self.credit_in(Language::English, &refund)
    }

    pub(crate) fn sold(&self, check: CheckId) -> &Sold {
        let id = self.state.checks.resolve(check);
        let sold = self.sold.iter().find(|sold| sold.check.id == id);
        sold.expect("a settled check")
    }
}

fn address(country: &str) -> [&'static str; 3] {
    match country {
        "AT" => ["Lindengasse 12", "1070 Wien", "ATU00000000"],
        "BE" => ["Rue Haute 12", "1000 Bruxelles", "BE 0000.000.000"],
        "CH" => ["Limmatquai 12", "8001 Zürich", "CHE-000.000.000 MWST"],
        "FI" => ["Lönnrotinkatu 12", "00120 Helsinki", "FI00000000"],
        "FR" => ["12 rue des Tilleuls", "75011 Paris", "FR 00 000000000"],
        "NL" => ["Lindengracht 12", "1015 Amsterdam", "NL000000000B00"],
        "SE" => ["Götgatan 12", "118 46 Stockholm", "SE000000000001"],
        _ => ["Lindenstraße 12", "10969 Berlin", "VAT ID DE000000000"],
    }
}

fn moment(text: &str) -> Stamp {
    Stamp::new(text.parse().expect("a moment"))
}
