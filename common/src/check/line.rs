use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    ItemId, LineId, ModifierId, Money, StaffId, Stamp, StationId, VatClassId,
    menu::{Counted, Pick, Prefix},
};

/// A modifier chosen for a line, with its price at that moment.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Chosen {
    /// The modifier.
    pub id: ModifierId,
    /// Its name.
    pub name: String,
    /// Added to each piece.
    pub price: Money,
    /// "no", "extra" …
    #[serde(default)]
    pub prefix: Prefix,
}

impl Chosen {
    /// The pick that chooses it again.
    #[must_use]
    pub fn pick(&self) -> Pick {
        Pick::Said {
            id: self.id,
            prefix: self.prefix,
        }
    }
}

/// The combo that a line is a part of. Each part is a line with its share of the combo's price, so
/// that VAT, stations and splits follow the parts.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct InCombo {
    /// Its first part: the parts of one combo share it.
    pub id: LineId,
    /// The combo's item.
    pub item: ItemId,
    /// As on the receipt.
    pub name: String,
}

/// How far a line has come.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Progress {
    /// Rung, not sent.
    Fresh,
    /// Sent, its course waits.
    Held,
    /// In the kitchen's hands.
    Fired(Stamp),
    /// Taken back.
    Voided {
        /// When.
        at: Stamp,
        /// Who.
        by: StaffId,
        /// Why; needed once it was fired.
        reason: Option<String>,
        /// Whether the kitchen had it already: what was made is waste.
        was_fired: bool,
        /// The manager who allowed it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        approved_by: Option<StaffId>,
    },
}

/// A line of a check.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Line {
    /// Its id, for life.
    pub id: LineId,
    /// The item of the menu.
    pub item: ItemId,
    /// As on the receipt.
    pub name: String,
    /// As in the kitchen.
    pub kitchen_name: String,
    /// Pieces.
    pub quantity: u32,
    /// Price of a piece without modifiers, with VAT; of a kilogram where it was weighed.
    pub unit_price: Money,
    /// Grams of a piece that was weighed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grams: Option<u32>,
    /// The combo that it is a part of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub combo: Option<InCombo>,
    /// The counts that its pieces were reserved from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub counted: Vec<Counted>,
    /// Choices.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub modifiers: Vec<Chosen>,
    /// Whose it is; nobody's is the table's.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub seats: Vec<u8>,
    /// 0 is made at once.
    pub course: u8,
    /// How to prepare it, in the waiter's words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// For the VAT rate.
    pub vat: VatClassId,
    /// Where it is made.
    pub station: Option<StationId>,
    /// Fresh, held, fired or voided.
    pub progress: Progress,
    /// When it was rung.
    pub rung_at: Stamp,
    /// By whom.
    pub rung_by: StaffId,
}

impl Line {
    /// Price of a piece with its modifiers; never below nothing.
    #[must_use]
    pub fn piece(&self) -> Money {
        let extras: Money = self.modifiers.iter().map(|chosen| chosen.price).sum();
        (self.bare_piece() + extras).max(Money::ZERO)
    }

    /// Price of a piece without its modifiers.
    #[must_use]
    pub fn bare_piece(&self) -> Money {
        let Some(grams) = self.grams else {
            return self.unit_price;
        };
        let kilograms = Decimal::new(i64::from(grams), 3);
        Money::rounded(self.unit_price.decimal() * kilograms).unwrap_or(self.unit_price)
    }

    /// What the line costs before discounts; nothing once it is voided.
    #[must_use]
    pub fn amount(&self) -> Money {
        if self.is_voided() {
            Money::ZERO
        } else {
            self.piece().times(self.quantity)
        }
    }

    /// Taken back.
    #[must_use]
    pub fn is_voided(&self) -> bool {
        matches!(self.progress, Progress::Voided { .. })
    }

    /// In the kitchen's hands.
    #[must_use]
    pub fn is_fired(&self) -> bool {
        matches!(self.progress, Progress::Fired(_))
    }
}
