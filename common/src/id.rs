use std::{fmt, str::FromStr};

use schemars::JsonSchema;
use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{Error as _, Unexpected, Visitor},
};
use uuid::Uuid;

macro_rules! made_on_a_device {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, JsonSchema)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    )*};
}

macro_rules! given_by_the_house {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(
            Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, JsonSchema,
        )]
        #[serde(transparent)]
        pub struct $name(pub u32);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_any(Number).map(Self)
            }
        }
    )*};
}

/// Reads a number, also from the text that a JSON map has for its key.
struct Number;

impl Visitor<'_> for Number {
    type Value = u32;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number from 0 to 4294967295")
    }

    fn visit_u64<E: serde::de::Error>(self, number: u64) -> Result<u32, E> {
        u32::try_from(number).map_err(|_| E::invalid_value(Unexpected::Unsigned(number), &self))
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<u32, E> {
        text.parse()
            .map_err(|_| E::invalid_value(Unexpected::Str(text), &self))
    }
}

made_on_a_device! {
    /// One command, made on the device before anything is sent; a retry carries the same id.
    CommandId;
    /// One till, kitchen screen or robot.
    DeviceId;
    /// One guests' check.
    CheckId;
    /// One line of a check; it keeps its id through move, merge and split.
    LineId;
    /// One payment towards a check.
    PaymentId;
    /// One discount, comp or promotion on a check.
    AllowanceId;
    /// One refund of a settled check.
    RefundId;
    /// One wish that waits for a manager.
    RequestId;
    /// One reservation, party that waits, or order to be fetched or brought.
    BookingId;
    /// What somebody typed about a guest.
    PrivateId;
}

given_by_the_house! {
    /// A member of the staff.
    StaffId;
    /// A dish or drink of the menu.
    ItemId;
    /// A page of the menu.
    GroupId;
    /// A set of choices for an item, such as "doneness".
    ModifierGroupId;
    /// One choice of a modifier group.
    ModifierId;
    /// A table of the floor plan.
    TableId;
    /// A room of the floor plan.
    RoomId;
    /// A place in the kitchen where lines are made.
    StationId;
    /// A class of goods that share a VAT rate.
    VatClassId;
    /// A promotion of the menu.
    PromotionId;
    /// A regular guest or company that pays later.
    AccountId;
    /// Other prices for a while.
    ScheduleId;
    /// Tables that one waiter looks after.
    SectionId;
    /// A printer.
    PrinterId;
    /// A pair of scales.
    ScaleId;
    /// What dishes are made of.
    IngredientId;
}

/// A kitchen ticket: the lines that one Send brought to one station.
///
/// Written as `<command id>/<station>`: the same Send can never make two tickets at a station.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct TicketId {
    /// The command that fired the ticket's first lines.
    pub fire: CommandId,
    /// Where it is made.
    pub station: StationId,
}

impl fmt::Display for TicketId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.fire, self.station)
    }
}

/// The text is not `<uuid>/<station>`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("a ticket id reads <uuid>/<station>")]
pub struct BadTicketId;

impl FromStr for TicketId {
    type Err = BadTicketId;

    fn from_str(text: &str) -> Result<Self, BadTicketId> {
        let (fire, station) = text.split_once('/').ok_or(BadTicketId)?;
        Ok(Self {
            fire: CommandId(fire.parse().map_err(|_| BadTicketId)?),
            station: StationId(station.parse().map_err(|_| BadTicketId)?),
        })
    }
}

impl Serialize for TicketId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for TicketId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        text.parse().map_err(D::Error::custom)
    }
}

impl JsonSchema for TicketId {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "TicketId".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "description": "<id of the command that fired it>/<station number>",
            "pattern": "^[0-9a-f-]{36}/[0-9]+$"
        })
    }
}

/// An id made of two others, the same on every device that makes it. It is of version 8, so it
/// never meets those of version 7 that devices make by themselves.
pub(crate) fn mixed(one: Uuid, other: Uuid) -> Uuid {
    // Odd factors with bits all over (the golden ratio's and the square root of 2's) spread ids
    // that differ in their last bits only.
    const ONE: u128 = 0x9E37_79B9_7F4A_7C15_F39C_C060_5CED_C835;
    const OTHER: u128 = 0x6A09_E667_F3BC_C908_B2FB_1366_EA95_7D3F;
    let spread = |id: Uuid, factor: u128| {
        let product = id.as_u128().wrapping_mul(factor);
        (product ^ (product >> 67)).wrapping_mul(factor)
    };
    let bytes = (spread(one, ONE).rotate_left(41) ^ spread(other, OTHER)).to_be_bytes();
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ticket_id_survives_its_own_text() {
        let id = TicketId {
            fire: CommandId(Uuid::from_u128(7)),
            station: StationId(3),
        };
        assert_eq!(id.to_string().parse::<TicketId>(), Ok(id));
        assert_eq!("nonsense".parse::<TicketId>(), Err(BadTicketId));
    }
}
