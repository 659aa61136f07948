//! The strip at the right: how many of each dish are still to be made.

mod model;
mod view;

pub(crate) use model::AllDay;
pub(crate) use view::show;
