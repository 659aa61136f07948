//! The rules of the house, checked with the other tests: what the sources may
//! look like, that they are formatted and lint-free, that the screens compile
//! for the browser, and who may depend on what under which licence.
//!
//! A tool that is missing skips its test with a line on the terminal; where the
//! variable `CI` is set it fails instead.

mod absences;
mod browser;
mod cargo;
mod licences;
mod lints;
mod source;
mod tidy;
