//! Papers: bills, receipts, refunds, vouchers, Z reports and sales as PDF files, and the worker that puts them into the
//! house's folder. The same report gives the same bytes, and its text can be selected.

mod bill;
mod chart;
mod code;
mod credit;
mod face;
mod figures;
mod flow;
mod paid;
mod receipt;
mod sales;
mod shape;
mod sheet;
mod sold;
mod stored;
mod strip;
mod voucher;
mod words;
mod worker;
mod z;

pub use bill::bill_pdf;
pub use credit::credit_pdf;
pub use receipt::receipt_pdf;
pub use sales::{prices_pdf, sales_by_pdf, sales_pdf};
pub(crate) use stored::{Made, bill, receipt};
pub use voucher::voucher_pdf;
pub(crate) use words::BEFORE_SENDING;
pub use worker::{PaperError, work, work_once};
pub use z::{z_pdf, z_pdfs};
