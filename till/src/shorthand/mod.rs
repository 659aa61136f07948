//! A line for the fast: `12 2bur med -on !`.
//!
//! | typed | meaning |
//! | --- | --- |
//! | `12` at the beginning | table 12 |
//! | `2bur`, `bur`, `2veg.bur` | pieces and the beginning of a dish's name, or of its words |
//! | `med` | a choice of the dish before |
//! | `-on` `+bac` `~but` | no, extra, light |
//! | `@2`, `@2,3` | seats |
//! | `c2` | a course |
//! | `"no salt"` | a note |
//! | `!` at the end | send |

mod find;
mod parse;

pub(crate) use find::folded;
pub(crate) use parse::{Entry, Rung, Trouble, parse};
