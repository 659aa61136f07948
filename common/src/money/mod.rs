//! Exact money: allocation to the cent, VAT, bills.

mod allocate;
mod amount;
mod tax;

pub use allocate::{allocate, allocate_equally};
pub use amount::{BadMoney, Money};
pub use tax::{Rate, TaxLine, net_of, tax_lines};
