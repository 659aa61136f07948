use crate::{
    GroupId, ItemId,
    menu::{Group, Menu},
};

/// Pages of a large menu.
const PAGES: u32 = 40;

/// A menu of so many items, as no restaurant has it: each is one of the demo house's under
/// another name. The first three hundred fill the first page.
#[must_use]
pub fn large_menu(items: u32) -> Menu {
    const FIRST: u32 = 300;
    let mut menu = super::house().menu;
    let models: Vec<_> = menu.items.values().cloned().collect();
    menu.items.clear();
    menu.favourites.clear();
    menu.groups = (1..=PAGES)
        .map(|page| Group {
            id: GroupId(page),
            name: format!("Page {page}"),
            ..Group::default()
        })
        .collect();
    for (number, model) in (1..=items).zip(models.iter().cycle()) {
        let mut item = model.clone();
        item.id = ItemId(number);
        item.name = format!("{} {number}", model.name);
        item.group = GroupId(if number <= FIRST {
            1
        } else {
            2 + number % (PAGES - 1)
        });
        item.plu = None;
        item.barcodes.clear();
        item.goes_with.clear();
        item.slots.clear();
        menu.items.insert(item.id, item);
    }
    menu.promotions.clear();
    menu.schedules.clear();
    menu
}
