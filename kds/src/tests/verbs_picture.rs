//! The sheets and lists over the board, to be looked at.

use common::{Command, ItemId, kitchen, menu};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use ui::words::Language;

use super::{
    evening::{ANNA, BURGER, COD, STEAK},
    hand::from_the_floor,
    picture::keep,
    *,
};

const LOOKS: [(&str, Language, Mode); 3] = [
    ("en", Language::English, Mode::Dark),
    ("de", Language::German, Mode::Light),
    ("zh", Language::Chinese, Mode::Dark),
];

/// A rush with a question, a dish off and one counted.
fn busy() -> Evening {
    let evening = evening::rush();
    let ticket = evening.ticket("12").id;
    let note = kitchen::Command::Note {
        ticket,
        text: "Can the steak be well done?".into(),
        ask: true,
    };
    from_the_floor(&evening, ANNA, note);
    let menu = |command| evening.act(ANNA, Command::Menu(command));
    menu(menu::Command::SellOut {
        item: ItemId(COD),
        sold_out: true,
    });
    menu(menu::Command::Count {
        item: ItemId(BURGER),
        left: Some(4),
    });
    evening
}

fn everywhere(name: &str, show: impl Fn(&mut Screen, &Evening)) {
    for (code, language, mode) in LOOKS {
        for (size, suffix) in [(WALL, "1920"), (SHELF, "1280")] {
            let evening = busy();
            let options = KdsOptions {
                language,
                mode,
                stations: vec![GRILL],
                all_day: Some(true),
                ..KdsOptions::default()
            };
            let mut screen = screen(&evening, options, size);
            show(&mut screen, &evening);
            screen.run();
            keep(&mut screen, &format!("{name}-{code}-{suffix}"));
            fits(&screen, size);
        }
    }
}

/// Nothing stands outside of the screen, and nothing that is tapped is too small for a finger.
fn fits(screen: &Screen, size: Vec2) {
    for node in screen.get_all_by(|node| node.role() == egui::accesskit::Role::Button) {
        let rect = node.rect();
        let inside = rect.left() >= -1.0 && rect.right() <= size.x + 1.0;
        let label = node.accesskit_node().label().unwrap_or_default();
        assert!(inside || rect.top() > 60.0, "{label}: {rect:?}");
        let tall = rect.height() >= 47.5 || rect.top() < 0.0 || rect.bottom() > size.y;
        assert!(tall, "{label}: {rect:?}");
    }
}

#[test]
fn the_sheet_of_a_card() {
    everywhere("verbs-card", |screen, evening| {
        let ticket = evening.ticket("12").id;
        screen.state_mut().kds.open_verbs(ticket, None);
    });
}

#[test]
fn the_sheet_of_a_line() {
    everywhere("verbs-line", |screen, evening| {
        let ticket = evening.ticket("21");
        let line = ticket.lines[1].line;
        screen.state_mut().kds.open_verbs(ticket.id, Some(line));
    });
}

#[test]
fn writing_to_the_waiter() {
    everywhere("verbs-write", |screen, evening| {
        let ticket = evening.ticket("12").id;
        let kds = &mut screen.state_mut().kds;
        kds.open_verbs(ticket, None);
        kds.verbs.writing = Some("No chips left, rice instead".into());
    });
}

#[test]
fn the_screen_of_what_is_86() {
    everywhere("stock", |screen, _| screen.state_mut().kds.open_stock());
    everywhere("stock-ingredients", |screen, evening| {
        let run_out = menu::Command::RunOut {
            ingredient: common::IngredientId(1),
            run_out: true,
        };
        evening.act(ANNA, Command::Menu(run_out));
        let kds = &mut screen.state_mut().kds;
        kds.open_stock();
        kds.stock.ingredients = true;
    });
    everywhere("stock-search", |screen, _| {
        let kds = &mut screen.state_mut().kds;
        kds.open_stock();
        kds.stock.keys = true;
        kds.stock.typed = "B".into();
    });
}

#[test]
fn counting() {
    everywhere("count", |screen, evening| {
        let state = evening.house.state();
        screen.state_mut().kds.stock.count(&state, ItemId(BURGER));
    });
}

#[test]
fn the_recall_list_with_its_keys() {
    everywhere("recall", |screen, evening| {
        for label in ["10", "2", "30"] {
            evening.bump(evening.ticket(label).id);
        }
        let tickets = vec![evening.ticket("2").id];
        from_the_floor(evening, ANNA, kitchen::Command::Serve { tickets });
        screen.state_mut().kds.open_recall();
    });
}

#[test]
fn the_strip_by_ingredient_and_with_a_dish_chosen() {
    everywhere("strip-ingredients", |screen, _| {
        screen.state_mut().kds.strip.ingredients = true;
    });
    everywhere("strip-chosen", |screen, evening| {
        let state = evening.house.state();
        let name = state.menu.items[&ItemId(STEAK)].kitchen_name_in(&state.house);
        let thing = crate::all_day::Thing::Dish(name.to_owned());
        let strip = &mut screen.state_mut().kds.strip;
        strip.handle(crate::all_day::Intent::Choose(thing));
    });
}
