//! The restaurant as a function, asked from outside as the house asks it: with the books at hand.
#![cfg(feature = "demo")]

mod money;
mod room;
