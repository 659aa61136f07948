//! Papers: what printers print, files show and tests read, row by row and in five languages.

mod bill;
mod columns;
mod credit;
mod invoice;
mod lines;
mod mail;
mod receipt;
mod rows;
mod sheet;
mod ticket;
mod voucher_slip;
mod words;
mod z_tape;

use std::{collections::BTreeMap, sync::Arc};

pub use bill::{bill, transfer_code};
pub use credit::credit;
pub use invoice::{Invoiced, company, hospitality_words, invoice};
pub use mail::mail_text;
pub use receipt::{Receipted, receipt};
pub use rows::fetch_address;
pub use sheet::{Look, Row, Sheet};
pub use ticket::ticket;
pub use voucher_slip::voucher_slip;
pub use words::Words;
pub use z_tape::{x_tape, z_tape};

use crate::{StaffId, staff::Roster};

/// Characters in a line of an 80 mm printer's standard font.
pub const WIDTH: usize = 42;

/// Who knows what people are called: the roster, or what the books say.
pub trait Names {
    /// A person's name, or nothing.
    fn name_of(&self, id: StaffId) -> &str;
}

impl Names for Roster {
    fn name_of(&self, id: StaffId) -> &str {
        self.name(id)
    }
}

impl Names for BTreeMap<StaffId, String> {
    fn name_of(&self, id: StaffId) -> &str {
        self.get(&id).map_or("", String::as_str)
    }
}

impl<T: Names> Names for Arc<T> {
    fn name_of(&self, id: StaffId) -> &str {
        (**self).name_of(id)
    }
}

/// Easier to type again: an IBAN, a voucher's code.
fn in_groups(text: &str, between: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let groups = letters.chunks(4).map(|group| group.iter().collect());
    groups.collect::<Vec<String>>().join(between)
}
