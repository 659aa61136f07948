//! What lies over the settings: a PIN to be set, or a password of the house's own.

use common::{
    StaffId,
    protocol::{Ask, Refusal, Reply, Secret},
};

use crate::{
    desk::Desk,
    setup::pins::{Pins, Tap},
};

/// One of them.
#[derive(Clone, Debug)]
pub(super) enum Front {
    Pin(StaffId, Pins),
    Secret(Password),
    /// Where a file comes from; its path as it is typed.
    File(String),
}

/// A password as it is typed, and one's own PIN.
#[derive(Clone, Debug)]
pub(super) struct Password {
    pub(super) secret: Secret,
    pub(super) value: String,
    pub(super) own: String,
    pub(super) refused: Option<Refusal>,
    asked: Option<u64>,
}

impl Front {
    pub(super) fn pin(person: StaffId) -> Self {
        Self::Pin(person, Pins::with_own())
    }

    pub(super) fn secret(secret: Secret) -> Self {
        Self::Secret(Password {
            secret,
            value: String::new(),
            own: String::new(),
            refused: None,
            asked: None,
        })
    }

    pub(super) fn tap(&mut self, desk: &mut Desk, tap: Tap) {
        if let Self::Pin(person, pins) = self
            && pins.tap(tap)
        {
            pins.ask(desk, *person);
        }
    }

    /// Asks the house to keep the password; an empty one is forgotten.
    pub(super) fn keep(&mut self, desk: &mut Desk) {
        let Self::Secret(password) = self else {
            return;
        };
        if let Some(me) = desk.staff
            && password.asked.is_none()
        {
            let ask = Ask::SetSecret {
                secret: password.secret,
                value: std::mem::take(&mut password.value),
                by: (me, std::mem::take(&mut password.own)),
            };
            password.refused = None;
            password.asked = Some(desk.ask(ask));
        }
    }

    /// Whether the house has kept it.
    pub(super) fn hear(&mut self, desk: &mut Desk) -> bool {
        match self {
            Self::Pin(_, pins) => pins.hear(desk),
            Self::File(_) => false,
            Self::Secret(password) => {
                let Some(reply) = password.asked.and_then(|asked| desk.reply(asked)) else {
                    return false;
                };
                password.asked = None;
                if let Reply::Refused(why) = &reply {
                    password.refused = Some(why.clone());
                }
                reply == Reply::Done
            }
        }
    }
}
