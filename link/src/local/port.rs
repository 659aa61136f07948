use std::{cell::RefCell, fmt, rc::Rc};

use super::house::House;
use crate::{Wire, WireEvent};

/// A device's way into the house of the same process.
pub(super) struct Port {
    house: Rc<RefCell<House>>,
    number: usize,
}

impl fmt::Debug for Port {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Port({})", self.number)
    }
}

impl Port {
    pub(super) fn new(house: Rc<RefCell<House>>, number: usize) -> Self {
        Self { house, number }
    }
}

impl Wire for Port {
    fn dial(&mut self) {
        self.house.borrow_mut().pick_up(self.number);
    }

    fn send(&mut self, text: String) {
        self.house.borrow_mut().hear(self.number, &text);
    }

    fn poll(&mut self) -> Option<WireEvent> {
        self.house.borrow_mut().deliver(self.number)
    }

    fn hang_up(&mut self) {
        self.house.borrow_mut().hung_up(self.number);
    }
}

impl Drop for Port {
    fn drop(&mut self) {
        self.hang_up();
    }
}
