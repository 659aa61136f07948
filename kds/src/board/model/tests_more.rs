use std::{collections::BTreeSet, sync::Arc};

use common::{
    CommandId, ItemId, LineId, ModifierGroupId, ModifierId, StationId,
    kitchen::{Allergy, Coming, ComingLine, Cooking, Note, Remake},
    menu::{Allergen, Item, Menu, Modifier, ModifierGroup, Prefix},
};
use ui::words::Language;
use uuid::Uuid;

use super::{
    Making, Row, Tone, Verb,
    tests::{COLD, FRY, GRILL, ago, card, kitchen, line, read, ticket},
};

fn in_seconds(seconds: i64) -> common::Stamp {
    ago(-seconds)
}

#[test]
fn a_sealed_card_shows_no_dish_and_opens_by_a_tap() {
    let mut sealed = ticket(1, GRILL, "12", vec![line(1, 1, "Steak", 2, &[2])]);
    sealed.rush = true;
    sealed.allergies = vec![
        Allergy {
            seat: Some(2),
            allergens: BTreeSet::from([Allergen::Nuts, Allergen::Celery]),
            other: String::new(),
        },
        Allergy {
            seat: None,
            allergens: BTreeSet::new(),
            other: "kiwi".into(),
        },
    ];
    let shut = card(&kitchen(vec![sealed.clone()]), Language::English, &[GRILL]);
    assert_eq!(read(&shut), ["RUSH"]);
    assert_eq!(
        shut.allergies,
        ["ALLERGY seat 2: nuts, celery", "ALLERGY kiwi"]
    );
    assert_eq!(shut.sealed.as_deref(), Some("1 line"));
    assert_eq!(shut.verb, Verb::Open);

    sealed.allergies_seen = Some(ago(3));
    let open = card(&kitchen(vec![sealed]), Language::German, &[GRILL]);
    assert_eq!(read(&open), ["EILT", "GANG 2 · PLATZ 2", "1 Steak"]);
    assert_eq!(open.allergies.len(), 2, "the bar stays");
    assert!(open.sealed.is_none());
}

#[test]
fn a_void_leaves_the_card_once_it_was_seen() {
    let mut duck = line(1, 1, "Duck", 0, &[]);
    duck.cooking = Cooking::Voided(ago(10));
    let lines = vec![duck.clone(), line(2, 1, "Cod", 0, &[])];
    let shown = |lines| {
        let state = kitchen(vec![ticket(1, GRILL, "12", lines)]);
        card(&state, Language::English, &[GRILL])
    };
    assert_eq!(read(&shown(lines.clone())), ["x 1 Duck", "1 Cod"]);
    duck.void_seen = true;
    assert_eq!(
        read(&shown(vec![duck.clone(), lines[1].clone()])),
        ["1 Cod"]
    );

    let gone = shown(vec![duck]);
    assert_eq!(
        read(&gone),
        ["All of it is void · tap to clear", "x 1 Duck"]
    );
    assert!(matches!(gone.verb, Verb::Clear(_)));
    assert_eq!(gone.tone, Tone::InTime, "nobody waits for it");
}

#[test]
fn what_is_begun_later_says_when_and_lights_up() {
    let mut later = line(1, 2, "Fries", 2, &[]);
    later.start_at = Some(in_seconds(130));
    let mut now = line(2, 1, "Steak", 2, &[]);
    now.start_at = Some(ago(4));
    let mut long_ago = line(3, 1, "Cod", 2, &[]);
    long_ago.start_at = Some(ago(40));
    let fry = ticket(2, FRY, "12", vec![later.clone()]);
    let grill = ticket(1, GRILL, "12", vec![later, now, long_ago]);
    let mut state = kitchen(vec![grill, fry]);
    let busy = card(&state, Language::English, &[GRILL]);
    assert_eq!(
        read(&busy),
        ["COURSE 2", "2 Fries", "1 Steak", "1 Cod"],
        "a busy station is no reason to wait"
    );
    Arc::make_mut(&mut state.house).kitchen.stagger = true;
    let card = card(&state, Language::English, &[GRILL]);
    assert_eq!(
        read(&card),
        [
            "COURSE 2",
            "2 Fries (start in 2:10)",
            "1 Steak (START)",
            "1 Cod"
        ]
    );
    let making: Vec<_> = card
        .rows
        .iter()
        .filter_map(|row| match row {
            Row::Line(line) => Some(line.making),
            _ => None,
        })
        .collect();
    assert_eq!(making, [Making::Waits, Making::Begins, Making::Open]);
    assert_eq!(card.feet, ["start Fry in 2:10"]);
}

