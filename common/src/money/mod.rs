//! Exact money: allocation to the cent, VAT, bills.

mod allocate;
mod amount;
mod cash;
mod tax;

pub use allocate::{allocate, allocate_equally};
pub use amount::{BadMoney, Money};
pub use cash::rounding_of;
pub use tax::{Rate, TaxLine, VatRounding, net_of, tax_lines};
