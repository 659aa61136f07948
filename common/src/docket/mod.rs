//! Papers as plain text, 42 columns wide: what printers print and what tests read.

mod columns;
mod receipt;
mod ticket;
mod z_tape;

pub use receipt::receipt;
pub use ticket::ticket;
pub use z_tape::z_tape;

/// Characters in a line of an 80 mm printer's standard font.
pub const WIDTH: usize = 42;
