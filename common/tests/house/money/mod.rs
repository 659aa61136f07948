//! Money taken and given back.

mod combos;
mod day;
mod evening;
mod given_back;
mod reopened;
mod taken;
mod taps;
