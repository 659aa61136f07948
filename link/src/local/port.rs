use std::{cell::RefCell, collections::VecDeque, fmt, rc::Rc};

use common::protocol::{DeviceMessage, Parts, house_parts};

use super::house::House;
use crate::{Wire, WireEvent};

/// A device's way into the house of the same process.
pub(super) struct Port {
    house: Rc<RefCell<House>>,
    number: usize,
    /// Of a frame that is too large for one.
    parts: VecDeque<String>,
    /// What the device says in parts.
    said: Parts,
}

impl fmt::Debug for Port {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Port({})", self.number)
    }
}

impl Port {
    pub(super) fn new(house: Rc<RefCell<House>>, number: usize) -> Self {
        Self {
            house,
            number,
            parts: VecDeque::new(),
            said: Parts::default(),
        }
    }
}

impl Wire for Port {
    fn dial(&mut self) {
        self.parts.clear();
        self.said.start_over();
        self.house.borrow_mut().pick_up(self.number);
    }

    fn send(&mut self, text: String) {
        let is_part = text.starts_with(r#"{"say":"part""#);
        let part = is_part.then(|| crate::core::read_device(&text));
        let text = match part.transpose() {
            Ok(Some(DeviceMessage::Part { part, of, text })) => self.said.take(part, of, &text),
            _ => Ok(Some(text)),
        };
        if let Ok(Some(text)) = text {
            self.house.borrow_mut().hear(self.number, &text);
        }
    }

    fn poll(&mut self) -> Option<WireEvent> {
        if let Some(part) = self.parts.pop_front() {
            return Some(WireEvent::Text(part));
        }
        let event = self.house.borrow_mut().deliver(self.number)?;
        if let WireEvent::Text(text) = &event
            && let Some(parts) = house_parts(text)
        {
            self.parts = parts;
            return self.parts.pop_front().map(WireEvent::Text);
        }
        Some(event)
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
