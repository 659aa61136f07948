//! The restaurant as a function, asked from outside as the house asks it: with the books at hand.
#![cfg(feature = "demo")]

mod money;
mod outcomes;
mod room;
