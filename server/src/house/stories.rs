//! Stories of what is undone, drawn on and allowed: the journal, the books and the reports agree
//! to the cent, also after the house was torn down in between.

use common::{
    AllowanceId, CheckId, Command, LineId, Money, PaymentId, RefundId, Rejection, RequestId,
    StaffId, approval,
    check::{self, Scope, Share, Tender, Value},
    money::Rate,
    protocol::{Outcome, SubmittedCommand},
    staff::Right,
    tender::{self, DrawnOn, VoucherCode},
};
use uuid::Uuid;

use super::{House, record, tests::tables};
use crate::{
    Commit,
    rehearsal::{ANNA, MARC, Rehearsal, Till, assert_accepted, opened},
    reports::{Reports, Sales, Z},
};

fn id(number: u128) -> Uuid {
    Uuid::from_u128(0xcafe << 64 | number)
}

fn code() -> VoucherCode {
    VoucherCode("GIFT2026".to_owned())
}

fn rejections(commit: &Commit) -> Vec<Option<Rejection>> {
    let outcomes = commit.answers.iter().map(|answer| match &answer.outcome {
        Outcome::Rejected(rejection) => Some(rejection.clone()),
        Outcome::Accepted { .. } => None,
    });
    outcomes.collect()
}

impl Rehearsal {
    fn ask(&mut self, staff: StaffId, command: Command) -> Commit {
        let submitted = self.till.by(staff, command);
        self.take(&[submitted])
    }

    fn done(&mut self, staff: StaffId, command: Command) {
        assert_accepted(&self.ask(staff, command));
    }

    fn pay(&mut self, number: u128, check: CheckId, tender: Tender, cents: i64) -> Command {
        Command::Tender(tender::Command::Take {
            check,
            payment: PaymentId(id(number)),
            tender,
            amount: Money::cents(cents),
            tip: Money::ZERO,
            given: None,
            share: Share::Whole,
            tip_for: None,
            drawn_on: (tender == Tender::Voucher).then(|| DrawnOn::Voucher(code())),
        })
    }

    /// A table with so many onion soups of 9.50 that were sent.
    fn soups(&mut self, table: u32, pieces: u32) -> (CheckId, LineId) {
        let (check, open) = self.till.open(table);
        let (line, ring) = self.till.ring(check, 103, pieces, &[]);
        let send = self.till.send(check, &[line]);
        assert_accepted(&self.take(&[open, ring, send]));
        (check, line)
    }

    fn refund(
        &mut self,
        number: u128,
        check: CheckId,
        lines: Option<Vec<(LineId, u32)>>,
    ) -> SubmittedCommand {
        let command = check::Command::Refund {
            check,
            refund: RefundId(id(number)),
            lines,
            tender: None,
            reason: "cold".to_owned(),
        };
        self.till.by(MARC, Command::Check(command))
    }

    fn sales(&self) -> Sales {
        let reports = Reports::open(self.dir.path()).expect("opened");
        reports.sales(None, None).expect("read")
    }

    fn last_z(&self) -> Z {
        let reports = Reports::open(self.dir.path()).expect("opened");
        reports.z_number(None).expect("a day was closed")
    }

    fn voucher(&self) -> i64 {
        let known = record::voucher(&self.house.connection, &code()).expect("read");
        known.expect("it was sold").balance.in_cents()
    }

    /// Closes the folder, opens it again, and builds the books anew: nothing is another.
    fn torn_down(self) -> Self {
        let (state, books) = (self.house.state().clone(), tables(&self.house));
        let connection = &self.house.connection;
        connection
            .execute("DELETE FROM snapshot", [])
            .expect("forgotten");
        let mut again = self.restarted();
        assert!(*again.house.state() == state);
        again.house.rebuild_projections().expect("rebuilt");
        assert_eq!(tables(&again.house), books);
        again
    }
}

/// Lines, checks, VAT and payments come to the same sum.
fn assert_sums(house: &House, gross: i64) {
    for (table, amount) in [
        ("sale_check", "gross"),
        ("sale_line", "gross"),
        ("sale_tax", "gross"),
        ("sale_payment", "amount"),
    ] {
        let sql = format!("SELECT COALESCE(SUM({amount}), 0) FROM {table}");
        let sum: i64 = house
            .connection
            .query_row(&sql, [], |row| row.get(0))
            .expect("a sum");
        assert_eq!(sum, gross, "{table}");
    }
}

