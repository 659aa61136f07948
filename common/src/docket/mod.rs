//! Papers as plain text, 42 columns wide: what printers print and what tests read.

mod bill;
mod columns;
mod credit;
mod receipt;
mod rows;
mod sheet;
mod ticket;
mod voucher_slip;
mod z_tape;

pub use bill::{bill, transfer_code};
pub use credit::credit;
pub use receipt::receipt;
pub use sheet::{Look, Row, Sheet};
pub use ticket::ticket;
pub use voucher_slip::voucher_slip;
pub use z_tape::z_tape;

/// Characters in a line of an 80 mm printer's standard font.
pub const WIDTH: usize = 42;
