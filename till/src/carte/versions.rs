//! The menus that were published before, as the house remembers them.

use std::sync::Arc;

use common::{
    menu::Menu,
    protocol::{Ask, MenuVersion, Reply},
};

use super::{Draft, Tab};
use crate::{desk::Desk, notice::Weight, say};

/// What the house said of them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Versions {
    asked: Option<u64>,
    pub(super) list: Vec<MenuVersion>,
    /// All of them are in the list.
    pub(super) all: bool,
    /// The published version when the list was asked for.
    of: Option<u32>,
    /// The one that is looked at.
    pub(super) open: Option<u32>,
    asked_one: Option<u64>,
    pub(super) menu: Option<Arc<Menu>>,
    /// The one before it, to compare with.
    asked_before: Option<u64>,
    pub(super) before: Option<Arc<Menu>>,
}

pub(super) fn watch(desk: &mut Desk, draft: &mut Draft) {
    if draft.tab != Tab::Versions {
        return;
    }
    let versions = &mut draft.versions;
    let published = desk.device.replica().confirmed().menu.version;
    if versions.of != Some(published) && desk.is_joined() {
        *versions = Versions {
            of: Some(published),
            ..Versions::default()
        };
        versions.asked = Some(desk.ask(Ask::MenuVersions { before: None }));
    }
    if let Some(reply) = versions.asked.and_then(|asked| desk.reply(asked)) {
        versions.asked = None;
        match reply {
            Reply::MenuVersions { versions: more } => {
                // Nothing was published before the first one.
                versions.all = more.last().is_none_or(|oldest| oldest.version <= 1);
                versions.list.extend(more);
            }
            Reply::Refused(refusal) => {
                versions.all = true;
                let words = say::refusal(&desk.words, &refusal);
                desk.notices.say(desk.now, Weight::Refused, words);
            }
            _ => versions.all = true,
        }
    }
    if let Some(reply) = versions.asked_one.and_then(|asked| desk.reply(asked)) {
        versions.asked_one = None;
        match reply {
            Reply::MenuVersion { menu } => versions.menu = Some(menu),
            Reply::Refused(refusal) => {
                versions.open = None;
                let words = say::refusal(&desk.words, &refusal);
                desk.notices.say(desk.now, Weight::Refused, words);
            }
            _ => versions.open = None,
        }
    }
    if let Some(reply) = versions.asked_before.and_then(|asked| desk.reply(asked)) {
        versions.asked_before = None;
        if let Reply::MenuVersion { menu } = reply {
            versions.before = Some(menu);
        }
    }
}

impl Versions {
    pub(super) fn is_waiting(&self) -> bool {
        self.asked.is_some()
    }

    /// Asks for older ones.
    pub(super) fn more(&mut self, desk: &mut Desk) {
        if self.asked.is_none() && !self.all {
            let before = self.list.last().map(|version| version.version);
            self.asked = Some(desk.ask(Ask::MenuVersions { before }));
        }
    }

    /// Looks at one of them.
    pub(super) fn open(&mut self, desk: &mut Desk, version: Option<u32>) {
        self.open = version;
        self.menu = None;
        self.before = None;
        self.asked_one = version.map(|version| desk.ask(Ask::MenuVersion { version }));
        let at = self
            .list
            .iter()
            .position(|one| Some(one.version) == version);
        let before = at.and_then(|at| self.list.get(at + 1));
        let before = before.map(|one| one.version);
        self.asked_before = before.map(|version| desk.ask(Ask::MenuVersion { version }));
    }
}
