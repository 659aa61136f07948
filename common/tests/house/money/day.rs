use common::{Money, check::Tender};

use crate::room::{ANNA, Room, SOUP};

#[test]
fn the_report_names_only_the_tenders_that_were_used_besides_cash_and_card() {
    let mut room = Room::open();
    room.sells_voucher(2500, Tender::Transfer);
    let check = room.seats(ANNA, 12);
    room.rings(check, SOUP, 1);
    room.pays(check, Tender::Account, 950, 0);
    room.pays_account(950, Tender::Cash).expect("paid off");
    let report = room.closes();
    let rows: Vec<_> = report
        .tenders
        .iter()
        .map(|sum| {
            (
                sum.tender,
                sum.count,
                sum.amount.in_cents(),
                sum.besides.in_cents(),
            )
        })
        .collect();
    let wanted = [
        (Tender::Cash, 1, 0, 950),
        (Tender::Card, 0, 0, 0),
        (Tender::Transfer, 1, 0, 2500),
        (Tender::Account, 1, 950, 0),
    ];
    assert_eq!(rows, wanted);
    assert_eq!(report.accounts_paid, Money::cents(950));
    assert_eq!(report.drawer.cash, Money::cents(950));
}
