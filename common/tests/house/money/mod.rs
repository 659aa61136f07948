//! Money taken and given back.

mod day;
mod given_back;
mod reopened;
mod taken;