#[test]
fn the_next_course_is_read_at_the_foot_and_not_among_what_is_to_be_made() {
    let grill = ticket(1, GRILL, "12", vec![line(1, 1, "Steak", 2, &[])]);
    let check = grill.check;
    let mut state = kitchen(vec![grill]);
    let comes = |n: u128, name: &str, course, station: StationId| ComingLine {
        line: LineId(Uuid::from_u128(n)),
        item: ItemId(1),
        stations: vec![station],
        quantity: 1,
        name: name.into(),
        course,
    };
    let coming = Coming {
        check,
        label: "12".into(),
        waiter: "Anna".into(),
        covers: 4,
        lines: vec![
            comes(2, "Crème brûlée", 3, GRILL),
            comes(3, "Sorbet", 3, COLD),
            comes(4, "Crème brûlée", 3, GRILL),
            comes(5, "Coffee", 4, GRILL),
        ],
    };
    state.kitchen.coming.insert_mut(check, coming);
    let card = card(&state, Language::English, &[GRILL]);
    assert_eq!(read(&card), ["COURSE 2", "1 Steak"]);
    assert_eq!(card.feet, ["then: 2 Crème brûlée"]);
}

#[test]
fn a_remake_says_why_and_a_push_says_where_from() {
    let mut again = line(1, 1, "Steak", 2, &[]);
    again.remake = Some(Remake {
        reason: "burnt".into(),
        of: ticket(9, GRILL, "12", Vec::new()).id,
    });
    let mut remade = ticket(1, GRILL, "12", vec![again]);
    remade.rush = true;
    remade.pushed_from = Some(FRY);
    let state = kitchen(vec![remade]);
    assert_eq!(
        read(&card(&state, Language::English, &[GRILL])),
        ["REMAKE burnt", "from Fry", "COURSE 2", "1 Steak"]
    );
}

#[test]
fn notes_stand_with_their_answers_in_words() {
    let note = |n: u128, from: Option<&str>, text: &str, answer| Note {
        id: CommandId(Uuid::from_u128(n)),
        text: text.into(),
        ask: true,
        from: from.map(str::to_owned),
        at: ago(60),
        answer,
    };
    let mut asked = ticket(1, GRILL, "12", vec![line(1, 1, "Cod", 0, &[])]);
    asked.notes = vec![
        note(1, Some("Anna"), "gluten-free?", None),
        note(2, None, "no sole, cod instead?", None),
        note(3, None, "ten minutes more?", Some((true, ago(5)))),
        note(
            4,
            Some("Anna"),
            "well done after all?",
            Some((false, ago(2))),
        ),
    ];
    let state = kitchen(vec![asked]);
    assert_eq!(
        read(&card(&state, Language::English, &[GRILL])),
        [
            "Anna: “gluten-free?” ?",
            "Kitchen: “no sole, cod instead?” no answer yet",
            "Kitchen: “ten minutes more?” YES",
            "Anna: “well done after all?” NO",
            "1 Cod"
        ]
    );
}

#[test]
fn dishes_and_choices_are_read_in_the_language_of_the_screen() {
    let mut burger = line(1, 1, "BURGER", 0, &[]);
    burger.item = Some(ItemId(7));
    burger.choices = vec![ModifierId(3)];
    burger.modifiers = vec![(Prefix::No, "onion".into())];
    let mut renamed = burger.clone();
    renamed.line = LineId(Uuid::from_u128(2));
    renamed.name = "Burger of old".into();
    let mut state = kitchen(vec![ticket(1, GRILL, "12", vec![burger, renamed])]);
    let item = Item {
        id: ItemId(7),
        name: "Burger Couvert".into(),
        kitchen_name: Some("BURGER".into()),
        names: [(Language::Chinese, "汉堡".to_owned())].into(),
        ..Item::default()
    };
    let onion = Modifier {
        id: ModifierId(3),
        name: "onion".into(),
        names: [(Language::Chinese, "洋葱".to_owned())].into(),
        ..Modifier::default()
    };
    let set = ModifierGroup {
        id: ModifierGroupId(1),
        modifiers: vec![onion],
        ..ModifierGroup::default()
    };
    let menu = Menu {
        items: [(item.id, item)].into(),
        modifier_groups: [(set.id, set)].into(),
        ..Menu::default()
    };
    state.menu = Arc::new(menu);
    let said = |language| read(&card(&state, language, &[GRILL]));
    assert_eq!(
        said(Language::Chinese),
        ["1 汉堡 [不要洋葱]", "1 Burger of old [不要洋葱]"]
    );
    assert_eq!(said(Language::English)[0], "1 BURGER [NO onion]");
    assert_eq!(said(Language::Dutch)[0], "1 BURGER [ZONDER onion]");
}
