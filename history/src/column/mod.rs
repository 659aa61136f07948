//! What a file's columns mean: said by the user, or guessed by their names.

mod guess;
mod key;
mod loose;

pub use catalogue::folded;
use catalogue::words;
pub use guess::{Columns, known, menu_columns};
pub use key::{Key, Mapping};
use loose::{last_word, loosely};
