//! Pictures of what the floor sees of the kitchen.

use common::{Command, StaffId, StationId, check, kitchen, kitchen::Allergy, menu::Allergen};
use ui::words::{Language, Words};

use crate::{
    house::{Evening, PHONE, STANDING, TABLET, View},
    kitchen::{Pass, check_at},
    pictures::views,
};

const ANNA: StaffId = StaffId(3);

/// An evening on which the kitchen has a lot to say: plates, a question, a station that does not
/// answer, guests with allergies.
fn loud(view: View) -> (Evening, Pass) {
    let evening = Evening::busy(view);
    let mut pass = Pass::beside(&evening);
    pass.says("12", "Steak well done?", true);
    pass.says("10", "Only one sole left: salmon instead?", true);
    let check = check_at(&evening, 12).id;
    let noted = |seat, allergens: &[Allergen], other: &str| Allergy {
        seat,
        allergens: allergens.iter().copied().collect(),
        other: other.into(),
    };
    let allergies = vec![
        noted(None, &[Allergen::Sesame], ""),
        noted(Some(2), &[Allergen::Nuts, Allergen::Milk], "kiwi"),
    ];
    let set = check::Command::SetAllergies { check, allergies };
    let set = evening.house.act(Some(ANNA), Command::Check(set));
    set.expect("it is noted");
    let ticket = pass.of("12");
    let rush = kitchen::Command::Rush {
        tickets: vec![ticket.id],
        rush: true,
    };
    let rushed = evening.house.act(Some(ANNA), Command::Kitchen(rush));
    rushed.expect("it goes first");
    (evening, pass)
}

fn languages() -> Vec<(String, View)> {
    let mut all = views();
    if std::env::var_os("COUVERT_PICTURES").is_some() {
        let sizes = [("wide", TABLET), ("tall", STANDING), ("phone", PHONE)];
        for (name, size) in sizes {
            for language in [Language::German, Language::Chinese] {
                let view = View {
                    language,
                    ..View::of(size)
                };
                all.push((format!("{name}-{}", language.code()), view));
            }
        }
    }
    all
}

#[test]
fn what_the_kitchen_calls_out() {
    for (name, view) in languages() {
        let (mut evening, _pass) = loud(view);
        let words = Words::new(view.language);
        evening.anna_anywhere();
        if view.size == PHONE {
            evening.tap(words.get("floor-for-you"));
        }
        assert!(evening.sees_like(words.get("calls-asks")));
        evening.draw(&format!("calls-{name}"));
        evening.tap(words.get("floor-take-it"));
        evening.draw(&format!("calls-taken-{name}"));
        let away = vec![StationId(2)];
        let watch = Command::Kitchen(kitchen::Command::Watch { away });
        evening
            .house
            .act(None, watch)
            .expect("the house has seen it");
        evening.wait(130);
        evening.draw(&format!("calls-late-{name}"));
    }
}

#[test]
fn the_check_and_the_kitchen() {
    for (name, view) in languages() {
        let (mut evening, _pass) = loud(view);
        let words = Words::new(view.language);
        evening.anna_anywhere();
        evening.table("12");
        let phone = view.size == PHONE;
        if phone {
            evening.tap(words.get("order-check"));
        }
        evening.draw(&format!("noted-{name}"));
        evening.tap("1 Steak frites");
        evening.draw(&format!("rushed-{name}"));
        evening.tap(words.get("order-tell-kitchen"));
        evening.draw(&format!("tell-{name}"));
        evening.tap_front(words.get("tell-five-minutes"));
        evening.draw(&format!("told-{name}"));
        evening.tap(words.get("order-allergy-ask"));
        assert!(evening.sees(words.get("order-allergy-title")));
        evening.draw(&format!("allergies-{name}"));
        evening.tap_front(words.get("common-done"));
    }
}

#[test]
fn a_question_at_the_line() {
    for (name, view) in languages() {
        let (mut evening, _pass) = loud(view);
        let words = Words::new(view.language);
        evening.anna_anywhere();
        evening.table("10");
        if view.size == PHONE {
            evening.tap(words.get("order-check"));
        }
        assert!(evening.sees_like("Only one sole left"));
        evening.draw(&format!("asked-{name}"));
    }
}
