use super::*;
use crate::{Language, check::stories::BURGER, house::ServiceMode, menu};

#[test]
fn a_cook_reads_a_line_and_its_choices_in_any_language() {
    let mut room = Room::open();
    let mut menu = menu::Menu::clone(&room.state.menu);
    let item = menu
        .items
        .get_mut(&crate::ItemId(BURGER))
        .expect("a burger");
    item.names = [(Language::Chinese, "招牌汉堡".to_owned())].into();
    let sets = menu.modifier_groups.values_mut();
    let mut choices = sets.flat_map(|set| &mut set.modifiers);
    let medium = choices.find(|one| one.id == MEDIUM).expect("medium");
    medium.names = [(Language::Chinese, "五分熟".to_owned())].into();
    drop(choices);
    room.tell(crate::Event::Menu(menu::Event::Published(menu.into())));
    room.is_run(|house| house.kitchen_language = Language::Chinese);
    let check = room.seats(ANNA, 12, ServiceMode::DineIn);
    room.rings(ANNA, check, BURGER, 1);
    room.sends(ANNA, check).expect("new lines");
    let line = &room.card(GRILL).lines[0];
    assert_eq!(line.name, "招牌汉堡", "as the house's kitchen reads");
    assert_eq!(line.modifiers[0].1, "五分熟");
    let (menu, house) = (&room.state.menu, &room.state.house);
    let english = menu.said(house, line, Language::English);
    assert_eq!(english.name, "Burger Couvert");
    assert_eq!(
        english.choices,
        [(menu::Prefix::Plain, "Medium".to_owned())]
    );
    let dutch = menu.said(house, line, Language::Dutch);
    assert_eq!(dutch.name, "招牌汉堡", "nobody has said it in Dutch");
}
