//! What screens and the house say to each other: versioned JSON, one message a frame.

mod job;
mod message;
mod part;
mod refusal;

pub use job::{Job, JobState, JobVerb, MenuVersion, PrinterCondition, PrinterState, Secret};
pub use message::{
    Answer, Ask, DeviceKind, DeviceMessage, Envelope as Frame, HouseMessage, Outcome, Reply,
    Resume, SubmittedCommand,
};
pub use part::{BadPart, LARGEST_PART, LARGEST_WHOLE, Parts, device_parts, house_parts};
pub use refusal::Refusal;

/// The version that this build speaks. A house answers N and N-1.
pub const VERSION: u32 = 2;

/// The path of the WebSocket on the house's HTTP port.
pub const PATH: &str = "/link";

/// The mDNS service type under which a house is found.
pub const SERVICE: &str = "_couvert._tcp.local.";

/// A frame beyond this is refused, in bytes; a larger message travels in parts.
pub const LARGEST_FRAME: usize = 8 * 1024 * 1024;

/// Either side that has heard nothing for this long, in milliseconds, holds the other for lost.
pub const SILENCE_MILLIS: i64 = 3_000;

/// How often each side says that it lives, in milliseconds.
pub const BEAT_MILLIS: i64 = 1_000;

/// At most so many commands travel in one frame.
pub const MOST_COMMANDS: usize = 500;

#[cfg(all(test, feature = "demo"))]
mod tests {
    use super::*;
    use crate::{Event, State, menu};

    #[test]
    fn a_snapshot_with_a_menu_survives_its_own_text() {
        let mut state = State::default();
        let menu = crate::demo::house().menu;
        state.apply(&Event::Menu(menu::Event::Published(menu.into())));
        let state = Box::new(state);
        let message = HouseMessage::Snapshot { number: 7, state };
        let frame = Frame { epoch: 1, message };
        let text = serde_json::to_string(&frame).expect("JSON");
        assert_eq!(
            serde_json::from_str::<Frame>(&text).expect("a frame"),
            frame
        );
    }
}