#[test]
fn a_voucher_is_redeemed_twice_and_never_beyond_what_it_is_worth() {
    let mut evening = opened();
    let sell = |payment| {
        Command::Tender(tender::Command::SellVoucher {
            payment: PaymentId(id(payment)),
            code: VoucherCode("gift-2026".to_owned()),
            amount: Money::cents(2_000),
            tender: Tender::Cash,
        })
    };
    let (first, again) = (sell(1), sell(2));
    let batch = [evening.till.by(ANNA, first), evening.till.by(ANNA, again)];
    let twice = evening.take(&batch);
    assert!(matches!(
        rejections(&twice)[..],
        [None, Some(Rejection::VoucherTwice { .. })]
    ));

    let (check, _) = evening.soups(1, 3);
    let (other, _) = evening.soups(2, 1);
    // Two tills hold the same voucher under their scanners, and both frames arrive at once.
    let pays = [
        evening.pay(3, check, Tender::Voucher, 1_500),
        evening.pay(4, other, Tender::Voucher, 950),
        evening.pay(5, other, Tender::Voucher, 500),
    ];
    let batch = pays.map(|pay| evening.till.by(ANNA, pay));
    let commit = evening.take(&batch);
    let holds = Money::cents(500);
    assert_eq!(
        rejections(&commit),
        [None, Some(Rejection::VoucherTooSmall { holds }), None]
    );
    assert_eq!(evening.voucher(), 0);
    let mut evening = evening.torn_down();
    let rest = evening.house.state().checks.get(check).expect("open").due();
    let pay = evening.pay(6, check, Tender::Cash, rest.in_cents());
    evening.done(ANNA, pay);
    let pay = evening.pay(7, other, Tender::Card, 450);
    evening.done(ANNA, pay);
    evening.close_day();
    assert_sums(&evening.house, 3_800);
    let z = evening.last_z();
    // What was sold is no turnover; what was redeemed is a way to pay.
    assert_eq!(z.report.gross, Money::cents(3_800));
    assert_eq!(z.report.vouchers_sold, Money::cents(2_000));
    let redeemed = z
        .report
        .tenders
        .iter()
        .find(|sum| sum.tender == Tender::Voucher);
    assert_eq!(redeemed.map(|sum| sum.amount), Some(Money::cents(2_000)));
    evening.torn_down();
}

#[test]
fn a_check_that_is_opened_again_is_sold_once_and_has_two_receipts() {
    let mut evening = opened();
    let (check, _) = evening.soups(1, 2);
    let pay = evening.pay(1, check, Tender::Cash, 1_900);
    evening.done(ANNA, pay);
    assert_sums(&evening.house, 1_900);
    let reopen = Command::Check(check::Command::Reopen {
        check,
        reason: "one more coffee".to_owned(),
    });
    let refused = evening.ask(ANNA, reopen.clone());
    let right = Right::Reopen;
    assert_eq!(
        rejections(&refused),
        [Some(Rejection::ApprovalNeeded { right })]
    );
    evening.done(MARC, reopen.clone());
    assert_sums(&evening.house, 0);
    assert!(
        record::sold(&evening.house.connection, check)
            .expect("read")
            .is_none()
    );

    let mut evening = evening.torn_down();
    let (line, ring) = evening.till.ring(check, 103, 1, &[]);
    let send = evening.till.send(check, &[line]);
    assert_accepted(&evening.take(&[ring, send]));
    let pay = evening.pay(2, check, Tender::Card, 950);
    evening.done(ANNA, pay);
    assert_sums(&evening.house, 2_850);
    let sold = record::sold(&evening.house.connection, check)
        .expect("read")
        .expect("settled");
    assert_eq!(
        (sold.receipt, sold.check.receipts.as_slice()),
        (2, &[1][..])
    );
    let sales = evening.sales();
    assert_eq!((sales.checks, sales.gross), (1, Money::cents(2_850)));
    evening.close_day();
    let z = evening.last_z();
    assert_eq!((z.report.checks, z.report.gross), (1, Money::cents(2_850)));
    assert_eq!(z.people[0].gross, Money::cents(2_850));
    let late = evening.ask(MARC, reopen);
    assert!(matches!(
        rejections(&late)[..],
        [Some(Rejection::TooLateToReopen { .. })]
    ));
    evening.torn_down();
}

