//! What every screen is made of: colours, type and space.
//!
//! Nothing else in the workspace names a colour by its numbers; whoever needs one takes
//! it from [`Tokens`], so that light and dark stay in step and the contrast test below
//! sees every pair.

mod colour;
mod contrast;
mod scale;

pub use colour::{Edge, Mode, Tokens};
pub use contrast::{blend, contrast};
pub use scale::{
    BAR_HEIGHT, GAP, RADIUS, RADIUS_CARD, RADIUS_SMALL, TOUCH, VERB_HEIGHT, Weight, font, space,
    text,
};
