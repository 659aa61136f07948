//! The demo restaurant.
