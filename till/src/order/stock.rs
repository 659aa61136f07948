//! What can still be had: 86, and counted down.

use common::{
    Command, ItemId,
    menu::{self, Item, Menu},
};

use super::{Draft, front::Front, open};
use crate::desk::Desk;

/// Whether it cannot be had: it is 86, none is left, or a slot of it cannot be filled.
pub(super) fn is_out(menu: &Menu, item: &Item) -> bool {
    let filled = |slot: &menu::Slot| {
        slot.choices
            .iter()
            .any(|choice| is_there(menu, choice.item))
    };
    !is_there(menu, item.id) || !item.slots.iter().all(filled)
}

/// Whether an item by itself can be had.
pub(super) fn is_there(menu: &Menu, item: ItemId) -> bool {
    !menu.is_sold_out(item)
}

/// `6 left`, of what is counted down, or of what it is made of.
pub(super) fn left(desk: &Desk, item: ItemId) -> Option<String> {
    let left = desk.state().menu.portions_left(item)?;
    let gap = [("count", left.into())];
    Some(desk.words.with("order-left", &gap))
}

fn mark(item: ItemId, sold_out: bool) -> Command {
    Command::Menu(menu::Command::SellOut { item, sold_out })
}

fn counted(item: ItemId, left: Option<u32>) -> Command {
    Command::Menu(menu::Command::Count { item, left })
}

/// Takes an item off every till's menu, or puts it back; Undo does the opposite. What was counted
/// down to nothing is counted no more once it is back.
pub(super) fn sell_out(desk: &mut Desk, draft: &mut Draft, gone: bool) {
    let Some((item, name)) = in_front(desk, draft) else {
        return;
    };
    let menu = &desk.state().menu;
    let (was_out, was_left) = (menu.sold_out.contains(&item), menu.left.get(&item).copied());
    let mut back = Vec::new();
    if !gone && was_left == Some(0) && desk.submit(counted(item, None)) {
        back.push(counted(item, was_left));
    }
    if was_out != gone && desk.submit(mark(item, gone)) {
        back.push(mark(item, was_out));
    }
    let key = if gone {
        "order-gone-toast"
    } else {
        "stock-back-toast"
    };
    done(desk, draft, back, key, &[("item", name.into())]);
}

/// Counts an item down from so many pieces on every till, or no more.
pub(super) fn count(desk: &mut Desk, draft: &mut Draft, left: Option<u32>) {
    let Some((item, name)) = in_front(desk, draft) else {
        return;
    };
    let menu = &desk.state().menu;
    let (was_out, was_left) = (menu.sold_out.contains(&item), menu.left.get(&item).copied());
    let mut back = Vec::new();
    if desk.submit(counted(item, left)) {
        back.push(counted(item, was_left));
    }
    // Whoever says how many there are says that there are some.
    if was_out && left.is_some_and(|left| left > 0) && desk.submit(mark(item, false)) {
        back.push(mark(item, true));
    }
    let gaps = [("item", name.into()), ("count", left.unwrap_or(0).into())];
    let key = if left.is_some() {
        "stock-counted-toast"
    } else {
        "stock-uncounted-toast"
    };
    done(desk, draft, back, key, &gaps);
}

/// The item on the sheet, which goes away.
fn in_front(desk: &Desk, draft: &mut Draft) -> Option<(ItemId, String)> {
    let (Front::Stock(item) | Front::Count { item, .. }) = draft.front.take()? else {
        return None;
    };
    Some((item, open::item(desk, item)?.name.clone()))
}

/// Says what was done, with its way back.
fn done(
    desk: &mut Desk,
    draft: &Draft,
    back: Vec<Command>,
    key: &str,
    gaps: &[(&str, ui::words::Value<'_>)],
) {
    if back.is_empty() {
        return;
    }
    desk.may_undo(draft.check, back);
    let said = desk.words.with(key, gaps);
    desk.say(said);
}
