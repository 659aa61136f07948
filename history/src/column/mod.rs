//! What a file's columns mean: said by the user, or guessed by their names.

mod fold;
mod guess;
mod key;
mod loose;
mod words;

pub use fold::folded;
pub use guess::{Columns, known, menu_columns};
pub use key::{Key, Mapping};
use loose::{last_word, loosely};
