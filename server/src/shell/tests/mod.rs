//! The house on real sockets.

mod screen;

mod asking;
mod description;
mod following;
mod large;
mod pages;
mod pins;
mod starting;
mod trouble;
mod watching;
