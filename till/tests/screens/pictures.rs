use ui::{token::Mode, words::Language};

use crate::house::{Evening, PHONE, STANDING, TABLET, View};

const SIZES: [(&str, egui::Vec2); 3] = [("wide", TABLET), ("tall", STANDING), ("phone", PHONE)];

/// Every size by day and by night, drawn only where somebody wants to see it.
pub fn views() -> Vec<(String, View)> {
    if std::env::var_os("COUVERT_PICTURES").is_none() {
        return vec![("wide-light".to_owned(), View::of(TABLET))];
    }
    let mut views = Vec::new();
    for (name, size) in SIZES {
        for mode in [Mode::Light, Mode::Dark] {
            let view = View {
                mode,
                ..View::of(size)
            };
            views.push((format!("{name}-{mode:?}").to_lowercase(), view));
        }
    }
    views
}

#[test]
fn signing_in() {
    for (name, view) in views() {
        let mut evening = Evening::busy(view);
        evening.draw(&format!("signin-{name}"));
        evening.sign_in("Anna", "9999");
        evening.tap("1");
        evening.tap("1");
        evening.draw(&format!("pin-{name}"));
    }
}

#[test]
fn the_floor() {
    for (name, view) in views() {
        let mut evening = Evening::busy(view);
        evening.anna();
        evening.draw(&format!("floor-{name}"));
        if view.size == PHONE {
            evening.tap("For you now");
            evening.draw(&format!("mine-{name}"));
        }
        evening.tap("Counter");
        evening.tap("New take-away");
        evening.tap("Mains");
        evening.tap("Moules-frites");
        let back = if view.size == PHONE {
            "‹"
        } else {
            "‹ Floor"
        };
        evening.tap(back);
        evening.draw(&format!("loose-{name}"));
    }
}

#[test]
fn ordering_and_paying() {
    for (name, view) in views() {
        let mut evening = Evening::busy(view);
        evening.anna();
        let phone = view.size == PHONE;
        evening.tap("Table 12");
        evening.draw(&format!("opened-{name}"));
        evening.tap("Mains");
        evening.tap("Burger Couvert");
        evening.tap("Burger Couvert");
        evening.draw(&format!("rung-{name}"));
        evening.tap("Medium");
        evening.tap("− Onion");
        if !phone {
            evening.tap("3");
            evening.tap("4");
        }
        evening.draw(&format!("order-{name}"));
        if phone {
            evening.tap("Check");
            evening.draw(&format!("check-{name}"));
            evening.tap("Menu");
        }
        let covers = if phone { "4" } else { "4 covers" };
        if !phone {
            evening.tap(covers);
            evening.draw(&format!("table-{name}"));
            evening.tap("6");
            evening.tap("× 1");
            evening.draw(&format!("quantity-{name}"));
            evening.tap("× 2");
            evening.tap("1 Sole meunière");
            evening.tap("Void");
            evening.draw(&format!("void-{name}"));
            evening.tap("Keep it");
        }
        evening.tap("Send 2");
        evening.tap_like("Pay");
        evening.draw(&format!("pay-{name}"));
        evening.tap_like("Card");
        evening.draw(&format!("paid-one-{name}"));
        evening.tap("Together");
        evening.draw(&format!("together-{name}"));
        evening.tap_like("Cash");
        evening.draw(&format!("receipt-{name}"));
    }
}

#[test]
fn smaller_moments_of_ordering() {
    for (name, view) in views() {
        let mut evening = Evening::busy(view);
        evening.anna();
        let phone = view.size == PHONE;
        evening.tap("Table 14");
        evening.draw(&format!("empty-{name}"));
        evening.tap("Carpaccio");
        evening.tap("Mains");
        evening.tap("Steak frites");
        evening.tap("Send 2");
        evening.draw(&format!("missing-{name}"));
        evening.tap("Rare");
        evening.tap("Send 2");
        if phone {
            evening.tap("Check");
        }
        evening.draw(&format!("held-{name}"));
        evening.tap("Fire course 2");
        if phone {
            evening.tap("Menu");
        }
        evening.tap("Course");
        evening.draw(&format!("course-{name}"));
        evening.tap("Course 3");
        evening.tap("Search");
        evening.type_into("Search", "cre");
        evening.draw(&format!("search-{name}"));
        evening.tap_like("Crème");
        evening.tap("Note…");
        evening.type_into("Note for the kitchen", "with a candle");
        evening.draw(&format!("note-{name}"));
    }
}

#[test]
fn smaller_moments_of_paying() {
    for (name, view) in views() {
        let mut evening = Evening::busy(view);
        evening.anna();
        evening.tap("Table 2");
        evening.tap_like("Pay");
        evening.tap("÷ 3");
        evening.tap_like("40");
        evening.draw(&format!("equal-{name}"));
        evening.tap("Amount");
        for digit in ["2", "0", "00"] {
            evening.tap(digit);
        }
        evening.tap("Other");
        evening.draw(&format!("tip-{name}"));
        evening.tap_front("5");
        evening.tap_front("00");
        evening.tap("Done");
        evening.draw(&format!("amount-{name}"));
    }
}

#[test]
fn no_house_yet() {
    for (name, view) in views() {
        let mut evening = Evening::unreachable(view);
        evening.draw(&format!("looking-{name}"));
        assert!(evening.sees("Looking for the house") || evening.sees("Connecting"));
    }
}

#[test]
fn the_house_is_away() {
    for (name, view) in views() {
        let mut evening = Evening::busy(view);
        evening.anna();
        evening.tap("Table 12");
        evening.house.set_reachable(false);
        evening.wait(9);
        evening.tap("Mains");
        evening.tap("Moules-frites");
        evening.draw(&format!("away-{name}"));
        evening.tap_like("Pay");
        evening.draw(&format!("away-pay-{name}"));
    }
}

#[test]
fn the_day_and_its_report() {
    for (name, view) in views() {
        let mut evening = Evening::after_lunch(view);
        evening.sign_in("Sofie", "1000");
        evening.draw(&format!("floor-owner-{name}"));
        evening.tap("Day");
        evening.draw(&format!("day-{name}"));
        for digit in ["6", "4", "7", "0", "0"] {
            evening.tap(digit);
        }
        evening.tap("Count");
        evening.draw(&format!("counted-{name}"));
        evening.tap("Close the day");
        evening.draw(&format!("closing-{name}"));
        evening.tap_front("Close the day");
        evening.wait(1);
        evening.draw(&format!("z-{name}"));
    }
}

#[test]
fn long_german_and_short_chinese_words() {
    for language in [
        Language::Dutch,
        Language::German,
        Language::Chinese,
        Language::French,
    ] {
        for (name, size) in SIZES {
            let view = View {
                language,
                ..View::of(size)
            };
            let mut evening = Evening::busy(view);
            let code = language.code();
            evening.anna_anywhere();
            evening.draw(&format!("floor-{code}-{name}"));
            evening.table("10");
            evening.draw(&format!("order-{code}-{name}"));
        }
    }
}
