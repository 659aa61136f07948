//! Pictures of the menu's editor.

use ui::words::{Language, Words};

use crate::{
    carte::{at_the_menu, on_the_pad, open, retype},
    house::{Evening, STANDING, TABLET, View},
    pictures::views,
};

fn word(view: View, key: &str) -> String {
    Words::new(view.language).get(key).to_owned()
}

fn tour(evening: &mut Evening, view: View, name: &str) {
    let w = |key: &str| word(view, key);
    evening.draw(&format!("carte-items-{name}"));
    evening.tap("Mains");
    evening.tap("Burger Couvert");
    evening.draw(&format!("carte-card-{name}"));
    retype(evening, &w("common-name"), " ");
    open(evening, &w("carte-allergens"));
    evening.draw(&format!("carte-card-open-{name}"));
    let flaw = Words::new(view.language).with("carte-flaws", &[("count", 1.into())]);
    evening.tap_first(&flaw);
    evening.draw(&format!("carte-flaws-{name}"));
    evening.tap_first(&flaw);
    evening.tap(&w("common-undo"));
    evening.tap(&w("carte-several"));
    evening.tap(&w("carte-mark-all"));
    evening.draw(&format!("carte-several-{name}"));
    evening.tap(&w("carte-raise-percent"));
    evening.draw(&format!("carte-pad-{name}"));
    on_the_pad(evening, "5");
    evening.tap(&w("carte-several"));
    evening.tap(&w("carte-edit-page"));
    evening.draw(&format!("carte-page-{name}"));
    evening.tap(&w("carte-tab-choices"));
    evening.draw(&format!("carte-choices-{name}"));
    evening.tap(&w("carte-tab-ingredients"));
    evening.draw(&format!("carte-ingredients-{name}"));
    evening.tap(&w("carte-tab-schedules"));
    evening.tap(&w("carte-new-schedule"));
    evening.tap_like(&w("carte-begins"));
    on_the_pad(evening, "1700");
    evening.tap_like(&w("carte-ends"));
    on_the_pad(evening, "1900");
    evening.tap("Beer");
    on_the_pad(evening, "20");
    evening.draw(&format!("carte-schedules-{name}"));
    evening.tap(&w("carte-tab-promotions"));
    evening.draw(&format!("carte-promotions-{name}"));
    evening.tap(&w("carte-tab-stock"));
    evening.draw(&format!("carte-stock-{name}"));
    evening.tap(&w("carte-tab-versions"));
    evening.settle();
    evening.draw(&format!("carte-versions-{name}"));
}

#[test]
fn the_rooms_of_the_editor() {
    for (name, view) in views() {
        if view.size != TABLET && view.size != STANDING {
            continue;
        }
        let mut evening = at_the_menu(view);
        tour(&mut evening, view, &name);
        assert!(evening.sees(&word(view, "carte-tab-versions")));
    }
}

#[test]
fn long_german_words_in_the_editor() {
    for (name, size) in [("wide", TABLET), ("tall", STANDING)] {
        let view = View {
            language: Language::German,
            ..View::of(size)
        };
        let mut evening = at_the_menu(view);
        tour(&mut evening, view, &format!("{name}-german"));
        assert!(evening.sees(&word(view, "carte-try")));
    }
}
