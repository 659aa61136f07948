//! Papers: bills, receipts, refunds, vouchers, Z reports and sales as PDF files, and the worker that puts them into the
//! house's folder. The same report gives the same bytes, and its text can be selected.

mod a4;
mod chart;
mod code;
#[cfg(test)]
mod example;
mod face;
mod figures;
mod flow;
mod sales;
mod shape;
mod sheet;
mod sold;
mod stored;
mod strip;
#[cfg(test)]
mod tests;
mod words;
mod worker;
mod z;

pub(crate) use face::Face;
pub use sales::{kitchen_pdf, prices_pdf, sales_by_pdf, sales_pdf};
pub(crate) use stored::{Made, Size, bill, invoice, receipt};
pub(crate) use words::BEFORE_SENDING;
pub(crate) use worker::made;
pub use worker::{PaperError, work, work_once};
pub use z::{z_pdf, z_pdfs};
