//! Money taken and given back.

mod day;
mod evening;
mod given_back;
mod reopened;
mod taken;
mod taps;
