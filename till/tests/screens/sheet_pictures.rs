//! Pictures of the sheets that no other story draws in every size, by day and by night.

use crate::{
    house::{Evening, PHONE},
    pictures::views,
};

#[test]
fn what_is_done_with_a_whole_table() {
    for (name, view) in views() {
        let mut evening = Evening::busy(view);
        evening.sign_in("Marc", "2000");
        evening.tap("Table 10");
        evening.hold("Steak frites");
        evening.draw(&format!("sheet-stock-{name}"));
        evening.tap_front("Close");
        if view.size == PHONE {
            evening.tap("Check");
        }
        let covers = if view.size == PHONE { "4" } else { "4 covers" };
        for (verb, picture) in [
            ("Hand on", "hand-on"),
            ("Add a table", "join"),
            ("Merge", "merge"),
        ] {
            evening.tap(covers);
            evening.tap(verb);
            evening.draw(&format!("sheet-{picture}-{name}"));
            evening.tap_front("Cancel");
        }
        evening.tap(covers);
        evening.tap("Coupon");
        evening.draw(&format!("sheet-coupon-{name}"));
    }
}

#[test]
fn rarer_ways_to_pay() {
    for (name, view) in views() {
        let account = if view.size == PHONE {
            "Account"
        } else {
            "House account"
        };
        for (tender, picture) in [("Voucher", "voucher"), (account, "account")] {
            let mut evening = Evening::busy(view);
            evening.anna();
            evening.tap("Table 2");
            evening.tap_like("Pay");
            evening.tap("Together");
            evening.tap(tender);
            evening.draw(&format!("sheet-{picture}-{name}"));
        }
    }
}

#[test]
fn a_paid_check_is_opened_again() {
    for (name, view) in views() {
        let mut evening = Evening::busy(view);
        evening.anna();
        evening.tap("Table 2");
        evening.tap_like("Pay");
        evening.tap("Together");
        evening.tap_like("Card");
        evening.wait(1);
        evening.tap("Reopen");
        evening.draw(&format!("sheet-reopen-{name}"));
    }
}

#[test]
fn what_the_drawer_does() {
    for (name, view) in views() {
        for (verb, picture) in [("Sell a voucher", "sell"), ("No sale", "no-sale")] {
            let mut evening = Evening::busy(view);
            evening.anna();
            evening.tap("Checks");
            evening.tap("Drawer");
            evening.tap_like(verb);
            evening.draw(&format!("sheet-{picture}-{name}"));
        }
    }
}
