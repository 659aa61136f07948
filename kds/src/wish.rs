use crate::{KdsOptions, Loudness, Tune};

/// What a kitchen's screen asks of the window around it: it reaches no file and no speaker itself.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Wish {
    /// Keep these settings for the next start.
    Keep(Box<KdsOptions>),
    /// Let this be heard; never where it is off.
    Play(Tune, Loudness),
    /// Fill the whole display, or be a window again.
    FullScreen(bool),
    /// Be a window again, with a frame that closes it.
    LeaveKiosk,
}
