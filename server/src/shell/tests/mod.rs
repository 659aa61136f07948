//! The house on real sockets.

mod screen;

mod asking;
mod following;
mod pages;
mod starting;
