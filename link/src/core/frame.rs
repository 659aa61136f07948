use std::borrow::Cow;

use common::{
    Recorded, State,
    protocol::{DeviceMessage, Frame, HouseMessage, LARGEST_FRAME, SubmittedCommand},
};
use serde::Deserialize;

/// A frame that is no message of a house.
#[derive(Debug, thiserror::Error)]
pub(super) enum Unreadable {
    /// Beyond the protocol's limit.
    #[error("a frame of {0} bytes is too large")]
    TooLarge(usize),
    /// No JSON, or none that this version knows.
    #[error("not a message of a house: {0}")]
    Json(#[from] serde_json::Error),
    /// No house ever gets so far.
    #[error("the number {0} is beyond all counting")]
    Number(u64),
}

#[derive(Deserialize)]
struct Head<'a> {
    epoch: u64,
    #[serde(borrow)]
    say: Cow<'a, str>,
}

#[derive(Deserialize)]
struct Snapshot {
    number: u64,
    state: Box<State>,
}

#[derive(Deserialize)]
struct News {
    first: u64,
    events: Vec<Recorded>,
}

/// Reads a frame.
///
/// The two large messages are read straight into their fields: `flatten` and `tag` make serde
/// keep a whole message in between, which takes its time and turns the numbers that are keys of
/// a map into texts for good.
pub(super) fn read(text: &str) -> Result<Frame, Unreadable> {
    if text.len() > LARGEST_FRAME {
        return Err(Unreadable::TooLarge(text.len()));
    }
    read_whole(text)
}

/// Reads a frame that has travelled in parts, which were held against their own limit.
pub(super) fn read_whole(text: &str) -> Result<Frame, Unreadable> {
    let head: Head<'_> = serde_json::from_str(text)?;
    let message = match &*head.say {
        "snapshot" => {
            let Snapshot { number, state } = serde_json::from_str(text)?;
            HouseMessage::Snapshot {
                number: countable(number)?,
                state,
            }
        }
        "events" => {
            let News { first, events } = serde_json::from_str(text)?;
            HouseMessage::Events {
                first: countable(first)?,
                events,
            }
        }
        _ => return Ok(serde_json::from_str(text)?),
    };
    Ok(Frame {
        epoch: head.epoch,
        message,
    })
}

/// Numbers are counted on from here; one near the end would run over.
fn countable(number: u64) -> Result<u64, Unreadable> {
    if number < u64::MAX / 2 {
        Ok(number)
    } else {
        Err(Unreadable::Number(number))
    }
}

/// Reads what a device says, in the same way: a new menu's maps have numbers for keys.
pub(crate) fn read_device(text: &str) -> serde_json::Result<DeviceMessage> {
    #[derive(Deserialize)]
    struct Head<'a> {
        #[serde(borrow)]
        say: Cow<'a, str>,
    }
    #[derive(Deserialize)]
    struct Commands {
        commands: Vec<SubmittedCommand>,
    }
    let head: Head<'_> = serde_json::from_str(text)?;
    if head.say == "commands" {
        let Commands { commands } = serde_json::from_str(text)?;
        return Ok(DeviceMessage::Commands { commands });
    }
    serde_json::from_str(text)
}
