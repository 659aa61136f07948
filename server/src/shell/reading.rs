use std::borrow::Cow;

use common::protocol::{DeviceMessage, MOST_COMMANDS, SubmittedCommand};
use serde::Deserialize;

#[derive(Deserialize)]
struct Said<'a> {
    #[serde(borrow)]
    say: Cow<'a, str>,
}

#[derive(Deserialize)]
struct Commands {
    commands: Vec<SubmittedCommand>,
}

/// Reads a device's frame; nothing where it is none, or holds too much.
///
/// Commands are read straight into their fields: a tagged enum would keep the whole frame in
/// between, which takes its time and loses the numbers that are keys of a map.
pub(super) fn read(text: &str) -> Option<DeviceMessage> {
    let said: Said<'_> = serde_json::from_str(text).ok()?;
    if said.say != "commands" {
        return serde_json::from_str(text).ok();
    }
    let Commands { commands } = serde_json::from_str(text).ok()?;
    (commands.len() <= MOST_COMMANDS).then_some(DeviceMessage::Commands { commands })
}

#[cfg(test)]
mod tests {
    use common::{Command, demo, menu};

    use super::*;
    use crate::rehearsal::{MARC, Till};

    fn frame(commands: Vec<SubmittedCommand>) -> String {
        serde_json::to_string(&DeviceMessage::Commands { commands }).expect("JSON")
    }

    #[test]
    fn a_whole_menu_can_be_published() {
        let menu = demo::house().menu;
        let command = Command::Menu(menu::Command::Publish(menu.into()));
        let commands = vec![Till::new(1).by(MARC, command)];
        let message = read(&frame(commands.clone()));
        assert_eq!(message, Some(DeviceMessage::Commands { commands }));
    }

    #[test]
    fn what_is_no_message_is_nothing() {
        for text in ["", "[]", "{}", r#"{"say":"sing"}"#, r#"{"say":"commands"}"#] {
            assert_eq!(read(text), None, "{text}");
        }
        let close = Till::new(1).close();
        assert_eq!(read(&frame(vec![close; MOST_COMMANDS + 1])), None);
        let beat = read(r#"{"say":"beat","number":3}"#);
        assert_eq!(beat, Some(DeviceMessage::Beat { number: 3 }));
    }
}
