//! A clerk who keeps the books with a pencil: whole cents, no events, none of the house's own
//! arithmetic. The clerk hears which commands the house has accepted, in the house's sequence, and
//! reckons every day by itself.
//!
//! The rules, as the clerk knows them: a line is pieces times (price and choices, not below
//! nothing). Allowances come off as [`sheet::Sheet::reckoned`] says. VAT is taken out of the sum of
//! a check's lines at each rate, once. Cash is brought to the nearest coin together with its tip.
//! A sale is the day's on which the check settles, a payment the day's on which it is taken.

mod check;
mod day;
mod menu;
mod merge;
mod paid;
mod refund;
pub mod sheet;
mod sums;

use std::collections::BTreeMap;

use common::{
    AccountId, CheckId, Command, LineId, PaymentId, RequestId, StaffId, Stamp, approval,
    check::Tender, drawer, house::House, menu::Menu,
};

pub use day::{Day, Differs};
use refund::Returned;
use sheet::{Entry, Paid, Sheet};

/// The clerk's desk.
#[derive(Clone, Debug)]
pub struct Clerk {
    house: House,
    menu: Menu,
    /// Every check that was not given up, by its id.
    pub sheets: BTreeMap<CheckId, Sheet>,
    /// Given up; what was cooked for them was cooked all the same.
    gone: Vec<Sheet>,
    /// Which check an id means.
    means: BTreeMap<CheckId, CheckId>,
    wishes: BTreeMap<RequestId, (StaffId, Command)>,
    vouchers: BTreeMap<String, i64>,
    accounts: BTreeMap<AccountId, i64>,
    returned: Vec<Returned>,
    /// Money that is no turnover: vouchers sold, accounts paid off, and what was not due.
    aside: Vec<(Aside, Paid)>,
    /// Cash put in and taken out today.
    moved: i64,
    /// Each closed day.
    pub days: Vec<Day>,
    /// Two checks on one table that became one.
    pub joined: usize,
    /// All payments, each once.
    seen: BTreeMap<PaymentId, i64>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Aside {
    Voucher,
    Account,
    NotDue,
}

impl Clerk {
    /// A clerk with the house's price list and its rules.
    #[must_use]
    pub fn new(house: &House, menu: &Menu) -> Self {
        Self {
            house: house.clone(),
            menu: menu.clone(),
            sheets: BTreeMap::new(),
            gone: Vec::new(),
            means: BTreeMap::new(),
            wishes: BTreeMap::new(),
            vouchers: BTreeMap::new(),
            accounts: BTreeMap::new(),
            returned: Vec::new(),
            aside: Vec::new(),
            moved: 0,
            days: Vec::new(),
            joined: 0,
            seen: BTreeMap::new(),
        }
    }

    /// The house has accepted this, at this moment, of this person.
    pub fn hears(&mut self, at: Stamp, by: Option<StaffId>, command: &Command) {
        let by = by.unwrap_or(StaffId(0));
        match command {
            Command::Check(command) => self.hears_check(at, by, command),
            Command::Tender(command) => self.hears_tender(at, command),
            Command::Drawer(command) => self.hears_drawer(command),
            Command::Day(_) => self.close_day(),
            Command::Approval(command) => self.hears_wish(at, by, command),
            Command::House(_)
            | Command::Menu(_)
            | Command::Floor(_)
            | Command::Staff(_)
            | Command::Kitchen(_)
            | Command::Booking(_)
            | Command::Paper(_) => {}
        }
    }

    /// What is granted is done in the name of whoever asked.
    fn hears_wish(&mut self, at: Stamp, by: StaffId, command: &approval::Command) {
        match command {
            approval::Command::Ask { request, wish } => {
                self.wishes.insert(*request, (by, (**wish).clone()));
            }
            approval::Command::Grant { request } => {
                if let Some((asked, wish)) = self.wishes.remove(request) {
                    self.hears(at, Some(asked), &wish);
                }
            }
            approval::Command::Decline { request } | approval::Command::Withdraw { request } => {
                self.wishes.remove(request);
            }
        }
    }

    fn hears_drawer(&mut self, command: &drawer::Command) {
        match command {
            drawer::Command::PayIn { amount, .. } => self.moved += amount.in_cents(),
            drawer::Command::PayOut { amount, .. } | drawer::Command::Drop { amount } => {
                self.moved -= amount.in_cents();
            }
            drawer::Command::SetFloat { .. } | drawer::Command::NoSale { .. } => {}
        }
    }

    /// Every line that was ever rung.
    pub fn lines(&self) -> impl Iterator<Item = &Entry> {
        let sheets = self.sheets.values().chain(&self.gone);
        sheets.flat_map(|sheet| &sheet.lines)
    }

    /// Checks that are not settled.
    pub fn open(&self) -> impl Iterator<Item = &Sheet> {
        self.sheets.values().filter(|sheet| !sheet.is_closed())
    }

    /// What closed checks come to, less what was given back.
    #[must_use]
    pub fn takings(&self) -> i64 {
        let sold = self.sheets.values().filter_map(|sheet| sheet.sale.as_ref());
        let sold: i64 = sold.map(|sale| sale.gross).sum();
        sold - self.returned.iter().map(|one| one.gross).sum::<i64>()
    }

    /// Cash that was not due.
    #[must_use]
    pub fn not_due(&self) -> i64 {
        let kept = self.aside.iter().filter(|(why, _)| *why == Aside::NotDue);
        kept.map(|(_, paid)| paid.amount + paid.tip).sum()
    }

    /// Vouchers by code, with the cents they are worth.
    pub fn vouchers(&self) -> impl Iterator<Item = (&str, i64)> {
        let all = self.vouchers.iter();
        all.map(|(code, worth)| (code.as_str(), *worth))
    }

    /// Cents that an account owes.
    #[must_use]
    pub fn owes(&self, account: AccountId) -> i64 {
        self.accounts.get(&account).copied().unwrap_or(0)
    }

    /// What somebody waits for.
    #[must_use]
    pub fn wish(&self, request: RequestId) -> Option<Command> {
        self.wishes.get(&request).map(|(_, wish)| wish.clone())
    }

    /// The lines of a check.
    #[must_use]
    pub fn lines_of(&self, check: CheckId) -> Vec<LineId> {
        let sheet = self.sheets.get(&self.known(check));
        let lines = sheet.iter().flat_map(|sheet| &sheet.lines);
        lines.map(|line| line.id).collect()
    }

    fn today(&self) -> usize {
        self.days.len()
    }

    fn known(&self, check: CheckId) -> CheckId {
        self.means.get(&check).copied().unwrap_or(check)
    }

    /// What goes into the drawer beside the amount and its tip.
    fn coins(&self, tender: Tender, sum: i64) -> i64 {
        if tender == Tender::Cash {
            sums::to_coins(sum, self.house.cash_step.in_cents())
        } else {
            0
        }
    }
}
