/// What a wire reports.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum WireEvent {
    /// The house picked up. Frames may be sent.
    Up,
    /// The connection ended, or none came about.
    Down,
    /// A frame of the house.
    Text(String),
    /// No house was found; the search has ended.
    NotFound,
}

/// The way to the house. Nothing here waits: what happens is reported by [`Wire::poll`] later.
///
/// A dial ends with [`WireEvent::Up`], [`WireEvent::Down`] or [`WireEvent::NotFound`]. After
/// [`Wire::hang_up`] nothing of the old connection is reported any more.
pub trait Wire {
    /// Looks for the house and calls it. What was open before is closed.
    fn dial(&mut self);

    /// Sends a frame. Where no connection is open it is lost, as on any cut line.
    fn send(&mut self, text: String);

    /// What happened next, or nothing so far.
    fn poll(&mut self) -> Option<WireEvent>;

    /// Ends the connection.
    fn hang_up(&mut self);
}
