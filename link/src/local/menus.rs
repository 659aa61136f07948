use std::{collections::BTreeMap, sync::Arc};

use common::{Recorded, State, menu::Menu, protocol::MenuVersion, protocol::Reply};

/// So many are told at once.
const MOST_VERSIONS: usize = 100;

/// The menus that were published, with who and when.
#[derive(Debug, Default)]
pub(super) struct Menus(BTreeMap<u32, (MenuVersion, Arc<Menu>)>);

impl Menus {
    /// Writes down a menu that is about to be published; `state` is the state before it.
    pub(super) fn write(&mut self, state: &State, recorded: &Recorded, menu: &Arc<Menu>) {
        let version = state.menu.version + 1;
        let by = recorded.staff.map(|id| state.staff.name(id).to_owned());
        let known = MenuVersion {
            version,
            at: recorded.stamp,
            by: by.unwrap_or_default(),
            items: u32::try_from(menu.items.len()).unwrap_or(u32::MAX),
            changes: menu.changes(&state.menu),
        };
        let mut menu = Arc::clone(menu);
        Arc::make_mut(&mut menu).version = version;
        self.0.insert(version, (known, menu));
    }

    /// The newest first; older than one of them, where it is named.
    pub(super) fn versions(&self, before: Option<u32>) -> Reply {
        let older = self.0.range(..before.unwrap_or(u32::MAX)).rev();
        let older = older.map(|(_, (known, _))| known.clone());
        Reply::MenuVersions {
            versions: older.take(MOST_VERSIONS).collect(),
        }
    }

    pub(super) fn version(&self, version: u32) -> Option<Reply> {
        let (_, menu) = self.0.get(&version)?;
        let menu = Arc::clone(menu);
        Some(Reply::MenuVersion { menu })
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use common::{Command, ItemId, Money, StaffId, Stamp, menu, protocol::Ask};

    use super::*;
    use crate::local::{DeviceKind, LocalHouse};

    #[test]
    fn a_till_reads_who_changed_the_menu_and_what_it_was_before() {
        let now = Stamp::new("2026-11-21T19:30:00+01:00".parse().expect("a moment"));
        let house = LocalHouse::new(&common::demo::house(), now);
        let mut till = house.device("Bar", DeviceKind::Till, 1);
        till.pump(Duration::ZERO);
        let soup = ItemId(103);
        let mut menu = Menu::clone(&till.state().menu);
        menu.items.get_mut(&soup).expect("a soup").price = Money::cents(1100);
        let publish = Command::Menu(menu::Command::Publish(menu.into()));
        house.act(Some(StaffId(2)), publish).expect("a manager");
        let mut asked = |ask| {
            let question = till.ask(ask);
            till.pump(Duration::from_millis(1));
            let mut replies = till.take_replies().into_iter();
            replies
                .find(|(known, _)| *known == question)
                .expect("a reply")
                .1
        };
        let Reply::MenuVersions { versions } = asked(Ask::MenuVersions { before: None }) else {
            panic!("two menus were published")
        };
        let told: Vec<_> = versions
            .iter()
            .map(|one| (one.version, one.by.as_str()))
            .collect();
        assert_eq!(told, [(2, "Marc"), (1, "")]);
        assert_eq!(versions[0].changes, (0, 1, 0));
        let Reply::MenuVersion { menu } = asked(Ask::MenuVersion { version: 1 }) else {
            panic!("the first menu is kept")
        };
        assert_eq!(menu.version, 1);
        assert_eq!(menu.items[&soup].price, Money::cents(950));
    }
}
