//! Pictures of the order screen's states.

use ui::{token::Mode, words::Language};

use crate::{
    house::{Evening, PHONE, STANDING, TABLET, View},
    order_line::{measured, nested},
};

const SIZES: [(&str, egui::Vec2); 3] = [("wide", TABLET), ("tall", STANDING), ("phone", PHONE)];

/// Every size by day and by night, drawn only where somebody wants to see it.
fn views() -> Vec<(String, View)> {
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
fn the_strip_and_its_chips() {
    for (name, view) in views() {
        let mut evening = Evening::of(&nested(), view, true);
        evening.anna();
        evening.tap("Table 10");
        evening.draw(&format!("favourites-{name}"));
        evening.tap("Burger Couvert");
        evening.draw(&format!("strip-{name}"));
        evening.bring("+ Bacon 2.00");
        evening.tap("+ Bacon 2.00");
        evening.draw(&format!("strip-open-{name}"));
        evening.bring("±");
        evening.tap("±");
        evening.draw(&format!("strip-ways-{name}"));
        evening.tap("On the side");
        evening.bring("− Onion");
        evening.tap("− Onion");
        evening.draw(&format!("strip-said-{name}"));
    }
}

#[test]
fn the_verbs_behind_a_line() {
    for (name, view) in views() {
        let mut evening = Evening::busy(view);
        evening.sign_in("Marc", "2000");
        evening.tap("Table 10");
        if view.size == PHONE {
            evening.tap("Check");
        }
        evening.tap("2 Burger Couvert");
        evening.draw(&format!("verbs-{name}"));
        evening.tap("Move");
        evening.draw(&format!("move-{name}"));
        evening.tap_front("Cancel");
        evening.tap("Void");
        evening.draw(&format!("reasons-{name}"));
        evening.tap_front("Keep it");
        evening.tap("Discount");
        evening.draw(&format!("cheaper-{name}"));
        evening.tap_front("10 %");
        evening.tap("Discount");
        evening.tap("1 of 2");
        evening.tap_front("On the house");
        evening.draw(&format!("allowances-{name}"));
        let covers = if view.size == PHONE { "4" } else { "4 covers" };
        evening.tap(covers);
        evening.draw(&format!("whole-{name}"));
        evening.tap("Service charge");
        evening.draw(&format!("charged-{name}"));
    }
}

#[test]
fn measured_and_written() {
    for (name, view) in views() {
        let mut evening = Evening::of(&measured(), view, false);
        evening.anna();
        evening.tap("Table 14");
        evening.tap("Moules-frites");
        evening.draw(&format!("open-price-{name}"));
        for digit in ["1", "2", "5", "0"] {
            evening.tap_front(digit);
        }
        evening.tap("Done");
        evening.tap("Schnitzel, lemon");
        evening.tap_front("5");
        evening.tap_front("0");
        evening.tap_front("0");
        evening.draw(&format!("grams-{name}"));
        evening.tap("Done");
        evening.tap("Search");
        evening.type_into("Search", "14 2bur med -on @1,2 3moul \"no salt\" !");
        evening.draw(&format!("written-{name}"));
    }
}

#[test]
fn long_german_and_short_chinese_verbs() {
    for language in [Language::German, Language::Chinese, Language::French] {
        for (name, size) in SIZES {
            let mut evening = Evening::busy(View {
                language,
                ..View::of(size)
            });
            let code = language.code();
            evening.anna_anywhere();
            evening.table("10");
            if size == PHONE {
                let words = ui::words::Words::new(language);
                evening.tap(words.get("order-check"));
            }
            evening.tap("2 Burger Couvert");
            evening.draw(&format!("verbs-{code}-{name}"));
            let words = ui::words::Words::new(language);
            evening.tap(words.get("order-discount"));
            evening.draw(&format!("cheaper-{code}-{name}"));
            evening.tap_front(words.get("common-cancel"));
            evening.tap(words.get("order-void"));
            evening.draw(&format!("reasons-{code}-{name}"));
            evening.tap_front(words.get("order-keep"));
            let covers = words.with("common-covers", &[("count", 4.into())]);
            evening.tap(if size == PHONE { "4" } else { &covers });
            evening.draw(&format!("whole-{code}-{name}"));
        }
    }
}
