//! Papers: receipts, Z reports and sales as PDF files, and the worker that puts them into the
//! house's folder. The same report gives the same bytes, and its text can be selected.

mod chart;
mod face;
mod figures;
mod flow;
mod receipt;
mod sales;
mod shape;
mod sheet;
mod sold;
mod words;
mod worker;
mod z;

pub use receipt::receipt_pdf;
pub use sales::{prices_pdf, sales_by_pdf, sales_pdf};
pub(crate) use words::BEFORE_SENDING;
pub use worker::{PaperError, work, work_once};
pub use z::{z_pdf, z_pdfs};
