//! Pictures of paying and of what comes after, in every size, by day and by night, and in the
//! languages with the longest and the shortest words.

use egui::Vec2;
use ui::{
    token::Mode,
    words::{Language, Words},
};

use crate::house::{Evening, PHONE, STANDING, TABLET, View};

const SIZES: [(&str, Vec2); 3] = [("wide", TABLET), ("tall", STANDING), ("phone", PHONE)];

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

/// Somebody at a screen, who reads its words in any language.
struct Reader {
    evening: Evening,
    words: Words,
}

impl Reader {
    fn new(view: View) -> Self {
        Self {
            evening: Evening::busy(view),
            words: Words::new(view.language),
        }
    }

    fn word(&self, key: &str) -> String {
        self.words.get(key).to_owned()
    }

    fn tap(&mut self, key: &str) {
        let word = self.word(key);
        self.evening.tap(&word);
    }

    /// Taps what begins with the words for an amount.
    fn tap_sum(&mut self, key: &str) {
        let words = self.words.with(key, &[("amount", "".into())]);
        self.evening.tap_like(words.trim());
    }

    fn pay(&mut self, table: &str) {
        self.evening.anna_anywhere();
        self.evening.table(table);
        self.tap_sum("order-pay-amount");
    }
}

#[test]
fn dividing() {
    for (name, view) in views() {
        let mut reader = Reader::new(view);
        reader.pay("12");
        reader.evening.draw(&format!("g-seats-{name}"));
        reader.tap_sum("pay-card-amount");
        reader.evening.draw(&format!("g-one-paid-{name}"));
        reader.tap("pay-by-line");
        reader.evening.tap_first("Carpaccio");
        reader.evening.draw(&format!("g-hand-{name}"));
        reader.tap("pay-shares");
        reader.evening.draw(&format!("g-shares-{name}"));
        reader.tap("common-done");
        reader.tap("order-discount");
        reader.evening.draw(&format!("g-discount-{name}"));
    }
}

#[test]
fn other_tenders_and_the_receipt() {
    for (name, view) in views() {
        let phone = view.size == PHONE;
        let mut reader = Reader::new(view);
        reader.pay("2");
        reader.tap("pay-together");
        reader.tap(if phone { "receipt-qr" } else { "pay-qr" });
        reader.evening.draw(&format!("g-transfer-{name}"));
        reader.tap_sum("pay-transferred");
        reader.evening.wait(1);
        reader.evening.draw(&format!("g-receipt-{name}"));
        reader.tap("pay-refund");
        reader.evening.wait(1);
        reader.evening.draw(&format!("g-refund-{name}"));
        reader.tap("receipt-refund-lines");
        reader.evening.draw(&format!("g-refund-lines-{name}"));
    }
}

#[test]
fn checks_and_the_drawer() {
    for (name, view) in views() {
        let mut reader = Reader::new(view);
        reader.evening.anna_anywhere();
        reader.tap("checks-title");
        reader.evening.draw(&format!("g-checks-{name}"));
        reader.tap("drawer-title");
        reader.evening.draw(&format!("g-drawer-{name}"));
        reader.tap("drawer-pay-out");
        reader.evening.draw(&format!("g-pay-out-{name}"));
    }
}

#[test]
fn paying_in_long_and_in_short_words() {
    for language in [Language::German, Language::Chinese, Language::French] {
        for (name, size) in SIZES {
            let view = View {
                language,
                ..View::of(size)
            };
            let code = language.code();
            let mut reader = Reader::new(view);
            reader.pay("12");
            reader.evening.draw(&format!("g-{code}-pay-{name}"));
            reader.tap("order-discount");
            reader.evening.draw(&format!("g-{code}-discount-{name}"));
            let mut reader = Reader::new(view);
            reader.evening.anna_anywhere();
            reader.tap("checks-title");
            reader.tap("drawer-title");
            reader.evening.draw(&format!("g-{code}-drawer-{name}"));
            reader.tap("drawer-pay-out");
            reader.evening.draw(&format!("g-{code}-pay-out-{name}"));
        }
    }
}