#[test]
fn money_goes_back_by_line_and_then_for_the_rest() {
    let mut evening = opened();
    let (check, soup) = evening.soups(1, 3);
    let discount = Command::Check(check::Command::Allow {
        check,
        allowance: AllowanceId(id(1)),
        scope: Scope::Check,
        value: Value::Percent(Rate::percent(10)),
        comp: false,
        reason: "regulars".to_owned(),
    });
    evening.done(MARC, discount);
    let pay = evening.pay(1, check, Tender::Cash, 2_565);
    evening.done(ANNA, pay);
    assert_sums(&evening.house, 2_565);
    // The frame arrives twice, and a second till asks for more than is left.
    let one = evening.refund(2, check, Some(vec![(soup, 1)]));
    let more = evening.refund(3, check, Some(vec![(soup, 3)]));
    let commit = evening.take(&[one.clone(), one.clone(), more]);
    assert!(matches!(
        rejections(&commit)[..],
        [None, None, Some(Rejection::RefundTooLarge { most: 2, .. })]
    ));
    assert_sums(&evening.house, 1_710);
    let mut evening = evening.torn_down();
    assert_eq!(evening.take(&[one]).floor, None);
    evening.close_day();
    let z = evening.last_z();
    assert_eq!((z.report.checks, z.report.gross), (1, Money::cents(1_710)));
    assert_eq!(z.report.refunded, Money::cents(855));
    assert_eq!(z.groups[0].gross, Money::cents(1_710));

    // The rest on another day: that day's sales are below nothing, and nobody came.
    let rest = evening.refund(4, check, None);
    assert_accepted(&evening.take(&[rest]));
    assert_sums(&evening.house, 0);
    let nothing = evening.refund(5, check, None);
    let commit = evening.take(&[nothing]);
    assert_eq!(rejections(&commit), [Some(Rejection::NothingToRefund)]);
    evening.close_day();
    let z = evening.last_z();
    assert_eq!((z.report.number, z.report.checks), (2, 0));
    assert_eq!(z.report.gross, Money::cents(-1_710));
    let tax: Money = z.report.taxes.iter().map(|tax| tax.gross).sum();
    assert_eq!(tax, Money::cents(-1_710));
    let sales = evening.sales();
    assert_eq!((sales.checks, sales.gross), (1, Money::ZERO));
    assert_eq!(sales.items[0].quantity.thousandths(), 0);
    let evening = evening.torn_down();
    assert_eq!(
        evening.house.state().drawer.expected(),
        evening.house.state().drawer.float
    );
}

#[test]
fn what_a_manager_allowed_is_in_the_journal_with_who_why_and_when() {
    let mut evening = opened();
    let (check, soup) = evening.soups(12, 2);
    let void = Command::Check(check::Command::Void {
        check,
        line: soup,
        reason: Some("a fly in it".to_owned()),
    });
    let right = Right::VoidSent;
    let refused = evening.ask(ANNA, void.clone());
    assert_eq!(
        rejections(&refused),
        [Some(Rejection::ApprovalNeeded { right })]
    );
    let request = RequestId(id(1));
    let ask = Command::Approval(approval::Command::Ask {
        request,
        wish: Box::new(void),
    });
    evening.done(ANNA, ask);
    // The power fails while it waits.
    let mut evening = evening.torn_down();
    assert!(evening.house.state().approval.open.contains_key(&request));
    let grant = Command::Approval(approval::Command::Grant { request });
    let refused = evening.ask(ANNA, grant.clone());
    assert_eq!(
        rejections(&refused),
        [Some(Rejection::ApprovalNeeded { right })]
    );
    evening.done(MARC, grant);
    let check = evening.house.state().checks.get(check).expect("open");
    let line = check.line(soup).expect("it was rung");
    assert!(matches!(
        &line.progress,
        check::Progress::Voided { by: ANNA, approved_by: Some(MARC), reason: Some(why), .. }
            if why == "a fly in it"
    ));
    evening.close_day();
    let z = evening.last_z();
    let void = &z.voids[0];
    assert_eq!(
        (void.by.as_str(), void.approved_by.as_deref()),
        ("Anna", Some("Marc"))
    );
    let granted = &z.exceptions.approvals[0];
    assert_eq!(
        (
            granted.needed.as_str(),
            granted.asked_by.as_str(),
            granted.decided_by.as_str()
        ),
        ("void_sent", "Anna", "Marc")
    );
    assert_eq!(
        (granted.item.as_str(), granted.reason.as_str()),
        ("Onion soup, gruyère", "a fly in it")
    );
    assert!(granted.granted && granted.asked_at < granted.decided_at);
    evening.torn_down();
}

#[test]
fn what_was_redeemed_beside_a_command_that_cannot_be_kept_is_redeemed_once() {
    let mut evening = opened();
    let sell = Command::Tender(tender::Command::SellVoucher {
        payment: PaymentId(id(1)),
        code: code(),
        amount: Money::cents(2_000),
        tender: Tender::Card,
    });
    evening.dinner(5);
    evening.done(ANNA, sell);
    evening.close_day();
    let (check, _) = evening.soups(1, 2);
    // Another device makes up the same ids once more: its dinner cannot settle.
    let (_, commands) = Till::new(7).dinner(5);
    let again = (1..).zip(commands).map(|(number, mut submitted)| {
        submitted.envelope.id = common::CommandId(id(100 + number));
        submitted
    });
    let first = evening.pay(2, check, Tender::Voucher, 500);
    let second = evening.pay(3, check, Tender::Voucher, 600);
    let mut batch = vec![evening.till.by(ANNA, first)];
    batch.extend(again);
    batch.push(evening.till.by(ANNA, second));
    let commit = evening.take(&batch);
    let refused = rejections(&commit);
    assert_eq!((&refused[0], refused.last()), (&None, Some(&None)));
    assert!(refused.contains(&Some(Rejection::NotKept)), "{refused:?}");
    assert_eq!(evening.voucher(), 900);
    let evening = evening.torn_down();
    let due = evening.house.state().checks.get(check).expect("open").due();
    assert_eq!(due, Money::cents(800));
}
