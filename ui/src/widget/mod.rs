//! What the screens are put together from; one file per thing.
//!
//! Everything that is tapped has an accessible name, is at least 48 points high, shows
//! being pressed in the frame of the touch, and keeps its id while its label counts.

mod banner;
mod bar;
mod button;
mod card;
mod check_row;
mod chip;
mod dashed;
mod edge;
mod empty;
mod field;
mod pad;
mod pill;
mod press;
mod qr;
mod scroll;
mod segment;
mod sheet;
mod side_item;
mod tick;
mod tile;
mod toast;

pub use banner::banner;
pub use bar::{fact, panel_head, title, top_bar, words};
pub use button::{Button, Kind};
pub use card::Card;
pub use check_row::{CheckRow, check_head, total_row};
pub use chip::Chip;
pub use dashed::dashed;
pub use empty::empty;
pub use field::Field;
pub use pad::{Corner, PadKey, digits, number_pad};
pub use pill::{Pill, Tone};
pub use press::{Press, press};
pub use qr::qr;
pub use scroll::{scroll, scroll_across};
pub use segment::{Segment, segmented};
pub use sheet::{Sheet, sheet};
pub use side_item::SideItem;
pub use tick::{Tick, paint_tick};
pub use tile::Tile;
pub use toast::toast;
