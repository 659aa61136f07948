//! What a file's columns mean: said by the user, or guessed by their names.

mod guess;
mod key;
mod loose;

use catalogue::words;
pub use catalogue::folded;
pub use guess::{Columns, known, menu_columns};
pub use key::{Key, Mapping};
use loose::{last_word, loosely};
