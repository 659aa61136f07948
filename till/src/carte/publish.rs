//! From the draft to every device, and the way back.

use std::{sync::Arc, time::Duration};

use common::{
    Command,
    menu::{self, Menu},
};

use super::unpublished::{Sent, Unpublished};
use crate::desk::Desk;

/// How long one tap brings the menu before back.
const OPEN_FOR: Duration = Duration::from_secs(10);

/// Keeps the draft beside the menu that is published. An untouched one follows it.
pub(super) fn watch(desk: &mut Desk) {
    let published = Arc::clone(&desk.state().menu);
    let Some(work) = &mut desk.carte else {
        desk.carte = Some(Unpublished::new(&published));
        return;
    };
    let confirmed = &desk.device.replica().confirmed().menu;
    let waits = desk.device.outstanding() > 0;
    if let Some(sent) = &mut work.sent
        && !sent.confirmed
    {
        if confirmed.version > sent.menu.version && is_alike(confirmed, &sent.menu) {
            sent.confirmed = true;
        } else if !waits {
            // The house said no, and why.
            let sent = sent.clone();
            work.take_back(&sent);
        }
    }
    if work.base.version != published.version && !work.is_changed() {
        work.start_over(&published);
    }
}

/// Whether two menus sell the same.
fn is_alike(one: &Menu, other: &Menu) -> bool {
    one.groups == other.groups
        && one.favourites == other.favourites
        && one.promotions == other.promotions
        && one.schedules == other.schedules
        && one.modifier_groups == other.modifier_groups
        && one.items == other.items
}

/// Whether somebody else has published since the draft was begun.
pub(super) fn is_behind(desk: &Desk, work: &Unpublished) -> bool {
    work.base.version != desk.state().menu.version
}

/// Puts the draft on every device.
pub(super) fn publish(desk: &mut Desk) {
    let Some(work) = &desk.carte else { return };
    let mut menu = work.menu.clone();
    menu.version = work.base.version;
    send(desk, Arc::new(menu));
}

fn send(desk: &mut Desk, menu: Arc<Menu>) {
    let before = Arc::clone(&desk.state().menu);
    let command = menu::Command::Publish(Arc::clone(&menu));
    if !desk.submit(Command::Menu(command)) {
        return;
    }
    let published = Arc::clone(&desk.state().menu);
    let until = desk.now + OPEN_FOR;
    if let Some(work) = &mut desk.carte {
        work.start_over(&published);
        work.sent = Some(Sent {
            menu,
            before,
            until,
            confirmed: false,
        });
    }
    desk.notices.hush();
}

/// The menu before goes out again, as a version of its own.
pub(super) fn take_back(desk: &mut Desk) {
    let version = desk.state().menu.version;
    let Some(sent) = desk.carte.as_mut().and_then(|work| work.sent.take()) else {
        return;
    };
    let mut menu = Menu::clone(&sent.before);
    menu.version = version;
    send(desk, Arc::new(menu));
    if let Some(work) = &mut desk.carte {
        // Both ways would lead in a circle, and the draft is what it was before publishing.
        work.sent = None;
        let mine = Menu::clone(&sent.menu);
        super::change::make(work, super::Change::Whole(Box::new(mine)), None);
    }
    let words = desk.words.get("carte-taken-back").to_owned();
    desk.say(words);
}

/// Seconds for which the way back is open.
pub(super) fn way_back(desk: &Desk, work: &Unpublished) -> Option<u8> {
    let left = work.sent.as_ref()?.until.checked_sub(desk.now)?;
    u8::try_from(left.as_millis().div_ceil(1000))
        .ok()
        .filter(|left| *left > 0)
}

/// What was changed here goes over what somebody else has published.
pub(super) fn keep_mine(desk: &mut Desk) {
    let published = Arc::clone(&desk.state().menu);
    if let Some(work) = &mut desk.carte {
        work.rebase(&published);
    }
    let words = desk.words.get("carte-rebased").to_owned();
    desk.say(words);
}

/// Another menu becomes the draft, over the published one; one step takes it back.
pub(super) fn load(desk: &mut Desk, menu: &Menu) {
    if let Some(work) = &mut desk.carte {
        let mut menu = menu.clone();
        menu.version = work.menu.version;
        menu.sold_out.clone_from(&work.menu.sold_out);
        menu.left.clone_from(&work.menu.left);
        menu.counts.clone_from(&work.menu.counts);
        menu.run_out.clone_from(&work.menu.run_out);
        super::change::make(work, super::Change::Whole(Box::new(menu)), None);
    }
}
